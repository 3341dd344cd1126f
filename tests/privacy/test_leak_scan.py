"""Faults planted in a finished site, one file type at a time: each must be found, and nothing else."""

import gzip
import html
import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, SupportsIndex
from urllib.parse import quote

import pytest
import weasyprint
from icalendar import Event

from publisher.privacy.closed import closed_phrases
from publisher.privacy.leak_scan import Leak, scan
from publisher.tools.pagefind import Document, write_index
from support.records import CLOSED_ITEM, MEETING, OPEN_ITEM, SECRET, SECRET_CASE, SECRET_TITLE

NUMBER = "010190-1234"
PUBLIC = "Kommunen vil anlægge en cykelsti langs søens nordlige bred, og stien belyses. Status på et botilbud."
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"

Wrap = Callable[[str], bytes]


def pdf(source: str) -> bytes:
    written = weasyprint.HTML(string=f"<html lang=da>{source}").write_pdf(pdf_variant="pdf/ua-1")
    assert isinstance(written, bytes)
    return written


def mp3(text: str, encoding: str, mark: bytes) -> bytes:
    """Return an MP3 of silence whose title is `text`."""
    body = mark + text.encode(encoding)
    frame = b"TIT2" + len(body).to_bytes(4, "big") + b"\0\0" + body
    size = len(frame) + 12
    header = b"ID3\x04\0\0" + bytes([size >> 21 & 127, size >> 14 & 127, size >> 7 & 127, size & 127])
    return header + frame + b"TALB\0\0\0\2\0\0\3x\xff\xfb\x90\x64" + b"\0" * 5000


def event(text: str, before: str) -> bytes:
    """Return a calendar whose event is described by `text`, folded by a library that knows how."""
    made = Event()
    made.add("description", before + text)
    return made.to_ical()


def pagefind(content: bytes) -> bytes:
    return gzip.compress(b"pagefind_dcd" + content, mtime=0)


def cbor(text: str) -> bytes:
    """Return a text as CBOR: its length in two bytes, then itself."""
    return b"\x79" + len(text.encode()).to_bytes(2, "big") + text.encode()


def soft_hyphened(text: str) -> str:
    return "\u00ad".join(text)


