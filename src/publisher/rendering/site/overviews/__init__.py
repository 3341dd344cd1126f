"""The ways into all meetings: front page, committees, years, and everything by letter."""
