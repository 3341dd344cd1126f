"""Goes through every text of a record, however deep, and can write a record anew with other texts."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import NamedTuple, TypeVar, cast

from publisher.model.finding import LineSpan

T = TypeVar("T")


class Place(NamedTuple):
    """Where a text stands: the lines of the nearest node that has any, and the name of its field."""

    lines: LineSpan | None
    field: str


NOWHERE = Place(None, "")


def texts(node: object, place: Place = NOWHERE) -> Iterator[tuple[str, Place]]:
    """Yield every text of `node` with its place, in the order of the fields."""
    if isinstance(node, str) and not isinstance(node, Enum):
        yield node, place
    elif isinstance(node, tuple):
        for part in node:
            yield from texts(part, place)
    elif is_dataclass(node):
        lines = getattr(node, "lines", None) or place.lines
        for field in fields(node):
            yield from texts(getattr(node, field.name), Place(lines, field.name))


def rewrite(node: T, change: Callable[[str, Place], str], place: Place = NOWHERE) -> T:
    """Return `node` with every text replaced by what `change` makes of it; what is unchanged is kept as it is."""
    new: object = node
    if isinstance(node, str) and not isinstance(node, Enum):
        changed_text = change(node, place)
        new = node if changed_text == node else changed_text
    elif isinstance(node, tuple):
        parts = tuple(rewrite(part, change, place) for part in node)
        new = node if all(old is part for old, part in zip(node, parts, strict=True)) else parts
    elif is_dataclass(node) and not isinstance(node, type):
        lines = getattr(node, "lines", None) or place.lines
        changed = {}
        for field in fields(node):
            old = getattr(node, field.name)
            part = rewrite(old, change, Place(lines, field.name))
            if part is not old:
                changed[field.name] = part
        new = replace(node, **changed) if changed else node
    return cast(T, new)
