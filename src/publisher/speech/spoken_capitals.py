"""How capital letters are said: acronyms are spelled, headings in capitals are read as words."""

import re

from publisher.catalogue.texts import entries

LONGEST_ACRONYM = 5
_VOWEL = re.compile("[AEIOUYÆØÅ]")
_LETTER = "A-ZÆØÅ"
_TOKEN = re.compile(rf"(?<![\w.])([{_LETTER}](?:-?[{_LETTER}])+)(?:['’]?(s)\b)?(?![\w])")
_RUN = re.compile(rf"(?<![\w.])(?:[{_LETTER}]+-?)(?:[\s,]+[{_LETTER}]+-?(?![\w.]))+")


def capitals(said: str) -> str:
    """Spell acronyms letter by letter (`I.P.S`: the voice then stresses the last, as a Dane does); lower the rest."""
    said = _RUN.sub(lambda run: _lowered_run(run[0], at_start=run.start() == 0), said)
    return _TOKEN.sub(lambda token: _said(token[1], token[2] or "", at_start=token.start() == 0), said)


def _lowered_run(run: str, *, at_start: bool) -> str:
    """Lower several words in capitals that stand together, if one of them shows that they are no acronyms."""
    words = re.findall(rf"[{_LETTER}]+", run)
    if not any(_is_word(word) for word in words):
        return run
    lowered = re.sub(
        rf"[{_LETTER}]+",
        lambda word: word[0].lower() if _is_word(word[0]) or (len(word[0]) > 3 and _VOWEL.search(word[0])) else word[0],
        run,
    )
    return lowered[0].upper() + lowered[1:] if at_start else lowered


def _is_word(capital: str) -> bool:
    return len(capital) > LONGEST_ACRONYM or capital in entries("speech", "plain_words")["words"]


def _said(capital: str, genitive: str, *, at_start: bool) -> str:
    letters = capital.replace("-", "")
    if capital in entries("speech", "roman"):
        return str(entries("speech", "roman")[capital])
    if capital in entries("speech", "read_as_words")["acronyms"]:
        return capital.capitalize() + genitive
    if _is_word(letters):
        return (capital.capitalize() if at_start else capital.lower()) + genitive
    return ".".join(letters) + (f"'{genitive}" if genitive else "")
