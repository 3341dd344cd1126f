"""The record as JSON: every name of the public contract, and a schema that holds it."""

import copy
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from publisher.model.finding import Finding, Severity
from publisher.parsing.pipeline import parse
from publisher.reading.reader import read_source
from publisher.rendering.open_data.record import record_json, schema
from support.real_papers import real_papers
from support.records import MEETING, OPEN_ITEM

Null = type(None)
SPAN = [int]
TEXT_OR_NULL = (str, Null)

# The contract, by hand: every name it gives and the type of its value.
BLOCKS: dict[str, dict[str, Any]] = {
    "paragraph": {"text": str, "lines": SPAN},
    "heading": {"level": int, "text": str, "lines": SPAN},
    "list": {"ordered": bool, "items": [{"text": str, "blocks": list}], "lines": SPAN},
    "table": {"header": [str], "rows": [[str]], "lines": SPAN},
}
DECLARED = {"total": int, "recommended": (int, Null), "added_after_meeting": (int, Null)}
SIDE = {"count": int, "names": [str], "people": [TEXT_OR_NULL]}
DECISION = {
    "text": str,
    "outcome": str,
    "votes": {"for": SIDE, "against": SIDE},
    "statements": [{"kind": str, "by": TEXT_OR_NULL, "text": str}],
    "referred_to": TEXT_OR_NULL,
    "points": [{"number": int, "text": str, "outcome": str}],
    "suspended": {"by": str, "lines": SPAN},
}
ITEM = {
    "number": int,
    "title": str,
    "heading": str,
    "closed": bool,
    "case_number": TEXT_OR_NULL,
    "earlier_handling": [
        {
            "committee": str,
            "date": str,
            "item_number": (int, Null),
            "message_number": (int, Null),
            "text": str,
            "target": TEXT_OR_NULL,
        }
    ],
    "sections": [{"kind": str, "heading": TEXT_OR_NULL, "level": int, "lines": SPAN, "blocks": list}],
    "finances": TEXT_OR_NULL,
    "decided_by": TEXT_OR_NULL,
    "recommendation": {"by": TEXT_OR_NULL, "points": [str]},
    "decision": DECISION,
    "attachments": [{"title": str, "recommended": bool, "added_after_meeting": bool, "message": (int, Null)}],
    "attachments_declared": DECLARED,
    "absentees": [str],
    "messages": [
        {
            "number": int,
            "title": TEXT_OR_NULL,
            "blocks": list,
            "lines": SPAN,
            "attachments_declared": (dict, Null),
            "decision": (dict, Null),
        }
    ],
    "lines": SPAN,
}
RECORD = {
    "schema_version": int,
    "id": str,
    "kind": str,
    "committee": str,
    "date": str,
    "start_time": TEXT_OR_NULL,
    "place": TEXT_OR_NULL,
    "participants": [{"name": str, "party": TEXT_OR_NULL, "roles": [str], "absent": bool}],
    "header": {"blocks": list},
    "items": [ITEM],
    "source": {"file": str, "media_type": str, "sha256": str},
    "dropped": [{"lines": SPAN, "text": str, "reason": str}],
    "findings": [{"code": str, "severity": str, "message": str, "lines": SPAN}],
}


def breaches(value: Any, shape: Any, path: str = "") -> Iterator[str]:
    """Yield every place where `value` is not of the contract's shape."""
    if isinstance(shape, dict):
        for name, inner in shape.items():
            if not isinstance(value, dict) or name not in value:
                yield f"{path}.{name} is missing"
            else:
                yield from breaches(value[name], inner, f"{path}.{name}")
    elif isinstance(shape, list):
        if not isinstance(value, list):
            yield f"{path} is no list"
        else:
            for part in value:
                yield from breaches(part, shape[0], f"{path}[]")
    elif not isinstance(value, shape) or (shape is int and isinstance(value, bool)):
        yield f"{path} is a {type(value).__name__}"


