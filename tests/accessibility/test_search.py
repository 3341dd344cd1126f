"""The search page in a browser: what it finds however it is spelled, how it is heard and operated, what it costs."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Request, expect

from publisher.catalogue.texts import entries
from publisher.checking.chromium import DESKTOP, NARROW, NARROW_DARK, NO_SCRIPT, View, Views
from publisher.checking.engines import in_browser
from publisher.checking.problem import report
from publisher.checking.site_pages import SitePage
from publisher.checking.visit import Visit

MAY, AUGUST, SEPTEMBER, NOVEMBER = (
    f"moeder/2025-{day}-socialudvalget/punkt-" for day in ("05-06", "08-12", "09-30", "11-25")
)
JUNE = "moeder/2026-06-09-handicapraadet/punkt-"
PARKING, SHARPER, REPORT = f"{NOVEMBER}8/", f"{MAY}4/", f"{JUNE}7/"
QUERIES = [
    # what is asked, a page that answers it, and how far down it may stand
    ("Stokholtbuen", SHARPER, 3),
    ("stokholdbuen", SHARPER, 3),
    ("stokolt buen", SHARPER, 3),
    ("stokholtbuens", SHARPER, 5),
    ("STOKHOLTBUEN", SHARPER, 3),
    ("stokholtbuen tilsynsrapport", REPORT, 1),
    ("parkering", PARKING, 1),
    ("parkeringspladser", PARKING, 1),
    ("parkeringskort", PARKING, 1),
    ("handicapparkering", PARKING, 1),
    ("handikapparkering", PARKING, 1),
    ("parkeringkort", PARKING, 1),
    ("hvad blev der besluttet om parkering", PARKING, 1),
    ("tilsyn", f"{MAY}5/", 5),
    ("tilsyn", REPORT, 5),
    ("tilsyn", f"{NOVEMBER}5/", 8),
    ("rapport", REPORT, 10),
    ("tilsynsraport", REPORT, 3),
    ("tilsynsrapporten", REPORT, 8),
    ("maglemosen", f"{MAY}5/", 1),
    ("magle mosen", f"{MAY}5/", 1),
    ("klakebo", f"{AUGUST}4/", 4),
    ("egebjerg bygade", f"{NOVEMBER}7/", 6),
    ("egebjærg bygade", f"{NOVEMBER}7/", 6),
    ("forstander", f"{NOVEMBER}4/", 1),
    ("rekuttering af forstander", f"{NOVEMBER}4/", 1),
    ("veteran", f"{SEPTEMBER}3/", 4),
    ("veterankordinator", f"{SEPTEMBER}3/", 3),
    ("koordinator", f"{SEPTEMBER}3/", 8),
    ("velfærdsteknologi", f"{AUGUST}7/", 3),
    ("velfaerdsteknologi", f"{AUGUST}7/", 3),
    ("velfærdstegnologi", f"{AUGUST}7/", 3),
    ("teknologi", f"{AUGUST}7/", 4),
    ("handicappolitik", f"{NOVEMBER}6/", 3),
    ("handikap politik", f"{NOVEMBER}6/", 4),
    ("handicapraad forretningsorden", f"{JUNE}6/", 1),
    ("tilgængelighed", f"{JUNE}3/", 3),
    ("tilgaengelighed", f"{JUNE}3/", 3),
    ("tilgengelighed", f"{JUNE}3/", 3),
    ("socialtilsyn ny lov", f"{JUNE}8/", 2),
    ("psykriatri", f"{MAY}1/", 5),
    ("budjet 2026", f"{NOVEMBER}10/", 3),
    ("budgetopfølgning", f"{AUGUST}3/", 3),
    ("nabo", f"{SEPTEMBER}4/", 3),
    ("udsatte voksne strategi", f"{SEPTEMBER}6/", 4),
    ("danmarkskort omgjorte sager", f"{SEPTEMBER}7/", 1),
    ("danmarks kort", f"{SEPTEMBER}7/", 3),
    ("kultur og fritid", f"{AUGUST}6/", 3),
    ("tabt arbejdsfortjeneste", f"{JUNE}10/", 2),
    ("dobbeltdiagnose", f"{AUGUST}5/", 6),
    ("paabud", SHARPER, 5),
    ("gravide", f"{MAY}8/", 3),
    ("Lolan Ottesen", "politikere/lolan-marianne-ottesen/", 3),
    ("bilag", "ordliste/b/index.html#ord-bilag", 5),
    ("godkendelse af referat", f"{MAY}10/", 10),
    ("socialudvalget", "udvalg/socialudvalget/", 5),
    ("hjælp til at få job når man er psykisk syg", f"{MAY}3/", 5),
]
FIXED = tuple(entries("site", "search", "words")["routine"])
_ANSWERED = re.compile("resultat|Vi fandt ikke")


@pytest.fixture
def search(views: Views, origin: str) -> Page:
    """The search page, nothing asked yet."""
    return views.open(f"{origin}/soeg/")


def ask(page: Page, query: str) -> None:
    page.goto(f"{page.url.partition('?')[0]}?q={quote(query)}")
    answered(page)


def answered(page: Page) -> None:
    expect(page.get_by_role("status")).to_have_text(_ANSWERED, timeout=10_000)


def addresses(page: Page) -> list[str]:
    return [link.get_attribute("href") or "" for link in page.locator("ol.found h3 a").all()]


@pytest.fixture(scope="module")
def aloud(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Say a line past pytest's capture."""
    capture = request.config.pluginmanager.getplugin("capturemanager")

    def say(line: str) -> None:
        with capture.global_and_fixture_disabled():
            sys.stdout.write(line)

    return say


