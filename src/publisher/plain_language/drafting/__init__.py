"""What a language model is asked about an item, and what of its answer may be used."""
