"""The reader's own settings: put to use before anything is drawn, kept, reset, and harmless to everything else."""

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

import pyphen
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from publisher.checking import keyboard, layout
from publisher.checking.chromium import DESKTOP, NARROW, NO_SCRIPT, View, Views
from publisher.checking.engines import in_browser
from publisher.checking.focus_ring import contrast
from publisher.checking.problem import Problem, report
from publisher.checking.site_pages import SitePage, one_of_each_kind
from publisher.checking.visit import Visit
from publisher.rendering.site.guidance.settings_page import CHOICES, HELP

SETTINGS = "/indstillinger/"
IN_THE_PAGE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
VALUES = dict(chain.from_iterable(group.items() for group in CHOICES.values()))
SCHEMES = VALUES["scheme"]
EXTREME = {"size": "largest", "line": "wider", "space": "wider", "ruler": "on", "syllables": "on", "plain": "on"}
Opener = Callable[..., "Reader"]


class Reader(Views):
    """The windows of a reader who has stored these settings."""

    def __init__(self, chromium: Browser, kept: dict[str, str]) -> None:
        super().__init__(chromium)
        self._kept = json.dumps(kept)

    def _new_page(self, view: View) -> Page:
        page = super()._new_page(view)
        if self._kept != "{}":  # only once: what the reader changes must not be overwritten at the next page
            page.add_init_script(
                "try { if (!sessionStorage.begun) localStorage.laesning = " + json.dumps(self._kept) + ";"
                "sessionStorage.begun = true; } catch {}"
            )
        return page


@pytest.fixture
def reader(chromium: Browser) -> Iterator[Callable[..., Reader]]:
    """Makes readers by what they have stored."""
    made = []

    def make(**kept: str) -> Reader:
        made.append(Reader(chromium, {name: value for name, value in kept.items() if value != "normal"}))
        return made[-1]

    yield make
    for one in made:
        one.close()


def stored(page: Page) -> Any:
    return page.evaluate("() => JSON.parse(localStorage.getItem('laesning'))")


def item_page(pages: list[SitePage]) -> str:
    """An item with a short version and a record."""
    return next(page.address for page in pages if page.kind == "item" and 'id="ordret"' in page.file.read_text())


@pytest.mark.parametrize(("name", "value"), [(name, values[-1]) for name, values in VALUES.items()])
def test_a_setting_is_there_before_the_page_is_drawn(
    reader: Opener, origin: str, pages: list[SitePage], name: str, value: str
) -> None:
    page = reader().open("about:blank")
    page.add_init_script(
        f"""if (location.protocol !== 'about:') localStorage.laesning = '{json.dumps({name: value})}';
        addEventListener('DOMContentLoaded', () => {{ window.late = true; }});
        new MutationObserver((_, me) => {{
          if (!document.body) return;
          window.seen = document.documentElement.dataset.{name};
          me.disconnect();
        }}).observe(document, {{ childList: true, subtree: true }});"""
    )
    page.goto(origin + item_page(pages))
    assert page.evaluate("window.seen") == value, "the body was parsed before the setting was in place"


def test_every_choice_changes_the_page_and_is_kept(reader: Opener, origin: str) -> None:
    page = reader().open(origin + SETTINGS)
    for name, values in VALUES.items():
        for value in values[1:]:
            before = page.screenshot()
            page.locator(f"input[name={name}][value={value}]").check()
            assert stored(page)[name] == value
            assert page.screenshot() != before, f"{name}={value} changes nothing that can be seen"
        page.locator(f"input[name={name}][value=normal]").check()
        assert name not in (stored(page) or {})
    page.locator("input[name=scheme][value=dark]").check()
    page.reload()
    assert page.locator("input[name=scheme][value=dark]").is_checked()
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"


def test_one_button_resets_everything_and_says_so(reader: Opener, origin: str) -> None:
    page = reader(**EXTREME, scheme="contrast").open(origin + SETTINGS)
    page.get_by_role("button", name="Brug sidens egne indstillinger igen").click()
    assert stored(page) is None
    assert page.evaluate("Object.keys(document.documentElement.dataset).filter(name => name !== 'folded')") == []
    assert page.locator("#tilpas input:checked:not([value=normal])").count() == 0
    assert "slettet" in page.get_by_role("status").inner_text()


