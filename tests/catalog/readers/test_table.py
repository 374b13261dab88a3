"""Tables that no marketplace's format names: columns are known by a map of the configuration, or by their usual names."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

from listing_lint.catalog.readers.tables import read
from listing_lint.catalog.record import Record
from listing_lint.cli.main import run
from tests.catalog.readers.reading import (
    rows_and_losses,
    rows_and_problems,
    rules,
    table_goods,
    taken,
    values,
)
from tests.catalog.readers.running import converted_table

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_rows_of_rakuten_are_one_product() -> None:
    header = (
        "商品管理番号（商品URL）,商品名,商品画像パス1,商品画像パス2,選択肢タイプ,商品オプション項目名,SKU管理番号,バリエーション項目キー1,"
        "バリエーション項目選択肢1,通常購入販売価格,表示価格,商品属性（項目）1,商品属性（値）1,商品属性（単位）1,商品属性（項目）2,商品属性（値）2\n"
    )
    rows = (
        "cup-1,カップ,/a.jpg,/b.jpg,,,,,,,,,,,,\n"
        "cup-1,,,,s,のし,,,,,,,,,,\n"
        "cup-1,,,,,,c-red,カラー,赤,2680,,容量,350,ml,素材,陶器\n"
        "cup-1,,,,,,c-blue,カラー,青,2680,,容量,350,ml,素材,陶器\n"
        "cup-2,皿,/c.jpg,,,,,,,,,,,,,\n"
        "cup-2,,,,,,c-2,カラー,白,980,,,,,,\n"
    )
    values, problems = rows_and_losses(header + rows)
    assert problems == []
    assert [(value["id"], value["images"]) for value in values] == [
        ("cup-1", ["/a.jpg", "/b.jpg"]),
        ("cup-2", ["/c.jpg"]),
    ]
    assert [(one["sku"], one["price"], one["attributes"]["カラー"]) for one in values[0]["variants"]] == [
        ("c-red", "2680", "赤"),
        ("c-blue", "2680", "青"),
    ]
    told = values[0].get("attributes") or values[0]["variants"][0]["attributes"]
    assert (told["容量"], told["素材"]) == ("350", "陶器")


def test_a_column_for_each_tag() -> None:
    values = table_goods("sku,title,price,tag_1,tag_2,tag_3,keyword1,keyword2\n7,Mug,4,tea,,gift,cup,pot\n")
    assert (values[0]["tags"], values[0]["keywords"]) == (["tea", "gift"], ["cup", "pot"])


def test_tags_of_two_names_are_no_entries_of_a_list() -> None:
    (value,) = table_goods("sku,title,price,Tags,Product Tag\n7,Mug,4,tea|gift,new\n")
    assert value["tags"] == "tea|gift"


def test_a_word_that_every_column_has_says_nothing_of_them() -> None:
    text = '"id_hijab";"nama_hijab";"kategori_hijab";"harga_hijab"\n"1";"pashmina ombre";"modern";"23000"\n'
    assert table_goods(text) == [
        {"id": "1", "title": "pashmina ombre", "category": "modern", "price": "23000"}
    ]


def test_a_word_that_one_column_has_not_stays() -> None:
    assert table_goods("id_order,nama_order,total\n1,Ana,23000\n") == []


def test_square_names_its_options_in_the_columns_of_their_number() -> None:
    (value,) = table_goods(
        "Token,Item Name,Variation Name,SKU,Price,Option Name 1,Option Value 1\n"
        "T1,Plate,Small,P-S,24.50,Size,Small\nT1,Plate,Large,P-L,29.50,Size,Large\n"
    )
    assert [one["attributes"] for one in value["variants"]] == [{"Size": "Small"}, {"Size": "Large"}]


def test_a_variation_alone_is_the_option() -> None:
    (value,) = table_goods(
        "Token,Item Name,Variation Name,SKU,Price\nT1,Plate,Small,P-S,24.50\nT1,Plate,Large,P-L,29.50\n"
    )
    assert [one["attributes"] for one in value["variants"]] == [
        {"Variation Name": "Small"},
        {"Variation Name": "Large"},
    ]


def test_a_picture_twice_in_one_series_stays_twice() -> None:
    (value,) = table_goods("sku,title,image 1,image 2\nP,Plate,a.jpg,a.jpg\n")
    assert value["images"] == ["a.jpg", "a.jpg"]


def test_shopees_numbered_pictures() -> None:
    (value,) = table_goods(
        "SKU,Product Name,Price,Cover image,Item Image 1,Item Image 2\nP,Plate,9,a.jpg,b.jpg,c.jpg\n"
    )
    assert value["images"] == ["a.jpg", "b.jpg", "c.jpg"]


def test_the_one_column_of_a_map_may_be_the_title(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "listing-lint.toml").write_text(
        '[[stores]]\npath = "*.csv"\nformat = "table"\ncolumns = {title = "1"}\n'
    )
    (tmp_path / "goods.csv").write_text("상품명\n종이컵\n나무 숟가락\n", encoding="utf-8")
    run(["check", str(tmp_path), "--no-cache", "-o", "json"])
    assert json.loads(capsys.readouterr().out)["summary"]["listings"] == 2


def test_addresses_in_the_column_of_prices_are_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        f"A{number},Mug {number},https://pictures.example/{number}.jpg,{number}.50" for number in range(9)
    ]
    (tmp_path / "goods.csv").write_text("\n".join(["sku,title,price,image", *rows]), encoding="utf-8")
    run(
        ["check", "--isolated", "--no-cache", "--select", "VAR301", "-o", "json", str(tmp_path / "goods.csv")]
    )
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert "an address where a price belongs (and 8 more of these in this file)" in found["message"]


def test_kinds_of_a_japanese_shop_are_variants(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = (
        "商品ID,商品名,種類ID,種類名,説明,価格,税率,在庫数,公開状態",
        "123,琺瑯のマグカップ,,,容量350mlの琺瑯のマグカップ,2990,1,,1",
        ",,11,青,,,,,",
        ",,12,赤,,,,,",
    )
    (mug,) = converted_table(tmp_path, "\n".join(rows) + "\n", capsys)
    assert [one["attributes"] for one in mug["variants"]] == [{"種類名": "青"}, {"種類名": "赤"}]


def test_ebays_template_names_the_currency_in_its_first_column() -> None:
    text = (
        "*Action(SiteID=Germany|Country=DE|Currency=EUR|Version=1193),CustomLabel,*Title,*StartPrice,*Quantity\n"
        "Add,M-1,Becher,9.90,4\n"
    )
    (record,) = (item for item in read(io.BytesIO(text.encode()), 1 << 20, {}) if isinstance(item, Record))
    assert record.native is not None
    assert dict(record.native.implied) == {"marketplace": "ebay", "currency": "EUR"}


def test_columns_that_may_come_several_times() -> None:
    values, problems = rows_and_problems("sku,title,price,picture,picture\nP,Plate,9,a.jpg,b.jpg\n")
    assert values[0]["images"] == ["a.jpg", "b.jpg"]
    assert problems == []


def test_a_map_of_columns() -> None:
    text = "Art. no.;Text 1;VK;Pic A;Pic B;Stoff\nD-1;Dress;24,90;a.jpg;b.jpg;Leinen\n"
    columns = {
        "id": "Art. no.",
        "title": "2",
        "price": "VK",
        "images": ("Pic A", "Pic B"),
        "attributes/Material": "Stoff",
    }
    assert values(text, columns=columns) == [
        {
            "id": "D-1",
            "title": "Dress",
            "price": 24.9,
            "images": ["a.jpg", "b.jpg"],
            "attributes": {"Material": "Leinen"},
        }
    ]


def test_a_column_of_the_map_that_is_not_there() -> None:
    _, problems = taken("sku,title\nD-1,Mug\n", {"price": "VK"})
    assert rules(problems) == ["missing-column"]


def test_attributes_are_the_variants_where_their_rows_differ() -> None:
    (tee,) = values(
        "handle,title,sku,price,color,material\ntee,Tee,T-1,9,red,cotton\ntee,,T-2,9,blue,cotton\n"
    )
    assert tee["attributes"] == {"material": "cotton"}
    assert [variant["attributes"] for variant in tee["variants"]] == [{"color": "red"}, {"color": "blue"}]


def test_products_and_variants_of_wix() -> None:
    (tee,) = values(
        "handleId,fieldType,name,description,productImageUrl,sku,price,inventory,productOptionName1,productOptionDescription1\n"
        "p-1,Product,Tee,Soft,https://x.example/1.jpg;https://x.example/2.jpg,,9,,Size,S;M\n"
        "p-1,Variant,,,,T-S,,4,Size,S\np-1,Variant,,,,T-M,,5,Size,M\n"
    )
    assert tee["price"] == "9"
    assert len(tee["images"]) == 2
    assert [(one["sku"], one["stock"], one["attributes"]) for one in tee["variants"]] == [
        ("T-S", 4, {"Size": "S"}),
        ("T-M", 5, {"Size": "M"}),
    ]


def test_rows_in_another_currency_are_no_further_variants() -> None:
    (mug,) = values(
        "slug,sku,name,price,currency,option1_name,option1_value\nmug,M,Mug,0,USD,,\nmug,M-R,,9,USD,Color,Red\nmug,M-R,,8,EUR,Color,Red\n"
    )
    assert mug["price"] == "0"
    assert [(one["sku"], one["price"]) for one in mug["variants"]] == [("M-R", "9")]


def test_what_only_the_product_s_own_row_says_makes_no_variant_of_it() -> None:
    (mug,) = values(
        "slug,sku,name,price,currency,option1_name,option1_value,custom_field.custom.wattage\n"
        "mug,M,Mug,0,USD,,,5 W\nmug,M-R,,9,USD,Color,Red,\nmug,M-B,,9,USD,Color,Blue,\n"
    )
    assert mug["attributes"] == {"wattage": "5 W"}
    assert [(one["sku"], one["attributes"]) for one in mug["variants"]] == [
        ("M-R", {"Color": "Red"}),
        ("M-B", {"Color": "Blue"}),
    ]


def test_fields_that_sellers_make_themselves_are_attributes() -> None:
    (mug,) = values(
        "sku,title,price,custom_field.custom.wattage,C:Type,Attribute: Shape,attribute_set_code\nM,Mug,4,5 W,Cup,round,default\n"
    )
    assert mug["attributes"] == {"wattage": "5 W", "Type": "Cup", "Shape": "round"}


def test_the_price_of_a_sale_counts_while_there_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Title,SKU,Price,Sale Price,On Sale\nBell,B1,30.00,25.00,Yes\nHook,B2,12.00,9.00,No\nDoor,B3,8.00,0.00,No\n"
    prices = [(one["price"], one.get("list_price")) for one in converted_table(tmp_path, text, capsys)]
    assert prices == [("25.00", "30.00"), ("12.00", None), ("8.00", None)]


def test_values_of_a_variation_are_parted_by_bars_where_prices_stand_in_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        "titel,preis_eur,variante_1_name,variante_1_optionen,variante_2_name,variante_2_optionen\n"
        'Stadtkarte Poster,"4,90",Format,"A4 9,90 € | A3 14,99 €",Farbe,"Schwarz, Rosa"\n'
    )
    (found,) = converted_table(tmp_path, text, capsys)
    assert found["attributes"] == {"Format": ["A4 9,90 €", "A3 14,99 €"], "Farbe": ["Schwarz", "Rosa"]}
