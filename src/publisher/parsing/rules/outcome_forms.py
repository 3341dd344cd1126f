"""The forms of sentences that state an outcome. Each is matched against a whole clause, conditions cut off."""

import re

from publisher.model.decision import Outcome
from publisher.parsing.rules.bodies import BODY, MAJORITY
from publisher.parsing.rules.outcome_words import PROPOSAL, STAFF

LONGEST = 1200
"""Characters of a sentence that are looked at: the verb of a decision stands near its beginning."""

_ADVERB = (
    r"(?:herefter|derefter|herved|dermed|hermed|derved|således|enstemmigt|endeligt|nu|derfor|samlet|"
    r"efter\s+(?:en\s+)?(?:drøftelse|afstemning|debat)|uden\s+(?:afstemning|bemærkninger|behandling|debat))"
)
_AUX = r"(?:blev|bliver|er|kan|kunne)"
_ALSO = rf"(?:(?:{_ADVERB}|{_AUX})\s+)*"
_FIRST = r"(?:(?:drøftet|behandlet|gennemgået|forelagt|orienteret)(?:\s+og\s+|,\s*|\s+samt\s+))?"
_ACTED = r"(?:(?:drøftede|behandlede|gennemgik)\s+[^,.:]{0,80}?\s*\bog\s+)?"
_BY = (
    rf"(?:\s+(?:af\s+(?:{BODY}|{MAJORITY}|alle(?:\s+\w+)?)|enstemmigt|endeligt|samlet|i\s+sin\s+helhed|"
    r"uden\s+\w+(?:\s+\w+)?))*"
)
_WE = rf"(?:{MAJORITY}|{BODY})"


def _passive(verb: str, after: str = "") -> str:
    """Return the form "Indstillingen blev herefter ikke godkendt" with any of its parts but the verb left out."""
    return (
        rf"{_FIRST}{_ALSO}(?:{PROPOSAL}\s+)?{_ALSO}(?:(?P<no>ikke|ej)\s+)?(?:{_ADVERB}\s+)*"
        rf"(?:{verb})(?:\s+(?P<no_after>ikke|ej))?{after}{_BY}"
    )


def _active(verb: str, infinitive: str, what: str = PROPOSAL, after: str = "") -> str:
    """Return the form "Udvalget godkendte ikke indstillingen", "Udvalget besluttede at følge indstillingen"."""
    decided = rf"(?:besluttede|vedtog|valgte|ønskede|ønsker|kan|kunne)(?:\s+{_ADVERB})*(?:\s+(?P<no_after>ikke))?"
    return (
        rf"{_WE}\s+{_ACTED}(?:{_ADVERB}\s+)*"
        rf"(?:(?:{verb})(?:\s+(?P<no>ikke|ej))?|{decided}(?:\s+{_ADVERB})*,?\s+(?:at\s+)?(?:{infinitive}))"
        rf"(?:\s+{_ADVERB})*(?:\s+(?:{what}))?{_BY}{after}"
    )


_PARTICIPLE = r"godkendte?|godkendes|vedtag(?:et|ne)|vedtages|tiltrådte?|tiltrædes"
_INDEED = rf"{_PARTICIPLE}|følges|fulgt|besluttet(?=\s+som\s+indstillet)"
_AS_PLANNED = (
    r"(?:\s+som\s+(?:indstillet|foreslået|fremlagt|udsendt|forelagt)|"
    r"\s+til\s+(?:udsendelse|fremlæggelse|offentlig\w*|høring)\b[^,]{0,80})?"
)
_TO_NOTE = r"til\s+(?:efterretning|orientering)"
_UNTIL = r"(?:\s+(?:til|indtil|på\s+grund\s+af|i\s+afventning|uden\s+behandling|med)\b.{0,300})?"
_HANDLING = rf"{PROPOSAL}|sagens\s+behandling|behandlingen(?:\s+af\s+{PROPOSAL})?|beslutningen"
_OVER_FOR = rf"(?:(?:\s+(?:over\s*for|til|af))?\s+(?:{BODY}))?"
_YES = (
    rf"(?:\s+(?:godkendt|tiltrådt|vedtaget|til\s+(?:(?:{STAFF})\s+)?(?:godkendelse|vedtagelse)|"
    rf"taget\s+{_TO_NOTE}|{_TO_NOTE}))?"
)
_THAT_YES = (
    rf"(?:,?\s+at\s+(?:{PROPOSAL}|{BODY}\s+(?:godkender|tiltræder|vedtager)\s+{PROPOSAL})"
    rf"(?:\s+(?:godkendes|tiltrædes|vedtages|følges|tages\s+{_TO_NOTE}))?|"
    rf",?\s+at\s+(?:godkende|tiltræde|vedtage|følge)\s+{PROPOSAL})?"
)
_RECOMMEND = (
    r"(?:anbefaler|anbefalede|indstiller|indstillede|"
    r"(?:besluttede|vedtog|kan|kunne)\s+(?:at\s+)?(?:anbefale|indstille))"
)
_UTTER = r"(?:har|havde|afgiver|afgav|fremsætter|fremsatte|fremkom\s+med|kommer\s+med)"
_OWN_WORDS = r"(?:bemærkninger|bemærkning|høringssvar|udtalelse|kommentarer|anbefalinger|input)"
_REMARK = r"(?:bemærker|bemærkede|udtaler|udtalte|påpeger|påpegede|ønsker\s+at\s+bemærke)"
_FLERTAL = r"(?:opnåede|fik|kunne)\s+ikke\s+(?:opnå\s+)?(?:et\s+)?flertal"

