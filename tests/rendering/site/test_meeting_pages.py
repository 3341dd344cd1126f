"""The pages of a meeting and its items."""

import re
from dataclasses import replace
from posixpath import dirname, join, normpath
from typing import get_args
from urllib.parse import unquote

import pytest

from publisher.model.case import CaseSuggestion, LaterHandling
from publisher.model.change import Change
from publisher.model.decision import Outcome
from publisher.model.edition import Contact, Edition, EditionFile, ItemWords, WordUse
from publisher.model.meeting import ClearedMeeting, EarlierHandling, Meeting, Source
from publisher.model.summary import PublishableSummary, Sentence
from publisher.rendering.site.cards.card import card
from publisher.rendering.site.cases.case_paths import CaseGuide, CaseLink, CasePath
from publisher.rendering.site.common.page import Page
from publisher.rendering.site.meetings import meeting_pages
from publisher.rendering.site.meetings.record import record
from support.page_facts import PageFacts


@pytest.fixture
def made(edition: Edition, files: tuple[EditionFile, ...]) -> tuple[Page, ...]:
    return meeting_pages.pages(edition, files, meeting_pages.Around())


@pytest.fixture
def item_page(made: tuple[Page, ...]) -> Page:
    return made[1]


def changed(edition: Edition, **fields: object) -> Edition:
    meeting: Meeting = replace(edition.meeting.meeting, **fields)  # type: ignore[arg-type]
    return replace(edition, meeting=ClearedMeeting(meeting))


def item_html(edition: Edition) -> str:
    return meeting_pages.pages(edition, (), meeting_pages.Around())[1].html


def test_a_page_for_the_meeting_and_one_for_each_item(made: tuple[Page, ...]) -> None:
    base = "moeder/2025-05-06-socialudvalget/"
    assert [page.path for page in made] == [base, f"{base}punkt-1/", f"{base}punkt-2/"]


def test_every_page_is_sound(made: tuple[Page, ...]) -> None:
    for page in made:
        PageFacts(page.html).assert_sound()


def test_every_link_leads_to_a_page_a_file_or_a_place_on_the_page(
    made: tuple[Page, ...], files: tuple[EditionFile, ...]
) -> None:
    standing = ("ordliste/", "ordliste/b/", "saadan-laeser-og-lytter-du/", "udvalg/socialudvalget/", "foelg/")
    known = (
        {f"{path}index.html" for path in standing}
        | {"assets/player.js", "assets/read-along.js", "assets/permalinks.js"}
        | {f"{page.path}index.html" for page in made}
        | {file.href for file in files}
    )
    for page in made:
        facts = PageFacts(page.html)
        for link in facts.links:
            target, _, fragment = unquote(link).partition("#")
            if not target:
                assert fragment in facts.ids
            elif "://" not in target:
                assert normpath(join(dirname(f"{page.path}index.html"), target)) in known


def test_every_cited_line_leads_to_the_place_that_holds_it(item_page: Page) -> None:
    facts = PageFacts(item_page.html)
    sources = [link for link in facts.links if link.startswith("#linje-")]
    # Lines 10, 17, 37 (with 38, 40 and 39), 30 and 24: the heading, the section's paragraph, the decision, the table,
    # a point. Sentences that rest on one place share the link to it.
    in_plain = [f"#linje-{line}" for line in (10, 16, 37, 29, 24)]
    assert sources[: len(in_plain)] == in_plain


def test_a_source_is_named_by_its_section_and_its_piece(item_page: Page) -> None:
    named = re.findall(r">Kilde: ([^<]*)</a>", item_page.html)
    assert named == [
        "punktets titel",
        "Sammendrag, stykke 2",
        "Beslutning, stykke 10",
        "Indhold, stykke 8",
        "Indhold, stykke 5",
    ]


