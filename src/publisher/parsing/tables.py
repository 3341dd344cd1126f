"""Builds a table from its printed rows: a cell that goes on in the row below is one cell."""

from collections.abc import Sequence

from publisher.model.blocks import Table
from publisher.parsing.danish import is_finished
from publisher.parsing.pieces import Piece


def table(pieces: Sequence[Piece]) -> Table:
    """Return the table of these rows, filled up to the widest."""
    widest = max(len(piece.cells) for piece in pieces)
    rows: list[list[str]] = []
    for piece in pieces:
        row = [*piece.cells, *[""] * (widest - len(piece.cells))]
        if rows and _goes_on(rows[-1], row):
            rows[-1] = [" ".join(filter(None, pair)) for pair in zip(rows[-1], row, strict=True)]
        else:
            rows.append(row)
    even = [tuple(row) for row in rows]
    return Table(even[0], tuple(even[1:]), (pieces[0].lines[0], pieces[-1].lines[1]))


def _goes_on(above: Sequence[str], row: Sequence[str]) -> bool:
    """Tell whether the row only goes on with cells of the one above: all its words begin small, and a cell is empty."""
    filled = [(before, cell) for before, cell in zip(above, row, strict=True) if cell]
    return 0 < len(filled) < len(row) and all(
        before and cell[0].islower() and not is_finished(before) for before, cell in filled
    )
