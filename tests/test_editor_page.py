"""The page on editors shows a session as it is."""

from __future__ import annotations

import pytest

pytest.importorskip("pygls")

from tools.build_editor import OUT, made, page_with


def test_the_session_is_up_to_date() -> None:
    page = OUT.read_text(encoding="utf-8")
    text = made()
    assert page == page_with(text, page), "run python -m tools.build_editor"
    # It ends with a clean file, one finding accepted for a reason.
    assert text.count("(nothing)") == 1
    for said in ("CON104", "138 0013 8000", "[[ignore]]", "TTL303", "🏺"):
        assert said in text
    after = text.split("### The file after it")[1]
    assert "138" not in after
    assert "🏺" not in after