@pytest.fixture(scope="module")
def places(aloud: Callable[[str], None]) -> Iterator[dict[tuple[str, str], int | None]]:
    """How far down the page stood that each question wants; told when all are answered."""
    found: dict[tuple[str, str], int | None] = {}
    yield found
    ranks = [rank for rank in found.values() if rank]
    shares = ", ".join(f"{sum(rank <= most for rank in ranks)} at {most} or before" for most in (1, 3, 10))
    aloud(f"\n{len(found)} questions: {shares}\n")


@pytest.mark.parametrize(("query", "expected", "rank"), QUERIES)
def test_it_finds(
    search: Page, query: str, expected: str, rank: int, places: dict[tuple[str, str], int | None]
) -> None:
    ask(search, query)
    found = addresses(search)
    places[query, expected] = next((place for place, one in enumerate(found, 1) if expected in one), None)
    told = (search.get_by_role("status").inner_text(), found)
    assert any(expected in address for address in found[:rank]), told


def titles(page: Page) -> list[str]:
    return [link.locator("span").first.inner_text() for link in page.locator("ol.found h3 a").all()]


@pytest.mark.parametrize("query", ["stokholtbuen", "stokholdbuen", "orientering", "referat"])
def test_fixed_items_of_every_meeting_come_last(search: Page, query: str) -> None:
    ask(search, query)
    more = search.locator("button.more")
    while more.is_visible():
        shown = search.locator("ol.found li").count()
        more.click()
        expect(search.locator("ol.found li").nth(shown)).to_be_visible()
    fixed = [title.startswith(FIXED) for title in titles(search)]
    assert any(fixed), "the question finds none of them"
    assert fixed == sorted(fixed)


def test_few_results_with_all_the_words_are_followed_by_others_and_that_is_said(search: Page) -> None:
    ask(search, "lukker de et bosted")
    expect(search.locator(".search-note")).to_have_text(
        "Kun 1 resultat har alle dine ord. Det står først. Resten har nogle af dem."
    )
    assert f"{MAY}6/" in addresses(search)[0]
    assert len(addresses(search)) > 1


def test_the_invented_decision_that_shows_the_settings_is_not_found(search: Page) -> None:
    for query in ("skole", "søndergade"):
        ask(search, query)
        assert not [address for address in addresses(search) if "indstillinger" in address], query


