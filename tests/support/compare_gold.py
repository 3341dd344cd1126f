"""Holds the parser to the papers annotated by hand and tells every difference.

`PYTHONPATH=tests python -m support.compare_gold` prints the table of all papers as Markdown.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publisher.model.meeting import Meeting
from publisher.parsing.pipeline import parse
from publisher.reading.reader import read_source
from support.annotation import item_facts, meeting_facts

PROJECT = Path(__file__).parents[2]
GOLD = PROJECT / "tests" / "gold"
SHARED_GOLD = PROJECT.parent / "shared" / "gold"
"""Annotations that lie beside a checkout; where they are missing the project's own stand alone."""

_LOOK_ALIKES = str.maketrans("аемнос", "aemnos")
"""The annotations beside the checkout keep Cyrillic letters as printed; the record has them repaired."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Where the parser found something other than the reader. `item` is None for the meeting itself."""

    item: int | None
    field: str
    expected: Any
    found: Any

    def __str__(self) -> str:
        place = "mødet" if self.item is None else f"punkt {self.item}"
        return (
            f"{place}, {self.field}:\n  læst i hånden: {_shown(self.expected)}\n  fundet:         {_shown(self.found)}"
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """One paper held against one annotation."""

    paper: str
    fields: int
    """How many fields were compared: those of the meeting and those of every item."""
    disagreements: tuple[Disagreement, ...]


def annotations(folder: Path) -> list[Path]:
    """Return the annotations in the folder, none where it is missing."""
    return sorted(folder.glob("*.json"))


def paper_of(annotation: Path) -> Path:
    """Return the paper that an annotation belongs to: `<date>-<committee>-<document>` names it."""
    date, rest = annotation.stem[:10], annotation.stem[11:]
    committee, document = rest.rsplit("-", 1)
    return PROJECT / "content" / committee / date / f"{document}.txt"


def compare_file(annotation: Path) -> Comparison:
    """Parse the annotation's paper and compare."""
    gold = json.loads(annotation.read_text(encoding="utf-8"))
    return compare(annotation.stem, gold, parse(read_source(paper_of(annotation))))


def compare(paper: str, gold: dict[str, Any], meeting: Meeting) -> Comparison:
    """Return every field in which the record and the annotation differ; a field not annotated is not compared."""
    found = {item.number: item_facts(item) for item in meeting.items}
    pairs = [(None, key, value, meeting_facts(meeting)[key]) for key, value in gold.items() if key != "items"]
    pairs.append((None, "items", [item["number"] for item in gold["items"]], list(found)))
    for item in gold["items"]:
        facts = found.get(item["number"], {})
        pairs += [(item["number"], key, value, facts.get(key)) for key, value in item.items()]
    differing = (Disagreement(*each) for pair in pairs for each in _differing(*pair))
    return Comparison(paper, len(pairs), tuple(differing))


def _differing(item: int | None, field: str, expected: Any, found: Any) -> Iterator[tuple[int | None, str, Any, Any]]:
    expected = _as_published(expected, field)
    found = _reduced(expected, found)
    if expected == found:
        return
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        each = zip(expected, found, strict=True)
        yield from ((item, f"{field}[{at}]", *pair) for at, pair in enumerate(each) if pair[0] != pair[1])
    else:
        yield item, field, expected, found


def _as_published(value: Any, field: str) -> Any:
    """Return the annotation as the contract publishes it: letters repaired, votes' names without brackets."""
    if isinstance(value, str):
        text = value.translate(_LOOK_ALIKES)
        return re.sub(r"\s*\([^)]*\)", "", text) if field == "votes" else text
    if isinstance(value, list):
        return [_as_published(each, field) for each in value]
    return {key: _as_published(each, field) for key, each in value.items()} if isinstance(value, dict) else value


def _reduced(expected: Any, found: Any) -> Any:
    """Return of what was found only what the annotation speaks of: its keys, and as many words as it quotes."""
    if isinstance(expected, list) and isinstance(found, list):
        pairs = zip(expected, found, strict=False)
        return [*(_reduced(*pair) for pair in pairs), *found[len(expected) :]]
    if not (isinstance(expected, dict) and isinstance(found, dict)):
        return found
    reduced = {key: _reduced(value, found.get(key)) for key, value in expected.items()}
    if "first_words" in reduced:
        reduced["first_words"] = " ".join(reduced["first_words"].split()[: len(expected["first_words"].split())])
    if "last_words" in reduced:
        reduced["last_words"] = " ".join(reduced["last_words"].split()[-len(expected["last_words"].split()) :])
    return reduced


def as_markdown(comparisons: list[Comparison]) -> str:
    """Return a table of all papers, and below it every disagreement."""
    rows = ["| paper | fields compared | agreeing |", "|---|---:|---:|"]
    for each in comparisons:
        wrong = len({(one.item, one.field.partition("[")[0]) for one in each.disagreements})
        rows.append(f"| {each.paper} | {each.fields} | {each.fields - wrong} |")
    told = [f"- {each.paper}, {one}" for each in comparisons for one in each.disagreements]
    return "\n".join([*rows, "", *told]).rstrip() + "\n"


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    sys.stdout.write(
        as_markdown([compare_file(each) for folder in (SHARED_GOLD, GOLD) for each in annotations(folder)])
    )
