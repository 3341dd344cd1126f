"""What may be shown: `kort` always, a written text when somebody vouches for it and its source still says the same."""

from dataclasses import replace

import pytest

from plain_language.papers import TERMS, item, meeting, section
from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary, PublishableSummary, Sentence, Standing, State
from publisher.plain_language import kort
from publisher.plain_language.approval import Released, release
from publisher.plain_language.klart import Assessment, assess, drafted, remark_key, sealed
from publisher.plain_language.summary_file.entry import Entry, Written

APPROVED = Standing("godkendt", on="2025-05-07", approved_by="udvalgssekretæren", approved_on="2025-05-08")
ITEM = item(sections=(section("summary", 20, "Engvej har fået en ny bro.", "Broen er lavet af træ."),))


def kort_of(one: AgendaItem) -> DraftSummary:
    return kort.draft(meeting(one), TERMS)[0]


def entry(*sentences: Sentence, standing: Standing = APPROVED) -> Entry:
    return Entry(4, "Tilsyn på Engvej", "en redaktør", standing, tuple(Written(one) for one in sentences))


def about(text: str, *lines: tuple[int, int]) -> Sentence:
    return Sentence("about", text, lines)


BRIDGE = about("Engvej har en ny bro.", (21, 21))


def assessed(one: Entry, source: AgendaItem = ITEM) -> Assessment:
    return assess(one, source, kort_of(source), TERMS)


def shown(one: Assessment, *, demonstration: bool = False) -> Released:
    return release([kort_of(ITEM)], {4: one}, demonstration=demonstration)


def levels(found: Released) -> list[str]:
    return [one.level for one in found.summaries]


def codes(found: Released) -> list[str]:
    return [one.code for one in found.findings]


def test_an_approved_text_whose_source_holds_is_shown_beside_the_short_version() -> None:
    found = shown(assessed(sealed(entry(BRIDGE), ITEM, APPROVED)))
    assert levels(found) == ["kort", "klart"]
    assert found.summaries[1].standing.approved_by == "udvalgssekretæren"
    assert codes(found) == []


def test_what_the_text_leaves_out_is_told_by_the_templates() -> None:
    plain = shown(assessed(sealed(entry(BRIDGE), ITEM, APPROVED))).summaries[1]
    assert [one.text for one in plain.sentences if one.slot == "about"] == [BRIDGE.text]
    assert {one.slot for one in plain.sentences} >= {"about", "decision", "source"}


@pytest.mark.parametrize(
    ("state", "demonstration", "levels_shown"),
    [
        ("kladde", True, ["kort"]),
        ("tjekket", True, ["kort", "klart"]),
        ("tjekket", False, ["kort"]),
        ("godkendt", False, ["kort", "klart"]),
    ],
)
def test_each_state_goes_as_far_as_it_may(state: State, demonstration: bool, levels_shown: list[str]) -> None:
    one = sealed(entry(BRIDGE), ITEM, replace(APPROVED, state=state))
    assert levels(shown(assessed(one), demonstration=demonstration)) == levels_shown


def test_only_a_text_tested_with_readers_is_called_easy() -> None:
    tested = replace(APPROVED, state="læsertestet")
    assert codes(shown(assessed(sealed(entry(BRIDGE), ITEM, tested)))) == ["summary.readers-unnamed"]
    named = replace(tested, readers="5 læsere i oktober 2025")
    assert levels(shown(assessed(sealed(entry(BRIDGE), ITEM, named)))) == ["kort", "letlæst"]


def test_an_approval_without_a_role_is_none() -> None:
    one = sealed(entry(BRIDGE), ITEM, Standing("godkendt"))
    assert codes(shown(assessed(one))) == ["summary.approver-unnamed"]


def test_a_text_changed_after_its_approval_waits_again() -> None:
    one = sealed(entry(BRIDGE), ITEM, APPROVED)
    changed = replace(one, written=(Written(about("Engvej har en bro.", (21, 21))),))
    found = assessed(changed)
    assert [remark.code for remark in found.findings] == ["summary.edited"]
    assert levels(shown(found)) == ["kort"]


def test_a_changed_source_lapses_the_approval_where_the_text_rests_on_it_and_only_there() -> None:
    one = sealed(entry(BRIDGE), ITEM, APPROVED)
    cited = item(sections=(section("summary", 20, "Engvej har ikke fået en ny bro.", "Broen er lavet af træ."),))
    assert [remark.code for remark in assessed(one, cited).findings] == ["summary.stale"]
    assert levels(shown(assessed(one, cited))) == ["kort"]
    elsewhere = item(sections=(section("summary", 20, "Engvej har fået en ny bro.", "Broen er lavet af sten."),))
    assert [remark.code for remark in assessed(one, elsewhere).findings] == ["summary.changed-elsewhere"]
    assert levels(shown(assessed(one, elsewhere))) == ["kort", "klart"]


