"""The sound of a page: what its player must know of each file."""

from dataclasses import dataclass

from publisher.model.addresses import captions
from publisher.model.edition import EditionFile, Format
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.common.wording import counted
from publisher.rendering.site.meetings.downloads import Download, download

_KEY_LENGTH = 12
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound file in a player."""

    title: str
    """What it is called in a list: `Punkt 3: …`."""
    file: Download
    seconds: float
    minutes: str
    """`8 minutter`: a list wants no seconds."""
    key: str
    """Names the very bytes: the reader's browser remembers under it how far they came."""
    captions: str | None
    """Address of its WebVTT; the script with the same sentences, which a page on a disk can read, lies beside it."""


def sound(files: tuple[EditionFile, ...], wanted: Format, title: str, item: int | None = None) -> Sound | None:
    """Return the sound of a meeting or of an item, if there is one."""
    file = next((one for one in files if one.format == wanted and one.item == item), None)
    if file is None:
        return None
    written = any(one.href == captions(file.href) for one in files)
    return Sound(
        title=title,
        file=download(file),
        seconds=round(file.duration_s or 0, 1),
        minutes=counted("minute", max(1, round((file.duration_s or 0) / _MINUTE))),
        key=file.sha256[:_KEY_LENGTH],
        captions=captions(file.href) if written else None,
    )


def playlist(files: tuple[EditionFile, ...], titles: dict[int, str]) -> tuple[Sound, ...]:
    """Return a meeting's sounds in order: the summary, then each item by its title."""
    found = [
        sound(files, "audio-summary", site_text("player.whole")),
        *(sound(files, "audio-item", title, number) for number, title in titles.items()),
    ]
    return tuple(one for one in found if one is not None)
