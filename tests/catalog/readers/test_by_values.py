"""JSON whose members nobody knows by name, pages around goods, and lists that their file's name calls goods."""

from __future__ import annotations

import json
from typing import Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.by_values import told_by_values
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.readers.json_head import calls_its_goods
from listing_lint.catalog.readers.pages import holds_goods
from listing_lint.catalog.readers.unsigned import is_priced_by_size
from listing_lint.catalog.record import Record


def read(value: Any, name: str = "shop.json") -> list[Record | LoadProblem]:
    data = json.dumps(value).encode()
    found = formats.detect(data, name)
    return list(read_document(data, 1, 0, 1 << 20, native=None if found == "canonical" else found))


def values(value: Any, name: str = "shop.json") -> list[dict[str, Any]]:
    return [item.value for item in read(value, name) if isinstance(item, Record)]


NAMES = (
    "Trimmer line 2 mm x 45 m",
    "Ratchet, half an inch",
    "Sanding paper, G240",
    "Bit set of nine",
    "Work gloves, size 8",
)
SHORT = [
    {"n": name, "f": f"https://pictures.example/{at}.jpg", "u": "", "b": 10.35 + at * 3, "s": 12.5 + at * 3}
    for at, name in enumerate(NAMES)
]


def test_goods_by_their_codes_with_members_of_one_letter() -> None:
    found = read({f"49{at}2471": one for at, one in enumerate(SHORT)})
    told = [item.detail for item in found if isinstance(item, LoadProblem)]
    assert sorted(told) == [
        "'b' was taken for price by what stands in it",
        "'f' was taken for images by what stands in it",
        "'n' was taken for title by what stands in it",
    ]
    records = [item for item in found if isinstance(item, Record)]
    assert records[1].value == {
        "id": "4912471",
        "title": "Ratchet, half an inch",
        "price": 13.35,
        "images": ["https://pictures.example/1.jpg"],
    }
    native = records[1].native
    assert native is not None
    assert native.find("/title", records[1].value["title"], (0, 7)).pointer == "/n"


@pytest.mark.parametrize(
    "around", [{"data": {"stuff": SHORT}}, SHORT, [*SHORT, {"n": "Hammer", "f": "", "b": 3.35}]]
)
def test_lists_of_such(around: Any) -> None:
    assert values(around)[0]["title"] == NAMES[0]
    assert len(values(around)) >= len(SHORT)


def test_a_text_that_is_a_price_in_each_entry() -> None:
    entries = [
        {
            "title": f"[LP] {name}",
            "contents": f"{price},000",
            "link": f"https://shop.example/{price}",
            "image": f"https://p.example/{price}.jpg?type=f",
        }
        for name, price in zip(NAMES, (10, 37, 21, 90, 15), strict=True)
    ]
    page = {"title": "All we sell", "url": "https://shop.example", "elements": entries}
    assert [(one["title"], one["price"]) for one in values(page)][:2] == [
        (f"[LP] {NAMES[0]}", 10000),
        (f"[LP] {NAMES[1]}", 37000),
    ]


@pytest.mark.parametrize(
    "entry",
    [
        # films: a year each; players: ages; tickers: no picture; files: no price
        lambda at: {"t": f"The film {NAMES[at]}", "p": f"https://p.example/{at}.jpg", "y": 1990 + at},
        lambda at: {"name": f"Ann {NAMES[at]}", "photo": f"https://p.example/{at}.jpg", "age": 20 + at},
        lambda at: {"c": f"Company {NAMES[at]}", "p": 187.32 + at},
        lambda at: {"t": NAMES[at], "f": f"https://p.example/{at}.jpg", "size": 1024 + at},
        lambda at: {
            "review": NAMES[at],
            "f": f"https://p.example/{at}.jpg",
            "s": 4.55,
            "customer_name": "Ann",
        },
    ],
)
def test_what_else_has_names_and_pictures(entry: Any) -> None:
    assert told_by_values([entry(at) for at in range(5)]) == {}


MUGS = [
    {"name": "Mug blue", "price": 4.5, "image": "a.jpg"},
    {"name": "Mug red", "price": 5.5, "image": "b.jpg"},
]


@pytest.mark.parametrize(
    "page",
    [
        {"title": "Our shop", "description": "All that we sell", "products": MUGS},
        {"title": "Our shop", "products": MUGS[:1]},
        {"id": 7, "title": "Spring", "url": "https://shop.example", "items": MUGS},
        {"title": "Menu", "description": "Open daily", "categories": [{"name": "Mugs", "items": MUGS}]},
        {
            "description": "All that we sell",
            "urunler": [{"urun_adi": "Kupa", "fiyat": 4}, {"urun_adi": "Tabak", "fiyat": 5}],
        },
    ],
)
def test_a_page_around_goods_is_none_of_them(page: dict[str, Any]) -> None:
    assert holds_goods(page)
    assert all(one["title"] not in ("Our shop", "Menu", "Spring") for one in values(page))
    assert len(values(page)) == len(page.get("products", MUGS))


