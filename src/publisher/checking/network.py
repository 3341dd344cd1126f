"""What a page asks the network for, and what it complains of while it loads."""

from playwright.sync_api import Browser, ConsoleMessage, Request, Response

from publisher.checking.problem import Problem

_LATE_REQUESTS_MS = 150
"""How long a page is watched after it has loaded and been scrolled to its end."""


def requests_and_complaints(browser: Browser, origin: str, addresses: list[str]) -> list[Problem]:
    """Opens each address once, anew, and scrolls to its end.

    Reports requests that leave the site's own origin (whether or not they get through), requests that fail, and
    errors in the browser's console.
    """
    problems: list[Problem] = []
    context = browser.new_context(locale="da-DK")
    page = context.new_page()
    where = ""

    def asked(request: Request) -> None:
        if not request.url.startswith((origin + "/", "data:", "blob:")):
            problems.append(Problem("network", where, f"asks another server: {request.url}"))

    def answered(response: Response) -> None:
        if response.status >= 400 and not where.endswith("404.html"):
            problems.append(Problem("network", where, f"{response.status} for {response.url.removeprefix(origin)}"))

    def complained(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            problems.append(Problem("network", where, f"the browser's console says: {message.text}"))

    page.on("request", asked)
    page.on("response", answered)
    page.on("console", complained)
    page.on("pageerror", lambda error: problems.append(Problem("network", where, f"a script stopped: {error.message}")))
    for where in addresses:
        page.goto(origin + where, wait_until="load")
        page.evaluate("() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
        page.wait_for_timeout(_LATE_REQUESTS_MS)
    context.close()
    return problems
