"""The report of ``compare`` on the catalog of three stores, byte for byte.

``LISTING_LINT_UPDATE_GOLDEN=1 pytest tests/cli/test_three_stores.py`` rewrites it; the rewritten test fails, so that nothing
changes unread.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Lint

UPDATE = os.environ.get("LISTING_LINT_UPDATE_GOLDEN")  # before a fixture takes such variables away
CATALOG = Path(__file__).parents[2] / "fixtures" / "catalogs" / "three-stores"


def test_compare_prints_what_is_expected(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CATALOG)
    done = lint("compare", ".", "--color", "never")
    assert (done.status, done.err) == (1, "")
    file = CATALOG / "expected-compare.txt"
    if UPDATE:
        file.write_text(done.out, encoding="utf-8", newline="\n")
        pytest.fail("rewrote expected-compare.txt; read the difference")
    assert file.read_text(encoding="utf-8") == done.out
