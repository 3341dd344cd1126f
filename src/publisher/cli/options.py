"""Options that several commands share."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

Content = Annotated[Path, typer.Option("--content", help="Folder with the papers and publisher.toml.")]
Out = Annotated[Path, typer.Option("--out", help="Folder for everything built; the site is in its subfolder site/.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say more: every file, every repair.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Items = Annotated[
    list[int] | None,
    typer.Option("--item", min=1, help="An item's number; may be given several times.", show_default=False),
]
Strict = Annotated[bool, typer.Option("--strict", help="Let any finding be fatal.")]

CONTENT = Path("content")
OUT = Path("build")


def today() -> date:
    """Return the date in Denmark: the only place where the clock is read for content."""
    return datetime.now(ZoneInfo("Europe/Copenhagen")).date()
