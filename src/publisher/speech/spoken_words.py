"""How words and signs are said: addresses on the web, abbreviations, party letters, slashes."""

import re
from functools import cache

from publisher.catalogue.texts import entries, text

LETTERS = "A-Za-zÆØÅæøåÉéÄÖÜäöü"

_UNSPOKEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff•*#]")
_CASE_NUMBER = re.compile(r"\(?\b\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d+-\d{2}\b\)?")
_ADDRESS = re.compile(r"<?\bhttps?://(?:www\.)?([\w-]+(?:\.[\w-]+)*)(?:[/?#:][^\s>]*?)?>?(?=[.,;:!?)»”\"]*(?:\s|$))")
_MAIL = re.compile(r"\b([\w.+-]+)@(?=[\w-]+\.\w)")
_DOMAIN = re.compile(r"\b(?:www\.)?((?:[a-zæøåA-ZÆØÅ0-9-]+\.)+(?:dk|com|org|net|eu|gov|info))\b")
_PARTY = re.compile(r"\s*\(([A-ZÆØÅ])\)(?=(\s\w|\s\()?)")
_RECOMMENDED = re.compile(r"^((?:\d+\.)*\d*\s*)ANBEFALES\s*-?\s*")
_SLASH = re.compile(r"(?<=[\w.)])\s*/\s*(?=\w)")


def clean(said: str) -> str:
    """Leave out what no voice can say: control characters, soft hyphens, marks of lists and markup."""
    return _UNSPOKEN.sub("", said).replace("_", " ")


def without_case_numbers(said: str) -> str:
    """Leave out case numbers (15.00.00-G01-2-25): they name a file, and say nothing to a listener."""
    return _CASE_NUMBER.sub("", said)


def web_addresses(said: str) -> str:
    """Say only the domain of an address on the web, and the whole of an e-mail address."""
    dot = f" {text('speech.said.dot')} "
    said = _ADDRESS.sub(lambda address: address[1].replace(".", dot), said)
    said = _MAIL.sub(lambda mail: f"{mail[1].replace('.', dot)} {text('speech.said.at')} ", said)
    return _DOMAIN.sub(lambda domain: domain[1].replace(".", dot), said)


@cache
def _abbreviation(table: str, before: str, after: str) -> re.Pattern[str]:
    keys = sorted(entries("speech", table), key=len, reverse=True)
    short = "|".join(
        f"[{key[0]}{key[0].upper()}]{re.escape(key[1:])}" + ("" if key.endswith(".") else r"(?![\w.])") for key in keys
    )
    return re.compile(rf"{before}({short}){after}(?=(\w|$)?)")


def abbreviations(said: str) -> str:
    """Say abbreviations in full: first those that need a number beside them, then all others."""
    for table, before, after in (
        ("before_number", r"(?<![\w.])", r"(?=\s?\d)"),
        ("after_number", r"(?<=\d\s)", r"(?!\s?\d)"),
        ("abbreviations", r"(?<![\w.])", ""),
    ):
        full = entries("speech", table)
        said = _abbreviation(table, before, after).sub(lambda found, full=full: _in_full(found, full), said)  # type: ignore[misc]
    return said


def _in_full(found: re.Match[str], table: dict[str, str]) -> str:
    short, following = found[1], found[2]
    full = table.get(short) or table[short[0].lower() + short[1:]]
    if short[0].isupper():
        full = full[0].upper() + full[1:]
    if following is None or not short.endswith("."):
        return full
    return f"{full} " if following else f"{full}."  # a dot at the end of the sentence was its full stop too


def party_letters(said: str) -> str:
    """Say the letter of a party after a name, set off by commas, without its brackets."""
    return _PARTY.sub(lambda party: f", {party[1]}" + ("," if party[2] else ""), said)


def recommended(said: str) -> str:
    """Say the mark of a recommended attachment as a word before its title."""
    return _RECOMMENDED.sub(rf"\1{text('speech.said.recommended')}", said)


def signs(said: str) -> str:
    """Say signs that the voice skips or spells."""
    for sign, word in entries("speech", "signs").items():
        said = re.sub(rf"(?<![{LETTERS}]){re.escape(sign)}(?![{LETTERS}])", f" {word} ", said)
    return said


def slashes(said: str) -> str:
    """Say `og/eller` as two words and any other slash between words as a short pause."""
    return _SLASH.sub(", ", re.sub(r"\b([Oo]g)\s?/\s?eller\b", r"\1 eller", said))


def tidy(said: str) -> str:
    """Even out white space, and the commas that the other rules left behind."""
    said = re.sub(r"\s+", " ", said)
    said = re.sub(r"\s+([.,;:!?)])", r"\1", said)
    return re.sub(r",(?:\s*,)+", ",", said).lstrip(" ,").rstrip()
