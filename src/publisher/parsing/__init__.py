"""From lines to the typed record, without losing a word."""
