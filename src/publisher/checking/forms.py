"""The forms and fields of a site, read from its files.

Covers WCAG 1.3.5 (what a field asks about the reader), 3.3.1 and 3.3.3 (errors), 3.3.2 (labels), 3.3.4 and 3.3.7 (what
is sent) and 3.3.8 (log-in). The site asks its readers for nothing and sends nothing, and these checks prove that: the
first form that does fails, and whoever adds it must then prove the criteria for it.
"""

import re
from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

from publisher.checking.markup import parsed, start
from publisher.checking.problem import Problem, problem, says
from publisher.checking.site_pages import SitePage
from publisher.checking.visit import SiteFiles

_NO_FIELDS = ("hidden", "submit", "button", "reset", "image")
_ABOUT_THE_READER = re.compile(
    r"(^|[^a-zæøå])(navn|fornavn|efternavn|e-?mail|mail|telefon|mobil|adresse|postnummer|cpr|fødselsdag|name|phone|tel|email)"
    r"($|[^a-zæøå])",
    re.IGNORECASE,
)
_REFUSED = ("required", "pattern", "min", "max", "minlength", "aria-required")
_REFUSED_TYPES = ("email", "url", "number", "date", "time", "month", "week", "datetime-local", "tel", "file")
_LOG_IN = re.compile(r"one-time-code|current-password|new-password|captcha|webauthn", re.IGNORECASE)


def input_purpose(files: SiteFiles) -> list[Problem]:
    """Fields that ask about the reader and do not say so with `autocomplete`."""
    return _of_fields(files, "input-purpose", "1.3.5", _unsaid_purpose)


def errors(files: SiteFiles) -> list[Problem]:
    """Fields whose content the browser can refuse, with no text of ours that says what is wrong and what to do."""
    return _of_fields(files, "field-errors", "3.3.1 3.3.3", _refusal)


def labels(files: SiteFiles) -> list[Problem]:
    """Fields without a label that can be seen."""
    return _of_fields(files, "field-labels", "3.3.2", _unlabelled)


def sending(files: SiteFiles) -> list[Problem]:
    """Forms that send what the reader writes to a server, or ask for it in several steps."""
    return [
        problem("sending", page.address, fault, element=start(form), criteria=("3.3.4", "3.3.7"))
        for page in files.pages
        for form in parsed(page).css("form")
        for fault in _sent(form)
    ]


def log_in(files: SiteFiles) -> list[Problem]:
    """Fields that ask for a password or a riddle, and scripts and frames that would."""
    return [
        problem("log-in", page.address, says("log-in", "asks"), element=start(node), criteria=("3.3.8",))
        for page in files.pages
        for node in parsed(page).css("input, iframe, script[src], button")
        if node.attributes.get("type") == "password" or _LOG_IN.search(start(node))
    ]


def _of_fields(
    files: SiteFiles, check: str, criteria: str, judge: Callable[[SitePage, LexborNode], str | None]
) -> list[Problem]:
    return [
        problem(check, page.address, fault, element=start(field), criteria=tuple(criteria.split()))
        for page in files.pages
        for field in parsed(page).css("input, select, textarea")
        if field.attributes.get("type") not in _NO_FIELDS and (fault := judge(page, field))
    ]


def _unsaid_purpose(page: SitePage, field: LexborNode) -> str | None:
    attributes = field.attributes
    asked = " ".join([_label(page, field), *(str(attributes.get(key) or "") for key in ("id", "name", "placeholder"))])
    reader = attributes.get("type") in ("email", "tel") or _ABOUT_THE_READER.search(asked)
    if reader and attributes.get("autocomplete") in (None, "", "off", "on"):
        return says("input-purpose", "unsaid")
    return None


def _refusal(page: SitePage, field: LexborNode) -> str | None:
    attributes = field.attributes
    by = [key for key in _REFUSED if key in attributes and attributes.get("type") != "range"]
    by += [kind for kind in _REFUSED_TYPES if attributes.get("type") == kind]
    told = [node for node in (attributes.get("aria-describedby") or "").split() if parsed(page).css_first(f"#{node}")]
    return says("field-errors", "refused", by=", ".join(by)) if by and not told else None


def _unlabelled(page: SitePage, field: LexborNode) -> str | None:
    labelled = (field.attributes.get("aria-labelledby") or "").split()
    seen = any(parsed(page).css_first(f"#{node}") for node in labelled)
    return None if seen or _label(page, field) else says("field-labels", "none")


def _label(page: SitePage, field: LexborNode) -> str:
    identifier = field.attributes.get("id")
    label = parsed(page).css_first(f'label[for="{identifier}"]') if identifier else None
    above = field.parent
    while label is None and above is not None:
        label = above if above.tag == "label" else None
        above = above.parent
    return " ".join(label.text().split()) if label else ""


def _sent(form: LexborNode) -> Iterator[str]:
    attributes = form.attributes
    action = attributes.get("action") or ""
    if (attributes.get("method") or "get").lower() not in ("get", "dialog"):
        yield says("sending", "sends")
    elif re.match(r"(https?:)?//", action):
        yield says("sending", "elsewhere")
