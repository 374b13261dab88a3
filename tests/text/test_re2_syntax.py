"""What RE2 is given finds at least as much as the pattern it is made of."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from listing_lint.text.re2_syntax import for_re2, gate

PATTERNS = [
    r"\bcat\b",
    r"(?<!\w)[\w.-]{2,4}\s(?:x|y)(?!\d)",
    r"a[^\W\d_]b",
    r"a[^\s]b",
    r"a[^\S]b",
    r"a[^\D]b",
    r"a\Sb|a\Wb|a\Db",
    r"x[\d ]*+y++(?>z{1,2})",
    r"[]a][^]b]",
    r"[(\[]\d",
    r"(?<=[)(])a(?=[(])",
    "\\u4e00[\\u4e00-\\u9fff]",
    r"ab$|\Aa\s+\Z",
    r"i\.s\.k",
    r"\++a",
]


@pytest.mark.parametrize("source", PATTERNS)
@given(st.text(alphabet="abxyzisk \n.+-_()[]019\u0661\u00a0\u0085\u2003\x0b\x1cäж一二İıſKé", max_size=12))
@example("aжb")
@example("a\u0661b")
@example("ab\n")
@example("x 1\u0661yyzz")
@example("一二")
@example("İ.ſ.K")
def test_it_finds_at_least_as_much(source: str, text: str) -> None:
    if re.search(source, text, re.IGNORECASE) is not None:
        assert gate(source)(text)


def test_what_it_cannot_find_is_cleared() -> None:
    may_match = gate(r"\bcats?\b", r"\d{2} dogs")
    assert not may_match("A cup, 1 dog")
    assert may_match("Two CATS")
    assert may_match("12 dogs")


def test_a_look_around_goes_with_all_that_it_holds() -> None:
    assert for_re2(r"a(?!b(?:c|[)(])d\))e") == "ae"
