"""How many planted faults each gate catches, as a Markdown table."""

from collections import Counter
from collections.abc import Mapping, Sequence

from faults.fault import ENGINES, Fault


def share_caught(faults: Sequence[Fault], said: Mapping[str, Sequence[str]]) -> str:
    """The table: all gates together, all engines, each engine alone, our own checks, and each of these alone."""
    by_fault = {fault.name: fault.checks | set(said[fault.name]) for fault in faults}
    total = len(faults)
    caught = Counter(gate for gates in by_fault.values() for gate in gates)
    alone = Counter(next(iter(gates)) for gates in by_fault.values() if len(gates) == 1)
    engines = [gates & ENGINES for gates in by_fault.values()]
    ours = [gates - ENGINES for gates in by_fault.values()]
    rows = [
        ("all gates", sum(map(bool, by_fault.values())), ""),
        ("all engines together", sum(map(bool, engines)), sum(not rest for rest in ours)),
        ("all checks of ours", sum(map(bool, ours)), sum(not rest for rest in engines)),
    ]
    rows += [(gate, number, alone[gate]) for gate, number in sorted(caught.items(), key=lambda one: (-one[1], one[0]))]
    lines = [f"| gate | of {total} faults it catches | and nothing else does |", "|---|---:|---:|"]
    return "\n".join(lines + [f"| {gate} | {number} | {only} |" for gate, number, only in rows]) + "\n"
