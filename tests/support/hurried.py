"""The check's worker in a process of its own (Playwright starts once in each), with little patience."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from publisher.checking import worker
from publisher.checking.site_pages import SitePage
from publisher.checking.verdict import Verdict

SECONDS = 10


def judge(origin: str, *asked: tuple[SitePage, frozenset[str]]) -> list[list[Verdict]]:
    """What these checks say of each of these pages, where none may take longer than that."""
    with ProcessPoolExecutor(1, get_context("spawn"), _hurry) as process:
        return [process.submit(worker.judge_page, origin, page, names).result() for page, names in asked]


def _hurry() -> None:
    worker._LONGEST_S = SECONDS
    worker.start()
