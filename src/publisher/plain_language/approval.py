"""The only door from a draft to a page: what may be published, and why the rest may not."""

from publisher.errors import BuildIncomplete
from publisher.model.summary import DraftSummary, PublishableSummary


class NotApproved(BuildIncomplete):
    """A summary that needs a person's approval has none."""


def publishable(drafts: tuple[DraftSummary, ...]) -> tuple[PublishableSummary, ...]:
    """Return the drafts as summaries that may be shown.

    `kort` is made by templates from the record alone and always passes. The levels `klart` and `letlæst` hold
    freer words and pass only with an approval; there is no file of approvals yet, so they are refused.

    Raises:
        NotApproved: a draft of another level than `kort`; the message names its item and level.
    """
    for draft in drafts:
        if draft.level != "kort":
            raise NotApproved(
                f"the summary of item {draft.item} has the level {draft.level!r} and nobody has approved it",
                cure="Publish the level 'kort', which needs no approval.",
            )
    return tuple(PublishableSummary(draft.item, draft.level, draft.generator, draft.sentences) for draft in drafts)
