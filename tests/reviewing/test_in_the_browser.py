"""The local page in Chromium: the whole way by keyboard, the source that lights up, and every engine on every page."""

import http.client
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from publisher.building import review
from publisher.checking import in_use, keyboard, layout
from publisher.checking.chromium import DARK, DESKTOP, FORCED, FORCED_DARK, NARROW, NARROW_DARK, NO_SCRIPT, View, Views
from publisher.checking.engines import html_files, in_browser
from publisher.checking.problem import report
from publisher.checking.site_pages import SitePage
from publisher.checking.visit import SiteFiles, Visit
from reviewing.conftest import papers_in
from reviewing.editor import MAY, NOVEMBER
from reviewing.test_working import HEAD, JOB, SOUND, WRONG

MEETING = f"/moeder/{MAY}/"
ITEM = f"{MEETING}punkt-3/"
KEYS_WHOLE, KEYS_ONE_BY_ONE = 13, 34
"""So many presses at most approve a meeting of ten items: all at once, and item by item."""


class Desk(Views):
    """Windows that have opened the page, over a folder that each test begins anew."""

    def __init__(self, chromium: Browser, content: Path) -> None:
        super().__init__(chromium)
        self.content = content
        made = review.prepare(content, 0, "udvalgssekretæren", "2026-05-01")
        Thread(target=made.serve, daemon=True).start()
        self.origin = made.guard.origin
        asking = http.client.HTTPConnection(self.origin.removeprefix("http://"))
        asking.request("GET", made.opening.removeprefix(self.origin))
        answer = asking.getresponse()
        self._cookie = (answer.headers["Set-Cookie"] or "").split(";")[0].split("=", 1)
        asking.close()

    def _new_page(self, view: View) -> Page:
        page = super()._new_page(view)
        name, value = self._cookie
        page.context.add_cookies([{"name": name, "value": value, "url": self.origin}])
        return page

    def keep(self, path: str) -> None:
        """Let what is asked next look at the page as it stands, not loaded anew."""
        self._untouched[DESKTOP] = self.origin + path

    @property
    def file(self) -> Path:
        """The summary file of the meeting in May."""
        return self.content / MAY.replace(".txt", ".klart.txt")

    def write(self, text: str) -> None:
        """Put a text beside the paper."""
        self.file.write_text(text, encoding="utf-8")

    def written(self) -> str:
        """What stands beside the paper."""
        return self.file.read_text(encoding="utf-8")

    def at(self, path: str, view: View = DESKTOP) -> Page:
        """Open a page."""
        return self.open(self.origin + path, view)


@pytest.fixture(scope="module")
def served(chromium: Browser, tmp_path_factory: pytest.TempPathFactory, content: Path) -> Iterator[Desk]:
    """The page, served as it is to an editor."""
    desk = Desk(chromium, papers_in(tmp_path_factory.mktemp("desk") / "content", content))
    yield desk
    desk.close()


@pytest.fixture
def desk(served: Desk) -> Desk:
    """The page, with no text beside any paper."""
    for file in served.content.rglob("*.klart.txt"):
        file.unlink()
    return served


def ten_items(desk: Desk, content: Path) -> None:
    """A text for every item of a meeting of ten that the checks find nothing wrong with."""
    desk.write("\n\n".join(f"## Punkt {n}: Sag\n### Hvad handler sagen om?\n" for n in range(1, 11)))
    page = desk.at(MEETING)
    for number in range(1, 11):
        page.goto(f"{desk.origin}{MEETING}punkt-{number}/")
        page.get_by_role("button", name="Brug den automatiske tekst under »Hvad handler sagen om?«").first.click()
        expect(page.get_by_role("status")).to_contain_text("Gemt")


def press(page: Page, key: str, until: str, most: int = 80) -> int:
    """Press a key until the focus is on what is called so; how often that was."""
    for count in range(1, most):
        page.keyboard.press(key)
        focused = page.evaluate("() => document.activeElement.innerText || document.activeElement.value || ''")
        if until in focused:
            return count
    raise AssertionError(f"{key} never led to {until}")


