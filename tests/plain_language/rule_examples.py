"""An example of a rule, as it stands in the catalogue, made into a summary with its source."""

from dataclasses import replace

from plain_language.papers import TERMS, item, section, summary
from publisher.catalogue.texts import text
from publisher.model.summary import SLOTS, Sentence, Slot
from publisher.plain_language.lint import check

LINE = 60
SOURCE = (
    "I referatet taler Maria Assov, Lolan Ottesen, Johan Müller, Per Mortensen og Miasser Hawwa med Kate Svarrer om "
    "Klakkebo, Egebjerg Bygade, Maglemosen og Stokholtbuen."
)
"""What an example's source says if the example itself does not tell: it knows the names."""
BODY = "Udvalget for Trafik, Miljø og Havne"
HEADINGS: dict[str, Slot] = {
    text(f"plain_language.slot.{slot}{kind}"): slot
    for slot in SLOTS
    for kind in ((".minutes", ".agenda") if slot in {"proposal", "decision"} else ("",))
}


def sentences(example: str) -> tuple[Sentence, ...]:
    """Return the sentences of an example; without a heading they tell of the decision."""
    slot: Slot = "decision"
    found: list[Sentence] = []
    for line in example.strip().splitlines():
        if line.startswith("### "):
            slot = HEADINGS[line.removeprefix("### ")]
        elif not line.startswith("> "):
            told = Sentence(slot, line.removeprefix("- "), ((LINE + 1, LINE + 1),), point=line.startswith("- "))
            found.append(replace(told, sources=(), basis="glossary") if slot == "words" else told)
    return tuple(found)


def codes(example: str) -> list[str]:
    """Return the codes of what lint finds in an example."""
    source = " ".join(line.removeprefix("> ") for line in example.splitlines() if line.startswith("> "))
    one = item(decided_by=BODY, sections=(section("case", LINE, source or SOURCE),))
    found = check(summary(*sentences(example)), one, TERMS)
    return [finding.code.removeprefix("plain_language.") for finding in found]
