"""Twenty shapes that real tables have, each on a table of our own: read or told, never dropped, never a crash."""

from __future__ import annotations

from typing import Any

from tests.catalog.readers.reading import rows_and_problems


def clean(text: str | bytes) -> list[dict[str, Any]]:
    values, problems = rows_and_problems(text)
    assert problems == []
    return values


def test_1_rows_that_continue_a_product_with_many_pictures() -> None:
    rows = "".join(f"lamp,,,,https://x.example/{number}.jpg,{number}\n" for number in range(2, 76))
    (lamp,) = clean(
        f"Handle,Title,Variant SKU,Variant Price,Image Src,Image Position\nlamp,Desk lamp,L-1,9,https://x.example/1.jpg,1\n{rows}"
    )
    assert len(lamp["images"]) == 75
    assert lamp["sku"] == "L-1"


def test_2_padded_names_and_cells_and_variants_without_a_name() -> None:
    (tee,) = clean(
        "name          , slug , price , sku    , option_value\n"
        "Cotton tee    , tee  , 9.50  , T-S    , S\n"
        "              ,      , 9.50  , T-M    , M\n"
    )
    assert tee["title"] == "Cotton tee"
    assert [variant["sku"] for variant in tee["variants"]] == ["T-S", "T-M"]


def test_3_escaped_html_stays_as_it_is_written() -> None:
    (mug,) = clean("sku,title,description,price\nM-1,Mug,&lt;p&gt;Tea &amp;quot;mug&amp;quot;&lt;/p&gt;,4\n")
    assert mug["description"] == "&lt;p&gt;Tea &amp;quot;mug&amp;quot;&lt;/p&gt;"


def test_4_prices_in_every_spelling() -> None:
    values = clean(
        'sku,title,price\nA,a,"₹32,999"\nB,b,$56.99 \nC,c,16\nD,d,0\nE,e,0.0\nF,f,\nG,g,"1.299,00 €"\nH,h,on request\n'
    )
    assert [value.get("price") for value in values] == [
        32999,
        56.99,
        "16",
        "0",
        "0.0",
        None,
        1299.0,
        "on request",
    ]
    assert [value.get("currency") for value in values] == ["INR", None, None, None, None, None, "EUR", None]


def test_5_pictures_joined_in_every_way() -> None:
    values = clean(
        "sku,title,images\n"
        'A,a,"[""https://x.example/1.jpg"", ""https://x.example/2.jpg""]"\n'
        "B,b,https://x.example/1.jpg|https://x.example/2.jpg\n"
        "C,c,https://x.example/1.jpg~https://x.example/2.jpg\n"
        'D,d,"https://x.example/1.jpg, https://x.example/2.jpg"\n'
        "E,e,https://x.example/1.jpg https://x.example/2.jpg\n"
        "F,f,//x.example/1.jpg\n"
        "G,g,https://x.example/a.jpg?w=1;h=2\n"
        'H,h,"one.jpg,two.jpg"\n'
        "I,i,my photo (3).jpg\n"
        "J,j,https://x.example/1.jpg;https://x.example/2.jpg\n"
        "K,k,\"['https://x.example/1.jpg', 'https://x.example/2.jpg']\"\n"
    )
    assert [len(value["images"]) for value in values] == [2, 2, 2, 2, 2, 1, 1, 2, 1, 2, 2]
    assert values[6]["images"] == ["https://x.example/a.jpg?w=1;h=2"]
    assert values[8]["images"] == ["my photo (3).jpg"]


def test_6_exports_that_are_not_utf8() -> None:
    values, problems = rows_and_problems(
        "sku,title,brand\nA,Thé à l'été,Noël\n".encode("cp1252") + b"B,x\x81y,Z\xe9ro\n"
    )
    assert values[0]["title"] == "Thé à l'été"
    assert values[1] == {"id": "B", "sku": "B", "title": "x\x81y", "brand": "Zéro"}
    assert [problem.rule for problem in problems] == ["guessed-encoding"]


def test_7_replacement_characters_of_the_source() -> None:
    (mug,) = clean("sku,title,price\nM-1,Caf\ufffd mug,4\n")
    assert mug["title"] == "Caf\ufffd mug"


def test_8_invisible_marks_and_blanks() -> None:
    (mug,) = clean('sku,title,price\nM-1," Tea\u200b\u00a0mug\nlarge ",4\n')
    assert mug["title"] == "Tea\u200b\u00a0mug\nlarge"


