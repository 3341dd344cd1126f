"""What every edition says about a plain version in the same words: its headings, its level, how it came about."""

from collections.abc import Iterator

from publisher.catalogue.calendar import long_date
from publisher.catalogue.texts import entries, text
from publisher.model.meeting import Kind
from publisher.model.summary import PublishableSummary, Slot


def slot_heading(slot: Slot, kind: Kind) -> str:
    """Return the heading of a slot; of an agenda some ask what will be, not what was."""
    forked = isinstance(entries("plain_language", "slot")[slot], dict)
    return text(f"plain_language.slot.{slot}.{kind}" if forked else f"plain_language.slot.{slot}")


def level_name(summary: PublishableSummary) -> str:
    """Return what the level is called."""
    return text(f"plain_language.level.{summary.level}")


def made_by(summary: PublishableSummary, kind: Kind, municipality: str) -> tuple[str, ...]:
    """Return how a summary came about, sentence by sentence: who made it and when, who vouches for it, what holds."""
    return tuple(_made_by(summary, kind, municipality))


def _made_by(summary: PublishableSummary, kind: Kind, municipality: str) -> Iterator[str]:
    paper, standing = text(f"plain_language.paper.{kind}"), summary.standing
    if standing.state == "auto":
        yield text("plain_language.level.kort_made_by", paper=paper)
    elif standing.on:
        yield text("plain_language.level.written_on", maker=summary.generator, date=long_date(standing.on))
    else:
        yield text("plain_language.level.written", maker=summary.generator)
    if standing.state == "tjekket":
        yield text("plain_language.level.checked")
        yield text("plain_language.level.not_approved", municipality=municipality)
    if standing.approved_by and standing.approved_on:
        yield text("plain_language.level.approved", role=standing.approved_by, date=long_date(standing.approved_on))
    if standing.state == "læsertestet" and standing.readers:
        yield text("plain_language.level.tested", readers=standing.readers)
    elif standing.state != "auto":
        yield text("plain_language.level.not_tested")
    yield text("plain_language.level.holds", paper=paper)
