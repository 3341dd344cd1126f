"""Each check finds its planted fault in a summary that was faithful before."""

from dataclasses import replace

import pytest

from plain_language.papers import TERMS, decided, item, meeting, points, section, summary
from plain_language.test_kort import voted
from publisher.model.decision import Decision
from publisher.model.finding import LineSpan, Severity
from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary, Sentence
from publisher.plain_language import kort
from publisher.plain_language.faithfulness import check

SOURCE = item(
    sections=(
        section(
            "summary", 20, "Klakkebo har syv pladser. Det koster 178.000 kr.", "Mødet var den 06-05-2025 i Herlev."
        ),
    )
)


def codes(draft: DraftSummary, one: AgendaItem) -> list[str]:
    return [finding.code.removeprefix("plain_language.") for finding in check(draft, one, TERMS)]


def claim(text: str, *sources: LineSpan) -> list[str]:
    return codes(summary(Sentence("about", text, sources or ((20, 22),), quote=True)), SOURCE)


@pytest.mark.parametrize(
    "text",
    [
        "Der er 7 pladser på Klakkebo.",
        "Det koster 178000 kroner.",
        "Mødet var den 6. maj 2025 i Herlev.",
        "Mødet var den 6. maj.",
        "Der står: »Klakkebo har syv pladser.«",
    ],
)
def test_what_the_cited_lines_say_passes(text: str) -> None:
    assert claim(text) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("number-unfounded", "Der er 8 pladser på Klakkebo."),
        ("number-unfounded", "Det koster 1.780 kroner."),
        ("date-unfounded", "Mødet var den 7. maj 2025."),
        ("date-unfounded", "Mødet var den 6. maj 2024."),
        ("name-unfounded", "Der er 7 pladser i Gladsaxe."),
        ("quote-altered", "Der står: »Klakkebo har seks pladser.«"),
        ("quote-altered", "Der står: »Klakkebo har pladser.«"),
    ],
)
def test_a_planted_detail_is_found(code: str, text: str) -> None:
    assert claim(text) == [code]


def test_a_fact_from_other_lines_than_the_cited_ones_is_found() -> None:
    assert claim("Der er 7 pladser.", (22, 22)) == ["number-unfounded"]


