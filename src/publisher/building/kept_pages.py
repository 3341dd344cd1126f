"""Kept pages among pages made anew: what they lead to may have left the site since."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from posixpath import join, normpath
from urllib.parse import unquote

from publisher.building import workspace as disk
from publisher.building.workspace import Workspace
from publisher.rendering.site.common.page import page_file, page_json, read_page

_LINK = re.compile(r'<a\b[^>]*?\bhref="(?P<target>[^"]*)"[^>]*>(?P<text>.*?)</a>', flags=re.DOTALL)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#", flags=re.IGNORECASE)


def unlink(workspace: Workspace, kept: Iterable[str], standing: Collection[str]) -> None:
    """Take the links out of kept pages that lead to pages of the site no longer there; their words stay.

    `kept` are the addresses of kept pages, `standing` those of every page of the coming site. One dead link would keep
    the whole site from being published, and with it a paper that must be taken down from leaving.

    Raises:
        StorageError: a page cannot be written.
    """
    for path in kept:
        file = workspace.pages / path / "page.json"
        page = read_page(file.read_bytes())
        html = without_dead_links(page.html, path, standing)
        if html != page.html:
            disk.write(workspace.pages / page_file(page), page_json(replace(page, html=html)))


def without_dead_links(html: str, path: str, standing: Collection[str]) -> str:
    """Return the HTML of the page at `path` with the words alone of every link to a page that `standing` lacks."""

    def words(link: re.Match[str]) -> str:
        target = link["target"]
        if _ELSEWHERE.match(target):
            return link[0]
        address = unquote(normpath(join(path, target.partition("#")[0])))
        is_page = address == "index.html" or address.endswith("/index.html")
        dead = is_page and address.removesuffix("index.html") not in standing
        return f"<span>{link['text']}</span>" if dead else link[0]

    return _LINK.sub(words, html)
