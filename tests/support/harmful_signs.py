"""Which signs have no place in a public record, by Unicode's own tables and not by the product's."""

import unicodedata

_CATEGORIES = {"Cc", "Cs", "Cn", "Co", "Zl", "Zp"}
_CLASSES = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"}


def harmful(sign: str) -> bool:
    """Tell whether a sign hides, turns or stands for nothing. The soft hyphen is the parser's to undo."""
    if sign in "\t\u00ad":
        return False
    return unicodedata.category(sign) in _CATEGORIES or unicodedata.bidirectional(sign) in _CLASSES
