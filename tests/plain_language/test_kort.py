"""The short version: every slot's templates, on hand-made items."""

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plain_language.papers import TERMS, decided, item, meeting, points, section, told
from publisher.model.blocks import ListBlock, ListItem, Paragraph, Table
from publisher.model.decision import Decision, DecisionPoint, Outcome, Statement, Suspension, Votes, VoteSide
from publisher.model.meeting import AgendaItem, Message, Section
from publisher.model.summary import SLOTS
from publisher.plain_language import kort

LINES = (60, 69)


def side(*names: str) -> VoteSide:
    return VoteSide(len(names), names, names)


def voted() -> AgendaItem:
    """A vote, a minority and the right to stop a decision."""
    texts = (
        "For stemte: 2, Ane Ask (A), Bo Birk (A).",
        "Imod stemte: 1, Eva Eg.",
        "Indstillingen blev dermed godkendt.",
        "Eva Eg ønskede at afgive følgende mindretalsudtalelse:",
        "Jeg er uenig. Det er for dyrt.",
        "Eva Eg benyttede standsningsretten og begærede sagen behandlet i Kommunalbestyrelsen.",
        "Udvalget ønsker et notat.",
    )
    return decided(
        Decision(
            " ".join(texts),
            "approved",
            (60, 67),
            votes=Votes(side("Ane Ask", "Bo Birk"), side("Eva Eg"), None),
            statements=(Statement("minority_statement", "Eva Eg", texts[4], (65, 65)),),
            referred_to="Kommunalbestyrelsen",
            suspended=Suspension("Eva Eg", (66, 66)),
        ),
        *texts,
    )


class TestAbout:
    def test_the_title_comes_first_with_its_line(self) -> None:
        (draft,) = kort.draft(meeting(item("Ny vej?", sections=(section("case", 20, "Vejen er lang."),))), TERMS)
        assert draft.sentences[0].text == "Sagen handler om: Ny vej?"
        assert draft.sentences[0].sources == ((10, 10),)

    def test_short_first_sentences_of_the_summary_are_quoted(self) -> None:
        one = item(
            sections=(
                section(
                    "summary",
                    20,
                    "Med sagen forelægges en rapport.",
                    "Stedet er godt for alle. Det er nyt.",
                    "Derfor er det slut.",
                ),
            )
        )
        assert told(one, "about")[1:] == ["I referatet står der: »Stedet er godt for alle.«"]

    def test_what_hands_a_case_over_is_quoted_only_where_nothing_else_tells(self) -> None:
        one = item(sections=(section("summary", 20, "Med sagen forelægges en rapport om haller."),))
        assert told(one, "about")[1:] == ["I referatet står der: »Med sagen forelægges en rapport om haller.«"]

    def test_a_long_sentence_is_not_quoted(self) -> None:
        one = item(sections=(section("summary", 20, "Vejen er " + "meget " * 30 + "lang."),))
        assert len(told(one, "about")) == 1

    def test_messages_are_counted_and_named(self) -> None:
        messages = (
            Message(1, "Ny leder", (), (20, 22)),
            Message(2, None, (Paragraph("Messen er den 1. maj. Kom!", (23, 23)),), (23, 23)),
            Message(3, None, (), (24, 24)),
        )
        assert told(item("Meddelelser", messages=messages), "about") == [
            "Her får udvalget korte beskeder.",
            "Der er 3 meddelelser.",
            "Meddelelse 1: Ny leder.",
            "Meddelelse 2: »Messen er den 1. maj.«",
            "Meddelelse 3 har ingen overskrift.",
        ]

    def test_an_overview_lists_its_rows(self) -> None:
        table = Table(("Punkt nr.", "Titel"), (("6", "Færre strategier"),), (20, 21))
        whole = Section("other", None, 2, (20, 21), (table,))
        title = "Oversigt over punkter, der har baggrund i en budgetaftale"
        assert told(item(title, sections=(whole,)), "about")[1:] == ["Punkt 6: »Færre strategier«."]
        assert told(item(title), "about")[1:] == ["Der står ingen punkter på listen."]

    @pytest.mark.parametrize("title", ["Eventuelt", "Eventuell", "Eventuelt."])
    def test_any_other_business(self, title: str) -> None:
        assert told(item(title), "about", "agenda") == ["Her kan deltagerne tale om andre ting."]

    def test_an_item_that_holds_only_its_title_says_so(self) -> None:
        assert told(item("Tilgængelighed"), "about", "agenda") == [
            "Punktet handler om: Tilgængelighed.",
            "Der står ikke mere om punktet i dagsordenen.",
        ]

    def test_the_page_for_signatures(self) -> None:
        ask = 'For at godkende referatet skal alle medlemmer klikke på "Godkendt".'
        one = item("Godkendelse af referat (underskriftside)", sections=(section("recommendation", 20, ask),))
        assert told(one, "about") == [
            "Her skal udvalget godkende referatet.",
            "Alle medlemmer skal klikke på »Godkendt«.",
        ]
        assert told(one, "decision") == ["Der er ingen beslutning under dette punkt."]


