"""`publisher check` over a small site: what is sound is passed, what is planted is told, what is not measured fails."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from publisher.checking import runner
from publisher.checking.problem import problem, report
from publisher.checking.runner import CheckedSite, check_site
from publisher.checking.score import CRITERIA, score
from publisher.checking.server import serve
from publisher.checking.verdict import NOT_MEASURED, Verdict, as_json, from_json
from publisher.checking.visit import pages_that_stay
from publisher.errors import ToolMissing
from support import hurried

PUBLISHER = Path(sys.executable).parent / "publisher"
DAY = "2026-05-01"


class Heard:
    """Remembers what a run tells."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def stage(self, title: str, total: int) -> None:
        self.steps.append(f"{title} ({total})")

    def step(self, what: str) -> None:
        self.steps.append(what)


def copy_of_the_sample(out: Path, project: Path) -> Path:
    return Path(shutil.copytree(project / "tests" / "accessibility" / "sample", out / "site"))


def run(out: Path, heard: Heard | None = None) -> CheckedSite:
    return check_site(out / "site", out / "cache", as_of=DAY, jobs=2, listener=heard or Heard())


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """A folder with a sound site that was checked once."""
    out = tmp_path_factory.mktemp("sound")
    copy_of_the_sample(out, project)
    assert report(list(run(out).problems)) == ""
    return out


def test_a_sound_site_passes_everything(sound: Path) -> None:
    measured = run(sound).evidence
    assert measured.passed
    assert measured.score == 500
    assert {check.pages for check in measured.checks} == {3}
    assert {criterion.result for criterion in measured.criteria} == {"passed"}
    assert {"axe-core", "QualWeb ACT", "Chromium"} <= {name for name, _ in measured.engines}


def test_a_second_run_starts_no_browser(sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "_processes", lambda _: pytest.fail("something was asked again"))
    heard = Heard()
    assert run(sound, heard).evidence.passed
    assert heard.steps == []


def test_a_changed_page_alone_is_asked_again(sound: Path, tmp_path: Path) -> None:
    out = Path(shutil.copytree(sound, tmp_path / "out"))
    page = out / "site" / "side" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</h1>", "!</h1>"), encoding="utf-8")
    heard = Heard()
    assert run(out, heard).evidence.passed
    assert "/side/" in heard.steps
    assert "/" not in heard.steps


