"""How many mutants the checks catch, and how often they speak of a sentence that is right."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from plain_language.mutants.generate import DROPPED, KINDS, mutants
from plain_language.mutants.material import HALVES, TERMS, Told, everything
from publisher.model.finding import Severity
from publisher.model.summary import DraftSummary
from publisher.plain_language import faithfulness

Found = Counter[tuple[str, str | None]]
"""How often each code speaks of each sentence."""


@dataclass
class Score:
    """What came of one half of the items."""

    caught: Counter[str] = field(default_factory=Counter)
    """By kind."""
    planted: Counter[str] = field(default_factory=Counter)
    """By kind."""
    alarms: int = 0
    """Sentences as they were written, and facts of their items, that a check speaks of."""
    sentences: int = 0

    @property
    def share(self) -> float:
        """How much of everything planted was caught."""
        return self.caught.total() / self.planted.total()

    @property
    def alarm_share(self) -> float:
        """How many of the sentences that are right a check speaks of."""
        return self.alarms / self.sentences


@cache
def scores() -> dict[str, Score]:
    """Return the score of each half."""
    found = {half: Score() for half in HALVES}
    unchanged = {told.key: _errors(told.summary, told) for told in everything()}
    for told in everything():
        found[told.half].sentences += len(told.written)
        found[told.half].alarms += len({sentence for _, sentence in unchanged[told.key]})
    for mutant in mutants():
        score, texts = found[mutant.told.half], [sentence.text for sentence in mutant.told.summary.sentences]
        renamed = {texts[at]: text for at, text in mutant.changes}
        before: Found = Counter()
        for (code, sentence), count in unchanged[mutant.told.key].items():
            before[code, renamed.get(sentence, sentence) if sentence else None] += count
        score.planted[mutant.kind] += 1
        score.caught[mutant.kind] += bool(_errors(mutant.summary(), mutant.told) - before)
    return found


def table() -> str:
    """Return the scores as they stand in docs/measured.md."""
    lines = ["| fault | development half | test half |", "|---|---:|---:|"]
    halves = [scores()[half] for half in HALVES]
    lines += [
        f"| {kind} | {' | '.join(_cell(one.caught[kind], one.planted[kind]) for one in halves)} |"
        for kind in (*KINDS, DROPPED)
    ]
    totals = (_cell(one.caught.total(), one.planted.total()) for one in halves)
    lines.append(f"| **caught** | {' | '.join(totals)} |")
    lines.append(f"| **false alarms** | {' | '.join(_cell(one.alarms, one.sentences) for one in halves)} |")
    return "\n".join(lines) + "\n"


def _cell(some: int, all_of_them: int) -> str:
    return f"{some} of {all_of_them}, {some / all_of_them:.1%}" if all_of_them else "none"


def _errors(summary: DraftSummary, told: Told) -> Found:
    found = faithfulness.check(summary, told.item, TERMS)
    return Counter((one.code, one.sentence) for one in found if one.severity is Severity.ERROR)
