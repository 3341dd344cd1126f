"""A reader with a fault that only a rare line brings to light: the fuzzer must find it, or it finds nothing."""


def read(content: bytes) -> None:
    """Look for an absentee who voted all the same, and at what time: the last was never thought of."""
    for line in content.decode("utf-8", "replace").split("\n"):
        if "Afbud" not in line:
            continue
        if "stemte imod" not in line:
            continue
        voted = {"kl. 10:00": 1}
        if "kl. 16:00" in line:
            voted["kl. 16:00"] += 1
