"""Cases over meetings: what papers tie together themselves, and what is only suggested."""

from dataclasses import replace

from publisher.corpus.cases import case_book
from publisher.model.case import CaseBook
from publisher.rendering.open_data.cases import cases_json
from support.small_papers import book, decided, item, paper, section, to

SOCIAL = "Socialudvalget"
FIRST = paper(SOCIAL, "2025-05-06", item(4, "Tilsyn på Lærkebo", decision=decided("recommended", "Byrådet")))
SECOND = paper("Byrådet", "2025-06-03", item(7, "Påbud til Lærkebo", "Sagen.", to(SOCIAL, "2025-05-06", 4)))
THIRD = paper(SOCIAL, "2025-09-02", item(2, "Ny leder", "Sagen.", to("Byrådet", "2025-06-03", 7)), kind="agenda")
SLUG = "tilsyn-paa-laerkebo-2025-05-06-socialudvalget-4"


def pairs(found: CaseBook) -> list[tuple[tuple[str, str], str]]:
    return [(one.items, one.ground) for one in found.suggestions]


def test_items_that_name_each_other_are_one_case_in_the_order_of_their_meetings() -> None:
    (thread,) = book(THIRD, FIRST, SECOND).threads
    assert (thread.slug, thread.title) == (SLUG, "Tilsyn på Lærkebo")
    assert [(step.item, step.outcome) for step in thread.steps] == [
        ("2025-05-06-socialudvalget/4", "Sendt videre med en anbefaling"),
        ("2025-06-03-byraadet/7", None),
        ("2025-09-02-socialudvalget/2", None),
    ]
    assert thread.status == "Sagen står på dagsordenen til mødet i Socialudvalget den 2. september 2025."


def test_an_agenda_of_the_past_without_minutes_is_told_as_past() -> None:
    on_the_day, after = (book(THIRD, FIRST, SECOND, as_of=day).threads[0] for day in ("2025-09-02", "2025-09-03"))
    assert on_the_day.status == "Sagen står på dagsordenen til mødet i Socialudvalget den 2. september 2025."
    assert after.status == (
        "Sagen stod på dagsordenen til mødet i Socialudvalget den 2. september 2025. Der ligger ikke noget referat her."
    )


def test_what_comes_next_is_what_the_last_decision_says() -> None:
    second = replace(SECOND, items=(replace(SECOND.items[0], decision=decided("postponed")),))
    sent = replace(SECOND, items=(replace(SECOND.items[0], decision=decided("recommended", "Økonomiudvalget")),))
    assert book(FIRST, second).threads[0].status == "Sagen er udskudt."
    assert book(FIRST, SECOND).threads[0].status == "Sagen blev senest behandlet i Byrådet den 3. juni 2025."
    (thread,) = book(FIRST, sent).threads
    assert (thread.status, thread.next_body) == ("Sagen er sendt videre til Økonomiudvalget.", "Økonomiudvalget")


def test_meetings_outside_the_site_are_steps_without_a_title() -> None:
    outside = to("Psykiatrirådet", "2025-02-04", 3)
    first = replace(FIRST, items=(replace(FIRST.items[0], earlier_handling=(outside, outside)),))
    (thread,) = book(first, SECOND).threads
    assert next((step.committee, step.item, step.title) for step in thread.steps) == ("Psykiatrirådet", None, None)
    assert len(thread.steps) == 3


def test_items_that_name_one_meeting_outside_the_site_are_one_case_if_they_are_alike() -> None:
    outside = to(SOCIAL, "2024-11-05", 9)
    one = paper(SOCIAL, "2025-05-06", item(1, "Lærkebo: nyt tag", "Sagen.", outside))
    other = paper(SOCIAL, "2025-06-03", item(1, "Lærkebo: økonomi", "Sagen.", outside))
    budget = paper(SOCIAL, "2025-09-02", item(1, "Vejbump", "Sagen.", outside))
    (thread,) = book(one, other, budget).threads
    assert [step.item for step in thread.steps] == [None, "2025-05-06-socialudvalget/1", "2025-06-03-socialudvalget/1"]


