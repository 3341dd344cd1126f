"""Joins printed lines to running text, and decides what a hyphen at a line's end was for.

A hyphen belongs to the word where what follows is a capital or a number ("KL-udspillet", "6-måneders"), where a number
or a capital abbreviation goes before it, or where the document writes the word with its hyphen elsewhere. It waits for
a later word in "Sundheds- og". The document's own words decide about the rest: the joined word stands elsewhere in it,
or it is a document that divides words at all.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from publisher.catalogue.calendar import MONTHS
from publisher.reading.pdf.shapes import Line, Word

_HYPHENS = "-\u2010\u2011\u00ad"
_LAST = re.compile(rf"(?P<word>[\w./{_HYPHENS}]*\w)[{_HYPHENS}]$")
_FIRST = re.compile(rf"\w+(?:[{_HYPHENS}]\w+)*")
_SUSPENDED = frozenset(("og", "eller"))
"""What stands between "Sundheds-" and the word that completes it."""
_OR_A_SYLLABLE = frozenset(("samt", "til", "men"))
"""The same, unless the document divides words: "lang-samt"."""
_PREFIXES = frozenset(("ikke", "non", "ex", "eks", "anti", "co"))
_WORD = re.compile(rf"\w+(?:[{_HYPHENS}]\w+)*")

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+[-/._=&?%]$")
_ADDRESS_REST = re.compile(r"[a-z0-9%]+[-/._=&?%#]?[a-z0-9]\S*(?:\s|$)")
_SLASHED = re.compile(r"[^\W\d_]/$")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that stand within lines, lower case, and whether the document divides words at line ends."""

    words: frozenset[str]
    divides: bool


def vocabulary(lines: Sequence[Line]) -> Vocabulary:
    """Return the document's words, without the halves at the ends of its lines."""
    words: set[str] = set()
    for line in lines:
        inner = line.words[:-1] if line.words[-1].text[-1] in _HYPHENS else line.words
        for word in inner:
            words.update(found.casefold() for found in _WORD.findall(word.text))
    known = frozenset(words)
    return Vocabulary(known, _divides(lines, known))


def _divides(lines: Sequence[Line], known: frozenset[str]) -> bool:
    """Tell whether more line ends are proved to be divided words than are proved to keep their hyphen."""
    divided = kept = 0
    for above, below in pairwise(lines):
        head, tail = _LAST.search(above.words[-1].text), _FIRST.match(below.words[0].text)
        if head and tail and tail[0].casefold() not in _SUSPENDED:
            word = _after_hyphen(head["word"])
            divided += (word + tail[0]).casefold() in known
            kept += f"{word}-{tail[0]}".casefold() in known or not tail[0][0].islower()
    ends = sum(bool(_LAST.search(line.words[-1].text)) for line in lines)
    return (divided > 0 and divided >= kept) or (kept == 0 and ends >= 3 and ends * 25 >= len(lines))


def joined(lines: Iterable[Line], known: Vocabulary) -> str:
    """Return the words of printed lines as running text; web addresses follow the words that lead to them."""
    printed = [line for line in lines if line.words]
    addresses = _addresses([word for line in printed for word in line.words])
    text = ""
    glued = False
    position = 0
    for line in printed:
        parts = []
        for word in line.words:
            parts.append(_followed(word.text, addresses.get(position, "")))
            position += 1
        row = " ".join(parts)
        text = row if not text else text + row if glued else _join(text, row, known)
        glued = addresses.get(position - 1) == ""
    return text


def _followed(text: str, address: str) -> str:
    """Put the address behind the word, before a comma or full stop that is not the link's."""
    end = len(text.rstrip(".,;:!?)")) if address else len(text)
    return text[:end] + address + text[end:]


def _addresses(words: Sequence[Word]) -> dict[int, str]:
    """Return what follows a word that ends a link: its address; nothing inside an address that is printed itself."""
    found: dict[int, str] = {}
    position = 0
    for link, group in groupby(words, key=lambda word: word.link):
        span = list(group)
        if link and _bare("".join(word.text for word in span)) != _bare(link):
            found[position + len(span) - 1] = f" <{link}>"
        elif link:
            found.update(dict.fromkeys(range(position, position + len(span) - 1), ""))
        position += len(span)
    return found


def _join(text: str, row: str, known: Vocabulary) -> str:
    head, tail = _LAST.search(text), _FIRST.match(row)
    if text[-1] == "\u00ad":
        return text[:-1] + row
    if _ADDRESS.search(text) and _ADDRESS_REST.match(row):
        return text + row
    if _SLASHED.search(text) and tail is not None:
        return text + row
    if head is None or tail is None:
        return f"{text} {row}"
    word, rest = head["word"], tail[0]
    waits = _SUSPENDED if known.divides else _SUSPENDED | _OR_A_SYLLABLE
    if rest.casefold() in waits or (word[-1].isdigit() and rest.casefold() in MONTHS):
        return f"{text} {row}"
    return text + row if _keeps(word, rest, known) else text[:-1] + row


def _keeps(word: str, rest: str, known: Vocabulary) -> bool:
    """Tell whether the hyphen between two parts of a word belongs to it."""
    if not rest[0].islower() or word[-1].isdigit():
        return True
    last = _after_hyphen(word)
    if (last + rest).casefold() in known.words:
        return False
    if f"{last}-{rest}".casefold() in known.words or f"{word}-{rest}".casefold() in known.words:
        return True
    abbreviation = len(last) > 1 and last.isupper()
    return abbreviation or last.casefold() in _PREFIXES or not known.divides


def _after_hyphen(word: str) -> str:
    return re.split(f"[{_HYPHENS}/]", word)[-1]


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|^www\.|[/.,;:()<>]+$", "", address.casefold().lstrip("(<"))
