"""The easy-read PDFs of the five real papers: valid, complete, readable in print."""

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from plain_language.papers import short_versions
from publisher.checking.problem import report
from publisher.model.addresses import easy_read_pdf, meeting_base
from publisher.model.edition import Artefact, Contact, Edition, Publication
from publisher.parsing.pipeline import parse
from publisher.plain_language.glossary import load_glossary
from publisher.plain_language.kort import draft
from publisher.privacy.gate import clear
from publisher.privacy.policy import PrivacyPolicy
from publisher.reading.reader import read_source
from publisher.rendering.pdf import easy_read
from support.real_papers import real_papers
from support.verapdf import validate_all

LINE = 60
"""Characters a line may have in an easy-read text."""
FOOTER = re.compile(r"Demonstration · .*? Side (\d+) af (\d+)$")


@pytest.fixture(scope="module")
def editions(content: Path) -> list[Edition]:
    terms = load_glossary(content / "ordliste.json")
    nobody = Contact(department=None, address=None, phone=None, email=None)
    publication = Publication("Ballerup Kommune", True, "https://proeve.example/", nobody, "2026-06-01")
    made = []
    for paper in real_papers(content):
        cleared = clear(parse(read_source(paper)), PrivacyPolicy())
        summaries = short_versions(draft(cleared, terms))
        made.append(Edition(cleared, summaries, terms, publication, meeting_base(cleared.meeting.id)))
    assert len(made) == 5
    return made


@pytest.fixture(scope="module")
def printed(editions: list[Edition]) -> list[Artefact]:
    return [easy_read.render(one, easy_read_pdf(one.base, one.meeting.meeting.id)) for one in editions]


def pages(artefact: Artefact) -> list[list[str]]:
    """The lines of each page. PDFium writes a hyphen at a line's end as U+FFFE and joins the two lines."""
    with pypdfium2.PdfDocument(artefact.content) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    return [text.replace("\ufffe", "-\n").replace("\u00a0", " ").replace("\r\n", "\n").split("\n") for text in texts]


def joined(lines: list[str]) -> str:
    return re.sub(r"\s|\u2060", "", "".join(lines))


def test_verapdf_has_nothing_to_say(printed: list[Artefact], tmp_path: Path) -> None:
    for artefact in printed:
        (tmp_path / Path(artefact.path).name).write_bytes(artefact.content)
    assert report(validate_all(sorted(tmp_path.glob("*.pdf")))) == ""


def test_every_sentence_stands_there_in_order(editions: list[Edition], printed: list[Artefact]) -> None:
    for edition, artefact in zip(editions, printed, strict=True):
        text, place = joined([line for page in pages(artefact) for line in page if not FOOTER.match(line)]), 0
        for summary in edition.summaries:
            for sentence in summary.sentences:
                wanted = joined([sentence.text])
                place = text.index(wanted, place) + len(wanted)


def test_the_font_has_every_character(editions: list[Edition]) -> None:
    assert [easy_read.missing_characters(edition) for edition in editions] == [()] * 5


def test_every_page_says_which_it_is(printed: list[Artefact]) -> None:
    for artefact in printed:
        for number, lines in enumerate(pages(artefact), start=1):
            footer = next(found for line in lines if (found := FOOTER.match(line)))
            assert footer.groups() == (str(number), str(artefact.pages))


def test_no_line_is_too_long_to_follow(printed: list[Artefact]) -> None:
    long = [
        line
        for artefact in printed
        for page in pages(artefact)
        for line in page
        if len(line) > LINE and not FOOTER.match(line) and "https://" not in line
    ]
    assert long == []


def test_hardly_any_word_is_parted(printed: list[Artefact]) -> None:
    for artefact in printed:
        with pikepdf.open(BytesIO(artefact.content)) as pdf:
            whole = [
                str(tag.ActualText)
                for tag in pdf.objects
                if isinstance(tag, pikepdf.Dictionary) and "/ActualText" in tag
            ]
        assert len(whole) <= 3, f"{artefact.path}: {whole}"


def test_no_page_is_nearly_empty(printed: list[Artefact]) -> None:
    for artefact in printed:
        for number, lines in enumerate(pages(artefact)[:-1], start=1):
            assert len(lines) >= 10, f"{artefact.path}, page {number}: {lines}"


def test_no_heading_ends_a_page(editions: list[Edition], printed: list[Artefact]) -> None:
    headings = {"Svære ord", "Kilde", "Er alle enige?", "Hvad handler sagen om?", "Indhold", "Læs og lyt mere"}
    for artefact in printed:
        for lines in pages(artefact):
            body = [line for line in lines if line.strip() and not FOOTER.match(line) and line.strip() != "•"]
            assert body[-1].strip() not in headings


def test_the_contents_list_names_the_right_pages(editions: list[Edition], printed: list[Artefact]) -> None:
    for edition, artefact in zip(editions, printed, strict=True):
        with pikepdf.open(BytesIO(artefact.content)) as pdf:
            named = {
                str(link.Dest): str(link.Contents)
                for page in pdf.pages
                for link in page.get("/Annots", ())
                if "/Dest" in link
            }
            places = pdf.Root.Names.Dests.Names
            order = [page.objgen for page in pdf.pages]
            found = {str(places[i]): order.index(places[i + 1][0].objgen) + 1 for i in range(0, len(places), 2)}
        assert len(named) > len(edition.meeting.meeting.items)
        assert {anchor: int(words.rpartition("side ")[2]) for anchor, words in named.items()} == found
