"""`publisher explain`: what a finding or an exit code means and how to cure it."""

import difflib
from typing import Annotated

import typer

from publisher.catalogue.findings import known_findings
from publisher.catalogue.plain_danish import RuleText, rule_of, rule_texts
from publisher.cli.console import stdout
from publisher.errors import PublisherError

EXIT_CODES = "exit-codes"


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            help="Code of a finding, such as privacy.cpr, of a rule, such as DK05, or exit-codes.", show_default=False
        ),
    ] = None,
) -> None:
    """Explain a finding or a rule of plain Danish by its code, or the exit codes. Without one: list what there is."""
    console = stdout()
    findings = known_findings()
    rules = {rule.code: rule for rule in rule_texts()}
    if code is None:
        for name, entry in findings.items():
            console.print(f"{name} ({entry['severity']}): {entry['english']}", markup=False)
        console.print(f"{EXIT_CODES}: what the numbers mean that publisher ends with", markup=False)
    elif code == EXIT_CODES:
        for line in exit_codes():
            console.print(line, markup=False)
    elif code in findings:
        entry = findings[code]
        console.print(f"{code} ({entry['severity']})\n{entry['english']}", markup=False)
        console.print(f"\nMessage: {entry['message']}\nCure: {entry['cure']}", markup=False)
        rule = rule_of(code)
        if rule is not None:
            console.print(f"\n{told(rule)}", markup=False)
    elif code.upper() in rules:
        console.print(told(rules[code.upper()]), markup=False)
    else:
        near = difflib.get_close_matches(code, [*findings, *rules, EXIT_CODES], n=3)
        hint = f"Did you mean {' or '.join(near)}?" if near else "Run publisher explain for a list."
        raise typer.BadParameter(f"there is no finding {code!r}. {hint}", param_hint="CODE")


def told(rule: RuleText) -> str:
    """Return a rule of plain Danish with its examples, each example's lines below one another."""
    parts = [f"{rule.code}: {rule.rule}", rule.why]
    for title, examples in (("Right", rule.right), ("Wrong", rule.wrong)):
        parts.append("\n".join([f"{title}:", *(_indented(example) for example in examples)]))
    return "\n\n".join(parts)


def _indented(example: str) -> str:
    first, *others = example.strip().splitlines()
    return "\n".join([f"  * {first}", *(f"    {line}" for line in others)])


def exit_codes() -> list[str]:
    """Return a line for every exit code, in their order."""
    errors = sorted(PublisherError.__subclasses__(), key=lambda error: error.exit_code)
    own = ["0: everything promised was written", "1: a defect in publisher itself", "2: a wrongly typed command"]
    typed = [f"{error.exit_code}: {(error.__doc__ or '').strip().rstrip('.')}" for error in errors]
    return [*own, *typed, "130: interrupted"]
