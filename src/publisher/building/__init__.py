"""The whole way from content to site."""
