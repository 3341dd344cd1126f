"""One page of a served site, looked at in one view: what every check of a page is handed."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

from publisher.checking.chromium import View, Views
from publisher.checking.named import named_by
from publisher.checking.problem import Problem, problem
from publisher.checking.site_pages import SitePage, pages_of


@dataclass(frozen=True, slots=True)
class Visit:
    """A page, the view it is to be judged in, and the browser's windows."""

    views: Views
    origin: str
    page: SitePage
    view: View
    notes: Counter[str] = field(default_factory=Counter)
    """What is no fault but is counted: remarks of engines that only a person can decide."""

    @property
    def address(self) -> str:
        """The full address of the page on the server that serves it."""
        return self.origin + self.page.address

    def look(self, view: View | None = None) -> Page:
        """The loaded page, for a check that changes nothing in it: other checks may have looked at it before."""
        return self.views.look(self.address, view or self.view)

    def unfolded(self) -> Page:
        """The page with all that folds opened, for a check that changes nothing else in it: others may have looked."""
        return self.views.unfolded(self.address, self.view)

    def open(self, view: View | None = None) -> Page:
        """The page loaded anew, for a check that presses keys, opens or changes things."""
        return self.views.open(self.address, view or self.view)

    def problem(  # noqa: PLR0913  every field is named
        self,
        check: str,
        message: str,
        *,
        element: str = "",
        criteria: tuple[str, ...] = (),
        rule: str = "",
        view: View | None = None,
    ) -> Problem:
        """A problem of this page in this view (or in another that the check looked at), with its cure."""
        return problem(
            check,
            self.page.address,
            message.replace(self.origin, ""),
            view=(view or self.view).name,
            element=element.replace(self.origin, ""),
            criteria=criteria,
            rule=rule,
        )


@dataclass(frozen=True, slots=True)
class SiteFiles:
    """A finished site as files: what every check is handed that needs no browser."""

    site: Path
    pages: tuple[SitePage, ...]
    """The pages to be judged; others of the site may be looked at to judge them."""


def pages_that_stay(site: Path) -> list[SitePage]:
    """Every page of the site but those that only send their reader on to another.

    Raises ValueError where there is none.
    """
    return [page for page in pages_of(site) if not named_by(page.file).forwards_to]
