"""Keeps on one line what is read as one, as the embedded font can show it."""

import re

from publisher.catalogue.unbroken import unbroken
from publisher.rendering.pdf.glyphs import WORD_JOINER


def hold_together(text: str) -> str:
    """Return `text` unable to break inside what is read as one, and after the hyphen of `-pladser`."""
    return re.sub(r"(?:(?<=\s)|\be)-(?=\w)", lambda mark: mark.group() + WORD_JOINER, unbroken(text))
