"""The list of contents against the items."""

from collections.abc import Iterator

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.parsing.checks.read import Read
from publisher.parsing.closed import without_closed_mark


def contents_match(read: Read) -> Iterator[Finding]:
    """The list of contents names the items as their headings do."""
    if read.contents and len(read.contents) != len(read.items):
        span = (read.contents[0].line, read.contents[-1].line)
        yield finding("parsing.contents-miscounted", span, listed=len(read.contents), items=len(read.items))
        return
    for entry, item in zip(read.contents, read.items, strict=False):
        listed = without_closed_mark(entry.title)[0].strip()
        if listed == item.title:
            continue
        code = (
            "parsing.contents-cut-short"
            if item.title.startswith(listed) and len(item.title) - len(listed) > 2
            else "parsing.contents-differ"
        )
        yield finding(code, (entry.line, entry.line), item=item.number)
