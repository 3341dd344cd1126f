"""Sound files for listening and downloading."""
