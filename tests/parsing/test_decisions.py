"""What a decision's words mean: right, or `unclassified`. A wrong outcome would tell the citizen what is not so."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.model.decision import Outcome
from publisher.model.meeting import Participant
from publisher.parsing.people import part_joined, recognise
from publisher.parsing.rules.outcomes import outcome_of
from publisher.parsing.rules.referral import read_referral
from publisher.parsing.rules.votes import read_votes

SAID: dict[Outcome, tuple[str, ...]] = {
    "noted": (
        "Taget til orientering.",
        "Til efterretning.",
        "Udvalget tager orienteringen om planen til efterretning.",
        "Udvalget blev orienteret om planen.",
        "Drøftet og taget til efterretning, idet udvalget ikke ønsker mere.",
    ),
    "approved": (
        "Godkendt.",
        "Enstemmigt godkendt.",
        "Dagsordenen blev godkendt.",
        "Udvalget fulgte indstillingen.",
        "Vedtaget som indstillet.",
        "Forslag til Lokalplan 145 vedtaget endeligt.",
        "Tiltrådt med de faldne bemærkninger.",
        "Et flertal bestående af A, F og Ø godkendte indstillingen. Et mindretal (V) stemte imod.",
        "Udvalget drøftede sagen og godkendte indstillingen.",
        "Høringssvaret godkendt.",
        "Godkendt med den ændring, at punkt 2 udsættes til næste år.",
    ),
    "recommended": (
        "Anbefales.",
        "Indstilles godkendt.",
        "Indstillingen indstilles til Byrådets godkendelse.",
        "Godkendt og anbefales over for Kommunalbestyrelsen.",
        "Anbefales taget til efterretning.",
        "Anbefales af et flertal bestående af V, B og A.",
    ),
    "rejected": (
        "Forkastet.",
        "Indstillingen blev ikke tiltrådt.",
        "Udvalget kunne ikke godkende indstillingen.",
        "Forslaget opnåede ikke flertal.",
        "Der var ikke flertal for indstillingen.",
    ),
    "postponed": (
        "Udsat.",
        "Sagen udskydes, indtil høringen er slut.",
        "Udvalget besluttede herefter at udsætte sagens behandling.",
    ),
    "statement": (
        "Handicaprådet afgiver følgende høringssvar: Rampen mangler.",
        "Udvalget bemærker, at rampen mangler.",
    ),
    "unclassified": (
        "Drøftet.",
        "Delvist godkendt.",
        "Scenarie 2 blev vedtaget.",
        "Udvalget godkendte at arbejde videre med scenarie 2.",
        "Administrationen indstiller, at sagen godkendes.",
        "Kate Svarrer kan ikke godkende indstillingen.",
        "Udvalget kan ikke anbefale indstillingen.",
        "Venstres forslag blev godkendt.",
        "Sagen skal godkendes af Byrådet.",
        "Når planen er godkendt, orienteres udvalget.",
        "Planen blev godkendt i 2019.",
        "Forslaget om at udsætte sagen blev ikke godkendt.",
        "Hvis regionen ikke betaler, udsættes sagen.",
        "Godkendt, dog ikke punkt 2.",
        "Indstillingen godkendt, men punkt 3 udgår.",
        "Godkendt, men kun for 2025.",
        "Indstillingen anbefales forkastet.",
        "Godkendes, hvis Økonomiudvalget finder pengene. Ellers forkastes forslaget.",
        "Indstillingen blev godkendt for så vidt angår 2025 og udsat for 2026.",
        "Ansøgningen blev afvist.",
        "Der gives afslag.",
        "Udvalget ønsker sagen til orientering på næste møde.",
        "Et mindretal anbefaler indstillingen.",
        "Udvalget drøftede, om »indstillingen godkendes«.",
    ),
}
PEOPLE = tuple(
    Participant(name, None, (), absent=False)
    for name in ("Maria Lundahl Assov", "Per Mortensen", "Kate Svarrer", "Johan Müller", "Dorte Dahl")
)


@pytest.mark.parametrize(("outcome", "text"), [(outcome, text) for outcome, texts in SAID.items() for text in texts])
def test_outcome(outcome: Outcome, text: str) -> None:
    assert outcome_of(text) == outcome


@pytest.mark.parametrize("text", SAID["approved"])
def test_a_quotation_never_decides(text: str) -> None:
    assert outcome_of(f"Kate Svarrer læste op: »{text}«") == "unclassified"


@pytest.mark.parametrize("verb", ["godkendes", "tiltrædes", "vedtages"])
def test_a_denial_turns_the_outcome(verb: str) -> None:
    assert outcome_of(f"Indstillingen {verb}.") == "approved"
    assert outcome_of(f"Indstillingen {verb} ikke.") == "rejected"


def test_the_committee_is_the_body_under_its_own_name() -> None:
    assert outcome_of("Byens Fælles Forum godkender indstillingen.") == "unclassified"
    assert outcome_of("Byens Fælles Forum godkender indstillingen.", "Byens Fælles Forum") == "approved"


@given(st.text(alphabet="abcæøå ,.:()»«AÆØÅ0123456789\n", max_size=300))
def test_text_without_words_of_a_decision_has_no_outcome(text: str) -> None:
    assert outcome_of(text) == "unclassified"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("For stemte: 5, Per Mortensen. Imod stemte: 1, Kate Svarrer.", (5, 1, None)),
        ("Indstillingen blev godkendt med 42 stemmer mod 4. 8 medlemmer undlod at stemme.", (42, 4, 8)),
        ("Indstillingen blev forkastet med 39 stemmer imod 5.", (5, 39, None)),
        ("6 stemmer for (A, B) og 5 imod (C, V).", (6, 5, None)),
        ("Syv medlemmer stemte for. Ingen medlemmer stemte imod.", (7, 0, None)),
        ("C og N (5 medlemmer) undlod at stemme.", (None, None, 5)),
        ("1 medlem (O) stemmer imod, da planen er for dyr.", (None, 1, None)),
        ("For 2025 godkendes budgettet. Mod 3 mio. kr. i 2024.", None),
        ("Per Mortensen kunne tiltræde indstillingen. Kate Svarrer tog forbehold.", None),
        ("For stemte: A, B og C. Imod stemte: V.", None),
        ("For stemte: 5. Enhedslisten kunne ikke tiltræde.", None),
    ],
)
def test_votes(text: str, counts: tuple[int | None, ...] | None) -> None:
    votes, _ = read_votes([text], PEOPLE)
    found = votes and tuple(side.count if side else None for side in (votes.for_, votes.against, votes.abstained))
    assert found == counts


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Maria Assov", "Maria Lundahl Assov"),
        ("Per M.", "Per Mortensen"),
        ("P. Mortensen", "Per Mortensen"),
        ("Svarrer", "Kate Svarrer"),
        ("Dorthe Dahl", "Dorte Dahl"),
        ("Kate", None),
        ("Karl Mortensen", None),
    ],
)
def test_a_person_is_recognised_or_nobody(name: str, person: str | None) -> None:
    found = recognise(name, PEOPLE)
    assert (found and found.name) == person


def test_a_surname_of_two_is_nobody() -> None:
    two = (*PEOPLE, Participant("Eva Mortensen", None, (), absent=False))
    assert recognise("Mortensen", two) is None


def test_two_names_without_a_comma_are_two() -> None:
    assert part_joined("Johan Müller Kate Svarrer", PEOPLE) == ("Johan Müller", "Kate Svarrer")
    assert part_joined("Johan Peter Müller", PEOPLE) == ("Johan Peter Müller",)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Oversendes til Økonomiudvalget.", "Økonomiudvalget"),
        ("Sagen sendes til orientering i Psykiatrirådet.", "Psykiatrirådet"),
        ("Socialudvalget anbefaler over for Kommunalbestyrelsen, at planen godkendes.", "Kommunalbestyrelsen"),
        ("Sendes i høring hos Kate Svarrer.", None),
        ("Sagen blev behandlet i Handicaprådet i april.", None),
        ("Sendes til Socialudvalget.", None),
    ],
)
def test_referral(text: str, body: str | None) -> None:
    assert read_referral(text, "Socialudvalget") == body


LONG: dict[str, Callable[[int], str]] = {
    "one sentence": lambda n: "Indstillingen godkendt og " * n,
    "many sentences": lambda n: "Udvalget kan ikke godkende det. " * n,
    "names": lambda n: "Kate Svarrer, Per Mortensen og " * n,
    "quotes": lambda n: "»Godkendt " * n,
    "brackets": lambda n: "3 medlemmer (A (B " * n,
}


@pytest.mark.parametrize("shape", LONG)
def test_work_grows_with_the_text(shape: str) -> None:
    small, large = (_calls(LONG[shape](n)) for n in (400, 800))
    assert large < 2.3 * small


def _calls(text: str) -> int:
    count = 0

    def note(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        outcome_of(text)
        read_votes([text], PEOPLE)
    finally:
        sys.setprofile(None)
    return count
