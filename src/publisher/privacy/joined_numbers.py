"""Numbers that only a search index writes in one piece.

Pagefind makes one word of what stands between two spaces: of the document number »2012-196186« the word 2012196186,
which reads like a personal number. It is none if a page that the index was made from writes it otherwise.
"""

import re
from collections.abc import Iterable
from itertools import accumulate

from publisher.privacy.cpr import holds_number, visible

_DIGITS = 10
"""As many as a personal number has."""
_GROUPS = re.compile(r"\d+(?:[^\w\s]+\d+|_+\d+)+")


def joined(texts: Iterable[str]) -> frozenset[str]:
    """Return every number of ten digits that `texts` write in groups, and not as a personal number is written."""
    runs = (run[0] for text in texts for run in _GROUPS.finditer(visible(text)))
    return frozenset(number for run in runs if not holds_number(run) for number in _joined(re.findall(r"\d+", run)))


def _joined(groups: list[str]) -> Iterable[str]:
    """Yield what neighbouring groups make together."""
    starts = (accumulate(groups[start:]) for start in range(len(groups) - 1))
    return (number for numbers in starts for number in list(numbers)[1:] if len(number) == _DIGITS)
