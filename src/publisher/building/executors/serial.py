"""One unit of work after another, in this process: for one core, and for tests."""

from collections.abc import Iterable, Iterator

from publisher.building.work import Done, Work, perform


def run(works: Iterable[Work]) -> Iterator[Done]:
    """Yield every result in the order of the works."""
    for work in works:
        yield perform(work)
