"""Reads web pages: the paper's text as lines, and what belongs to the page (menus, buttons, dialogs) marked as such."""

from publisher.reading.html.document import read

__all__ = ["read"]
