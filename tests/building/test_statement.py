"""The accessibility statement says what was decided and found, never more, and does not grow old unseen."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from publisher.building import statement as statements
from publisher.building.content import ASSESSMENT_FILE
from publisher.errors import PrivacyStop, SettingsError
from publisher.model.edition import Contact, Publication
from publisher.model.finding import Severity
from publisher.model.statement import Assessment, FailedCriterion, HumanVerdict, Shortcoming, Statement
from publisher.rendering.site.guidance.statement_page import statement_html
from publisher.settings import STATEMENT_FILE

CHECKED = Assessment(
    on="2026-01-10",
    pages=66,
    tools=("axe-core 4.14.1",),
    proved=51,
    failed=(),
    human=(("1.3.3", "Sensoriske egenskaber"), ("3.1.2", "Sprog i dele af indholdet")),
    unmeasured=0,
)
SOUND = Statement("2026-01-01", "2026-01-02", None, (), (), (), "", (), CHECKED)
DECIDED = tuple(HumanVerdict(number, True, "2026-01-11") for number, _name in CHECKED.human)
CONTACT = Contact(None, None, "12345678", "a@b.dk")
SITE = Publication("Eksempel Kommune", False, "https://eksempel.dk/", CONTACT, "2026-06-01")


def codes(statement: Statement, publication: Publication = SITE) -> dict[str, Severity]:
    return {found.code: found.severity for found in statements.findings(statement, publication)}


def page(statement: Statement, publication: Publication = SITE) -> str:
    return statement_html(statement, publication, "", lambda target: target)


def test_a_sound_statement_lacks_nothing() -> None:
    assert codes(SOUND) == {}


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        (replace(SOUND, reviewed="2025-05-31"), "statement.outdated"),
        (replace(SOUND, reviewed=None), "statement.field-missing"),
        (replace(SOUND, first_published=None), "statement.field-missing"),
        (replace(SOUND, assessment=None), "statement.unchecked"),
        (replace(SOUND, assessment=replace(CHECKED, on="2025-05-31")), "statement.check-outdated"),
    ],
)
def test_what_is_lacking_is_an_error_and_in_a_demonstration_a_warning(statement: Statement, code: str) -> None:
    assert codes(statement) == {code: Severity.ERROR}
    assert codes(statement, replace(SITE, demonstration=True)) == {code: Severity.WARNING}


def test_a_year_to_the_day_is_not_too_long() -> None:
    assert codes(replace(SOUND, reviewed="2025-06-01")) == {}


@pytest.mark.parametrize(
    ("statement", "status"),
    [
        (replace(SOUND, verdicts=DECIDED), "full"),
        (SOUND, "partial"),
        (replace(SOUND, verdicts=(*DECIDED[:1], replace(DECIDED[1], passed=False))), "partial"),
        (replace(SOUND, verdicts=DECIDED, assessment=replace(CHECKED, unmeasured=1)), "partial"),
        (replace(SOUND, verdicts=DECIDED, shortcomings=(Shortcoming("a", "b", "", "", ("3.1.2",)),)), "partial"),
        (replace(SOUND, verdicts=DECIDED, shortcomings=(Shortcoming("a", "b", "", "", ()),)), "full"),
        (
            replace(
                SOUND, assessment=replace(CHECKED, failed=tuple(FailedCriterion(str(n), "", 1) for n in range(40)))
            ),
            "none",
        ),
        (replace(SOUND, assessment=None), "unknown"),
    ],
)
def test_the_status_is_never_more_than_what_was_decided(statement: Statement, status: str) -> None:
    assert statement.status == status


def test_the_page_names_what_failed_and_what_nobody_has_looked_at() -> None:
    failed = FailedCriterion("1.4.3", "Kontrast (minimum)", 3)
    html = page(replace(SOUND, verdicts=DECIDED[:1], assessment=replace(CHECKED, failed=(failed,))))
    assert "WCAG 1.4.3 (Kontrast (minimum)), på 3 sider" in html
    assert "WCAG 3.1.2 (Sprog i dele af indholdet)" in html
    assert "WCAG 1.3.3 (Sensoriske egenskaber): i orden, undersøgt den 11. januar 2026" in html
    assert "10. januar 2026" in html
    assert "axe-core 4.14.1" in html


def test_a_site_nobody_checked_claims_nothing() -> None:
    html = page(replace(SOUND, assessment=None))
    assert "endnu ikke prøvet af mennesker" in html
    assert "Det ved vi ikke endnu" in html
    assert "WCAG 1.3.3" not in html


def test_people_who_tried_the_site_are_told_of() -> None:
    html = page(replace(SOUND, people="Fire borgere prøvede siden i marts 2026."))
    assert "Fire borgere prøvede siden" in html
    assert "endnu ikke prøvet af mennesker" not in html


def test_the_record_of_a_check_comes_back_as_it_was_written(content: Path, tmp_path: Path) -> None:
    shutil.copy(content / STATEMENT_FILE, tmp_path)
    statements.record(tmp_path, CHECKED)
    assert statements.load(tmp_path).assessment == CHECKED


def test_a_damaged_record_is_named(tmp_path: Path) -> None:
    (tmp_path / ASSESSMENT_FILE).write_text("{}", encoding="utf-8")
    with pytest.raises(SettingsError, match=ASSESSMENT_FILE):
        statements.load(tmp_path)


def test_an_unknown_key_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / STATEMENT_FILE).write_text("reviewed = 2026-01-01\nstatus = 'full'\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"tilgaengelighed\.toml.*2"):
        statements.load(tmp_path)


def test_a_personal_number_stops_it(tmp_path: Path) -> None:
    (tmp_path / STATEMENT_FILE).write_text("exempt = ['0101010101', '010180-1234']\n", encoding="utf-8")
    with pytest.raises(PrivacyStop):
        statements.load(tmp_path)