class TestProposal:
    @pytest.mark.parametrize(
        ("point", "sentence"),
        [
            (
                "Planen for Engvej tages til efterretning.",
                "Forslaget var at give udvalget besked om »Planen for Engvej«.",
            ),
            ("Tilsyn på Engvej tages til efterretning.", "Forslaget var at give udvalget besked om sagen."),
            (
                "Tilsyn 2 på Engvej tages til efterretning.",
                "Forslaget var at give udvalget besked om »Tilsyn 2 på Engvej«.",
            ),
            ("Orienteringen om vejen tages til efterretning", "Forslaget var at give udvalget besked om »vejen«."),
            ("Dagsorden godkendes.", "Forslaget var at sige ja til dagsordenen."),
            ("Planen for vejen godkendes", "Forslaget var at sige ja til »Planen for vejen«."),
            ("Det godkendes, at vejen ikke lukkes.", "Forslaget var at sige ja til, at »vejen ikke lukkes«."),
            ("Det besluttes, at vejen lukkes.", "Forslaget var at beslutte, at »vejen lukkes«."),
            ("Der afgives høringssvar til planen.", "Forslaget var at give et høringssvar til »planen«."),
            ("Vejen drøftes.", "Forslaget var at tale om »Vejen«."),
            ("Vejen drøftes i Byrådet.", "Forslaget var at tale om »Vejen« i Byrådet."),
            ("Byrådet godkender planen.", "I forslaget står der: »Byrådet godkender planen.«"),
            (
                "Planen godkendes med henblik på høring.",
                "I forslaget står der: »Planen godkendes med henblik på høring.«",
            ),
            (
                "Vejen anlægges og finansieres af puljen, og planen godkendes.",
                "I forslaget står der: »Vejen anlægges og finansieres af puljen, og planen godkendes.«",
            ),
        ],
    )
    def test_known_forms_are_told_and_others_quoted(self, point: str, sentence: str) -> None:
        whole, recommendation = points(20, None, point)
        assert told(item(sections=(whole,), recommendation=recommendation), "proposal") == [sentence]

    def test_two_forms_in_one_point_are_two_sentences(self) -> None:
        whole, recommendation = points(
            20, None, "Planen tages til efterretning, og det videre arbejde drøftes i Byrådet."
        )
        assert told(item(sections=(whole,), recommendation=recommendation), "proposal") == [
            "Forslaget var at give udvalget besked om »Planen«.",
            "Forslaget var også at tale om »det videre arbejde« i Byrådet.",
        ]

    def test_several_points_are_numbered_and_an_agenda_speaks_of_now(self) -> None:
        whole, recommendation = points(20, "Administrationen", "Planen godkendes.", "Vejen drøftes.")
        one = item(sections=(whole,), recommendation=recommendation)
        assert told(one, "proposal", "agenda", "Handicaprådet") == [
            "Forslaget kommer fra administrationen.",
            "Der er 2 forslag.",
            "Forslag 1 er at sige ja til »Planen«.",
            "Forslag 2 er at tale om »Vejen«.",
        ]

    def choice(self, *lists: ListBlock) -> AgendaItem:
        whole, recommendation = points(40, None, "Administrationens anbefalede scenarie 2 godkendes.")
        lead = Paragraph("Administrationen ser to scenarier:", (20, 20))
        case = Section("case", "Sagsfremstilling", 2, (19, 30), (lead, *lists))
        return item(sections=(case, whole), recommendation=recommendation)

    def test_a_numbered_choice_is_quoted(self) -> None:
        offered = ListBlock(True, (ListItem("Vent.", (21, 21)), ListItem("Luk. Byg nyt.", (22, 22))), (21, 22))
        assert told(self.choice(offered), "proposal")[1:] == ["Om scenarie 2 står der: »Luk.«", "»Byg nyt.«"]

    def test_a_choice_in_a_list_that_goes_on_is_found(self) -> None:
        offered = (
            ListBlock(True, (ListItem("Vent.", (21, 21)),), (21, 21)),
            ListBlock(True, (ListItem("Luk.", (23, 23)),), (23, 23), start=2),
        )
        assert told(self.choice(*offered), "proposal")[1:] == ["Om scenarie 2 står der: »Luk.«"]

    def test_an_unclear_choice_is_not_guessed(self) -> None:
        twice = ListBlock(True, (ListItem("Vent.", (21, 21)), ListItem("Luk.", (22, 22))), (21, 22))
        assert len(told(self.choice(twice, twice), "proposal")) == 1


