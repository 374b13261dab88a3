"""Phone numbers: what is one by its cue, its plus sign or its shape, and which figures are none.

The sentences are our own. Several ideas come from the tests of libphonenumber's PhoneNumberMatcher, whose numbers are
made for metadata of its own; here they meet the real one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.text.fold import fold
from listing_lint.text.known_words import known
from listing_lint.text.phone_cues import CUES, PHONE_CUES, STRENGTHS, UNSPACED_CUES
from listing_lint.text.phones import find_phones, looks_like_digits
from listing_lint.text.view import SPACED, View
from tests.text.phone_numbers import FIGURES, NUMBERS, PEERS

if TYPE_CHECKING:
    from listing_lint.text.contact import Contact


def phones(text: str) -> list[Contact]:
    return list(find_phones(fold(View(text), known)))


@pytest.mark.parametrize(("text", "value"), NUMBERS + PEERS)
def test_a_number_is_found_with_what_is_dialled(text: str, value: str) -> None:
    assert value in [one.value for one in phones(text)]


@pytest.mark.parametrize("text", FIGURES)
def test_other_figures_are_no_phone_numbers(text: str) -> None:
    assert phones(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("tel: 020 7946 0958 / 020 7946 0959", ["02079460958", "02079460959"]),
        ("Tel 020 7946 0958, fax 020 7946 0959", ["02079460958", "02079460959"]),
        ("Call 07700 900123 or 07700 900124", ["07700900123", "07700900124"]),
        ("电话 13812345678、13912345678", ["13812345678", "13912345678"]),
        ("Call 650-253-0000 2023 2024", ["6502530000"]),
        ("Phone (212) 736-5000\n2023 model", ["2127365000"]),
    ],
)
def test_each_of_several_numbers_is_told(text: str, values: list[str]) -> None:
    assert [one.value for one in phones(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Call 1-800-FLOWERS", "18003569377"),
        ("1-800-GOT-JUNK", "18004685865"),
        ("call 888-COTTONS today", "8882688667"),
    ],
)
def test_a_number_that_spells_a_word_is_told_in_digits(text: str, value: str) -> None:
    assert [one.value for one in phones(text)] == [value]


@pytest.mark.parametrize(
    "text", ["800 GRITPAPER", "877-ABCDEFG relay", "SKU 1-800-FLOWERS", "Model 800-ABCDEFG"]
)
def test_letters_behind_three_digits_need_a_cue(text: str) -> None:
    assert phones(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Đt: 0969.xxx.xxx", "0969.xxx.xxx"),
        ("电话 138****5678", "138****5678"),
        ("手机：138xxxx5678", "138xxxx5678"),
        ("Tel 0532 *** ** 67", "0532 *** ** 67"),
    ],
)
def test_a_number_with_hidden_digits_is_told_with_doubt(text: str, value: str) -> None:
    (one,) = phones(text)
    assert (one.value, one.confidence) == (value, "low")


@pytest.mark.parametrize("text", ["138****5678", "Model: 138****5678", "size 40xx50", "Lens 18-55 xxx 1234"])
def test_hidden_digits_without_a_cue_are_nothing(text: str) -> None:
    assert phones(text) == []


def test_the_span_holds_the_cue_and_the_extension() -> None:
    text = "Open daily. Phone: (212) 736-5000 ext. 12, ask for Ann"
    (one,) = phones(text)
    assert text[one.start : one.end] == "Phone: (212) 736-5000 ext. 12"
    assert one.cue == "Phone"


def test_confidence_follows_the_evidence() -> None:
    assert phones("Tel. 0212 555 12 34")[0].confidence == "high"
    assert phones("+49 30 901820")[0].confidence == "high"
    assert phones("phone 736 5000")[0].confidence == "medium"
    assert phones("650-253-0000")[0].confidence == "low"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Reorders: 020 7946 0991", "02079460991"),
        ("להזמנות 052-1234567", "0521234567"),
        ("заказ 067-1234567", "0671234567"),
        ("Bestellung: 0151-23456789", "015123456789"),
        ("Call 415-555-0137 or 415-555-0138", "4155550138"),
        ("Cep: 0532 123 45 67", "05321234567"),
    ],
)
def test_a_word_for_orders_is_enough_for_a_trunk_prefix(text: str, value: str) -> None:
    assert phones(text)[-1].value == value


@pytest.mark.parametrize(
    "text",
    [
        "Filter for models 415-555-0137 and 415-555-0138",
        "부품 번호 010-1234-5678-A",
        "부품 번호 010-1234-5678",
        "010-1234-5678-B",
        "Order no. 0151-23456789",
        "CEP 80020-190",
        "Price in Rs: 0151-23456789",
    ],
)
def test_what_a_part_is_called_by_stays(text: str) -> None:
    assert phones(text) == []


def test_digits_one_by_one_are_told_as_spread_out() -> None:
    (one,) = phones("call 6 5 0 2 5 3 0 0 0 0")
    assert one.way == SPACED


@pytest.mark.parametrize("cue", ["SKU", "артикул", "型号", "Bestellnummer", "código", "รุ่น", "رقم الموديل"])
def test_an_identifier_beats_a_shape(cue: str) -> None:
    assert phones(f"{cue} 415-736-5000") == []
    assert phones(f"{cue} A12, call 415-736-5000") != [] or not cue.isascii()


def test_every_cue_gives_its_strength_away() -> None:
    for cue in CUES:
        assert STRENGTHS[cue] in {"calling", "thing", "soft", "loose", "number"}
        assert cue == cue.lower()
    assert set(CUES) | set(UNSPACED_CUES) <= set(PHONE_CUES)


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_the_least_run_is_in_every_number(text: str, value: str) -> None:
    assert looks_like_digits(fold(View(text), known).text)


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for one in find_phones(View(text)):
        assert 0 <= one.start < one.end <= len(text)


@settings(max_examples=400)
@given(st.text(alphabet="0123456789 +-().,/:xX*_\n#tel电话cal\ud800٣", max_size=60))
def test_any_figures_can_be_read(text: str) -> None:
    for one in find_phones(View(text)):
        assert 0 <= one.start < one.end <= len(text)
        assert one.value


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "+1 ",
        "(",
        "12345678 ",
        "call 12345678 a ",
        "650-253-0000 ",
        "13*",
        "138****567 ",
        "model 1234567 ",
        "tel ",
        "-",
        "1\n",
    ],
)
def test_long_hostile_texts_end(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    assert sum(1 for _ in find_phones(View(text))) <= len(text)
