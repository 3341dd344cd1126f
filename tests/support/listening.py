"""A reporter that remembers."""

from collections.abc import Callable

from publisher.building.report import BuildReport

Build = Callable[..., BuildReport]
"""Builds the small municipality; a listener and changed options may be given."""


class Listener:
    """Remembers stages and steps; `stop_at` lets a build be interrupted at a stage."""

    def __init__(self, stop_at: str | None = None) -> None:
        self.stages: list[str] = []
        self.steps: list[str] = []
        self.stop_at = stop_at

    def stage(self, title: str, total: int) -> None:
        """Remember a stage."""
        self.stages.append(f"{title} ({total})")
        if title == self.stop_at:
            raise KeyboardInterrupt

    def step(self, what: str) -> None:
        """Remember a step."""
        self.steps.append(what)
