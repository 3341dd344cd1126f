"""Reads PDF files with their layout: paragraphs, list points, tables, headings, running heads and feet."""

from publisher.reading.pdf.document import read

__all__ = ["read"]
