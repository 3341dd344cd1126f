"""Makes findings from the catalogue: the code decides severity, message and cure."""

from functools import cache

from publisher.catalogue.texts import entries
from publisher.model.finding import Finding, LineSpan, Remark, Severity


def finding(code: str, lines: LineSpan | None = None, *, file: str | None = None, **fields: object) -> Finding:
    """Return the finding `code`, its message and cure filled with `fields`.

    Raises:
        KeyError: the code is not in `findings.toml`, or a field of its texts was not given.
    """
    entry = known_findings()[code]
    return Finding(
        code=code,
        severity=Severity(entry["severity"]),
        message=entry["message"].format_map(fields),
        cure=entry["cure"].format_map(fields),
        lines=lines,
        file=file,
    )


def remark(code: str, lines: LineSpan | None, sentence: str | None, **fields: object) -> Remark:
    """Return the finding `code` about a plain version, and about its `sentence` if it is about one.

    Raises:
        KeyError: as for `finding`.
    """
    made = finding(code, lines, file=None, sentence=sentence or "", **fields)
    return Remark(made.code, made.severity, made.message, made.cure, made.lines, sentence=sentence)


@cache
def known_findings() -> dict[str, dict[str, str]]:
    """Return every finding there is: code → severity, message, cure, english (for `publisher explain`)."""
    return {f"{room}.{name}": entry for room, codes in entries("findings").items() for name, entry in codes.items()}
