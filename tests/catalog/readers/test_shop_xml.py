"""Product feeds of shops and price comparers in XML that have no form of their own here, by the usual names of elements."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers import shop_xml
from listing_lint.catalog.readers.markup import detect
from listing_lint.catalog.record import Record
from listing_lint.cli.main import run
from tests.catalog.readers.reading import in_xml, xml_goods, xml_listing
from tests.catalog.readers.running import checked_text, converted_file, converted_text, told_by_code

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture


def test_an_empty_element_for_the_price_is_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    feed = (
        "<products><product><sku>S-1</sku><name>Shawl</name><price/><image>a.jpg</image></product>"
        "<product><sku>S-2</sku><name>Cape</name><price>9</price><image/></product></products>"
    )
    found = told_by_code(tmp_path, "f.xml", feed, capsys)
    assert "VAR309" not in found
    assert all("no member" not in one["message"] for one in found["IMG102"])


def test_a_feed_of_prices_and_stock_is_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    offers = "".join(
        f'<offer id="{n}"><price>{n}0</price><quantity_in_stock>4</quantity_in_stock></offer>'
        for n in (1, 2, 3)
    )
    text = f"<yml_catalog><shop><name>Harbor</name><offers>{offers}</offers></shop></yml_catalog>"
    (one,) = told_by_code(tmp_path, "b.xml", text, capsys)["LOD301"]
    assert (
        one["message"] == "no listing here: <offer> has no name or title (and 2 more of these in this file)"
    )


def test_texts_of_a_second_language_in_a_feed_are_told() -> None:
    feed = (
        "<yml_catalog><shop><offers><offer id='1'><name>Кружка синяя эмаль</name><name_ua>Кухоль синій, 350 мл</name_ua><price>90</price>"
        "</offer></offers></shop></yml_catalog>"
    )
    feed = feed.replace(
        "<price>",
        "<product>Кружка синяя эмаль</product><availability>Διαθέσιμο κατόπιν παραγγελίας</availability><price>",
    )
    (record,) = shop_xml.read(io.BytesIO(feed.encode()), 1 << 20, {})
    assert isinstance(record, Record)
    assert [(flaw.rule, flaw.detail, flaw.listing) for flaw in record.flaws] == [
        ("unplaced-members", "'name_ua'", "1")
    ]


def test_the_stock_of_kaspis_offers() -> None:
    feed = (
        "<kaspi_catalog><offers><offer sku='7'><model>Картина 80x160 см</model><availabilities>"
        "<availability available='yes' storeId='PP1' stockCount='10'/></availabilities><price>49990</price></offer></offers></kaspi_catalog>"
    )
    (record,) = shop_xml.read(io.BytesIO(feed.encode()), 1 << 20, {})
    assert isinstance(record, Record)
    assert record.value["stock"] == 10
    assert record.flaws == ()


def test_the_unit_beside_a_parameter() -> None:
    feed = (
        "<yml_catalog><shop><offers><offer id='1'><name>Кружка</name><price>90</price><param name='Объем' unit='л'>0.5</param>"
        "<param name='Размер' unit='RU'>M</param><param name='Цвет'>синий</param></offer></offers></shop></yml_catalog>"
    )
    (record,) = shop_xml.read(io.BytesIO(feed.encode()), 1 << 20, {})
    assert isinstance(record, Record)
    assert record.value["attributes"] == {
        "Объем": {"value": "0.5", "unit": "л"},
        "Размер": "M",
        "Цвет": "синий",
    }


def test_ebays_older_interface_starts_with_a_price(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "item.xml").write_text(
        """<?xml version="1.0"?><GetItemResponse xmlns="urn:ebay:apis:eBLBaseComponents"><Item><ItemID>9</ItemID>
<Title>Steel kettle</Title><PrimaryCategory><CategoryID>1</CategoryID><CategoryName>Kettles</CategoryName></PrimaryCategory>
<StartPrice currencyID="USD">12.5</StartPrice><Quantity>3</Quantity></Item></GetItemResponse>""",
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(tmp_path / "item.xml")])
    (made,) = json.loads(capsys.readouterr().out)
    assert (made["title"], made["category"], made["price"], made["currency"]) == (
        "Steel kettle",
        "Kettles",
        "12.5",
        "USD",
    )


KASPI = """<?xml version="1.0" encoding="UTF-8"?>
<kaspi_catalog xmlns="kaspiShopping" date="2026-03-28">
  <company>623001</company>
  <offers>
    <offer sku="028"><model>Рюкзак 028, хлопок</model><brand>depot</brand>
      <availabilities><availability available="yes" stockCount="3.0"/></availabilities>
      <cityprices><cityprice cityId="710000000">1490</cityprice></cityprices></offer>
  </offers>
