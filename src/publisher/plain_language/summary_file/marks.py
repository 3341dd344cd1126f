"""Fingerprints of an item's printed text, so that a summary knows whether its source still says what it said.

Only the text counts, with its white space evened out: no line numbers, no fields of the record. A better parser, or a
line put in above, changes nothing; a changed word does.
"""

import hashlib
from collections.abc import Iterable, Iterator

from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem
from publisher.model.summary import Sentence
from publisher.plain_language.source_text import Piece, cited_text, item_pieces, pieces_of, sections_of
from publisher.plain_language.summary_file.entry import Marks

_LENGTH = 9
"""Hexadecimal digits: enough to notice any change, short enough for a line that people look at."""
_LONGEST_RUN = 40
"""Pieces in a row that one citation may span and still be found again in another place."""


def mark(*texts: str) -> str:
    """Return the fingerprint of texts, blind to white space.

    It begins with a letter, so that no digits of it look like a CPR number.
    """
    plain = "\0".join(" ".join(text.split()) for text in texts)
    return "m" + hashlib.sha256(plain.encode()).hexdigest()[:_LENGTH]


def marks_of(item: AgendaItem, sentences: Iterable[Sentence]) -> Marks:
    """Return the fingerprints that seal `sentences` to `item` as it is printed now."""
    said = tuple(sentences)
    pieces = item_pieces(item)
    spans = dict.fromkeys(span for sentence in said for span in sentence.sources)
    return Marks(
        item=item_mark(item),
        decision=decision_mark(item),
        text=text_mark(said),
        spans=tuple((span, mark(cited_text(pieces, [span]))) for span in sorted(spans)),
    )


def item_mark(item: AgendaItem) -> str:
    """Return the fingerprint of everything printed under the item."""
    return mark(*(piece.text for piece in item_pieces(item)))


def decision_mark(item: AgendaItem) -> str:
    """Return the fingerprint of what the item's decision says."""
    return mark(*(piece.text for section in sections_of(item, "decision") for piece in pieces_of(section.blocks)))


def text_mark(sentences: Iterable[Sentence]) -> str:
    """Return the fingerprint of sentences; what they cite has fingerprints of its own."""
    return mark(*(f"{one.slot} {'-' if one.point else ''} {one.basis} {one.text}" for one in sentences))


def sentence_mark(text: str) -> str:
    """Return the fingerprint of one sentence."""
    return mark(text)


def place_of(item: AgendaItem, span: LineSpan, known: str) -> LineSpan | None:
    """Return where the text with the fingerprint `known` stands now: at `span`, or moved; none if it is gone."""
    pieces = item_pieces(item)
    if mark(cited_text(pieces, [span])) == known:
        return span
    return next((place for place in _runs(pieces) if mark(cited_text(pieces, [place])) == known), None)


def _runs(pieces: tuple[Piece, ...]) -> Iterator[LineSpan]:
    """Yield every place that one citation may name: one piece, two in a row, and so on."""
    spans = sorted({piece.lines for piece in pieces})
    for length in range(1, _LONGEST_RUN + 1):
        for start in range(len(spans) - length + 1):
            yield spans[start][0], spans[start + length - 1][1]
