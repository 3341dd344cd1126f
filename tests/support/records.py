"""A hand-made meeting of an invented municipality, with one open and one closed item that holds everything."""

from dataclasses import replace

from publisher.model.blocks import Heading, ListBlock, ListItem, Paragraph, Table
from publisher.model.decision import Decision, DecisionPoint, Statement, Suspension, Votes, VoteSide
from publisher.model.finding import Finding, Severity
from publisher.model.meeting import (
    AgendaItem,
    Attachment,
    AttachmentsDeclared,
    Dropped,
    EarlierHandling,
    Header,
    Meeting,
    Message,
    Participant,
    Recommendation,
    Section,
    Source,
)

SECRET = "Beboerne på Mosevænget har klaget over den konstituerede leder siden påske"
SECRET_TITLE = "Klagenotat Mosevænget"
SECRET_CASE = "27.35.04-K09-8-25"

OPEN_ITEM = AgendaItem(
    number=1,
    title="Ny cykelsti ved søen",
    heading="Punkt 1: Ny cykelsti ved søen",
    closed=False,
    case_number="05.01.02-P20-4-25",
    earlier_handling=(EarlierHandling("Teknikudvalget", "2025-03-04", 2, "Teknikudvalget den 4. marts 2025 Punkt 2"),),
    sections=(
        Section(
            "summary",
            "Sammendrag",
            3,
            (12, 20),
            (
                Paragraph("Kommunen vil anlægge en cykelsti langs søens nordlige bred.", (13, 13)),
                Heading("Etaper", 4, (14, 14)),
                ListBlock(
                    True,
                    (ListItem("Første etape", (15, 15), (Paragraph("Bygges i 2026.", (16, 16)),)),),
                    (15, 16),
                ),
                Table(("År", "Beløb"), (("2026", "1.178.000"),), (17, 18)),
            ),
        ),
    ),
    finances="Cykelstien koster 1.178.000 kr.",
    decided_by="Teknikudvalget",
    recommendation=Recommendation("Center for By og Miljø", ("Cykelstien anlægges.",)),
    decision=Decision(
        text="Indstillingen blev godkendt.",
        outcome="approved",
        lines=(25, 26),
        votes=Votes(
            VoteSide(1, ("Åse Prøve",), ("Åse Prøve",)),
            VoteSide(1, ("Bo Eksempel",), (None,)),
            None,
        ),
        statements=(Statement("minority_statement", "Bo Eksempel", "Jeg er imod stien.", (27, 27)),),
        referred_to="Byrådet",
        points=(DecisionPoint(1, "Godkendt", "approved"),),
        suspended=Suspension("Bo Eksempel", (28, 28)),
        remark="stien belyses",
    ),
    attachments=(Attachment("Kort over cykelstien", True, False, message=1),),
    attachments_declared=AttachmentsDeclared(1, 1, None),
    absentees=("Ida Fraværende",),
    messages=(
        Message(1, "Ny hjemmeside", (Paragraph("Hjemmesiden er klar.", (30, 30)),), (29, 30)),
        Message(2, None, (), (31, 31), AttachmentsDeclared(0, None, None)),
    ),
    lines=(11, 39),
)

CLOSED_ITEM = replace(
    OPEN_ITEM,
    number=2,
    title="Status på et botilbud",
    heading="Punkt 2: Lukket: Status på et botilbud",
    closed=True,
    case_number=SECRET_CASE,
    sections=(
        Section("case", "Sagsfremstilling", 2, (43, 50), (Paragraph(SECRET + ".", (44, 44)),)),
        Section("other", "Fratrædelse efter klagesagen", 2, (51, 52), (Paragraph("Det sker i maj.", (52, 52)),)),
    ),
    finances="Fratrædelsen koster Mosevænget et helt årsværk.",
    decision=Decision("Lederen fritstilles omgående.", "unclassified", (54, 55)),
    attachments=(Attachment(SECRET_TITLE, False, False),),
    messages=(Message(1, "Pressehenvendelse fra lokalavisen", (), (57, 58)),),
    lines=(40, 60),
)

MEETING = Meeting(
    id="2025-05-06-teknikudvalget",
    kind="minutes",
    committee="Teknikudvalget",
    date="2025-05-06",
    start_time="09:00",
    place="Rådhuset, lokale 3",
    participants=(
        Participant("Åse Prøve", "A", (), False),
        Participant("Bo Eksempel", None, ("direktør",), False),
        Participant("Ida Fraværende", "C", ("formand",), True),
    ),
    header=Header((Paragraph("REFERAT Teknikudvalget d. 06-05-2025", (1, 1)),)),
    items=(OPEN_ITEM, CLOSED_ITEM),
    source=Source("referat.txt", "text/plain", "0123456789abcdef" * 4),
    dropped=(Dropped((5, 7), "Indholdsfortegnelse\nStatus på et botilbud..... 4", "table-of-contents"),),
    findings=(Finding("parsing.example", Severity.INFO, "Et tegn er rettet.", "Ret det i papiret.", (13, 13)),),
)


def with_text(text: str) -> Meeting:
    """Return the meeting with `text` printed in the open item, line 13."""
    section = replace(OPEN_ITEM.sections[0], blocks=(Paragraph(text, (13, 13)),))
    return replace(MEETING, items=(replace(OPEN_ITEM, sections=(section,)), CLOSED_ITEM))
