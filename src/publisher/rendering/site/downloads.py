"""The files of a meeting as a reader chooses between them: what it is, how big, how long."""

from dataclasses import dataclass
from posixpath import basename

from publisher.model.edition import EditionFile, Format
from publisher.rendering.site.templates import site_text
from publisher.rendering.site.wording import file_size, length


@dataclass(frozen=True, slots=True)
class Download:
    """A file with its name and its size in words."""

    name: str
    path: str
    media_type: str
    facts: str
    """`mp3, 1,2 MB, 3 minutter og 20 sekunder`."""


def audio(files: tuple[EditionFile, ...], wanted: Format, item: int | None = None) -> Download | None:
    """Return the sound file of a meeting or an item, if there is one."""
    return next((_download(file) for file in files if file.format == wanted and file.item == item), None)


def whole_meeting(files: tuple[EditionFile, ...]) -> tuple[Download, ...]:
    """Return the files that hold the whole meeting, pages aside."""
    return tuple(_download(file) for file in files if file.format != "html" and file.item is None)


def _download(file: EditionFile) -> Download:
    name = basename(file.href)
    facts = [name.rpartition(".")[2], file_size(file.bytes)]
    if file.duration_s is not None:
        facts.append(length(file.duration_s))
    return Download(site_text(f"format.{file.format}", file=name), file.href, file.media_type, ", ".join(facts))
