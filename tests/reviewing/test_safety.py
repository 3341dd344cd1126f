"""Only the editor's own window is answered, nothing is overwritten unseen, nothing withheld is shown or written."""

from collections.abc import Callable

import pytest
from flask import Flask

from publisher.building import review, review_views
from publisher.errors import StorageError
from publisher.reviewing.guard import HEADERS
from reviewing.editor import MAY, NOVEMBER, Editor
from reviewing.test_working import HEAD, JOB, SOUND

CPR = "010190-1234"
OURS = f"/moeder/{MAY}/punkt-3/"


def test_only_this_machine_is_listened_to(editor: Editor) -> None:
    made = review.prepare(editor.content, 0, "", "2026-05-01")
    with made.listening:
        assert made.listening.getsockname()[0] == "127.0.0.1"
        with pytest.raises(StorageError, match="cannot be used"):
            review.prepare(editor.content, made.guard.port, "", "2026-05-01")


@pytest.mark.parametrize("path", ["/", f"/moeder/{MAY}/", OURS])
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "localhost"},
        {"Host": "127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_stranger_sees_nothing(visitor: Editor, path: str, headers: dict[str, str]) -> None:
    answer = visitor.get(path, **headers)
    assert answer.status_code == 403
    assert "IPS" not in answer.text
    assert "Socialudvalget" not in answer.text


def test_the_key_opens_once_and_only_one_window(editor: Editor) -> None:
    other = editor.client.application.test_client()
    for path in ("/", OURS, "/?noegle=", f"/?noegle={'x' * 43}", "/?noegle=%C3%A6", editor.guard.opening[-50:]):
        assert other.get(path, base_url=editor.guard.origin).status_code in {403, 404}
    assert editor.get("/?noegle=again").status_code == 302  # the window that is open stays open


def test_the_cookie_is_for_this_site_and_no_script(open_page: Callable[..., Editor]) -> None:
    made = review.prepare(open_page().content, 0, "", "2026-05-01")
    made.listening.close()
    answer = made.app.test_client().get(made.opening, base_url=made.guard.origin)
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "noegle" not in answer.headers["Location"]


@pytest.mark.parametrize(
    ("headers", "more"),
    [
        ({"Origin": "http://evil.example"}, {}),
        ({"Origin": "null"}, {}),
        ({"Origin": ""}, {}),
        ({"Sec-Fetch-Site": "cross-site"}, {}),
        ({"Host": "evil.example"}, {}),
        ({}, {"token": "wrong"}),
        ({}, {"token": ""}),
        ({}, {"token": "æøå"}),
    ],
)
@pytest.mark.parametrize("do", ["save", "approve", "begin"])
def test_a_strangers_form_changes_nothing(
    visitor: Editor, headers: dict[str, str], more: dict[str, str], do: str
) -> None:
    assert visitor.item(3).write("about", JOB).send(do, headers=headers, **more).status == 403
    assert not visitor.file().exists()


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../pyproject.toml",
        "/assets/%2e%2e/%2e%2e/content/publisher.toml",
        "/assets/",
        "/assets/fonts/../../etc/passwd",
        "/moeder/../../etc/passwd/",
        "/moeder/%2e%2e/%2e%2e/etc/passwd/",
        "/moeder//etc/passwd/",
        "/moeder/publisher.toml/",
        "/moeder/socialudvalget/2025-05-06/referat.klart.txt/",
        f"/moeder/{MAY}/punkt-99/",
        f"/moeder/{MAY}/punkt-0/",
        f"/moeder/{MAY}%00/",
        "/moeder/",
        "/content/publisher.toml",
    ],
)
def test_nothing_but_our_pages_is_served(visitor: Editor, path: str) -> None:
    answer = visitor.client.get(path, base_url=visitor.guard.origin, follow_redirects=True)
    assert answer.status_code == 404
    assert "root:" not in answer.text
    assert "Ballerup" not in answer.text


@pytest.mark.parametrize("path", ["/", f"/moeder/{MAY}/", OURS, "/nowhere", "/assets/site.css", "/?noegle=x"])
def test_every_answer_forbids_keeping_framing_and_fetching_elsewhere(visitor: Editor, path: str) -> None:
    answer = visitor.get(path)
    for name, value in HEADERS.items():
        assert answer.headers[name] == value
    assert "unsafe" not in HEADERS["Content-Security-Policy"]
    assert "http" not in HEADERS["Content-Security-Policy"]
    assert " style=" not in answer.text
    assert " on" not in "".join(part.split(">")[0] for part in answer.text.split("<")[1:] if part.startswith("button"))


def test_what_somebody_else_wrote_meanwhile_is_shown_and_not_overwritten(editor: Editor) -> None:
    editor.write(SOUND)
    form = editor.item(3)
    editor.write(SOUND.replace("beholde et job", "beholde et arbejde"))
    page = form.write("about", "Jeg skrev dette.", "97").send()
    assert page.status == 409
    assert "beholde et arbejde" in page.html.css_first(".theirs").text()
    assert "Jeg skrev dette." in page.typed()
    assert "Jeg skrev dette." not in editor.written()
    form.read(page.html)
    assert form.send().status == 200  # now it is seen
    assert "Jeg skrev dette." in editor.written()