@pytest.mark.parametrize(
    ("standing", "was_approved"),
    [
        (Standing("kladde"), False),
        (Standing("tjekket"), False),
        (Standing("forældet"), False),
        (replace(APPROVED, state="forældet"), True),
        (APPROVED, True),
        (replace(APPROVED, state="læsertestet"), True),
    ],
)
def test_a_lapsed_text_tells_of_an_approval_only_where_it_had_one(standing: Standing, was_approved: bool) -> None:
    one = sealed(entry(BRIDGE), ITEM, standing)
    cited = item(sections=(section("summary", 20, "Engvej har ikke fået en ny bro.", "Broen er lavet af træ."),))
    (remark,) = assessed(one, cited).findings
    assert "Papiret er ændret, der hvor teksten bygger på det." in remark.message
    assert ("Godkendelsen gælder ikke længere" in remark.message) == was_approved


def test_a_changed_decision_lapses_the_approval_whatever_the_text_cites() -> None:
    before = item(sections=(*ITEM.sections, section("decision", 60, "Godkendt.")))
    after = item(sections=(*ITEM.sections, section("decision", 60, "Udsat.")))
    one = sealed(entry(BRIDGE), before, APPROVED)
    assert "summary.stale" not in [remark.code for remark in assessed(one, before).findings]
    assert [remark.code for remark in assessed(one, after).findings] == ["summary.stale"]


def test_citations_move_along_with_their_text() -> None:
    one = sealed(entry(BRIDGE), ITEM, APPROVED)
    lower = item(sections=(section("summary", 25, "Engvej har fået en ny bro.", "Broen er lavet af træ."),))
    found = assessed(one, lower)
    assert found.entry.sentences()[0].sources == ((26, 26),)
    assert found.findings == ()
    assert found.sound


def test_a_draft_with_an_error_is_no_more_than_a_draft() -> None:
    sound = drafted(assessed(entry(BRIDGE, standing=Standing("kladde"))), ITEM)
    wrong = drafted(assessed(entry(about("Engvej har 7 nye broer.", (21, 21)), standing=Standing("kladde"))), ITEM)
    assert (sound.standing.state, wrong.standing.state) == ("tjekket", "kladde")


def test_an_approver_may_vouch_for_a_sentence_that_a_check_doubts() -> None:
    doubted = entry(about("Engvej har 7 nye broer.", (21, 21)))
    found = assessed(doubted)
    assert not found.sound
    vouched = replace(doubted, seen=tuple(remark_key(one) for one in found.findings))
    again = assessed(sealed(vouched, ITEM, APPROVED))
    assert again.sound
    assert levels(shown(again)) == ["kort", "klart"]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        (Sentence("about", "Engvej har en ny bro.", ()), "summary.sentence-unsourced"),
        (Sentence("about", "Engvej har en ny bro.", ((400, 401),)), "summary.lines-foreign"),
        (Sentence("about", "Engvej har en ny bro.", (), "template"), "summary.sentence-not-fixed"),
        (Sentence("about", "Bro: Noget at gå på.", (), "glossary"), "summary.sentence-not-in-glossary"),
    ],
)
def test_a_sentence_rests_on_what_it_says_it_rests_on(sentence: Sentence, code: str) -> None:
    found = assessed(entry(sentence))
    assert [one.code for one in found.findings] == [code, "summary.edited"]
    assert not found.sound


def test_an_approved_text_outlives_a_reworded_template_and_a_reworded_word_list() -> None:
    old = entry(BRIDGE, Sentence("about", "En gammel fast sætning.", (), "template"))
    assert assessed(sealed(old, ITEM, APPROVED)).sound
    assert not assessed(sealed(old, ITEM, replace(APPROVED, state="kladde"))).sound


def test_of_a_closed_item_nothing_but_the_short_version_is_ever_shown() -> None:
    closed = item(closed=True)
    told = assess(entry(BRIDGE), closed, kort_of(closed), TERMS)
    assert [one.code for one in told.findings] == ["summary.closed"]
    assert not told.sound


def test_a_publishable_summary_is_what_comes_out() -> None:
    assert all(isinstance(one, PublishableSummary) for one in shown(assessed(entry(BRIDGE))).summaries)
