"""A product that is filled in by the plan of its shape is the one that is read with care."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.native import unplaced
from listing_lint.catalog.readers import google_xml
from listing_lint.catalog.readers.xml_shapes import Shapes
from listing_lint.catalog.readers.xml_text import pieces
from listing_lint.catalog.record import Record
from tests.catalog.test_markup_formats import leaves

if TYPE_CHECKING:
    from listing_lint.catalog.readers.xml_piece import Piece

NAMES = (
    "g:id", "g:title", "title", "description", "g:description", "link", "g:image_link", "g:additional_image_link",
    "g:price", "g:sale_price", "g:google_product_category", "g:product_type", "g:color", "g:brand", "g:gtin",
    "g:quantity", "g:shipping_weight", "g:product_highlight", "g:custom_label_0", "c:mine", "g:availability",
    "g:product_detail", "g:sale_price_effective_date", "g:material",
)  # fmt: skip
VALUES = (
    "a", "b c", "19.00 EUR", "5.50 USD", "free", "12", "", " ", "1.2 kg", "x.jpg", "x.jpg,y.jpg", "Home > Rugs", "a&b",
    "7",
)  # fmt: skip


def feed(items: list[list[tuple[str, str]]]) -> bytes:
    head = '<rss xmlns:g="http://base.google.com/ns/1.0" xmlns:c="http://base.google.com/cns/1.0"><channel>'
    written = ""
    for item in items:
        written += "<item>\n"
        for name, text in item:
            value = escape(text)
            if name == "g:shipping":
                value = f"<g:country>{value}</g:country><g:price>{value}</g:price>"
            elif name == "g:product_detail":
                value = f"<g:attribute_name>{value}</g:attribute_name><g:attribute_value>{value}</g:attribute_value>"
            written += f"<{name}>{value}</{name}>\n"
        written += "</item>"
    return f"{head}{written}</channel></rss>".encode()


def read(data: bytes, *, quick: bool) -> list[Any]:
    items = google_xml._Items()

    def with_care(piece: Piece) -> Any:
        items._spaces = piece.spaces  # which decide what a name means
        return items._with_care(piece)

    make = items.record if quick else with_care
    return list(pieces(BytesIO(data), google_xml.ITEMS, 1_000_000, make))


@st.composite
def _feeds(draw: st.DrawFn) -> list[list[tuple[str, str]]]:
    shapes = draw(
        st.lists(
            st.lists(st.sampled_from((*NAMES, "g:shipping")), min_size=1, max_size=8), min_size=1, max_size=2
        )
    )
    return [
        [(name, draw(st.sampled_from(VALUES))) for name in draw(st.sampled_from(shapes))]
        for _ in range(draw(st.integers(1, 8)))
    ]


@settings(max_examples=600)
@given(_feeds())
def test_plans_give_what_care_gives(items: list[list[tuple[str, str]]]) -> None:
    data = feed(items)
    for quick, careful in zip(read(data, quick=True), read(data, quick=False), strict=True):
        assert type(quick) is type(careful)
        if not isinstance(quick, Record):
            assert quick == careful
            continue
        assert quick.value == careful.value
        assert list(quick.value) == list(careful.value)
        assert repr(quick.value) == repr(careful.value)
        assert quick.native is not None
        assert careful.native is not None
        assert dict(quick.native.raw) == careful.native.raw
        assert list(unplaced(quick.native)) == list(unplaced(careful.native))
        for at, value in leaves(quick.value):
            assert quick.native.find(at, value, None) == careful.native.find(at, value, None)


def test_a_feed_of_one_shape_is_filled_in_by_a_plan(monkeypatch: Any) -> None:
    items = [
        [("g:id", str(number)), ("g:title", "Mug"), ("g:price", f"{number}.00 EUR")] for number in range(50)
    ]
    careful = []
    kept = google_xml._Items._with_care

    def counted(self: Any, piece: Piece) -> Any:
        careful.append(piece)
        return kept(self, piece)

    monkeypatch.setattr(google_xml._Items, "_with_care", counted)
    found = read(feed(items), quick=True)
    assert [record.value["price"] for record in found] == [float(number) for number in range(50)]
    assert len(careful) == 1


def test_shapes_without_end_are_not_all_kept() -> None:
    shapes = Shapes(frozenset(), frozenset(), frozenset())
    assert shapes.unknown(("a",))
    shapes._tried = {(number,): 1 for number in range(200)}
    assert not shapes.unknown(("a",))
    assert shapes.unknown((3,))
