"""The elected members: who is who, and their pages."""
