"""Plain sentences, each traceable to the source."""
