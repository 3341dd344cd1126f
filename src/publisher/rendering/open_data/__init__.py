"""The record as data for others: JSON and its schema."""