@pytest.mark.parametrize("query", ["meddelelser", "eventuelt", "godkendelse af referat"])
def test_who_asks_for_a_fixed_item_gets_it_first(search: Page, query: str) -> None:
    ask(search, query)
    assert titles(search)[0].startswith(FIXED)


@pytest.mark.parametrize("query", ["stokholtbuen", "stokholdbuen", "maglemosen", "klakebo", "handicappolitik"])
def test_pages_that_only_list_others_are_not_found_by_their_names(search: Page, query: str) -> None:
    ask(search, query)
    assert not [address for address in addresses(search) if "foelg/" in address or "sager/index" in address]


def test_there_is_one_search_form_on_every_page(views: Views, origin: str) -> None:
    for path in ("/", "/soeg/", "/sager/"):
        assert views.open(f"{origin}{path}").get_by_role("search").count() == 1, path


def test_a_question_typed_is_answered_aloud_and_can_be_shared(search: Page) -> None:
    box = search.get_by_label("Hvad vil du finde?")
    box.focus()
    search.keyboard.type("parkering")
    expect(search.get_by_role("status")).to_have_text("")
    search.keyboard.press("Enter")
    expect(search.get_by_role("status")).to_have_text("2 resultater for »parkering«")
    assert search.evaluate("document.activeElement.id") == "soegeord", "the focus stays where the reader is"
    assert search.url.endswith("/soeg/?q=parkering")
    assert search.title().startswith("»parkering« – ")
    first = search.locator("ol.found li").first
    expect(first.locator("mark").first).to_have_text("Handicapparkeringskort")
    expect(first.locator(".from")).to_have_text("Socialudvalget, 25. november 2025, punkt 8")
    expect(first.locator(".outcome")).to_have_text("Til orientering")
    expect(first.locator(".outcome svg")).to_have_attribute("aria-hidden", "true")
    box.fill("maglemosen")
    search.keyboard.press("Enter")
    expect(search.get_by_role("status")).to_contain_text("»maglemosen«")
    search.go_back()
    expect(search.get_by_role("status")).to_have_text("2 resultater for »parkering«")
    assert box.input_value() == "parkering"


def test_links_of_one_name_lead_to_one_place(search: Page) -> None:
    ask(search, "meddelelser")
    links = search.locator("ol.found h3 a")
    names = {(" ".join(link.inner_text().split()), link.get_attribute("href")) for link in links.all()}
    assert len({name for name, _ in names}) == links.count() > 3


def test_a_wrong_spelling_is_said_and_put_right(search: Page) -> None:
    ask(search, "stokholdbuen")
    expect(search.locator(".search-note")).to_have_text(
        "»stokholdbuen« står ikke på siden. Vi har søgt på »stokholtbuen« i stedet."
    )


def test_another_guess_is_a_link(search: Page) -> None:
    ask(search, "behandlng")
    again = search.locator(".meant a").first
    expect(again).to_contain_text("Mente du »")
    again.click()
    answered(search)
    assert search.locator("ol.found li").count()


def test_nothing_found_tells_what_to_do(search: Page) -> None:
    ask(search, "xqzvyk")
    expect(search.get_by_role("status")).to_have_text("Vi fandt ikke noget om »xqzvyk«.")
    expect(search.get_by_role("heading", name="Det kan du prøve")).to_be_visible()
    expect(search.get_by_role("link", name="Find et svært ord i ordlisten")).to_be_visible()


def test_an_empty_question_is_answered_too(search: Page) -> None:
    search.get_by_role("button", name="Søg", exact=True).last.click()
    expect(search.get_by_role("status")).to_have_text("Skriv et ord, og vælg »Søg«.")


def test_filters_by_keyboard_say_their_numbers(search: Page) -> None:
    ask(search, "tilsyn")
    committee = search.get_by_label("Udvalg", exact=True)
    options = committee.locator("option").all_inner_texts()
    assert options[0] == "Alle udvalg"
    assert any(option.startswith("Handicaprådet (") for option in options)
    committee.focus()
    search.keyboard.press("ArrowDown")
    expect(search.get_by_role("status")).to_contain_text("med dine valg")
    expect(committee).to_be_focused()
    number = int(search.get_by_role("status").inner_text().split()[0])
    assert committee.locator("option:checked").inner_text() == f"Handicaprådet ({number})"
    assert "udvalg=Handicapr%C3%A5det" in search.url
    assert all("handicapraadet" in address for address in addresses(search))
    search.reload()
    answered(search)
    assert committee.input_value() == "Handicaprådet"


