"""Fetches every letter of a page from pdfium, with its place and its type.

The page is turned so that most of its text stands upright: what a landscape table looks like on a portrait page does
not matter. Letters outside the page's crop box are left out, since nobody who looks at the paper can see them.
Invisible letters are taken: they are the text of a scanned page that was recognised.
"""

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

_BOLD_NAME = re.compile(r"bold|black|heavy|demi|fett?(?![a-z])", re.I)
_ITALIC_NAME = re.compile(r"italic|oblique|kursiv", re.I)
_BOLD_WEIGHT = 600
_HYPHENS = (0x02, 0xFFFE)
"""What pdfium gives for a hyphen at a line's end."""
_UNKNOWN = "\ufffd"
_NAME_LENGTH = 128
_SPACES = frozenset("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
_NOTHING = frozenset("\u200b\u200c\u200d\u2060\ufeff")


@dataclass(frozen=True, slots=True)
class Pen:
    """What letters are drawn with."""

    size: float
    bold: bool
    italic: bool
    font: str
    angle: int
    """Degrees against the clock that the text runs at on the page."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One letter, or a space."""

    char: str
    x0: float
    x1: float
    base: float
    pen: Pen


@dataclass(frozen=True, slots=True)
class Frame:
    """How places in the file become places on the upright page."""

    angle: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left if self.angle % 180 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        return self.top - self.bottom if self.angle % 180 == 0 else self.right - self.left

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return the distance from the upright page's left and top."""
        if self.angle == 0:
            return x - self.left, self.top - y
        if self.angle == 90:
            return y - self.bottom, x - self.left
        if self.angle == 180:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def across(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float]:
        """Return where a box begins and ends from left to right; many letters ask this."""
        if self.angle == 0:
            return left - self.left, right - self.left
        x0, _, x1, _ = self.box(left, bottom, right, top)
        return x0, x1

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom on the upright page."""
        (x0, y0), (x1, y1) = self.place(left, bottom), self.place(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a page in the order in which they are drawn."""

    frame: Frame
    upright: tuple[Glyph, ...]
    turned: tuple[Glyph, ...]
    unreadable: int


_Raw = tuple[str, float, float, float, float, float, float, Pen]


def letters(page: pypdfium2.PdfPage) -> Letters:
    """Return the letters of the page."""
    crop = page.get_cropbox()
    textpage = page.get_textpage()
    try:
        drawn, unreadable = _drawn(textpage, crop)
    finally:
        textpage.close()
    angles = Counter(item[7].angle for item in drawn if not item[0].isspace())
    upright = [angle for angle, _ in angles.most_common() if angle % 90 == 0]
    frame = Frame(upright[0] if upright else 0, *crop)
    straight: list[Glyph] = []
    turned: list[Glyph] = []
    for char, left, bottom, right, top, x, y, pen in drawn:
        x0, x1 = frame.across(left, bottom, right, top)
        glyph = Glyph(char, x0, x1, frame.place(x, y)[1], pen)
        (straight if pen.angle == frame.angle else turned).append(glyph)
    return Letters(frame, tuple(straight), tuple(turned), unreadable)


def _drawn(textpage: pypdfium2.PdfTextPage, crop: tuple[float, float, float, float]) -> tuple[list[_Raw], int]:
    handle = textpage.raw
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    box_ref, x_ref, y_ref = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
    pens: dict[int, Pen] = {}
    drawn: list[_Raw] = []
    unreadable = high = 0
    before: tuple[int, float, float] | None = None
    for index in range(raw.FPDFText_CountChars(handle)):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code in (0x0D, 0x0A) or (code == 0x20 and raw.FPDFText_IsGenerated(handle, index) == 1):
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0
            high = 0
        raw.FPDFText_GetCharOrigin(handle, index, x_ref, y_ref)
        if not (crop[0] - 1 <= x.value <= crop[2] + 1 and crop[1] - 1 <= y.value <= crop[3] + 1):
            continue
        raw.FPDFText_GetLooseCharBox(handle, index, box_ref)
        target = raw.FPDFText_GetTextObject(handle, index)
        key = ctypes.addressof(target.contents) if target else 0
        pen = pens.get(key)
        if pen is None:
            pen = pens[key] = _pen(handle, index, target)
        char = _char(code)
        if not char:
            continue
        unreadable += char == _UNKNOWN or raw.FPDFText_HasUnicodeMapError(handle, index) == 1
        here = (key, x.value, y.value)
        if here == before and char != " ":
            drawn[-1] = (drawn[-1][0] + char, *drawn[-1][1:])  # one sign that stands for several letters: "ffi"
        else:
            drawn.append((char, box.left, box.bottom, box.right, box.top, x.value, y.value, pen))
        before = here
    return drawn, unreadable


def _char(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    if code == 0 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return _UNKNOWN
    char = chr(code)
    if code < 0x20 or char in _SPACES:
        return " "
    return "" if char in _NOTHING else char


def _pen(handle: object, index: int, target: object) -> Pen:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(handle, index, matrix)
    name = ctypes.create_string_buffer(_NAME_LENGTH)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(handle, index, name, _NAME_LENGTH, flags)
    font = name.value.decode("utf-8", "replace").split("+")[-1]
    stroked = bool(target) and raw.FPDFTextObj_GetTextRenderMode(target) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
    bold = stroked or bool(_BOLD_NAME.search(font)) or raw.FPDFText_GetFontWeight(handle, index) >= _BOLD_WEIGHT
    size = raw.FPDFText_GetFontSize(handle, index) * math.hypot(matrix.c, matrix.d)
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    nearest = round(angle / 90) * 90
    italic = bool(_ITALIC_NAME.search(font))
    return Pen(round(size, 2) or 1.0, bold, italic, font, nearest % 360 if abs(angle - nearest) <= 2 else angle)
