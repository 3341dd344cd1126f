"""What must hold for every input: it becomes a record that keeps its promises, or is refused with a typed error."""

import json
from functools import cache

import jsonschema
from pydantic import TypeAdapter

from publisher.corpus.relations import relate
from publisher.errors import NotACouncilPaper, PrivacyStop, SourceError
from publisher.model.meeting import Meeting
from publisher.model.source import SourceDocument
from publisher.parsing.pipeline import parse
from publisher.privacy.gate import clear
from publisher.privacy.policy import PrivacyPolicy
from publisher.reading.bounds import require_text
from publisher.reading.reader import Reader
from publisher.reading.signs import readable
from publisher.rendering.open_data.record import record_json, schema

BROKEN_PROMISES = {"parsing.words-lost", "parsing.words-added", "parsing.words-moved"}
"""Findings that no paper may cause: the parser says that its own record is not the paper."""


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
    _hold_gate(meeting)


def _hold_gate(meeting: Meeting) -> None:
    """Take the record through the gate and among the other papers, and through the gate again, as a build does."""
    try:
        cleared = clear(meeting, PrivacyPolicy())
        (related,) = relate([cleared.meeting])
        again = clear(related, PrivacyPolicy())
    except PrivacyStop:
        return
    if [item.number for item in again.meeting.items] != [item.number for item in meeting.items]:
        raise Broken("an item was lost at the gate")


@cache
def _schema() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema())


@cache
def _records() -> TypeAdapter[Meeting]:
    return TypeAdapter(Meeting)
