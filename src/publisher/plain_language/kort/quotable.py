"""Which sentence of a paper is quoted where no frame tells the case: short, of easy words, about the title's matter."""

import re

from publisher.plain_language.kort.matter import shared
from publisher.plain_language.readability import words

LONGEST_QUOTE = 28
WIDEST_QUOTE = 200
"""Words and characters in a sentence of the paper that may be quoted to tell what a case is about."""

_LONG = 6
_EASY_LENGTH = 12

GOOD = -2.5
"""A sentence that scores less is quoted only where nothing else tells the case."""

_LEANS_ON_EARLIER = re.compile(
    r"(På (?:den|denne|disse|dette)|Denne(?! sag\b)|Dette|Disse|"
    r"Det (?:er|sker|drejer|skyldes|svarer|betyder|vil|kan|blev|har|skal|gælder|omfatter|vurderes|fremgår)|"
    r"Den (?!\d)(?!\w+e\b)|De\b|Her|Herefter|Heraf|Hertil|Herudover|Derfor|Derudover|Desuden|Dertil|Dermed|Dog|"
    r"Endvidere|Endelig|Ligeledes|Samtidig|Der ligger|Et eksempel|Andre|Nogle|Sideløbende|Imidlertid|Omvendt|"
    r"Efterfølgende|Hun|Han|Begge|Kun|Af disse|Alle disse|Dvs\.|Sammenfattende|Generelt|Udover|Ud over|Som|Og|Men|Se|"
    r"Er|Har|Kan|Skal|Vil|Bliver)\b"
    r"|.*\b(således|dermed|derfor|herunder|nedenfor|ovenfor|ovenstående|også|igen|følgende|ligeledes|dog|dette|disse|"
    r"endvidere|hertil|heraf|herom|førnævnte|henholdsvis|som nævnt|på den baggrund|på baggrund af dette)\b",
)
_HANDS_OVER = re.compile(
    r"^((?:Med |I )?(denne |nærværende )?(sag|sagen)|Administrationen har)\b"
    r"|\b(forelægges|forelægger|præsenteres|orienteres|indstilles|indstiller|fremlægges|fremlægger|fremsendes)\b"
    r"|\bgives en (?:kort )?(?:status|orientering)\b"
    r"|\btil (orientering|efterretning|godkendelse|behandling)\b|\b(afsnittet|vedlagt|vedhæftet|påtegning)\b",
    re.IGNORECASE,
)
_ABOUT_THE_MEETING = re.compile(
    r"\b(deltager|mødet|dialogmøde|workshop|bilag|figur|tabel|kolonne|punkt \d|link|ses|bekendtgørelse|skala|"
    r"Center for)\b",
    re.IGNORECASE,
)
_HARD = re.compile(
    r"§|\b(?:jf|stk|hhv|iht|pct|mio|bl\.a|f\.eks|nr)\.|\(|[;:/]|\d+[.,]\d|\d-\d|\bvi\b|\bvores\b|[”“\"]|\bpt\."
)
_ACRONYM = re.compile(r"\b[A-ZÆØÅ](?:-?[A-ZÆØÅ])+\b")
_OF_PEOPLE = re.compile(
    r"\b(borger\w*|beboer\w*|børn\w*|unge|ældre|forældre\w*|familie\w*|gravide|elever|veteran\w*|pårørende|mennesker|"
    r"personer|hjælp\w*|støtte|bolig\w*|plads\w*|job|penge|kroner|ansat|leder|nabo\w*|sårbar\w*)\b",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"\b(resultatet|vurdering(en)?|formålet|baggrunden|målet|fordi|foreslås|foreslår|anbefaler|vedtog|besluttede)\b",
    re.IGNORECASE,
)
_OF_A_CITIZEN = re.compile(r"\b(?:når|hvis) en (?:borger|forælder|familie|ansøger)\b", re.IGNORECASE)
_DEFINES = re.compile(r"(?P<what>[A-ZÆØÅ][\w-]+(?: [\w-]+)?) er (?:en|et) ")


def stands_alone(sentence: str) -> bool:
    """Return whether the sentence is short enough, whole, and does not lean on what stands before it."""
    short = len(words(sentence)) <= LONGEST_QUOTE and len(sentence) <= WIDEST_QUOTE
    return (
        bool(sentence)
        and short
        and sentence[0].isupper()
        and sentence.endswith((".", "!", "?"))
        and not _LEANS_ON_EARLIER.match(sentence)
    )


def hands_over(sentence: str) -> bool:
    """Return whether the sentence only says that the case is laid before somebody."""
    return _HANDS_OVER.search(sentence) is not None


def score(sentence: str, title: str, place: int) -> float:
    """Return how well a sentence tells what the case is about; `place` is its number in the case, from 0."""
    found = words(sentence)
    long = sum(1 for word in found if len(word) > _LONG and word[0].islower())
    points = -0.7 * max(0, len(found) - _EASY_LENGTH) - 12.0 * long / max(1, len(found)) - min(place, 16) * 0.3
    taken_up = shared(sentence, title)
    points += (2.2 * min(2, taken_up) if taken_up else -2.5) + 1.5 * min(3, len(_OF_PEOPLE.findall(sentence)))
    points += 5.0 * (bool(_TELLING.search(sentence)) and not hands_over(sentence)) + 8.0 * _defines(sentence, title)
    points += 7.0 * bool(_OF_A_CITIZEN.search(sentence))
    points -= 2.0 * len(set(_HARD.findall(sentence))) + 4.0 * bool(_ABOUT_THE_MEETING.search(sentence))
    points -= 3.0 * any(acronym not in title for acronym in _ACRONYM.findall(sentence))
    return points - 6.0 * hands_over(sentence)


def _defines(sentence: str, title: str) -> bool:
    """Return whether the sentence says what a thing of the title is."""
    match = _DEFINES.match(sentence)
    return match is not None and shared(match["what"], title) > 0
