"""The fields of an ``itemSchema``: what one product is like says nothing of the next one, however much alike they are."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from listing_lint.catalog.readers import alibaba_fields
from listing_lint.catalog.readers.alibaba_xml import read
from listing_lint.catalog.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listing_lint.catalog.problem import LoadProblem

_IDS = (
    "productId", "productTitle", "superText", "stock", "scImages", "detailImage", "productKeywords", "icbuCatProp", "saleProp",
    "customMoreProperty", "propName", "valueName", "sku", "props", "skuOuterId", "skuStock", "price", "ladderPrice", "quantity",
    "fob", "currency", "pkgWeight", "pkgMeasure", "ladderPeriod", "day", "scPrice", "p-1", "p-200",
)  # fmt: skip
_TEXTS = (
    "5",
    "50-99",
    "12.50",
    "https://a.example/1.jpg",
    "-1",
    "200:-1",
    "USD",
    "Gray",
    " padded ",
    "<p>Soft</p>",
    "",
    " ",
)
_VALUES = st.builds(
    lambda text, tag, said, inner: (
        f"<value{'' if tag is None else f' {tag}={quoteattr(said)}'}>{escape(text)}{inner}</value>"
    ),
    st.sampled_from(_TEXTS),
    st.sampled_from((None, None, "inputValue", "propName", "propValueName", "img", "fileId", "xmlns")),
    st.sampled_from(("Red", "p-200", "")),
    st.sampled_from(("", "", "", "<!-- c -->", "<![CDATA[<b>]]>", "<i>x</i>")),
)
_OPTIONS = st.sampled_from(
    (
        '<options><option displayName="Steel" value="5"/><option value="-1"/></options>',
        "<rules><rule/></rules>",
    )
)


def _field(id_: str, name: str | None, inner: Iterable[str]) -> str:
    called = "" if name is None else f" name={quoteattr(name)}"
    return f"<field id={quoteattr(id_)}{called}>{''.join(inner)}</field>"


def _around(tag: str, inner: Iterable[str]) -> str:
    return f"<{tag}>{''.join(inner)}</{tag}>"


_FIELDS = st.recursive(
    st.builds(
        _field,
        st.sampled_from(_IDS),
        st.sampled_from((None, "Color", "Brand Name")),
        st.lists(_VALUES | _OPTIONS, max_size=2),
    ),
    lambda fields: st.builds(
        _field,
        st.sampled_from(_IDS),
        st.none(),
        st.lists(
            st.builds(
                _around,
                st.sampled_from(("complex-value", "complex-values", "fields", "values")),
                st.lists(fields | _VALUES, max_size=3),
            ),
            max_size=2,
        ),
    ),
    max_leaves=6,
)
_PRODUCTS = st.builds(
    _around,
    st.just("itemSchema"),
    st.lists(_FIELDS | st.builds(_around, st.just("fields"), st.lists(_FIELDS, max_size=2)), max_size=5),
)


def _read(*products: str) -> list[Record | LoadProblem]:
    return list(read(io.BytesIO(_around("products", products).encode()), 1 << 20, {}))


def _said(item: Record | LoadProblem) -> object:
    """All that a record or a problem says, but for where the product stands in the file."""
    if not isinstance(item, Record):
        return item.rule, item.detail
    native = item.native
    assert native is not None
    assert native.locate is not None
    places = {
        here: (at, native.find(here, None, None), native.has_place(here))
        for here, at in native.pointers.items()
    }
    return item.value, places, native.shifts, native.lost, native.used, dict(native.raw)


@given(st.lists(_PRODUCTS, min_size=2, max_size=5))
@example(
    [
        "<itemSchema><field id='title'><value>A</value></field></itemSchema>",
        "<itemSchema><field id='title'><value> </value></field></itemSchema>",
    ]
)
@settings(max_examples=150, deadline=None)
def test_products_read_as_each_of_them_alone(products: list[str]) -> None:
    together = _read(*products, *products)
    alone = [_read(product)[0] for product in products]
    assert [_said(item) for item in together] == [_said(item) for item in (*alone, *alone)]


def _title(**values: str) -> dict[str, Any]:
    inner = "".join(
        _field(id_, None, (text if text.startswith("<") else f"<value>{text}</value>",))
        for id_, text in values.items()
    )
    (item,) = _read(_around("itemSchema", (inner,)))
    assert isinstance(item, Record)
    return item.value


def test_a_text_that_a_comment_parts_is_one() -> None:
    assert (
        _title(productId="7", productTitle="<value>Tea <!-- blue -->mug<![CDATA[ & lid]]></value>")["title"]
        == "Tea mug & lid"
    )


def test_the_first_field_of_an_id_that_says_anything_counts() -> None:
    blank, filled = (_field("productTitle", None, (f"<value>{text}</value>",)) for text in (" ", "Tea mug"))
    for fields in ((blank, filled), (filled, blank)):
        (item,) = _read(_around("itemSchema", fields))
        assert isinstance(item, Record)
        assert item.value["title"] == "Tea mug"
        assert item.native is not None
        assert item.native.pointers["/title"] == f"/field/{fields.index(filled)}/value"


def test_no_more_shapes_are_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alibaba_fields, "_ROOM", 200)
    shapes = alibaba_fields.Shapes()
    monkeypatch.setattr("listing_lint.catalog.readers.alibaba_xml.Shapes", lambda: shapes)
    fields = [_field("productId", f"n{number}", (f"<value>{number}</value>",)) for number in range(99)]
    found = _read(*(_around("itemSchema", (field,)) for field in fields))
    assert [item.value["id"] for item in found if isinstance(item, Record)] == [
        str(number) for number in range(99)
    ]
    assert 0 < len(shapes._products) < 9
    assert 0 < len(shapes._parts) < 9


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('<field name="x"><value>A</value></field>', '<field id="None" name="x"><value>A</value></field>'),
        (
            '<field id="title"><value xmlns="u">A</value></field>',
            '<field id="title"><value fileId="1">A</value></field>',
        ),
        ('<field id="title"><value>A</value></field>', '<field id="title"><value> </value></field>'),
        ('<field id="title"><value/></field>', '<field id="title"><value></value></field>'),
        ('<field id="title"><value>A</value></field>', '<field id="title"><title>A</title></field>'),
    ],
)
def test_shapes_that_are_nearly_one(one: str, other: str) -> None:
    products = [
        _around("itemSchema", (_field("productId", None, ("<value>7</value>",)), field))
        for field in (one, other)
    ]
    for order in (products, products[::-1]):
        assert [_said(item) for item in _read(*order)] == [_said(_read(product)[0]) for product in order]
