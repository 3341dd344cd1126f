"""Pango, which WeasyPrint sets text with. No Linux wheel carries it: the machine must."""

from ctypes import CDLL

from publisher.errors import ToolMissing

# What WeasyPrint loads, under the names that Debian, Ubuntu and Fedora give them.
LIBRARIES = (
    "libgobject-2.0.so.0",
    "libpango-1.0.so.0",
    "libharfbuzz.so.0",
    "libfontconfig.so.1",
    "libpangoft2-1.0.so.0",
)
INSTALL = "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
"""The same package names on Debian 12 and Ubuntu 24.04; the first two bring the rest along."""


def require_pango() -> None:
    """See that the libraries WeasyPrint needs can be loaded, without loading WeasyPrint.

    Raises:
        ToolMissing: one of them is not there; the cure is the command that installs it.
    """
    for library in LIBRARIES:
        try:
            CDLL(library)
        except OSError as error:
            raise ToolMissing(f"the PDFs need {library}, which is not installed", cure=f"Run: {INSTALL}") from error
