"""The HTML templates of the pages, all text escaped unless it is HTML already."""

from collections.abc import Callable
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from publisher.catalogue.summaries import holds
from publisher.catalogue.texts import text
from publisher.catalogue.unbroken import unbroken
from publisher.rendering.site.common import wording
from publisher.rendering.site.common.links import slug
from publisher.rendering.site.common.words import word_id


def site_text(key: str, /, **fields: object) -> str:
    """Return a text of the website by its key inside `site.toml`."""
    return text(f"site.{key}", **fields)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("publisher.rendering.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["t"] = site_text
    environment.globals["holds"] = holds
    environment.globals["counted"] = wording.counted
    environment.filters.update(
        long_date=wording.long_date,
        plain_date=wording.plain_date,
        short_date=wording.short_date,
        clock=wording.clock,
        slug=slug,
        unbroken=unbroken,
        word_id=word_id,
    )
    return environment


def render(template: str, href: Callable[[str], str], **context: Any) -> str:
    """Return the HTML of `templates/<template>`; `href` writes the links of the page it is made for."""
    return _environment().get_template(template).render(href=href, **context)