def test_pieces_are_numbered_as_the_stylesheet_counts_them(edition: Edition, item_page: Page) -> None:
    """The stylesheet and the script of permalinks count every element with a line's id."""
    shown = item_page.html.partition('<div class="text">')[2].partition('<h2 id="ord">')[0]
    counted = re.findall(r'<\w+[^>]* id="(linje-\d+)"', shown)
    named = record(edition.meeting.meeting.items[0]).places.items()
    assert [(place, name.rpartition(" ")[2]) for place, name in named if ", stykke " in name] == [
        (place, str(number)) for number, place in enumerate(counted, 1)
    ]
    assert counted == [f"linje-{line}" for line in (11, 16, 21, 23, 24, 25, 27, 29, 33, 37, 44)]


def test_links_of_one_name_lead_to_one_place(made: tuple[Page, ...]) -> None:
    for page in made:
        targets: dict[str, set[str]] = {}
        for target, name in re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>([^<]*)</a>', page.html):
            targets.setdefault(name, set()).add(target)
        assert not {name: found for name, found in targets.items() if len(found) > 1}


def test_a_hard_word_leads_to_its_explanation_and_that_leads_back(edition: Edition) -> None:
    told = replace(edition.summaries[0].sentences[0], slot="about", text="Et <nyt> botilbud i byen.", quote=False)
    words = replace(told, slot="words", text="Botilbud: Et sted.", sources=(), basis="glossary")
    summary = replace(edition.summaries[0], item=1, sentences=(told, words))
    uses = ItemWords(1, (), (WordUse(sentence=0, start=9, end=17, explanation=1),))
    html = item_html(replace(edition, summaries=(summary,), words=(uses,)))
    assert 'Et &lt;nyt&gt; <a id="brug-botilbud" href="#ord-botilbud">botilbud</a> i byen.' in html
    back = '<a class="back" href="#brug-botilbud" aria-label="Tilbage til Botilbud i teksten">Tilbage</a>'
    assert f'<p id="ord-botilbud"><dfn>Botilbud</dfn>: Et sted. {back}</p>' in html


def test_a_word_of_the_title_alone_is_explained_without_a_way_back(edition: Edition) -> None:
    words = Sentence("words", "Botilbud: Et sted.", (), "glossary")
    html = item_html(replace(edition, summaries=(PublishableSummary(1, "kort", "x", (words,)),), words=()))
    assert '<p id="ord-botilbud"><dfn>Botilbud</dfn>: Et sted.</p>' in html


def test_the_questions_stand_in_their_fixed_order(item_page: Page) -> None:
    asked = [
        text for level, text in PageFacts(item_page.html).headings if (level == 3 and "?" in text) or "Svære" in text
    ]
    assert asked[:3] == ["Hvad handler sagen om?", "Hvad blev besluttet?", "Svære ord"]


def test_the_level_and_what_counts_are_said(item_page: Page) -> None:
    text = PageFacts(item_page.html).text
    assert "Automatisk kort version." in text
    assert "Det er referatet, der gælder." in text


def test_what_a_paper_says_is_shown_never_obeyed(item_page: Page) -> None:
    assert "Plan for &lt;Egely&gt; &amp; Engen" in item_page.html
    assert "egely" not in PageFacts(item_page.html).tags


def test_the_record_keeps_its_headings_and_tells_two_alike_apart(item_page: Page) -> None:
    facts = PageFacts(item_page.html)
    start = facts.headings.index((2, "Referatet, ord for ord"))
    assert facts.headings[start : start + 8] == [
        (2, "Referatet, ord for ord"),
        (3, "Sammendrag"),
        (3, "Indhold"),
        (4, "To veje"),
        (5, "Pris"),
        (3, "Bilag"),
        (3, "Beslutning"),
        (3, "Bilag"),
    ]
    assert '<a href="#afsnit-bilag-2">Bilag (2)</a>' in item_page.html


def test_the_vote_is_a_table_with_heads_and_a_caption(item_page: Page) -> None:
    assert "<caption>Sådan blev der stemt</caption>" in item_page.html
    assert '<th scope="row">For (ja)</th><td>2</td><td>Anna Bo, Bo Krog</td>' in item_page.html
    assert "Undlod" not in item_page.html