</kaspi_catalog>
"""


def test_offers_of_kaspi_are_called_by_their_model() -> None:
    assert detect(KASPI.encode(), "price.xml") == "generic-xml"
    (record,) = shop_xml.read(io.BytesIO(KASPI.encode()), 100_000, {})
    assert isinstance(record, Record)
    assert record.value == {
        "id": "028",
        "sku": "028",
        "title": "Рюкзак 028, хлопок",
        "brand": "depot",
        "price": "1490",
        "currency": "KZT",
        "stock": 3,
    }


def test_yandex_puts_a_name_together() -> None:
    feed = (
        "<yml_catalog><shop><offers><offer id='1' type='vendor.model'><typePrefix>Мороженица</typePrefix>"
        "<vendor>Brand</vendor><model>3811</model><price>1490</price></offer></offers></shop></yml_catalog>"
    )
    (item,) = shop_xml.read(io.BytesIO(feed.encode()), 1 << 20, {})
    assert isinstance(item, Record)
    assert (item.value["title"], item.value["price"]) == ("Мороженица Brand 3811", "1490")


def test_a_currency_with_its_rate_is_the_shops(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "feed.xml"
    item = "<item id='1'><name>Pump</name><price>9</price><vendorCode>P</vendorCode></item>"
    file.write_text(
        f'<price><currency code="USD">41.5</currency><currency code="UAH">1.00</currency><items>{item}</items></price>',
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(file)])
    (found,) = json.loads(capsys.readouterr().out)
    assert found["currency"] == "UAH"


def test_a_price_list_in_xml(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = "<articulo><codigo>34</codigo><descripcion>GRAPAS</descripcion><marca>Rex</marca><precio>2</precio></articulo>"
    file = tmp_path / "prices.xml"
    file.write_text(f"<lista>{line}{line.replace('34', '35')}</lista>", encoding="utf-8")
    assert [one["title"] for one in converted_file(file, capsys)] == ["GRAPAS", "GRAPAS"]


def test_the_maker_that_ceneo_has_among_the_attributes_is_the_brand() -> None:
    attributes = '<attrs><a name="Producent">Orel</a><a name="Kolor">Niebieski</a></attrs>'
    text = f'<offers><o id="1" url="https://shop.example/1" price="12.5"><name>Kubek</name>{attributes}</o></offers>'
    found = shop_xml.read(io.BytesIO(text.encode()), 1 << 20, {})
    (value,) = [item.value for item in found if isinstance(item, Record)]
    assert (value["brand"], value["attributes"]) == ("Orel", {"Kolor": "Niebieski"})


def converted(folder: Path, text: str, capsys: Capture) -> list[dict[str, Any]]:
    file = folder / "goods.xml"
    file.write_text(text, encoding="utf-8")
    run(["convert", "--isolated", str(file)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_the_whole_product_of_amazons_feed_is_read(tmp_path: Path, capsys: Capture) -> None:
    described = (
        "<DescriptionData><Title>Oak stool</Title><Brand>Holt</Brand><Description>Of oak, 45 cm high.</Description>"
        '<BulletPoint>Oak</BulletPoint><MSRP currency="USD">59.00</MSRP></DescriptionData>'
    )
    code = "<StandardProductID><Type>EAN</Type><Value>4006381333931</Value></StandardProductID>"
    text = f"<AmazonEnvelope><Message><Product><SKU>ST</SKU>{code}{described}</Product></Message></AmazonEnvelope>"
    (stool,) = converted(tmp_path, text, capsys)
    assert (stool["id"], stool["gtin"], stool["title"]) == ("ST", "4006381333931", "Oak stool")
    assert stool["currency"] == "USD"


def test_pictures_of_prestashop_are_links(tmp_path: Path, capsys: Capture) -> None:
    images = "".join(
        f'<image xlink:href="https://s.example/api/images/1/{number}"><id>{number}</id></image>'
        for number in (1, 2)
    )
    text = (
        '<prestashop xmlns:xlink="http://www.w3.org/1999/xlink"><products><product><id>1</id><price>23.9</price>'
        '<name><language id="1">Shirt</language></name>'
        f'<associations><images nodeType="image">{images}</images></associations></product></products></prestashop>'
    )
    (shirt,) = converted(tmp_path, text, capsys)
    assert shirt["images"] == ["https://s.example/api/images/1/1", "https://s.example/api/images/1/2"]


@pytest.mark.parametrize("short", ["<ShortName>Cordless drill</ShortName>", ""])
def test_an_index_of_cxml(short: str, tmp_path: Path, capsys: Capture) -> None:
    text = (
        '<?xml version="1.0"?>\n<Index><SupplierID domain="DUNS">9</SupplierID><IndexItem><IndexItemAdd>'
        "<ItemID><SupplierPartID>22-4467</SupplierPartID></ItemID><ItemDetail>"
        '<UnitPrice><Money currency="USD">34.95</Money></UnitPrice>'
        f'<Description xml:lang="en">{short}Cordless drill with two batteries</Description>'
        "<ManufacturerName>Acme Tools</ManufacturerName></ItemDetail></IndexItemAdd></IndexItem></Index>"
    )
    (drill,) = converted(tmp_path, text, capsys)
    assert drill["id"] == "22-4467"
    assert (drill["price"], drill["currency"], drill["manufacturer"]) == ("34.95", "USD", "Acme Tools")
    if short:
        assert drill["title"] == "Cordless drill"
        assert drill["description"] == "Cordless drill with two batteries"
    else:
        assert "Cordless drill with two batteries" in (drill.get("title"), drill.get("description"))


def test_texts_of_prestashop_in_languages() -> None:
    text = (
        "<prestashop><products><product><id>1</id><reference>d1</reference><price>23.9</price><name>"
        '<language id="1">Printed shirt</language><language id="2">Chemise</language></name></product></products></prestashop>'
    )
    (record,) = shop_xml.read(io.BytesIO(text.encode()), 100_000, {})
    assert isinstance(record, Record)
    assert record.value["title"] == "Printed shirt"


def test_what_amazons_envelopes_and_ebays_answers_keep_inside() -> None:
    text = (
        "<AmazonEnvelope><MessageType>Product</MessageType><Message><MessageID>1</MessageID><Product><SKU>ST</SKU>"
        "<StandardProductID><Type>EAN</Type><Value>4006381333931</Value></StandardProductID><DescriptionData>"
        "<Title>Oak stool</Title><Brand>Holt</Brand><BulletPoint>Oak</BulletPoint><BulletPoint>Oil</BulletPoint>"
        "</DescriptionData></Product></Message></AmazonEnvelope>"
    )
    (record,) = shop_xml.read(io.BytesIO(text.encode()), 100_000, {})
    assert isinstance(record, Record)
    wanted = {"title": "Oak stool", "brand": "Holt", "gtin": "4006381333931", "bullets": ["Oak", "Oil"]}
    assert {name: record.value.get(name) for name in wanted} == wanted
    text = (
        '<GetSellerListResponse xmlns="urn:ebay:apis:eBLBaseComponents"><ItemArray><Item><ItemID>1</ItemID><Title>Oak stool'
        '</Title><SellingStatus><CurrentPrice currencyID="EUR">44.0</CurrentPrice></SellingStatus></Item></ItemArray>'
        "</GetSellerListResponse>"
    )
    (record,) = shop_xml.read(io.BytesIO(text.encode()), 100_000, {})
    assert isinstance(record, Record)
    assert (record.value["price"], record.value["currency"]) == ("44.0", "EUR")


def test_bmecat_and_where_its_texts_stand() -> None:
    (record,) = in_xml(
        '<BMECAT version="2005"><T_NEW_CATALOG><PRODUCT><SUPPLIER_PID>P</SUPPLIER_PID><PRODUCT_DETAILS>'
        "<DESCRIPTION_SHORT>Mug</DESCRIPTION_SHORT><DESCRIPTION_LONG>Stoneware mug</DESCRIPTION_LONG></PRODUCT_DETAILS>"
        "<PRODUCT_FEATURES><FEATURE><FNAME>Colour</FNAME><FVALUE>blue</FVALUE></FEATURE></PRODUCT_FEATURES>"
        "<PRODUCT_PRICE_DETAILS><PRODUCT_PRICE><PRICE_AMOUNT>9.9</PRICE_AMOUNT><PRICE_CURRENCY>EUR</PRICE_CURRENCY>"
        "</PRODUCT_PRICE></PRODUCT_PRICE_DETAILS><MIME_INFO><MIME><MIME_SOURCE>a.jpg</MIME_SOURCE></MIME></MIME_INFO>"
        "</PRODUCT></T_NEW_CATALOG></BMECAT>"
    )
    value = record.value
    assert (value["id"], value["title"], value["price"], value["currency"]) == ("P", "Mug", "9.9", "EUR")
    assert (value["attributes"], value["images"]) == ({"Colour": "blue"}, ["a.jpg"])
    assert record.native is not None
    assert record.native.find("/title", "Mug", None).pointer == "/PRODUCT_DETAILS/DESCRIPTION_SHORT"
    assert record.native.find("/images/0", "a.jpg", None).pointer == "/MIME_INFO/MIME/MIME_SOURCE"


def test_commerceml_and_ceneo_and_heureka() -> None:
    (record,) = in_xml(
        "<КоммерческаяИнформация><Каталог><Товары><Товар><Ид>1</Ид><Артикул>P</Артикул><Наименование>Кружка</Наименование>"
        "<ЗначенияРеквизитов><ЗначениеРеквизита><Наименование>Вес</Наименование><Значение>0.3</Значение></ЗначениеРеквизита>"
        "</ЗначенияРеквизитов></Товар></Товары></Каталог></КоммерческаяИнформация>"
    )
    assert (record.value["sku"], record.value["title"], record.value["attributes"]) == (
        "P",
        "Кружка",
        {"Вес": "0.3"},
    )
    (record,) = in_xml(
        '<offers><o id="1" price="9.90"><name>Kubek</name><imgs><main url="https://x.example/1.jpg"/><i url="https://x.example/2.jpg"/>'
        '</imgs><attrs><a name="Kolor">modry</a></attrs></o></offers>'
    )
    assert record.value["images"] == ["https://x.example/1.jpg", "https://x.example/2.jpg"]
    assert record.value["attributes"] == {"Kolor": "modry"}
    (record,) = in_xml(
        "<SHOP><SHOPITEM><ITEM_ID>1</ITEM_ID><PRODUCTNAME>Hrnek</PRODUCTNAME><PRICE_VAT>9</PRICE_VAT><PARAM><PARAM_NAME>Barva"
        "</PARAM_NAME><VAL>modra</VAL></PARAM></SHOPITEM></SHOP>"
    )
    assert record.value["attributes"] == {"Barva": "modra"}


@pytest.mark.parametrize(
    ("vendor", "model", "title"),
    [
        ("Nordhem", "Nordhem Serge 40", "Nordhem Serge 40"),
        ("NORDHEM", "Nordhem", "Nordhem"),
        ("Nord", "Nordhem Serge 40", "Nord Nordhem Serge 40"),
        ("Nordhem", "Serge 40", "Nordhem Serge 40"),
    ],
)
def test_a_model_that_begins_with_its_vendor_has_it_once(vendor: str, model: str, title: str) -> None:
    offer = f"<offer id='4'><price>90</price><vendor>{vendor}</vendor><model>{model}</model></offer>"
    (value,) = xml_goods(f"<yml_catalog><shop><offers>{offer}</offers></shop></yml_catalog>")
    assert value["title"] == title


def test_codes_among_the_attributes_of_a_price_comparer() -> None:
    feed = (
        '<offers><o id="5" url="https://x.example/5" price="75" avail="1"><cat>Naczynia</cat><name>Kubek</name><attrs>'
        '<a name="Producent">Port</a><a name="EAN">5901234123457</a><a name="Kod_producenta">K-5</a>'
        "</attrs></o></offers>"
    )
    (record,) = shop_xml.read(io.BytesIO(feed.encode()), 1 << 20, {})
    assert isinstance(record, Record)
    assert (record.value["gtin"], record.value["mpn"]) == ("5901234123457", "K-5")
    assert record.value["brand"] == "Port"
    assert "attributes" not in record.value


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
    (found,) = converted_text(tmp_path, FEEDS[currency], capsys, "feed.xml")
    assert found["currency"] == currency


def test_the_currency_of_an_offer_is_stronger(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = FEEDS["UAH"].replace("<price>", "<currencyId>USD</currencyId><price>")
    (found,) = converted_text(tmp_path, text, capsys, "feed.xml")
    assert found["currency"] == "USD"


def test_a_shop_with_another_list_of_currencies_has_none_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = FEEDS["UAH"].replace('rate="1"', 'rate="0.02"')
    (found,) = converted_text(tmp_path, text, capsys, "feed.xml")
    assert "currency" not in found


@pytest.mark.parametrize("crossed_out", ["", "<oldprice>3999</oldprice>"])
def test_an_empty_element_of_a_price_is_told(
    crossed_out: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        f"<products><product><productid>7</productid><productname>Knob</productname><price></price>{crossed_out}</product>"
        "<product><productid>8</productid><productname>Hook</productname><price>2</price></product></products>"
    )
    found = [one for one in checked_text(tmp_path, text, capsys, "feed.xml") if one["code"] == "VAR307"]
    assert [(one["listing"], one["pointer"]) for one in found] == [("7", "/price")]


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
    assert xml_listing(inner)[member] == text
