"""The local page made ready: the desk, the site's own styles and fonts, the keys of one session, a port."""

import socket
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from flask import Flask

from publisher.building.mkdocs_site import config_file
from publisher.building.review_desk import ReviewDesk
from publisher.errors import SettingsError
from publisher.reviewing.app import create_app
from publisher.reviewing.guard import Guard
from publisher.reviewing.server import listen, serve

_OWN = ("review.css", "review.js")
_STYLES = "site.css"


@dataclass(frozen=True, slots=True)
class Review:
    """A page that waits to be served."""

    app: Flask
    guard: Guard
    listening: socket.socket

    @property
    def opening(self) -> str:
        """The address that opens it, once."""
        return self.guard.opening

    def serve(self) -> None:
        """Answer until somebody presses Ctrl+C."""
        serve(self.app, self.listening)


def prepare(content: Path, port: int, by: str, on: str) -> Review:
    """Read the papers and take the port; `by` is the role that approves, if it is known, `on` the day (ISO).

    Raises:
        SettingsError: the settings cannot be used, or the role holds what no text may show.
        StorageError: the content cannot be read, or the port is taken.
    """
    listening = listen(port)  # first: whoever has to name another port should not wait for every paper to be read
    try:
        desk = ReviewDesk(content, on)
        desk.require_role(by)
        guard = Guard(listening.getsockname()[1])
        return Review(create_app(desk, guard, _assets(content), by), guard, listening)
    except BaseException:
        listening.close()
        raise


def _assets(content: Path) -> dict[str, bytes]:
    """Return every file that the pages may fetch: the site's styles as one, its fonts, its mark, and our own two."""
    theme = config_file(content).parent / "theme" / "assets"
    if not theme.is_dir():
        raise SettingsError(
            "the site's styles are not there", cure="Run publisher in the project's folder.", file=theme
        )
    own = files("publisher.reviewing") / "assets"
    styles = b"\n".join(part.read_bytes() for part in sorted((theme / "styles").glob("*.css")))
    found = {f"fonts/{font.name}": font.read_bytes() for font in (theme / "fonts").glob("*.woff2")}
    return {
        _STYLES: styles,
        "mark.svg": (theme / "mark.svg").read_bytes(),
        **found,
        **{name: (own / name).read_bytes() for name in _OWN},
    }
