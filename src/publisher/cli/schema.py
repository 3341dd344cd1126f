"""`publisher schema`: the public contract as JSON Schema."""

import json
import sys
from enum import StrEnum
from typing import Annotated

import typer

from publisher.building.editor_view import published_schema


class Of(StrEnum):
    """Which of the published data files."""

    MEETING = "meeting"
    CASES = "cases"


def schema(
    of: Annotated[Of, typer.Argument(help="The record of a meeting, or the cases over all meetings.")] = Of.MEETING,
) -> None:
    """Print the JSON Schema that every published meeting.json, or data/cases.json, validates against."""
    json.dump(published_schema(of.value), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
