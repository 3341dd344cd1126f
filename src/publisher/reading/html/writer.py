"""Gathers running text into lines: spaces joined as browsers join them, bold type and links noticed."""

import re

from publisher.reading.composition import Content, Part, address_behind, tidy
from publisher.reading.html.furniture import is_page_phrase
from publisher.reading.list_marks import BULLET, typed_mark

_SPACE = re.compile("[ \t\n\r\f\v\x85\u2028\u2029]+")


class Writer:
    """Puts text into `target`, line by line.

    What stands in a line and belongs to the page (a badge, a button) is set aside and follows the line.
    """

    def __init__(self, target: Content) -> None:
        self.target = target
        self.level = 0
        """How many list points the text stands under."""
        self.heading = 0
        self.mark = ""
        """How the next line begins: the mark of the list point that it opens."""
        self._line: list[str] = []
        self._plain = False
        """The line holds letters that are not bold."""
        self._joined = False
        self._aside: list[Part] = []
        self._page_text: list[str] = []

    def write(self, text: str, *, bold: bool = False) -> None:
        """Add running text; space is joined to one."""
        if not (text := _SPACE.sub(" ", text)):
            return
        if text[0] == " " and (not self._line or self._line[-1].endswith(" ")):
            text = text[1:]
        if text:
            self._line.append(text)
            self._plain = self._plain or (not bold and bool(text.strip(" \u00a0")))

    def write_kept(self, text: str, *, bold: bool = False) -> None:
        """Add text whose own line breaks count."""
        first, *more = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.write(first, bold=bold)
        for line in more:
            self.break_line()
            self.write(line, bold=bold)

    def write_aside(self, text: str) -> None:
        """Add text of the page."""
        self._page_text.append(_SPACE.sub(" ", text))

    def end_aside(self) -> None:
        """End what was written of the page: it follows the line that is open, else it is a paragraph of its own."""
        text = tidy(_SPACE.sub(" ", "".join(self._page_text)))
        self._page_text.clear()
        if text:
            is_within = bool(self._line or self.mark or self.heading)
            (self._aside if is_within else self.target).append(Part(text, furniture=True, joined=is_within))

    @property
    def place(self) -> tuple[int, int, int]:
        """Where the line stands now, to be handed to `link`."""
        return id(self.target), len(self.target), len(self._line)

    def link(self, place: tuple[int, int, int], address: str) -> None:
        """Name the address of the link whose text began at `place`."""
        if self.heading or place[:2] != self.place[:2]:
            return
        text = "".join(self._line[place[2] :])
        if behind := address_behind(text, address):
            trailing = text[len(text.rstrip(" ")) :]
            self._line[place[2] :] = [text.rstrip(" "), behind, trailing]

    def break_line(self) -> None:
        """Begin a new line in the same paragraph; a heading goes on in its line."""
        if self.heading:
            self.write(" ")
            return
        self._joined = self._end_line()  # two breaks on end part paragraphs

    def end_block(self) -> None:
        """End the paragraph; within a heading it is no more than a space."""
        self.end_aside()
        if self.heading:
            self.write(" ")
            return
        self._end_line()
        self._joined = False

    def end_owner(self) -> None:
        """End a heading or a column's header: where all its text is a button, the button is its text."""
        self.end_aside()
        if not "".join(self._line).strip(" \u00a0") and self._aside:
            self._line = [self._aside.pop(0).text]
        if not self._end_line() and self.heading:
            self.target.append(Part("", heading=self.heading))
        self._joined = False

    def _end_line(self) -> bool:
        """Put the line into the target and tell whether there was one."""
        raw = "".join(self._line).strip(" ")
        text = tidy(raw)
        if text:
            self.target.append(self._part(raw, text))
            self.mark = ""
        if text or not self.mark:  # what stands beside a list point waits for its text
            if self._aside and not text:
                self._aside[0].joined = False
            self.target.extend(self._aside)
            self._aside = []
        self._line, self._plain = [], False
        return bool(text)

    def _part(self, raw: str, text: str) -> Part:
        bold, level, joined, mark = not self._plain, self.level, self._joined, self.mark
        if self.heading:  # the number of a point is part of what the reader sees, a bullet is not
            return Part(mark.removeprefix(BULLET) + text, heading=self.heading)
        if is_page_phrase(text):
            return Part(text, furniture=True, joined=joined)
        if mark:
            return Part(mark + text, "point", max(level - 1, 0), bold=bold and not mark.startswith(BULLET))
        if not bold and (typed := typed_mark(raw)):
            return Part(typed[0] + tidy(typed[1]), "point", level)
        return Part(text, level=level, bold=bold, joined=joined)
