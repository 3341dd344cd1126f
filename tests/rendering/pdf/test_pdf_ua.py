"""The easy-read PDF is PDF/UA-1, and what veraPDF does not look at is right as well."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from publisher.checking.problem import Problem, report
from publisher.model.edition import Artefact
from publisher.model.meeting import ClearedMeeting, Participant
from publisher.rendering.pdf import easy_read
from support.small_editions import small_edition
from support.tag_tree import elements
from support.verapdf import validate, validate_all


@pytest.fixture(scope="module")
def printed() -> Artefact:
    return easy_read.render(small_edition(), "moeder/x/x-kort-version.pdf")


@pytest.fixture
def pdf(printed: Artefact) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(printed.content)) as opened:
        yield opened


def tags(pdf: pikepdf.Pdf) -> list[str]:
    return [str(element.S) for element in elements(pdf.Root.StructTreeRoot.K)]


def test_verapdf_has_nothing_to_say(printed: Artefact, tmp_path: Path) -> None:
    (tmp_path / "small.pdf").write_bytes(printed.content)
    assert report(validate(tmp_path / "small.pdf")) == ""


FAULTS: dict[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "no title": (lambda pdf: pdf.Root.__delitem__("/Metadata"), "7.1-8"),
    "no language": (lambda pdf: pdf.Root.__delitem__("/Lang"), "7.2-2"),
    "no tags": (lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"), "7.1-11"),
    "title not shown": (lambda pdf: pdf.Root.ViewerPreferences.__delitem__("/DisplayDocTitle"), "7.1-10"),
    "heading skipped": (lambda pdf: first(pdf, "/H2").__setattr__("S", pikepdf.Name("/H4")), "7.4.2-1"),
    "no alternative text": (lambda pdf: first(pdf, "/P").__setattr__("S", pikepdf.Name("/Figure")), "7.3-1"),
    "link untagged": (lambda pdf: first(pdf, "/Link").__setattr__("S", pikepdf.Name("/Span")), "7.18.5-1"),
    "link unnamed": (lambda pdf: first_link(pdf).__delitem__("/Contents"), "7.18.5-2"),
}
"""Fault → how it is brought into a sound PDF, and the rule of ISO 14289-1 that veraPDF must name."""


@pytest.fixture(scope="module")
def verdicts(printed: Artefact, tmp_path_factory: pytest.TempPathFactory) -> list[Problem]:
    folder = tmp_path_factory.mktemp("faults")
    for name, (spoil, _) in FAULTS.items():
        with pikepdf.open(BytesIO(printed.content)) as opened:
            spoil(opened)
            opened.save(folder / f"{name}.pdf")
    return validate_all(sorted(folder.glob("*.pdf")))


@pytest.mark.parametrize(("fault", "rule"), [(name, rule) for name, (_, rule) in FAULTS.items()])
def test_verapdf_stops_a_planted_fault(verdicts: list[Problem], fault: str, rule: str) -> None:
    assert rule in {problem.rule for problem in verdicts if problem.page == f"{fault}.pdf"}


def first(pdf: pikepdf.Pdf, tag: str) -> Any:
    return next(element for element in elements(pdf.Root.StructTreeRoot.K) if str(element.S) == tag)


def first_link(pdf: pikepdf.Pdf) -> Any:
    return next(annotation for page in pdf.pages for annotation in page.get("/Annots", ()))


def test_a_file_that_is_no_pdf_is_no_pass(tmp_path: Path) -> None:
    (tmp_path / "text.pdf").write_text("hej", encoding="utf-8")
    with pytest.raises(RuntimeError, match="veraPDF did not run"):
        validate_all([tmp_path / "text.pdf"])


def test_headings_begin_at_one_and_skip_no_level(pdf: pikepdf.Pdf) -> None:
    levels = [int(tag[2:]) for tag in tags(pdf) if tag in {"/H1", "/H2", "/H3", "/H4", "/H5", "/H6"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_window_shows_the_title_in_danish(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "da"
    assert pdf.Root.MarkInfo.Marked is True
    assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
    assert str(pdf.docinfo["/Title"]) == "Møde i Kulturudvalget den 6. maj 2025. Kort version"
    assert str(pdf.docinfo["/Author"]) == "Demonstration, ikke udgivet af Prøve Kommune"
    assert "/CreationDate" not in pdf.docinfo


def test_each_link_is_one_annotation_named_by_its_words(pdf: pikepdf.Pdf) -> None:
    names = [str(annotation.Contents) for page in pdf.pages for annotation in page.get("/Annots", ())]
    assert names == [
        "Punkt 1: Nyt bibliotek på Torvet, side 2",
        "Punkt 2: Køb af en grund (lukket), side 3",
        "Punkt 3: Eventuelt, side 3",
        "Læs og lyt mere, side 3",
        "Svære ord, side 3",
        "Det referat, der gælder",
        "Læs hele referatet på hjemmesiden",
        "Sådan læser og lytter du",
    ]
    assert tags(pdf).count("/Link") == len(names)


def test_the_contents_list_is_tagged_as_one(pdf: pikepdf.Pdf) -> None:
    contents = first(pdf, "/TOC")
    assert [str(entry.S) for entry in contents.K] == ["/TOCI"] * 5
    assert {str(entry.K[0].S) for entry in contents.K} == {"/Reference"}


def test_page_numbers_are_artifacts_and_never_read_in_the_text(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        operators = [(str(part.operator), part.operands) for part in pikepdf.parse_content_stream(page)]
        footers = [operands for operator, operands in operators if operator == "BDC" and operands[0] == "/Artifact"]
        assert [str(operands[1].Subtype) for operands in footers] == ["/Footer", "/Footer"]


def test_every_marked_content_belongs_to_an_element_of_the_tree(pdf: pikepdf.Pdf) -> None:
    in_tree = {element.objgen for element in elements(pdf.Root.StructTreeRoot.K)}
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    for index, page in enumerate(pdf.pages):
        owners = numbers[2 * index + 1]
        for part in pikepdf.parse_content_stream(page):
            if str(part.operator) == "BDC" and "/MCID" in part.operands[1]:
                assert owners[int(part.operands[1].MCID)].objgen in in_tree


def test_bookmarks_lead_to_every_part(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        titles = [str(entry.title).replace("\u00a0", " ") for entry in outline.root]
    assert titles == [
        "Indhold",
        "Punkt 1: Nyt bibliotek på Torvet",
        "Punkt 2: Køb af en grund (lukket)",
        "Punkt 3: Eventuelt",
        "Læs og lyt mere",
        "Svære ord",
    ]


def test_a_list_that_crosses_a_page_stays_one_list(tmp_path: Path) -> None:
    record = small_edition().meeting.meeting
    people = tuple(Participant(f"Person Nummer {number}", None, (), False) for number in range(60))
    crowded = replace(small_edition(), meeting=ClearedMeeting(replace(record, participants=people)))
    (tmp_path / "crowded.pdf").write_bytes(easy_read.render(crowded, "x.pdf").content)
    assert report(validate(tmp_path / "crowded.pdf")) == ""
    with pikepdf.open(tmp_path / "crowded.pdf") as opened:
        lists = [element for element in elements(opened.Root.StructTreeRoot.K) if str(element.S) == "/L"]
        assert [len(element.K) for element in lists] == [60]
        assert {entry.P.objgen for entry in lists[0].K} == {lists[0].objgen}
        assert len({entry.Pg.objgen for entry in lists[0].K}) == 3
