"""Readers: one a file format, all giving a SourceDocument with every line kept."""
