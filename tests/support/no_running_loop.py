"""A process in which Playwright holds a browser open counts as one in which an event loop is running."""

import asyncio
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def no_running_loop() -> Iterator[None]:
    """Let a test ask a language model in the same process; a command of ours never runs inside a loop."""
    running = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(running)