EXAMPLES = [
    ("number-unfounded", "De fem påbud gælder i seks måneder.", "Det gælder i 6 måneder.", "Det gælder i 8 måneder."),
    ("unit-unfounded", "Der er afsat 2 mio. kr. til hjælp.", "Der er 2 millioner kroner.", "Der er 2 tusind kroner."),
    (
        "number-misplaced",
        "Der er syv pladser i huset. Ni medarbejdere har søgt om orlov.",
        "Huset har 7 pladser.",
        "Huset har 7 medarbejdere.",
    ),
    (
        "number-misplaced",
        "Der var fejl i 54 procent af sagerne i hele landet. I 48 procent fik borgeren en ny afgørelse.",
        "I hele landet var der fejl i 54 procent af sagerne.",
        "I hele landet var der fejl i 48 procent af sagerne.",
    ),
    (
        "date-misplaced",
        "Besøget på bostedet var den 4. januar 2025. Rapporten er skrevet den 26. februar 2025.",
        "Besøget på bostedet var den 4. januar 2025.",
        "Besøget på bostedet var den 26. februar 2025.",
    ),
    ("date-unfounded", "Planen er klar i marts 2026.", "Planen er klar i marts.", "Planen er klar i maj."),
    (
        "name-misplaced",
        "Egebjerg Bygade fortsætter med seks pladser. På Klakkebo nedlægges syv pladser.",
        "Klakkebo havde 7 pladser.",
        "Klakkebo havde 6 pladser.",
    ),
    (
        "name-unfounded",
        "Kate Svarrer og André Amingsø var med.",
        "Her var Kate Svarrer med.",
        "Her var Kate Amingsø med.",
    ),
    (
        "negation-lost",
        "Stokholtbuen har ikke den fornødne kvalitet.",
        "Stokholtbuen har ikke god nok kvalitet.",
        "Stokholtbuen har god nok kvalitet.",
    ),
    (
        "negation-added",
        "Stokholtbuen har den fornødne kvalitet.",
        "Stokholtbuen har god nok kvalitet.",
        "Stokholtbuen har ikke god nok kvalitet.",
    ),
    ("direction-turned", "Taksten vil stige fra 2026.", "Prisen stiger fra 2026.", "Prisen falder fra 2026."),
    ("direction-turned", "Svaret sendes inden påske.", "Svaret kommer inden påske.", "Svaret kommer efter påske."),
    ("DK23", "Kommunen kan hjælpe familien.", "Kommunen kan hjælpe familien.", "Kommunen skal hjælpe familien."),
    (
        "DK23",
        "Centret foreslår et nyt hus til skolen.",
        "Centret foreslår et nyt hus til skolen.",
        "Centret har besluttet et nyt hus til skolen.",
    ),
    ("DK23", "Huset forventes færdigt i juni.", "Huset er måske færdigt i juni.", "Huset er færdigt i juni."),
    ("strengthened", "Fristen er den 9. maj.", "Det er senest den 9. maj.", "Det er tidligst den 9. maj."),
    ("strengthened", "Flere borgere har svaret.", "Flere borgere har svaret.", "Alle borgere har svaret."),
    (
        "attribution-lost",
        "Socialtilsynet vurderer, at huset har en lav kvalitet.",
        "Socialtilsynet siger: Husets kvalitet er lav.",
        "Husets kvalitet er lav.",
    ),
    ("new-words", "Botilbuddet nedlægges.", "Bostedet lukker.", "Bostedet lukker, og svømmehallen bliver malet."),
    (
        "roles-swapped",
        "Regionen betaler kommunen for opgaven.",
        "Regionen betaler kommunen.",
        "Kommunen betaler regionen.",
    ),
    (
        "new-words",
        "Messen er på Posthuset.",
        "Messen er på Posthuset.",
        "Messen er på Posthuset, og målet er, at alle trives.",
    ),
    (
        "strengthened",
        "Faste medarbejdere følger borgerne.",
        "Ansatte følger borgerne.",
        "Ansatte følger altid borgerne.",
    ),
    (
        "number-misplaced",
        "Årets messe afholdes i tidsrummet 13.00-15.00.",
        "Messen begynder klokken 13.",
        "Messen begynder klokken 15.",
    ),
    (
        "number-misplaced",
        "Barometeret for 2025 giver anledning til, at rådgivere i 2026 modtager undervisning.",
        "I 2026 får rådgivere undervisning.",
        "I 2025 får rådgivere undervisning.",
    ),
    (
        "name-misplaced",
        "Kommunalbestyrelsen afgør sagen. Den sendes til Handicaprådet og Seniorrådet.",
        "Sagen sendes til Handicaprådet og Seniorrådet.",
        "Sagen sendes til Kommunalbestyrelsen og Seniorrådet.",
    ),
    (
        "DK23",
        "Budgettet forelægges for Socialudvalget. Der forventes et merforbrug på området.",
        "Socialudvalget regner med et merforbrug på området.",
        "Socialudvalget har et merforbrug på området.",
    ),
    ("DK23", "Formålet er, at borgere kan trives.", "Det skal hjælpe borgere til at trives.", "Borgere skal trives."),
    (
        "attribution-lost",
        "KKR vurderer, at aftalen er god, som sendes til ministeriet den 15. oktober.",
        "Aftalen bliver sendt til ministeriet den 15. oktober.",
        "Aftalen er god.",
    ),
    (
        "negation-added",
        "Der er valgår. Udvalget vælger ikke medlemmer nu.",
        "Der er valgår, så udvalget vælger ikke medlemmer nu.",
        "Der er ikke valgår, så udvalget vælger medlemmer nu.",
    ),
    (
        "date-unfounded",
        "Der er samtaler den 3. og 5. december.",
        "Første samtale er den 3. december.",
        "Den er den 4. december.",
    ),
    ("number-unfounded", "Dørene åbnes kl. 08:30.", "Dørene åbner klokken 8.30.", "Dørene åbner klokken 8.45."),
    ("number-unfounded", "Der er femogtyve pladser.", "Der er 25 pladser.", "Der er 20 pladser."),
    (
        "number-misplaced",
        "Tilsynet så på syv temaer. Scoren er høj i de fem.",
        "Scoren er høj i 5 temaer.",
        "Scoren er høj i 5 huse.",
    ),
]


