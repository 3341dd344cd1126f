"""The easy-read PDF (PDF/UA-1)."""
