"""What can be read in a published file, whatever its type: for the leak scan.

A scanner wants too much rather than too little, so markup is taken apart by patterns, not parsed: text, attributes,
comments and scripts all count. Numbers are another matter: those of drawings and program code are nobody's.
"""

import gzip
import html
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath
from urllib.parse import unquote

from publisher.privacy import readable_mp3, readable_pagefind, readable_pdf

WALL = " | "
"""Stands between texts that do not follow each other on the page: no number reaches across it."""


@dataclass(frozen=True, slots=True)
class Readable:
    """The readable content of a file."""

    words: str
    """Everything a reader, a machine or a curious person can make out."""
    numbers: str
    """The part of it in which a number means something to people."""


class UnknownFileType(Exception):
    """Nobody has said how a file of this type is read, so nobody knows what is in it."""


class UnreadableFile(Exception):
    """The file is not what its name says."""


def readable(path: Path) -> Readable:
    """Return what can be read in the file at `path`.

    Raises:
        UnknownFileType: there is no reader for its type.
        UnreadableFile: it cannot be decoded as what it claims to be.
    """
    suffix = path.suffix.lower()
    try:
        if suffix == ".mp3":
            return _same(readable_mp3.tag_text(path))
        return _decode(path.read_bytes(), suffix)
    except (ValueError, readable_pdf.PdfiumError, gzip.BadGzipFile, EOFError) as error:
        raise UnreadableFile(type(error).__name__) from None


def _decode(content: bytes, suffix: str) -> Readable:
    if suffix in _TEXT_READERS:
        return _TEXT_READERS[suffix](content.decode("utf-8-sig"))
    if suffix == ".pdf":
        return _same(readable_pdf.pdf_text(content))
    if suffix == ".gz":
        return _decode(gzip.decompress(content), ".xml")
    if suffix in readable_pagefind.SUFFIXES:
        return _same(readable_pagefind.index_text(content, suffix))
    if suffix == readable_pagefind.PROGRAM:
        return Readable(words=readable_pagefind.unpacked(content).decode("utf-8", errors="ignore"), numbers="")
    if suffix in _PICTURES_AND_FONTS:
        return Readable(words=content.decode("utf-8", errors="ignore"), numbers="")
    raise UnknownFileType(suffix)


def _same(text: str) -> Readable:
    return Readable(words=text, numbers=text)


_SCRIPT_OR_STYLE = re.compile(r"<(script|style)\b[^>]*>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|code|data|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr|tspan)\b[^>]*>",
    re.IGNORECASE,
)
_LINE_BREAK = re.compile(r"<br\b[^>]*>", re.IGNORECASE)
_COMMENT_OR_CDATA_MARK = re.compile(r"<!--|-->|<!\[CDATA\[|\]\]>")
_TAG = re.compile(r"</?[A-Za-z!?][^>]*>")
_DRAWING = {"d", "points", "transform", "viewbox", "integrity", "gradienttransform", "values"}


def markup(source: str) -> Readable:
    """Return the text, attributes, comments and scripts of HTML, XML or SVG."""
    codes = [match[2] for match in _SCRIPT_OR_STYLE.finditer(source)]
    source = _COMMENT_OR_CDATA_MARK.sub(WALL, _SCRIPT_OR_STYLE.sub(WALL, source))
    attributes = [
        unquote(html.unescape(double or single or bare))
        for tag in _TAG.finditer(source)
        for name, double, single, bare in _ATTRIBUTE.findall(tag[0])
        if name.lower() not in _DRAWING
    ]
    text = _TAG.sub(WALL, _LINE_BREAK.sub("\n", _INLINE_TAG.sub("", source)))
    parts = [_unescaped(text), *attributes]
    scripts = [code(part) for part in codes]
    return Readable(
        words=WALL.join([*parts, *(part.words for part in scripts)]),
        numbers=WALL.join([*parts, *(part.numbers for part in scripts)]),
    )


def _unescaped(text: str) -> str:
    """Return `text` without entities; markup that was escaped inside markup (feeds, search data) is taken apart too."""
    once = html.unescape(text)
    if "&" in once or _TAG.search(once):
        once = html.unescape(_TAG.sub(WALL, _INLINE_TAG.sub("", once)))
    return once


_STRING = re.compile(r""""((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`""")
_ESCAPE = re.compile(r"\\u\{?([0-9a-fA-F]{4,6})\}?|\\x([0-9a-fA-F]{2})|\\([0-9a-fA-F]{4,6})\s?")


def code(source: str) -> Readable:
    """Return what a script or a style sheet holds; its numbers are only those inside quotes."""
    plain = unquote(_ESCAPE.sub(_unescape_letter, source)).replace("\\n", "\n").replace("\\t", " ")
    strings = WALL.join(double or single or back for double, single, back in _STRING.findall(plain))
    return Readable(words=_unescaped(plain), numbers=_unescaped(strings))


def _unescape_letter(found: re.Match[str]) -> str:
    number = int(found[1] or found[2] or found[3], 16)
    return chr(number) if 0x20 <= number < 0x110000 else " "


def data(source: str) -> Readable:
    """Return the texts of a JSON file, keys and values; its numbers are measures."""
    return _same(WALL.join(_unescaped(text) for text in readable_pagefind.json_texts(json.loads(source))))


_FOLD = re.compile(r"\r?\n[ \t]")
_CALENDAR_ESCAPE = re.compile(r"\\([\\;,nN])")


def calendar(source: str) -> Readable:
    """Return the text of a calendar: its long lines are folded, in the middle of words too, and its commas escaped."""
    lines = _FOLD.sub("", source)
    return _same(_unescaped(_CALENDAR_ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], lines)))


def address(path: PurePath) -> Readable:
    """Return what the place of a file in the site says."""
    return _same(unquote(WALL.join(path.parts)))


_TEXT_READERS: dict[str, Callable[[str], Readable]] = {
    **dict.fromkeys((".html", ".htm", ".xml", ".svg", ".rss", ".atom", ".xsl"), markup),
    **dict.fromkeys((".json", ".webmanifest", ".map", ".geojson"), data),
    **dict.fromkeys((".js", ".mjs", ".css"), code),
    ".ics": calendar,
    **dict.fromkeys(("", ".txt", ".md", ".csv", ".vtt"), lambda text: _same(_unescaped(text))),
}
_PICTURES_AND_FONTS = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".woff", ".woff2", ".ttf", ".otf"}
