"""Writes NOTICE: what publisher is built on, and under which licence, from the lock file and the installed packages.

Run it after the lock files have changed: `make notice`.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements" / "site.txt"
DRAFT = ROOT / "requirements" / "draft.txt"
"""What is installed only where a language model is to be asked."""
NOTICE = ROOT / "NOTICE"

SPDX = {
    "Apache License 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.0-or-later",
    "ISC License": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 1.1 (MPL 1.1)": "MPL-1.1",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "ZPL 2.1": "ZPL-2.1",
}
"""What packages write, and the name the SPDX licence list has for it."""

SILENT = {"espeakng-loader": ("GPL-3.0-or-later", "https://github.com/espeak-ng/espeak-ng")}
"""Packages whose metadata name no licence: that of the program they carry, and its home."""

HOW = {
    "espeakng-loader": "carries libespeak-ng and its voices, GPL-3.0-or-later: loaded as a separate library, unchanged",
    "imageio-ffmpeg": "carries an ffmpeg executable, GPL-3.0-or-later: run as a separate program, unchanged",
    "pypdfium2": "carries PDFium, BSD-3-Clause AND Apache-2.0; reads the finished PDFs",
}
_DIRECT = "publisher"
_HOME = ("homepage", "home", "source", "source code", "code", "repository", "documentation")

TOP = """\
publisher
Licensed under the European Union Public Licence (EUPL), version 1.2: see LICENSE.

It is built on the work of others. None of it is copied into publisher's own code. The packages below are installed
beside it, in these versions. Where a package brings the text of its licence, it lies in the package's own folder.

"""
OPTIONAL = """
Optional packages
-----------------
Installed only where a language model may draft texts (requirements/draft.txt):

"""
FONTS = """
Files of others that publisher carries
--------------------------------------
Lexend, regular and bold (WOFF2): SIL Open Font License 1.1, Copyright 2019 The Lexend Project Authors,
https://github.com/googlefonts/lexend. The licence lies beside the files, as OFL.txt. The easy-read PDFs embed the font,
unchanged, and the website serves its variable form, cut to the weights from regular to bold and to kerning.

The list of common Danish words (src/publisher/catalogue/da/common_words.txt) is made from the frequencies of wordfreq
3.1.1, https://github.com/rspeer/wordfreq, Copyright Robyn Speer: Creative Commons Attribution-ShareAlike 4.0. The list
stays under that licence. requirements/common_words.py says how it is made.

The council papers under content/ are the municipality's own.
"""


@dataclass(frozen=True, slots=True)
class Package:
    """A locked package and who needs it."""

    name: str
    version: str
    needed_by: tuple[str, ...]


def locked(lock: str) -> Iterator[Package]:
    """Yield the packages of a lock file with what stands under "via" for each."""
    for entry in re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE)[1:]:
        head = re.match(r"([a-z0-9-]+)==([^\s;\\]+)", entry)
        if head:
            via = re.sub(r"\(.*?\)|-[cr] \S+", "", " ".join(re.findall(r"^ +# *(.*)$", entry, re.MULTILINE)))
            yield Package(head[1], head[2], tuple(name for name in via.replace("via", " ", 1).split() if name))


def licence(package: str, found: Distribution) -> str:
    """Return the package's licence by its SPDX name, or "unknown"."""
    if package in SILENT:
        return SILENT[package][0]
    declared = _field(found, "License-Expression") or _field(found, "License")
    if declared and declared != "UNKNOWN":
        name = declared.splitlines()[0]  # some packages write the whole licence there
        return SPDX.get(name, name)
    classifiers = [name.split(" :: ")[-1] for name in found.metadata.get_all("Classifier") or () if "License" in name]
    if classifiers == ["BSD License"]:
        return _which_bsd(found)
    return " OR ".join(SPDX.get(name, name) for name in classifiers) or "unknown"


def _field(found: Distribution, name: str) -> str:
    return next(iter(found.metadata.get_all(name) or ()), "")


def _which_bsd(found: Distribution) -> str:
    """Return which BSD licence the package's own text is: the third clause forbids using names to endorse."""
    texts = [Path(str(file.locate())).read_text("utf-8") for file in found.files or () if "LICENSE" in file.name]
    return "BSD-3-Clause" if any("neither the name" in text.lower() for text in texts) else "BSD-2-Clause"


def home(package: str, found: Distribution) -> str:
    """Return the address of the package's own pages."""
    if package in SILENT:
        return SILENT[package][1]
    pages = dict(page.split(", ", 1) for page in found.metadata.get_all("Project-URL") or ())
    named = {label.lower(): address for label, address in pages.items()}
    return _field(found, "Home-page") or next((named[label] for label in _HOME if label in named), "")


def notice(lock: str, draft: str) -> str:
    """Return the whole NOTICE, from the lock file of the site and that of drafting by a language model.

    Raises:
        SystemExit: a locked package is not installed in this version.
    """
    always = tuple(locked(lock))
    names = {package.name for package in always}
    asked_for = tuple(package for package in locked(draft) if package.name not in names)
    return TOP + table(always) + OPTIONAL + table(asked_for) + FONTS


def table(packages: Iterable[Package]) -> str:
    """Return the packages as a table.

    Raises:
        SystemExit: one is not installed in this version.
    """
    rows = [("Package", "Version", "Licence", "How it is used", "Home")]
    for package in packages:
        try:
            found = distribution(package.name)
        except PackageNotFoundError:
            sys.exit(f"{package.name} is locked but not installed: run make site first.")
        if found.version != package.version:
            sys.exit(f"{package.name} {found.version} is installed, {package.version} is locked: run make site first.")
        rows.append(
            (package.name, package.version, licence(package.name, found), _how(package), home(package.name, found))
        )
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, f"|{'---|' * len(rows[0])}")
    return "\n".join(lines) + "\n"


def _how(package: Package) -> str:
    if package.name in HOW:
        return HOW[package.name]
    if _DIRECT in package.needed_by:
        return "imported"
    others = sorted(name for name in package.needed_by if name != _DIRECT)
    return f"needed by {', '.join(others)}" if others else "builds the package"


if __name__ == "__main__":
    NOTICE.write_text(notice(LOCK.read_text("utf-8"), DRAFT.read_text("utf-8")), encoding="utf-8")
