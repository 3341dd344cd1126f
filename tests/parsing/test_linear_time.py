"""Twice the text takes twice the work: counted in calls, so that no clock and no neighbour matters."""

import sys
from types import FrameType
from typing import Any

import pytest

from publisher.parsing.pipeline import parse
from publisher.reading.plain_text import read

HEAD = "REFERAT Socialudvalget d. 06-05-2025\n\nMødedeltagere Per Mortensen (A), Bo Hansen (B)\n\n"
SECTION = HEAD + "Punkt 1: Sag\n\nSagsfremstilling\n\n"
DECISION = HEAD + "Punkt 1: Sag\n\nBeslutning\n\n"


def calls(text: str) -> int:
    """Return how many functions are called to parse the text."""
    document = read("x.txt", text.encode())
    count = 0

    def note(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    parse(document)  # so that vocabularies and catalogues are loaded
    sys.setprofile(note)
    try:
        parse(document)
    finally:
        sys.setprofile(None)
    return count


SHAPES = {
    "one long paragraph": lambda n: SECTION + "en linje uden ende\n" * n,
    "paragraphs that never end": lambda n: SECTION + "en linje uden ende\n\n" * n,
    "brackets that never close": lambda n: SECTION + "en (linje\n\n" * n,
    "bullets ever deeper": lambda n: SECTION + "".join(" " * (at % 90) + "- punkt\n" for at in range(n)),
    "numbers": lambda n: SECTION + "".join(f"{at % 90 + 1}. punkt\n\nnoget\n\n" for at in range(n)),
    "ones": lambda n: SECTION + "1. Punkt\n\n" * n,
    "a long table": lambda n: SECTION + "a\tb\tc\n" * n,
    "items": lambda n: (
        HEAD + "".join(f"Punkt {at % 999}: Sag\n\n00.22.04-P35-16-25\n\nBeslutning\n\nNej\n\n" for at in range(n))
    ),
    "contents": lambda n: HEAD + "".join(f"Sag nummer {at}.....{at % 999}\n" for at in range(n)) + "\nPunkt 1: Sag\n",
    "attachments": lambda n: HEAD + "Punkt 1: Sag\n\nBilag\n\n" + "ANBEFALES Rapport\n\n" * n,
    "messages": lambda n: HEAD + "Punkt 1: Meddelelser\n\n" + "".join(f"{at}. Nyt\n\nTekst.\n\n" for at in range(1, n)),
    "statements": lambda n: DECISION + "Per Mortensen ønskede følgende tilført referatet:\n\nNej.\n\n" * n,
    "votes": lambda n: DECISION + "For stemte: 2, Per Mortensen (A), Bo Hansen (B). " * n,
    "absentees": lambda n: HEAD + "Punkt 1: Sag\n\nAfbud " + "Per Mortensen (A), " * n,
    "stray marks": lambda n: SECTION + "ord?ord \\_ *og* Magleмosen\n\n" * n,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_text(shape: str) -> None:
    small, large = (calls(SHAPES[shape](n)) for n in (200, 400))
    assert large < 2.3 * small
