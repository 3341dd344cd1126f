"""Puts together what is to be published: new pages and files, and those of failed papers as they last were good."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from publisher.building.editions import Prepared
from publisher.building.intake import Failure
from publisher.building.kept_cases import told_by, with_kept
from publisher.building.ledger import Ledger, MadeFile, PaperRecord
from publisher.building.perform import Performed, edition_file
from publisher.building.report import PaperOutcome, State
from publisher.corpus.cases import case_book
from publisher.errors import PrivacyStop, PublisherError
from publisher.model.addresses import captions, sentences
from publisher.model.case import CaseThread
from publisher.model.edition import Artefact, Edition, EditionFile
from publisher.model.meeting import Kind
from publisher.rendering.audio import webvtt
from publisher.rendering.feeds import artefacts as feeds
from publisher.rendering.feeds.channels import channels
from publisher.rendering.feeds.story import Story, told
from publisher.rendering.open_data import artefacts as open_data
from publisher.rendering.open_data.cases import cases_json
from publisher.rendering.site.cards.card import MeetingCard, card
from publisher.rendering.site.cases import case_pages
from publisher.rendering.site.cases.case_paths import CaseGuide
from publisher.rendering.site.common.page import Page
from publisher.rendering.site.guidance.follow_page import follow_page
from publisher.rendering.site.machines import extras, syllables
from publisher.rendering.site.machines.following import following
from publisher.rendering.site.meetings import meeting_pages
from publisher.rendering.site.overviews import az_pages, front_pages
from publisher.rendering.site.overviews.front_pages import Frame
from publisher.rendering.site.people import people_pages
from publisher.rendering.site.people.roster import Roster
from publisher.rendering.site.search import page as search_page

_NOT_FOR_THE_MAP = {"redirect", "not-found", "search"}


@dataclass(frozen=True, slots=True)
class Assembly:
    """Everything the next site consists of."""

    records: dict[str, PaperRecord]
    """Paper name → what is published of it, new or kept."""
    artefacts: tuple[Artefact, ...]
    """Small files made anew: data, feeds, robots.txt."""
    pages: tuple[Page, ...]
    """Pages made anew."""
    outcomes: tuple[PaperOutcome, ...]


def assemble(
    prepared: Iterable[Prepared], failures: Iterable[Failure], performed: Performed, ledger: Ledger, frame: Frame
) -> Assembly:
    """Return the next site's content: a paper that failed keeps what the ledger remembers of it."""
    good = [ready for ready in prepared if ready.paper not in performed.failed]
    errors = {failure.paper.name: failure.error for failure in failures} | performed.failed
    cards = {ready.paper: card(ready.edition) for ready in good}
    outcomes, kept = _fates(errors, ledger, frozenset((one.id, one.kind) for one in cards.values()))
    records: dict[str, PaperRecord] = {}
    artefacts: list[Artefact] = []
    pages: list[Page] = []
    everything = sorted([*cards.values(), *(record.card for record in kept.values())], key=_order)
    cases = with_kept(
        case_book([ready.edition.meeting for ready in good], frame.publication.as_of),
        [(record.meeting_id, record.cases) for record in kept.values()],
        _open_items(everything),
    )
    guide = CaseGuide(everything, cases.suggestions, cases.threads)
    roster = Roster(everything)
    made = _by_paper(performed.made.values())
    told_of = told_by(cases.threads)
    by_committee, by_id = _grouped(everything)
    for ready in good:
        one = cards[ready.paper]
        data = _data(ready, made[ready.paper])
        files = (
            *(file.file for file in made[ready.paper]),
            *(edition_file(artefact) for artefact in data if artefact.format is not None),
        )
        earlier, later = _neighbours(one, by_committee[one.committee])
        beside = next((other for other in by_id[one.id] if other.kind != one.kind), None)
        paths = guide.paths(ready.edition.meeting.meeting)
        people = roster.paths(one.members)
        own = meeting_pages.pages(ready.edition, files, meeting_pages.Around(earlier, later, beside, paths, people))
        records[ready.paper] = _record(ready.edition, files, data, own, told_of.get(one.id, ()))
        artefacts += data
        pages += own
        outcomes.append(PaperOutcome(ready.paper, ready.edition.meeting.meeting.id, State.PUBLISHED))
    listed = tuple(everything)
    pages += front_pages.pages(listed, frame)
    pages += case_pages.pages(cases, listed, frame.publication)
    pages += az_pages.pages(listed, cases.threads, frame.publication)
    pages += people_pages.pages(roster, frame.publication)
    artefacts += (cases_json(cases), syllables.patterns())
    pages.append(search_page.page(listed, frame.publication))
    records |= kept
    stories = [Story(record.card, record.told, record.files) for record in records.values()]
    followed = channels(stories, cases.threads, frame.publication)
    pages.append(follow_page(followed, frame.publication))
    artefacts += feeds.artefacts(followed, frame.publication)
    artefacts += extras.artefacts(_public(pages, records.values()), frame.publication)
    return Assembly(
        records=dict(sorted(records.items())),
        artefacts=tuple(artefacts),
        pages=following(pages, followed),
        outcomes=tuple(sorted(outcomes, key=lambda outcome: outcome.paper)),
    )


