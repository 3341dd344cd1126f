"""Readers that misbehave as a library might when a file leads it astray. Each has `read(name, content)`."""
