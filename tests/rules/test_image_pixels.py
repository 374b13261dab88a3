"""The examples of the rules on pixels through the whole linter, and what an example cannot show."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageEnhance

from listing_lint.catalog.listing import Listing
from listing_lint.drawing import draw
from listing_lint.images.pictures import Pictures
from listing_lint.profiles.model import Figure, FigureValue, Profile
from listing_lint.rule import Context, Drawing, Member, Rule
from listing_lint.rules import image_pixels
from listing_lint.rules.image_pixels import RULES
from listing_lint.testing import check_examples

BY_CODE = {rule.code: rule for rule in RULES}
DAY = date(2026, 11, 22)
SHARED = Path(__file__).parents[2] / "../shared/data"
STRICT: dict[str, FigureValue] = {
    "images.main_unique": True,
    "images.border_allowed": False,
    "images.placeholder_allowed": False,
    "images.main_background_white": 0.95,
}


def context(folder: Path, figures: dict[str, FigureValue] | None = None) -> Context:
    values = STRICT if figures is None else figures
    made = {key: Figure(key, value, "a test", DAY, "own", "test") for key, value in values.items()}
    return Context(Profile("test", "Test", made), Pictures(str(folder)), DAY)


def listing(folder: Path, images: list[Any], **more: Any) -> Listing:
    fields: dict[str, Any] = {"id": "A1", "images": images, **more}
    return Listing(fields, fields, fields["id"], "listing.json", str(folder), store=more.get("store"))


def found(code: str, folder: Path, images: list[Any], **options: Any) -> list[str]:
    rule = BY_CODE[code]
    hits = rule.check(listing(folder, images), rule.options(**options), context(folder))
    return [hit.message for hit in hits]


def put(folder: Path, name: str, content: bytes | Image.Image) -> str:
    if isinstance(content, Image.Image):
        out = io.BytesIO()
        content.save(out, "JPEG", quality=85)
        content = out.getvalue()
    (folder / name).write_bytes(content)
    return name


def photo(seed: int = 1) -> Image.Image:
    data = draw(Drawing(width=600, height=600, motif="scene", seed=seed, quality=95))
    return Image.open(io.BytesIO(data)).convert("RGB")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_examples(rule: Rule) -> None:
    check_examples(rule)


def test_a_file_that_is_missing_or_no_picture_is_left_to_other_rules(tmp_path: Path) -> None:
    put(tmp_path, "page.jpg", b"<html></html>")
    for rule in RULES:
        if rule.scope == "listing":
            images = ["gone.jpg", "page.jpg", "https://img.example/1.jpg", "../up.jpg"]
            assert list(rule.check(listing(tmp_path, images), rule.options(), context(tmp_path))) == []


def test_a_closed_cut_is_reported_with_medium_confidence(tmp_path: Path) -> None:
    data = draw(Drawing(width=800, height=800, motif="scene"))
    put(tmp_path, "a.jpg", data[: len(data) // 2] + b"\xff\xd9")
    rule = BY_CODE["IMG106"]
    (hit,) = rule.check(listing(tmp_path, ["a.jpg"]), rule.options(), context(tmp_path))
    assert hit.confidence == "medium"
    assert "a.jpg is probably cut off" in hit.message


def test_a_damaged_picture_of_a_variant_is_reported(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg", draw(Drawing(width=300, height=300, truncate=0.5)))
    rule = BY_CODE["IMG106"]
    (hit,) = rule.check(
        listing(tmp_path, [], variants=[{"image": "a.jpg"}]), rule.options(), context(tmp_path)
    )
    assert hit.pointer == "/variants/0/image"


def test_the_same_path_twice_is_left_to_another_rule(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg", photo())
    assert found("IMG301", tmp_path, ["a.jpg", "./a.jpg"]) == []
    assert found("IMG302", tmp_path, ["a.jpg", "./a.jpg"]) == []


def test_each_copy_is_reported_once(tmp_path: Path) -> None:
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        put(tmp_path, name, photo())
    assert [message[:18] for message in found("IMG301", tmp_path, ["a.jpg", "b.jpg", "c.jpg"])] == [
        "pictures 1 and 2 a",
        "pictures 1 and 3 a",
    ]


def test_equal_sizes_are_not_equal_contents(tmp_path: Path) -> None:
    data = draw(Drawing(width=300, height=300))
    put(tmp_path, "a.jpg", data)
    put(tmp_path, "b.jpg", data[:-3] + bytes([data[-3] ^ 1]) + data[-2:])
    assert found("IMG301", tmp_path, ["a.jpg", "b.jpg"]) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("darker", "the second about 10 % darker"),
        ("cut", "cut by about 5 % at an edge"),
        ("mirror", "mirrored"),
    ],
)
def test_a_near_copy_is_described(tmp_path: Path, name: str, words: str) -> None:
    image = photo(3)
    changed = {
        "darker": ImageEnhance.Brightness(image).enhance(0.9),
        "cut": image.crop((30, 30, 570, 570)),
        "mirror": image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
    }[name]
    put(tmp_path, "a.jpg", image)
    put(tmp_path, "b.jpg", changed)
    (message,) = found("IMG302", tmp_path, ["a.jpg", "b.jpg"], mirrored=name == "mirror")
    assert words in message


def test_size_charts_swatches_and_blank_pictures_are_not_compared(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg", photo())
    put(tmp_path, "b.jpg", photo().resize((500, 500)))
    put(tmp_path, "c.jpg", Image.new("RGB", (300, 300), (9, 9, 9)))
    put(tmp_path, "d.jpg", Image.new("RGB", (400, 400), (9, 9, 9)))
    for role in ("swatch", "size-chart"):
        assert found("IMG302", tmp_path, ["a.jpg", {"src": "b.jpg", "role": role}]) == []
    assert found("IMG302", tmp_path, ["c.jpg", "d.jpg"]) == []


def test_the_later_members_name_the_first(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg", photo())
    put(tmp_path, "b.jpg", photo())
    rule, ctx = BY_CODE["IMG303"], context(tmp_path)
    one = listing(tmp_path, ["a.jpg"], id="A1", store="north")
    two = listing(tmp_path, ["b.jpg"], id="A2", store="north")
    south = listing(tmp_path, ["b.jpg"], id="A3", store="south")
    assert rule.key is not None
    assert rule.key(one, ctx) == rule.key(two, ctx) != rule.key(south, ctx)
    (hit,) = rule.check([Member(one, 3, 1), Member(two, 9, 1)], rule.options(), ctx)
    assert hit.member == 1
    assert "listing A1 at listing.json:3" in hit.message
    assert hit.figure is not None
    assert [(other.path, other.line) for other in hit.related] == [("listing.json", 3)]


def test_without_the_figure_there_is_no_key(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg", photo())
    key = BY_CODE["IMG303"].key
    assert key is not None
    assert key(listing(tmp_path, ["a.jpg"]), context(tmp_path, {})) is None
    assert key(listing(tmp_path, ["a.jpg"]), context(tmp_path, {"images.main_unique": False})) is None
    assert key(listing(tmp_path, ["gone.jpg"]), context(tmp_path)) is None


@pytest.mark.parametrize(
    "src",
    [
        "no-image.jpg", "img/NoImage.PNG", "noimg.gif", "product_no_photo.jpg", "image-not-available.png",
        "https://m.example/images/G/01/x-locale/common/transparent-pixel._V192234675_.gif",
        "placeholder.png", "Placeholder-Image_600x600.png?v=3", "coming_soon.jpg", "image%20coming%20soon.jpg",
        "default.jpg", "default-product-image.png", "product_default.jpg", "blank.gif", "spacer.gif",
        "https://shop.example/media/no-image.webp?width=300#x", "photos\\no_picture.jpg",
        "https://via.placeholder.com/500x500?text=Red", "//placehold.co/600", "http://DummyImage.com/300/fff",
        "https://picsum.photos/seed/7/800", "https://shop.example/images/logo.png", "shop-logo.jpg",
    ],
)  # fmt: skip
def test_names_of_placeholders(tmp_path: Path, src: str) -> None:
    assert len(found("IMG403", tmp_path, [src])) == 1


@pytest.mark.parametrize(
    "src",
    [
        "front.jpg", "12-large_default.jpg", "https://s.example/1234-home_default/blue-dress.jpg",
        "google-pixel-8-case.jpg", "blank-canvas-tshirt.jpg", "default-black-mug.jpg", "Casino-Imagery.jpg",
        "piano-image.jpg", "casino_photo.jpg", "no-images/front.jpg", "placeholders/1.jpg", "Nophototaken.jpg",
        "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///placeholder", "pixel.jpg", "image.jpg", "1.jpg",
        "mug-logo-blue.jpg", "logo-keyring.jpg", "https://shop.example/a.jpg?from=placehold.co", "picsum.photos.jpg",
        "https://my-placehold.co/1.jpg", "https://shop.example/unsplash.com/1.jpg", "https://myunsplash.com/1.jpg",
        "unsplash.com.jpg", "https://pexels.com.shop.example/1.jpg", "https://a.example/1.jpg?from=https://unsplash.com/2",
    ],
)  # fmt: skip
def test_names_of_real_pictures(tmp_path: Path, src: str) -> None:
    assert found("IMG403", tmp_path, [src]) == []


@pytest.mark.parametrize(
    ("src", "bank"),
    [
        ("https://images.unsplash.com/photo-1514228742587-6b1558fcca3d?w=600&q=80", "unsplash.com"),
        ("https://images.pexels.com/photos/982612/pexels-photo-982612.jpeg", "pexels.com"),
        ("//cdn.pixabay.com/photo/2016/11/29/mug.jpg", "pixabay.com"),
        ("https://MEDIA.istockphoto.com/id/1/photo/mug.jpg", "istockphoto.com"),
        ("https://img.freepik.com/free-photo/mug_1.jpg", "freepik.com"),
        ("https://t4.ftcdn.net/jpg/01/mug.jpg", "ftcdn.net"),
    ],
)
def test_photographs_that_anybody_may_take(tmp_path: Path, src: str, bank: str) -> None:
    (message,) = found("IMG403", tmp_path, [src])
    assert f'comes from a bank of photographs ("{bank}")' in message


def test_a_long_hostile_name_is_read_quickly(tmp_path: Path) -> None:
    assert found("IMG403", tmp_path, ["https://a.example/" + ".aa" * 100_000]) == []


def test_a_product_that_touches_the_edge_stands_on_white(tmp_path: Path) -> None:
    picture = Image.new("RGB", (600, 600), (255, 255, 255))
    picture.paste((40, 40, 120), (200, 0, 400, 600))
    put(tmp_path, "a.jpg", picture)
    assert found("IMG404", tmp_path, ["a.jpg"]) == []
    put(tmp_path, "b.jpg", Image.new("RGB", (600, 600), (240, 240, 240)))
    (message,) = found("IMG404", tmp_path, ["b.jpg"])
    assert "0 % of its edge is white, at least 95 % has to be; its usual colour is #f0f0f0" in message


@pytest.mark.parametrize(
    ("folder", "quiet"),
    [
        ("photos", ["IMG106", "IMG302", "IMG401", "IMG402", "IMG403", "IMG405"]),
        ("catalogs/grocery/images", ["IMG106", "IMG302", "IMG401", "IMG402", "IMG403", "IMG404", "IMG405"]),
        ("catalogs/bagisto/images", ["IMG106", "IMG401", "IMG402", "IMG403", "IMG405"]),
    ],
)
def test_real_catalogs_are_quiet(folder: str, quiet: list[str]) -> None:
    place = SHARED / folder
    if not place.is_dir():
        pytest.skip("the shared pictures are not here")
    place = place.resolve()
    ctx = context(place)
    names = [file.name for file in sorted(place.iterdir())]
    together = listing(place, list(names))
    for code in quiet:
        rule = BY_CODE[code]
        subjects = [listing(place, [name]) for name in names] if code == "IMG404" else [together]
        hits = [hit.message for one in subjects for hit in rule.check(one, rule.options(), ctx)]
        assert hits == [], code


def test_the_quick_look_at_a_name_passes_every_telling_word() -> None:
    for phrase in (*image_pixels._MISSING, "default", "blank"):
        for written in (phrase, phrase.upper(), phrase.replace(" ", "-"), phrase.title().replace(" ", "")):
            assert image_pixels._TELLING.search(f"pictures/{written}.jpg"), written