def test_who_writes_on_another_item_is_no_hindrance_and_keeps_every_letter(editor: Editor) -> None:
    other = "## Punkt 4: Skærpet tilsyn\n\n\n### Hvad handler sagen om?\nNotepad   var her.  [154]\n"
    editor.write(SOUND)
    form = editor.item(3)
    editor.write(f"{SOUND}\n{other}")
    assert form.write("about", "IPS er for borgere.", "99").send().status == 200
    assert "IPS er for borgere." in editor.written()
    assert other.strip() in editor.written()


def test_a_meeting_is_not_approved_if_its_file_changed_meanwhile(editor: Editor) -> None:
    editor.write(SOUND)
    form = editor.meeting()
    editor.write(SOUND.replace("job", "arbejde"))
    assert form.send("approve-all").status == 409
    assert "godkendt" not in editor.written()


def test_nothing_is_taken_back_that_somebody_else_has_changed(editor: Editor) -> None:
    editor.item(3).write("about", JOB).send()
    editor.write(editor.written() + "\n")
    before = editor.written()
    page = editor.item(3).send("undo")
    assert page.status == 422
    assert "En anden har ændret filen" in page.told
    assert editor.written() == before


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"Borgeren er {CPR}.", "97"),
        ("Borgeren er 010190 1234.", "97"),
        (f"{JOB}", CPR),
        ("Han er 010190-\n1234 og glad.", "97"),
    ],
)
@pytest.mark.parametrize("do", ["save", "approve", "copy:proposal"])
def test_a_cpr_number_is_never_written(visitor: Editor, text: str, lines: str, do: str) -> None:
    page = visitor.item(3).write("about", text, lines).send(do)
    assert page.status == 422
    assert not visitor.file().exists()
    assert "cpr" in page.told


def test_a_cpr_number_in_the_address_of_a_form_is_told_at_its_sentence(editor: Editor) -> None:
    page = editor.item(3).write("about", f"{JOB}\nBorgeren er {CPR}.", "97").send()
    assert page.told.startswith("Ikke gemt. Der står noget, der ligner et cpr-nummer.")
    assert page.html.css_first("#besked a").attributes["href"] == "#about-2"
    assert page.html.css_first("main").attributes["data-focus"] == "about-2"


def test_a_phone_number_that_the_settings_withhold_is_not_written(editor: Editor) -> None:
    page = editor.item(3).write("about", "Ring til kommunen på telefon 44 77 20 00.", "97").send()
    assert page.status == 422
    assert not editor.file().exists()


@pytest.mark.parametrize("words", ["## Punkt 4: Ny", "### Hvad med pengene?", "Mærke: sag=abc", "# Overskrift"])
def test_a_sentence_that_the_file_would_not_hold_as_one_is_not_written(editor: Editor, words: str) -> None:
    page = editor.item(3).write("about", f"{JOB}\n{words}", "").send()
    assert page.status == 422
    assert page.html.css_first("#besked a").attributes["href"] == "#about-2"
    assert not editor.file().exists()


ODD = [
    "[97]", "- ", "-", "[", "]", "[97", "[97] [98]", "«", "»«", "\u2028x", "\x0b\x0c\x1c", "\u202eabc", "\x00",
    "a\ufeffb", "&lt;b&gt;",
]  # fmt: skip


@pytest.mark.parametrize("do", ["save", "approve", "up:1", "join:0"])
def test_odd_signs_never_break_the_page_or_another_item(editor: Editor, do: str) -> None:
    other = "## Punkt 4: Skærpet tilsyn\n\n### Hvad handler sagen om?\nNotepad   var her.  [154]"
    for words in ODD:
        editor.write(f"{other}\n")
        page = editor.item(3).write("about", f"{JOB}\n{words}", "97").send(do)
        assert page.status in {200, 422}, words
        assert other in editor.written(), words
        assert editor.written().count("## Punkt") <= 2, words
        assert editor.get(OURS).status_code == 200, words


def test_lines_that_are_no_numbers_are_told_at_their_field(editor: Editor) -> None:
    page = editor.item(3).write("about", JOB, "linje tolv").send()
    assert page.status == 422
    assert page.html.css_first("#besked a").attributes["href"] == "#about-1-lines"
    assert page.html.css_first("#about-1-lines").attributes["value"] == "linje tolv"


def closed_item(editor: Editor) -> int:
    listed = editor.meeting(NOVEMBER).html.css("ol.items > li")
    return next(number for number, one in enumerate(listed, start=1) if "lukket" in one.text())


