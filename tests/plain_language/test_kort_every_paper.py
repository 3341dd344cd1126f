"""What holds for the short version of every paper at hand: the five, the ones from elsewhere, the parser's cases."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from parsing.test_cases import HEADER, cases
from publisher.catalogue.sentences import split
from publisher.model.finding import Severity
from publisher.model.meeting import AgendaItem, ClearedMeeting, Meeting
from publisher.model.summary import DraftSummary
from publisher.parsing.pipeline import parse
from publisher.plain_language import faithfulness, kort, lint
from publisher.plain_language.glossary import load_glossary
from publisher.plain_language.kort.kinds import kind_of
from publisher.plain_language.lint.subject import subject
from publisher.plain_language.lint.summary_rules import measured_of
from publisher.plain_language.readability import excesses
from publisher.reading.plain_text import read
from publisher.reading.reader import read_source

PROJECT = Path(__file__).parents[2]
FIVE = sorted(path for path in (PROJECT / "content").glob("*/*/*.txt") if path.stem in {"referat", "dagsorden"})
TERMS = load_glossary(PROJECT / "content" / "ordliste.json")

_QUOTED = re.compile(r"»[^«]*«")
_DOUBLE = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_SPACES = re.compile(r" [,.:;!?]|  |\.\.(?!\.)|,\.|,,")
_ONLY_A_QUOTE = re.compile(r"(?:I (?:referatet|dagsordenen) står der|Der står(?: også)?): »")
_EARLIER_OR_DUE = re.compile(r"Sagen var (?:også|senest) i |I \w+ står der en frist: ")
MORE_THAN_THE_TITLE = 44
"""Of 48 items; the others are a closed one, a bare title, no messages, and »Eventuelt«."""
CASES, WITH_SENTENCES_OF_OURS = 31, 20
"""Cases, and those told in sentences of ours; the others are told by the sentence that tells most, as a quote."""
LONG_SENTENCES = 10
"""Warnings of DK01 over the five papers: 13 to 15 words."""


def told(meeting: Meeting) -> Iterator[tuple[AgendaItem, DraftSummary]]:
    return zip(meeting.items, kort.draft(ClearedMeeting(meeting), TERMS), strict=True)


def case_papers() -> Iterator[Meeting]:
    for case in cases():
        source = case.source.replace("␣", " ").replace("⇥", "\t")
        whole = case.file.stem.startswith("layouts-") or source.startswith(("REFERAT", "DAGSORDEN", "# REFERAT"))
        yield parse(read("case.txt", ((source if whole else HEADER + source) + "\n").encode()))


@pytest.fixture(scope="module")
def five() -> tuple[Meeting, ...]:
    return tuple(parse(read_source(path)) for path in FIVE)


def faults(meeting: Meeting) -> Iterator[str]:
    """Yield what a proofreader would strike, or what leads a reader to lines that are not there."""
    for item, draft in told(meeting):
        for one in draft.sentences:
            own = _QUOTED.sub("Q", one.text)
            title = own.replace(item.title, "T")
            where = f"{meeting.id}/{item.number}: {one.text}"
            if not one.text.endswith((".", "?", "!", ".«", "?«", "!«")):
                yield f"no full stop: {where}"
            if own[:1].islower() and one.basis != "glossary":
                yield f"small letter: {where}"
            if not one.quote and (_DOUBLE.search(own) or _SPACES.search(own)):
                yield f"double word or space: {where}"
            if own.count("(") != own.count(")") and title.count("(") != title.count(")"):
                yield f"half a bracket: {where}"
            if not one.quote and one.slot == "about" and len(split(own)) > 1:
                yield f"two sentences in one: {where}"
            for first, last in one.sources:
                if not item.lines[0] <= first <= last <= item.lines[1]:
                    yield f"lines {first}-{last} outside the item: {where}"
        yield from (one.message for one in lint.check(draft, item, TERMS) if one.severity is not Severity.INFO)


def doubts(meeting: Meeting) -> Iterator[str]:
    """Yield what a summary says that its lines do not, and what it leaves out."""
    for item, draft in told(meeting):
        yield from (one.message for one in faithfulness.check(draft, item, TERMS) if one.severity is not Severity.INFO)


def test_no_proofreader_strikes_a_sentence_of_the_five_papers(five: tuple[Meeting, ...]) -> None:
    assert [fault for meeting in five for fault in (*faults(meeting), *doubts(meeting))] == []


def test_nor_one_of_other_councils(shared: Path) -> None:
    papers = sorted((shared / "minutes-elsewhere").iterdir())
    meetings = [parse(read_source(paper)) for paper in papers]
    assert [fault for meeting in meetings for fault in (*faults(meeting), *doubts(meeting))] == []


def test_nor_one_of_the_parsers_cases() -> None:
    found = [fault for meeting in case_papers() for fault in faults(meeting)]
    assert [fault for fault in found if "»KB«" not in fault] == []  # a paper that names its council by two letters


def test_every_item_is_easy_to_read(five: tuple[Meeting, ...]) -> None:
    measured = [
        (meeting.id, item.number, measured_of(subject(draft, item, TERMS)))
        for meeting in five
        for item, draft in told(meeting)
    ]
    assert [one for one in measured if list(excesses(one[2], "kort"))] == []


def test_what_a_case_is_about_is_more_than_its_title(five: tuple[Meeting, ...]) -> None:
    """Every item that has text of its own says more; over half of the cases say it in sentences of ours."""
    more = ours = cases_told = 0
    for meeting in five:
        for item, draft in told(meeting):
            about = [one for one in draft.sentences if one.slot == "about"]
            beyond = [one for one in about if item.title not in one.text and one.basis == "lines"]
            beyond = [one for one in beyond if not _EARLIER_OR_DUE.match(one.text)]
            more += bool(beyond) and kind_of(item) != "closed"
            if kind_of(item) == "case":
                cases_told += 1
                ours += any(not _ONLY_A_QUOTE.match(one.text) for one in beyond)
    assert (more, ours, cases_told) == (MORE_THAN_THE_TITLE, WITH_SENTENCES_OF_OURS, CASES)


def test_few_sentences_are_longer_than_twelve_words(five: tuple[Meeting, ...]) -> None:
    warned = [
        one.message
        for meeting in five
        for item, draft in told(meeting)
        for one in lint.check(draft, item, TERMS)
        if one.code == "plain_language.DK01"
    ]
    assert len(warned) <= LONG_SENTENCES, warned
