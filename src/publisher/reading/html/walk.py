"""Walks through a parsed page in reading order, without recursion, and writes down what it shows."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publisher.reading.composition import Content
from publisher.reading.html.attributes import Attributes, boldness, heading_depth, is_set_as_block, whole
from publisher.reading.html.furniture import is_furniture, is_toggle
from publisher.reading.html.lists import Counter, faked_level
from publisher.reading.html.overview import HEADINGS, NO_TEXT, Overview, host_of
from publisher.reading.html.writer import Writer
from publisher.reading.list_marks import BULLET
from publisher.reading.tables import Cell, Row, table_content, terms_content

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "details", "dialog", "dir", "div", "dl", "fieldset"}
    | {"figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu"}
    | {"nav", "ol", "p", "pre", "section", "search", "summary", "table", "ul", "optgroup", "option", "dt", "dd"}
    | {"caption", "td", "th", "tr", "thead", "tbody", "tfoot", "frameset"}
)
_CELLS = frozenset({"td", "th", "dt", "dd"})
_CONTROLS = frozenset({"button", "label", "select", "textarea"})
"""Controls part the words around them, though they stand in a line."""
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_TOGGLED = 2
"""Depth of a title that only a button marks: below the page's own."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """What holds for the text inside an element."""

    furniture: bool
    bold: bool = False
    kept: bool = False
    """Its line breaks count."""
    outer: bool = False
    """Outside the paper: its root switches furniture off."""


@dataclass(slots=True)
class _Open:
    """A table or a list of terms that is being read."""

    rows: list[Row]
    caption: Content