def test_where_nothing_can_be_stored_the_choice_holds_on_the_page(reader: Opener, origin: str) -> None:
    page = reader().open("about:blank")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(origin + SETTINGS)
    page.locator("input[name=size][value=large]").check()
    assert page.evaluate("document.documentElement.dataset.size") == "large"
    assert "kan ikke gemme" in page.get_by_role("status").inner_text()
    assert not problems


def test_a_strict_policy_lets_settings_through(reader: Opener, origin: str, pages: list[SitePage]) -> None:
    """The script in every page is the same to the byte, so one hash names it in a Content-Security-Policy."""
    scripts = {script for page in pages for script in IN_THE_PAGE.findall(page.file.read_text(encoding="utf-8"))}
    assert len(scripts) == 1
    named = base64.b64encode(hashlib.sha256(scripts.pop().encode()).digest()).decode()
    page = reader(size="large").open("about:blank")
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)

    def strict(route: Route) -> None:
        answer = route.fetch()
        policy = f"default-src 'self'; script-src 'self' 'sha256-{named}'"
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    page.route("**/*.html", strict)
    page.goto(origin + item_page(pages) + "index.html")
    assert page.evaluate("document.documentElement.className") == "scripts"
    assert page.evaluate("document.documentElement.dataset.size") == "large"
    assert not refused


def test_settings_hold_before_anything_is_drawn_though_no_file_comes(reader: Opener, origin: str) -> None:
    page = reader(size="large", plain="on").open("about:blank")
    page.route("**/site.js", lambda route: route.abort())
    page.goto(origin + SETTINGS)
    assert page.evaluate("document.documentElement.dataset.size") == "large"
    assert page.evaluate("document.documentElement.dataset.plain") is None, "nothing stays folded away"


@pytest.mark.parametrize("kept", ['"x"', "null", "[1", '{"size":"<b>","scheme":3,"font":null,"nonsense":"on"}'])
def test_what_cannot_be_understood_is_passed_over(reader: Opener, origin: str, kept: str) -> None:
    page = reader().open("about:blank")
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.add_init_script(f"if (location.protocol !== 'about:') localStorage.laesning = {json.dumps(kept)};")
    page.goto(origin + "/")
    assert page.evaluate("Object.keys(document.documentElement.dataset)") == []
    assert not problems


def test_going_back_shows_what_was_chosen(reader: Opener, origin: str) -> None:
    page = reader().open(origin + "/")
    before = page.url
    page.get_by_role("link", name="Tilpas læsningen").first.click()
    page.locator("input[name=size][value=large]").check()
    page.get_by_role("link", name="Tilbage til den side, du kom fra").click()
    page.wait_for_url(before)  # and until it is loaded: a click ends when the new page has only begun
    assert page.evaluate("document.documentElement.dataset.size") == "large"


def test_without_javascript_nothing_dead_is_shown(reader: Opener, origin: str) -> None:
    page = reader().open(origin + SETTINGS, NO_SCRIPT)
    assert page.locator("#tilpas").is_hidden()
    assert page.locator("main").locator("button, input, select").filter(visible=True).count() == 0
    assert page.get_by_role("heading", name="Det kan din browser også").is_visible()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_page_of_settings_passes_in_every_scheme(
    reader: Opener, origin: str, pages: list[SitePage], scheme: str
) -> None:
    page = next(page for page in pages if page.address == SETTINGS)
    visit = Visit(reader(scheme=scheme), origin, page, DESKTOP)
    problems = in_browser.axe(visit) + in_browser.ibm(visit) + keyboard.walk(visit)
    assert not problems, report(problems)


