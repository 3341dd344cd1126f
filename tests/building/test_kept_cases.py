"""Cases of papers that failed are told on, and what has left the site tells nothing."""

from dataclasses import replace

from publisher.building.kept_cases import told_by, with_kept
from publisher.model.case import CaseBook
from support.cards import ALIAS, BOOK, FIRST, LAST, SECOND, SLUG, THREAD

EVERYTHING = {f"{FIRST}/2", f"{SECOND}/1", f"{LAST}/1"}
TODAY = replace(  # what the papers tell when the first one failed
    THREAD,
    slug=f"stien-igen-{SECOND}-1",
    aliases=(ALIAS,),
    title="Stien igen",
    steps=(THREAD.steps[0], replace(THREAD.steps[1], item=None, title=None), *THREAD.steps[2:]),
    status="Sagen er udskudt.",
)


def test_a_paper_remembers_the_cases_of_its_items() -> None:
    assert told_by(BOOK.threads)[FIRST] == (THREAD,)
    assert "2026-01-01-raadet" not in told_by(BOOK.threads)


def test_nothing_kept_changes_nothing() -> None:
    assert with_kept(BOOK, [], EVERYTHING) == BOOK


def test_a_case_keeps_its_name_and_its_kept_step() -> None:
    (found,) = with_kept(CaseBook((TODAY,), ()), [(FIRST, (THREAD,))], EVERYTHING).threads
    assert found.slug == SLUG
    assert set(found.aliases) == {ALIAS, TODAY.slug}
    assert [step.item for step in found.steps] == [None, f"{FIRST}/2", f"{SECOND}/1", f"{LAST}/1"]
    assert found.status == TODAY.status


def test_a_case_that_fell_apart_stands_on() -> None:
    assert with_kept(CaseBook((), ()), [(FIRST, (THREAD,))], EVERYTHING).threads == (THREAD,)


def test_a_paper_that_has_left_the_site_is_a_meeting_elsewhere() -> None:
    (found,) = with_kept(CaseBook((), ()), [(FIRST, (THREAD,))], EVERYTHING - {f"{SECOND}/1"}).threads
    gone = found.steps[2]
    assert (gone.item, gone.title, gone.outcome) == (None, None, None)
    assert (gone.committee, gone.date) == ("Teknikudvalget", "2026-02-10")


def test_two_kept_papers_of_one_case_are_one_case() -> None:
    (found,) = with_kept(CaseBook((), ()), [(FIRST, (THREAD,)), (LAST, (THREAD,))], EVERYTHING).threads
    assert found == THREAD


def test_a_name_made_from_a_title_that_has_left_goes_with_it() -> None:
    (found,) = with_kept(CaseBook((), ()), [(LAST, (THREAD,))], EVERYTHING - {f"{FIRST}/2"}).threads
    assert (found.slug, found.aliases, found.title) == (ALIAS, (), "Titel")


def test_one_item_alone_is_no_case() -> None:
    assert with_kept(CaseBook((), ()), [(LAST, (THREAD,))], {f"{LAST}/1"}).threads == ()
