"""The addresses of the pages. Every change is a form; the script only sends it without loading a new page."""

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from threading import Lock
from typing import Any

from flask import Flask, Response, abort, make_response, redirect, request, url_for
from werkzeug import Response as AnyResponse
from werkzeug.exceptions import HTTPException

from publisher.errors import PublisherError
from publisher.reviewing import pages
from publisher.reviewing.desk import Desk
from publisher.reviewing.guard import HEADERS, Guard
from publisher.reviewing.item_page import ItemPage
from publisher.reviewing.meeting_page import MeetingPage
from publisher.reviewing.session import Session

_LARGEST_FORM = 1_000_000
_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}
_NAMED = {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.REQUEST_ENTITY_TOO_LARGE}
"""What has a page of its own words."""
_FAILED = HTTPStatus.INTERNAL_SERVER_ERROR
_OPEN = {"asset"}
"""What is served without the session's cookie: our own styles and scripts, the same for everybody."""


def create_app(desk: Desk, guard: Guard, assets: Mapping[str, bytes], by: str) -> Flask:
    """Return the pages over a desk; `assets` are the files that may be fetched, `by` is the role if it is known."""
    app = Flask(__name__, static_folder=None, template_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=_LARGEST_FORM, MAX_FORM_MEMORY_SIZE=_LARGEST_FORM)
    app.logger.disabled = True  # a traceback is nothing to an editor, and may hold what was typed
    session = Session(by=by)
    _guarded(app, guard)
    _told(app)

    @app.get("/assets/<path:name>")
    def asset(name: str) -> Response:
        if name not in assets:
            abort(HTTPStatus.NOT_FOUND)
        return Response(assets[name], content_type=_TYPES.get(name.rpartition(".")[2], "font/woff2"))

    @app.get("/")
    def meetings() -> str:
        return pages.render("meetings.html", meetings=desk.meetings(), failures=desk.failures(), told=session.hear())

    meeting, item = MeetingPage(desk, session, guard.token), ItemPage(desk, session, guard.token)
    app.add_url_rule("/moeder/<path:name>/", "meeting", meeting.show, methods=["GET"])
    app.add_url_rule("/moeder/<path:name>/", "meeting_do", meeting.do, methods=["POST"])
    app.add_url_rule("/moeder/<path:name>/punkt-<int:number>/", "item", item.show, methods=["GET"])
    app.add_url_rule("/moeder/<path:name>/punkt-<int:number>/", "item_do", item.do, methods=["POST"])
    app.add_url_rule("/moeder/<path:name>/punkt-<int:number>/maal", "measure", item.measure, methods=["POST"])
    app.wsgi_app = _OneAtATime(app.wsgi_app)  # type: ignore[method-assign]
    return app


def _guarded(app: Flask, guard: Guard) -> None:
    """Answer nobody but the window of this session, and forbid the browser to keep or lend anything."""

    @app.before_request
    def admit() -> AnyResponse | None:
        if guard.stranger(request.method, request.headers):
            abort(HTTPStatus.FORBIDDEN)
        if request.endpoint in _OPEN or guard.knows(request.cookies.get(guard.cookie_name, "")):
            if request.method == "POST" and not guard.vouches(request.form.get("token", "")):
                abort(HTTPStatus.FORBIDDEN)
            return redirect(url_for("meetings")) if "noegle" in request.args else None
        cookie = guard.admit(request.args.get("noegle", ""))
        if cookie is None:
            abort(HTTPStatus.FORBIDDEN)
        opened = make_response(redirect(url_for("meetings")))
        opened.set_cookie(guard.cookie_name, cookie, httponly=True, samesite="Strict")
        return opened

    @app.after_request
    def sealed(response: Response) -> Response:
        response.headers.update(HEADERS)
        return response


def _told(app: Flask) -> None:
    """Tell every error in a page of ours."""

    @app.errorhandler(Exception)
    def failed(error: Exception) -> tuple[str, int]:
        if isinstance(error, HTTPException):
            code = error.code or HTTPStatus.BAD_REQUEST
            return pages.render("error.html", code=str(int(code)) if code in _NAMED else "400", words=None), code
        if isinstance(error, PublisherError):
            return pages.render("error.html", code="disk", words=f"{error}. {error.cure}"), _FAILED
        return pages.render("error.html", code="500", words=type(error).__name__), _FAILED


class _OneAtATime:
    """Answers one request after the other: the desk's files are read and written by one hand."""

    def __init__(self, app: Callable[..., Iterable[bytes]]) -> None:
        self._app = app
        self._lock = Lock()

    def __call__(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        with self._lock:
            return self._app(environ, start_response)
