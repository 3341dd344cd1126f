"""What decides whether a file must be made again: content, settings, templates, code and tool versions. Never time."""

import hashlib
import json
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any


def fingerprint(*parts: object) -> str:
    """Return a SHA-256 over `parts`: dataclasses, JSON values and bytes, in any nesting."""
    canonical = json.dumps([_plain(part) for part in parts], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _plain(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    return value


@cache
def code(*rooms: str) -> str:
    """Return a SHA-256 over the named files and folders (code, templates, fonts, texts) inside `publisher`."""
    digest = hashlib.sha256()
    for room in rooms:
        place = files("publisher").joinpath(*room.split("/"))
        for name, file in [(room, place)] if place.is_file() else _files(place, room):
            digest.update(f"{name}\0".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(folder: Traversable, name: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        inner = f"{name}/{entry.name}"
        if entry.is_dir() and entry.name != "__pycache__":
            found += _files(entry, inner)
        elif entry.is_file():
            found.append((inner, entry))
    return found


@cache
def tools(*distributions: str) -> str:
    """Return the installed versions of the named distributions, as one text."""
    return ";".join(f"{name}={version(name)}" for name in distributions)
