"""The reading process: runs one reader on one file within limits, and answers on what was its standard output."""

import importlib
import json
import os
import resource
import sys
from contextlib import suppress

from publisher.errors import SourceError
from publisher.reading.answer import NO_SPACE, answer_of, refusal_of, trouble_of
from publisher.reading.archive import require_sound
from publisher.tools.orphans import end_with

ZIPPED = b"PK\x03\x04"


def main() -> None:
    """Read the order and the file from standard input, and answer.

    Whatever a library prints goes nowhere. The reader is loaded before the limits are set: it is ours.
    """
    answer = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    order = json.loads(sys.stdin.buffer.readline())
    end_with(order["parent"])
    content = sys.stdin.buffer.read()
    reader = importlib.import_module(order["reader"])
    _limit(order["memory"], order["seconds"], order["answer"])
    try:
        if content.startswith(ZIPPED):
            require_sound(order["name"], content)
        told = answer_of(reader.read(order["name"], content))
    except SourceError as error:
        told = refusal_of(error)
    except Exception as error:  # the border: whatever it is, the parent is told its name
        told = trouble_of(error)
    try:
        with os.fdopen(answer, "wb") as file:
            file.write(told)
    except OSError:
        os._exit(NO_SPACE)  # without another try to write what is left


def _limit(memory: int, seconds: int, answer: int) -> None:
    """Bound what the rest of this process may use; no limit can be raised again but by root.

    The processor time is bounded here too: a library that holds on to the interpreter lets no other thread notice
    that the program is gone.
    """
    for kind, soft, hard in (
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_CPU, seconds, seconds + 1),  # the first tells us why it died, the second kills
        (resource.RLIMIT_FSIZE, answer, answer),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        with suppress(ValueError, OSError):  # macOS refuses a bound on memory; a lower one may be in force already
            resource.setrlimit(kind, (soft, hard))


if __name__ == "__main__":
    main()
