"""What machines that visit the site read: `robots.txt` and the site map."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from publisher.model.edition import Artefact, Publication


def artefacts(paths: Iterable[str], publication: Publication) -> tuple[Artefact, ...]:
    """Return `robots.txt`, and `sitemap.xml` where the site's address is known.

    `paths` are those of every page that readers should find. A demonstration asks every robot to stay away: only the
    municipality's own publication should be found.
    """
    if publication.demonstration:
        return (_robots("Disallow: /\n"),)
    if publication.site_url is None:
        return (_robots("Allow: /\n"),)
    return (
        _robots(f"Allow: /\nSitemap: {publication.site_url}sitemap.xml\n"),
        Artefact("sitemap.xml", "application/xml", _site_map(paths, publication.site_url).encode()),
    )


def _robots(rules: str) -> Artefact:
    return Artefact("robots.txt", "text/plain", f"User-agent: *\n{rules}".encode())


def _site_map(paths: Iterable[str], site_url: str) -> str:
    urls = "".join(f"<url><loc>{escape(site_url + path)}</loc></url>\n" for path in sorted(set(paths)))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
    )
