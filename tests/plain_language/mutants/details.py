"""Mutants of numbers, dates, names, units and quotes."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from plain_language.mutants.material import Told, everything
from plain_language.mutants.wordings import (
    ACTORS,
    DATE,
    DEADLINES,
    MONTHS,
    NAME,
    NOT_COUNTED,
    NUMBER,
    PEOPLE,
    QUOTE,
    UNITS,
    pick,
    swapped,
    upper_first,
)

Change = dict[int, str | None]
VOTE = re.compile(r"\bstemte\b")


def number_changed(told: Told, at: int) -> Iterator[Change]:
    """Another number: one that the cited lines have elsewhere, or the next one that they lack."""
    text, source = told.summary.sentences[at].text, told.source(at)
    bare = QUOTE.sub(lambda quote: " " * len(quote[0]), DATE.sub(lambda date: " " * len(date[0]), text))
    if VOTE.search(text):
        return
    for found in NUMBER.finditer(bare):
        others = [
            one
            for one in dict.fromkeys(NUMBER.findall(DATE.sub(" ", source)))
            if one not in text and len(one) < 8 and _year(one) == _year(found[0]) and ("," in one) == ("," in found[0])
        ]
        following = _next(found[0], source)
        choices = [following, *(others[:3] if pick([True, False], told.key, text) else [])]
        label = re.match(r"(?:Forslag|Meddelelse|Påbud) $", text[: found.start()])
        yield {
            at: text[: found.start()] + (following if label else pick(choices, text, found[0])) + text[found.end() :]
        }


def noun_swapped(told: Told, at: int) -> Iterator[Change]:
    """The number counts something else that papers count."""
    text = told.summary.sentences[at].text
    for found in re.finditer(r"(?<![\w.,])(\d+) ([a-zæøå]{3,})\b", QUOTE.sub(lambda quote: " " * len(quote[0]), text)):
        noun = found[2]
        if noun not in _nouns() or VOTE.search(text):
            continue
        others = [other for other in _nouns() if other[:4] != noun[:4] and not {other, noun} <= PEOPLE]
        yield {at: text[: found.start(2)] + pick(others, told.key, text) + text[found.end(2) :]}


def date_changed(told: Told, at: int) -> Iterator[Change]:
    """Another date: one of the paper's own, the next day, or another month."""
    text = told.summary.sentences[at].text
    bare = QUOTE.sub(lambda quote: " " * len(quote[0]), text)
    for found in DATE.finditer(bare):
        day, month, year = int(found[1]), found[2], found[3] or ""
        papers = [date for date in _dates(told.paper) if (date[0], date[1]) != (day, month)]
        next_day = f"{day % 28 + 1}. {month}{year}"
        next_month = f"{day}. {MONTHS[(MONTHS.index(month) + 1) % 12]}{year}"
        paper = [f"{other[0]}. {other[1]}{year and other[2]}" for other in papers]
        yield {
            at: text[: found.start()] + pick([next_day, next_month, *paper[:1]], told.key, text) + text[found.end() :]
        }
    for found in re.finditer(rf"(?<!\. )\b({'|'.join(MONTHS)})\b", bare):
        other = MONTHS[(MONTHS.index(found[1]) + 5) % 12]
        if other not in told.source(at):
            yield {at: text[: found.start()] + other + text[found.end() :]}


def name_swapped(told: Told, at: int) -> Iterator[Change]:
    """Another name of the paper, of a person for a person, of a place or body for another."""
    text = told.summary.sentences[at].text
    for name, start, end in _names(text, told.paper):
        others = [one for one in names_of(told.paper) if _other(one, name) and one not in text]
        if others:
            yield {at: text[:start] + pick(others, told.key, text, name) + text[end:]}
            return


def names_exchanged(told: Told, at: int) -> Iterator[Change]:
    """Two names in each other's places: in one sentence, or in this and a later one."""
    sentence = told.summary.sentences[at]
    mine = _names(sentence.text, told.paper)
    for first, second in pairwise(mine):
        between = sentence.text[first[2] : second[1]]
        if (
            first[0] != second[0]
            and not re.fullmatch(r"s?(,| og|/| eller| samt)+ ?", between)
            and _other(first[0], second[0])
        ):
            yield {at: swapped(sentence.text, first[0], second[0])}
            return
    for later in told.written:
        other = told.summary.sentences[later]
        if later <= at or not mine or not (theirs := _names(other.text, told.paper)):
            continue
        name, theirs_name = mine[0][0], theirs[0][0]
        if _other(name, theirs_name) and name not in other.text and theirs_name not in sentence.text:
            mine_now = re.sub(rf"\b{re.escape(name)}", theirs_name, sentence.text)
            theirs_now = re.sub(rf"\b{re.escape(theirs_name)}", name, other.text)
            yield {at: upper_first(mine_now), later: upper_first(theirs_now)}
            return


