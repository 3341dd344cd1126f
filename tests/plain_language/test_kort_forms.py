"""The forms that make a council's sentence plain: what each tells, and what none of them dares to touch."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plain_language.papers import item, points, section, told
from publisher.model.meeting import EarlierHandling
from publisher.plain_language.kort.clauses import main_clause
from publisher.plain_language.kort.plainer import is_plain, plainly


@pytest.mark.parametrize(
    ("clause", "sentence"),
    [
        ("Stokholtbuen ikke har den fornødne kvalitet", "Stokholtbuen har ikke den fornødne kvalitet"),
        ("tilbuddet delvist har den fornødne kvalitet", "Tilbuddet har delvist den fornødne kvalitet"),
        ("skolen ikke længere kan rumme alle børn", "Skolen kan ikke længere rumme alle børn"),
        ("der fortsat er bekymring for kvaliteten", "Der er fortsat bekymring for kvaliteten"),
        ("kvaliteten på Engvej er god", "Kvaliteten på Engvej er god"),
        ("Ballerup Kommune har en udfordring", "Ballerup Kommune har en udfordring"),
    ],
)
def test_a_clause_becomes_a_sentence_with_the_verb_in_second_place(clause: str, sentence: str) -> None:
    assert main_clause(clause) == sentence


@pytest.mark.parametrize(
    "clause",
    [
        "kommunen i 2024 har brugt pengene",  # a time stands before the verb
        "tilbuddet løbende har ændret sig",  # an adverb that is not known
        "det ikke har det",  # the pronoun stands before the adverb in a main clause
        "borgere, der klager, har ret",  # a clause in the subject
        "hvis skolen lukker, er der plads",  # begins with another clause
        "kommunen har råd, og at skolen er god",  # a second clause after at
        "skolen bygges",  # a verb that is not known
    ],
)
def test_a_clause_that_is_not_certain_stays_a_clause(clause: str) -> None:
    assert main_clause(clause) is None


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("Skolen får 2 mio. kr. i 2026", None),  # two numbers
        ("Skolen får 2 mio. kr.", "Skolen får 2 millioner kroner"),
        ("Skolen får 1 mio. kr.", "Skolen får 1 million kroner"),
        ("Skolen får 4,1 mio. kr.", "Skolen får 4,1 millioner kroner"),
        ("Skolen får kr. 36.000", "Skolen får 36.000 kroner"),
        ("Taksten stiger 2 pct.", "Taksten stiger 2 procent"),
        ("37 % fik medhold", "37 procent fik medhold"),
        ("Planen gælder fra d. 06. maj 2026", "Planen gælder fra den 6. maj 2026"),
        ("Skolen (den nye) er god, jf. lov om skoler § 6, stk. 2", "Skolen er god"),
        ("Sagen er om merudgifter efter Servicelovens § 100", "Sagen er om merudgifter"),
        ("Skolen har fem lærere", "Skolen har 5 lærere"),
        ("Det er vanskeligt at finde en leder", "Det er svært at finde en leder"),
        ("Skolen lukkes til sommer", None),
        ("Skolen lukker med henblik på salg", None),
        ("Skolen lukker, som det fremgår nedenfor", None),
        ("Vi lukker skolen", None),
        ("Skolen lukker ikke, og den flytter ikke", None),
        ("Skolen: nu og da", None),
        ("CTI er en metode", None),
        ("Børnenes skole er ny", "Børnenes skole er ny"),
        ("Borgernes veje er nye", "Borgernes veje er nye"),
        ("Vejen fjernes til sommer", None),
    ],
)
def test_words_are_written_out_or_left_to_a_quote(printed: str, plain: str | None) -> None:
    assert plainly(printed) == plain


@settings(deadline=None)
@given(st.text(alphabet="abcæøåABC .,§0123456789()-", max_size=120))
def test_what_is_plain_stays_plain(text: str) -> None:
    plain = plainly(text)
    assert plain is None or is_plain(plain)


def about(
    sentence: str, title: str = "Engvej", by: str = "Planen tages til efterretning.", **changes: object
) -> list[str]:
    whole, recommendation = points(40, None, by)
    one = item(title, sections=(section("summary", 20, sentence), whole), recommendation=recommendation, **changes)
    return told(one, "about")[1:]


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        (
            "Socialtilsynets samlede vurdering er, at Engvej ikke har den fornødne kvalitet, jf. lov om tilsyn § 6.",
            ["Socialtilsynet siger: Engvej har ikke den fornødne kvalitet."],
        ),
        (
            "Administrationen vurderer, at borgerne i dag venter for længe på hjælp.",
            ["Administrationen mener, at borgerne i dag venter for længe på hjælp."],
        ),
        (
            "Det er administrationens vurdering, at skolen ikke kan rumme flere børn.",
            ["Administrationen siger: Skolen kan ikke rumme flere børn."],
        ),
        (
            "Socialtilsynet har derfor truffet afgørelse om at iværksætte et skærpet tilsyn med fem af påbudene.",
            ["Socialtilsynet har besluttet at starte et skærpet tilsyn med 5 af påbudene."],
        ),
        (
            "Med budgettet for 2025 blev der afsat i alt 2 mio. kr. til at styrke kvaliteten på kommunens skoler.",
            ["Der er sat 2 millioner kroner af.", "Pengene skal gå til at styrke kvaliteten på kommunens skoler."],
        ),
        (
            "Formålet er at sikre bedre vilkår for beboerne samt et mere bæredygtigt arbejdsmiljø for de ansatte.",
            ["Målet er blandt andet at sikre bedre vilkår for beboerne."],
        ),
        (
            "Byen har haft et hus, som har til formål at hjælpe familier med små børn.",
            ["Byen har haft et hus.", "Målet er at hjælpe familier med små børn."],
        ),
        (
            "Formålet med ordningen er at hjælpe familier, der har små børn.",
            ["Målet med ordningen er at hjælpe familier, der har små børn."],
        ),
        (
            "Undersøgelsen er foretaget af Danmarks Statistik på foranledning af ledelsen på skolen.",
            ["Danmarks Statistik har lavet undersøgelsen.", "Ledelsen på skolen har bedt om det."],
        ),
        ("Bygherre ønsker at opføre 45 boliger på grunden.", ["Bygherre ønsker at opføre 45 boliger på grunden."]),
        (
            "Folketinget vedtog den 11. juni 2025 nye regler for skoler, som træder i kraft den 1. januar 2026.",
            ["Folketinget vedtog den 11. juni 2025 nye regler for skoler."],
        ),
        ("Tilsynet ophæver derfor det skærpede tilsyn.", ["Tilsynet ophæver det skærpede tilsyn."]),
        ("Ballerup Kommune skal have en ny politik for unge.", ["Ballerup Kommune skal have en ny politik for unge."]),
        ("Folketinget vedtog en ny lov om skoler i juni.", ["Folketinget vedtog en ny lov om skoler i juni."]),
        (
            "Resultatet af tilsynet er, at huset har god kvalitet efter § 103.",
            ["Resultatet er, at »huset har god kvalitet efter § 103«."],
        ),
        (
            "Inden for rammen forventes der med udgangen af 2025 et merforbrug på 7,8 mio. kr. på driftsbudgettet.",
            ["Inden for rammen er forventningen et merforbrug på 7,8 millioner kroner."],
        ),
    ],
)  # fmt: skip
def test_a_known_form_is_told_plainly(printed: str, plain: list[str]) -> None:
    assert about(printed) == plain


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("Med sagen forelægges Socialudvalget en plan for den nye svømmehal.", "en plan for den nye svømmehal"),
        ("Med denne sag orienteres Socialudvalget om de nye regler for hjælp.", "de nye regler for hjælp"),
        ("Socialudvalget præsenteres for planen for svømmehallen.", "planen for svømmehallen"),
        ("Sagen er en orientering om regler for parkering for handicappede.", "regler for parkering for handicappede"),
        ("Resultatet af undersøgelsen forelægges Socialudvalget til orientering.", "resultatet af undersøgelsen"),
    ],
)
def test_what_was_laid_before_the_committee_is_news_or_a_question(printed: str, plain: str) -> None:
    assert about(printed) == [f"Udvalget fik besked om {plain}."]


def test_a_recommendation_to_say_yes_makes_it_a_question() -> None:
    handed = "Med sagen forelægges Socialudvalget en plan for svømmehallen."
    assert about(handed, by="Planen godkendes.") == ["Udvalget skulle tage stilling til en plan for svømmehallen."]
    proposed = "Med sagen forelægges Socialudvalget forslag om en ny svømmehal ved havnen."
    assert about(proposed, by="Planen godkendes.") == ["Forslaget handler om en ny svømmehal ved havnen."]


@pytest.mark.parametrize(
    "printed",
    [
        "Med sagen forelægges Kulturudvalget en plan for svømmehallen.",  # another body
        "Med sagen orienteres Seniorrådet om de nye regler for hjælp.",
    ],
)
def test_what_another_body_was_handed_is_only_quoted(printed: str) -> None:
    assert about(printed) == [f"I referatet står der: »{printed}«"]


def test_news_that_asks_for_a_yes_is_not_told_as_a_question() -> None:
    printed = "Med sagen forelægges Socialudvalget orientering om forslag til en ny svømmehal ved havnen."
    assert about(printed, by="Planen godkendes.") == [f"I referatet står der: »{printed}«"]


@pytest.mark.parametrize(
    "printed",
    [
        "Byrådet vedtog de 12 forslag, som forvaltningen anbefalede i 2024.",  # not all the proposals there are
        "Kommunen har ikke søgt penge med henblik på at bygge skolen.",  # what is not done has no goal
        "Forvaltningen vurderer ikke, at vejen skal lukkes.",
        "I de tilfælde, hvor Byrådet får besked, gælder den gamle plan for området.",
        "Reglerne findes i servicelovens § 85.",
        "De mener, at skolen er god.",  # nobody knows who
        "Man vurderer, at vejen er farlig for børn.",
        "Den har til formål at hjælpe familier med små børn.",
    ],
)
def test_what_a_form_would_change_is_only_quoted(printed: str) -> None:
    assert all("»" in sentence for sentence in about(printed))


def test_a_sentence_without_end_takes_no_time() -> None:
    for part in ("høring ", "Aa", "lov ", "har til formål at A ", "(", "A og "):
        assert all(len(sentence) < 500 for sentence in about(part * 20_000 + "."))


def test_a_name_never_loses_its_capital() -> None:
    printed = "Stokholtbuen har til formål at hjælpe mennesker med handicap."
    assert about(printed) == [f"I referatet står der: »{printed}«"]


def test_a_telling_sentence_is_chosen_for_a_quote() -> None:
    dull = "Planen er vedlagt som bilag og omhandler implementeringen af relevante indsatsområder."
    telling = "Hvis en borger vil have en plads, skal kommunen svare inden 2 uger."
    one = item("Pladser til borgere", sections=(section("summary", 20, dull, telling),))
    assert told(one, "about")[1] == f"I referatet står der: »{telling}«"


def handled(committee: str, day: str, line: int) -> EarlierHandling:
    return EarlierHandling(committee, day, 2, f"{committee} den {day}", lines=(line, line))


def test_a_case_that_was_handled_before_says_when_last() -> None:
    sections = (section("earlier_handling", 14, "x"), section("case", 20, "Vejen er lang."))
    once = item(sections=sections, earlier_handling=(handled("Byrådet", "2024-09-06", 15),))
    assert told(once, "about")[-1] == "Sagen var også i Byrådet den 6. september 2024."
    both = (handled("Byrådet", "2024-09-06", 15), handled("Socialudvalget", "2025-01-07", 16))
    last = told(item(sections=sections, earlier_handling=both), "about")[-1]
    assert last == "Sagen var senest i Socialudvalget den 7. januar 2025."
    later = item(sections=sections, earlier_handling=(handled("Byrådet", "2026-09-06", 15),))
    assert not any("Sagen var" in sentence for sentence in told(later, "about"))


def test_what_the_administration_will_do_is_told_and_its_office_words_left_out() -> None:
    printed = "Administrationen vil vise en status for udvalget til sommer med henblik på vurdering af behovet."
    assert told(item(sections=(section("further_process", 20, printed),)), "next") == [
        "Administrationen vil vise en status for udvalget til sommer."
    ]
