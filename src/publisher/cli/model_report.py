"""What `publisher draft` prints of a language model: the questions as they would be sent, and what became of them."""

from publisher.building.asking import Attempt, Spent
from publisher.building.model_drafting import ModelRun, Question
from publisher.cli.console import complain, complain_of, stderr, stdout, summary_table
from publisher.errors import ModelFailed, PrivacyStop


def show_question(question: Question, to: str) -> None:
    """Print what would be sent about an item: every character of it, between lines that begin with ===."""
    out = stdout()
    if isinstance(question.prompt, PrivacyStop):
        complain_of(question.prompt)
        return
    place = f"{question.paper}, item {question.item}"
    out.print(f"=== {place}: to {to}; fingerprint {question.prompt.fingerprint}", markup=False, soft_wrap=True)
    for role, words in (("system", question.prompt.system), ("user", question.prompt.user)):
        out.print(f"=== {role}, {len(words)} characters", markup=False)
        out.out(words, highlight=False)
    out.print("=== form of the answer", markup=False)
    out.out(question.prompt.form, highlight=False)


def show_run(run: ModelRun, model: str, *, quiet: bool) -> int:
    """Print what became of every item, and return the exit code; `quiet` leaves what went well unsaid."""
    for attempt in run.attempts:
        if not attempt.state:
            _show_failure(attempt)
        elif not quiet:
            stdout().print(_success(attempt), markup=False)
    if run.unasked:
        complain(f"{run.unasked} more items were not asked about", "Run the same command again when that is mended.")
    for failure in run.failures:
        complain_of(failure.error)
    if not quiet:
        for name in run.files:
            stdout().print(f"written: {name}", markup=False)
        drafted = sum(one.state not in {"", "auto"} for one in run.attempts)
        counts = [(f"Drafted by {model}", str(drafted)), ("Not drafted", str(_left(run)))]
        summary_table([*counts, *_spent(run.spent)])
    errors = [one.error for one in run.attempts if one.error] + [failure.error for failure in run.failures]
    return errors[0].exit_code if errors else ModelFailed.exit_code if _left(run) else 0


def _success(attempt: Attempt) -> str:
    place = f"{attempt.paper}, item {attempt.item}"
    if attempt.state == "auto":
        return f"nothing to add: {place}: the short version stands"
    return f"drafted: {place}: {attempt.state}"


def _show_failure(attempt: Attempt) -> None:
    console = stderr()
    console.print(f"not drafted: {attempt.paper}, item {attempt.item}: what stood there stands", markup=False)
    for reason in attempt.reasons:
        console.print("  ", reason, markup=False)
    if attempt.error:
        console.print("  ", attempt.error, markup=False)
        console.print("   cure:", attempt.error.cure, markup=False)


def _left(run: ModelRun) -> int:
    return sum(not one.state for one in run.attempts) + run.unasked


def _spent(spent: Spent) -> list[tuple[str, str]]:
    rows = [("Questions", str(spent.questions))]
    if spent.tokens_in or spent.tokens_out:
        rows.append(("Tokens sent and received", f"{spent.tokens_in} and {spent.tokens_out}"))
    if spent.questions and spent.dollars is not None:
        rows.append(("Cost by the price list", f"{spent.dollars:.4f} US dollars"))
    return rows
