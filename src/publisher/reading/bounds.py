"""How much a paper may hold. The longest council papers have some hundred pages: each bound lies far above that."""

from publisher.errors import SourceError
from publisher.model.source import SourceDocument

MAX_CHARACTERS = 10_000_000
"""Some 3,000 full pages."""
MAX_LINES = 200_000
"""Some 3,000 pages of 60 lines, and room for the empty ones."""
MAX_LINE = 100_000
"""A paragraph of more than 30 pages is none: the line breaks were lost."""

_SPLIT = "Check that this is the right file, or split it."


def refuse_long_text(name: str, content: bytes) -> None:
    """Refuse bytes that must be too much text in any encoding, before memory is spent on them.

    Raises:
        SourceError: too many characters or lines.
    """
    _refuse(name, len(content) // 4, content.count(b"\n"))


def require_text(document: SourceDocument) -> None:
    """Make sure that the paper holds words, and no more than a paper can.

    Raises:
        SourceError: no words, too many lines or characters, or a line of absurd length.
    """
    _refuse(document.file, sum(len(line.text) for line in document.lines), len(document.lines))
    longest = max(document.lines, key=lambda line: len(line.text), default=None)
    if longest is not None and len(longest.text) > MAX_LINE:
        raise SourceError(
            f"one line holds {len(longest.text):,} characters, and at most {MAX_LINE:,} are read.",
            cure="Save the paper again from the program it was made with, so that it keeps its line breaks.",
            file=document.file,
            line=longest.number,
        )
    if not any(sign.isalnum() for line in document.lines for sign in line.text):
        raise SourceError(
            "the file holds no words: it is empty.",
            cure="Check that the paper was saved before it was sent.",
            file=document.file,
        )


def _refuse(name: str, characters: int, lines: int) -> None:
    if characters > MAX_CHARACTERS:
        raise SourceError(f"the paper has more than {MAX_CHARACTERS:,} characters.", cure=_SPLIT, file=name)
    if lines > MAX_LINES:
        raise SourceError(f"the paper has more than {MAX_LINES:,} lines.", cure=_SPLIT, file=name)
