"""Makes utterances out of text: one sentence each, with the pause that belongs after it."""

from collections.abc import Iterator

from publisher.model.narration import Utterance
from publisher.speech.breaths import MAX_CHARACTERS, breaths
from publisher.speech.pronunciation import spoken

PAUSE_WITHIN_S = 0.05
PAUSE_SENTENCE_S = 0.35
PAUSE_CELL_S = 0.3
PAUSE_ITEM_S = 0.5
PAUSE_PARAGRAPH_S = 0.6
PAUSE_HEADING_S = 0.7


def paragraph(shown: str, *, prefix: str = "", pause_s: float = PAUSE_PARAGRAPH_S) -> Iterator[Utterance]:
    """Yield the sentences of a paragraph.

    Args:
        shown: the text as the page shows it.
        prefix: said before it, and not shown in it: the number of a list item, the header of a cell.
        pause_s: seconds of silence after the last sentence.
    """
    shown_sentences = breaths(shown)
    for index, sentence in enumerate(shown_sentences):
        said = spoken(sentence)
        if not said:
            continue
        if prefix:
            said, prefix = f"{spoken(prefix).rstrip('.:')}: {said}", ""
        last = index == len(shown_sentences) - 1
        yield Utterance(sentence, said, pause_s if last else _pause(sentence))


def heading(shown: str, *, chapter: bool = True) -> Iterator[Utterance]:
    """Yield a heading; a listener can go to it where it opens a chapter."""
    for index, part in enumerate(paragraph(shown, pause_s=PAUSE_HEADING_S)):
        yield Utterance(part.text, part.spoken, part.pause_after_s, chapter=chapter and index == 0)


def _pause(sentence: str) -> float:
    cut_short = len(sentence) > MAX_CHARACTERS // 2 and sentence[-1] not in ".?!…)]»«”\"'’"
    return PAUSE_WITHIN_S if cut_short else PAUSE_SENTENCE_S
