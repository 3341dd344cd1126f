"""The seam to eSpeak NG."""

import ctypes
import ctypes.util
import importlib.util
from pathlib import Path

import espeakng_loader
import pytest

from publisher.errors import ToolMissing
from publisher.tools.espeak import Library, find_library, lent_to_pyttsx3


def test_the_wheels_library_comes_first() -> None:
    library = find_library()
    assert Path(library.file).parent == Path(espeakng_loader.__file__).parent
    assert library.data is not None
    assert (Path(library.data) / "da_dict").is_file()


def test_without_the_wheels_library_the_systems_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(espeakng_loader, "get_library_path", lambda: "/nowhere/libespeak-ng.so")
    monkeypatch.setattr(ctypes.util, "find_library", lambda _name: "libespeak-ng.so.1")
    assert find_library() == Library("libespeak-ng.so.1", None)


def test_no_library_at_all_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(espeakng_loader, "get_library_path", lambda: "/nowhere/libespeak-ng.so")
    monkeypatch.setattr(ctypes.util, "find_library", lambda _name: None)
    with pytest.raises(ToolMissing) as caught:
        find_library()
    assert "pip install espeakng-loader" in caught.value.cure


def test_no_pyttsx3_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(ToolMissing) as caught:
        find_library()
    assert "pip install pyttsx3" in caught.value.cure


def test_a_path_too_long_for_the_library_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    deep = tmp_path / ("x" * 150)
    deep.mkdir()
    (deep / "libespeak-ng.so").touch()
    monkeypatch.setattr(espeakng_loader, "get_library_path", lambda: str(deep / "libespeak-ng.so"))
    with pytest.raises(ToolMissing, match="150 bytes"):
        find_library()


def test_a_library_that_cannot_be_loaded_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "libespeak-ng.so"
    broken.write_text("no library")
    with pytest.raises(ToolMissing, match="cannot be loaded"), lent_to_pyttsx3(Library(str(broken), None)):
        pass


def test_the_loader_is_given_back() -> None:
    stock = ctypes.cdll.LoadLibrary
    with lent_to_pyttsx3(find_library()):
        assert ctypes.cdll.LoadLibrary("anything") is ctypes.cdll.LoadLibrary("else")
    assert ctypes.cdll.LoadLibrary == stock
