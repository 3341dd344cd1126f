"""The cases over all meetings as data: `data/cases.json`, and its JSON Schema made from the same types."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from publisher.model.addresses import DATA_CASES
from publisher.model.case import CaseBook
from publisher.model.edition import Artefact
from publisher.model.meeting import SCHEMA_VERSION
from publisher.rendering.open_data.record import described_schema, to_json

_ABOUT = (
    "The cases of the published meetings: items that papers themselves tie together (threads), and pairs of items that "
    "only look like one case (suggestions)."
)


def cases_json(book: CaseBook) -> Artefact:
    """Return every case and every suggestion, as the privacy gate let their meetings through."""
    content = {"schema_version": SCHEMA_VERSION, **_adapter().dump_python(book, mode="json")}
    return Artefact(DATA_CASES, "application/json", to_json(content))


def cases_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of `data/cases.json`."""
    made = described_schema(_adapter(), "CaseBook")
    made["properties"] = {"schema_version": {"type": "integer"}, **made["properties"]}
    made["required"] = ["schema_version", *made["required"]]
    return made | {"title": "Cases", "description": _ABOUT}


@cache
def _adapter() -> TypeAdapter[CaseBook]:
    return TypeAdapter(CaseBook)
