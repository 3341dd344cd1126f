"""What every edition says about a plain version in the same words: its headings, its level, how it came about."""

from collections.abc import Iterable, Iterator

from publisher.catalogue.calendar import long_date
from publisher.catalogue.texts import entries, text
from publisher.model.edition import Edition
from publisher.model.meeting import Kind
from publisher.model.summary import LEVELS, Level, PublishableSummary, Slot


def slot_heading(slot: Slot, kind: Kind) -> str:
    """Return the heading of a slot; of an agenda some ask what will be, not what was."""
    forked = isinstance(entries("plain_language", "slot")[slot], dict)
    return text(f"plain_language.slot.{slot}.{kind}" if forked else f"plain_language.slot.{slot}")


def level_name(level: Level) -> str:
    """Return what a level is called."""
    return text(f"plain_language.level.{level}")


def holds(kind: Kind) -> str:
    """Return the sentence that says which paper holds."""
    return text("plain_language.level.holds", paper=text(f"plain_language.paper.{kind}"))


def made_by(edition: Edition, summary: PublishableSummary) -> tuple[str, ...]:
    """Return how a summary came about: who made it and when, who vouches for it. What holds is said by `holds`."""
    return tuple(_made_by(summary, edition))


def makers(edition: Edition) -> tuple[tuple[Level, tuple[str, ...]], ...]:
    """Return each way in which the shown summaries came about, once, in the order of the agenda."""
    shown = (edition.summary_of(item.number) for item in edition.meeting.meeting.items)
    return tuple(dict.fromkeys((one.level, made_by(edition, one)) for one in shown if one))


def lowest(levels: Iterable[Level]) -> Level:
    """Return the level that a whole of several summaries may claim."""
    return min(levels, key=LEVELS.index, default=LEVELS[0])


def _made_by(summary: PublishableSummary, edition: Edition) -> Iterator[str]:
    standing, paper = summary.standing, text(f"plain_language.paper.{edition.meeting.meeting.kind}")
    if standing.state == "auto":
        yield text("plain_language.level.kort_made_by", paper=paper)
        return
    date = long_date(standing.on) if standing.on else ""
    yield text(f"plain_language.level.written{'_on' if date else ''}", maker=summary.generator, date=date)
    if standing.approved_by and standing.approved_on:
        day = long_date(standing.approved_on)
        yield text("plain_language.level.approved", role=standing.approved_by, date=day)
    else:
        yield text("plain_language.level.checked")
        yield text("plain_language.level.not_approved", municipality=edition.publication.municipality)
    if standing.readers:
        yield text("plain_language.level.tested", readers=standing.readers)
    else:
        yield text("plain_language.level.not_tested")