def test_running_text_ties_what_is_alike_and_only_suggests_the_rest() -> None:
    text = "Jf. Socialudvalgets møde den 6. maj 2025, punkt 4."
    (thread,) = book(FIRST, paper("Byrådet", "2025-06-03", item(7, "Lærkebo", text))).threads
    assert [step.basis for step in thread.steps] == ["text", "text"]
    aside = book(FIRST, paper("Byrådet", "2025-06-03", item(7, "Vejbump", text)))
    assert aside.threads == ()
    assert pairs(aside) == [
        (("2025-05-06-socialudvalget/4", "2025-06-03-byraadet/7"), "Det ene punkt nævner det andet")
    ]


def test_a_doubtful_reference_ties_nothing() -> None:
    first = replace(FIRST, items=(*FIRST.items, item(5, "Vejbump ved søen")))
    assert (
        book(first, paper("Byrådet", "2025-06-03", item(7, "Vejbump", "Sagen.", to(SOCIAL, "2025-05-06", 4)))).threads
        == ()
    )


def test_a_case_keeps_its_name_when_papers_join() -> None:
    assert book(FIRST, SECOND).threads[0].slug == book(FIRST, SECOND, THIRD).threads[0].slug == SLUG
    agenda = replace(FIRST, kind="agenda", items=(item(4, "Lærkebo tilsyn"),))
    referring = replace(SECOND, items=(item(7, "Påbud til Lærkebo", "Sagen.", to(SOCIAL, "2025-05-06", None)),))
    (named,) = book(agenda, referring).threads
    (both,) = book(agenda, FIRST, referring).threads
    assert named.slug == both.slug == "laerkebo-tilsyn-2025-05-06-socialudvalget-4"
    assert SLUG in both.aliases


def test_two_cases_that_become_one_keep_the_earlier_name_and_the_other_leads_there() -> None:
    other = paper(SOCIAL, "2025-08-12", item(1, "Egeskoven"))
    third = replace(THIRD, items=(replace(THIRD.items[0], earlier_handling=(to(SOCIAL, "2025-08-12", 1),)),))
    joining = paper(
        "Byrådet", "2025-10-07", item(1, "Begge", "Sagen.", to("Byrådet", "2025-06-03", 7), to(SOCIAL, "2025-09-02", 2))
    )
    before = book(FIRST, SECOND, other, third).threads
    (after,) = book(FIRST, SECOND, other, third, joining).threads
    assert [thread.slug for thread in before] == [SLUG, "egeskoven-2025-08-12-socialudvalget-1"]
    assert after.slug == SLUG
    assert before[1].slug in after.aliases


def test_items_of_one_title_name_different_cases() -> None:
    same = [paper(committee, "2025-05-06", item(1, "Budget")) for committee in ("Byrådet", SOCIAL)]
    later = [
        paper(one.committee, "2025-06-03", item(1, "Budget", "Sagen.", to(one.committee, one.date, 1))) for one in same
    ]
    slugs = [thread.slug for thread in book(*same, *later).threads]
    assert slugs == ["budget-2025-05-06-byraadet-1", "budget-2025-05-06-socialudvalget-1"]


def test_a_long_title_is_cut_at_a_word() -> None:
    first = replace(
        FIRST, items=(item(4, "Undersøgelsesdesign til tilfredshedsanalyse blandt borgere i hele kommunen"),)
    )
    assert book(first, SECOND).threads[0].slug == (
        "undersoegelsesdesign-til-tilfredshedsanalyse-blandt-borgere-2025-05-06-socialudvalget-4"
    )


# Suggestions


def two(
    one: str, other: str, *, same_day: bool = False, numbers: tuple[str | None, str | None] = (None, None)
) -> CaseBook:
    first, second = (item(place, title, case_number=numbers[place - 1]) for place, title in enumerate((one, other), 1))
    if same_day:
        return book(paper(SOCIAL, "2025-05-06", first, second))
    return book(paper(SOCIAL, "2025-05-06", first), paper(SOCIAL, "2025-06-03", second))


def test_a_place_in_both_titles_is_a_ground() -> None:
    first = item(1, "Tilsyn på Solbuen", "Beboerne på Solbuen er glade.")
    second = item(1, "Solbuens økonomi", "Tallene for Solbuen er her.")
    found = book(paper(SOCIAL, "2025-05-06", first), paper(SOCIAL, "2025-06-03", second))
    assert [ground for _, ground in pairs(found)] == ["Samme sted: Solbuen"]
    assert found.threads == ()


