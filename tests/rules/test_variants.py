"""Variants, prices, stock and bulk prices."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.profiles.load import load_profile
from listing_lint.rule import Context
from listing_lint.rules import (
    variant_cheating,
    variant_currencies,
    variant_limits,
    variant_no_price,
    variant_options,
    variant_prices,
    variant_stock,
    variant_tiers,
)

if TYPE_CHECKING:
    from listing_lint.finding import Hit

RULES = {
    rule.code: rule
    for module in (
        variant_cheating,
        variant_currencies,
        variant_limits,
        variant_no_price,
        variant_options,
        variant_prices,
        variant_stock,
        variant_tiers,
    )
    for rule in module.RULES
}
TODAY = date(2026, 11, 27)


def ask(fields: Any, profile: str = "base", **options: Any) -> dict[str, list[Hit]]:
    listing = Listing(fields, fields, "A1", "listing.json", "")
    ctx = Context(load_profile(profile, as_of=TODAY), cast("Any", None), TODAY)
    found = {
        code: list(rule.check(listing, rule.options(**options.get(code, {})), ctx))
        for code, rule in RULES.items()
    }
    return {code: hits for code, hits in found.items() if hits}


def variants(*pairs: tuple[str, Any], title: str = "4K sports camera", **more: Any) -> dict[str, Any]:
    return {
        "title": title,
        "currency": "USD",
        "variants": [{"attributes": {"Type": name}, "price": price} for name, price in pairs],
        **more,
    }


@pytest.mark.parametrize(
    ("listing", "codes"),
    [
        (variants(("Black", 89), ("White", 92)), []),
        (variants(("Black", 89), ("Case", 4)), ["VAR501"]),
        (variants(("Black", 89), ("Case", "4.00")), ["VAR501"]),
        (variants(("Black", 89), ("Case", 80)), []),
        (variants(("Black", 89), ("with case", 4)), []),
        (variants(("Black", 89), ("Deposit", 1)), ["VAR501"]),
        (variants(("Black", 89), ("运费", 1)), ["VAR501"]),
        (variants(("Schwarz", 89), ("nur Akku", 9)), ["VAR501"]),
        (variants(("Leather", 9), ("Plastic", 2), title="Camera case"), []),
        (variants(("Case", 3), ("Cover", 9)), []),
        (variants(("Black", 89), ("White", 90), ("Red", 88), ("Option 4", 2)), ["VAR502"]),
        (variants(("Black", 89), ("White", 90), ("Option 3", 2)), ["VAR502"]),
        (variants(("Black", 89), ("Option 2", 2)), []),
        (variants(("10 pcs", 2), ("100 pcs", 15), ("200 pcs", 28), ("500 pcs", 60), title="Screws"), []),
        (variants(("50 ml", 3), ("500 ml", 20), ("1 l", 36), ("5 l", 150), title="Glue"), []),
        (variants(("1 m", 2), ("10 m", 15), ("50 m", 60), title="Rope"), []),
        (variants(("1 pc", 12), ("10 pcs", 9), title="Socks"), ["VAR503"]),
        (variants(("64GB", 20), ("32GB", 25), title="Stick"), ["VAR503"]),
        (variants(("Black, 10 pcs", 12), ("Black, 20 pcs", 9), title="Socks"), ["VAR503"]),
        (variants(("Black, 10 pcs", 12), ("Blue, 20 pcs", 9), title="Socks"), []),
        (variants(("Sample swatch", 1), ("1 yard", 8), ("5 yards", 38), title="Cotton fabric"), []),
        (variants(("Tester 10 ml", 12), ("50 ml", 45), ("100 ml", 70), title="Perfume"), []),
        (variants(("Muster", 1), ("1 m", 18), ("5 m", 80), title="Leinen"), []),
        (variants(("Fabric sample", 1), ("140x260", 24), ("200x270", 32), title="Curtain"), ["VAR501"]),
        (variants(("Tester", 1), ("Black", 24), ("Red", 24), title="Lipstick"), ["VAR501"]),
        (variants(("Deposit", 1), ("1 yard", 8), ("5 yards", 38), title="Cotton fabric"), ["VAR501"]),
        (variants(("2 filters for A", 20), ("3 filters for B", 15), title="Filters"), []),
    ],
)
def test_cheating(listing: dict[str, Any], codes: list[str]) -> None:
    assert list(ask(listing)) == codes


def test_words_and_price_weigh_more_than_either() -> None:
    (both,) = ask(variants(("Black", 89), ("Deposit", 1)))["VAR501"]
    (word,) = ask(variants(("Black", 89), ("Deposit", 60)))["VAR501"]
    (price,) = ask(variants(("Black", 89), ("White", 90), ("Option 3", 2)))["VAR502"]
    assert (both.severity, both.confidence) == (None, "high")
    assert (word.severity, word.confidence) == ("warning", "medium")
    assert price.confidence == "low"


def test_the_share_can_be_set() -> None:
    listing = variants(("Black", 89), ("Case", 40))
    assert ask(listing) == {}
    assert list(ask(listing, VAR501={"share": 0.5})) == ["VAR501"]


@pytest.mark.parametrize(
    ("listing", "codes"),
    [
        ({"price": 0}, ["VAR302", "VAR305"]),
        ({"price": "0.00", "currency": "EUR"}, ["VAR302"]),
        ({"price": -4, "currency": "EUR"}, []),  # number-range says so
        ({"price": 0, "currency": "EUR", "variants": [{"price": 3}, {"price": 4}]}, []),
        ({"price": 0, "currency": "EUR", "variants": [{"price": 3}, {"price": 0}]}, ["VAR302"]),
        ({"price": "N/A", "currency": "EUR"}, ["VAR301"]),
        ({"price": "₹32,999"}, ["VAR301"]),
        ({"price": "₹32,999", "currency": "USD"}, ["VAR306"]),
        ({"price": 5, "list_price": 4, "currency": "EUR"}, ["VAR304"]),
        ({"price": 5, "list_price": 0, "currency": "EUR"}, []),
        ({"price": None}, ["VAR307"]),
        ({"currency": "EUR", "variants": [{"price": 1, "currency": "USD"}]}, ["VAR306"]),
        (
            {
                "variants": [
                    {"sku": "a", "price": 1, "currency": "USD"},
                    {"sku": "a", "price": 1, "currency": "EUR"},
                ]
            },
            ["VAR306"],
        ),
    ],
)
def test_prices(listing: dict[str, Any], codes: list[str]) -> None:
    assert sorted(code for code in ask(listing) if code != "VAR205") == codes


@pytest.mark.parametrize(
    ("profile", "severity"), [("base", "warning"), ("aliexpress", "warning"), ("alibaba", "info")]
)
def test_a_range_of_prices_is_usual_where_the_marketplace_shows_them(profile: str, severity: str) -> None:
    (hit,) = ask({"price": "US$2.99 - US$4.99"}, profile)["VAR301"]
    assert hit.severity == severity


def test_a_price_in_a_second_currency_is_no_second_variant() -> None:
    listing = {
        "variants": [
            {"sku": "a", "price": 5, "currency": "USD", "attributes": {"Colour": "red"}},
            {"sku": "b", "price": 5, "currency": "USD", "attributes": {"Colour": "blue"}},
            {"sku": "a", "price": 4, "currency": "EUR"},
        ]
    }
    (hit,) = ask(listing)["VAR306"]
    assert list(ask(listing)) == ["VAR306"]
    assert hit.severity == "warning"


def test_a_minimum_in_dollars_is_for_dollars() -> None:
    assert "VAR303" in ask({"price": 0.001, "currency": "USD"}, "dhgate")
    assert "VAR303" not in ask({"price": 0.001, "currency": "JPY"}, "dhgate")
    assert "VAR303" in ask({"price": 0.001, "currency": "JPY"}, "aliexpress")


@pytest.mark.parametrize("price", ["1234.500", "0.125", "12.50", "-1.500", "12.5000"])
def test_thousandths_that_are_no_thousands(price: str) -> None:
    assert "VAR301" not in ask({"price": price, "currency": "USD"})


def test_thousandths_of_a_dinar() -> None:
    assert "VAR301" not in ask({"price": "12.500", "currency": "KWD"})
    (hit,) = ask({"variants": [{"price": "12.500", "currency": "VND"}]})["VAR301"]
    assert (hit.severity, hit.pointer) == ("warning", "/variants/0/price")


@pytest.mark.parametrize(
    "price",
    [
        *("12.99 9.99", "$1,012.99 $999.99", "was 12,99 € now 9,99 €", "12.99/9.99"),
        *("460 ₽845 ₽", "1 199 ₽1 990 ₽", "$45 $30"),
    ],
)
def test_two_amounts_are_told_as_such(price: str) -> None:
    (hit,) = ask({"price": price, "currency": "USD"})["VAR301"]
    assert hit.message.endswith("which are two amounts")
    assert "two amounts" not in ask({"price": "12.99 per 2.5 m", "currency": "USD"})["VAR301"][0].message


@pytest.mark.parametrize(
    ("price", "number"),
    [
        *(("18.сен", "18.09"), ("дек.65", "12.65"), ("5-May", "5.05"), ("Mär.80", "3.80")),
        *(("2026-09-18", "18.09"), ("1965-12-01", "12.65"), ("2026-05-02 00:00:00", "2.05")),
    ],
)
def test_prices_of_which_a_spreadsheet_made_dates(price: str, number: str) -> None:
    (hit,) = ask({"price": price, "currency": "EUR"})["VAR301"]
    assert hit.message == f'price is "{price}", a date, as a spreadsheet makes of {number}'


@pytest.mark.parametrize("price", ["5 set", "10.box", "18.сентября", "may-ask", "2026-2030", "1999-13-05"])
def test_other_words_beside_numbers_are_no_dates(price: str) -> None:
    for hit in ask({"price": price, "currency": "EUR"}).get("VAR301", []):
        assert "date" not in hit.message


def test_a_high_price_without_a_currency_may_be_in_small_units() -> None:
    (hit,) = ask({"price": 368_399}, "aliexpress")["VAR303"]
    assert hit.severity == "warning"
    (hit,) = ask({"price": 31_592_000, "currency": "USD"}, "aliexpress")["VAR303"]
    assert hit.severity is None
    assert hit.message.startswith("price is 31,592,000,")


@pytest.mark.parametrize(
    ("tiers", "codes"),
    [
        ([(1, None, 5), (10, None, 4)], []),
        ([(1, 9, 5), (10, 99, 4), (100, None, 3)], []),
        ([(10, None, 4), (1, None, 5)], []),
        ([(1, None, 5), (10, None, 5)], []),
        ([(1, None, 4), (10, None, 5)], ["VAR601"]),
        ([(1, 10, 5), (10, None, 4)], ["VAR602"]),
        ([(1, None, 5), (1, None, 4)], ["VAR602"]),
        ([(10, 1, 5)], ["VAR602"]),
        ([(1, None, "5,00"), (10, None, "6,00")], ["VAR601"]),
    ],
)
def test_ladders(tiers: list[tuple[int, int | None, Any]], codes: list[str]) -> None:
    steps = [{"min_quantity": least, "max_quantity": most, "price": price} for least, most, price in tiers]
    assert list(ask({"price_tiers": steps})) == codes
    assert [c for c in ask({"variants": [{"price_tiers": steps, "title": "a"}]}) if c != "VAR205"] == codes


def test_a_step_may_give_a_discount() -> None:
    steps = [{"min_quantity": 1, "discount": 10}, {"min_quantity": 10, "discount": 5}]
    assert list(ask({"price": 20, "currency": "EUR", "price_tiers": steps})) == ["VAR601"]


@pytest.mark.parametrize(
    ("listing", "codes"),
    [
        ({"variants": [{"sku": "a", "title": "x"}, {"sku": "a", "title": "y"}]}, ["VAR201"]),
        ({"variants": [{"sku": 7, "title": "x"}, {"sku": "7", "title": "y"}]}, ["VAR201"]),
        ({"variants": [{"sku": ""}, {"sku": ""}]}, []),
        ({"variants": [{"gtin": 5}, {"gtin": 5}]}, ["VAR202"]),
        ({"variants": [{"attributes": {"A": "Ｒed"}}, {"attributes": {"a": "red "}}]}, ["VAR203", "VAR204"]),
        ({"variants": [{"attributes": {"A": 1}}, {"attributes": {"A": "1"}}]}, ["VAR203"]),
        ({"variants": [{"attributes": {}}, {"attributes": {}}]}, []),
        ({"variants": [{"attributes": {"A": "1"}}, {"attributes": {"B": "1"}}]}, ["VAR204"]),
        ({"title": "Mug", "variants": [{"title": "mug"}]}, ["VAR205"]),
        ({"title": "Mug", "variants": [{"title": "Red"}]}, []),
        ({"variants": [{"stock": 0, "title": "a"}]}, ["VAR401"]),
        ({"stock": 0}, ["VAR401"]),
        ({"variants": [{"stock": 0, "title": "a"}, {"title": "b"}]}, []),
    ],
)
def test_options_and_stock(listing: dict[str, Any], codes: list[str]) -> None:
    assert list(ask(listing)) == codes


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["9.5", "€ 5", "Deposit"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "price",
                    "sku",
                    "attributes",
                    "title",
                    "currency",
                    "stock",
                    "min_quantity",
                    "price_tiers",
                    "discount",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=14,
)


@given(
    st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(
            ("title", "price", "list_price", "currency", "stock", "sku", "price_tiers"), JSON
        )
        | {"variants": st.lists(JSON, max_size=5) | JSON},
    ),
    st.sampled_from(["base", "aliexpress", "dhgate"]),
)
def test_no_value_breaks_a_rule(fields: dict[str, Any], profile: str) -> None:
    for hits in ask(fields, profile).values():
        for hit in hits:
            assert hit.message


def test_each_currency_that_is_no_money_is_told_by_itself() -> None:
    variants = [{"price": 9, "currency": code} for code in ("RMB", "EUR", "HRK", "RMB", "eur")]
    hits = ask({"id": "A1", "title": "Mug", "variants": variants})["VAR308"]

    assert [(hit.subject, hit.pointer) for hit in hits] == [
        ("RMB", "/variants/0/currency"),
        ("HRK", "/variants/2/currency"),
    ]


def test_a_currency_is_money_on_its_last_day() -> None:
    rule = RULES["VAR308"]
    listing = Listing({"id": "A1", "price": 9, "currency": "HRK"}, {}, "A1", "listing.json", "")
    contexts = [
        Context(load_profile("base", as_of=TODAY), cast("Any", None), day)
        for day in (date(2023, 1, 14), date(2023, 1, 15))
    ]

    assert [len(list(rule.check(listing, rule.options(), one))) for one in contexts] == [0, 1]


def test_a_part_beside_sets_that_hold_a_number_of_it() -> None:
    drone = variants(
        ("Drone + 1 battery", 89), ("Drone + 2x battery", 109), ("Battery only", 12), title="Drone 4K"
    )
    assert [hit.pointer for hit in ask(drone)["VAR501"]] == ["/variants/2/attributes/Type"]


def test_a_small_rug_may_cost_a_small_price() -> None:
    rugs = variants(("40x60 cm", 9), ("160x230 cm", 89), ("300x400 cm", 290), title="Rug")
    assert "VAR502" not in ask(rugs)
    same = variants(("160x230 cm", 9), ("160x235 cm", 189), ("165x230 cm", 190), title="Rug")
    assert "VAR502" in ask(same)


def test_more_of_the_smaller_ones_is_no_larger_pack() -> None:
    assert "VAR503" not in ask(variants(("4 mm 100 pcs", 5), ("8 mm 50 pcs", 6), title="Beads"))
    assert "VAR503" in ask(variants(("4 mm 100 pcs", 5), ("4 mm 50 pcs", 6), title="Beads"))
