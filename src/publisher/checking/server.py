"""Serves a finished site for as long as it is looked at."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Thread

from publisher.tools.site_server import SiteHandler, SiteServer


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The origin (`http://127.0.0.1:<port>`) of a server that serves this folder until the block ends."""
    with SiteServer(("127.0.0.1", 0), partial(SiteHandler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
