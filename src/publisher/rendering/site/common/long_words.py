"""Tells a page's shell where the page's long words may be parted.

The page itself holds whole words: what is searched, copied, fed to machines and read aloud stays the plain word. The
theme's script parts them where one takes up most of a line, and only there.
"""

import re
from itertools import accumulate

from publisher.catalogue.joints import JOINT, LONGEST_WHOLE, parts

_TAG = re.compile(r"<[^>]*>")
_LONG = re.compile(rf"[^\W\d_]{{{LONGEST_WHOLE + 1},}}")
_MOST_BYTES = 1_000
"""A page stays light: of many long words the longest are named, which need it most."""


def joints_in(html: str) -> str:
    """Return the long words of a page that may be parted, the longest first, as `mål·gruppe·beskrivelse`."""
    words = {word.casefold() for word in _LONG.findall(_TAG.sub(" ", html))}
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    named = [JOINT.join(parts(word)) for word in longest_first if len(parts(word)) > 1]
    sizes = accumulate(len(f"{word} ".encode()) for word in named)
    return " ".join(word for word, size in zip(named, sizes, strict=True) if size <= _MOST_BYTES)
