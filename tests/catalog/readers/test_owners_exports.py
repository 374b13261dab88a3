"""What tables that owners of shops export showed: two headings below one another, goods without a title, outlets of a till."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

_ACTION = "*Action(SiteID=US|Country=US|Currency=USD|Version=1193|CC=UTF-8)"
_OLDER = "*Action(SiteID=US|Country=US|Currency=USD|Version=745|CC=UTF-8)"
_HEADING = f"{_ACTION},CustomLabel,*Category,*Title,PicURL,C:Brand,C:Colour,C:Material,*Description,*StartPrice,*Quantity"
_OTHER = f"{_OLDER},CustomLabel,*Category,StoreCategory,*Title,*C:Colour,*C:Brand,*C:Material,PicURL,*StartPrice,*Format"
_MUG = (
    "Add,M-1,20625,Enamel mug with a blue rim,a.jpg,Kilnford,blue,steel,"
    "An enamel mug of 350 ml with a rim of steel,12.50,3"
)


def converted(path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    (path / "goods.csv").write_text(text, encoding="utf-8")
    run(["convert", "--isolated", str(path / "goods.csv")])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out or "[]")
    return found


def told(path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> dict[str, list[str]]:
    (path / "goods.csv").write_text(text, encoding="utf-8")
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(path / "goods.csv")])
    found: dict[str, list[str]] = {}
    for one in json.loads(capsys.readouterr().out)["findings"]:
        found.setdefault(one["code"], []).append(one["message"])
    return found


def test_a_heading_of_another_template_below_the_heading_is_no_product(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"Info,Version=1.0.0,,,,,,,,,\n{_HEADING}\n{_OTHER}\n{',' * 10}\n{_MUG}\n"
    (mug,) = converted(tmp_path, text, capsys)
    assert (mug["title"], mug["price"], mug["marketplace"]) == ("Enamel mug with a blue rim", "12.50", "ebay")
    assert told(tmp_path, text, capsys)["LOD305"] == [
        "an entry was not checked: it is a note of the template, below the header"
    ]


def test_a_product_that_is_called_like_columns_stays_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "sku,title,colour,brand,price\nA-1,Colour,Brand,Title,9\nA-2,Price,Sku,Colour,8\n"
    assert len(converted(tmp_path, text, capsys)) == 2


def test_goods_whose_title_is_blank_are_no_variants_of_those_above(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bowl = "Add,,20625,,b.jpg,Kilnford,red,steel,A bowl of enamel for soup and for salads of 600 ml,14.50,2"
    text = f"{_HEADING}\n{_MUG}\n{bowl}\n"
    (mug,) = converted(tmp_path, text, capsys)
    assert "variants" not in mug
    assert told(tmp_path, text, capsys)["LOD404"] == [
        "this row was not checked: it has a description, and neither identifier nor title"
    ]


def test_rows_that_share_a_description_or_have_none_are_variants(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "An enamel mug of 350 ml with a rim of steel"
    rows = f"sku,title,colour,description,price\nM-1,Enamel mug,blue,{text},9\n,,red,{text},8\n,,green,,7\n,,grey,Matt,7\n"
    (mug,) = converted(tmp_path, rows, capsys)
    assert [one["attributes"]["colour"] for one in mug["variants"]] == ["blue", "red", "green", "grey"]


def test_rows_that_share_a_pair_code_are_variants_with_codes_of_their_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        "code;pairCode;name;shortDescription;price;standardPrice;currency;image;stock;variant:Velikost",
        "HR-S;HR;Smaltovaný hrnek;Hrnek z oceli;199,00;249,00;CZK;https://a.example/1.jpg;5;S",
        "HR-L;HR;Smaltovaný hrnek;Hrnek z oceli;249,00;299,00;CZK;https://a.example/1.jpg;4;L",
    ]
    (mug,) = converted(tmp_path, "\n".join(rows) + "\n", capsys)
    small, large = mug["variants"]
    assert (small["sku"], small["price"], small["attributes"]) == ("HR-S", 199, {"Velikost": "S"})
    assert (large["sku"], large["price"], large["attributes"]) == ("HR-L", 249, {"Velikost": "L"})


def test_the_sku_is_a_better_code_than_the_article_or_the_suppliers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (
        "Internal_ID;Internal_Variant_ID;EN_Title;EN_Variant;Price;Article_Code;SKU",
        "101;201;Enamel mug;Size: S;9.90;ART1;EM-S",
        "101;202;;Size: L;12.90;ART1;EM-L",
    )
    (mug,) = converted(tmp_path, "\n".join(rows) + "\n", capsys)
    assert [one["sku"] for one in mug["variants"]] == ["EM-S", "EM-L"]


def test_kinds_of_a_japanese_shop_are_variants(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = (
        "商品ID,商品名,種類ID,種類名,説明,価格,税率,在庫数,公開状態",
        "123,琺瑯のマグカップ,,,容量350mlの琺瑯のマグカップ,2990,1,,1",
        ",,11,青,,,,,",
        ",,12,赤,,,,,",
    )
    (mug,) = converted(tmp_path, "\n".join(rows) + "\n", capsys)
    assert [one["attributes"] for one in mug["variants"]] == [{"種類名": "青"}, {"種類名": "赤"}]


def test_a_nought_among_further_prices_of_a_variant_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (
        "Item,ID,Name,SKU,Options,Inventory Tracking,Price,Cost Price,Retail Price,Sale Price,Description",
        "Product,111,Enamel mug,EM-1,,variant,9.90,0,0,0,An enamel mug of 350 ml",
        "Variant,77,,EM-1-S,Type=Rectangles|Name=Size|Value=Small,,,0,0,0,",
        "Variant,78,,EM-1-L,Type=Rectangles|Name=Size|Value=Large,,12.90,0,0,0,",
    )
    text = "\n".join(rows) + "\n"
    (mug,) = converted(tmp_path, text, capsys)
    assert [one.get("price") for one in mug["variants"]] == [None, "12.90"]
    assert "VAR302" not in told(tmp_path, text, capsys)


def test_the_time_of_delivery_of_a_shop_has_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        "Product ID,Name,Price,Delivery time of in-stock products\n"
        "1,Enamel mug,9.90,3 days\n2,Enamel bowl,12.50,3 days\n"
    )
    assert "LOD408" not in told(tmp_path, text, capsys)
