"""Cells of several pictures that are parted quickly hold what a closer look finds."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.readers.tables import read as read_table
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.pieces import (
    are_each_one_address,
    is_one_address,
    pairs_in,
    pictures_in,
    plain_pictures,
)
from tests.catalog.readers.reading import rows_and_losses, rows_and_problems, table_goods, xml_goods

PART = st.sampled_from(
    [
        *(
            "a.jpg",
            "pictures/b c.png",
            "https://x.example/1.jpg",
            "http://x.example/2.jpg?a=1;b",
            "//x.example/3.jpg",
        ),
        *("/a/b/a_b.jpg", "4f1c:1:0:", "[", "]", "(https://x.example/4.jpg)", "~mv2.jpg", "-", "word"),
        *(",", ";", "|", "~", " ", "\n", ", ", "\xa0", "//", "a"),
    ]
)


@given(st.lists(PART, min_size=1, max_size=7).map("".join), st.sampled_from(["|~\n;,", "~", "|", ",; "]))
def test_the_quick_way_finds_what_the_careful_one_does(text: str, separators: str) -> None:
    text = text.strip()
    quick = plain_pictures(text, separators) if text else None
    if quick is not None:
        assert quick == [piece for _, piece in pictures_in(text, separators)]


@pytest.mark.parametrize(
    ("text", "pictures"),
    [
        ("6.webp,7.webp", ["6.webp", "7.webp"]),
        (
            "https://x.example/1.jpg, https://x.example/2.jpg",
            ["https://x.example/1.jpg", "https://x.example/2.jpg"],
        ),
        ("front view.jpg", ["front view.jpg"]),
        ("https://x.example/a,b.jpg", None),
        ('["a.jpg", "b.jpg"]', None),
    ],
)
def test_common_cells(text: str, pictures: list[str] | None) -> None:
    assert plain_pictures(text, "|~\n;,") == pictures


ADDRESSES = st.lists(PART, max_size=3).map("".join) | st.just("https://x.example/1.jpg")


@given(st.lists(ADDRESSES, min_size=1, max_size=4))
def test_several_texts_are_addresses_where_each_is_one(texts: list[str]) -> None:
    assert are_each_one_address(texts) == all(map(is_one_address, texts))


def test_wixs_names_of_pictures_without_an_ending() -> None:
    first, second = (
        "a4c79b_e2800103af0e42c884c236468485e45f~mv2.png",
        "a4c79b_9550d7fc04cc47c6bb0a4085b9c78b4a",
    )
    ((value,), _) = rows_and_losses(f"name,price,productImageUrl\nTop,9.5,{first};{second}\n")
    assert value["images"] == [first, second]


@pytest.mark.parametrize("name", ["2f334a_e2800103af0e42c884c236468485e45f~mv2.png", "2f334a_0b~mv2.jpg"])
def test_one_picture_of_wix_is_one(name: str) -> None:
    ((value,), _) = rows_and_losses(f"name,price,productImageUrl\nTop,9.5,{name}\n")
    assert value["images"] == [name]


def test_magentos_folder_of_pictures_is_none_of_this_computer() -> None:
    (value,) = table_goods(
        "sku,attribute_set_code,product_type,name,price,base_image,additional_attributes\n"
        'P,Default,simple,Plate,9,/p/l/plate.jpg,"color=Grey,size=S"\n'
    )
    assert value["images"] == ["p/l/plate.jpg"]
    assert value["attributes"] == {"color": "Grey", "size": "S"}


def test_prestashops_features_are_attributes() -> None:
    (value,) = table_goods(
        'Reference #,Name *,Feature(Name:Value:Position)\nP,Plate,"Material:Stoneware:1,Colour:Grey:2"\n'
    )
    assert value["attributes"] == {"Material": "Stoneware", "Colour": "Grey"}


@pytest.mark.parametrize(
    ("cell", "pieces"),
    [
        ("ab12~mv2.jpg;cd34~mv2.jpg", ["ab12~mv2.jpg", "cd34~mv2.jpg"]),
        ("https://static.example/media/ab12~mv2.jpg", ["https://static.example/media/ab12~mv2.jpg"]),
        (
            "https://x.example/a.jpg~https://x.example/b.jpg",
            ["https://x.example/a.jpg", "https://x.example/b.jpg"],
        ),
        ("a.jpg~b.jpg", ["a.jpg", "b.jpg"]),
    ],
)
def test_a_tilde_parts_files_and_stands_in_their_names(cell: str, pieces: list[str]) -> None:
    assert [piece for _, piece in pictures_in(cell, "|~\n;,")] == pieces


@pytest.mark.parametrize(
    ("cell", "pairs"),
    [
        ("color=Red,size=S", [("color", "Red"), ("size", "S")]),
        ("Size=S|Color=Grey", [("Size", "S"), ("Color", "Grey")]),
        ("Material|Linen||Colour|Grey", [("Material", "Linen"), ("Colour", "Grey")]),
        ("Material:Linen:1", [("Material", "Linen")]),
        ("Opens at 10:30", [("Opens at 10", "30")]),
        ("12:30", []),
        ("https://x.example/a", []),
        ("plain words, and more", []),
        ("a=1=2", []),
    ],
)
def test_names_with_values_in_one_cell(cell: str, pairs: list[tuple[str, str]]) -> None:
    found = pairs_in(cell)
    assert [(name, value) for _, name, value in found] == pairs
    assert all(cell.startswith(value, at) for at, _, value in found)


@given(st.text(alphabet="ab =:|,;\n1/\u00e4", max_size=40))
def test_any_cell_is_read_and_values_stand_where_they_are_said_to(cell: str) -> None:
    for at, name, value in pairs_in(cell):
        assert cell.startswith(value, at)
        assert name
    for at, piece in pictures_in(cell, "|~\n;,"):
        assert cell.startswith(piece, at)


@pytest.mark.parametrize("nothing", ["-", " -", "nan", "None", "null"])
def test_a_word_for_nothing_is_no_picture(nothing: str) -> None:
    (value,) = table_goods(f"ID,Thumbnail,Name,SKU,Price\n1,{nothing},Blue shirt,S-1,64.99\n")
    assert "images" not in value


def test_airtables_attachments() -> None:
    (mug,), _ = rows_and_problems(
        'SKU,Name,Price,Attachments\nM-1,Mug,9.90,"a.jpg (https://x.example/1.jpg),b (2).jpg (https://x.example/2.jpg)"\n'
    )
    assert len(mug["images"]) == 2 or mug["images"] == [
        "a.jpg (https://x.example/1.jpg),b (2).jpg (https://x.example/2.jpg)"
    ]


def test_opencarts_attributes_stand_in_lines_of_their_groups() -> None:
    cell = "Motor|Power, W|1100\nMotor|Ports|G1; G2\n\nBody|Matter|steel\n"
    assert [(cell[at : at + len(value)], name, value) for at, name, value in pairs_in(cell)] == [
        ("1100", "Power, W", "1100"),
        ("G1; G2", "Ports", "G1; G2"),
        ("steel", "Matter", "steel"),
    ]


@pytest.mark.parametrize("cell", ["a|b", "one|two|three|four", "a||c\nd|e|f"])
def test_other_lines_are_no_groups(cell: str) -> None:
    assert not any(name in ("b", "two", "e") for _, name, _ in pairs_in(cell))


def test_ebays_report_says_a_variation_in_brackets() -> None:
    (value,) = table_goods(
        '"Item number","Title","Variation details","Custom label (SKU)","Available quantity","Currency","Start price"\n'
        '"1","Shirt","","LS","12","USD","39"\n"1","Shirt","[Size=M;Colour=White]","LS-M","4","USD","39"\n'
        '"1","Shirt","[Size=L;Colour=White]","LS-L","8","USD","39"\n'
    )
    assert value["sku"] == "LS"
    assert [one["attributes"] for one in value["variants"]] == [
        {"Size": "M", "Colour": "White"},
        {"Size": "L", "Colour": "White"},
    ]


@pytest.mark.parametrize(
    ("cell", "pairs"),
    [
        ('{"Material": "Oak", "Height": 82}', [("Material", "Oak"), ("Height", "82")]),
        ('[{"name": "Fabric", "value": "Cotton"}]', [("Fabric", "Cotton")]),
        ('{"product_specification"=>[{"key"=>"Fabric", "value"=>"Cotton"}]}', [("Fabric", "Cotton")]),
        (
            '{"specification"=>[{"value"=>"Two years of warranty"}, {"key"=>"Fabric", "value"=>"Cotton"}]}',
            [("", "Two years of warranty"), ("Fabric", "Cotton")],
        ),
        ("{'Occasion': 'Daily', 'Pattern': 'Solid'}", [("Occasion", "Daily"), ("Pattern", "Solid")]),
        ("{'Note': \"Men's\", 'New': True, 'Old': None}", [("Note", "Men's"), ("New", "True")]),
        ('{"Size"=>"M", "Note"=>"a=>b"}', [("Size", "M"), ("Note", "a=>b")]),
        (r"{'Path': 'x\d'}", [("Path", r"x\d")]),
        ("[" + "-" * 3000 + "1]", []),
        ("{'" + r"\'" * 1900, []),
        ("[Size=M;Colour=Red]", [("Size", "M"), ("Colour", "Red")]),
    ],
)
def test_structures_of_names_and_values(cell: str, pairs: list[tuple[str, str]]) -> None:
    assert [(name, value) for _, name, value in pairs_in(cell)] == pairs
    assert all(cell[at : at + len(value)] == value for at, _, value in pairs_in(cell))


def test_a_code_before_an_address_is_no_picture() -> None:
    (value,) = table_goods("sku,title,price,images\nP,Plate,9,4f1c:1:0:|https://x.example/1.jpg;\n")
    assert value["images"] == ["https://x.example/1.jpg"]


def test_addresses_written_as_in_json() -> None:
    address = r"https:\/\/shop.example\/a.jpg"
    (value,) = xml_goods(
        f"<items><item><id>1</id><title>Bag</title><image_link>{address}</image_link></item></items>"
    )
    assert value["images"] == ["https://shop.example/a.jpg"]
    (value,) = table_goods(f"sku,title,price,images\nA-1,Bag,2,{address}|{address.replace('a.', 'b.')}\n")
    assert value["images"] == ["https://shop.example/a.jpg", "https://shop.example/b.jpg"]


def test_a_picture_as_a_page_shows_it_is_its_address() -> None:
    text = 'Name,Price,Images\nLaptop,5,"<img alt=""Laptop X"" class=""a"" src=""https://e.example/1.jpg"" title=""""/>"\n'
    (item,) = (one for one in read_table(io.BytesIO(text.encode()), 1 << 22, {}) if isinstance(one, Record))
    assert item.value["images"] == ["https://e.example/1.jpg"]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("{https://a.example/1.jpg}", [(1, "https://a.example/1.jpg")]),
        (
            "{https://a.example/1.jpg,https://a.example/2.jpg}",
            [(1, "https://a.example/1.jpg"), (25, "https://a.example/2.jpg")],
        ),
        ("{front}.jpg", [(0, "{front}.jpg")]),
    ],
)
def test_an_array_of_pictures_as_postgresql_writes_it(cell: str, shown: list[tuple[int, str]]) -> None:
    assert list(pictures_in(cell, "|~\n;,")) == shown
    assert plain_pictures(cell, "|~\n;,") is None
