"""`publisher draft`: begins the plain text of a paper, and checks what has been written since."""

import os
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from publisher.building.drafting import Task, draft_papers
from publisher.building.model_choice import addressee, model_choice
from publisher.building.model_drafting import ModelTask, draft_by_model, questions
from publisher.cli import options
from publisher.cli.console import AnyReporter, complain_of, reporter, show_findings, stdout, summary_table
from publisher.cli.model_report import show_question, show_run
from publisher.errors import joint_exit_code
from publisher.settings import load_settings
from publisher.tools.language_model import Provider, require_language_model

_STATES = {
    "auto": "No text written, the site shows the automatic short version",
    "kladde": "Drafts to finish or correct (kladde)",
    "tjekket": "Checked without errors, to be read and approved (tjekket)",
    "godkendt": "Approved (godkendt)",
    "læsertestet": "Approved and tested with readers (læsertestet)",
    "forældet": "Written before the paper changed, to be read again (forældet)",
}
"""How far the texts have come, in the order of the work."""


def draft(
    papers: Annotated[
        list[Path] | None,
        typer.Argument(help="Papers to draft for; without any, all of the content folder.", show_default=False),
    ] = None,
    item: options.Items = None,
    content: options.Content = options.CONTENT,
    by: Annotated[str, typer.Option("--by", help="The role that writes, as readers will see it.")] = "sekretariatet",
    as_of: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day written on drafts.")] = None,
    ask_model: Annotated[
        bool, typer.Option("--ask-model", help="Let the language model of publisher.toml write the drafts.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Ask the model anew for drafts that it wrote and nobody has touched.")
    ] = False,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Show to the letter what the model would be sent; send and write nothing."),
    ] = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Write drafts in plain Danish beside the papers, and check what stands there already.

    An item that has no text yet begins with the sentences of the automatic short version, for you to write on. An
    item that you have changed is checked: sentences without source lines get a likely one, the state becomes
    »tjekket« if nothing is wrong and »kladde« otherwise. What is approved is left as it is, until
    its paper changes where the text rests on it.

    \b
    publisher draft content/udvalg/2026-01-27/referat.txt            every item of one paper
    publisher draft content/udvalg/2026-01-27/referat.txt --item 3   one item
    publisher draft --dry-run                                        what a language model would be sent
    publisher draft --ask-model                                      let it write the drafts

    A language model is asked only with --ask-model or --again, and only if publisher.toml names one. It writes on
    items that no person has written on; a draft that fails a check is thrown away.

    Readers are shown a text when somebody approves it: publisher approve. A demonstration also shows what passed
    every check, and says that nobody has approved it.

    Exit code 0: no text has errors. 10: a text has errors; it is kept as it was written, as »kladde«.
    11: the language model left an item without a draft. publisher explain exit-codes lists the others.
    """
    day = (as_of.date() if as_of else options.today()).isoformat()
    wanted = ModelTask(tuple(item or ()), day, again)
    if dry_run:
        to = addressee(load_settings(content).drafting)
        for question in questions(content, papers or (), wanted):
            show_question(question, to)
        return 0
    progress = reporter(quiet=quiet, details=verbose)
    try:
        if ask_model or again:
            return _by_model(content, papers or [], wanted, progress, quiet=quiet)
        done = draft_papers(content, papers or (), Task(wanted.items, by.strip(), day), progress)
    finally:
        progress.close()
    show_findings(done.findings, details=verbose)
    errors = [*(failure.error for failure in done.failures), *done.faults]
    for error in errors:
        complain_of(error)
    if not quiet:
        for name in done.files:
            stdout().print(f"written: {name}", markup=False)
        counts = dict(done.states)
        summary_table([(words, str(counts[state])) for state, words in _STATES.items() if state in counts])
    return joint_exit_code({error.exit_code for error in errors})


def _by_model(content: Path, papers: list[Path], task: ModelTask, progress: AnyReporter, *, quiet: bool) -> int:
    choice = model_choice(load_settings(content).drafting, os.environ)
    require_language_model()
    run = draft_by_model(content, papers, task, Provider(choice), progress)
    progress.close()
    return show_run(run, choice.model, quiet=quiet)
