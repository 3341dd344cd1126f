"""Long words part at their joints where they fill a line, and only there: pages, copies and prints hold whole words."""

import gzip
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, Route

from publisher.checking.site_pages import SitePage
from publisher.rendering.site.common.long_words import joints_in

SOFT = "\u00ad"
HELD = "\u00a0"
PHONE, DESK = 320, 1280
SCRIPT = "**/assets/line-breaks.js"
BINARY = {".mp3", ".pdf", ".woff2", ".png", ".epub"}

TEXT = "() => document.querySelector('main').innerText"
BREAKS_INSIDE_WORDS = r"""() => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const top = (node, at) => {
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return [...range.getClientRects()].pop()?.bottom; // the first may be the end of the line before
  };
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\u00ad]{14,}/gu)) {
      let letter = index;
      for (let at = index + 1; at < index + word.length; at += 1) {
        if (node.data[at] === "\u00ad") continue;
        const ends = top(node, at) > top(node, letter) + 5;
        if (ends) found.push(`${node.data.slice(index, at)}|${node.data.slice(at, index + word.length)}`);
        letter = at;
      }
    }
  }
  return found;
}"""
"""The long words that a line ends in, with a | where it does."""

Opener = Callable[..., Page]


@pytest.fixture
def opened(chromium: Browser, origin: str) -> Iterator[Opener]:
    """Opens a page of the site in a window of this width, for a reader who has stored these settings."""
    contexts = []

    def open_page(address: str, width: int = PHONE, stored: str = "{}", script: Callable[[str], str] = str) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 700})
        contexts.append(context)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=origin)
        context.add_init_script(f"localStorage.laesning = '{stored}'")

        def changed(route: Route) -> None:
            answer = route.fetch()
            route.fulfill(response=answer, body=script(answer.text()))

        context.route(SCRIPT, changed)
        page = context.new_page()
        page.goto(origin + address, wait_until="load")
        settled(page)
        return page

    yield open_page
    for context in contexts:
        context.close()


def settled(page: Page) -> None:
    page.evaluate("() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 100)))")


@pytest.fixture(scope="module")
def item(pages: list[SitePage]) -> str:
    """The item with most long words beside a short version."""
    items = [page for page in pages if page.kind == "item"]
    return max(items, key=lambda page: len(joints(page))).address


def joints(page: SitePage) -> list[str]:
    named = re.search(r' data-joints="([^"]+)"', page.file.read_text(encoding="utf-8"))
    return named[1].split() if named else []


def parted_words(text: str) -> set[str]:
    return set(re.findall(rf"[^\W\d_{SOFT}]+(?:{SOFT}[^\W\d_]+)+", text))


def test_a_page_names_the_long_words_that_have_joints() -> None:
    html = "<h1>Socialudvalgets målgruppebeskrivelse</h1><p>Målgruppe<b>beskrivelse</b> administrationen MÅLGRUPPE</p>"
    assert joints_in(html) == "mål·gruppe·beskrivelse social·udvalgets"
    assert joints_in("<p title='målgruppebeskrivelse'>Kort</p>") == ""


def test_a_page_of_many_long_words_names_the_longest() -> None:
    firsts = ("beskæftigelses", "arbejds", "social", "bolig", "handicap", "børne", "kultur", "region", "sundheds")
    lasts = ("beskrivelse", "reform", "strategi", "rapport")
    words = [first + middle + last for first in firsts for middle in ("gruppe", "markeds", "udvalgs") for last in lasts]
    named = joints_in(f"<p>{' '.join(words)}</p>")
    assert named.startswith("beskæftigelses·markeds·beskrivelse ")
    assert 900 < len(named.encode()) <= 1_000


def test_nothing_that_is_published_holds_a_soft_hyphen(built_site: Path) -> None:
    files = [file for file in built_site.rglob("*") if file.is_file() and file.suffix not in BINARY]
    assert len(files) > 200
    for file in files:
        content = file.read_bytes()
        content = gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
        assert not {sign for sign in (SOFT.encode(), b"&shy;", b"&#173;") if sign in content}, file


def test_on_a_phone_long_words_part_at_their_joints(opened: Opener, item: str, pages: list[SitePage]) -> None:
    page = opened(item)
    known = set(joints(next(one for one in pages if one.address == item)))
    parted = {word.replace(SOFT, "·").casefold() for word in parted_words(page.evaluate(TEXT))}
    assert len(parted) > 10
    assert parted <= known


@pytest.mark.parametrize("stored", ["{}", '{"size":"largest"}', '{"size":"larger","space":"wider"}'])
def test_a_line_ends_inside_a_long_word_only_at_a_joint(
    opened: Opener, item: str, pages: list[SitePage], stored: str
) -> None:
    """Unless a part alone is wider than the line."""
    known = joints(next(one for one in pages if one.address == item))
    ends = opened(item, stored=stored).evaluate(BREAKS_INSIDE_WORDS)
    wrong = [end for end in ends if is_wrong(end, known)]
    assert ends
    assert not wrong
    without = opened(item, stored=stored, script=lambda _: "").evaluate(BREAKS_INSIDE_WORDS)
    assert stored == "{}" or any(is_wrong(end, known) for end in without), "the check cannot fail"


