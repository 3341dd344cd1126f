"""Serves a finished site as the web server of a municipality does: over TLS, with HTTP/2, compressed, and to be kept.

What a web server does decides when a page is seen: over HTTP/1.1 each file that is fetched beside another costs a
connection of its own, three times 150 ms on Lighthouse's telephone.
"""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from publisher.tools.wheels import find_node

_HERE = "127.0.0.1"
_SERVER = Path(__file__).with_suffix(".mjs")


@contextmanager
def municipal_server(folder: Path) -> Iterator[str]:
    """The origin (`https://127.0.0.1:<port>`) of a server that serves this folder until the block ends.

    It vouches for itself, so a browser must be told to believe every certificate.
    """
    with TemporaryDirectory() as temporary:
        identity = Path(temporary) / "identity.pem"
        identity.write_bytes(_identity())
        command = [str(find_node()), str(_SERVER), str(folder), str(identity)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout
            try:
                yield f"https://{_HERE}:{int(server.stdout.readline())}"
            finally:
                server.terminate()


def _identity() -> bytes:
    """A key and a certificate that it signed itself, good for a day, as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, _HERE)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=12))
        .not_valid_after(now + timedelta(hours=12))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address(_HERE))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return private + certificate.public_bytes(pem)
