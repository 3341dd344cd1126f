"""What a screen reader says of five pages, kept as a text that a person can read and hear the page in."""

from pathlib import Path

import pytest

from publisher.checking.chromium import Views
from support.screen_reader import transcript

_FOLDER = Path(__file__).parent / "transcripts"
_PAGES = {
    "forside": "/",
    "moede": "/moeder/2025-11-25-socialudvalget/",
    "punkt-med-afstemning": "/moeder/2025-05-06-socialudvalget/punkt-6/",
    "sag": "/sager/skaerpet-tilsyn-for-stokholtbuen-2025-05-06-socialudvalget-4/",
    "soegning": "/soeg/?q=parkering",
}
_ANSWERED = ".search-results li"


@pytest.mark.parametrize("name", _PAGES)
def test_the_page_is_read_aloud_as_it_was(name: str, views: Views, origin: str, request: pytest.FixtureRequest) -> None:
    page = views.open(origin + _PAGES[name])
    if "?q=" in _PAGES[name]:
        page.wait_for_selector(_ANSWERED)
    said = transcript(page)
    golden = _FOLDER / f"{name}.txt"
    if request.config.getoption("--refresh-goldens"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8"), f"{golden.name} differs; read it, then --refresh-goldens"
