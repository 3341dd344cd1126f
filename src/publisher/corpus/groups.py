"""Groups of names that belong together, however they were tied."""

from collections import defaultdict
from collections.abc import Iterable, Sequence


class Groups:
    """Names joined one pair at a time (union-find): nearly linear, whatever the order."""

    def __init__(self) -> None:
        """Begin with every name alone."""
        self._above: dict[str, str] = {}

    def join(self, one: str, other: str) -> None:
        """Let two names belong together."""
        first, second = sorted((self.root(one), self.root(other)))
        self._above[second] = first

    def root(self, name: str) -> str:
        """Return the name that stands for the group of `name`."""
        path = []
        while (above := self._above.get(name, name)) != name:
            path.append(name)
            name = above
        self._above.update(dict.fromkeys(path, name))
        return name

    def of(self, names: Iterable[str]) -> Sequence[Sequence[str]]:
        """Return `names` in their groups, both in the order given."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in names:
            found[self.root(name)].append(name)
        return list(found.values())
