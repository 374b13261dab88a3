from __future__ import annotations

import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.suggest import closest

FIELDS = (
    "id",
    "title",
    "description",
    "brand",
    "category",
    "attributes",
    "images",
    "price",
    "currency",
    "gtin",
)
NAMES = ("image-count", "image-size", "image-format", "title-length", "title-case", "duplicate-image")
CODES = ("IMG", "IMG101", "IMG102", "TTL101", "ALL", "SCH201")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("titel", "title"),
        ("tilte", "title"),
        ("Title", "title"),
        ("TITLE", "title"),
        ("titles", "title"),
        ("itle", "title"),
        ("descripton", "description"),
        ("discription", "description"),
        ("desc", "description"),
        ("attribtues", "attributes"),
        ("imgaes", "images"),
        ("pirce", "price"),
        ("cat", "category"),
        ("gitn", "gtin"),
    ],
)
def test_a_mistyped_field_finds_its_name(word: str, expected: str) -> None:
    assert closest(word, FIELDS) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("image_count", "image-count"),
        ("ImageCount", "image-count"),
        ("IMAGE COUNT", "image-count"),
        ("imagecuont", "image-count"),
        ("title", "title-case"),
        ("duplicate", "duplicate-image"),
    ],
)
def test_case_and_separators_count_for_nothing(word: str, expected: str) -> None:
    assert closest(word, NAMES) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("img", "IMG"),
        ("IMG10", "IMG101"),
        ("IGM101", "IMG101"),
        ("IGM", "IMG"),
        ("SCH021", "SCH201"),
        ("all", "ALL"),
    ],
)
def test_codes(word: str, expected: str) -> None:
    assert closest(word, CODES) == expected


@pytest.mark.parametrize(
    "word", ["", "-", "x", "ab", "foo", "zzz", "IMG999", "colour", "warranty", "id2x", "標題"]
)
def test_nothing_near_means_no_suggestion(word: str) -> None:
    assert closest(word, (*FIELDS, *CODES)) is None


def test_a_short_word_is_not_replaced_by_another_short_word() -> None:
    assert closest("cat", ["hat", "dog"]) is None
    assert closest("ie", ["id"]) is None


def test_no_candidates() -> None:
    assert closest("title", []) is None


def test_ties_do_not_depend_on_the_order() -> None:
    words = ["title-a", "title-b", "title-c", "title-d"]
    for seed in range(10):
        random.Random(seed).shuffle(words)
        assert closest("title-x", words) == "title-a"
        assert closest("title", words) == "title-a"


def test_the_spelling_of_the_candidate_is_kept() -> None:
    assert closest("country_of_origin", ["Country of Origin"]) == "Country of Origin"


@given(st.text(st.characters(), max_size=30), st.lists(st.text(st.characters(), max_size=30), max_size=10))
def test_any_text_is_answered_with_a_candidate_or_none(word: str, candidates: list[str]) -> None:
    found = closest(word, candidates)
    assert found is None or found in candidates
    assert found == closest(word, reversed(candidates))


def test_very_long_words_are_not_compared() -> None:
    assert closest("a" * 1_000_000, ["a" * 1_000_000, "title"]) is None


def test_importing_costs_no_comparison_library() -> None:
    code = "import sys, listing_lint.suggest; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