PLACES: dict[str, tuple[str, Wrap]] = {
    "text": ("a.html", lambda t: f"<p>{t}</p>".encode()),
    "inline marks": ("a.html", lambda t: f"<p>{t[:4]}<b>{t[4:9]}</b><span class='x'>{t[9:]}</span></p>".encode()),
    "line break": ("a.html", lambda t: f"<p>{t.replace(' ', '<br>').replace('-', '-<br/>')}</p>".encode()),
    "soft hyphens": ("a.html", lambda t: f"<p>{soft_hyphened(t)}</p>".encode()),
    "named soft hyphens": ("a.html", lambda t: f"<p>{'&shy;'.join(t)}</p>".encode()),
    "entities": ("a.html", lambda t: "".join(f"&#{ord(c)};" for c in t).encode()),
    "capitals": ("a.html", lambda t: f"<p>{t.upper()}</p>".encode()),
    "attribute": ("a.html", lambda t: f'<img alt="{t}" src="x.png">'.encode()),
    "comment": ("a.html", lambda t: f"<!-- {t} -->".encode()),
    "meta": ("a.html", lambda t: f'<meta name=description content="{t}">'.encode()),
    "json in a page": (
        "a.html",
        lambda t: f'<script type="application/ld+json">{json.dumps({"a": t})}</script>'.encode(),
    ),
    "json": ("a.json", lambda t: json.dumps({"a": [1, {"b": t}]}).encode()),
    "json key": ("a.json", lambda t: json.dumps({t: 1}, ensure_ascii=False).encode()),
    "search index": ("a.json", lambda t: json.dumps({"text": f"<p>{html.escape(t)}</p>"}).encode()),
    "feed": ("a.xml", lambda t: f"<summary>{html.escape(f'<p>{html.escape(t)}</p>')}</summary>".encode()),
    "cdata": ("a.xml", lambda t: f"<summary><![CDATA[<p>{t}</p>]]></summary>".encode()),
    "drawing": ("a.svg", lambda t: f"<svg><title>{t}</title></svg>".encode()),
    "script": ("a.js", lambda t: f"var i={json.dumps(t)};".encode()),
    "style": ("a.css", lambda t: f'p::after{{content:"{t}"}}'.encode()),
    "plain text": ("a.txt", lambda t: t.encode()),
    "captions": ("a.vtt", lambda t: f"WEBVTT\n\n00:00.000 --> 00:02.000\n{t}\n".encode()),
    "atom": ("a.atom", lambda t: f'<content type="html">{html.escape(f"<p>{html.escape(t)}</p>")}</content>'.encode()),
    "atom title": ("a.atom", lambda t: f"<title>{html.escape(t)}</title>".encode()),
    "podcast": ("a.xml", lambda t: f'<itunes:author>x</itunes:author><enclosure url="{quote(t)}"/>'.encode()),
    "json feed": ("a.json", lambda t: json.dumps({"content_html": f"<p>{html.escape(t)}</p>"}).encode()),
    "calendar": ("a.ics", lambda t: event(t, "")),
    "calendar, folded in a word": ("a.ics", lambda t: event(t, "x" * 55 + " ")),
    "preview": ("a.html", lambda t: f'<meta property="og:description" content="{t}">'.encode()),
    "no suffix": ("CNAME", lambda t: t.encode()),
    "packed": ("sitemap.xml.gz", lambda t: gzip.compress(f"<p>{t}</p>".encode(), mtime=0)),
    "found page": ("a.pf_fragment", lambda t: pagefind(json.dumps({"content": f"Hen. {t}"}).encode())),
    "found word": ("a.pf_index", lambda t: pagefind(b"\x82\x18\x30" + cbor(t))),
    "search filter": ("a.pf_filter", lambda t: pagefind(b"\x9f" + cbor("year") + b"\x81" + cbor(t) + b"\xff")),
    "search words": ("a.json.gz", lambda t: gzip.compress(json.dumps({t: 3}, ensure_ascii=False).encode(), mtime=0)),
    "pdf text": ("a.pdf", lambda t: pdf(f"<title>Prøve</title><p>{t}")),
    "pdf title": ("a.pdf", lambda t: pdf(f"<title>{t}</title><p>x")),
    "pdf author": ("a.pdf", lambda t: pdf(f'<title>Prøve</title><meta name=author content="{t}"><p>x')),
    "pdf outline": ("a.pdf", lambda t: pdf(f"<h1 style=\"bookmark-label: '{t}'\">x</h1>")),
    "pdf alternative text": ("a.pdf", lambda t: pdf(f'<title>Prøve</title><p>x <img src="{PIXEL}" alt="{t}">')),
    "mp3 latin-1": ("a.mp3", lambda t: mp3(t, "latin-1", b"\0")),
    "mp3 utf-16": ("a.mp3", lambda t: mp3(t, "utf-16", b"\1")),
    "mp3 utf-16-be": ("a.mp3", lambda t: mp3(t, "utf-16-be", b"\2")),
    "mp3 utf-8": ("a.mp3", lambda t: mp3(t, "utf-8", b"\3")),
    "mp3 old tag": ("a.mp3", lambda t: b"\xff\xfb\x90\x64" * 3000 + b"APETAGEX\0Title\0" + t.encode() + b"\0" * 50),
}


def planted(folder: Path, place: str, text: str) -> tuple[Leak, ...]:
    name, wrap = PLACES[place]
    (folder / name).write_bytes(wrap(text))
    return scan(folder, (MEETING,))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("secret", [SECRET, SECRET_TITLE, SECRET_CASE])
def test_words_of_a_closed_item_are_found(tmp_path: Path, place: str, secret: str) -> None:
    assert planted(tmp_path, place, secret) == (Leak(PLACES[place][0], "closed"),)


@pytest.mark.parametrize("place", PLACES)
def test_personal_numbers_are_found(tmp_path: Path, place: str) -> None:
    assert planted(tmp_path, place, NUMBER) == (Leak(PLACES[place][0], "cpr"),)


