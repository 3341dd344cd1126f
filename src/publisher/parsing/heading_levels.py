"""Gives the free headings of a section one sane outline, whatever marks the source uses: no level is skipped."""

from collections.abc import Iterable
from dataclasses import replace

from publisher.model.blocks import Block, Heading
from publisher.parsing.pieces import Piece

_DEEPEST = 6
_FEWEST_CAPITALS = 4
_IN_CAPITALS, _PLAIN, _LABEL = 10, 20, 30
"""Ranks of headings that no mark ranks: below those with a mark."""


def with_levels(blocks: Iterable[tuple[Block, Piece]], level: int) -> tuple[Block, ...]:
    """Return the blocks with the headings' levels set.

    A deeper mark stands below a shallower one. Without marks, ordinary letters stand below capitals, and a label with a
    colon below the heading that it directly follows, as do the labels after it.

    Args:
        blocks: the section's blocks, each with the piece it begins with.
        level: of the section's own heading.
    """
    above: list[int] = []
    found: list[Block] = []
    for block, piece in blocks:
        if isinstance(block, Heading):
            follows = bool(found) and isinstance(found[-1], Heading)
            rank = _rank(piece, labels=_LABEL in above or (follows and bool(above) and above[-1] == _PLAIN))
            while above and above[-1] >= rank:
                above.pop()
            above.append(rank)
            found.append(replace(block, level=min(level + len(above), _DEEPEST)))
        else:
            found.append(block)
    return tuple(found)


def _rank(piece: Piece, *, labels: bool) -> int:
    if piece.depth:
        return piece.depth
    if piece.text.isupper() and sum(char.isalpha() for char in piece.text) >= _FEWEST_CAPITALS:
        return _IN_CAPITALS
    return _LABEL if labels and piece.text.endswith(":") else _PLAIN
