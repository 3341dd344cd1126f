"""Tells by what a line begins whether it is a point of a list, and which."""

import re
from dataclasses import dataclass
from typing import Literal

from publisher.catalogue.calendar import MONTHS
from publisher.parsing.lines import Line

MarkKind = Literal["bullet", "number", "counted"]

_SIGNS = "-–—•·*+▪▫‣⁃◦●○■□►▶➢➤→⇒✓✔¬∙"
_FONT_SIGNS = "\uf0a7\uf0b7\uf0d8\uf0fc\uf02d\uf076"
"""What is left of the bullets of symbol fonts."""
_BULLET = re.compile(rf"^(?P<sign>[{re.escape(_SIGNS)}o](?=\s)|[•●▪■{_FONT_SIGNS}])\s*(?P<text>\S.*)$")
_NUMBER = re.compile(
    rf"^(?P<open>\()?(?P<number>[1-9][0-9]{{0,2}})(?(open)\)|[.)])\s+(?P<text>(?!(?:{'|'.join(MONTHS)})\b)\S.*)$"
)
_COUNTED = re.compile(r"^(?P<sign>\(?[A-Za-zÆØÅæøå]\)|\(?(?:ii|iii|iv|vi|vii|viii|ix|x)[.)]|i\.)\s+\S")
"""Counted by a letter or a Roman number: the count is text, for lists know numbers only."""
_DOUBTFUL = re.compile(
    r"^(?:(?P<letter>[a-zæøå])\.|(?P<above>\d{1,2}(?:\.\d{1,2})?)\.(?P<number>\d{1,2})\.?)\s+[A-ZÆØÅ]"
)
_COUNTED_INSIDE = re.compile(r"(?<!\w)(\d{1,4})\. (?=[A-ZÆØÅ])")
_FIRST = frozenset("(-–—•·*+▪▫‣⁃◦●○■□►▶➢➤→⇒✓✔¬∙o" + _FONT_SIGNS)


@dataclass(frozen=True, slots=True)
class Mark:
    """How a point of a list begins."""

    kind: MarkKind
    text: str
    """The point's text, behind the mark."""
    sign: str = ""
    number: int = 0


def mark_of(line: Line) -> Mark | None:
    """Return the mark that this line begins with, or none where it is no point of a list."""
    text = line.text
    if text[:1] in _FIRST and (bullet := _BULLET.match(text)):
        return Mark("bullet", bullet["text"], "-" if bullet["sign"] in "–—" else bullet["sign"])
    if len(text) < 3 or not (text[1] in ").iv" or text[0] == "(" or text[:1].isdigit() or text[2:3] in ".)"):
        return None
    if counted := _COUNTED.match(text):
        return Mark("counted", text, counted["sign"][-1])
    number = _NUMBER.match(text)
    if number and not _counts_on_inside(int(number["number"]), number["text"]):
        return Mark("number", number["text"], number=int(number["number"]))
    return None


def follows_in_count(text: str, before: str) -> bool:
    """Tell whether two texts are counted one after the other: `a.` and `b.`, `1.1` and `1.2`.

    A single such text may be a name or a number that belongs to it, such as the account `50.54`.
    """
    one, two = _DOUBTFUL.match(before), _DOUBTFUL.match(text)
    if not one or not two:
        return False
    if one["letter"] and two["letter"]:
        return ord(two["letter"]) == ord(one["letter"]) + 1
    if one["number"] and two["number"]:
        return one["above"] == two["above"] and int(two["number"]) == int(one["number"]) + 1
    return False


def _counts_on_inside(number: int, text: str) -> bool:
    """Tell whether the next number stands in the same line: running text that counts, not a list point."""
    return str(number + 1) in _COUNTED_INSIDE.findall(text)