def test_of_a_closed_item_nothing_is_shown_whatever_its_file_says(editor: Editor) -> None:
    number = closed_item(editor)
    secret = "Borgeren hedder Hemmelig og bor på Engvej."
    editor.write(
        f"## Punkt {number}: Lukket\n\nKladde uden overskrift\n### Hvad handler sagen om?\n{secret} [97]\n", NOVEMBER
    )
    for path in ("/", f"/moeder/{NOVEMBER}/", f"/moeder/{NOVEMBER}/punkt-{number}/"):
        text = editor.get(path).text
        assert "Hemmelig" not in text
        assert "Engvej" not in text
        assert "uden overskrift" not in text
    page = editor.page(f"/moeder/{NOVEMBER}/punkt-{number}/")
    assert page.css_first("#sentences, .paper, textarea") is None


@pytest.mark.parametrize("do", ["save", "approve", "begin", "copy:about", "up:0"])
def test_a_closed_item_gets_no_text(editor: Editor, do: str) -> None:
    number = closed_item(editor)
    form = editor.item(1, NOVEMBER).write("about", "Det er hemmeligt.", "97")
    form.path = f"/moeder/{NOVEMBER}/punkt-{number}/"
    assert form.send(do).status == 422
    assert not editor.file(NOVEMBER).exists()
    fields = {"token": editor.guard.token, "slot": "about", "text": "x", "lines": ""}
    measured = editor.client.post(
        f"{form.path}maal", data=fields, base_url=editor.guard.origin, headers={"Origin": editor.guard.origin}
    )
    assert measured.get_json() == {"text": ""}


def test_a_disk_that_cannot_be_written_is_told_and_the_text_stays_in_the_form(editor: Editor) -> None:
    editor.file().with_name(".referat.klart.txt.part").mkdir()  # where the file is first written
    page = editor.item(3).write("about", JOB).send()
    assert page.status == 422
    assert "Filen kan ikke skrives" in page.told
    assert page.typed() == [JOB]
    assert not editor.file().exists()
    editor.write(SOUND)
    assert "Filen kan ikke skrives" in editor.meeting().send("approve-all").told
    assert editor.written() == SOUND


@pytest.mark.parametrize("lies", [b"\xff\xfe\x00\xd8 ikke tekst", f"{SOUND}{CPR}\n".encode()])
def test_a_file_that_cannot_be_read_is_told_and_left_alone(editor: Editor, lies: bytes) -> None:
    editor.file().write_bytes(lies)
    assert CPR not in editor.item(3).html.html
    assert editor.meeting().html.css_first("#fil .error") is not None
    for page in (
        editor.item(3).write("about", JOB).send(),
        editor.item(3).send("approve"),
        editor.meeting().send("approve-all"),
    ):
        assert page.status == 422
        assert "kan ikke læses" in page.told
    assert editor.file().read_bytes() == lies


def test_an_item_that_stands_twice_is_left_alone(editor: Editor) -> None:
    editor.write(SOUND + "\n" + SOUND)
    page = editor.item(3).send()
    assert page.status == 422
    assert "to gange" in page.told
    editor.meeting().send("approve-all")
    assert editor.written() == SOUND + "\n" + SOUND


def test_lines_that_cannot_be_understood_are_shown_before_they_go(editor: Editor) -> None:
    editor.write(HEAD.replace("Lavet af", "Husk at ringe\nLavet af") + f"{JOB} [97]\n")
    form = editor.item(3)
    assert "Husk at ringe" in form.html.css_first("#sentences .told").text()
    form.send()
    assert "Husk at ringe" not in editor.written()
    editor.item(3).send("undo")
    assert "Husk at ringe" in editor.written()


def test_a_defect_is_told_without_a_word_of_what_was_typed(
    editor: Editor, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("Hemmelig tekst")

    monkeypatch.setattr(review_views, "meeting_row", broken)
    answer = editor.get("/")
    assert answer.status_code == 500
    assert "Programmet har en fejl" in answer.text
    assert "Hemmelig" not in answer.text
    assert "Hemmelig" not in "".join(capfd.readouterr())


def test_a_folder_that_went_away_is_told(editor: Editor) -> None:
    editor.content.rename(editor.content.with_name("moved"))
    answer = editor.get("/")
    assert answer.status_code == 500
    assert "kan ikke læse mappen med papirer" in answer.text


def test_too_much_text_is_refused(editor: Editor) -> None:
    assert editor.item(3).write("about", "x" * 1_200_000).send().status == 413
    assert not editor.file().exists()


def test_what_is_typed_is_shown_as_text(editor: Editor) -> None:
    page = editor.item(3).write("about", "<script>alert(1)</script> </textarea><b>x</b>.", "97").send()
    assert page.html.css_first("textarea b") is None
    assert page.html.css_first("main script") is None
    assert page.typed()[0].startswith("<script>")


def test_the_app_serves_no_folder(editor: Editor) -> None:
    app = editor.client.application
    assert isinstance(app, Flask)
    assert {rule.endpoint for rule in app.url_map.iter_rules()} == {
        "asset", "meetings", "meeting", "meeting_do", "item", "item_do", "measure",
    }  # fmt: skip
