"""JSON whose members nobody knows by name, pages around goods, and lists that their file's name calls goods."""

from __future__ import annotations

from typing import Any

import pytest

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.by_values import told_by_values
from listing_lint.catalog.record import Record
from tests.catalog.readers.reading import shop_goods, shop_items

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
    found = shop_items({f"49{at}2471": one for at, one in enumerate(SHORT)})
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
    assert shop_goods(around)[0]["title"] == NAMES[0]
    assert len(shop_goods(around)) >= len(SHORT)


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
    assert [(one["title"], one["price"]) for one in shop_goods(page)][:2] == [
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