def test_more_results_move_the_focus_to_the_first_of_them(search: Page) -> None:
    ask(search, "socialudvalget")
    more = search.locator("button.more")
    expect(more).to_have_text("Vis 10 flere")
    more.focus()
    search.keyboard.press("Enter")
    expect(search.locator("ol.found li")).to_have_count(20)
    expect(search.locator("ol.found li").nth(10).locator("a")).to_be_focused()


@pytest.mark.parametrize("view", [DESKTOP, NARROW, NARROW_DARK], ids=lambda view: view.name)
@pytest.mark.parametrize("query", ["tilsyn", "stokholdbuen", "xqzvyk"])
def test_no_engine_finds_a_fault_in_the_answers(
    views: Views, origin: str, built_site: Path, query: str, view: View
) -> None:
    visit = Visit(views, origin, SitePage(built_site / "soeg/index.html", f"/soeg/?q={query}", "search"), view)
    page = visit.look()
    answered(page)
    problems = [*in_browser.axe(visit), *in_browser.ibm(visit)]
    assert not problems, report(problems)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_main_action_is_large_enough(search: Page) -> None:
    for control in search.locator(".search-form :is(button, input, select)").all():
        box = control.bounding_box()
        assert box
        assert min(box["height"], box["width"]) >= 44


def test_without_a_script_the_page_leads_on(views: Views, origin: str) -> None:
    page = views.open(f"{origin}/soeg/?q=parkering", NO_SCRIPT)
    expect(page.get_by_text("Søgningen bruger JavaScript.")).to_be_visible()
    expect(page.get_by_role("link", name="Find en sag fra A til Å")).to_be_visible()
    expect(page.locator(".search-form")).to_be_hidden()


def test_from_a_disk_titles_are_searched_and_that_is_said(views: Views, built_site: Path) -> None:
    page = views.open(f"{(built_site / 'soeg/index.html').as_uri()}?q=parkering")
    expect(page.get_by_role("status")).to_have_text("2 resultater for »parkering«")
    expect(page.locator(".search-note").first).to_contain_text("Derfor søger vi kun i overskrifter")
    page.locator("ol.found a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Handicapparkeringskort")
    page.goto(f"{(built_site / 'soeg/index.html').as_uri()}?q=stokholdbuen")
    expect(page.locator("ol.found li").first).to_contain_text("Stokholtbuen")


def test_files_that_do_not_arrive_leave_the_titles(views: Views, origin: str) -> None:
    page = views.open(f"{origin}/soeg/")
    page.route("**/pagefind/**", lambda route: route.abort())
    try:
        ask(page, "parkering")
        expect(page.locator(".search-note").first).to_contain_text("Søgningen kunne ikke hente det hele")
        assert PARKING in addresses(page)[0]
        page.route("**/search-titles.js", lambda route: route.abort())
        page.goto(f"{origin}/soeg/?q=parkering")
        expect(page.get_by_role("status")).to_contain_text("Søgningen virker ikke lige nu")
        expect(page.get_by_role("link", name="Find et svært ord i ordlisten")).to_be_visible()
    finally:
        page.unroute("**/pagefind/**")
        page.unroute("**/search-titles.js")


def test_nothing_of_search_is_fetched_before_it_is_asked(views: Views, origin: str) -> None:
    page = views.open(f"{origin}/")
    fetched: list[str] = []

    def note(request: Request) -> None:
        fetched.append(request.url)

    page.on("request", note)
    page.goto(f"{origin}/")
    page.goto(f"{origin}/soeg/")
    page.wait_for_load_state("networkidle")
    page.remove_listener("request", note)
    assert not [url for url in fetched if "/pagefind/" in url or "/ord/" in url or "titles" in url], fetched
