"""Marks the long words of a document's HTML, and divides those that are to be parted at a line's end."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from markupsafe import Markup, escape

from publisher.catalogue.joints import LONGEST_WHOLE, parts
from publisher.rendering.pdf.glyphs import printable

SOFT_HYPHEN = "\u00ad"
MARK = "data-long-word"
"""The attribute that holds a long word's number: they are counted through the document."""
_SPAN = Markup('<span data-long-word="{}">{}</span>')
_LONG = re.compile(rf"""([(\["'»„“‘]*)([^\W\d_]{{{LONGEST_WHOLE + 1},}})([)\]"'«”’.,:;!?…]*)""")
"""A long word and the signs at it: programs end the line behind what is joined, and a comma must not begin the next."""


@dataclass(frozen=True, slots=True)
class Parting:
    """Which long words are parted where a line ends; unless `all_marked`, only these are marked."""

    parted: frozenset[int] = frozenset()
    all_marked: bool = False


WHOLE = Parting()
"""No word is parted."""

Marker = Callable[[str], Markup]
"""Turns a text of the document into HTML; must be given the texts in the order of the document.

Not those of links: WeasyPrint makes an annotation of every element inside a link.
"""


def marker(parting: Parting) -> Marker:
    """Return what marks the long words of one document. A word without known joints is never touched."""
    numbers = count()

    def mark(text: str) -> Markup:
        found: list[str] = []
        end = 0
        shown = printable(text)
        for match in _LONG.finditer(shown):
            before, word, after = match.groups()
            divided = parts(word)
            if len(divided) == 1:
                continue
            number = next(numbers)
            if parting.all_marked or number in parting.parted:
                joint = SOFT_HYPHEN if number in parting.parted else ""
                marked = _SPAN.format(number, f"{before}{joint.join(divided)}{after}")
                found += [escape(shown[end : match.start()]), marked]
                end = match.end()
        return Markup("").join([*found, escape(shown[end:])])

    return mark