class TestDecision:
    def test_a_noted_case_is_news_and_no_decision(self) -> None:
        assert told(decided(Decision("Taget til efterretning", "noted", LINES)), "decision") == [
            "Udvalget har fået besked om sagen.",
            "Udvalget har ikke besluttet noget nyt.",
            "I referatet hedder det: »Taget til efterretning«.",
        ]

    def test_a_remark_after_at_stays_a_clause(self) -> None:
        text = "Taget til efterretning med den bemærkning, at sagen ikke er slut. Dertil ønskes et notat."
        remark = "sagen ikke er slut. Dertil ønskes et notat."
        assert told(decided(Decision(text, "noted", LINES, remark=remark)), "decision") == [
            "Udvalget har fået besked om sagen.",
            "Udvalget har bemærket, at »sagen ikke er slut«.",
            "I referatet står der også: »Dertil ønskes et notat.«",
        ]

    def test_a_remark_after_a_colon_is_quoted(self) -> None:
        texts = ("Taget til efterretning med denne bemærkning:", "Udvalget bakker op.")
        made = Decision(" ".join(texts), "noted", LINES, remark="Udvalget bakker op.")
        assert told(decided(made, *texts), "decision") == [
            "Udvalget har fået besked om sagen.",
            "Udvalget har en bemærkning: »Udvalget bakker op.«",
        ]

    @pytest.mark.parametrize(
        ("text", "outcome", "sentence"),
        [
            ("Indstillingen godkendt", "approved", "Udvalget sagde ja til forslaget."),
            ("Indstillingen forkastet", "rejected", "Udvalget sagde nej til forslaget."),
            ("Sagen udsat", "postponed", "Udvalget har udsat sagen."),
            ("Indstilles til godkendelse", "recommended", "Udvalget anbefaler et ja til forslaget."),
            ("Indstilles til afslag", "recommended", "Udvalget har givet en anbefaling."),
        ],
    )
    def test_outcomes(self, text: str, outcome: Outcome, sentence: str) -> None:
        assert told(decided(Decision(text, outcome, LINES)), "decision")[0] == sentence

    def test_a_recommendation_names_the_body_that_decides(self) -> None:
        made = Decision("Indstilles til godkendelse", "recommended", LINES)
        one = decided(made, decided_by="Kommunalbestyrelsen")
        assert told(one, "decision")[0] == "Udvalget anbefaler, at Kommunalbestyrelsen siger ja til forslaget."
        assert told(one, "next") == [
            "Nu skal Kommunalbestyrelsen behandle sagen.",
            "Det er Kommunalbestyrelsen, der bestemmer i sagen.",
        ]

    def test_a_body_that_is_only_informed_does_not_handle_the_case(self) -> None:
        text = "Taget til efterretning med den bemærkning, at sagen sendes til orientering i Seniorrådet."
        made = Decision(text, "noted", LINES, referred_to="Seniorrådet")
        assert told(decided(made), "next") == ["Seniorrådet skal have besked om sagen."]

    def test_an_unknown_form_is_quoted_whole(self) -> None:
        made = Decision("Udvalget tog en drøftelse. Den var god.", "unclassified", LINES)
        assert told(decided(made), "decision") == [
            "Vi kan ikke forklare beslutningen automatisk.",
            "I referatet står der: »Udvalget tog en drøftelse.«",
            "Der står også: »Den var god.«",
        ]
        assert told(decided(made), "disagreement") == []

    @pytest.mark.parametrize(
        "text",
        [
            "Indstillingen godkendt, dog uden bilag 2.",
            "Indstillingen godkendt på nær punkt 3.",
            "Godkendt med ændringer.",
        ],
    )
    def test_a_yes_with_a_but_is_quoted_and_not_told_as_a_yes(self, text: str) -> None:
        assert told(decided(Decision(text, "approved", LINES)), "decision") == [
            "Vi kan ikke forklare beslutningen automatisk.",
            f"I referatet står der: »{text}«",
        ]

    def test_more_than_a_formula_before_a_remark_is_not_lost(self) -> None:
        text = "Taget til efterretning og oversendt til Byrådet med den bemærkning, at sagen haster."
        one = decided(Decision(text, "noted", LINES, remark="sagen haster."))
        assert told(one, "decision")[-2:] == [
            "Udvalget har bemærket, at »sagen haster«.",
            f"I referatet står der også: »{text}«",
        ]

    def test_reasons_for_a_vote_are_not_lost(self) -> None:
        texts = ("Imod stemte: 1, Eva Eg.", "Eva Eg stemte imod, fordi vejen er lang.")
        made = Decision(" ".join(texts), "approved", LINES, votes=Votes(None, side("Eva Eg"), None))
        quote = "I referatet står der også: »Eva Eg stemte imod, fordi vejen er lang.«"
        assert quote in told(decided(made, *texts), "decision")

    def test_points_decided_one_by_one(self) -> None:
        texts = ("Indstillingens punkt 1: Taget til efterretning.", "Indstillingens punkt 2. Rådet bør spørges.")
        decided_points = (DecisionPoint(1, texts[0], "noted"), DecisionPoint(2, texts[1], "unclassified"))
        made = Decision(" ".join(texts), "per_point", LINES, points=decided_points)
        assert told(decided(made, *texts), "decision") == [
            "Udvalget behandlede forslagene hver for sig.",
            "Forslag 1: Udvalget har fået besked om sagen.",
            "Om forslag 2 står der: »Rådet bør spørges.«",
        ]

    def test_a_list_of_remarks_is_numbered(self) -> None:
        texts = ("Udvalget havde følgende bemærkninger:", "der bør bygges. Snart.", "der bør ryddes.")
        assert told(decided(Decision(" ".join(texts), "statement", LINES), *texts), "decision") == [
            "Udvalget har skrevet sin mening om sagen.",
            "Udvalget har 2 bemærkninger.",
            "Bemærkning 1: »der bør bygges.«",
            "»Snart.«",
            "Bemærkning 2: »der bør ryddes.«",
        ]

    def test_no_decision_and_no_meeting_yet(self) -> None:
        assert told(item(), "decision") == ["Der står ingen beslutning i referatet."]
        assert told(item(), "decision", "agenda") == [
            "Dagsordenen er skrevet før mødet.",
            "Derfor er der ingen beslutning i den.",
        ]
        assert told(item(), "next", "agenda", "Handicaprådet") == [
            "Rådet skal tale om punktet på mødet den 6. maj 2025."
        ]


