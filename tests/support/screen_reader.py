"""What a screen reader says of a page from its first word to its last, in Danish, as a person can read it.

The walking is done by a virtual screen reader of others (`@guidepup/virtual-screen-reader`), in the real browser, so
that what the stylesheet hides is hidden here too. It speaks of roles in English; the Danish words are ours.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

from publisher.checking.install_browser import MODULES

_READER = MODULES / "@guidepup" / "virtual-screen-reader" / "lib" / "esm" / "index.browser.js"
_MOST_PHRASES = 5000

_WALK = """async ([code, most]) => {
  const { virtual } = await import(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
  await virtual.start({ container: document.body });
  for (let step = 0; step < most; step++) {
    await virtual.next();
    if ((await virtual.lastSpokenPhrase()) === "end of document") break;
  }
  const said = await virtual.spokenPhraseLog();
  await virtual.stop();
  return said;
}"""

_ROLES = {
    "alert": "vigtig besked",
    "article": "artikel",
    "banner": "sidehoved",
    "button": "knap",
    "caption": "tabellens navn",
    "cell": "celle",
    "checkbox": "afkrydsningsfelt",
    "columnheader": "kolonne",
    "combobox": "valgliste",
    "complementary": "ved siden af",
    "contentinfo": "sidefod",
    "form": "formular",
    "group": "gruppe",
    "heading": "overskrift",
    "image": "billede",
    "img": "billede",
    "link": "link",
    "list": "liste",
    "listitem": "",
    "main": "hovedindhold",
    "navigation": "menu",
    "option": "mulighed",
    "radio": "valgknap",
    "radiogroup": "valg",
    "region": "område",
    "row": "række",
    "rowheader": "række",
    "search": "søgning",
    "searchbox": "søgefelt",
    "slider": "skyder",
    "status": "besked",
    "table": "tabel",
    "term": "",
    "textbox": "skrivefelt",
}
"""What is said of what something is; nothing where only its text is worth saying."""
_SILENT = frozenset(
    (
        "document",
        "paragraph",
        "strong",
        "emphasis",
        "rowgroup",
        "row",
        "definition",
        "time",
        "mark",
        "generic",
        "article",
    )
)
"""Roles that a listener is not told of."""
_ENCLOSING = frozenset(
    ("banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search", "list", "table")
)
"""What a listener is told the end of; what lies in it stands further in."""
_NAMED_BY_CONTENT = {"heading", "link", "button", "cell", "columnheader", "rowheader", "caption"}
"""What is named by the text in it: the text is not said a second time."""
_STATES = {
    "checked": "valgt",
    "not checked": "ikke valgt",
    "expanded": "foldet ud",
    "not expanded": "foldet sammen",
    "selected": "valgt",
    "not selected": "ikke valgt",
    "pressed": "slået til",
    "not pressed": "slået fra",
    "disabled": "kan ikke bruges",
    "required": "skal udfyldes",
    "current page": "denne side",
    "current item": "dette",
    "polite": "bliver læst op, når der er noget nyt",
}


@dataclass(frozen=True, slots=True)
class _Phrase:
    role: str
    name: str
    states: tuple[str, ...]
    ends: bool


def transcript(page: Page) -> str:
    """Return what is said from the beginning of the page to its end, one phrase a line.

    Raises:
        AssertionError: the reader never came to the end.
    """
    said = page.evaluate(_WALK, [_READER.read_text(encoding="utf-8"), _MOST_PHRASES])
    assert said[-1] == "end of document", f"the reader stopped at {said[-1]!r}"
    return "".join(f"{line}\n" for line in _lines(said[1:-1]))


def _lines(said: list[str]) -> Iterator[str]:
    phrases = [_understood(one) for one in said]
    depth = 0
    place = ""
    while phrases:
        phrase = phrases.pop(0)
        if phrase.ends:
            depth -= phrase.role in _ENCLOSING
            continue
        if phrase.role == "listitem":
            place = _told(phrase)
        elif told := _told(phrase):
            yield "  " * depth + (f"{place}: {told}" if place else told)
            place = ""
        depth += phrase.role in _ENCLOSING
        if phrase.role in _NAMED_BY_CONTENT:
            _pass_over_pieces(phrase, phrases)


def _pass_over_pieces(whole: _Phrase, following: list[_Phrase]) -> None:
    """Drop the texts that `whole` is named by, where the reader goes through them one by one."""
    for pieces, phrase in enumerate(following):
        if phrase.ends and (phrase.role, phrase.name) == (whole.role, whole.name):
            del following[: pieces + 1]
            return
        if phrase.role not in {"", *_SILENT} or phrase.name not in whole.name:
            return


def _told(phrase: _Phrase) -> str:
    if phrase.role in _SILENT:
        return ""
    what = _ROLES.get(phrase.role, phrase.role)
    return ", ".join(part for part in (what, phrase.name, *phrase.states) if part)


def _understood(said: str) -> _Phrase:
    ends = said.startswith("end of ")
    role, _, rest = said.removeprefix("end of ").partition(", ")
    if role not in _ROLES and role not in _SILENT:
        states = tuple(_STATES[state] for state in [said] if state in _STATES)
        return _Phrase("", "" if states or said.startswith("end, ") else said, states, ends=False)
    states, rest = _states(rest)
    return _Phrase(role, rest, states, ends)


_POSITION = re.compile(r"(?:, |^)(?:level \d+, )?position (\d+), set size (\d+)$")
_LEVEL = re.compile(r"(?:, |^)level (\d+)$")
_UNSAID = re.compile(r"(?:, |^)(?:(?:max value|min value|orientated) [\w.]+|has popup \w+|current value(?= ))")
"""What no screen reader says in these words."""


def _states(rest: str) -> tuple[tuple[str, ...], str]:
    told: list[str] = []
    rest = _UNSAID.sub("", rest)
    for pattern, words in ((_POSITION, "{0} af {1}"), (_LEVEL, "niveau {0}")):
        found = pattern.search(rest)
        if found:
            told.append(words.format(*found.groups()))
            rest = rest[: found.start()]
    for state in sorted(_STATES, key=len, reverse=True):
        cut = rest.removesuffix(f", {state}")
        if cut != rest or rest == state:
            told.append(_STATES[state])
            rest = "" if rest == state else cut
    return tuple(told), rest
