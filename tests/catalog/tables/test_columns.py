"""Rows that are read by columns hold what the same rows hold that are read one by one; and so do products of several rows."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.native import Native
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import apart, grouped, held, tables
from listing_lint.catalog.readers.table_plans import pick_header, plan_of
from listing_lint.catalog.readers.tables import read
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables import rows
from listing_lint.catalog.tables.making import make_listing
from listing_lint.catalog.tables.objects import of_columns
from listing_lint.catalog.tables.quick import Maker
from listing_lint.catalog.tables.source import Table, open_text
from listing_lint.catalog.tables.stretch import Row
from listing_lint.finding import Span
from tests.catalog.tables.made_rows import (
    AMAZON,
    SHOPIFY,
    WISH,
    WOO,
    rows_of_amazon,
    rows_of_product,
    rows_of_wish,
    rows_of_woo,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

PLAIN = [
    "id",
    "title",
    "description",
    "price",
    "sale_price",
    "currency",
    "stock",
    "weight (kg)",
    "length",
    "width",
    "image",
    "bullet 1",
    "bullet 2",
    "color",
    "material",
    "locale",
    "brand",
]
NAMELESS = ["title", "price (EUR)", "sku", "quantity", "images", "color"]
SPREE = [
    "slug",
    "sku",
    "name",
    "price",
    "compare_at_price",
    "currency",
    "option1_name",
    "option1_value",
    "image1_src",
    "width",
    "weight",
    "weight_unit",
    "custom_field.custom.wattage",
    "material",
]
GOOGLE = [
    "id",
    "title",
    "link",
    "image link",
    "availability",
    "price",
    "sale price",
    "brand",
    "color",
    "shipping weight",
]

CELL = st.sampled_from(
    [
        *(
            "",
            "",
            "",
            " ",
            "x",
            "\\N",
            "M-1",
            "9",
            "9.50",
            "0.00",
            "0",
            "EUR",
            "$4",
            "1,50",
            "-3",
            "'0012",
            "#REF!",
            "4E+11",
        ),
        *(
            "Total",
            "total",
            "Mug",
            "A mug of enamel, with a blue rim",
            "* a remark",
            "de-DE",
            "English",
            "instock",
            "é",
        ),
        *(
            "a.jpg",
            "https://x.example/1.jpg",
            "https://x.example/1.jpg,https://x.example/2.jpg",
            "red",
            "a,b",
            'say "x"',
        ),
        "two\nlines",
    ]
)


KIND = st.sampled_from(
    ["variation", "Variation", "simple", "variable", "Delete", "id:3", "M-4", "M-5 ", " ", "Size"]
)


def written(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([header, *rows])
    return out.getvalue().encode()


def told(data: bytes) -> list[Any]:
    return [
        item
        if isinstance(item, LoadProblem)
        else (
            *(item.value, item.source.first_line, item.start, item.end, item.offset),
            *(item.inherited, item.flaws, item.repeated, dict(item.native.pointers if item.native else {})),
        )
        for item in read(io.BytesIO(data), 1 << 20, {})
    ]


@pytest.mark.parametrize(
    "header", [PLAIN, NAMELESS, SPREE, GOOGLE], ids=["plain", "nameless", "spree", "google"]
)
@settings(max_examples=60)
@given(data=st.data())
def test_columns_say_what_rows_say(header: list[str], data: st.DataObject) -> None:
    changed = data.draw(
        st.lists(st.tuples(st.integers(0, 39), st.integers(0, len(header) - 1), CELL), max_size=12)
    )
    some = [_row(header, number) for number in range(40)]
    for number, column, cell in changed:
        some[number][column] = cell
    feed = written(header, some)
    with pytest.MonkeyPatch.context() as patch:
        by_columns = told(feed)
        patch.setattr(apart, "_FEW", 1 << 30)
        assert by_columns == told(feed)
    assert by_columns == _told_in_small_stretches(feed)


def _told_in_small_stretches(feed: bytes) -> list[Any]:
    """The same where the rows come a few at a time, so that products and their neighbours stand in several stretches."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(apart, "_FEW", 2)
        patch.setattr(rows, "_AT_ONCE", 1)
        patch.setattr(rows, "_FEWEST", 5)
        patch.setattr(held, "_AT_ONCE", 4)
        return told(feed)


