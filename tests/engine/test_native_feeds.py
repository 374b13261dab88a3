"""Native feeds through the whole engine: where findings point, what the configuration decides, that nothing is dropped."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.readers.draft import Draft
from listing_lint.catalog.record import Record
from listing_lint.catalog.text import SourceText
from listing_lint.config.layers import ConfigError
from listing_lint.finding import Finding, Span
from listing_lint.reports.concise import line
from listing_lint.reports.machine import record as as_json
from listing_lint.reports.paint import Paint
from tests.catalog.natives import NATIVES, SHOPIFY

from .conftest import make_setup, run_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import IO

    from .conftest import Lint

LONG = "".join(f"mug{number} " for number in range(40))  # no word stands there twice


def of(code: str, found: list[Finding]) -> Finding:
    (one,) = [item for item in found if item.code == code]
    return one


def test_a_finding_points_at_the_sellers_own_member(lint: Lint) -> None:
    text = json.dumps({"products": [{**SHOPIFY, "title": LONG}]}, indent=1)
    config = {"stores": [{"path": "**", "marketplace": "aliexpress", "store": "s"}]}
    found = of("TTL101", lint({"shop.json": text}, config=config))
    assert (found.listing, found.marketplace, found.pointer) == ("1", "aliexpress", "/title")
    assert text.split("\n")[found.span.line - 1].startswith('   "title":')
    text = json.dumps(SHOPIFY | {"body_html": "<p>Write to sales@mug.example</p>"})
    found = of("CON101", lint({"shop.json": text}, config=config))
    assert found.pointer == "/body_html"
    assert text[found.span.column - 1 : found.span.end_column - 1] == "sales@mug.example"


def test_a_finding_is_the_same_one_in_every_form(lint: Lint) -> None:
    canonical = {"id": 1, "title": LONG, "store": "s", "marketplace": "aliexpress"}
    config = {"stores": [{"path": "**", "marketplace": "aliexpress", "store": "s"}]}
    first = of("TTL101", lint({"a.json": json.dumps(canonical)}, config=config))
    native = {"subject": LONG, "productId": 1, "detail": "", "imageURLs": ""}
    second = of("TTL101", lint({"a.json": json.dumps(native)}, config=config))
    assert second.pointer == "/subject"
    assert first.fingerprint == second.fingerprint


def test_a_format_implies_its_marketplace_and_the_configuration_is_stronger(lint: Lint) -> None:
    text = json.dumps(NATIVES["wish"][1])
    assert {one.marketplace for one in lint({"a.json": text}) if one.listing} <= {"wish"}
    config = {"stores": [{"path": "**", "marketplace": "dhgate"}]}
    assert {one.marketplace for one in lint({"a.json": text}, config=config) if one.listing} == {"dhgate"}


@pytest.mark.parametrize("name", ["shopify", "google", "ebay", "tiktok", "woocommerce"])
def test_a_marketplace_without_a_profile_is_no_fault(lint: Lint, name: str) -> None:
    found = of("LNT102", lint({"a.json": json.dumps(NATIVES[name][1])}))
    assert found.severity == "info"


def test_a_title_is_no_code_of_a_listing_that_has_none(lint: Lint) -> None:
    text = json.dumps([{"seller": "tea house", "title": "蓝色珐琅杯350ml", "price": "9.00"}])
    assert "TTL106" not in {item.code for item in lint({"a.json": text})}
    text = json.dumps(
        [{"sku": "杯350", "name": "杯350", "price": "9.00", "image_url": "https://a.example/1.jpg"}]
    )
    assert of("TTL106", lint({"a.json": text})).severity == "warning"


def test_a_title_that_stands_for_an_id_is_not_compared_as_one(lint: Lint) -> None:
    offers = [{"seller": one, "title": "Enamel mug, 350 ml", "price": "9.00"} for one in ("north", "south")]
    assert "SCH201" not in {item.code for item in lint({"a.json": json.dumps(offers)})}
    named = [{"product_id": "M-1", "name": "Enamel mug", "price": "9.00", "image_url": "a.jpg"}] * 2
    assert of("SCH201", lint({"a.json": json.dumps(named)})).severity == "error"


def test_copies_are_found_again_in_documents_and_lines(lint: Lint) -> None:
    one = json.dumps(SHOPIFY)
    found = lint(
        {"1.json": json.dumps({"products": [SHOPIFY, SHOPIFY]}, indent=1), "2.jsonl": f"{one}\n{one}\n"}
    )
    copies = [item for item in found if item.code == "SCH201"]
    assert [(item.path, item.pointer, item.data.get("occurrences", 1)) for item in copies] == [
        ("1.json", "/id", 1),
        ("2.jsonl", "/id", 2),  # the same catalog in another format
    ]


def test_an_unknown_format_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no format is called 'shopfy'; did you mean 'shopify'"):
        make_setup(tmp_path, config={"stores": [{"path": "**", "format": "shopfy"}]})


def test_files_that_look_like_no_feed_are_told_once(lint: Lint, tmp_path: Path) -> None:
    files = {"hours.csv": "day,opens\nMonday,9\n", "page.html": "<p>Hello</p>", "notes.txt": "buy milk\n"}
    found = lint({**files, "a.json": '{"id": "1", "title": "Mug"}'})
    one = of("LOD303", found)
    assert one.severity == "info"
    assert "2 files (hours.csv, page.html)" in one.message
    named = run_on(make_setup(tmp_path), ("hours.csv", "notes.txt"))
    assert [(item.path, item.code, item.severity) for item in named.findings] == [
        ("hours.csv", "LOD302", "error"),
        ("notes.txt", "LOD302", "error"),
    ]
    assert named.listings == 0


def test_what_a_part_does_not_have_is_not_missing(lint: Lint) -> None:
    patch = [{"op": "replace", "path": "/attributes/item_name", "value": [{"value": LONG}]}]
    message = {"sku": "A", "operationType": "PATCH", "productType": "MUG", "patches": patch}
    found = lint({"feed.json": json.dumps({"header": {}, "messages": [message]})})
    assert [(one.code, one.pointer) for one in found if one.severity != "info"] == [
        ("TTL101", "/patches/0/value/0/value")
    ]


# a format of rows, as tables are read


def read_rows(stream: IO[bytes], limit: int, columns: Mapping[str, str]) -> Iterator[Record]:
    """A toy: rows of ``id;title``, placed by row and column."""
    del limit
    for number, row in enumerate(stream.read().decode().splitlines(), 1):
        raw = dict(zip(("Code", "Name"), row.split(";"), strict=True))
        draft = Draft("rows", [raw])
        draft.put("id", raw["Code"], "/0/Code")
        draft.put("title", raw[columns.get("title", "Name")], "/0/Name")
        fields, native = draft.made(marketplace="aliexpress")

        def locate(at: str, chars: tuple[int, int] | None, on_key: bool, number: int = number) -> Span:
            del on_key
            first = 1 if at in ("", "/0/Code") else 3
            start, end = chars or (0, 1)
            return Span(number, first + start, number, first + end)

        def named(at: str, number: int = number) -> str:
            return f"row {number}, column {at.rpartition('/')[2]}"

        native = replace(native, locate=locate, name_place=named)
        yield Record(fields, SourceText("", number), 0, 0, number, native=native)


@pytest.fixture
def rows(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = formats.Format("rows", "rows", "stream", "rows:read")
    monkeypatch.setitem(formats.BY_NAME, "rows", entry)
    real: Any = formats.load
    monkeypatch.setattr(formats, "load", lambda place: read_rows if place == "rows:read" else real(place))


@pytest.mark.usefixtures("rows")
def test_rows_are_placed_by_row_and_column(lint: Lint) -> None:
    config = {"stores": [{"path": "*.csv", "format": "rows"}]}
    found = lint({"feed.csv": f"a;Mug\nb;{LONG}\nb;Cup\n"}, config=config)
    long = of("TTL101", found)
    assert (long.span.line, long.pointer, long.place) == (2, "/0/Name", "row 2, column Name")
    assert (long.span.column, long.span.end_column) == (3 + 128, 3 + len(LONG))
    assert "(row 2, column Name) [b]" in line(long, Paint())
    assert as_json(long)["place"] == "row 2, column Name"
    copy = of("SCH201", found)
    assert (copy.span.line, copy.place, copy.related[0].line) == (3, "row 3, column Code", 2)


def test_what_no_column_of_a_table_is_for_is_told_once(lint: Lint) -> None:
    rows = "".join(f"S-{number},Linen dress in blue {number},9.90,EUR\n" for number in range(30))
    found = of("IMG102", lint({"a.csv": f"sku,title,price,currency\n{rows}"}))
    assert found.message.endswith("the table has no column for it (and 29 more of these in this file)")
    rows = rows.replace("EUR\n", "EUR,\n")
    found_all = lint({"a.csv": f"sku,title,price,currency,image\n{rows}"})
    assert sum(one.code == "IMG102" for one in found_all) == 30, (
        "a picture that is missing in its row is its row's"
    )


def test_a_catalog_in_several_formats_is_told_once_a_pair_of_files(lint: Lint) -> None:
    items = [
        {"id": f"S-{number}", "title": f"Linen dress {number}", "price": 9, "images": ["a.jpg"]}
        for number in range(9)
    ]
    table = "id,title,price,image\n" + "".join(f"{one['id']},{one['title']},9,a.jpg\n" for one in items)
    found = lint({"a.csv": table, "a.json": json.dumps(items), "a.jsonl": "\n".join(map(json.dumps, items))})
    told = [one for one in found if one.code == "SCH201"]
    assert [(one.path, one.data["occurrences"]) for one in told] == [("a.json", 9), ("a.jsonl", 9)]
    assert all("a.csv" in one.message for one in told)
