"""The accessibility statement's page, made from its evidence: nobody writes by hand what a check can say."""

from collections.abc import Callable

from markupsafe import Markup

from publisher.model.edition import Publication
from publisher.model.statement import HumanVerdict, Statement
from publisher.rendering.site.common.templates import render, site_text
from publisher.rendering.site.common.wording import plain_date


def statement_html(statement: Statement, publication: Publication, contact: Markup, href: Callable[[str], str]) -> str:
    """Return the content of the page; `contact` is the contact details as HTML."""
    names = dict(statement.assessment.human) if statement.assessment else {}
    return render(
        "statement.html",
        href,
        statement=statement,
        assessment=statement.assessment,
        verdicts=[_told(verdict, names.get(verdict.criterion)) for verdict in statement.verdicts],
        publication=publication,
        contact=contact,
    )


def _told(verdict: HumanVerdict, name: str | None) -> str:
    number = verdict.criterion
    criterion = (
        site_text("statement.criterion", number=number, name=name)
        if name
        else site_text("statement.criterion_alone", number=number)
    )
    key = "statement.method.verdict_passed" if verdict.passed else "statement.method.verdict_failed"
    return site_text(key, criterion=criterion, on=plain_date(verdict.on))
