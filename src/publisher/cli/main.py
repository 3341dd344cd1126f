"""The command line: gathers the commands and is the one boundary where errors become messages and exit codes."""

import os
import sys
from importlib import import_module
from typing import Annotated

import typer
from typer.main import get_command

from publisher.cli.console import complain
from publisher.errors import PublisherError

WRONGLY_TYPED = 2
INTERRUPTED = 130

COMMANDS = ("build", "check", "draft", "approve", "review", "parse", "schema", "doctor", "serve", "explain")
"""Each stands in a module of its own name, as a function of that name."""


def _application(arguments: list[str]) -> typer.Typer:
    """Return the command line; where a command is named, that one alone: to load them all takes over a second."""
    app = typer.Typer(
        name="publisher",
        help="Make a council's agendas and minutes readable for everyone.\n\n"
        "Put papers (.txt, .md, .html, .docx, .pdf) in content/, then run: publisher build",
        invoke_without_command=True,
        add_completion=False,
        rich_markup_mode=None,  # plain help: it reads well aloud and in a narrow window
        pretty_exceptions_enable=False,
    )
    app.callback()(_common)
    first = next((argument for argument in arguments if not argument.startswith("-")), "")
    for name in (first,) if first in COMMANDS else COMMANDS:
        app.command(name)(getattr(import_module(f"publisher.cli.{name}"), name))
    return app


def _common(
    context: typer.Context,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,  # noqa: ARG001 — read in `outcome`, before the arguments are parsed
) -> None:
    """Make a council's agendas and minutes readable for everyone."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def run(arguments: list[str] | None = None) -> None:
    """Run one command and leave with its exit code (see `publisher explain exit-codes`)."""
    sys.exit(outcome(sys.argv[1:] if arguments is None else arguments))


def outcome(arguments: list[str]) -> int:
    """Run one command and return its exit code. No traceback reaches the user unless `--debug` asks for it."""
    try:
        result = get_command(_application(arguments)).main(arguments, prog_name="publisher", standalone_mode=False)
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (Exception, KeyboardInterrupt) as error:  # the boundary: every error ends here
        if "--debug" in arguments:
            raise
        return _explained(error)
    return result if isinstance(result, int) else 0


def _explained(error: BaseException) -> int:
    """Print what happened and the cure, and return the exit code."""
    match error:
        case PublisherError():
            complain(str(error), error.cure)
            return error.exit_code
        case typer.TyperException():
            complain(error.format_message(), "See publisher --help, or publisher COMMAND --help.")
            return WRONGLY_TYPED
        case typer.Abort() | KeyboardInterrupt():
            complain("interrupted", "Run the same command again; what was finished is kept.")
            return INTERRUPTED
        case _:
            complain(
                f"publisher itself failed ({type(error).__name__}: {error})",
                "Run it again as publisher --debug COMMAND, and report what it prints.",
            )
            return 1
