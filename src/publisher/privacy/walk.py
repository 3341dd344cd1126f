"""Goes through every text of a record, however deep, and can write a record anew with other texts."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, TypeVar, cast

from publisher.model.finding import LineSpan

T = TypeVar("T")


class Place(NamedTuple):
    """Where a text stands: the lines of the nearest node that has any, and the name of its field."""

    lines: LineSpan | None
    field: str


NOWHERE = Place(None, "")
_NO_TEXT = (int, float, type(None))
"""Half of all fields: passed over at once."""


def texts(node: Any, place: Place = NOWHERE) -> Iterator[tuple[str, Place]]:
    """Yield every text of `node` with its place, in the order of the fields."""
    if isinstance(node, str) and not isinstance(node, Enum):
        yield node, place
    elif isinstance(node, tuple):
        for part in node:
            if not isinstance(part, _NO_TEXT):
                yield from texts(part, place)
    else:
        lines = getattr(node, "lines", None) or place.lines
        for name in _fields(node.__class__):
            part = getattr(node, name)
            if not isinstance(part, _NO_TEXT):
                yield from texts(part, Place(lines, name))


def rewrite(node: T, change: Callable[[str, Place], str], place: Place = NOWHERE) -> T:
    """Return `node` with every text replaced by what `change` makes of it; what is unchanged is kept as it is."""
    new: Any = node
    if isinstance(node, str) and not isinstance(node, Enum):
        changed_text = change(node, place)
        new = node if changed_text == node else changed_text
    elif isinstance(node, tuple):
        parts = tuple(part if isinstance(part, _NO_TEXT) else rewrite(part, change, place) for part in node)
        new = node if all(old is part for old, part in zip(node, parts, strict=True)) else parts
    else:
        lines = getattr(node, "lines", None) or place.lines
        changed = {}
        for name in _fields(new.__class__):
            old = getattr(node, name)
            part = old if isinstance(old, _NO_TEXT) else rewrite(old, change, Place(lines, name))
            if part is not old:
                changed[name] = part
        new = replace(new, **changed) if changed else node
    return cast(T, new)


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """Return the names of a record's fields; what is no record has none."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
