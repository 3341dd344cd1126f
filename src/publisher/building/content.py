"""What lies in the content folder: papers, their settings, the glossary, the hand-written pages."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from publisher.errors import SettingsError, StorageError
from publisher.settings import SETTINGS_FILE, STATEMENT_FILE, PaperSettings, load_paper_settings

GLOSSARY_FILE = "ordliste.json"
ASSESSMENT_FILE = "tilgaengelighed-tjek.json"
"""What the last recorded check of the site found."""
PAGES_FOLDER = "pages"
PAPER_SETTINGS = "paper.toml"
SUMMARY_ENDING = ".klart.txt"
"""How the file beside a paper ends that holds its plain version."""
_OURS = {SETTINGS_FILE, STATEMENT_FILE, ASSESSMENT_FILE, GLOSSARY_FILE}
"""Files of the content folder that are no papers."""
_SAVED_WITH = ("_files", "_filer", "-filer")
"""How browsers and Word, in English and Danish, end the name of the folder with the pictures of a saved web page."""
_OFFICE_LOCK = "~$"
"""How the file begins that Word keeps beside a document that is open."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that should be an agenda or minutes."""

    path: Path
    name: str
    """Path under the content folder with forward slashes: the paper's name in the ledger and in messages."""

    def settings(self) -> PaperSettings:
        """Read what stands beside the paper.

        Raises:
            SourceError: `paper.toml` cannot be used.
        """
        return load_paper_settings(self.path.parent)

    @property
    def summary_path(self) -> Path:
        """Where the paper's plain version stands if somebody has written one."""
        return self.path.with_name(self.path.stem + SUMMARY_ENDING)

    @property
    def summary_name(self) -> str:
        """The name of that file in messages."""
        return PurePosixPath(self.name).with_name(self.summary_path.name).as_posix()


def papers(content: Path) -> tuple[Paper, ...]:
    """Return every paper, in the order of their names.

    Whatever lies in the folder is taken for a paper unless it is known to be something else, so that a file of
    an unreadable kind is reported instead of silently ignored.

    Raises:
        StorageError: the folder is not there or cannot be listed.
    """
    if not content.is_dir():
        raise StorageError(
            "this is no folder" if content.exists() else "the content folder is not there",
            cure="Run publisher in the project's folder, or name the folder that holds the papers with --content.",
            file=content,
        )
    try:
        files = sorted(path for path in content.rglob("*") if path.is_file())
    except OSError as error:
        raise StorageError(
            f"the content folder cannot be listed ({error.strerror})",
            cure="Give yourself permission to read it.",
            file=content,
        ) from error
    names = [(path, path.relative_to(content)) for path in files]
    pages = {path.with_suffix("") for path, _ in names if path.suffix.lower() in {".html", ".htm"}}
    beside = {Path(f"{page}{ending}") for page in pages for ending in _SAVED_WITH}
    return tuple(
        Paper(path, name.as_posix()) for path, name in names if _is_paper(name) and beside.isdisjoint(path.parents)
    )


def _is_paper(name: Path) -> bool:
    if name.name.startswith(_OFFICE_LOCK):
        return False
    if any(part.startswith(".") for part in name.parts) or name.parts[0] == PAGES_FOLDER:
        return False
    if name.name == PAPER_SETTINGS or name.name.endswith(SUMMARY_ENDING):
        return False
    return name.as_posix() not in _OURS


def hand_written(content: Path) -> dict[str, str]:
    """Return the hand-written pages: file name without ending → Markdown.

    Raises:
        SettingsError: there are none, or one is not UTF-8 text.
    """
    folder = content / PAGES_FOLDER
    pages: dict[str, str] = {}
    for path in sorted(folder.glob("*.md")):
        try:
            pages[path.stem] = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(
                "the page cannot be read as UTF-8 text",
                cure="Save it as UTF-8 and see that you may read it.",
                file=path,
            ) from error
    if not pages:
        raise SettingsError(
            "there are no hand-written pages",
            cure="Put the site's own pages (index.md, kontakt.md, …) in this folder.",
            file=folder,
        )
    return pages
