"""Hvad blev besluttet? Told from the record; whatever the templates do not tell is quoted, so nothing is lost."""

import re
from collections.abc import Iterator

from publisher.catalogue.sentences import first_sentence, split
from publisher.model.decision import Decision, Statement
from publisher.model.finding import LineSpan
from publisher.model.summary import Sentence
from publisher.plain_language.kort import formulas
from publisher.plain_language.kort.kinds import kind_of
from publisher.plain_language.kort.outcome import lines_of_body, next_body, outcome
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.kort.votes import votes
from publisher.plain_language.source_text import Piece, cited_text, heading_lines, locate, pieces_of


def decision(telling: Telling) -> Iterator[Sentence]:
    """Yield what was decided; this slot is never empty."""
    made = telling.item.decision
    if telling.item.closed:
        yield telling.voice.say("decision", f"decision.closed.{telling.voice.kind}")
    else:
        told = tuple(_made(telling, made)) if made is not None else ()
        yield from told or _undecided(telling)


def decision_pieces(telling: Telling, made: Decision) -> tuple[Piece, ...]:
    """Return the printed pieces of the decision."""
    found = tuple(
        piece
        for section in telling.item.sections
        if section.kind == "decision"
        for piece in pieces_of(section.blocks)
        if made.lines[0] <= piece.lines[0] <= made.lines[1]
    )
    return found or (Piece(made.text, made.lines),)


def _undecided(telling: Telling) -> Iterator[Sentence]:
    if telling.voice.kind == "agenda":
        yield telling.voice.say("decision", "decision.agenda")
        yield telling.voice.say("decision", "decision.agenda_none")
    elif kind_of(telling.item) == "signatures":
        yield telling.voice.say("decision", "decision.signatures")
    else:
        yield telling.voice.say("decision", "decision.none", heading_lines(telling.item))


def _made(telling: Telling, made: Decision) -> Iterator[Sentence]:
    pieces = decision_pieces(telling, made)
    told: list[Sentence] = list(votes(telling, made, pieces))
    plain = outcome(telling, made)
    if plain is not None:
        lines = _lines_of_outcome(made, pieces)
        to = next_body(telling, made)
        spans = [lines] if to is None or to not in plain else list(dict.fromkeys([lines, *lines_of_body(telling, to)]))
        if told:
            plain = telling.voice.words("decision.after_votes", outcome=plain)
        told.append(Sentence("decision", plain, tuple(spans)))
        if _only_noted(telling, made):
            told.append(telling.voice.say("decision", "decision.noted_only", lines))
    elif not made.points:
        told.append(telling.voice.say("decision", "decision.unclassified", made.lines))
    if made.suspended is not None:
        told.append(telling.voice.say("decision", "decision.suspended", made.suspended.lines))
    told.extend(_points(telling, made, pieces))
    told.extend(_own_remark(telling, made, pieces))
    told.extend(_remarks(telling, made, pieces))
    yield from told
    yield from _rest(telling, made, pieces, explained=plain is not None)


def _only_noted(telling: Telling, made: Decision) -> bool:
    """Return whether the record holds nothing but that a case was laid before the committee and noted."""
    recommendation = telling.item.recommendation
    return (
        made.outcome == "noted"
        and formulas.is_outcome(made.text)
        and recommendation is not None
        and all(formulas.bare(point).endswith("tages til efterretning") for point in recommendation.points)
    )


def _lines_of_outcome(made: Decision, pieces: tuple[Piece, ...]) -> LineSpan:
    """Return the lines of the piece that states the outcome, else of the whole decision."""
    for piece in pieces:
        if any(formulas.begins_with_outcome(sentence) for sentence in split(piece.text)):
            return piece.lines
    return made.lines


