"""The five papers: their cases, suggestions and references, as a list a clerk can check. Refreshed with the goldens."""

from dataclasses import replace
from pathlib import Path

import pytest

from publisher.corpus.cases import case_book
from publisher.corpus.relations import relate
from publisher.model.case import CaseBook
from publisher.model.decision import Decision
from publisher.model.meeting import AgendaItem, Meeting, Participant
from publisher.parsing.pipeline import parse
from publisher.privacy.gate import clear
from publisher.privacy.policy import PrivacyPolicy
from publisher.reading.reader import read_source
from support.real_papers import real_papers

PROJECT = Path(__file__).parents[2]
GOLDEN = PROJECT / "tests" / "golden" / "cases.txt"
PAPERS = real_papers(PROJECT / "content")
POLICY = PrivacyPolicy()


@pytest.fixture(scope="module")
def cleared() -> list[Meeting]:
    return [clear(parse(read_source(paper)), POLICY).meeting for paper in PAPERS]


@pytest.fixture(scope="module")
def related(cleared: list[Meeting]) -> tuple[Meeting, ...]:
    return relate(cleared)


@pytest.fixture(scope="module")
def found(related: tuple[Meeting, ...]) -> CaseBook:
    return case_book([clear(meeting, POLICY) for meeting in related], "2026-05-01")


def titles(meetings: tuple[Meeting, ...]) -> dict[str, str]:
    return {f"{meeting.id}/{item.number}": item.title for meeting in meetings for item in meeting.items}


def written(book: CaseBook, meetings: tuple[Meeting, ...]) -> str:
    """Return everything the corpus tells, in the order of the papers."""
    names = titles(meetings)
    lines = ["Sager", ""]
    for thread in book.threads:
        lines += [f"/sager/{thread.slug}/", f"  {thread.title}", f"  {thread.status}"]
        for step in thread.steps:
            place = f"punkt {step.item_number}" if step.item_number else f"meddelelse {step.message_number}"
            told = f"{step.title} [{step.outcome or 'ingen beslutning'}]" if step.item else "(ikke på siden)"
            lines.append(f"    {step.date} {step.committee}, {place}: {told}")
        lines += [*(f"  også: /sager/{alias}/" for alias in thread.aliases), ""]
    lines += ["Måske samme sag", ""]
    for suggestion in book.suggestions:
        lines += [*(f"  {name} {names[name]}" for name in suggestion.items), f"    {suggestion.ground}", ""]
    lines += ["Møder nævnt i løbende tekst", ""]
    for meeting in sorted(meetings, key=lambda one: one.date):
        for item in meeting.items:
            for one in item.text_references:
                leads = f" → {one.target} ({one.certainty})" if one.target else ""
                number = f", punkt {one.item_number}" if one.item_number else ""
                lines.append(
                    f"  {meeting.id}/{item.number} linje {one.lines[0]}: {one.committee} {one.date}{number}{leads}"
                )
    return "\n".join(lines) + "\n"


def test_the_cases(found: CaseBook, related: tuple[Meeting, ...], pytestconfig: pytest.Config) -> None:
    text = written(found, related)
    if pytestconfig.getoption("refresh_goldens"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("number", ["00.22.00-A26-1-24", "15.00.00-P05-26-25", "27.69.48-P24-1-22"])
def test_case_numbers_that_unrelated_items_share_tie_nothing(
    number: str, found: CaseBook, cleared: list[Meeting]
) -> None:
    sharing = {f"{paper.id}/{item.number}" for paper in cleared for item in paper.items if item.case_number == number}
    assert len(sharing) >= 2
    assert all(len(sharing & {step.item for step in thread.steps}) < 2 for thread in found.threads)
    assert all(not sharing.issuperset(suggestion.items) for suggestion in found.suggestions)


def test_no_reference_of_the_five_papers_disagrees(related: tuple[Meeting, ...]) -> None:
    assert [one.code for meeting in related for one in meeting.findings if one.code.startswith("corpus.")] == []


def as_agenda(minutes: Meeting) -> Meeting:
    """Return the agenda that these minutes may have had: nothing decided, nobody absent, one item less."""

    def before(item: AgendaItem) -> AgendaItem:
        kept = tuple(section for section in item.sections if section.kind not in {"decision", "absentees"})
        return replace(item, decision=None, sections=kept)

    def present(person: Participant) -> Participant:
        return replace(person, absent=False)

    return replace(
        minutes,
        kind="agenda",
        items=tuple(before(item) for item in minutes.items[1:]),
        participants=tuple(map(present, minutes.participants)),
    )


def test_what_real_minutes_changed_since_their_agenda(cleared: list[Meeting]) -> None:
    minutes = next(one for one in cleared if one.kind == "minutes")
    agenda = as_agenda(minutes)
    told = relate([agenda, minutes])[1].changes
    assert [change.kind for change in told] == ["absent", "decisions", "item_added"]
    decided = [item for item in minutes.items[1:] if isinstance(item.decision, Decision)]
    assert told[1].text.count(",") == len(decided) - 2
    assert minutes.items[0].title in told[2].text
