"""Reads Word files (.docx): text, headings, lists as they are numbered, tables, notes."""

from publisher.reading.docx.document import read

__all__ = ["read"]
