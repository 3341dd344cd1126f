"""The five real papers, end to end, through the command that the README names."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pypdfium2
import pytest

from publisher.tools.ffmpeg import find_ffmpeg
from support.real_papers import real_papers

CLOSED_HEADING = re.compile(r"^.*Punkt \d+: Lukket: .*$", re.MULTILINE)
SECRET = "Kommunen forhandler fortroligt med en bestemt udlejer om Egebjerg Bygade"


@pytest.fixture(scope="module")
def index(built_site: Path) -> list[dict[str, Any]]:
    """The meetings of data/index.json."""
    content = json.loads((built_site / "data/index.json").read_text(encoding="utf-8"))
    assert content["schema_version"] == 1
    return list(content["meetings"])


def editions(index: list[dict[str, Any]], *formats: str) -> list[dict[str, Any]]:
    return [edition for meeting in index for edition in meeting["editions"] if edition["format"] in formats]


def publisher(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "publisher"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_everything_is_there(built_site: Path, index: list[dict[str, Any]]) -> None:
    assert [meeting["id"] for meeting in index] == [
        "2025-05-06-socialudvalget",
        "2025-08-12-socialudvalget",
        "2025-09-30-socialudvalget",
        "2025-11-25-socialudvalget",
        "2026-06-09-handicapraadet",
    ]
    items = [edition for edition in editions(index, "html") if "item" in edition]
    assert len(items) == 48
    assert len(editions(index, "audio-item")) == 48
    assert len(editions(index, "audio-summary")) == 5
    assert len(editions(index, "pdf-easy-read")) == len(list(built_site.rglob("*.pdf"))) == 5
    assert all((built_site / edition["href"]).exists() for edition in editions(index, "html", "json"))


def test_every_sound_file_is_as_long_as_stated(built_site: Path, index: list[dict[str, Any]]) -> None:
    for edition in editions(index, "audio-item", "audio-summary"):
        told = subprocess.run(
            [find_ffmpeg(), "-i", built_site / edition["href"], "-c", "copy", "-f", "null", "-"],
            capture_output=True, text=True, check=True,
        ).stderr  # fmt: skip
        hours, minutes, seconds = re.findall(r"time=(\d+):(\d+):([\d.]+)", told)[-1]
        heard = int(hours) * 3600 + int(minutes) * 60 + float(seconds)
        assert heard == pytest.approx(edition["duration_s"], abs=0.1), edition["href"]


def test_the_cues_follow_the_sound(built_site: Path, index: list[dict[str, Any]]) -> None:
    for meeting in index:
        lengths = {
            edition.get("item"): edition["duration_s"] for edition in meeting["editions"] if "duration_s" in edition
        }
        cues = json.loads((built_site / "data" / meeting["id"] / "cues.json").read_text(encoding="utf-8"))
        assert {cue["item"] for cue in cues} == set(lengths)
        for item, length in lengths.items():
            own = [cue for cue in cues if cue["item"] == item]
            assert "computerstemme" in own[0]["text"]
            times = [time for cue in own for time in (cue["start_s"], cue["end_s"])]
            assert times == sorted(times)
            assert times[-1] <= length + 0.05


def test_every_record_follows_the_published_schema(built_site: Path, index: list[dict[str, Any]]) -> None:
    schema = json.loads(publisher("schema").stdout)
    validator = jsonschema.Draft202012Validator(schema)
    for meeting in index:
        record = json.loads((built_site / "data" / meeting["id"] / "meeting.json").read_text(encoding="utf-8"))
        validator.validate(record)
        assert record["id"] == meeting["id"]


def test_every_item_has_a_short_version_that_names_its_source(built_site: Path, index: list[dict[str, Any]]) -> None:
    for meeting in index:
        plain = json.loads((built_site / "data" / meeting["id"] / "plain.json").read_text(encoding="utf-8"))
        of_level = {
            level: [item["number"] for item in plain["items"] if item["level"] == level] for level in ("kort", "klart")
        }
        assert of_level["kort"] == of_level["klart"], "every item is told by templates and by hand"
        for item in plain["items"]:
            slots = {sentence["slot"] for sentence in item["sentences"]}
            assert {"decision", "source"} <= slots
            for sentence in item["sentences"]:
                assert sentence["sources"] or sentence["basis"] in {"template", "glossary"}


def test_a_body_planted_in_the_closed_item_reaches_nothing(built_site: Path, content: Path, tmp_path: Path) -> None:
    shutil.copytree(content, tmp_path / "content")
    for part in ("docs", "pages"):
        shutil.copytree(built_site.parent / part, tmp_path / "build" / part)
    shutil.copy(built_site.parent / "ledger.json", tmp_path / "build")
    paper = next(path for path in real_papers(tmp_path / "content") if CLOSED_HEADING.search(path.read_text()))
    planted = CLOSED_HEADING.sub(lambda heading: f"{heading.group()}\n\n### Sammendrag\n\n{SECRET}.", paper.read_text())
    paper.write_text(planted, encoding="utf-8")
    built = publisher("build", "--content", tmp_path / "content", "--out", tmp_path / "build")
    assert built.returncode == 0, built.stderr
    assert "57 unchanged" in built.stdout  # line numbers moved, so the PDF alone is made again
    for path in (tmp_path / "build").rglob("*"):
        if path.suffix == ".pdf":
            with pypdfium2.PdfDocument(path) as document:
                text = " ".join(page.get_textpage().get_text_range() for page in document)
            assert "fortroligt" not in text, path
        elif path.is_file():
            assert b"forhandler fortroligt" not in path.read_bytes(), path
