"""How units of work are run: one after another, or in processes."""
