"""What further exports of sellers showed: headers of two rows, prices in currencies without cents, names in pages' records."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import google_xml
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.readers.tables import read as read_table
from listing_lint.catalog.record import Record


def rows(text: str) -> list[dict[str, Any]]:
    return [
        item.value for item in read_table(io.BytesIO(text.encode()), 1 << 22, {}) if isinstance(item, Record)
    ]


def members(value: object) -> tuple[list[dict[str, Any]], list[LoadProblem]]:
    data = json.dumps(value).encode()
    items = list(read_document(data, 1, 0, 100_000, native=formats.detect(data, "a.json")))
    return (
        [item.value for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, LoadProblem) and item.lost],
    )


def test_a_header_of_two_rows() -> None:
    head = "Mill shop,,,,\n,,,,\n,,per,Price,\nNo.,Article name,,Euro,Remarks\n"
    values = rows(head + '1,Rye flour,kg,"2,40",\n2,Spelt flour,kg,"3,10",new\n')
    assert [(one["title"], one["price"], one["currency"]) for one in values] == [
        ("Rye flour", 2.4, "EUR"),
        ("Spelt flour", 3.1, "EUR"),
    ]


def test_a_first_row_of_values_is_no_second_header() -> None:
    values = rows("SKU,Name,Price\nName,Title,1\nB-2,Lamp,2\n")
    assert [one["title"] for one in values] == ["Title", "Lamp"]


@pytest.mark.parametrize(
    ("text", "price", "currency"),
    [("Rp122.000", 122_000, "IDR"), ("₫79,200", 79_200, "VND"), ("Rp1.870.000", 1_870_000, "IDR")],
)
def test_thousands_of_a_currency_without_cents(text: str, price: int, currency: str) -> None:
    (value,) = rows(f'name,price,brand\nPhone,"{text}",Acme\n')
    assert (value["price"], value["currency"]) == (price, currency)


def test_a_thousand_or_one_stays_a_text() -> None:
    (value,) = rows("name,price,brand\nPhone,€ 1.299,Acme\n")
    assert value["price"] == "€ 1.299"


def test_labels_of_campaigns_are_no_codes() -> None:
    (value,) = rows(
        "id,title,description,availability,price,link,image_link,custom_label_0\n"
        "7,Skirt,Of denim.,in stock,9.00 EUR,https://a.example/7,https://a.example/7.jpg,Last piece\n"
    )
    assert "sku" not in value


def test_ebays_custom_label_is_the_code() -> None:
    (value,) = rows("Custom label (SKU),Title,Price\nS-7,Skirt,9.00\n")
    assert value["sku"] == "S-7"


def test_a_turkish_name_beside_what_describes_goods() -> None:
    values, problems = members(
        [{"id": 1, "ad": "Cement", "kategori": "Building", "marka": "Acme", "aciklama": "In bags of 25 kg."}]
    )
    assert not problems
    assert (values[0]["title"], values[0]["brand"]) == ("Cement", "Acme")


def test_an_ad_of_a_campaign_is_no_product() -> None:
    values, problems = members([{"id": 1, "ad": "Spring", "clicks": 12, "aciklama": "Banner"}])
    assert not values
    assert problems


def test_attributes_by_their_names_in_woocommerce() -> None:
    values, _ = members(
        [
            {
                "name": "Salmon treat",
                "short_description": "For dogs",
                "description": "Freeze-dried.",
                "price": "50,00 zł",
                "regular_price": "",
                "sale_price": "",
                "images": ["https://a.example/7.jpg"],
                "categories": ["Treats"],
                "sku": "",
                "attributes": {"Ingredients": "Salmon"},
            }
        ]
    )
    assert values[0]["attributes"] == {"Ingredients": "Salmon"}


def test_a_sellers_own_category_beside_googles_is_no_attribute() -> None:
    feed = (
        '<rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>1</g:id><title>TV</title>'
        "<g:google_product_category>Electronics</g:google_product_category>"
        "<g:product_type>Consumer Electronics &gt; TVs &gt; Flat Panel TVs</g:product_type></item></channel></rss>"
    )
    (one,) = [
        item for item in google_xml.read(io.BytesIO(feed.encode()), 1 << 20, {}) if isinstance(item, Record)
    ]
    assert one.value["category"] == "Electronics"
    assert "attributes" not in one.value


def test_pictures_of_colours_are_no_attribute() -> None:
    shown = ["https://a.example/1.jpg", "https://a.example/2.jpg"]
    for name in ("renk", "color"):
        (value,), problems = members([{"name": "Shirt", "price": 9, "description": "Cotton.", name: shown}])
        assert not problems
        assert "attributes" not in value
        assert value["images"] == shown


def test_pictures_of_colours_beside_others_are_left_out() -> None:
    own, shown = ["https://a.example/3.jpg"], ["https://a.example/1.jpg"]
    (value,), _ = members([{"name": "Shirt", "price": 9, "images": own, "color": shown}])
    assert (value["images"], "attributes" in value) == (own, False)


def test_a_price_list_of_codes_and_descriptions() -> None:
    values = rows("code;description_en;price_eur\nA.1;Scarf;4.0\nA.2;Vest;41.18\n")
    assert [(one["id"], one["title"], one["price"], one["currency"]) for one in values] == [
        ("A.1", "Scarf", "4.0", "EUR"),
        ("A.2", "Vest", "41.18", "EUR"),
    ]


def test_codes_and_descriptions_without_a_price_name_no_goods() -> None:
    assert all("title" not in one for one in rows("code;description;quantity\nA.1;Scarf;4\nA.2;Vest;3\n"))


def test_a_column_for_each_tag() -> None:
    values = rows("sku,title,price,tag_1,tag_2,tag_3,keyword1,keyword2\n7,Mug,4,tea,,gift,cup,pot\n")
    assert (values[0]["tags"], values[0]["keywords"]) == (["tea", "gift"], ["cup", "pot"])


def test_tags_of_two_names_are_no_entries_of_a_list() -> None:
    (value,) = rows("sku,title,price,Tags,Product Tag\n7,Mug,4,tea|gift,new\n")
    assert value["tags"] == "tea|gift"
