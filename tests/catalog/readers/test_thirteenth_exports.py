"""What a thirteenth set of exports showed: XML turned into JSON, lists of goods with codes alone, feeds of one currency."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers.words import stands_for
from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path


def converted(
    path: Path, text: str, capsys: pytest.CaptureFixture[str], name: str = "goods.json"
) -> list[dict[str, Any]]:
    (path / name).write_text(text, encoding="utf-8")
    run(["convert", "--isolated", str(path / name)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def checked(
    path: Path, text: str, capsys: pytest.CaptureFixture[str], name: str = "goods.json"
) -> list[dict[str, Any]]:
    (path / name).write_text(text, encoding="utf-8")
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(path / name)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return found


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
    (found,) = converted(tmp_path, text, capsys)
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
    found = {one["code"]: one for one in checked(tmp_path, text, capsys)}
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
    found = converted(tmp_path, text, capsys)
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
    (found,) = converted(tmp_path, json.dumps({"rss": {"channel": [channel]}}), capsys)
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
    assert {one["code"] for one in checked(tmp_path, json.dumps(value), capsys)} == {"LOD301"}


CODED = {
    "tr": ("urunler", "kod", "ad"),
    "de": ("produkte", "artikelnummer", "bezeichnung"),
    "hr": ("proizvodi", "šifra", "naziv"),
    "ru": ("товары", "артикул", "наименование"),
    "hu": ("termekek", "cikkszám", "megnevezés"),
}


@pytest.mark.parametrize("language", CODED)
def test_in_a_list_of_goods_a_code_and_a_name_are_enough(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods, code, name = CODED[language]
    value = {
        "kategorie": {
            "Knobs": {"count": 1, goods: [{code: "K-1", name: "X 10"}]},
            "Hooks": {"count": 1, goods: [{code: "K-2", name: "Y 20"}]},
        }
    }
    found = converted(tmp_path, json.dumps(value, ensure_ascii=False), capsys)
    assert [(one["id"], one["title"], one["category"]) for one in found] == [
        ("K-1", "X 10", "Knobs"),
        ("K-2", "Y 20", "Hooks"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "cashPrice",
        "precio_contado",
        "preço à vista",
        "peşin fiyat",
        "قیمت نقدی",
        "shop_price",
        "precioOnline",
    ],
)
def test_a_price_by_how_or_where_it_is_paid(name: str) -> None:
    assert stands_for(name) == "price"


def test_a_price_by_instalments_counts_where_there_is_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods: list[dict[str, Any]] = [
        {"id": "1", "name": "Walnut bowl", "image": "b.jpg", "cashPrice": 62, "installmentPrice": 70},
        {"sku": "2", "name": "Walnut cup", "image": "c.jpg", "installmentPrice": 80},
    ]
    found = converted(tmp_path, json.dumps(goods), capsys)
    assert [one["price"] for one in found] == [62, 80]


FEEDS = {
    "KZT": '<kaspi_catalog date="1"><offers><offer sku="7"><model>Door knob</model><price>900</price></offer></offers></kaspi_catalog>',
    "CZK": "<SHOP><SHOPITEM><ITEM_ID>7</ITEM_ID><PRODUCTNAME>Klika</PRODUCTNAME><PRICE_VAT>90</PRICE_VAT>"
    "<CATEGORYTEXT>Heureka.cz | Dveře</CATEGORYTEXT></SHOPITEM></SHOP>",
    "EUR": "<SHOP><SHOPITEM><ITEM_ID>7</ITEM_ID><PRODUCTNAME>Kľučka</PRODUCTNAME><PRICE_VAT>9</PRICE_VAT>"
    "<CATEGORYTEXT>Heureka.sk | Dvere</CATEGORYTEXT></SHOPITEM></SHOP>",
    "PLN": '<offers version="1"><o id="7" url="https://shop.example/7" price="19"><cat>Klamki</cat><name>Klamka</name></o></offers>',
    "UAH": '<yml_catalog><shop><currencies><currency id="UAH" rate="1"/><currency id="USD" rate="41"/></currencies><offers>'
    '<offer id="7"><name>Ручка</name><price>90</price></offer></offers></shop></yml_catalog>',
}


@pytest.mark.parametrize("currency", FEEDS)
def test_a_feed_says_its_currency_once_or_has_only_one(
    currency: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (found,) = converted(tmp_path, FEEDS[currency], capsys, "feed.xml")
    assert found["currency"] == currency


def test_the_currency_of_an_offer_is_stronger(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = FEEDS["UAH"].replace("<price>", "<currencyId>USD</currencyId><price>")
    (found,) = converted(tmp_path, text, capsys, "feed.xml")
    assert found["currency"] == "USD"


def test_a_shop_with_another_list_of_currencies_has_none_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = FEEDS["UAH"].replace('rate="1"', 'rate="0.02"')
    (found,) = converted(tmp_path, text, capsys, "feed.xml")
    assert "currency" not in found


@pytest.mark.parametrize("crossed_out", ["", "<oldprice>3999</oldprice>"])
def test_an_empty_element_of_a_price_is_told(
    crossed_out: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        f"<products><product><productid>7</productid><productname>Knob</productname><price></price>{crossed_out}</product>"
        "<product><productid>8</productid><productname>Hook</productname><price>2</price></product></products>"
    )
    found = [one for one in checked(tmp_path, text, capsys, "feed.xml") if one["code"] == "VAR307"]
    assert [(one["listing"], one["pointer"]) for one in found] == [("7", "/price")]


def test_the_size_of_a_product_in_one_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    goods: list[dict[str, Any]] = [
        {"sku": "1", "name": "Tote bag", "price": 45, "dimensions": "35 x 30 x 15 cm"},
        {"sku": "2", "name": "Box", "price": 5, "dimensions": {"length": "", "width": ""}},
    ]
    found = converted(tmp_path, json.dumps(goods), capsys)
    assert [one.get("dimensions") for one in found] == ["35 x 30 x 15 cm", None]


def test_the_number_of_a_scraped_offer_comes_before_its_address(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = [{"title": "拖鞋", "price": "9.90", "nick": "小店", "detail_url": "//item.example/7", "nid": "7"}]
    (found,) = converted(tmp_path, json.dumps(goods), capsys)
    assert (found["id"], found["url"]) == ("7", "//item.example/7")
