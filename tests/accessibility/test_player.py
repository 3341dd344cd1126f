"""The player in a browser: it plays, goes where it is told, remembers, and follows the text.

The sounds are the real MP3s. Nothing here waits for a fixed time; every wait ends when the thing waited for has come.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from publisher.checking import keyboard
from publisher.checking.chromium import DESKTOP, FORCED, NARROW, NO_SCRIPT, View, Views
from publisher.checking.engines import in_browser
from publisher.checking.problem import report
from publisher.checking.site_pages import SitePage
from publisher.checking.visit import Visit

MEETING = "/moeder/2025-05-06-socialudvalget/"
ITEM = f"{MEETING}punkt-6/"
"""The longest item: 253 sentences, a vote, links inside sentences."""
RECORD = f"{ITEM}ordret/"
"""Where its record stands, which is too long for the item's page; the sound is the same."""

AUDIO = "document.querySelector('.player audio')"
MARKED = "() => [...(CSS.highlights.get('spoken') ?? [])].map((range) => range.toString()).join()"
START = """async (text) => {
  const { readAlong } = document.querySelector(".player");
  await readAlong.load();
  return readAlong.sentences.find(({ range }) => range?.toString() === text).start;
}"""
EXPLAINED = """async () => {
  const { readAlong: { sentences } } = document.querySelector(".player");
  const number = sentences.findIndex(({ aside }, at) => aside && sentences[at - 1].range && at > 5);
  return [number - 1, number].map((at) => ({ number: at, text: sentences[at].range.toString() }));
}"""
PLAY = """(text) => {
  const { readAlong } = document.querySelector(".player");
  readAlong.playSentence(readAlong.sentences.findIndex(({ range }) => range?.toString() === text));
}"""
INSIDE = """(part) => {
  const [range] = CSS.highlights.get("spoken");
  return Boolean(range.startContainer.parentElement.closest(part));
}"""
VOTE = "5 politikere stemte ja."
VOTE_AGAINST = "1 politiker stemte nej: Kate\u00a0Svarrer."
MATCHES = """async () => {
  const { readAlong, player } = document.querySelector(".player");
  await readAlong.load();
  const said = await new Promise((done) => {
    globalThis.sentencesHeard = done;
    const script = document.createElement("script");
    script.src = readAlong.source;
    document.head.append(script);
  });
  return said.map(([, , text], number) => [text, readAlong.sentences[number].range?.toString() ?? null]);
}"""


class AsItIs(Visit):
    """A page that stays as a test left it: reading along, the player at the top of the window."""

    def open(self, view: View | None = None) -> Page:
        return self.look(view)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A browser of its own: what one test lets it remember, no other test finds."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="da-DK", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def item(page: Page, origin: str) -> Page:
    page.goto(origin + ITEM)
    return page


@pytest.fixture
def text_page(page: Page, origin: str) -> Page:
    page.goto(origin + RECORD)
    return page


def button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def at(page: Page) -> float:
    return float(page.evaluate(f"() => {AUDIO}.currentTime"))


def wait_for(page: Page, condition: str) -> None:
    page.wait_for_function(f"() => {condition}")


def said(place: str) -> re.Pattern[str]:
    return re.compile(rf"^{place} af 1\d minutter og \d+ sekund(er)?$")


def go_to(page: Page, seconds: int) -> None:
    page.get_by_label("Hvor langt er du?").fill(str(seconds))


def test_nothing_plays_until_the_reader_asks(item: Page) -> None:
    assert item.evaluate(f"() => {AUDIO}.paused && {AUDIO}.preload === 'none' && {AUDIO}.readyState === 0")


def test_it_plays_and_stops(item: Page) -> None:
    button(item, "Afspil")
    wait_for(item, f"{AUDIO}.currentTime > 0.3")
    button(item, "Pause")
    assert item.evaluate(f"() => {AUDIO}.paused")


def test_fifteen_seconds_forward_and_back(item: Page) -> None:
    button(item, "Afspil")
    wait_for(item, f"{AUDIO}.currentTime > 0.1")
    button(item, "15 sekunder frem")
    wait_for(item, f"{AUDIO}.currentTime > 15 && !{AUDIO}.seeking")
    button(item, "Pause")
    before = at(item)
    button(item, "15 sekunder tilbage")
    assert at(item) == pytest.approx(max(before - 15, 0), abs=0.2)


