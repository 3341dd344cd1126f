"""Looks up the texts of the catalogue.

A key is `<file>.<table>.<name>` for `da/<file>.toml`, or for `da/<file>/<table>.toml` where a file has grown into a
folder. A text holds named fields in braces, filled by `text(key, name=value)`; a missing key or field is a defect and
raises at once.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGE = "da"


@cache
def _table(file: str) -> dict[str, Any]:
    texts = files("publisher.catalogue") / LANGUAGE
    table = tomllib.loads((texts / f"{file}.toml").read_text(encoding="utf-8"))
    if (texts / file).is_dir():
        for part in (texts / file).iterdir():
            name = part.name.removesuffix(".toml")
            if name in table:
                raise KeyError(f"{file}.{name} stands in two files")
            table[name] = tomllib.loads(part.read_text(encoding="utf-8"))
    return table


def entries(file: str, *path: str) -> dict[str, Any]:
    """Return the table at `path` inside one catalogue file.

    Raises:
        KeyError: no such table.
    """
    table = _table(file)
    for step in path:
        table = table[step]
    return table


def text(key: str, /, **fields: object) -> str:
    """Return one text with its fields filled in.

    Raises:
        KeyError: no such text, or a field of it was not given.
    """
    file, *path = key.split(".")
    found: Any = _table(file)
    for step in path:
        found = found[step]
    if not isinstance(found, str):
        raise KeyError(key)
    return found.format_map(fields) if fields else found