class TestVotes:
    def test_numbers_names_and_the_stop_that_overrides_the_yes(self) -> None:
        assert told(voted(), "decision") == [
            "Udvalget stemte om forslaget.",
            "2 politikere stemte ja.",
            "Det er Ane Ask og Bo Birk.",
            "1 politiker stemte nej: Eva Eg.",
            "Det betyder: Udvalget sagde ja til forslaget.",
            "Men beslutningen gælder ikke endnu.",
            "I referatet står der også: »Udvalget ønsker et notat.«",
        ]
        assert told(voted(), "next") == [
            "Eva Eg har brugt standsningsretten.",
            "Det betyder: En politiker kan stoppe sagen.",
            "Derfor gælder beslutningen ikke endnu.",
            "Nu skal Kommunalbestyrelsen behandle sagen.",
        ]

    def test_the_minority_is_quoted_whole_and_named(self) -> None:
        assert told(voted(), "disagreement") == [
            "Nej.",
            "Eva Eg er uenig.",
            "Eva Eg siger: »Jeg er uenig.«",
            "»Det er for dyrt.«",
        ]

    def test_each_sentence_cites_the_lines_it_rests_on(self) -> None:
        (draft,) = kort.draft(meeting(voted()), TERMS)
        sources = {sentence.text: sentence.sources for sentence in draft.sentences}
        assert sources["2 politikere stemte ja."] == ((61, 61),)
        assert sources["1 politiker stemte nej: Eva Eg."] == ((62, 62),)
        assert sources["Eva Eg siger: »Jeg er uenig.«"] == ((64, 64), (65, 65))

    def test_members_of_a_council_of_citizens_are_not_called_politicians(self) -> None:
        assert "2 medlemmer stemte ja." in told(voted(), "decision", committee="Handicaprådet")

    @pytest.mark.parametrize(
        ("votes", "sentences"),
        [
            (Votes(side("Ane Ask", "Bo Birk"), None, None), ["Alle, der stemte, stemte ja."]),
            (Votes(side("Ane Ask"), None, side("Bo Birk")), ["Bo Birk stemte hverken ja eller nej."]),
            (Votes(side("Ane Ask"), VoteSide(2, (), ()), None), ["Nej."]),
            (Votes(side("Ane Ask"), side("Bo Birk", "Eva Eg"), None), ["Nej.", "Bo Birk og Eva Eg er uenige."]),
        ],
    )
    def test_whether_all_agree(self, votes: Votes, sentences: list[str]) -> None:
        assert told(decided(Decision("For stemte: 1", "approved", LINES, votes=votes)), "disagreement") == sentences

    def test_silence_is_called_silence_and_a_reservation_is_not(self) -> None:
        silent = Decision("Indstillingen godkendt", "approved", LINES)
        reserved = Decision("Indstillingen godkendt. Bo Birk tog forbehold.", "approved", LINES)
        assert told(decided(silent), "disagreement") == ["Referatet nævner ingen uenighed."]
        assert told(decided(reserved), "disagreement") == []


