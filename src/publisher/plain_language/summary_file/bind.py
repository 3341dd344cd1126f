"""Holds an entry of a summary file against its item as it is printed now."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from publisher.model.edition import Term
from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem
from publisher.model.summary import SLOTS, DraftSummary, Level, Standing, State
from publisher.plain_language.hard_words import hard_words
from publisher.plain_language.source_text import item_pieces
from publisher.plain_language.summary_file.entry import Entry, Problem, Written
from publisher.plain_language.summary_file.marks import decision_mark, item_mark, place_of, text_mark
from publisher.plain_language.wording import closed

APPROVED = frozenset({"godkendt", "læsertestet"})
LAPSED: State = "forældet"


@dataclass(frozen=True, slots=True)
class Bound:
    """An entry at its item: its sentences cite the lines of today, its state is what still holds."""

    entry: Entry
    problems: tuple[Problem, ...]
    """Why it cannot be used, or what somebody should look at."""


def bind(entry: Entry, item: AgendaItem, kort: DraftSummary, terms: tuple[Term, ...]) -> Bound:
    """Return the entry with its citations moved along with their text, and what no longer holds.

    A changed decision or cited place lapses the text (`forældet`); a change elsewhere in the item is told. A text
    that was changed after its approval is a draft again (`kladde`). Of a closed item it may say what `kort` says.
    """
    if item.closed and not {one.text for one in entry.sentences()} <= {one.text for one in kort.sentences}:
        return _lapsed(entry, "closed", entry.line)
    moved, gone = _moved(entry, item)
    stale = "stale" if _had_approval(entry.standing) else "stale-draft"
    if gone is not None:
        return _lapsed(moved, stale, gone.line)
    if entry.marks and entry.marks.decision != decision_mark(item):
        return _lapsed(moved, stale, entry.line)
    problems = list(_foreign_lines(moved, item))
    if entry.standing.state == "kladde" or not _as_sealed(entry):  # a template reworded later lapses no approval
        problems += _false_bases(moved, kort, terms)
    if entry.standing.state in APPROVED and not _as_sealed(entry):
        moved = replace(moved, standing=replace(entry.standing, state="kladde"))
        problems.append(_problem("edited", entry))
    if entry.marks and entry.marks.item != item_mark(item):
        problems.append(_problem("changed-elsewhere", entry))
    return Bound(moved, tuple(problems))


def complete(entry: Entry, item: AgendaItem, kort: DraftSummary, terms: tuple[Term, ...]) -> DraftSummary:
    """Return the whole summary: what the entry says, `kort` for the slots it leaves out, its words, its source.

    A sentence that stands in `kort` too holds the paper's own words, such as its title, in the same places as there.
    """
    quoting = {one.text for one in kort.sentences if one.quote}
    written = tuple(replace(one, quote=one.quote or one.text in quoting) for one in entry.sentences())
    told = {"words", *(sentence.slot for sentence in written)}
    sentences = [*written, *(one for one in kort.sentences if one.slot not in told)]
    sentences += hard_words(item, sentences, terms)
    ordered = tuple(sorted(sentences, key=lambda sentence: SLOTS.index(sentence.slot)))
    level: Level = "letlæst" if entry.standing.state == "læsertestet" else "klart"
    return DraftSummary(entry.item, level, entry.maker, ordered, entry.standing)


def _moved(entry: Entry, item: AgendaItem) -> tuple[Entry, Written | None]:
    """Return the entry citing the lines of today, and the first sentence whose cited text is gone."""
    places: dict[LineSpan, LineSpan | None] = {
        span: place_of(item, span, known) for span, known in (entry.marks.spans if entry.marks else ())
    }
    written, gone = [], None
    for one in entry.written:
        now = tuple(places.get(span, span) for span in one.sentence.sources)
        if gone is None and None in now:
            gone = one
        sources = tuple(new or old for new, old in zip(now, one.sentence.sources, strict=True))
        written.append(replace(one, sentence=replace(one.sentence, sources=sources)))
    return replace(entry, written=tuple(written)), gone


def _had_approval(standing: Standing) -> bool:
    return standing.state in APPROVED or (standing.state == LAPSED and standing.approved_by is not None)


def _as_sealed(entry: Entry) -> bool:
    return entry.marks is not None and entry.marks.text == text_mark(entry.sentences())


def _foreign_lines(entry: Entry, item: AgendaItem) -> Iterator[Problem]:
    pieces = item_pieces(item)
    for one in entry.written:
        for first, last in one.sentence.sources:
            if not any(first <= piece.lines[1] and piece.lines[0] <= last for piece in pieces):
                yield _problem("lines-foreign", entry, one, words=str(first) if first == last else f"{first}-{last}")


def _false_bases(entry: Entry, kort: DraftSummary, terms: tuple[Term, ...]) -> Iterator[Problem]:
    """Yield the sentences that rest on nothing, or not on the word list or template that they name."""
    fixed = {sentence.text for sentence in kort.sentences if sentence.basis == "template"}
    explanations = {closed(term.explanation).casefold() for term in terms}
    for one in entry.written:
        text = one.sentence.text
        match one.sentence.basis:
            case "lines" if not one.sentence.sources:
                yield _problem("sentence-unsourced", entry, one, sentence=text)
            case "template" if text not in fixed:
                yield _problem("sentence-not-fixed", entry, one, sentence=text)
            case "glossary" if not any(known in text.casefold() for known in explanations):
                yield _problem("sentence-not-in-glossary", entry, one, sentence=text)


def _lapsed(entry: Entry, code: str, line: int) -> Bound:
    lapsed = replace(entry, standing=replace(entry.standing, state=LAPSED))
    return Bound(lapsed, (Problem(code, line, entry.item),))


def _problem(code: str, entry: Entry, one: Written | None = None, **fields: str) -> Problem:
    return Problem(code, one.line if one else entry.line, entry.item, tuple(fields.items()))
