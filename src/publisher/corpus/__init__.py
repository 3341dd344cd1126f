"""What needs all meetings at once."""
