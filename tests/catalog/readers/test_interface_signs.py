"""Goods whose members have our names and an interface's forms, and values by place, by shop and by record."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers.draft import Fields
from listing_lint.catalog.readers.interface_signs import is_of_interface
from listing_lint.catalog.readers.lacking import numbered_pictures
from listing_lint.catalog.readers.shape_signs import CANONICAL
from tests.catalog.readers.running import codes, converted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Read = Callable[[Any], list[dict[str, Any]]]
    Told = Callable[[Any], set[str]]


@pytest.fixture
def read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Read:
    """What gives the listings of goods in JSON."""
    return lambda goods: converted(tmp_path, goods, capsys)


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Told:
    """What gives the codes of the findings on goods in JSON."""
    return lambda goods: set(codes(tmp_path, goods, capsys))


STOOL: dict[str, Any] = {
    "id": 7,
    "title": "Oak stool with three legs",
    "description": "A stool of oiled oak, 45 cm high, for kitchens and workshops.",
    "price": 44.5,
    "images": ["https://pictures.stools.test/7.jpg"],
}


@pytest.mark.parametrize(
    ("members", "wanted"),
    [
        ({"price": {"amount": 44.5, "currency": "EUR"}}, {"price": 44.5, "currency": "EUR"}),
        ({"price": {"value": "44.50", "currencyCode": "EUR"}}, {"price": "44.50", "currency": "EUR"}),
        ({"price": {"selling_price": 39, "rrp_price": 44}}, {"price": 39}),
        ({"images": {"main": "https://a.test/1.jpg"}}, {"images": ["https://a.test/1.jpg"]}),
        ({"images": [{"id": 4, "url": "https://a.test/1.jpg"}]}, {"images": ["https://a.test/1.jpg"]}),
        ({"description": {"html": "<p>Of oak.</p>"}}, {"description": "<p>Of oak.</p>"}),
        ({"stock": {"quantity": 4}}, {"stock": 4}),
        ({"currency": {"code": "EUR"}}, {"currency": "EUR"}),
        ({"category": [{"id": 3, "name": "Stools"}]}, {"category": ["Stools"]}),
        ({"brand": {"id": 3, "name": "Acme"}}, {"brand": "Acme"}),
        ({"condition": {"id": 1, "name": "New"}}, {"condition": "New"}),
        ({"title": {"de": "Hocker", "en": "Oak stool"}}, {"title": "Oak stool"}),
        ({"gtin": ["4006381333931"]}, {"gtin": "4006381333931"}),
        ({"id": {"$oid": "64a0"}}, {"id": "64a0"}),
        ({"status": 1, "promotion": []}, {"status": "1", "promotion": None}),
        (
            {"variants": [{"sku": "S-1", "price": {"amount": 44.5, "currency": "EUR"}}]},
            {"variants": [{"sku": "S-1", "price": 44.5, "currency": "EUR"}]},
        ),
    ],
)
def test_what_an_interface_says_in_an_object_is_read_under_our_names(
    members: dict[str, Any], wanted: dict[str, Any], read: Read
) -> None:
    value = {**STOOL, **members}
    assert is_of_interface(value, CANONICAL)
    (found,) = read([value])
    assert {name: found.get(name) for name in wanted} == wanted


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"price": {}},
        {"price": None},
        {"images": [{"src": "https://a.test/1.jpg", "role": "main"}]},
        {"images": [{"role": "main"}]},
        {"category": ["Stools", "Chairs"]},
        {"variants": [{"sku": "S-1", "price": 44.5}]},
        {"attributes": {"colour": "brown"}},
        {"marketplace": "amazon", "price": {"amount": 44.5}},
    ],
)
def test_a_listing_of_ours_stays_one_with_its_faults(members: dict[str, Any]) -> None:
    assert not is_of_interface({**STOOL, **members}, CANONICAL)


def test_values_by_language_and_channel_stand_for_themselves(read: Read) -> None:
    def by_place(data: Any) -> list[dict[str, Any]]:
        return [
            {"locale": "de_DE", "scope": None, "data": "x"},
            {"locale": "en_US", "scope": None, "data": data},
        ]

    (found,) = read(
        {
            "identifier": "S-7",
            "family": "stools",
            "values": {
                "name": by_place("Oak stool"),
                "brand": by_place("Acme"),
                "unit_price": [{"locale": None, "scope": None, "data": "44.50"}],
                "long_description": by_place("A stool of oiled oak."),
            },
        }
    )
    assert (found["title"], found["brand"], found["price"]) == ("Oak stool", "Acme", "44.50")


def test_a_name_stands_within_the_languages_that_a_shop_numbers(read: Read) -> None:
    (found,) = read(
        {
            "products": [
                {
                    "id": 10,
                    "barcode": "7290015855143",
                    "names": {
                        "1": {"short": "שום", "long": "שום קלוף"},
                        "2": {"short": "Garlic", "long": "Garlic"},
                    },
                    "brand": {"id": 4, "names": {"1": "א"}},
                    "branch": {"id": 17, "regularPrice": 11.9},
                }
            ]
        }
    )
    assert (found["title"], found["price"]) == ("שום קלוף", 11.9)


def test_what_is_called_an_item_and_is_a_reference_is_no_title(told: Told) -> None:
    rows = [
        {
            "uuid": f"9060814c-{number}",
            "item": {"uuid": "31adb57c"},
            "condition": "new",
            "msrp": 43.65,
            "sku_id": f"S{number}",
            "quantity_in_stock": 14,
            "product_images": [{"url": f"https://a.test/{number}.jpg"}],
        }
        for number in range(3)
    ]
    found = told(rows)
    assert "SCH102" not in found
    assert "SCH101" in found  # no title stands anywhere


@pytest.mark.parametrize(
    "pictures",
    [
        {
            "images": [{"name": "stool-7.jpg", "width": 715, "height": 1000}],
            "defaultImage": {"name": "stool-7.jpg"},
        },
        {"image_key": "v1647518403/N52948934A_1"},
        {"imageIds": [77, 78]},
    ],
)
def test_pictures_that_a_shop_names_without_an_address_are_references(
    pictures: dict[str, Any], read: Read, told: Told
) -> None:
    rows = [{"sku": f"S{n}", "name": f"Oak stool {n}", "price": 9 + n, **pictures} for n in range(2)]
    assert not told(rows) & {"SCH101", "SCH102"}
    assert "images" not in read(rows)[0]


def test_a_list_of_pictures_in_a_text_of_json_is_read(read: Read) -> None:
    text = json.dumps(["https://a.test/1.jpg", "https://a.test/2.jpg"]).replace("[", "[    ")
    (found,) = read([{"name": "Oak stool", "price": 9, "images": text}])
    assert found["images"] == ["https://a.test/1.jpg", "https://a.test/2.jpg"]


def test_texts_of_a_warranty_are_none_of_the_product(read: Read) -> None:
    row = {
        "productInfo": {
            "sku": "S7",
            "name": "Oak stool",
            "imageUrl": "https://a.test/1.jpg",
            "warranty": {"months": 12, "description": ""},
            "tax": {"name": "VAT"},
        },
        "prices": [{"sellPrice": "44"}],
    }
    (found,) = read({"products": [row]})
    assert found["title"] == "Oak stool"
    assert "description" not in found


def test_a_variant_costs_what_it_does_in_a_shop(read: Read) -> None:
    variant = {"sku": "S7", "default_price": None, "cost": 20, "stores": [{"store_id": "a", "price": 44.0}]}
    (found,) = read({"items": [{"id": "i1", "handle": "stool", "item_name": "Stool", "variants": [variant]}]})
    assert found["variants"][0]["price"] == 44.0


def test_an_old_price_below_the_one_of_now_is_no_list_price(read: Read) -> None:
    row = {
        "id": "1",
        "name": "Fried onions",
        "brandName": "Acme",
        "images": [{"url": "https://a.test/1.jpg"}],
        "actualSku": {"id": "2", "amount": {"actualOldPrice": 8.99, "actualGrossPrice": 11.9}},
    }
    (found,) = read([row])
    assert (found["price"], found.get("list_price")) == (11.9, None)


@pytest.mark.parametrize(
    ("row", "number"),
    [
        ({"id": 2, "attributes": {"title": "Oak stool", "price": 44, "image": "https://a.test/1.jpg"}}, 2),
        ({"_index": "goods", "_id": "8", "_source": {"name": "Oak stool", "price": 44}}, "8"),
    ],
)
def test_a_product_has_the_number_of_the_record_around_it(
    row: dict[str, Any], number: Any, read: Read
) -> None:
    (found,) = read({"data": [row]})
    assert found["id"] == number


def test_an_answer_of_one_product_is_completed_by_what_it_includes(read: Read) -> None:
    def variant(number: str, price: float) -> dict[str, Any]:
        attributes = {"title": f"Size {number}", "sku": f"S-{number}", "price": price}
        return {"id": number, "type": "variants", "attributes": attributes}

    references = [{"type": "variants", "id": "1"}, {"type": "variants", "id": "2"}]
    (found,) = read(
        {
            "data": {
                "id": "172",
                "type": "products",
                "attributes": {"title": "Oak stool", "picture_url": "https://a.test/1.jpg", "min_price": 44},
                "relationships": {
                    "variants": {"links": {"self": "/v"}, "data": references},
                    "assets": {"data": [{"type": "assets", "id": "8"}, {"type": "assets", "id": "9"}]},
                },
            },
            "included": [
                variant("1", 44),
                variant("2", 55),
                {"id": "8", "type": "assets", "attributes": {"url": "https://a.test/1.jpg"}},
                {"id": "9", "type": "assets", "attributes": {"url": "https://a.test/2.jpg"}},
            ],
        }
    )
    assert [one["price"] for one in found["variants"]] == [44, 55]
    assert found["images"] == ["https://a.test/1.jpg", "https://a.test/2.jpg"]


def test_the_number_of_a_text_is_no_text(read: Read) -> None:
    row = {
        "id": "M1",
        "title": "Oak stool",
        "price": 4,
        "currency_id": "ARS",
        "descriptions": [{"id": "M1-77"}],
    }
    (found,) = read([row])
    assert "description" not in found


def test_the_items_of_coupang_are_variants_of_the_product_that_is_named_beside_them(read: Read) -> None:
    def item(name: str, number: int) -> dict[str, Any]:
        pictures = [{"imageOrder": 0, "vendorPath": f"https://a.test/{number}.jpg"}]
        told = [{"attributeTypeName": "개당 용량", "attributeValueName": name}]
        return {"itemName": name, "salePrice": 100 * number, "images": pictures, "attributes": told}

    (found,) = read(
        {
            "displayCategoryCode": 5,
            "sellerProductName": "클렌징 오일 200ml",
            "deliveryCharge": 0,
            "items": [item("200ml", 1), item("400ml", 2)],
        }
    )
    assert found["title"] == "클렌징 오일 200ml"
    assert [(one["price"], one["image"]) for one in found["variants"]] == [
        (100, "https://a.test/1.jpg"),
        (200, "https://a.test/2.jpg"),
    ]
    assert found["variants"][0]["attributes"] == {"개당 용량": "200ml"}


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


def test_how_much_is_in_a_pack_is_no_stock(read: Read) -> None:
    (found,) = read(
        [
            {
                "code": "4006381333931",
                "product_name": "Oats",
                "price": 2,
                "product_quantity": 1000,
                "product_quantity_unit": "g",
            }
        ]
    )
    assert "stock" not in found


def test_a_makers_list_names_its_goods_in_its_only_text(read: Read) -> None:
    rows = [
        {
            "codice": f"10{number}S",
            "descrizione": f"Cantinetta {number}",
            "colore": "Oro",
            "foto": f"a/{number}.svg",
        }
        for number in range(3)
    ]
    assert [one["title"] for one in read(rows)] == ["Cantinetta 0", "Cantinetta 1", "Cantinetta 2"]


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


def test_a_tree_of_categories_is_no_listing_and_its_goods_are_read(read: Read) -> None:
    goods = [
        {
            "id": number,
            "name": f"Oak stool {number}",
            "image": f"https://a.test/{number}.jpg",
            "currentPrice": 40 + number,
        }
        for number in range(3)
    ]
    tree = [
        {
            "id": "1a",
            "name": "Seats",
            "icon": "https://a.test/i.svg",
            "category": [{"name": "Stools", "items": goods}],
        }
    ]
    assert [one["title"] for one in read(tree)] == ["Oak stool 0", "Oak stool 1", "Oak stool 2"]


def test_what_an_answer_reports_of_itself_is_no_list_of_goods(read: Read) -> None:
    row = {"_id": "a1", "name": "Oak stool", "price": 44, "images": [{"image": "a1/stool.jpg"}]}
    found = read({"messages": [{"name": "products.list", "level": "success"}], "data": [row]})
    assert [one["title"] for one in found] == ["Oak stool"]


def test_pictures_among_the_associations_are_references(read: Read) -> None:
    row = {
        "reference": "R-1",
        "ean13": "4006381333931",
        "price": "44.000000",
        "name": [{"language": {"id": "1"}, "value": "Oak stool with three legs"}],
        "associations": {"categories": [{"id": "2"}], "images": [{"id": "1"}]},
    }
    listing = read({"product": row})[0]
    assert (listing["title"], "images" in listing) == ("Oak stool with three legs", False)
    assert numbered_pictures(Fields(row, "")) == "/associations/images"


def test_what_an_answer_includes_shows_goods_by_paths_in_several_sizes(read: Read) -> None:
    def file(kind: str, width: int | None) -> dict[str, Any]:
        return {"url": f"/media/{kind}/7-main.jpg", "maxWidth": width, "dimension": kind, "types": ["main"]}

    attributes = {
        "sku": "S7",
        "name": "Oak stool",
        "description": "A stool of oiled oak.",
        "prices": [{"price": "57.0000", "currencyId": "AUD", "quantity": "0", "unit": "each"}],
        "productAttributes": {"colour": "brown", "video_url": "https://videos.test/watch?v=7"},
    }
    (found,) = read(
        {
            "data": [
                {
                    "type": "products",
                    "id": "12",
                    "attributes": attributes,
                    "relationships": {"images": {"data": [{"type": "productimages", "id": "22"}]}},
                }
            ],
            "included": [
                {
                    "type": "productimages",
                    "id": "22",
                    "attributes": {"files": [file("product_small", 82), file("product_original", None)]},
                }
            ],
        }
    )
    assert found["images"] == ["/media/product_original/7-main.jpg"]
    assert (found["price"], found["currency"], found.get("variants")) == ("57.0000", "AUD", None)
    assert "video_url" not in found.get("attributes", {})


def test_odoo_names_records_by_number_and_word_and_says_its_cost(read: Read) -> None:
    row = {
        "id": 5,
        "name": "Oak stool with three legs",
        "list_price": 44.0,
        "standard_price": 20.0,
        "default_code": False,
        "barcode": False,
        "categ_id": [1, "All / Stools"],
        "currency_id": [1, "EUR"],
        "image_1920": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB",
        "qty_available": 5.0,
    }
    (found,) = read({"jsonrpc": "2.0", "id": 14, "result": [row]})
    assert (found["price"], found.get("list_price"), found["currency"]) == (44.0, None, "EUR")
    assert (found["category"], "images" in found) == ("All / Stools", False)


@pytest.mark.parametrize("picture", ["ES21027", "fifa23", "/9j/4AAQSkZJRgABAQAAAQABAAD"])
def test_codes_in_the_place_of_pictures_are_references(read: Read, told: Told, picture: str) -> None:
    row = {"sku": "S7", "name": "Oak stool", "price": 44, "image": picture}
    assert "images" not in read([row])[0]
    row["images"] = ["https://a.test/1.jpg", picture]
    assert read([row])[0]["images"] == ["https://a.test/1.jpg"]
    assert "IMG103" not in told([row])


@pytest.mark.parametrize(
    ("picture", "wanted"),
    [
        ("images.stools-shop.com/products/7/204-1", "//images.stools-shop.com/products/7/204-1"),
        ("stools.com/7.jpg", "stools.com/7.jpg"),
        ("img/7.small.jpg", "img/7.small.jpg"),
    ],
)
def test_a_host_without_a_scheme_is_an_address(read: Read, picture: str, wanted: str) -> None:
    (found,) = read([{"sku": "S7", "name": "Oak stool", "price": 44, "image": picture}])
    assert found["images"] == [wanted]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (
            {
                "Id": 7,
                "Title": [{"Text": "Eichenhocker", "LanguageCode": "DE"}],
                "Description": [{"Text": "Ein Hocker.", "LanguageCode": "DE"}],
                "Images": [{"Url": "https://a.test/1.jpg"}],
                "Price": 44.5,
                "SKU": "S7",
            },
            {"title": "Eichenhocker", "description": "Ein Hocker.", "price": 44.5},
        ),
        (
            {
                "offerId": "4ae7a221",
                "ean": "4006381333931",
                "unknownProductTitle": "Oak stool",
                "pricing": {"bundlePrices": [{"quantity": 1, "unitPrice": 44.5}]},
                "stock": {"amount": 6, "managedByRetailer": True},
            },
            {"title": "Oak stool", "price": 44.5, "stock": 6, "gtin": "4006381333931"},
        ),
        (
            {
                "id": 7,
                "name": "Eichenhocker",
                "description": "Hocker",
                "descriptionLong": "<p>Ein Hocker aus Eiche.</p>",
                "mainDetail": {"number": "SW7", "prices": [{"customerGroupKey": "EK", "price": 37.39}]},
                "images": [{"path": "hocker", "extension": "jpg"}],
                "categories": [{"name": "Hocker"}],
            },
            {"title": "Eichenhocker", "price": 37.39, "description": "<p>Ein Hocker aus Eiche.</p>"},
        ),
        (
            {
                "id": 1024,
                "itemId": 107,
                "item": {"id": 107, "manufacturerId": 3},
                "itemTexts": [{"lang": "de", "name": "Eichenhocker", "description": "<p>Aus Eiche.</p>"}],
                "variationSalesPrices": [{"salesPriceId": 1, "price": 44.5}],
            },
            {"title": "Eichenhocker", "price": 44.5, "description": "<p>Aus Eiche.</p>"},
        ),
        (
            {
                "Description": "MOSFET N-Ch 55V 49A",
                "Manufacturer": "Acme",
                "ManufacturerPartNumber": "A-44",
                "MouserPartNumber": "942-A-44",
                "Category": "MOSFETs",
                "ImagePath": "https://a.test/1.jpg",
                "PriceBreaks": [{"Quantity": 1, "Price": "$1.28", "Currency": "USD"}],
            },
            {"title": "MOSFET N-Ch 55V 49A", "price": 1.28, "currency": "USD", "mpn": "A-44"},
        ),
        (
            {
                "id": "1",
                "name": "Pattern, PDF",
                "price": 999,
                "price_formatted": "$9.99",
                "thumb_url": "https://a.test/t.png",
            },
            {"title": "Pattern, PDF", "price": 9.99},
        ),
        (
            {
                "id": "1",
                "name": "Stool",
                "price": 999,
                "price_text": "$999",
                "thumb_url": "https://a.test/t.png",
            },
            {"title": "Stool", "price": 999},
        ),
        (
            {
                "id": "1",
                "name": "Stool",
                "price": 9,
                "variants": [{"sku": "S-1", "brand": "Acme"}, {"sku": "S-2", "brand": "Acme"}],
            },
            {"brand": "Acme"},
        ),
        (
            {
                "id": "1",
                "name": "Stool",
                "price": 9,
                "variants": [{"sku": "S-1", "brand": "Acme"}, {"sku": "S-2", "brand": "Umbra"}],
            },
            {"brand": None},
        ),
    ],
)
def test_goods_of_further_systems_are_read(read: Read, row: dict[str, Any], wanted: dict[str, Any]) -> None:
    (found,) = read([row])
    assert {name: found.get(name) for name in wanted} == wanted


def test_a_maker_in_an_object_is_one_of_ours() -> None:
    assert not is_of_interface(
        {**STOOL, "manufacturer": {"name": "Acme", "address": "5 Pier Road"}}, CANONICAL
    )


@pytest.mark.parametrize(
    ("media", "shown"),
    [
        ({"original": "https://p.test/o.png", "thumbnail": "https://p.test/t.png"}, ["https://p.test/o.png"]),
        (
            {"images": ["https://p.test/1.png", "https://p.test/2.png"], "videos": ["https://p.test/v.mp4"]},
            ["https://p.test/1.png", "https://p.test/2.png"],
        ),
        (
            {"primary": {"url": "https://p.test/1.png"}, "gallery": [{"url": "https://p.test/2.png"}]},
            ["https://p.test/1.png", "https://p.test/2.png"],
        ),
        ({"imageUrl": "https://p.test/1.png", "thumbUrl": "https://p.test/t.png"}, ["https://p.test/1.png"]),
        ({"video": "https://p.test/v.mp4", "videoUrl": "https://p.test/w.mp4"}, None),
    ],
)
def test_media_hold_pictures_by_size_and_by_what_they_show(
    media: dict[str, Any], shown: list[str] | None, read: Read
) -> None:
    (found,) = read([{"id": "a1", "name": "Oak stool with three legs", "price": 44.5, "media": media}])
    assert found.get("images") == shown


@pytest.mark.parametrize(
    "prices",
    [
        {"prices": {"base": {"currency": {"code": "IDR", "symbol": "Rp"}, "value": 199000}, "promo": None}},
        {"price": {"currency": {"code": "IDR", "symbol": "Rp"}, "value": 199000}},
        {"price": {"currency": {"iso_code": "IDR"}, "amount": 199000}},
    ],
)
def test_the_currency_of_a_price_stands_in_an_object(prices: dict[str, Any], read: Read) -> None:
    (found,) = read(
        [{"id": "E1", "name": "Oak stool with three legs", "image": "https://p.test/1.png", **prices}]
    )
    assert (found["price"], found["currency"]) == (199000, "IDR")


@pytest.mark.parametrize("name", ["shoeName", "game_title", "Dish Name", "bookName", "perfume_name"])
def test_a_name_says_of_what_goods_it_is(name: str, read: Read) -> None:
    stool = {"_id": "a1", name: "A long road", "price": 44.5, "image": "https://p.test/1.png"}
    assert read([stool])[0]["title"] == "A long road"


def test_prices_in_objects_are_no_sign_of_woocommerce(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def money(amount: float) -> dict[str, Any]:
        return {"amount": amount, "currency": "SAR"}

    goods = [
        {
            "id": 7,
            "name": "Oak stool with three legs",
            "price": money(129),
            "sale_price": money(sale),
            "regular_price": money(regular),
            "images": [{"url": "https://p.test/1.jpg", "main": True}],
        }
        for sale, regular in ((0, 129), (89, 179))
    ]
    first, second = converted(tmp_path, goods, capsys)
    assert (first["price"], first["currency"], first.get("list_price", 129)) == (129, "SAR", 129)
    assert (second["price"], second["list_price"]) == (89, 179)
    assert "marketplace" not in first


def test_what_a_product_shows_stands_in_its_details(read: Read) -> None:
    inside = {
        "goods_desc": "A stool of oak.",
        "images": [{"image_url": "https://p.test/1.jpg"}],
        "store": {"name": "S"},
    }
    (found,) = read([{"goods_id": 7, "name": "Oak stool", "price": 44.5, "goods_detail": inside}])
    assert (found["images"], found["description"]) == (["https://p.test/1.jpg"], "A stool of oak.")


def test_codes_of_products_and_variants_are_called_so(read: Read) -> None:
    (found,) = read(
        [
            {
                "pid": "P-1",
                "productNameEn": "Oak stool with three legs",
                "productSku": "CJ5843",
                "sellPrice": 58.09,
                "productImageSet": ["https://p.test/1.jpg", "https://p.test/2.jpg"],
                "variants": [
                    {
                        "vid": "V-1",
                        "variantNameEn": "Oak stool, black",
                        "variantSku": "CJ5843-B",
                        "variantSellPrice": 58.09,
                    },
                    {
                        "vid": "V-2",
                        "variantNameEn": "Oak stool, white",
                        "variantSku": "CJ5843-W",
                        "variantSellPrice": 61,
                    },
                ],
            }
        ]
    )
    assert (found["sku"], len(found["images"])) == ("CJ5843", 2)
    assert [(one["sku"], one["title"], one["price"]) for one in found["variants"]] == [
        ("CJ5843-B", "Oak stool, black", 58.09),
        ("CJ5843-W", "Oak stool, white", 61),
    ]
