"""What a summary may never leave out: the outcome, the votes, the minority, the stop, the next body."""

import re
from collections.abc import Iterator

from publisher.model.decision import Outcome
from publisher.plain_language.faithfulness.evidence import Case, Doubt
from publisher.plain_language.kort.money import amounts_despite_none

_FITS: dict[Outcome, re.Pattern[str]] = {
    "noted": re.compile(r"\b(besked\w*|efterretning|information\w*|hørt om)\b", re.IGNORECASE),
    "approved": re.compile(r"\b(ja|godkend\w*|vedtog|vedtaget)\b", re.IGNORECASE),
    "recommended": re.compile(r"\b(anbefal\w*|indstill\w*)\b", re.IGNORECASE),
    "rejected": re.compile(r"\b(nej|afvis\w*|ikke godkend\w*|forkast\w*)\b", re.IGNORECASE),
    "postponed": re.compile(r"\b(udsat|udsæt\w*|udskudt|udskyd\w*|senere)\b", re.IGNORECASE),
    "statement": re.compile(r"\b(mening\w*|bemærk\w*|høringssvar\w*)\b", re.IGNORECASE),
}
_CONTRADICTS: dict[Outcome, re.Pattern[str]] = {
    "noted": re.compile(r"\bsagde (ja|nej)\b", re.IGNORECASE),
    "approved": re.compile(r"\b(sagde nej|udsat sagen)\b", re.IGNORECASE),
    "rejected": re.compile(r"\bsagde ja\b", re.IGNORECASE),
    "postponed": re.compile(r"\bsagde (ja|nej)\b", re.IGNORECASE),
    "unclassified": re.compile(r"\bsagde (ja|nej)\b", re.IGNORECASE),
}
_QUOTED = re.compile(r"»[^«]*«")


def outcome(case: Case) -> Iterator[Doubt]:
    """The decision's sentences fit the recorded outcome and do not contradict it."""
    made = case.item.decision
    if made is None or case.item.closed:
        return
    told = case.slot_text("decision")
    own = _QUOTED.sub(" ", told)
    fits = _FITS.get(made.outcome)
    if fits is not None and not fits.search(told):
        yield "outcome-missing", None, {}
    against = _CONTRADICTS.get(made.outcome)
    if against is not None and against.search(own):
        yield "outcome-wrong", None, {}


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
            yield "votes-missing", None, {"words": str(side.count)}
        for name in side.names:
            if name not in told:
                yield "votes-missing", None, {"words": name}


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
            yield "minority-missing", None, {"words": statement.by or ""}


def suspension(case: Case) -> Iterator[Doubt]:
    """A stopped decision is called not valid yet, and it is told who stopped it."""
    made = case.item.decision
    if made is None or made.suspended is None or case.item.closed:
        return
    told = case.slot_text("decision", "next")
    if "gælder ikke" not in told or made.suspended.by not in told:
        yield "suspension-missing", None, {"words": made.suspended.by}


def next_body(case: Case) -> Iterator[Doubt]:
    """The body that handles the case next is named."""
    made = case.item.decision
    if made is None or made.referred_to is None or case.item.closed:
        return
    if made.referred_to.casefold() not in case.slot_text("decision", "next").casefold():
        yield "next-body-missing", None, {"words": made.referred_to}


def money(case: Case) -> Iterator[Doubt]:
    """The paper says that there are no financial consequences and names amounts all the same."""
    if amounts_despite_none(case.item):
        yield "money-unsaid", None, {}
