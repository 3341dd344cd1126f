"""The accessibility statement from what a person vouches for and the last recorded check, and what it lacks."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from publisher.building.content import ASSESSMENT_FILE
from publisher.building.workspace import write
from publisher.catalogue.findings import finding
from publisher.errors import SettingsError
from publisher.model.edition import Publication
from publisher.model.finding import Finding, Severity
from publisher.model.statement import Assessment, HumanVerdict, Shortcoming, Statement
from publisher.privacy.gate import clear_text
from publisher.settings import STATEMENT_FILE, ShortcomingSettings, load_statement

_YEAR = 365
"""Days a statement may stand unreviewed: it is to be updated at least once a year (BEK nr. 904 af 22/08/2019)."""
_JSON = TypeAdapter(Assessment)


def load(content: Path) -> Statement:
    """Return the statement.

    Raises:
        SettingsError: one of its files cannot be used.
        PrivacyStop: a CPR number stands in it.
    """
    told = load_statement(content)
    clear_text(told.model_dump_json(), STATEMENT_FILE)
    return Statement(
        first_published=told.first_published.isoformat() if told.first_published else None,
        reviewed=told.reviewed.isoformat() if told.reviewed else None,
        official_url=told.official_url,
        shortcomings=tuple(_shortcoming(one) for one in told.shortcomings),
        burden=tuple(_shortcoming(one) for one in told.burden),
        exempt=told.exempt,
        people=told.people,
        verdicts=tuple(HumanVerdict(one.criterion, one.passed, one.on.isoformat()) for one in told.verdicts),
        assessment=_assessment(content / ASSESSMENT_FILE),
    )


def _shortcoming(told: ShortcomingSettings) -> Shortcoming:
    return Shortcoming(**told.model_dump())


def _assessment(path: Path) -> Assessment | None:
    if not path.exists():
        return None
    try:
        return _JSON.validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise SettingsError(
            "the record of the last check cannot be read",
            cure="Delete it, then run publisher check --record to make it anew.",
            file=path,
        ) from error


def record(content: Path, assessment: Assessment) -> Path:
    """Write what a check found beside the statement and return the file.

    Raises:
        StorageError: it cannot be written.
    """
    path = content / ASSESSMENT_FILE
    write(path, _JSON.dump_json(assessment, indent=1) + b"\n")
    return path


def findings(statement: Statement, publication: Publication) -> tuple[Finding, ...]:
    """Return what the statement lacks, and whether it is out of date on the day that counts as today.

    Phone and e-mail, which it must name too, are the settings' own: `building/publication.py` sees that they are there.
    The law asks for all of it, so each is an error; in a demonstration, which is no public body's site, a warning.
    """
    dates = {"first_published": statement.first_published, "reviewed": statement.reviewed}
    found = [
        finding("statement.field-missing", file=STATEMENT_FILE, field=name) for name, on in dates.items() if not on
    ]
    for code, on in (("statement.outdated", statement.reviewed), ("statement.check-outdated", _checked(statement))):
        if on and publication.as_of and _days(on, publication.as_of) > _YEAR:
            found.append(finding(code, file=STATEMENT_FILE, on=on))
    if statement.assessment is None:
        found.append(finding("statement.unchecked", file=STATEMENT_FILE))
    if publication.demonstration:
        found = [replace(one, severity=Severity.WARNING) for one in found]
    return tuple(found)


def _checked(statement: Statement) -> str | None:
    return statement.assessment.on if statement.assessment else None


def _days(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
