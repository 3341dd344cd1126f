"""What of a page is the shell around its own matter, in bytes."""

import re

_MAIN = re.compile(rb"<main\b.*</main>", re.DOTALL)


def shell(page: bytes) -> int:
    """Return the weight of everything outside `<main>`."""
    return len(_MAIN.sub(b"", page))
