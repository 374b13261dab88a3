"""What several tests of readers ask for by name: the listings of goods in JSON, and the codes of the findings on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.catalog.readers.running import codes, converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Read, Told


@pytest.fixture
def read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Read:
    """What gives the listings of goods in JSON."""
    return lambda goods: converted(tmp_path, goods, capsys)


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Told:
    """What gives the codes of the findings on goods in JSON."""
    return lambda goods: set(codes(tmp_path, goods, capsys))
