"""Small hand-made meetings for the tests of this room."""

from publisher.model.blocks import ListBlock, ListItem, Paragraph
from publisher.model.decision import Decision
from publisher.model.edition import Term
from publisher.model.meeting import (
    AgendaItem,
    ClearedMeeting,
    Header,
    Kind,
    Meeting,
    Recommendation,
    Section,
    SectionKind,
    Source,
)
from publisher.model.summary import DraftSummary, PublishableSummary, Sentence, Slot
from publisher.plain_language import kort
from publisher.plain_language.approval import release

TERMS = (
    Term("tilsyn", ("tilsynet",), "Kontrol af, om et sted er godt nok."),
    Term("skærpet tilsyn", ("skærpede tilsyn",), "Ekstra kontrol."),
    Term("servicelovens § 85", ("§ 85",), "Regel om hjælp og støtte."),
    Term("serviceloven", ("servicelovens",), "Loven om hjælp og støtte."),
    Term("IPS", ("IPS-indsatsen",), "Hjælp til job."),
)


def section(kind: SectionKind, line: int, *texts: str, heading: str | None = "Overskrift") -> Section:
    """Return a section with one paragraph a line, its heading on the line before the first."""
    blocks = tuple(Paragraph(text, (line + at, line + at)) for at, text in enumerate(texts, start=1))
    return Section(kind, heading, 2, (line, line + len(texts)), blocks)


def points(line: int, by: str | None, *texts: str) -> tuple[Section, Recommendation]:
    """Return a recommendation with its printed section."""
    items = tuple(ListItem(text, (line + at, line + at)) for at, text in enumerate(texts, start=2))
    printed = ListBlock(ordered=True, items=items, lines=(line + 2, line + 1 + len(texts)))
    lead = Paragraph(f"{by or 'Det'} indstiller, at", (line + 1, line + 1))
    whole = Section("recommendation", "Indstilling", 2, (line, line + 1 + len(texts)), (lead, printed))
    return whole, Recommendation(by, texts)


def item(title: str = "Tilsyn på Engvej", **changes: object) -> AgendaItem:
    """Return an open item without anything in it, changed as asked."""
    fields: dict[str, object] = {
        "number": 4, "title": title, "heading": f"Punkt 4: {title}", "closed": False, "case_number": None,
        "earlier_handling": (), "sections": (), "finances": None, "decided_by": None, "recommendation": None,
        "decision": None, "attachments": (), "attachments_declared": None, "absentees": (), "messages": (),
        "lines": (10, 99),
    }  # fmt: skip
    return AgendaItem(**{**fields, **changes})  # type: ignore[arg-type]  # the fields are those of the type


def decided(decision: Decision, *texts: str, **changes: object) -> AgendaItem:
    """Return an item whose decision section is printed from line 60 on."""
    whole, recommendation = points(50, "Center for Vej", "Tilsyn på Engvej tages til efterretning.")
    printed = section("decision", 60, *(texts or (decision.text,)), heading="Beslutning")
    fields = {"decision": decision, "sections": (whole, printed), "recommendation": recommendation}
    return item(**{**fields, **changes})


def meeting(*items: AgendaItem, kind: Kind = "minutes", committee: str = "Socialudvalget") -> ClearedMeeting:
    """Return a cleared meeting of these items."""
    lines = ("REFERAT", "Mødedato Tirsdag d. 06. maj 2025 kl. 13:00", "Mødested Rådhuset")
    header = Header(tuple(Paragraph(text, (at, at)) for at, text in enumerate(lines, start=1)))
    return ClearedMeeting(
        Meeting("2025-05-06-x", kind, committee, "2025-05-06", "13:00", "Rådhuset", (), header, items,
                Source("referat.txt", "text/plain", "0" * 64), (), ())
    )  # fmt: skip


def told(one: AgendaItem, slot: Slot, kind: Kind = "minutes", committee: str = "Socialudvalget") -> list[str]:
    """Return the sentences of one slot of the short version of `one`."""
    (draft,) = kort.draft(meeting(one, kind=kind, committee=committee), TERMS)
    return [sentence.text for sentence in draft.sentences if sentence.slot == slot]


def short_versions(drafts: tuple[DraftSummary, ...]) -> tuple[PublishableSummary, ...]:
    """Return the drafts as they may be shown where nobody has written anything."""
    return release(drafts, {}, demonstration=False).summaries


def summary(*sentences: Sentence) -> DraftSummary:
    """Return a draft of a person's, for the checks."""
    return DraftSummary(4, "klart", "en redaktør", sentences)