@pytest.mark.parametrize("view", [DESKTOP, NARROW, View("dark", colours="dark")], ids=lambda view: view.name)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_body_text_keeps_seven_to_one(
    reader: Opener, origin: str, pages: list[SitePage], scheme: str, view: View
) -> None:
    page = reader(scheme=scheme).open(origin + item_page(pages), view)
    colour = """name => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = `var(${name})`;
      const context = document.createElement("canvas").getContext("2d");
      context.fillStyle = getComputedStyle(probe).color;
      context.fillRect(0, 0, 1, 1);
      probe.remove();
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    }"""
    found = {
        name: tuple(page.evaluate(colour, f"--{name}")) for name in ("ink", "link", "quiet", "paper", "card", "tint")
    }
    for ground in ("paper", "card", "tint"):
        for text in ("ink", "link", "quiet"):
            assert contrast(found[text], found[ground]) >= 7, f"{text} on {ground} in {scheme}"
    syllable = tuple(page.evaluate(colour, "--syllable"))
    assert contrast(found["ink"], syllable) >= 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_are_those_of_the_machine(reader: Opener, origin: str, scheme: Any) -> None:
    """The colours stand twice in the styles: for the machine's wish and for the reader's. They are the same."""
    own = """() => Object.fromEntries([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule.selectorText === ":root").flatMap((rule) => [...rule.style])
      .filter((name) => name.startsWith("--")).concat(["--syllable", "--ruler"])
      .map((name) => [name, getComputedStyle(document.documentElement).getPropertyValue(name)]))"""
    other: Any = "dark" if scheme == "light" else "light"
    machine = reader().open(origin + "/", View("machine", colours=scheme)).evaluate(own)
    chosen = reader(scheme=scheme).open(origin + "/", View("other", colours=other)).evaluate(own)
    assert machine == chosen
    assert len(machine) > 10


def test_every_kind_of_page_reflows_at_the_extremes(reader: Opener, origin: str, pages: list[SitePage]) -> None:
    views = reader(**EXTREME)
    problems: list[Problem] = []
    for page in one_of_each_kind(pages):
        problems += layout.does_not_fit(Visit(views, origin, page, NARROW))
    assert not problems, report(problems)


def test_forced_colours_win_over_every_scheme(reader: Opener, origin: str) -> None:
    ground = "() => getComputedStyle(document.body).backgroundColor"
    forced = View("forced", forced_colours=True)
    plain = reader().open(origin + SETTINGS, forced).evaluate(ground)
    for scheme in SCHEMES[1:]:
        assert reader(scheme=scheme).open(origin + SETTINGS, forced).evaluate(ground) == plain


def test_syllables_leave_the_text_as_it_is(reader: Opener, origin: str, pages: list[SitePage]) -> None:
    told = """() => { getSelection().selectAllChildren(document.querySelector("main"));
      const main = document.querySelector("main");
      return [main.innerText, String(getSelection()), main.innerHTML]; }"""
    plain = reader().open(origin + item_page(pages))
    marked = reader(syllables="on").open(origin + item_page(pages))
    marked.wait_for_function("() => CSS.highlights.get('syllable')?.size > 50")
    assert marked.evaluate(told) == plain.evaluate(told)
    assert marked.locator("body").aria_snapshot() == plain.locator("body").aria_snapshot()


def test_syllables_are_those_of_the_dictionary(reader: Opener, origin: str) -> None:
    page = reader(syllables="on").open(origin + "/")
    page.wait_for_function("() => CSS.highlights.has('syllable')")
    words = ["kommune", "beslutning", "tilgængelighed", "børnefamilier", "arbejdsmarkedet", "dagsorden", "referat"]
    cut = "word => readingSyllables.syllables(word).map(([start, end]) => word.slice(start, end)).join('·')"
    dictionary = pyphen.Pyphen(lang="da_DK")
    assert {word: page.evaluate(cut, word) for word in words} == {
        word: dictionary.inserted(word, "·") for word in words
    }
    assert page.evaluate(cut, "socialudvalget") == "so·ci·al·ud·val·get"  # the dictionary leaves an l alone
    assert page.evaluate(cut, "og") == "og"


def test_syllable_patterns_are_fetched_on_request_only(reader: Opener, origin: str) -> None:
    page = reader().open("about:blank")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(origin + "/")
    helpers = ("syllable", "ruler", "plain-first", "/settings.js")
    assert not [url for url in fetched if any(name in url for name in helpers)]


