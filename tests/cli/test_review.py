"""`publisher review` as a council secretary starts it, and stops it, in a terminal."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from support.small_content import small_content

PUBLISHER = Path(sys.executable).parent / "publisher"


@pytest.fixture
def small(tmp_path: Path, project: Path) -> Path:
    return small_content(tmp_path, project)


@contextmanager
def review(
    folder: Path, *options: str, **environment: str
) -> Iterator[tuple["subprocess.Popen[str]", HTTPConnection, str]]:
    """A page that waits, what asks it, and the path of the address that was printed."""
    with subprocess.Popen(
        [str(PUBLISHER), "review", *options],
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        try:
            assert running.stdout is not None
            address, _, hint = running.stdout.readline().partition(" ")
            assert hint.strip() == "(Ctrl+C to stop)"
            parts = urlsplit(address)
            with closing(HTTPConnection(parts.netloc)) as asking:
                yield running, asking, f"/?{parts.query}"
        finally:
            running.kill()


def refusal(folder: Path, *options: str) -> tuple[int, str]:
    """The exit code of a review that does not begin, and what it says."""
    ended = subprocess.run(
        [str(PUBLISHER), "review", "--no-browser", *options],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ended.stdout == ""
    assert "Traceback" not in ended.stderr
    assert "cure:" in ended.stderr
    return ended.returncode, ended.stderr


def page(asking: HTTPConnection, path: str, cookie: str = "") -> tuple[int, str, str]:
    """Status, text and cookie of an answer."""
    asking.request("GET", path, headers={"Cookie": cookie} if cookie else {})
    answer = asking.getresponse()
    return answer.status, answer.read().decode(), (answer.headers["Set-Cookie"] or "").split(";")[0]


def test_the_printed_address_opens_the_page_and_ctrl_c_ends_it(small: Path) -> None:
    with review(small.parent, "--no-browser", "--as-of", "2026-05-01") as (running, asking, path):
        status, _, cookie = page(asking, path)
        assert status == 302
        assert "Teknikudvalget" in page(asking, "/", cookie)[1]
        running.send_signal(signal.SIGINT)  # while the window is still connected
        left, complaints = running.communicate()
        assert running.returncode == 0
    assert left == "stopped\n"
    assert complaints == "Reading the papers\n"


def test_ctrl_c_before_anybody_came_ends_it_too(small: Path) -> None:
    with review(small.parent, "--no-browser") as (running, _, _):
        running.send_signal(signal.SIGINT)
        assert running.communicate()[0] == "stopped\n"
        assert running.returncode == 0


@pytest.mark.parametrize(("opens", "told"), [("true", False), ("false", True)])
def test_it_opens_the_browser_or_says_that_it_could_not(small: Path, opens: str, told: bool) -> None:
    opened = small.parent / "opened"
    browser = small.parent / "browser.sh"
    browser.write_text(f'#!/bin/sh\necho "$1" > {opened}\n{opens}\n', encoding="utf-8")
    browser.chmod(0o755)
    with review(small.parent, BROWSER=f"{browser} %s") as (running, asking, path):
        assert page(asking, path)[0] == 302
        running.send_signal(signal.SIGINT)
        complaints = running.communicate()[1]
    assert path in opened.read_text(encoding="utf-8")
    assert ("open the address above" in complaints) is told


def test_the_named_role_approves(small: Path) -> None:
    with review(small.parent, "--no-browser", "--by", " udvalgs  sekretæren ") as (_, asking, path):
        cookie = page(asking, path)[2]
        meeting = re.findall(r'href="(/moeder/[^"]*?/)"', page(asking, "/", cookie)[1])[0]
        assert 'value="udvalgs sekretæren"' in page(asking, meeting, cookie)[1]


def test_a_port_of_ones_own_and_a_port_in_use(small: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, said = refusal(small.parent, "--port", str(port))
    assert code == 8
    assert f"port {port} cannot be used (Address already in use)" in said
    assert "Leave out --port" in said
    with review(small.parent, "--no-browser", "--port", str(port)) as (_, asking, path):
        assert asking.port == port
        assert page(asking, path)[0] == 302


def test_no_papers_is_no_error_and_the_page_says_what_to_do(small: Path) -> None:
    for paper in small.rglob("*.txt"):
        paper.unlink()
    with review(small.parent, "--no-browser") as (_, asking, path):
        cookie = page(asking, path)[2]
        assert "Her er ingen møder. Læg et papir i mappen med papirer" in page(asking, "/", cookie)[1]


@pytest.mark.parametrize(
    ("where", "options", "code", "said"),
    [
        ("content", [], 8, "content: the content folder is not there"),
        ("content", ["--content", "publisher.toml"], 8, "publisher.toml: this is no folder"),
        (".", ["--content", "content/teknikudvalget/2026-02-03"], 3, "Name the folder that it stands in: --content /"),
        (".", ["--content", "."], 3, "/content\n"),
        ("empty", ["--content", "."], 3, "with --content, or create publisher.toml"),
        ("empty", ["--content", "../content"], 3, "Run publisher in the project's folder."),
        (".", ["--by", "010190-1234"], 3, "Name a role, for example --by udvalgssekretæren."),
        (".", ["--port", "70000"], 2, "65535"),
        (".", ["--as-of", "i går"], 2, "i går"),
    ],
)
def test_what_cannot_be_begun_says_what_to_do(
    small: Path, where: str, options: list[str], code: int, said: str
) -> None:
    if where == "empty":
        (small.parent / "empty").mkdir()
        (small.parent / "mkdocs.yml").unlink()
    ended = refusal(small.parent / where, *options)
    assert ended[0] == code, ended[1]
    assert said in ended[1]
    assert "010190" not in ended[1]


def test_a_project_without_its_styles_says_what_to_do(small: Path) -> None:
    (small.parent / "theme").unlink()
    code, said = refusal(small.parent)
    assert code == 3
    assert "Run publisher in the project's folder." in said


def test_a_taken_port_is_told_before_the_papers_are_read(small: Path) -> None:
    (small / "ordliste.json").unlink()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert refusal(small.parent, "--port", str(taken.getsockname()[1]))[0] == 8
    assert refusal(small.parent)[0] == 4
