"""What must hold for every input: it becomes a record that keeps its promises, or is refused with a typed error."""

import json
from functools import cache

import jsonschema
from pydantic import TypeAdapter

from publisher.errors import NotACouncilPaper, SourceError
from publisher.model.meeting import Meeting
from publisher.model.source import SourceDocument
from publisher.parsing.pipeline import parse
from publisher.reading.bounds import require_text
from publisher.reading.reader import Reader
from publisher.reading.signs import readable
from publisher.rendering.open_data.record import record_json, schema

BROKEN_PROMISES = {"parsing.words-lost"}
"""Words added or moved keep a paper off the site as well, but no word of it is gone."""


class Broken(AssertionError):
    """A promise was broken: what the fuzzer looks for."""


def hold_reader(reader: Reader, name: str, content: bytes) -> None:
    """Read the bytes as the product does, but in this process, and hold what comes of them."""
    try:
        document = reader(name, content)
        numbered = [line.number for line in document.lines] == list(range(1, len(document.lines) + 1))
        if not numbered:
            raise Broken("the lines are not numbered from 1")
        require_text(document)
        document = readable(document)
    except SourceError as error:
        if not (error.what and error.cure):
            raise Broken("an error without a cure") from error
        return
    hold_parser(document)


def hold_parser(document: SourceDocument) -> None:
    """Parse the document, and hold the record to what it promises."""
    try:
        meeting = parse(document)
    except NotACouncilPaper:
        return
    broken = [found for found in meeting.findings if found.code in BROKEN_PROMISES]
    if broken:
        raise Broken(f"{broken[0].code} in line {broken[0].lines}")
    if parse(document) != meeting:
        raise Broken("the same source gave two records")
    record = record_json(meeting)
    _schema().validate(json.loads(record))
    if _records().validate_json(record) != meeting:
        raise Broken("the record does not survive JSON")


@cache
def _schema() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema())


@cache
def _records() -> TypeAdapter[Meeting]:
    return TypeAdapter(Meeting)
