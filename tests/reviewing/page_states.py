"""Everything the local page can say to an editor, as it answers without a script: each state by a name."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from publisher.building import review_views
from reviewing.editor import MAY, NOVEMBER, Editor, Page
from reviewing.test_working import HEAD, JOB, SOUND, WRONG
from support.small_content import MINUTES, MINUTES_PATH

SEVEN = "\n## Punkt 7: Øget kvalitet\n### Hvad handler sagen om?\nTo. [484]\nKommunen giver 3 millioner kroner. [484]\n"
ITEM = f"/moeder/{MAY}/punkt-3/"


@dataclass(frozen=True)
class State:
    """An answer: its status and its page."""

    status: int
    html: str


def _seen(editor: Editor, path: str) -> State:
    answer = editor.get(path)
    return State(answer.status_code, answer.text)


def _answered(page: Page) -> State:
    return State(page.status, page.text)


def _list_of_nothing(editor: Editor) -> State:
    for paper in editor.content.rglob("referat.txt"):
        paper.unlink()
    return _seen(editor, "/")


def _list_finished_and_failed(editor: Editor) -> State:
    _all_approved(editor)
    (editor.content / MAY).write_text("Hej", encoding="utf-8")
    return _seen(editor, "/")


def _all_approved(editor: Editor) -> State:
    """Of a small meeting: one item is open, one closed."""
    for paper in (MAY, NOVEMBER):
        (editor.content / paper).unlink()
    small = editor.content / MINUTES_PATH
    small.parent.mkdir(parents=True)
    small.write_text(MINUTES.format(closed_body=""), encoding="utf-8")
    editor.item(1, MINUTES_PATH).send("begin")
    return _answered(editor.meeting(MINUTES_PATH).send("approve-all"))


def _nothing_waits(editor: Editor) -> State:
    _all_approved(editor)
    return _seen(editor, f"/moeder/{MINUTES_PATH}/")


def _approved_in_part(editor: Editor) -> State:
    editor.write(SOUND + SEVEN)
    return _answered(editor.meeting().send("approve-all"))


def _meeting_undone(editor: Editor) -> State:
    editor.write(SOUND)
    editor.item(3).send("approve")
    return _answered(editor.meeting().send("undo"))


def _meeting_conflict(editor: Editor) -> State:
    editor.write(SOUND)
    form = editor.meeting()
    editor.write(SOUND.replace("job", "arbejde"))
    return _answered(form.send("approve-all"))


def _meeting_without_role(editor: Editor) -> State:
    editor.write(SOUND)
    return _answered(editor.meeting().send("approve-all", by=""))


def _meeting_with_a_broken_file(editor: Editor) -> State:
    editor.file().write_bytes(b"\xff\xfe\x00\xd8 ikke tekst")
    return _answered(editor.meeting().send("approve-all"))


def _saved(editor: Editor) -> State:
    editor.write(WRONG + f"{JOB} [97]\n")
    return _answered(editor.item(3).send())


def _approved(editor: Editor) -> State:
    editor.write(SOUND)
    return _answered(editor.item(3).send("approve"))


def _item_undone(editor: Editor) -> State:
    _saved(editor)
    return _answered(editor.item(3).send("undo"))


def _nothing_to_undo(editor: Editor) -> State:
    form = editor.item(3)
    return _answered(form.send("undo"))


def _undone_elsewhere(editor: Editor) -> State:
    form = editor.item(3).write("about", JOB)
    form.send()
    editor.write(editor.written() + "\n")
    return _answered(editor.item(3).send("undo"))


def _conflict(editor: Editor) -> State:
    editor.write(SOUND)
    form = editor.item(3)
    editor.write(WRONG + "\n### Hvad blev besluttet?\nJa. [101]\n")
    return _answered(form.write("about", "Jeg skrev dette.", "97").send())


def _conflict_with_nothing(editor: Editor) -> State:
    editor.write(SOUND)
    form = editor.item(3)
    editor.file().unlink()
    return _answered(form.write("about", "Jeg skrev dette.", "97").send())


def _remarks(editor: Editor) -> State:
    editor.write(WRONG + f"{JOB} [97]\n")
    return _answered(editor.item(3).send("approve"))


def _no_role(editor: Editor) -> State:
    editor.write(SOUND)
    return _answered(editor.item(3).send("approve", by=""))


def _no_lines(editor: Editor) -> State:
    return _answered(editor.item(3).write("about", JOB, "linje tolv").send())


def _cpr(editor: Editor) -> State:
    return _answered(editor.item(3).write("about", f"{JOB}\nBorgeren er 010190-1234.", "97").send())


def _lines_not_understood(editor: Editor) -> State:
    editor.write(HEAD.replace("Lavet af", "Husk at ringe\nLavet af") + f"{JOB} [97]\n")
    return _seen(editor, ITEM)


def _twice(editor: Editor) -> State:
    editor.write(SOUND + "\n" + SOUND)
    return _answered(editor.item(3).send())


def _outdated(editor: Editor) -> State:
    _approved(editor)
    paper = editor.content / MAY
    paper.write_text(
        paper.read_text(encoding="utf-8").replace("beholde et job", "beholde et arbejde"), encoding="utf-8"
    )
    return _seen(editor, ITEM)


def _stranger(editor: Editor) -> State:
    answer = editor.get("/", Host="evil.example")
    return State(answer.status_code, answer.text)


def _no_item(editor: Editor) -> State:
    return _seen(editor, f"/moeder/{MAY}/punkt-99/")


def _not_understood(editor: Editor) -> State:
    answer = editor.client.post(
        "/",
        base_url=editor.guard.origin,
        headers={"Origin": editor.guard.origin},
        data={"token": editor.guard.token},
    )
    return State(answer.status_code, answer.text)


def _too_much(editor: Editor) -> State:
    return _answered(editor.item(3).write("about", "x" * 1_200_000).send())


def _broken(editor: Editor) -> State:
    with patch.object(review_views, "meeting_row", side_effect=RuntimeError):
        return _seen(editor, "/")


def _no_folder(editor: Editor) -> State:
    editor.content.rename(editor.content.with_name("moved"))
    return _seen(editor, "/")


STATES: dict[str, tuple[int, Callable[[Editor], State]]] = {
    "list, no papers": (200, _list_of_nothing),
    "list, all approved and a paper that cannot be read": (200, _list_finished_and_failed),
    "meeting, all approved": (200, _all_approved),
    "meeting, nothing waits": (200, _nothing_waits),
    "meeting, approved in part": (200, _approved_in_part),
    "meeting, undone": (200, _meeting_undone),
    "meeting, conflict": (409, _meeting_conflict),
    "meeting, no role": (422, _meeting_without_role),
    "meeting, broken file": (422, _meeting_with_a_broken_file),
    "item, saved with remarks": (200, _saved),
    "item, approved": (200, _approved),
    "item, undone": (200, _item_undone),
    "item, nothing to undo": (422, _nothing_to_undo),
    "item, changed elsewhere since": (422, _undone_elsewhere),
    "item, conflict": (409, _conflict),
    "item, conflict with nothing": (409, _conflict_with_nothing),
    "item, not approved": (422, _remarks),
    "item, no role": (422, _no_role),
    "item, no lines": (422, _no_lines),
    "item, cpr number": (422, _cpr),
    "item, lines not understood": (200, _lines_not_understood),
    "item, twice": (422, _twice),
    "item, outdated": (200, _outdated),
    "error, stranger": (403, _stranger),
    "error, no such item": (404, _no_item),
    "error, not understood": (405, _not_understood),
    "error, too much": (413, _too_much),
    "error, defect": (500, _broken),
    "error, no folder": (500, _no_folder),
}
"""Every state: the status it is answered with, and how an editor comes to it."""


def state(name: str, folder: Path) -> str:
    """Bring the page over a folder of papers into this state, and return its HTML."""
    status, reach = STATES[name]
    reached = reach(Editor(folder, "udvalgssekretæren"))
    assert reached.status == status, reached.html
    return reached.html
