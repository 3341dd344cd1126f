"""The table of all checks: what the runner runs, the tests assert and the table of criteria counts.

A new check is a function and a row here, its title and cure in `catalogue/da/checking.toml`, and a planted fault in
`tests/faults/`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from publisher.checking import (
    computed,
    forms,
    in_motion,
    in_use,
    keyboard,
    layout,
    left_alone,
    links,
    media,
    network,
    pointers,
    reading_order,
    same_everywhere,
    score,
    ways,
)
from publisher.checking.chromium import (
    BIG_TEXT,
    DARK,
    DESKTOP,
    FORCED,
    FORCED_DARK,
    NARROW,
    NARROW_DARK,
    NO_SCRIPT,
    PRINT,
    SPACED,
    SPACED_NARROW,
    ZOOMED,
    View,
)
from publisher.checking.engines import html_files, in_browser
from publisher.checking.problem import Problem
from publisher.checking.visit import SiteFiles, Visit


class Alters(IntEnum):
    """What a check leaves behind in the page it was handed; the checks of a page are asked in this order."""

    NOTHING = 0
    """It only looks."""
    FOLDS = 1
    """All that folds is open, and it only looks."""
    ANYTHING = 2
    """It presses, focuses or changes things, and loads the page anew."""


@dataclass(frozen=True, slots=True)
class PageCheck:
    """A check that looks at one page in the browser; it is run once for each of its views."""

    name: str
    criteria: tuple[str, ...]
    """The success criteria of WCAG 2.2 it can find broken; an engine names them with each problem."""
    views: tuple[View, ...]
    run: Callable[[Visit], list[Problem]]
    sample: bool = False
    """Whether it is run on the shortest and the longest page of each kind only."""
    alters: Alters = Alters.NOTHING
    scope: Literal["page"] = "page"


@dataclass(frozen=True, slots=True)
class FileCheck:
    """A check that reads the site's files without a browser."""

    name: str
    criteria: tuple[str, ...]
    scope: Literal["files", "site"]
    """`files`: each page by itself. `site`: pages together, so a change of one may alter the verdict on another."""
    run: Callable[[SiteFiles], list[Problem]]
    views: tuple[View, ...] = ()


Check = PageCheck | FileCheck


def _walk(visit: Visit) -> list[Problem]:
    """The menu stays closed in the wide view, as readers meet it, and is opened in the others."""
    return keyboard.walk(visit, opened=visit.view is not DESKTOP)


_FITS = ("1.4.4", "1.4.10", "1.4.12")
_READ = ("1.3.1", "2.4.2", "2.4.4", "2.4.6", "3.1.1", "4.1.2")
_KEYS = ("2.1.1", "2.1.2", "2.4.3", "2.4.7", "2.4.11")
_LOOKS = (DESKTOP, NARROW, DARK, NARROW_DARK)
"""axe-core, the best judge of contrast, looks at every page in all four."""
_TWO_LOOKS = (DESKTOP, NARROW_DARK)
"""The other engines: both widths and both schemes, each time with all their rules."""
_WINDOWS = (DESKTOP, NARROW, ZOOMED, SPACED, SPACED_NARROW, BIG_TEXT)

