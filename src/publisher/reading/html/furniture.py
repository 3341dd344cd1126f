"""Tells what belongs to a web page and not to the paper on it: menus, buttons, dialogs, badges, cookie banners."""

import re

from selectolax.lexbor import LexborNode

from publisher.reading.html.overview import HEADINGS, Overview

_ELEMENTS = frozenset({"nav", "aside", "select", "textarea", "dialog", "datalist", "meter"})
_ROLES = frozenset(
    {"navigation", "menu", "menubar", "menuitem", "dialog", "alertdialog", "search", "banner"}
    | {"contentinfo", "complementary", "tooltip", "tablist", "toolbar", "progressbar"}
)
_CLASSES = frozenset(
    {"modal", "dropdown-menu", "badge", "breadcrumb", "breadcrumbs", "navbar", "nav-tabs", "pagination", "pager"}
    | {
        "offcanvas",
        "toast",
        "tooltip",
        "popover",
        "spinner",
        "glyphicon",
        "site-header",
        "site-footer",
        "share",
        "share-buttons",
    }
    | {"skip-link", "skiplink", "skip-to-content", "back-to-top", "to-top", "print-button", "addthis_toolbox"}
)
_CLASS_BEGINNINGS = (
    "rsbtn",
    "modal-",
    "cookie",
    "breadcrumb-",
    "navbar-",
    "skip-link",
    "back-to-",
    "dropdown-menu-",
    "nav-tabs",
)
_NEVER_BY_CLASS = frozenset({"html", "body", "main", "article", "form", "table", "tbody", "tr"})

_PAGE_WORDS = frozenset(
    {"tilbage", "tilbage til forsiden", "tilbage til oversigten", "tilbage til listen", "tilbage til toppen"}
    | {"til toppen", "gå til toppen", "spring til indhold", "gå til indhold", "gå til hovedindhold", "hop til indhold"}
    | {"spring til hovedindhold", "udskriv", "udskriv siden", "print", "print siden", "læs op", "del siden", "del"}
    | {"del på facebook", "del på linkedin", "hent som pdf", "hent pdf", "download pdf", "åbn alle", "åben alle"}
    | {"luk alle", "fold alle ud", "fold alle ind", "vis alle", "skjul alle", "kopier link", "kopiér link"}
    | {"lyt", "lyt til siden", "lyt til teksten", "nyt vindue", "åbner nyt vindue", "(nyt vindue)", "eksternt link"}
    | {"tip en ven", "næste punkt", "forrige punkt", "åbner i nyt vindue", "(åbner i nyt vindue)"}
)
"""What a line of a page says that leads elsewhere or works the page."""
_TOGGLE_WORDS = _PAGE_WORDS | frozenset(
    {"menu", "søg", "luk", "vis", "skjul", "vis mere", "vis mindre", "læs mere", "læs mindre", "vis detaljer"}
    | {"fold ud", "fold ind", "åbn", "mere", "info", "filtrer", "filtre", "sortér", "sorter", "indstillinger"}
)
_LONGEST_PHRASE = 60
_HEARD_ONLY = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"})
"""Classes of what only a screen reader says: at times a word of the paper, at times what a link does."""
_FACTS = re.compile(
    r"\b(?:mødedato|dato|mødetid|mødetidspunkt|tidspunkt|mødested|sted|deltagere|medlemmer|fraværende)\b"
)
_FEWEST_FACTS = 2
_ARROWS = re.compile(r"^[\s<>«»‹›←→↑↓▲▼+×-]+|[\s<>«»‹›←→↑↓▲▼+×:-]+$")


def is_page_phrase(text: str) -> bool:
    """Tell whether the whole line is a link or button that pages of councils have, such as "Til toppen"."""
    return len(text) <= _LONGEST_PHRASE and _ARROWS.sub("", text).casefold() in _PAGE_WORDS


def is_furniture(node: LexborNode, attributes: dict[str, str | None], overview: Overview) -> bool:
    """Tell whether this element, with all that it encloses, belongs to the page.

    What encloses the paper never does. A button with a heading in it is an accordion's title: the paper's own. So is
    the hidden part that such a button opens.
    """
    tag = node.tag or ""
    if node.mem_id in overview.around_paper or tag in ("html", "body"):
        return False
    role = (attributes.get("role") or "").strip().lower()
    if tag in ("button", "label") or role == "button":
        return node.mem_id not in overview.around_headings and not _leads_elsewhere(tag, attributes)
    if tag in _ELEMENTS or role in _ROLES:
        return tag != "aside" or not _tells_of_meeting(node)
    if tag in ("header", "footer") and not overview.is_in_section(node):
        return not (tag == "header" and overview.title_in_header and node.mem_id in overview.around_headings)
    return _is_named_so(node, tag, attributes) or (
        _is_hidden(attributes) and role not in ("region", "tabpanel") and attributes.get("id") not in overview.opened
    )


def _leads_elsewhere(tag: str, attributes: dict[str, str | None]) -> bool:
    """Tell whether what is called a button is a link, as to an attachment."""
    address = (attributes.get("href") or "").strip().lower()
    return tag == "a" and bool(address) and not address.startswith(("#", "javascript:"))


def _is_named_so(node: LexborNode, tag: str, attributes: dict[str, str | None]) -> bool:
    """Tell whether the element's classes or id name a part of the page."""
    if tag in _NEVER_BY_CLASS or tag in HEADINGS:
        return False
    classes = frozenset((attributes.get("class") or "").lower().split())
    names = classes | {(attributes.get("id") or "").lower()}
    if any(name in _CLASSES or name.startswith(_CLASS_BEGINNINGS) for name in names):
        return True
    return bool(classes & _HEARD_ONLY) and is_page_phrase(" ".join(node.text(deep=True).split()))


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    hidden = "hidden" in attributes and (attributes["hidden"] or "").lower() != "until-found"
    return hidden or (attributes.get("aria-hidden") or "").lower() == "true"


def _tells_of_meeting(node: LexborNode) -> bool:
    """Tell whether a box beside the text holds the meeting's facts: when, where, who."""
    return len(set(_FACTS.findall(node.text(deep=True, separator=" ").lower()))) >= _FEWEST_FACTS


def is_toggle(node: LexborNode, attributes: dict[str, str | None]) -> bool:
    """Tell whether a button is the title of what it opens, though no heading says so."""
    if attributes.get("aria-haspopup") or "dropdown" in (attributes.get("class") or "").lower():
        return False
    opens = any(attributes.get(name) == "collapse" for name in ("data-toggle", "data-bs-toggle")) or "accordion" in (
        attributes.get("class") or ""
    )
    if not opens and not ("aria-expanded" in attributes and attributes.get("aria-controls")):
        return False
    text = " ".join(node.text(deep=True).split())
    return bool(text) and (len(text) > _LONGEST_PHRASE or _ARROWS.sub("", text).casefold() not in _TOGGLE_WORDS)
