"""`publisher doctor`: is everything here that a build needs?"""

from publisher.building.needs import needs
from publisher.cli import options
from publisher.cli.console import stdout
from publisher.errors import ToolMissing


def doctor(content: options.Content = options.CONTENT, out: options.Out = options.OUT) -> int:
    """Look for everything a build and a check need and say how to get what is missing. Changes nothing."""
    console = stdout()
    missing = 0
    for need in needs(content, out):
        state = "ok" if need.error is None else "not here (a build does without)" if need.optional else "MISSING"
        console.print(f"{state}: {need.name}: {need.detail}", markup=False)
        if need.error is not None:
            missing += not need.optional
            console.print(f"  cure: {need.error.cure}", markup=False)
    console.print("Everything is here." if not missing else f"{missing} missing.", markup=False)
    return ToolMissing.exit_code if missing else 0