def test_missing_tools_are_named_before_anything_is_asked(
    tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_of_the_sample(tmp_path, project)

    def nowhere() -> Path:
        raise ToolMissing("the browser is not here", cure="install it")

    monkeypatch.setattr(runner, "find_chromium", nowhere)
    with pytest.raises(ToolMissing):
        run(tmp_path)


def test_a_page_that_hangs_is_ended_and_has_not_passed(tmp_path: Path, project: Path) -> None:
    """It is asked twice, and the checks that come after do not wait for it again; the next page is judged as ever."""
    site = copy_of_the_sample(tmp_path, project)
    other = site / "side" / "index.html"
    hanging = '<script>addEventListener("load", () => setTimeout(() => { for (;;); }))</script>'
    other.write_text(other.read_text(encoding="utf-8").replace("</head>", f"{hanging}</head>"), encoding="utf-8")
    pages = {page.address: page for page in pages_that_stay(site)}
    with serve(site) as origin:
        asked = [(pages["/side/"], frozenset({"axe", "ibm", "layout"})), (pages["/"], frozenset({"axe"}))]
        hung, sound = hurried.judge(origin, *asked)
    assert [verdict.check for verdict in hung] == ["axe", "ibm", "layout"]
    assert {one.rule for verdict in hung for one in verdict.problems} == {NOT_MEASURED}
    assert all(f"{hurried.SECONDS} seconds" in one.message for verdict in hung for one in verdict.problems)
    assert [verdict.problems for verdict in sound] == [()]


def test_a_planted_fault_is_told_everywhere_and_a_crashed_engine_has_not_passed(tmp_path: Path, project: Path) -> None:
    """On the front page a picture loses its text; on the other page a script breaks QualWeb, and no other engine."""
    site = copy_of_the_sample(tmp_path, project)
    front, other = site / "index.html", site / "side" / "index.html"
    front.write_text(front.read_text(encoding="utf-8").replace(' alt="Kort over den nye sti"', ""), encoding="utf-8")
    broken = 'Object.defineProperty(window, "ACTRulesRunner", { get() { throw new Error("nej"); }, set() {} });'
    breaker = f"<script>{broken}</script>"
    other.write_text(other.read_text(encoding="utf-8").replace("</head>", f"{breaker}</head>"), encoding="utf-8")
    command = [str(PUBLISHER), "check", "--only", "site", "--out", str(tmp_path), "--as-of", DAY]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert told.returncode == 10, told.stderr
    assert "[axe image-alt]" in told.stderr
    assert "(WCAG 1.1.1)" in told.stderr
    assert "Not measured, and so not passed: 1 times" in told.stdout
    written = json.loads((tmp_path / "check" / "report.json").read_text(encoding="utf-8"))
    pictures = [one for one in written["problems"] if one["rule"] == "image-alt"]
    assert [one["criteria"] for one in pictures] == [["1.1.1"]]
    assert {place["page"] for one in pictures for place in one["places"]} == {"/"}
    assert all(one["cure"] for one in written["problems"])
    measured = json.loads((tmp_path / "check" / "evidence.json").read_text(encoding="utf-8"))
    assert not measured["passed"]
    assert [(one["failed"], one["unmeasured"]) for one in measured["checks"] if one["name"] == "qualweb"] == [(2, 1)]
    assert [one["result"] for one in measured["criteria"] if one["number"] == "1.1.1"] == ["failed"]
    page = (tmp_path / "check" / "report.html").read_text(encoding="utf-8")
    assert "Billeder skal have en alternativ tekst" in page
    assert "1.1.1" in page
    assert re.search(r"<(script|img|iframe)|(src|href)=.?(http|//)|url\(", page) is None, "it asks nobody for anything"


def test_without_a_built_site_it_says_what_to_do(tmp_path: Path) -> None:
    command = [str(PUBLISHER), "check", "--only", "site", "--out", str(tmp_path)]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert told.returncode == 3
    assert "cure: Run" in told.stderr
    assert "Traceback" not in told.stderr


def verdict(page: str, *, rule: str = "", criteria: tuple[str, ...] = (), view: str = "1280 px") -> Verdict:
    if not rule:
        return Verdict("qualweb", page)
    return Verdict("qualweb", page, (problem("qualweb", page, "x", view=view, rule=rule, criteria=criteria),))


def test_the_score_takes_points_off_for_each_criterion_of_each_page() -> None:
    sound = verdict("/a/")
    assert score([]) is None
    assert score([sound]) == 500
    assert score([sound, verdict("/b/", rule="QW-ACT-R17", criteria=("1.1.1", "4.1.2"))]) == 500 * (1 - 2 / 30)
    assert score([verdict("/b/", rule="QW-ACT-R76", criteria=("1.4.11",))]) == 500, "none of the fifteen"
    assert score([verdict("/b/", rule="QW-WCAG-T9", criteria=("1.3.1",))]) == 500, "a technique, no rule"
    assert score([verdict("/b/", rule="QW-ACT-R17", criteria=("1.1.1",), view="320 px")]) == 500, "another window"
    assert score([sound, verdict("/b/", rule=NOT_MEASURED)]) == 250
    assert len(CRITERIA) == 15


def test_a_verdict_survives_being_kept() -> None:
    kept = Verdict("axe", "/", (problem("axe", "/", "hej", criteria=("1.1.1",), rule="image-alt"),), (("noter", 2),))
    assert from_json(json.loads(json.dumps(as_json(kept)))) == kept
