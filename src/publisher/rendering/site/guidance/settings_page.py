"""The page where readers fit the site to themselves; scripts and styles for each value lie in `theme/assets/`."""

from publisher.model.addresses import SETTINGS
from publisher.model.edition import Publication
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Crumb, Page
from publisher.rendering.site.common.templates import render, site_text

CHOICES = {
    "text": {
        "size": ("normal", "large", "larger", "largest"),
        "line": ("normal", "wide", "wider"),
        "space": ("normal", "wide", "wider"),
        "width": ("normal", "short", "long"),
        "font": ("normal", "own", "serif"),
    },
    "colours": {"scheme": ("normal", "light", "dark", "cream", "contrast")},
}
"""Group → setting → its values; `normal` is how the site is made, and is never stored."""
HELP = ("plain", "ruler", "syllables")
"""What is on or off."""


def settings_page(publication: Publication) -> Page:
    """Return the page of reading settings. It asks nothing about the reader and sends nothing."""
    title = site_text("settings.title")
    html = render("settings.html", relative_to(SETTINGS, publication), title=title, choices=CHOICES, helps=HELP)
    home = Crumb(site_text("home"), "")
    return Page("text", SETTINGS, title, site_text("settings.description"), html, publication, (home,))
