"""Products whose members stand in several objects: ``{"Orderable": {"sku": …}, "Visible": {"Mugs": {…}}}``."""

from __future__ import annotations

from tests.catalog.readers.reading import goods_and_problems, sound_records


def test_a_product_in_an_object_beside_where_it_comes_from() -> None:
    values, problems = goods_and_problems(
        {
            "source": {
                "marketplace": "1688",
                "url": "https://a.example/1",
                "title": "发圈",
                "offerId": "8252",
                "price": "",
            },
            "product": {
                "title": "发圈",
                "offerId": "8252",
                "price": "",
                "images": ["https://a.example/1.jpg"],
            },
            "attributes": [{"label": "材质", "value": "布料"}],
            "packageInfo": {"summary": [], "tables": []},
        }
    )
    assert not problems
    assert values[0]["title"] == "发圈"
    assert "short_description" not in values[0]
    assert values[0]["attributes"] == {"材质": "布料"}


def test_members_in_several_objects_are_one_product() -> None:
    (record,) = sound_records(
        {
            "MPItemFeedHeader": {"version": "4.8"},
            "MPItem": [
                {
                    "Orderable": {"sku": "P", "productName": "Plate", "price": 24.5},
                    "Visible": {
                        "Dinnerware": {
                            "shortDescription": "Stoneware, 26 cm.",
                            "mainImageUrl": "https://x.example/1.jpg",
                            "productSecondaryImageURL": ["https://x.example/2.jpg"],
                            "material": ["Stoneware"],
                        }
                    },
                }
            ],
        }
    )
    assert record.value["title"] == "Plate"
    assert record.value["description"] == "Stoneware, 26 cm."
    assert record.value["images"] == ["https://x.example/1.jpg", "https://x.example/2.jpg"]
    native = record.native
    assert native is not None
    assert native.pointers["/description"] == "/Visible/Dinnerware/shortDescription"
