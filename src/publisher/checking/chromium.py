"""A headless Chromium that talks to nobody, and the ways of looking at a page that WCAG 2.2 names."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page, sync_playwright

from publisher.tools.node_modules import chromium_environment, find_chromium

SCRIPTS = Path(__file__).parent / "scripts"

_ARGUMENTS = [
    "--no-sandbox",  # root, and machines that forbid user namespaces; only our own pages are opened
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
    "--font-render-hinting=none",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",  # nothing outside this machine even has an address
]


@dataclass(frozen=True, slots=True)
class View:
    """One way of looking at a page: width and height in CSS pixels, and what the reader asked the machine for."""

    name: str
    width: int = 1280
    height: int = 800
    colours: Literal["light", "dark"] = "light"
    forced_colours: bool = False
    scripts: bool = True
    media: Literal["screen", "print"] = "screen"
    style: str = ""
    text_size: int | None = None
    """The size of ordinary text, in pixels, that the reader set in the browser; None for 16."""


DESKTOP = View("1280 px")
DARK = View("1280 px, dark", colours="dark")
NARROW = View("320 px", width=320, height=640)
NARROW_DARK = View("320 px, dark", width=320, height=640, colours="dark")
ZOOMED = View("400 % zoom of 1280 × 1024", width=320, height=256)
"""WCAG 1.4.10: zooming a 1280 × 1024 window to 400 % leaves 320 × 256 CSS pixels."""
FORCED = View("forced colours", forced_colours=True)
FORCED_DARK = View("forced colours, dark", forced_colours=True, colours="dark")
NO_SCRIPT = View("without JavaScript", scripts=False)
PRINT = View("print", width=718, height=1000, media="print")
"""A4 with margins of one centimetre: 19 cm at 96 px to the inch."""
_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
    "p { margin-bottom: 2em !important; }"
)
SPACED = View("text spacing of WCAG 1.4.12", style=_SPACING)
SPACED_NARROW = View("text spacing of WCAG 1.4.12 at 320 px", width=320, height=640, style=_SPACING)
BIG_TEXT = View("text at 200 %", text_size=32)


@contextmanager
def browser() -> Iterator[Browser]:
    """The browser, started once a worker; reduced motion is asked for in every view, so that pictures hold still.

    Raises ToolMissing where it is not installed for this lock file.
    """
    program = find_chromium()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=program, args=_ARGUMENTS, env=dict(chromium_environment())
        )
        try:
            yield chromium
        finally:
            chromium.close()


def process_of(chromium: Browser) -> int:
    """The number of the browser's own process: ending it frees who waits for a page that never answers."""
    session = chromium.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return next(int(one["id"]) for one in processes if one["type"] == "browser")


class Views:
    """One page a view, opened on first use and kept, since opening costs more than loading."""

    def __init__(self, chromium: Browser) -> None:
        self._chromium = chromium
        self._pages: dict[View, Page] = {}
        self._untouched: dict[View, str] = {}
        self._unfolded: dict[View, str] = {}

    def look(self, address: str, view: View = DESKTOP) -> Page:
        """The page at this address in this view, for who changes nothing in it: it is loaded only when it must be."""
        if self._untouched.get(view) == address:
            return self._pages[view]
        page = self.open(address, view)
        self._untouched[view] = address
        return page

    def unfolded(self, address: str, view: View = DESKTOP) -> Page:
        """That page with all that folds opened, for who changes nothing else: one that was only looked at serves."""
        if self._unfolded.get(view) == address:
            return self._pages[view]
        page = self.look(address, view)
        del self._untouched[view]
        run(page, "unfold")
        self._unfolded[view] = address
        return page

    def open(self, address: str, view: View = DESKTOP) -> Page:
        """The page at this address, loaded in this view, with the view's style added."""
        self._untouched.pop(view, None)
        self._unfolded.pop(view, None)
        page = self._pages.get(view)
        if page is None:
            page = self._pages[view] = self._new_page(view)
        page.goto(address, wait_until="load")
        if view.style:
            page.evaluate(
                "css => document.head.append(Object.assign(document.createElement('style'), {textContent: css}))",
                view.style,
            )
        return page

    @contextmanager
    def new_window(self, view: View = DESKTOP) -> Iterator[Page]:
        """An empty window of this view that remembers nothing, closed when the block ends."""
        page = self._new_page(view)
        try:
            yield page
        finally:
            page.context.close()

    def close(self) -> None:
        """Closes every page."""
        for page in self._pages.values():
            page.context.close()
        self._pages.clear()
        self._untouched.clear()
        self._unfolded.clear()

    def _new_page(self, view: View) -> Page:
        context = self._chromium.new_context(
            viewport={"width": view.width, "height": view.height},
            color_scheme=view.colours,
            forced_colors="active" if view.forced_colours else "none",
            reduced_motion="reduce",
            java_script_enabled=view.scripts,
            locale="da-DK",
            timezone_id="Europe/Copenhagen",
            bypass_csp=True,  # the engines' scripts have an address of their own
        )
        page = context.new_page()
        page.emulate_media(media=view.media)
        page.set_default_timeout(15_000)
        if view.text_size:
            context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": view.text_size}})
        return page


def run(page: Page, script: str, argument: Any = None) -> Any:
    """What a function kept in `scripts/<script>.js` returns for this page."""
    return page.evaluate(_script(script), argument)


@cache
def _script(name: str) -> str:
    return (SCRIPTS / f"{name}.js").read_text(encoding="utf-8")
