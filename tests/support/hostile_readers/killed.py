"""Dies as if the system had run out of memory."""

import os
import signal


def read(name: str, content: bytes) -> None:
    os.kill(os.getpid(), signal.SIGKILL)
