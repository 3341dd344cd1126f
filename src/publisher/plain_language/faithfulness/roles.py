"""Who does it and who has it done to them."""

import re
from collections.abc import Iterator

from publisher.plain_language.faithfulness.evidence import Evidence, Words
from publisher.plain_language.faithfulness.passages import told
from publisher.plain_language.faithfulness.words import words_in

_ACTORS = re.compile(
    r"(?:social|psykiatri|handicap|senior|region|stat|økonomi|kommunal|anke)?(?:tilsynet|udvalget|rådet|styrelsen|bestyrelsen|"
    r"kommunen|kommunerne|administrationen|forvaltningen|regionen|staten|borgeren|borgerne|beboerne|ledelsen|lederen|"
    r"medarbejderne|ansatte|politikerne|forældrene|pårørende|centeret|centret|foreningen|foreningerne|folketinget|"
    r"regeringen|direktionen|konsulenten|virksomheden|virksomhederne|lægen|lægerne|patienterne|eleverne|tilbuddet|bostedet)",
    re.IGNORECASE,
)
_NOT_SUBJECT = frozenset("af fra til for på ved i hos med om mellem mod over under efter hvor".split())  # noqa: SIM905
_PASSIVE = re.compile(r"\b(?:\w+(?:ges|res|des|tes|les|nes|ses|ves|kes|mes)|blev|bliver|blevet|er \w+(?:et|t))\b")


def roles(one: Evidence) -> Iterator[Words]:
    """Of two that act, the one that does something in the cited lines does it in the sentence.

    Right: »Regionen betaler kommunen.« Wrong: »Kommunen betaler regionen.«
    """
    order = _actors(one.own)
    if len(order) < 2:
        return
    for part in told(one.own, one.source):
        first, second = order[0], order[1]
        low = part.casefold()
        if first not in low or second not in low or _PASSIVE.search(one.own):
            continue
        indirect = _prepositional(part, first, second) or _prepositional(one.own, first, second)
        if low.index(second) < low.index(first) and not indirect:
            yield "roles-swapped", f"{first}, {second}"
            break


def _actors(text: str) -> list[str]:
    """Return those that act, in order, each once."""
    found: dict[str, None] = {}
    for at, word in enumerate(words_in(text)):
        if _ACTORS.fullmatch(word) or (at > 0 and word[0].isupper() and len(word) > 3):
            found[word.casefold().removesuffix("s")] = None
    return list(found)


def _prepositional(part: str, first: str, second: str) -> bool:
    """Tell whether grammar, not order, says who does it: a passive, or one of the two after a preposition."""
    if _PASSIVE.search(part):
        return True
    words = [word.casefold().removesuffix("s") for word in words_in(part)]
    return any(word in {first, second} and at and words[at - 1] in _NOT_SUBJECT for at, word in enumerate(words))
