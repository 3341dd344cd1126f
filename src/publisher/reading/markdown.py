"""Reads Markdown (.md). Its marks are kept: the parser undoes them and knows what they meant."""

from publisher.model.source import SourceDocument
from publisher.reading import plain_text


def read(name: str, content: bytes) -> SourceDocument:
    """Return the text as a document.

    Raises:
        SourceError: no words in it, or bytes that are no text.
    """
    return plain_text.document(name, content, media_type="text/markdown")
