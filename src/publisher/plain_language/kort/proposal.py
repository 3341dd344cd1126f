"""Hvad var forslaget? Points of a known form are told plainly, all others are quoted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.catalogue.sentences import split
from publisher.model.blocks import Heading, ListBlock, ListItem, Paragraph
from publisher.model.finding import LineSpan
from publisher.model.meeting import Section
from publisher.model.summary import Sentence
from publisher.plain_language.kort.kinds import kind_of
from publisher.plain_language.kort.matter import new_words, same_numbers
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.source_text import locate, pieces_of, sections_of


@dataclass(frozen=True, slots=True)
class _Form:
    """A way in which the points of recommendations are written, and the template that tells it."""

    written: re.Pattern[str]
    key: str
    whole_clause: bool = False
    """The words are a clause after "at", and may hold any verb."""


_FORMS = (
    _Form(re.compile(r"Dagsorden(?:en)? godkendes", re.IGNORECASE), "agenda"),
    _Form(re.compile(r"Det godkendes, at (?P<words>.+)"), "approve_that", whole_clause=True),
    _Form(re.compile(r"Det besluttes, at (?P<words>.+)"), "decide_that", whole_clause=True),
    _Form(re.compile(r"Der (?:af)?gives høringssvar til (?P<words>.+)"), "reply"),
    _Form(re.compile(r"(?:Orientering(?:en)?(?: og \w+)? om )?(?P<words>.+) tages til efterretning"), "note"),
    _Form(re.compile(r"(?P<words>.+) godkendes"), "approve"),
    _Form(re.compile(r"(?P<words>.+) drøftes i (?P<where>[A-ZÆØÅ][\w-]+)"), "discuss_in"),
    _Form(re.compile(r"(?P<words>.+) drøftes"), "discuss"),
)
_TWO_IN_ONE = re.compile(r"(?<=tages til efterretning), og ")
_SECOND_VERB = re.compile(
    r"\b(tages|godkendes|drøftes|besluttes|indstilles|anbefales|afgives|forelægges|sendes|bevilges|meddeles|finansieres)\b"
)
_NUMBERED_CHOICE = re.compile(
    r"\b(?P<noun>scenarie|model|løsning|forslag|mulighed|variant|alternativ)\w* (?P<number>\d+)\b", re.IGNORECASE
)


def proposal(telling: Telling) -> Iterator[Sentence]:
    """Yield what was proposed, by whom, and the numbered choice a point names."""
    recommendation = telling.item.recommendation
    if recommendation is None or not recommendation.points or kind_of(telling.item) in {"closed", "signatures"}:
        return
    sections = sections_of(telling.item, "recommendation")
    whole = (sections[0].lines[0], sections[-1].lines[1]) if sections else telling.item.lines
    pieces = tuple(piece for section in sections for piece in pieces_of(section.blocks))
    if recommendation.by:
        by = recommendation.by
        named = by[0].lower() + by[1:] if by in {"Administrationen", "Forvaltningen"} else by
        yield telling.voice.say("proposal", f"proposal.by.{telling.voice.kind}", locate(by, pieces, whole), who=named)
    several = len(recommendation.points) > 1
    if several:
        count = str(len(recommendation.points))
        spans = tuple(locate(point, pieces, whole) for point in recommendation.points)
        yield telling.voice.say("proposal", f"proposal.count.{telling.voice.kind}", *spans, count=count)
    for number, point in enumerate(recommendation.points, start=1):
        lines = locate(point, pieces, whole)
        name = telling.voice.words("proposal.numbered" if several else "proposal.single", number=str(number))
        for index, part in enumerate(_TWO_IN_ONE.split(point)):
            yield from _told(telling, part, name, lines, also=index > 0)
        yield from _choice(telling, point)


def _told(telling: Telling, point: str, name: str, lines: LineSpan, *, also: bool) -> Iterator[Sentence]:
    fields = {"proposal": name, "also": telling.voice.words("proposal.also") if also else ""}
    plain = _plainly(telling, point.strip().removesuffix("."), fields, lines)
    if plain is not None:
        yield plain
        return
    for index, sentence in enumerate(split(point)):
        key = "quote.more" if index else "proposal.verbatim"
        yield telling.voice.quote("proposal", key, sentence, lines, quoted_from=name[:1].lower() + name[1:])


def _plainly(telling: Telling, point: str, fields: dict[str, str], lines: LineSpan) -> Sentence | None:
    """Return the point told in the template of its form; none if its form is not known for certain."""
    match, form = next(
        ((match, form) for form in _FORMS if (match := form.written.fullmatch(point)) is not None), (None, None)
    )
    if match is None or form is None or len(split(point)) > 1:
        return None
    parts = match.groupdict()
    key = f"proposal.{form.key}.{telling.voice.kind}"
    if "words" not in parts:
        return telling.voice.say("proposal", key, lines, **fields)
    if not form.whole_clause and _SECOND_VERB.search(parts["words"]):
        return None
    if form.key == "note" and _is_the_case(telling.item.title, parts["words"]):
        return telling.voice.say("proposal", f"proposal.note_case.{telling.voice.kind}", lines, **fields)
    return telling.voice.quote("proposal", key, parts["words"], lines, **fields, where=parts.get("where", ""))


def _is_the_case(title: str, words_of_point: str) -> bool:
    """Return whether the point names the case by the words of its title, in any form."""
    return new_words(title, words_of_point) == 0 and same_numbers(title, words_of_point)


def _choice(telling: Telling, point: str) -> Iterator[Sentence]:
    """Quote the list point that "scenarie 1" names, if exactly one list of the item offers it."""
    named = _NUMBERED_CHOICE.search(point)
    if named is None:
        return
    noun, number = named["noun"].casefold(), int(named["number"])
    chosen = [one for section in telling.item.sections for one in _offered(section, noun, number)]
    if len(chosen) != 1:
        return
    for index, sentence in enumerate(split(chosen[0].text)):
        key = "quote.more" if index else "proposal.choice"
        yield telling.voice.quote("proposal", key, sentence, chosen[0].lines, choice=f"{noun} {number}")


def _offered(section: Section, noun: str, number: int) -> Iterator[ListItem]:
    if section.kind in {"recommendation", "decision"}:
        return
    offers = False
    for block in section.blocks:
        if isinstance(block, ListBlock) and block.ordered and offers:
            index = number - block.start
            if 0 <= index < len(block.items):
                yield block.items[index]
        elif isinstance(block, Paragraph | Heading):
            offers = offers or noun in block.text.casefold()
