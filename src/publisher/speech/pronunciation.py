"""Turns what the page shows into what the voice is given: an ordered table of small rules."""

from collections.abc import Callable

from publisher.speech import spoken_numbers as numbers
from publisher.speech import spoken_words as words
from publisher.speech.spoken_capitals import capitals

Rule = Callable[[str], str]

RULES: tuple[Rule, ...] = (
    words.clean,
    words.without_case_numbers,
    words.web_addresses,
    words.recommended,
    numbers.joined_thousands,
    numbers.law,  # before abbreviations: "2. pkt." of a law is no "punkt"
    numbers.money,  # before abbreviations: "kr. 36.000" turns round
    words.abbreviations,
    numbers.one_million,
    numbers.dates,  # after abbreviations: "d. 1/3" is a date, "1/3" a fraction
    numbers.times,  # after abbreviations: "kl. 15.30"
    numbers.telephone,
    numbers.fractions,
    numbers.ranges,
    numbers.minus,
    numbers.percent,
    numbers.points,
    words.party_letters,
    words.signs,
    words.slashes,
    capitals,
    words.tidy,
)
"""Every rule in the order it is applied; later rules rely on what earlier ones took away."""


def spoken(text: str) -> str:
    """Return the words a Danish voice should be given for `text`; empty where nothing of it is to be spoken."""
    said = text
    for rule in RULES:
        said = rule(said)
    return said if any(letter.isalnum() for letter in said) else ""
