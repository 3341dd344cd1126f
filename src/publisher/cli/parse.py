"""`publisher parse`: the record of a paper, as the editor sees it, before the privacy gate."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from publisher.building.editor_view import view
from publisher.cli import options
from publisher.cli.console import complain_of, show_findings


def parse(
    files: Annotated[
        list[Path],
        typer.Argument(help="Agendas or minutes: .txt, .md, .html, .htm, .docx or .pdf.", show_default=False),
    ],
    corpus: Annotated[
        Path | None, typer.Option(help="Content folder in which references to earlier meetings are looked up.")
    ] = None,
    verbose: options.Verbose = False,
) -> int:
    """Print the record of one paper as JSON, of several as a JSON array.

    Nothing else goes to standard output; findings and errors go to standard error. The privacy gate is not applied:
    this is the editor's own view of the source, not for publication.
    """
    seen = view(files, corpus)
    if len(files) > 1:
        sys.stdout.write("[\n" + ",\n".join(record.rstrip("\n") for record in seen.records) + "\n]\n")
    else:
        sys.stdout.writelines(seen.records)
    show_findings(seen.findings, details=verbose)
    for error in seen.errors:
        complain_of(error)
    return seen.errors[0].exit_code if seen.errors else 0
