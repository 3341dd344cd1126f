"""The five papers, told in full: goldens that an editor can read, and what must hold for every sentence."""

from pathlib import Path

import pytest

from plain_language.papers import short_versions
from publisher.catalogue.texts import text
from publisher.model.finding import Severity
from publisher.model.meeting import ClearedMeeting, Meeting
from publisher.parsing.pipeline import parse
from publisher.plain_language import faithfulness, kort, lint, meeting_summary
from publisher.plain_language.glossary import load_glossary
from publisher.plain_language.readability import words
from publisher.reading.reader import read_source
from support.real_papers import real_papers

PROJECT = Path(__file__).parents[2]
PAPERS = real_papers(PROJECT / "content")
TERMS = load_glossary(PROJECT / "content" / "ordliste.json")


@pytest.fixture(params=PAPERS, ids=lambda path: path.parent.name)
def paper(request: pytest.FixtureRequest) -> Meeting:
    return parse(read_source(request.param))


def as_text(meeting: Meeting) -> str:
    """Return the summaries as an editor reads them: headings, one sentence a line, its source lines behind it."""
    cleared = ClearedMeeting(meeting)
    drafts = kort.draft(cleared, TERMS)
    lines = [f"{meeting.committee} {meeting.date}", ""]
    lines += [one.text for one in meeting_summary.sentences(cleared, short_versions(drafts))]
    for item, draft in zip(meeting.items, drafts, strict=True):
        lines += ["", "", f"Punkt {item.number}: {item.title}"]
        slot = None
        for one in draft.sentences:
            if one.slot != slot:
                slot = one.slot
                suffix = f".{meeting.kind}" if slot in {"proposal", "decision"} else ""
                lines += ["", f"  {text(f'plain_language.slot.{slot}{suffix}')}"]
            spans = ", ".join(f"{first}-{last}" if last > first else str(first) for first, last in one.sources)
            lines.append(f"    {one.text}  [{spans or one.basis}]")
    return "\n".join(lines) + "\n"


def test_the_short_versions_read_as_reviewed(paper: Meeting, pytestconfig: pytest.Config) -> None:
    golden = PROJECT / "tests" / "golden" / f"{paper.id}.kort.txt"
    told = as_text(paper)
    if pytestconfig.getoption("--refresh-goldens"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8")


def test_no_sentence_breaks_a_rule_of_plain_danish(paper: Meeting) -> None:
    drafts = kort.draft(ClearedMeeting(paper), TERMS)
    found = [one for item, draft in zip(paper.items, drafts, strict=True) for one in lint.check(draft, item, TERMS)]
    assert [one.message for one in found if one.severity is Severity.ERROR] == []
    assert len([one for one in found if one.severity is Severity.WARNING]) <= 2


def test_every_sentence_is_faithful(paper: Meeting) -> None:
    drafts = kort.draft(ClearedMeeting(paper), TERMS)
    found = [
        one for item, draft in zip(paper.items, drafts, strict=True) for one in faithfulness.check(draft, item, TERMS)
    ]
    assert [one.message for one in found if one.severity is not Severity.INFO] == []


FORMULAS = frozenset(
    """
    afgive begærede behandlet benyttede bemærkning bemærkninger blev dermed denne efter efterretning følgende
    godkendelse godkendt havde imod indstilles indstillingen indstillingens mindretalsudtalelse punkt sagen
    standsningsretten stemme styrelseslovens taget undlod løsgænger
    """.split()  # noqa: SIM905 - a list of words is read more easily as words
)
"""Words that only carry the form of a decision; the templates say them plainly."""


def test_no_word_of_a_decision_is_lost(paper: Meeting) -> None:
    for item, draft in zip(paper.items, kort.draft(ClearedMeeting(paper), TERMS), strict=True):
        if item.decision is None:
            continue
        slots = {"decision", "disagreement", "next"}
        told = " ".join(one.text.casefold() for one in draft.sentences if one.slot in slots)
        printed = {word.casefold() for word in words(item.decision.text) if len(word) > 3}
        assert [word for word in sorted(printed - FORMULAS - {paper.committee.casefold()}) if word not in told] == []


def test_the_same_paper_gives_the_same_words(paper: Meeting) -> None:
    assert as_text(paper) == as_text(paper)
