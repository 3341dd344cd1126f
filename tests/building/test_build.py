"""The whole way on a small municipality: what is written, what is remade, what happens when something fails."""

import hashlib
import json
import os
import shutil
from pathlib import Path

import pypdfium2
import pytest

from publisher.building.report import State
from publisher.errors import FindingsFatal, PrivacyStop, SettingsError, SourceError, ToolMissing
from support.listening import Build, Listener
from support.small_content import AGENDA_PATH, MINUTES_PATH

MINUTES_ID = "2026-02-03-teknikudvalget"
AGENDA_ID = "2026-03-03-teknikudvalget"
SECRET = "Grunden ved havnen koster fjorten kvarte millioner"


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def anywhere(folder: Path, text: str) -> list[str]:
    return [name for name, content in bytes_of(folder).items() if text.encode() in content]


def pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_everything_promised_is_written(build: Build, small: Path) -> None:
    report = build()
    site = small.parent / "build/site"
    assert (report.meetings, report.items, report.pdfs, report.errors) == (2, 3, 2, ())
    for path in (
        "index.html", "404.html", "ordliste/index.html", "tilgaengelighed/index.html", "was/index.html",
        "kontakt/index.html", "udvalg/teknikudvalget/index.html", "robots.txt", "data/index.json",
        f"moeder/{MINUTES_ID}/index.html", f"moeder/{MINUTES_ID}/punkt-1/index.html",
        f"moeder/{MINUTES_ID}/punkt-2/index.html", f"moeder/{AGENDA_ID}/punkt-1/index.html",
        f"data/{MINUTES_ID}/meeting.json", f"data/{MINUTES_ID}/plain.json", f"data/{MINUTES_ID}/cues.json",
    ):  # fmt: skip
        assert (site / path).is_file(), path


@pytest.mark.usefixtures("built")
def test_the_index_names_every_edition_as_it_is(small: Path) -> None:
    site = small.parent / "build/site"
    index = json.loads((site / "data/index.json").read_text(encoding="utf-8"))
    assert [meeting["id"] for meeting in index["meetings"]] == [MINUTES_ID, AGENDA_ID]
    for meeting in index["meetings"]:
        formats = [edition["format"] for edition in meeting["editions"]]
        assert {"html", "pdf-easy-read", "audio-summary", "audio-item", "captions", "json"} == set(formats)
        for edition in meeting["editions"]:
            file = site / edition["href"]
            content = (file / "index.html" if file.is_dir() else file).read_bytes()
            assert edition["bytes"] == len(content)
            assert edition["sha256"] == hashlib.sha256(content).hexdigest()


def test_a_second_build_makes_nothing_again(build: Build, small: Path) -> None:
    assert build().made == 7
    before = bytes_of(small.parent / "build")
    again = build()
    assert (again.made, again.reused) == (0, 7)
    assert bytes_of(small.parent / "build") == before


@pytest.mark.usefixtures("built")
def test_file_times_and_the_date_play_no_part(build: Build, small: Path) -> None:
    for path in small.rglob("*"):
        os.utime(path, (0, 0))
    assert build(as_of="2026-04-01").made == 0


@pytest.mark.usefixtures("built")
def test_a_change_in_one_paper_remakes_its_editions_only(build: Build, small: Path) -> None:
    change(small / MINUTES_PATH, "ved skolen", "ved biblioteket")
    listener = Listener()
    report = build(listener)
    made = [step for step in listener.steps if step.startswith("moeder/")]
    assert report.made == len(made) > 0
    assert all(MINUTES_ID in step for step in made)
    assert not any("punkt-2" in step for step in made)


