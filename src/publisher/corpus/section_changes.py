"""Which sections of an item read otherwise in the minutes than in the agenda."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from publisher.catalogue.sentences import split
from publisher.catalogue.texts import text
from publisher.corpus.printed import pieces
from publisher.corpus.wording import quoted
from publisher.model.change import Change
from publisher.model.meeting import AgendaItem, Section, SectionKind

_TOLD_OTHERWISE: frozenset[SectionKind] = frozenset({"recommendation", "decision", "absentees", "attachments"})
_SAME_SIGN = str.maketrans({"”": '"', "“": '"', "„": '"', "»": '"', "«": '"', "’": "'", "–": "-", "‑": "-"})

_Key = tuple[str, int]
"""A section's printed heading, and how many of the same came before it."""


def section_changes(before: AgendaItem, after: AgendaItem) -> Iterator[Change]:
    """Yield one change for each section that was added, taken out or altered; other quotation marks are no change."""
    old, new = _sections(before), _sections(after)
    for key, section in new.items():
        if key in old:
            yield from _altered(old[key], section, after.number)
        elif section.heading:
            yield _told("section_added", after.number, heading=quoted(section.heading))
    for key, section in old.items():
        if key not in new and section.heading:
            yield _told("section_removed", after.number, heading=quoted(section.heading))


def _sections(item: AgendaItem) -> Mapping[_Key, Section]:
    seen: Counter[str] = Counter()
    found: dict[_Key, Section] = {}
    for section in item.sections:
        if section.kind not in _TOLD_OTHERWISE:
            name = (section.heading or "").casefold()
            found[name, seen[name]] = section
            seen[name] += 1
    return found


def _altered(before: Section, after: Section, number: int) -> Iterator[Change]:
    old, new = _sentences(before), _sentences(after)
    steps = SequenceMatcher(None, list(map(_plain, old)), list(map(_plain, new)), autojunk=False).get_opcodes()
    differing = [step for step in steps if step[0] != "equal"]
    if not differing:
        return
    _, start, end, new_start, new_end = differing[0]
    heading = after.heading
    place = text("corpus.change.under", heading=text("corpus.quote", text=heading)) if heading else None
    fields = {"number": number, "place": place or text("corpus.change.unheaded")}
    if start == end:
        first = text("corpus.change.text_added", after=quoted(new[new_start]), **fields)
    elif new_start == new_end:
        first = text("corpus.change.text_removed", before=quoted(old[start]), **fields)
    else:
        first = text("corpus.change.text", before=quoted(old[start]), after=quoted(new[new_start]), **fields)
    more = len(differing) - 1
    rest = text(f"corpus.change.more.{'one' if more == 1 else 'many'}", count=more) if more else ""
    yield Change("text", number, f"{first} {rest}".rstrip())


def _told(what: str, number: int, **fields: str) -> Change:
    return Change("text", number, text(f"corpus.change.{what}", number=number, **fields))


def _sentences(section: Section) -> Sequence[str]:
    return [sentence for words, _ in pieces(section.blocks) for sentence in split(words)]


def _plain(sentence: str) -> str:
    return sentence.translate(_SAME_SIGN)
