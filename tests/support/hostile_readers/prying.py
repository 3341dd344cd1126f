"""Tells what it can see of its surroundings, and says something on each channel."""

import os
import resource
import sys
from pathlib import Path

from publisher.model.source import SourceDocument, SourceLine


def read(name: str, content: bytes) -> SourceDocument:
    sys.stdout.write("on standard output\n")
    sys.stderr.write("on standard error\n")
    limits = (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE)
    seen = (
        *sorted(os.environ),
        str(Path.cwd()),
        " ".join(str(resource.getrlimit(kind)[0]) for kind in limits),
        content.decode(),
    )
    return SourceDocument(
        "another.pdf", "application/pdf", "forged", tuple(SourceLine(7, text) for text in seen), marked=False
    )
