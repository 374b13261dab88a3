"""Pictures of products that have no form of their own, where there are very many of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers.generic import convert
from tests.catalog.readers.reading import goods_and_problems, sound_records
from tests.catalog.readers.running import codes, converted, converted_named

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture, Read

MANY = 15_000


def addresses(kind: str) -> list[str]:
    return [f"https://img.example/{kind}{number}.jpg" for number in range(MANY)]


def images_of(value: dict[str, object]) -> list[object]:
    found = convert({"name": "Mug of clay", "price": "3.00", **value}, "", {}).fields["images"]
    assert isinstance(found, list)
    return found


def test_each_of_many_pictures_is_looked_up_and_not_sought_among_all_others() -> None:
    shown, more = addresses("a"), addresses("b")
    assert images_of({"images": shown, "gallery": more}) == shown + more
    assert images_of({"images": shown, "gallery": shown}) == shown


def test_each_of_many_members_that_hold_a_picture_is_taken_once() -> None:
    shown = addresses("a")
    members = {f"picture_{number}": address for number, address in enumerate(shown)}
    found = images_of({**members, "image": shown[0]})
    assert found[:100] == shown[:100]
    assert len(found) == len(set(map(str, found))) > MANY // 4  # a larger number in a name may be a size


@pytest.mark.parametrize(
    ("images", "expected"),
    [(["a.jpg", "b.jpg"], ["a.jpg", "b.jpg"]), (["a.jpg"], ["a.jpg", "c.jpg", "d.jpg"])],
)
def test_pictures_of_the_detail_page_are_none_of_a_gallery(
    images: list[str], expected: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {"name": "Lamp", "price": 9, "images": images, "detailImages": ["c.jpg", "d.jpg"]}
    (lamp,) = converted_named(tmp_path, "l.json", json.dumps([goods]), capsys)
    assert lamp["images"] == expected


@pytest.mark.parametrize(
    ("larger", "src"), [("original", "https://a.example/1.jpg"), ("buyuk", "//a.example/1.jpg")]
)
def test_the_full_picture_goes_before_its_small_one(larger: str, src: str) -> None:
    item = {"isim": "Kupa", "fiyat": 89, "thumbnail": "https://a.example/w_400/1.jpg", larger: src}
    values, _ = goods_and_problems({"urunler": [item, {**item, larger: "yes"}]})
    assert [value["images"] for value in values] == [[src], ["https://a.example/w_400/1.jpg"]]


@pytest.mark.parametrize("name", ["featureImageURL", "feature_image", "displayImage", "featuredImageUrl"])
def test_the_picture_that_a_page_shows_first(name: str, tmp_path: Path, capsys: Capture) -> None:
    entry = {"id": "b", "title": "Bowl", "price": "18", name: "https://cdn.example/1.png", "imageList": []}
    (bowl,) = converted(tmp_path, {"products": [entry, {**entry, "id": "c"}]}, capsys)[:1]
    assert bowl["images"] == ["https://cdn.example/1.png"]


def test_squares_addresses_of_pictures_in_its_shop(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = {
        "type": "ITEM",
        "id": "A1",
        "item_data": {
            "name": "Arnica oil",
            "product_type": "REGULAR",
            "ecom_image_uris": ["https://shop.example/1.jpeg", "https://shop.example/2.jpeg"],
            "variations": [
                {
                    "type": "ITEM_VARIATION",
                    "id": "B1",
                    "item_variation_data": {
                        "name": "1 oz",
                        "sku": "F-1",
                        "price_money": {"amount": 2200, "currency": "USD"},
                    },
                }
            ],
        },
    }
    (found,) = converted(tmp_path, {"objects": [item]}, capsys)
    assert found["images"] == ["https://shop.example/1.jpeg", "https://shop.example/2.jpeg"]
    assert found["variants"][0]["price"] == 22.0
    assert "category" not in found


def test_pictures_in_lists_of_addresses_of_an_object(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = {
        "item_id": 1,
        "item_name": "Oak stool",
        "price_info": [{"current_price": 44, "currency": "SGD"}],
        "image": {"image_id_list": ["a"], "image_url_list": ["https://pictures.example/a"]},
    }
    (found,) = converted(tmp_path, {"response": {"item_list": [item]}}, capsys)
    assert found["images"] == ["https://pictures.example/a"]


def test_a_path_of_a_picture_beside_its_words() -> None:
    values, _ = goods_and_problems(
        [
            {
                "name": "Courier robot",
                "slug": "robot",
                "title": "Courier robot",
                "category": "Robots",
                "images": [{"image": "/shop/robot.png", "alt": "A courier robot", "label": ""}],
                "description": "Brings parcels over the last mile.",
                "features": [],
                "seo": {"metaTitle": "Courier robot"},
                "locale": "en",
                "ctaText": "Get started",
                "layout": "image-grid",
                "order": 1,
                "isActive": True,
            }
        ]
    )
    assert values[0]["images"] == [{"src": "/shop/robot.png", "alt": "A courier robot"}]


def test_ozon_keeps_its_main_picture_apart() -> None:
    (record,) = sound_records(
        {
            "items": [
                {
                    "offer_id": "P",
                    "name": "Plate",
                    "price": "9",
                    "primary_image": "a.jpg",
                    "images": ["b.jpg"],
                }
            ]
        }
    )
    assert record.value["id"] == "P"
    assert record.value["images"] == ["a.jpg", "b.jpg"]


def test_pictures_whose_address_has_a_name_of_its_own() -> None:
    card = {"nmID": 7, "vendorCode": "W-7", "title": "Mug", "photos": [{"big": "https://a.example/1.webp"}]}
    (mug,) = sound_records({"cards": [card]})
    assert (mug.value["id"], mug.value["images"]) == (7, ["https://a.example/1.webp"])


@pytest.mark.parametrize(
    ("picture", "wanted"),
    [
        ("images.stools-shop.com/products/7/204-1", "//images.stools-shop.com/products/7/204-1"),
        ("stools.com/7.jpg", "stools.com/7.jpg"),
        ("img/7.small.jpg", "img/7.small.jpg"),
    ],
)
def test_a_host_without_a_scheme_is_an_address(read: Read, picture: str, wanted: str) -> None:
    (found,) = read([{"sku": "S7", "name": "Oak stool", "price": 44, "image": picture}])
    assert found["images"] == [wanted]


@pytest.mark.parametrize(
    ("media", "shown"),
    [
        ({"original": "https://p.test/o.png", "thumbnail": "https://p.test/t.png"}, ["https://p.test/o.png"]),
        (
            {"images": ["https://p.test/1.png", "https://p.test/2.png"], "videos": ["https://p.test/v.mp4"]},
            ["https://p.test/1.png", "https://p.test/2.png"],
        ),
        (
            {"primary": {"url": "https://p.test/1.png"}, "gallery": [{"url": "https://p.test/2.png"}]},
            ["https://p.test/1.png", "https://p.test/2.png"],
        ),
        ({"imageUrl": "https://p.test/1.png", "thumbUrl": "https://p.test/t.png"}, ["https://p.test/1.png"]),
        ({"video": "https://p.test/v.mp4", "videoUrl": "https://p.test/w.mp4"}, None),
    ],
)
def test_media_hold_pictures_by_size_and_by_what_they_show(
    media: dict[str, Any], shown: list[str] | None, read: Read
) -> None:
    (found,) = read([{"id": "a1", "name": "Oak stool with three legs", "price": 44.5, "media": media}])
    assert found.get("images") == shown


def test_pictures_that_stand_in_several_formats_are_one_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pictures = [
        {"format": "product", "imageType": "PRIMARY", "url": "/medias/a-300.jpg"},
        {"format": "zoom", "imageType": "PRIMARY", "url": "/medias/a-900.jpg"},
        {"format": "thumbnail", "imageType": "PRIMARY", "url": "/medias/a-96.jpg"},
        {"format": "thumbnail", "imageType": "GALLERY", "galleryIndex": 0, "url": "/medias/b-96.jpg"},
        {"format": "zoom", "imageType": "GALLERY", "galleryIndex": 0, "url": "/medias/b-900.jpg"},
    ]
    goods = {
        "code": "1934793",
        "name": "Power shot",
        "price": {"currencyIso": "USD", "value": 99.85},
        "images": pictures,
    }
    (listing,) = converted(tmp_path, {"products": [goods], "pagination": {"totalResults": 1}}, capsys)
    assert (listing["price"], listing["currency"]) == (99.85, "USD")
    assert listing["images"] == ["/medias/a-900.jpg", "/medias/b-900.jpg"]


@pytest.mark.parametrize("called", ["all_images", "allImages", "all_image_urls"])
@pytest.mark.parametrize("joined", [True, False])
def test_all_pictures_of_goods_are_its_pictures(
    tmp_path: Path, capsys: Capture, called: str, joined: bool
) -> None:
    listed = ["https://shop.example/a.webp", "https://shop.example/b.webp"]
    entry = {"id": "l", "name": "Lamp of brass", "price": 4, "main_image": listed[0]}
    (listing,) = converted(tmp_path, [{**entry, called: "; ".join(listed) if joined else listed}], capsys)
    assert listing["images"] == listed


@pytest.mark.parametrize("main", ["main_image", "image", "imageUrl", "cover_image"])
@pytest.mark.parametrize("gallery", ["gallery_images", "gallery", "images", "additional_images"])
def test_the_main_picture_is_one_of_the_gallery(
    main: str, gallery: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pictures = ["https://cdn.tray.example/1.jpg", "https://cdn.tray.example/2.jpg"]
    entries = [
        {
            "id": f"T-{n}",
            "title_en": "Tea tray of bakelite",
            "price": 30,
            main: pictures[0],
            gallery: pictures,
        }
        for n in range(3)
    ]
    for one in converted(tmp_path, entries, capsys):
        assert one["images"] == pictures


def test_a_gallery_that_shows_a_picture_twice_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twice = ["https://cdn.tray.example/1.jpg", "https://cdn.tray.example/2.jpg"] * 2
    entries = [
        {"id": "T-1", "name": "Tea tray", "price": 30, "main_image": twice[0], "gallery_images": twice[1:]}
    ]
    assert "IMG109" in codes(tmp_path, entries, capsys)


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ({"url": None, "main": True, "urlS3": "goods/7/mug 1.png"}, ["goods/7/mug 1.png"]),
        ({"imageKey": "goods/7/mug.webp", "sort": 1}, ["goods/7/mug.webp"]),
    ],
)
def test_a_picture_whose_file_stands_under_a_name_of_its_own(entry: dict[str, Any], shown: list[str]) -> None:
    assert images_of({"gallery": [entry]}) == shown


def test_goods_whose_variants_are_shown_lack_no_pictures() -> None:
    made = convert(
        {"name": "Mug", "price": 9, "variants": [{"sku": "M-1", "price": 9, "image": "a.jpg"}]}, "", {}
    )
    assert made.native.lacks == frozenset()


def test_places_for_addresses_without_one_are_told_and_are_no_picture() -> None:
    goods = {"name": "Tea mug", "price": "9.50"}
    empty = convert({**goods, "images": [{"id": 75, "urls": {"50x": None, "original": None}}]}, "", {})
    assert "images" not in empty.fields
    assert [(lost.pointer, "none in them" in lost.reason) for lost in empty.native.lost] == [
        ("/images/0", True)
    ]
    address = "https://img.example/a.jpg"
    full = convert({**goods, "images": [{"id": 75, "urls": {"50x": None, "original": address}}]}, "", {})
    assert (full.fields["images"], list(full.native.lost)) == ([address], [])
    # One with a usual name for its address and nothing under it is a fault of the listing, as before.
    fault = convert({**goods, "images": [{"src": None, "id": 75, "size": {"w": None}}]}, "", {})
    assert fault.fields["images"] == [{}]


def test_the_name_of_a_picture_s_address_may_have_a_slash() -> None:
    picture = {"id": 75, "large/2x": "https://img.example/a.jpg"}
    made = convert({"name": "Tea mug", "price": "9.50", "images": [picture]}, "", {})
    assert made.fields["images"] == ["https://img.example/a.jpg"]
    assert made.native.pointers["/images/0"] == "/images/0/large~12x"
