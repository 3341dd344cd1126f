"""What was said of a page before: kept until the page, the styles and scripts, the engines or our code change."""

import hashlib
import json
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from publisher.checking.engines.versions import versions
from publisher.checking.named import named_by
from publisher.checking.site_pages import SitePage
from publisher.checking.verdict import Verdict, as_json, from_json

_LOOKS = frozenset({".css", ".js", ".svg", ".woff2", ".woff", ".png", ".jpg", ".webp", ".avif"})
"""Files that change how pages look or work: a change of one asks for every page anew."""
_ROOM = Path(__file__).parent
_TEXTS = _ROOM.parent / "catalogue" / "da" / "checking.toml"


class Kept:
    """The verdicts of earlier runs, a file each page."""

    def __init__(self, folder: Path, site: Path) -> None:
        self._folder = folder
        shared = [file for file in site.rglob("*") if file.suffix in _LOOKS and file.is_file()]
        self._common = _digest([_of_tools(), *(_of(file, site) for file in sorted(shared))])
        self._site = _digest(_of(file, site) for file in sorted(site.rglob("*.html")))
        self._names = _digest(sorted(file.relative_to(site).as_posix() for file in site.rglob("*")))

    @property
    def site(self) -> str:
        """What names exactly this state of the site: pages, styles, scripts and the names of all files."""
        return _digest([self._site, self._common, self._names])

    def of_page(self, page: SitePage) -> dict[str, Verdict]:
        """What is known of this page: check → verdict."""
        return self._read(self._page_key(page))

    def keep_page(self, page: SitePage, verdicts: Iterable[Verdict]) -> None:
        """Keeps what was measured for the next run."""
        self._write(self._page_key(page), verdicts)

    def of_site(self, check: str) -> list[Verdict] | None:
        """What a check of all pages together said; None where it must be asked."""
        kept = list(self._read(f"{check}-{self.site}").values())
        return kept or None

    def keep_site(self, check: str, verdicts: Iterable[Verdict]) -> None:
        """Keeps what a check of all pages together said."""
        self._write(f"{check}-{self.site}", verdicts, by_page=True)

    def forget_others(self, pages: Iterable[SitePage], checks: Iterable[str]) -> None:
        """Deletes what was kept of pages that are gone or have changed."""
        needed = {self._page_key(page) for page in pages} | {f"{check}-{self.site}" for check in checks}
        for file in self._folder.glob("*.json"):
            if file.stem not in needed:
                file.unlink()

    def _page_key(self, page: SitePage) -> str:
        """The page's own bytes, what the whole site shares, and where the page's links lead to."""
        named = sorted(address for _, address in named_by(page.file).addresses)
        return _digest([self._common, page.address, page.file.read_text(encoding="utf-8"), *named])

    def _read(self, key: str) -> dict[str, Verdict]:
        try:
            kept = json.loads((self._folder / f"{key}.json").read_text(encoding="utf-8"))
            return {name: from_json(verdict) for name, verdict in kept.items()}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def _write(self, key: str, verdicts: Iterable[Verdict], *, by_page: bool = False) -> None:
        kept = {one.page if by_page else one.check: as_json(one) for one in verdicts if one.measured}
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._folder / f"{key}.json"
        new = file.with_suffix(f".{os.getpid()}")
        new.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        new.replace(file)


@cache
def _of_tools() -> str:
    code = (file for file in sorted(_ROOM.rglob("*")) if file.suffix in {".py", ".js", ".json"})
    return _digest([*(f"{name} {version}" for name, version in versions()), *(_of(file, _ROOM) for file in code),
                    _TEXTS.read_text(encoding="utf-8")])  # fmt: skip


def _of(file: Path, root: Path) -> str:
    return f"{file.relative_to(root).as_posix()} {hashlib.sha256(file.read_bytes()).hexdigest()}"


def _digest(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode())
        digest.update(b"\0")
    return digest.hexdigest()[:32]
