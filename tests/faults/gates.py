"""All gates over one page, each told apart by its name."""

from pathlib import Path

from playwright.sync_api import Browser

from publisher.checking import engines, keyboard, layout, links, network, reading_order
from publisher.checking.chromium import (
    BIG_TEXT,
    DESKTOP,
    FORCED,
    NARROW,
    NARROW_DARK,
    SPACED,
    SPACED_NARROW,
    ZOOMED,
    Views,
)
from publisher.checking.problem import Problem
from publisher.checking.server import serve


def problems_of_files(folder: Path) -> list[Problem]:
    """What the gates that read HTML files say of all sites below this folder."""
    return [*engines.nu(folder), *engines.html_validate(folder)]


def problems_of_page(site: Path, chromium: Browser, views: Views) -> list[Problem]:
    """What every other gate says of this site's links and front page."""
    problems = [*links.broken_links(site), *links.links_broken_on_disk(site)]
    with serve(site) as origin:
        address = origin + "/"
        problems += network.requests_and_complaints(chromium, origin, ["/"])
        for view in (DESKTOP, NARROW_DARK):
            problems += engines.axe(views.open(address, view), view.name)
        problems += engines.ibm(views.open(address), DESKTOP.name)
        problems += reading_order.faults(views.open(address), DESKTOP.name)
        for view, opened in ((DESKTOP, False), (NARROW_DARK, True), (FORCED, True)):
            problems += keyboard.walk(views.open(address, view), view.name, opened=opened)
        problems += keyboard.skip_link(views.open(address), DESKTOP.name)
        problems += keyboard.small_targets(views.open(address), DESKTOP.name)
        for view in (DESKTOP, NARROW, ZOOMED, SPACED, SPACED_NARROW, BIG_TEXT):
            problems += layout.does_not_fit(views.open(address, view), view.name)
        problems += layout.text_that_does_not_grow(views, address, views.open(address, BIG_TEXT), BIG_TEXT.name)
        problems += layout.without_scripts(views, address)
        problems += layout.on_paper(views, address)
        problems += layout.in_forced_colours(views, address)
    return problems
