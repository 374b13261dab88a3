"""Steps that a product does not need would have changed nothing: it reads the same when every step is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from listing_lint.catalog.readers import generic
from listing_lint.catalog.readers.generic_names import ATTRIBUTES, LISTS, PICTURES, POINTS, PRODUCT
from listing_lint.catalog.readers.generic_phases import EVERY_STEP
from listing_lint.catalog.readers.generic_steps import is_wrapped, name_of, phases_of

if TYPE_CHECKING:
    from listing_lint.catalog.readers.draft import Draft
    from listing_lint.catalog.readers.fields import Fields
    from listing_lint.catalog.readers.generic_steps import Phases
    from listing_lint.catalog.readers.shapes import Made

_WRITTEN = {
    "productname": "productName",
    "saleprice": "sale_price",
    "originalprice": "originalPrice",
    "producttype": "product_type",
}
"""How some of the names are written; the others stand as they are."""
_NAMES = (
    *dict.fromkeys(native for _, _, native in PRODUCT.natives),
    *PICTURES[:6],
    *ATTRIBUTES[:3],
    *POINTS[:2],
    *LISTS[:3],
    *(
        "translations",
        "details",
        "salesdetails",
        "brandid",
        "itemname",
        "itemcode",
        "options",
        "metadata",
        "facetvalues",
    ),
    *(
        "variants",
        "offers",
        "parentsku",
        "varianttitle",
        "standardprice",
        "extractedprice",
        "pricetext",
        "type",
    ),
    *("productset", "tierprices", "goodsdetail", "inventory", "items", "sizes", "pricevalue", "primarybrand"),
)
_TEXTS = (
    *(
        "",
        "Mug",
        "12.90",
        "€ 12,90",
        "0",
        "USD",
        "$",
        "regular",
        "In stock",
        "15",
        "https://a.example/1.jpg",
        "1.jpg",
    ),
    *(
        "6841d7afa36a9a6185fce4c6",
        "ES21028",
        '{"blocks": []}',
        "/Home/Mugs/",
        "A mug of clay, for tea and for coffee.",
    ),
)
_PLAIN: st.SearchStrategy[Any] = st.sampled_from((None, True, False, 0, 7, -1, 1290, 0.0, 9.5, *_TEXTS))
_INNER = st.sampled_from(
    (
        *(
            "name",
            "title",
            "value",
            "en",
            "de",
            "en-US",
            "amount",
            "currency",
            "id",
            "$oid",
            "rendered",
            "locale",
            "data",
        ),
        *(
            "text",
            "price",
            "src",
            "url",
            "brand",
            "regular",
            "sale",
            "label",
            "code",
            "quantity",
            "qty",
            "sku",
            "Color",
        ),
    )
)
_OBJECTS = st.dictionaries(_INNER, st.one_of(_PLAIN, st.lists(_PLAIN, max_size=2)), max_size=3)
_VALUES: st.SearchStrategy[Any] = st.one_of(
    _PLAIN,
    st.lists(_PLAIN, max_size=3),
    _OBJECTS,
    st.lists(_OBJECTS, max_size=2),
    st.dictionaries(_INNER, _OBJECTS, min_size=1, max_size=2),
)
_PRODUCTS = st.dictionaries(
    st.sampled_from(_NAMES).map(lambda name: _WRITTEN.get(name, name)), _VALUES, max_size=9
)


def _every_step(_item: Fields, _phases: object, _draft: Draft) -> object:
    return EVERY_STEP


def _read(value: dict[str, Any]) -> Made:
    return generic.convert(value, "", value)


_MUG = {"sku": "M-1", "title": "Mug of clay", "price": 9.5}
_TEXT = "A mug of clay, for tea and for coffee."
_GOODS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("take_translations", {"sku": "M-1", "translations": {"en_US": {"name": "Mug"}}}),
    ("unwrap", {**_MUG, "condition": ["new"]}),
    ("simple", {**_MUG, "stock": True}),
    ("leave_codes", {**_MUG, "warranty": 24}),
    ("leave_codes", {**_MUG, "condition": "N"}),
    ("unwrap_texts", {**_MUG, "description": {"plain_text": _TEXT}}),
    ("unwrap_texts", {**_MUG, "description": '{"blocks": [{"data": {"text": "Of clay"}}]}'}),
    ("take_details", {**_MUG, "details": {"material": "clay", "capacity": "350 ml"}}),
    ("describe_in_short", {**_MUG, "summary": _TEXT}),
    ("name_in_words", {"sku": "M-1", "item": 5, "title": {"x": {"y": 1}}, "name": "Mug"}),
    ("name_by_text", {"item_no": "M-1", "brand": "Acme", "price": 9.5, "description": "Mug, blue"}),
    ("name_by_item", {"name": "M-1", "item_code": "M-1", "item_name": "Mug"}),
    ("price_of_sales", {"sku": "M-1", "title": "Mug", "SalesDetails": {"UnitPrice": 9}}),
    ("name_by_records", {**_MUG, "category": {"id": 7, "name": "Mugs"}}),
    ("drop_references", {**_MUG, "brand": "6841d7afa36a9a6185fce4c6"}),
    ("refer_to_brand", {**_MUG, "brand_id": 36}),
    ("category_of_paths", {**_MUG, "categories": ["/Home/Mugs/", "/Home/"]}),
    ("settle_odoo", {**_MUG, "description": False, "barcode": False}),
    ("leave_unread", {**_MUG, "description": {"x": {"y": [1]}}}),
    ("unwrap_values", {**_MUG, "currency": {"value": "MXN", "display_name": "Peso"}}),
    ("drop_way_of_sale", {**_MUG, "product_type": "simple"}),
    (
        "settle_prices",
        {
            "title": "Mug",
            "prices": [
                {"value": {"centAmount": 900, "fractionDigits": 2}, "customerGroup": {"id": "dealers"}},
                {"value": {"centAmount": 1200, "fractionDigits": 2}},
            ],
        },
    ),
    ("settle_by_text", {"title": "Mug", "price": 1290, "price_formatted": "€ 12.90"}),
    ("settle_by_number", {"title": "Mug", "price": "From £52", "extracted_price": 52}),
    ("drop_cost_of_odoo", {"name": "Mug", "list_price": 44.0, "standard_price": 20.0, "price": 12}),
    ("drop_cost", {"title": "Mug", "price": 9.5, "original_price": 4, "markup": 5.5}),
    (
        "settle_by_discount",
        {"title": "Mug", "price": 85, "comparePrice": 70, "discount": {"mode": "AMOUNT", "value": 15}},
    ),
    ("drop_untracked", {**_MUG, "quantity": 0, "trackInventory": False}),
    ("drop_nothing", {"title": "Mug", "unit_price": 0, "wholesale price": 9.5}),
    ("price_before", {"title": "Mug", "sale_price": None, "old_price": 9.5}),
    ("take_only_offer", {"title": "Mug", "priceMin": 1, "offers": [{"priceUSD": 3}]}),
    ("take_any_ladder", {**_MUG, "tier_prices": [{"qty": 10, "price": 8}, {"qty": 20, "price": 7}]}),
    ("take_usual_attributes", {**_MUG, "color": "blue"}),
    ("take_group", {**_MUG, "item_group_id": "G-1"}),
    ("take_points", {**_MUG, "highlights": ["of clay", "for tea"]}),
    ("take_lists", {**_MUG, "specifications": {"Material": "clay"}}),
    ("take_chosen", {**_MUG, "options": [{"name": "Colour", "value": "red"}]}),
    (
        "take_product_of_allegro",
        {**_MUG, "productSet": [{"product": {"parameters": [{"name": "Marka", "values": ["Acme"]}]}}]},
    ),
    ("take_facets", {**_MUG, "facetValues": [{"name": "Acme", "facet": {"name": "brand"}}]}),
    ("take_metadata", {**_MUG, "metadata": {"brand": "Acme"}}),
)
"""Each step, with goods to which it matters."""


def _without(left_out: str) -> object:
    """Finds the steps that goods need but for one, by its name."""

    def found(item: Fields, phases: Phases, draft: Draft) -> object:
        return tuple(
            tuple(step for step in phase if name_of(step) != left_out)
            for phase in phases_of(item, phases, draft)
        )

    return found


@pytest.mark.parametrize(("step", "value"), _GOODS, ids=[step for step, _ in _GOODS])
def test_goods_have_the_step_that_they_need(step: str, value: dict[str, Any]) -> None:
    found = _read(value)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(generic, "phases_of", _every_step)
        assert _read(value) == found
        patch.setattr(generic, "phases_of", _without(step))
        left_out = _read(value)
    assert (left_out.fields, left_out.native.lost) != (found.fields, found.native.lost)


def test_each_step_matters_to_some_goods() -> None:
    assert {name_of(step) for phase in EVERY_STEP for step in phase} == {step for step, _ in _GOODS}


@settings(max_examples=400)
@given(value=_PRODUCTS, steps=st.lists(st.sampled_from(_GOODS), max_size=3))
@example({"title": "Mug", "brand": ["Acme"]}, [])
@example({"title": "Mug", "category": {"id": 7, "name": "Mugs"}, "tags": ["clay", {"name": "tea"}]}, [])
def test_steps_left_out_change_nothing(
    value: dict[str, Any], steps: list[tuple[str, dict[str, Any]]]
) -> None:
    for _, goods in steps:
        value = {**value, **goods}
    found = _read(value)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(generic, "phases_of", _every_step)
        whole = _read(value)
    assert found.fields == whole.fields
    assert list(found.fields) == list(whole.fields)
    assert found.native == whole.native


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"en": "Mugs", "de": "Becher"}, True),
        ({"value": "Mugs"}, True),
        ({"en-US": "Mugs", "pt_BR": "Canecas"}, True),
        ({"id": 7, "name": "Mugs"}, False),
        ({"width": 8, "height": 10}, False),
        ({}, True),
        (["tea", "clay"], False),
        ([7, "Mugs"], True),
        ([{"name": "Mugs"}], True),
        ([], False),
        ("Mugs", False),
    ],
)
def test_what_may_stand_for_a_plain_value(value: object, expected: bool) -> None:
    assert is_wrapped(value) is expected
