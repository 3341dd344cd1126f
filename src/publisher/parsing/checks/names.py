"""People: named twice, spelt in two ways, of another party, away and voting all the same."""

import re
from collections.abc import Iterator

from publisher.catalogue.findings import finding
from publisher.model.decision import VoteSide
from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem, Participant
from publisher.parsing.checks.read import Read
from publisher.parsing.facts import texts
from publisher.parsing.people import is_one_letter_off

_NAME = re.compile(r"[A-ZÆØÅÉ][a-zæøåéüö]+(?:[ -][A-ZÆØÅÉ][a-zæøåéüö]+)+")
_PARTY = re.compile(r"\s*\((?P<party>[A-ZÆØÅ]{1,2})\)")


def people_named_once(read: Read) -> Iterator[Finding]:
    """Nobody stands twice on the list of participants."""
    seen: set[str] = set()
    lines = read.header.blocks[0].lines if read.header.blocks else None
    for person in read.header.participants:
        name = person.name.casefold()
        if name in seen:
            yield finding("parsing.person-twice", lines, name=person.name)
        seen.add(name)


def names_spelt_alike(read: Read) -> Iterator[Finding]:
    """A participant's name has one spelling in running text too: one letter off in one of its words is a slip."""
    known = {tuple(person.name.split()) for person in read.header.participants if " " in person.name}
    by_word: dict[str, set[tuple[str, ...]]] = {}
    for words in known:
        for word in words:
            by_word.setdefault(word, set()).add(words)
    said: set[tuple[int, str]] = set()
    for item in read.open_items:
        for section in item.sections:
            if section.kind == "absentees":
                continue
            for text in texts(section.blocks):
                for printed, name in _slips(text, known, by_word):
                    if (item.number, printed) not in said:
                        said.add((item.number, printed))
                        yield finding("parsing.name-spelled-in-text", section.lines, printed=printed, known=name)


def _slips(
    text: str, known: set[tuple[str, ...]], by_word: dict[str, set[tuple[str, ...]]]
) -> Iterator[tuple[str, str]]:
    for found in _NAME.finditer(text):
        words = found[0].split()
        for at, word in enumerate(words):
            for name in sorted(by_word.get(word, ())):
                start = at - name.index(word)
                window = tuple(words[max(0, start) : start + len(name)])
                if len(window) == len(name) and window not in known and _one_word_off(window, name):
                    yield " ".join(window), " ".join(name)


def _one_word_off(window: tuple[str, ...], name: tuple[str, ...]) -> bool:
    differing = [(one, other) for one, other in zip(window, name, strict=True) if one != other]
    return len(differing) == 1 and is_one_letter_off(*(word.casefold() for word in differing[0]))


def voters_fit(read: Read) -> Iterator[Finding]:
    """Who votes is there, has the party that the list says, and no more vote than are there."""
    people = {person.name: person for person in read.header.participants}
    for item in read.open_items:
        votes = item.decision.votes if item.decision else None
        if item.decision is None or votes is None:
            continue
        sides = [side for side in (votes.for_, votes.against, votes.abstained) if side]
        total = sum(side.count for side in sides)
        if people and total > len(people):
            yield finding(
                "parsing.votes-too-many", item.decision.lines, item=item.number, count=total, people=len(people)
            )
        for side in sides:
            yield from _of_side(item, side, people)


def _of_side(item: AgendaItem, side: VoteSide, people: dict[str, Participant]) -> Iterator[Finding]:
    lines = item.decision.lines if item.decision else item.lines
    text = item.decision.text if item.decision else ""
    for name, person in zip(side.names, side.people, strict=True):
        if person in item.absentees:
            yield finding("parsing.absentee-votes", lines, item=item.number, name=name)
        known = people[person].party if person in people else None
        printed = _PARTY.match(text, text.find(name) + len(name)) if name in text else None
        if known and printed and printed["party"] != known:
            yield finding("parsing.party-differs", lines, name=name, printed=printed["party"], known=known)
