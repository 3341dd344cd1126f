"""The page of a meeting and the pages of its items."""
