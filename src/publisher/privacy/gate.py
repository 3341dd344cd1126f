"""The privacy gate: the only door between a parsed paper and everything that is published.

In order: closed items lose all but number and title; a CPR number anywhere in what is left stops the paper; printed
e-mail addresses and phone numbers are left out as the municipality's policy says.
"""

import html
from dataclasses import replace

from publisher.errors import PrivacyStop
from publisher.model.meeting import ClearedMeeting, Meeting, Withheld
from publisher.privacy import closed, contacts, cpr
from publisher.privacy.policy import PrivacyPolicy
from publisher.privacy.walk import Place, rewrite, texts

CONTACT = "contact"

_NOT_PRINTED = {"file", "media_type", "sha256", "url", "id", "code", "date", "case_number", "target", "meeting_id"}
"""Fields whose digits are never a phone number."""


def clear(meeting: Meeting, policy: PrivacyPolicy) -> ClearedMeeting:
    """Return what may be published of `meeting`; what was taken out is named in `withheld`, never shown.

    A meeting that passed once may pass again, with what the corpus wrote into it meanwhile.

    Raises:
        PrivacyStop: a CPR number stands outside the closed items; with its file and line, never the number.
    """
    public = closed.withhold(meeting)
    _stop_at_personal_numbers(public)
    return ClearedMeeting(_without_contacts(public, policy))


def clear_text(text: str, file: str) -> str:
    """Return `text`, a hand-written page or the glossary, unchanged.

    Raises:
        PrivacyStop: a CPR number stands in it; with its file and line, never the number.
    """
    line = cpr.first_line(html.unescape(text))
    if line is not None:
        raise _stop("the page", file, line)
    return text


def hold_back(text: str, policy: PrivacyPolicy) -> str:
    """Return `text` without the e-mail addresses and phone numbers that the policy withholds."""
    return contacts.leave_out(text, policy)


def _stop_at_personal_numbers(meeting: Meeting) -> None:
    hits = [place for text, place in texts(meeting) if cpr.holds_number(text)]
    if hits:
        lines = next((place.lines for place in hits if place.lines), None)
        raise _stop("the paper", _harmless(meeting.source.file), lines[0] if lines else None)


def _stop(what: str, file: str, line: int | None) -> PrivacyStop:
    return PrivacyStop(
        f"{what} holds what looks like a CPR number",
        cure="Remove the number and publish again.",
        file=file,
        line=line,
    )


def _harmless(file: str) -> str:
    """Return the file's name, or a word in its place if the number stands in the name itself."""
    return "(a file named by a CPR number)" if cpr.holds_number(file) else file


def _without_contacts(meeting: Meeting, policy: PrivacyPolicy) -> Meeting:
    items_with: list[int | None] = []

    def leave_out(text: str, place: Place) -> str:
        return text if place.field in _NOT_PRINTED else contacts.leave_out(text, policy)

    items = []
    for item in meeting.items:
        new = rewrite(item, leave_out)
        items.append(new)
        if new is not item:
            items_with.append(item.number)
    rest = replace(meeting, items=())
    new_rest = rewrite(rest, leave_out)
    if new_rest is not rest:
        items_with.insert(0, None)
    withheld = tuple(Withheld(number, CONTACT) for number in items_with)
    return replace(new_rest, items=tuple(items), withheld=(*meeting.withheld, *withheld))