def test_the_place_is_said_in_words_and_moved_with_the_arrows(item: Page) -> None:
    go_to(item, 125)
    slider = item.get_by_label("Hvor langt er du?")
    expect(slider).to_have_attribute("aria-valuetext", said("2 minutter og 5 sekunder"))
    slider.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", said("2 minutter og 10 sekunder"))
    expect(item.locator(".time")).to_have_text(re.compile(r"^2:10 af \d\d:\d\d$"))


def test_the_speed_is_kept_on_the_next_page(item: Page, origin: str) -> None:
    item.get_by_label("Hastighed").select_option("1.5")
    assert item.evaluate(f"() => {AUDIO}.playbackRate") == 1.5
    item.goto(origin + MEETING)
    expect(item.get_by_label("Hastighed")).to_have_value("1.5")
    assert item.evaluate(f"() => {AUDIO}.playbackRate") == 1.5


def test_the_place_is_remembered_and_forgotten_at_the_end(item: Page) -> None:
    go_to(item, 125)
    button(item, "Fortsæt fra 2:05")
    wait_for(item, f"{AUDIO}.currentTime > 125.3")
    button(item, "Pause")
    item.reload()
    button(item, "Fortsæt fra 2:05")
    wait_for(item, f"{AUDIO}.currentTime > 125")
    item.evaluate(f"() => {{ {AUDIO}.currentTime = {AUDIO}.duration - 0.2 }}")
    wait_for(item, f"{AUDIO}.ended")
    item.reload()
    expect(item.get_by_role("button", name="Afspil", exact=True)).to_be_visible()


def test_from_the_beginning_again(item: Page) -> None:
    go_to(item, 125)
    button(item, "Forfra")
    wait_for(item, f"!{AUDIO}.paused && {AUDIO}.currentTime < 5")


def test_a_missing_file_is_told_in_danish(item: Page) -> None:
    item.route("**/*.mp3", lambda route: route.abort())
    button(item, "Afspil")
    expect(item.get_by_role("status")).to_contain_text("Lyden kan ikke hentes.")


def test_the_player_works_though_nothing_can_be_remembered(chromium: Browser, origin: str) -> None:
    context = chromium.new_context()
    context.add_init_script("Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new Error('off') }")
    opened = context.new_page()
    opened.goto(origin + ITEM)
    button(opened, "Afspil")
    wait_for(opened, f"{AUDIO}.currentTime > 0.1")
    context.close()


def test_a_meeting_is_a_list_to_jump_in(page: Page, origin: str) -> None:
    page.goto(origin + MEETING)
    page.get_by_role("button", name="Punkt 2: Meddelelser").click()
    wait_for(page, f"!{AUDIO}.paused && {AUDIO}.src.endsWith('punkt-2.mp3')")
    current = page.locator(".tracks [aria-current=true]")
    expect(current).to_have_count(1)
    expect(current).to_contain_text(re.compile(r"Punkt 2: Meddelelser valgt, \d minut"))
    button(page, "Næste punkt")
    wait_for(page, f"{AUDIO}.src.endsWith('punkt-3.mp3')")
    button(page, "Forrige punkt")
    wait_for(page, f"{AUDIO}.src.endsWith('punkt-2.mp3')")
    assert page.locator(".fetch a").get_attribute("href").endswith("punkt-2.mp3")  # type: ignore[union-attr]


@pytest.mark.parametrize("asked", [False, True], ids=["not asked for", "asked for"])
def test_it_goes_on_by_itself_only_if_asked_to(page: Page, origin: str, asked: bool) -> None:
    page.goto(origin + MEETING)
    page.get_by_label("Fortsæt automatisk med næste punkt").set_checked(asked)
    page.get_by_role("button", name="Punkt 2: Meddelelser").click()
    wait_for(page, f"{AUDIO}.currentTime > 0 && !{AUDIO}.paused")
    page.evaluate(f"() => {{ {AUDIO}.currentTime = {AUDIO}.duration - 0.2 }}")
    if asked:
        wait_for(page, f"{AUDIO}.src.endsWith('punkt-3.mp3') && !{AUDIO}.paused")
    else:
        wait_for(page, f"{AUDIO}.ended")
        assert page.evaluate(f"() => {AUDIO}.src.endsWith('punkt-2.mp3')")


