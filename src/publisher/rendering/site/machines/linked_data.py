"""What a page is about, for machines: schema.org as JSON-LD. It says nothing that the page does not show.

Addresses are whole where the site's address is known; else they start from the page, as JSON-LD in a page allows.
"""

import json
from typing import Any

from publisher.model.edition import EditionFile
from publisher.rendering.feeds.feed import absolute
from publisher.rendering.feeds.marks import starts
from publisher.rendering.site.cards.card import MeetingCard, meeting_title
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Page
from publisher.rendering.site.common.templates import site_text

_SAFE = {sign: f"\\u{sign:04x}" for sign in map(ord, "<>&\u2028\u2029")}
"""Signs that could end a script element or a line of it, as JSON writes them otherwise."""


def linked_data(page: Page, card: MeetingCard | None = None, files: tuple[EditionFile, ...] = ()) -> str:
    """Return the JSON-LD of a page, ready to stand in a script element; empty where there is nothing to say.

    `card` and `files` are those of the meeting that a page belongs to. Of an item the trail alone is told: its
    `<audio>` says the rest, and what is said twice weighs on every page.
    """
    maker = _Maker(page)
    things = [thing for thing in (maker.trail(), maker.thing(card, files)) if thing]
    if not things or page.kind in {"redirect", "not-found"}:
        return ""
    content = {"@context": "https://schema.org", "@graph": things}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).translate(_SAFE)


class _Maker:
    """Describes one page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._publication = page.publication

    def _address(self, path: str) -> str:
        return absolute(self._publication)(path) or relative_to(self._page.path, self._publication)(path)

    def trail(self) -> dict[str, Any] | None:
        """Return the way to the page from below the front page; its last step, the page itself, needs no address."""
        page = self._page
        if not page.breadcrumbs:
            return None
        steps = [{"name": crumb.title, "item": self._address(crumb.path)} for crumb in page.breadcrumbs[1:]]
        steps.append({"name": page.here or page.title})
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": number} | step for number, step in enumerate(steps, 1)
            ],
        }

    def thing(self, card: MeetingCard | None, files: tuple[EditionFile, ...]) -> dict[str, Any] | None:
        """Return what the page itself is about."""
        page = self._page
        match page.kind:
            case "front":
                name = site_text("name", municipality=self._publication.municipality)
                return {"@type": "WebSite", "name": name, "url": self._address(""), "inLanguage": "da"}
            case "committee":
                return self._committee(page.title, page.path) | {"description": page.description}
            case "meeting" if card:
                return self._meeting(card, files)
        return None

    def _committee(self, name: str, path: str) -> dict[str, Any]:
        above = {"@type": "GovernmentOrganization", "name": self._publication.municipality}
        return {
            "@type": "GovernmentOrganization",
            "name": name,
            "url": self._address(path),
            "parentOrganization": above,
        }

    def _meeting(self, card: MeetingCard, files: tuple[EditionFile, ...]) -> dict[str, Any]:
        begins = starts(card)
        event: dict[str, Any] = {
            "@type": "Event",
            "name": meeting_title(card),
            "url": self._address(card.base),
            "startDate": begins.isoformat() if begins else card.date,
            "inLanguage": "da",
            "organizer": self._committee(card.committee, f"udvalg/{card.committee_slug}/"),
        }
        if card.place:
            event["location"] = {"@type": "Place", "name": card.place}
        sound = self._sound(site_text("meeting.player", title=meeting_title(card)), files)
        if sound:
            event["subjectOf"] = sound
        return event

    def _sound(self, name: str, files: tuple[EditionFile, ...]) -> dict[str, Any] | None:
        file = next((file for file in files if file.format == "audio-summary"), None)
        if file is None:
            return None
        sound = {
            "@type": "AudioObject",
            "name": name,
            "contentUrl": self._address(file.href),
            "encodingFormat": file.media_type,
        }
        return sound | ({"duration": f"PT{round(file.duration_s)}S"} if file.duration_s is not None else {})
