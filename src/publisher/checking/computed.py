"""What a script sees on the loaded page, from computed styles, boxes and attributes; each script's head says what for.

Covers WCAG 1.1.1 and 1.4.5 (pictures), 1.3.1 (looks), 1.3.2 (visual order), 1.4.1 (colour alone), 1.4.3 and 1.4.11
(contrast), 2.5.3 (label in name), 3.1.1 and what of 3.1.2 a machine can see.
"""

from publisher.checking.chromium import run
from publisher.checking.problem import Problem, heard
from publisher.checking.visit import Visit


def pictures(visit: Visit) -> list[Problem]:
    """Pictures without a fitting text, and pictures that a machine cannot look through for text."""
    return [
        visit.problem("pictures", heard("pictures", told), element=html, criteria=(criterion,))
        for told, html, criterion in run(visit.look(), "pictures")
    ]


def looks_like(visit: Visit) -> list[Problem]:
    """What looks like a heading, a list, a table or a paragraph and is none in the code."""
    return _found(visit, "looks_like", "looks-like", "1.3.1")


def visual_order(visit: Visit) -> list[Problem]:
    """Text that the eye meets in another order than a screen reader."""
    return _found(visit, "visual_order", "visual-order", "1.3.2")


def colour_alone(visit: Visit) -> list[Problem]:
    """Links, marks and states that only a colour tells from the rest."""
    return _found(visit, "colour_alone", "colour-alone", "1.4.1")


def contrast(visit: Visit) -> list[Problem]:
    """Text that stands out too little: 4.5:1, 3:1 when large, 7:1 for running text."""
    run(visit.look(), "colours")
    return _found(visit, "contrast", "contrast", "1.4.3")


def control_contrast(visit: Visit) -> list[Problem]:
    """Edges of fields, and icons that are all a control shows, under 3:1."""
    run(visit.look(), "colours")
    return _found(visit, "control_contrast", "control-contrast", "1.4.11")


def label_in_name(visit: Visit) -> list[Problem]:
    """Controls whose name lacks the words that stand on them."""
    return _found(visit, "label_in_name", "label-in-name", "2.5.3")


def languages(visit: Visit) -> list[Problem]:
    """Languages that do not exist, and English left over from tools."""
    return _found(visit, "languages", "languages", "3.1.1")


def _found(visit: Visit, script: str, check: str, criterion: str) -> list[Problem]:
    return [
        visit.problem(check, heard(check, told), element=html, criteria=(criterion,))
        for told, html in run(visit.look(), script)
    ]
