"""Which tests need what is compiled; ``tests/test_wheel.py`` fails where there is a compiler and it was not."""

from __future__ import annotations

import pytest

from listing_lint.catalog import quick_json
from listing_lint.catalog.tables import splitting


def _needs(there: object, source: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(there is None, reason=f"{source} was not compiled here")


needs_cell_cut = _needs(splitting.compiled(), "cell_cut.c")
needs_json_read = _needs(quick_json.compiled(), "json_read.c")
