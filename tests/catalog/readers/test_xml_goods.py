"""Which elements of an XML file are products, by what the elements and attributes in them are called; and its categories."""

from __future__ import annotations

import io
from typing import Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import shop_xml
from listing_lint.catalog.record import Record
from tests.catalog.readers.reading import xml_items


def elements(text: str) -> list[Record | LoadProblem]:
    return list(shop_xml.read(io.BytesIO(text.encode()), 1 << 20, {}))


NAMELESS = """<document>
<urun><urunkodu>V1</urunkodu><marka>Acme</marka><fiyat>650</fiyat><stok>4</stok>
<aciklama>Tıraş makinesi</aciklama><resim>https://cdn.example/1.jpg</resim></urun>
<urun><urunkodu>V2</urunkodu><marka>Acme</marka><fiyat>700</fiyat><stok>4</stok>
<aciklama>Saç kurutma makinesi</aciklama><resim>https://cdn.example/2.jpg</resim></urun>
</document>"""


def test_elements_without_a_name_are_goods_by_what_describes_them() -> None:
    assert formats.detect(NAMELESS.encode(), "a.xml") == "generic-xml"
    first, second = elements(NAMELESS)
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.value["id"], second.value["title"]) == ("V1", "Saç kurutma makinesi")
    assert "description" not in first.value, "the only text says what the goods are"


@pytest.mark.parametrize(
    "inner",
    [
        "<sku>V1</sku><price>4</price><quantity>2</quantity>",
        "<sku>V1</sku><price>4</price><image>a.jpg</image>",
        "<id>1</id><image>a.jpg</image><description>A day at sea</description><category>News</category>",
    ],
)
def test_lines_of_orders_and_posts_are_none(inner: str) -> None:
    assert formats.detect(f"<list><entry>{inner}</entry></list>".encode(), "a.xml") is None


def test_an_offer_that_nothing_describes_has_still_to_be_called_something() -> None:
    (problem,) = elements("<shop><product><sku>V1</sku><price>4</price></product></shop>")
    assert isinstance(problem, LoadProblem)
    assert problem.detail == "<product> has no name or title"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "<articles><bougie><nom>Bougie au miel</nom><prix>7</prix><stock>4</stock></bougie></articles>",
            {"title": "Bougie au miel", "price": "7", "stock": 4},
        ),
        (
            "<produits><produit prix='7'><titre>Bougie</titre><image source='b.jpg'/></produit></produits>",
            {"title": "Bougie", "price": "7", "images": ["b.jpg"]},
        ),
        (
            '<lista><plyta><tytul language="pl">Noc</tytul><tytul language="en">Night</tytul><cena>9.90</cena></plyta></lista>',
            {"title": "Noc", "price": "9.90"},
        ),
        (
            '<offers><product id="5" currency="PLN"><category name="Home/Lamps"/><name>Lamp</name><price_retail gross="9" netto="7.3"/>'
            '<parameters><parameter name="Colour"><value name="Grey"/></parameter></parameters></product></offers>',
            {"category": "Home/Lamps", "price": "9", "currency": "PLN", "attributes": {"Colour": "Grey"}},
        ),
    ],
)
def test_elements_of_any_name_are_products_by_what_is_in_them(text: str, wanted: dict[str, Any]) -> None:
    (record,) = xml_items(text)
    assert isinstance(record, Record)
    assert {name: record.value.get(name) for name in wanted} == wanted


def test_an_empty_picture_is_none() -> None:
    (record,) = xml_items(
        "<shop><item><name>Lamp</name><price>9</price><images><image url='a.jpg'/><image url=''/></images></item></shop>"
    )
    assert isinstance(record, Record)
    assert record.value["images"] == ["a.jpg"]


def test_categories_that_a_feed_names_once() -> None:
    offers = "".join(
        f"<offer id='{number}'><name>Kettle</name><price>9</price><categoryId>{number}</categoryId></offer>"
        for number in (7, 9)
    )
    text = (
        "<yml_catalog><shop><categories><category id='3'>Home</category><category id='7' parentId='3'>Tea &amp; more</category>"
        f"</categories><offers>{offers}</offers></shop></yml_catalog>"
    )
    first, second = xml_items(text)
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert first.value["category"] == "Home > Tea & more"
    assert second.value["category"] == "9"


def test_categories_longer_than_the_head_of_a_file() -> None:
    many = "".join(f"<category id='{number}'>Shelf number {number}</category>" for number in range(3000))
    text = f"<yml_catalog><shop><categories>{many}</categories><offers><offer id='1'><name>Kettle</name><price>9</price></offer></offers></shop></yml_catalog>"
    assert len(text) > 1 << 16
    assert len(xml_items(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "<orders><order><item><name>Mug</name><price>9</price></item></order></orders>",
        "<staff><person><name>Ann</name><email>a@example.com</email></person></staff>",
        '<!DOCTYPE a [<!ENTITY e "x">]><shelf><thing><name>Mug</name><price>9</price></thing></shelf>',
        "<yml_catalog/>",
    ],
)
def test_what_is_no_feed(text: str) -> None:
    assert formats.detect(text.encode(), "a.xml") is None


def test_categories_whose_ids_are_elements() -> None:
    text = (
        "<price><categories><category><id>6</id><name>Chairs</name></category></categories><items><item><id>1</id>"
        "<categoryId>6</categoryId><name>Bryan</name><priceRUAH>1681</priceRUAH></item></items></price>"
    )
    (record,) = xml_items(text)
    assert isinstance(record, Record)
    assert (record.value["category"], record.value["price"]) == ("Chairs", "1681")
