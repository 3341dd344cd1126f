"""Papers of other municipalities and systems: every item, title, number, case number and decision is found.

The small layouts stand in `cases/layouts-*.md`; here are the two whole papers that lie beside a checkout, the choice of
a profile, and what must be refused.
"""

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from publisher.errors import NotACouncilPaper
from publisher.model.meeting import Meeting
from publisher.parsing.lines import prepare
from publisher.parsing.pipeline import parse
from publisher.parsing.profiles import choose_profile
from publisher.reading.plain_text import read
from publisher.reading.reader import read_source

DEFECTS = {"parsing.words-lost", "parsing.words-added", "parsing.words-moved"}


def of_text(text: str) -> Meeting:
    """Return the record of a paper given as text."""
    return parse(read("x.txt", text.encode()))


@pytest.fixture(scope="module")
def elsewhere(shared: Path) -> Path:
    """The folder with the papers of other layouts."""
    return shared / "minutes-elsewhere"


@pytest.fixture(scope="module")
def printed(elsewhere: Path) -> Meeting:
    """Minutes of 2012 as a PDF with heads on every page."""
    return parse(read_source(elsewhere / "ballerup-2012-12-04-sundheds-og-forebyggelsesudvalget.pdf"))


@pytest.fixture(scope="module")
def web_page(elsewhere: Path) -> Meeting:
    """Minutes of 2025 as a web page with the decision above the text."""
    return parse(read_source(elsewhere / "aarhus-2025-10-01-teknisk-udvalg.html"))


@pytest.mark.shared
def test_printed_paper_its_header(printed: Meeting) -> None:
    assert (printed.kind, printed.committee) == ("minutes", "Sundheds- og Forebyggelsesudvalget")
    assert (printed.date, printed.start_time) == ("2012-12-04", "13:00")
    assert printed.place == "Mødecenter C, Lokale 32 på Ballerup Rådhus"
    assert len(printed.participants) == 7
    assert printed.participants[0].roles == ("formand",)
    assert not any(person.absent for person in printed.participants)


@pytest.mark.shared
def test_printed_paper_its_items(printed: Meeting) -> None:
    assert [(item.number, item.case_number, item.closed) for item in printed.items] == [
        (1, "2011-29298", False),
        (2, "2012-28504", False),
        (3, "2012-31114", False),
        (4, "2012-31673", False),
        (5, "2011-29939", False),
        (6, "2012-21786", False),
        (7, "2012-28505", False),
        (8, "2010-3082", False),
    ]
    assert (
        printed.items[5].title == "Prioritering af midler til kronisk syge borgere og hverdagsrehabilitering for ældre"
    )
    points = [len(item.recommendation.points) if item.recommendation else 0 for item in printed.items]
    assert points == [0, 2, 1, 2, 1, 1, 2, 1]
    assert {item.recommendation.by for item in printed.items if item.recommendation} == {
        "Center for Ejendomme",
        "Center for Social, Sundhed og Beskæftigelse",
    }


@pytest.mark.shared
def test_printed_paper_its_decisions_and_references(printed: Meeting) -> None:
    outcomes = [item.decision.outcome if item.decision else None for item in printed.items]
    assert outcomes == ["noted", "approved", "recommended", "approved", "approved", "approved", "approved", "noted"]
    handled = {
        item.number: [(e.committee, e.date, e.item_number) for e in item.earlier_handling] for item in printed.items
    }
    assert {number: found for number, found in handled.items() if found} == {
        3: [("Kommunalbestyrelsen", "2012-01-30", 5)],
        4: [("Sundheds- og Forebyggelsesudvalget", "2012-05-30", 7)],
    }


@pytest.mark.shared
def test_web_page(web_page: Meeting) -> None:
    assert (web_page.committee, web_page.date, web_page.start_time) == ("Teknisk Udvalg", "2025-10-01", "15:45")
    assert [(item.number, item.case_number, len(item.attachments)) for item in web_page.items] == [
        (1, "EMN-2025-010561", 1),
        (2, "EMN-2025-009242", 30),
        (3, "EMN-2025-008468", 11),
        (4, "EMN-2025-010561", 0),
        (5, None, 0),
        (6, "EMN-2024-035156", 27),
    ]
    assert all(item.decision for item in web_page.items)
    assert [(e.committee, e.date, e.item_number) for e in web_page.items[1].earlier_handling] == [
        ("Magistraten", "2025-09-02", 12),
        ("Aarhus Byråd", "2025-09-10", 11),
        ("Teknisk Udvalg", "2025-09-22", 2),
    ]
    points = [len(item.recommendation.points) if item.recommendation else 0 for item in web_page.items]
    assert points == [0, 2, 1, 0, 0, 3]


