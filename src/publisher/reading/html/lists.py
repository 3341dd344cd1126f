"""Counts the points of a web page's lists as a browser prints them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from publisher.reading.list_marks import BULLET, begin, letters, roman

_SHOWN_AS: dict[str, Callable[[int], str]] = {
    "a": lambda number: f"{letters(number)}.",
    "A": lambda number: f"{letters(number).upper()}.",
    "i": lambda number: f"{roman(number)}.",
    "I": lambda number: f"{roman(number).upper()}.",
}
_STYLES = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "none": "none", "disc": "none", "circle": "none", "square": "none",
}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")
_WORD_LEVEL = re.compile(r"mso-list\s*:[^;]*?\blevel([1-9])")
_WHOLE = re.compile(r"^\s*[+-]?\d{1,6}\s*$")


@dataclass(slots=True)
class Counter:
    """The next number of a list."""

    numbered: bool
    number: int = 1
    step: int = 1
    shown_as: str = "1"

    @classmethod
    def of(cls, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> "Counter":
        """Return the counter of a list that begins, as its attributes ask (HTML, 4.4.5: start, reversed, type)."""
        shown_as = _style(attributes) or attributes.get("type") or "1"
        if tag != "ol" or shown_as == "none" or "list-unstyled" in (attributes.get("class") or ""):
            return cls(numbered=False)
        step = -1 if "reversed" in attributes else 1
        start = _whole(attributes.get("start"))
        if start is None:
            start = 1 if step > 0 else sum(child.tag == "li" for child in node.iter())
        return cls(numbered=True, number=start, step=step, shown_as=shown_as)

    def mark(self, attributes: dict[str, str | None]) -> str:
        """Return how the next point begins; `value` and `type` of the point itself go first."""
        if not self.numbered:
            return BULLET
        value = _whole(attributes.get("value"))
        number = self.number if value is None else value
        self.number = number + self.step
        shown = _SHOWN_AS.get(_style(attributes) or attributes.get("type") or self.shown_as)
        return begin(shown(number) if shown else f"{number}.")


def faked_level(attributes: dict[str, str | None]) -> int:
    """Return how deep a list point of Word's is nested, which it writes as a paragraph; 0 for the first level."""
    found = _WORD_LEVEL.search(attributes.get("style") or "")
    return int(found[1]) - 1 if found else 0


def _style(attributes: dict[str, str | None]) -> str:
    found = _STYLE.search((attributes.get("style") or "").lower())
    return _STYLES.get(found[1], "") if found else ""


def _whole(value: str | None) -> int | None:
    return int(value) if value and _WHOLE.match(value) else None
