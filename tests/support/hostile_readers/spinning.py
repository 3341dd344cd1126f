"""Computes for ever."""


def read(name: str, content: bytes) -> None:
    while True:
        pass
