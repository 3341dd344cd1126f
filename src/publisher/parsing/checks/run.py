"""Every check, in the order they run."""

from collections.abc import Sequence

from publisher.model.finding import Finding
from publisher.parsing.checks.contents_list import contents_match
from publisher.parsing.checks.dates import dates_agree, dates_exist, weekdays_fit
from publisher.parsing.checks.decisions import items_decided, points_decided
from publisher.parsing.checks.endings import sentences_end
from publisher.parsing.checks.headings import headings_known
from publisher.parsing.checks.leftovers import (
    leftovers_named,
    nothing_pasted_twice,
    placeholders_filled,
    sections_filled,
)
from publisher.parsing.checks.names import names_spelt_alike, people_named_once, voters_fit
from publisher.parsing.checks.numbering import decision_headings_fit, numbers_run
from publisher.parsing.checks.read import Check, Read
from publisher.parsing.checks.references import references_agree
from publisher.parsing.checks.spelling import places_spelt_alike

CHECKS: tuple[Check, ...] = (
    weekdays_fit,
    dates_exist,
    dates_agree,
    references_agree,
    numbers_run,
    decision_headings_fit,
    contents_match,
    leftovers_named,
    placeholders_filled,
    sections_filled,
    nothing_pasted_twice,
    sentences_end,
    headings_known,
    people_named_once,
    names_spelt_alike,
    voters_fit,
    places_spelt_alike,
    items_decided,
    points_decided,
)


def run_checks(read: Read, checks: Sequence[Check] = CHECKS) -> tuple[Finding, ...]:
    """Return what the checks found."""
    return tuple(found for check in checks for found in check(read))
