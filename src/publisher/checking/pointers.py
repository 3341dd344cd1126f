"""What a page does with a mouse or a finger, read from the listeners that the browser knows of.

Covers WCAG 1.4.13 (content on hover or focus), 2.5.1 (gestures along a path), 2.5.2 (undoing a press), 2.5.4 (motion of
the device) and 2.5.7 (dragging). Our pages answer to clicks and to nothing else, so each is proved by there being no
such listener; the first one fails, and whoever adds it must then prove the criterion for it.
"""

from playwright.sync_api import CDPSession

from publisher.checking.chromium import run
from publisher.checking.problem import Problem, heard, says
from publisher.checking.visit import Visit

_PATHS = {"touchmove", "pointermove", "mousemove", "gesturestart", "gesturechange", "wheel"}
_DRAGS = {"drag", "dragstart", "dragend", "dragover", "drop"}
_MOTION = {"devicemotion", "deviceorientation", "deviceorientationabsolute"}
_PRESSES = {"mousedown", "pointerdown", "touchstart"}
_ON_THE_WINDOW = {"wheel", "touchmove"}
"""How a script notices that the reader scrolls: the window's own, and no path that must be drawn."""
_JUDGED = ('<div class="text">',)
"""Elements whose hovering was judged by hand: the record's text, where the mouse finds a link in the margin. It covers
nothing and stays until the mouse is on another piece; for all others the same links stand in a list."""
_HOVER = {"mouseenter", "mouseover", "mouseout", "mouseleave", "pointerenter", "pointerover"}

_DRAGGABLE = (
    "() => [...document.querySelectorAll('[draggable=true]')].map((element) => element.outerHTML.slice(0, 100))"
)


def gestures(visit: Visit) -> list[Problem]:
    """Listeners for paths drawn with the pointer, for dragging and for the motion of the device."""
    broken_by = ((_PATHS, ("2.5.1", "2.5.7")), (_DRAGS, ("2.5.7",)), (_MOTION, ("2.5.4",)))
    found = [
        visit.problem("gestures", says("gestures", "listens", kind=kind), element=html, criteria=criteria)
        for kinds, criteria in broken_by
        for kind, html in _listened_for(visit, kinds)
        if not (html == "window" and kind in _ON_THE_WINDOW)
    ]
    return found + [
        visit.problem("gestures", says("gestures", "drag"), element=html, criteria=("2.5.7",))
        for html in visit.look().evaluate(_DRAGGABLE)
    ]


def presses(visit: Visit) -> list[Problem]:
    """Listeners that act when the pointer goes down, before the reader can think better of it."""
    return [
        visit.problem("pointer-down", says("pointer-down", "early", kind=kind), element=html, criteria=("2.5.2",))
        for kind, html in _listened_for(visit, _PRESSES)
    ]


def hover(visit: Visit) -> list[Problem]:
    """Listeners and style rules that show something when the mouse or the focus comes over an element."""
    found = [
        ({"says": "listens", "kind": kind}, html)
        for kind, html in _listened_for(visit, _HOVER)
        if not html.startswith(_JUDGED)
    ]
    found += run(visit.look(), "hover_styles")
    return [visit.problem("hover", heard("hover", told), element=html, criteria=("1.4.13",)) for told, html in found]


def _listened_for(visit: Visit, kinds: set[str]) -> list[tuple[str, str]]:
    """(kind of event, the element's HTML) of every such listener on the window, the document and what lies in it."""
    page = visit.look()
    session = page.context.new_cdp_session(page)
    found: list[tuple[str, str]] = []
    for root in ("window", "document"):
        identifier = session.send("Runtime.evaluate", {"expression": root})["result"]["objectId"]
        asked = {"objectId": identifier, "depth": -1 if root == "document" else 1}
        listeners = session.send("DOMDebugger.getEventListeners", asked)["listeners"]
        found += [
            (listener["type"], _html(session, listener.get("backendNodeId")) or root)
            for listener in listeners
            if listener["type"] in kinds
        ]
    session.detach()
    return found


def _html(session: CDPSession, node: int | None) -> str:
    if node is None:
        return ""
    element = session.send("DOM.resolveNode", {"backendNodeId": node})["object"]["objectId"]
    ask = "function () { return this.outerHTML?.slice(0, 100) ?? 'document' }"
    call = {"objectId": element, "functionDeclaration": ask, "returnByValue": True}
    html: str = session.send("Runtime.callFunctionOn", call)["result"]["value"]
    return html
