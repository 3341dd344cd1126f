"""Every error a user can meet: what happened, where, and how to cure it.

    PublisherError
    ├── SettingsError        exit 3   publisher.toml or an option is wrong
    ├── SourceError          exit 4   a file cannot be read (missing, empty, binary, wrong encoding)
    ├── NotACouncilPaper     exit 5   read, but neither agenda nor minutes
    ├── PrivacyStop          exit 6   the privacy gate refuses to let a paper out
    ├── ToolMissing          exit 7   a library, voice or program is not there
    ├── StorageError         exit 8   no space, no permission, the folder is in use
    │   └── ChangedMeanwhile          somebody else has written the file
    ├── BuildIncomplete      exit 9   something promised was not written, or several kinds of trouble
    ├── FindingsFatal        exit 10  errors in what was found, or --strict and anything found
    └── ModelFailed          exit 11  a language model could not be asked, or wrote nothing usable
        └── ModelClosed      exit 11  and asking it anything else is no use either

Exit 1 is a defect of publisher itself, 2 a wrongly typed command, 130 an interruption.
Messages are plain English, one sentence; the cure is a second one.
"""

from pathlib import Path


class PublisherError(Exception):
    """What happened, where, and the cure. Caught once, in `cli/main.py`."""

    exit_code = 1

    def __init__(
        self, what: str, *, cure: str, file: str | Path | None = None, line: int | None = None, page: int | None = None
    ) -> None:
        super().__init__(what, cure, file, line, page)  # all five, so that it crosses process borders
        self.what = what
        self.cure = cure
        self.file = str(file) if file is not None else None
        self.line = line
        self.page = page

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.what, self.cure, (self.file, self.line, self.page))

    def __str__(self) -> str:
        place = "".join(sign if sign.isprintable() else "?" for sign in self.file or "")
        if self.file and self.page is not None:
            place += f", page {self.page}"
        if self.file and self.line is not None:
            place += f", line {self.line}"
        return f"{place}: {self.what}" if place else self.what


def _rebuild(
    kind: type[PublisherError], what: str, cure: str, place: tuple[str | None, int | None, int | None]
) -> PublisherError:
    file, line, page = place
    return kind(what, cure=cure, file=file, line=line, page=page)


class SettingsError(PublisherError):
    """publisher.toml or a command-line option holds something that cannot be used."""

    exit_code = 3


class SourceError(PublisherError):
    """A paper cannot be read."""

    exit_code = 4


class NotACouncilPaper(PublisherError):
    """The file was read, but it is neither an agenda nor minutes."""

    exit_code = 5


class PrivacyStop(PublisherError):
    """The privacy gate refuses: the message names the place, never the personal data."""

    exit_code = 6


class ToolMissing(PublisherError):
    """Something the machine must provide is not there; the cure is the command that installs it."""

    exit_code = 7


class StorageError(PublisherError):
    """The result cannot be written."""

    exit_code = 8


class ChangedMeanwhile(StorageError):
    """Somebody else has written the file since it was read."""


class BuildIncomplete(PublisherError):
    """Something promised was not written, or there were several kinds of trouble."""

    exit_code = 9


class FindingsFatal(PublisherError):
    """A paper, a text or a page has errors that somebody must mend; with --strict, anything was found."""

    exit_code = 10


class ModelFailed(PublisherError):
    """A language model could not be asked, or wrote nothing that may be used."""

    exit_code = 11


class ModelClosed(ModelFailed):
    """The model's provider will answer nothing of this run: a wrong key, an unknown model, no credit."""


def joint_exit_code(codes: set[int]) -> int:
    """Return what a command ends with that met these kinds of trouble; 0 if it met none."""
    return (codes.pop() if len(codes) == 1 else BuildIncomplete.exit_code) if codes else 0
