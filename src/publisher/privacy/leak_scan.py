"""The last line of defence: reads the finished site as a stranger would and looks for what must not be there.

It trusts nothing that happened on the way: it is given the papers as parsed, uncleared, and works out by itself which
words are secret. A file of a type that nobody taught it to read is reported too, for nobody knows what is in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal

from publisher.model.meeting import Meeting
from publisher.privacy import cpr
from publisher.privacy.closed import closed_phrases
from publisher.privacy.joined_numbers import joined
from publisher.privacy.phrases import ForbiddenPhrases
from publisher.privacy.readable import WALL, Readable, UnknownFileType, UnreadableFile, address, readable

LeakKind = Literal["closed", "cpr", "unknown-file-type", "unreadable"]


@dataclass(frozen=True, slots=True)
class Leak:
    """A file that must not be published, and why. Never what stands in it."""

    file: str
    """Relative to the site's root, or the folder above it and `/…` where the name itself is the leak."""
    kind: LeakKind


def scan(root: Path, meetings: Sequence[Meeting]) -> tuple[Leak, ...]:
    """Return every leak in the files under `root`, in the order of their paths.

    Args:
        root: The finished site.
        meetings: The papers as parsed, before the gate.
    """
    phrases = closed_phrases(meetings)
    leaks: list[Leak] = []
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        place = path.relative_to(root)
        in_name = _kinds(address(place), phrases)
        name = _tellable(place, phrases) if in_name else place.as_posix()
        leaks += [Leak(name, kind) for kind in in_name or _kinds_inside(path, phrases)]
    if any(_is_joined_words(leak) for leak in leaks):
        named = {root / leak.file for leak in leaks}
        written = joined(readable(page).numbers for page in root.rglob("*.pf_fragment") if page not in named)
        leaks = [leak for leak in leaks if not _is_joined_words(leak) or _tells_more(root / leak.file, written)]
    return tuple(leaks)


def _is_joined_words(leak: Leak) -> bool:
    return leak.kind == "cpr" and leak.file.endswith(".pf_index")


def _tells_more(index: Path, written: frozenset[str]) -> bool:
    """Tell whether a file of the index holds a personal number beside the numbers that its pages write otherwise."""
    return cpr.holds_number(WALL.join(word for word in readable(index).numbers.split(WALL) if word not in written))


def _tellable(place: PurePath, phrases: ForbiddenPhrases) -> str:
    """Return the folder above the name that must not be told."""
    folder = next(folder for folder in place.parents if not _kinds(address(folder), phrases))
    return f"{folder.as_posix()}/…"


def _kinds_inside(path: Path, phrases: ForbiddenPhrases) -> list[LeakKind]:
    try:
        return _kinds(readable(path), phrases)
    except UnknownFileType:
        return ["unknown-file-type"]
    except UnreadableFile:
        return ["unreadable"]


def _kinds(found: Readable, phrases: ForbiddenPhrases) -> list[LeakKind]:
    kinds: list[LeakKind] = []
    if phrases.stand_in(found.words):
        kinds.append("closed")
    if cpr.holds_number(found.numbers):
        kinds.append("cpr")
    return kinds
