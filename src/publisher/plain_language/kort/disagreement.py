"""Er alle enige? From the votes and the statements of the minority; silence is called silence."""

import re
from collections.abc import Iterator

from publisher.catalogue.sentences import split
from publisher.model.decision import Decision, VoteSide
from publisher.model.summary import Sentence
from publisher.plain_language.kort.decision import decision_pieces
from publisher.plain_language.kort.kinds import kind_of
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.source_text import locate
from publisher.plain_language.wording import names

_SIGNS = re.compile(
    r"\b(uenig\w*|imod|forbehold|mindretal\w*|flertal\w*|stemt\w*|stemme\w*|undlod|protest\w*|kunne ikke tiltræde)\b",
    re.IGNORECASE,
)


def disagreement(telling: Telling) -> Iterator[Sentence]:
    """Yield who disagreed and in which words; nothing where the record cannot tell."""
    made = telling.item.decision
    if made is None or telling.item.closed or kind_of(telling.item) == "messages":
        return
    against, neither = (
        _people(made.votes.against if made.votes else None),
        _people(made.votes.abstained if made.votes else None),
    )
    minority = [one for one in made.statements if one.kind == "minority_statement"]
    disagreeing = tuple(dict.fromkeys([*against, *(one.by for one in minority if one.by)]))
    if disagreeing or minority or (made.votes and made.votes.against and made.votes.against.count):
        yield telling.voice.say("disagreement", "disagreement.no", made.lines)
    elif made.votes is not None and not neither and not _abstained(made):
        yield telling.voice.say("disagreement", "disagreement.all_voted_yes", made.lines)
    elif made.votes is None and made.outcome != "unclassified" and not _SIGNS.search(made.text):
        yield telling.voice.say("disagreement", "disagreement.silent", made.lines)
    yield from _who(telling, made, disagreeing)
    if neither and not disagreeing:
        key = "disagreement.neither_one" if len(neither) == 1 else "disagreement.neither"
        yield telling.voice.say("disagreement", key, _place(telling, made, neither[0]), who=names(neither))
    for statement in minority:
        for index, sentence in enumerate(split(statement.text)):
            key = "quote.more" if index else ("disagreement.says" if statement.by else "quote.first")
            lines = [statement.lines]
            if statement.by and not index:
                lines.insert(0, _introduced(telling, made, statement.by))
            yield telling.voice.quote("disagreement", key, sentence, *lines, who=statement.by)


def _who(telling: Telling, made: Decision, people: tuple[str, ...]) -> Iterator[Sentence]:
    if people:
        key = "disagreement.one" if len(people) == 1 else "disagreement.many"
        yield telling.voice.say("disagreement", key, _place(telling, made, people[0]), who=names(people))


def _place(telling: Telling, made: Decision, name: str) -> tuple[int, int]:
    return locate(name, decision_pieces(telling, made), made.lines)


def _introduced(telling: Telling, made: Decision, name: str) -> tuple[int, int]:
    """Return the lines that say whose statement follows: they name its author and end with a colon."""
    introductions = [
        piece for piece in decision_pieces(telling, made) if name in piece.text and piece.text.rstrip().endswith(":")
    ]
    return introductions[0].lines if introductions else _place(telling, made, name)


def _people(side: VoteSide | None) -> tuple[str, ...]:
    return side.names if side is not None else ()


def _abstained(made: Decision) -> bool:
    return made.votes is not None and made.votes.abstained is not None and made.votes.abstained.count > 0
