"""Exports of shops through the whole engine: what a shop keeps for itself is no fault of each listing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listing_lint.finding import Finding

    from .conftest import Lint

ROWS = "".join(f"S-{number},Linen dress in blue {number},9.90,EUR,p/{number}.jpg\n" for number in range(5))
SEEN = {"images": "headers"}
HEAD = "sku,title,price,currency,image\n"


def told(code: str, found: list[Finding]) -> list[tuple[str, int]]:
    return [(one.severity, 1) for one in found if one.code == code]


def test_pictures_that_stayed_with_the_shop_are_one_warning(lint: Lint) -> None:
    assert told("IMG103", lint({"a.csv": HEAD + ROWS}, lint=SEEN)) == [("warning", 1)]
    config = {"stores": [{"path": "**", "marketplace": "dhgate", "store": "s"}]}
    meant = lint({"a.csv": HEAD + ROWS}, lint=SEEN, config=config)
    assert told("IMG103", meant) == [("error", 1)] * 5, "it is meant for an upload"


def test_a_picture_that_is_missing_among_others_is_its_rows_fault(lint: Lint) -> None:
    found = lint({"a.csv": HEAD + ROWS, "p/9.jpg": "x"}, lint=SEEN)
    assert told("IMG103", found) == [("error", 1)] * 5


def test_what_is_made_for_an_upload_names_what_goes_along(lint: Lint) -> None:
    listing = {"id": "1", "title": "Linen dress", "images": ["p/1.jpg", "/q/2.jpg"]}
    found = lint({"a.json": json.dumps(listing)}, lint=SEEN)
    assert told("IMG103", found) == told("IMG104", found) == [("error", 1)]


def test_a_path_on_the_shops_own_site(lint: Lint) -> None:
    found = lint({"a.csv": HEAD + ROWS.replace("p/", "/media/p/")}, lint=SEEN)
    assert told("IMG104", found) == [("info", 1)]
    found = lint({"a.csv": HEAD + ROWS.replace("p/", "C:\\\\p\\\\")}, lint=SEEN)
    assert told("IMG104", found) == [("error", 1)] * 5


def test_a_list_of_stock_need_not_name_pictures(lint: Lint) -> None:
    text = "sku,title,price\nS-1,Linen dress in blue,9.90\n"
    assert told("IMG102", lint({"a.csv": text})) == [("info", 1)]
    config = {"stores": [{"path": "**", "marketplace": "dhgate", "store": "s"}]}
    assert [severity for severity, _ in told("IMG102", lint({"a.csv": text}, config=config))] != ["info"]


def test_a_barcode_may_be_the_shops_own(lint: Lint) -> None:
    def severities(name: str) -> list[str]:
        rows = f"sku,title,price,{name}\nS-1,Linen dress in blue,9.90,2000000012346\nS-2,Cap,9,HG-0012\n"
        return [one.severity for one in lint({"a.csv": rows}) if one.code.startswith("ATT40")]

    assert severities("Barcode") == severities("Штрихкод") == ["warning"]
    assert severities("EAN") == ["error", "error"]


def test_descriptions_that_the_shop_keeps_escaped_are_told_once(lint: Lint) -> None:
    rows = "".join(
        f'P-{number},Plate {number},9,"&lt;p&gt;Stoneware plate {number}, 27 cm.&lt;/p&gt;"\n'
        for number in range(4)
    )
    assert len(told("DSC205", lint({"a.csv": f"sku,title,price,description\n{rows}"}))) == 1


def test_a_sum_for_delivery_beside_a_cost_of_nothing(lint: Lint) -> None:
    def found(text: str, cost: float) -> list[tuple[str, int]]:
        listing = {"id": "1", "title": "Steel cup", "description": text, "shipping": {"cost": cost}}
        return told("SVC202", lint({"a.json": json.dumps(listing)}))

    assert found("<p>Steel cup. Shipping costs $4.90.</p>", 0) == [("warning", 1)]
    assert found("Becher. zzgl. Versandkosten 4,90 €", 0) == [("warning", 1)]
    assert found("Shipping costs $4.90.", 4.9) == []
    assert found("Shipping costs $4.90 for orders under $20.", 0) == []
    assert found("Express shipping: $14.90", 0) == []
    assert found("We pay return shipping of $5.", 0) == []


def test_full_width_signs_wherever_they_stand_in_latin_text(lint: Lint) -> None:
    listing = {
        "id": "1",
        "title": "Steel cup",
        "description": "Material： stainless steel cup（500 ml） for hot drinks。",
    }
    found = [one for one in lint({"a.json": json.dumps(listing)}) if one.code == "DSC405"]
    assert [one.actual for one in found] == [4]


def test_dong_are_no_dollars(lint: Lint) -> None:
    def found(currency: str) -> list[tuple[str, int]]:
        listing = {
            "id": "1",
            "title": "Mug",
            "marketplace": "aliexpress",
            "price": 189_000,
            "currency": currency,
        }
        return told("VAR303", lint({"a.json": json.dumps(listing)}))

    assert found("VND") == []
    assert found("USD") == [("error", 1)]


def test_an_interface_without_pictures_says_nothing_of_them(lint: Lint) -> None:
    items = [{"sku": f"S{number}", "name": f"Linen dress {number}", "price": 9} for number in range(3)]
    (found,) = [one for one in lint({"a.json": json.dumps(items)}) if one.code == "IMG102"]
    assert found.severity == "info"
    assert "no member is called like one" in found.message
    items = [{**item, "images": []} for item in items]
    assert len(told("IMG102", lint({"b.json": json.dumps(items)}))) == 3 + 1
