"""Takes as many megabytes as the file says."""


def read(name: str, content: bytes) -> None:
    bytearray(int(content) * 1024**2)
