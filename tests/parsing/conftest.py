"""What the tests of parsing share."""

import pytest


@pytest.fixture
def refresh_goldens(request: pytest.FixtureRequest) -> bool:
    """Whether the expectations are to be written anew instead of compared."""
    return bool(request.config.getoption("--refresh-goldens"))
