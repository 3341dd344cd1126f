"""The easy-read PDF: a meeting's automatic short version to download, print and read on paper (PDF/UA-1)."""

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from publisher.catalogue.findings import finding
from publisher.model.edition import Artefact, Edition
from publisher.model.finding import Finding, LineSpan
from publisher.rendering.pdf.easy_read_view import level_of, view_of
from publisher.rendering.pdf.glyphs import lost, printable
from publisher.rendering.pdf.line_breaks import hold_together
from publisher.rendering.pdf.long_words import WHOLE, Parting, marker
from publisher.tools.pango import require_pango

STYLESHEET = "easy_read.css"


def render(edition: Edition, path: str) -> Artefact:
    """Set the easy-read PDF. The same edition gives the same bytes, in any process.

    Raises:
        ToolMissing: Pango is not installed.
        BuildIncomplete: the PDF cannot be set as it should be.
    """
    require_pango()
    from publisher.rendering.pdf import press  # noqa: PLC0415 - loads Pango, a third of a second

    printed = press.typeset(lambda pages, parting: html(edition, pages, parting), STYLESHEET)
    return Artefact(
        path=path,
        media_type="application/pdf",
        content=printed.content,
        format="pdf-easy-read",
        level=level_of(edition),
        pages=printed.pages,
    )


def html(edition: Edition, pages: Mapping[str, int], parting: Parting = WHOLE) -> str:
    """Return the document as HTML, every text of it made of characters that the font has.

    `pages` tells on which page each anchor stands; for one it does not know, two digits keep the place.
    `parting` tells which long words are divided by soft hyphens.
    """
    template = _environment().get_template("easy_read.html.j2")
    return template.render(view=view_of(edition), pages=pages, words=marker(parting))


def missing_characters(edition: Edition) -> tuple[Finding, ...]:
    """Return a finding for each character that the PDF's font cannot show, where it first stands."""
    file = edition.meeting.meeting.source.file
    found: dict[str, Finding] = {}
    for text, lines in _texts(edition):
        for character in lost(text):
            fields = {"character": character, "codepoint": f"U+{ord(character):04X}"}
            found.setdefault(character, finding("rendering.missing-character", lines, file=file, **fields))
    return tuple(found.values())


def _texts(edition: Edition) -> list[tuple[str, LineSpan | None]]:
    meeting = edition.meeting.meeting
    texts: list[tuple[str, LineSpan | None]] = [(meeting.committee, None), (meeting.place or "", None)]
    texts += [(" ".join((who.name, *who.roles)), None) for who in meeting.participants]
    for item in meeting.items:
        texts.append((item.title, (item.lines[0], item.lines[0])))
        summary = edition.summary_of(item.number)
        sentences = summary.sentences if summary else ()
        texts += [(each.text, each.sources[0] if each.sources else None) for each in sentences]
    return texts


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("publisher.rendering.pdf"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: printable(value) if type(value) is str else value,  # marked texts are printable
    )
    environment.filters["held"] = hold_together
    return environment
