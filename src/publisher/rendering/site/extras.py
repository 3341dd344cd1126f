"""What machines that visit the site read: `robots.txt` and the site map."""

from xml.sax.saxutils import escape

from publisher.model import addresses
from publisher.model.edition import Artefact, Publication
from publisher.rendering.site.card import MeetingCard

_STANDING = ("", addresses.GLOSSARY, addresses.FORMATS, addresses.ABOUT, addresses.CONTACT, addresses.ACCESSIBILITY)


def artefacts(cards: tuple[MeetingCard, ...], publication: Publication) -> tuple[Artefact, ...]:
    """Return `robots.txt`, and `sitemap.xml` where the site's address is known.

    A demonstration asks every robot to stay away: only the municipality's own publication should be found.
    """
    if publication.demonstration:
        return (_robots("Disallow: /\n"),)
    if publication.site_url is None:
        return (_robots("Allow: /\n"),)
    return (
        _robots(f"Allow: /\nSitemap: {publication.site_url}sitemap.xml\n"),
        Artefact("sitemap.xml", "application/xml", _site_map(cards, publication.site_url).encode()),
    )


def _robots(rules: str) -> Artefact:
    return Artefact("robots.txt", "text/plain", f"User-agent: *\n{rules}".encode())


def _site_map(cards: tuple[MeetingCard, ...], site_url: str) -> str:
    paths = set(_STANDING)
    for card in cards:
        paths |= {addresses.committee(card.committee_slug), addresses.committee_year(card.committee_slug, card.year)}
        paths |= {card.base, *(card.item_path(item.number) for item in card.items)}
    urls = "".join(f"<url><loc>{escape(site_url + path)}</loc></url>\n" for path in sorted(paths))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
    )
