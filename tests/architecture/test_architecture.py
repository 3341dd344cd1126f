"""The house keeps its plan: who may import whom, how long a module may be, who alone makes certain types."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "publisher"
LINE_LIMIT = 300

FOUNDATION = {"model", "catalogue", "errors", "tools"}
ROOMS = {"reading", "parsing", "corpus", "privacy", "plain_language", "speech", "rendering", "checking", "reviewing"}
MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "errors": set(),
    "catalogue": {"model"},
    "tools": {"errors"},
    "settings": {"errors", "model"},
    **dict.fromkeys(ROOMS, FOUNDATION),
    "building": FOUNDATION | ROOMS | {"settings"},
    "cli": FOUNDATION | {"settings", "building"},
}
SITE = "rendering/site"
SITE_MAY_IMPORT: dict[str, set[str]] = {
    "common": set(),
    "cards": {"common"},
    "cases": {"cards", "common"},
    "people": {"cards", "common"},
    "meetings": {"cards", "cases", "common"},
    "guidance": {"common"},
    "overviews": {"cards", "guidance", "common"},
    "search": {"cards", "common"},
    "machines": {"cards", "common"},
    "mkdocs_plugin": {"guidance", "machines", "common"},
}
"""Who may import whom among the packages of the website's pages."""
ONLY_MADE_BY = {
    "ClearedMeeting": "privacy/gate.py",
    "PublishableSummary": "plain_language/approval.py",
}
PRINTS_AND_EXITS = "cli"


def modules(root: Path) -> Iterator[tuple[str, ast.Module]]:
    """Yield every module's path under `root` with its syntax tree."""
    for path in sorted(root.rglob("*.py")):
        yield path.relative_to(root).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def package_of(module: str) -> str:
    """Return the first part of a module's path: its room."""
    return module.split("/", 1)[0].removesuffix(".py")


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield every imported module by its full name; relative ones by their dots."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from (f"publisher.{alias.name}" for alias in node.names) if module == "publisher" else [module]


def import_faults(root: Path) -> list[str]:
    """Return every import that the table does not allow."""
    faults = []
    for module, tree in modules(root):
        room = package_of(module)
        for name in imported(tree):
            if name.startswith("."):
                faults.append(f"{module}: relative import {name}")
            elif name == "publisher" or name.startswith("publisher."):
                target = name.split(".")[1] if "." in name else "the package root"
                if target != room and target not in MAY_IMPORT.get(room, set()):
                    faults.append(f"{module}: may not import {name}")
            elif room == "model" and name.split(".")[0] not in sys.stdlib_module_names:
                faults.append(f"{module}: the model is standard library only, not {name}")
    return faults


def site_faults(root: Path) -> list[str]:
    """Return every import between the packages of the website that its table does not allow."""
    return [
        f"{SITE}/{module}: may not import {name}"
        for module, tree in modules(root / SITE)
        for name in imported(tree)
        if name.startswith("publisher.rendering.site.")
        and (target := name.split(".")[3]) != package_of(module)
        and target not in SITE_MAY_IMPORT.get(package_of(module), set())
    ]


def constructor_faults(root: Path) -> list[str]:
    """Return every place that makes a guarded type though it is not the one that may."""
    calls = [
        (module, name)
        for module, tree in modules(root)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and (name := called(node.func)) in ONLY_MADE_BY
    ]
    return [f"{module}: makes a {name}" for module, name in calls if module != ONLY_MADE_BY[name]]


def called(function: ast.expr) -> str:
    """Return the name a call ends with: `Name(…)` and `module.Name(…)` alike."""
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def length_faults(root: Path) -> list[str]:
    """Return every module over the limit."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sorted(root.rglob("*.py"))}
    return [f"{path.relative_to(root)}: {lines} lines" for path, lines in lengths.items() if lines > LINE_LIMIT]


def test_every_room_is_in_the_table() -> None:
    assert {package_of(module) for module, _ in modules(SOURCE)} - {"__init__"} == set(MAY_IMPORT)


def test_imports_follow_the_table() -> None:
    assert import_faults(SOURCE) == []


def test_the_sites_packages_follow_their_table() -> None:
    assert {package_of(module) for module, _ in modules(SOURCE / SITE)} - {"__init__"} == set(SITE_MAY_IMPORT)
    assert site_faults(SOURCE) == []


def test_guarded_types_have_one_maker_each() -> None:
    assert constructor_faults(SOURCE) == []
    for maker in ONLY_MADE_BY.values():
        assert (SOURCE / maker).is_file()


def test_modules_stay_short() -> None:
    assert length_faults(SOURCE) == []


@pytest.mark.parametrize(
    ("module", "source", "fault"),
    [
        ("privacy/gate.py", "from publisher.parsing import pipeline", "may not import publisher.parsing"),
        ("speech/script.py", "from publisher.settings import Settings", "may not import publisher.settings"),
        ("model/meeting.py", "import pydantic", "standard library only"),
        ("cli/main.py", "from . import build", "relative import"),
        ("corpus/versions.py", "import publisher", "may not import publisher"),
    ],
)
def test_a_planted_import_is_found(tmp_path: Path, module: str, source: str, fault: str) -> None:
    plant(tmp_path, module, source)
    assert fault in import_faults(tmp_path)[0]


def test_a_planted_import_between_the_sites_packages_is_found(tmp_path: Path) -> None:
    plant(tmp_path, "rendering/site/cards/card.py", "from publisher.rendering.site.meetings.plain import plain")
    assert "may not import publisher.rendering.site.meetings.plain" in site_faults(tmp_path)[0]


@pytest.mark.parametrize("call", ["ClearedMeeting(meeting)", "records.ClearedMeeting(meeting=meeting)"])
def test_a_planted_constructor_is_found(tmp_path: Path, call: str) -> None:
    plant(tmp_path, "building/route.py", f"cleared = {call}")
    assert constructor_faults(tmp_path) == ["building/route.py: makes a ClearedMeeting"]


def test_a_long_module_is_found(tmp_path: Path) -> None:
    plant(tmp_path, "speech/script.py", "x = 1\n" * (LINE_LIMIT + 1))
    assert length_faults(tmp_path) == ["speech/script.py: 301 lines"]


def plant(root: Path, module: str, source: str) -> None:
    path = root / module
    path.parent.mkdir(parents=True)
    path.write_text(source, encoding="utf-8")
