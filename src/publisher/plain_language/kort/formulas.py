"""The set phrases in which decisions are printed, and what of a decision they leave untold."""

import re

from publisher.catalogue.sentences import first_sentence, split

_OUTCOME = (
    r"(?:(?:indstillingen|indstillingens punkter|sagen|forslaget)(?: blev| er)?(?: dermed| hermed)? )?"
    r"(?:taget til efterretning|ikke godkendt|godkendt|tiltrådt|vedtaget|udsat|forkastet|afvist|"
    r"indstilles til godkendelse)"
)
_REMARKING = r"(?:,? ?med (?:den|denne|følgende|de følgende) bemærkning(?:er)?,?(?: at)?:?)"
_OUTCOME_ALONE = re.compile(_OUTCOME, re.IGNORECASE)
_OUTCOME_WITH_REMARK = re.compile(rf"(?:{_OUTCOME})?{_REMARKING}", re.IGNORECASE)
_QUALIFIED = re.compile(
    r"\b(dog|undtagen|bortset|på nær|delvis\w*|ændring\w*|betingelse\w*|forudsætning|forudsat|såfremt|"
    r"punkt(et|erne)? \d+)\b",
    re.IGNORECASE,
)
_STATEMENT_FOLLOWS = re.compile(
    r".{0,100}\b(?:ønskede|ønsker|afgav|afgiver|havde|har)(?: at)?(?: afgive| få tilført)?(?: følgende| denne| en)? "
    r"(?:mindretalsudtalelse|udtalelse|bemærkning(?:er)?):",
    re.IGNORECASE,
)
_VOTES = re.compile(r"(for|imod) stemte\b|undlod (af|at) stemme\b", re.IGNORECASE)
_STOP = re.compile(r"\bstandsningsret", re.IGNORECASE)
_POINT = re.compile(r"indstillingens punkt(?:er)?\s*\d+[.:]?\s*", re.IGNORECASE)


def bare(sentence: str) -> str:
    """Return the sentence without its full stop."""
    return sentence.strip().rstrip(".")


def is_outcome(sentence: str) -> bool:
    """Return whether the sentence says nothing but an outcome: "Indstillingen godkendt"."""
    return _OUTCOME_ALONE.fullmatch(bare(sentence)) is not None


def begins_with_outcome(sentence: str) -> bool:
    """Return whether the sentence begins with an outcome, whatever follows."""
    return _OUTCOME_ALONE.match(sentence) is not None


def introduces_remark(words: str) -> bool:
    """Return whether the words before a remark hold nothing but the outcome: "Godkendt med den bemærkning, at"."""
    return _OUTCOME_WITH_REMARK.fullmatch(words.strip()) is not None


def introduces_statement(sentence: str) -> bool:
    """Return whether the sentence only says that a statement follows."""
    return _STATEMENT_FOLLOWS.fullmatch(sentence.strip()) is not None


def counts_votes(sentence: str) -> bool:
    """Return whether the sentence gives one side of a vote: "For stemte: 5, …"."""
    return _VOTES.match(sentence) is not None


def stops(sentence: str) -> bool:
    """Return whether the sentence says that a member stopped the case (standsningsretten)."""
    return _STOP.search(sentence) is not None


def without_point(sentence: str) -> str:
    """Return the sentence without "Indstillingens punkt 2" before it."""
    return _POINT.sub("", sentence, count=1) if _POINT.match(sentence) else sentence


def is_qualified(text: str, remark: str | None) -> bool:
    """Return whether the outcome holds only in part: "Indstillingen godkendt, dog uden bilag 2".

    What stands in the remark is quoted as a remark, and does not count.
    """
    stated = (sentence for sentence in split(text) if begins_with_outcome(sentence))
    first_of_remark = first_sentence(remark or "")
    return any(
        _QUALIFIED.search(sentence.partition(first_of_remark)[0] if first_of_remark else sentence)
        for sentence in stated
    )