class TestMoney:
    def test_no_consequences_is_quoted_and_amounts_elsewhere_are_said(self) -> None:
        sections = (
            section("case", 20, "Vejen koster 2 mio. kr. om året."),
            section("finances", 30, "Ingen økonomiske konsekvenser"),
        )
        assert told(item(sections=sections, finances="Ingen økonomiske konsekvenser"), "money") == [
            "I referatet står der: »Ingen økonomiske konsekvenser«.",
            "Andre steder i sagen står der beløb.",
            "Der står for eksempel: »Vejen koster 2 mio. kr. om året.«",
        ]

    def test_a_long_text_is_quoted_in_part_and_the_rest_is_named(self) -> None:
        texts = [f"Der er afsat {number} kr." for number in range(5)]
        one = item(sections=(section("finances", 30, *texts),), finances=" ".join(texts))
        assert told(one, "money") == [
            "I referatet står der: »Der er afsat 0 kr.«",
            "»Der er afsat 1 kr.«",
            "»Der er afsat 2 kr.«",
            "»Der er afsat 3 kr.«",
            "Der står mere om pengene i referatet.",
        ]


def test_hard_words_are_those_of_the_title_and_the_quotes() -> None:
    assert told(item("Skærpet tilsyn og IPS"), "words") == ["Skærpet tilsyn: Ekstra kontrol.", "IPS: Hjælp til job."]


