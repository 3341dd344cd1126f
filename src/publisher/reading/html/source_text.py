"""Turns the bytes of a web page into text, and refuses what no parser should be handed."""

import codecs
import re
from dataclasses import replace

from publisher.errors import SourceError
from publisher.reading.decoding import Decoded, decode

DEEPEST = 10_000
"""Browsers stop at 512 nested elements; the parser's time grows with the square of this."""

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""")
_HEAD = 4096
"""A declaration further down is not looked for; browsers stop at 1024 bytes."""
_LATIN = frozenset({"iso8859-1", "ascii", "cp1252"})
"""What a browser reads as Windows-1252, whatever it is called (WHATWG Encoding, 4.2)."""

_TAG = re.compile(r"<!--|<(/?)([a-z][^\s/>]*)", re.IGNORECASE)
_UNPARSED = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
_NEVER_NESTED = frozenset(
    {"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "option", "optgroup"}
    | {"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "param"}
)
"""Elements without content, and those whose end tag may be left out."""


def text_of(name: str, content: bytes) -> Decoded:
    """Return the text: UTF-8 and UTF-16 as they show themselves, else what the page declares, else Danish Windows-1252.

    A declaration is believed last, for pages are saved anew in UTF-8 and keep their old one.

    Raises:
        SourceError: no text in any of these encodings, or elements nested deeper than in any paper.
    """
    decoded = _declared(content) or decode(name, content)
    if _depth(decoded.text) > DEEPEST:
        raise SourceError(
            f"the page nests its elements more than {DEEPEST:,} deep, which no paper does.",
            cure="Open it in a browser and print it as PDF, or copy its text into a Word file.",
            file=name,
        )
    told = {found.code: replace(found, lines=None) for found in decoded.findings}
    return Decoded(decoded.text, tuple(told.values()))  # the lines of a page's code are not those of the paper


def _declared(content: bytes) -> Decoded | None:
    """Return the text in the declared encoding, if it has to be believed and can be."""
    found = _DECLARED.search(content[:_HEAD])
    if found is None or b"\x00" in content[:_HEAD]:
        return None
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        try:
            encoding = codecs.lookup(found[1].decode("ascii"))
            text = content.decode("cp1252" if encoding.name in _LATIN else encoding.name)
        except (LookupError, UnicodeError, ValueError):
            return None
        return Decoded(text) if isinstance(text, str) else None
    return None


def _depth(text: str) -> int:
    """Return how deep the elements are nested at most, as far as the tags alone can tell, in one pass."""
    depth = deepest = at = 0
    while found := _TAG.search(text, at):
        at = found.end()
        element = (found[2] or "").lower()
        if not element:
            at = text.find("-->", at) + 3
        elif element in _UNPARSED:
            end = None if found[1] else re.compile(f"</{re.escape(element)}", re.IGNORECASE).search(text, at)
            at = end.end() if end else (at if found[1] else len(text))
        elif element not in _NEVER_NESTED:
            depth = max(0, depth - 1) if found[1] else depth + 1
            deepest = max(deepest, depth)
        if at < found.end():
            break
    return deepest
