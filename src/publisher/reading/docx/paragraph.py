"""Reads the text of one paragraph: what it shows once changes are accepted and fields have their results."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from publisher.reading.composition import address_behind
from publisher.reading.docx.fields import Field, Place
from publisher.reading.docx.package import MATH, MC, Element, R, Relationship, W, switch, value
from publisher.reading.docx.styles import PLAIN, Style, Styles

_TEXT = frozenset({W + "t", MATH + "t"})
_SIGNS = {W + "tab": "\t", W + "ptab": "\t", W + "noBreakHyphen": "-"}
_NEVER_SHOWN = frozenset(
    W + name
    for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "delText", "delInstrText", "rt", "rubyPr")
)
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_SPACE = str.maketrans("\t\n\r", "   ")


_Inside = tuple[Element | list[Element], Callable[[], None] | None] | None
"""What is to be read inside an element, and what to do behind that."""


@dataclass(slots=True)
class TextLine:
    """A line of a paragraph, up to a break."""

    text: str
    bold: bool


@dataclass(slots=True)
class ParagraphText:
    """What stands in a paragraph."""

    lines: list[TextLine]
    boxes: list[Element]
    """Text boxes anchored in it."""
    pages_before: int
    """New pages that begin before its first word."""
    pages_within: int


@dataclass(slots=True)
class _Reading:
    """A paragraph that is being read."""

    style: Style
    bold: bool
    hidden: bool
    done: list[TextLine] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    plain: bool = False
    boxes: list[Element] = field(default_factory=list)
    pages: list[int] = field(default_factory=lambda: [0, 0])


class TextReader:
    """Reads paragraphs in their order: fields may reach over several.

    Hidden text (`w:vanish`), deleted and moved-away text is left out: nobody sees it on paper. Descriptions of pictures
    and comments are no text of the paper.
    """

    def __init__(self, styles: Styles, links: dict[str, Relationship], *, rendered: bool) -> None:
        """Take what the text refers to.

        Args:
            styles: the file's styles.
            links: what the part names by ids.
            rendered: Word marked where its pages began; breaks that an author asked for are among them.
        """
        self.notes: list[tuple[str, str]] = []
        """Notes in the order of their marks: `footnote` or `endnote`, and the id."""
        self._styles = styles
        self._links = links
        self._rendered = rendered
        self._fields: list[Field] = []
        self._count = 0
        self._now = _Reading(PLAIN, bold=False, hidden=False)
        self._takers: dict[str, Callable[[Element], _Inside]] = {
            **dict.fromkeys(_TEXT, self._text),
            **dict.fromkeys(_SIGNS, self._sign),
            **dict.fromkeys(_NOTES, self._note),
            W + "sym": self._sign,
            W + "r": self._run,
            W + "br": self._break,
            W + "cr": self._break,
            W + "lastRenderedPageBreak": self._turn_page,
            W + "fldChar": self._field,
            W + "instrText": self._instruct,
            W + "txbxContent": self._box,
            W + "hyperlink": self._link,
            MC + "AlternateContent": lambda element: (shown_alternative(element), None),
        }

    def read(self, paragraph: Element, style: Style) -> ParagraphText:
        """Return the paragraph's text."""
        self._count += 1
        self._now = now = _Reading(style, bool(style.bold), bool(style.hidden))
        waiting: list[tuple[Iterator[Element], Callable[[], None] | None]] = [(iter(paragraph), None)]
        while waiting:
            child = next(waiting[-1][0], None)
            if child is None:
                end = waiting.pop()[1]
                if end is not None:
                    end()
            elif (take := self._takers.get(child.tag)) is not None:
                if (inner := take(child)) is not None:
                    waiting.append((iter(inner[0]), inner[1]))
            elif child.tag not in _NEVER_SHOWN and len(child):
                waiting.append((iter(child), None))
        self._end_line()
        for each in self._fields:
            each.told = True  # an instruction ends with its paragraph, whatever a damaged file says
        while now.done and not now.done[-1].text:
            now.done.pop()
        return ParagraphText(now.done, now.boxes, *now.pages)

    def _text(self, element: Element) -> _Inside:
        self._write((element.text or "").translate(_SPACE))
        return None

    def _sign(self, element: Element) -> _Inside:
        self._write(_SIGNS.get(element.tag) or _symbol(value(element, "char")))
        return None

    def _box(self, element: Element) -> _Inside:
        if not self._now.hidden:
            self._now.boxes.append(element)
        return None

    def _instruct(self, element: Element) -> _Inside:
        if self._fields:
            self._fields[-1].instruction += element.text or ""
        return None

    def _run(self, run: Element) -> _Inside:
        """Set the type for a run, until its end."""
        properties = run.find(W + "rPr")
        if properties is None:
            return run, None
        now = self._now
        before = now.bold, now.hidden
        named = properties.find(W + "rStyle")
        style = self._styles.get(value(named)) if named is not None else PLAIN
        for bold in (style.bold, switch(properties, "b")):
            now.bold = now.bold if bold is None else bold
        for hidden in (style.hidden, switch(properties, "vanish")):
            now.hidden = now.hidden if hidden is None else hidden

        def set_back() -> None:
            now.bold, now.hidden = before

        return run, set_back

    def _write(self, text: str) -> None:
        now = self._now
        if text and not now.hidden and all(each.told for each in self._fields):
            now.parts.append(text)
            now.plain = now.plain or (not now.bold and bool(text.strip(" \u00a0\t")))

    def _end_line(self) -> None:
        now = self._now
        now.done.append(TextLine("".join(now.parts), bold=not now.plain))
        now.parts, now.plain = [], False

    def _break(self, element: Element) -> _Inside:
        if not self._now.hidden:
            if value(element, "type") == "page" and not self._rendered:
                self._turn_page(element)
            self._end_line()
        return None

    def _turn_page(self, _element: Element) -> _Inside:
        now = self._now
        begun = any(part.strip() for part in now.parts) or any(line.text.strip() for line in now.done)
        now.pages[begun] += 1
        return None

    def _note(self, reference: Element) -> _Inside:
        if not self._now.hidden:
            self.notes.append((_NOTES[reference.tag], value(reference, "id") or ""))
            if value(reference, "customMarkFollows") is None:
                self._write(f"[{len(self.notes)}]")
        return None

    def _link(self, element: Element) -> _Inside:
        link = self._links.get(element.get(R + "id", ""))
        if link is None or not link.external:
            return element, None
        place = self._place()
        return element, lambda: self._name_address(place, link.target)

    def _place(self) -> Place:
        return self._count, len(self._now.done), len(self._now.parts)

    def _name_address(self, place: Place, address: str) -> None:
        """Put the address behind a link's text, unless that was broken or belongs to a heading."""
        now = self._now
        if place[:2] != self._place()[:2] or now.style.heading:
            return
        text = "".join(now.parts[place[2] :])
        if behind := address_behind(text, address):
            now.parts[place[2] :] = [text.rstrip(" "), behind, text[len(text.rstrip(" ")) :]]

    def _field(self, element: Element) -> _Inside:
        kind = value(element, "fldCharType")
        if kind == "begin":
            self._fields.append(Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].told = True
            self._fields[-1].place = self._place()
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            if ended.place is not None and (address := ended.address()):
                self._name_address(ended.place, address)
        return None


def shown_alternative(element: Element) -> list[Element]:
    """Return the one of several versions of the same content that has text: Word's own goes first."""
    choices = element.findall(MC + "Choice") + element.findall(MC + "Fallback")
    return (
        [next((each for each in choices if next(each.iter(W + "t"), None) is not None), choices[0])] if choices else []
    )


def _symbol(code: str | None) -> str:
    """Return a sign of a symbol font at its private code point: what reads it next knows the common ones."""
    try:
        sign = chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""
    return sign if sign.isprintable() or "\ue000" <= sign <= "\uf8ff" else ""
