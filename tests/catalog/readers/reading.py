"""Goods read by the readers themselves: tables, JSON and XML as records and problems; and exports that several tests read."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import shop_xml
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.readers.table_signs import detect
from listing_lint.catalog.readers.tables import read, read_plain
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.decoding import split_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST = 1 << 22
SHOPIFY = (
    "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,"
    "Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,"
    "Image Alt Text,Variant Image,Status\n"
    'dress,Linen dress,"<p>Soft, ""light"" linen</p>\n<p>Midi</p>",Blue Pier,Dresses,"linen, summer",TRUE,Size,S,Color,Sand,D-S,250,7,24.90,'
    "29.90,4006381333931,https://cdn.example/1.jpg,1,Front,https://cdn.example/s.jpg,active\n"
    "dress,,,,,,,,M,,Sand,D-M,260,-2,24.90,,,https://cdn.example/2.jpg,2,Back,,\n"
    "dress,,,,,,,,,,,,,,,,,https://cdn.example/3.jpg,3,,,\n"
    ",,,,,,,,,,,,,,,,,https://cdn.example/4.jpg,4,,,\n"
    "mug,Tea mug,,Blue Pier,Mugs,,TRUE,Title,Default Title,,,M-1,,12,9.50,,,,,,,active\n"
)
WISH = (
    "parent_sku,sku,name,description,tags,price,shipping,inventory,color,size,msrp,brand,main_image,extra_images\n"
    'T-1,T-1-S,Cotton tee,Soft,"tee,cotton",5.5,1.2,10,white,S,9,Blue Pier,https://x.example/1.jpg,https://x.example/2.jpg|https://x.example/3.jpg\n'
    ",L-1,Desk lamp,Bright,lamp,12,2,4,,,,,https://x.example/9.jpg,\n"
    'T-1,T-1-M,Cotton tee,Soft,"tee,cotton",5.5,1.2,9,white,M,9,Blue Pier,https://x.example/1.jpg,https://x.example/2.jpg|https://x.example/3.jpg\n'
)
WOO = (
    'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,"Short description",Description,Stock,"Weight (kg)","Length (cm)","Sale price",'
    '"Regular price",Categories,Tags,Images,Parent,"Attribute 1 name","Attribute 1 value(s)","Attribute 1 visible"\n'
    '10,variable,TEE,,Cotton tee,1,Soft,<p>Soft</p>,,0.2,30,,,"Clothing > Tees",tee,"https://x.example/a,b.jpg, https://x.example/2.jpg",,Color,"White, Navy\\, dark",1\n'
    "11,simple,MUG,4006381333931,Tea mug,1,,<p>Tea</p>,5,,,8,9.5,Mugs,,https://x.example/m.jpg,,,,\n"
    '12,variation,TEE-W,,"Cotton tee - White",1,,,3,,,,12,,,,TEE,Color,White,\n'
    '13,variation,TEE-N,,"Cotton tee - Navy",1,,,4,,,10,12,,,,id:10,Color,"Navy, dark",\n'
    "14,variation,X-1,,Lost,1,,,4,,,10,12,,,,GONE,Color,Red,\n"
)
EBAY_ACTION = "*Action(SiteID=US|Country=US|Currency=USD|Version=1193|CC=UTF-8)"
EBAY_HEADING = f"{EBAY_ACTION},CustomLabel,*Category,*Title,PicURL,C:Brand,C:Colour,C:Material,*Description,*StartPrice,*Quantity"
EBAY_MUG = (
    "Add,M-1,20625,Enamel mug with a blue rim,a.jpg,Kilnford,blue,steel,"
    "An enamel mug of 350 ml with a rim of steel,12.50,3"
)
MAGENTO_GRID = "ID,Thumbnail,Name,Type,Attribute Set,SKU,Price,Visibility,Status,Websites,Size,EAN"
MAGENTO_SHIRT = '90,https://shop.example/a.jpg,Shirt red,Configurable Product,Default,TS-01,€14.90,"Catalog, Search",Enabled,Main, -, -'


def table_goods(text: str) -> list[dict[str, Any]]:
    return [item.value for item in read(io.BytesIO(text.encode()), 1 << 22, {}) if isinstance(item, Record)]


def row_records(text: str) -> list[Record]:
    return [item for item in read(io.BytesIO(text.encode()), 1 << 22, {}) if isinstance(item, Record)]


def rows_and_problems(text: str | bytes) -> tuple[list[dict[str, Any]], list[LoadProblem]]:
    data = text.encode() if isinstance(text, str) else text
    items = list(read(io.BytesIO(data), 1 << 22, {}))
    return (
        [item.value for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, LoadProblem)],
    )


def rows_and_losses(text: str) -> tuple[list[dict[str, Any]], list[LoadProblem]]:
    found = list(read(io.BytesIO(text.encode()), 1 << 22, {}))
    return (
        [item.value for item in found if isinstance(item, Record)],
        [item for item in found if isinstance(item, LoadProblem) and item.lost],
    )


def is_table(text: str) -> bool:
    return detect(text.encode(), "a.csv") == "table"


def format_of(text: str) -> str | None:
    return formats.detect(text.encode(), "goods.csv")


def taken(
    text: str | bytes, columns: Mapping[str, str | tuple[str, ...]] | None = None, *, plain: bool = False
) -> tuple[list[Record], list[LoadProblem]]:
    data = text.encode() if isinstance(text, str) else text
    items = list((read_plain if plain or columns else read)(io.BytesIO(data), MOST, columns or {}))
    return (
        [item for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, LoadProblem)],
    )


def values(text: str | bytes, **options: Any) -> list[dict[str, Any]]:
    return [record.value for record in taken(text, **options)[0]]


def rules(problems: Sequence[LoadProblem]) -> list[str]:
    return [problem.rule for problem in problems]


def detected(text: str | bytes, name: str = "products.csv") -> str | None:
    data = text.encode() if isinstance(text, str) else text
    return formats.detect(data[: 1 << 16], name)


def shown(text: str, record: Record, pointer: str, value: Any, chars: tuple[int, int] | None = None) -> str:
    """What the file has at the place of a canonical pointer."""
    native = record.native
    assert native is not None
    assert native.locate is not None
    found = native.find(pointer, value, chars)
    span = native.locate(found.pointer, found.chars, False)
    lines = split_lines(text)
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    middle = "".join(lines[span.line : span.end_line - 1])
    return lines[span.line - 1][span.column - 1 :] + middle + lines[span.end_line - 1][: span.end_column - 1]


def reasons(problems: list[LoadProblem]) -> list[tuple[str, int]]:
    return [(problem.rule, problem.span.line) for problem in problems]


def unplaced_columns(text: str) -> list[str]:
    """The columns without a place."""
    return [one.detail for one in rows_and_problems(text)[1] if one.rule == "unplaced-columns"]


def goods_and_problems(value: Any) -> tuple[list[dict[str, Any]], list[LoadProblem]]:
    data = json.dumps(value, ensure_ascii=False).encode()
    items = list(read_document(data, 1, 0, 100_000, native=formats.detect(data, "a.json")))
    return (
        [item.value for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, LoadProblem)],
    )


def goods_and_losses(value: object) -> tuple[list[dict[str, Any]], list[LoadProblem]]:
    data = json.dumps(value).encode()
    items = list(read_document(data, 1, 0, 100_000, native=formats.detect(data, "a.json")))
    return (
        [item.value for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, LoadProblem) and item.lost],
    )


def sound_records(value: object) -> list[Record]:
    data = json.dumps(value).encode()
    items = list(read_document(data, 1, 0, 100_000, native=formats.detect(data, "a.json")))
    assert not [item for item in items if isinstance(item, LoadProblem)]
    return [item for item in items if isinstance(item, Record)]


def goods_records(value: object, name: str = "a.json") -> list[Record]:
    data = json.dumps(value).encode()
    return [
        item
        for item in read_document(data, 1, 0, 100_000, native=formats.detect(data, name))
        if isinstance(item, Record)
    ]


def sound_goods(value: object) -> list[dict[str, Any]]:
    data = json.dumps(value).encode()
    found = list(read_document(data, 1, 0, 1 << 20, native=formats.detect(data, "a.json")))
    assert not [item for item in found if isinstance(item, LoadProblem)]
    return [item.value for item in found if isinstance(item, Record)]


def only_goods(feed: Any) -> list[dict[str, Any]]:
    data = json.dumps(feed).encode()
    found = list(read_document(data, 1, 0, 1 << 20, native=formats.detect(data, "a.json")))
    assert all(isinstance(item, Record) for item in found)
    return [item.value for item in found if isinstance(item, Record)]


def shop_items(value: Any, name: str = "shop.json") -> list[Record | LoadProblem]:
    data = json.dumps(value).encode()
    found = formats.detect(data, name)
    return list(read_document(data, 1, 0, 1 << 20, native=None if found == "canonical" else found))


def shop_goods(value: Any, name: str = "shop.json") -> list[dict[str, Any]]:
    return [item.value for item in shop_items(value, name) if isinstance(item, Record)]


def only_shop_goods(value: Any) -> list[dict[str, Any]]:
    found = shop_items(value)
    assert all(isinstance(item, Record) for item in found)
    return [item.value for item in found if isinstance(item, Record)]


def items_of(value: Any) -> list[Record | LoadProblem]:
    data = json.dumps(value, ensure_ascii=False).encode()
    return list(read_document(data, 1, 0, 100_000, native=formats.detect(data, "a.json")))


def one_listing(value: Any) -> dict[str, Any]:
    (found,) = items_of(value)
    assert isinstance(found, Record)
    fields: dict[str, Any] = found.value
    return fields


def xml_items(text: str) -> list[Record | LoadProblem]:
    data = text.encode()
    assert formats.detect(data, "a.xml") == "generic-xml"
    return list(shop_xml.read(io.BytesIO(data), 100_000, {}))


def xml_goods(text: str) -> list[dict[str, Any]]:
    return [
        item.value
        for item in shop_xml.read(io.BytesIO(text.encode()), 1 << 20, {})
        if isinstance(item, Record)
    ]


def in_xml(text: str) -> list[Record]:
    data = text.encode()
    assert formats.detect(data, "a.xml") == "generic-xml"
    return [item for item in shop_xml.read(io.BytesIO(data), 100_000, {}) if isinstance(item, Record)]


def xml_listing(inner: str) -> dict[str, Any]:
    (record,) = in_xml(
        f"<products><product><id>1</id><name>Mug</name><price>5</price>{inner}</product></products>"
    )
    return record.value


def mug(number: int, **members: Any) -> dict[str, Any]:
    return {"name": f"Enamel mug {number}", "price": {"amount": "4.50", "currency": "USD"}, **members}
