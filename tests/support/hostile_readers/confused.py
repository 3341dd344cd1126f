"""Fails with an error that nobody foresaw, and whose message holds words of the paper."""


def read(name: str, content: bytes) -> None:
    raise KeyError(content.decode())
