"""What a summary may never leave out: the outcome, the votes, the minority, the stop, the next body."""

import re
from collections.abc import Iterator

from publisher.model.decision import Outcome
from publisher.model.meeting import SectionKind
from publisher.plain_language.due_dates import due_dates
from publisher.plain_language.faithfulness.dates import dates_in, same, written
from publisher.plain_language.faithfulness.evidence import Case, Doubt
from publisher.plain_language.faithfulness.quantities import quantities
from publisher.plain_language.kort.money import amounts_despite_none
from publisher.plain_language.source_text import item_pieces, pieces_of

_FITS: dict[Outcome, re.Pattern[str]] = {
    "noted": re.compile(r"\b(besked\w*|efterretning|information\w*|hørt om)\b", re.IGNORECASE),
    "approved": re.compile(r"\b(ja|godkend\w*|vedtog|vedtaget)\b", re.IGNORECASE),
    "recommended": re.compile(r"\b(anbefal\w*|indstill\w*)\b", re.IGNORECASE),
    "rejected": re.compile(r"\b(nej|afvis\w*|ikke godkend\w*|forkast\w*)\b", re.IGNORECASE),
    "postponed": re.compile(r"\b(udsat|udsæt\w*|udskudt|udskyd\w*|senere)\b", re.IGNORECASE),
    "statement": re.compile(r"\b(mening\w*|bemærk\w*|høringssvar\w*)\b", re.IGNORECASE),
}
_MILLION = 1_000_000


def outcome(case: Case) -> Iterator[Doubt]:
    """The decision's sentences tell the recorded outcome."""
    made = case.item.decision
    if made is None or case.item.closed:
        return
    told = case.slot_text("decision")
    fits = _FITS.get(made.outcome)
    if fits is not None and not fits.search(told):
        yield "outcome-missing", None, ""


def votes(case: Case) -> Iterator[Doubt]:
    """Every side's number and every voter's name are told, in the decision."""
    made = case.item.decision
    if made is None or made.votes is None or case.item.closed:
        return
    for side, verb in (
        (made.votes.for_, "stemte ja"),
        (made.votes.against, "stemte nej"),
        (made.votes.abstained, "stemte hverken|undlod|stemte ikke"),
    ):
        if side is None or not side.count:
            continue
        told = case.slot_text("decision")
        if not re.search(rf"\b{side.count} \w+ ({verb})", told):
            yield "votes-missing", None, str(side.count)
        for name in side.names:
            if name not in told:
                yield "votes-missing", None, name


def minority(case: Case) -> Iterator[Doubt]:
    """Every statement of a minority is quoted whole, and it is said whose it is."""
    made = case.item.decision
    if made is None or case.item.closed:
        return
    told = case.slot_text("decision", "disagreement")
    quoted = " ".join(" ".join(words.split()) for words in re.findall(r"»([^«]*)«", told))
    for statement in made.statements:
        if statement.kind != "minority_statement":
            continue
        if " ".join(statement.text.split()) not in quoted or (statement.by and statement.by not in told):
            yield "minority-missing", None, statement.by or ""


def suspension(case: Case) -> Iterator[Doubt]:
    """A stopped decision is called not valid yet, and it is told who stopped it."""
    made = case.item.decision
    if made is None or made.suspended is None or case.item.closed:
        return
    told = case.slot_text("decision", "next")
    if "gælder ikke" not in told or made.suspended.by not in told:
        yield "suspension-missing", None, made.suspended.by


def next_body(case: Case) -> Iterator[Doubt]:
    """The body that handles the case next is named."""
    made = case.item.decision
    if made is None or made.referred_to is None or case.item.closed:
        return
    if made.referred_to.casefold() not in case.slot_text("decision", "next").casefold():
        yield "next-body-missing", None, made.referred_to


def amounts(case: Case) -> Iterator[Doubt]:
    """Amounts of a million or more are told: those that the decision rests on, else one of those in the item."""
    if case.item.closed or case.summary.level == "kort":
        return
    told = {round(one.worth()) for one in quantities(_all(case))}
    decisive = _amounts(case, "recommendation", "finances", "decision")
    if decisive - told:
        yield "amount-missing", None, _listed(decisive - told)
    elif not decisive and (others := _amounts(case)) and not others & told:
        yield "amount-missing", None, _listed(others)


def deadlines(case: Case) -> Iterator[Doubt]:
    """A date with "senest", "inden" or "frist" is told."""
    if case.item.closed:
        return
    told = dates_in(_all(case))
    due = [date for one in due_dates(item_pieces(case.item)) for date in dates_in(one.printed)]
    for date in dict.fromkeys(due):
        if not any(same(date, other) for other in told):
            yield "deadline-missing", None, written(date)


def money(case: Case) -> Iterator[Doubt]:
    """The paper says that there are no financial consequences and names amounts all the same."""
    if amounts_despite_none(case.item):
        yield "money-unsaid", None, ""


def _all(case: Case) -> str:
    return " ".join(one.text for one in case.summary.sentences)


def _amounts(case: Case, *kinds: SectionKind) -> set[int]:
    found = (
        round(one.worth())
        for section in case.item.sections
        if not kinds or section.kind in kinds
        for piece in pieces_of(section.blocks)
        for one in quantities(piece.text)
        if one.unit == "kroner"
    )
    return {worth for worth in found if worth >= _MILLION}


def _listed(amounts: set[int]) -> str:
    return ", ".join(f"{amount / _MILLION:g}".replace(".", ",") for amount in sorted(amounts))
