"""Listens on this machine alone."""

import logging
import socket
from contextlib import closing

from flask import Flask
from waitress.server import create_server

from publisher.errors import StorageError
from publisher.reviewing.guard import HOST


def listen(port: int) -> socket.socket:
    """Return a socket at this port of 127.0.0.1; 0 takes a free one.

    Raises:
        StorageError: somebody else uses the port.
    """
    listening = socket.socket()
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise StorageError(
            f"port {port} cannot be used ({error.strerror})",
            cure="Leave out --port: a free one is taken. Or name another, for example --port 8301.",
        ) from error
    return listening


def serve(app: Flask, listening: socket.socket) -> None:
    """Answer until somebody presses Ctrl+C."""
    logging.getLogger("waitress").setLevel(logging.CRITICAL)  # it tells of requests that wait for each other
    with closing(listening):
        create_server(app, sockets=[listening], ident=None, clear_untrusted_proxy_headers=True).run()
