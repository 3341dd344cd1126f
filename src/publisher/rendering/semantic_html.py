"""Blocks of the record as semantic HTML: shared by the website and every edition made from HTML.

Everything that comes from a paper is escaped here. The only elements that come out are `p`, `h2`–`h6`, `ul`, `ol`,
`li`, `table` and its parts, `a` and `div`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

from publisher.model.blocks import Block, Heading, ListBlock, ListItem, Paragraph, Table
from publisher.model.finding import LineSpan

_ADDRESS = re.compile(r"<(https?://[^\s<>]+)>|(https?://[^\s<>\"”»]*[^\s<>\"”».,;:!?)])")
_LAST_LEVEL = 6
_MANY_STEPS = 2


class Anchors:
    """The places of one page that can be linked to by source line, each id given once."""

    def __init__(self) -> None:
        self._lines: list[int] = []
        self._named: dict[int, str] = {}

    def claim(self, lines: LineSpan, name: str = "") -> str:
        """Return the id for what stands on `lines`, or an empty string when something around it has it already.

        `name` is its id where it has one of its own; else the id is made from the line.
        """
        line = lines[0]
        place = bisect_right(self._lines, line)
        if place and self._lines[place - 1] == line:
            return ""
        self._lines.insert(place, line)
        self._named[line] = name or f"linje-{line}"
        return self._named[line]

    def at(self, line: int) -> str | None:
        """Return the id of the nearest place at or above a source line; none if the page begins below it."""
        place = bisect_right(self._lines, line)
        return self._named[self._lines[place - 1]] if place else None

    def within(self, lines: LineSpan) -> list[str]:
        """Return the ids of every place that begins on these lines, from the top."""
        return [self._named[line] for line in self._lines if lines[0] <= line <= lines[1]]


def blocks(
    content: Iterable[Block], *, first_level: int, anchors: Anchors | None = None, table_name: str | None = None
) -> str:
    """Return blocks as HTML.

    The highest free heading becomes `h<first_level>`, the ones under it follow without a skipped level
    (WCAG 1.3.1). With `anchors`, every paragraph, heading, point and table gets an id made from its source line.
    `table_name` names the tables to a screen reader, for a paper's tables have no captions; from the second on it is
    numbered.
    """
    writer = _Writer(first_level, anchors, table_name)
    return "".join(writer.block(block) for block in content)


class _Writer:
    def __init__(self, first_level: int, anchors: Anchors | None, table_name: str | None) -> None:
        self._first_level = first_level
        self._anchors = anchors
        self._table_name = table_name
        self._tables = 0
        self._open: list[int] = []
        """Source levels of the headings above the place where we write."""

    def block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return f"<p{self._mark(block.lines)}>{inline(block.text)}</p>\n"
            case Heading():
                tag = f"h{self._level(block.level)}"
                return f"<{tag}{self._mark(block.lines)}>{inline(block.text)}</{tag}>\n"
            case ListBlock():
                tag, start = (
                    ("ol", f' start="{block.start}"' if block.start != 1 else "") if block.ordered else ("ul", "")
                )
                return f"<{tag}{start}>\n{''.join(self._point(item) for item in block.items)}</{tag}>\n"
            case Table():
                return self._table(block)

    def _level(self, level: int) -> int:
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return min(self._first_level + len(self._open) - 1, _LAST_LEVEL)

    def _mark(self, lines: LineSpan) -> str:
        found = self._anchors.claim(lines) if self._anchors else ""
        return f' id="{found}"' if found else ""

    def _point(self, item: ListItem) -> str:
        mark = self._mark(item.lines)
        return f"<li{mark}>{inline(item.text)}{''.join(self.block(block) for block in item.blocks)}</li>\n"

    def _table(self, table: Table) -> str:
        if not table.rows:  # heads of columns with nothing below them are a list of words, and no table
            words = "".join(f"<li>{inline(cell)}</li>\n" for cell in table.header if cell.strip())
            return f"<ul{self._mark(table.lines)}>\n{words}</ul>\n"
        head = "".join(_column(cell) for cell in table.header)
        rows = "".join(f"<tr>{''.join(f'<td>{inline(cell)}</td>' for cell in row)}</tr>\n" for row in table.rows)
        return (
            f'<div class="table"{self._mark(table.lines)}><table{self._name()}>'
            f"<thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table></div>\n"
        )

    def _name(self) -> str:
        if not self._table_name:
            return ""
        self._tables += 1
        name = self._table_name if self._tables == 1 else f"{self._table_name} ({self._tables})"
        return f' aria-label="{escape(name)}"'


def _column(cell: str) -> str:
    # A header cell without text names nothing; HTML wants a plain cell in the corner of a table.
    return f'<th scope="col">{inline(cell)}</th>' if cell.strip() else "<td></td>"


def inline(text: str) -> str:
    """Return running text as HTML: everything escaped, web addresses made into links that can be read aloud."""
    parts: list[str] = []
    end = 0
    for found in _ADDRESS.finditer(text):
        address = found[1] or found[2]
        parts += [escape(text[end : found.start()], quote=False), _link(address)]
        end = found.end()
    parts.append(escape(text[end:], quote=False))
    return "".join(parts)


def _link(address: str) -> str:
    return f'<a href="{escape(address)}">{escape(address_in_words(address))}</a>'


def address_in_words(address: str) -> str:
    """Return a web address as a reader wants it: the site and the page's own name, without what machines need."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    steps = [step for step in parts.path.split("/") if step]
    if len(steps) > _MANY_STEPS:
        steps = ["…", steps[-1]]
    return "/".join([parts.netloc.removeprefix("www."), *steps]) or address
