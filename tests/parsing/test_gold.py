"""The five papers as a careful reader finds them: every field of the record agrees, or every difference is printed."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from publisher.model.meeting import Meeting
from publisher.parsing.pipeline import parse
from publisher.reading.reader import read_source
from support.annotation import item_facts, meeting_facts
from support.compare_gold import GOLD, Comparison, annotations, as_markdown, compare, compare_file, paper_of
from support.real_papers import real_papers

BESIDE_THE_CHECKOUT = ("2025-05-06-socialudvalget-referat", "2025-11-25-socialudvalget-referat")


def told(comparison: Comparison) -> str:
    """Return every disagreement, for the failing test's message."""
    return "\n".join(["", *map(str, comparison.disagreements)])


def assert_agreement(comparison: Comparison) -> None:
    """Hold the paper to its annotation, every field."""
    assert not comparison.disagreements, told(comparison)


@pytest.mark.parametrize("annotation", annotations(GOLD), ids=lambda path: path.stem)
def test_paper_as_read_by_hand(annotation: Path) -> None:
    assert_agreement(compare_file(annotation))


@pytest.mark.shared
@pytest.mark.parametrize("name", BESIDE_THE_CHECKOUT)
def test_paper_annotated_beside_the_checkout(name: str, shared: Path) -> None:
    assert_agreement(compare_file(shared / "gold" / f"{name}.json"))


def test_every_annotated_paper_is_there(content: Path) -> None:
    assert {paper_of(each) for each in annotations(GOLD)} <= set(real_papers(content))


@pytest.mark.parametrize("annotation", annotations(GOLD), ids=lambda path: path.stem)
def test_every_field_is_annotated(annotation: Path, content: Path) -> None:
    """A paper that is annotated beside the checkout has here what is counted beyond that; the others have all."""
    gold = json.loads(annotation.read_text(encoding="utf-8"))
    meeting = record(content)
    whole = {**meeting_facts(meeting), "items": []}, item_facts(meeting.items[0])
    beyond = {"id", "dropped", "items"}, BEYOND
    for expected, annotated in zip(
        beyond if annotation.stem in BESIDE_THE_CHECKOUT else whole, (gold, *gold["items"][:1]), strict=True
    ):
        assert set(annotated) == set(expected)
    assert all(set(item) == set(gold["items"][0]) for item in gold["items"])


BEYOND = {
    "number", "outcome", "referred_to", "remark", "statements", "suspended", "decided_points", "message_titles",
    "message_lines", "message_declared", "free_headings", "list_details", "table_details", "sections", "attachments",
    "voters",
}  # fmt: skip


def record(content: Path) -> Meeting:
    """Return the record of a paper with all kinds of fields."""
    return parse(read_source(content / "socialudvalget" / "2025-09-30" / "referat.txt"))


def test_every_disagreement_is_told(content: Path) -> None:
    """Faults planted in the record are found all at once, each with what was expected and what was found."""
    gold = json.loads((GOLD / "2025-09-30-socialudvalget-referat.json").read_text(encoding="utf-8"))
    meeting = record(content)
    sixth = meeting.items[5]
    wrong = replace(sixth, title="Noget andet", attachments=sixth.attachments[::-1], sections=sixth.sections[:-2])
    planted = compare("papir", gold, replace(meeting, place=None, items=(*meeting.items[:5], wrong)))
    found = {(each.item, each.field) for each in planted.disagreements}
    assert {(None, "place"), (None, "items"), (6, "title"), (6, "attachments[0]"), (6, "sections")} <= found
    assert (7, "title") in found
    assert not [field for item, field in found if item == 5]
    table = as_markdown([planted])
    assert f"| papir | {planted.fields} |" in table
    assert 'læst i hånden: "Evaluering og handleplan for Strategi mod social udsathed blandt voksne"' in table
    assert 'fundet:         "Noget andet"' in table
