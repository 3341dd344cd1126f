"""What the easy-read PDF says, and that it always says it in the same bytes."""

import hashlib
import re
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from publisher.errors import BuildIncomplete
from publisher.model.edition import Artefact, Contact, Edition
from publisher.model.summary import Standing
from publisher.rendering.pdf import easy_read, press
from publisher.rendering.pdf.long_words import Parting
from support.small_editions import edition, item, meeting, small_edition, summary

PATH = "moeder/2025-05-06-kulturudvalget/2025-05-06-kulturudvalget-kort-version.pdf"


def text_of(printed: Artefact) -> str:
    """The text of all pages, in the order it was drawn, spaces and line breaks made one space."""
    with pypdfium2.PdfDocument(printed.content) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    return re.sub(r"\s+", " ", " ".join(pages))


def made(number: Edition) -> str:
    return hashlib.sha256(easy_read.render(number, PATH).content).hexdigest()


@pytest.fixture(scope="module")
def printed() -> Artefact:
    return easy_read.render(small_edition(), PATH)


def test_the_artefact_says_what_it_is(printed: Artefact) -> None:
    assert (printed.path, printed.media_type, printed.format) == (PATH, "application/pdf", "pdf-easy-read")
    assert (printed.level, printed.pages, printed.item) == ("kort", 3, None)
    assert printed.content.startswith(b"%PDF-1.7")


def test_all_sentences_stand_there_in_order(printed: Artefact) -> None:
    text, place = text_of(printed), 0
    for summary_ in small_edition().summaries:
        for sentence in summary_.sentences:
            place = text.index(sentence.text, place) + len(sentence.text)


def test_the_cover_says_what_where_when_who_and_what_holds(printed: Artefact) -> None:
    text = text_of(printed)
    for phrase in (
        "Møde i Kulturudvalget den 6. maj 2025 Automatisk kort version",
        "Et computerprogram har lavet den korte version.",
        "Det er referatet, der gælder.",
        "Dette er en demonstration. Prøve Kommune har ikke udgivet den.",
        "Hvornår? Tirsdag den 6. maj 2025 klokken 9 Hvor? Mødelokale 3 Hvem beslutter? Kulturudvalget",
        "Bo Eksempel, direktør",
        "Hvem havde meldt afbud? Ida Fraværende, formand",
    ):
        assert phrase in text


def test_every_page_says_its_number_and_that_it_is_a_demonstration(printed: Artefact) -> None:
    text = text_of(printed)
    for page in (1, 2, 3):
        assert f"Side {page} af 3" in text
    assert text.count("Demonstration · Kulturudvalget den 6. maj 2025") == 3


def test_a_published_edition_does_not_call_itself_a_demonstration() -> None:
    publication = replace(small_edition().publication, demonstration=False)
    text = text_of(easy_read.render(replace(small_edition(), publication=publication), PATH))
    assert "emonstration" not in text


def test_a_closed_item_shows_its_number_and_title_and_that_it_is_closed(printed: Artefact) -> None:
    assert "Punkt 2: Køb af en grund (lukket) Punktet er lukket." in text_of(printed)


def test_a_day_ends_no_sentence_of_the_notice() -> None:
    written = replace(summary(1, ("about", "Ja.")), level="klart", standing=Standing("tjekket", on="2026-11-22"))
    page = easy_read.html(edition(meeting(item(1, "Eventuelt")), written), {})
    assert re.search(r"<p>[^<]* den\u00a022\.\u00a0november\u00a02026\.</p>", page)


def test_an_agenda_speaks_of_the_agenda() -> None:
    text = text_of(easy_read.render(edition(meeting(item(1, "Eventuelt"), kind="agenda")), PATH))
    assert "Det er dagsordenen, der gælder." in text
    assert "referat" not in text


def test_nothing_is_invented_where_nothing_is_known() -> None:
    record = replace(meeting(item(1, "Eventuelt")), place=None, start_time=None, participants=())
    publication = replace(small_edition().publication, site_url=None)
    page = easy_read.html(edition(record, publication=publication), {})
    for heading in ("Hvor?", "Hvem var med?", "Hvem havde meldt afbud?", "Kontakt", "Læs og lyt mere", "Svære ord"):
        assert heading not in page
    assert "klokken" not in page