def _row(header: Sequence[str], number: int) -> list[str]:
    usual = {
        "id": f"M-{number}",
        "sku": f"S-{number}",
        "slug": f"mug-{number}",
        "title": f"Enamel mug number {number}, 350 ml",
        "name": f"Enamel mug number {number}",
        "price": f"{number}.90",
        "price (EUR)": "4",
        "currency": "EUR",
        "stock": "4",
        "link": f"https://x.example/{number}",
        "image link": f"https://x.example/{number}.jpg",
        "availability": "in stock",
        "material": "steel" if number % 3 else "",
        "color": "blue",
        "weight (kg)": "0.2",
    }
    return [usual.get(name, "") for name in header]


def test_most_rows_of_a_plain_table_are_read_by_columns() -> None:
    feed = written(PLAIN, [_row(PLAIN, number) for number in range(400)])
    (table,) = [item for item in open_text(io.BytesIO(feed), 1 << 20, pick_header) if isinstance(item, Table)]
    plan = plan_of(table.header)
    assert plan is not None
    groups = list(grouped.grouped(table, plan, hold=False))
    assert sum(len(group.rows.cells) for group in groups if isinstance(group, apart.Alone)) > 380
    assert len(told(feed)) == 400


def test_texts_of_several_lines_do_not_keep_a_table_from_being_read_by_columns() -> None:
    rows = [_row(PLAIN, number) for number in range(400)]
    rows[200][PLAIN.index("description")] = "two\nlines"
    feed = written(PLAIN, rows)
    (table,) = [item for item in open_text(io.BytesIO(feed), 1 << 20, pick_header) if isinstance(item, Table)]
    plan = plan_of(table.header)
    assert plan is not None
    groups = list(grouped.grouped(table, plan, hold=False))
    assert sum(len(group.rows.cells) for group in groups if isinstance(group, apart.Alone)) > 380
    lines = [
        record.source.first_line
        for record in read(io.BytesIO(feed), 1 << 20, {})
        if isinstance(record, Record)
    ]
    assert lines == [*range(2, 203), *range(204, 403)]


@pytest.mark.parametrize("zero", [False, True])
def test_members_of_all_rows_keep_their_order_and_what_is_nothing_is_left_out(zero: bool) -> None:
    columns: list[list[Any]] = [["a", "b", ""], ["", "", ""], [0 if zero else 7, "", 9], ["x", "y", "z"]]
    assert [
        list(made.items()) for made in of_columns(["id", "no", "stock", "title"], columns, zero=zero)
    ] == [
        [("id", "a"), ("stock", 0 if zero else 7), ("title", "x")],
        [("id", "b"), ("title", "y")],
        [("stock", 9), ("title", "z")],
    ]


@pytest.mark.parametrize(
    ("cells", "images"),
    [
        ([["pictures/1.jpg", ""], ["", ""]], [{"images": ["pictures/1.jpg"]}, {}]),
        (
            [["https://x.example/1.jpg", " https://x.example/2.jpg"], ["https://x.example/3.jpg", ""]],
            [
                {"images": ["https://x.example/1.jpg", "https://x.example/2.jpg"]},
                {"images": ["https://x.example/3.jpg"]},
            ],
        ),
        ([["https://x.example/1.jpg//x.example/2.jpg", ""], ["pictures/1.jpg", ""]], None),
        ([["-", ""], ["pictures/1.jpg", ""]], None),
        ([["/a/b/a_b.jpg", ""], ["pictures/1.jpg", ""]], None),
    ],
)
def test_pictures_by_columns(cells: list[list[str]], images: list[dict[str, Any]] | None) -> None:
    header = ["id", "title", "image 1", "image 2", "price"]
    rows = [[f"M-{at}", f"Enamel mug number {at}, 350 ml", *cells[at % 2], "4"] for at in range(40)]
    plain = [
        record
        for record in read(io.BytesIO(written(header, rows)), 1 << 20, {})
        if isinstance(record, Record)
    ]
    table = next(iter(open_text(io.BytesIO(written(header, rows)), 1 << 20, pick_header)))
    assert isinstance(table, Table)
    plan = plan_of(table.header)
    assert plan is not None
    care = [make_listing(plan, [Row(row, "", 1, 1)], None) for row in rows]
    assert [record.value for record in plain] == care
    if images is not None:
        shown = [{name: made[name] for name in made if name == "images"} for made in care[:2]]
        assert shown == images


