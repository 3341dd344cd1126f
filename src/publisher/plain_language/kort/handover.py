"""How a case was laid before the committee: "Med sagen forelægges udvalget X" says what it was asked to do with X."""

import re
from collections.abc import Iterator
from typing import Literal

from publisher.plain_language.kort import formulas
from publisher.plain_language.kort.clauses import main_clause
from publisher.plain_language.kort.plainer import LONGEST_PRINTED, is_plain, plainly, without_reference
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.readability import words

Asked = Literal["informed", "asked"]

_LONGEST_QUOTE = 16
_BODY = r"(?P<body>[A-ZÆØÅ][\wæøå-]*(?: og [A-ZÆØÅ][\wæøå-]*)?(?: [Uu]dvalg| [Rr]åd)?|udvalget|rådet|byrådet)"
_TO = r"(?: til (?P<to>orientering|efterretning|godkendelse|behandling|drøftelse|beslutning))?"
_WITH = r"(?:Med|I) (?:denne |nærværende )?sag(?:en)?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_WITH} forelægges {_BODY} (?P<words>.+?){_TO}",
        rf"{_WITH} forelægger \w+ (?P<words>.+?){_TO}",
        rf"{_WITH} orienteres {_BODY} (?P<to>om) (?P<words>.+)",
        rf"{_BODY} skal (?:med denne (?:indstilling|sag) )?(?P<to>tage stilling) til (?P<words>[^,]+)",
        rf"{_BODY} (?:præsenteres for|orienteres om) (?P<words>.+?)",
        r"(?:Denne sag|Sagen) er en (?P<to>orientering) om (?P<words>.+)",
        rf"(?P<words>[A-ZÆØÅ][\wæøå-]+(?:en|et|ne) .+?) forelægges(?: {_BODY})?{_TO}",
    )
)
_THAT = re.compile(rf"{_BODY} (?:præsenteres for|orienteres om), at (?P<clause>.+)")
_INFORMING = frozenset(("orientering", "efterretning", "om"))
_ASKING = frozenset(("godkendelse", "beslutning", "tage stilling"))
_LEADING = re.compile(r"(?:en )?orientering om |(?:et |en )?(?=forslag\b|status\b)")
_NEWS = re.compile(r"(?:en )?orientering\b")
"""Called news where the recommendation asks for a yes: what was asked is unsure."""
_REST = re.compile(r",? samt .*$")
_RELATIVE = re.compile(r", (?:som|der|hvor|hvorved)\b.*$")
_DASH = re.compile(r" [–-] .*$")
_PROPOSAL = re.compile(r"forslag (?:om|til) (?P<words>.+)")


def handed_over(telling: Telling, sentence: str, common: frozenset[str]) -> tuple[str, str] | None:
    """Return the text of the catalogue and what was laid before the committee, in its own or in quoted words."""
    if len(sentence) > LONGEST_PRINTED:
        return None
    bare = without_reference(sentence)
    for form in _FORMS:
        match = form.fullmatch(bare)
        if match is None:
            continue
        parts = match.groupdict()
        asked = _asked(telling, parts.get("to"))
        if asked is None or not _is_ours(telling, parts.get("body")):
            return None
        if asked == "asked" and _NEWS.match(parts["words"]):
            return None
        thing = _without_capital(_LEADING.sub("", parts["words"], count=1), common)
        return next(_wordings(telling, asked, thing, " ".join(sentence.split())), None) if thing else None
    return None


def clause_told(telling: Telling, sentence: str) -> str | None:
    """Return the sentence that a body is told of: "Udvalget orienteres om, at S V" → "S V"."""
    match = _THAT.fullmatch(without_reference(sentence)) if len(sentence) <= LONGEST_PRINTED else None
    if match is None or not _is_ours(telling, match["body"]):
        return None
    return main_clause(match["clause"])


def _wordings(telling: Telling, asked: Asked, thing: str, printed: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to say it, the plainest first."""
    shorter = _DASH.sub("", thing)
    if not re.match(r"(?:den|det|de)\b", shorter):
        shorter = _RELATIVE.sub("", shorter)
    proposal = _PROPOSAL.fullmatch(shorter)
    first = _REST.sub("", shorter)
    plain = plainly(proposal["words"] if proposal and asked == "asked" else shorter)
    key = "about.proposal" if proposal and asked == "asked" else f"about.{asked}.{telling.voice.kind}"
    if plain is not None and is_plain(telling.voice.words(key, words=plain).rstrip(".")):
        yield key, plain
    elif first != shorter and (part := plainly(first)) is not None and asked == "informed":
        yield f"about.informed_also.{telling.voice.kind}", part
    elif len(words(shorter)) <= _LONGEST_QUOTE and shorter in printed and "»" not in shorter:
        yield f"about.{asked}.{telling.voice.kind}", f"»{shorter}«"


def _asked(telling: Telling, to: str | None) -> Asked | None:
    """Return what the committee was to do: as the sentence says it, else as the recommendation does."""
    if to in _INFORMING:
        return "informed"
    if to in _ASKING:
        return "asked"
    points = telling.item.recommendation.points if telling.item.recommendation else ()
    if not points:
        return None
    noted = all(formulas.bare(point).endswith("tages til efterretning") for point in points)
    return "informed" if noted else "asked"


def _is_ours(telling: Telling, body: str | None) -> bool:
    return body is None or body[0].islower() or not telling.voice.differs(body)


def _without_capital(thing: str, common: frozenset[str]) -> str | None:
    """Return the words for the middle of a sentence; none where it is unsure whether they begin with a name."""
    head, space, rest = thing.partition(" ")
    if head[:1].islower():
        return thing
    return head[:1].lower() + head[1:] + space + rest if head.casefold() in common else None