def test_a_case_number_alone_is_no_ground() -> None:
    number = "00.22.00-A26-1-24"
    assert two("Vejbump", "Svømmehal", numbers=(number, number)).suggestions == ()
    (found,) = two("Vejbump på Torvet", "Flere vejbump", numbers=(number, number)).suggestions
    assert found.ground == "Samme sagsnummer og samme ord i titlen: vejbump"


def test_words_of_everyday_items_of_one_meeting_and_of_one_case_are_no_ground() -> None:
    assert two("Orientering om borgere", "Status på borgere i kommunen").suggestions == ()
    assert two("Vejbump på Torvet", "Flere vejbump", same_day=True).suggestions == ()
    assert book(FIRST, replace(SECOND, items=(replace(SECOND.items[0], title="Tilsyn på Lærkebo"),))).suggestions == ()


def test_a_word_that_many_items_hold_is_no_ground() -> None:
    papers = [
        paper(SOCIAL, f"2025-{month:02}-01", item(1, f"Vejbump {'abcdefghijkl'[month - 1] * 5}"))
        for month in range(1, 13)
    ]
    assert book(*papers).suggestions == ()
    assert len(book(*papers[:3]).suggestions) == 3


def test_a_standing_item_is_no_case() -> None:
    monthly = [paper(SOCIAL, f"2025-0{month}-06", item(1, "Tilgængelighed")) for month in (2, 3, 4)]
    yearly = [paper(SOCIAL, f"{year}-02-06", item(1, "Tilgængelighed")) for year in (2023, 2024, 2025)]
    assert book(*monthly).suggestions == ()
    assert {ground for _, ground in pairs(book(*yearly))} == {"Samme titel"}
    bare = [replace(one, items=(replace(one.items[0], sections=()),)) for one in yearly]
    assert book(*bare).suggestions == ()


def test_an_item_has_a_few_suggestions_at_most() -> None:
    papers = [
        paper(SOCIAL, f"20{year}-05-06", *(item(n, f"Tilsyn på Solbuen {n}") for n in (1, 2)))
        for year in (21, 22, 23, 24)
    ]
    counted = [name for pair, _ in pairs(book(*papers)) for name in pair]
    assert counted
    assert max(map(counted.count, counted)) <= 5


# Privacy


def test_a_closed_item_is_nowhere_in_the_cases() -> None:
    secret = "Fyring af lederen på Ulvedal"
    text = f"{secret}. Lederen på Ulvedal fyres. Jf. Socialudvalgets møde den 6. maj 2025, punkt 4."
    closed = item(3, secret, text, to(SOCIAL, "2025-05-06", 4), closed=True, case_number="27.35.04-K09-8-25")
    hidden = paper("Byrådet", "2025-06-17", closed)
    naming = paper(SOCIAL, "2025-09-02", item(2, "Ny leder", "Sagen.", to("Byrådet", "2025-06-17", 3)))
    alike = paper(SOCIAL, "2025-10-07", item(1, "Ulvedal", case_number="27.35.04-K09-8-25"))
    again = paper(SOCIAL, "2025-11-04", replace(closed, number=1))
    for papers in ((FIRST, hidden, naming), (FIRST, hidden, naming, alike, again), (hidden, again)):
        found = book(*papers)
        assert found == CaseBook((), ())
    (thread,) = book(FIRST, SECOND, hidden, naming, alike, again).threads
    written = cases_json(book(FIRST, SECOND, hidden, naming, alike, again)).content.decode()
    assert thread.slug == SLUG
    assert not any(word in written for word in ("Fyring", "fyring", "Ulvedal", "ulvedal", "27.35", "Ny leder"))


def test_an_item_that_was_open_on_the_agenda_and_closed_in_the_minutes_names_no_case() -> None:
    agenda = replace(FIRST, kind="agenda", items=(item(4, "Tilsyn på Lærkebo"),))
    minutes = replace(FIRST, items=(item(4, "Lukket sag", closed=True),))
    assert book(agenda, minutes, SECOND).threads == ()
    opened = replace(agenda, items=(item(4, "Hemmelig sag", closed=True),))
    assert "hemmelig" not in repr(book(opened, FIRST, SECOND)).lower()


def test_nothing_comes_of_nothing() -> None:
    assert case_book((), "2025-06-30") == CaseBook((), ())
    assert book(paper(SOCIAL, "2025-05-06", item(1, "", sections=(section(""),)))) == CaseBook((), ())
