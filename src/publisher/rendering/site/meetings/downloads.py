"""The files of a meeting as a reader chooses between them: what it is, how big, how long."""

from dataclasses import dataclass
from posixpath import basename

from publisher.model.edition import EditionFile
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.common.wording import file_size, length

_NOT_LISTED = ("html", "captions")
"""The page itself, and what belongs to a player."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file with its name and its size in words."""

    name: str
    path: str
    media_type: str
    facts: str
    """`mp3, 1,2 MB, 3 minutter og 20 sekunder`."""


def whole_meeting(files: tuple[EditionFile, ...]) -> tuple[Download, ...]:
    """Return the files that hold the whole meeting, pages aside."""
    return tuple(download(file) for file in files if file.format not in _NOT_LISTED and file.item is None)


def download(file: EditionFile) -> Download:
    """Return one file with its name and its size in words."""
    name = basename(file.href)
    facts = [name.rpartition(".")[2], file_size(file.bytes)]
    if file.duration_s is not None:
        facts.append(length(file.duration_s))
    return Download(site_text(f"format.{file.format}", file=name), file.href, file.media_type, ", ".join(facts))
