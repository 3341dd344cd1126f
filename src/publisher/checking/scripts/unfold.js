// Opens all that is folded.
() => document.querySelectorAll("details").forEach((details) => (details.open = true))
