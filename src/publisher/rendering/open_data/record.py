"""The meeting record as JSON, and the JSON Schema made from the same types: they cannot come apart."""

import ast
import inspect
import json
from collections.abc import Iterator, Mapping
from functools import cache
from textwrap import dedent
from types import ModuleType
from typing import Any, cast

from pydantic import TypeAdapter

from publisher.model import blocks, case, change, decision, finding, meeting
from publisher.model.meeting import Meeting

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_ABOUT = "One paper of a council's meeting, as `publisher parse` prints it and every published meeting.json holds it."
_MODULES: tuple[ModuleType, ...] = (meeting, blocks, decision, case, change, finding)
_FIRST = ("schema_version", "type")
"""Keys that say what the others are: they stand first."""


def record_json(meeting: Meeting) -> bytes:
    """Return the record as published: UTF-8, two spaces a level, keys in the order of the contract, a last newline."""
    return to_json(_ordered(_adapter().dump_python(meeting, mode="json", by_alias=True)))


def to_json(content: object) -> bytes:
    """Return `content` as the site's data files are written."""
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the record, described by the docstrings of the types."""
    return described_schema(_adapter(), "Meeting") | {"title": "Meeting record", "description": _ABOUT}


def described_schema(adapter: TypeAdapter[Any], name: str) -> dict[str, Any]:
    """Return the JSON Schema of a type of the model, called `name`, with the docstrings of its fields.

    Every field is always written, so every field is required; fields may be added later, so others are allowed.
    """
    made = adapter.json_schema(mode="serialization", by_alias=True)
    described = _descriptions()
    for of, node in [(name, made), *made["$defs"].items()]:
        if node.get("type") != "object":
            continue
        node["required"] = list(node["properties"])
        node["additionalProperties"] = True
        for field, value in node["properties"].items():
            value.pop("title", None)
            if field in described.get(of, {}):
                value["description"] = described[of][field]
    return {"$schema": DIALECT, **made}


@cache
def _adapter() -> TypeAdapter[Meeting]:
    return TypeAdapter(Meeting)


def _ordered(node: Any) -> Any:
    if isinstance(node, dict):
        first = {key: node[key] for key in _FIRST if key in node}
        return {key: _ordered(value) for key, value in (first | node).items()}
    if isinstance(node, list):
        return [_ordered(value) for value in node]
    return node


def _descriptions() -> Mapping[str, Mapping[str, str]]:
    """Return the docstring under each field, by type and field: Python keeps those of classes only."""
    return {
        name: dict(_field_docstrings(made))
        for module in _MODULES
        for name, made in inspect.getmembers(module, inspect.isclass)
        if made.__module__ == module.__name__
    }


def _field_docstrings(made: type) -> Iterator[tuple[str, str]]:
    definition = cast(ast.ClassDef, ast.parse(dedent(inspect.getsource(made))).body[0])
    for field, after in zip(definition.body, definition.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(after, ast.Expr)
            and isinstance(after.value, ast.Constant)
            and isinstance(after.value.value, str)
        ):
            yield field.target.id, inspect.cleandoc(after.value.value)
