"""``check`` over tables: places in every report, the configuration's columns, what a folder holds besides."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Done, Lint


def told(done: Done) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(done.out)["findings"]
    return found


CONTACT = "Mug, WhatsApp +86 138 0013 8000"


def test_a_finding_names_the_row_and_the_column(catalog: Path, lint: Lint) -> None:
    (catalog / "products.csv").write_text(
        f'sku,title,price\nD-0,Cup,4\nD-1,"{CONTACT}",4\n', encoding="utf-8"
    )
    (found,) = told(lint("products.csv", "--select", "CON", "-o", "json"))
    assert (found["pointer"], found["place"], found["listing"]) == ("/3/title", "row 3, column title", "D-1")
    assert (found["span"]["line"], found["span"]["column"], found["span"]["end_column"]) == (3, 11, 37)
    assert "row 3, column title" in lint("products.csv", "--select", "CON", "-o", "concise").out
    full = lint("products.csv", "--select", "CON").out
    assert f'3 | D-1,"{CONTACT}",4' in full
    assert "|           ^^^^^^^^^^^^^^^^^^^^^^^^^^" in full


def test_lines_are_quoted_in_the_encoding_that_they_were_read_in(catalog: Path, lint: Lint) -> None:
    (catalog / "products.csv").write_bytes(f"sku;title;price\nD-1;Théière, {CONTACT};4\n".encode("cp1252"))
    full = lint("products.csv", "--select", "CON").out
    assert "2 | D-1;Théière, Mug" in full
    assert "windows-1252" in full


def test_a_cell_of_a_workbook(catalog: Path, lint: Lint) -> None:
    book = openpyxl.Workbook()
    book.active.append(["SKU", "Title", "Price"])
    book.active.append(["D-1", CONTACT, 4])
    out = io.BytesIO()
    book.save(out)
    (catalog / "products.xlsx").write_bytes(out.getvalue())
    done = lint("products.xlsx", "--select", "CON")
    assert "D-1 › cell B2" in done.out
    assert "PK" not in done.out


@pytest.mark.parametrize("name", ["products.csv", "products.xlsx"])
def test_columns_of_the_configuration(catalog: Path, lint: Lint, name: str) -> None:
    rows = [["Nr", "Text 1", "Bild A", "Bild B"], ["D-1", CONTACT, "a.jpg", "b.jpg"]]
    if name.endswith(".csv"):
        (catalog / name).write_text("".join(f'{a};"{b}";{c};{d}\n' for a, b, c, d in rows), encoding="utf-8")
    else:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        out = io.BytesIO()
        book.save(out)
        (catalog / name).write_bytes(out.getvalue())
    (catalog / "listing-lint.toml").write_text(
        '[[stores]]\npath = "*"\nmarketplace = "aliexpress"\n'
        'columns = { id = "Nr", title = "Text 1", images = ["Bild A", "Bild B"] }\n',
        encoding="utf-8",
    )
    found = told(lint(name, "--select", "CON,IMG103", "-o", "json"))
    assert [(one["name"], one["place"].rpartition(" ")[2]) for one in found] == [
        ("contact-messenger", "1" if name.endswith(".csv") else "B2"),
        ("image-missing", "A" if name.endswith(".csv") else "C2"),
        ("image-missing", "B" if name.endswith(".csv") else "D2"),
    ]


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ('{ titel = "A" }', "no member is called 'titel'; did you mean 'title'?"),
        ('{ nonsense = "A" }', "no member is called 'nonsense'; there are "),
    ],
)
def test_a_member_that_does_not_exist_is_a_mistake(
    catalog: Path, lint: Lint, columns: str, says: str
) -> None:
    (catalog / "products.csv").write_text("A,B\n1,2\n", encoding="utf-8")
    (catalog / "listing-lint.toml").write_text(
        f'[[stores]]\npath = "*"\ncolumns = {columns}\n', encoding="utf-8"
    )
    done = lint("products.csv")
    assert done.status == 2
    assert says in done.err


def test_identifiers_that_stand_twice_are_found_in_tables(catalog: Path, lint: Lint) -> None:
    (catalog / "a.csv").write_text("sku,title,price\nD-1,Mug,4\nD-2,Cup,4\nD-1,Pot,4\n", encoding="utf-8")
    (found,) = told(lint("a.csv", "--select", "SCH201", "-o", "json"))
    assert found["place"] == "row 4, column sku"


def test_other_tables_of_a_folder_are_told_once(catalog: Path, lint: Lint) -> None:
    (catalog / "products.csv").write_text("sku,title,price\nD-1,Mug,4\n", encoding="utf-8")
    for name in ("hours.csv", "stock.csv"):
        (catalog / name).write_text("day,opens\nMonday,9\n", encoding="utf-8")
    found = told(lint(".", "--select", "LOD", "-o", "json"))
    assert [one["name"] for one in found] == ["feed-not-read"]
    assert "2 files" in found[0]["message"]