def test_what_a_row_is_not_asked_for_is_the_same_when_it_is() -> None:
    feed = written(PLAIN, [_row(PLAIN, number) for number in range(40)])
    record = [item for item in read(io.BytesIO(feed), 1 << 20, {}) if isinstance(item, Record)][20]
    native = record.native
    assert native is not None
    assert native is record.native
    assert (record.source.position(record.start), record.offset) == ((22, 1), 22)
    assert native.locate is not None
    assert native.locate(native.pointers["/title"], None, False) == Span(22, 7, 22, 35)
    named = Native("packed", record.value, {"": ""})
    other = record.as_found(named, 3)
    assert (other.value, other.offset, other.native) == (record.value, 3, named)


ROWS = {"shopify": (SHOPIFY, rows_of_product), "spree": (SPREE, rows_of_product)} | {
    "woocommerce": (WOO, rows_of_woo),
    "wish": (WISH, rows_of_wish),
    "amazon": (AMAZON, rows_of_amazon),
}
"""By format: a header, and the rows of a product by its number."""


def test_an_attribute_that_a_row_names_twice_has_both_values() -> None:
    rows = [row for number in range(40) for row in rows_of_woo(WOO, number)]
    at = next(at for at, row in enumerate(rows) if at > 30 and row[WOO.index("Type")] == "simple")
    for column, cell in zip(
        range(WOO.index("Attribute 1 name"), len(WOO)), ("Size", "S", "Size", "M"), strict=True
    ):
        rows[at][column] = cell
    by_columns, by_rows = _told_by_columns_and_by_rows(written(WOO, rows))
    assert by_columns == by_rows
    assert [told[0]["attributes"]["Size"] for told in by_columns if told[0]["id"] == rows[at][2]] == [
        ["S", "M"]
    ]


def _told_by_columns_and_by_rows(feed: bytes) -> tuple[list[Any], list[Any]]:
    with pytest.MonkeyPatch.context() as patch:
        by_columns = told(feed)
        assert by_columns == _told_in_small_stretches(feed)
        patch.setattr(apart, "_FEW", 1 << 30)
        return by_columns, told(feed)


@pytest.mark.parametrize("name", ROWS)
@settings(max_examples=80)
@given(data=st.data())
def test_products_of_several_rows_are_the_same_by_columns(name: str, data: st.DataObject) -> None:
    header, rows_of = ROWS[name]
    rows = [row for number in range(48 if name == "amazon" else 16) for row in rows_of(header, number)]
    cells = st.tuples(st.integers(0, len(rows) - 1), st.integers(0, len(header) - 1), CELL | KIND)
    for number, column, cell in data.draw(st.lists(cells, max_size=6)):
        rows[number][column] = cell
    places = st.integers(0, len(rows) - 1)
    for one, other in data.draw(st.lists(st.tuples(places, places), max_size=3)):
        rows.insert(one, rows.pop(other))
    for number in data.draw(st.lists(places, max_size=2)):
        rows.append(list(rows[number]))
    by_columns, by_rows = _told_by_columns_and_by_rows(written(header, rows))
    assert by_columns == by_rows
    with pytest.MonkeyPatch.context() as patch:
        # What is too large to be held is read as it comes.
        patch.setattr(tables, "GATHERED", 0)
        by_columns, by_rows = _told_by_columns_and_by_rows(written(header, rows))
    assert by_columns == by_rows


@pytest.mark.parametrize(
    ("tracker", "quantity", "kept"),
    [
        ("", "0", None),
        (" ", "00", None),
        ("", "0.0", None),
        ("", "-4", None),
        ("", "3", 3),
        ("shopify", "0", 0),
        ("shopify", "-4", 0),
        ("shopify", "3", 3),
    ],
)
def test_nothing_of_goods_that_are_not_counted_is_no_stock(
    tracker: str, quantity: str, kept: int | None
) -> None:
    """Whoever has Shopify count nothing has 0 in the column, and sells on."""
    alone = [row for number in range(0, 90, 3) for row in rows_of_product(SHOPIFY, number)]
    of_several = [row for number in range(2, 92, 3) for row in rows_of_product(SHOPIFY, number)]
    for products in (alone, of_several):
        for row in products[:30]:
            row[SHOPIFY.index("Variant Inventory Tracker")] = tracker
            row[SHOPIFY.index("Variant Inventory Qty")] = quantity
        by_columns, by_rows = _told_by_columns_and_by_rows(written(SHOPIFY, products))
        assert by_columns == by_rows
        (first, *_) = read(io.BytesIO(written(SHOPIFY, products)), 1 << 20, {})
        assert isinstance(first, Record)
        assert first.value.get("variants", [first.value])[0].get("stock") == kept


