"""Every hostile file has its own sentence and cure; nothing is written, nothing escapes, and none takes long."""

import time
from pathlib import Path

import pytest

from publisher.cli.main import outcome
from publisher.errors import SourceError
from publisher.parsing.pipeline import parse
from publisher.reading.reader import read_source
from publisher.rendering.open_data.record import record_json
from support.harmful_signs import harmful
from support.hostile_files import hostile_files, survivors

HOSTILE = {name: (content, said) for name, content, said in hostile_files()}
SURVIVORS = {name: (content, finding) for name, content, finding in survivors()}
SLOWEST = 30
"""Seconds; all but one take less than one on a quiet machine."""


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    content, said = HOSTILE[name]
    path = tmp_path / name
    path.write_bytes(content)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    began = time.monotonic()
    code = outcome(["parse", str(path)])
    assert time.monotonic() - began < SLOWEST
    printed = capfd.readouterr()
    assert said in printed.err
    assert len(printed.err.splitlines()) == 2
    assert printed.err.splitlines()[1].startswith("  cure: ")
    assert "Traceback" not in printed.err
    assert (code, printed.out) == (SourceError.exit_code, "")
    assert list(tmp_path.iterdir()) == [path]


def test_every_trouble_is_told_in_other_words() -> None:
    told = {said for _, said in HOSTILE.values()}
    assert {one for one in told if any(one in other for other in told - {one})} == set()


@pytest.mark.parametrize("name", SURVIVORS)
def test_it_is_read_and_its_fault_is_told(name: str, tmp_path: Path) -> None:
    content, finding = SURVIVORS[name]
    path = tmp_path / name
    path.write_bytes(content)
    meeting = parse(read_source(path))
    assert [item.title for item in meeting.items] == ["Ny sti ved skolen", "Eventuelt"]
    assert {found.code for found in meeting.findings if found.code.startswith("reading.")} >= ({finding} - {None})
    assert {sign for sign in record_json(meeting).decode() if harmful(sign)} <= {"\n"}
