"""A paper as feeds tell it: its card, its plain sentences and its files. The ledger keeps it for a paper that fails."""

from dataclasses import dataclass
from itertools import groupby

from publisher.catalogue.summaries import made_by, slot_heading
from publisher.model.edition import Edition, EditionFile
from publisher.model.summary import SLOTS, Level
from publisher.rendering.site.cards.card import MeetingCard


@dataclass(frozen=True, slots=True)
class Told:
    """The plain sentences about one item."""

    item: int
    level: Level
    made_by: str
    """Who or what wrote them, in a Danish sentence."""
    answers: tuple[tuple[str, tuple[str, ...]], ...]
    """Each fixed question with its sentences."""


@dataclass(frozen=True, slots=True)
class Story:
    """A published paper as feeds tell it."""

    card: MeetingCard
    told: tuple[Told, ...]
    files: tuple[EditionFile, ...]

    def told_of(self, item: int) -> Told | None:
        """Return what is told of an item, if anything is."""
        return next((told for told in self.told if told.item == item), None)

    def file(self, wanted: str, item: int | None = None) -> EditionFile | None:
        """Return the file of a format: of the whole meeting, or of one item."""
        return next((file for file in self.files if file.format == wanted and file.item == item), None)


def told(edition: Edition) -> tuple[Told, ...]:
    """Return the plainest summary of every item, question by question."""
    meeting = edition.meeting.meeting
    found = [(item.number, edition.summary_of(item.number)) for item in meeting.items]
    return tuple(
        Told(
            number,
            summary.level,
            " ".join(made_by(edition, summary)),
            tuple(
                (slot_heading(slot, meeting.kind), tuple(sentence.text for sentence in group))
                for slot, group in groupby(
                    sorted(summary.sentences, key=lambda sentence: SLOTS.index(sentence.slot)),
                    key=lambda sentence: sentence.slot,
                )
            ),
        )
        for number, summary in found
        if summary
    )
