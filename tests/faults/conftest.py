"""The sample site, and copies of it with one fault each."""

import shutil
from pathlib import Path

import pytest

from faults.planted import FAULTS


@pytest.fixture(scope="session")
def sample() -> Path:
    """The site without a fault."""
    return Path(__file__).parents[1] / "accessibility" / "sample"


@pytest.fixture(scope="session")
def planted(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one copy of the sample a fault, called by its number, and the sample itself, called `sound`."""
    folder = tmp_path_factory.mktemp("planted")
    shutil.copytree(sample, folder / "sound")
    for number, fault in enumerate(FAULTS):
        site = folder / f"{number:03}"
        shutil.copytree(sample, site)
        text = (site / fault.file).read_text(encoding="utf-8")
        assert text.count(fault.sound) == 1, f"the sample has no single place for the fault “{fault.name}”"
        (site / fault.file).write_text(text.replace(fault.sound, fault.faulty), encoding="utf-8")
    return folder
