"""One rule a file: each fills one field of an item from its sections. `parsing.pipeline` holds their order."""
