"""A reader may crash, hang, swell or lie: the process that asked it gets a typed error and goes on."""

import hashlib
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from publisher.errors import SourceError, StorageError
from publisher.reading.sandbox import MEGABYTE, Limits, read_apart
from support import processes

SHORT = Limits(seconds=1)


def refusal(double: str, content: bytes = b"x", limits: Limits = SHORT) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read_apart(f"support.hostile_readers.{double}", "papir.pdf", content, limits)
    assert caught.value.cure
    assert caught.value.file == "papir.pdf"
    return caught.value


@pytest.mark.parametrize(
    ("double", "content", "said"),
    [
        ("greedy", b"10000", "more memory than a paper may"),
        ("sleeping", b"x", "not read within 1 seconds"),
        ("spinning", b"x", "not read within 1 seconds"),
        ("crashing", b"x", "crash (SIGSEGV)"),
        ("killed", b"x", "memory ran out"),
        ("leaving", b"3", "crash (code 3)"),
        ("leaving", b"0", "nonsense"),
        ("deep", b"x", "nested too deeply"),
        ("confused", b"hemmeligt", "could not be understood (KeyError)"),
        ("flooding", b"x", "nonsense"),
    ],
)
def test_every_misdeed_has_its_error(double: str, content: bytes, said: str) -> None:
    error = refusal(double, content)
    assert said in error.what
    assert "hemmeligt" not in str(error) + error.cure


def test_memory_is_bounded_and_ours_untouched() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    refusal("greedy", b"10000")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20 * 1024
    wanted = Limits()
    limits = read_apart("support.hostile_readers.prying", "papir.pdf", b"x").lines[-2].text
    assert limits == f"{wanted.memory} {wanted.seconds} {wanted.answer} 0"


def test_a_limit_that_is_wide_enough_lets_the_greedy_pass() -> None:
    """The limit alone stops it: with room, it is not memory that it fails by."""
    assert "memory" in refusal("greedy", b"300", Limits(memory=256 * MEGABYTE)).what
    assert "memory" not in refusal("greedy", b"300", Limits(memory=1024 * MEGABYTE)).what


GOOD = {"media_type": "application/pdf", "marked": False, "findings": [], "lines": [["Ord", 1, 0, False, False]]}


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"hej",
        b"\x80\x04K\x01.",
        b"[" * 100_000,
        json.dumps({"lines": []}).encode(),
        json.dumps(GOOD | {"lines": [["Ord", "1", 0, False, False]]}).encode(),
        json.dumps(GOOD | {"lines": [["Ord", 1, 9, False, False]]}).encode(),
        json.dumps(GOOD | {"lines": ["Ord"]}).encode(),
        json.dumps(GOOD | {"marked": "no"}).encode(),
        json.dumps(GOOD | {"findings": [["made.up", "info", "x", "y", None]]}).encode(),
        json.dumps(GOOD | {"findings": [["parsing.words-lost", "grave", "x", "y", None]]}).encode(),
        json.dumps(GOOD | {"findings": [["parsing.words-lost", "info", "x", "y", [1, 2]]]}).encode(),
    ],
)
def test_nonsense_is_refused(answer: bytes) -> None:
    assert "nonsense" in refusal("talking", answer).what


def test_a_forged_error_cannot_paint_the_terminal() -> None:
    error = refusal("talking", json.dumps({"what": "\x1b[2Jhej", "cure": "a\nb\u202e", "line": 1}).encode())
    assert (error.what, error.cure) == ("?[2Jhej", "a?b?")


def test_a_good_answer_is_numbered_and_named_by_us() -> None:
    finding = ["reading.letters-lost", "warning", "Et tegn", "Ret det", [1, 1]]
    document = read_apart(
        "support.hostile_readers.talking", "p.pdf", json.dumps(GOOD | {"findings": [finding]}).encode(), SHORT
    )
    assert [(line.number, line.text, line.page) for line in document.lines] == [(1, "Ord", 1)]
    assert document.findings[0].lines == (1, 1)


def test_it_sees_no_secret_and_nobody_hears_it(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("API_TOKEN", "hemmelig")
    content = b"indhold"
    document = read_apart("support.hostile_readers.prying", "papir.pdf", content)
    seen = [line.text for line in document.lines]
    assert "API_TOKEN" not in seen
    assert set(seen) <= {"PYTHONPATH", "LD_LIBRARY_PATH", "LC_CTYPE", seen[-3], seen[-2], "indhold"}
    assert Path.cwd().as_posix() not in seen
    assert (document.file, document.sha256) == ("papir.pdf", hashlib.sha256(content).hexdigest())
    assert [line.number for line in document.lines] == list(range(1, len(seen) + 1))
    assert capfd.readouterr() == ("", "")


def test_the_process_costs_little() -> None:
    content = b"x" * 1_000_000
    fastest = min(_seconds(content) for _ in range(3))
    assert fastest < 0.4


def _seconds(content: bytes) -> float:
    began = time.perf_counter()
    read_apart("support.hostile_readers.prying", "papir.pdf", content)
    return time.perf_counter() - began


@pytest.mark.parametrize("double", ["sleeping", "spinning"])
def test_it_ends_with_the_program_that_asked(double: str) -> None:
    reader = f"support.hostile_readers.{double}"
    ask = f"from publisher.reading.sandbox import read_apart; read_apart({reader!r}, 'p.pdf', b'x')"
    path = os.pathsep.join((str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")))
    asking = subprocess.Popen(
        [sys.executable, "-c", ask], env={**os.environ, "PYTHONPATH": path}, start_new_session=True
    )
    processes.wait_for(asking, "sandbox_child")
    assert processes.left_of(processes.kill(asking)) == []


def test_no_space_for_the_answer_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="temporary files"):
        read_apart("support.hostile_readers.prying", "papir.pdf", b"x", Limits(answer=10))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(StorageError, match="temporary files"):
        read_apart("support.hostile_readers.prying", "papir.pdf", b"x")
