"""The texts written by hand for the real papers: good Danish that the rules must leave alone."""

from pathlib import Path

import pytest

from publisher.model.finding import Remark, Severity
from publisher.model.meeting import ClearedMeeting
from publisher.parsing.pipeline import parse
from publisher.plain_language import kort, lint
from publisher.plain_language.glossary import load_glossary
from publisher.plain_language.klart import assess
from publisher.plain_language.summary_file.parse import parse as parse_text
from publisher.reading.reader import read_source

PROJECT = Path(__file__).parents[2]
TEXTS = sorted((PROJECT / "content").glob("*/*/*.klart.txt"))
TERMS = load_glossary(PROJECT / "content" / "ordliste.json")
MEASURES = {"DK02", "DK19", "DK19-item", "DK24", "DK24-raw", "DK24-share"}
"""What is counted is counted rightly: a warning of these is no false alarm."""


def remarks(text: Path) -> tuple[int, list[Remark]]:
    """Return how many sentences the items of a text have, and what lint says of them."""
    meeting = parse(read_source(text.with_name(text.name.replace(".klart", ""))))
    items = {item.number: item for item in meeting.items}
    drafts = {draft.item: draft for draft in kort.draft(ClearedMeeting(meeting), TERMS)}
    summaries = [
        (items[entry.item], assess(entry, items[entry.item], drafts[entry.item], TERMS).summary)
        for entry in parse_text(text.read_text(encoding="utf-8")).entries
    ]
    found = [remark for item, summary in summaries for remark in lint.check(summary, item, TERMS)]
    return sum(len(summary.sentences) for _, summary in summaries), found


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.parent.name)
def test_no_rule_takes_a_good_text_off_the_page(text: Path) -> None:
    _, found = remarks(text)
    assert [remark.message for remark in found if remark.severity is Severity.ERROR] == []


def test_hardly_a_sentence_is_warned_about() -> None:
    told = [remarks(text) for text in TEXTS]
    sentences = sum(count for count, _ in told)
    warnings = [one for _, found in told for one in found if one.code.rpartition(".")[2] not in MEASURES]
    assert sentences > 400
    assert len(warnings) <= sentences / 100, [one.message for one in warnings]
