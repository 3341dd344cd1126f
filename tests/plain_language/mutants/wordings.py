"""What the mutants are made with, nothing of it from the checks: who plants faults must not know what is sought."""

import hashlib
import re
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

MONTHS = """
januar februar marts april maj juni juli august september oktober november december
""".split()  # noqa: SIM905 - a list of words is read more easily as words
DATE = re.compile(rf"\b(\d{{1,2}})\. ({'|'.join(MONTHS)})( \d{{4}})?\b")
NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*(?![\w])")
QUOTE = re.compile(r"»[^«]*«")
NAME = re.compile(r"[A-ZÆØÅ][\w-]*(?: (?:(?:og|for|i|på) )?[A-ZÆØÅ][\w-]*)*")
FINITE = """
er var har havde kan kunne skal skulle vil ville må bør bliver blev får fik giver gav siger regner mener ønsker
arbejder bor koster stiger steg falder faldt kommer kom går gik ligger står gælder begynder begyndte deltager
handler viser betyder bruger sender foreslår anbefaler sagde stemte bestemmer hjælper undersøger holder laver
følger behandlede kritiserer undersøgte betaler ansætter søger venter lukker åbner flytter vurderer forventer
beder bad
""".split()  # noqa: SIM905 - a list of words is read more easily as words
SUBJECT_FIRST = re.compile(
    r"^(?:Derfor|Nu|Så|Her|Der|I|På|Den|Efter|Før|Fra|Til|Men|Senere|Samtidig|Hvert|Hver|Ifølge|Om|Ved)\b"
)
FRAME = re.compile(
    r"^(?P<who>[^:»]*?) (?:siger|skriver|mener|vurderer|synes|fortæller|oplyser|tror|regner med|forventer|konkluderer)"
    r"(?:(?P<how>:| også:|, at| også, at|,) )(?P<what>.+)$"
)
FRAME_BEHIND = re.compile(
    r"^(?P<what>.+?), (?:siger|skriver|mener|vurderer|synes|fortæller|oplyser|tror) (?P<who>[^,:»]+)\.$"
)
ACCORDING = re.compile(r"^Ifølge (?P<who>[\w ]+?) (?P<verb>er|har|kan|skal|bliver) (?P<what>.+)$")

OPPOSITES = [
    tuple(pair.split("/"))
    for pair in """
    flere/færre mere/mindre højere/lavere stiger/falder steg/faldt stigende/faldende stige/falde større/mindre
    bedre/dårligere før/efter inden/efter høj/lav højt/lavt øge/mindske øger/mindsker længere/kortere
    hurtigere/langsommere åbner/lukker åbne/lukke begynder/slutter starter/stopper fortsætter/stopper
    lettere/sværere let/svært svært/let svær/let stærkere/svagere dyrere/billigere vokser/falder
    merforbrug/mindreforbrug merudgifter/mindreudgifter færrest/flest mest/mindst lukke/åbne lukker/åbner
    lavere/højere lav/høj mindre/større færre/flere over/under efter/før falder/stiger faldt/steg stopper/fortsætter
    forbedre/forværre dårligere/bedre fortsætte/stoppe begynde/slutte styrke/svække ekstra/færre senere/tidligere
    """.split()  # noqa: SIM905 - a list of words is read more easily as words
]
"""Each word with what turns it round."""

