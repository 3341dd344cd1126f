"""A demonstration asks search engines to stay away."""

import tomllib
from pathlib import Path

from publisher.checking.named import named_by
from publisher.checking.site_pages import SitePage


def test_a_demonstration_is_kept_out_of_search_engines(content: Path, pages: list[SitePage]) -> None:
    demonstration = tomllib.loads((content / "publisher.toml").read_text())["municipality"]["demonstration"]
    for page in pages:
        assert ("noindex" in named_by(page.file).robots) == demonstration or page.address == "/404.html", page.address
