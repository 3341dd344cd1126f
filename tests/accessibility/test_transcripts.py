"""What a screen reader says of four pages, kept as a text that a person can read and hear the page in."""

from pathlib import Path

import pytest

from publisher.checking.chromium import Views
from support.screen_reader import transcript

_FOLDER = Path(__file__).parent / "transcripts"
_PAGES = {
    "forside": "/",
    "moede": "/moeder/2025-11-25-socialudvalget/",
    "punkt-med-afstemning": "/moeder/2025-05-06-socialudvalget/punkt-6/",
}


@pytest.mark.parametrize("name", _PAGES)
def test_the_page_is_read_aloud_as_it_was(name: str, views: Views, origin: str, request: pytest.FixtureRequest) -> None:
    said = transcript(views.open(origin + _PAGES[name]))
    golden = _FOLDER / f"{name}.txt"
    if request.config.getoption("--refresh-goldens"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8"), f"{golden.name} differs; read it, then --refresh-goldens"
