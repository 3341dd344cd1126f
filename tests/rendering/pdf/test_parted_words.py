"""A word that is parted at a line's end stays one word for search, copying and screen readers."""

import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdfplumber
import pikepdf
import pypdfium2
import pytest

from publisher.catalogue.joints import parts
from publisher.checking.problem import report
from publisher.model.edition import Edition
from publisher.rendering.pdf import easy_read, press
from support.small_editions import DEMONSTRATION, edition, item, meeting, summary
from support.tag_tree import elements
from support.verapdf import validate

LONG = (
    "kommunalbestyrelsesmedlemmerne",
    "handicappolitikarbejdsgruppe",
    "velfærdsteknologiudvalget",
    "arbejdsmarkedsuddannelsesindsats",
    "budgetopfølgningsarbejdsgruppen",
    "arbejdsmarkedsuddannelsesinstitutionerne",
)
LONGEST = "Arbejdsmarkedsuniversitetshospitalsuddannelsesinstitutioner"
UNKNOWN = "menneskerettighedsudvalgsmedlemmerne"
"""As long, but nobody has said where it parts."""


NO_SITE = replace(DEMONSTRATION, site_url=None)
"""Addresses have hyphens of their own at the end of a line."""


def told(*sentences: str, title: str = "Ord") -> Edition:
    said = summary(1, *[("about", sentence) for sentence in sentences])
    return edition(meeting(item(1, title)), said, publication=NO_SITE)


def crowded() -> Edition:
    """Long words at every place of a line, several in one sentence; one that is wider than a heading."""
    sentences = [
        f"Der er {'en ny ' * times}ting om {LONG[times % 5]} og mere end {LONG[(times + 1) % 5]}, "
        f"men ikke ({LONG[(times + 2) % 5]}) og så videre."
        for times in range(12)
    ]
    return told(*sentences, title=f"Ordet {LONG[5]} og {LONG[4]}")


def words(text: str) -> Counter[str]:
    return Counter(word for word in re.findall(r"\w+", text) if word in LONG)


def expected(made: Edition) -> Counter[str]:
    """How often each long word stands in the edition; a title stands in the contents list, too."""
    title = made.meeting.meeting.items[0].title
    return words(" ".join([title, title, *(each.text for each in made.summaries[0].sentences)]))


def pages(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as opened:
        return [page.get_textpage().get_text_range() for page in opened]


def found(pdf: bytes, word: str) -> int:
    """How often the search of a viewer made with PDFium finds a word."""
    with pypdfium2.PdfDocument(pdf) as opened:
        searches = [page.get_textpage().search(word) for page in opened]
        return sum(1 for search in searches for _ in iter(search.get_next, None))


def pieces(pdf: bytes) -> list[str]:
    """What stands at the end of a line with a hyphen, as a program reads it that knows of glyphs alone."""
    with pdfplumber.open(BytesIO(pdf)) as opened:
        return [piece for page in opened.pages for piece in re.findall(r"\w+-\n\w+", page.extract_text())]


@pytest.fixture(scope="module")
def printed() -> bytes:
    return easy_read.render(crowded(), "x.pdf").content


def test_long_words_are_parted_at_their_joints_and_nowhere_else(printed: bytes) -> None:
    assert len(pieces(printed)) > 3
    for piece in pieces(printed):
        before, after = piece.split("-\n")
        joints = parts(before + after)
        assert before in {"".join(joints[:count]) for count in range(1, len(joints))}


def test_the_text_holds_every_word_whole(printed: bytes) -> None:
    text = " ".join(pages(printed))
    assert words(text) == expected(crowded())
    assert "\u00ad" not in text
    assert "\ufffe" not in text  # what PDFium makes of a hyphen at a line's end


def test_search_finds_every_word(printed: bytes) -> None:
    assert {word: found(printed, word) for word in LONG} == expected(crowded())


def test_without_the_joining_search_misses_the_parted_words(monkeypatch: pytest.MonkeyPatch, printed: bytes) -> None:
    monkeypatch.setattr(press, "make_whole", lambda document, pdf: None)
    faulty = easy_read.render(crowded(), "x.pdf").content
    assert pieces(faulty) == pieces(printed)
    assert sum(found(faulty, word) for word in LONG) == sum(expected(crowded()).values()) - len(pieces(faulty))
    assert "\ufffe" in " ".join(pages(faulty))


def test_what_follows_a_parted_word_stands_behind_it(printed: bytes) -> None:
    text = re.sub(r"\s+", " ", " ".join(page.rpartition("Demonstration ·")[0] for page in pages(printed)))
    place = 0
    for sentence in crowded().summaries[0].sentences:
        place = text.index(sentence.text, place) + len(sentence.text)


def test_the_tags_hold_the_word_in_one_piece(printed: bytes) -> None:
    with pikepdf.open(BytesIO(printed)) as pdf:
        whole = [element for element in elements(pdf.Root.StructTreeRoot.K) if "/ActualText" in element]
        assert len(whole) == len(pieces(printed))
        for element in whole:
            (run,) = element.K
            assert (element.S, run.S, len(run.K)) == ("/Span", "/Span", 1)
            content = pikepdf.parse_content_stream(pikepdf.Page(run.Pg))
            (properties,) = [
                part.operands[1]
                for part in content
                if str(part.operator) == "BDC" and part.operands[1].get("/MCID") == run.K[0]
            ]
            assert properties.ActualText == element.ActualText
            assert words(str(element.ActualText)).total() == 1


def test_every_marked_content_is_closed_and_belongs_to_an_element(printed: bytes) -> None:
    with pikepdf.open(BytesIO(printed)) as pdf:
        in_tree = {element.objgen for element in elements(pdf.Root.StructTreeRoot.K)}
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        for index, page in enumerate(pdf.pages):
            owners, deep, marked = numbers[2 * index + 1], 0, set()
            for part in pikepdf.parse_content_stream(page):
                deep += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(part.operator), 0)
                assert deep in (0, 1)
                if str(part.operator) == "BDC" and "/MCID" in part.operands[1]:
                    marked.add(int(part.operands[1].MCID))
                    assert owners[int(part.operands[1].MCID)].objgen in in_tree
            assert deep == 0
            assert marked == {mcid for mcid, owner in enumerate(owners) if owner is not None}


