"""What a planted fault is."""

from dataclasses import dataclass

STYLE = "style.css"
SCRIPT = "indstillinger.js"
SIDE = "side/index.html"
ITEM = "punkt/index.html"

ENGINES = frozenset({"axe", "ibm", "nu", "html-validate", "qualweb", "htmlcs"})
"""Checks by other hands: what they say of each fault is kept in `engines.json`, not beside the fault."""


@dataclass(frozen=True, slots=True)
class Fault:
    """In `file` of the sample site `sound` is replaced by `faulty`; exactly these checks of ours must report it."""

    name: str
    sound: str
    faulty: str
    checks: frozenset[str]
    file: str = "index.html"


def planted(name: str, sound: str, faulty: str, gates: str, file: str = "index.html") -> Fault:
    """The fault that these gates must report; engines among them are looked up elsewhere."""
    return Fault(name, sound, faulty, frozenset(gates.split()) - ENGINES, file)


def added(name: str, before: str, markup: str, gates: str, file: str = "index.html") -> Fault:
    """The fault of markup, style or script that stands where nothing should, just before this place."""
    return planted(name, before, f"{markup}\n{before}", gates, file)
