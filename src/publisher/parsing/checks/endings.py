"""Running text that stops in the middle of a sentence: something was cut off."""

import re
from collections.abc import Iterator

from publisher.catalogue.findings import finding
from publisher.model.blocks import Paragraph
from publisher.model.finding import Finding
from publisher.model.meeting import Section
from publisher.parsing.checks.read import Read
from publisher.parsing.vocabulary import CONTENT_KINDS

_KINDS = CONTENT_KINDS | {"content", "other"}
_RUNNING_TEXT = 120
"""Characters from which a paragraph is running text and not a label."""
_SENTENCE = re.compile(r"[.!?][)”\"]?\s+[A-ZÆØÅ]")
_OPEN_WORD = re.compile(
    r"(?:,|\b(?:og|eller|samt|at|der|som|for|med|til|af|på|ved|i|om|fra|den|det|de|en|et|er|har|ikke|kan|skal|vil|hvor))$",
    re.IGNORECASE,
)
"""No sentence ends in such a word."""


def sentences_end(read: Read) -> Iterator[Finding]:
    """The last paragraph of a section ends its sentence."""
    for item in read.open_items:
        for section in item.sections:
            last = _last_paragraph(section)
            if last and _is_cut_off(last.text):
                yield finding("parsing.text-cut-off", (last.lines[1], last.lines[1]), item=item.number)


def _last_paragraph(section: Section) -> Paragraph | None:
    last = section.blocks[-1] if section.blocks and section.kind in _KINDS else None
    return last if isinstance(last, Paragraph) else None


def _is_cut_off(text: str) -> bool:
    """Tell whether the text stops at a word that goes on, or without a stop after sentences that have one."""
    ends = text.rstrip()
    if len(ends) < _RUNNING_TEXT or not (ends[-1].isalnum() or ends.endswith(",")):
        return False
    return bool(_OPEN_WORD.search(ends)) or (bool(_SENTENCE.search(ends)) and not ends[-1].isdigit())