@pytest.mark.usefixtures("built")
def test_a_later_paper_that_names_an_item_is_linked_there_and_remakes_none_of_its_files(
    build: Build, small: Path
) -> None:
    agenda = small / AGENDA_PATH
    change(
        agenda,
        "Beslutningen træffes af",
        "Tidligere behandling\n\nTeknikudvalget den 3. februar 2026 Punkt 1\n\nBeslutningen træffes af",
    )
    listener = Listener()
    report = build(listener)
    assert report.errors == ()
    assert not any(f"moeder/{MINUTES_ID}" in step for step in listener.steps)
    site = small.parent / "build/site"
    page = (site / f"moeder/{MINUTES_ID}/punkt-1/index.html").read_text(encoding="utf-8")
    assert "Senere behandling" in page
    assert f'href="../../{AGENDA_ID}/punkt-1/index.html"' in page
    record = json.loads((site / f"data/{MINUTES_ID}/meeting.json").read_text(encoding="utf-8"))
    assert record["items"][0]["later_handling"][0]["meeting_id"] == AGENDA_ID
    (case,) = json.loads((site / "data/cases.json").read_text(encoding="utf-8"))["threads"]
    assert case["slug"] == f"ny-cykelsti-{MINUTES_ID}-1"


@pytest.mark.usefixtures("built")
def test_a_damaged_file_is_made_again(build: Build, small: Path) -> None:
    pdf = next((small.parent / "build/docs").rglob("*.pdf"))
    good = pdf.read_bytes()
    pdf.write_bytes(b"%PDF-broken")
    assert build().made == 1
    assert pdf.read_bytes() == good


@pytest.mark.usefixtures("built")
def test_the_same_input_gives_the_same_bytes(build: Build, small: Path, tmp_path: Path) -> None:
    build(out=tmp_path / "elsewhere", jobs=2)
    assert bytes_of(small.parent / "build/site") == bytes_of(tmp_path / "elsewhere/site")


@pytest.mark.usefixtures("built")
def test_a_removed_paper_leaves_the_site(build: Build, small: Path) -> None:
    shutil.rmtree((small / AGENDA_PATH).parent)
    assert build().meetings == 1
    assert not anywhere(small.parent / "build", AGENDA_ID)


@pytest.mark.usefixtures("built")
def test_a_paper_that_fails_keeps_its_last_good_pages(build: Build, small: Path) -> None:
    before = bytes_of(small.parent / "build/site" / f"moeder/{MINUTES_ID}")
    (small / MINUTES_PATH).write_bytes(b"\x00\x01\x02")
    change(small / AGENDA_PATH, "Rådhuset", "Biblioteket")
    report = build()
    states = {outcome.paper: outcome.state for outcome in report.outcomes}
    assert states == {MINUTES_PATH: State.KEPT, AGENDA_PATH: State.PUBLISHED}
    assert isinstance(report.errors[0], SourceError)
    assert report.meetings == 2
    site = small.parent / "build/site"
    assert bytes_of(site / f"moeder/{MINUTES_ID}") == before
    assert MINUTES_ID in (site / "index.html").read_text(encoding="utf-8")
    assert "Biblioteket" in (site / f"moeder/{AGENDA_ID}/index.html").read_text(encoding="utf-8")


EARLIER = "Tidligere behandling\n\nTeknikudvalget den 3. februar 2026 Punkt 1\n\nBeslutningen træffes af"


def test_a_failed_paper_keeps_its_case_and_its_members(build: Build, small: Path) -> None:
    change(small / AGENDA_PATH, "Beslutningen træffes af", EARLIER)
    build()
    site = small.parent / "build/site"
    pages = ["sager/index.html", f"sager/ny-cykelsti-{MINUTES_ID}-1/index.html", "politikere/medlem-tre/index.html"]
    before = [(site / page).read_text(encoding="utf-8") for page in pages]
    (small / MINUTES_PATH).write_bytes(b"\x00\x01\x02")
    assert len(build().errors) == 1
    assert [(site / page).read_text(encoding="utf-8") for page in pages] == before
    assert "Afbud" in before[2]
    item = (site / f"moeder/{AGENDA_ID}/punkt-1/index.html").read_text(encoding="utf-8")
    assert f"sager/ny-cykelsti-{MINUTES_ID}-1/index.html" in item


