"""Entities of HTML in texts that anybody may have written."""

from __future__ import annotations

import pytest

from listing_lint.entities import unescape


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Cup &amp; lid&nbsp;&#65;&#x42;", "Cup & lid\xa0AB"),
        ("Cup &#" + "1" * 5000 + "; &amp; lid", "Cup \ufffd & lid"),
        ("Cup &#" + "0" * 5000 + "65; &#66;", "Cup A B"),
        ("&#" + "0" * 5000 + ";&#65;&#", "\ufffdA&#"),
    ],
)
def test_numbers_without_end_are_no_fault(text: str, read: str) -> None:
    assert unescape(text) == read
