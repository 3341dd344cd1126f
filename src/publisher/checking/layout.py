"""Whether a page fits the window, the text spacing, the paper and the colours the reader asked for.

Covers WCAG 1.4.4 (text at 200 %), 1.4.10 (reflow), 1.4.12 (text spacing), 1.4.11 in forced colours, and that a page
is whole without JavaScript and on paper.
"""

import io
import re

from PIL import Image
from playwright.sync_api import Page

from publisher.checking.chromium import BIG_TEXT, DESKTOP, SPACED, SPACED_NARROW, run
from publisher.checking.focus_ring import contrast
from publisher.checking.problem import Problem, heard, says
from publisher.checking.visit import Visit

_ICON = 3.0
"""WCAG 1.4.11: what is needed to know an icon differs from what lies around it by at least 3:1."""

_ON_PAPER = 4.5
"""WCAG 1.4.3, against white: browsers print without backgrounds."""

_BROKEN_BY = {BIG_TEXT: ("1.4.4",), SPACED: ("1.4.12",), SPACED_NARROW: ("1.4.12",)}
"""The criterion that a view asks for; 1.4.10 for every other."""


def does_not_fit(visit: Visit) -> list[Problem]:
    """Sideways scrolling, cut text and spilt text in this view."""
    return [
        visit.problem("layout", heard("layout", told), element=html, criteria=_BROKEN_BY.get(visit.view, ("1.4.10",)))
        for told, html in run(visit.look(), "layout")
    ]


def text_that_does_not_grow(visit: Visit) -> list[Problem]:
    """Whether the text of <main> is twice as large in this view (text at 200 %) as by default (WCAG 1.4.4)."""
    size = (
        "() => parseFloat(getComputedStyle(document.querySelector('main p, main li, main') ?? document.body).fontSize)"
    )
    grown = visit.look().evaluate(size)
    plain = visit.look(DESKTOP).evaluate(size)
    if grown < 1.9 * plain:
        message = says("text-size", "little", plain=plain, grown=grown)
        return [visit.problem("text-size", message, criteria=("1.4.4",))]
    return []


def without_scripts(visit: Visit) -> list[Problem]:
    """Text that only a script shows, and buttons that are dead without one."""
    with_scripts = run(visit.look(DESKTOP), "visible_text")
    page = visit.look()
    without = {piece["text"] for piece in run(page, "visible_text")}
    lost = [piece["text"] for piece in with_scripts if piece["text"] not in without]
    problems = [visit.problem("no-script", says("no-script", "missing", text=text[:80])) for text in lost]
    dead = run(page, "dead_controls")
    return problems + [visit.problem("no-script", says("no-script", "dead"), element=html) for html in dead]


def on_paper(visit: Visit) -> list[Problem]:
    """Text of <main> that is missing in print (links may be), too pale on white paper, or wider than A4."""
    on_screen = run(visit.look(DESKTOP), "visible_text")
    page = visit.look()
    printed = run(page, "visible_text")
    kept = {piece["text"] for piece in printed}
    missing = [piece for piece in on_screen if piece["text"] not in kept and not piece["forScreens"]]
    problems = [visit.problem("print", says("print", "missing", text=piece["text"][:80])) for piece in missing]
    pale = [piece["text"] for piece in printed if _pale(piece["colour"])]
    problems += [visit.problem("print", says("print", "pale", text=text[:80])) for text in pale]
    return problems + [
        visit.problem("print", heard("layout", told), element=html) for told, html in run(page, "layout")
    ]


def in_forced_colours(visit: Visit) -> list[Problem]:
    """Fields and buttons without an edge, and icons painted over, in forced colours."""
    page = visit.look()
    found = [*run(page, "forced_faults"), *_icons_painted_over(page)]
    return [
        visit.problem("forced-colours", says("forced-colours", fault), element=html, criteria=("1.4.11",))
        for fault, html in found
    ]


def _icons_painted_over(page: Page) -> list[tuple[str, str]]:
    pictures = {}
    icons = page.locator("svg:visible")
    for number in range(icons.count()):
        icon = icons.nth(number)
        html = icon.evaluate("icon => icon.outerHTML")
        if html not in pictures:
            pictures[html] = icon.screenshot()
    return [("icon", html[:100]) for html, picture in pictures.items() if _strongest(picture) < _ICON]


def _strongest(picture: bytes) -> float:
    colours = Image.open(io.BytesIO(picture)).convert("RGB").getcolors(1 << 24) or []
    ground = max(colours)[1]
    return max(contrast(ground, colour) for _, colour in colours)


def _pale(colour: str) -> bool:
    parts = tuple(int(float(part)) for part in re.findall(r"[\d.]+", colour)[:3])
    return contrast(parts, (255, 255, 255)) < _ON_PAPER
