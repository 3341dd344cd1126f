"""`publisher approve`: a role vouches for plain texts, and they may be shown."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from publisher.building.approving import approve_items
from publisher.building.desk import Approval
from publisher.cli import options
from publisher.cli.console import stdout, summary_table


def approve(
    paper: Annotated[Path, typer.Argument(help="The paper, such as content/udvalg/2026-01-27/referat.txt.")],
    by: Annotated[
        str, typer.Option("--by", help="The role that approves, as readers will see it, such as udvalgssekretæren.")
    ],
    item: options.Items = None,
    content: options.Content = options.CONTENT,
    on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of the approval.")] = None,
    vouch: Annotated[
        bool, typer.Option("--vouch", help="Stand by sentences that a check doubts: you have read the remarks.")
    ] = False,
) -> int:
    """Approve the plain texts of a paper, all of them or some items.

    The text is checked once more, and bound to the paper as it is now: if the paper changes where the text rests on
    it, the approval lapses and the site shows the automatic short version until somebody approves again.

    \b
    publisher approve content/udvalg/2026-01-27/referat.txt --by udvalgssekretæren
    publisher approve content/udvalg/2026-01-27/referat.txt --by udvalgssekretæren --item 3 --item 4

    Exit code 0: approved. 10: a text has errors; nothing was approved. publisher review does the same in a browser.
    """
    day = (on.date() if on else options.today()).isoformat()
    done = approve_items(content, paper, item or (), Approval(by.strip(), day, vouch))
    console = stdout()
    for number, title in done.approved:
        console.print(f"approved: item {number}, {title}", markup=False)
    summary_table([("Approved", str(len(done.approved))), ("Written to", done.file)])
    return 0
