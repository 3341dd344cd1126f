"""The clauses of a sentence, as far as closed lists can tell: finite verbs, subordinators, commas, the passive.

What the lists do not know is not counted: a rule built on them says too little rather than something false.
"""

import re
from functools import cache

from publisher.catalogue.texts import entries

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+|[,.;:]")
_SHORTEST = 3
"""No verb so short has a passive that is used: "er", "har", "bør"."""
_BECOME = re.compile(r"\b(?:bliver|blev|blive|blevet)\b(?P<rest>(?:\s+[\w-]+){1,4})", re.IGNORECASE)
_BY = re.compile(r"\baf\b", re.IGNORECASE)
_AND = re.compile(r"\b(?:og|eller|samt)\b", re.IGNORECASE)


def finite_verbs(text: str) -> tuple[str, ...]:
    """Return the finite verbs of `text` in order; of two that "og" joins, the first: "kan og vil"."""
    tokens = _TOKEN.findall(text)
    return tuple(word for at, word in enumerate(tokens) if _is_finite(word.casefold(), tokens[:at]))


def subordinators(text: str) -> tuple[str, ...]:
    """Return the words that open a subordinate clause: those that always do, others after a comma or at the start."""
    tokens = _TOKEN.findall(text)
    found: list[str] = []
    for at, word in enumerate(tokens):
        small = word.casefold()
        before = tokens[at - 1] if at else ""
        opens = (
            small in _list("clause", "always")
            or (small in _list("clause", "at_the_start") and at == 0)
            or (
                small in _list("clause", "after_comma")
                and before == ","
                and not _is_main(small, tokens[at + 1 : at + 2])
            )
        )
        if opens:
            found.append(word)
    return tuple(found)


def clause_commas(text: str) -> int:
    """Return how many commas divide clauses or parts of one; those of a list ("A, B og C") do not count."""
    count, run = 0, 0
    parts = text.split(",")[1:]
    for at, part in enumerate(parts):
        listed, closes = _listed(part)
        if closes:
            run = 0
        elif listed and at + 1 < len(parts):
            run += 1
        else:
            count += 1 + run
            run = 0
    return count + run


def enumerated(text: str) -> tuple[str, ...]:
    """Return the inner parts of a running list: of "A, B, C og D" it is B and C; of two things, none."""
    inner: list[str] = []
    for part in text.split(",")[1:]:
        listed, closes = _listed(part)
        if listed:
            inner.append(_AND.split(part, maxsplit=1)[0].strip())
        if closes:
            return tuple(inner)
        if not listed:
            inner = []
    return ()


def become_passives(text: str) -> tuple[str, ...]:
    """Return each "bliver lukket" of `text`."""
    known = _list("passive", "participles")
    found: list[str] = []
    for match in _BECOME.finditer(text):
        rest = match["rest"].split()
        participle = next((word for word in rest if _is_participle(word.casefold(), known)), None)
        if participle is not None:
            found.append(f"{match.group().split()[0]} {participle}")
    return tuple(found)


def names_the_doer(text: str) -> bool:
    """Return whether a passive sentence says by whom: "af kommunen"."""
    return _BY.search(text) is not None


def s_passives(text: str) -> tuple[str, ...]:
    """Return the words of `text` that are a verb with the passive's -s; deponents ("findes", "lykkes") are not."""
    return tuple(word for word in _WORD.findall(text) if _is_s_passive(word.casefold()))


@cache
def _list(table: str, name: str) -> frozenset[str]:
    return frozenset(entries("verbs", table)[name])


def _is_finite(word: str, before: list[str]) -> bool:
    last = before[-1].casefold() if before else ""
    if _AND.fullmatch(last):
        return False
    if _known(word, "present"):
        return True
    if _known(word, "past"):
        return last not in _list("clause", "determiners") and not last.isdigit()
    return word in _list("finite", "also_nouns") and (last in _list("clause", "subjects") or _definite(before))


def _known(word: str, tense: str) -> bool:
    forms = _list("finite", tense)
    if word in forms:
        return True
    if word in _list("finite", "never"):
        return False
    return any(word.removeprefix(prefix) in forms for prefix in _list("finite", "prefixes") if word.startswith(prefix))


def _definite(before: list[str]) -> bool:
    """Return whether the words before end in a subject: a name or a noun in its definite form."""
    if not before or not before[-1][:1].isalpha():
        return False
    last = before[-1]
    return (len(before) > 1 and last[:1].isupper()) or (len(last) > 4 and last.casefold().endswith(("en", "et", "ne")))


def _is_main(word: str, following: list[str]) -> bool:
    """Return whether a comma and this word begin a main clause: "…, så er der", "…, da er det"."""
    return word in {"så", "da"} and bool(following) and _known(following[0].casefold(), "present")


def _listed(part: str) -> tuple[bool, bool]:
    """Return whether what follows a comma is a link of a list, and whether it closes the list with "og"."""
    link = _AND.split(part, maxsplit=1)[0]
    bare = bool(link.strip()) and not finite_verbs(link) and not subordinators(f",{link}")
    return bare, bare and _AND.search(part) is not None


def _is_participle(word: str, known: frozenset[str]) -> bool:
    present = _list("finite", "present")
    bare = (word.removeprefix(prefix) for prefix in ("", *_list("finite", "prefixes")) if word.startswith(prefix))
    return any(one in known or (one.endswith("et") and f"{one[:-2]}er" in present) for one in bare)


def _is_s_passive(word: str) -> bool:
    if word in _list("passive", "deponents"):
        return False
    forms = _s_forms()
    prefixes = (prefix for prefix in _list("finite", "prefixes") if word.startswith(prefix))
    return word in forms or any(word.removeprefix(prefix) in forms for prefix in prefixes)


@cache
def _s_forms() -> frozenset[str]:
    present = (verb for verb in _list("finite", "present") | _list("finite", "also_nouns") if verb.endswith("r"))
    past = (f"{verb}s" for verb in _list("finite", "past") if verb.endswith("ede"))
    return frozenset(
        {*(f"{verb[:-1]}s" for verb in present if len(verb) > _SHORTEST), *past, *_list("passive", "others")}
    )
