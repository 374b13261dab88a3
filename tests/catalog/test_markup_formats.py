"""Google feeds, Alibaba.com's itemSchema and schema.org products: what each becomes, and that its places hold its texts."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog import formats
from listing_lint.catalog.native import follow, unplaced
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.markup import describe
from listing_lint.catalog.readers.page import scripts
from listing_lint.catalog.record import Record
from listing_lint.schema.load import canonical_schema
from tests.catalog.markup_natives import ALIBABA, GOOGLE, MARKUP, PAGE, SHOP, TAGS

LIMIT = 10_000_000


def read(text: str | bytes, name: str = "x.xml", format_: str | None = None) -> list[Record | LoadProblem]:
    data = text.encode() if isinstance(text, str) else text
    found = format_ or formats.detect(data[:65536], name)
    assert found is not None
    if formats.BY_NAME[found].kind == "stream":
        return list(formats.stream_reader(found)(BytesIO(data), LIMIT, {}))
    return list(formats.reader(found, {})(data, 1, 0, LIMIT))


def records(text: str, name: str = "x.xml", format_: str | None = None) -> list[Record]:
    return [item for item in read(text, name, format_) if isinstance(item, Record)]


def leaves(value: Any, at: str = "") -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [leaf for name, item in value.items() for leaf in leaves(item, f"{at}/{name}")]
    if isinstance(value, list):
        return [leaf for index, item in enumerate(value) for leaf in leaves(item, f"{at}/{index}")]
    return [(at, value)]


def marked(text: str, record: Record, at: str, value: Any, chars: tuple[int, int] | None = None) -> str:
    assert record.native is not None
    assert record.native.locate is not None
    found = record.native.find(at, value, chars)
    span = record.native.locate(found.pointer, found.chars, False)
    lines = text.split("\n")
    assert span.line == span.end_line or chars is None
    end = span.end_column - 1 if span.line == span.end_line else None
    return lines[span.line - 1][span.column - 1 : end]


@pytest.mark.parametrize("name", MARKUP)
def test_a_format_is_told_by_its_content(name: str) -> None:
    file, wanted, text = MARKUP[name]
    assert formats.detect(text.encode(), file) == wanted
    assert formats.detect(("\ufeff" + text).encode(), file) == wanted
    assert formats.detect(text.encode()[:700], file) in {wanted, None}


@pytest.mark.parametrize("name", MARKUP)
def test_every_member_finds_back_and_meets_the_schema(name: str) -> None:
    file, wanted, text = MARKUP[name]
    found = records(text, file)
    assert found
    for record in found:
        native = record.native
        assert native is not None
        assert native.format == wanted.removesuffix("-page")
        assert record.value["title"]
        assert record.value["id"]
        assert [fault.pointer for fault in canonical_schema().faults(record.value)] == []
        for at, value in leaves(record.value):
            assert marked(text, record, at, value)
            if isinstance(value, str) and len(value) > 3 and native.find(at, value, (1, 3)).chars is not None:
                assert marked(text, record, at, value, (1, 3)) in {
                    value[1:3],
                    escape(value[1:3]),
                    value[1:3].replace('"', '\\"'),
                }
        for canonical, at in native.pointers.items():
            assert follow(record.value, canonical) is not None, canonical
            assert follow(native.raw, at) is not None, at


def test_a_google_item() -> None:
    (record,) = records(GOOGLE)
    value = record.value
    assert value["title"] == "Throw & blanket"
    assert (value["price"], value["list_price"], value["currency"]) == (19.95, 25.0, "USD")
    assert value["images"] == [f"https://cdn.example/{number}.jpg" for number in (1, 2, 3, 4)]
    assert value["attributes"] == {
        "availability": "in_stock",
        "color": "navy",
        "google_product_category": "2271",
        "Weave": "plain",
    }
    assert value["category"] == "Home > Throws"
    assert value["bullets"] == ["Warm in autumn", "Washable"]
    assert value["shipping"] == {"country": "US", "price": "4.95 USD"}
    assert value["package"] == {"weight": {"value": 1.2, "unit": "kg"}}
    assert record.native is not None
    assert {lost.pointer for lost in unplaced(record.native)} == {
        "/title",
        "/c:margin",
        "/g:custom_label_0",
        "/g:product_detail/g:section_name",
    }
    assert record.native.name_place is not None
    assert record.native.name_place("/g:additional_image_link/1") == "element g:additional_image_link 2"


def test_any_prefix_none_and_one_an_element_are_google_s() -> None:
    plain = "<rss><channel><item><id>1</id><title>Mug</title><image_link>a.jpg</image_link></item></channel></rss>"
    each = (
        '<rss version="2.0"><channel><item>'
        '<a:id xmlns:a="http://base.google.com/ns/1.0">1</a:id><b:title xmlns:b="http://base.google.com/ns/1.0">Mug</b:title>'
        '<a:image_link xmlns:a="http://base.google.com/ns/1.0">a.jpg</a:image_link></item></channel></rss>'
    )
    loose = "<rss><channel><item><g:id>1</g:id><g:title>Mug</g:title><g:image_link>a.jpg</g:image_link></item></channel></rss>"
    for text in (plain, each, loose):
        (record,) = records(text)
        assert record.value == {"id": "1", "title": "Mug", "images": ["a.jpg"]}


def test_names_of_another_namespace_are_not_google_s() -> None:
    text = GOOGLE.replace("http://base.google.com/ns/1.0", "http://example.org/ns").replace("g:", "q:")
    assert (
        formats.detect(text.encode(), "x.xml") == "google-xml"
    )  # by the namespace of the seller's own attributes
    (record,) = records(text)
    assert record.value["title"] == "Title of the blog"


def test_an_atom_entry() -> None:
    (record,) = records(MARKUP["google-atom"][2])
    assert record.value == {
        "id": "HL-2",
        "title": "Enamel mug",
        "description": "A mug.",
        "price": 5.0,
        "currency": "EUR",
        "url": "https://shop.example/2",
    }


def test_an_item_of_nothing_is_told() -> None:
    text = GOOGLE.replace("<item>", "<item><x:y/></item><item>", 1)
    assert [item.rule for item in read(text) if isinstance(item, LoadProblem)] == ["not-a-listing"]


def test_an_alibaba_product() -> None:
    (record,) = records(ALIBABA)
    value = record.value
    assert value["attributes"] == {"Brand Name": "Woolrow", "Material": "Steel", "Lid": "bamboo"}
    assert value["variants"] == [
        {"sku": "SB-G", "stock": 50, "attributes": {"color": "Gray"}, "image": "https://sc04.example/g.jpg"},
        {"sku": "SB-R", "attributes": {"color": "Red"}},
    ]
    assert (value["brand"], value["price"], value["keywords"]) == ("Woolrow", "3.20", ["steel bottle"])
    assert value["price_tiers"] == [{"min_quantity": 10, "price": "3.20"}]
    assert record.native is not None
    assert record.native.name_place is not None
    assert record.native.name_place(record.native.pointers["/variants/0/sku"]) == "field sku > skuOuterId"
    assert [
        record.native.name_field(lost.pointer) for lost in unplaced(record.native) if record.native.name_field
    ] == ["field scPrice"]


def test_a_feed_of_a_shop() -> None:
    (record,) = records(SHOP)
    value = record.value
    assert (value["id"], value["title"], value["price"], value["currency"]) == (
        "HL-9",
        'Linen throw "Fjord"',
        "1500",
        "RUB",
    )
    assert value["images"] == ["https://cdn.example/9.jpg", "https://cdn.example/9b.jpg"]
    assert value["attributes"] == {"Color": "navy", "Material": "linen"}
    assert (value["brand"], value["gtin"]) == ("Woolrow", "4006381333931")
    assert record.native is not None
    assert record.native.pointers["/id"] == "/@id"
    assert {lost.pointer for lost in unplaced(record.native)} == {"/@available", "/cpa"}


def test_a_product_in_one_tag() -> None:
    (record,) = records(TAGS)
    assert record.value["title"] == "Knitted beanie"
    assert record.native is not None
    assert record.native.pointers["/title"] == "/@name"
    assert marked(TAGS, record, "/title", "Knitted beanie", (0, 7)) == "Knitted"


def test_the_rules_of_a_category_are_no_product() -> None:
    text = '<itemSchema><field id="productTitle" type="input"><rules><rule name="a" value="b"/></rules></field></itemSchema>'
    (problem,) = read(text)
    assert isinstance(problem, LoadProblem)
    assert (problem.rule, problem.lost) == ("entry-not-checked", False)


def test_a_page_with_several_scripts() -> None:
    found = read(PAGE, "p.html")
    lamp, broken, mug = found
    assert isinstance(lamp, Record)
    assert isinstance(mug, Record)
    assert isinstance(broken, LoadProblem)
    assert (broken.rule, broken.span.line, broken.span.column) == ("syntax-error", 15, 65)
    assert lamp.value["variants"] == [
        {"sku": "RL-1", "attributes": {"color": "blue"}, "price": 8, "currency": "EUR"},
        {"sku": "RL-2", "attributes": {"color": "red"}, "price": "9.50", "currency": "EUR"},
    ]
    assert marked(PAGE, lamp, "/variants/0/attributes/color", "blue") == '"blue"'
    assert mug.value["title"] == 'Mug "big"'
    assert mug.value["attributes"] == {"Capacity": {"value": 300, "unit": "ml"}}
    assert [variant["sku"] for variant in mug.value["variants"]] == ["MB-1", "MB-2"]


@pytest.mark.parametrize(
    ("page", "detail"),
    [
        ('<html><script type=\'application/ld+json\'>{"@type": "WebSite"}</script>', "no product"),
        ("<html><script>ld+json</script>", "no JSON-LD"),
    ],
)
def test_a_page_without_a_product_is_told(page: str, detail: str) -> None:
    (problem,) = read(page, "p.html")
    assert isinstance(problem, LoadProblem)
    assert problem.rule == "no-listing"
    assert detail in problem.detail


def test_json_ld_a_line_and_in_lists() -> None:
    one = json.dumps({"@context": "https://schema.org", "@type": "Product", "name": "Mug", "sku": "M"})
    assert len(records(f"{one}\n{one}\n", "p.jsonl")) == 2
    assert len(records(f"[{one}, {one}]", "p.json")) == 2
    found = read(f'{one}\n{{"@type": broken}}\n{one}\n', "p.json")
    assert [item.rule if isinstance(item, LoadProblem) else "" for item in found] == ["", "syntax-error", ""]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('<?xml version="1.0"?><urlset xmlns="x"><url/></urlset>', "a site map"),
        (
            "<rss><channel><item><title>News</title></item></channel></rss>",
            "an RSS feed without product data",
        ),
        ("<yml_catalog/>", "an XML file of <yml_catalog>"),
        ("<?xml version='1.0'?><!-- c --><!DOCTYPE x [<!ENTITY a 'b'>]><x/>", "an XML file of <x>"),
        ("<html><p>hello</p></html>", "a web page without product data"),
        ("<", "no element"),
    ],
)
def test_what_is_not_read_is_named(text: str, what: str) -> None:
    assert formats.detect(text.encode(), "x.xml") is None
    assert what in describe(text.encode())


_TREES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                ["@type", "@id", "name", "sku", "image", "offers", "hasVariant", "price", "brand", "value", "url",
                 "additionalProperty", "gtin", "@graph", "weight", "priceSpecification", "inventoryLevel", "itemOffered"]
            ),
            inner,
            max_size=5,
        ),
    ),
    max_leaves=25,
)  # fmt: skip


@settings(max_examples=200)
@given(_TREES)
def test_any_tree_is_read_as_schema_org(tree: Any) -> None:
    value = {"@type": "Product", "name": "Mug", "offers": tree, "hasVariant": tree, "image": tree, "brand": tree,
             "additionalProperty": tree, "weight": tree, "gtin": tree, "sku": tree}  # fmt: skip
    text = json.dumps(value)
    for record in records(text, "p.json", "schema-org"):
        assert record.native is not None
        for at, leaf in leaves(record.value):
            assert marked(text, record, at, leaf)
        list(unplaced(record.native))


_NAMES = st.sampled_from(
    ["field", "value", "values", "complex-value", "complex-values", "options", "option", "g:id", "g:title", "title",
     "g:price", "g:shipping", "g:image_link", "g:product_detail", "g:product_type", "link", "fields", "g:country"]
)  # fmt: skip
_IDS = st.sampled_from(
    ["productTitle", "sku", "props", "saleProp", "icbuCatProp", "ladderPrice", "price", "scImages", "p-2", ""]
)


@st.composite
def _element(draw: st.DrawFn, depth: int = 2) -> str:
    name, id_ = draw(_NAMES), draw(_IDS)
    inner = draw(st.lists(_element(depth - 1), max_size=3)) if depth else []
    text = escape(draw(st.text(st.sampled_from("ab1 .,<&é:-"), max_size=6)))
    return f'<{name} id="{id_}" value="{id_}">{text}{"".join(inner)}</{name}>'


@settings(max_examples=200)
@given(
    st.lists(_element(), max_size=4),
    st.sampled_from([("rss", "item", "google-xml"), ("a", "itemSchema", "alibaba-xml")]),
)
def test_any_elements_are_read(inner: list[str], form: tuple[str, str, str]) -> None:
    root, item, format_ = form
    text = f'<{root} xmlns:g="http://base.google.com/ns/1.0"><{item}>{"".join(inner)}</{item}></{root}>'
    found = read(text, "x.xml", format_)
    assert len(found) == 1
    for record in found:
        if isinstance(record, Record):
            assert record.native is not None
            for at, leaf in leaves(record.value):
                assert record.native.locate is not None
                place = record.native.find(at, leaf, None)
                assert record.native.locate(place.pointer, place.chars, False).line == 1
            for lost in unplaced(record.native):
                assert record.native.name_field is not None
                assert record.native.name_field(lost.pointer)


@given(
    st.lists(
        st.sampled_from(
            [
                "<script",
                ">",
                "</script>",
                "<!--",
                "-->",
                ' type="application/ld+json"',
                "{",
                "}",
                "x",
                "\n",
                "'",
            ]
        ),
        max_size=40,
    )
)
def test_any_page_gives_scripts_with_their_places(parts: list[str]) -> None:
    text = "".join(parts)
    for script in scripts(text):
        assert text[script.offset :].startswith(script.text)
        assert text.split("\n")[script.line - 1][script.column :].startswith(script.text.split("\n")[0])