_FORMS: tuple[tuple[Outcome, str], ...] = (
    ("noted", _passive(rf"(?:tages|taget)\s+(?:{_ADVERB}\s+)?{_TO_NOTE}")),
    ("noted", _TO_NOTE),
    (
        "noted",
        rf"{_WE}\s+{_ACTED}(?:tager|tog|besluttede\s+at\s+tage)\s+(?:(?!ikke\b)[^\s,]+\s+){{0,20}}?{_TO_NOTE}",
    ),
    ("noted", r"orienteret|orientering(?:en)?(?:\s+(?:blev|er))?\s+(?:givet|foretaget|gennemført)"),
    (
        "noted",
        rf"{BODY}\s+(?:blev|er|fik)\s+(?:mundtligt\s+)?(?:orienteret|en\s+orientering)(?:\s+om\s+[^,]{{1,300}})?",
    ),
    ("postponed", _passive(r"udsat(?:te)?|udsættes|udskydes|udskudt", _UNTIL)),
    ("postponed", rf"(?:{_HANDLING})(?:\s+{_AUX})?\s+(?:udsat|udsættes|udskydes|udskudt){_UNTIL}"),
    ("postponed", _active(r"udsatte|udsætter|udskød|udskyder", r"udsætte|udskyde", _HANDLING, _UNTIL)),
    ("rejected", _passive(r"forkastet|forkastes|nedstemt|nedstemmes|afvist|afvises|stemt\s+ned")),
    ("rejected", _active(r"forkaster|forkastede|afviser|afviste", r"forkaste|afvise")),
    ("rejected", rf"{PROPOSAL}\s+(?:{_FLERTAL}|faldt|er\s+faldet)"),
    ("rejected", rf"der\s+(?:var|er)\s+(?:ikke|intet)\s+flertal\s+for\s+(?:at\s+(?:godkende|tiltræde)\s+)?{PROPOSAL}"),
    ("recommended", _passive(r"indstilles|anbefales|indstillet|anbefalet", rf"{_OVER_FOR}{_YES}{_OVER_FOR}")),
    ("recommended", _passive(rf"(?:{_PARTICIPLE})\s+og\s+(?:indstilles|anbefales)", rf"{_OVER_FOR}{_YES}{_OVER_FOR}")),
    (
        "recommended",
        rf"{_WE}\s+{_ACTED}(?:{_ADVERB}\s+)*{_RECOMMEND}(?:\s+{_ADVERB})*"
        rf"{_OVER_FOR}(?:\s+{PROPOSAL})?{_YES}{_OVER_FOR}{_THAT_YES}",
    ),
    (
        "recommended",
        rf"{_WE}\s+(?:{_ADVERB}\s+)*(?:indstiller|indstillede|besluttede\s+at\s+indstille){_OVER_FOR},?\s+at\s+.{{1,600}}",
    ),
    ("recommended", rf"{_WE}\s+(?:{_ADVERB}\s+)*anbefale(?:r|de)\s+over\s*for\s+{BODY},?\s+at\s+.{{1,600}}"),
    ("approved", _passive(_INDEED, _AS_PLANNED)),
    ("approved", r"(?:som|jf\.)\s+indstillet"),
    (
        "approved",
        _active(
            r"godkender|godkendte|tiltræder|tiltrådte|vedtager|vedtog|følger|fulgte|tilslutter\s+sig|tilsluttede\s+sig",
            r"godkende|tiltræde|vedtage|følge|tilslutte\s+sig",
        ),
    ),
    (
        "statement",
        rf"{BODY}\s+{_ACTED}{_UTTER}\s+(?:(?:følgende|disse|denne|nedenstående|en|et)\s+)?(?:fælles\s+)?{_OWN_WORDS}\b"
        rf"(?!\s+til\s+dagsordenen).{{0,{LONGEST}}}",
    ),
    ("statement", rf"(?:(?:{STAFF})\s+)?(?:bemærkninger|høringssvar|udtalelse)"),
    ("statement", rf"{BODY}\s+{_REMARK},?\s+at\s+.{{1,{LONGEST}}}"),
)
FORMS = tuple((outcome, re.compile(pattern, re.IGNORECASE)) for outcome, pattern in _FORMS)
"""The first that fits a clause says its outcome."""

GROUP_FORMS: tuple[tuple[Outcome, re.Pattern[str]], ...] = (
    (
        "recommended",
        re.compile(rf"(?:anbefaler|indstiller|kan\s+anbefale){_OVER_FOR}(?:\s+{PROPOSAL})?{_YES}", re.IGNORECASE),
    ),
    (
        "approved",
        re.compile(rf"(?:tiltræder|godkender|kan\s+(?:tiltræde|godkende))(?:\s+{PROPOSAL})?", re.IGNORECASE),
    ),
)
"""What counted members want: "6 medlemmer anbefaler indstillingen"."""
