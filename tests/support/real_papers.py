"""The real papers of the content folder."""

from pathlib import Path

from publisher.building.content import papers


def real_papers(content: Path) -> list[Path]:
    """The papers as a build finds them, in the order of their names; what lies beside them is none."""
    return [paper.path for paper in papers(content)]
