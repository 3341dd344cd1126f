"""Waits for ever."""

import threading


def read(name: str, content: bytes) -> None:
    threading.Event().wait()
