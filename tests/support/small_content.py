"""A small municipality of our own: two meetings, one closed item, quick to build."""

import shutil
from pathlib import Path

MINUTES = """
REFERAT Teknikudvalget d. 03-02-2026

Mødedato Tirsdag d. 03. februar 2026 kl. 16:00

Mødested Rådhuset

Mødedeltagere Formand Eet (A), Medlem To (B), Medlem Tre (V) (Afbud)

Indholdsfortegnelse

Ny cykelsti.....\t2
Lukket: Køb af grund.....\t3

Punkt 1: Ny cykelsti

05.01.00-P35-1-26

Indhold

Sammendrag

Der skal bygges en cykelsti ved skolen.

Økonomiske konsekvenser og finansiering

Ingen økonomiske konsekvenser

Bilag

0 bilag

Beslutningen træffes af

Teknikudvalget

Indstilling

Center for Veje indstiller, at

1. Cykelstien godkendes.

Beslutning

Indstillingen godkendt

Afbud Medlem Tre (V)

Punkt 2: Lukket: Køb af grund

05.02.00-P35-2-26

{closed_body}

Afbud Medlem Tre (V)
"""

AGENDA = """
DAGSORDEN Teknikudvalget d. 03-03-2026

Mødedato Tirsdag d. 03. marts 2026 kl. 16:00

Mødested Rådhuset

Mødedeltagere Formand Eet (A), Medlem To (B)

Indholdsfortegnelse

Godkendelse af dagsorden.....\t2

Punkt 1: Godkendelse af dagsorden

Beslutningen træffes af

Teknikudvalget

Indstilling

Center for Veje indstiller, at

1. Dagsorden godkendes.
"""

SETTINGS = """
[municipality]
name = "Prøveby Kommune"

[[committees]]
folder = "teknikudvalget"
name = "Teknikudvalget"

[voice]
engine = "silent"
"""

MINUTES_PATH = "teknikudvalget/2026-02-03/referat.txt"
AGENDA_PATH = "teknikudvalget/2026-03-03/dagsorden.txt"


def small_content(folder: Path, project: Path, *, closed_body: str = "") -> Path:
    """Write the small municipality's content folder and return it."""
    content = folder / "content"
    shutil.copytree(project / "content" / "pages", content / "pages")
    shutil.copy(project / "content" / "ordliste.json", content)
    shutil.copy(project / "mkdocs.yml", folder)
    (folder / "theme").symlink_to(project / "theme")
    (content / "publisher.toml").write_text(SETTINGS, encoding="utf-8")
    for path, text in ((MINUTES_PATH, MINUTES.format(closed_body=closed_body)), (AGENDA_PATH, AGENDA)):
        (content / path).parent.mkdir(parents=True)
        (content / path).write_text(text, encoding="utf-8")
    return content