def test_the_source_is_named_and_holds() -> None:
    assert told(item(), "source") == [
        "Referat fra Socialudvalget den 6. maj 2025, punkt 4.",
        "Det er referatet, der gælder.",
    ]
    assert told(item(), "source", "agenda")[1] == "Det er dagsordenen, der gælder."


def test_slots_stand_in_their_order_and_every_sentence_has_a_basis() -> None:
    (draft,) = kort.draft(meeting(voted()), TERMS)
    order = [SLOTS.index(sentence.slot) for sentence in draft.sentences]
    assert order == sorted(order)
    assert all(bool(sentence.sources) == (sentence.basis == "lines") for sentence in draft.sentences)


def test_nothing_of_a_closed_item_is_told() -> None:
    secret = "Hemmelig Hansen får 500 kr."
    whole, recommendation = points(20, secret, f"{secret} godkendes")
    made = Decision(secret, "approved", LINES, statements=(Statement("minority_statement", secret, secret, LINES),))
    one = item(
        "Salg af grund", closed=True, decision=made, recommendation=recommendation, finances=secret, decided_by=secret,
        sections=(whole, section("summary", 30, secret), section("finances", 40, secret)),
        messages=(Message(1, secret, (), (20, 20)),),
    )  # fmt: skip
    for kind in ("minutes", "agenda"):
        (draft,) = kort.draft(meeting(one, kind=kind), TERMS)  # type: ignore[arg-type]  # both are kinds
        assert "Hansen" not in str(draft)
        assert "500" not in str(draft)
        assert draft.sentences[0].text == "Punktet er lukket."


TEXTS = st.text(alphabet="aB .:,?!1§\n", max_size=40)


@settings(deadline=None)
@given(title=TEXTS, words=TEXTS, outcome=st.sampled_from(get_args(Outcome)), remark=st.none() | TEXTS)
def test_whatever_a_paper_says_the_templates_hold(title: str, words: str, outcome: Outcome, remark: str | None) -> None:
    whole, recommendation = points(20, words or None, words, words)
    made = Decision(words, outcome, LINES, remark=remark, statements=(Statement("remark", words, words, LINES),))
    one = item(
        title, decision=made, recommendation=recommendation, finances=words, decided_by=words,
        sections=(whole, section("summary", 30, words, words), section("decision", 60, words)),
        messages=(Message(1, title or None, (Paragraph(words, (70, 70)),), (70, 70)),),
    )  # fmt: skip
    for kind in ("minutes", "agenda"):
        (draft,) = kort.draft(meeting(one, kind=kind), TERMS)  # type: ignore[arg-type]  # both are kinds
        assert "decision" in {sentence.slot for sentence in draft.sentences}
        assert not any("{" in sentence.text or "None" in sentence.text for sentence in draft.sentences)
