"""What a meeting's minutes say otherwise than its agenda did."""

from dataclasses import dataclass
from typing import Literal

ChangeKind = Literal[
    "item_added", "item_removed", "item_moved", "item_closed", "item_opened", "title", "recommendation", "text",
    "attachments_added", "attachments_removed", "absent", "decisions",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between the agenda and the minutes of a meeting."""

    kind: ChangeKind
    item: int | None
    """The item's number in the minutes; null for an item taken off and for what concerns the whole meeting."""
    text: str
    """The difference in Danish sentences."""
