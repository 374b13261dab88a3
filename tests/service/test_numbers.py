"""Times, quantities, prices, places and what physics makes of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.service.durations import spans
from listing_lint.service.measured import grams, millimetres
from listing_lint.service.money import dollars
from listing_lint.service.physics import cell_in, solar_watts, watt_hours
from listing_lint.service.places import eu_members, place_in, place_of
from listing_lint.service.policies import facts
from listing_lint.service.quantities import UNITS, Kind, quantities
from listing_lint.service.vocabulary import LANGUAGES, units


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "working"),
    [
        ("en", "3-5 business days", 3, 5, True),
        ("en", "24 hours", 1, 1, False),
        ("en", "2 to 4 weeks", 14, 28, False),
        ("en", "ten days", 10, 10, False),
        ("en", "30-day", 30, 30, False),
        ("de", "3 bis 5 Werktage", 3, 5, True),
        ("de", "zwei Wochen", 14, 14, False),
        ("fr", "10 jours", 10, 10, False),
        ("es", "5 días", 5, 5, False),
        ("ru", "14 дней", 14, 14, False),
        ("zh", "15个工作日", 15, 15, True),
        ("zh", "三天", 3, 3, False),
        ("fr", "15 jours ouvrés", 15, 15, True),
        ("es", "de 10 a 14 días hábiles", 10, 14, True),
        ("pt", "até 5 dias úteis", 5, 5, True),
        ("it", "15 giorni lavorativi", 15, 15, True),
        ("nl", "3 werkdagen", 3, 3, True),
        ("pl", "7 dni roboczych", 7, 7, True),
        ("id", "3-5 hari kerja", 3, 5, True),
        ("ko", "3영업일", 3, 3, True),
        ("fr", "10 jours, ouvert", 10, 10, False),
    ],
)
def test_spans(language: str, text: str, low: float, high: float, working: bool) -> None:
    (span,) = spans(text, units(language))
    assert (span.low, span.high, span.working) == (low, high, working)


def test_no_span_is_read_into_other_numbers() -> None:
    assert spans("iPhone 13, 5 daylight lamps, 2.4 GHz", units("en")) == []


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("Power bank 50,000mAh", "charge", [50]),
        ("50 000 mAh, 50.000mAh", "charge", [50, 50]),
        ("10Ah", "charge", [10]),
        ("Class 10 128GB", "storage", [0.128]),
        ("1.5TB and 2 TB", "storage", [1.5, 2]),
        ("PKC0BD-02 800 Watt", "power", [800]),
        ("1.250 kg, 250g", "mass", [1250, 250]),
        ("1.250 g", "mass", [1250]),
        ("8 oz", "mass", [226.8]),
        ("90000 lumens", "light", [90000]),
        ("5G phone, 3D", "mass", [5]),
        ("no number mAh", "charge", []),
        ("１２.５ kg, ٢٠ g", "mass", [12500, 20]),
    ],
)
def test_quantities(text: str, kind: Kind, values: list[float]) -> None:
    assert [round(one.value, 3) for one in quantities(text, kind)] == values


@pytest.mark.parametrize(
    ("price", "currency", "value"),
    [
        (5, "USD", 5),
        ("4,99 €", None, 5.489),
        ("₹32,999", None, 395.988),
        ("1.234,50", "EUR", 1357.95),
        ("USD 12.50", "EUR", 12.5),
        ("1,299", "USD", 1299),
        ("$12", "CAD", 8.64),
        ("$12", None, 12),
        (5, None, None),
        (5, "XYZ", None),
        ("call us", "USD", None),
        (True, "USD", None),
        (0, "USD", None),
    ],
)
def test_dollars(price: object, currency: str | None, value: float | None) -> None:
    found = dollars(price, currency)
    assert found == (value if value is None else pytest.approx(value))


def test_physics() -> None:
    cell = cell_in("2 x 18650 battery")
    assert cell is not None
    assert cell.litres == pytest.approx(0.01654, rel=0.001)
    assert cell.watt_hours(1000) / 3.7 == pytest.approx(4.47, rel=0.01)
    assert cell_in("18650 and 21700") is None
    assert cell_in("article 186501") is None
    assert watt_hours(50) == 185
    assert solar_watts(1_000_000, 0.2) == 200


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({"weight": "100 g"}, 100),
        ({"weight": {"value": 0.5, "unit": "kg"}}, 500),
        ({"weight": 100}, None),
        ({"attributes": {"Item weight": "8 oz"}}, 226.8),
        ({"attributes": {"Max load weight": "80 kg"}}, None),
        ({"package": {"weight": 0.2, "weight_unit": "kg"}}, 200),
        ({"weight": "5-8 kg or 11-17 lb"}, None),
    ],
)
def test_weights(fields: dict[str, Any], value: float | None) -> None:
    assert grams(fields) == value


def test_sizes() -> None:
    assert millimetres({"dimensions": "10 x 5 x 2 cm"}) == (100, 50, 20)
    inches = millimetres({"dimensions": {"length": 1, "width": 2, "height": 3, "unit": "in"}})
    assert [round(side, 1) for side in inches] == [76.2, 50.8, 25.4]
    assert millimetres({"dimensions": "10 x 5 x 2"}) == ()
    assert millimetres({"attributes": {"Package size": "10 x 5 x 2 cm"}}) == ()


def test_places() -> None:
    assert place_of("Germany") == place_of("de") == "DE"
    assert place_of("worldwide") == "world"
    assert place_in("our warehouse in the USA") == "US"
    assert place_in("ships in 3 days, contact us") is None
    assert place_in("从深圳发货") == "CN"
    assert {"DE", "EU"} <= eu_members()
    assert "GB" not in eu_members()


def test_policies_in_fields() -> None:
    found = {
        fact.kind: fact
        for fact in facts(
            {
                "shipping": {
                    "handling_days": 3,
                    "delivery_days": "12-20",
                    "cost": "4.90",
                    "shipsFrom": "China",
                    "to": ["DE", "US"],
                },
                "returns": {"days": 30, "refund_days": 3, "refund_to": "PayPal", "accepted": True},
                "attributes": {"Warranty": "2 years"},
            }
        )
    }
    assert found["dispatch"].span is not None
    assert found["dispatch"].span.high == 3
    assert found["arrival"].span is not None
    assert (found["arrival"].span.low, found["arrival"].span.high) == (12, 20)
    assert found["cost"].amount == 4.9
    assert found["from"].places == ("CN",)
    assert found["to"].places == ("DE", "US")
    assert found["window"].span is not None
    assert found["refund-time"].pointer == "/returns/refund_days"
    assert found["refund-to"].text == "paypal"
    assert found["accepted"].text == "yes"
    assert found["warranty"].span is not None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["days", "refund_days", "cost", "to", "from", "accepted", "value", "unit"])
            | st.text(max_size=6),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


FIELDS = ("shipping", "returns", "warranty", "attributes", "weight", "dimensions", "package")


@settings(max_examples=60)
@given(st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, JSON)))
def test_no_value_breaks_the_fields(fields: dict[str, Any]) -> None:
    facts(fields)
    grams(fields)
    millimetres(fields)


@given(st.text(st.characters(), max_size=60), st.sampled_from(sorted(UNITS)))
def test_no_text_breaks_the_numbers(text: str, kind: Kind) -> None:
    quantities(f"{text} 50,000mAh 2TB {text}", kind)
    dollars(text, "USD")
    place_in(text)
    for language in LANGUAGES:
        spans(f"3 {text} 5 days", units(language))


NUMBER = st.text(st.characters(categories=["Nd"]) | st.sampled_from("0123456789.,' "), min_size=1, max_size=8)


@given(NUMBER, st.sampled_from([(kind, unit) for kind, factors in UNITS.items() for unit in factors]))
def test_no_digits_break_the_numbers(digits: str, unit: tuple[Kind, str]) -> None:
    kind, written = unit
    assert all(one.value >= 0 for one in quantities(f"{digits}{written} {digits}/{digits} {written}", kind))
    dollars(f"${digits}", "USD")
    for language in LANGUAGES:
        spans(f"{digits} days, {digits}-{digits} Tage, {digits}天", units(language))
