"""How fast papers are read and parsed, the lossless check included, beside merely scanning the same text.

The numbers are printed, never asserted: these machines have neighbours. `docs/measured.md` keeps a run.
"""

import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from publisher.parsing.pipeline import parse
from publisher.reading import plain_text
from publisher.reading.reader import read_source
from support.real_papers import real_papers

ROUNDS = 5
MEGABYTE = 1_000_000
SIZES = [size for size in (1, 10, 100) if size <= int(os.environ.get("PUBLISHER_MEGABYTES", "10"))]
"""Megabytes of papers; 100 are some three thousand meetings, more than a municipality holds in ten years."""
_WORD_OR_MARK = re.compile(r"\w+|[^\w\s]")


def best_of(rounds: int, work: Callable[[], object]) -> float:
    """Return the shortest of several runs, in seconds of processor time."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def papers(content: Path) -> list[Path]:
    """Return the text papers of the content."""
    return real_papers(content)


def archive(content: Path, megabytes: int) -> Iterator[bytes]:
    """Yield papers of this many megabytes in all: the real ones over and over, each on a day of its own."""
    sources = [path.read_bytes() for path in papers(content)]
    day = date(2010, 1, 4)
    made = 0
    while made < megabytes * MEGABYTE:
        for source in sources:
            paper = re.sub(rb"d\. \d\d-\d\d-\d{4}", f"d. {day:%d-%m-%Y}".encode(), source, count=1)
            made += len(paper)
            yield paper
            if made >= megabytes * MEGABYTE:
                return
        day += timedelta(days=1)


def test_parsing_beside_scanning(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    documents = [read_source(path) for path in papers(content)]
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


def test_an_archive_of_papers(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Ten times the papers take ten times as long to read, parse and check."""
    rows = []
    for size in SIZES:
        start = time.process_time()
        meetings = [parse(plain_text.read("paper.txt", paper)) for paper in archive(content, size)]
        taken = time.process_time() - start
        assert not [found for meeting in meetings for found in meeting.findings if ".words-" in found.code]
        assert all(meeting.items for meeting in meetings)
        rows.append(f"{size:>6} {len(meetings):>8} {taken:>8.1f} {size / taken:>6.2f} {len(meetings) / taken:>10.0f}\n")
    with capsys.disabled():
        sys.stdout.write(f"\n{'MB':>6} {'papers':>8} {'s':>8} {'MB/s':>6} {'papers/s':>10}\n{''.join(rows)}")
