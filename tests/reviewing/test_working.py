"""What an editor does on the local page, through HTTP alone: it works without a script."""

from collections.abc import Callable

import pytest

from publisher.catalogue.texts import text
from publisher.plain_language.drafting.maker import maker
from reviewing.editor import NOVEMBER, Editor

HEAD = "## Punkt 3: Status på IPS-indsatsen\nLavet af: sekretariatet\n\n### Hvad handler sagen om?\n"
JOB = "De får hjælp til at få og beholde et job."
SOUND = f"{HEAD}{JOB} [97]\n"
WRONG = f"{HEAD}IPS hjælper 700 borgere. [97]\n"


def test_the_list_says_how_far_each_meeting_has_come(editor: Editor) -> None:
    editor.write(SOUND)
    page = editor.page("/")
    may = page.css("ul.rows > li")[1]
    assert "Socialudvalget, 6. maj 2025" in may.text()
    assert [one.text() for one in may.css(".state")] == ["1 kladde", "9 uden tekst"]
    assert "Næste: punkt 1" in may.text()


def test_a_meeting_lists_its_items_with_their_remarks(editor: Editor) -> None:
    editor.write(WRONG)
    third = editor.meeting().html.css("ol.items > li")[2]
    assert "Status på IPS-indsatsen" in third.text()
    assert "kladde" in third.text()
    assert "1 fejl" in third.text()


def test_what_is_typed_is_saved_checked_and_gets_a_source(editor: Editor) -> None:
    page = editor.item(3).write("about", JOB).send()
    assert page.told == "Gemt. Computeren fandt ingen fejl."
    assert f"{JOB} [97]" in editor.written()
    assert "Tilstand: tjekket\nLavet af: udvalgssekretæren\nDato: 2026-05-01" in editor.written()


def test_several_lines_in_a_field_are_several_sentences_and_an_empty_field_is_none(editor: Editor) -> None:
    page = editor.item(3).write("about", f"{JOB}\nIPS er for borgere.\n\n", "97, 99").send()
    assert page.typed() == [JOB, "IPS er for borgere."]
    form = editor.item(3).type(0, "")
    assert form.send().typed() == ["IPS er for borgere."]
    assert JOB not in editor.written()


@pytest.mark.parametrize(
    ("do", "left", "focus"),
    [
        ("up:1", ["To er her.", "En er her.", "Tre er her."], "about-1"),
        ("down:1", ["En er her.", "Tre er her.", "To er her."], "about-3"),
        ("join:0", ["En er her To er her.", "Tre er her."], "about-1"),
        ("remove:1", ["En er her.", "Tre er her."], "about-2"),
        ("up:0", ["En er her.", "To er her.", "Tre er her."], "about-1"),
        ("down:99", ["En er her.", "To er her.", "Tre er her."], "about-1"),
    ],
)
def test_sentences_are_moved_joined_and_removed(editor: Editor, do: str, left: list[str], focus: str) -> None:
    editor.item(3).write("about", "En er her.\nTo er her.\nTre er her.", "97").send()
    page = editor.item(3).send(do)
    assert page.typed() == left
    assert page.html.css_first("main").attributes["data-focus"] == focus


def test_a_sentence_becomes_a_point_of_a_list(editor: Editor) -> None:
    editor.item(3).write("about", "En.\nTo.\nTre.", "97").send()
    editor.item(3).send(point=["0", "1", "2"])
    assert "- En. [97]\n- To. [97]\n- Tre. [97]" in editor.written()


def test_an_item_begins_with_the_automatic_text_or_with_one_slot_of_it(editor: Editor) -> None:
    begun = editor.item(3).send("begin")
    assert len(begun.typed()) > 3
    assert begun.html.css_first(".state").text() == "kladde"
    slot = editor.item(4).send("copy:proposal")
    assert slot.typed()
    assert "### Hvad var forslaget?" in editor.written().split("## Punkt 4")[1]


