"""Whether a page fits the window, the text spacing, the paper and the colours the reader asked for.

Covers WCAG 1.4.4 (text at 200 %), 1.4.10 (reflow), 1.4.12 (text spacing), 1.4.11 in forced colours, and that a page
is whole without JavaScript and on paper.
"""

import io
import re
from urllib.parse import urlsplit

from PIL import Image
from playwright.sync_api import Page

from publisher.checking.chromium import DESKTOP, FORCED, FORCED_DARK, NO_SCRIPT, PRINT, Views, run
from publisher.checking.focus_ring import contrast
from publisher.checking.problem import Problem

_ICON = 3.0
"""WCAG 1.4.11: what is needed to know an icon differs from what lies around it by at least 3:1."""

_ON_PAPER = 4.5
"""WCAG 1.4.3, against white: browsers print without backgrounds."""


def does_not_fit(page: Page, where: str) -> list[Problem]:
    """Sideways scrolling, cut text and spilt text in the view the page is open in."""
    return [Problem("layout", where, fault) for fault in run(page, "layout")]


def text_that_does_not_grow(views: Views, address: str, bigger: Page, where: str) -> list[Problem]:
    """Whether the text of <main> is twice as large on `bigger` (the same page at 200 %) as by default (WCAG 1.4.4)."""
    size = (
        "() => parseFloat(getComputedStyle(document.querySelector('main p, main li, main') ?? document.body).fontSize)"
    )
    grown = bigger.evaluate(size)
    plain = views.open(address, DESKTOP).evaluate(size)
    if grown < 1.9 * plain:
        return [Problem("text-size", where, f"at 200 % the text grows from {plain} to {grown} px only")]
    return []


def without_scripts(views: Views, address: str) -> list[Problem]:
    """Text that only a script shows, and buttons that are dead without one."""
    with_scripts = run(views.open(address, DESKTOP), "visible_text")
    page = views.open(address, NO_SCRIPT)
    without = {piece["text"] for piece in run(page, "visible_text")}
    lost = [piece["text"] for piece in with_scripts if piece["text"] not in without]
    problems = [
        Problem("no-script", urlsplit(address).path, f"without JavaScript this text is missing: {text[:80]}")
        for text in lost
    ]
    dead = run(page, "dead_controls")
    return problems + [
        Problem("no-script", urlsplit(address).path, f"without JavaScript this does nothing: {html}") for html in dead
    ]


def on_paper(views: Views, address: str) -> list[Problem]:
    """Text of <main> that is missing in print (links may be), too pale on white paper, or wider than A4."""
    on_screen = run(views.open(address, DESKTOP), "visible_text")
    page = views.open(address, PRINT)
    printed = run(page, "visible_text")
    kept = {piece["text"] for piece in printed}
    missing = [piece for piece in on_screen if piece["text"] not in kept and not piece["forScreens"]]
    problems = [f"is not printed: {piece['text'][:80]}" for piece in missing]
    problems += [f"is too pale on paper: {piece['text'][:80]}" for piece in printed if _pale(piece["colour"])]
    problems += run(page, "layout")
    return [Problem("print", urlsplit(address).path, problem) for problem in problems]


def in_forced_colours(views: Views, address: str) -> list[Problem]:
    """Fields and buttons without an edge, and icons painted over, in forced colours."""
    problems = []
    for view in (FORCED, FORCED_DARK):
        page = views.open(address, view)
        found = run(page, "forced_faults") + _icons_painted_over(page)
        problems += [Problem("forced-colours", f"{urlsplit(address).path} ({view.name})", fault) for fault in found]
    return problems


def _icons_painted_over(page: Page) -> list[str]:
    pictures = {}
    icons = page.locator("svg:visible")
    for number in range(icons.count()):
        icon = icons.nth(number)
        html = icon.evaluate("icon => icon.outerHTML")
        if html not in pictures:
            pictures[html] = icon.screenshot()
    return [f"is painted over: {html[:100]}" for html, picture in pictures.items() if _strongest(picture) < _ICON]


def _strongest(picture: bytes) -> float:
    colours = Image.open(io.BytesIO(picture)).convert("RGB").getcolors(1 << 24) or []
    ground = max(colours)[1]
    return max(contrast(ground, colour) for _, colour in colours)


def _pale(colour: str) -> bool:
    parts = tuple(int(float(part)) for part in re.findall(r"[\d.]+", colour)[:3])
    return contrast(parts, (255, 255, 255)) < _ON_PAPER
