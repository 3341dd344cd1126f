"""Measures on pictures whether a reader can see where the focus is (WCAG 2.4.7, 1.4.11)."""

import base64
import io
from functools import cache

from PIL import Image
from playwright.sync_api import CDPSession, Page

from publisher.checking.problem import says

_MARGIN = 8
"""How far outside an element, in CSS pixels, its focus mark is looked for."""

_RING_CONTRAST = 3.0
"""WCAG 1.4.11: what shows the focus differs from what was there before by at least 3:1."""


def ring_fault(page: Page, session: CDPSession, box: dict[str, float], window: dict[str, float]) -> str | None:
    """What is wrong with the mark of the element that has the focus and fills this box; None where it is seen well.

    Takes a picture with and without the focus, and asks that as many pixels change by 3:1 as a line of one CSS pixel
    around the element has. The focus is given back.
    """
    clip = _clip(box, window)
    if clip is None:
        return says("keyboard", "outside")
    focused = _picture(session, clip)
    page.evaluate("() => { window.lastFocused = document.activeElement; document.activeElement.blur(); }")
    unfocused = _picture(session, clip)
    page.evaluate("() => window.lastFocused.focus({ preventScroll: true })")
    changed = _changed_pixels(focused, unfocused)
    around = int(2 * (min(box["width"], clip["width"]) + min(box["height"], clip["height"])))
    if changed < around:
        return says("keyboard", "faint", changed=changed, around=around)
    return None


def _picture(session: CDPSession, clip: dict[str, float]) -> bytes:
    answer = session.send("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True, "clip": clip})
    return base64.b64decode(answer["data"])


def _clip(box: dict[str, float], window: dict[str, float]) -> dict[str, float] | None:
    left, top = max(0, int(box["x"]) - _MARGIN), max(0, int(box["y"]) - _MARGIN)
    right = min(window["width"], int(box["x"] + box["width"]) + _MARGIN)
    bottom = min(window["height"], int(box["y"] + box["height"]) + _MARGIN)
    if right <= left or bottom <= top:
        return None
    across, down = window["scrolledX"], window["scrolledY"]
    return {"x": left + across, "y": top + down, "width": right - left, "height": bottom - top, "scale": 1}


def _changed_pixels(focused: bytes, unfocused: bytes) -> int:
    before, after = (Image.open(io.BytesIO(picture)).convert("RGB").tobytes() for picture in (unfocused, focused))
    if before == after:
        return 0
    pixels = zip(zip(*[iter(before)] * 3, strict=True), zip(*[iter(after)] * 3, strict=True), strict=True)
    return sum(1 for old, new in pixels if old != new and contrast(old, new) >= _RING_CONTRAST)


@cache
def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The contrast ratio of two sRGB colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: tuple[int, ...]) -> float:
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
