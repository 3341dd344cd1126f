"""What of a page is the paper's own text, and what is the shell around it, in bytes."""

import re

from lxml import html

_OWN = "//*[contains(concat(' ', @class, ' '), ' plain ') or contains(concat(' ', @class, ' '), ' record ')]"
_MAIN = re.compile(rb"<main\b.*</main>", re.DOTALL)


def own_text(page: bytes) -> int:
    """Return the weight of a page's short version and record as bare text."""
    tree = html.fromstring(page.decode())
    return sum(len(" ".join(part.text_content().split()).encode()) for part in tree.xpath(_OWN))


def shell(page: bytes) -> int:
    """Return the weight of everything outside `<main>`."""
    return len(_MAIN.sub(b"", page))
