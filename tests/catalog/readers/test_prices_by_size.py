"""What a second set of shops' own files showed: prices by sizes, addresses of Sanity, menus of goods, all pictures in a text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run
from tests.catalog.readers.running import checked, converted

if TYPE_CHECKING:
    from pathlib import Path

Capture = pytest.CaptureFixture[str]


def goods(**members: Any) -> dict[str, Any]:
    return {"id": "p-7", "name": "Roasted coffee beans from Huila", "image": "beans.webp", **members}


def offered(listing: dict[str, Any]) -> list[tuple[str, Any]]:
    return [(one["attributes"]["size"], one["price"]) for one in listing.get("variants", ())]


@pytest.mark.parametrize(
    "prices",
    [
        {"3": 120, "5": 170, "10": 330},
        {"250g": 9, "1kg": 30},
        {"S": 19.5, "M": 19.5, "XL": 22},
        {"small": 3, "regular": 4, "large": 5},
        {"0.5 l": 4, "1,5 l": 9},
        {"8oz": 8},
        {"100 ml": "$12.00", "200 ml": "$20.00"},
        {"30x40": 25, "50 x 70 cm": 45},
    ],
)
@pytest.mark.parametrize("called", ["prices", "price", "precios"])
def test_prices_by_size_are_those_of_variants(
    tmp_path: Path, capsys: Capture, prices: dict[str, Any], called: str
) -> None:
    (listing,) = converted(tmp_path, [goods(**{called: prices})], capsys)
    wanted = [
        (size, float(cost.strip("$")) if isinstance(cost, str) else cost) for size, cost in prices.items()
    ]
    assert [(size, float(str(cost).strip("$"))) for size, cost in offered(listing)] == wanted
    assert "price" not in listing
    told = {one["code"] for one in checked(tmp_path / "goods.json", capsys)}
    assert "VAR307" not in told, "no price is blank"


def test_a_price_by_size_that_is_none_is_told_where_it_stands(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "goods.json").write_text(
        json.dumps([goods(prices={"250g": 9, "1kg": 0})], indent=1), encoding="utf-8"
    )
    (one,) = [one for one in checked(tmp_path / "goods.json", capsys) if one["code"] == "VAR302"]
    assert one["span"]["line"] == 8


def test_prices_that_fall_with_the_number_are_bulk_prices(tmp_path: Path, capsys: Capture) -> None:
    (listing,) = converted(tmp_path, [goods(prices={"1": 10, "100": 8, "1000": 6.5})], capsys)
    assert listing["price"] == 10
    assert [(one["min_quantity"], one["price"]) for one in listing["price_tiers"]] == [
        (1, 10),
        (100, 8),
        (1000, 6.5),
    ]
    assert "variants" not in listing


@pytest.mark.parametrize(
    "prices",
    [
        {"usd": 10, "eur": 9},
        {"regular": 10, "sale": 9},
        {"2023": 10, "2024": 12},
        {"min": 3, "max": 5},
        {"S": True, "M": False},
        {"S": None, "M": None},
        {"S": "ask", "M": "us"},
        {},
    ],
)
def test_other_prices_of_an_object_are_none_of_sizes(
    tmp_path: Path, capsys: Capture, prices: dict[str, Any]
) -> None:
    assert all("variants" not in one for one in converted(tmp_path, [goods(prices=prices)], capsys))


def test_prices_by_size_beside_a_price_or_variants_change_nothing(tmp_path: Path, capsys: Capture) -> None:
    both = goods(price=7, prices={"S": 7, "M": 8})
    variants = goods(prices={"S": 7, "M": 8}, variants=[{"sku": "A", "price": 7}, {"sku": "B", "price": 8}])
    one, two = converted(tmp_path, [both, variants], capsys)
    assert one["price"] == 7
    assert "variants" not in one
    assert [entry["sku"] for entry in two["variants"]] == ["A", "B"]


def test_prices_by_size_in_a_program(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "goods.js").write_text(
        "export const PRODUCTS = [\n"
        "  { id: 'a', name: 'Rose water for the face', image: 'a.webp', prices: { 3: 120, 5: 170 } },\n"
        "  { id: 'b', name: 'Oil of sweet almonds', image: 'b.webp', prices: { 3: 90, 5: 130 } },\n"
        "];\n",
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(tmp_path / "goods.js")])
    read = json.loads(capsys.readouterr().out)
    assert [offered(one) for one in read] == [[("3", 120), ("5", 170)], [("3", 90), ("5", 130)]]


@pytest.mark.parametrize(
    "slug", [{"_type": "slug", "current": "tote"}, {"current": "tote"}, {"_type": "slug", "current": "tote", "source": "x"}]
)  # fmt: skip
def test_the_address_of_sanity_is_the_identifier_where_there_is_no_other(
    tmp_path: Path, capsys: Capture, slug: dict[str, str]
) -> None:
    entry = {"_type": "product", "name": "Canvas tote bag", "price": 24.5, "slug": slug, "stock": 3}
    (listing,) = converted(tmp_path, [entry], capsys)
    assert listing["id"] == "tote"
    assert "SCH102" not in {one["code"] for one in checked(tmp_path / "goods.json", capsys)}
    (known,) = converted(tmp_path, [{"_id": "k1", **entry}], capsys)
    assert known["id"] == "k1"


def test_another_object_for_an_identifier_is_told_as_before(tmp_path: Path, capsys: Capture) -> None:
    entry = {"id": {"shelf": 4}, "name": "Canvas tote bag", "price": 24.5}
    converted(tmp_path, [entry], capsys)
    assert "SCH102" in {one["code"] for one in checked(tmp_path / "goods.json", capsys)}


CARD = (
    '<div class="col"><img src="{name}.png"><h4>{name}</h4><p>${price}</p>'
    "<button>Add to Cart</button></div>\n"
)


def cards(*names: str) -> str:
    return "".join(CARD.format(name=name, price=4 + at) for at, name in enumerate(names))


def shown(path: Path, body: str, capsys: Capture) -> list[str]:
    (path / "page.html").write_text(f"<html><body>\n{body}</body></html>\n", encoding="utf-8")
    run(["convert", "--isolated", str(path / "page.html")])
    out = capsys.readouterr().out
    return [one["title"] for one in json.loads(out)] if out.strip() else []


@pytest.mark.parametrize(
    "menu",
    ['<div id="Winter-Menu">', '<section class="menu">', '<div class="container our-menu" id="x">', '<div class="menu-items">'],
)  # fmt: skip
def test_a_menu_of_drinks_is_a_shelf(tmp_path: Path, capsys: Capture, menu: str) -> None:
    end = f"</{menu[1:].partition(' ')[0]}>"
    body = f"{menu}{cards('Apple Retreat', 'Grape Juice')}{end}<div>{cards('Kiwi Bonanza', 'Mango Fusion')}</div>"
    assert shown(tmp_path, body, capsys) == ["Apple Retreat", "Grape Juice", "Kiwi Bonanza", "Mango Fusion"]


@pytest.mark.parametrize(
    "menu",
    [
        '<div class="mega-menu">',
        '<div class="main-menu">',
        '<div id="mobile-menu">',
        '<ul class="menu">',
        '<nav class="menu">',
        '<header><div class="menu">',
        '<div class="menu-drawer">',
        '<div class="dropdown-menu">',
    ],
)
def test_a_menu_of_the_page_is_none(tmp_path: Path, capsys: Capture, menu: str) -> None:
    ends = "".join(f"</{part.partition(' ')[0].strip('>')}>" for part in reversed(menu.split("<")[1:]))
    body = f"{menu}{cards('Apple Retreat', 'Grape Juice')}{ends}<div>{cards('Kiwi Bonanza', 'Mango Fusion')}</div>"
    assert shown(tmp_path, body, capsys) == ["Kiwi Bonanza", "Mango Fusion"]


SCRAPED = {
    "id": 99,
    "name": "Shirt and shorts for boys",
    "sku": "C1",
    "type": "variable",
    "price": "2890",
    "regular_price": "",
    "sale_price": "",
    "main_image": "https://shop.example/a.webp",
    "all_images": "https://shop.example/a.webp; https://shop.example/b.webp; https://shop.example/c.webp",
    "categories": "Boys; News; Sets",
    "tags": "",
    "description": "Grey shorts and a blue shirt.",
    "short_description": "Sent within a day.",
    "permalink": "https://shop.example/p/shirt/",
    "variations": [
        {"id": 1, "sku": "C1-24", "price": "", "attributes": "Size: 24m", "image": "https://shop.example/a.webp"},
        {"id": 2, "sku": "C1-18", "price": "2890", "attributes": "Size: 18m, Colour: Blue", "image": ""},
    ],
}  # fmt: skip


def test_what_programs_write_of_woocommerce_is_no_answer_of_wish(tmp_path: Path, capsys: Capture) -> None:
    (listing,) = converted(tmp_path, [SCRAPED], capsys)
    assert listing["marketplace"] == "woocommerce"
    assert listing["images"] == [f"https://shop.example/{name}.webp" for name in "abc"]
    assert listing["short_description"] == "Sent within a day."
    assert listing["category"] == "Boys; News; Sets"
    assert [one["attributes"] for one in listing["variants"]] == [
        {"Size": "24m"},
        {"Size": "18m", "Colour": "Blue"},
    ]


def test_an_answer_of_wish_is_one_as_before(tmp_path: Path, capsys: Capture) -> None:
    entry = {"id": "w", "name": "Lamp", "main_image": {"url": "https://x.example/a.jpg"}, "variations": [{"sku": "L"}]}  # fmt: skip
    (listing,) = converted(tmp_path, [entry], capsys)
    assert listing["marketplace"] == "wish"


@pytest.mark.parametrize("called", ["all_images", "allImages", "all_image_urls"])
@pytest.mark.parametrize("joined", [True, False])
def test_all_pictures_of_goods_are_its_pictures(
    tmp_path: Path, capsys: Capture, called: str, joined: bool
) -> None:
    listed = ["https://shop.example/a.webp", "https://shop.example/b.webp"]
    entry = {"id": "l", "name": "Lamp of brass", "price": 4, "main_image": listed[0]}
    (listing,) = converted(tmp_path, [{**entry, called: "; ".join(listed) if joined else listed}], capsys)
    assert listing["images"] == listed
