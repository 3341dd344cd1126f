"""The marks of list points: how a counter prints, and how the point begins on its line."""

import re

BULLET = "- "

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_MOST_LETTERS = 20
_GAP = r"(?:\t|(?=[ \t\u00a0]*[\t\u00a0])[ \t\u00a0]{2,})"
"""A tab, or spaces of which one at least does not break: double spaces alone are a habit of typists."""
_TYPED_BULLET = re.compile(rf"^(?:[·•▪‣◦§üØo–-]{_GAP}\s*|[·•▪][ \u00a0]?)(?=\S)")
"""Some are letters of a symbol font, in which Word shows them as bullets."""
_TYPED_NUMBER = re.compile(rf"^(?P<label>\(?(?:\d{{1,3}}|[a-zæøå]|[ivx]{{1,4}})[.)]){_GAP}\s*(?=\S)", re.IGNORECASE)
_LOOKS_TYPED = re.compile(r"^(?:[-–•·▪‣◦]|\(?\d{1,3}[.)]|[a-zæøå]\))[ \u00a0]+\S", re.IGNORECASE)
_DECIMAL = re.compile(r"^\(?(?P<number>\d+)[.):]?$")


def letters(number: int) -> str:
    """Return a, b … z, aa, bb …, as Word counts; beyond sense, the number itself."""
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1) if number > 0 and times < _MOST_LETTERS else str(number)


def roman(number: int) -> str:
    """Return the number in small Roman numerals; what they cannot write, as it is."""
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        written += sign * times
    return written


def begin(label: str) -> str:
    """Return how a point begins whose printed label is this one.

    A plain number is the number of the list: `2. `. Whatever else is printed (`a)`, `iv.`, `2.1`) is text of a point
    that begins as any other, for the record numbers its lists with numbers alone.
    """
    if not label:
        return BULLET
    found = _DECIMAL.match(label)
    return f"{found['number']}. " if found else f"{BULLET}{label} "


def typed_mark(raw: str) -> tuple[str, str] | None:
    """Return how the point begins and its text, where a list was drawn by hand: a sign or number, a wide gap, text."""
    if found := _TYPED_BULLET.match(raw):
        return BULLET, raw[found.end() :]
    if found := _TYPED_NUMBER.match(raw):
        return begin(found["label"]), raw[found.end() :]
    return None


def looks_typed(text: str) -> bool:
    """Tell whether a line may be a point that was typed by hand: `- tekst`, `2. tekst`, `b) tekst`."""
    return bool(_LOOKS_TYPED.match(text))
