"""One rule a file; `parsing/pipeline.py` gives their order."""
