"""The page of a meeting: its items, and one button that approves them all."""

from http import HTTPStatus

from flask import abort, redirect, request, url_for
from werkzeug import Response

from publisher.reviewing import pages
from publisher.reviewing.desk import Desk, Done, Refusal
from publisher.reviewing.session import Session, Told


class MeetingPage:
    """Shows a meeting, approves it, and takes back."""

    def __init__(self, desk: Desk, session: Session, token: str) -> None:
        self._desk = desk
        self._session = session
        self._token = token

    def show(self, name: str) -> str:
        """Return the page."""
        return self._page(name, self._session.hear())

    def do(self, name: str) -> tuple[str, int] | Response:
        """Do what the form asks for."""
        if request.form.get("do") == "undo":
            outcome = self._desk.undo(name)
        else:
            by = self._session.approver(request.form.get("by"))
            outcome = self._desk.approve_all(name, request.form.get("fingerprint", ""), by)
            if isinstance(outcome, Done):
                self._session.by = by
        if isinstance(outcome, Done):
            self._session.tell(Told(outcome.told, outcome.refused))
            return redirect(url_for("meeting", name=name), HTTPStatus.SEE_OTHER)
        return self._page(name, refusal(outcome)), status(outcome)

    def _page(self, name: str, told: Told | None) -> str:
        view = self._desk.meeting(name)
        if view is None:
            abort(HTTPStatus.NOT_FOUND)
        return pages.render("meeting.html", view=view, told=told, by=self._session.by, token=self._token)


def refusal(outcome: Refusal, at: str | None = None) -> Told:
    """Return what is said of something that was not done."""
    field = "by" if outcome.reason == "role" else at
    return Told(pages.words(f"refused.{outcome.reason}"), bad=True, at=field)


def status(outcome: Refusal) -> HTTPStatus:
    """Return the status code of a page that refuses."""
    return HTTPStatus.CONFLICT if outcome.reason == "conflict" else HTTPStatus.UNPROCESSABLE_ENTITY
