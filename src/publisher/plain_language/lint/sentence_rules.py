"""Rules about one sentence's own words; what stands between quotation marks is the paper's, and is left out."""

import re
from collections.abc import Iterator

from publisher.catalogue.calendar import MONTH_PATTERN
from publisher.plain_language.lint.subject import Line, Subject
from publisher.plain_language.readability import words

Breach = tuple[str, Line | None, dict[str, object]]
"""Finding code without its room, the line if it is about one, and the fields of its message."""

_PASSIVES = """
accepteres afgives afholdes afklares aflyses afsluttes afventes afvises anbefales anmodes ansættes anvendes ansøges
arbejdes bedes behandles bekræftes benyttes beregnes beskrives besluttes besøges betales bevilges bruges bygges dækkes
delegeres drøftes etableres evalueres finansieres fastsættes forbedres fordeles foretages foreslås forelægges forlænges
forventes fremlægges fremsendes fremsættes fritages genbehandles gennemføres gives godkendes holdes hjemvises
igangsættes implementeres inddrages indarbejdes indgås indhentes indkaldes indstilles informeres iværksættes konverteres
kræves laves leveres lukkes meddeles medtages modtages nedlægges nedsættes noteres offentliggøres omlægges opkræves
oplyses oprettes ophæves orienteres overdrages overvejes planlægges præsenteres prioriteres revideres sættes sendes
sikres skabes skrives sælges styrkes støttes tages tiltrædes tilbydes tilføjes træffes udarbejdes udbetales udbydes
udføres udmøntes udpeges udsættes udskydes udvides undersøges undervises varetages vedtages vises visiteres videreføres
vurderes ændres ønskes øges
""".split()  # noqa: SIM905 - a list of words is read more easily as words

_OFFICE = """
til efterretning|med henblik på|i henhold til|i regi af|i forbindelse med|under henvisning til|med baggrund i|
på foranledning af|for så vidt angår|vedrørende|herunder|såfremt|endvidere|ligeledes|idet|hvoraf|jævnfør|omhandler|
i forhold til|på baggrund af|indstilling|indstiller|forelægge|administrativt|foranstaltning
""".replace("\n", "")

_ABBREVIATIONS = (
    r"jf|mio|mia|stk|bl\.\s?a|pct|hhv|iht|mv|m\.v|m\.m|ca|kl|nr|vedr|pga|evt|inkl|ekskl|f\.\s?eks|dvs|osv|etc|kr|pr|pt"
    r"|tlf|mht|o\.l"
)
_NUMBER_WORDS = r"to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tyve|tredive|fyrre|halvtreds|hundrede|tusind"

_PASSIVE = re.compile(rf"\b({'|'.join(_PASSIVES)})\b", re.IGNORECASE)
_NEGATION = re.compile(r"\b(ikke|ingen|intet|aldrig|hverken|ej)\b", re.IGNORECASE)
_OFFICE_WORD = re.compile(rf"\b({_OFFICE})", re.IGNORECASE)
_ABBREVIATION = re.compile(rf"\b(({_ABBREVIATIONS})\.|fx\b)|§", re.IGNORECASE)
_NUMBER_WORD = re.compile(rf"\b({_NUMBER_WORDS})\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PLAIN_DATE = re.compile(rf"\bden \d{{1,2}}\. ({MONTH_PATTERN})( \d{{4}})?\b")
_PLAIN_TIME = re.compile(r"\bklokken \d{1,2}(\.\d\d)?\b")
_OTHER_DATE = re.compile(
    rf"\b\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{2,4}}\b|\b\d{{4}}-\d\d-\d\d\b|\bd\.\s?\d"
    rf"|(?<!den )\b\d{{1,2}}\. ({MONTH_PATTERN})\b"
    r"|\bkl\.?\s?\d|\bklokken 0\d|\b\d\d:\d\d\b",
    re.IGNORECASE,
)
_UNIT_SIGN = re.compile(r"\d\s?%|\bkr\b\.?\s?\d")

LONG, TOO_LONG = 12, 15


def length(subject: Subject) -> Iterator[Breach]:
    """DK01: at most 12 words; from 16 it is an error. A name counts as one word."""
    for line in subject.lines:
        count = len(words(line.nameless))
        if count > LONG:
            yield ("DK01-long" if count > TOO_LONG else "DK01", line, {"count": count})


def passive(subject: Subject) -> Iterator[Breach]:
    """DK05: no s-passive; "findes", "lykkes" and "synes" are not passives."""
    yield from _hits("DK05", _PASSIVE, subject)


def negations(subject: Subject) -> Iterator[Breach]:
    """DK07: one negation a sentence."""
    for line in subject.lines:
        found = _NEGATION.findall(line.own)
        if len(found) > 1:
            yield "DK07", line, {"words": ", ".join(found)}


def office_words(subject: Subject) -> Iterator[Breach]:
    """DK08: no office words outside quotes."""
    yield from _hits("DK08", _OFFICE_WORD, subject)


def abbreviations(subject: Subject) -> Iterator[Breach]:
    """DK09: no abbreviation and no paragraph sign outside quotes."""
    yield from _hits("DK09", _ABBREVIATION, subject)


def digits(subject: Subject) -> Iterator[Breach]:
    """DK15: numbers as digits, units as words ("30 procent")."""
    yield from _hits("DK15", _NUMBER_WORD, subject)
    yield from _hits("DK15", _UNIT_SIGN, subject)


def one_number(subject: Subject) -> Iterator[Breach]:
    """DK16: one number a sentence; a date or a time is one number, the source's own line may hold more."""
    for line in subject.lines:
        if line.sentence.slot == "source":
            continue
        rest, dates = _PLAIN_DATE.subn(" ", line.own)
        rest, times = _PLAIN_TIME.subn(" ", rest)
        numbers = len(_NUMBER.findall(rest)) + dates + times
        if numbers > 1:
            yield "DK16", line, {"count": numbers}


def dates(subject: Subject) -> Iterator[Breach]:
    """DK17: "den 6. maj 2025" and "klokken 13", in no other form."""
    yield from _hits("DK17", _OTHER_DATE, subject)


def _hits(code: str, pattern: re.Pattern[str], subject: Subject) -> Iterator[Breach]:
    for line in subject.lines:
        match = pattern.search(line.own)
        if match is not None:
            yield code, line, {"words": match.group()}
