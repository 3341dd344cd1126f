"""A server on this machine that speaks the providers' protocols, and breaks them as a test asks."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

AT_ONCE = {"retry-after-ms": "1"}
"""Tells the clients not to wait before they try again."""


@dataclass
class Fake:
    """What the server does, and what it was sent."""

    says: str = "{}"
    fault: str = ""
    status: int = 200
    bodies: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    port: int = 0
    elsewhere: str = ""
    ended: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str = "/v1") -> str:
        """Return the server's address."""
        return f"http://127.0.0.1:{self.port}{path}"

    def sent(self) -> list[tuple[str, str]]:
        """Return role and text of the messages of the last question, in whichever protocol."""
        body = self.bodies[-1]
        first = [("system", body["system"])] if "system" in body else []
        return first + [(one["role"], _plain(one["content"])) for one in body["messages"]]


@contextmanager
def fake_provider(**changes: Any) -> Iterator[Fake]:
    """Run the server while open."""
    fake = Fake(**changes)

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            fake.bodies.append(json.loads(body))
            fake.paths.append(self.path)
            fake.keys.append(self.headers.get("authorization") or self.headers.get("x-api-key") or "")
            _answer(self, fake)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    fake.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield fake
    finally:
        fake.ended.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _answer(handler: BaseHTTPRequestHandler, fake: Fake) -> None:
    anthropic = handler.path.endswith("/messages")
    if fake.fault in _FAULTS:
        _FAULTS[fake.fault](handler, fake)
    elif fake.status != 200:
        told = {"error": {"message": f"{fake.keys[-1]} said {fake.bodies[-1]}"}}
        _send(handler, fake.status, json.dumps(told).encode())
    else:
        _send(handler, 200, json.dumps(_anthropic(fake) if anthropic else _openai(fake)).encode())


def _hang(_: BaseHTTPRequestHandler, fake: Fake) -> None:
    fake.ended.wait(30)


def _cut(handler: BaseHTTPRequestHandler, _: Fake) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9000\r\n\r\n{")
    handler.wfile.flush()
    handler.connection.shutdown(socket.SHUT_RDWR)


def _redirect(handler: BaseHTTPRequestHandler, fake: Fake) -> None:
    handler.send_response(307)
    handler.send_header("location", fake.elsewhere)
    handler.send_header("content-length", "0")
    handler.end_headers()


def _drip(handler: BaseHTTPRequestHandler, fake: Fake) -> None:
    """Send a byte now and then: no single read takes long, the whole takes for ever."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9000\r\n\r\n")
    try:
        while not fake.ended.is_set():
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:  # the client has given up
        return


def _send(handler: BaseHTTPRequestHandler, status: int, body: bytes, kind: str = "application/json") -> None:
    handler.send_response(status)
    handler.send_header("content-type", kind)
    handler.send_header("content-length", str(len(body)))
    for name, value in AT_ONCE.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


_FAULTS: dict[str, Callable[[BaseHTTPRequestHandler, Fake], None]] = {
    "hangs": _hang,
    "drips": _drip,
    "cuts": _cut,
    "redirects": _redirect,
    "no json": lambda handler, _: _send(handler, 200, b"<html>Log in, please</html>", "text/html"),
    "empty": lambda handler, _: _send(handler, 200, b"{}"),
}


def _openai(fake: Fake) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": fake.says}
    if fake.fault == "refuses":
        message = {"role": "assistant", "content": None, "refusal": "Det kan jeg ikke."}
    reason = {"filters": "content_filter", "stops": "length"}.get(fake.fault, "stop")
    return {
        "id": "1", "object": "chat.completion", "created": 1, "model": "prøve",
        "choices": [{"index": 0, "finish_reason": reason, "message": message}],
        "usage": {"prompt_tokens": 1200, "completion_tokens": 80, "total_tokens": 1280},
    }  # fmt: skip


def _anthropic(fake: Fake) -> dict[str, Any]:
    reason = {"refuses": "refusal", "stops": "max_tokens"}.get(fake.fault, "end_turn")
    return {
        "id": "1", "type": "message", "role": "assistant", "model": "claude-haiku-4-5",
        "content": [{"type": "text", "text": fake.says}], "stop_reason": reason, "stop_sequence": None,
        "usage": {"input_tokens": 1200, "output_tokens": 80},
    }  # fmt: skip


def _plain(content: Any) -> str:
    return content if isinstance(content, str) else "".join(part["text"] for part in content)