def test_the_sentence_that_is_heard_is_marked(item: Page) -> None:
    item.evaluate(START, VOTE)
    item.evaluate(PLAY, VOTE)
    wait_for(item, "[...(CSS.highlights.get('spoken') ?? [])].length === 1")
    assert item.evaluate(MARKED) == VOTE


def test_a_hard_word_is_explained_where_it_is_heard_and_marked_where_it_stands(item: Page) -> None:
    item.get_by_label("Læs med").check()
    item.locator(".from-here").first.wait_for()
    sentence, explanation = item.evaluate(EXPLAINED)
    play = "(number) => document.querySelector('.player').readAlong.playSentence(number)"
    item.evaluate(play, sentence["number"])
    wait_for(item, f"[...(CSS.highlights.get('spoken') ?? [])].join() === {sentence['text']!r}")
    place = item.evaluate("() => scrollY")
    item.evaluate(play, explanation["number"])
    wait_for(item, f"[...(CSS.highlights.get('spoken') ?? [])].join() === {explanation['text']!r}")
    assert item.evaluate("() => scrollY") == place
    assert item.evaluate(INSIDE, ".answer [id^='ord-']")


def test_a_click_on_a_sentence_starts_there_only_while_reading_along(item: Page) -> None:
    start = item.evaluate(START, VOTE_AGAINST)
    sentence = item.get_by_text(VOTE_AGAINST).first
    sentence.click()
    assert item.evaluate(f"() => {AUDIO}.paused")
    item.get_by_label("Læs med").check()
    item.locator(".from-here").first.wait_for()
    sentence.click()
    wait_for(item, f"!{AUDIO}.paused && Math.abs({AUDIO}.currentTime - {start}) < 1")
    assert item.evaluate(MARKED) == VOTE_AGAINST


def test_every_sentence_is_reached_with_the_arrow_keys_from_one_tab_stop(text_page: Page) -> None:
    text_page.get_by_label("Læs med").check()
    text_page.locator(".from-here").first.wait_for()
    assert text_page.locator(".from-here[tabindex='0']").count() == 1
    assert text_page.locator(".from-here").count() > 20
    first = text_page.locator(".from-here").first
    first.focus()
    text_page.keyboard.press("ArrowDown")
    text_page.keyboard.press("ArrowDown")
    focused = text_page.locator(":focus")
    name = focused.get_attribute("aria-label") or ""
    assert name.startswith("Hør herfra: ")
    text_page.keyboard.press("Enter")
    wait_for(text_page, "[...(CSS.highlights.get('spoken') ?? [])].length === 1")
    started = text_page.evaluate(MARKED)
    assert started.startswith(name.removeprefix("Hør herfra: ").removesuffix(" …")[:20])
    text_page.keyboard.press("ArrowRight")
    wait_for(text_page, f"[...(CSS.highlights.get('spoken') ?? [])].join() !== {started!r}")
    assert at(text_page) > 0
    text_page.keyboard.press("Enter")
    text_page.keyboard.press("End")
    expect(text_page.locator(".from-here").last).to_be_focused()


def test_sentence_by_sentence_with_the_buttons(item: Page) -> None:
    button(item, "Næste sætning")
    wait_for(item, f"!{AUDIO}.paused && {AUDIO}.currentTime > 0.1")
    before = item.evaluate("() => document.querySelector('.player').readAlong.number")
    button(item, "Næste sætning")
    wait_for(item, f"document.querySelector('.player').readAlong.number === {before + 1}")


