"""Tells the marks that a list point begins with: bullets, dashes, numbers and letters."""

import re
from dataclasses import dataclass, replace

from publisher.catalogue.calendar import MONTHS
from publisher.reading.pdf.shapes import Line

_BULLETS = frozenset("•‣▪▫■□●○◦◆◇►▶➢➤➔✓✔❖·∙*⁃⦁⚫")
_DASHES = frozenset("-–—−")
_NUMBER = re.compile(r"^\(?(?:\d{1,3}|[ivx]{1,5}|[a-zæøå])[.)]$", re.I)
_DEEP_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,3}\.?$")
_GLUED = re.compile(r"^(?P<mark>[•‣▪■●○◦►➢✓])(?P<text>\w.*)$")
_MONTH = re.compile(rf"^(?:{'|'.join(MONTHS)})\b", re.I)
_SYMBOL_FONTS = re.compile(r"symbol|wingding|webding|dingbat|courier", re.I)
_GAP = 0.6


@dataclass(frozen=True, slots=True)
class Mark:
    """How a list point begins."""

    text: str
    """`- `, or the number or letter as printed with a space."""
    line: Line
    """The line without its mark; it may be empty of words where a mark stands alone."""
    x0: float
    """Left edge of the mark."""
    sure: bool
    """Can be nothing else; an unsure one is a dash or a number that may belong to running text."""


def find_mark(line: Line) -> Mark | None:
    """Return the mark that the line begins with."""
    first = line.words[0]
    rest = line.words[1:]
    if glued := _GLUED.match(first.text):
        stripped = replace(first, text=glued["text"])
        return Mark("- ", replace(line, words=(stripped, *rest)), first.x0, sure=True)
    if not rest:
        return None
    gap = (rest[0].x0 - first.x1) / first.size
    body = replace(line, words=rest)
    if _is_bullet(line, gap):
        return Mark("- ", body, first.x0, sure=True)
    if first.text in _DASHES:
        return Mark("- ", body, first.x0, sure=gap > _GAP)
    if _is_number(first.text, rest[0].text, gap):
        sure = gap > _GAP and _NUMBER.match(first.text) is not None
        return Mark(f"{first.text} ", body, first.x0, sure)
    return None


def _is_number(text: str, following: str, gap: float) -> bool:
    if _NUMBER.match(text):
        return not _MONTH.match(following)
    return gap > _GAP and bool(_DEEP_NUMBER.match(text))


def _is_bullet(line: Line, gap: float) -> bool:
    first, following = line.words[0], line.words[1]
    if len(first.text) != 1:
        return False
    if first.text in _BULLETS or "\ue000" <= first.text <= "\uf8ff":
        return True
    other_type = first.font != following.font and (_SYMBOL_FONTS.search(first.font) is not None or gap > _GAP)
    return first.text in "o§ü" and other_type
