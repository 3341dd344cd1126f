"""The plain texts of the five papers, item by item, in their frozen halves."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from publisher.model.edition import Term
from publisher.model.meeting import AgendaItem, ClearedMeeting
from publisher.model.summary import DraftSummary, Sentence
from publisher.parsing.pipeline import parse
from publisher.plain_language import kort
from publisher.plain_language.glossary import load_glossary
from publisher.plain_language.source_text import cited_text, item_pieces
from publisher.plain_language.summary_file.bind import complete
from publisher.plain_language.summary_file.parse import parse as parse_summary
from publisher.reading.reader import read_source

PROJECT = Path(__file__).parents[3]
TERMS: tuple[Term, ...] = load_glossary(PROJECT / "content" / "ordliste.json")
HALVES = ("development", "test")


@dataclass(frozen=True)
class Told:
    """An item with its plain version, as it would be published."""

    key: str
    """`<meeting id>/<number>`."""
    half: str
    item: AgendaItem
    summary: DraftSummary
    written: tuple[int, ...]
    """Places in the summary of the sentences that a person wrote and that rest on lines."""

    def source(self, at: int) -> str:
        """Return the text that the sentence at this place cites."""
        return cited_text(item_pieces(self.item), self.summary.sentences[at].sources)

    @property
    def paper(self) -> str:
        """The meeting's name."""
        return self.key.partition("/")[0]

    @property
    def printed(self) -> str:
        """Everything printed under the item."""
        return " ".join(piece.text for piece in item_pieces(self.item))


@cache
def everything() -> tuple[Told, ...]:
    """Return every open item that has a plain version, in the order of papers and agenda."""
    return tuple(told for path in sorted((PROJECT / "content").glob("*/*/*.klart.txt")) for told in _of_paper(path))


def _of_paper(path: Path) -> list[Told]:
    meeting = parse(read_source(path.with_name(path.name.replace(".klart", ""))))
    drafts = {draft.item: draft for draft in kort.draft(ClearedMeeting(meeting), TERMS)}
    items = {item.number: item for item in meeting.items if not item.closed}
    found = []
    for entry in parse_summary(path.read_text(encoding="utf-8")).entries:
        if entry.item not in items:
            continue
        summary = complete(entry, items[entry.item], drafts[entry.item], TERMS)
        own = {sentence for sentence in entry.sentences() if sentence.basis == "lines"}
        places = tuple(at for at, sentence in enumerate(summary.sentences) if sentence in own)
        key = f"{meeting.id}/{entry.item}"
        found.append(Told(key, half_of(key), items[entry.item], summary, places))
    return found


@cache
def _split() -> dict[str, list[str]]:
    return tomllib.loads((Path(__file__).parent / "split.toml").read_text(encoding="utf-8"))


def half_of(key: str) -> str:
    """Return the half an item was put into before any check was tuned."""
    return next(half for half in HALVES if key in _split()[half])


def with_text(told: Told, changes: dict[int, str | None]) -> DraftSummary:
    """Return the summary with other words at these places; none drops the sentence."""
    sentences: list[Sentence] = []
    for at, sentence in enumerate(told.summary.sentences):
        text = changes.get(at, sentence.text)
        if text is not None:
            sentences.append(
                Sentence(sentence.slot, text, sentence.sources, sentence.basis, sentence.quote, sentence.point)
            )
    summary = told.summary
    return DraftSummary(summary.item, summary.level, summary.generator, tuple(sentences), summary.standing)
