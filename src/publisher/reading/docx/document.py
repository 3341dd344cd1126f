"""From the bytes of a Word file to the paper in it."""

import hashlib
from collections.abc import Iterator

from publisher.model.source import SourceDocument
from publisher.reading.composition import Content, Part, flat, lines_of
from publisher.reading.docx.numbering import Numbering
from publisher.reading.docx.package import Element, Package, W, value
from publisher.reading.docx.paragraph import TextReader
from publisher.reading.docx.story import Shared, Story, furniture_of
from publisher.reading.docx.styles import Styles

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(name: str, content: bytes) -> SourceDocument:
    """Return the Word file as a document.

    Running heads come first and running feet last, each line once, marked as furniture; notes follow the text, each
    with the mark (`[1]`) that stands in the text. Hidden and deleted text, comments and descriptions of pictures are
    left out.

    Raises:
        SourceError: no Word file, a damaged or locked one, or one whose text Word has not merged yet.
    """
    package = Package(name, content)
    return SourceDocument(
        file=name,
        media_type=_MEDIA_TYPE,
        sha256=hashlib.sha256(content).hexdigest(),
        lines=lines_of(_parts(package)),
        marked=False,
    )


def _parts(package: Package) -> Iterator[Part]:
    main = package.main_part()
    root = package.xml(main)
    body = root.find(W + "body") if root is not None else None
    if root is None or body is None:
        return
    related = {link.kind: link.target for link in package.relationships(main).values() if not link.external}
    styles = Styles(package.xml(related.get("styles", "")))
    numbered = package.xml(related.get("numbering", ""))
    rendered = next(root.iter(W + "lastRenderedPageBreak"), None) is not None
    page = 1 if rendered or _asks_for_pages(root) else None
    shared = Shared(package.name, styles, Numbering(numbered, styles), page, rendered)
    reader = TextReader(styles, package.relationships(main), rendered=rendered)

    yield from _running(package, main, "header", styles, numbered)
    story = Story(shared, reader)
    yield from flat(story.content(body))
    notes = {kind: _notes(package.xml(related.get(f"{kind}s", "")), kind) for kind in ("footnote", "endnote")}
    for at, (kind, key) in enumerate(reader.notes, start=1):
        note = notes[kind].get(key)
        yield from _marked(f"[{at}]", story.content(note) if note is not None else [])
    yield from _running(package, main, "footer", styles, numbered)


def _asks_for_pages(root: Element) -> bool:
    """Tell whether the author asked for a new page somewhere."""
    breaks = any(value(each, "type") == "page" for each in root.iter(W + "br"))
    return breaks or next(root.iter(W + "pageBreakBefore"), None) is not None


def _notes(root: Element | None, kind: str) -> dict[str, Element]:
    return {value(each, "id") or "": each for each in root.iter(W + kind)} if root is not None else {}


def _marked(mark: str, content: Content) -> Iterator[Part]:
    """Yield a note's parts, its mark before the first."""
    for at, part in enumerate(flat(content)):
        if at == 0:
            part.text = f"{mark} {part.text}"
        yield part


def _running(package: Package, main: str, kind: str, styles: Styles, numbered: Element | None) -> Iterator[Part]:
    """Yield the lines of running heads or feet, each once: they repeat one another from section to section."""
    seen: set[str] = set()
    for link in package.relationships(main).values():
        root = package.xml(link.target) if link.kind == kind and not link.external else None
        if root is None:
            continue
        shared = Shared(package.name, styles, Numbering(numbered, styles), None, rendered=True)
        reader = TextReader(styles, package.relationships(link.target), rendered=True)
        for part in furniture_of(Story(shared, reader).content(root)):
            if part.text not in seen:
                seen.add(part.text)
                yield part
