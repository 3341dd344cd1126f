"""Who says so and how sure it is: in `certainty.txt` every right sentence passes, and no wrong one does."""

from pathlib import Path

import pytest

from plain_language.papers import TERMS, item, section, summary
from publisher.model.summary import Sentence
from publisher.plain_language.faithfulness import check

EXAMPLES = Path(__file__).with_name("certainty.txt").read_text(encoding="utf-8")


def examples(name: str) -> list[list[str]]:
    """Return the examples under a heading: what is printed, then the plain sentences."""
    blocks = EXAMPLES.partition(f"## {name}\n")[2].partition("\n## ")[0].strip().split("\n\n")
    return [[line.removeprefix("+ ").removeprefix("- ") for line in block.splitlines()] for block in blocks]


def told(printed: str, text: str) -> list[str]:
    """Return the codes of what is found in a sentence that tells what is printed."""
    one = item(sections=(section("summary", 20, printed),))
    found = check(summary(Sentence("about", text, ((21, 21),))), one, TERMS)
    return [remark.code.removeprefix("plain_language.") for remark in found]


@pytest.mark.parametrize(("printed", "right", "wrong"), examples("views"))
def test_a_view_is_told_as_somebodys(printed: str, right: str, wrong: str) -> None:
    assert told(printed, right) == []
    assert "attribution-lost" in told(printed, wrong)


@pytest.mark.parametrize(("printed", "right", "wrong"), examples("degrees"))
def test_nothing_is_told_surer_than_it_is(printed: str, right: str, wrong: str) -> None:
    assert told(printed, right) == []
    assert {"DK23", "attribution-lost"} & set(told(printed, wrong))


@pytest.mark.parametrize(("printed", "right"), examples("facts"))
def test_a_fact_needs_nobody_who_says_so(printed: str, right: str) -> None:
    assert told(printed, right) == []
