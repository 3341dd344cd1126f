"""The pages that people write, `content/pages/*.md`: Markdown below a few lines that name the page.

    ---
    title: Om siden
    description: Hvem der står bag, og hvordan siden bliver til.
    ---

Links to the site's own pages are written from the site's root (`/ordliste/`) and made relative here. A line with
`[[kontakt]]` alone stands for the municipality's contact details, so that these are kept in one place; so do
`[[bestil]]` for the formats that can be asked for, `[[fejl]]` for the way to write about a fault and `[[nyeste]]` for
the newest meetings. What stands between the lines `[[demonstration]]` and `[[/demonstration]]` is shown only while the
site is a demonstration.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from publisher.errors import SourceError
from publisher.rendering.site.common.links import slug

MARKS = ("kontakt", "bestil", "fejl", "nyeste")
"""What a line `[[…]]` alone can stand for."""
_DEMONSTRATION = re.compile(r"^\[\[demonstration\]\]\n(.*?)^\[\[/demonstration\]\]$", flags=re.DOTALL | re.MULTILINE)
_DEMONSTRATION_MARK = re.compile(r"^\[\[/?demonstration\]\]", flags=re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HandWritten:
    """A page as it was written."""

    name: str
    """The file's name without `.md`."""
    title: str
    description: str
    body: str
    """Markdown."""


def read(name: str, source: str) -> HandWritten:
    """Return the page from the text of its file.

    Raises:
        SourceError: the lines that name the page are missing or incomplete.
    """
    found = re.match(r"---\n(.*?)\n---\n(.*)", source.replace("\r\n", "\n"), flags=re.DOTALL)
    fields = dict(re.findall(r"^(\w+): *(\S.*?) *$", found[1], flags=re.MULTILINE)) if found else {}
    if found is None or not {"title", "description"} <= fields.keys():
        raise SourceError(
            "the page lacks its title or description",
            cure="Begin the file with a line ---, a line title: …, a line description: … and a line ---.",
            file=f"{name}.md",
            line=1,
        )
    return HandWritten(name, fields["title"], fields["description"], found[2])


def mark(name: str) -> str:
    """Return how a mark stands in the HTML."""
    return f"<p>[[{name}]]</p>"


def to_html(page: HandWritten, href: Callable[[str], str], *, demonstration: bool) -> str:
    """Return the page's text as HTML; the page's title is its only `h1`.

    Raises:
        SourceError: a mark of the demonstration's text stands without its other half.
    """
    body = _DEMONSTRATION.sub(lambda found: found[1] if demonstration else "", page.body)
    if _DEMONSTRATION_MARK.search(body):
        raise SourceError(
            "a [[demonstration]] mark lacks its other half",
            cure="Write [[demonstration]] on a line before the text, and [[/demonstration]] on a line after it.",
            file=f"{page.name}.md",
        )
    return Markdown(extensions=["tables", "attr_list", "toc", _Links(href)], extension_configs=_IDS).convert(body)


_IDS = {"toc": {"slugify": lambda text, _separator: f"afsnit-{slug(text)}"}}


class _Links(Extension):
    def __init__(self, href: Callable[[str], str]) -> None:
        super().__init__()
        self._href = href

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.treeprocessors.register(_RelativeLinks(md, self._href), "relative-links", 0)


class _RelativeLinks(Treeprocessor):
    def __init__(self, md: Markdown, href: Callable[[str], str]) -> None:
        super().__init__(md)
        self._href = href

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            target = link.get("href", "")
            if target.startswith("/"):
                link.set("href", self._href(target.removeprefix("/")))