class _Walk:
    def __init__(self, overview: Overview) -> None:
        self.overview = overview
        self.content: Content = []
        self.writer = Writer(self.content)
        self.setting = _Setting(furniture=bool(overview.roots), outer=bool(overview.roots))
        self.counters: list[Counter] = []
        self.tables: list[_Open] = []
        self.pending: list[LexborNode | Callable[[], None]] = []

    def run(self, root: LexborNode) -> Content:
        """Return everything below the root."""
        self.pending.append(root)
        while self.pending:
            step = self.pending.pop()
            if not isinstance(step, LexborNode):
                step()
            elif step.is_text_node:
                self._text(step.text_content or "")
            elif step.is_element_node and step.tag not in NO_TEXT:
                self._enter(step, step.tag or "", step.attributes)
        self.writer.end_block()
        return self.content

    def _text(self, text: str) -> None:
        if self.setting.furniture:
            self.writer.write_aside(text)
        elif self.setting.kept:
            self.writer.write_kept(text, bold=self.setting.bold)
        else:
            self.writer.write(text, bold=self.setting.bold)

    def _enter(self, node: LexborNode, tag: str, attributes: Attributes) -> None:
        self._set(node, tag, attributes)
        if tag == "br":
            self.writer.end_aside() if self.setting.furniture else self.writer.break_line()
        elif tag == "img":
            self.writer.write_aside(f" {attributes.get('alt') or ''} ")
            if not self.setting.furniture:
                self.writer.end_aside()
        elif self.setting.furniture:
            self._furniture(tag)
        elif level := heading_depth(tag, attributes) or self._toggled(node, tag, attributes):
            self._heading(level)
        elif tag in _BLOCKS or is_set_as_block(attributes):
            self._block(node, tag, attributes)
        elif tag == "a":
            self._link(attributes)
        child = node.last_child
        while child is not None:
            self.pending.append(child)
            child = child.prev

    def _set(self, node: LexborNode, tag: str, attributes: Attributes) -> None:
        """Change the setting for this element, and have it changed back behind it."""
        before = self.setting
        setting = before
        if before.outer and (node.mem_id in self.overview.roots or node.mem_id in self.overview.titles):
            setting = replace(setting, furniture=False, outer=False)
        elif not before.furniture and is_furniture(node, attributes, self.overview) and not is_toggle(node, attributes):
            setting = replace(setting, furniture=True)
        if (bold := boldness(tag, attributes)) is not None:
            setting = replace(setting, bold=bold)
        if tag == "pre":
            setting = replace(setting, kept=True)
        if setting is before:
            return

        def change_back() -> None:
            if setting.furniture != before.furniture:
                self.writer.end_aside() if setting.furniture else self.writer.end_block()
            self.setting = before

        if before.furniture and not setting.furniture:
            self.writer.end_aside()
        elif setting.furniture and not before.furniture:
            self._set_aside(tag)
        self.setting = setting
        self.pending.append(change_back)

    def _set_aside(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.writer.end_block()
        elif tag in _CONTROLS:
            self.writer.write(" ")
            self.pending.append(lambda: self.writer.write(" "))

    def _toggled(self, node: LexborNode, tag: str, attributes: Attributes) -> int:
        """Return the depth of a title that only a button or a summary marks, 0 for anything else."""
        if node.mem_id in self.overview.around_headings:
            return 0
        is_button = tag == "button" or (attributes.get("role") or "").lower() == "button"
        return _TOGGLED if tag == "summary" or (is_button and is_toggle(node, attributes)) else 0

    def _furniture(self, tag: str) -> None:
        if tag in _BLOCKS or tag in HEADINGS or tag == "button":
            self.writer.end_aside()
            self.pending.append(self.writer.end_aside)

    def _heading(self, level: int) -> None:
        writer = self.writer
        if writer.heading:
            return
        writer.end_block()
        writer.heading = level

        def end() -> None:
            writer.end_owner()
            writer.heading = 0

        self.pending.append(end)

    def _block(self, node: LexborNode, tag: str, attributes: Attributes) -> None:
        self.writer.end_block()
        if self.writer.heading:
            self.pending.append(self.writer.end_block)
        elif tag in ("table", "dl"):
            self._table(tag, placed=(attributes.get("role") or "") in ("presentation", "none"))
        elif tag in ("tr", "dt") and self.tables:
            self.tables[-1].rows.append([])
            if tag == "dt":
                self._cell(self.tables[-1], tag, attributes)
        elif tag in _CELLS and self.tables and self.tables[-1].rows:
            self._cell(self.tables[-1], tag, attributes)
        elif tag == "caption" and self.tables:
            self._redirect(self.tables[-1].caption)
        elif tag in _LISTS:
            self._list(node, tag, attributes)
        elif tag == "li":
            self._point(node, attributes)
        else:
            self._paragraph(attributes)

    def _paragraph(self, attributes: Attributes) -> None:
        level = self.writer.level
        self.writer.level += faked_level(attributes)

        def end() -> None:
            self.writer.end_block()
            self.writer.level = level

        self.pending.append(end)

    def _link(self, attributes: Attributes) -> None:
        address = attributes.get("href") or ""
        if not address or host_of(address) in ("", self.overview.host):
            return
        place = self.writer.place
        self.pending.append(lambda: self.writer.link(place, address))

    def _list(self, node: LexborNode, tag: str, attributes: Attributes) -> None:
        nested_wrongly = bool(self.counters) and node.parent is not None and node.parent.tag in _LISTS
        self.counters.append(Counter.of(node, tag, attributes))
        self.writer.level += nested_wrongly

        def end() -> None:
            self.writer.end_block()
            self.counters.pop()
            self.writer.level -= nested_wrongly

        self.pending.append(end)

    def _point(self, node: LexborNode, attributes: Attributes) -> None:
        """Open a list point. One that encloses a heading is a part of the page, not a point of a list."""
        writer = self.writer
        mark = self.counters[-1].mark(attributes) if self.counters else BULLET
        is_point = node.mem_id not in self.overview.around_headings
        level = writer.level
        writer.mark = mark if is_point or mark != BULLET else ""
        writer.level += is_point

        def end() -> None:
            writer.end_block()
            writer.mark = ""
            writer.end_block()  # what was set aside in an empty point
            writer.level = level

        self.pending.append(end)

    def _table(self, tag: str, *, placed: bool) -> None:
        opened = _Open([], [])
        self.tables.append(opened)

        def end() -> None:
            self.writer.end_block()
            self.tables.pop()
            rows = opened.rows
            self.writer.target += opened.caption
            self.writer.target.append(terms_content(rows) if tag == "dl" else table_content(rows, placed=placed))

        self.pending.append(end)

    def _cell(self, table: _Open, tag: str, attributes: Attributes) -> None:
        cell = Cell(tag in ("th", "dt"), whole(attributes.get("colspan")), whole(attributes.get("rowspan")))
        table.rows[-1].append(cell)
        self._redirect(cell.content)

    def _redirect(self, target: Content) -> None:
        """Write what follows into `target`, as on a page of its own."""
        writer = self.writer
        before = writer.target, writer.level, writer.mark, self.counters
        writer.target, writer.level, writer.mark, self.counters = target, 0, "", []

        def end() -> None:
            writer.end_block()
            writer.target, writer.level, writer.mark, self.counters = before

        self.pending.append(end)


def content_of(page: LexborHTMLParser, overview: Overview) -> Content:
    """Return what the page shows, in reading order."""
    return _Walk(overview).run(page.body) if page.body is not None else []