@pytest.mark.parametrize(("code", "printed", "right", "wrong"), EXAMPLES)
def test_a_sentence_that_means_something_else_is_found(code: str, printed: str, right: str, wrong: str) -> None:
    one = item(sections=(section("summary", 20, printed),))
    told = {text: codes(summary(Sentence("about", text, ((21, 21),))), one) for text in (right, wrong)}
    assert told[right] == []
    assert code in told[wrong]


def test_a_term_is_told_in_the_words_of_its_explanation() -> None:
    one = item(sections=(section("summary", 20, "Der er tilsyn på stedet."),))
    told = Sentence("about", "Det er kontrol af, om stedet er godt nok.", ((21, 21),))
    assert codes(summary(told), one) == []


def test_a_quote_without_the_negation_beside_it_is_found() -> None:
    one = item(sections=(section("summary", 20, "Stedet har ikke den fornødne kvalitet."),))
    told = {
        quote: codes(summary(Sentence("about", f"Der står: »{quote}«.", ((21, 21),), quote=True)), one)
        for quote in ("ikke den fornødne kvalitet", "den fornødne kvalitet")
    }
    assert list(told.values()) == [[], ["quote-altered"]]


def test_a_denial_in_the_sentence_before_does_not_deny_a_quote() -> None:
    one = item(sections=(section("summary", 20, "Svaret kom ikke. Sagen er god. Ingen var imod."),))
    assert codes(summary(Sentence("about", "Der står: »Sagen er god.«", ((21, 21),))), one) == []


def test_a_proposal_that_says_what_another_says_is_found() -> None:
    whole, recommendation = points(
        50, "Center for Vej", "Rapporten om vejen tages til efterretning.", "Planen afvises."
    )
    one = item(sections=(whole,), recommendation=recommendation)
    told = ("Forslag 1 er at give besked om rapporten.", "Forslag 2 er at give besked om rapporten.")
    right, wrong = (summary(Sentence("proposal", text, ((52, 53),))) for text in told)
    assert codes(right, one) == []
    assert "number-misplaced" in codes(wrong, one)


def test_a_citation_of_most_of_the_item_proves_nothing() -> None:
    one = item(
        sections=(section("summary", 20, *(f"Vej nummer {at} får nye træer og en bred sti." for at in range(30))),)
    )
    told = "Vejene får nye træer."
    assert codes(summary(Sentence("about", told, ((21, 21),))), one) == []
    assert codes(summary(Sentence("about", told, ((21, 50),))), one) == ["citation-wide"]


def test_a_proposal_under_another_number_is_found() -> None:
    whole, recommendation = points(50, "Center for Vej", "Vejen får træer.", "Skolen får et nyt tag.")
    one = item(sections=(whole,), recommendation=recommendation)
    assert codes(summary(Sentence("proposal", "Forslag 2 er et nyt tag til skolen.", ((53, 53),))), one) == []
    assert codes(summary(Sentence("proposal", "Forslag 1 er et nyt tag til skolen.", ((53, 53),))), one) == [
        "number-misplaced"
    ]


def test_dissent_that_nobody_voiced_is_found() -> None:
    one = decided(Decision("Indstillingen godkendt", "approved", (60, 61)))
    draft = changed(faithful(one), "nævner ingen uenighed", "nævner uenighed")
    assert codes(draft, one) == ["negation-lost"]


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("stemte nej: Eva Eg", "stemte nej: Ane Ask", "votes-wrong"),
        ("stemte nej: Eva Eg", "stemte ja: Eva Eg", "votes-wrong"),
        ("Eva Eg har brugt standsningsretten", "Ane Ask har brugt standsningsretten", "name-misplaced"),
        ("Eva Eg er uenig", "Ane Ask er uenig", "name-misplaced"),
        ("Eva Eg er uenig", "Eva Eg er enig", "name-misplaced"),
        ("Eva Eg siger:", "Ane Ask siger:", "name-misplaced"),
    ],
)
def test_a_name_on_the_wrong_side_is_found(before: str, after: str, code: str) -> None:
    one = voted()
    assert code in codes(changed(faithful(one), before, after), one)


