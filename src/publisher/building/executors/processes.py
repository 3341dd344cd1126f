"""Units of work in several processes.

Workers come from a fork server that has loaded the slow libraries once: a plain fork of this process would copy
the progress bar's thread, and threads are not safe in WeasyPrint or espeak-ng.
"""

import multiprocessing
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from publisher.building.work import Done, Work, perform
from publisher.errors import BuildIncomplete
from publisher.tools.orphans import end_with_program


def run(works: Iterable[Work], jobs: int) -> Iterator[Done]:
    """Yield every result as it is ready.

    Raises:
        BuildIncomplete: a worker was killed from outside, as a rule because memory ran out.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["publisher.building.work"])
    pool = ProcessPoolExecutor(max_workers=jobs, mp_context=context, initializer=end_with_program)
    try:
        for future in as_completed([pool.submit(perform, work) for work in works]):
            yield future.result()
    except BrokenProcessPool as error:
        raise BuildIncomplete(
            "a worker process was stopped from outside, as a rule because memory ran out",
            cure="Build again with --jobs 1, or give the machine more memory.",
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
