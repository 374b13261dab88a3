"""One list of the words that stand for nothing, whatever field they stand in."""

from __future__ import annotations

import pytest

from listing_lint.attributes.placeholders import placeholder
from listing_lint.text.placeholder_words import NO_ANSWER, NOTHING, PLACEHOLDERS, SORTS


def test_every_word_is_known_where_attributes_ask() -> None:
    missed = {word for words in SORTS.values() for word in words if placeholder(word) is None}
    assert missed == set()


@pytest.mark.parametrize(
    "word", ["keine angabe", "no especificado", "не указано", "暂无数据", "undefined", "n/a", "fixme"]
)
def test_what_says_nothing_anywhere_says_nothing_in_all_fields(word: str) -> None:
    assert word in PLACEHOLDERS
    assert word in NOTHING
    assert placeholder(word) is not None


def test_words_that_are_names_elsewhere_count_in_their_field_only() -> None:
    assert "sample" in PLACEHOLDERS
    assert "sample" not in NOTHING
    assert placeholder("sample") is None
    assert "nothing" not in NO_ANSWER
    assert "ohne" not in PLACEHOLDERS


@pytest.mark.parametrize(
    "word", ["autre marque", "otra marca", "другой бренд", "diğer marka", "その他", "기타"]
)
def test_another_brand_is_no_brand(word: str) -> None:
    assert word in NO_ANSWER
