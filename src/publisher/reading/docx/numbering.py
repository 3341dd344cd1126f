"""Counts list points and numbered headings as Word does: the numbers are not in the text (ECMA-376 part 1, 17.9)."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from publisher.reading.docx.package import Element, W, number, switch, value
from publisher.reading.docx.styles import Styles
from publisher.reading.list_marks import letters, roman

BULLETED = ""
"""The label of a point that has a bullet."""

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": letters,
    "upperLetter": lambda count: letters(count).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "decimalZero": lambda count: f"{count:02}",
    "ordinal": lambda count: f"{count}.",
}


@dataclass(frozen=True, slots=True)
class _Level:
    """How the points of one depth are counted."""

    start: int = 1
    shown_as: str = "decimal"
    text: str | None = None
    """What is printed, with `%1` for the number of the first depth; None if nothing."""
    restart: int | None = None
    """Counting begins anew behind a point of this depth (from 1) or above; 0 for never, None for any above."""
    only_digits: bool = False
    style: str | None = None


@dataclass(slots=True)
class _Definition:
    """A list as it is defined once; several lists may count on in one."""

    levels: dict[int, _Level]
    borrowed_from: str | None
    """The list style that defines it in its place."""


@dataclass(slots=True)
class _List:
    """A list that paragraphs belong to."""

    definition: str
    levels: dict[int, _Level]
    """Depths that it defines otherwise than its definition."""
    starts: dict[int, int]
    """Where it begins anew when it is first used."""
    used: bool = False


class Numbering:
    """The counters of one file."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._definitions: dict[str, _Definition] = {}
        self._lists: dict[str, _List] = {}
        self._counters: dict[str, list[int | None]] = {}
        if root is None:
            return
        for each in root.iter(W + "abstractNum"):
            self._definitions[value(each, "abstractNumId") or ""] = _Definition(
                {_depth(level): _level(level) for level in each.iter(W + "lvl")}, value(each.find(W + "numStyleLink"))
            )
        for each in root.iter(W + "num"):
            self._lists[value(each, "numId") or ""] = _list(each)
        for known in self._lists.values():
            known.definition = self._resolved(known.definition, styles)

    def _resolved(self, name: str, styles: Styles) -> str:
        definition = self._definitions.get(name)
        if definition is None or definition.borrowed_from is None or definition.levels:
            return name
        lender = self._lists.get(styles.numbering_of(definition.borrowed_from) or "")
        return lender.definition if lender is not None else name

    def level_of_style(self, listed: str, style: str | None) -> int | None:
        """Return the depth at which a list takes in the paragraphs of a style."""
        found = self._lists.get(listed)
        definition = self._definitions.get(found.definition) if found is not None else None
        levels = definition.levels if definition is not None else {}
        return next((depth for depth, level in levels.items() if style and level.style == style), None)

    def count(self, listed: str, depth: int) -> str | None:
        """Count a point and return its printed label: `BULLETED`, "2.1", or None if nothing is printed."""
        found = self._lists.get(listed)
        definition = self._definitions.get(found.definition) if found is not None else None
        if found is None or definition is None or not 0 <= depth < _LEVELS:
            return None
        counters = self._counters.setdefault(found.definition, [None] * _LEVELS)
        if not found.used:
            found.used = True
            for restarted in found.starts:
                counters[restarted] = None
        levels = [found.levels.get(at) or definition.levels.get(at) or _Level() for at in range(depth + 1)]
        starts = [found.starts.get(at, level.start) for at, level in enumerate(levels)]
        before = counters[depth]
        counters[depth] = starts[depth] if before is None else before + 1
        self._begin_anew_below(depth, found, definition, counters)
        return _label(levels, [start if now is None else now for now, start in zip(counters, starts, strict=False)])

    @staticmethod
    def _begin_anew_below(depth: int, found: _List, definition: _Definition, counters: list[int | None]) -> None:
        for below in range(depth + 1, _LEVELS):
            level = found.levels.get(below) or definition.levels.get(below)
            if level is None or level.restart is None or depth < level.restart:
                counters[below] = None


def _label(levels: list[_Level], counted: list[int]) -> str | None:
    level = levels[-1]
    if level.shown_as == "bullet":
        return BULLETED
    if not level.text:
        return None

    def shown(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        if at >= len(levels) or levels[at].shown_as == "none":
            return ""
        format_ = None if level.only_digits else _FORMATS.get(levels[at].shown_as)
        return format_(counted[at]) if format_ else str(counted[at])

    return _PLACE.sub(shown, level.text).strip(" \u00a0\t") or None


def _list(element: Element) -> _List:
    levels: dict[int, _Level] = {}
    starts: dict[int, int] = {}
    for each in element.iter(W + "lvlOverride"):
        depth = _depth(each)
        start = number(each.find(W + "startOverride"))
        if start is not None and 0 <= depth < _LEVELS:
            starts[depth] = start
        own = each.find(W + "lvl")
        if own is not None:
            levels[depth] = _level(own)
    return _List(value(element.find(W + "abstractNumId")) or "", levels, starts)


def _level(element: Element) -> _Level:
    start = number(element.find(W + "start"))
    return _Level(
        start=1 if start is None else start,
        shown_as=value(element.find(W + "numFmt")) or "decimal",
        text=value(element.find(W + "lvlText")),
        restart=number(element.find(W + "lvlRestart")),
        only_digits=bool(switch(element, "isLgl")),
        style=value(element.find(W + "pStyle")),
    )


def _depth(element: Element) -> int:
    return number(element, "ilvl") or 0
