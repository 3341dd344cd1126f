"""The way of a case over meetings: its page, and the links from its items."""
