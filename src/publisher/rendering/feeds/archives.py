"""The past of a feed that has grown past its limit: archives of a month each, one leading to the next (RFC 5005, 4).

A program that wants everything goes from the feed back through them. A month that is over does not change.
"""

from dataclasses import replace
from itertools import groupby

from publisher.rendering.feeds.entries import Entry
from publisher.rendering.feeds.feed import Feed


def archived(feed: Feed, limit: int) -> tuple[Feed, ...]:
    """Return the feed with its newest entries, and its archives from the newest month back, if it needs them."""
    if len(feed.entries) <= limit:
        return (feed,)
    months = [(f"{feed.path}/{month}", tuple(entries)) for month, entries in groupby(feed.entries, _month)]
    paths = [path for path, _ in months]
    return (
        replace(feed, entries=feed.entries[:limit], older=paths[0]),
        *(
            replace(feed, path=path, entries=entries, current=feed.path, newer=newer, older=older)
            for (path, entries), newer, older in zip(months, ["", *paths], [*paths[1:], ""], strict=False)
        ),
    )


def _month(entry: Entry) -> str:
    return f"{entry.moment:%Y-%m}"