def test_a_failed_paper_does_not_keep_another_one_from_being_taken_down(build: Build, small: Path) -> None:
    change(small / AGENDA_PATH, "Beslutningen træffes af", EARLIER)
    build()
    (small / AGENDA_PATH).write_bytes(b"\x00\x01\x02")
    change(small / MINUTES_PATH, "ved skolen", "for borgeren 010190-1234")
    report = build()
    assert {outcome.state for outcome in report.outcomes} == {State.KEPT, State.TAKEN_DOWN}
    site = small.parent / "build/site"
    assert not (site / f"moeder/{MINUTES_ID}").exists()
    assert not list((site / "sager").glob(f"*{MINUTES_ID}*"))
    kept = (site / f"moeder/{AGENDA_ID}/punkt-1/index.html").read_text(encoding="utf-8")
    assert MINUTES_ID not in kept
    assert "Sagens gang" in kept


def test_a_paper_that_never_was_good_is_left_out(build: Build, small: Path) -> None:
    (small / MINUTES_PATH).write_text("Indkøbsliste: mælk, brød", encoding="utf-8")
    report = build()
    assert {outcome.state for outcome in report.outcomes} == {State.LEFT_OUT, State.PUBLISHED}
    assert report.errors[0].exit_code == 5
    assert not (small.parent / "build/site/moeder" / MINUTES_ID).exists()


@pytest.mark.usefixtures("built")
def test_a_paper_with_a_cpr_number_is_taken_down(build: Build, small: Path) -> None:
    change(small / MINUTES_PATH, "ved skolen", "for borgeren 010190-1234")
    report = build()
    assert [outcome.state for outcome in report.outcomes] == [State.TAKEN_DOWN, State.PUBLISHED]
    assert isinstance(report.errors[0], PrivacyStop)
    assert "010190" not in str(report.errors[0]) + report.errors[0].cure
    out = small.parent / "build"
    assert not anywhere(out, "010190-1234")
    assert not anywhere(out, MINUTES_ID)