WEAKER = (
    (r"\bkan\b", "skal"),
    (r"\bkunne\b(?! ikke)", "skulle"),
    (r"\bbør\b", "skal"),
    (r"\bburde\b", "skal"),
    (r"\bmåske ", ""),
    (r"\bforeslår, at\b", "har besluttet, at"),
    (r"\bforeslår at\b", "har besluttet at"),
    (r"\bregner med, at\b", "ved, at"),
    (r"\bforventer, at\b", "ved, at"),
    (r"\bvil gerne\b", "skal"),
    (r"\banbefaler, at\b", "kræver, at"),
    (r"\banbefaler\b", "kræver"),
    (r"\bønsker at\b", "skal"),
    (r"\bønsker\b", "kræver"),
    (r"\bopfordrer\b", "tvinger"),
    (r"\bforeslår\b", "har besluttet"),
    (r"\bforeslog\b", "besluttede"),
    (r"\bregner i alt med\b", "har"),
    (r"\bregner med\b", "har"),
    (r"\bforventede ", "endelige "),
    (r"\bforventer\b", "får"),
    (r"\bhåber\b", "ved"),
    (r"\btror\b", "ved"),
    (r"\bovervejer\b", "har besluttet"),
)
PARTS = (
    (r"\b(nogle af de|flere af de|mange af de|de fleste af de)\b", "alle de"),
    (r"\b(nogle|flere|mange|de fleste)\b", "alle"),
    (r"\b(ofte|tit|nogle gange|mest)\b", "altid"),
)
OUTCOMES = (
    (r"\bsagde ja\b", "sagde nej"),
    (r"\bhar fået besked om sagen\b", "sagde ja til forslaget"),
    (r"\bhar fået beskederne\b", "sagde nej"),
    (r"\banbefaler\b", "anbefaler ikke"),
    (r"\bhar udsat sagen\b", "sagde ja"),
    (r"\bsagde nej\b", "sagde ja"),
    (r"\bhar skrevet sin mening om sagen\b", "har udsat sagen"),
    (r"\bhar ikke besluttet noget nyt\b", "har besluttet noget nyt"),
    (r"\bsagde (altså )?ja\b", "har udsat sagen"),
    (r"\bhar fået besked om sagen\b", "har udsat sagen"),
    (r"\bgodkendte\b", "afviste"),
)
UNITS = (
    (r"\bmillioner kroner\b", "tusind kroner"),
    (r"\bmillioner kroner\b", "milliarder kroner"),
    (r"\bmillion kroner\b", "milliard kroner"),
    (r"(?<=\d) kroner\b", " millioner kroner"),
    (r"\bprocent\b", "promille"),
    (r"\bprocent\b", "kroner"),
    (r"(?<=\d\d\d) kroner\b", " tusind kroner"),
    (r"\btusind\b", "millioner"),
    (r"(?<=\d) måneder\b", " år"),
    (r"(?<=\d) uger\b", " måneder"),
    (r"(?<=\d) år\b(?! siden)", " måneder"),
    (r"(?<=\d) timer\b", " dage"),
    (r"(?<=\d) dage\b", " timer"),
)
DEADLINES = (
    (r"\bsenest\b", "tidligst"),
    (r"\binden udgangen af\b", "efter udgangen af"),
    (r"\binden\b(?! for)", "efter"),
    (r"\bslutningen af\b", "begyndelsen af"),
    (r"\bfør (?=den|nytår|jul|sommer|\d)", "efter "),
    (r"\bpå mødet den\b", "senest den"),
)
ACTORS = """
udvalget socialudvalget kommunen kommunerne regionen administrationen socialtilsynet tilsynet handicaprådet
psykiatrirådet seniorrådet kommunalbestyrelsen styrelsen ankestyrelsen staten politikerne borgerne beboerne
ledelsen rådet folketinget regeringen veteranerne forældrene konsulenten koordinatoren medarbejderne lægerne
""".split()  # noqa: SIM905 - a list of words is read more easily as words
NOT_COUNTED = frozenset(
    """
    kroner millioner procent gange måneder år uger dage timer politikere politiker forslag ting punkter steder sider
    januar klokken og til var fik ansatte giver handler botilbud måder pårørende under unge
    """.split()  # noqa: SIM905 - a list of words is read more easily as words
)
"""Units, words that may stand for any noun, and words of other kinds behind a number."""
PEOPLE = frozenset(
    """
    borgere personer mennesker beboere folk veteraner unge voksne kvinder elever ansatte
    """.split()  # noqa: SIM905 - a list of words is read more easily as words
)
"""Words of which two may name the same people: neither is put for the other."""


def pick(choices: Sequence[T], *seed: str) -> T:
    """Return one of `choices`, always the same for the same seed."""
    number = int.from_bytes(hashlib.sha256("\0".join(seed).encode()).digest()[:8], "big")
    return choices[number % len(choices)]


def lower_first(text: str) -> str:
    """Return `text` with a small first letter, unless it begins with a name of several capitals."""
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Return `text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def swapped(text: str, first: str, second: str) -> str:
    """Return `text` with the two words in each other's places, their capitals those of the place."""
    held = re.sub(rf"(?<!\w){re.escape(first)}(?!\w)", "\0", text, count=1)
    held = re.sub(rf"(?<!\w){re.escape(second)}(?!\w)", first, held, count=1).replace("\0", second)
    return upper_first(held)


def after_verb(text: str, words: str) -> str | None:
    """Return `text` with `words` put behind its finite verb, behind the subject where that comes second."""
    frame = FRAME.match(text)
    if frame:
        rest = after_verb(frame["what"], words)
        return None if rest is None else text[: frame.start("what")] + rest
    if "»" in text:
        return None
    tokens = text.split(" ")
    for at, token in enumerate(tokens):
        if token in FINITE and not any(mark in " ".join(tokens[: at + 1]) for mark in "»«"):
            place = at + 1
            following = tokens[place] if place < len(tokens) else ""
            inverted = SUBJECT_FIRST.match(text) and at > 0
            pronoun = following.lower() in {"det", "de", "der", "den", "man", "vi", "han", "hun"}
            if (
                inverted
                and following[-1:].isalnum()
                and (pronoun or following[:1].isupper() or following.endswith(("et", "en", "ne")))
            ):
                place += 1
            if place >= len(tokens):
                return None
            return " ".join([*tokens[:place], words, *tokens[place:]])
    return None
