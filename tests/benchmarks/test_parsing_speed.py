"""How fast papers are parsed, beside merely splitting and scanning the same text in the same run."""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from publisher.parsing.pipeline import parse
from publisher.reading.reader import SUFFIXES, read_source

ROUNDS = 5
_WORD_OR_MARK = re.compile(r"\w+|[^\w\s]")


def best_of(rounds: int, work: Callable[[], object]) -> float:
    """Return the shortest of several runs, in seconds of processor time."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def test_parsing_beside_scanning(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    papers = sorted(path for path in content.glob("*/*/*") if path.suffix in SUFFIXES)
    documents = [read_source(path) for path in papers]
    letters = sum(len(line.text) for document in documents for line in document.lines)

    def scan() -> int:
        return sum(len(_WORD_OR_MARK.findall(line.text)) for document in documents for line in document.lines)

    def parse_all() -> int:
        return sum(len(parse(document).items) for document in documents)

    assert parse_all() > 0
    scanning, parsing = best_of(ROUNDS, scan), best_of(ROUNDS, parse_all)
    with capsys.disabled():
        sys.stdout.write(
            f"\n{len(documents)} papers, {letters} characters: {parsing / len(documents) * 1000:.1f} ms a paper, "
            f"{letters / parsing / 1000:.0f} characters a ms, {parsing / scanning:.1f} times the time of scanning\n"
        )
