"""E-mails that a reader starts from a page: addressed, with a subject and the first lines, never sent by us."""

from urllib.parse import quote

from publisher.catalogue.texts import entries
from publisher.model import addresses
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Page
from publisher.rendering.site.common.templates import site_text


def mail_to(email: str, subject: str, body: str) -> str:
    """Return a `mailto:` address (RFC 6068)."""
    lines = body.replace("\n", "\r\n")
    return f"mailto:{quote(email, safe='@')}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"


def about_page(page: Page) -> dict[str, str]:
    """Return where the shell's two links lead: to report a fault on this page, and to ask for it in another format.

    Where the municipality has given an e-mail address, to an e-mail that names the page; else to a page that tells how.
    """
    email = page.publication.contact.email
    if email is None:
        href = relative_to(page.path, page.publication)
        return {"report": href(addresses.REPORT), "order": href(addresses.ORDER)}
    facts = {"title": page.title, "address": f"{page.publication.site_url or '/'}{page.path}"}
    return {
        what: mail_to(email, site_text(f"order.{what}_subject", **facts), site_text(f"order.{what}_body", **facts))
        for what in ("report", "order")
    }


def fault(email: str) -> str:
    """Return an e-mail about a fault on a page that the reader will name."""
    return mail_to(email, site_text("order.fault_subject"), site_text("order.fault_body"))


def formats(email: str | None) -> list[tuple[str, str | None]]:
    """Return what can be asked for, in words, each with an e-mail that asks for it where there is an address."""
    found: list[str] = entries("site", "order")["formats"]
    return [(name, _ask(email, name) if email else None) for name in found]


def _ask(email: str, name: str) -> str:
    return mail_to(email, site_text("order.ask_subject", format=name), site_text("order.ask_body", format=name))
