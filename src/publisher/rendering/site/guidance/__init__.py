"""Pages about the site itself: words, settings, statement, contact, following, and what people wrote."""
