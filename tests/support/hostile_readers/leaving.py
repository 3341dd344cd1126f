"""Ends the process as if all were well."""

import os


def read(name: str, content: bytes) -> None:
    os._exit(int(content))
