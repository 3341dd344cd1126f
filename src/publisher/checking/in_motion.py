"""What moves on a page.

Covers WCAG 2.2.2 (what moves can be stopped) and 2.3.1 (three flashes); and, beyond AA, that nothing at all moves where
the reader asked for less motion.
"""

from publisher.checking.chromium import run
from publisher.checking.problem import Problem, heard
from publisher.checking.visit import Visit


def motion(visit: Visit) -> list[Problem]:
    """What moves though the view asks for rest; then, without that wish, what moves long or flashes."""
    page = visit.look()
    found = run(page, "moving", True)
    page.emulate_media(reduced_motion="no-preference")
    found += run(page, "moving", False)
    page.emulate_media(reduced_motion="reduce")
    return [
        visit.problem("motion", heard("motion", told), element=html, criteria=(criterion,) if criterion else ())
        for told, html, criterion in found
    ]