def test_only_plain_danish_folds_the_record_and_loses_nothing(
    reader: Opener, origin: str, pages: list[SitePage]
) -> None:
    address = origin + item_page(pages)
    whole = reader().open(address).locator("main").text_content() or ""
    page = reader(plain="on").open(address)
    record = page.locator(".record details.folded")
    assert record.get_attribute("open") is None
    assert page.locator("#ordret").is_visible()
    assert set(whole.split()) <= set((page.locator("main").text_content() or "").split())
    targets = page.locator(".plain a[href^='#linje-']").evaluate_all(
        "links => links.map(link => link.hash.slice(1)).filter(id => document.getElementById(id).closest('.record'))"
    )
    page.locator(f".plain a[href='#{targets[-1]}']").last.click()
    page.wait_for_selector(".record details.folded[open]")  # a link into the record opens it
    page.locator(".folded > summary").first.focus()
    page.keyboard.press("Enter")
    assert record.get_attribute("open") is None
    page.goto("about:blank")
    page.goto(f"{address}#{targets[-1]}")
    assert page.locator(f"[id='{targets[-1]}']").is_visible(), "an address into the record opens it"
    page.goto("about:blank")
    page.goto(address)
    page.emulate_media(media="print")
    assert page.locator(".record p:not(.up)").last.is_visible(), "it is printed"


def test_the_ruler_follows_and_takes_no_clicks(reader: Opener, origin: str, pages: list[SitePage]) -> None:
    page = reader(ruler="on").open(origin + item_page(pages))
    middle = """() => { const box = document.querySelector('.ruler').getBoundingClientRect();
      return box.top + box.height / 2; }"""
    page.mouse.move(300, 500)
    assert abs(page.evaluate(middle) - 500) < 8
    assert page.evaluate("() => !document.elementFromPoint(300, 500).closest('.ruler')")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    slider = page.get_by_role("slider", name="Læselineal: flyt med pil op og pil ned")
    assert slider.evaluate("slider => slider === document.activeElement")
    before = page.evaluate(middle)
    page.keyboard.press("ArrowDown")
    assert page.evaluate(middle) > before
    assert "procent" in (slider.get_attribute("aria-valuetext") or "")
    page.keyboard.press("Tab")
    focused = page.evaluate("() => { const box = document.activeElement.getBoundingClientRect(); return box.top; }")
    assert abs(page.evaluate(middle) - focused) < 60, "it follows the keyboard"


@pytest.mark.parametrize("helps", HELP)
def test_aids_leave_the_keyboard_and_the_engines_content(
    reader: Opener, origin: str, pages: list[SitePage], helps: str
) -> None:
    page = next(page for page in pages if page.address == item_page(pages))
    visit = Visit(reader(**{helps: "on"}), origin, page, DESKTOP)
    problems = in_browser.axe(visit) + keyboard.walk(visit)
    assert not problems, report(problems)


def test_the_largest_text_on_the_smallest_screen_cuts_nothing_off(chromium: Browser, origin: str) -> None:
    """A closed list cannot break its lines: what it cuts off stands below it. The top of the page keeps its words."""
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{origin}/indstillinger/")
    page.get_by_label("Dobbelt så stor").check()
    page.get_by_role("group", name="Afstand mellem bogstaver og ord").get_by_label("Meget stor").check()
    page.goto(f"{origin}/soeg/?q=plan")
    page.get_by_label("Udvalg", exact=True).select_option("Handicaprådet")
    chosen = page.locator("#soeg-udvalg + .whole-value")
    expect(chosen).to_have_text(re.compile(r"Handicaprådet \(\d+\)"))
    expect(chosen).to_be_visible()
    expect(page.locator("#soeg-aar + .whole-value")).to_be_hidden()
    letter = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    assert page.locator(".menu summary").evaluate("one => one.offsetHeight") < 3 * letter
    assert page.locator(".brand").evaluate("one => one.offsetWidth") > 6 * letter
    context.close()
