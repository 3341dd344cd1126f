"""Dates, times, lists of names and quotes, as a plain Danish sentence writes them."""

from collections.abc import Sequence

from publisher.catalogue.texts import text
from publisher.model.meeting import Kind

_FINAL = (".", "!", "?", ".«", "!«", "?«")


def clock(time: str) -> str:
    """Return "13" for "13:00" and "15.45" for "15:45": what stands after "klokken"."""
    hour, minute = time.split(":")
    return str(int(hour)) if minute == "00" else f"{int(hour)}.{minute}"


def names(people: Sequence[str]) -> str:
    """Return "A", "A og B" or "A, B og C"."""
    if len(people) < 2:
        return "".join(people)
    return f"{', '.join(people[:-1])} og {people[-1]}"


def closed(sentence: str) -> str:
    """Return the sentence with a full stop, unless it ends already."""
    return sentence if sentence.endswith(_FINAL) else f"{sentence}."


def quoted(words: str) -> str:
    """Return the words between quotation marks, closing the sentence: »Ja«. but »Vi ses.«"""
    return closed(f"»{' '.join(words.split()).removesuffix(':')}«")


def capital(words: str) -> str:
    """Return the words with a capital first letter."""
    return words[:1].upper() + words[1:]


def short_body(name: str) -> str:
    """Return the noun that stands for a committee in running text: udvalget, rådet, byrådet …

    A body of unknown kind keeps its own name.
    """
    ending = name.casefold()
    for suffixes, noun in (
        (("kommunalbestyrelsen", "kommunalbestyrelse"), "kommunalbestyrelsen"),
        (("byrådet", "byråd"), "byrådet"),
        (("udvalget", "udvalg"), "udvalget"),
        (("rådet", "råd"), "rådet"),
        (("bestyrelsen", "bestyrelse"), "bestyrelsen"),
    ):
        if ending.endswith(suffixes):
            return noun
    return name


def people_word(committee: str, count: int) -> str:
    """Return what those who vote there are called: politicians, or members where not all are elected."""
    noun = "politician" if short_body(committee) in {"udvalget", "byrådet", "kommunalbestyrelsen"} else "member"
    return text(f"plain_language.people.{noun}.{'one' if count == 1 else 'many'}")


def paper_word(kind: Kind) -> str:
    """Return "referatet" or "dagsordenen"."""
    return text(f"plain_language.paper.{kind}")
