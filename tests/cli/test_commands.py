"""The command line as a person meets it: help, errors with a cure, exit codes, plain output in pipes."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from publisher.cli.console import show_findings
from publisher.errors import SourceError
from publisher.model.finding import Finding, Severity
from support.small_content import MINUTES_PATH, small_content

PUBLISHER = Path(sys.executable).parent / "publisher"
COMMANDS = (*("build", "check", "draft", "approve", "review", "parse", "schema", "doctor", "serve", "explain"),)


def publisher(*arguments: str | Path, cwd: Path, limit: str = "") -> subprocess.CompletedProcess[str]:
    command = [str(PUBLISHER), *map(str, arguments)]
    if limit:
        command = ["bash", "-c", f'{limit}; exec "$0" "$@"', *command]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture
def small(tmp_path: Path, project: Path) -> Path:
    return small_content(tmp_path, project)


def test_without_a_command_it_tells_what_there_is(tmp_path: Path) -> None:
    told = publisher(cwd=tmp_path)
    assert told.returncode == 0
    assert all(command in told.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches_its_use(tmp_path: Path, command: str) -> None:
    told = publisher(command, "--help", cwd=tmp_path)
    assert told.returncode == 0
    assert "Usage: publisher" in told.stdout
    assert "\x1b" not in told.stdout


def test_a_build_ends_with_a_summary_in_plain_lines(small: Path) -> None:
    built = publisher("build", "--as-of", "2026-02-10", cwd=small.parent)
    assert built.returncode == 0, built.stderr
    for line in ("Meetings: 2", "Items: 3", "PDFs: 2", "Pages: ", "Minutes of audio: ", "Findings: ", "Seconds: "):
        assert line in built.stdout
    assert "Reading papers (2)" in built.stderr
    assert "\x1b" not in built.stdout + built.stderr


def test_quiet_says_nothing(small: Path) -> None:
    built = publisher("build", "-q", "--formats", "html,json", cwd=small.parent)
    assert (built.returncode, built.stdout, built.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (b"", 4, "empty"),
        (b"%PDF-1.7 \x00\x01", 4, "PDF"),
        ("Mødet blev h\u00f8jt".encode("utf-16-be")[1:], 4, "referat.txt"),
        ("En opskrift på æblekage".encode(), 5, "neither"),
    ],
)
def test_a_bad_paper_has_its_own_code_place_and_cure(small: Path, content: bytes, code: int, said: str) -> None:
    (small / MINUTES_PATH).write_bytes(content)
    built = publisher("build", "--formats", "html", cwd=small.parent)
    assert built.returncode == code, built.stderr
    assert MINUTES_PATH in built.stderr
    assert said in built.stderr
    assert "cure:" in built.stderr
    assert "Traceback" not in built.stderr
    assert f"Paper left out: {MINUTES_PATH}" in built.stdout


def test_several_kinds_of_trouble_have_one_code_together(small: Path) -> None:
    (small / MINUTES_PATH).write_bytes(b"")
    (small / "teknikudvalget/kage.txt").write_text("En opskrift på æblekage", encoding="utf-8")
    assert publisher("build", "--formats", "html", cwd=small.parent).returncode == 9


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["build", "--content", "nowhere"], 3, "publisher.toml"),
        (["build", "--formats", "papyrus"], 2, "papyrus"),
        (["build", "--as-of", "i går"], 2, "i går"),
        (["build", "--jobs", "0"], 2, "jobs"),
        (["bild"], 2, "bild"),
        (["parse"], 2, "files"),
        (["parse", "nowhere.txt"], 4, "nowhere.txt"),
        (["serve"], 8, "no built site"),
        (["explain", "privacy.crp"], 2, "privacy.cpr"),
    ],
)
def test_a_mistake_is_explained(small: Path, arguments: list[str], code: int, said: str) -> None:
    ended = publisher(*arguments, cwd=small.parent)
    assert ended.returncode == code, ended.stderr
    assert said in ended.stderr
    assert "Traceback" not in ended.stderr


def test_debug_shows_the_traceback(small: Path) -> None:
    assert "Traceback" in publisher("--debug", "build", "--content", "nowhere", cwd=small.parent).stderr


def test_parse_prints_one_record_or_an_array_and_nothing_else(small: Path) -> None:
    one = publisher("parse", small / MINUTES_PATH, cwd=small.parent)
    assert json.loads(one.stdout)["id"] == "2026-02-03-teknikudvalget"
    two = publisher("parse", small / MINUTES_PATH, small / MINUTES_PATH, cwd=small.parent)
    assert len(json.loads(two.stdout)) == 2
    corpus = publisher("parse", "--corpus", small, small / MINUTES_PATH, cwd=small.parent)
    assert json.loads(corpus.stdout)["items"]


def test_check_writes_nothing(small: Path) -> None:
    before = sorted(small.parent.rglob("*"))
    checked = publisher("check", "--only", "papers", cwd=small.parent)
    assert checked.returncode == 0, checked.stderr
    assert "2 papers are ready" in checked.stdout
    assert "settings.contact-missing" in checked.stderr
    assert "LIX" not in checked.stdout
    told = publisher("check", "--only", "papers", "-v", cwd=small.parent).stdout
    assert "item 1, text kort, words " in told
    assert "all items, text paper, words " in told
    assert publisher("check", "--only", "papers", "--strict", cwd=small.parent).returncode == 10
    assert sorted(small.parent.rglob("*")) == before


def test_doctor_finds_everything(small: Path) -> None:
    told = publisher("doctor", cwd=small.parent)
    assert told.returncode == 0, told.stdout
    assert "Everything is here." in told.stdout


def test_explain_lists_codes_and_exit_codes(tmp_path: Path) -> None:
    assert "privacy.cpr" in publisher("explain", cwd=tmp_path).stdout
    assert "6: The privacy gate" in publisher("explain", "exit-codes", cwd=tmp_path).stdout
    assert "Cure:" in publisher("explain", "privacy.cpr", cwd=tmp_path).stdout
    assert "Wrong:" in publisher("explain", "DK05", cwd=tmp_path).stdout
    assert "Right:" in publisher("explain", "plain_language.DK05", cwd=tmp_path).stdout


def test_a_full_disk_is_said_and_the_old_site_stands(small: Path) -> None:
    assert publisher("build", "-q", "--formats", "html", cwd=small.parent).returncode == 0
    page = small.parent / "build/site/index.html"
    before = page.read_bytes()
    full = publisher("build", "-q", cwd=small.parent, limit="ulimit -f 16")
    assert full.returncode == 8, full.stderr
    assert "no more space" in full.stderr
    assert page.read_bytes() == before


def test_serve_shows_the_site_on_localhost_alone(small: Path) -> None:
    assert publisher("build", "-q", "--formats", "html", cwd=small.parent).returncode == 0
    with subprocess.Popen(
        [str(PUBLISHER), "serve", "--port", "0"], cwd=small.parent, stdout=subprocess.PIPE, text=True
    ) as serving:
        assert serving.stdout is not None
        address = serving.stdout.readline().split()[0]
        fetch = (
            "from urllib.request import Request, urlopen; "
            f"print(urlopen({address!r}).status); "
            f"part = urlopen(Request({address!r} + 'index.html', headers={{'Range': 'bytes=2-8'}})); "
            "print(part.status, part.headers['Content-Range'].partition('/')[0], part.read().decode())"
        )
        fetched = subprocess.run([sys.executable, "-c", fetch], capture_output=True, text=True, check=True)
        serving.send_signal(signal.SIGINT)
        assert serving.wait() == 0
    assert address.startswith("http://127.0.0.1:")
    first, second = fetched.stdout.splitlines()
    assert first == "200"
    assert second == "206 bytes 2-8 doctype", "a player asks for a part of a sound to go to a place in it"


def test_the_same_finding_in_many_places_is_said_once(project: Path) -> None:
    checked = publisher("check", "--only", "papers", cwd=project)
    said = [line for line in checked.stderr.splitlines() if "Hollandsted" in line]
    assert len(said) == 1
    assert "lines 78-79, 139-140, " in said[0]


def test_findings_of_a_paper_with_pages_name_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    def found(page: int | None, lines: tuple[int, int] | None) -> Finding:
        return Finding(
            "parsing.item-numbers", Severity.WARNING, "Der mangler et punkt.", "Ret det.", lines, "r.pdf", page
        )

    show_findings((found(3, (12, 12)), found(3, (14, 15)), found(5, (40, 40)), found(6, None)), details=False)
    assert "warning: r.pdf, page 3, lines 12, 14-15; page 5, line 40; page 6: Der" in capsys.readouterr().err
    assert (
        str(SourceError("broken.", cure="Mend it.", file="r.pdf", line=12, page=3)) == "r.pdf, page 3, line 12: broken."
    )