def test_a_sentence_lights_its_source_and_a_line_writes_its_number(desk: Desk) -> None:
    desk.write(SOUND)
    page = desk.at(ITEM)
    page.locator("#about-1").focus()
    lit = page.locator(".line.lit")
    expect(lit).to_have_count(1)
    assert lit.get_attribute("data-first") == "97"
    expect(lit).to_be_in_viewport()
    page.locator(".sentence").first.get_by_text("Se kilden").click()
    page.get_by_role("button", name="Vælg linjer i kilden").first.click()
    assert page.evaluate("() => document.activeElement.innerText") == "97"
    page.keyboard.press("ArrowDown")
    following = page.evaluate("() => document.activeElement.innerText")
    page.keyboard.press("Space")
    expect(page.locator("#about-1-lines")).to_have_value(f"97-{following}")
    assert page.evaluate("() => document.activeElement.getAttribute('aria-pressed')") == "true"
    page.keyboard.press("Space")
    expect(page.locator("#about-1-lines")).to_have_value("97")
    page.keyboard.press("Escape")
    expect(page.locator("#about-1-lines")).to_be_focused()


def test_enter_parts_and_backspace_joins_and_the_focus_stays_when_it_is_saved(desk: Desk) -> None:
    desk.write(f"{HEAD}De får hjælp til at få et job og beholde det. [97]\n")
    page = desk.at(ITEM)
    area = page.locator("#about-1")
    area.focus()
    area.evaluate("area => area.setSelectionRange(29, 29)")
    page.keyboard.press("Enter")
    parts = page.locator("[name=slot][value=about] ~ .typed textarea")
    assert parts.first.input_value() == "De får hjælp til at få et job"
    assert parts.nth(1).input_value() == "og beholde det."
    page.keyboard.press("Backspace")
    assert area.input_value() == "De får hjælp til at få et job og beholde det."
    assert page.evaluate("() => document.activeElement.selectionStart") == 29
    page.keyboard.press("Enter")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("Gemt")
    assert "De får hjælp til at få et job. [97]\nog beholde det. [97]" in desk.written()


def test_what_is_typed_is_measured_at_once_and_kept_by_hand_alone(desk: Desk) -> None:
    desk.write(SOUND)
    page = desk.at(ITEM)
    before = page.locator(".measures").inner_text()
    page.locator("#about-2").fill("Kommunen hjælper borgere.")
    expect(page.locator(".measures")).not_to_have_text(before)
    assert "Kommunen hjælper borgere." not in desk.written()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#about-2")).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("Gemt")
    assert "Kommunen hjælper borgere." in desk.written()