def empty_everywhere(values: list[Any], shape: Any, path: str = "") -> Iterator[str]:
    """Yield every list of the contract that none of `values` fills: nothing in it was looked at."""
    if isinstance(shape, dict):
        for name, inner in shape.items():
            yield from empty_everywhere([value[name] for value in values], inner, f"{path}.{name}")
    elif isinstance(shape, list):
        parts = [part for value in values for part in value]
        if not parts:
            yield path
        yield from empty_everywhere(parts, shape[0], f"{path}[]")


@pytest.fixture
def record() -> Any:
    """The record of a meeting whose only item has everything."""
    return json.loads(record_json(replace(MEETING, items=(OPEN_ITEM,))))


def test_every_name_of_the_contract_is_there(record: Any) -> None:
    assert list(breaches(record, RECORD)) == []
    assert list(empty_everywhere([record], RECORD)) == []


def test_the_contract_test_can_fail(record: Any) -> None:
    del record["items"][0]["decision"]["votes"]["for"]
    record["participants"][0]["absent"] = None
    assert list(breaches(record, RECORD)) == [
        ".participants[].absent is a NoneType",
        ".items[].decision.votes.for is missing",
    ]


def test_blocks_name_their_type_first(record: Any) -> None:
    blocks = record["items"][0]["sections"][0]["blocks"]
    assert [next(iter(block)) for block in blocks] == ["type"] * 4
    for block in blocks:
        assert list(breaches(block, BLOCKS[block["type"]])) == []


def test_the_bytes_are_for_people_too() -> None:
    written = record_json(MEETING)
    assert written.startswith(
        b'{\n  "schema_version": 1,\n  "id": "2025-05-06-teknikudvalget",\n  "kind": "minutes",\n'
    )
    assert "Ny cykelsti ved søen".encode() in written
    assert written.endswith(b"\n}\n")
    assert written == record_json(copy.deepcopy(MEETING))


def test_what_is_not_known_is_null_not_absent(record: Any) -> None:
    assert record["items"][0]["messages"][1]["title"] is None
    assert record["items"][0]["decision"]["votes"]["abstained"] is None


@pytest.fixture(scope="session")
def validator() -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(schema())
    return jsonschema.Draft202012Validator(schema())


def test_the_record_is_valid(record: Any, validator: jsonschema.Draft202012Validator) -> None:
    validator.validate(json.loads(record_json(MEETING)))
    validator.validate(record | {"added_later": 1})


def test_the_real_papers_are_valid(content: Path, validator: jsonschema.Draft202012Validator) -> None:
    papers = real_papers(content)
    assert papers
    for paper in papers:
        validator.validate(json.loads(record_json(parse(read_source(paper)))))


def _without_a_name(record: Any) -> None:
    del record["items"][0]["closed"]


def _unknown_outcome(record: Any) -> None:
    record["items"][0]["decision"]["outcome"] = "perhaps"


def _three_lines(record: Any) -> None:
    record["items"][0]["lines"] = [1, 2, 3]


def _unknown_block(record: Any) -> None:
    record["items"][0]["sections"][0]["blocks"][0]["type"] = "picture"


def _for_under_its_python_name(record: Any) -> None:
    votes = record["items"][0]["decision"]["votes"]
    votes["for_"] = votes.pop("for")


@pytest.mark.parametrize(
    "fault", [_without_a_name, _unknown_outcome, _three_lines, _unknown_block, _for_under_its_python_name]
)
def test_the_schema_refuses_what_breaks_the_contract(
    fault: Any, record: Any, validator: jsonschema.Draft202012Validator
) -> None:
    fault(record)
    assert not validator.is_valid(record)


def test_the_schema_explains_itself() -> None:
    made = schema()
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in made
    assert made["properties"]["date"]["description"] == "ISO 8601."
    assert made["$defs"]["Votes"]["description"] == "A counted vote."
    assert all("description" in node for node in made["$defs"].values())


def test_a_finding_is_written_with_its_cure() -> None:
    found = Finding("parsing.example", Severity.WARNING, "Noget.", "Ret det.", (1, 2))
    written = json.loads(record_json(replace(MEETING, findings=(found,))))
    assert written["findings"][0] == {
        "code": "parsing.example",
        "severity": "warning",
        "message": "Noget.",
        "cure": "Ret det.",
        "lines": [1, 2],
        "file": None,
        "page": None,
    }
