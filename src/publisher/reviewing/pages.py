"""The HTML of the pages: all text escaped, all words from the catalogue."""

from functools import cache
from typing import Any

from flask import url_for
from jinja2 import Environment, PackageLoader, StrictUndefined

from publisher.catalogue.calendar import long_date
from publisher.catalogue.texts import text


def words(key: str, /, **fields: object) -> str:
    """Return a text of these pages by its key inside `review.toml`."""
    return text(f"review.{key}", **fields)


def counted(key: str, number: int) -> str:
    """Return a number with its noun, in singular or plural."""
    return words(f"count.{key}.{'one' if number == 1 else 'many'}", number=number)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("publisher.reviewing"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(t=words, counted=counted, url_for=url_for)
    environment.filters["long_date"] = long_date
    return environment


def render(template: str, /, **context: Any) -> str:
    """Return the HTML of `templates/<template>`."""
    return _environment().get_template(template).render(**context)