@pytest.mark.parametrize(
    "listing",
    [
        {"id": "A1", "title": "Mug", "price": 4, "related_products": MUGS},
        {"id": "A1", "title": "Mug", "description": "A mug", "related_products": MUGS},
        {"id": "A1", "title": "Mug", "images": ["a.jpg"], "parts": MUGS},
        {"id": "A1", "title": "Mug", "description": "A mug", "bundle_items": MUGS},
        {
            "id": "A1",
            "title": "Mug",
            "description": "A mug",
            "faq": [{"id": 1, "title": "Why?"}, {"id": 2, "title": "How?"}],
        },
        {"id": 5, "title": "Order 5", "items": [{"name": "Mug", "price": 4}, {"name": "Plate", "price": 5}]},
        {
            "id": "A1",
            "title": "Mug",
            "attributes": {"Colour": "blue"},
            "tiers": [{"name": "10 pieces", "price": 4}] * 2,
        },
    ],
)
def test_a_listing_with_goods_beside_it_is_one(listing: dict[str, Any]) -> None:
    assert not holds_goods(listing)
    assert [one["title"] for one in values(listing)] == [listing["title"]]


def test_a_name_instead_of_a_title() -> None:
    cushion = {
        "id": "13558",
        "category": "Cushions",
        "name": "Cushion of linen",
        "description": "50 x 50",
        "image": "a.jpg",
    }
    assert values([cushion]) == [
        {
            "id": "13558",
            "category": "Cushions",
            "title": "Cushion of linen",
            "description": "50 x 50",
            "images": ["a.jpg"],
        }
    ]
    # Ours, with a name too many; and what may be a category.
    assert values([{"id": "1", "marketplace": "wish", "name": "Mug"}]) == [
        {"id": "1", "marketplace": "wish", "name": "Mug"}
    ]
    assert values([{"id": 1, "name": "Mugs"}]) == [{"id": 1, "name": "Mugs"}]


@pytest.mark.parametrize("name", ["produkty.json", "urunler-2026.json", "all_products.json", "товары.json"])
def test_the_name_of_a_file_may_call_its_entries_goods(name: str) -> None:
    mug = {"id": 1, "nazwa": "Kubek", "opis": "Kubek emaliowany", "zdjecie": "a.jpg"}
    assert calls_its_goods(name)
    assert values([mug], name) == [
        {"id": 1, "title": "Kubek", "description": "Kubek emaliowany", "images": ["a.jpg"]}
    ]
    assert values([mug], "posts.json") == []


@pytest.mark.parametrize(
    "name", ["product-categories.json", "products_reviews.json", "team.json", "shop.json", "2026.json"]
)
def test_other_names_of_files(name: str) -> None:
    assert not calls_its_goods(name)


def test_goods_in_a_list_called_so_with_members_of_another_form() -> None:
    (pork, mug) = values(
        {
            "products": [
                {"id": "P1", "title": "Marinated pork", "src": "assets/p1.webp", "categories": ["pork"]},
                {
                    "id": "P2",
                    "title": "Mug",
                    "legacySrc": "https://files.example/thumbnail?id=7",
                    "categories": ["mugs"],
                },
            ]
        }
    )
    assert pork == {"id": "P1", "title": "Marinated pork", "images": ["assets/p1.webp"], "category": ["pork"]}
    assert mug["images"] == ["https://files.example/thumbnail?id=7"]


def test_prices_by_size() -> None:
    honey = {
        "name": "Raw honey",
        "description": "Raw and unfiltered",
        "sizes": [{"label": "1 lb", "price": 15}, {"label": "8 oz", "price": 8}],
    }
    (found,) = read({"categories": [{"name": "Honey", "items": [honey]}]})
    assert isinstance(found, Record)
    assert found.inherited == {"category": "Honey"}
    assert found.value["variants"] == [
        {"price": 15, "attributes": {"label": "1 lb"}},
        {"price": 8, "attributes": {"label": "8 oz"}},
    ]
    assert not is_priced_by_size({"name": "Ann", "packs": [{"name": "Mug", "price": 4}]}), "lines of an order"
    assert not is_priced_by_size({"name": "Team", "sizes": [{"label": "S", "members": 4}]})


def test_attributes_by_number() -> None:
    (lamp,) = values(
        [
            {
                "id": 7,
                "name": "Lamp",
                "offer_id": "L-7",
                "barcode": "4006381333931",
                "images": ["a.jpg"],
                "attributes": [
                    {
                        "attribute_id": 85,
                        "complex_id": 0,
                        "values": [{"dictionary_value_id": 1, "value": "Lumo"}],
                    },
                    {
                        "attribute_id": 4191,
                        "complex_id": 0,
                        "values": [{"dictionary_value_id": 0, "value": "A lamp of glass"}],
                    },
                    {
                        "attribute_id": 5480,
                        "complex_id": 0,
                        "values": [{"value": "hanging"}, {"value": "standing"}],
                    },
                ],
            }
        ]
    )
    assert lamp["brand"] == "Lumo"
    assert lamp["description"] == "A lamp of glass"
    assert lamp["attributes"] == {"5480": ["hanging", "standing"]}
    # Elsewhere number 85 means something else.
    (mug,) = values([{"name": "Mug", "price": 4, "attributes": [{"id": 85, "values": [{"value": "round"}]}]}])
    assert mug["attributes"] == {"85": "round"}


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
    (found,) = values([{"id": "1", "name": "Mug", "image": "a.jpg", "brand": "Lumo", name: 450}])
    assert found.get("currency") == currency
