"""What a page does while it is used: letters pressed, controls given the focus, fields changed, the screen turned.

Covers WCAG 1.3.4 (orientation), 2.1.4 (shortcuts of one character), 3.2.1 (on focus), 3.2.2 (on input) and
4.1.3 (status messages).
"""

from publisher.checking.chromium import NARROW, View, run
from publisher.checking.problem import Problem, heard, says
from publisher.checking.visit import Visit

TURNED = View("320 px, turned", width=640, height=320)
"""The same small screen as NARROW, lying on its side."""

_CHARACTERS = "abcdefghijklmnopqrstuvwxyzæøå0123456789.,/?'-+*[<!"
_MOST_ACTIONS = 60


def shortcuts(visit: Visit) -> list[Problem]:
    """Letters, figures and signs that do something though no field has the focus."""
    page = visit.open()
    run(page, "note_effects")
    session = page.context.new_cdp_session(page)
    found: dict[str, None] = {}
    for character in _CHARACTERS:
        session.send("Input.dispatchKeyEvent", {"type": "keyDown", "key": character, "text": character})
        session.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": character})
        done = page.evaluate("() => window.noted.splice(0)")
        found |= dict.fromkeys(heard("shortcuts", {**told, "key": character}) for told in done)
    session.detach()
    return [visit.problem("shortcuts", fault, criteria=("2.1.4",)) for fault in found]


def context(visit: Visit) -> list[Problem]:
    """Controls that lead elsewhere, open a window or move the focus when they get the focus or are changed."""
    return [
        visit.problem("context", heard("context", told), element=html, criteria=(criterion,))
        for told, html, criterion in run(visit.open(), "context")
    ]


def status_messages(visit: Visit) -> list[Problem]:
    """New text that comes with no word to a screen reader when a field or button is worked."""
    return [
        visit.problem("status", heard("status", told), element=html, criteria=("4.1.3",))
        for told, html in run(visit.open(), "status_messages", _MOST_ACTIONS)
    ]


def orientation(visit: Visit) -> list[Problem]:
    """Text that is missing, and pages that are turned, when the screen is turned."""
    upright = {piece["text"] for piece in run(visit.look(NARROW), "visible_text")}
    page = visit.look()
    turned = {piece["text"] for piece in run(page, "visible_text")}
    found = [says("orientation", "lying", text=text[:80]) for text in sorted(upright - turned)]
    found += [says("orientation", "upright", text=text[:80]) for text in sorted(turned - upright)]
    rotated = (
        "(one) => [getComputedStyle(one).transform, getComputedStyle(one).rotate, getComputedStyle(one).writingMode]"
    )
    for part in ("html", "body", "main"):
        for here in (page, visit.look(NARROW)):
            if here.locator(part).first.evaluate(rotated) != ["none", "none", "horizontal-tb"]:
                found.append(says("orientation", "turned", part=part))
    return [visit.problem("orientation", fault, criteria=("1.3.4",)) for fault in dict.fromkeys(found)]
