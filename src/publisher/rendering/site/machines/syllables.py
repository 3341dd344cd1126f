"""The Danish hyphenation patterns as a script of some 6 kB; only a reader who asks for syllables fetches it.

A plain script, not JSON: a page opened from a disk may not fetch, but may run a script beside it.
"""

from pathlib import Path

import pyphen

from publisher.model.edition import Artefact

PATH = "assets/syllable-patterns.js"
_LICENCE = (
    "// Danish hyphenation patterns by Frank Jensen, Preben Randhol, Marco Huggenberger and Jeppe Bundsgaard,\n"
    "// GNU LGPL; as they stand in Pyphen's hyph_da_DK.dic.\n"
)


def patterns() -> Artefact:
    """Return the patterns in TeX's own writing: `an3k` allows a hyphen between an and k."""
    encoding, _, listed = Path(pyphen.LANGUAGES["da_DK"]).read_bytes().partition(b"\n")
    words = listed.decode(encoding.decode("ascii").strip()).split()
    script = f'{_LICENCE}globalThis.syllablePatterns = "{" ".join(words)}";\n'
    return Artefact(PATH, "text/javascript", script.encode())
