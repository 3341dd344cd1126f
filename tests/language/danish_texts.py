"""Every Danish text of ours that a person reads: the catalogue, the hand-written pages, the glossary, the test kit."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_NOT_PROSE = {
    "sentences": "abbreviations, for finding the end of a sentence",
    "plain_words": "words that the short version's forms know",
    "calendar": "months and weekdays",
    "plain_danish": "words that the rules of plain Danish look for; the rules themselves lie in its folder",
    "verbs": "forms of verbs, for finding the clauses of a sentence",
}
"""Files of the catalogue that hold material for programs."""
_PROSE_TABLES = {"speech": ("script", "file")}
"""Of these files only these tables are prose; the others say how words are pronounced."""
_OTHER_KEYS = {"english", "severity", "fixed", "not_parties", "wrong"}
"""Keys whose values are not Danish, are words that are looked for in papers, or show how not to write."""
_MARKUP = re.compile(
    r"^---\n.*?^---\n|\{[^}]*\}|<[^>]+>|`[^`]*`|\]\([^)]*\)|\[\[/?\w+\]\]"  # Markdown, fields, elements
    r'|https?://\S+|\S+@\S+|\w+\.toml|--\w+|[\w-]+="[^"]*"',  # addresses, files, options, attributes
    re.M | re.S,
)
_FRONT_MATTER = re.compile(r"^(?:title|description): (.*)$", re.M)


def danish_texts(project: Path) -> Iterator[tuple[str, str]]:
    """Yield (where, text), with a sign in the place of markup and of fields to be filled."""
    for where, text in _sources(project):
        yield where, _MARKUP.sub("¤", text)


def _sources(project: Path) -> Iterator[tuple[str, str]]:
    catalogue = project / "src" / "publisher" / "catalogue" / "da"
    for file in sorted(catalogue.rglob("*.toml")):
        if file.stem in _NOT_PROSE:
            continue
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        wanted = _PROSE_TABLES.get(file.stem)
        yield from _strings(
            {key: table[key] for key in wanted} if wanted else table, file.relative_to(catalogue).as_posix()
        )
    for page in sorted((project / "content" / "pages").glob("*.md")):
        text = page.read_text(encoding="utf-8")
        yield f"{page.name}, first lines", "\n".join(_FRONT_MATTER.findall(text))
        yield page.name, text
    settings = tomllib.loads((project / "content" / "publisher.toml").read_text(encoding="utf-8"))
    for committee in settings["committees"]:
        yield "publisher.toml", committee["about"]
    for term in json.loads((project / "content" / "ordliste.json").read_text(encoding="utf-8")):
        yield f"ordliste.json, {term['term']}", f"{term['term']}: {term['explanation']}"
    kit = (project / "docs" / "human-tests.md").read_text(encoding="utf-8")
    yield "human-tests.md", kit.split("\n\n", 2)[2]


def _strings(value: Any, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _OTHER_KEYS:
                yield from _strings(inner, f"{where}: {key}")
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner, where)
