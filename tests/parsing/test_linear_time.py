"""Twice the text takes twice the work: counted in calls, so that no clock and no neighbour matters."""

import sys
from types import FrameType
from typing import Any

import pytest

from publisher.parsing.pipeline import parse
from publisher.reading.plain_text import read

HEAD = "REFERAT Socialudvalget d. 06-05-2025\n\nMødedeltagere Per Mortensen (A), Bo Hansen (B)\n\n"
NUMBERED = "Referat\nSocialudvalget\n6. maj 2025 kl. 17.00\n\n"
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
    "items by number": lambda n: (
        NUMBERED + "".join(f"{at}. Budget\nSagsnr.: 14/{at}\n\nBeslutning\n\nGodkendt.\n\n" for at in range(1, n))
    ),
    "numbered lists": lambda n: (
        NUMBERED + "1. Budget\nSagsnr.: 14/1\n\n" + "".join(f"{at}. Budget\n" for at in range(n))
    ),
    "contents without pages": lambda n: (
        NUMBERED
        + "".join(f"{at} Sag nummer {at}\n" for at in range(1, n))
        + "".join(f"{at}. Sag nummer {at}\n14/{at}0\n\n" for at in range(1, n))
    ),
    "running heads": lambda n: (
        NUMBERED + "1. Budget\nSagsnr.: 14/1\n\n" + "".join(f"Socialudvalget\nSide {at}\nNoget\n" for at in range(n))
    ),
    "bodies": lambda n: (
        NUMBERED + "1. Budget\nSagsnr.: 14/1\n\n" + "Beslutning i Byrådet den 02-05-2025\n\nAnbefales.\n\n" * n
    ),
    "brackets among the absent": lambda n: (
        DECISION + "Godkendt\n\nAfbud Per Mortensen (A\n\n" + "Hvad som helst\n\n" * n
    ),
    "headers": lambda n: (
        "Referat\nSocialudvalget\n6. maj 2025\n\n" + "Medlemmer\nPer Mortensen (A)\n\n" * n + "Punkt 1: Sag\n"
    ),
    "labels": lambda n: SECTION + "- Ramme\n\nTekst.\n\n" * n,
    "a label without another": lambda n: SECTION + "- Ramme\n\nTekst.\n\nMere.\n\n- punkt.\n\n" * n,
    "bullets that change": lambda n: SECTION + "• punkt\no punkt\n- punkt\n" * n,
    "wrapped lines": lambda n: SECTION + "en linje uden ende, der er delt mid-\nt i et ord på hver side\n" * n,
    "columns": lambda n: SECTION + "Område      Budget    Forbrug\n" * n,
    "underlined": lambda n: SECTION + "Overskrift\n-----\n\nTekst.\n\n" * n,
    "cells that go on": lambda n: SECTION + "Tema\tScore\n" + "\tog mere\n" * n,
    "decisions again and again": lambda n: HEAD + "Punkt 1: Sag\n\n" + "Beslutning\nNej, og det med\n" * n,
    "attachments again and again": lambda n: (
        HEAD + "Punkt 1: Sag\n\n" + "".join(f"Bilag\n\nRapport {at}\n\n" for at in range(n))
    ),
    "stray marks": lambda n: SECTION + "ord?ord \\_ *og* Magleмosen\n\n" * n,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_text(shape: str) -> None:
    small, large = (calls(SHAPES[shape](n)) for n in (200, 400))
    assert large < 2.3 * small
