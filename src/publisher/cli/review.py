"""`publisher review`: a local web page to correct and approve a meeting's plain texts on."""

import webbrowser
from contextlib import suppress
from datetime import datetime
from typing import Annotated

import typer

from publisher.building.review import prepare
from publisher.cli import options
from publisher.cli.console import stderr, stdout


def review(
    content: options.Content = options.CONTENT,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on this machine; 0 takes a free one.")] = 0,
    by: Annotated[
        str, typer.Option("--by", help="The role that approves, as readers will see it; without it the page asks.")
    ] = "",
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in the browser.")] = True,
    as_of: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day written on texts and approvals.")
    ] = None,
) -> None:
    """Correct and approve plain texts on a web page that this machine alone can reach.

    Source and text stand side by side, with what the checks say of each sentence. Everything you save is written to the
    files beside the papers at once, and can be taken back. The address that is printed opens the page once, in one
    browser. Press Ctrl+C here when you are done, then build the site anew: publisher build.

    \b
    publisher review --by udvalgssekretæren
    """
    day = (as_of.date() if as_of else options.today()).isoformat()
    stderr().print("Reading the papers", markup=False)
    made = prepare(content, port, " ".join(by.split()), day)
    with suppress(KeyboardInterrupt):
        stdout().print(f"{made.opening}  (Ctrl+C to stop)", markup=False, soft_wrap=True)
        if browser and not _opened(made.opening):
            stderr().print("No browser could be opened: open the address above in the browser you use.", markup=False)
        made.serve()
    stdout().print("stopped", markup=False)


def _opened(address: str) -> bool:
    try:
        return webbrowser.open(address)
    except webbrowser.Error:
        return False
