"""Follows lists that were typed by hand, whose nesting shows in the paragraphs' indents alone."""

from collections.abc import Sequence

from publisher.reading.composition import tidy
from publisher.reading.docx.package import Element, W, number
from publisher.reading.docx.paragraph import TextLine
from publisher.reading.list_marks import looks_typed


class TypedLists:
    """Remembers how far the points above are indented."""

    def __init__(self) -> None:
        self._indents: list[int] = []
        """Of the points that the paragraph may stand under, from the outermost, in twentieths of a point."""

    def level(self, properties: Element | None, lines: Sequence[TextLine]) -> int:
        """Return how many points the paragraph stands under; it may be a point itself."""
        indent = _indent(properties)
        is_point = looks_typed(tidy(next((line.text for line in lines if line.text.strip()), "").replace("\t", " ")))
        while self._indents and self._indents[-1] >= indent:
            self._indents.pop()
        level = len(self._indents)
        if is_point:
            self._indents.append(indent)
        return level


def _indent(properties: Element | None) -> int:
    given = properties.find(W + "ind") if properties is not None else None
    if given is None:
        return 0
    return number(given, "left") or number(given, "start") or 0
