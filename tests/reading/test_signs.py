"""What a reader of the file would see, hear and find is the same; no sign that parts them reaches the record."""

import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from publisher.model.finding import Severity
from publisher.model.source import SourceDocument, SourceLine
from publisher.reading.reader import read_source
from publisher.reading.signs import LOST, readable, readable_text
from support.harmful_signs import harmful


def document(*texts: str) -> SourceDocument:
    lines = tuple(SourceLine(number, text, page=1) for number, text in enumerate(texts, start=1))
    return SourceDocument("referat.pdf", "application/pdf", "0" * 64, lines, marked=False)


@pytest.mark.parametrize(
    ("held", "shown", "faults"),
    [
        ("Mødested: Rådhuset – §§ 103 og 104, ”æøå” ½ €\t…", None, ()),
        ("Łukasz Żółć, Þórður, Νίκος, Иван, 王 og محمد", None, ()),
        ("et\vto\u2028tre", "et to tre", ()),
        ("\uf0b7 punkt", "• punkt", ()),
        ("or\u00addeling", None, ()),  # the parser knows what to do with it
        ("Udvalget\u202e egatditdeg \u202cafslår", "Udvalget egatditdeg afslår", ("direction-marks", "order-turned")),
        ("\u202dUdvalget", "Udvalget", ("order-turned",)),
        ("5\u200f-10", "5-10", ("order-turned",)),  # shown as 10-5
        ("\u206712 - 15\u2069", "12 - 15", ("direction-marks", "order-turned")),
        ("محمد\u200f Ali", "محمد Ali", ("direction-marks",)),
        ("\u202atlf. 12\u202c", "tlf. 12", ("direction-marks",)),
        ("og\u200b/\ufeffeller", "og/eller", ("invisible-characters",)),
        ("Ja\U000e004e\U000e0065\U000e006a", "Ja", ("hidden-characters",)),
        ("a\x07b\x1bc", "a b c", ("control-characters",)),
        ("2024\x1e25 \x93ja\x94 \x96 nej\x81", "2024-25 “ja” – nej ", ("control-characters",)),
        ("m\ufffdde", "m\ufffdde", ("letters-lost",)),
        ("m\ud83dde \U000e5000 \ue123 \uffff", f"m{LOST}de {LOST} {LOST} {LOST}", ("letters-lost",)),
        ("MÃ¸de pÃ¥ RÃ¥dhuset â€“ Â§ 3", "Møde på Rådhuset – § 3", ("double-encoded",)),
        ("MÃƒÂ¸de", "Møde", ("double-encoded",)),
        ("ï»¿Møde og mÃ¸de", "Møde og møde", ("double-encoded", "invisible-characters")),
        ("â€œjaâ€\x9d", "“ja”", ("double-encoded",)),
        ("Ã Å É° Ø½ Æ§ æ–”", None, ()),  # odd, but nobody's UTF-8
    ],
)
def test_signs(held: str, shown: str | None, faults: tuple[str, ...]) -> None:
    assert readable_text(held) == (held if shown is None else shown, faults)


def test_repairs_are_told_with_their_lines() -> None:
    read = readable(document("a\u200b", "b\u200b", "c", "d\u200b", "e\u202e"))
    assert [(found.code, found.severity, found.lines) for found in read.findings] == [
        ("reading.invisible-characters", Severity.INFO, (1, 2)),
        ("reading.invisible-characters", Severity.INFO, (4, 4)),
        ("reading.order-turned", Severity.ERROR, (5, 5)),
    ]
    assert [(line.number, line.text, line.page) for line in read.lines][4] == (5, "e", 1)


def test_a_fault_of_the_whole_paper_is_told_once() -> None:
    read = readable(document(*["a\u200b", "b"] * 500))
    assert [found.lines for found in read.findings] == [(1, 999)]


def test_no_sign_of_all_unicode_gets_through() -> None:
    points = (*range(0x20000), *range(0xE0000, 0xE0300), *range(0x20000, sys.maxunicode, 997), sys.maxunicode)
    every = [chr(point) for point in points]
    shown = {sign: readable_text(f"a{sign}b")[0][1:-1] for sign in every}
    assert [hex(ord(sign)) for sign, seen in shown.items() if any(map(harmful, seen))] == []


def test_marks_without_width_or_shape_are_gone() -> None:
    invisible = (
        "\u034f\u061c\u115f\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u206a\u3164\ufe0f\ufeff\U000e0020\U000e01ef"
    )
    assert readable_text(f"a{invisible}b")[0] == "ab"


@given(st.text())
@example("Ã\x80")
@example("ÂÂ§")
def test_a_repaired_text_needs_no_repair(text: str) -> None:
    once, _ = readable_text(text)
    again, faults = readable_text(once)
    assert again == once
    assert set(faults) <= {"letters-lost"}


@given(st.text("abcæøåÆØÅ §–“”’éü,.0123"))
def test_what_was_doubled_comes_back(text: str) -> None:
    def doubled(meant: str) -> str:
        return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in meant.encode())

    assert readable_text(doubled(text))[0] == text
    assert readable_text(doubled(doubled(text)))[0] == text


MIXED = "Mødet på rådhuset".encode() + b"{ending}" + "Afbud fra Søren – §3".encode("cp1252")


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b"\r"])
def test_pasted_together(tmp_path: Path, ending: bytes) -> None:
    path = tmp_path / "referat.txt"
    path.write_bytes(MIXED.replace(b"{ending}", ending))
    read = read_source(path)
    assert [line.text for line in read.lines] == ["Mødet på rådhuset", "Afbud fra Søren – §3"]
    assert [(found.code, found.lines) for found in read.findings] == [("reading.mixed-encodings", (2, 2))]