def quote_altered(told: Told, at: int) -> Iterator[Change]:
    """A word inside a quote is left out, or another stands in its place."""
    text = told.summary.sentences[at].text
    for quote in QUOTE.finditer(text):
        words = quote[0][1:-1].split(" ")
        if len(words) < 2:
            continue
        middle = len(words) // 2
        fewer = [*words[:middle], *words[middle + 1 :]]
        other = [*words[:middle], pick(["ikke", "meget", "måske", "alle"], text), *words[middle + 1 :]]
        changed = " ".join(pick([fewer, other], told.key, text))
        if changed not in told.source(at):
            yield {at: f"{text[: quote.start() + 1]}{changed}{text[quote.end() - 1 :]}"}


def unit_changed(told: Told, at: int) -> Iterator[Change]:
    """Millions become thousands, months become years."""
    text = told.summary.sentences[at].text
    bare = QUOTE.sub(lambda quote: " " * len(quote[0]), text)
    for pattern, unit in UNITS:
        found = re.search(pattern, bare)
        if found and not re.search(rf"{unit.strip()}", bare[found.start() :][:25].replace(found[0].strip(), "")):
            yield {at: text[: found.start()] + unit + text[found.end() :]}


def deadline_changed(told: Told, at: int) -> Iterator[Change]:
    """A deadline becomes something else: another day, or "not before" for "not after"."""
    text = told.summary.sentences[at].text
    for pattern, other in DEADLINES:
        found = re.search(pattern, text)
        if found and "»" not in text[: found.start()]:
            yield {at: text[: found.start()] + other + text[found.end() :]}
    if re.search(r"\b(senest|inden|frist\w*|udgangen|slutningen|før)\b", text):
        for found in re.finditer(r"\b20(\d\d)\b", text):
            yield {at: f"{text[: found.start()]}20{(int(found[1]) + 1) % 100:02}{text[found.end() :]}"}
        for found in DATE.finditer(text):
            yield {at: f"{text[: found.start()]}{int(found[1]) % 28 + 1}{text[found.end(1) :]}"}


def _year(number: str) -> bool:
    return re.fullmatch(r"20[0-4]\d", number) is not None


def _next(number: str, source: str) -> str:
    digits = re.match(r"\d+", number)
    value = int(digits[0]) if digits else 0
    rest = number[len(digits[0]) :] if digits else ""
    while True:
        value += 1
        if f"{value}{rest}" not in NUMBER.findall(source):
            return f"{value}{rest}"


@cache
def _nouns() -> tuple[str, ...]:
    """Return what the numbers of all plain texts count."""
    found: dict[str, None] = {}
    for told in everything():
        for at in told.written:
            for noun in re.findall(
                r"(?<![\w.,])\d{1,4} ([a-zæøå]{4,}(?:r|e|d|s|l|t))\b", told.summary.sentences[at].text
            ):
                if noun not in NOT_COUNTED and not noun.endswith(("ede", "te", "ige")):
                    found[noun] = None
    return tuple(found)


@cache
def _dates(paper: str) -> tuple[tuple[int, str, str], ...]:
    found = (DATE.findall(one.printed) for one in everything() if one.paper == paper)
    return tuple(dict.fromkeys((int(day), month, year) for dates in found for day, month, year in dates))


@cache
def names_of(paper: str) -> tuple[str, ...]:
    """Return the names that the plain texts of a paper use inside their sentences."""
    found: dict[str, None] = {}
    for told in everything():
        if told.paper != paper:
            continue
        for at in told.written:
            bare = QUOTE.sub(" ", told.summary.sentences[at].text)
            for match in NAME.finditer(bare):
                if (
                    match.start() > 0
                    and bare[match.start() - 2 : match.start()] not in {": ", ". "}
                    and len(match[0]) > 3
                    and bare[match.start() - 1] != "-"
                ):
                    found[match[0].removesuffix("s") if " " not in match[0] else match[0]] = None
    return tuple(name for name in found if not (name.endswith("s") and name[:-1] in found))


def _names(text: str, paper: str) -> list[tuple[str, int, int]]:
    """Return the paper's names in a sentence with their places, the longest first where they overlap."""
    bare = QUOTE.sub(lambda quote: " " * len(quote[0]), text)
    found: list[tuple[str, int, int]] = []
    for name in sorted(names_of(paper), key=len, reverse=True):
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?=s?(?![\w-]))", bare):
            if not any(match.start() < end and start < match.end() for _, start, end in found):
                found.append((name, match.start(), match.end()))
    return sorted(found, key=lambda one: one[1])


def _other(one: str, name: str) -> bool:
    """Tell whether two names mean two of a kind: people for people, bodies and places for one another."""
    same = one[:5].casefold() == name[:5].casefold() or one in name or name in one
    kin = {one.casefold(), name.casefold()} <= {"udvalget", "socialudvalget"} or {one[:9], name[:9]} == {
        "Socialtil",
        "Tilsynet",
    }
    person = re.compile(r"[A-ZÆØÅ][\wæøåé]+(?: [A-ZÆØÅ][\w]+)+")
    bodies = {word.capitalize() for word in ACTORS}
    both_people = bool(person.fullmatch(one)) == bool(person.fullmatch(name)) and (one in bodies) == (name in bodies)
    return not same and not kin and both_people
