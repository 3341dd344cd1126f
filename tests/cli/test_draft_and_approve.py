"""`publisher draft` and `publisher approve`: what an editor does beside the paper, in any editor."""

import shutil
from pathlib import Path

import pytest

from publisher.cli.main import outcome

PAPER = "socialudvalget/2025-05-06/referat.txt"
HEAD = "## Punkt 3: Status på IPS-indsatsen\nLavet af: sekretariatet\n\n### Hvad handler sagen om?\n"
SOUND = "De får hjælp til at få og beholde et job. [97]\n"


@pytest.fixture
def desk(tmp_path: Path, content: Path) -> Path:
    """A content folder with one real paper."""
    folder = tmp_path / "content"
    (folder / PAPER).parent.mkdir(parents=True)
    shutil.copy(content / PAPER, folder / PAPER)
    for name in ("publisher.toml", "ordliste.json"):
        shutil.copy(content / name, folder / name)
    return folder


def summary(desk: Path) -> Path:
    return desk / PAPER.replace(".txt", ".klart.txt")


def run(desk: Path, command: str, *arguments: str) -> int:
    return outcome([command, "--content", str(desk), str(desk / PAPER), *arguments])


def test_an_item_without_text_begins_with_the_short_version(desk: Path) -> None:
    assert run(desk, "draft", "--item", "3", "--as-of", "2025-05-08") == 0
    written = summary(desk).read_text(encoding="utf-8")
    assert written.startswith("Klart sprog: Socialudvalget, referat, 6. maj 2025")
    assert "## Punkt 3: Status på IPS-indsatsen\nTilstand: kladde\nLavet af: sekretariatet\nDato: 2025-05-08" in written
    assert "### Hvad handler sagen om?" in written
    assert "## Punkt 4" not in written


