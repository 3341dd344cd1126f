"""Puts the parts of a web page or a Word file on lines, so that the same paper gives the same lines from either."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from publisher.model.source import SourceLine

_WIDE_SPACE = re.compile(r"[ \u00a0]{2,}")
_SCHEME = re.compile(r"^https?://", re.IGNORECASE)


@dataclass(slots=True)
class Part:
    """What stands on one line."""

    text: str
    kind: Literal["text", "point", "row"] = "text"
    """A point begins with its mark; a row has its cells parted by tabs."""
    level: int = 0
    """How many list points it stands under: each indents it."""
    heading: int = 0
    """One without a text ends the section above it: it gives an empty line."""
    bold: bool = False
    furniture: bool = False
    page: int | None = None
    joined: bool = False
    """Goes on with what stands above: no empty line comes between."""


Content = list["Part | Content"]
"""Parts in reading order; a list among them is the content of a table that stands there."""


def flat(content: Content) -> Iterator[Part]:
    """Yield all parts in order, however deep the tables they stand in are nested."""
    waiting = [iter(content)]
    while waiting:
        for each in waiting[-1]:
            if isinstance(each, list):
                waiting.append(iter(each))
                break
            yield each
        else:
            waiting.pop()


def lines_of(parts: Iterable[Part]) -> tuple[SourceLine, ...]:
    """Return the parts as numbered lines, with an empty line between two that do not belong together."""
    lines: list[SourceLine] = []
    before: Part | None = None
    for part in parts:
        parted = before is not None and not part.joined and not _in_one_list(before, part)
        if parted and (lines[-1].text or not part.text):
            lines.append(SourceLine(len(lines) + 1, "", part.page, 0 if part.text else part.heading))
        if not part.text:
            continue
        indent = "" if part.heading or part.kind == "row" else "  " * part.level
        text = indent + part.text
        lines.append(SourceLine(len(lines) + 1, text, part.page, part.heading, part.bold, part.furniture))
        if not (part.furniture and part.joined):
            before = part
    return tuple(lines)


def _in_one_list(before: Part, part: Part) -> bool:
    return before.kind == part.kind == "point" and before.furniture == part.furniture


def tidy(text: str) -> str:
    """Return the text without space around it and with one space where it was spaced out."""
    return _WIDE_SPACE.sub(" ", text).strip(" \u00a0\t")


def address_behind(text: str, address: str) -> str:
    """Return what is to stand behind a link's text: its web address, unless the text names it already.

    The form is the one in which the parser spells out the links of Markdown.
    """
    text = text.strip(" \u00a0")
    address = re.sub(r"[\t\n\r]", "", address).strip().replace(" ", "%20")
    if not text or not _SCHEME.match(address) or "<" in address or ">" in address:
        return ""
    return "" if _bare(text) == _bare(address) else f" <{address}>"


def _bare(address: str) -> str:
    return _SCHEME.sub("", address.casefold()).rstrip("/")