PAGE_CHECKS = (
    PageCheck("axe", (), _LOOKS, in_browser.axe),
    PageCheck("ibm", (), _TWO_LOOKS, in_browser.ibm),
    PageCheck("htmlcs", (), _TWO_LOOKS, in_browser.htmlcs),
    PageCheck("qualweb", score.CRITERIA, _TWO_LOOKS, in_browser.qualweb, alters=Alters.FOLDS),
    PageCheck("reading-order", _READ, (DESKTOP,), reading_order.faults),
    PageCheck("layout", _FITS, _WINDOWS, layout.does_not_fit),
    PageCheck("text-size", ("1.4.4",), (BIG_TEXT,), layout.text_that_does_not_grow, sample=True),
    PageCheck("no-script", (), (NO_SCRIPT,), layout.without_scripts),
    PageCheck("print", (), (PRINT,), layout.on_paper, sample=True),
    PageCheck("forced-colours", ("1.4.11",), (FORCED, FORCED_DARK), layout.in_forced_colours, sample=True),
    PageCheck("keyboard", _KEYS, (DESKTOP, NARROW_DARK, FORCED), _walk, sample=True, alters=Alters.ANYTHING),
    PageCheck("skip-link", ("2.4.1",), (DESKTOP,), keyboard.skip_link, alters=Alters.ANYTHING),
    PageCheck("target-size", ("2.5.8",), (DESKTOP, NARROW), keyboard.small_targets, alters=Alters.FOLDS),
    PageCheck("network", (), (DESKTOP,), network.requests_and_complaints),
    PageCheck("pictures", ("1.1.1", "1.4.5"), (DESKTOP,), computed.pictures),
    PageCheck("looks-like", ("1.3.1",), (DESKTOP,), computed.looks_like),
    PageCheck("visual-order", ("1.3.2",), (DESKTOP, NARROW), computed.visual_order),
    PageCheck("colour-alone", ("1.4.1",), (DESKTOP,), computed.colour_alone),
    PageCheck("contrast", ("1.4.3",), (DESKTOP, NARROW_DARK), computed.contrast),
    PageCheck("control-contrast", ("1.4.11",), (DESKTOP, NARROW_DARK), computed.control_contrast),
    PageCheck("label-in-name", ("2.5.3",), (DESKTOP,), computed.label_in_name),
    PageCheck("languages", ("3.1.1", "3.1.2"), (DESKTOP,), computed.languages),
    PageCheck("motion", ("2.2.2", "2.3.1"), (DESKTOP,), in_motion.motion),
    PageCheck("gestures", ("2.5.1", "2.5.4", "2.5.7"), (DESKTOP,), pointers.gestures),
    PageCheck("pointer-down", ("2.5.2",), (DESKTOP,), pointers.presses),
    PageCheck("hover", ("1.4.13",), (DESKTOP,), pointers.hover),
    PageCheck("orientation", ("1.3.4",), (in_use.TURNED,), in_use.orientation, sample=True),
    PageCheck(
        "left-alone",
        ("1.4.2", "2.2.1", "2.2.2"),
        (left_alone.ALONE,),
        left_alone.hour,
        sample=True,
        alters=Alters.ANYTHING,
    ),
    PageCheck("shortcuts", ("2.1.4",), (DESKTOP,), in_use.shortcuts, sample=True, alters=Alters.ANYTHING),
    PageCheck("context", ("3.2.1", "3.2.2"), (DESKTOP,), in_use.context, sample=True, alters=Alters.ANYTHING),
    PageCheck("status", ("4.1.3",), (DESKTOP,), in_use.status_messages, sample=True, alters=Alters.ANYTHING),
)
FILE_CHECKS = (
    FileCheck("nu", (), "files", html_files.nu),
    FileCheck("html-validate", (), "files", html_files.html_validate),
    FileCheck("links", (), "site", links.broken_links),
    FileCheck("disk-links", (), "site", links.links_broken_on_disk),
    FileCheck("titles", ("2.4.2",), "site", links.titles),
    FileCheck("film", ("1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5"), "files", media.film),
    FileCheck("sound-text", ("1.2.1",), "site", media.sound_text),
    FileCheck("input-purpose", ("1.3.5",), "files", forms.input_purpose),
    FileCheck("field-errors", ("3.3.1", "3.3.3"), "files", forms.errors),
    FileCheck("field-labels", ("3.3.2",), "files", forms.labels),
    FileCheck("sending", ("3.3.4", "3.3.7"), "files", forms.sending),
    FileCheck("log-in", ("3.3.8",), "files", forms.log_in),
    FileCheck("many-ways", ("2.4.5",), "site", ways.many_ways),
    FileCheck("same-order", ("3.2.3",), "site", same_everywhere.order),
    FileCheck("same-name", ("3.2.4",), "site", same_everywhere.names),
    FileCheck("help-place", ("3.2.6",), "site", same_everywhere.help_place),
)
CHECKS: tuple[Check, ...] = (*PAGE_CHECKS, *FILE_CHECKS)
