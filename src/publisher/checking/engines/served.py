"""Serves the engines' scripts to the pages that they judge, from an address of their own and to be kept.

A script with an address is fetched and compiled once a window. Sent along with each question, half a megabyte would
pass through three programs and be compiled anew, for every page.
"""

from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from playwright.sync_api import Page

from publisher.checking.chromium import run
from publisher.tools.node_modules import MODULES, find_module

_served: set[str] = set()
"""What was put into pages, below node_modules; nothing else is served."""


def put_in(page: Page, *places: str) -> None:
    """Runs these scripts of node_modules in the page, in this order, and leaves no tag behind.

    Raises ToolMissing where one is not installed.
    """
    for place in places:
        find_module(place)
        _served.add(place)
    run(page, "put_in", [f"{_origin()}/{place}" for place in places])


@cache
def _origin() -> str:
    """The address of the server, which runs until this process ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}"


class _Handler(SimpleHTTPRequestHandler):
    """Answers one page."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True

    def translate_path(self, path: str) -> str:
        """Find what may be served."""
        place = path.removeprefix("/")
        return str(MODULES / place if place in _served else MODULES / "nothing")

    def guess_type(self, path: Any) -> str:
        """Tell the letters of a script too."""
        return f"{super().guess_type(path)}; charset=utf-8"

    def end_headers(self) -> None:
        """Let the browser keep it for as long as it runs."""
        self.send_header("Cache-Control", "max-age=86400, immutable")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the base class's own name
        """Nothing: no line on the terminal for each file."""
