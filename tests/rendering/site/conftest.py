"""A small meeting made by hand: a list, a table, a counted vote, a closed item and an item of many headings."""

from dataclasses import replace

import pytest

from publisher.model.blocks import Heading, ListBlock, ListItem, Paragraph, Table
from publisher.model.decision import Decision, Suspension, Votes, VoteSide
from publisher.model.edition import Contact, Edition, EditionFile, ItemWords, Publication, Term
from publisher.model.meeting import (
    AgendaItem,
    Attachment,
    ClearedMeeting,
    Header,
    Meeting,
    Participant,
    Section,
    Source,
    Withheld,
)
from publisher.model.statement import Statement
from publisher.model.summary import PublishableSummary, Sentence
from publisher.rendering.site.overviews.front_pages import Frame

BASE = "moeder/2025-05-06-socialudvalget/"

_ITEM = AgendaItem(
    number=1,
    title="Plan for <Egely> & Engen",
    heading="Punkt 1: Plan for <Egely> & Engen",
    closed=False,
    case_number="00.22.00-A26-1-24",
    earlier_handling=(),
    sections=(
        Section("other", None, 2, (11, 12), (Paragraph("Før den første overskrift.", (11, 12)),)),
        Section(
            "summary",
            "Sammendrag",
            3,
            (14, 17),
            (Paragraph("En plan. Se <https://eksempel.dk/a/b/plan?x=1>.", (16, 17)),),
        ),
        Section(
            "content",
            "Indhold",
            2,
            (19, 30),
            (
                Heading("To veje", 4, (21, 21)),
                ListBlock(
                    ordered=True,
                    items=(
                        ListItem("Den ene", (23, 23), (Heading("Pris", 6, (24, 24)), Paragraph("Dyr.", (25, 25)))),
                        ListItem("Den anden", (27, 27)),
                    ),
                    lines=(23, 27),
                    start=2,
                ),
                Table(("", "2024", "2025"), (("Pladser", "7", "6"),), (29, 30)),
            ),
        ),
        Section("attachments", "Bilag", 2, (32, 33), (Paragraph("1 bilag", (33, 33)),)),
        Section("decision", "Beslutning", 2, (35, 40), (Paragraph("For stemte: 2, A, B. Imod: 1, C.", (37, 40)),)),
        Section("attachments", "Bilag", 2, (42, 44), (Paragraph("Plan for botilbud", (44, 44)),)),
    ),
    finances=None,
    decided_by=None,
    recommendation=None,
    decision=Decision(
        text="For stemte: 2, A, B. Imod: 1, C.",
        outcome="approved",
        lines=(35, 40),
        votes=Votes(VoteSide(2, ("Anna Bo", "Bo Krog"), (None, None)), VoteSide(1, ("Cai Due",), (None,)), None),
        suspended=Suspension("Cai Due", (39, 40)),
    ),
    attachments=(Attachment("Plan for botilbud", recommended=True, added_after_meeting=False),),
    attachments_declared=None,
    absentees=(),
    messages=(),
    lines=(10, 44),
)

_CLOSED = replace(
    _ITEM,
    number=2,
    title="Lejemål",
    heading="Lukket: Punkt 2: Lejemål",
    closed=True,
    case_number=None,
    sections=(),
    decision=None,
    attachments=(),
    lines=(46, 48),
)

_MEETING = Meeting(
    id="2025-05-06-socialudvalget",
    kind="minutes",
    committee="Socialudvalget",
    date="2025-05-06",
    start_time="13:00",
    place="Rådhuset",
    participants=(
        Participant("Anna Bo", "A", ("1. viceborgmester",), absent=False),
        Participant("Cai Due", None, (), absent=True),
    ),
    header=Header((Paragraph("REFERAT Socialudvalget", (1, 1)),)),
    items=(_ITEM, _CLOSED),
    source=Source("referat.txt", "text/plain", "0" * 64),
    dropped=(),
    findings=(),
    withheld=(Withheld(2, "closed"), Withheld(1, "a reason of tomorrow")),
)

_SUMMARY = PublishableSummary(
    item=1,
    level="kort",
    generator="kort-templates/1",
    sentences=(
        Sentence("words", "Botilbud: Et sted, hvor man bor og får hjælp.", (), basis="glossary"),
        Sentence("about", "Sagen handler om en plan.", ((10, 10), (17, 17))),
        Sentence("decision", "Udvalget stemte om forslaget.", ((37, 40),)),
        Sentence("decision", "2 politikere stemte ja.", ((38, 38),)),
        Sentence("decision", "Det betyder: Udvalget sagde ja til forslaget.", ((40, 40),)),
        Sentence("decision", "Men beslutningen gælder ikke endnu.", ((39, 40),)),
        Sentence("decision", "Der står også: »Planen er god.«", ((30, 30), (24, 25)), quote=True),
    ),
)

TERMS = (
    Term("botilbud", ("botilbuddet",), "Et sted, hvor man bor og får hjælp."),
    Term("bilag", ("bilaget",), "Ekstra papirer, der hører til sagen."),
    Term("bo", (), "At have sit hjem et sted."),
    Term("åben plan", (), "En plan, som alle må se."),
    Term("§ 85", (), "Støtte i hverdagen."),
)

FILES = (
    EditionFile("html", BASE, "text/html", 9000, "0" * 64),
    EditionFile(
        "audio-summary", f"{BASE}2025-05-06-socialudvalget-kort-version.mp3", "audio/mpeg", 1_234_567, "0" * 64, 200.0
    ),
    EditionFile("audio-item", f"{BASE}punkt-1/lyd.mp3", "audio/mpeg", 20_400, "0" * 64, 60.0, item=1),
    EditionFile("captions", f"{BASE}punkt-1/lyd.vtt", "text/vtt", 900, "0" * 64, item=1),
    EditionFile(
        "pdf-easy-read", f"{BASE}2025-05-06-socialudvalget-kort-version.pdf", "application/pdf", 90_000, "0" * 64
    ),
)

_PAGES = (
    "index", "om", "saadan-laeser-og-lytter-du", "kontakt", "privatliv", "ikke-fundet", "bestil",
    "meld-fejl",
)  # fmt: skip
HAND_WRITTEN = {
    name: f"---\ntitle: Om {name}\ndescription: Kort.\n---\n[Ordliste](/ordliste/)\n\n## Mere\n\n[[kontakt]]\n"
    for name in _PAGES
}
HAND_WRITTEN["bestil"] += "\n[[bestil]]\n"


@pytest.fixture
def publication() -> Publication:
    return Publication("Eksempel Kommune", True, None, Contact(None, None, None, None), "2025-06-01")


@pytest.fixture
def edition(publication: Publication) -> Edition:
    words = (ItemWords(1, TERMS[:2]),)
    return Edition(ClearedMeeting(_MEETING), (_SUMMARY,), TERMS, publication, BASE, words)


@pytest.fixture
def files() -> tuple[EditionFile, ...]:
    return FILES


@pytest.fixture
def statement() -> Statement:
    return Statement("2025-01-01", "2025-01-02", None, (), (), (), "", (), None)


@pytest.fixture
def frame(publication: Publication, hand_written: dict[str, str], statement: Statement) -> Frame:
    """A site without a glossary and without a word about its committees."""
    return Frame((), publication, hand_written, {}, statement)


@pytest.fixture
def hand_written() -> dict[str, str]:
    return dict(HAND_WRITTEN)