def is_wrong(end: str, known: list[str]) -> bool:
    """Whether a line ends within a part of 8 letters or less of a word whose joints are known."""
    word = end.replace(SOFT, "").replace("|", "").casefold()
    parts = next((one.split("·") for one in known if one.replace("·", "") == word), None)
    if parts is None:
        return False
    before, passed = len(end.partition("|")[0].replace(SOFT, "")), 0
    for part in parts:
        if passed < before < passed + len(part):
            return len(part) <= 8
        passed += len(part)
    return False


def test_on_a_wide_screen_text_stays_whole(opened: Opener, item: str) -> None:
    page = opened(item, DESK)
    assert SOFT not in page.locator("main").text_content()
    page.set_viewport_size({"width": PHONE, "height": 700})
    settled(page)
    assert parted_words(page.evaluate(TEXT))
    page.set_viewport_size({"width": DESK, "height": 700})
    settled(page)
    assert SOFT not in page.locator("main").text_content()


def clipboard(page: Page) -> dict[str, str]:
    kinds: dict[str, str] = page.evaluate("""async () => {
      const [copied] = await navigator.clipboard.read();
      const read = async (type) => [type, await (await copied.getType(type)).text()];
      return Object.fromEntries(await Promise.all(copied.types.map(read)));
    }""")
    return kinds


def test_what_is_copied_is_whole(opened: Opener, item: str) -> None:
    page = opened(item)
    words = {word.replace(SOFT, "") for word in parted_words(page.evaluate(TEXT))}
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    copied = clipboard(page)
    assert {"text/plain", "text/html"} <= set(copied)
    assert not any(SOFT in text for text in copied.values())
    assert sum(word in copied["text/plain"] for word in words) > 10
    settled(page)
    assert parted_words(page.evaluate(TEXT)), "the page is as it was"


def test_a_selection_that_ends_inside_a_parted_word_is_copied_as_it_was_marked(opened: Opener, item: str) -> None:
    page = opened(item)
    marked: str = page.evaluate("""() => {
      const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        const at = node.data.search(/\\p{L}\\u00ad\\p{L}{3}/u);
        if (at < 0 || !node.parentElement.checkVisibility()) continue;
        getSelection().setBaseAndExtent(node, at, node, at + 4);
        return node.data.slice(at, at + 4);
      }
    }""")
    page.keyboard.press("Control+c")
    assert clipboard(page)["text/plain"] == marked.replace(SOFT, "")


def test_the_check_of_copies_can_fail(opened: Opener, item: str) -> None:
    page = opened(item, script=lambda source: source.replace('"copy"', '"nothing"'))
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    assert SOFT in clipboard(page)["text/plain"]


def test_what_is_printed_is_whole(opened: Opener, item: str) -> None:
    page = opened(item)
    pdf = pypdfium2.PdfDocument(page.pdf(format="A4"))
    text = "".join(pdf[number].get_textpage().get_text_bounded() for number in range(len(pdf)))
    printed = re.sub(r"\s+", " ", text)
    word = max(parted_words(page.evaluate(TEXT)), key=len).replace(SOFT, "")
    assert word in printed
    assert SOFT not in printed
    assert parted_words(page.evaluate(TEXT)), "the page is as it was"


@contextmanager
def both_widths(page: Page) -> Iterator[Callable[[str], tuple[Any, Any]]]:
    """Answers a question on the phone, and again when the same window has become wide."""

    def ask(question: str) -> tuple[Any, Any]:
        narrow = page.evaluate(question)
        page.set_viewport_size({"width": DESK, "height": 700})
        settled(page)
        return narrow, page.evaluate(question)

    yield ask


def test_the_sentence_that_is_heard_is_the_same_before_and_after(opened: Opener, item: str) -> None:
    page = opened(item)
    page.evaluate("async () => { await document.querySelector('.player').readAlong.load(); }")
    question = (
        "() => document.querySelector('.player').readAlong.sentences.map(({ range }) => range?.toString() ?? null)"
    )
    with both_widths(page) as ask:
        narrow, wide = ask(question)
    assert any(SOFT in (sentence or "") for sentence in narrow)
    assert [sentence and sentence.replace(SOFT, "") for sentence in narrow] == wide


def test_syllables_are_those_of_the_whole_word(opened: Opener, item: str) -> None:
    page = opened(item, stored='{"syllables":"on"}')
    question = """() => [...CSS.highlights.get("syllable")].map(({ startContainer, startOffset, endOffset }) =>
        startContainer.data.slice(startOffset, endOffset))"""
    with both_widths(page) as ask:
        narrow, wide = ask(question)
    assert len(narrow) > 100
    assert [syllable.replace(SOFT, "") for syllable in narrow] == wide


def test_a_number_stays_with_its_unit_unless_the_line_is_shorter(opened: Opener, pages: list[SitePage]) -> None:
    address = next(one.address for one in pages if one.kind == "item" and HELD in one.file.read_text(encoding="utf-8"))
    assert HELD in opened(address).evaluate(TEXT)
    page = opened(address, stored='{"size":"largest","space":"wider"}')
    wide = page.evaluate(r"""() => [...document.querySelectorAll(".plain p")].filter((line) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        for (const { 0: held, index } of walker.currentNode.data.matchAll(/\S+(?:\u00a0\S+)+/g)) {
          const range = new Range();
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + held.length);
          if (range.getClientRects().length > 1) return true;
        }
      return false;
    }).map((line) => line.textContent)""")
    assert wide == []
