"""Calls itself for ever."""


def read(name: str, content: bytes) -> None:
    read(name, content)
