"""An editor who works on the local page through HTTP, as a browser without scripts would."""

from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node
from werkzeug.test import TestResponse

from publisher.building import review

MAY = "socialudvalget/2025-05-06/referat.txt"
NOVEMBER = "socialudvalget/2025-11-25/referat.txt"


class Editor:
    """A session, opened with its key."""

    def __init__(self, content: Path, by: str) -> None:
        self.content = content
        made = review.prepare(content, 0, by, "2026-05-01")
        made.listening.close()
        self.guard = made.guard
        self.client = made.app.test_client()
        assert self.get(made.opening.removeprefix(self.guard.origin)).status_code == 302

    def get(self, path: str, **headers: str) -> TestResponse:
        """Fetch a page."""
        return self.client.get(path, base_url=self.guard.origin, headers=headers)

    def page(self, path: str) -> HTMLParser:
        """Fetch a page that must be there."""
        answer = self.get(path)
        assert answer.status_code == 200, answer.text
        return HTMLParser(answer.text)

    def item(self, number: int, paper: str = MAY) -> "Form":
        """Open an item."""
        return Form(self, f"/moeder/{paper}/punkt-{number}/")

    def meeting(self, paper: str = MAY) -> "Form":
        """Open a meeting."""
        return Form(self, f"/moeder/{paper}/")

    def file(self, paper: str = MAY) -> Path:
        """The paper's summary file."""
        return self.content / paper.replace(".txt", ".klart.txt")

    def written(self, paper: str = MAY) -> str:
        """What stands in it."""
        return self.file(paper).read_text(encoding="utf-8") if self.file(paper).exists() else ""

    def write(self, text: str, paper: str = MAY) -> None:
        """Write it as somebody with Notepad does."""
        self.file(paper).write_text(text, encoding="utf-8")


class Form:
    """The form of a page, as it was fetched, with what is typed into it."""

    def __init__(self, editor: Editor, path: str) -> None:
        self.editor = editor
        self.path = path
        self.read(editor.page(path))

    def read(self, html: HTMLParser) -> None:
        """Take the fields of the page's form."""
        self.html = html
        form = html.css_first("#sentences") or html.css_first("form.approve")
        self.fields: list[list[str]] = []
        for one in form.css("input, textarea") if form else []:
            if one.attributes.get("type") == "checkbox" and "checked" not in one.attributes:
                continue
            text = one.text() if one.tag == "textarea" else one.attributes.get("value") or ""
            self.fields.append([one.attributes["name"] or "", text])

    def rows(self) -> list[Node]:
        """The sentences' rows."""
        return self.html.css(".sentence")

    def sentences(self) -> list[str]:
        """The sentences that stand in the form."""
        return [text for name, text in self.fields if name == "text" and text]

    def type(self, at: int, text: str, lines: str | None = None) -> "Form":
        """Type into the row `at`."""
        self._set("text", at, text)
        if lines is not None:
            self._set("lines", at, lines)
        return self

    def row_of(self, slot: str) -> int:
        """The empty row of a slot."""
        return [
            number for number, one in enumerate(self.rows()) if (one.attributes["data-row"] or "").startswith(slot)
        ][-1]

    def write(self, slot: str, text: str, lines: str = "") -> "Form":
        """Type into the empty row of a slot."""
        return self.type(self.row_of(slot), text, lines)

    def send(self, do: str = "save", **more: Any) -> "Page":
        """Press a button."""
        headers = {"Origin": self.editor.guard.origin, "Sec-Fetch-Site": "same-origin", **more.pop("headers", {})}
        data: dict[str, list[str]] = {}
        for name, value in self.fields:
            data.setdefault(name, []).append(value)
        if do == "undo":
            data = {"token": data["token"]}
        data |= {"do": [do], **{name: [value] if isinstance(value, str) else value for name, value in more.items()}}
        return Page(
            self.editor.client.post(
                self.path, data=data, base_url=self.editor.guard.origin, headers=headers, follow_redirects=True
            )
        )

    def _set(self, name: str, at: int, text: str) -> None:
        found = [field for field in self.fields if field[0] == name]
        found[at][1] = text


class Page:
    """What the page answers."""

    def __init__(self, answer: TestResponse) -> None:
        self.status = answer.status_code
        self.path = answer.request.path
        self.text = answer.text
        self.html = HTMLParser(answer.text)

    @property
    def told(self) -> str:
        """What it says first."""
        told = self.html.css_first("#besked")
        return " ".join(told.text().split()) if told else ""

    def typed(self) -> list[str]:
        """The sentences that stand in its form."""
        return [text for one in self.html.css("#sentences textarea") if (text := one.text())]