def test_verapdf_has_nothing_to_say(printed: bytes, tmp_path: Path) -> None:
    (tmp_path / "crowded.pdf").write_bytes(printed)
    assert report(validate(tmp_path / "crowded.pdf")) == ""


def test_the_same_edition_gives_the_same_bytes(printed: bytes) -> None:
    assert easy_read.render(crowded(), "x.pdf").content == printed


def test_a_word_without_known_joints_is_never_parted() -> None:
    unknown = told(*(f"Der er {'en ny ' * times}ting om {UNKNOWN} og mere." for times in range(8)))
    assert pieces(easy_read.render(unknown, "x.pdf").content) == []


def test_a_word_that_leaves_a_small_hole_stays_whole() -> None:
    kept = told(f"Der er en ny ting og en ny lille ting om {LONG[1]} og mere.")
    printed = easy_read.render(kept, "x.pdf").content
    assert pieces(printed) == []
    assert f"lille ting om\r\n{LONG[1]} og mere." in " ".join(pages(printed))


def test_a_heading_parts_only_what_is_wider_than_its_line() -> None:
    record = meeting(item(1, f"Her er {LONG[0]} og {LONG[4]}"))
    assert pieces(easy_read.render(edition(record, publication=NO_SITE), "x.pdf").content) == []


def test_a_word_in_three_pieces_is_one_word() -> None:
    record = replace(meeting(item(1, "Ord")), committee=LONGEST)
    printed = easy_read.render(edition(record, publication=NO_SITE), "x.pdf").content
    with pdfplumber.open(BytesIO(printed)) as pdf:
        assert (
            pdf.pages[0]
            .extract_text()
            .startswith("Møde i Arbejdsmarkeds-\nuniversitetshospitals-\nuddannelsesinstitutioner\nden 6. maj 2025")
        )
    assert pages(printed)[0].startswith(f"Møde i {LONGEST}\r\n")


def test_names_of_the_file_of_its_parts_and_of_its_links_hold_no_soft_hyphen(printed: bytes) -> None:
    with pikepdf.open(BytesIO(printed)) as pdf:
        names = [str(value) for value in pdf.docinfo.values()]
        names += [str(note.Contents) for page in pdf.pages for note in page.get("/Annots", ())]
        with pdf.open_outline() as outline:
            names += [str(entry.title) for entry in outline.root]
        assert [name for name in names if words(name)]
        assert not re.search("[\u00ad\ufffe]|\\w-\\s", " ".join(names))


@pytest.mark.parametrize("lines_before", [5, 11])
def test_a_word_never_stands_on_two_pages(lines_before: int) -> None:
    quote = " ".join(f"Udvalget taler nu om {LONG[number % 5]} og mere end det," for number in range(15))
    said = summary(1, *[("about", "Kort.")] * lines_before, ("disagreement", quote))
    spread = edition(meeting(item(1, "Ord")), said, publication=NO_SITE)
    printed = easy_read.render(spread, "x.pdf").content
    assert words(" ".join(pages(printed))).total() == 15
    with pdfplumber.open(BytesIO(printed)) as pdf:
        bodies = [page.extract_text().rpartition("Demonstration ·")[0].rstrip() for page in pdf.pages]
    assert [body[-40:] for body in bodies if body.endswith("-")] == []
    assert pieces(printed)