def test_the_vote_is_told_in_a_sentence(item_page: Page) -> None:
    assert "<p>2 stemte ja, og 1 stemte nej.</p>" in item_page.html


def test_words_of_the_record_that_the_summary_does_not_explain(item_page: Page) -> None:
    words = item_page.html.partition('<h2 id="ord">')[2].partition("</section>")[0]
    assert "<dt>bilag</dt>" in words
    assert "botilbud" not in words  # explained in the summary


def test_without_sound_there_is_no_player(edition: Edition) -> None:
    assert all("<audio" not in page.html for page in meeting_pages.pages(edition, (), meeting_pages.Around()))


def test_a_closed_item_says_so_and_no_more(made: tuple[Page, ...]) -> None:
    html = made[2].html
    assert "Lukket punkt" in html
    assert "Punktet er lukket." in html
    assert "ord for ord" not in html


def test_a_reason_for_withholding_that_is_new_here_is_still_told(item_page: Page) -> None:
    assert "Noget i teksten er udeladt." in item_page.html


def test_the_meeting_says_what_when_where_and_who(made: tuple[Page, ...]) -> None:
    text = " ".join(PageFacts(made[0].html).text.split())
    for told in (
        "Referat Socialudvalget tirsdag den 6. maj 2025",
        "Klokken 13.00",
        "Rådhuset",
        "Deltagere Anna Bo (A, 1. viceborgmester)",
        "Afbud Cai Due",
        "Stoppet: gælder ikke endnu (1 punkt)",
        "(pdf, 90 kB)",
        "(mp3, 1,2 MB, 3 minutter og 20 sekunder)",
        "Plan for botilbud Anbefales læst",
    ):
        assert told in text


def test_the_ways_items_ended_add_up_to_all_items(made: tuple[Page, ...], edition: Edition) -> None:
    html = made[0].html
    told = html.partition('<ul class="endings">')[2].partition("</ul>")[0]
    assert sum(map(int, re.findall(r"\((\d+) punkt(?:er)?\)", told))) == len(edition.meeting.meeting.items)


def test_the_outcome_is_told_in_the_summarys_own_words(edition: Edition) -> None:
    assert card(edition).items[0].sentence == (
        "Udvalget stemte om forslaget. Det betyder: Udvalget sagde ja til forslaget. "
        "Men beslutningen gælder ikke endnu."
    )


def test_neighbours_and_the_way_back(edition: Edition) -> None:
    brief = card(edition)
    later = replace(brief, id="2025-08-12-socialudvalget", date="2025-08-12", base="moeder/2025-08-12-socialudvalget/")
    html = meeting_pages.pages(edition, (), meeting_pages.Around(later=later))[0].html
    assert '<a rel="next" href="../2025-08-12-socialudvalget/index.html">' in html
    assert 'rel="prev"' not in html
    assert '<a href="../../udvalg/socialudvalget/index.html">' in html


def on_the_day(edition: Edition, as_of: str) -> Edition:
    return replace(edition, publication=replace(edition.publication, as_of=as_of))


def test_an_agenda_of_the_past_says_that_there_are_no_minutes(edition: Edition) -> None:
    agenda = changed(edition, kind="agenda")
    for as_of, told in (("2025-05-06", False), ("2025-05-07", True)):
        for page in meeting_pages.pages(on_the_day(agenda, as_of), (), meeting_pages.Around()):
            assert ("Der ligger ikke noget referat her endnu." in page.html) is told
    for page in meeting_pages.pages(on_the_day(edition, "2025-05-07"), (), meeting_pages.Around()):
        assert "Der ligger ikke noget referat her endnu." not in page.html


def test_an_agenda_is_never_called_minutes(edition: Edition) -> None:
    agenda = on_the_day(changed(edition, kind="agenda"), "2025-05-06")
    for page in meeting_pages.pages(agenda, (), meeting_pages.Around()):
        assert "referat" not in page.html.lower().replace("referat socialudvalget", "")
        assert "agsorden" in page.html


