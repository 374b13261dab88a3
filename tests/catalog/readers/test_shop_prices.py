"""Prices of shops' own objects: with their currencies around them, counted in cents, or 0 where there is none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers.shapes import converter, recognise
from tests.catalog.readers.reading import (
    goods_and_problems,
    goods_records,
    only_goods,
    shop_goods,
    sound_goods,
    sound_records,
)
from tests.catalog.readers.running import MUG, codes, converted, told_by_code

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture, Read, Told


@pytest.mark.parametrize(
    ("name", "currency"),
    [
        ("priceRUAH", "UAH"),
        ("priceRUSD", "USD"),
        ("usd_price", "USD"),
        ("price_eur", "EUR"),
        ("all_price", None),
    ],
)
def test_the_currency_in_the_name_of_a_price(name: str, currency: str | None) -> None:
    (found,) = shop_goods([{"id": "1", "name": "Mug", "image": "a.jpg", "brand": "Lumo", name: 450}])
    assert found.get("currency") == currency


@pytest.mark.parametrize(
    ("currency", "price"), [("gbp", 95), ("USD", 95), ("jpy", 9500), ("KWD", 9.5), (None, 95)]
)
def test_a_payment_services_price_is_counted_in_coins(currency: str | None, price: float) -> None:
    cap = {"productId": "prod_1", "name": "Cycling cap", "unitAmount": 9500, "category": "Caps"}
    (value,) = only_goods([cap if currency is None else {**cap, "currency": currency}])
    assert value["price"] == price
    assert value.get("currency") == (currency.upper() if currency else None)


def test_a_default_price_is_an_object() -> None:
    cap = {
        "id": "prod_1",
        "object": "product",
        "name": "Cycling cap",
        "default_price": {"id": "price_1", "unit_amount": 1250, "currency": "eur"},
    }
    (value,) = only_goods({"object": "list", "data": [cap]})
    assert (value["price"], value["currency"]) == (12.5, "EUR")


def test_a_price_of_coins_in_a_variant_takes_the_currency_of_its_product() -> None:
    variants = [{"size": "S", "priceCents": 1250}, {"size": "M", "priceCents": 1300}]
    (value,) = only_goods([{"name": "Jersey", "price": 12.5, "currency": "EUR", "variants": variants}])
    assert [variant["price"] for variant in value["variants"]] == [12.5, 13]


def test_no_price_and_a_blank_price_are_told_in_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    without = [{"name": "Shawl", "sku": "S-1", "image": "a.jpg"}]
    assert [
        one["severity"] for one in told_by_code(tmp_path, "a.json", json.dumps(without), capsys)["VAR309"]
    ] == ["info"]
    blank = [
        {"name": "Shawl", "sku": "S-1", "sale_price": None, "original_price": None},
        {"name": "Scarf", "sku": "S-2", "sale_price": 20, "original_price": None},
        {"name": "Cape", "sku": "S-3", "sale_price": None, "original_price": 30},
    ]
    found = told_by_code(tmp_path, "b.json", json.dumps(blank), capsys)
    assert [(one["listing"], one["pointer"]) for one in found["VAR307"]] == [("S-1", "/sale_price")]
    assert "VAR309" not in found


def test_the_price_of_the_only_offer() -> None:
    item = {"id": "a", "name": "Shampoo", "brand": "Acme", "image": "a.jpg", "priceMin": 150, "priceMax": 200}
    offer = {"store": "one", "currency": "USD", "priceUSD": 56.0}
    values, _ = goods_and_problems(
        [
            {**item, "offers": [offer]},
            {**item, "id": "b", "offers": [offer, offer]},
            {**item, "id": "c", "price": 9, "offers": [offer]},
        ]
    )
    assert [(value["price"], value.get("currency")) for value in values] == [
        (56.0, "USD"),
        (150, None),
        (9, None),
    ]


def test_prices_of_magento_and_of_aliexpress_affiliates(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    prices = {
        "minimum_price": {
            "regular_price": {"value": 44, "currency": "EUR"},
            "final_price": {"value": 40, "currency": "EUR"},
        }
    }
    item = {"name": "Oak stool", "sku": "B-1", "image": {"url": "a.jpg"}, "price_range": prices}
    (found,) = converted(tmp_path, {"data": {"products": {"items": [item]}}}, capsys)
    assert (found["price"], found["currency"]) == (40, "EUR")
    product = {
        "product_id": 1,
        "product_title": "Oak stool",
        "target_sale_price": "44.00",
        "target_sale_price_currency": "USD",
        "target_original_price": "50.00",
        "product_main_image_url": "https://pictures.example/a.jpg",
    }
    (found,) = converted(tmp_path, {"resp": {"products": {"product": [product]}}}, capsys)
    assert (found["price"], found["list_price"], found["currency"]) == ("44.00", "50.00", "USD")


def test_the_price_of_what_is_not_on_sale() -> None:
    shared = {"rating": 4.9, "image_url": "https://a.example/1.png", "product_url": "//a.example/1"}
    values, _ = goods_and_problems(
        [
            {"title": "Enamel mug", "original_price": 25, "sale_price": "", **shared},
            {"title": "Enamel jug", "original_price": 30, "sale_price": 26, **shared},
        ]
    )
    assert [(value.get("price"), value.get("list_price")) for value in values] == [(25, None), (26, 30)]


def test_the_new_price_beside_the_old_one() -> None:
    values, _ = goods_and_problems(
        [{"id": "1", "name": "Bút cảm ứng", "oldPrice": 790000, "newPrice": 470000, "saleOff": "41"}]
    )
    assert (values[0]["price"], values[0]["list_price"]) == (470000, 790000)


def test_commercetools_counts_in_cents_and_keeps_its_texts_by_language() -> None:
    price = {"value": {"currencyCode": "USD", "centAmount": 2450, "fractionDigits": 2}}
    (record,) = sound_records(
        {
            "results": [
                {
                    "id": "u0",
                    "productType": {"typeId": "product-type", "id": "t"},
                    "masterData": {
                        "current": {
                            "name": {"de-DE": "Teller", "en-GB": "Plate"},
                            "description": {"en-GB": "Stoneware, 26 cm."},
                            "masterVariant": {"sku": "P", "prices": [price], "images": [{"url": "a.jpg"}]},
                            "variants": [{"sku": "P-L", "prices": [price]}],
                        }
                    },
                }
            ]
        }
    )
    assert (record.value["title"], record.value["price"], record.value["currency"]) == ("Plate", 24.5, "USD")
    assert record.value["variants"] == [{"sku": "P-L", "price": 24.5, "currency": "USD"}]
    native = record.native
    assert native is not None
    assert native.pointers["/title"] == "/masterData/current/name/en-GB"


def test_what_goods_cost_while_nothing_is_on_sale_is_their_price(read: Read, told: Told) -> None:
    rows = [
        {
            "id": 1,
            "nombre": "Taburete de roble",
            "precio_base": 400,
            "precio_promo": None,
            "imagen": "https://a.test/1.jpg",
        },
        {
            "id": 2,
            "nombre": "Banco de roble",
            "precio_base": 500,
            "precio_promo": 450,
            "imagen": "https://a.test/2.jpg",
        },
    ]
    first, second = read(rows)
    assert (first["price"], second["price"], second["list_price"]) == (400, 450, 500)
    assert "VAR307" not in told(rows)


def test_medusas_first_version_counts_in_coins_and_the_second_does_not(read: Read) -> None:
    def product(**variant: Any) -> dict[str, Any]:
        return {
            "products": [
                {
                    "title": "Oak stool",
                    "handle": "stool",
                    "thumbnail": "https://a.test/1.jpg",
                    "variants": [variant],
                }
            ]
        }

    price = {"currency_code": "eur", "amount": 1950}
    (first,) = read(product(title="S", prices=[price], inventory_quantity=9))
    (second,) = read(product(title="S", prices=[{**price, "amount": 19, "raw_amount": {"value": "19"}}]))
    assert (first["variants"][0]["price"], first["variants"][0]["stock"]) == (19.5, 9)
    assert second["variants"][0]["price"] == 19


def test_recommended_price_that_nobody_has_set_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {"id": 1, "название": "Ноутбук", "производитель": "Holt", "цена по категории A": 97.5, "РРЦ": 0.0}
    assert "VAR302" not in codes(tmp_path, {"goods": [goods]}, capsys)


def test_price_in_minor_units_is_money(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (listing,) = converted(
        tmp_path, [{"productId": "p1", "name": "Wool coat", "priceMinor": 4950, "currency": "EUR"}], capsys
    )
    assert listing["price"] == 49.5


@pytest.mark.parametrize(
    ("price", "before", "more", "listed"),
    [
        ("$9.07", "$7.56", {"markup": "20%"}, False),
        (9.07, 7.56, {"markupPercent": 20}, False),
        ("$9.07", "$7.56", {"discount": "20%"}, True),
        ("$9.07", "$12.00", {"markup": "20%"}, True),
    ],
)
def test_an_original_price_below_the_price_with_a_markup_is_the_cost(
    price: object, before: object, more: dict[str, Any], listed: bool
) -> None:
    (value,) = sound_goods(
        [{"id": "a", "title": "Mug", "img": "a.jpg", "price": price, "originalPrice": before, **more}]
    )
    assert ("list_price" in value) is listed


def test_squares_items_count_in_the_smallest_coin() -> None:
    (record,) = goods_records(
        {
            "objects": [
                {
                    "type": "ITEM",
                    "id": "W",
                    "item_data": {
                        "name": "Beans",
                        "description": "250 g",
                        "product_type": "REGULAR",
                        "description_html": "<p>250 g</p>",
                        "variations": [
                            {
                                "id": "V",
                                "item_variation_data": {
                                    "sku": "CB",
                                    "price_money": {"amount": 950, "currency": "GBP"},
                                },
                            }
                        ],
                    },
                }
            ]
        }
    )
    assert record.value["title"] == "Beans"
    assert {name: record.value["variants"][0][name] for name in ("sku", "price", "currency")} == {
        "sku": "CB",
        "price": 9.5,
        "currency": "GBP",
    }


def test_the_price_of_commercetools_is_the_one_for_all(tmp_path: Path, capsys: Capture) -> None:
    def price(coins: int, code: str, **more: Any) -> dict[str, Any]:
        money = {"type": "centPrecision", "currencyCode": code, "centAmount": coins, "fractionDigits": 2}
        return {"id": f"{code}-{coins}", "value": money, **more}

    group = {"customerGroup": {"typeId": "customer-group", "id": "g1"}}
    prices = [price(150, "EUR", **group), price(199, "EUR"), price(250, "USD")]
    current = {
        "name": {"en-US": "Rustic bowl"},
        "slug": {"en-US": "rustic-bowl"},
        "masterVariant": {"id": 1, "sku": "RB-01", "prices": prices, "images": [], "attributes": []},
        "variants": [],
    }
    entry = {
        "id": "d87",
        "version": 3,
        "productType": {"typeId": "product-type"},
        "masterData": {"current": current},
    }
    (bowl,) = converted(tmp_path, {"limit": 20, "offset": 0, "results": [entry]}, capsys)
    assert (bowl["price"], bowl["currency"]) == (1.99, "EUR")


def test_square_s_items_count_in_cents() -> None:
    value = {
        "id": "A1",
        "name": "Enamel mug",
        "description": None,
        "variations": [
            {"id": "B1", "name": "Small", "price": 750},
            {"id": "B2", "name": "Large", "price": 950},
        ],
        "modifier_list_ids": None,
    }
    found = recognise(value, None)
    assert found is not None
    made = converter(found.shape)(value, "", value).fields  # type: ignore[union-attr]
    assert [one["price"] for one in made["variants"]] == [7.5, 9.5]


def test_variants_without_that_sign_keep_their_prices() -> None:
    value = {"name": "Enamel mug", "description": "Steel", "variants": [{"sku": "S", "price": 750}]}
    found = recognise(value, None)
    assert found is not None
    made = converter(found.shape)(value, "", value).fields  # type: ignore[union-attr]
    assert [one["price"] for one in made["variants"]] == [750]


def test_the_price_itself_goes_before_the_lowest() -> None:
    value = {"name": "Hat", "price": 3, "min_price": 2, "max_price": 4}
    found = recognise(value, None)
    assert found is not None
    assert converter(found.shape)(value, "", value).fields["price"] == 3  # type: ignore[union-attr]


def test_an_empty_list_is_no_price_of_a_sale() -> None:
    value = {"product_name": "Slip-on shoes", "price": "139.000 ₫", "price_sale": []}
    found = recognise(value, None)
    assert found is not None
    fields = converter(found.shape)(value, "", value).fields  # type: ignore[union-attr]
    assert (fields["price"], fields["currency"]) == (139000, "VND")


def test_the_number_of_a_price_that_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods: list[dict[str, Any]] = [{**MUG, "old_price": "Was about 12", "extracted_old_price": 12}]
    (mug,) = converted(tmp_path, goods, capsys)
    assert mug["list_price"] == 12
    assert "VAR301" not in codes(tmp_path, goods, capsys)
    (other,) = converted(tmp_path, [{**MUG, "old_price": "12.50", "extracted_old_price": 13}], capsys)
    assert str(other["list_price"]) == "12.50"


def _read_of(members: dict[str, Any]) -> dict[str, Any]:
    (found,) = shop_goods([{"id": "1", "name": "Mug", "image": "a.jpg", "brand": "Lumo", **members}])
    return found


@pytest.mark.parametrize(
    ("members", "price", "list_price"),
    [
        ({"price": 85, "comparePrice": 70, "discount": {"mode": "AMOUNT", "value": 15}}, 70, 85),
        ({"price": 80.0, "oldPrice": 60.0, "discount": 25}, 60.0, 80.0),
        ({"price": 85, "comparePrice": 70, "discount": {"mode": "AMOUNT", "value": 0}}, 85, 70),
        ({"price": 85, "oldPrice": 70, "discount": 40}, 85, 70),  # what it leaves is neither of them
        ({"price": 85, "oldPrice": 70}, 85, 70),
        ({"price": 70, "oldPrice": 85, "discount": 15}, 70, 85),
    ],
)
def test_the_lower_price_is_paid_where_the_discount_says_so(
    members: dict[str, Any], price: float, list_price: float
) -> None:
    found = _read_of(members)
    assert (found["price"], found["list_price"]) == (price, list_price)


@pytest.mark.parametrize(
    ("members", "stock"),
    [
        ({"quantity": 0, "trackInventory": False}, None),
        ({"inventory": {"status": "in_stock", "quantity": 0}, "isTrackingInventory": True}, None),
        ({"quantity": 0, "manage_stock": True}, 0),
        ({"quantity": 4, "trackInventory": False}, 4),
        ({"inventory": {"status": "out_of_stock", "quantity": 0}}, 0),
    ],
)
def test_pieces_that_a_shop_does_not_count_are_not_none(members: dict[str, Any], stock: int | None) -> None:
    assert _read_of({"price": 9.5, **members}).get("stock") == stock


def test_the_currency_under_which_a_sum_stands() -> None:
    found = _read_of({"current_price": [{"USD": [19.0, None, []]}]})
    assert (found["price"], found["currency"]) == (19.0, "USD")


@pytest.mark.parametrize(
    ("price", "read"),
    [
        ({"amount": 2000, "precision": 2, "currency": "USD"}, 20.0),
        ({"amount": 5000, "scale": 3, "currency": {"code": "USD", "base": 10, "exponent": 2}}, 5.0),
        ({"amount": 19.95, "precision": 2, "currency": "USD"}, 19.95),
        ({"amount": 2000, "precision": 0, "currency": "USD"}, 2000),
    ],
)
def test_whole_amounts_say_where_their_point_is(price: dict[str, Any], read: float) -> None:
    found = _read_of({"price": price})
    assert (found["price"], found["currency"]) == (read, "USD")


@pytest.mark.parametrize(
    ("stock", "read"),
    [("{2078155=3}", 3), ("{S=3, L=4}", 7), ("{}", None), ("{a=b}", None), ("{S=3", "{S=3")],
)
def test_pieces_of_each_code_as_java_writes_them(stock: str, read: object) -> None:
    assert _read_of({"price": 9.5, "stock": stock}).get("stock") == read