def test_contact_details_stand_there_when_they_are_given() -> None:
    contact = Contact("Borgerservice", "Torvet 1", "12 34 56 78", "post@proeve.example")
    page = easy_read.html(
        replace(small_edition(), publication=replace(small_edition().publication, contact=contact)), {}
    )
    for line in ("Borgerservice", "Torvet 1", "Telefon: 12 34 56 78", "E-mail: post@proeve.example"):
        assert f"<p>{line}</p>" in page


def test_what_a_paper_holds_is_text_and_never_markup() -> None:
    told = summary(1, ("about", 'Se <img src="file:///etc/passwd"> & <b>mere</b>.'))
    text = text_of(easy_read.render(edition(meeting(item(1, "<script>x</script>")), told), PATH))
    assert 'Se <img src="file:///etc/passwd"> & <b>mere</b>.' in text
    assert "<script>x</script>" in text


def test_a_long_word_and_a_long_quote_stay_on_the_page() -> None:
    quote = "Beskæftigelsesindsats" * 12 + " " + "og så videre " * 200
    told = summary(1, ("disagreement", quote))
    printed = easy_read.render(edition(meeting(item(1, "Ordet " + "ø" * 120)), told), PATH)
    with pypdfium2.PdfDocument(printed.content) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    assert not any(re.search(r"Er alle enige\?\s+Demonstration", page) for page in pages)
    shown = re.sub(r"Demonstration · .*? Side \d+ af \d+", "", text_of(printed))
    assert re.sub(r"\s", "", quote) in re.sub(r"\s", "", shown)
    with pypdfium2.PdfDocument(printed.content) as pdf:
        for page in pdf:
            width, _ = page.get_size()
            assert all(shape.get_bounds()[2] < width for shape in page.get_objects())


def test_the_same_edition_gives_the_same_bytes_in_any_process() -> None:
    here = made(small_edition())
    program = (
        "import hashlib; from publisher.rendering.pdf import easy_read;"
        "from support.small_editions import small_edition;"
        "print(hashlib.sha256(easy_read.render(small_edition(), 'x.pdf').content).hexdigest())"
    )
    tests = Path(__file__).parents[2]
    for seed in ("1", "2"):
        environment = {"PYTHONPATH": str(tests), "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "PATH": "/usr/bin"}
        other = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
        )
        assert other.stdout.strip() == here


def test_worker_processes_make_the_same_bytes_after_the_parent_has_made_some() -> None:
    here = made(small_edition())
    with ProcessPoolExecutor(max_workers=2) as pool:
        assert set(pool.map(made, [small_edition()] * 4)) == {here}
    assert made(small_edition()) == here


@pytest.mark.parametrize(
    "html",
    [
        '<html lang="da"><title>T</title><h1>T</h1><p><img src="file:///etc/hostname" alt="x">',
        '<html lang="da"><title>T</title><h1>T</h1><p><img src="https://example.org/x.png" alt="x">',
        '<html lang="da"><title>T</title><style>p {colour: red}</style><h1>T</h1>',
        "<html><title>T</title><h1>T</h1>",
    ],
    ids=["a file of the machine", "the network", "a misspelt property", "no language"],
)
def test_whatever_weasyprint_warns_of_stops_the_document(html: str) -> None:
    with pytest.raises(BuildIncomplete, match="WeasyPrint says"):
        press.typeset(lambda *_: html, easy_read.STYLESHEET)


def test_page_numbers_that_never_come_to_rest_are_an_error() -> None:
    def restless(pages: Mapping[str, int], _: Parting) -> str:
        page = '<p style="break-before: page">'
        return f'<html lang="da"><title>T</title><h1>T</h1>{page * (1 + pages.get("x", 0) % 3)}<p id="x">x'

    with pytest.raises(BuildIncomplete, match="never came to rest"):
        press.typeset(restless, easy_read.STYLESHEET)
