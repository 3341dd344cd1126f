"""Reads Markdown (.md). Its marks are kept: the parser undoes them and knows what they meant."""

from publisher.model.source import SourceDocument
from publisher.reading import plain_text


def read(name: str, content: bytes) -> SourceDocument:
    """Return the text as a document.

    Raises:
        SourceError: bytes that are no text, or far too many of them.
    """
    return plain_text.document(name, content, media_type="text/markdown")
