"""Pango is asked for before it is used, and its absence is explained with the command that cures it."""

import subprocess
import sys

import pytest

from publisher.errors import ToolMissing
from publisher.tools import pango


def test_pango_is_here() -> None:
    pango.require_pango()


def test_a_missing_library_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pango, "LIBRARIES", ("libpango-1.0.so.0", "libnot-there.so.0"))
    with pytest.raises(ToolMissing, match=r"libnot-there\.so\.0") as caught:
        pango.require_pango()
    assert caught.value.cure == f"Run: {pango.INSTALL}"
    assert caught.value.exit_code == 7


def test_the_cure_names_the_packages_of_debian_and_ubuntu() -> None:
    assert pango.INSTALL.startswith("sudo apt-get install ")
    assert {"libpango-1.0-0", "libpangoft2-1.0-0"} <= set(pango.INSTALL.split())


def test_neither_asking_nor_importing_the_renderer_loads_weasyprint() -> None:
    program = (
        "import sys; from publisher.rendering.pdf import easy_read; from publisher.tools.pango import require_pango;"
        "require_pango(); sys.exit('weasyprint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