def test_remarks_stand_at_their_sentence_and_say_what_to_do(editor: Editor) -> None:
    editor.write(WRONG)
    form = editor.item(3)
    remark = form.rows()[0].css_first(".remarks .error")
    assert "700" in remark.text()
    described = form.html.css_first("textarea").attributes["aria-describedby"]
    assert form.html.css_first(f"#{described}") is not None


def test_the_source_of_a_sentence_stands_at_it_and_in_the_paper(editor: Editor) -> None:
    editor.write(SOUND)
    form = editor.item(3)
    assert "97" in form.rows()[0].css_first("details small").text()
    assert form.html.css_first("#linje-97") is not None


def test_approving_names_role_and_day_and_goes_on(editor: Editor) -> None:
    editor.write(SOUND)
    page = editor.item(3).send("approve-next")
    assert page.told == "Punkt 3 er godkendt."
    assert page.path.endswith("/punkt-4/")
    assert "Godkendt af: udvalgssekretæren\nGodkendt den: 2026-05-01" in editor.written()


def test_the_role_is_asked_for_once(open_page: Callable[..., Editor]) -> None:
    editor = open_page(by="")
    editor.write(SOUND)
    asked = editor.item(3).send("approve")
    assert asked.status == 422
    assert "hvem der godkender" in asked.told
    assert asked.html.css_first("#by").attributes["aria-describedby"] == "besked by-hint"
    assert asked.html.css_first("title").text().startswith("Fejl: Punkt 3: ")
    assert "Godkendt" not in editor.written()
    assert editor.item(3).send("approve", by="udvalgssekretæren").told == "Punkt 3 er godkendt."
    assert editor.item(4).html.css_first("#by").attributes["value"] == "udvalgssekretæren"


def test_a_role_is_no_cpr_number(open_page: Callable[..., Editor]) -> None:
    editor = open_page(by="")
    editor.write(SOUND)
    assert editor.item(3).send("approve", by="010190-1234").status == 422
    assert "010190" not in editor.written()
    assert "010190" not in editor.item(3).html.html


def test_a_doubted_sentence_is_saved_and_approved_only_with_a_tick(editor: Editor) -> None:
    editor.write(WRONG)
    form = editor.item(3)
    page = form.send("approve")
    assert page.status == 422
    assert "Tilstand: kladde" in editor.written()
    tick = page.html.css_first("input[name=seen]").attributes["value"]
    assert editor.item(3).send("approve", seen=tick).told == "Punkt 3 er godkendt."
    assert f"Set efter: {tick}" in editor.written()
    again = editor.item(3)
    assert "checked" in again.html.css_first("input[name=seen]").attributes


def test_a_tick_of_something_nobody_doubted_is_worth_nothing(editor: Editor) -> None:
    editor.write(WRONG)
    assert editor.item(3).send("approve", seen="number-unfounded:0000000000").status == 422
    assert "Godkendt" not in editor.written()


def test_ticks_stay_when_something_else_is_saved(editor: Editor) -> None:
    editor.write(WRONG)
    tick = editor.item(3).html.css_first("input[name=seen]").attributes["value"]
    page = editor.item(3).write("about", JOB).send("save", seen=tick)
    assert "checked" in page.html.css_first("input[name=seen]").attributes
    assert "Set efter" not in editor.written()


def test_changing_an_approved_text_makes_it_wait_again_and_saving_it_as_it_is_does_not(editor: Editor) -> None:
    editor.write(SOUND)
    editor.item(3).send("approve")
    before = editor.written()
    assert editor.item(3).send().told == "Der er ikke ændret noget."
    assert editor.written() == before
    editor.item(3).type(0, "De får hjælp til at få et job.").send()
    assert "Tilstand: tjekket" in editor.written()
    assert "Godkendt" not in editor.written()


def test_a_models_text_is_a_models_until_somebody_changes_a_word(editor: Editor) -> None:
    model = maker("et-navn")
    editor.write(SOUND.replace("sekretariatet", model))
    editor.item(3).send("save")  # now it is sealed
    editor.write(editor.written().replace(text("drafting.corrected"), ""))
    editor.item(3).send("approve")
    assert f"Lavet af: {model}\n" in editor.written()
    editor.item(3).type(0, "De får hjælp til at få et job.").send()
    assert f"Lavet af: {model}{text('drafting.corrected')}\n" in editor.written()


