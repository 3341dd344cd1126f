"""Ends our processes when whoever started them is gone: a killed program cannot do it, and a terminal may close.

Workers of a pool hold both ends of its queues, so they never hear that nobody will ask again.
"""

import os
import signal
import sys
import time
from multiprocessing import parent_process
from threading import Thread, main_thread

_SIGNAL = signal.SIGHUP
"""What a process gets whose terminal closed. Not SIGTERM: a pool counts on that to end a worker at once."""
_PAUSE_S = 1
_REMINDERS = 5


def end_with_program() -> None:
    """Lets this process end soon after the program whose `multiprocessing` started it; must run in its main thread.

    Whatever it does is stopped as if it had asked to leave: its files and programs are cleared away as the code says.
    A pool takes the first time for the result of a task, so it is told again; what will not leave then is ended.
    """
    program = parent_process()
    if program is None:
        raise RuntimeError("this process was started by nobody")
    signal.signal(_SIGNAL, lambda *_: sys.exit(1))

    def watch() -> None:
        program.join()
        for _ in range(_REMINDERS):
            signal.pthread_kill(main_thread().ident or 0, _SIGNAL)
            time.sleep(_PAUSE_S)
        os._exit(1)

    Thread(target=watch, name="orphan", daemon=True).start()


def end_with(parent: int) -> None:
    """Ends this process at once when `parent`, which started it, is gone. For one that leaves nothing behind."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_PAUSE_S)
        os._exit(1)

    Thread(target=watch, name="orphan", daemon=True).start()
