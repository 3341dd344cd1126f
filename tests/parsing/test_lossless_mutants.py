"""Words of real records are deleted, swapped, replaced and doubled in every kind of place: the checker objects."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from publisher.model.meeting import Meeting
from publisher.model.source import SourceDocument
from publisher.parsing.lossless import check_words
from publisher.parsing.pipeline import parse
from publisher.reading.reader import read_source
from support.real_papers import real_papers

PER_PAPER = 250
FOREIGN = "ordsomingenskrev"

TEXT = re.compile(
    r"(?:header\.blocks|items\.sections\.(?:heading|blocks)|items\.heading|items\.case_number|dropped\.text)"
)
"""What holds the source's words: nothing may be missing."""
QUOTES = re.compile(
    r"committee|place|participants\.(?:name|roles)|items\.(?:title|finances|decided_by|recommendation\.|decision\.text"
    r"|decision\.statements\.|decision\.remark|decision\.points\.text|decision\.votes\.\w+\.names|attachments\.title"
    r"|messages\.title|messages\.blocks|earlier_handling\.(?:text|committee))"
)
"""What repeats them: a quote may be shortened at its ends (a letter before a point, a prefix), no more."""
NO_WORDS = re.compile(r"\.(?:type|kind|reason)$")


def texts(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every text of the record with the way to it."""
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, tuple):
        for at, each in enumerate(node):
            yield from texts(each, (*path, at))
    elif is_dataclass(node):
        for each in fields(node):
            yield from texts(getattr(node, each.name), (*path, each.name))


def changed(node: Any, path: tuple[str | int, ...], text: str) -> Any:
    """Return the record with another text at the end of this way."""
    if not path:
        return text
    first, rest = path[0], path[1:]
    if isinstance(first, int):
        return (*node[:first], changed(node[first], rest, text), *node[first + 1 :])
    return replace(node, **{first: changed(getattr(node, first), rest, text)})


def mutate(kind: str, text: str, chance: random.Random) -> str | None:
    """Return the text with one thing wrong with its words, or none where it is too short for that."""
    words = list(re.finditer(r"[^\W_]+", text))
    if not words:
        return None
    one = chance.choice(words)
    if kind == "delete":
        return text[: one.start()] + text[one.end() :]
    if kind == "replace":
        return text[: one.start()] + FOREIGN + text[one.end() :]
    if kind == "double":
        return f"{text[: one.end()]} {one[0]}{text[one.end() :]}"
    pairs = [(a, b) for a, b in pairwise(words) if a[0].casefold() != b[0].casefold()]
    if not pairs:
        return None
    a, b = chance.choice(pairs)
    return text[: a.start()] + b[0] + text[a.end() : b.start()] + a[0] + text[b.end() :]


def is_only_shortened(before: str, after: str) -> bool:
    """Tell whether the quote merely lost words at one of its ends, so that it still repeats the text."""
    left, right = (re.findall(r"[^\W_]+", text.casefold()) for text in (before, after))
    return not right or f" {' '.join(right)} " in f" {' '.join(left)} "


def papers() -> list[Path]:
    """Return the real papers that are the product's content."""
    content = Path(__file__).parents[2] / "content"
    return real_papers(content)


@pytest.mark.parametrize("paper", papers(), ids=lambda path: path.parent.name)
def test_every_mutant_is_found(paper: Path) -> None:
    document: SourceDocument = read_source(paper)
    meeting: Meeting = parse(document)
    assert check_words(document, meeting) == ()
    chance = random.Random(paper.name)
    places = [(path, text) for path, text in texts(meeting) if text]
    chance.shuffle(places)
    tried: Counter[str] = Counter()
    missed: list[tuple[str, str, str, str]] = []
    for at, (path, text) in enumerate(places):
        name = ".".join(str(step) for step in path if not isinstance(step, int))
        held = bool(TEXT.match(name)) and not NO_WORDS.search(name)
        if NO_WORDS.search(name) or not (held or QUOTES.match(name)) or sum(tried.values()) >= PER_PAPER:
            continue
        kind = ("delete", "swap", "replace", "double")[at % 4]
        wrong = mutate(kind, text, chance)
        if wrong is None or (not held and is_only_shortened(text, wrong)):
            continue
        tried[kind] += 1
        if not check_words(document, changed(meeting, path, wrong)):
            missed.append((kind, name, text, wrong))
    assert missed == []
    assert min(tried.values()) > PER_PAPER / 8
