"""Tells tables of data from tables that only place text on the page, and puts either on lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from publisher.reading.composition import Content, Part, flat

_FACTS = frozenset(
    {"udvalg", "møde", "mødedato", "dato", "mødetidspunkt", "tidspunkt", "tid", "starttidspunkt", "sluttidspunkt"}
    | {"mødested", "sted", "lokale", "mødedeltagere", "deltagere", "medlemmer", "afbud", "fraværende", "formand"}
)
"""Labels of a meeting's facts. A column of data is headed by one of them at most."""
_LONGEST_LABEL = 40
_FEWEST_FACTS = 2
_MOST_PARAGRAPHS = 3
"""A cell with more than this, in a table without headers, holds text that was placed there, not data."""
_FEWEST_COLUMNS = 3
_WIDEST_SPAN = 100


@dataclass(slots=True)
class Cell:
    """A cell with its content; its spans count columns and rows."""

    header: bool = False
    columns: int = 1
    rows: int = 1
    content: Content = field(default_factory=list)

    def own_text(self) -> list[Part]:
        """Return the parts that are the paper's text, tables inside it included."""
        return [part for part in flat(self.content) if not part.furniture]


Row = list[Cell]


def table_content(rows: Sequence[Row], *, placed: bool = False) -> Content:
    """Return the lines of a table.

    Data give a row each, with as many cells as the table is wide. A form of labels and values gives a line each
    ("Mødested: Lokale 3"). In a table that only places text, what the cells hold follows one another.

    Args:
        rows: its cells as they are written in the file.
        placed: the file says that the table holds no data.
    """
    filled = [row for row in rows if any(cell.content for cell in row)]
    if not placed and is_form(filled):
        return [part for row in filled for part in form_lines(row[0], row[1:])]
    if placed or not _is_data(filled):
        if len(filled) > 1 and len(filled[0]) > 1 and all(cell.header for cell in filled[0]):
            _set_aside(filled[0])
        return [cell.content for row in filled for cell in row]
    return list(_data(rows))


def _set_aside(heads: Row) -> None:
    """Leave to the page what heads its columns where these hold no data ("Punkt", "Titel")."""
    for cell in heads:
        cell.content = [replace(part, furniture=True, heading=0) for part in flat(cell.content)]


def is_form(rows: Sequence[Row]) -> bool:
    """Tell whether two columns are labels and their values."""
    if not rows or any(len(row) != 2 or _is_structured(cell) for row in rows for cell in row):
        return False
    labels = [row[0].own_text() for row in rows]
    if not all(_is_label(parts) for parts in labels):
        return False
    printed = [parts[0].text for parts in labels if parts]
    return bool(printed) and (
        all(text.endswith(":") for text in printed)
        or sum(text.rstrip(": ").casefold() in _FACTS for text in printed) >= _FEWEST_FACTS
        or all(row[0].header and not row[1].header for row in rows)
    )


def _is_label(parts: Sequence[Part]) -> bool:
    """Tell whether a cell holds a label: "Mødested", but not "Punkt 2: Budget" nor "2. Budget"."""
    return not parts or (
        len(parts) == 1
        and parts[0].kind == "text"
        and len(parts[0].text) <= _LONGEST_LABEL
        and ":" not in parts[0].text[:-1]
        and not parts[0].text[0].isdecimal()
    )


def terms_content(rows: Sequence[Row]) -> Content:
    """Return the lines of a list of terms: each row a term and what is told of it.

    A label with short values gives a line, as in a form. Other terms stand before what is told of them.
    """
    content: Content = []
    for row in rows:
        if _is_label(row[0].own_text()) and not any(_is_structured(cell) for cell in row) and _is_short(row[1:]):
            content += form_lines(row[0], row[1:])
        else:
            content += [cell.content for cell in row]
    return content


def _is_short(values: Sequence[Cell]) -> bool:
    return all(part.joined or part.kind == "point" for value in values for part in value.own_text()[1:])


def form_lines(label: Cell, values: Sequence[Cell]) -> Iterator[Part]:
    """Yield the label with its value, and a line for each further value."""
    named = list(flat(label.content))
    told = [part for value in values for part in flat(value.content)]
    name = next((part for part in named if not part.furniture), None)
    if name is None:
        yield from (replace(part, joined=True, bold=False) for part in told)
        return
    first = next((part for part in told if not part.furniture), None)
    text = name.text
    if first is not None and first.kind == "text":
        closed = text if text.endswith((":", ".", "?", "!")) else f"{text}:"
        yield replace(first, text=f"{closed} {first.text}", bold=False, joined=False)
    else:
        first = None
        yield replace(name, bold=False, joined=False)
    yield from (replace(part, joined=True) for part in named if part is not name)
    yield from (replace(part, joined=True, bold=False) for part in told if part is not first)


def _is_structured(cell: Cell) -> bool:
    return any(isinstance(each, list) or (each.heading and not cell.header) for each in cell.content)


def _is_data(rows: Sequence[Row]) -> bool:
    if max((len(row) for row in rows), default=0) < 2 or any(_is_structured(cell) for row in rows for cell in row):
        return False
    if any(cell.header for row in rows for cell in row):
        return True
    cells = [cell.own_text() for row in rows for cell in row]
    return (
        (len(rows) > 1 or _is_row_of_words(cells))
        and any(cells)
        and not any(len(parts) > _MOST_PARAGRAPHS or any(part.kind == "point" for part in parts) for parts in cells)
    )


def _is_row_of_words(cells: Sequence[Sequence[Part]]) -> bool:
    """Tell whether a single row is a table's, all short: what only places text has few cells, and long ones."""
    return len(cells) >= _FEWEST_COLUMNS and all(
        len(parts) <= 1 and sum(len(part.text) for part in parts) <= _LONGEST_LABEL for parts in cells
    )


def _data(rows: Sequence[Row]) -> Iterator[Part]:
    """Yield a row each. A spanned place stays empty; a column in which no cell begins is none."""
    placed = list(_places(rows))
    columns = sorted({at for cells in placed for at in cells})
    first = True
    for cells in placed:
        parts = {at: cell.own_text() for at, cell in cells.items()}
        texts = [" ".join(part.text for part in parts.get(at, ())) for at in columns]
        page = next((part.page for found in parts.values() for part in found), None)
        if any(texts):
            yield Part("\t".join(texts), "row", page=page, joined=not first)
            first = False
        for cell in cells.values():
            yield from (replace(part, joined=True) for part in flat(cell.content) if part.furniture)


def _places(rows: Sequence[Row]) -> Iterator[dict[int, Cell]]:
    """Yield the cells of each row by the column they begin in, moved aside by cells that span rows."""
    taken: dict[int, int] = {}
    for row in rows:
        places: dict[int, Cell] = {}
        spans: dict[int, int] = {}
        at = 0
        for cell in row:
            while at in taken:
                at += 1
            places[at] = cell
            width = min(max(cell.columns, 1), _WIDEST_SPAN)
            if cell.rows > 1:
                spans |= dict.fromkeys(range(at, at + width), cell.rows - 1)
            at += width
        taken = {column: left - 1 for column, left in taken.items() if left > 1} | spans
        yield places
