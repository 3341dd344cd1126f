"""The gate that every paper passes before anything else sees it."""
