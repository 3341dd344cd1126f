"""The page of an item: its source, its sentences, and what may be done with them."""

from dataclasses import replace
from http import HTTPStatus

from flask import Response, abort, jsonify, redirect, request, url_for
from werkzeug import Response as AnyResponse

from publisher.model.summary import Slot
from publisher.reviewing import forms, pages
from publisher.reviewing.desk import Desk, Done, Refusal, Typed
from publisher.reviewing.meeting_page import refusal, status
from publisher.reviewing.session import Session, Told
from publisher.reviewing.views import ItemView

_MOVES = {"up", "down", "join", "remove"}


class ItemPage:
    """Shows an item, saves, checks and approves its text, moves sentences, takes back."""

    def __init__(self, desk: Desk, session: Session, token: str) -> None:
        self._desk = desk
        self._session = session
        self._token = token

    def show(self, name: str, number: int) -> str:
        """Return the page."""
        return self._page(self._item(name, number), self._session.hear())

    def do(self, name: str, number: int) -> tuple[str, int] | AnyResponse:
        """Do what the form asks for; on refusal return the page with everything that was typed."""
        action, _, where = request.form.get("do", "save").partition(":")
        if action == "undo":
            outcome, typed, focus = self._desk.undo(name), None, None
        else:
            sent = forms.typed(request.form)
            typed, focus = self._arranged(self._item(name, number), sent, action, where)
            self._session.tick(name, number, typed.ticked)
            outcome = self._saved(name, number, typed, action)
        if isinstance(outcome, Refusal):
            return self._refused(name, number, outcome, typed)
        self._session.tell(Told(outcome.told, outcome.refused))
        return self._onward(name, number, action, focus)

    def measure(self, name: str, number: int) -> Response:
        """Return how long what is typed is, and how hard it reads."""
        measures = self._desk.measure(name, number, forms.typed(request.form))
        return jsonify(text=pages.render("measures.html", measures=measures).strip())

    def _saved(self, name: str, number: int, typed: Typed, action: str) -> Done | Refusal:
        by = self._session.approver(request.form.get("by"))
        approving = action in {"approve", "approve-next"}
        outcome = (self._desk.approve if approving else self._desk.save)(name, number, typed, by)
        if isinstance(outcome, Done) or outcome.reason == "remarks":
            self._session.by = by
        return outcome

    def _arranged(self, view: ItemView, typed: Typed, action: str, where: str) -> tuple[Typed, str | None]:
        """Return what was typed with its sentences moved or copied, and the row that gets the focus."""
        if action in _MOVES and where.isdecimal():
            at = forms.position(request.form, int(where))
            slot: Slot | None = typed.sentences[at].slot if at < len(typed.sentences) else None
            sentences, to = forms.moved(typed.sentences, action, at)
            return replace(typed, sentences=sentences), forms.anchor(sentences, to, slot)
        rows = [one for one in view.slots if action == "begin" or (action == "copy" and one.slot == where)]
        sentences = typed.sentences
        for one in rows:
            sentences = forms.copied(sentences, one)
        return replace(typed, sentences=sentences), f"{rows[0].slot}-1" if rows else None

    def _refused(self, name: str, number: int, outcome: Refusal, typed: Typed | None) -> tuple[str, int]:
        if outcome.reason == "remarks":  # the text is saved: what is shown is what the file holds now
            return self._page(self._item(name, number), refusal(outcome, "remarks")), status(outcome)
        view = self._item(name, number, typed)
        at = None
        if typed is not None and outcome.at is not None:
            at = forms.anchor(typed.sentences, outcome.at)
            at = f"{at}-lines" if outcome.reason == "reference" else at
        theirs = self._item(name, number) if outcome.reason == "conflict" and typed is not None else None
        return self._page(view, refusal(outcome, at), theirs), status(outcome)

    def _onward(self, name: str, number: int, action: str, focus: str | None) -> AnyResponse:
        if action == "approve-next":
            following = self._item(name, number).meeting.next_after(number)
            if following is None:
                return redirect(url_for("meeting", name=name), HTTPStatus.SEE_OTHER)
            number = following
        address = url_for("item", name=name, number=number, hen=focus, _anchor=focus)
        return redirect(address, HTTPStatus.SEE_OTHER)

    def _item(self, name: str, number: int, typed: Typed | None = None) -> ItemView:
        view = self._desk.item(name, number, typed)
        if view is None:
            abort(HTTPStatus.NOT_FOUND)
        return view

    def _page(self, view: ItemView, told: Told | None, theirs: ItemView | None = None) -> str:
        ticked = self._session.ticked(view.meeting.name, view.row.number)
        focus = told.at if told and told.at else request.args.get("hen", "")
        return pages.render(
            "item.html",
            view=view,
            theirs=theirs,
            told=told,
            ticked=ticked,
            focus=focus,
            by=self._session.by,
            token=self._token,
        )
