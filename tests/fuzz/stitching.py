"""Stitches papers together from lines of real ones, as bytes say: every input is nearly a paper, and few are one."""

from functools import cache
from pathlib import Path

from publisher.model.source import SourceDocument, SourceLine
from support.real_papers import real_papers

CONTENT = Path(__file__).parents[2] / "content"
HEAD = ("REFERAT", "Teknikudvalget", "Mødedato Tirsdag d. 03. februar 2026 kl. 16:00", "", "Punkt 1: Åben", "")
MARKS = (
    "- ",
    "  - ",
    "1. ",
    "2) ",
    "a. ",
    "# ",
    "## **",
    "**",
    "a\tb\t",
    "§ ",
    "Punkt 3: ",
    "    ",
    "\ufffd",
    "_",
    "> ",
)
WORDS = (
    "Beslutning", "Indstilling", "Sagsfremstilling", "Afbud", "Bilag", "Fraværende", "Lukket punkt", "Eventuelt",
    "Punkt 2:", "Pkt. 3", "4.", "Godkendt.", "Ø", "stemte imod", "For stemte 3", "kl. 16:00", "den 3. februar 2026",
    "Tidligere behandling", "Økonomi", "Meddelelser", "Sagsnr. 05.01.00-A00-1-26", "Åben", "?", "Дa", "(", "http://a.dk/b",
    "- ", "Godkendelse af dagsorden", "DAGSORDEN", "REFERAT", "Side 1 af 2", "Per Mortensen (A)", "at", "ord-", "ﬁ",
)  # fmt: skip
_LONGEST = 400


@cache
def lines() -> tuple[str, ...]:
    """Return every line of the real papers once."""
    texts = [path.read_text(encoding="utf-8") for path in real_papers(CONTENT)]
    return tuple(sorted({line for text in texts for line in text.split("\n")}))


def stitched(data: bytes) -> SourceDocument:
    """Return the document that the bytes stand for: a byte of what to do, and two of with what."""
    marked = not data or data[0] % 2 == 0
    made = [] if data and data[0] % 16 == 15 else [SourceLine(0, text) for text in HEAD]
    for at in range(1, min(len(data) - 2, 3 * _LONGEST), 3):
        which = int.from_bytes(data[at + 1 : at + 3])
        match data[at] % 12:
            case 0 | 1 | 2 | 3 as more:
                made += [SourceLine(0, text) for text in _run(which, more)]
            case 11 if not marked:
                made[-1:] = [_dressed(made[-1].text if made else "", which)]
            case what if made:
                made[-1:] = [SourceLine(0, text) for text in _changed(made[-1].text, what, which)]
    numbered = tuple(
        SourceLine(number, line.text, line.page, line.heading, line.bold, line.furniture)
        for number, line in enumerate(made, start=1)
    )
    return SourceDocument("referat.txt", "text/plain", "0" * 64, numbered, marked=marked)


def _run(which: int, more: int) -> tuple[str, ...]:
    """Return a line of a real paper, or the run of lines that sort beside it."""
    start = which % len(lines())
    return lines()[start : start + (3 if more == 3 else 1)]


def _dressed(text: str, which: int) -> SourceLine:
    """Return the line as a reader of Word or PDF may hand it over."""
    return SourceLine(0, text, which % 5 + 1, which // 5 % 7, which % 2 == 0, which % 11 == 0)


def _changed(last: str, what: int, which: int) -> tuple[str, ...]:
    """Return what stands in the place of the last line."""
    word = WORDS[which % len(WORDS)]
    changes = {
        4: (last, word),
        5: (f"{last} {word}",),
        6: (last[: which % (len(last) + 1)],),
        7: (MARKS[which % len(MARKS)] + last,),
        8: (last, ""),
        9: ("", last),
    }
    return changes.get(what, (last, "" if 0xD7FF < which < 0xE000 else chr(which)))
