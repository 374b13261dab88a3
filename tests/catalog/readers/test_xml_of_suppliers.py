"""Feeds of suppliers and price comparers in XML: texts with a number beside them, codes with a type, several codes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.catalog.readers.test_shops_of_the_world import in_xml


def _value(inner: str) -> dict[str, Any]:
    (record,) = in_xml(
        f"<products><product><id>1</id><name>Mug</name><price>5</price>{inner}</product></products>"
    )
    return record.value


@pytest.mark.parametrize(
    ("inner", "member", "text"),
    [
        ('<category id="7"><![CDATA[Home > Mugs]]></category>', "category", "Home > Mugs"),
        ('<category lang="en">Mugs</category>', "category", "Mugs"),
        (
            "<categories><category>Home</category><category>Mugs</category></categories>",
            "category",
            ["Home", "Mugs"],
        ),
        (
            '<categories><category id="1">Home</category><category id="2">Mugs</category></categories>',
            "category",
            ["Home", "Mugs"],
        ),
        ('<ean type="13">4006381333931</ean>', "gtin", "4006381333931"),
        ("<ean>4006381333931</ean><ean>4006381333948</ean>", "gtin", "4006381333931"),
        ("<eans><ean>4006381333931</ean><ean>4006381333948</ean></eans>", "gtin", "4006381333931"),
        ('<color id="4">Red</color>', "attributes", {"color": "Red"}),
        ("<condition>New</condition>", "condition", "New"),
        ('<condition id="1000">New</condition>', "condition", "New"),
        ('<condition type="likenew"></condition>', "condition", "likenew"),
        (
            '<condition type="preowned"><quality>good</quality><reason>A scratch</reason></condition>',
            "condition",
            "preowned",
        ),
        ('<weight unit="kg">1.2</weight>', "weight", {"unit": "kg", "value": "1.2"}),
        (
            '<category><id>5</id><name id="9">Mugs</name></category>',
            "category",
            "Mugs",
        ),
    ],
)
def test_a_number_beside_a_text_changes_nothing(inner: str, member: str, text: Any) -> None:
    assert _value(inner)[member] == text


def test_where_such_a_text_stands() -> None:
    (record,) = in_xml(
        '<products><product><id>1</id><name lang="en">Mug</name><price>5</price><category id="7">Mugs</category>'
        "<eans><ean>4006381333931</ean></eans></product></products>"
    )
    assert record.native is not None
    found = record.native.find("/category", "Mugs", (0, 4))
    assert (found.pointer, found.chars) == ("/category/#text", (0, 4))
    assert record.native.find("/gtin", "4006381333931", None).pointer == "/eans/ean"
    assert record.native.find("/title", "Mug", (0, 3)).chars == (0, 3)


def test_the_stock_of_shoptet_stands_inside() -> None:
    variant = (
        "<VARIANT><CODE>H-{0}</CODE><PRICE_VAT>249</PRICE_VAT><STOCK><AMOUNT>{0}</AMOUNT></STOCK></VARIANT>"
    )
    (record,) = in_xml(
        "<SHOP><SHOPITEM id='12'><NAME>Hrnek</NAME><VARIANTS>"
        + variant.format(4)
        + variant.format(2)
        + "</VARIANTS></SHOPITEM></SHOP>"
    )
    assert [one["stock"] for one in record.value["variants"]] == [4, 2]
    (record,) = in_xml(
        "<SHOP><SHOPITEM id='13'><NAME>Hrnek</NAME><CODE>H-3</CODE><PRICE_VAT>249</PRICE_VAT>"
        "<STOCK><WAREHOUSES><WAREHOUSE><NAME>Sklad</NAME><VALUE>3</VALUE></WAREHOUSE></WAREHOUSES><AMOUNT>3</AMOUNT></STOCK>"
        "</SHOPITEM></SHOP>"
    )
    assert record.value["stock"] == 3


def test_names_of_turkish_feeds() -> None:
    (record,) = in_xml(
        "<root><item><id>7</id><stockCode>K-1</stockCode><label>Emaye kupa</label><brand>Acme</brand>"
        "<barcode>8690000000012</barcode><price1>125.00</price1><details>Ev için</details>"
        "<stockAmount>4</stockAmount><picture1Path>https://a.example/1.jpg</picture1Path></item></root>"
    )
    assert (record.value["title"], record.value["stock"]) == ("Emaye kupa", 4)
    (record,) = in_xml(
        "<MerchantItems><MerchantItem><merchantItemId>1</merchantItemId><model>K-1</model><itemTitle>Emaye kupa</itemTitle>"
        "<pricePlusTax>125</pricePlusTax></MerchantItem></MerchantItems>"
    )
    assert (record.value["title"], record.value["price"]) == ("Emaye kupa", "125")
    (record,) = in_xml(
        "<Urunler><Urun><UrunKartiID>5</UrunKartiID><UrunAdi>Emaye kupa</UrunAdi><Marka>Acme</Marka><Kategori>Mutfak</Kategori>"
        "<Aciklama>Ev için</Aciklama><UrunSecenek><Secenek><Barkod>8690000000012"
        "</Barkod><StokAdedi>4</StokAdedi><SatisFiyati>125</SatisFiyati></Secenek></UrunSecenek></Urun></Urunler>"
    )
    (variant,) = record.value["variants"]
    assert (variant["gtin"], variant["stock"], variant["price"]) == ("8690000000012", 4, "125")


@pytest.mark.parametrize(
    ("inner", "member", "text"),
    [
        ("<deeplink>https://a.example/1</deeplink>", "url", "https://a.example/1"),
        ("<GraphicURL>https://a.example/1.jpg</GraphicURL>", "images", ["https://a.example/1.jpg"]),
        ("<desclong>A mug for home</desclong>", "description", "A mug for home"),
        ("<MSku>MP-1</MSku>", "mpn", "MP-1"),
    ],
)
def test_names_of_comparers(inner: str, member: str, text: Any) -> None:
    assert _value(inner)[member] == text