def test_drafting_twice_writes_nothing_the_second_time(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(desk, "draft")
    first = summary(desk).read_bytes()
    capsys.readouterr()
    assert run(desk, "draft") == 0
    assert summary(desk).read_bytes() == first
    assert "written" not in capsys.readouterr().out


def test_what_an_editor_wrote_is_checked_and_gets_its_sources(desk: Path) -> None:
    summary(desk).write_text(HEAD + "De får hjælp til at få og beholde et job.\n", encoding="utf-8")
    assert run(desk, "draft", "--item", "3") == 0
    written = summary(desk).read_text(encoding="utf-8")
    assert "De får hjælp til at få og beholde et job. [97]" in written
    assert "Tilstand: tjekket" in written


def test_a_wrong_number_keeps_the_text_a_draft(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    summary(desk).write_text(HEAD + "IPS hjælper 700 borgere. [97]\n", encoding="utf-8")
    assert run(desk, "draft", "--item", "3") == 10
    assert "Tilstand: kladde" in summary(desk).read_text(encoding="utf-8")
    told = capsys.readouterr()
    assert "referat.klart.txt, line" in told.err
    assert "referat.klart.txt: the text of item 3 has errors; it is kept" in told.err
    assert "Drafts to finish or correct (kladde): 1" in told.out


def test_errors_in_other_items_than_those_asked_for_are_told_but_end_no_command(desk: Path) -> None:
    wrong = "\n## Punkt 7: Øget kvalitet\n### Hvad handler sagen om?\nKommunen giver 3 millioner kroner. [484]\n"
    summary(desk).write_text(HEAD + SOUND + wrong, encoding="utf-8")
    assert run(desk, "draft", "--item", "3") == 0
    assert run(desk, "draft", "--item", "7") == 10
    assert run(desk, "draft") == 10


def test_a_text_of_no_item_and_a_file_that_cannot_be_used_end_the_command_too(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    summary(desk).write_text(HEAD.replace("Punkt 3", "Punkt 77") + SOUND, encoding="utf-8")
    assert run(desk, "draft") == 10
    assert "the text of item 77 has errors" in capsys.readouterr().err
    summary(desk).write_bytes(b"\xff\xfe\x00")
    assert run(desk, "draft") == 10
    assert "the file cannot be used as it is, and nothing was written" in capsys.readouterr().err


def test_every_state_is_told_in_words(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    summary(desk).write_text(HEAD + SOUND, encoding="utf-8")
    run(desk, "draft", "--item", "4")
    told = capsys.readouterr().out
    assert "Drafts to finish or correct (kladde): " in told
    assert "No text written, the site shows the automatic short version: " in told
    assert "auto:" not in told
    run(desk, "draft", "--item", "3")
    assert "Checked without errors, to be read and approved (tjekket): 1" in capsys.readouterr().out


def test_an_approval_names_the_role_and_the_day_and_survives_drafting(desk: Path) -> None:
    summary(desk).write_text(HEAD + SOUND, encoding="utf-8")
    assert run(desk, "approve", "--by", "udvalgssekretæren", "--on", "2025-05-09") == 0
    written = summary(desk).read_text(encoding="utf-8")
    assert "Tilstand: godkendt" in written
    assert "Godkendt af: udvalgssekretæren\nGodkendt den: 2025-05-09" in written
    run(desk, "draft", "--item", "3")
    assert summary(desk).read_text(encoding="utf-8") == written


def test_one_text_with_an_error_and_nothing_is_approved(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = "\n## Punkt 7: Øget kvalitet\n### Hvad handler sagen om?\nKommunen giver 3 millioner kroner. [484]\n"
    summary(desk).write_text(HEAD + SOUND + wrong, encoding="utf-8")
    before = summary(desk).read_bytes()
    assert run(desk, "approve", "--by", "udvalgssekretæren") == 10
    assert summary(desk).read_bytes() == before
    assert "item 7 has errors and is not approved" in capsys.readouterr().err


def test_a_text_with_a_line_that_is_not_understood_is_not_approved_and_loses_nothing(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    summary(desk).write_text(HEAD + SOUND + "### Husk at spørge lederen\n", encoding="utf-8")
    before = summary(desk).read_bytes()
    assert run(desk, "approve", "--by", "udvalgssekretæren") == 10
    assert summary(desk).read_bytes() == before
    told = capsys.readouterr().err
    assert "line 6: item 3 cannot be read whole" in told
    assert "Husk at spørge lederen" in told


def test_an_approver_may_stand_by_a_doubted_sentence(desk: Path) -> None:
    summary(desk).write_text(HEAD + "IPS hjælper 700 borgere. [97]\n", encoding="utf-8")
    assert run(desk, "approve", "--by", "udvalgssekretæren") == 10
    assert run(desk, "approve", "--by", "udvalgssekretæren", "--vouch") == 0
    written = summary(desk).read_text(encoding="utf-8")
    assert "Set efter: " in written
    assert "Tilstand: godkendt" in written


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("approve", "--by", " "), 3, "nobody approves"),
        (("approve", "--by", "010190-1234"), 3, "looks like personal data"),
        (("approve", "--by", "x"), 3, "has no text to approve"),
        (("approve", "--by", "x", "--item", "3"), 3, "nobody has written a plain text for item 3"),
        (("approve", "--by", "x", "--item", "77"), 3, "there is no item 77"),
        (("draft", "--item", "77"), 3, "there is no item 77"),
    ],
)
def test_a_command_that_cannot_be_done_says_why(
    desk: Path, arguments: tuple[str, ...], code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(desk, *arguments) == code
    said = capsys.readouterr().err
    assert told in said
    assert "010190" not in said
    assert not summary(desk).exists()


def test_a_paper_that_is_not_there_is_named(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["draft", "--content", str(desk), str(desk / "nowhere.txt")]) == 3
    assert "is no paper of the content folder" in capsys.readouterr().err


def test_the_file_of_the_texts_may_be_named_in_the_papers_place(desk: Path) -> None:
    summary(desk).write_text(HEAD + SOUND, encoding="utf-8")
    assert outcome(["approve", "--content", str(desk), str(summary(desk)), "--by", "udvalgssekretæren"]) == 0
    assert "Tilstand: godkendt" in summary(desk).read_text(encoding="utf-8")


def edited(desk: Path, before: str, after: str) -> None:
    """Change the paper, as whoever keeps the minutes does after the approval; two lines are put in above."""
    paper = (desk / PAPER).read_text(encoding="utf-8")
    assert before in paper
    top, rest = paper.split("\n", 1)
    (desk / PAPER).write_text(f"{top}\n\n\n{rest.replace(before, after)}", encoding="utf-8")


def test_a_lapsed_approval_is_held_against_the_changed_paper_and_approved_again(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = "Kommunen arbejder sammen med Region Hovedstadens Psykiatri om IPS. [99]\n"
    summary(desk).write_text(HEAD + SOUND + elsewhere, encoding="utf-8")
    approve = ("approve", "--item", "3", "--by", "udvalgssekretæren")
    assert run(desk, *approve) == 0
    edited(desk, "finde og fastholde ordinært arbejde", "finde et job og beholde ordinært arbejde")
    for refused in (approve, (*approve, "--vouch")):
        capsys.readouterr()
        assert run(desk, *refused) == 10
        told = capsys.readouterr().err
        assert "[summary.stale]" in told
        assert f"publisher draft {desk / PAPER} --item 3" in told
        assert "--vouch" not in told
    assert run(desk, "draft", "--item", "3") == 0
    written = summary(desk).read_text(encoding="utf-8")
    assert "Tilstand: tjekket" in written
    assert "Godkendt af" not in written
    assert "om IPS. [101]" in written
    assert run(desk, *approve) == 0
    assert "Tilstand: godkendt" in summary(desk).read_text(encoding="utf-8")


def test_a_lapsed_text_that_the_changed_paper_no_longer_bears_out_is_a_draft(desk: Path) -> None:
    summary(desk).write_text(HEAD + "Metoden bygger på 8 principper. [97]\n", encoding="utf-8")
    assert run(desk, "approve", "--by", "udvalgssekretæren") == 0
    edited(desk, "otte centrale principper", "ni centrale principper")
    assert run(desk, "draft", "--item", "3") == 10
    assert "Tilstand: kladde" in summary(desk).read_text(encoding="utf-8")


def test_drafting_a_renamed_paper_names_the_texts_it_left_behind(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    summary(desk).write_text(HEAD + SOUND, encoding="utf-8")
    renamed = (desk / PAPER).rename((desk / PAPER).with_name("Referat endelig.txt"))
    assert outcome(["draft", "--content", str(desk), str(renamed), "--item", "4"]) == 0
    told = capsys.readouterr().err
    assert "socialudvalget/2025-05-06/referat.klart.txt: Filen med klart sprog hører ikke til noget papir." in told
    assert "[summary.paper-gone]" in told


def test_a_deleted_heading_is_named_and_the_two_items_stay_as_they_were_written(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    next_item = "Tilstand: tjekket\nLavet af: sekretariatet\n\n### Hvad handler sagen om?\nEn sætning mere. [97]\n"
    summary(desk).write_text(f"{HEAD}{SOUND}\nMærke: sag=00\n\n{next_item}\nMærke: sag=11\n", encoding="utf-8")
    before = summary(desk).read_bytes()
    assert run(desk, "draft", "--item", "3") == 10
    assert summary(desk).read_bytes() == before
    told = capsys.readouterr().err
    assert "referat.klart.txt, line 9: Punkt 3: Her begynder et andet punkt, men dets overskrift mangler." in told


@pytest.mark.parametrize(
    "typed", ["socialudvalget", "socialudvalget/2025-05-06/refrat.txt", "socialudvalget/2025-05-07"]
)
def test_a_paper_named_wrongly_is_told_with_the_one_that_is_meant(
    desk: Path, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert outcome(["draft", "--content", str(desk), str(desk / typed)]) == 3
    assert f"cure: Name one paper, such as {desk / PAPER}." in capsys.readouterr().err


def test_a_paper_that_cannot_be_drafted_for_says_why(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = desk / PAPER
    paper.write_text(paper.read_text(encoding="utf-8").replace("Sammendrag", "Sammendrag 010190-1234", 1), "utf-8")
    for command in (("draft",), ("approve", "--by", "udvalgssekretæren")):
        assert run(desk, *command) == 6
        told = capsys.readouterr().err
        assert f"{PAPER}, line " in told
        assert "is no paper" not in told
        assert "010190" not in told
    assert not summary(desk).exists()


def test_what_the_machine_began_may_be_approved_as_it_stands(
    desk: Path, shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (page,) = (shared / "minutes-elsewhere").glob("*.html")
    folder = desk / "teknisk-udvalg/2025-10-01"
    folder.mkdir(parents=True)
    shutil.copyfile(page, folder / "referat.html")
    assert outcome(["draft", "--content", str(desk), str(folder)]) == 0
    assert outcome(["approve", "--content", str(desk), str(folder), "--by", "udvalgssekretæren"]) == 0
    assert "Approved: 6" in capsys.readouterr().out
