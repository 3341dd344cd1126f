"""Whatever the order of papers and whatever joins later: the same links, and addresses that stay."""

from collections.abc import Sequence
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publisher.corpus.relations import relate
from publisher.corpus.terms import Profile, Shared, Terms
from publisher.model.meeting import Meeting
from support.small_papers import book, item, paper, to

COMMITTEES = ("Socialudvalget", "Byrådet", "Teknikudvalget")
DATES = tuple(f"2025-{month:02}-06" for month in range(1, 7))
TITLES = ("Lærkebo", "Tilsyn på Lærkebo", "Vejbump", "Egeskoven", "Meddelelser", "Ulvedal og Lærkebo")


@st.composite
def papers(draw: st.DrawFn) -> list[Meeting]:
    """Return papers of different meetings whose items name other items, there or not."""
    days = draw(
        st.lists(st.sampled_from([(c, d) for d in DATES for c in COMMITTEES]), min_size=2, max_size=8, unique=True)
    )
    made = []
    for committee, date in days:
        items = []
        for number in range(1, draw(st.integers(1, 3)) + 1):
            named = draw(st.lists(st.sampled_from(days), max_size=2))
            earlier = [to(c, d, draw(st.sampled_from([None, 1, 2, 3]))) for c, d in named if d < date]
            closed = draw(st.integers(0, 9)) == 0
            items.append(item(number, draw(st.sampled_from(TITLES)), "Sagen.", *earlier, closed=closed))
        made.append(paper(committee, date, *items))
    return made


FEW = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(papers(), st.randoms(use_true_random=False))
def test_the_order_of_papers_changes_nothing(meetings: list[Meeting], random: object) -> None:
    shuffled = list(meetings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    by_id = {meeting.id: meeting for meeting in relate(shuffled)}
    assert [by_id[meeting.id] for meeting in meetings] == list(relate(meetings))
    assert book(*shuffled) == book(*meetings)


@FEW
@given(papers())
def test_no_address_of_a_case_is_lost_or_shared_when_a_paper_joins(meetings: list[Meeting]) -> None:
    before, after = book(*meetings[:-1]), book(*meetings)
    leads = [(name, thread) for thread in after.threads for name in (thread.slug, *thread.aliases)]
    assert len({name for name, _ in leads}) == len(leads)
    for thread in before.threads:
        now = dict(leads)[thread.slug]
        assert {step.item for step in thread.steps} <= {step.item for step in now.steps} | {None}


@FEW
@given(papers())
def test_a_case_keeps_its_name_as_time_goes_on(meetings: list[Meeting]) -> None:
    *known, newest = sorted(meetings, key=lambda one: one.date)
    if any(one.date == newest.date for one in known):
        return
    after = {name: thread for thread in book(*known, newest).threads for name in (thread.slug, *thread.aliases)}
    for thread in book(*known).threads:
        first = next(step.item for step in thread.steps if step.item)
        joined = after[thread.slug]
        if next(step.item for step in joined.steps if step.item) == first:
            assert joined.slug == thread.slug


def comparisons(meetings: Sequence[Meeting]) -> int:
    """Count how often two items are held against each other."""
    counted = 0
    shared = Terms.shared

    def count(terms: Terms, one: Profile, other: Profile) -> Shared:
        nonlocal counted
        counted += 1
        return shared(terms, one, other)

    with patch.object(Terms, "shared", count):
        book(*meetings)
    return counted


def test_work_grows_with_the_papers_not_with_their_pairs() -> None:
    def many(size: int) -> list[Meeting]:
        dates = [f"20{year:02}-{month:02}-06" for year in range(10, 40) for month in range(1, 13)][:size]
        return [
            paper("Byrådet", date, item(1, f"Vejbump på Torvet {date}", case_number="05.01.00-P35-1-26"),
                  item(2, f"Lokalplan {'abcdefghij'[place % 10] * 6}", "Sagen.", to("Byrådet", dates[place - 1], None)))
            for place, date in enumerate(dates)
        ]  # fmt: skip

    small, large = comparisons(many(60)), comparisons(many(240))
    assert 0 < large < 5 * small