@pytest.mark.parametrize("place", PLACES)
def test_public_words_are_no_leak(tmp_path: Path, place: str) -> None:
    assert planted(tmp_path, place, PUBLIC) == ()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("klagenotat-mosevaenget.html", "closed"),
        ("Klagenotat%20Mosevænget.html", "closed"),
        ("27-35-04-k09-8-25/index.html", "closed"),
        ("borger-010190-1234.html", "cpr"),
    ],
)
def test_a_file_s_name_can_be_the_leak_and_is_then_not_told(tmp_path: Path, name: str, kind: str) -> None:
    file = tmp_path / "data" / name
    file.parent.mkdir(parents=True)
    file.write_text("<p>x</p>", encoding="utf-8")
    (leak,) = scan(tmp_path, (MEETING,))
    assert leak.kind == kind
    assert not any(told in leak.file.casefold() for told in ("klagenotat", "k09", "0101"))


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.docx", b"PK", "unknown-file-type"),
        ("a.pdf", b"%PDF-1.7 cut off", "unreadable"),
        ("a.json", b"{", "unreadable"),
        ("a.html", b"\xff\xfe\x00", "unreadable"),
        ("a.xml.gz", b"x", "unreadable"),
        ("a.pf_index", b"x", "unreadable"),
        ("a.pf_index", gzip.compress(b"\x63abc", mtime=0), "unreadable"),
        ("a.pf_index", pagefind(b"\x68cut off"), "unreadable"),
        ("a.pf_meta", pagefind(b"\x1c"), "unreadable"),
        ("a.pf_fragment", pagefind(b"{"), "unreadable"),
    ],
)
def test_what_cannot_be_read_is_not_let_through(tmp_path: Path, name: str, content: bytes, kind: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert [leak.kind for leak in scan(tmp_path, ())] == [kind]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", '<svg><path d="M010190-1234 0101901234"/></svg>'),
        ("a.html", "<table><tr><td>010190</td><td>1234</td></tr></table>"),
        ("a.html", '<a href="https://eksempel.dk/?id=0101901234">x</a>'),
        ("a.html", '<link integrity="sha256-0101901234">'),
        ("a.js", "x=t-1103515245*i+010190-1234;y='a'"),
        ("a.js", "u=\"url('data:image/svg+xml,%3cpath d='M20%201%201037-1802z'/%3e')\""),
        ("a.css", ".a{width:0101901234px;margin:010190 1234}"),
        ("a.json", '{"bytes": 1103515245, "sha256": "aa0101901234bb", "start_s": 3.0101901234}'),
        ("a.vtt", "WEBVTT\n\n01:01:19.012 --> 01:01:19.034\nHej\n"),
        ("a.html", f"<p>{OPEN_ITEM.finances} {OPEN_ITEM.case_number} Teknikudvalget den 4. marts 2025 Punkt 2</p>"),
    ],
)
def test_numbers_of_code_and_measures_are_no_alarm(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert scan(tmp_path, (MEETING,)) == ()


def test_the_oldest_tag_is_read(tmp_path: Path) -> None:
    old = b"TAG" + SECRET_TITLE.encode("latin-1").ljust(30, b" ") + b"Prove Kommune".ljust(95)
    (tmp_path / "a.mp3").write_bytes(b"\xff\xfb\x90\x64" * 3000 + old)
    assert scan(tmp_path, (MEETING,)) == (Leak("a.mp3", "closed"),)


def test_what_is_public_elsewhere_is_no_secret(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<p>{SECRET}</p>", encoding="utf-8")
    elsewhere = replace(MEETING, items=(replace(OPEN_ITEM, title=SECRET),))
    assert scan(tmp_path, (MEETING,)) != ()
    assert scan(tmp_path, (MEETING, elsewhere)) == ()


def test_names_and_dates_in_a_closed_item_are_no_secret(tmp_path: Path) -> None:
    text = "Afbud: Ida Fraværende (C) (formand), Bo Eksempel (direktør), Åse Prøve (A) den 6. maj 2025"
    item = replace(CLOSED_ITEM, decision=replace(CLOSED_ITEM.decision, text=text))
    (tmp_path / "a.html").write_text(f"<p>{text}</p>", encoding="utf-8")
    assert scan(tmp_path, (replace(MEETING, items=(OPEN_ITEM, item)),)) == ()


def test_the_sound_is_never_read(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(mp3("Ny cykelsti", "utf-8", b"\3"))
    with path.open("r+b") as file:
        file.truncate(60_000_000)
    start = time.perf_counter()
    assert scan(tmp_path, (MEETING,)) == ()
    assert time.perf_counter() - start < 0.5


def test_what_a_real_search_index_holds_is_found(tmp_path: Path) -> None:
    """The index is written by another's program: this is what it makes of a page that should not be there."""
    page = f"<html lang=da><body><p>{SECRET}</p></body></html>"
    write_index([Document("a/index.html", "item", page)], "da", tmp_path / "pagefind")
    leaks = scan(tmp_path, (MEETING,))
    assert [leak.kind for leak in leaks] == ["closed"]
    assert leaks[0].file.startswith("pagefind/fragment/")


def test_a_search_index_of_public_words_is_no_leak(tmp_path: Path) -> None:
    page = f"<html lang=da><body><h1>{PUBLIC}</h1></body></html>"
    write_index([Document("a/index.html", "item", page)], "da", tmp_path / "pagefind")
    assert scan(tmp_path, (MEETING,)) == ()


@pytest.mark.parametrize(
    ("written", "leaks"),
    [
        ("2012-196186", False), ("2012.196186", False), ("2012_196186", False), ("1/2012-196186", False),
        ("201219-6186", True), ("2012196186", True),
    ],
)  # fmt: skip
def test_a_number_that_the_search_index_alone_writes_in_one_piece_is_no_leak(
    tmp_path: Path, written: str, leaks: bool
) -> None:
    page = f"<html lang=da><body><p>Bilag: Notat om {written} og 2012-191206 er vedlagt.</p></body></html>"
    write_index([Document("a/index.html", "item", page)], "da", tmp_path / "pagefind")
    assert bool(scan(tmp_path, (MEETING,))) is leaks


def test_a_number_in_one_piece_that_no_page_writes_is_a_leak(tmp_path: Path) -> None:
    (tmp_path / "a.pf_fragment").write_bytes(pagefind(json.dumps({"content": "Bilag 2012-196186"}).encode()))
    (tmp_path / "a.pf_index").write_bytes(pagefind(b"\x82" + cbor("2012196186") + cbor("0101901234")))
    assert [(leak.file, leak.kind) for leak in scan(tmp_path, (MEETING,))] == [("a.pf_index", "cpr")]


def test_a_page_of_the_index_that_cannot_be_read_excuses_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.pf_fragment").write_bytes(b"x")
    (tmp_path / "a.pf_index").write_bytes(pagefind(b"\x81" + cbor("2012196186")))
    assert {leak.kind for leak in scan(tmp_path, (MEETING,))} == {"unreadable", "cpr"}


def test_the_work_grows_with_the_text_not_with_the_secrets() -> None:
    """Thousands of secret runs that begin with one word cost a text no more than a few do."""

    class Counted(list[str]):
        looked_up = 0

        def __getitem__(self, place: SupportsIndex | slice) -> Any:
            self.looked_up += isinstance(place, slice)
            return super().__getitem__(place)

    def work(secrets: int) -> int:
        told = " ".join(f"og hemmelig{number}" for number in range(secrets))
        decision = replace(CLOSED_ITEM.decision, text=told)
        phrases = closed_phrases([replace(MEETING, items=(replace(CLOSED_ITEM, decision=decision),))])
        assert phrases.stand_in("og hemmelig0 og hemmelig1 og hemmelig2")
        text = Counted(["og"] * 1000)
        assert not list(phrases.found_in(text))
        return text.looked_up

    assert work(2000) == work(20)