@pytest.mark.shared
def test_web_page_text_below_the_decision_is_no_part_of_it(web_page: Meeting) -> None:
    decision = web_page.items[1].decision
    assert decision is not None
    assert decision.text.endswith("forhindret i at deltage i udvalgets behandling af sagen.")


@pytest.mark.shared
@pytest.mark.parametrize("paper", ["printed", "web_page"])
def test_no_word_is_lost_or_invented(paper: str, request: pytest.FixtureRequest) -> None:
    meeting: Meeting = request.getfixturevalue(paper)
    assert not DEFECTS & {found.code for found in meeting.findings}


PROFILES = sorted(
    entry.name.removesuffix(".toml")
    for entry in (files("publisher.parsing") / "profiles").iterdir()
    if entry.name.endswith(".toml")
)


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_is_a_file_of_data(name: str) -> None:
    table = tomllib.loads((files("publisher.parsing") / "profiles" / f"{name}.toml").read_text(encoding="utf-8"))
    assert set(table) <= {"signs", "furniture", "labels", "headings"}
    assert len(table["signs"]) > 1


def test_one_sign_is_chance() -> None:
    document = read("x.txt", b"REFERAT Socialudvalget d. 06-05-2025\n\nPunkt 1: Sag\n\nSagstema\n\nNoget\n")
    assert choose_profile(prepare(document)[0]).name == ""


def test_two_signs_choose_a_profile() -> None:
    document = read("x.txt", "Sagstema\n\nNoget\n\nRedegørelse\n\nMere\n".encode())
    assert choose_profile(prepare(document)[0]).name == "sagstema"


HEAD = "Referat\nSocialudvalget\n6. maj 2025 kl. 17.00\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Referat\nSocialudvalget\n6. maj 2025\n\nDer er ingen punkter.\n",
        "Referat\nSocialudvalget\n\n1. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n",
        "2. Stedfortræder\n\nSagsnr.: 450-2018-4075\n\nBeslutning i Byrådet 27. november 2018:\n\nGodkendt.\n",
        HEAD + "1. Mel\n\n2. Sukker\n\n3. Æg\n",
    ],
    ids=["empty", "no items", "no day", "no committee", "a list is no agenda"],
)
def test_what_is_no_council_paper_is_refused(text: str) -> None:
    with pytest.raises(NotACouncilPaper):
        of_text(text)


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("Punkt 4: Budget", 4, "Budget"),
        ("Pkt. 4 Budget", 4, "Budget"),
        ("4. Budget", 4, "Budget"),
        ("4 Budget", 4, "Budget"),
        ("4) Budget", 4, "Budget"),
        ("4 : Budget", 4, "Budget"),
        ("4Budget", 4, "Budget"),
        ("4.Budget", 4, "Budget"),
        ("4\nBudget", 4, "Budget"),
        ("04. Budget", 4, "Budget"),
        ("Sag nr. 129 Budget", 129, "Budget"),
        ("Budget\nSag nr. 129", 129, "Budget"),
        ("129. Budget", 129, "Budget"),
        ("• 301. Budget", 301, "Budget"),
        ("4. Budget for børn og\nunge", 4, "Budget for børn og unge"),
        ("4. Åbent Budget", 4, "Budget"),
        ("4. Budget (Åben)", 4, "Budget"),
    ],
)
def test_ways_to_head_an_item(heading: str, number: int, title: str) -> None:
    item = of_text(f"{HEAD}{heading}\nSagsnr.: 14/1234\n\nBeslutning\n\nGodkendt.\n").items[0]
    assert (item.number, item.title, item.case_number, item.closed) == (number, title, "14/1234", False)