@pytest.mark.parametrize("held_whole", [True, False])
@pytest.mark.parametrize("name", ROWS)
def test_most_products_of_several_rows_are_read_by_columns(
    name: str, held_whole: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    header, rows_of = ROWS[name]
    rows = [row for number in range(200) for row in rows_of(header, number)]
    feed = written(header, [row for row in rows if "Delete" not in row])
    if not held_whole:
        monkeypatch.setattr(tables, "GATHERED", 0)
    careful: list[Sequence[Row]] = []

    def counting(maker: Maker, rows: Sequence[Row]) -> dict[str, Any]:
        careful.append(rows)
        return make_listing(maker.plan, rows, None)

    monkeypatch.setattr(Maker, "__call__", counting)
    found = [item for item in read(io.BytesIO(feed), 1 << 20, {}) if isinstance(item, Record)]
    assert len(found) == (178 if name == "amazon" else 200)
    assert len(careful) < 20


def test_rows_of_another_currency_far_below_their_product_are_read_by_columns_too() -> None:
    first = [row for number in range(100) for row in rows_of_product(SPREE, number)]
    again = [list(row) for row in first]
    for row in again:
        row[SPREE.index("name")] = ""
        row[SPREE.index("currency")] = "USD"
    feed = written(SPREE, [*first, *again])
    (table,) = [item for item in open_text(io.BytesIO(feed), 1 << 20, pick_header) if isinstance(item, Table)]
    plan = plan_of(table.header)
    assert plan is not None
    groups = list(grouped.grouped(table, plan, hold=True))
    assert sum(len(group.starts) - 1 for group in groups if isinstance(group, apart.Together)) > 80
    by_columns, by_rows = _told_by_columns_and_by_rows(feed)
    assert len(by_columns) == 100
    assert by_columns == by_rows


FEW_OF_WOO = [
    *("ID", "Type", "SKU", "Name", "Short description", "Stock", "Weight (kg)", "Length (cm)", "Sale price"),
    *("Regular price", "Categories", "Images", "Parent"),
    *("Attribute 1 name", "Attribute 1 value(s)", "Attribute 2 name", "Attribute 2 value(s)"),
]
FEW_OF_WISH = [
    *("parent_sku", "sku", "name", "description", "tags", "price", "msrp", "inventory", "color", "size"),
    *("main_image", "extra_images"),
]
LAZADA = [
    *("Group No", "Product Name(English)", "Product Images1", "Product Images2", "Images1", "SellerSKU"),
    *("*Price", "Size"),
]
FEED = [*GOOGLE, "additional image link", "google product category"]
OF_FORMATS = st.one_of(
    CELL,
    st.sampled_from(
        [
            *(
                "19.90 USD",
                "12 EUR",
                "0.00 USD",
                "19.90 usd",
                "1,234.50 USD",
                "simple",
                "variable",
                "variation",
            ),
            *("id:1", "S-1", "Sand, Olive", "Colour", "https://x.example/1.jpg", "https://x.example/2.jpg"),
            *(
                "https://x.example/1.jpg|https://x.example/2.jpg",
                "https://x.example/1.jpg, https://x.example/3.jpg",
            ),
            *(
                "https://x.example/a(1).jpg",
                "https://x.example/1.jpg,b.jpg",
                "/p/l/plate.jpg",
                "1.jpg|2.jpg",
                "-",
            ),
            *("http:////x", "https://x.example/1.jpg https://x.example/2.jpg", "[1.jpg]", "1.5", "0,4"),
        ]
    ),
)


@pytest.mark.parametrize(
    "header", [SPREE, FEW_OF_WOO, FEW_OF_WISH, LAZADA, FEED], ids=["spree", "woo", "wish", "lazada", "google"]
)
@settings(max_examples=300)
@given(data=st.data())
def test_a_product_of_several_rows_is_the_same_quickly_and_with_care(
    header: list[str], data: st.DataObject
) -> None:
    row = st.lists(OF_FORMATS, min_size=len(header), max_size=len(header))
    cells = data.draw(st.lists(row, min_size=1, max_size=4))
    for column in range(len(header)):  # variants say their product's pictures again
        if data.draw(st.integers(0, 3)) == 0:
            for below in cells[1:]:
                below[column] = cells[0][column]
    (table,) = [
        item
        for item in open_text(io.BytesIO(written(header, [_row(header, 1)])), 1 << 20, pick_header)
        if isinstance(item, Table)
    ]
    plan = plan_of(table.header)
    assert plan is not None
    rows = [Row(row, ",".join(row), 2 + at, 2 + at) for at, row in enumerate(cells)]
    assert Maker(plan)(rows) == make_listing(plan, rows, None)