def test_9_full_width_names_and_mathematical_letters() -> None:
    (mug,) = clean("ＳＫＵ,Ｔｉｔｌｅ,Ｐｒｉｃｅ\nM-1,𝟐𝟎𝟐𝟐 mug：blue,4\n")
    assert mug == {"id": "M-1", "sku": "M-1", "title": "𝟐𝟎𝟐𝟐 mug：blue", "price": "4"}


def test_10_descriptions_of_tags_only() -> None:
    (mug,) = clean('sku,title,description,price\nM-1,Mug,"<meta charset=""utf-8""><p>&nbsp;</p>",4\n')
    assert mug["description"] == '<meta charset="utf-8"><p>&nbsp;</p>'


def test_11_scripts_styles_and_a_picture_in_the_text() -> None:
    picture = "data:image/png;base64," + "A" * 32_000
    body = f'<style>p{{}}</style><script>var a="b, c";</script><img src="{picture}">'
    (mug,) = clean('sku,title,description,price\nM-1,Mug,"{}",4\n'.format(body.replace('"', '""')))
    assert mug["description"] == body


def test_12_pastes_of_word_processors_and_assistants() -> None:
    body = '<p data-start="10" data-end="20" class="MsoNormal">Soft,\n\nlight</p>'
    (mug,) = clean('sku,title,description,price\nM-1,Mug,"{}",4\n'.format(body.replace('"', '""')))
    assert mug["description"] == body


def test_13_a_body_without_quotes_that_spills_over() -> None:
    values, problems = rows_and_problems(
        "sku,title,description,price\nM-1,Mug,<p>Soft, light, large</p>,4\nM-2,<b>Cup</b>/n<br/>,x,5\nM-3,I <3 mugs,x,6\n"
    )
    assert [value["id"] for value in values] == ["M-2", "M-3"]
    assert [(problem.rule, problem.span.line) for problem in problems] == [("broken-row", 2)]


def test_14_entities_in_titles() -> None:
    (dress,) = clean("sku,title,price\nD-1,Women&#39;s dress&trade;,9\n")
    assert dress["title"] == "Women&#39;s dress&trade;"


def test_15_identifiers_that_stand_twice() -> None:
    assert [value["id"] for value in clean("sku,title,price\nA,Mug,4\nB,Cup,5\nA,Mug,4\n")] == ["A", "B", "A"]


def test_16_placeholders_and_literal_null() -> None:
    values = clean("sku,title,brand,description\nA,Mug,No Brand,null\nB,Cup,-,NULL\nC,Pot,NA,\\N\n")
    assert [value.get("description") for value in values] == ["null", "NULL", None]
    assert [value["brand"] for value in values] == ["No Brand", "-", "NA"]


def test_17_structures_in_cells() -> None:
    (mug,) = clean(
        'sku,title,description,price,category\nM-1,Mug,"{""blocks"": [{""type"": ""paragraph"", ""data"": {""text"": ""Soft""}}]}",4,"[""Home"", ""Mugs""]"\n'
    )
    assert mug["description"].startswith('{"blocks"')
    assert mug["category"] == '["Home", "Mugs"]'


def test_18_separators_and_names_of_every_kind() -> None:
    for separator in "|#,\t;":
        head, row = separator.join(["product_id", "商品标题", "价格"]), separator.join(["1", "茶杯", "4"])
        (mug,) = clean(f"{head}\n{row}\n")
        assert mug["title"] == "茶杯"
    values, problems = rows_and_problems("sku,prodcut_name,price\nM-1,Mug,4\n")
    assert values[0]["title"] == "Mug"
    assert [problem.rule for problem in problems] == ["guessed-column"]


def test_18_a_table_without_a_header_is_told() -> None:
    values, problems = rows_and_problems("1,apple iphone 8,2612,14.5\n2,apple iphone 9,2613,15.5\n")
    assert values == []
    assert [problem.rule for problem in problems] == ["no-product-columns"]


def test_19_titles_and_descriptions_of_any_length() -> None:
    values = clean(f"sku,title,description,price\nA,x,y,4\nB,{'T' * 1560},{'d' * 32_504},5\n")
    assert [len(value["title"]) for value in values] == [1, 1560]
    assert len(values[1]["description"]) == 32_504


def test_20_mixed_scripts_and_names_of_picture_files() -> None:
    (mug,) = clean("sku,title,image\nM-1,Кружка 茶杯 แก้ว כוס mug...,ordner/Tasse #1 (3) grün.jpg\n")
    assert mug["title"] == "Кружка 茶杯 แก้ว כוס mug..."
    assert mug["images"] == ["ordner/Tasse #1 (3) grün.jpg"]