def test_the_page_follows_until_the_reader_scrolls(text_page: Page) -> None:
    text_page.get_by_label("Læs med").check()
    buttons = text_page.locator(".from-here")
    buttons.last.wait_for()
    buttons.nth(buttons.count() * 3 // 4).click()
    seen = """() => { const [range] = [...(CSS.highlights.get('spoken') ?? [])], box = range?.getBoundingClientRect();
      return box && box.top > 0 && box.top < innerHeight }"""
    text_page.wait_for_function(seen)
    text_page.mouse.move(640, 600)
    text_page.mouse.wheel(0, -3000)
    expect(text_page.get_by_role("button", name="Gå til det, der bliver læst")).to_be_visible()
    button(text_page, "Næste sætning")  # asking for a sentence is asking to see it
    text_page.wait_for_function(seen)


def test_turned_off_again_the_text_is_as_it_was(item: Page) -> None:
    text = "() => document.querySelector('main').innerHTML.replace(/<div class=\"player.*/s, '')"
    before = item.evaluate(text)
    item.get_by_label("Læs med").check()
    item.locator(".from-here").first.wait_for()
    item.get_by_label("Læs med").uncheck()
    expect(item.locator(".from-here")).to_have_count(0)
    assert item.evaluate(text) == before


def test_nearly_every_spoken_sentence_is_found_on_its_items_pages(
    views: Views, origin: str, pages: list[SitePage], capsys: pytest.CaptureFixture[str]
) -> None:
    """What is only spoken (who reads, that it is a demonstration, »Nu kommer teksten …«) stands nowhere on a page."""
    only_spoken = (
        "Teksten bliver læst op af en",
        "Dette er en demonstration.",
        " ikke udgivet den.",
        "Nu kommer teksten",
    )
    heard: dict[str, dict[str, bool]] = defaultdict(dict)
    for page in pages:
        if page.kind not in {"item", "record"}:
            continue
        opened = views.open(origin + page.address)
        if not opened.locator(".reading").count():
            continue
        item = heard[page.address.partition("ordret/")[0]]
        for text, place in opened.evaluate(MATCHES):
            item[text] = item.get(text, False) or place is not None
    told = [(f"{address}: {text}", is_found) for address, item in heard.items() for text, is_found in item.items()]
    found = sum(is_found for _, is_found in told)
    missing = [text for text, is_found in told if not is_found and not any(piece in text for piece in only_spoken)]
    share = found / (found + len(missing))
    with capsys.disabled():
        print(f"\n{found} of {found + len(missing)} spoken sentences are found on their page: {share:.2%}")  # noqa: T201 - a figure to know
    assert found > 1000
    assert share >= 0.99, missing


def test_from_a_disk_it_plays_follows_and_starts_at_a_sentence(page: Page, built_site: Path) -> None:
    page.goto((built_site / ITEM.strip("/") / "index.html").as_uri())
    page.get_by_label("Læs med").check()
    page.locator(".from-here").first.wait_for()
    start = page.evaluate(START, VOTE_AGAINST)
    page.get_by_text(VOTE_AGAINST).first.click()
    wait_for(page, f"!{AUDIO}.paused && Math.abs({AUDIO}.currentTime - {start}) < 1")


def test_without_scripts_the_browsers_own_player_stands_there(views: Views, origin: str) -> None:
    for address in (ITEM, MEETING):
        opened = views.open(origin + address, NO_SCRIPT)
        assert opened.locator("audio[controls]").is_visible()
        assert not opened.locator(".player :is(button, select, input)").count()
        assert opened.get_by_role("link", name="Hent lydfilen").is_visible()
    assert opened.locator(".tracks a").count() > 5


@pytest.mark.parametrize("view", [DESKTOP, NARROW, FORCED], ids=lambda view: view.name)
def test_reading_along_passes_axe_and_the_keyboard(
    views: Views, origin: str, pages: list[SitePage], view: View
) -> None:
    visit = AsItIs(views, origin, next(page for page in pages if page.address == ITEM), view)
    opened = visit.look()
    opened.evaluate(
        "() => document.querySelector('[data-is=follow]').click()"
    )  # a real click would move where Tab begins
    opened.locator(".from-here").first.wait_for()
    opened.evaluate(f"() => {AUDIO}.play().then(() => {AUDIO}.pause())")
    opened.locator(".player.follows.started").wait_for()
    try:
        problems = [*in_browser.axe(visit), *keyboard.walk(visit), *keyboard.small_targets(visit)]
    finally:
        opened.evaluate("() => localStorage.clear()")
        views.open(visit.address, view)  # whoever looks next finds the page as it is
    assert not problems, report(problems)


def test_on_a_small_screen_everything_is_at_hand_while_reading_along(chromium: Browser, origin: str) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(origin + RECORD)
    page.get_by_label("Læs med").check()
    button(page, "Afspil")
    page.evaluate("scrollBy(0, 2500)")
    for name in ("15 sekunder tilbage", "15 sekunder frem", "Forrige sætning", "Næste sætning", "Pause"):
        expect(page.get_by_role("button", name=name, exact=True)).to_be_in_viewport()
    expect(page.get_by_role("slider")).to_be_in_viewport()
    assert page.evaluate("document.querySelector('.player').offsetHeight") < 640 * 0.4
    context.close()