def test_a_whole_meeting_is_approved_at_once_and_the_rest_is_named(editor: Editor) -> None:
    seven = "\n## Punkt 7: Øget kvalitet\n### Hvad handler sagen om?\nKommunen giver 3 millioner kroner. [484]\n"
    editor.write(SOUND + seven)
    page = editor.meeting().send("approve-all")
    assert page.told.startswith("Ét punkt blev godkendt. Disse punkter er ikke godkendt: Punkt 1")
    refused = [one.text() for one in page.html.css("#besked li")]
    assert len(refused) == 9
    assert any("Punkt 7" in one and "en fejl, som nogen skal se på" in one for one in refused)
    assert any("Punkt 1" in one and "Ingen har skrevet en tekst" in one for one in refused)
    assert editor.written().count("Tilstand: godkendt") == 1


def test_every_change_can_be_taken_back_also_an_approval(editor: Editor) -> None:
    editor.write(SOUND)
    steps = [editor.file().read_bytes()]
    for do in ("save", "approve"):
        editor.item(3).send(do)
        steps.append(editor.file().read_bytes())
    editor.item(4).send("begin")
    undone = editor.item(4).send("undo")
    assert undone.told == "Fortrudt: punkt 4 er gemt."
    assert editor.file().read_bytes() == steps[2]
    assert editor.meeting().send("undo").told == "Fortrudt: punkt 3 er godkendt."
    assert editor.file().read_bytes() == steps[1]
    editor.meeting().send("undo")
    assert editor.file().read_bytes() == steps[0]
    assert editor.meeting().html.css_first("form.undo") is None
    assert editor.meeting().send("undo").status == 422


def test_taking_back_the_first_text_takes_the_file_away(editor: Editor) -> None:
    editor.item(3).send("begin")
    assert editor.file().exists()
    editor.item(3).send("undo")
    assert not editor.file().exists()


def test_a_text_whose_paper_changed_is_told_and_can_be_approved_again(editor: Editor) -> None:
    editor.write(SOUND)
    editor.item(3).send("approve")
    paper = editor.content / "socialudvalget/2025-05-06/referat.txt"
    lines = paper.read_text(encoding="utf-8").splitlines()
    lines[96] = lines[96].replace("job", "arbejde og et job")
    paper.write_text("\n".join(lines), encoding="utf-8")
    form = editor.item(3)
    assert form.html.css_first(".state").text() == "forældet"
    assert "Punkt 3" in editor.meeting().send("approve-all").told
    assert "Tilstand: godkendt" in editor.written()  # as it was: only its bindings no longer hold
    assert editor.item(3).send("approve").told == "Punkt 3 er godkendt."


def test_live_measures_are_those_of_what_is_typed(editor: Editor) -> None:
    form = editor.item(3).write("about", JOB, "97")
    before = form.send("save").html.css_first(".measures").text()
    path = f"{form.path}maal"
    fields = {"token": editor.guard.token, "slot": "about", "text": f"{JOB} {JOB}", "lines": "97"}
    answer = editor.client.post(
        path, data=fields, base_url=editor.guard.origin, headers={"Origin": editor.guard.origin}
    )
    words = [int(one.split()[0]) for one in (before, answer.get_json()["text"])]
    assert words[1] == words[0] + len(JOB.split())


def test_papers_that_cannot_be_read_are_named(editor: Editor) -> None:
    (editor.content / "socialudvalget" / "udkast.txt").write_text("Hej", encoding="utf-8")
    assert "socialudvalget/udkast.txt" in editor.page("/").body.text()


def test_a_closed_item_has_a_number_and_a_title_alone(editor: Editor) -> None:
    listed = [one for one in editor.meeting(NOVEMBER).html.css("ol.items > li") if "lukket" in one.text()]
    assert len(listed) == 1
    assert "Det har ingen tekst" in listed[0].text()