def test_a_change_and_an_approval_are_taken_back(desk: Desk) -> None:
    desk.write(SOUND)
    page = desk.at(ITEM)
    page.get_by_role("button", name="Godkend", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Punkt 3 er godkendt.")
    page.get_by_role("button", name="Fortryd: punkt 3 er godkendt").click()
    expect(page.get_by_role("status")).to_contain_text("Fortrudt")
    assert desk.written() == SOUND


def test_a_conflict_keeps_what_was_typed(desk: Desk) -> None:
    desk.write(SOUND)
    page = desk.at(ITEM)
    page.locator("#about-1").fill("Jeg skrev dette.")
    desk.write(SOUND.replace("job", "arbejde"))
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("En anden har ændret filen")
    expect(page.locator("#about-1")).to_have_value("Jeg skrev dette.")
    expect(page.locator(".theirs")).to_contain_text("beholde et arbejde")
    assert "Jeg skrev" not in desk.written()


def test_the_whole_way_by_keyboard_at_once(desk: Desk, content: Path) -> None:
    ten_items(desk, content)
    page = desk.at("/")
    count = press(page, "Tab", "6. maj 2025") + 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/referat.txt/")
    count += press(page, "Tab", "Godkend hele mødet") + 1
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("punkter blev godkendt")
    assert count <= KEYS_WHOLE, count
    assert desk.written().count("Tilstand: godkendt") >= 8


def test_the_whole_way_by_keyboard_item_by_item(desk: Desk, content: Path) -> None:
    ten_items(desk, content)
    page = desk.at("/")
    count = press(page, "Tab", "6. maj 2025") + 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/referat.txt/")
    count += press(page, "Tab", "Begynd med punkt 1") + 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/punkt-1/")
    for number in range(1, 11):
        here = f"/punkt-{number}/"
        assert page.url.endswith(here)
        page.keyboard.press("Control+Shift+Enter")
        count += 1
        page.wait_for_function(
            "here => !location.pathname.endsWith(here) || document.querySelector('#besked.bad')", arg=here
        )
        if page.url.endswith(here):  # a doubt: read it, tick it, approve again
            for tick in page.locator("input[name=seen]").all():
                tick.press("Space")
                count += 2
            page.keyboard.press("Control+Shift+Enter")
            count += 1
            page.wait_for_function("here => !location.pathname.endsWith(here)", arg=here)
    expect(page.get_by_role("status")).to_contain_text("Punkt 10 er godkendt.")
    assert page.url.endswith("/referat.txt/")
    assert count <= KEYS_ONE_BY_ONE, count
    assert desk.written().count("Tilstand: godkendt") == 10


def test_without_scripts_an_editor_saves_and_approves(desk: Desk) -> None:
    desk.write(SOUND)
    page = desk.at(ITEM, NO_SCRIPT)
    page.locator("#about-2").fill("IPS er for borgere, der går til behandling i psykiatrien.")
    page.locator("#about-2-lines").fill("99")
    page.get_by_role("button", name="Gem og tjek").click()
    assert "Gemt." in page.locator("#besked").inner_text()
    page.get_by_role("button", name="Godkend", exact=True).click()
    assert "Punkt 3 er godkendt." in page.locator("#besked").inner_text()


def test_nothing_is_fetched_from_elsewhere_and_nothing_is_complained_of(desk: Desk) -> None:
    desk.write(SOUND)
    with desk.new_window() as page:
        heard: list[str] = []
        page.on("request", lambda request: heard.append(request.url))
        page.on("console", lambda message: heard.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: heard.append(f"error: {error}"))
        page.goto(desk.origin + ITEM)
        page.keyboard.press("Control+Enter")
        expect(page.get_by_role("status")).to_contain_text("Gemt")
        assert [one for one in heard if not one.startswith(desk.origin)] == []


def test_a_program_that_no_longer_answers_is_told_in_sound_html_and_nothing_typed_is_lost(desk: Desk) -> None:
    page = desk.at(ITEM)
    page.locator("#about-1").fill("Jeg skrev dette.")
    page.route("**/punkt-3/", lambda route: route.abort())
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("Programmet svarer ikke")
    page.unroute("**/punkt-3/")
    expect(page.locator("#about-1")).to_have_value("Jeg skrev dette.")
    visit = Visit(desk, desk.origin, SitePage(Path("away"), ITEM, "away"), DESKTOP)
    desk.keep(ITEM)
    found = in_browser.axe(visit) + in_browser.ibm(visit)
    assert not found, report(found)
    expect(page.locator("#besked")).to_contain_text("Programmet svarer ikke")  # it was this page that they saw


def pages(desk: Desk) -> dict[str, str]:
    """Every kind of page, with as much on it as there can be."""
    seven = (
        "\n## Punkt 7: Øget kvalitet\n### Hvad handler sagen om?\nTo. [484]\nKommunen giver 3 millioner kroner. [484]\n"
    )
    desk.write(WRONG + f"{JOB} [97]\n" + seven)
    page = desk.at(ITEM)
    page.get_by_role("button", name="Gem og tjek").click()
    expect(page.get_by_role("status")).to_contain_text("Gemt")
    closed = (
        desk.at(f"/moeder/{NOVEMBER}/").locator("ol.items li", has_text="lukket").locator("a").get_attribute("href")
    )
    return {
        "list": "/",
        "meeting": MEETING,
        "item": ITEM,
        "empty": f"{MEETING}punkt-4/",
        "closed": closed or "",
        "404": "/x",
    }


VIEWS = (DESKTOP, NARROW, DARK, NARROW_DARK)


@pytest.mark.parametrize("kind", ["list", "meeting", "item", "empty", "closed", "404"])
def test_every_page_passes_the_engines_the_keyboard_and_every_window(desk: Desk, kind: str, tmp_path: Path) -> None:
    address = pages(desk)[kind]
    site = SitePage(tmp_path / "page.html", address, kind)
    found = []
    for view in VIEWS:
        visit = Visit(desk, desk.origin, site, view)
        found += in_browser.axe(visit) + layout.does_not_fit(visit)
    for view in (DESKTOP, NARROW_DARK):
        visit = Visit(desk, desk.origin, site, view)
        found += in_browser.ibm(visit) + in_browser.htmlcs(visit) + keyboard.small_targets(visit)
    found += in_browser.qualweb(Visit(desk, desk.origin, site, NARROW_DARK))
    for view in (FORCED, FORCED_DARK):
        found += layout.in_forced_colours(Visit(desk, desk.origin, site, view))
    visit = Visit(desk, desk.origin, site, DESKTOP)
    found += keyboard.walk(visit) + keyboard.skip_link(visit) + in_use.shortcuts(visit)
    site.file.write_text(desk.at(address, NO_SCRIPT).content(), encoding="utf-8")
    files = SiteFiles(tmp_path, (site,))
    found += html_files.nu(files) + html_files.html_validate(files)
    assert not found, report(found)
