"""Coverage-guided fuzzing: one target a reader, one for the parser, and one with a planted fault that must be found.

`make fuzz` runs every target for as long as asked; `test_fuzz.py` runs each for a fixed number of inputs.
"""
