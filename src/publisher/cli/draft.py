"""`publisher draft`: begins the plain text of a paper, and checks what has been written since."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from publisher.building.drafting import Task, draft_papers
from publisher.cli import options
from publisher.cli.console import complain_of, reporter, show_findings, stdout, summary_table


def draft(
    papers: Annotated[
        list[Path] | None,
        typer.Argument(help="Papers to draft for; without any, all of the content folder.", show_default=False),
    ] = None,
    item: options.Items = None,
    content: options.Content = options.CONTENT,
    by: Annotated[str, typer.Option("--by", help="The role that writes, as readers will see it.")] = "sekretariatet",
    as_of: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day written on drafts.")] = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Write drafts in plain Danish beside the papers, and check what stands there already.

    An item that has no text yet begins with the sentences of the automatic short version, for you to write on. An
    item that you have changed is checked: sentences without source lines get a likely one, the state becomes
    »tjekket« if nothing is wrong and »kladde« otherwise. What is approved is left as it is.

    \b
    publisher draft content/udvalg/2026-01-27/referat.txt            every item of one paper
    publisher draft content/udvalg/2026-01-27/referat.txt --item 3   one item

    Nothing is shown to readers by this: publisher approve or publisher review does that.
    """
    day = (as_of.date() if as_of else options.today()).isoformat()
    progress = reporter(quiet=quiet, details=verbose)
    try:
        done = draft_papers(content, papers or (), Task(tuple(item or ()), by.strip(), day), progress)
    finally:
        progress.close()
    show_findings(done.findings, details=verbose)
    for failure in done.failures:
        complain_of(failure.error)
    if not quiet:
        for name in done.files:
            stdout().print(f"written: {name}", markup=False)
        summary_table([(state, str(count)) for state, count in done.states])
    return done.failures[0].error.exit_code if done.failures else 0
