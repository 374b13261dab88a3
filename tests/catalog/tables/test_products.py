"""A product of very many rows: its pictures, and where its rows are."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from listing_lint.catalog.readers.tables import read
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables import products

if TYPE_CHECKING:
    from listing_lint.catalog.tables.source import Table
    from listing_lint.catalog.tables.stretch import Row

WOO = ["Type", "SKU", "Name", "Regular price", "Categories", "Images", "Parent"]
WISH = ["parent_sku", "sku", "name", "tags", "price", "inventory", "main_image", "extra_images"]


def _written(header: list[str], count: int) -> bytes:
    """The rows of one product, of which all but the first two show another picture each."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, header, extrasaction="ignore")
    writer.writeheader()
    for number in range(count):
        picture = f"https://x.example/{max(number, 1)}.jpg"
        woo = {"Type": "variation", "Parent": "M-0"} if number else {"Type": "variable"}
        row = {"SKU": f"M-{number}", "Name": "Enamel mug", "Images": picture, **woo}
        row |= {"parent_sku": "M", "sku": f"M-{number}", "name": "Enamel mug", "main_image": picture}
        writer.writerow(row)
    return out.getvalue().encode()


def _record(feed: bytes) -> Record:
    (record,) = [item for item in read(io.BytesIO(feed), 1 << 24, {}) if isinstance(item, Record)]
    return record


@pytest.mark.parametrize("header", [WOO, WISH], ids=["woocommerce", "wish"])
def test_pictures_of_many_rows_are_told_once_and_in_order(header: list[str]) -> None:
    record = _record(_written(header, 2_500))
    assert record.value["images"] == [f"https://x.example/{number}.jpg" for number in range(1, 2_500)]


def test_a_row_among_many_is_found_without_a_look_at_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    native = _record(_written(WISH, 500)).native
    assert native is not None
    assert native.locate is not None
    pointers = [native.pointers[f"/variants/{at}/sku"] for at in range(500)]
    asked: list[int] = []

    def counting(_table: Table, row: Row) -> str:
        asked.append(row.number)
        return str(row.number)

    monkeypatch.setattr(products, "label_of", counting)
    assert [native.locate(at, None, False).line for at in pointers] == list(range(2, 502))
    assert len(asked) <= 500
