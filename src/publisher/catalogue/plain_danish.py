"""The rules of plain Danish as an editor reads them: what each asks for and why, with right and wrong examples."""

import re
from dataclasses import dataclass
from functools import cache

from publisher.catalogue.texts import entries

_CODE = re.compile(r"DK\d\d")


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule of plain Danish. The examples are its documentation and its tests."""

    code: str
    """`DK05`: the codes of its findings begin so."""
    rule: str
    why: str
    right: tuple[str, ...]
    """One sentence a line; "- " makes a point of a list, "### " a heading, "> " what the source says."""
    wrong: tuple[str, ...]


@cache
def rule_texts() -> tuple[RuleText, ...]:
    """Return every rule, in the order of the codes."""
    codes = sorted(name for name in entries("plain_danish") if _CODE.fullmatch(name))
    return tuple(_rule_text(code) for code in codes)


def rule_of(code: str) -> RuleText | None:
    """Return the rule that a finding's code belongs to: DK01 of "plain_language.DK01-long"."""
    found = _CODE.match(code.rpartition(".")[2])
    return next((one for one in rule_texts() if found and one.code == found.group()), None)


def _rule_text(code: str) -> RuleText:
    entry = entries("plain_danish", code)
    return RuleText(code, entry["rule"], entry["why"], tuple(entry["right"]), tuple(entry["wrong"]))
