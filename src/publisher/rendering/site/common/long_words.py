"""Tells a page's shell where the page's long words may be parted.

The page itself holds whole words: what is searched, copied, fed to machines and read aloud stays the plain word. The
theme's script parts them where one takes up most of a line, and only there.
"""

import re

from publisher.catalogue.joints import JOINT, LONGEST_WHOLE, parts

_TAG = re.compile(r"<[^>]*>")
_LONG = re.compile(rf"[^\W\d_]{{{LONGEST_WHOLE + 1},}}")


def joints_in(html: str) -> str:
    """Return the long words of a page that may be parted, in small letters and order, as `mål·gruppe·beskrivelse`."""
    words = {word.casefold() for word in _LONG.findall(_TAG.sub(" ", html))}
    return " ".join(JOINT.join(parts(word)) for word in sorted(words) if len(parts(word)) > 1)
