"""The bodies that decide: councils, committees, boards, as decisions name them. People, parties and staff are none."""

import re

_ENDINGS = "udvalg|råd|nævn|bestyrelse|repræsentation|kommission|magistrat|direktion|regionsråd"
_DEFINITE = "udvalget|rådet|nævnet|bestyrelsen|repræsentationen|kommissionen|magistraten|direktionen"
_SHORT = "KB|BR|ØU|ØK|TU|SU|BU|[A-ZÆØÅ]{3,4}"
"""What committees are called for short; two letters are as often a party, so these are named."""
_FIRST_WORDS = r"(?:[\w.]+-,?\s+){1,4}(?:og|samt)\s+"
"""`Kultur- og`, `Børne-, Familie- og`, before the word that ends in `udvalget`."""
_FIELD = r"\s+for\s+[A-ZÆØÅ][\w-]*(?:(?:,\s+|\s+og\s+|,?\s+)[A-ZÆØÅ][\w-]*){0,5}"
"""`for Plan, Miljø og Klima`, behind the word `Udvalget`."""

_WORD = (
    rf"(?:(?=[A-ZÆØÅ]){_FIRST_WORDS})?(?:[A-ZÆØÅ]\w*?-?(?:{_ENDINGS})(?:et|en|n)?|[A-ZÆØÅ]\w*?råd|"
    rf"{_DEFINITE.title()}|{_SHORT})"
)
NAME = rf"(?-i:{_WORD}\b(?:{_FIELD})?)"
"""A body's name as printed, to be found in running text."""
OWNER = rf"(?-i:{_WORD}(?=s\b))"
"""The same, where it owns what follows: `Byrådets`."""

BODY = (
    rf"(?:(?:et\s+(?:enigt|samlet)|det\s+samlede|hele)\s+)?(?:{_FIRST_WORDS})?"
    rf"(?:\w*(?:{_DEFINITE})|\w+råd|udvalg|(?-i:{_SHORT}))\b(?-i:{_FIELD})?"
)
"""A body as the subject of a sentence."""

MAJORITY = (
    rf"(?:(?:et|det)\s+(?:\w+\s+)?flertal|flertallet)(?:\s+(?:i|af)\s+{BODY})?(?:\s*\([^()]{{0,200}}\))?"
    r"(?:,?\s+bestående\s+af\s+[^.:]{1,300}?)?"
)
"""The majority of a body: what it decides is decided."""

_BODY_ALONE = re.compile(BODY, re.IGNORECASE)


def is_body(name: str) -> bool:
    """Tell whether this is the name of a body, not of a person or a party."""
    return bool(_BODY_ALONE.fullmatch(name.strip()))