def test_a_closed_items_body_is_nowhere(build: Build, small: Path) -> None:
    change(small / MINUTES_PATH, "05.02.00-P35-2-26", f"05.02.00-P35-2-26\n\nSammendrag\n\n{SECRET}")
    assert build().errors == ()
    out = small.parent / "build"
    assert not anywhere(out, SECRET)
    assert not anywhere(out, "05.02.00-P35-2-26")
    assert all(SECRET not in pdf_text(path) for path in out.rglob("*.pdf"))
    assert "Køb af grund" in (out / f"site/moeder/{MINUTES_ID}/punkt-2/index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("built")
def test_where_words_are_parted_no_text_knows_of_it(small: Path) -> None:
    site = small.parent / "build/site"
    texts = [path for path in site.rglob("*") if path.suffix in {".html", ".json", ".xml", ".ics", ".vtt", ".txt"}]
    assert {path.suffix for path in texts} >= {".html", ".json", ".vtt"}
    hyphens = ("\u00ad", "&shy;", "&#173;", "&#xad;", "\\u00ad")
    written = {path.relative_to(site): path.read_text(encoding="utf-8").lower() for path in texts}
    assert any("teknikudvalget" in text for text in written.values())
    assert [path for path, text in written.items() if any(hyphen in text for hyphen in hyphens)] == []
    assert all("\u00ad" not in pdf_text(path) for path in site.rglob("*.pdf"))


@pytest.mark.usefixtures("built")
def test_the_same_paper_twice_is_refused_by_name(build: Build, small: Path) -> None:
    shutil.copy(small / MINUTES_PATH, small / "teknikudvalget/2026-02-03/kopi.txt")
    report = build()
    assert "holds the same text as" in str(report.errors[0])
    assert report.meetings == 2
    assert len(report.errors) == 1


@pytest.mark.usefixtures("built")
def test_of_two_minutes_of_one_meeting_the_published_ones_stay(build: Build, small: Path) -> None:
    before = bytes_of(small.parent / "build/site" / f"moeder/{MINUTES_ID}")
    second = "teknikudvalget/2026-02-03/rettet.txt"
    shutil.copy(small / MINUTES_PATH, small / second)
    change(small / second, "ved skolen", "ved stationen")
    report = build()
    assert {outcome.paper: outcome.state for outcome in report.outcomes} == {
        MINUTES_PATH: State.KEPT, second: State.LEFT_OUT, AGENDA_PATH: State.PUBLISHED,
    }  # fmt: skip
    assert all("holds the same meeting as" in str(error) for error in report.errors)
    assert bytes_of(small.parent / "build/site" / f"moeder/{MINUTES_ID}") == before


def test_a_supplement_is_refused_and_the_agenda_stands(build: Build, small: Path) -> None:
    supplement = (small / AGENDA_PATH).read_text(encoding="utf-8").replace("DAGSORDEN", "TILLÆGSDAGSORDEN", 1)
    (small / AGENDA_PATH).with_name("tillaeg.txt").write_text(supplement, encoding="utf-8")
    report = build()
    assert f"only adds to {AGENDA_PATH}" in str(report.errors[0])
    assert report.meetings == 2


@pytest.mark.usefixtures("built")
def test_an_interrupted_build_leaves_the_old_site(build: Build, small: Path) -> None:
    before = bytes_of(small.parent / "build/site")
    change(small / MINUTES_PATH, "ved skolen", "ved biblioteket")
    with pytest.raises(KeyboardInterrupt):
        build(Listener(stop_at="Website"))
    assert bytes_of(small.parent / "build/site") == before
    assert build().errors == ()


def test_strict_makes_any_finding_fatal_and_publishes_nothing(build: Build, small: Path) -> None:
    with pytest.raises(FindingsFatal, match="--strict"):
        build(strict=True)
    assert not (small.parent / "build/site").exists()


def test_only_the_formats_asked_for_are_made(build: Build, small: Path) -> None:
    report = build(formats=frozenset({"pdf-easy-read"}))
    assert (report.pdfs, report.audio_minutes) == (2, 0)
    assert not list((small.parent / "build/site").rglob("*.mp3"))


def test_a_missing_voice_stops_before_anything_is_written(build: Build, small: Path) -> None:
    change(small / "publisher.toml", 'engine = "silent"', 'engine = "pyttsx3"\nname = "gmq/klingon"')
    with pytest.raises(ToolMissing, match="klingon"):
        build()
    assert not (small.parent / "build").exists()


def test_a_real_site_without_contacts_is_refused(build: Build, small: Path) -> None:
    change(small / "publisher.toml", 'name = "Prøveby Kommune"', 'name = "Prøveby Kommune"\ndemonstration = false')
    with pytest.raises(SettingsError, match="phone and email"):
        build()


def test_the_valid_original_is_shown_by_every_edition(build: Build, small: Path) -> None:
    address = "https://example.dk/referat-original.pdf"
    (small / MINUTES_PATH).with_name("paper.toml").write_text(f'source_url = "{address}"', encoding="utf-8")
    build()
    site = small.parent / "build/site"
    for path in (f"moeder/{MINUTES_ID}/index.html", f"moeder/{MINUTES_ID}/punkt-1/index.html"):
        assert address in (site / path).read_text(encoding="utf-8")
    assert json.loads((site / f"data/{MINUTES_ID}/meeting.json").read_bytes())["source"]["url"] == address
    assert "example.dk" in pdf_text(next((site / f"moeder/{MINUTES_ID}").glob("*.pdf")))
    cues = json.loads((site / f"data/{MINUTES_ID}/cues.json").read_bytes())
    assert sum(address in cue["text"] for cue in cues) == 3  # said in the summary and in each item


@pytest.mark.usefixtures("built")
def test_a_demonstration_says_so_and_asks_search_engines_to_stay_away(small: Path) -> None:
    site = small.parent / "build/site"
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "demonstration" in page.lower(), path
        assert '"noindex' in page, path
    assert "Disallow: /" in (site / "robots.txt").read_text(encoding="utf-8")


def test_a_real_site_speaks_no_longer_of_a_demonstration(build: Build, small: Path) -> None:
    change(
        small / "publisher.toml",
        'name = "Prøveby Kommune"',
        'name = "Prøveby Kommune"\ndemonstration = false\nsite_url = "https://moeder.example.dk/x/"\n'
        '[contact]\nphone = "12 34 56 78"\nemail = "post@example.dk"',
    )
    assert build().errors == ()
    site = small.parent / "build/site"
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "demonstration" not in page.lower(), path
        assert "noindex" not in page or path.parent.name == "was" or path.name == "404.html", path
    for path in site.rglob("*.pdf"):
        assert "demonstration" not in pdf_text(path).lower()
    assert "demonstration" not in (site / f"data/{MINUTES_ID}/cues.json").read_text(encoding="utf-8").lower()
    assert "Allow: /" in (site / "robots.txt").read_text(encoding="utf-8")
    assert "https://moeder.example.dk/x/kontakt/" in (site / "sitemap.xml").read_text(encoding="utf-8")
    for page in ("kontakt", "tilgaengelighed"):  # the law wants a phone number and a written contact there
        text = (site / page / "index.html").read_text(encoding="utf-8")
        assert "12 34 56 78" in text
        assert "post@example.dk" in text


def test_an_agenda_lives_beside_the_minutes_of_the_same_meeting(build: Build, small: Path) -> None:
    agenda = (small / AGENDA_PATH).read_text(encoding="utf-8")
    for old, new in (("03-03-2026", "03-02-2026"), ("03. marts 2026", "03. februar 2026")):
        agenda = agenda.replace(old, new)
    (small / MINUTES_PATH).with_name("dagsorden.txt").write_text(agenda, encoding="utf-8")
    report = build()
    assert (report.errors, report.meetings) == ((), 2)
    site = small.parent / "build/site"
    assert "Referat" in (site / f"moeder/{MINUTES_ID}/index.html").read_text(encoding="utf-8")
    assert "Dagsorden" in (site / f"moeder/{MINUTES_ID}/dagsorden/index.html").read_text(encoding="utf-8")
    minutes = (site / f"moeder/{MINUTES_ID}/index.html").read_text(encoding="utf-8")
    assert '<a href="dagsorden/index.html"><span>Fra samme møde:</span> Dagsorden</a>' in minutes
    for kind, folder in (("minutes", MINUTES_ID), ("agenda", f"{MINUTES_ID}/dagsorden")):
        record = json.loads((site / f"data/{folder}/meeting.json").read_text(encoding="utf-8"))
        assert (record["id"], record["kind"]) == (MINUTES_ID, kind)
    assert "Ændret siden dagsordenen" in minutes
    assert "Punkt 1 er kommet til efter dagsordenen: »Ny cykelsti«." in minutes
    assert "Punkt 2 er kommet til efter dagsordenen. Det er lukket." in minutes
    index = json.loads((site / "data/index.json").read_text(encoding="utf-8"))
    assert [(one["id"], one["kind"]) for one in index["meetings"]] == [
        (MINUTES_ID, "minutes"), (MINUTES_ID, "agenda"), (AGENDA_ID, "agenda"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old"), [("pages/om.md", "## Hvad er det her?"), ("ordliste.json", "Ekstra papirer, der hører til sagen.")]
)
def test_a_personal_number_in_the_sites_own_texts_stops_the_build(
    build: Build, small: Path, file: str, old: str
) -> None:
    change(small / file, old, f"{old} 010190-1234")
    with pytest.raises(PrivacyStop) as caught:
        build()
    assert caught.value.file == file
    assert not (small.parent / "build/site").exists()
