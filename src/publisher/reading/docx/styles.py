"""What a paragraph's or character's style says, with what it inherits from the styles it is based on."""

import re
from dataclasses import dataclass

from publisher.reading.docx.package import Element, W, number, switch, value

_HEADING_NAME = re.compile(r"^(?:heading|overskrift) ?([1-9])$", re.IGNORECASE)
_TITLE_NAMES = frozenset({"title", "titel"})
_CONTENTS_NAME = re.compile(r"^(?:toc|indholdsfortegnelse) ?[1-9]$", re.IGNORECASE)
_NESTED_NAME = re.compile(r"^list (?P<kind>bullet|number|continue) ?(?P<depth>[2-5]?)$", re.IGNORECASE)
"""Word's own styles for the points of a list, for those of inner lists, and for what stands under a point: each of the
inner lists is a list of its own, nested by its indent alone."""
_BODY_TEXT = 9
"""The outline level that is none (ECMA-376 part 1, 17.3.1.20)."""
_DEEPEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says; None where it says nothing."""

    heading: int | None = None
    """1 to 6, and 0 for a style that says it is no heading."""
    bold: bool | None = None
    hidden: bool | None = None
    numbering: str | None = None
    """The id of the list it belongs to; "0" takes it out of any."""
    level: int | None = None
    """How deep in that list, from 0."""
    nested: int | None = None
    """How many list points its paragraphs stand under."""
    contents: bool | None = None
    """Lines of a list of contents."""


PLAIN = Style()


class Styles:
    """The styles of one file, by id."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self._default = ""
        for each in root.iter(W + "style") if root is not None else ():
            name = value(each, "styleId") or ""
            self._elements[name] = each
            if value(each, "type") == "paragraph" and value(each, "default") in ("1", "true", "on"):
                self._default = name

    def paragraph(self, name: str | None) -> Style:
        """Return the style of this id; the file's default style for a paragraph that names none."""
        return self.get(name or self._default)

    def get(self, name: str | None) -> Style:
        """Return the style of this id, plain if there is none."""
        if name is None:
            return PLAIN
        if name not in self._known:
            chain: list[str] = []
            each: str | None = name
            while each and each in self._elements and each not in self._known and each not in chain:
                chain.append(each)
                each = value(self._elements[each].find(W + "basedOn"))
            base = self._known.get(each or "", PLAIN) if each not in chain else PLAIN
            for each in reversed(chain):
                base = self._known[each] = _inherit(_own(self._elements[each]), base)
            self._known.setdefault(name, base)
        return self._known[name]

    def numbering_of(self, name: str) -> str | None:
        """Return the id of the list that a list style stands for."""
        return self.get(name).numbering


def _own(style: Element) -> Style:
    properties = style.find(W + "pPr")
    type_ = style.find(W + "rPr")
    listed = properties.find(W + "numPr") if properties is not None else None
    name = value(style.find(W + "name")) or ""
    return Style(
        heading=_heading(name, properties),
        bold=switch(type_, "b"),
        hidden=switch(type_, "vanish"),
        numbering=value(listed.find(W + "numId")) if listed is not None else None,
        level=number(listed.find(W + "ilvl")) if listed is not None else None,
        nested=_nested(name),
        contents=True if _CONTENTS_NAME.match(name) else None,
    )


def _nested(name: str) -> int | None:
    found = _NESTED_NAME.match(name)
    if found is None:
        return None
    return int(found["depth"] or 1) - (found["kind"].casefold() != "continue")


def _heading(name: str, properties: Element | None) -> int | None:
    outlined = outline(properties)
    if outlined is not None:
        return outlined
    if name.casefold() in _TITLE_NAMES:
        return 1
    found = _HEADING_NAME.match(name)
    return min(int(found[1]), _DEEPEST_HEADING) if found else None


def outline(properties: Element | None) -> int | None:
    """Return the depth of heading that paragraph properties ask for: 0 for body text, None if they say nothing."""
    level = number(properties.find(W + "outlineLvl")) if properties is not None else None
    if level is None:
        return None
    return min(level + 1, _DEEPEST_HEADING) if 0 <= level < _BODY_TEXT else 0


def _inherit(own: Style, base: Style) -> Style:
    return Style(
        heading=base.heading if own.heading is None else own.heading,
        bold=base.bold if own.bold is None else own.bold,
        hidden=base.hidden if own.hidden is None else own.hidden,
        numbering=base.numbering if own.numbering is None else own.numbering,
        level=base.level if own.level is None else own.level,
        nested=base.nested if own.nested is None else own.nested,
        contents=base.contents if own.contents is None else own.contents,
    )
