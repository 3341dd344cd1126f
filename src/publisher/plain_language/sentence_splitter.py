"""Cuts Danish running text into sentences, undisturbed by `jf.`, `mio.`, `6. maj`, `kl. 13` and `nr. 3`."""

import re

_ALWAYS_INSIDE = frozenset(
    """
    adr. afd. afs. ang. art. bl.a. ca. cirka. d. dr. dvs. eks. ekskl. evt. f.eks. fhv. fmd. fr. gl. hhv. hr. iht. incl.
    inkl. jf. jfr. jr. kap. kl. kst. lign. max. maks. mht. mia. min. mio. nr. o.l. obs. pga. pkt. pr. prof. red. ref.
    resp. s. sekr. sml. skt. sct. sr. stk. str. tidl. tlf. vedr. vha. årl.
    """.split()  # noqa: SIM905 - a list of words is read more easily as words
)
"""Abbreviations that something always follows."""

_BEFORE_A_NUMBER = frozenset({"kr.", "pct.", "t.", "p.", "pt."})
"""Abbreviations that may end a sentence, but not before a number."""

_END = re.compile(r"(?P<mark>[.!?]+)(?P<closing>[»«”\"'’)\]]*)(?P<gap>\s+)(?=(?P<next>\S))")
_MONTH = re.compile(
    r"(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b", re.IGNORECASE
)
_INITIAL = re.compile(r"[A-ZÆØÅ]\.")
_ORDINAL = re.compile(r"[(§]*\d+\.")
_OPENING = "»«”\"'’(["


def split(text: str) -> tuple[str, ...]:
    """Return the sentences of `text` in order; joined by one space they give the text back."""
    text = " ".join(text.split())
    sentences: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if _ends_here(text, start, end):
            sentences.append(text[start : end.end("closing")])
            start = end.end()
    if start < len(text):
        sentences.append(text[start:])
    return tuple(sentences)


def first_sentence(text: str) -> str:
    """Return the first sentence of `text`, or nothing of nothing."""
    return next(iter(split(text)), "")


def _ends_here(text: str, start: int, end: re.Match[str]) -> bool:
    following = text[end.end() :].lstrip(_OPENING)
    if not following or following[0].islower():
        return False
    if end["mark"] != ".":
        return True
    token = text[start : end.end("mark")].rsplit(" ", 1)[-1].lstrip(_OPENING)
    first_of_sentence = " " not in text[start : end.start()].strip()
    if token.casefold() in _ALWAYS_INSIDE or (_INITIAL.fullmatch(token) and not first_of_sentence):
        return False
    if token.casefold() in _BEFORE_A_NUMBER:
        return not following[0].isdigit()
    if _ORDINAL.fullmatch(token):
        return not (first_of_sentence or _MONTH.match(following))
    return True
