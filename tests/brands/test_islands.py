"""What is read closely is all that needs to be: the stretches hold every mark of the whole text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.brands import core
from listing_lint.brands.first_look import may_mention
from listing_lint.brands.islands import NAMES, code_form, full_weight, islands_in, stretches, weigh
from listing_lint.brands.letters import bare
from listing_lint.brands.marks import texts_of
from listing_lint.brands.mentions import find_mentions
from listing_lint.brands.spots import spots_in
from listing_lint.text.fold import plain
from listing_lint.text.view import View
from tools.score_brands import CASES, cases_in

if TYPE_CHECKING:
    from listing_lint.brands.lexicon import Lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return core.lexicon()


def places(text: str, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    return [
        (spot.start + offset, spot.end + offset, spot.terms[0].text)
        for offset, spots in islands_in(text, lexicon)
        for spot in spots
    ]


def texts_of_cases() -> list[str]:
    texts = []
    for case in cases_in(CASES / "open"):
        for value in case["listing"].values():
            texts += [value] if isinstance(value, str) else [one for one in value if isinstance(one, str)]
    return texts


def test_the_stretches_of_every_case_hold_what_the_whole_text_holds(lexicon: Lexicon) -> None:
    texts = [plain(View(text)).text for text in texts_of_cases()]
    assert len(texts) > 1500
    missed = [
        text
        for text in texts
        if {(spot.start, spot.end, spot.terms[0].text) for spot in spots_in(text, lexicon)}
        - set(places(text, lexicon))
    ]
    assert missed == []


def test_a_word_of_every_name_of_several_is_looked_at(lexicon: Lexicon) -> None:
    texts = (bare(text) for mark in core.core_marks().values() for text in texts_of(mark))
    names = [name for name in texts if " " in name and lexicon.named(name)]
    assert len(names) > 20_000
    assert [name for name in names if not any(weigh(word, lexicon) for word in name.split(" "))] == []


def test_the_first_look_stops_every_case_with_a_mark(lexicon: Lexicon) -> None:
    cleared = [
        text
        for text in texts_of_cases()
        if find_mentions(text, lexicon).mentions and not may_mention(text, lexicon)
    ]
    assert cleared == []


PIECES = st.sampled_from(
    [
        *"NikeGuccx-&1",
        *(
            "Nike",
            "nikes",
            "Calvin",
            "Klein",
            "Dolce",
            "Gabbana",
            "Fer",
            "ra",
            "ri",
            "lou",
            "is",
            "vuit",
            "ton",
        ),
        *(
            "香",
            "奈",
            "儿",
            "香奈儿",
            "카카오",
            "프렌즈",
            "ekiN",
            "loreal",
            "Air",
            "Max",
            "90",
            "Michal",
            "Kors",
        ),
        *(
            "The",
            "North",
            "Face",
            "Black",
            "Myth:",
            "Wukong",
            "case",
            "for",
            "iPhone",
            "15",
            "dress,",
            "(Puma)",
        ),
        *("XL", "12", "cm", "L3g0", "Technic", "oblique", "a"),
    ]
)


@settings(max_examples=500)
@given(st.lists(PIECES, max_size=9), st.sampled_from([" ", "  ", "\n", " \t"]))
def test_no_mark_lies_outside_the_stretches(words: list[str], glue: str) -> None:
    lexicon, text = core.lexicon(), glue.join(words)
    found = places(text, lexicon)
    for start, end, name in found:
        assert 0 <= start < end <= len(text), name
    whole = {(spot.start, spot.end) for spot in spots_in(text, lexicon)}
    assert whole <= {(start, end) for start, end, _ in found}


@pytest.mark.parametrize("text", ["G - - G", "N + Face", "N of - x"])
def test_a_stretch_goes_on_over_signs(text: str, lexicon: Lexicon) -> None:
    assert [(start, end) for start, end, _ in places(text, lexicon)] == [(0, len(text))]


@pytest.mark.parametrize("text", ["x", "& x", "Dolce & x", "- & - Dolce", "Dolce - -", "x x x", "Dolce x -"])
def test_signs_at_the_end_are_no_part_of_a_stretch(text: str, lexicon: Lexicon) -> None:
    assert all(end <= len(text) for _, end, _ in places(text, lexicon))


def test_a_stretch_goes_on_over_one_sign_and_ends_at_a_word_of_no_name(lexicon: Lexicon) -> None:
    chunks = ["soft", "bag", "like", "Dolce", "&", "Gabbana", "with", "strap"]
    assert stretches(chunks, lexicon) == [(3, 5)]
    assert stretches(["soft", "cotton", "dress", "with", "belt"], lexicon) == []


@pytest.mark.parametrize(
    ("chunk", "weight"), [("5711/1A", NAMES), ("500-196-30", NAMES), ("42772-8", 0), ("8-5", 0), ("58x39", 0)]
)
def test_numbers_are_read_closely_only_where_they_are_a_name(
    chunk: str, weight: int, lexicon: Lexicon
) -> None:
    assert weigh(chunk, lexicon) == weight


@pytest.mark.parametrize(
    "chunk",
    [
        "S5350ca5046002824341bb6ff4d6abfb7X",
        "a13dcac5-0f40-0dd5-6f64-49a7340b4dcf",
        "71sNAkUhF2L",
        "41P8jKHYL7L._AC_SL1500_",
    ],
)
def test_names_made_by_chance_say_nothing(chunk: str, lexicon: Lexicon) -> None:
    assert weigh(chunk, lexicon) == 0


CODES = st.lists(
    st.sampled_from(core.lexicon().names).flatmap(
        lambda name: st.sampled_from([name, name.upper(), name.title()])
    )
    | st.text("abcIMGXL", min_size=1, max_size=4)
    | st.sampled_from(["###", "####", "#####", "7", "42", "-", "_", ".", "/", "1k3", "n", "g00"]),
    min_size=2,
    max_size=6,
)


@settings(max_examples=300)
@given(
    CODES, st.text("0123456789", min_size=40, max_size=40), st.text("0123456789", min_size=40, max_size=40)
)
def test_codes_of_one_form_say_the_same_of_marks(pieces: list[str], one: str, other: str) -> None:
    lexicon = core.lexicon()
    some = ["".join(pieces) for _ in range(2)]
    for place, digits in enumerate((one, other)):
        for digit in digits:
            some[place] = some[place].replace("#", digit, 1)
    first, second = (code_form(code, lexicon) for code in some)
    if first and first == second:
        weights = {full_weight(code, lexicon) for code in some}
        assert NAMES not in weights or weights == {NAMES}
