"""Every mutant of the plain texts: a fault of a known kind, always the same for the same texts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from plain_language.mutants import details, meanings
from plain_language.mutants.details import Change
from plain_language.mutants.material import Told, everything, with_text
from plain_language.mutants.omissions import fact_dropped
from publisher.model.summary import DraftSummary

KINDS: dict[str, Callable[[Told, int], Iterator[Change]]] = {
    "number changed": details.number_changed,
    "number's noun swapped": details.noun_swapped,
    "date changed": details.date_changed,
    "name swapped": details.name_swapped,
    "two names exchanged": details.names_exchanged,
    "negation in": meanings.negation_in,
    "negation out": meanings.negation_out,
    "outcome changed": meanings.outcome_changed,
    "vote side swapped": meanings.vote_side_swapped,
    "vote count changed": meanings.vote_count_changed,
    "roles swapped": meanings.roles_swapped,
    "foreign clause added": meanings.foreign_clause,
    "strengthening added": meanings.strengthened,
    "modality raised": meanings.modality_raised,
    "direction turned": meanings.direction_turned,
    "quote altered": details.quote_altered,
    "amount or unit changed": details.unit_changed,
    "deadline changed": details.deadline_changed,
    "attribution dropped": meanings.attribution_dropped,
}
DROPPED = "required fact dropped"


@dataclass(frozen=True)
class Mutant:
    """A summary with one fault."""

    kind: str
    told: Told
    changes: tuple[tuple[int, str | None], ...]

    def summary(self) -> DraftSummary:
        """Return the summary with the fault in it."""
        return with_text(self.told, dict(self.changes))

    def __str__(self) -> str:
        """Say what was changed, for who develops a check."""
        before = [self.told.summary.sentences[at].text for at, _ in self.changes]
        return f"{self.told.key} {self.kind}: {before} -> {[text for _, text in self.changes]}"


@cache
def mutants() -> tuple[Mutant, ...]:
    """Return every mutant, item by item; one that makes a sentence that stands there too is none."""
    found: dict[tuple[str, tuple[tuple[int, str | None], ...]], Mutant] = {}
    for told in everything():
        said = {sentence.text for sentence in told.summary.sentences}
        for kind, changes in _changes(told):
            if any(text in said for text in changes.values() if text is not None):
                continue
            made = Mutant(kind, told, tuple(changes.items()))
            found.setdefault((told.key, made.changes), made)
    return tuple(found.values())


def _changes(told: Told) -> Iterator[tuple[str, Change]]:
    for kind, change in KINDS.items():
        for at in _places(told, kind):
            for made in change(told, at):
                yield kind, made
    for made in fact_dropped(told):
        yield DROPPED, made


def _places(told: Told, kind: str) -> Iterator[int]:
    """Yield the written sentences; for votes and outcomes those that `kort` lends the text too."""
    yield from told.written
    if kind in {"outcome changed", "vote side swapped", "vote count changed", "negation out"}:
        yield from (
            at
            for at, sentence in enumerate(told.summary.sentences)
            if at not in told.written
            and sentence.slot in {"decision", "disagreement", "next"}
            and sentence.basis == "lines"
        )
