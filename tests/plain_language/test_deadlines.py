"""Deadlines: the templates tell every one of them, passed or not, and no sentence calls a deadline what is none."""

import pytest

from plain_language.papers import TERMS, item, meeting, section, summary, told
from publisher.model.summary import Sentence
from publisher.plain_language import faithfulness, kort

ONE = "I referatet står der en frist: den {}."
OVER = "Fristen var før mødet."


def quote(words: str) -> str:
    return f"I referatet står der: »{words}«"


PAPERS: list[tuple[str, list[str], list[str]]] = [
    # what is printed; what »Hvad handler sagen om?« tells of it; what »Hvad sker der nu?« tells
    ("Svaret skal sendes senest d. 31. maj 2025.", [], [ONE.format("31. maj 2025")]),
    ("Der er svarfrist den 24-10-2025.", [], [ONE.format("24. oktober 2025")]),
    ("Fristen for svar er den 1. juni 2025.", [], [ONE.format("1. juni 2025")]),
    ("Svar skal gives senest fredag den 23. maj 2025.", [], [ONE.format("23. maj 2025")]),
    ("Svar skal gives senest den 1. juni.", [], [ONE.format("1. juni")]),  # nobody guesses a year
    (
        "Budgettet sendes inden mødet den 9. juni 2025.",
        [],
        [quote("Budgettet sendes inden mødet den 9. juni 2025.")],
    ),
    ("Styrelsen beder om svar med frist den 9. marts 2025.", [ONE.format("9. marts 2025"), OVER], []),
    ("Boligerne skulle være klar senest den 1. marts 2025.", [ONE.format("1. marts 2025"), OVER], []),
    (
        "Svarfristen var den 1. marts 2025, og klagefristen er den 1. juni 2025.",
        [ONE.format("1. marts 2025"), OVER],
        [ONE.format("1. juni 2025")],
    ),
    ("Svaret blev sendt inden den 1. marts 2025.", [quote("Svaret blev sendt inden den 1. marts 2025.")], []),
    ("Sagen er drøftet flere gange, senest den 3. marts 2025.", [], []),  # "most recently" is no deadline
    ("Planen er senest ændret den 3. marts 2025.", [], []),
    ("Huset åbner den 1. juni 2025.", [], []),
    (
        "Planen er i offentlig høring i perioden 2. juni – 2. september 2025.",
        [],
        ["Høringen slutter den 2. september 2025."],
    ),
    (
        "Frist 1. marts 2025. Frist 2. marts 2025. Frist 3. marts 2025.",
        [
            "I referatet står der disse frister:",
            "Den 1. marts 2025.",
            "Den 2. marts 2025.",
            "Den 3. marts 2025.",
            "Fristerne var før mødet.",
        ],
        [],
    ),
]


@pytest.mark.parametrize(("printed", "about", "following"), PAPERS)
def test_deadlines_are_told_where_they_belong(printed: str, about: list[str], following: list[str]) -> None:
    one = item(sections=(section("finances", 20, printed),))
    assert [sentence for sentence in told(one, "about") if item().title not in sentence] == about
    assert told(one, "next") == following


@pytest.mark.parametrize("kind", ["case", "decision", "recommendation", "finances", "other"])
@pytest.mark.parametrize("printed", [printed for printed, _, _ in PAPERS])
def test_no_deadline_is_left_out_by_the_templates(kind: str, printed: str) -> None:
    one = item(sections=(section(kind, 20, printed),))  # type: ignore[arg-type]  # the kinds are those of the type
    (draft,) = kort.draft(meeting(one), TERMS)
    assert faithfulness.check(draft, one, TERMS) == ()


def test_of_a_sentence_without_end_only_the_words_before_the_day_are_quoted() -> None:
    one = item(sections=(section("finances", 20, f"{'Alle skal svare og ' * 40} komme inden mødet den 9. juni 2025."),))
    assert told(one, "next") == [quote("inden mødet den 9. juni 2025") + "."]


def test_a_deadline_that_a_quote_tells_is_not_told_again() -> None:
    printed = "Borgerne i byen skulle sende deres svar om den nye vej senest den 1. marts 2025."
    one = item("Den nye vej", sections=(section("summary", 20, printed),))
    assert [sentence for sentence in told(one, "about") if "1. marts" in sentence] == [quote(printed)]


def test_another_day_that_ends_like_it_is_another_day() -> None:
    printed = "Svar skulle gives senest den 1. marts 2025. Det skulle klager også, senest den 21. marts 2025."
    one = item(sections=(section("finances", 20, printed),))
    assert [sentence for sentence in told(one, "about") if "marts" in sentence] == [
        ONE.format("1. marts 2025"),
        ONE.format("21. marts 2025"),
    ]


def test_a_day_that_ends_like_a_told_one_is_told() -> None:
    quoted = "Borgerne i byen fik deres svar om den nye vej med brev den 21. marts 2025."
    sections = (section("summary", 20, quoted), section("finances", 30, "Fristen var den 1. marts 2025."))
    assert ONE.format("1. marts 2025") in told(item("Den nye vej", sections=sections), "about")


@pytest.mark.parametrize(
    ("printed", "missing"),
    [
        ("Sagen er drøftet flere gange, senest den 3. marts 2025.", []),
        ("Planen er senest ændret den 3. marts 2025.", []),
        ("Der er svarfrist den 24-10-2025.", ["24. oktober 2025"]),
        ("Svar sendes inden den 1. juni 2025.", ["1. juni 2025"]),
        ("Svar skal være sendt senest den 1. juni 2025.", ["1. juni 2025"]),
    ],
)
def test_a_text_must_tell_deadlines_alone(printed: str, missing: list[str]) -> None:
    one = item(sections=(section("finances", 20, printed),))
    draft = summary(Sentence("about", "Sagen handler om et svar.", ((10, 10),)))
    found = [remark.message for remark in faithfulness.check(draft, one, TERMS) if "deadline" in remark.code]
    assert len(found) == len(missing)
    assert all(day in message for day, message in zip(missing, found, strict=True))
