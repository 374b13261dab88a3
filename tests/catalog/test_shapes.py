"""Shapes that real catalogs have (seen in public exports): read or reported, never dropped, never a crash.

The cases are made up; each one is the smallest that has the shape.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.sources import discover
from listing_lint.config.layers import Layer, Layers
from listing_lint.engine.run import run
from listing_lint.engine.settings import prepare

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.finding import Finding

OK: dict[str, Any] = {"id": "1", "title": "Enamel mug", "marketplace": "dhgate", "brand": "Unbranded"}


def lint(folder: Path, files: dict[str, bytes]) -> tuple[int, list[Finding]]:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    root = str(folder)
    layers = Layers((Layer("test", root, {"lint": {"plugins": [], "images": "none"}}),), folder=root)
    found = discover(list(files), base=root, root=root, excluded=lambda _path: False)
    result = run(prepare(layers, base=root, root=root), found, jobs=1)
    try:
        return result.listings, list(result.findings)
    finally:
        result.findings.close()


READ = {
    "1 rows continue a product: a variant without a title": {**OK, "variants": [{"sku": "a"}, {"title": ""}]},
    "2 padded names and values": {**OK, " price ": " 5 "},
    "3 text escaped twice": {**OK, "description": "&amp;lt;p&amp;gt;Mug&amp;lt;/p&amp;gt;"},
    "4 prices as texts": {
        **OK,
        "price": "₹32,999",
        "list_price": "",
        "variants": [{"price": "0.0"}, {"price": 0}],
    },
    "5 pictures in one text": {**OK, "images": "a.jpg|b.jpg ~c.jpg"},
    "5 pictures without a scheme": {**OK, "images": ["//host.example/a.jpg", "a b.jpg", ""]},
    "7 a replacement character that is really there": {**OK, "title": "Caf\ufffd mug TRÀ SỮA Ã"},
    "8 characters that are not seen": {**OK, "title": " Mug\u200b\u202e\u00a0\n"},
    "9 full-width and mathematical letters": {**OK, "title": "Ｍｕｇ：𝟐𝟎𝟐𝟐"},
    "10 a description of tags only": {**OK, "description": "<p></p><meta charset><p>&nbsp;</p>"},
    "11 scripts, styles, frames and pasted pictures": {
        **OK,
        "description": "<script>window.location.href='x'</script><style>a{}</style><iframe></iframe><!-- -->"
        f'<img src="data:image/png;base64,{"A" * 5000}">',
    },
    "12 pasted mark-up": {
        **OK,
        "description": '<p data-start="1234567890" data-turn-id="x" style="mso-x:y">a</p>',
    },
    "13 tags in a title": {**OK, "title": "<b>Mug</b>/n<br/> <3 <3A"},
    "14 entities in a title": {**OK, "title": "Women&#39;s mug &trade;"},
    "16 placeholder brands": {**OK, "brand": "-", "description": "null"},
    "17 rich text as JSON, attributes as a list": {
        **OK,
        "description": json.dumps({"blocks": [{"type": "paragraph", "data": {"text": "Mug"}}]}),
        "attributes": [{"name": "Colour", "value": "red"}, {"name": "Size", "value": None}],
        "category": {"name": "Mugs", "parent": {"url": "https://shop.example"}},
    },
    "19 very long texts": {**OK, "title": "MUG " * 400, "description": "mug 😀 " * 6000},
    "20 many scripts in one listing": {**OK, "title": "Mug 马克杯 แก้ว ספל لیوان মগ Кружка कप குவளை マグ..."},
    "20 picture names": {**OK, "images": ["a#1.jpg", "b (3).jpg", "größe.jpg"]},
}


@pytest.mark.parametrize("listing", READ.values(), ids=READ)
def test_it_is_read(tmp_path: Path, listing: dict[str, Any]) -> None:
    for ascii_only in (True, False):
        data = json.dumps(listing, ensure_ascii=ascii_only).encode()
        listings, found = lint(tmp_path, {"a.json": data, "b.jsonl": data + b"\n"})
        assert listings == 2
        assert not [one for one in found if one.code.startswith(("LOD", "LNT1"))]


def test_6_bytes_that_no_encoding_has(tmp_path: Path) -> None:
    data = json.dumps({**OK, "title": "Caf\x81 \x92mug"}, ensure_ascii=False).encode("latin-1")
    listings, found = lint(tmp_path, {"a.json": data, "b.jsonl": data + b"\n" + data})
    assert listings == 3
    assert [one.code for one in found].count("LOD102") == 3


def test_6_and_15_one_export_under_two_names(tmp_path: Path) -> None:
    data = json.dumps([{**OK, "store": "s"}]).encode()
    listings, found = lint(tmp_path, {"a.json": data, "a (1).json": data})
    assert listings == 2
    assert [one.path for one in found if one.code == "SCH201"] == ["a (1).json"]


def test_13_and_18_feeds_that_are_no_json(tmp_path: Path) -> None:
    listings, found = lint(
        tmp_path,
        {
            "x.csv.csv": b"prodcut_name|\xe5\x95\x86\xe5\x93\x81\n",
            "x.json": b'id\ttitle\n1\t<b>Mug\n2\t"Pot\n',
            "y.jsonl": b"id,title\n1,Mug\n",
        },
    )
    assert listings == 0
    assert {one.path for one in found} == {"x.csv.csv", "x.json", "y.jsonl"}
    assert all(one.severity == "error" for one in found)
