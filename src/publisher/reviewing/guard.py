"""Who is answered: the browser window that was opened with the one-time key, at our own address, and nobody else.

A page of another site cannot read or send anything here: requests name our host and port (no DNS rebinding), come from
our own pages (`Sec-Fetch-Site`, `Origin`), carry the cookie of this session (SameSite=Strict) and, where they change
anything, the token that stands in our own forms.
"""

import secrets
from dataclasses import dataclass, field

from werkzeug.datastructures import Headers

HOST = "127.0.0.1"
_HTTP = 80
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
    "img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",  # with none, the browser would send our own forms as if from nowhere
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def _secret() -> str:
    return secrets.token_urlsafe(32)


@dataclass(slots=True)
class Guard:
    """The keys of one session at one port."""

    port: int
    _key: str | None = field(default_factory=_secret)
    _cookie: str = field(default_factory=_secret)
    token: str = field(default_factory=_secret)
    """Stands in every form."""

    @property
    def origin(self) -> str:
        """Our own address."""
        return f"http://{HOST}" if self.port == _HTTP else f"http://{HOST}:{self.port}"

    @property
    def opening(self) -> str:
        """The address that opens the session, once."""
        return f"{self.origin}/?noegle={self._key}"

    @property
    def cookie_name(self) -> str:
        """Cookies are shared by all ports of a machine: each session has its own name."""
        return f"gennemsyn-{self.port}"

    def stranger(self, method: str, headers: Headers) -> bool:
        """Return whether a request comes from another site, or believes us to be one."""
        if headers.get("Host") != self.origin.removeprefix("http://"):
            return True
        if headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"}:
            return True
        return method == "POST" and headers.get("Origin") != self.origin

    def admit(self, key: str) -> str | None:
        """Return the cookie of the session if `key` opens it; it does so once."""
        if self._key is None or not secrets.compare_digest(key.encode(), self._key.encode()):
            return None
        self._key = None
        return self._cookie

    def knows(self, cookie: str) -> bool:
        """Return whether the cookie is that of this session."""
        return secrets.compare_digest(cookie.encode(), self._cookie.encode())

    def vouches(self, token: str) -> bool:
        """Return whether a form is one of our own."""
        return secrets.compare_digest(token.encode(), self.token.encode())
