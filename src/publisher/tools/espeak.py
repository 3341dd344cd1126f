"""The seam to eSpeak NG: finds `libespeak-ng` with its voices and hands it to pyttsx3.

pyttsx3 looks for the library in a list of fixed places that a wheel never is, so the library is loaded here
and lent to pyttsx3 while it is imported. Asking whether everything is there loads nothing.
"""

import ctypes
import ctypes.util
import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import espeakng_loader

from publisher.errors import ToolMissing

MAX_DATA_PATH = 150
"""libespeak-ng keeps the path of its data in 160 bytes; longer ones are cut, and it then finds no voice."""


@dataclass(frozen=True, slots=True)
class Library:
    """A `libespeak-ng` that can be loaded."""

    file: str
    """Path of the library, or its name where the system's loader finds it."""
    data: str | None
    """Folder `espeak-ng-data`; none where the library knows its own."""


def find_library() -> Library:
    """Return the library of the wheel, or the system's own where the wheel holds none for this machine.

    Raises:
        ToolMissing: neither is there, pyttsx3 is missing, or the wheel lies too deep in the file system.
    """
    if importlib.util.find_spec("pyttsx3") is None:
        raise ToolMissing("pyttsx3 is not installed", cure='Run "pip install pyttsx3==2.99".')
    bundled = Path(espeakng_loader.get_library_path())
    if bundled.is_file():
        data = str(bundled.parent / "espeak-ng-data")
        if len(data.encode()) > MAX_DATA_PATH:
            raise ToolMissing(
                f"eSpeak NG cannot read its voices from a path of more than {MAX_DATA_PATH} bytes",
                cure="Put the virtual environment in a folder with a shorter path.",
                file=data,
            )
        return Library(str(bundled), data)
    system = ctypes.util.find_library("espeak-ng")
    if system is None:
        raise ToolMissing(
            "libespeak-ng is not here",
            cure='Run "pip install espeakng-loader", or install the package espeak-ng of your system.',
        )
    return Library(system, None)


@contextmanager
def lent_to_pyttsx3(library: Library) -> Iterator[None]:
    """While open, importing pyttsx3's eSpeak driver binds it to `library` and to no other.

    Raises:
        ToolMissing: the library is there but cannot be loaded.
    """
    try:
        loaded = ctypes.CDLL(library.file, mode=ctypes.RTLD_GLOBAL)
    except OSError as error:
        raise ToolMissing(
            "libespeak-ng cannot be loaded on this machine",
            cure='Run "pip install --force-reinstall espeakng-loader".',
            file=library.file,
        ) from error
    loader = ctypes.cdll
    stock = loader.LoadLibrary
    loader.LoadLibrary = lambda _name: loaded  # type: ignore[method-assign, assignment]  # pyttsx3 asks for names of its own
    try:
        yield
    finally:
        loader.LoadLibrary = stock  # type: ignore[method-assign]
