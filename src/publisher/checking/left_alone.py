"""A page that is opened and left alone for an hour, by the browser's own clock.

Covers WCAG 1.4.2 (no sound by itself), 2.2.1 (no time limit) and 2.2.2 (nothing updates by itself).
"""

from playwright.sync_api import Error

from publisher.checking.chromium import SCRIPTS, View, run
from publisher.checking.problem import Problem, heard
from publisher.checking.visit import Visit

ALONE = View("left alone for an hour")


def hour(visit: Visit) -> list[Problem]:
    """What a page does by itself within an hour: sound, new text, another page."""
    page = visit.views.look("about:blank", ALONE)
    if not page.evaluate("() => Boolean(window.alone)"):
        page.clock.install()
        page.add_init_script(path=SCRIPTS / "alone_watch.js")
    page = visit.open(ALONE)
    run(page, "alone_from_now")
    page.clock.fast_forward("01:00:00")
    try:
        found = run(page, "alone_noted")
    except Error:
        found = [["2.2.1", {"says": "away"}]]
    once = dict.fromkeys((criterion, heard("left-alone", told)) for criterion, told in found)
    return [visit.problem("left-alone", what, criteria=(criterion,)) for criterion, what in once]
