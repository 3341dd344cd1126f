"""What a page asks the network for, and what it complains of while it loads."""

from playwright.sync_api import ConsoleMessage, Request, Response

from publisher.checking.problem import Problem, says
from publisher.checking.visit import Visit

_NAME = "network"
_LATE_REQUESTS_MS = 150
"""How long a page is watched after it has loaded and been scrolled to its end."""


def requests_and_complaints(visit: Visit) -> list[Problem]:
    """Opens the page in a new window that has cached nothing, and scrolls to its end.

    Reports requests that leave the site's own origin (whether or not they get through), requests that fail, and
    errors in the browser's console.
    """
    complaints: list[tuple[str, str]] = []

    def asked(request: Request) -> None:
        if not request.url.startswith((visit.origin + "/", "data:", "blob:")):
            complaints.append((says(_NAME, "elsewhere"), request.url))

    def answered(response: Response) -> None:
        if response.status >= 400 and not visit.page.address.endswith("404.html"):
            complaints.append((says(_NAME, "refused", status=response.status), response.url))

    def complained(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            complaints.append((says(_NAME, "console"), message.text))

    with visit.views.new_window(visit.view) as page:
        page.on("request", asked)
        page.on("response", answered)
        page.on("console", complained)
        page.on("pageerror", lambda error: complaints.append((says(_NAME, "script"), error.message)))
        page.goto(visit.address, wait_until="load")
        page.evaluate("() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
        page.wait_for_timeout(_LATE_REQUESTS_MS)
    return [visit.problem(_NAME, what, element=said) for what, said in complaints]
