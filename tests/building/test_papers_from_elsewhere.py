"""Papers of other councils and other years go the whole way to a site, beside papers of one's own."""

import json
import shutil
from pathlib import Path

from support.listening import Build


def test_every_paper_from_elsewhere_is_published(build: Build, small: Path, shared: Path) -> None:
    papers = sorted((shared / "minutes-elsewhere").iterdir())
    assert papers
    for paper in papers:
        folder = small / "andre" / paper.stem
        folder.mkdir(parents=True)
        shutil.copyfile(paper, folder / f"referat{paper.suffix}")
    report = build(formats=frozenset({"html", "json"}))
    assert {one.state for one in report.outcomes} == {"published"}
    index = json.loads((small.parent / "build/site/data/index.json").read_text(encoding="utf-8"))
    dates = {meeting["date"] for meeting in index["meetings"]}
    assert {"-".join(paper.stem.split("-")[1:4]) for paper in papers} <= dates
