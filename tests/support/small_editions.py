"""A small meeting of the tests' own, with every kind of item the PDF must show."""

from publisher.model.decision import Decision
from publisher.model.edition import Contact, Edition, Publication, Term
from publisher.model.meeting import AgendaItem, ClearedMeeting, Header, Kind, Meeting, Participant, Source
from publisher.model.summary import PublishableSummary, Sentence, Slot

NO_CONTACT = Contact(department=None, address=None, phone=None, email=None)
DEMONSTRATION = Publication("Prøve Kommune", True, "https://proeve.example/", NO_CONTACT, "2025-06-01")


def item(number: int, title: str, *, closed: bool = False, decision: Decision | None = None) -> AgendaItem:
    """Return an item that has nothing but what the PDF reads."""
    return AgendaItem(
        number=number,
        title=title,
        heading=f"Punkt {number}: {title}",
        closed=closed,
        case_number=None,
        earlier_handling=(),
        sections=(),
        finances=None,
        decided_by=None if closed else "Kulturudvalget",
        recommendation=None,
        decision=decision,
        attachments=(),
        attachments_declared=None,
        absentees=(),
        messages=(),
        lines=(10 * number, 10 * number + 9),
    )


def summary(number: int, *sentences: tuple[Slot, str]) -> PublishableSummary:
    """Return an automatic short version of item `number`."""
    lines = (10 * number + 1, 10 * number + 2)
    return PublishableSummary(
        number, "kort", "kort-templates/1", tuple(Sentence(slot, text, (lines,)) for slot, text in sentences)
    )


def meeting(*items: AgendaItem, kind: Kind = "minutes", url: str | None = None) -> Meeting:
    """Return a meeting with three participants, one of them absent."""
    return Meeting(
        id="2025-05-06-kulturudvalget",
        kind=kind,
        committee="Kulturudvalget",
        date="2025-05-06",
        start_time="09:00",
        place="Mødelokale 3",
        participants=(
            Participant("Åse Prøve", "A", (), False),
            Participant("Bo Eksempel", None, ("direktør",), False),
            Participant("Ida Fraværende", "C", ("formand",), True),
        ),
        header=Header(()),
        items=items,
        source=Source("referat.txt", "text/plain", "0" * 64, url),
        dropped=(),
        findings=(),
    )


def edition(
    record: Meeting,
    *summaries: PublishableSummary,
    terms: tuple[Term, ...] = (),
    publication: Publication = DEMONSTRATION,
) -> Edition:
    """Return what a renderer is handed."""
    return Edition(ClearedMeeting(record), summaries, terms, publication, f"moeder/{record.id}/")


def small_edition() -> Edition:
    """Return a meeting with a decided item, a closed one and one without a summary."""
    record = meeting(
        item(1, "Nyt bibliotek på Torvet"), item(2, "Køb af en grund", closed=True), item(3, "Eventuelt"),
        url="https://proeve.example/referat-6-maj",
    )  # fmt: skip
    told = summary(
        1,
        ("about", "Udvalget vil bygge et nyt bibliotek."),
        ("about", "Biblioteket ligger på Torvet."),
        ("proposal", "Forslaget er at bruge 2 millioner kroner."),
        ("decision", "Kulturudvalget stemte om forslaget."),
        ("decision", "2 politikere stemte ja: Åse Prøve og Ida Fraværende."),
        ("money", "I referatet står der: »Udgiften er 2.000.000 kr.«"),
        ("words", "Indstilling: Et forslag til, hvad politikerne skal beslutte."),
    )
    term = Term("indstilling", ("indstillingen",), "Et forslag til, hvad politikerne skal beslutte.")
    return edition(record, told, terms=(term,))
