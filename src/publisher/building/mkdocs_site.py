"""Runs MkDocs over what was written, into a folder beside the published site."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from publisher.building.workspace import Workspace, storage
from publisher.errors import BuildIncomplete, SettingsError
from publisher.model.edition import Publication

CONFIG = "mkdocs.yml"


def config_file(content: Path) -> Path:
    """Return the project's `mkdocs.yml`: in the current folder, else beside the content folder.

    Raises:
        SettingsError: it is in neither.
    """
    for folder in (Path.cwd(), content.resolve().parent):
        if (folder / CONFIG).is_file():
            return folder / CONFIG
    raise SettingsError(
        f"{CONFIG} was found neither here nor beside the content folder",
        cure="Run publisher in the project's folder.",
        file=CONFIG,
    )


def make(workspace: Workspace, config_path: Path, publication: Publication) -> None:
    """Build the site from `docs/` and `pages/` into `site.next/`.

    Raises:
        BuildIncomplete: MkDocs failed or warned; its own words are in the message.
        StorageError: the site cannot be written.
    """
    with storage(workspace.out), _heard() as complaints:
        try:
            config = load_config(
                str(config_path),
                docs_dir=str(workspace.docs.resolve()),
                site_dir=str(workspace.next_site.resolve()),
                site_name=publication.municipality,
                site_url=publication.site_url or "",
                plugins=[{"publisher": {"pages": str(workspace.pages.resolve())}}],
            )
            build(config)
        except MkDocsException as error:
            complaints.append(str(error))
    if complaints:
        raise BuildIncomplete(
            f"MkDocs could not build the site: {complaints[0]}",
            cure="Correct what it names, then build again; the old site stands.",
            file=config_path.name,
        )


class _Complaints(logging.Handler):
    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@contextmanager
def _heard() -> Iterator[list[str]]:
    """Collect MkDocs' warnings instead of letting it print them."""
    heard: list[str] = []
    handler = _Complaints(heard)
    logger = logging.getLogger("mkdocs")
    propagate = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield heard
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
