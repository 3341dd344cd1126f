"""What machines that visit the site read: `robots.txt` and the site map."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote
from xml.sax.saxutils import escape

from publisher.model.edition import Artefact, Publication

LIMIT = 50_000
"""Addresses in one file of the site map, as its protocol sets it."""

_SITE_MAP = "sitemap.xml"
_MEDIA_TYPE = "application/xml"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def artefacts(dated: Mapping[str, str | None], publication: Publication, limit: int = LIMIT) -> tuple[Artefact, ...]:
    """Return `robots.txt`, and the site map where the site's address is known.

    A demonstration asks every robot to stay away: only the municipality's own publication should be found.

    Args:
        dated: The address of every public page, with the ISO date of what it shows where it has one.
        publication: Whose site it is.
        limit: Addresses in one file; more are spread over several, named by `sitemap.xml`.
    """
    if publication.demonstration:
        return (_robots("Disallow: /\n"),)
    site = publication.site_url
    if site is None:
        return (_robots("Allow: /\n"),)
    urls = [_url(site, path, dated[path], publication.as_of) for path in sorted(dated)]
    parts = [urls[start : start + limit] for start in range(0, len(urls), limit)]
    robots = _robots(f"Allow: /\nSitemap: {site}{_SITE_MAP}\n")
    if len(parts) <= 1:
        return (robots, _file(_SITE_MAP, "urlset", urls))
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    index = [f"<sitemap><loc>{escape(site + name)}</loc></sitemap>\n" for name in names]
    files = (_file(name, "urlset", part) for name, part in zip(names, parts, strict=True))
    return (robots, _file(_SITE_MAP, "sitemapindex", index), *files)


def _robots(rules: str) -> Artefact:
    return Artefact("robots.txt", "text/plain", f"User-agent: *\n{rules}".encode())


def _url(site: str, path: str, day: str | None, as_of: str) -> str:
    """Return a page's entry. A day to come is not when the page last changed, so it is left out."""
    changed = f"<lastmod>{day}</lastmod>" if day and day <= as_of else ""
    return f"<url><loc>{escape(site + quote(path))}</loc>{changed}</url>\n"


def _file(name: str, root: str, lines: Iterable[str]) -> Artefact:
    content = f'{_HEAD}<{root} xmlns="{_NAMESPACE}">\n{"".join(lines)}</{root}>\n'
    return Artefact(name, _MEDIA_TYPE, content.encode())
