"""The glossary: a page that lists its words from A to Å, and a page for each letter that explains them.

Links from before the words had pages of their own (`/ordliste/#ord-bilag`) still find the word in the list.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from publisher.model import addresses
from publisher.model.edition import Publication, Term
from publisher.rendering.site.common.alphabet import SIGNS, letter, rank
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Crumb, Page
from publisher.rendering.site.common.templates import render, site_text


@dataclass(frozen=True, slots=True)
class _Letter:
    sign: str
    """What the row of letters shows."""
    name: str
    """Within a sentence."""
    title: str
    path: str
    anchor: str
    terms: tuple[Term, ...]


def pages(terms: tuple[Term, ...], publication: Publication) -> Iterator[Page]:
    """Yield the list of all words and a page for each letter that begins one."""
    letters = _letters(terms)
    home, whole = Crumb(site_text("home"), ""), Crumb(site_text("glossary.title"), addresses.GLOSSARY)
    html = render("glossary.html", relative_to(addresses.GLOSSARY, publication), letters=letters, count=len(terms))
    description = site_text("glossary.description")
    yield Page("list", addresses.GLOSSARY, whole.title, description, html, publication, (home,))
    for before, here, after in zip([None, *letters], letters, [*letters[1:], None], strict=False):
        html = render(
            "glossary_letter.html",
            relative_to(here.path, publication),
            letters=letters,
            here=here,
            previous=before,
            next=after,
        )
        description = site_text("glossary.letter_description", letter=here.name)
        yield Page("list", here.path, here.title, description, html, publication, (home, whole), here=here.sign)


def _letters(terms: tuple[Term, ...]) -> list[_Letter]:
    """Return the letters in the Danish alphabet's order, signs and digits first."""
    ordered = sorted(terms, key=lambda term: rank(term.term))
    return [_letter(sign, tuple(group)) for sign, group in groupby(ordered, key=lambda term: letter(term.term))]


def _letter(sign: str, terms: tuple[Term, ...]) -> _Letter:
    signs = sign == SIGNS
    return _Letter(
        sign=sign,
        name=site_text("glossary.signs_short") if signs else sign,
        title=site_text("glossary.signs") if signs else site_text("glossary.letter", letter=sign),
        path=addresses.glossary_letter(sign),
        anchor="bogstav-tegn" if signs else f"bogstav-{sign.lower()}",
        terms=terms,
    )