@pytest.mark.parametrize(
    "heading",
    [
        "4. Lukket - Klage",
        "4. LUKKET Klage",
        "4. Lukket Klage",
        "4. Klage (Lukket)",
        "4. Lukket: Klage",
        "4. Klage\nLukket",
        "4. Klage\nSagsnr.: 14/1235\nLukket punkt",
        "Lukket punkt\n4. Klage",
        "Lukket referat\n4. Klage",
        "For lukkede døre\n\n4. Klage",
        "Lukkede dagsordenspunkter\n\n4. Klage",
    ],
)
def test_closed_in_all_ways(heading: str) -> None:
    items = of_text(
        f"{HEAD}3. Budget\nSagsnr.: 14/1234\n\nBeslutning\n\nGodkendt.\n\n{heading}\nSagsnr.: 14/1235\n"
    ).items
    assert [(item.number, item.closed) for item in items] == [(3, False), (4, True)]


def test_a_page_head_that_says_closed_closes() -> None:
    pages = "".join(
        f"Socialudvalget\nLukket referat\nSide {at}\n{at}. Klage\nSagsnr.: 14/123{at}\nBeslutning\nGodkendt\n"
        for at in range(1, 6)
    )
    assert all(item.closed for item in of_text(HEAD + pages).items)


def test_what_ends_every_page_is_no_foot() -> None:
    pages = "".join(
        f"{at}. Budget\nSagsnr.: 14/123{at}\nBeslutning\nGodkendt\nSocialudvalget side {at}\n" for at in range(1, 6)
    )
    meeting = of_text(HEAD + pages)
    assert [item.decision.outcome if item.decision else None for item in meeting.items] == ["approved"] * 5


def test_lists_inside_items_are_no_items() -> None:
    text = (
        f"{HEAD}1. Budget\nSagsnr.: 14/1234\n\nIndstilling\n\nForvaltningen indstiller, at\n\n1. Budgettet godkendes\n"
        "2. Planen godkendes\n3. Puljen frigives\n\nBeslutning\n\nGodkendt.\n\n2. Regnskab\nSagsnr.: 14/1235\n\n"
        "Sagsfremstilling\n\n1. Resume\n\nNoget.\n\n2. Baggrund\n\nMere.\n\n3. Økonomi\n\nPenge.\n\n"
        "Beslutning\n\nGodkendt.\n"
    )
    assert [item.title for item in of_text(text).items] == ["Budget", "Regnskab"]


@pytest.mark.parametrize(
    ("printed_day", "day"),
    [
        ("Onsdag, 8 september, 2021 - 16:00", "2021-09-08"),
        ("Torsdag, Oktober 3, 2019 - 07:30", "2019-10-03"),
        ("Onsdag den 15-maj-2002", "2002-05-15"),
        ("20. feb 2019", "2019-02-20"),
        ("Den 09.01.2020 kl. 13:00 i Byrådssalen", "2020-01-09"),
    ],
)
def test_ways_to_print_the_day(printed_day: str, day: str) -> None:
    text = f"Referat\nSocialudvalget\n{printed_day}\n\n1. Budget\nSagsnr.: 14/1234\n\nBeslutning\n\nGodkendt.\n"
    assert of_text(text).date == day


def test_only_this_meetings_decision_decides() -> None:
    item = of_text(
        f"{HEAD}4. Budget\nSagsnr.: 14/1234\n\nBeslutning i Børneudvalget den 02-05-2025\n\nAnbefales.\n\n"
        "Beslutning i Socialudvalget den 06-05-2025\n\nGodkendt.\n\nBeslutning i Byrådet den 20-05-2025\n\nUdsat.\n"
    ).items[0]
    assert item.decision is not None
    assert item.decision.text == "Godkendt."
    assert [(e.committee, e.date) for e in item.earlier_handling] == [("Børneudvalget", "2025-05-02")]


@pytest.mark.parametrize(
    "printed_points",
    [
        "A) Budgettet godkendes.\nB) Planen drøftes.",
        "a. Budgettet godkendes.\n\nb. Planen drøftes.",
        "At 1) Budgettet godkendes.\n\nAt 2) Planen drøftes.",
        "1. at Budgettet godkendes.\n\n2. at Planen drøftes.",
        "at Budgettet godkendes.\n\nat Planen drøftes.",
        "- at Budgettet godkendes.\n- at Planen drøftes.",
    ],
)
def test_points_in_all_ways(printed_points: str) -> None:
    text = f"{HEAD}4. Budget\nSagsnr.: 14/1234\n\nIndstilling\n\nForvaltningen indstiller,\n\n{printed_points}\n"
    recommendation = of_text(text).items[0].recommendation
    assert recommendation is not None
    assert recommendation.by == "Forvaltningen"
    assert recommendation.points == ("Budgettet godkendes.", "Planen drøftes.")
