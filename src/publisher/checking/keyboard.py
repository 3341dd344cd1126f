"""Goes through a page with the Tab key, forward and back, the way a reader without a mouse does.

Covers WCAG 2.1.1, 2.1.2 (no trap), 2.4.1 (skip link), 2.4.3 (order), 2.4.7 and 2.4.11 (focus seen and not covered),
2.5.8 (target size).
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from playwright.sync_api import CDPSession, Page

from publisher.checking.chromium import run
from publisher.checking.focus_ring import ring_fault
from publisher.checking.problem import Problem, heard, says
from publisher.checking.visit import Visit

_NAME = "keyboard"
_PARTS_OF_A_PLAYER = 12
"""Presses of Tab that may stay inside one <audio>: its play button, its time line, its volume, its menu."""

_SHOWN = 0.5
"""The part of a focused element that must not be covered; WCAG 2.4.11 asks only that not all of it is."""


_OUT_OF_REACH = """function () {
  if (!(this instanceof Element) || this.matches("html, body, main, form")) return null;
  const inside = [this, ...this.querySelectorAll("*")].some((element) => element.tabIndex >= 0);
  return inside || this.closest("a, button, summary, label") ? null : this.outerHTML.slice(0, 100);
}"""


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where one press of Tab led."""

    number: int
    html: str
    fault: tuple[str, str] | None
    """The criterion it fails, and how."""


def walk(visit: Visit, *, opened: bool = False) -> list[Problem]:
    """Every fault met on the way through the page with Tab and back with Shift+Tab.

    `opened`: every <details> is opened first, so that what it hides is walked too.
    """
    page = visit.open()
    expected: list[str] = run(page, "tab_stops", opened)
    forward, end = _press_through(page, "Tab", expected, measured=set())
    faults = [(*stop.fault, stop.html) for stop in forward if stop.fault]
    if end is None:
        faults += [("2.1.1", says(_NAME, "mouse"), html) for html in _mouse_only(page)]
        faults += [("2.1.1", says(_NAME, "unreached"), html) for html in _unreached(forward, expected)]
        faults += [("2.4.3", says(_NAME, "jumps"), html) for html in _jumps(forward)]
        back, end = _press_through(page, "Shift+Tab", expected, measured=None)
        if end is None and [stop.number for stop in reversed(back)] != [stop.number for stop in forward]:
            faults.append(("2.4.3", says(_NAME, "back"), ""))
    if end is not None:
        faults.append(("2.1.2", *end))
    return [visit.problem(_NAME, what, element=html, criteria=(number,)) for number, what, html in faults]


def skip_link(visit: Visit) -> list[Problem]:
    """What is wrong with the skip link: the first press of Tab must reach it, Enter must lead into <main>."""
    page = visit.open()
    run(page, "tab_stops", False)
    page.keyboard.press("Tab")
    target = page.evaluate("() => document.activeElement.getAttribute('href')")
    if not target or not target.startswith("#"):
        message = says("skip-link", "elsewhere" if target else "nowhere", target=target)
        return [visit.problem("skip-link", message, criteria=("2.4.1",))]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    landed = page.evaluate(
        """(target) => {
          const main = document.querySelector("main"), next = document.activeElement;
          if (!main) return ["no_main", ""];
          const after = main.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING;
          const round = next.getAttribute("href") === target;  // nothing in or after <main> can have the focus
          if (next === document.body || after || round) return null;
          return ["before", next.outerHTML.slice(0, 100)];
        }""",
        target,
    )
    if not landed:
        return []
    return [visit.problem("skip-link", says("skip-link", landed[0]), element=landed[1], criteria=("2.4.1",))]


def small_targets(visit: Visit) -> list[Problem]:
    """Targets under 24 by 24 CSS pixels (WCAG 2.5.8, without its exception for spacing)."""
    small = run(visit.unfolded(), "small_targets")
    return [
        visit.problem("target-size", heard("target-size", told), element=html, criteria=("2.5.8",))
        for told, html in small
    ]


def _press_through(
    page: Page, key: str, expected: list[str], measured: set[str] | None
) -> tuple[list[_Stop], tuple[str, str] | None]:
    """Presses the key until the focus leaves the page; the stops on the way, and why and where it never left, if so.

    `measured`: kinds of element whose focus mark has been measured; None measures nothing.
    """
    stops: list[_Stop] = []
    session = page.context.new_cdp_session(page)
    inside = 0
    for _ in range(2 * len(expected) + 10 * _PARTS_OF_A_PLAYER):
        page.keyboard.press(key)
        seen = run(page, "focused")
        if seen is None:
            return stops, None
        if stops and seen["html"] == stops[-1].html and seen["stop"] == stops[-1].number:
            inside += 1
            if not seen["media"] or inside > _PARTS_OF_A_PLAYER:
                return stops, (says(_NAME, "stuck", key=key), seen["html"])
            continue
        inside = 0
        fault = None
        if measured is not None:
            fault = _fault(page, session, seen, measured)
        stops.append(_Stop(seen["stop"], seen["html"], fault))
    return stops, (says(_NAME, "circles", key=key), stops[-1].html)


def _fault(page: Page, session: CDPSession, seen: dict[str, Any], measured: set[str]) -> tuple[str, str] | None:
    if seen["stop"] < 0 and not seen["scroller"]:
        return "2.4.3", says(_NAME, "unseen")
    if seen["shown"] < _SHOWN and not seen["scroller"]:
        return "2.4.11", says(_NAME, "covered", part=round(100 * seen["shown"]))
    if seen["media"] or seen["alike"] in measured:
        return None  # a player draws the focus on its parts, by the browser's own hand
    measured.add(seen["alike"])
    fault = ring_fault(page, session, seen["box"], seen["window"])
    return ("2.4.7", fault) if fault else None


def _mouse_only(page: Page) -> list[str]:
    """Elements that the browser knows to listen for a click, though neither they nor anything in them takes the focus.

    A form, <main>, <body> and the document may listen for what happens inside them.
    """
    session = page.context.new_cdp_session(page)
    document = session.send("Runtime.evaluate", {"expression": "document"})["result"]["objectId"]
    listeners = session.send("DOMDebugger.getEventListeners", {"objectId": document, "depth": -1})["listeners"]
    found = []
    for node in sorted({listener["backendNodeId"] for listener in listeners if listener["type"] == "click"}):
        element = session.send("DOM.resolveNode", {"backendNodeId": node})["object"]["objectId"]
        call = {"objectId": element, "functionDeclaration": _OUT_OF_REACH, "returnByValue": True}
        html = session.send("Runtime.callFunctionOn", call)["result"].get("value")
        found += [html] if html else []
    return found


def _unreached(stops: list[_Stop], expected: list[str]) -> list[str]:
    reached = {stop.number for stop in stops}
    return [html for number, html in enumerate(expected) if number not in reached]


def _jumps(stops: list[_Stop]) -> list[str]:
    on_the_page = [stop for stop in stops if stop.number >= 0]
    return [now.html for before, now in pairwise(on_the_page) if now.number < before.number]
