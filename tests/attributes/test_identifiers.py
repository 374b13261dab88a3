"""GTIN, ISBN and ISSN: the standards' own numbers, and the ways in which numbers go wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.attributes.identifiers import (
    Kind,
    check_digit,
    gs1_valid,
    isbn10_check,
    isbn13_of,
    issn_check,
    judge,
    valid_gtin,
)

DIGITS = st.text(st.sampled_from("0123456789"), min_size=1, max_size=17)


def fault(text: str, kind: Kind = "gtin") -> str | None:
    verdict = judge(text, kind)
    return verdict.fault if verdict else None


# Printed on goods or given by the standards as examples: GS1, ISO 2108, ISO 3297.
@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("4006381333931", "gtin"),
        ("4006381333931", "ean"),
        ("036000291452", "upc"),
        ("0036000291452", "ean"),
        ("96385074", "gtin"),
        ("10614141000415", "gtin"),
        ("00614141000418", "gtin"),
        ("0000096385074", "gtin"),
        ("9780306406157", "gtin"),
        ("978-0-306-40615-7", "isbn"),
        ("0-306-40615-2", "isbn"),
        ("080442957X", "isbn"),
        ("9771144875007", "gtin"),
        ("0317-8471", "issn"),
        ("2434-561X", "issn"),
        ("4718755065736", "gtin"),
        (" 4006381333931 ", "gtin"),
        ("EAN: 4006381333931", "ean"),
        ("ISBN-13: 978-0306406157", "isbn"),
        ("4006381\u200b333931", "gtin"),
        ("", "gtin"),
    ],
)
def test_good_codes_are_silent(code: str, kind: Kind) -> None:
    assert judge(code, kind) is None


@pytest.mark.parametrize(
    ("code", "kind", "expected"),
    [
        ("4006381333932", "gtin", "check-digit"),
        ("4006381333913", "gtin", "check-digit"),
        ("9780306406158", "isbn", "check-digit"),
        ("0306406153", "isbn", "check-digit"),
        ("0317-8472", "issn", "check-digit"),
        ("400638133393", "ean", "length"),
        ("40063813339311", "ean", "length"),
        ("123", "gtin", "length"),
        ("X001ABC123", "gtin", "letters"),
        ("0306406152", "gtin", "other-kind"),
        ("4006381333931", "isbn", "other-kind"),
        ("9790260000438", "isbn", "other-kind"),
        ("4006381333931", "upc", "other-kind"),
        ("036000291452", "ean", "other-kind"),
        ("0000000000000", "gtin", "placeholder"),
        ("99999999", "gtin", "placeholder"),
        ("1234567890128", "gtin", "placeholder"),
        ("123456789012", "upc", "placeholder"),
        ("9876543210982", "gtin", "placeholder"),
        ("4.00638E+12", "gtin", "damaged"),
        ("8,71E+12", "ean", "damaged"),
        ("4006381333931.0", "gtin", "damaged"),
        ("36000291452", "gtin", "damaged"),
        ("306406152", "isbn", "damaged"),
        ("'4006381333931", "gtin", "damaged"),
        ('="4006381333931"', "gtin", "damaged"),
    ],
)
def test_bad_codes_are_told_apart(code: str, kind: Kind, expected: str) -> None:
    assert fault(code, kind) == expected


@pytest.mark.parametrize(
    "body",
    ["200123000001", "021234500001", "21234500001", "041234500001", "051234500001", "981234500001", "991234500001",
     "952123456001", "980123450001", "1200123000001", "2012345", "0412345"],
)  # fmt: skip
def test_ranges_that_no_product_has(body: str) -> None:
    assert fault(body + check_digit(body)) == "restricted"


@pytest.mark.parametrize(
    "text", ["4006381333931,4006381333948", "4006381333931 | 4006381333948", "4006381333931\n4006381333948"]
)
def test_codes_of_several_variants_in_one_cell_are_told_as_such(text: str) -> None:
    verdict = judge(text, "gtin")
    assert verdict is not None
    assert verdict.why == "holds 2 codes, and one goes there"


def test_what_a_spreadsheet_took_is_given_back() -> None:
    verdict = judge("36000291452", "gtin")
    assert verdict is not None
    assert verdict.better == "036000291452"
    assert judge(verdict.better, "gtin") is None


@pytest.mark.parametrize(
    "text", ["4OO6381333931", "４００６３８１３３３９３１", "4006381333931".translate({ord("1"): "l"})]
)
def test_signs_that_look_like_digits_are_read(text: str) -> None:
    verdict = judge(text, "ean")
    assert verdict is not None
    assert (verdict.fault, verdict.better) == ("letters", "4006381333931")


def test_equal_products_have_equal_numbers() -> None:
    assert valid_gtin("036000291452") == valid_gtin("0036000291452") == valid_gtin("00036000291452")
    assert valid_gtin("0306406152") == valid_gtin("9780306406157")
    assert valid_gtin("4006381333932") is None


@given(DIGITS)
def test_the_check_digit_makes_a_number_valid_and_no_other_does(body: str) -> None:
    right = check_digit(body)
    assert [digit for digit in "0123456789" if gs1_valid(body + digit)] == [right]


@given(
    st.text(st.sampled_from("0123456789"), min_size=12, max_size=12), st.integers(0, 11), st.integers(1, 9)
)
def test_one_wrong_digit_is_always_seen(body: str, place: int, by: int) -> None:
    code = body + check_digit(body)
    wrong = code[:place] + str((int(code[place]) + by) % 10) + code[place + 1 :]
    assert not gs1_valid(wrong)


@given(st.text(st.sampled_from("0123456789"), min_size=9, max_size=9))
def test_an_isbn_of_ten_becomes_one_of_thirteen(body: str) -> None:
    full = body + isbn10_check(body)
    assert judge(full, "isbn") is None or len(set(body)) == 1
    assert gs1_valid(isbn13_of(full))


@given(st.text(st.sampled_from("0123456789"), min_size=7, max_size=7))
def test_an_issn_with_its_check_character_is_good(body: str) -> None:
    assert judge(body + issn_check(body), "issn") is None


@given(st.text(max_size=60) | DIGITS, st.sampled_from(["gtin", "ean", "upc", "isbn", "issn"]))
def test_no_text_breaks_the_judge(text: str, kind: Kind) -> None:
    verdict = judge(text, kind)
    assert verdict is None or verdict.why
    valid_gtin(text)


def test_nine_or_ten_digits_are_a_number_of_the_shops_own_sooner_than_a_gtin_without_its_zeros() -> None:
    for code in ("5784397766", "036000291452"[3:]):
        verdict = judge(code, "gtin")
        assert verdict is not None
        assert verdict.fault == "length"
    lost = judge("36000291452", "gtin")
    assert lost is not None
    assert (lost.fault, lost.better) == ("damaged", "036000291452")
