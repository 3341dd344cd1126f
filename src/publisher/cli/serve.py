"""`publisher serve`: the built site on this machine, for looking at."""

from functools import partial
from typing import Annotated

import typer

from publisher.cli import options
from publisher.cli.console import stdout
from publisher.errors import StorageError
from publisher.tools.site_server import SiteHandler, SiteServer

LOCALHOST = "127.0.0.1"


def serve(
    out: options.Out = options.OUT,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on localhost; 0 takes a free one.")] = 8000,
) -> None:
    """Serve the built site on localhost until you press Ctrl+C. Nobody else can reach it."""
    site = out / "site"
    if not (site / "index.html").is_file():
        raise StorageError("there is no built site here", cure="Run publisher build first.", file=site)
    try:
        server = SiteServer((LOCALHOST, port), partial(SiteHandler, directory=str(site)))
    except OSError as error:
        raise StorageError(
            f"port {port} cannot be used ({error.strerror})", cure="Name another with --port, for example --port 8001."
        ) from error
    with server:
        stdout().print(f"http://{LOCALHOST}:{server.server_port}/  (Ctrl+C to stop)", markup=False)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            stdout().print("stopped", markup=False)
