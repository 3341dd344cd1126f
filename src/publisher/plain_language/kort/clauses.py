"""A clause after "at" made a sentence of its own: the adverb moves behind the verb, only where that is certain."""

import re
from functools import cache

from publisher.catalogue.texts import entries
from publisher.plain_language.kort.plainer import word_set
from publisher.plain_language.wording import capital

_LONGEST_SUBJECT = 6
_PREPOSITIONS = frozenset(("i", "på", "fra", "for", "ved", "med", "til", "af", "under", "over", "om", "hos"))
_DEFINITE = ("en", "et", "ne")
_UNSTRESSED = re.compile(r"(?:dem|sig|mig|dig|os|jer|ham|hende|(?:det|den|de)(?! \w+e\b))\b")
"""Pronouns that stand before the adverb in a main clause: "har det ikke"; an article has an adjective after it."""
_AND_THAT = re.compile(r"(?:,| og| samt| men) at\b")


def main_clause(clause: str) -> str | None:
    """Return "Stokholtbuen har ikke den kvalitet" for "Stokholtbuen ikke har den kvalitet".

    None where subject, adverb and verb cannot be told apart for certain.
    """
    found = _parts().match(clause)
    if found is None or _AND_THAT.search(clause):
        return None
    subject, adverb, verb, rest = found["subject"], found["adverb"], found["verb"], found["rest"]
    if not _is_subject(subject):
        return None
    if adverb and (not rest or _UNSTRESSED.match(rest)):
        return None
    return capital(" ".join(part for part in (subject, verb, adverb, rest) if part))


@cache
def _parts() -> re.Pattern[str]:
    verbs = "|".join(sorted(word_set("finite") | frozenset(entries("verbs", "finite")["present"])))
    adverbs = "|".join(sorted(word_set("adverbs"), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?P<subject>[^,.:;]+?) (?:(?P<adverb>{adverbs}) )?(?P<verb>{verbs})\b(?! (?:{verbs})\b) ?(?P<rest>.*)$"
    )


def _is_subject(subject: str) -> bool:
    """Return whether the words are a subject and nothing else: no verb, no adverb, no time or place of their own."""
    if subject == "der":
        return True
    found = subject.split()
    last = found[-1]
    if len(found) > _LONGEST_SUBJECT or last.casefold() in word_set("not_nouns"):
        return False
    if not (last[0].isupper() or last.endswith(_DEFINITE)):
        return False
    lower = [word.casefold() for word in found]
    if any(word in word_set("binders") or word in word_set("adverbs") for word in lower):
        return False
    return all(
        word not in _PREPOSITIONS or (at + 1 < len(found) and found[at + 1][0].isupper())
        for at, word in enumerate(lower)
    )
