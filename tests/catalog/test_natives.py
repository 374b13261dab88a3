"""What each native form of JSON becomes, and that every canonical member finds back to the seller's own words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog import formats
from listing_lint.catalog.native import Found, Lost, Native, follow, unplaced
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_document, read_lines
from listing_lint.catalog.readers.draft import amount, cut, money, whole
from listing_lint.catalog.readers.shape_signs import SHAPES
from listing_lint.catalog.readers.shapes import converter, inner_lists, recognise
from listing_lint.catalog.record import Record
from listing_lint.catalog.spans import Places
from listing_lint.schema.load import canonical_schema
from tests.catalog.natives import DHGATE, NATIVES, SHOPIFY

LIMIT = 10_000_000


def records(text: str, native: str | None = None, *, lines: bool = False) -> list[Record | LoadProblem]:
    read = read_lines if lines else read_document
    return list(read(text.encode("utf-8", "surrogatepass"), 1, 0, LIMIT, native))


def one(value: object) -> Record:
    text = json.dumps(value, ensure_ascii=False)
    (record,) = records(text, formats.detect(text.encode(), "a.json"))
    assert isinstance(record, Record)
    return record


def fields(name: str) -> dict[str, Any]:
    return one(NATIVES[name][1]).value


@pytest.mark.parametrize("name", NATIVES)
def test_a_form_is_told_by_its_content(name: str) -> None:
    wanted, listing = NATIVES[name]
    for value in (
        listing,
        [listing],
        {"products": [listing]},
        {"code": 0, "data": {"items": [listing]}, "page": {}},
    ):
        text = json.dumps(value, indent=2)
        assert formats.detect(text.encode(), "x.json") == wanted
        (record,) = records(text, wanted)
        assert isinstance(record, Record)
        assert record.native is not None
        assert record.native.format == wanted
    line = json.dumps(listing)
    assert formats.detect(f"{line}\n{line}\n".encode(), "x.jsonl") == wanted
    assert len(records(f"{line}\n\n{line}\n", wanted, lines=True)) == 2


@pytest.mark.parametrize("name", NATIVES)
def test_every_member_finds_back(name: str) -> None:
    record = one(NATIVES[name][1])
    assert record.native is not None
    assert record.value["title"]
    for canonical, at in record.native.pointers.items():
        assert follow(record.value, canonical) is not None, canonical
        assert follow(record.native.raw, at) is not None, at


@pytest.mark.parametrize("name", NATIVES)
def test_a_sound_listing_meets_the_canonical_schema(name: str) -> None:
    assert [fault.pointer for fault in canonical_schema().faults(fields(name))] == []


@pytest.mark.parametrize("name", NATIVES)
def test_what_a_listing_sells_is_read(name: str) -> None:
    value = fields(name)
    assert value["id"]
    if name != "alibaba schema" and not name.startswith(("google", "amazon", "ebay", "woo")):
        assert value["sku"] if name == "shopify script" else value["variants"][0]["sku"]
    assert value["images"]
    assert value.get("description") or name.startswith(("amazon", "google"))


def test_dhgate() -> None:
    value = fields("dhgate")
    assert (value["id"], value["brand"], value["category"]) == ("401234567", "Seawind", "014018005")
    assert value["keywords"] == ["linen dress", "midi"]
    assert value["attributes"] == {"Material": "Linen", "Color": ["Red", "Blue"]}
    assert value["images"] == ["f2/1.jpg", {"src": "f2/2.jpg", "role": "promotion"}]
    assert value["variants"] == [
        {"sku": "LD-R", "price": 12.5, "stock": 4, "attributes": {"Color": "Red"}},
        {"sku": "LD-B", "price": 13.0, "currency": "USD", "stock": 7, "attributes": {"Color": "Blue"}},
    ]
    assert value["package"]["weight"] == 0.3


def test_parts_that_are_texts_of_json_are_read_and_placed_at_the_text() -> None:
    packed = {
        name: json.dumps(part) if isinstance(part, dict | list) else part for name, part in DHGATE.items()
    }
    record = one(packed)
    assert record.value == fields("dhgate")
    assert record.native is not None
    assert record.native.find("/title", record.value["title"], (0, 5)) == Found("/itemBase", None)


def test_aliexpress() -> None:
    value = fields("aliexpress")
    assert value["images"] == ["https://ae01.example/1.jpg", "https://ae01.example/2.jpg"]
    assert (value["brand"], value["attributes"], value["currency"]) == ("Seawind", {"Colour": "Black"}, "USD")
    assert value["variants"][0] == {
        "sku": "E1",
        "price": "10.00",
        "stock": 5,
        "attributes": {"Property 14": "Black"},
        "image": "b.jpg",
    }
    assert fields("aliexpress answer")["images"] == ["1.jpg", "2.jpg"]
    value = fields("aliexpress schema")
    assert (value["title"], value["locale"]) == ("Linen dress", "en_US")
    assert value["description"] == "<p>Airy.</p>\n<p>With pockets.</p>"
    assert (value["variants"][0]["list_price"], value["variants"][0]["price"]) == ("12", "10")
    record = one(NATIVES["aliexpress schema"][1])
    assert record.native is not None
    assert Lost("/title_multi_language_list/1", record.native.lost[0].reason) in record.native.lost


def test_amazon() -> None:
    value = fields("amazon")
    assert (value["id"], value["title"], value["locale"], value["category"]) == (
        "A1",
        "Suitcase",
        "en_US",
        "LUGGAGE",
    )
    assert value["bullets"] == ["light", "robust"]
    assert (value["price"], value["currency"], value["stock"], value["gtin"]) == (
        99.99,
        "USD",
        3,
        "4006381333931",
    )
    assert [image["role"] for image in value["images"]] == ["main", "gallery"]
    assert value["attributes"]["item_dimensions length"] == {"value": 10, "unit": "inches"}
    assert value["attributes"]["color"] == "Red"
    assert fields("amazon summary")["images"] == [{"src": "https://m.example/3.jpg", "role": "main"}]


def test_a_feed_of_amazon_counts_every_message() -> None:
    messages = [
        {"messageId": 1, "sku": "X", "operationType": "DELETE"},
        {
            "messageId": 2,
            "sku": "Y",
            "operationType": "PARTIAL_UPDATE",
            "productType": "MUG",
            "attributes": {},
        },
        {"messageId": 3, "operationType": "UPDATE", **NATIVES["amazon"][1]},
        {
            "messageId": 4,
            "sku": "Z",
            "operationType": "PATCH",
            "productType": "MUG",
            "patches": [{"op": "replace", "path": "/attributes/item_name", "value": [{"value": "Mug"}]}],
        },
    ]
    found = records(json.dumps({"header": {"sellerId": "S"}, "messages": messages}), "amazon")
    rules = [item.rule if isinstance(item, LoadProblem) else item.value["id"] for item in found]
    assert rules == ["entry-not-checked", "entry-not-checked", "A1", "Z"]
    patched = found[3]
    assert isinstance(patched, Record)
    assert patched.native is not None
    assert patched.native.pointers["/title"] == "/patches/0/value/0/value"


def test_google_ebay_tiktok_and_shops() -> None:
    assert fields("google merchant")["price"] == 15.99
    assert fields("google")["images"] == [
        {"src": "https://g.example/1.jpg", "role": "main"},
        "https://g.example/2.jpg",
    ]
    assert (fields("ebay")["brand"], fields("ebay")["attributes"]) == ("Seawind", {"Voltage": "18 V"})
    assert (fields("tiktok")["variants"][0]["stock"], fields("tiktok")["category"]) == (7, "Serums")
    assert (fields("woocommerce")["price"], fields("woocommerce")["list_price"]) == ("8", "10")
    assert fields("wish")["images"][1:] == ["https://w.example/2.jpg", "https://w.example/3.jpg"]
    variant = fields("shopify")["variants"][0]
    assert (variant["price"], variant["currency"], variant["stock"]) == (32999, "INR", 0)
    script = fields("shopify script")
    assert (script["sku"], script["price"], "variants" in script) == ("M", 19.99, False)
    assert fields("shopify graphql")["variants"][0]["attributes"] == {"Color": "Red"}


def test_an_offer_of_ebay_is_told() -> None:
    (found,) = records('{"offers": [{"sku": "1", "offerId": "2", "pricingSummary": {}}]}', "ebay")
    assert isinstance(found, LoadProblem)
    assert found.rule == "entry-not-checked"


# envelopes and broken elements


def test_a_broken_element_leaves_the_others() -> None:
    whole_one = json.dumps(SHOPIFY)
    text = f'{{"products": [{whole_one}, {{"id": 2 "title": "x", "handle": ""}}, {whole_one}], "next": null}}'
    assert formats.detect(text.encode(), "x.json") == "shopify"
    found = records(text, "shopify")
    assert [item.rule if isinstance(item, LoadProblem) else item.value["id"] for item in found] == [
        1,
        "syntax-error",
        1,
    ]
    for item in found:
        if isinstance(item, Record):
            assert item.source.text[item.start : item.end] == whole_one


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ('{"products": [', ["syntax-error", "unread-rest"]),
        ('{"products": [{"handle": "x", "vendor": "y"}], "a": {', ["R", "syntax-error", "unread-rest"]),
        (
            '{"products": [{"handle": "x", "vendor": "y"}] "a": {"b": 1}}',
            ["R", "syntax-error", "unread-rest"],
        ),
        ('{"products": []}', ["no-listing"]),
        ('{"products": [1, "x", null]}', ["not-a-listing"]),
        ('{"products": [{"handle": "x", "vendor": "y"}, 1]}', ["R", "not-a-listing"]),
        ('{"other": {"deep": [{"handle": "x", "vendor": "y"}]}}', ["R"]),
        ('{"data": {"items": [{"id": 1, "title": "canonical"}]}}', ["R"]),
        ('[{"id": 1, "title": "canonical"}, {"handle": "x", "vendor": "y"}]', ["R", "R"]),
    ],
)
def test_envelopes(text: str, rules: list[str]) -> None:
    for native in (formats.detect(text.encode(), "x.json"), "shopify"):
        hint = None if native == "canonical" else native
        found = ["R" if isinstance(item, Record) else item.rule for item in records(text, hint)]
        assert found == rules or (rules[:1] == ["syntax-error"] and found[:1] == rules[:1])


def test_a_canonical_listing_stays_one() -> None:
    text = json.dumps(
        {"id": "1", "title": "Mug", "variants": [], "images": [], "tags": "x", "status": "active"}
    )
    for hint in (None, "shopify", "wish"):
        (record,) = records(text, hint)
        assert isinstance(record, Record)
        assert record.native is None
    assert formats.detect(text.encode(), "x.json") == "canonical"
    assert formats.detect(b'{"listings": [{"id": "1", "title": "x"}]}', "x.json") == "canonical"


def test_the_head_of_a_long_document_is_enough() -> None:
    text = json.dumps({"products": [{**SHOPIFY, "body_html": "x" * 3000} for _ in range(40)]})
    assert len(text) > 100_000
    assert formats.detect(text.encode()[:65536], "x.json") == "shopify"
    assert (
        formats.detect(json.dumps([{**SHOPIFY, "body_html": "x" * 100_000}]).encode()[:65536], "x.json")
        == "shopify"
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_other_encodings_are_told_too(encoding: str) -> None:
    data = json.dumps([SHOPIFY], ensure_ascii=False).encode(encoding)
    assert formats.detect(data, "x.json") == "shopify"


@pytest.mark.parametrize(
    ("head", "name", "family"),
    [
        (b"", "x.csv", "text"),
        (b"id,title", "x.json", "json"),
        (b'  [{"a": 1', "x.csv", "json"),
        (b"[id],[title]\n", "x.csv", "text"),
        (b"\xef\xbb\xbf<rss>", "x.txt", "markup"),
        (b"PK\x03\x04", "x", "zip"),
        ("<a/>".encode("utf-16"), "x", "markup"),
        (b"{", "<stdin>", "text"),
    ],
)
def test_families(head: bytes, name: str, family: str) -> None:
    assert formats.family_of(head, name) == family


# values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("₹32,999", (32999, "INR")),
        ("$56.99 ", (56.99, None)),
        ("US $1,299.00", (1299.0, "USD")),
        ("1.299,00 €", (1299.0, "EUR")),
        ("16,99", (16.99, None)),
        ("1 299,00 zł", (1299.0, "PLN")),
        ("1,23,456.50", (123456.5, None)),
        ("15.00 USD", (15.0, "USD")),
        ("12.50", ("12.50", None)),
        ("0", ("0", None)),
        ("", (None, None)),
        ("null", ("null", None)),
        ("from 12", ("from 12", None)),
        ("12 - 15", ("12 - 15", None)),
        ("1.299", ("1.299", None)),
        ("1,2,3", ("1,2,3", None)),
        ("12 EUR USD", ("12 EUR USD", None)),
        (12, (12, None)),
        (None, (None, None)),
        ([1], ([1], None)),
    ],
)
def test_prices(text: Any, found: tuple[Any, str | None]) -> None:
    assert money(text) == found


@given(st.text(alphabet="0123456789.,' €$USD-", max_size=30))
def test_an_amount_has_the_digits_of_its_text(text: str) -> None:
    value = amount(text) if text.strip() else None
    if value is not None:
        kept = [char for char in f"{value:f}" if char.isdigit()]
        assert [char for char in text if char.isdigit()][:1] or kept
        assert value >= 0 or "-" in text


def test_counts() -> None:
    assert [whole(item) for item in ("14", " 7 ", 3.0, "", "many", 2.5, None, True)] == [
        14,
        7,
        3,
        None,
        "many",
        2.5,
        None,
        True,
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("https://a/1.jpg;https://a/2.jpg", ["https://a/1.jpg", "https://a/2.jpg"]),
        ("https://a/1.jpg|https://a/2.jpg|", ["https://a/1.jpg", "https://a/2.jpg"]),
        ("https://a/1.jpg~//a/2.jpg", ["https://a/1.jpg", "//a/2.jpg"]),
        ("https://a/1.jpg , https://a/2.jpg", ["https://a/1.jpg", "https://a/2.jpg"]),
        ("https://a/1.jpg https://a/2.jpg", ["https://a/1.jpg", "https://a/2.jpg"]),
        ("https://a/w_100,h_50/1.jpg", ["https://a/w_100,h_50/1.jpg"]),
        ("https://a/~user/1.jpg", ["https://a/~user/1.jpg"]),
        ("1.jpg;2.jpg", ["1.jpg", "2.jpg"]),
        ("photo (3), front.jpg", ["photo (3), front.jpg"]),
        ("  ", []),
    ],
)
def test_lists_of_pictures_in_one_text(text: str, pieces: list[str]) -> None:
    found = list(cut(text))
    assert [piece for _, piece in found] == pieces
    assert all(text[at : at + len(piece)] == piece for at, piece in found)


# places


def test_a_place_inside_a_list_of_pictures() -> None:
    record = one(NATIVES["aliexpress"][1])
    native = record.native
    assert native is not None
    second = record.value["images"][1]
    at = native.find("/images/1", second, None)
    assert at.pointer == "/imageURLs"
    assert at.chars is not None
    assert native.raw["imageURLs"][slice(*at.chars)] == second
    assert native.find("/images/1", second, (8, 12)).chars == (at.chars[0] + 8, at.chars[0] + 12)


def test_the_rest_of_a_pointer_is_followed_where_it_was_taken_over() -> None:
    native = Native(
        "x", {"pics": [{"src": "a"}], "note": "text"}, {"/images/0": "/pics/0", "/title": "/note"}
    )
    assert native.find("/images/0/src", "a", (0, 1)) == Found("/pics/0/src", (0, 1))
    assert native.find("/images/0/alt", None, None) == Found("/pics/0", None)
    assert native.find("/title", "changed", (0, 3)) == Found("/note", None)
    assert native.find("/price", None, None) == Found("", None)


def test_what_has_no_place_is_named_once() -> None:
    record = one(SHOPIFY)
    assert record.native is not None
    lost = [item.pointer for item in unplaced(record.native)]
    assert "/handle" in lost
    assert "/variants/0/sku" not in lost
    assert len(lost) == len(set(lost))


# whatever comes

JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20)
    | st.sampled_from(["", "null", "99", "a.jpg;b.jpg", "//x/1|//x/2", "₹32,999", '{"a": 1}', "[1]"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)


@st.composite
def damaged(draw: st.DrawFn) -> Any:
    """A native listing with some of its values replaced by anything."""
    _, listing = NATIVES[draw(st.sampled_from(sorted(NATIVES)))]
    value = json.loads(json.dumps(listing))
    for _ in range(draw(st.integers(1, 4))):
        here: Any = value
        while True:
            if isinstance(here, dict) and here:
                key: Any = draw(st.sampled_from(sorted(here)))
            elif isinstance(here, list) and here:
                key = draw(st.integers(0, len(here) - 1))
            else:
                break
            if not isinstance(here[key], dict | list) or draw(st.integers(0, 3)) == 0:
                here[key] = draw(JSON_VALUES)
                break
            here = here[key]
    return value


@settings(max_examples=300)
@given(damaged())
def test_damaged_listings_are_read_or_told_and_placed(value: Any) -> None:
    text = json.dumps(value)
    for native in (formats.detect(text.encode(), "x.json"), None):
        for item in records(text, native if native != "canonical" else None):
            if isinstance(item, Record) and item.native is not None:
                places = Places(text, item.start)
                for canonical in (*item.native.pointers, "/title", "/variants/9/x"):
                    at, chars = item.native.find(canonical, follow(item.value, canonical), None)
                    place = places.locate(at)
                    assert 0 <= place.start < place.end <= len(text)
                    if chars is not None:
                        assert follow(item.native.raw, at)[slice(*chars)]
                list(unplaced(item.native))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.format)
@settings(max_examples=100)
@given(data=st.data())
def test_anything_under_the_names_of_a_form_is_read(shape: Any, data: st.DataObject) -> None:
    listings = [listing for format_, listing in NATIVES.values() if format_ == shape.format]
    names = sorted(
        {name for listing in listings for name in listing} | {"id", "title", "images", "variants", "skus"}
    )
    value = data.draw(st.dictionaries(st.sampled_from(names), JSON_VALUES, max_size=8))
    converter(shape)(value, "", value)
    recognise(value, shape.format)
    list(inner_lists(value))


def test_products_of_any_shop() -> None:
    value = fields("generic")
    assert (value["price"], value["currency"], value["brand"]) == (1299, "INR", "Seawind")
    assert value["category"] == ["Kitchen", "Mugs"]
    assert value["images"] == ["https://b.example/1.jpg"]
    assert value["attributes"] == {"material": "Steel"}
    assert value["variants"] == [{"sku": "M-1", "price": 12, "attributes": {"Color": "Red"}}]


def test_dhgate_as_items_are_changed_and_read() -> None:
    value = json.loads(json.dumps(DHGATE))
    value["siteId"] = "RU"
    value["itemImgList"] = [{"imgUrl": "albu_248802830_00"}, {"imgUrl": "f2/albu/g8/1.jpg"}]
    value["itemAttrList"][0] = {
        "attrId": 99,
        "attrName": "BRAND",
        "itemAttrValList": None,
        "prodAttrValList": [{"attrId": 99, "attrValId": 99, "lineAttrvalName": ""}],
    }
    for sku in value["itemSkuList"]:
        sku["itemSkuAttrValueList"] = sku.pop("itemSkuAttrvalList")
        sku["itemSkuInventoryList"] = [{"inventoryLocation": "CN", "skuInventoryQty": sku.pop("inventory")}]
    made = one(value).value
    assert "brand" not in made
    assert made["locale"] == "ru"
    assert all(src.startswith("https://www.dhresource.com/") for src in made["images"])
    assert [(sku["stock"], sku["attributes"]["Color"]) for sku in made["variants"]] == [
        (4, "Red"),
        (7, "Blue"),
    ]


def test_aliexpress_pages_that_are_texts_of_json() -> None:
    page = {"version": "2.0.0", "moduleList": [{"type": "html", "html": {"content": "<p>Airy.</p>"}}]}
    value = {
        "productId": 1,
        "subject_list": [{"locale": "en_US", "value": "Linen dress"}],
        "detail_source_list": [{"locale": "en_US", "web_detail": json.dumps(page)}],
        "image_u_r_ls": "1.jpg;2.jpg",
        "aeop_ae_product_s_k_us": [],
    }
    record = one(value)
    assert (record.value["title"], record.value["description"]) == ("Linen dress", "<p>Airy.</p>")
    assert record.native is not None
    assert record.native.find("/description", record.value["description"], (0, 3)) == Found(
        "/detail_source_list/0/web_detail", None
    )
    assert record.native.implied["currency"] == "USD"


@pytest.mark.parametrize("name", ["listing", "products"])
@pytest.mark.parametrize("listing", [{"id": "1", "title": "Mug"}, SHOPIFY])
def test_an_envelope_says_what_holds_for_its_listings(name: str, listing: dict[str, Any]) -> None:
    text = json.dumps({"store": "s", "marketplace": "wish", "total": 1, name: [listing]})
    (record,) = records(text, formats.detect(text.encode(), "x.json"))
    assert isinstance(record, Record)
    assert record.inherited == {"store": "s", "marketplace": "wish"}
