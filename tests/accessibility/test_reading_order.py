"""What a screen reader is told of each kind of page, as a clerk can read it.

`pytest --refresh-goldens` writes the expectations in `reading_order/` anew; read the difference before it is committed.
"""

from pathlib import Path

import pytest

from publisher.checking import reading_order
from publisher.checking.chromium import Views
from publisher.checking.site_pages import SitePage

EXPECTED = Path(__file__).parent / "reading_order"


def test_the_order_of_each_kind_of_page(
    views: Views, origin: str, pages: list[SitePage], pytestconfig: pytest.Config
) -> None:
    found = {}
    first_of_kind = {page.kind: page for page in reversed(pages)}
    for page in first_of_kind.values():
        name = page.address.removesuffix(".html").strip("/").replace("/", ".") or "forside"
        opened = views.open(origin + page.address)
        found[f"{name}.txt"] = f"titel: {opened.title()}\n" + reading_order.outline(reading_order.read(opened))
    if pytestconfig.getoption("--refresh-goldens"):
        for file in EXPECTED.glob("*.txt"):
            file.unlink()
        EXPECTED.mkdir(exist_ok=True)
        for name, text in found.items():
            (EXPECTED / name).write_text(text, encoding="utf-8")
    expected = {file.name: file.read_text(encoding="utf-8") for file in EXPECTED.glob("*.txt")}
    assert found == expected
