"""The pictures of many rows at once, from the columns that show them."""

from __future__ import annotations

from tests.catalog.readers.reading import table_goods


def test_lazada_repeats_the_pictures_of_a_product_for_its_variants() -> None:
    (value,) = table_goods(
        "Group No,Product Name(English),Product Images1,Product Images2,Images1,SellerSKU,*Price,Size\n"
        "1,Plate,https://x.example/1.jpg,https://x.example/2.jpg,https://x.example/1.jpg,P-S,9,S\n"
    )
    assert value["images"] == ["https://x.example/1.jpg", "https://x.example/2.jpg"]
