"""XML that a program has turned into JSON: each value in a list of one, or in an object with its attributes around it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.readers.running import checked_text, converted_text

if TYPE_CHECKING:
    from pathlib import Path


def answer(**item: Any) -> str:
    items = [{name: value if isinstance(value, list) else [value] for name, value in item.items()}]
    found = {"@count": "1", "item": items}
    return json.dumps({"findItemsByKeywordsResponse": [{"ack": ["Success"], "searchResult": [found]}]})


def test_an_answer_of_ebays_search_has_each_value_in_a_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = answer(
        itemId="1100",
        title="Brass door knob, 60 mm",
        primaryCategory={"categoryId": ["9"], "categoryName": ["Door knobs"]},
        galleryURL="https://pictures.example/knob.jpg",
        viewItemURL="https://shop.example/knob",
        sellingStatus={"currentPrice": [{"@currencyId": "EUR", "__value__": "12.50"}]},
        discountPriceInfo={"originalRetailPrice": [{"@currencyId": "EUR", "__value__": "19.0"}]},
        condition={"conditionId": ["1000"], "conditionDisplayName": ["New"]},
    )
    (found,) = converted_text(tmp_path, text, capsys)
    assert found == {
        "id": "1100",
        "title": "Brass door knob, 60 mm",
        "category": "Door knobs",
        "price": "12.50",
        "list_price": "19.0",
        "currency": "EUR",
        "condition": "New",
        "url": "https://shop.example/knob",
        "images": ["https://pictures.example/knob.jpg"],
    }


def test_a_finding_points_into_the_box(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = answer(
        itemId="1100",
        title="Brass  door knob, call +49 30 12345678",
        sellingStatus={"currentPrice": [{"@currencyId": "EUR", "__value__": "-3"}]},
    )
    found = {one["code"]: one for one in checked_text(tmp_path, text, capsys)}
    assert found["CON102"]["pointer"] == "/title/0"
    assert text[found["CON102"]["span"]["column"] - 1 :].startswith("call +49")
    assert found["VAR302"]["pointer"] == "/sellingStatus/0/currentPrice/0/__value__"


BOXES = {
    "lists": (
        {
            "id": ["K1"],
            "name": ["Door knob"],
            "price": [{"_": "9.50", "$": {"currency": "EUR"}}],
            "image": ["k.jpg"],
        },
        {"id": ["K2"], "name": ["Hook"], "price": [{"_": "2", "$": {"currency": "EUR"}}], "image": ["h.jpg"]},
    ),
    "texts": (
        {
            "_attributes": {"id": "K1"},
            "name": {"_text": "Door knob"},
            "price": {"_text": "9.50"},
            "currencyId": {"_text": "EUR"},
            "picture": [{"_text": "k.jpg"}],
        },
        {
            "_attributes": {"id": "K2"},
            "name": {"_text": "Hook"},
            "price": {"_text": "2"},
            "currencyId": {"_text": "EUR"},
            "picture": {"_text": "h.jpg"},
        },
    ),
    "signs": (
        {
            "@id": "K1",
            "title": {"#text": "Door knob", "@lang": "en"},
            "price": {"#text": "9.50", "@currency": "EUR"},
            "image": {"#text": "k.jpg"},
        },
        {
            "@id": "K2",
            "title": {"#text": "Hook"},
            "price": {"#text": "2", "@currency": "EUR"},
            "image": {"#text": "h.jpg"},
        },
    ),
}


@pytest.mark.parametrize("boxes", BOXES)
def test_xml_that_a_program_turned_into_json_is_read(
    boxes: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = json.dumps({"shop": {"offers": {"offer": BOXES[boxes]}}})
    found = converted_text(tmp_path, text, capsys)
    wanted = [
        {"id": "K1", "title": "Door knob", "price": "9.50", "currency": "EUR", "images": ["k.jpg"]},
        {"id": "K2", "title": "Hook", "price": "2", "currency": "EUR", "images": ["h.jpg"]},
    ]
    assert found == wanted


def test_the_channel_of_a_feed_is_none_of_its_items(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = {
        "g:id": ["K1"],
        "g:title": ["Door knob"],
        "g:price": ["9.50 EUR"],
        "g:shipping": [{"g:price": ["4 EUR"]}],
    }
    channel = {"title": ["Shop"], "link": ["https://shop.example"], "item": [item]}
    (found,) = converted_text(tmp_path, json.dumps({"rss": {"channel": [channel]}}), capsys)
    assert (found["id"], found["title"], found["currency"]) == ("K1", "Door knob", "EUR")


@pytest.mark.parametrize(
    "value",
    [
        {"people": [{"name": ["Ann"], "phones": [{"kind": ["home"], "number": ["1"]}]}]},
        {"orders": [{"id": 1, "email": "a@x.example", "line_items": [{"title": "Mug", "price": 9}]}]},
        {"products": [{"id": 1, "name": "Payments"}, {"id": 2, "name": "Billing"}]},
        {"filters": {"urunler": [{"id": "x", "ad": "Kapı"}, {"id": "y", "ad": "Pencere"}]}},
        {"order_id": "7", "customer": "Ann", "products": [{"code": "A1", "name": "Knob", "quantity": 2}]},
    ],
)
def test_what_is_no_list_of_goods_stays_none(
    value: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert {one["code"] for one in checked_text(tmp_path, json.dumps(value), capsys)} == {"LOD301"}
