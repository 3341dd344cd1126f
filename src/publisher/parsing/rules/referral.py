"""Which body handles the case next, as the decision names it."""

import re

from publisher.parsing.rules.bodies import NAME, OWNER

_SENT = (
    r"(?:over|videre|frem|tilbage)?sendes|(?:over|videre|frem)?sendt|henvises|henvist|forelægges|indbringes|videregives"
)
_REFERRED = (
    re.compile(rf"\b(?:{_SENT})\b(?!\s+ikke)[^.;:]{{0,60}}?\b(?:i|til|for)\s+(?P<body>{NAME})"),
    re.compile(
        r"\bbegær(?:ede|er|et)\b[^.;:]{0,80}?\b(?:behandlet|indbragt|afgjort|forelagt)\b[^.;:]{0,40}?\b(?:i|for|af)\s+"
        rf"(?P<body>{NAME})"
    ),
    re.compile(
        r"\b(?:indstille[rs]|indstillede|anbefale[rs]|anbefalede|[Ii]ndstilles|[Aa]nbefales|oversendes)\b(?!\s+ikke)"
        rf"[^.;:]{{0,40}}?\b(?:over\s*for|til|af)\s+(?P<body>{NAME})"
    ),
    re.compile(
        rf"\b(?:[Ii]ndstilles|[Aa]nbefales)\s+til\s+(?P<body>{OWNER})s\s+(?:godkendelse|vedtagelse|behandling|afgørelse)"
    ),
    re.compile(rf"\((?:[Tt]il|sendes\s+til)\s+(?P<body>{NAME})\)"),
)
_OPENING = re.compile(r"\b(?:Sendes|Oversendes|Fremsendes|Videresendes|Forelægges|Henvises)\b")


def read_referral(text: str, committee: str) -> str | None:
    """Return the first other body that the text sends, refers or recommends the case to; None where it names none."""
    said = _OPENING.sub(lambda found: found[0].lower(), text)
    found = [match for pattern in _REFERRED for match in pattern.finditer(said)]
    bodies = (match["body"].strip() for match in sorted(found, key=lambda match: match.start("body")))
    return next((body for body in bodies if body != committee), None)
