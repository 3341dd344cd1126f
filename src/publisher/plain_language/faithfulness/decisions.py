"""The outcome and the votes: no sentence says otherwise than the record."""

import re
from collections.abc import Iterator

from publisher.model.decision import Decision, Outcome, VoteSide
from publisher.plain_language.faithfulness.dates import dates_in
from publisher.plain_language.faithfulness.evidence import QUOTE, Case, Doubt

_YES = r"sagde ja|siger ja|godkendte|har godkendt|vedtog|har vedtaget|gav grønt lys"
_NO = r"sagde nej|siger nej|afviste|har afvist|sagde ikke ja|forkastede|godkendte ikke|vedtog ikke|ikke godkendt"
_LATER = r"(?:har )?udsat (?:sagen|punktet|det)|udsatte|udskød|skal behandles senere"
_DECIDED = r"har besluttet|besluttede(?! ikke)"
_DENIED = r"har ikke fået besked|fik ikke besked"
_CONTRADICTS: dict[Outcome | None, str] = {
    "noted": rf"{_YES}|{_NO}|{_LATER}|{_DECIDED}|{_DENIED}",
    "approved": rf"{_NO}|{_LATER}|fået besked om sagen|ikke besluttet",
    "recommended": rf"{_NO}|{_LATER}|anbefaler ikke|anbefaler et nej|fået besked om sagen|siger nej",
    "rejected": rf"{_YES}|{_LATER}|fået besked om sagen",
    "postponed": rf"{_YES}|{_NO}|ikke udsat|fået besked om sagen",
    "statement": rf"{_NO}|{_LATER}|har ikke skrevet|fået besked om sagen|sagde ja",
    "unclassified": rf"{_YES}|{_NO}|{_LATER}",
    None: rf"(?:udvalget|rådet|bestyrelsen) (?:{_YES}|{_NO}|{_LATER}|{_DECIDED}|har fået besked om sagen)"
    r"|står en beslutning",
}
_POINT = {
    "noted": rf"{_YES}|{_NO}|{_LATER}",
    "approved": rf"{_NO}|{_LATER}|fået besked",
    "rejected": rf"{_YES}|{_LATER}|fået besked",
    "postponed": rf"{_YES}|{_NO}|fået besked",
}
_NUMBERED = re.compile(r"\bforslag (\d+)\b", re.IGNORECASE)
_FOR = re.compile(r"\bstemte (?:ja|for)\b", re.IGNORECASE)
_AGAINST = re.compile(r"\bstemte (?:nej|imod)\b", re.IGNORECASE)
_NEITHER = re.compile(r"\bstemte (?:hverken|ikke|blankt)\b|\bundlod\b", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:De|Det|Han|Hun) (?:er|var)\b")
_COUNT = re.compile(r"\b(\d+)\b")
_STOPS = re.compile(r"standsningsret\w*|stoppe\w* sagen|stopper sagen|har stoppet", re.IGNORECASE)


def outcome(case: Case) -> Iterator[Doubt]:
    """No sentence under the decision's heading contradicts the outcome.

    Wrong: »Udvalget sagde ja.« where the committee only took note.
    """
    if case.item.closed:
        return
    made = case.item.decision
    against = _CONTRADICTS.get(made.outcome if made else None)
    for sentence in case.summary.sentences:
        if sentence.slot != "decision":
            continue
        own = QUOTE.sub(" ", sentence.text)
        if made is None and dates_in(own):
            continue
        contradicted = against is not None and re.search(rf"\b(?:{against})\b", own, re.IGNORECASE)
        if contradicted or (made and made.points and _point_wrong(own, made)):
            yield "outcome-wrong", sentence, ""


def sides(case: Case) -> Iterator[Doubt]:
    """Numbers and names of a vote stand with their side.

    Wrong: »Kate Svarrer stemte ja.« where she voted against.
    """
    made = case.item.decision
    if made is None or made.votes is None or case.item.closed:
        return
    voters = {name for side in (made.votes.for_, made.votes.against, made.votes.abstained) for name in _names(side)}
    current: VoteSide | None = None
    going = False
    for sentence in case.summary.sentences:
        own = QUOTE.sub(" ", sentence.text)
        side = _side(own, made)
        if side is not None:
            current, going = side[0], True
        elif not (going and _GOES_ON.match(own)):
            going = False
            continue
        told = {name for name in voters if name in own}
        count = _COUNT.search(own)
        if told - _names(current) or (count and (current is None or int(count[1]) != current.count)):
            yield "votes-wrong", sentence, count[1] if count and not told - _names(current) else ", ".join(sorted(told))


def speakers(case: Case) -> Iterator[Doubt]:
    """Who stopped the case, who disagrees and whose words are quoted is whom the record names."""
    made = case.item.decision
    if made is None or case.item.closed:
        return
    known = _people(made)
    for sentence in case.summary.sentences:
        own = QUOTE.sub(" ", sentence.text)
        told = {name for name in known if name in own}
        if not told:
            continue
        wrong = set()
        if made.suspended and _STOPS.search(own):
            wrong = told - {made.suspended.by}
        elif "uenig" in own and made.votes:
            wrong = told & _names(made.votes.for_)
        elif re.search(r"\benige?\b", own) and made.votes:
            wrong = told & _names(made.votes.against)
        elif QUOTE.search(sentence.text):
            quotes = [" ".join(words.split()) for words in QUOTE.findall(sentence.text)]
            authors = {s.by for s in made.statements if any(quote in " ".join(s.text.split()) for quote in quotes)}
            wrong = told - authors if authors - {None} else set()
        if wrong:
            yield "name-misplaced", sentence, ", ".join(sorted(wrong))


def _point_wrong(own: str, made: Decision) -> bool:
    numbered = _NUMBERED.search(own)
    point = next((one for one in made.points if numbered and one.number == int(numbered[1])), None)
    against = _POINT.get(point.outcome) if point else None
    return against is not None and re.search(rf"\b(?:{against})\b", own, re.IGNORECASE) is not None


def _side(own: str, made: Decision) -> tuple[VoteSide | None] | None:
    if made.votes is None:
        return None
    for pattern, side in ((_FOR, made.votes.for_), (_AGAINST, made.votes.against), (_NEITHER, made.votes.abstained)):
        if pattern.search(own):
            return (side,)
    return None


def _names(side: VoteSide | None) -> set[str]:
    return set(side.names) if side else set()


def _people(made: Decision) -> set[str]:
    found = {statement.by for statement in made.statements} | {made.suspended.by if made.suspended else None}
    if made.votes:
        found |= {name for side in (made.votes.for_, made.votes.against, made.votes.abstained) for name in _names(side)}
    return {name for name in found if name}