def _points(telling: Telling, made: Decision, pieces: tuple[Piece, ...]) -> Iterator[Sentence]:
    for point in made.points:
        words = formulas.without_point(point.text)
        lines = locate(words, pieces, made.lines)
        key = f"decision.point_{point.outcome}"
        number = str(point.number)
        if point.outcome in {"noted", "approved", "rejected", "postponed"} and formulas.is_outcome(words):
            yield telling.voice.say("decision", key, lines, number=number)
        else:
            yield telling.voice.quote("decision", "decision.point_quoted", words, lines, number=number)


def _own_remark(telling: Telling, made: Decision, pieces: tuple[Piece, ...]) -> Iterator[Sentence]:
    first = first_sentence(made.remark or "")
    if not first or any(first in one.text or one.text in first for one in made.statements):
        return
    lines = locate(first, pieces, made.lines)
    follows_at = re.search(rf"\bat {re.escape(first)}", cited_text(pieces, [made.lines])) is not None
    key = "decision.remark_that" if follows_at else "decision.remark"
    yield telling.voice.quote("decision", key, first.removesuffix(".") if follows_at else first, lines)


def _remarks(telling: Telling, made: Decision, pieces: tuple[Piece, ...]) -> Iterator[Sentence]:
    remarks = _statements(made, pieces)
    if len(remarks) > 1:
        spans = (one.lines for one in remarks)
        yield telling.voice.say("decision", "decision.remarks", *spans, count=str(len(remarks)))
    for number, remark in enumerate(remarks, start=1):
        yield from _remark(telling, remark, number if len(remarks) > 1 else None)


def _statements(made: Decision, pieces: tuple[Piece, ...]) -> list[Statement]:
    """Return the remarks; a decision that is nothing but remarks consists of them, whatever leads in."""
    remarks = [one for one in made.statements if one.kind == "remark"]
    if remarks or made.outcome != "statement":
        return remarks
    return [
        Statement("remark", None, piece.text, piece.lines)
        for piece in pieces
        if not formulas.introduces_statement(piece.text)
    ]


def _remark(telling: Telling, remark: Statement, number: int | None) -> Iterator[Sentence]:
    for index, sentence in enumerate(split(remark.text)):
        if index:
            yield telling.voice.quote("decision", "quote.more", sentence, remark.lines)
        elif number is not None:
            yield telling.voice.quote(
                "decision", "decision.remark_numbered", sentence, remark.lines, number=str(number)
            )
        elif remark.by is not None and telling.voice.differs(remark.by):
            yield telling.voice.quote("decision", "decision.remark_by", sentence, remark.lines, who=remark.by)
        else:
            yield telling.voice.quote("decision", "decision.remark", sentence, remark.lines)


def _rest(telling: Telling, made: Decision, pieces: tuple[Piece, ...], *, explained: bool) -> Iterator[Sentence]:
    """Quote what no sentence before has told; a bare formula is named as the paper's own word for it."""
    if made.outcome == "statement" and not made.statements:
        return  # every piece was told as a remark
    key = "quote.first_also" if explained else "quote.first"
    for piece in pieces:
        for sentence in split(piece.text):
            if explained and formulas.is_outcome(sentence):
                if made.votes is None and not made.points:
                    yield telling.voice.quote("decision", "quote.called", formulas.bare(sentence), piece.lines)
            elif not _is_told(sentence, made):
                yield telling.voice.quote("decision", key, sentence, piece.lines)
                key = "quote.also"


def _is_told(sentence: str, made: Decision) -> bool:
    remark = first_sentence(made.remark or "")
    before_remark = sentence.partition(remark)[0] if remark else sentence
    return (
        any(sentence in one.text for one in made.statements)
        or bool(made.statements and formulas.introduces_statement(sentence))
        or bool(remark and (sentence == remark or formulas.introduces_remark(before_remark)))
        or bool(made.statements and formulas.introduces_remark(sentence))
        or bool(made.votes and formulas.counts_votes(sentence))
        or bool(made.suspended and made.referred_to and formulas.stops(sentence))
        or any(formulas.without_point(sentence) in point.text for point in made.points)
    )
