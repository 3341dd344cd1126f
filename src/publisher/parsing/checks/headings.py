"""Headings that the vocabulary does not know."""

from collections.abc import Iterator

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.parsing.checks.read import Read


def headings_known(read: Read) -> Iterator[Finding]:
    """A marked heading that the vocabulary does not know is kept under its own name."""
    for item in read.open_items:
        for section in item.sections:
            if section.kind == "other" and section.heading and read.words.kind_of(section.heading) is None:
                span = (section.lines[0], section.lines[0])
                yield finding("parsing.unknown-heading", span, heading=section.heading)