def _fates(
    errors: Mapping[str, PublisherError], ledger: Ledger, published: frozenset[tuple[str, Kind]]
) -> tuple[list[PaperOutcome], dict[str, PaperRecord]]:
    """Decide what becomes of every failed paper: taken down, kept as it last was, or left out.

    A paper is not kept where another one of the same meeting and kind is published now.
    """
    outcomes: list[PaperOutcome] = []
    kept: dict[str, PaperRecord] = {}
    for paper, error in errors.items():
        last = ledger.papers.get(paper)
        if isinstance(error, PrivacyStop):
            state = State.TAKEN_DOWN
        elif last is not None and (last.meeting_id, last.kind) not in published:
            state, kept[paper] = State.KEPT, last
        else:
            state = State.LEFT_OUT
        outcomes.append(PaperOutcome(paper, last.meeting_id if last else None, state, error))
    return outcomes, kept


def _open_items(cards: Iterable[MeetingCard]) -> frozenset[str]:
    return frozenset(f"{one.id}/{item.number}" for one in cards if one.is_main for item in one.items if not item.closed)


def _order(one: MeetingCard) -> tuple[str, str, str]:
    return (one.date, one.id, one.base)


def _neighbours(one: MeetingCard, cards: list[MeetingCard]) -> tuple[MeetingCard | None, MeetingCard | None]:
    """Return the meeting before and after this one; `cards` are all of its committee, in the order of their dates."""
    before, after = (side(cards, one.date, key=lambda other: other.date) for side in (bisect_left, bisect_right))
    return (cards[before - 1] if before else None, cards[after] if after < len(cards) else None)


def _by_paper(made: Iterable[MadeFile]) -> Mapping[str, list[MadeFile]]:
    found: dict[str, list[MadeFile]] = defaultdict(list)
    for file in made:
        found[file.paper].append(file)
    return found


def _grouped(cards: Iterable[MeetingCard]) -> tuple[Mapping[str, list[MeetingCard]], Mapping[str, list[MeetingCard]]]:
    """Return the cards of each committee, and those of each meeting: the agenda beside its minutes."""
    by_committee: dict[str, list[MeetingCard]] = defaultdict(list)
    by_id: dict[str, list[MeetingCard]] = defaultdict(list)
    for one in cards:
        by_committee[one.committee].append(one)
        by_id[one.id].append(one)
    return by_committee, by_id


def _data(ready: Prepared, made: Iterable[MadeFile]) -> tuple[Artefact, ...]:
    edition = ready.edition
    sounds = [file for file in made if file.cues]
    cues = [cue for file in sounds for cue in file.cues]
    return (
        open_data.meeting_json(edition.meeting, f"{ready.data}meeting.json"),
        open_data.plain_json(edition.meeting, edition.summaries, f"{ready.data}plain.json"),
        open_data.cues_json(cues, f"{ready.data}cues.json"),
        *(webvtt.webvtt(file.cues, captions(file.file.href)) for file in sounds),
        *(webvtt.script(file.cues, sentences(file.file.href)) for file in sounds),
    )


def _record(
    edition: Edition,
    files: tuple[EditionFile, ...],
    data: tuple[Artefact, ...],
    pages: tuple[Page, ...],
    threads: tuple[CaseThread, ...],
) -> PaperRecord:
    one = card(edition)
    return PaperRecord(
        meeting_id=one.id,
        kind=one.kind,
        card=one,
        files=files,
        data_files=tuple(artefact.path for artefact in data),
        pages=tuple(page.path for page in pages),
        pdfs=sum(file.media_type == "application/pdf" for file in files),
        audio_s=sum(file.duration_s or 0 for file in files),
        cases=threads,
        told=told(edition),
    )


def _public(pages: Iterable[Page], records: Iterable[PaperRecord]) -> dict[str, str | None]:
    """Return the address of every page to be found, those of a meeting with its date."""
    found: dict[str, str | None] = {page.path: None for page in pages if page.kind not in _NOT_FOR_THE_MAP}
    return found | {path: record.card.date for record in records for path in record.pages}
