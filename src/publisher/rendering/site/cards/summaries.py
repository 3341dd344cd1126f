"""What every edition tells of a summary: which one is shown, under which questions, and how it came about."""

from publisher.catalogue.texts import text
from publisher.model.edition import Edition
from publisher.model.meeting import Kind
from publisher.model.summary import Level, PublishableSummary
from publisher.rendering.site.common.templates import site_text

_LEVELS: tuple[Level, ...] = ("kort", "klart", "letlæst")
_TEMPLATES: Level = "kort"


def summary_of(edition: Edition, number: int) -> PublishableSummary | None:
    """Return the plainest summary of an item that may be shown."""
    found = [summary for summary in edition.summaries if summary.item == number]
    return max(found, key=lambda summary: _LEVELS.index(summary.level), default=None)


def made_by(summary: PublishableSummary, kind: Kind) -> str:
    """Return how a summary came about, in words."""
    if summary.level == _TEMPLATES:
        return text("plain_language.level.kort_made_by", paper=text(f"plain_language.paper.{kind}"))
    return site_text("level.by", generator=summary.generator)