def test_the_valid_original_is_linked_where_it_is_known(edition: Edition, made: tuple[Page, ...]) -> None:
    assert all("Det officielle referat" not in page.html for page in made)
    known = changed(edition, source=Source("referat.txt", "text/plain", "0" * 64, "https://eksempel.dk/referat"))
    for page in meeting_pages.pages(known, (), meeting_pages.Around()):
        assert '<a href="https://eksempel.dk/referat">Det officielle referat hos kommunen</a>' in page.html


def test_the_same_input_gives_the_same_pages(edition: Edition, files: tuple[EditionFile, ...]) -> None:
    assert meeting_pages.pages(edition, files, meeting_pages.Around()) == meeting_pages.pages(
        edition, files, meeting_pages.Around()
    )


def test_contact_details_are_never_invented(made: tuple[Page, ...]) -> None:
    assert made[0].publication.contact == Contact(None, None, None, None)
    assert all("mailto:" not in page.html and "tel:" not in page.html for page in made)


def test_the_way_of_a_case_is_linked_and_doubt_is_said(edition: Edition) -> None:
    where = "moeder/2025-08-12-socialudvalget/punkt-3/"
    name = "Socialudvalget, tirsdag den 12. august 2025, punkt 3: Egely"
    way = CasePath(
        earlier=(CaseLink(where, name, "Måske også behandlet her:"),),
        later=(CaseLink(where, f"{name} igen", ""),),
        perhaps=(CaseLink(where, f"{name} til sidst", "", "Samme sted: Egely"),),
    )
    page = meeting_pages.pages(edition, (), meeting_pages.Around(paths={1: way}))[1]
    PageFacts(page.html).assert_sound()
    assert "Sagens gang" in page.html
    assert (
        f'<li>Måske også behandlet her: <a href="../../2025-08-12-socialudvalget/punkt-3/index.html">{name}</a></li>'
        in page.html
    )
    assert "<h3>Senere behandling</h3>" in page.html
    assert f"{name} til sidst</a><br>Samme sted: Egely.</li>" in page.html
    assert "Kommunen har ikke skrevet, at det er samme sag." in page.html


def test_a_case_that_goes_nowhere_takes_no_room(item_page: Page) -> None:
    assert "Sagens gang" not in item_page.html


def test_changes_since_the_agenda_stand_on_the_minutes(edition: Edition, made: tuple[Page, ...]) -> None:
    told = changed(edition, changes=(Change("decisions", None, "Der er nu en beslutning i punkt 1."),))
    html = meeting_pages.pages(told, (), meeting_pages.Around())[0].html
    assert "<li>Der er nu en beslutning i punkt 1.</li>" in html
    assert "Ændret siden dagsordenen" in html
    assert "Ændret siden dagsordenen" not in made[0].html


def test_links_of_a_case_lead_only_to_pages_there_are(edition: Edition) -> None:
    brief = card(edition)
    later = replace(brief, id="2025-08-12-socialudvalget", date="2025-08-12", base="moeder/2025-08-12-socialudvalget/")
    named = [
        LaterHandling(meeting_id, number, "Socialudvalget", "2025-08-12", certainty, basis)
        for meeting_id, number, certainty, basis in (
            (later.id, 1, "number", "earlier_handling"),
            (later.id, 2, "date", "text"),
            (later.id, 9, "number", "text"),
            ("2025-09-02-byraadet", 1, "number", "text"),
        )
    ]
    meeting = edition.meeting.meeting
    earlier = EarlierHandling("Socialudvalget", "2025-05-06", 1, "", target=f"{brief.id}/1", certainty="doubtful")
    item = replace(meeting.items[0], number=3, later_handling=tuple(named), earlier_handling=(earlier,))
    suggestion = CaseSuggestion((f"{meeting.id}/3", f"{later.id}/1"), "Samme sted: Egely")
    guide = CaseGuide((brief, later, replace(brief, id=later.id, base=f"{later.base}dagsorden/")), (suggestion,))
    way = guide.paths(replace(meeting, items=(item, *meeting.items[1:])))
    assert list(way) == [3]
    assert [(link.path, link.doubt) for link in way[3].later] == [
        (f"{later.base}punkt-1/", ""), (f"{later.base}punkt-2/", "Punktet er måske nævnt her:"),
    ]  # fmt: skip
    assert "Lejemål" not in way[3].later[1].name
    assert [link.doubt for link in way[3].earlier] == ["Henvisningen er måske forkert:"]
    assert [(link.path, link.ground) for link in way[3].perhaps] == [(f"{later.base}punkt-1/", "Samme sted: Egely")]


