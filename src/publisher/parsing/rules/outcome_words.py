"""What decisions are about: the proposal before the body, in the words that agendas call it by."""

_STAFF_WORDS = (
    "administrationens|forvaltningens|magistratens|direktionens|borgmesterens|formandens|formandskabets|direktørens|"
    "kommunaldirektørens|flertallets|kommunens|centrets"
)
STAFF = (
    rf"{_STAFF_WORDS}|(?-i:[A-ZÆØÅ]{{2,4}})['’´]?s|"
    r"\w*(?:udvalgets|rådets|råds|nævnets|bestyrelsens|repræsentationens|forvaltningens|afdelings|centers)"
)
"""Whose proposal it may be; a party's or a member's is another than the one before the body."""

_WHICH = (
    "samlede|fremlagte|foreliggende|vedlagte|endelige|administrative|seneste|foreslåede|fremsendte|udsendte|fælles|"
    "åbne|lukkede|nye"
)
_INFORMATION = (
    r"orientering(?:en|er|erne)?|redegørelse(?:n|r|rne)?|rapport(?:en|er|erne)?|notat(?:et|er|erne)?|"
    r"(?:års)?beretning(?:en|er)?|meddelelse(?:n|r|rne)?|status(?:sen)?|evaluering(?:en)?|"
    r"(?:budget)?opfølgning(?:en)?|oversigt(?:en)?|afrapportering(?:en)?|tilsyn(?:et)?"
)
_PAPERS = (
    r"(?:tillægs)?dagsorden(?:en)?|referat(?:et|er|erne)?|(?:beslutnings)?protokol(?:len)?|forretningsorden(?:en)?|"
    r"høringssvar(?:et|ene)?|(?:anlægs|års)?regnskab(?:et)?|budget(?:tet)?|kommissori(?:um|et)|årshjul(?:et)?|"
    r"(?:lokal|kommune|møde|handle|sektor|udviklings|beskæftigelses)?plan(?:en|erne)?|kommuneplantillæg(?:get)?|"
    r"\w*politik(?:ken)?|\w*strategi(?:en)?|\w*aftale(?:n)?|(?:tillægs|anlægs)?bevilling(?:en|er|erne)?|"
    r"vedtægt(?:en|er|erne)|retningslinjer(?:ne)?|takst(?:er|erne)|kvalitetsstandard(?:en|er|erne)?|fordeling(?:en)?"
)
_WHAT = (
    r"(?:flertals|medlems|budget|lokalplan|plan|sær)?(?:indstilling(?:en|er|erne)?|forslag(?:et|ene)?)|"
    r"indstillingens\s+punkter|alle\s+punkter|sag(?:en|erne)|punkt(?:et|erne)|"
    rf"(?:årlige?\s+)?(?:{_INFORMATION})|{_PAPERS}"
)
_NEVER_ABOUT = (
    r"at|som|der|ikke|hvis|når|blev|er|skal|kan|dog|\w*udsæt\w*|udsat|\w*forkast\w*|godkend\w*|tiltr\w+|vedtag\w+|"
    r"anbefal\w+|indstil\w+es|tag\w+"
)
"""Words that cannot stand in what a proposal is about: with one of them it is another sentence."""
_WORD = rf"(?!(?:{_NEVER_ABOUT})\b)[^\s,]++"  # never given back in part: or one long word could be 14 short ones
_ABOUT = (
    r"(?:\s+(?:nr\.?\s*)?\d[\d.]*)?"
    rf"(?:\s+(?:til|om|for|på|vedr\.?|vedrørende|over|af)\s+{_WORD}(?:\s+{_WORD}){{0,13}}?)?"
    r"(?:\s+fra\s+(?:\w*(?:forvaltningen|administrationen|udvalget|magistraten|direktionen|borgmesteren)|"
    r"(?-i:[A-ZÆØÅ]{2,4})))?"
)
PROPOSAL = rf"(?:(?:den|det|de|dette|denne|disse)\s+)?(?:(?:{STAFF})\s+)?(?:(?:{_WHICH})\s+){{0,2}}(?:{_WHAT}){_ABOUT}"
"""What was before the body, as its decision names it: `Administrationens indstilling`, `Forslag til Lokalplan 145`."""
