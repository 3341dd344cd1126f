"""A long list over several pages, so that each stays light: what is on each, and how one leads to the next."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from publisher.rendering.site.common.templates import site_text

_Entry = TypeVar("_Entry")
BUDGET = 10_000
"""Bytes of HTML that the entries of one page may have: with the shell around them the page stays under 20 kB."""


@dataclass(frozen=True, slots=True)
class Leaf(Generic[_Entry]):
    """One page of a list."""

    base: str
    """Address of the list's first page."""
    number: int
    of: int
    entries: tuple[_Entry, ...]

    @property
    def path(self) -> str:
        """The page's own address."""
        return leaf_path(self.base, self.number)

    @property
    def previous(self) -> str | None:
        """Address of the page before it."""
        return leaf_path(self.base, self.number - 1) if self.number > 1 else None

    @property
    def next(self) -> str | None:
        """Address of the page after it."""
        return leaf_path(self.base, self.number + 1) if self.number < self.of else None

    def named(self, title: str) -> str:
        """Return the page's title: the list's, with its number from the second page on."""
        return title if self.number == 1 else site_text("leaves.title", title=title, number=self.number)


def leaf_path(base: str, number: int) -> str:
    """Return the address of a list's page: `base`, `base2/`, `base3/`."""
    return base if number == 1 else f"{base}{number}/"


def leaves(
    base: str, entries: Sequence[_Entry], weight: Callable[[_Entry], int], budget: int = BUDGET
) -> tuple[Leaf[_Entry], ...]:
    """Return the pages of a list, at least one; `weight` tells how many bytes of HTML an entry takes."""
    parts = list(parted(entries, weight, budget)) or [()]
    return tuple(Leaf(base, number, len(parts), part) for number, part in enumerate(parts, 1))


def parted(
    entries: Iterable[_Entry], weight: Callable[[_Entry], int], budget: int = BUDGET
) -> Iterator[tuple[_Entry, ...]]:
    """Yield the entries in parts that each fit a page; an entry too heavy for one stands alone."""
    part: list[_Entry] = []
    filled = 0
    for entry in entries:
        if part and filled + weight(entry) > budget:
            yield tuple(part)
            part, filled = [], 0
        part.append(entry)
        filled += weight(entry)
    if part:
        yield tuple(part)