@pytest.mark.parametrize("outcome", get_args(Outcome))
def test_every_outcome_has_a_shape_and_words(edition: Edition, outcome: Outcome) -> None:
    item = edition.meeting.meeting.items[0]
    assert item.decision
    ended = replace(item, decision=replace(item.decision, outcome=outcome, suspended=None))
    labels = [
        re.findall(
            r'<svg class="icon"[^>]*aria-hidden="true"><path d="(.+?)"/></svg> ([^<:]+?)(?: \(1 punkt\))?\s*<',
            page.html,
        )
        for page in meeting_pages.pages(changed(edition, items=(ended,)), (), meeting_pages.Around())
    ]
    assert labels[0]
    assert {*labels[0]} == {*labels[1]}


def test_no_two_outcomes_have_the_same_shape(made: tuple[Page, ...], edition: Edition) -> None:
    shapes = {}
    for outcome in get_args(Outcome):
        item = edition.meeting.meeting.items[0]
        assert item.decision
        ended = replace(item, decision=replace(item.decision, outcome=outcome, suspended=None))
        page = meeting_pages.pages(changed(edition, items=(ended,)), (), meeting_pages.Around())[1]
        shapes[outcome] = re.findall(r'<path d="(.+?)"/>', page.html)[0]
    for name, page in (("suspended", made[1]), ("closed", made[2])):
        shapes[name] = re.findall(r'<path d="(.+?)"/>', page.html)[0]
    assert len({*shapes.values()}) == len(shapes)


def with_papers(edition: Edition, number: int, lines: tuple[int, int] | None) -> tuple[Page, ...]:
    item = edition.meeting.meeting.items[0]
    many = replace(item, attachments=(replace(item.attachments[0], lines=lines),) * number)
    return meeting_pages.pages(changed(edition, items=(many,)), (), meeting_pages.Around())


def test_many_attachments_are_folded_away(edition: Edition, made: tuple[Page, ...]) -> None:
    for page in with_papers(edition, 30, (37, 37)):
        assert "<summary>Vis 30 bilag</summary>" in page.html
    assert all("<summary>Vis" not in page.html for page in made)


def test_very_many_attachments_are_listed_once(edition: Edition) -> None:
    meeting, item = with_papers(edition, 200, (37, 37))
    assert '<a href="punkt-1/index.html#bilag">Se titlerne på 200 bilag under punkt 1</a>' in meeting.html
    (target,) = re.findall(r'<a href="#(afsnit-[^"]+)">Se titlerne på 200 bilag i afsnittet »[^«]+«</a>', item.html)
    assert f'<h3 id="{target}">' in item.html
    assert "<summary>Vis" not in meeting.html + item.html


def test_a_meeting_without_items_and_an_item_without_text_stay_whole(edition: Edition) -> None:
    empty = meeting_pages.pages(changed(edition, items=()), (), meeting_pages.Around())
    bare = replace(edition.meeting.meeting.items[0], sections=(), decision=None, attachments=(), case_number=None)
    plain = replace(changed(edition, items=(bare,)), summaries=(), words=())
    for page in (*empty, *meeting_pages.pages(plain, (), meeting_pages.Around())):
        PageFacts(page.html).assert_sound()
        assert not re.search(r"<(ul|ol|nav|section|dl)[^>]*>\s*</", page.html)