@pytest.mark.parametrize(
    ("printed", "code", "told"),
    [
        ("Det koster 2,5 mio. kr.", "amount-missing", "Prisen er 2,5 millioner kroner."),
        ("Svaret sendes senest den 31. maj 2025.", "deadline-missing", "Svaret kommer senest den 31. maj 2025."),
    ],
)
def test_an_amount_or_a_deadline_left_out_is_found(printed: str, code: str, told: str) -> None:
    one = item(sections=(section("finances", 20, printed),))
    assert codes(summary(Sentence("about", "Sagen handler om et svar.", ((10, 10),))), one) == [code]
    assert codes(summary(Sentence("about", told, ((21, 21),))), one) == []


def faithful(one: AgendaItem) -> DraftSummary:
    (draft,) = kort.draft(meeting(one), TERMS)
    assert codes(draft, one) == []
    return draft


def without(draft: DraftSummary, *words: str) -> DraftSummary:
    kept = tuple(one for one in draft.sentences if not any(word in one.text for word in words))
    assert len(kept) < len(draft.sentences)
    return replace(draft, sentences=kept)


def changed(draft: DraftSummary, before: str, after: str) -> DraftSummary:
    assert any(before in one.text for one in draft.sentences)
    return replace(
        draft, sentences=tuple(replace(one, text=one.text.replace(before, after)) for one in draft.sentences)
    )


@pytest.mark.parametrize(
    ("left_out", "code"),
    [
        ("2 politikere stemte ja", "votes-missing"),
        ("Det er Ane Ask", "votes-missing"),
        ("Det er for dyrt", "minority-missing"),
        ("gælder", "suspension-missing"),
        ("Nu skal Kommunalbestyrelsen", "next-body-missing"),
    ],
)
def test_a_required_fact_left_out_is_found(left_out: str, code: str) -> None:
    one = voted()
    assert code in codes(without(faithful(one), left_out), one)


def test_a_vote_with_another_number_is_found() -> None:
    one = voted()
    assert {"votes-missing", "number-unfounded"} <= set(
        codes(changed(faithful(one), "2 politikere", "4 politikere"), one)
    )


@pytest.mark.parametrize(
    ("decision", "before", "after", "code"),
    [
        (
            Decision("Taget til efterretning", "noted", (60, 61)),
            "har fået besked om sagen",
            "sagde ja",
            "outcome-wrong",
        ),
        (Decision("Indstillingen godkendt", "approved", (60, 61)), "sagde ja", "sagde nej", "outcome-wrong"),
        (Decision("Indstillingen afvist", "rejected", (60, 61)), "sagde nej", "sagde ja", "outcome-wrong"),
        (Decision("Sagen udsat", "postponed", (60, 61)), "har udsat sagen", "sagde ja", "outcome-wrong"),
        (Decision("Sagen udsat", "postponed", (60, 61)), "udsat", "behandlet", "outcome-missing"),
    ],
)
def test_another_outcome_is_found(decision: Decision, before: str, after: str, code: str) -> None:
    one = decided(decision)
    draft = faithful(one)
    plain = replace(draft, sentences=tuple(sentence for sentence in draft.sentences if not sentence.quote))
    assert code in codes(changed(plain, before, after), one)


def test_amounts_beside_no_consequences_are_worth_a_look_and_no_more() -> None:
    sections = (section("case", 20, "Det koster 9 kr."), section("finances", 30, "Ingen økonomiske konsekvenser"))
    one = item(sections=sections, finances="Ingen økonomiske konsekvenser")
    (draft,) = kort.draft(meeting(one), TERMS)
    assert [(found.code, found.severity) for found in check(draft, one, TERMS)] == [
        ("plain_language.money-unsaid", Severity.INFO)
    ]
