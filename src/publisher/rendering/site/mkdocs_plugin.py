"""The MkDocs plugin: hands MkDocs the pages that `publisher build` made, as ready HTML.

No Markdown is parsed a second time, and `mkdocs build` and `mkdocs serve` stay the ordinary commands.
"""

from pathlib import Path
from typing import cast

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import TemplateContext

from publisher.rendering.site.common.links import NOT_FOUND, relative_to
from publisher.rendering.site.common.long_words import joints_in
from publisher.rendering.site.common.page import PAGE_FILE, Page, read_page
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.guidance.letters import about_page
from publisher.rendering.site.machines.script_texts import SCRIPT, script_texts

STYLES = "assets/styles/"
"""Where `theme/` keeps the stylesheet in parts, one for each thing that it makes look right."""
STYLESHEET = "assets/site.css"


class PublisherPluginConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """The plugin's options in `mkdocs.yml`."""

    pages = config_options.Type(str, default="build/pages")
    """The folder of pages, relative to `mkdocs.yml`."""


class PublisherPlugin(BasePlugin[PublisherPluginConfig]):  # type: ignore[no-untyped-call]  # as above
    """Adds the pages, gives the shell its context, and keeps the theme's unused files out of the site."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: dict[str, Page] = {}
        """Source address inside MkDocs → our page."""
        self._published: frozenset[str] = frozenset()
        """The addresses of all pages."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Leave out the theme's own 404 page and site map: ours come with the other pages."""
        config.theme.static_templates.clear()
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add every page; drop the theme's files that no page refers to."""
        stray = next(iter(files.documentation_pages()), None)
        if stray is not None:
            raise PluginError(f"{stray.src_uri} does not come from `publisher build`; remove it from docs_dir.")
        shell = _shell_folder(config)
        kept = Files([file for file in files if _is_content(file, config) or _lies_in(file, shell)])
        _join_styles(kept, config)
        kept.append(File.generated(config, SCRIPT, content=script_texts()))
        self._pages = {}
        for path in sorted(self._folder(config).rglob(PAGE_FILE)):
            page = read_page(path.read_bytes())
            file = _file(page, config)
            self._pages[file.src_uri] = page
            kept.append(file)
        self._published = frozenset(page.path for page in self._pages.values())
        return kept

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep MkDocs from making a Markdown parser for every page: there is no Markdown left."""
        for file in files.documentation_pages():
            _ReadyPage(None, file, config)  # it tells its file
        return nav

    def on_env(self, env: Environment, /, **_: object) -> Environment:
        """Let the shell fetch its texts from the catalogue."""
        env.globals["t"] = site_text
        return env

    def on_page_content(self, _empty: str, /, *, page: MkDocsPage, **_: object) -> str:
        """Put the ready HTML in the place of the empty Markdown."""
        ours = self._pages[page.file.src_uri]
        page.title = ours.title
        page.meta = {"title": ours.title, "description": ours.description}
        return ours.html

    def on_page_context(self, context: TemplateContext, /, *, page: MkDocsPage, **_: object) -> TemplateContext:
        """Give the shell our page, its long words, what writes its links and what tells which pages there are."""
        ours = self._pages[page.file.src_uri]
        added = {
            "published": ours,
            "href": relative_to(ours.path, ours.publication),
            "write": about_page(ours),
            "exists": self._published.__contains__,
            "joints": joints_in(ours.html),
        }
        return cast(TemplateContext, {**context, **added})  # MkDocs' type knows its own entries alone

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Rebuild when `publisher build` has written pages."""
        server.watch(str(self._folder(config)))
        return server

    def _folder(self, config: MkDocsConfig) -> Path:
        base = Path(config.config_file_path).parent if config.config_file_path else Path()
        folder = base / self.config.pages
        if not folder.is_dir():
            raise PluginError(f"There are no pages in {self.config.pages}; run `publisher build` first.")
        return folder


class _ReadyPage(MkDocsPage):
    """A page whose HTML is ready."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs gives them
        self.content = ""
        self.toc = get_toc([])


def _join_styles(files: Files, config: MkDocsConfig) -> None:
    """Put the parts of the stylesheet, in the order of their names, in the place of one file: one request, not ten."""
    parts = sorted((file for file in files if file.src_uri.startswith(STYLES)), key=lambda file: file.src_uri)
    for part in parts:
        files.remove(part)
    sheet = "".join(part.content_string for part in parts)
    files.append(File.generated(config, STYLESHEET, content=sheet))


def _file(page: Page, config: MkDocsConfig) -> File:
    name = page.path.removesuffix(".html") + ".md" if page.path == NOT_FOUND else f"{page.path}index.md"
    file = File.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    if page.path == NOT_FOUND:
        file.dest_uri = NOT_FOUND  # web servers look for this very name
    return file


def _shell_folder(config: MkDocsConfig) -> Path | None:
    return Path(config.theme.custom_dir) if config.theme.custom_dir else None


def _is_content(file: File, config: MkDocsConfig) -> bool:
    return file.src_dir is None or Path(file.src_dir) == Path(config.docs_dir)


def _lies_in(file: File, folder: Path | None) -> bool:
    return folder is not None and file.src_dir is not None and Path(file.src_dir) == folder
