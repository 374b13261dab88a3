"""The scripts of a web page that hold JSON-LD, and where they stand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.readers.schema_org_pages import read_page
from listing_lint.catalog.record import Record
from tests.catalog.readers.running import checked

if TYPE_CHECKING:
    from pathlib import Path

NEXT = {
    "props": {
        "pageProps": {
            "product": {
                "id": "8812",
                "name": "Serving board of oak, 40 cm",
                "price": 34.5,
                "currency": "EUR",
                "description": "Oiled oak with a loop. Write to hans@board.example",
                "images": [{"url": "https://cdn.board.example/1.jpg"}],
            }
        }
    },
    "page": "/product/[slug]",
    "query": {"slug": "oak"},
    "buildId": "x1",
}


def page_of(script: str) -> str:
    return (
        "<!doctype html><html><head><title>Oak</title></head><body><div id='__next'>…</div>\n"
        f"{script}</body></html>"
    )


def test_data_of_a_page_that_is_built_by_a_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = page_of(f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(NEXT)}</script>')
    assert formats.detect(page.encode(), "oak.html") == "schema-org-page"
    (board,) = [one.value for one in read_page(page.encode(), 1, 0, 1 << 20) if isinstance(one, Record)]
    assert (board["id"], board["title"], board["price"]) == ("8812", "Serving board of oak, 40 cm", 34.5)
    (tmp_path / "oak.html").write_text(page, encoding="utf-8")
    (found,) = [one for one in checked(tmp_path / "oak.html", capsys) if one["code"] == "CON101"]
    line = page.split("\n")[1]
    assert line[found["span"]["column"] - 1 : found["span"]["end_column"] - 1] == "hans@board.example"
    assert found["span"]["line"] == 2


def test_goods_in_the_program_of_a_page() -> None:
    script = (
        "<!-- <script>const products = [{id: 'x', name: 'Old', price: 1}]</script> -->"
        "<script>\n  const products = [{ id: 1, name: 'Board of oak', price: 34.5, img: 'oak.jpg' }];\n"
        "  products.forEach((p) => { grid.innerHTML += `<h3>${p.name}</h3>`; });\n</script>"
        '<script type="text/template">const products = [{id: 3, name: "Not this", price: 3}]</script>'
    )
    found = [
        one.value for one in read_page(page_of(script).encode(), 1, 0, 1 << 20) if isinstance(one, Record)
    ]
    assert [one["title"] for one in found] == ["Board of oak"]


@pytest.mark.parametrize(
    "script",
    [
        "<script>window.dataLayer = window.dataLayer || []; gtag('config', {'a': 1, 'b': 2});</script>",
        '<script type="application/json">{"props": {"pageProps": {"post": {"title": "On mugs", "date": "2026-01-01"}}}}</script>',
        "<script>const menu = [{ name: 'Home', href: '/' }, { name: 'Shop', href: '/shop' }];</script>",
    ],
)
def test_other_pages_hold_no_goods(script: str) -> None:
    assert formats.detect(page_of(script).encode(), "page.html") is None
