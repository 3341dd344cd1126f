"""What can be read, and what is refused with which words."""

import hashlib
import os
from pathlib import Path

import pytest

from publisher.errors import SourceError
from publisher.reading.reader import SUFFIXES, read_source
from publisher.reading.source_bytes import MAX_BYTES

DANISH = "Mødested: Rådhuset – §§ 103 og 104, ”æøå”\nNæste linje\n"


def written(folder: Path, content: bytes, name: str = "referat.txt") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def texts(path: Path) -> list[str]:
    return [line.text for line in read_source(path).lines]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252"],
)
def test_encodings(tmp_path: Path, encoding: str) -> None:
    assert texts(written(tmp_path, DANISH.encode(encoding))) == DANISH.splitlines()


@pytest.mark.parametrize("encoding", ["iso-8859-1", "mac_roman"])
def test_older_encodings(tmp_path: Path, encoding: str) -> None:
    text = "Mødested: Rådhuset\nNæste linje\n"
    assert texts(written(tmp_path, text.encode(encoding))) == text.splitlines()


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_marks_either_way(tmp_path: Path, mark: str) -> None:
    assert texts(written(tmp_path, ("\ufeff" + DANISH).encode(mark))) == DANISH.splitlines()


def test_document_tells_its_source(tmp_path: Path) -> None:
    content = DANISH.encode()
    document = read_source(written(tmp_path, content))
    assert document.file == "referat.txt"
    assert document.media_type == "text/plain"
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert [line.number for line in document.lines] == [1, 2]


def test_markdown_is_named(tmp_path: Path) -> None:
    assert read_source(written(tmp_path, b"# REFERAT\n", "referat.MD")).media_type == "text/markdown"
    assert {".txt", ".md", ".html", ".htm", ".docx", ".pdf"} == SUFFIXES


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings(tmp_path: Path, ending: str) -> None:
    assert texts(written(tmp_path, f"et{ending}{ending}to{ending}".encode())) == ["et", "", "to"]


def test_no_ending_after_the_last_line(tmp_path: Path) -> None:
    assert texts(written(tmp_path, b"et\nto")) == ["et", "to"]


def test_form_feeds_turn_the_page(tmp_path: Path) -> None:
    document = read_source(written(tmp_path, b"et\nto\f\n\ftre\nfire\fog\n"))
    assert [(line.text, line.page) for line in document.lines] == [
        ("et", 1), ("to", 1), ("tre", 3), ("fire og", 3),
    ]  # fmt: skip


def test_without_form_feeds_there_are_no_pages(tmp_path: Path) -> None:
    assert {line.page for line in read_source(written(tmp_path, b"et\n")).lines} == {None}


def refusal(path: Path) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read_source(path)
    assert caught.value.cure
    assert caught.value.file == path.name
    assert caught.value.exit_code == 4
    return caught.value


def test_refusals_are_told_apart(tmp_path: Path) -> None:
    folder = tmp_path / "mappe.txt"
    folder.mkdir()
    refused = {
        "missing": refusal(tmp_path / "ingen.txt"),
        "folder": refusal(folder),
        "empty": refusal(written(tmp_path, b"", "tom.txt")),
        "PDF": refusal(written(tmp_path, b"%PDF-1.7\n", "a.txt")),
        "Word": refusal(written(tmp_path, b"PK\x03\x04x", "b.txt")),
        "PNG": refusal(written(tmp_path, b"\x89PNG\r\n", "c.txt")),
        "NUL": refusal(written(tmp_path, b"et\nto\x00tre", "d.txt")),
        "bytes": refusal(written(tmp_path, b"et\nto\nm\xc3\xb8de \xff\xfe\x81\n", "e.txt")),
        "suffix": refusal(written(tmp_path, b"x", "f.csv")),
        "Word by name": refusal(written(tmp_path, b"x", "f.docx")),
        "PDF by name": refusal(written(tmp_path, b"x", "f.pdf")),
        "no suffix": refusal(written(tmp_path, b"x", "referat")),
    }
    assert len({each.what for each in refused.values()}) == len(refused)
    assert "PDF" in refused["PDF"].what
    assert ".docx, .htm, .html, .md, .pdf, .txt" in refused["suffix"].cure
    assert (refused["NUL"].line, refused["bytes"].line) == (2, 3)


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n\f\n", "\ufeff\n".encode()])
def test_empty(tmp_path: Path, content: bytes) -> None:
    assert "empty" in refusal(written(tmp_path, content)).what


@pytest.mark.parametrize(
    "content",
    [
        b"1 \xbe pund Fisk\xae\n",  # no Danish letter but in Mac Roman, and there a fraction and a sign
        b"Gr\xf6\xdfe und Ma\xdf\n",  # no Danish letter: the guess is not dared
        b"m\xf8de \x80\x9d\n",  # undefined in Windows-1252
        b"\xf8\xe6\xe5 \xa7 \xd0\xde\n",  # Icelandic letters beside the Danish ones
        "Протокол заседания".encode("koi8-r"),
        "議事録".encode("shift-jis"),
    ],
)
def test_no_wild_guesses(tmp_path: Path, content: bytes) -> None:
    assert "bytes that are no text" in refusal(written(tmp_path, content)).what


def test_half_a_character_in_sixteen_bits(tmp_path: Path) -> None:
    assert "UTF-16" in refusal(written(tmp_path, "\ufeffet".encode("utf-16-le") + b"\x00")).what


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "stor.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert "50 MB" in refusal(path).what


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    path = written(tmp_path, b"x")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "may not be read" in refusal(path).what


def test_device(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert "device" in refusal(path).what


def test_name_too_long(tmp_path: Path) -> None:
    assert "could not be read" in refusal(tmp_path / ("a" * 300 + ".txt")).what


def test_paths_stay_out_of_the_message(tmp_path: Path) -> None:
    assert str(tmp_path) not in str(refusal(tmp_path / "ingen.txt"))
