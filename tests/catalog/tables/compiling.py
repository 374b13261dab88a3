"""Which tests need what is compiled; ``tests/test_wheel.py`` fails where there is a compiler and it was not."""

from __future__ import annotations

import pytest

from listing_lint.catalog.tables.splitting import compiled

needs_compiled = pytest.mark.skipif(compiled() is None, reason="cell_cut.c was not compiled here")
