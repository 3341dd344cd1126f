"""Undoes Markdown and the marks of HTML that extraction tools leave in text. No word of the text goes with them."""

import re
import unicodedata
from html import unescape

_TAG = re.compile(r"</?(?:span|br|sup|sub|b|i|u|em|strong|div|p|a|font|center)\b[^<>]{0,300}>", re.IGNORECASE)
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_JOINED_LETTERS = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "\ue000": " ", "\ue001": " "}
_ODD = re.compile(f"[{_INVISIBLE}{''.join(_JOINED_LETTERS)}]")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});", re.IGNORECASE)
_BOLD = re.compile(r"\*\*|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)")
_ITALIC = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])|(?<!\w)_(?=\S)([^_\n]*?\S)_(?!\w)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~&])")
_LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\((?P<target>[^()\s]+)\)")
_HIDDEN, _SHOWN = "\ue000", re.compile("\ue000(\\d+)\ue001")


def clean(text: str, *, marked: bool = True) -> str:
    """Return the text with composed letters and no invisible characters; where `marked`, no HTML tags and entities."""
    if text.isascii() and (not marked or ("<" not in text and "&" not in text)):
        return text
    text = unicodedata.normalize("NFC", text)
    text = _ODD.sub(lambda found: _JOINED_LETTERS.get(found[0], ""), text)
    if not marked:
        return text
    text = _TAG.sub(" ", text) if "<" in text else text
    return _ENTITY.sub(lambda found: unescape(found[0]), text) if "&" in text else text


def unmark(text: str) -> str:
    """Return the text without marks for bold, italics, links and escapes; a link keeps its address."""
    if "*" not in text and "_" not in text and "\\" not in text and "[" not in text:
        return text
    escaped: list[str] = []

    def hide(found: re.Match[str]) -> str:
        escaped.append(found[1])
        return f"{_HIDDEN}{len(escaped) - 1}\ue001"

    text = _BOLD.sub("", _ESCAPE.sub(hide, text))
    text = _ITALIC.sub(lambda found: found[1] or found[2], text)
    text = _LINK.sub(_spelled_out, text)
    return _SHOWN.sub(lambda found: escaped[int(found[1])], text)


def _spelled_out(found: re.Match[str]) -> str:
    label, target = found[1], found["target"]
    return label if label == target else f"{label} <{target}>"
