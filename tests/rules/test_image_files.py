"""The examples of the rules on picture files, and what an example cannot show."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.listing import Listing
from listing_lint.drawing import draw
from listing_lint.images.pictures import Pictures
from listing_lint.profiles.load import load_profile, read_sources
from listing_lint.profiles.model import Figure, FigureValue, Profile
from listing_lint.rule import Context, Drawing, Example
from listing_lint.rules.image_files import RULES

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.finding import Hit
    from listing_lint.rule import Rule

BY_NAME = {rule.name: rule for rule in RULES}
DAY = date(2026, 11, 22)


def figure(key: str, value: FigureValue) -> Figure:
    return Figure(key, value, "a test", DAY, "own", "test")


def profile(**values: FigureValue) -> Profile:
    figures = {f"images.{key}": figure(f"images.{key}", value) for key, value in values.items()}
    return Profile("test", "Test Market", figures)


def shipped(name: str, example: Example) -> Profile:
    overrides = example.config.get("profiles", {})
    sources = read_sources((), overrides)
    return load_profile(name, as_of=example.as_of or DAY, sources=sources)


def check(rule: Rule, fields: Any, folder: Path, market: Profile) -> list[Hit]:
    listing = Listing(fields, fields, "A1", "listing.json", str(folder))
    return list(rule.check(listing, rule.options(), Context(market, Pictures(str(folder)), DAY)))


def put(folder: Path, files: dict[str, Drawing]) -> None:
    for name, drawing in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(draw(drawing))


def run(rule: Rule, example: Example, folder: Path) -> list[Hit]:
    put(folder, dict(example.files))
    return check(rule, example.listing, folder, shipped(example.profile, example))


GOOD = [
    pytest.param(rule, example, id=f"{rule.code}-{n}")
    for rule in RULES
    for n, example in enumerate(rule.good)
]
BAD = [
    pytest.param(rule, example, id=f"{rule.code}-{n}") for rule in RULES for n, example in enumerate(rule.bad)
]


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_good_examples_are_silent(rule: Rule, example: Example, tmp_path: Path) -> None:
    assert run(rule, example, tmp_path) == []


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_bad_examples_speak(rule: Rule, example: Example, tmp_path: Path) -> None:
    (hit,) = run(rule, example, tmp_path)
    assert example.says
    assert example.says in hit.message
    assert hit.pointer == example.at
    assert hit.help.endswith(".")
    assert "!" not in hit.message + hit.help


@pytest.mark.parametrize(("rule", "example"), [*GOOD, *BAD])
def test_every_rule_survives_every_example(rule: Rule, example: Example, tmp_path: Path) -> None:
    put(tmp_path, dict(example.files))
    market = shipped(example.profile, example)
    for other in RULES:
        check(other, example.listing, tmp_path, market)


def test_codes_are_in_order_and_figures_known() -> None:
    from listing_lint.profiles.figures import KINDS

    assert len({rule.code for rule in RULES}) == len(RULES)
    assert {key for rule in RULES for key in rule.figures} <= set(KINDS)


def test_nothing_absent_is_ever_a_finding_without_figures(tmp_path: Path) -> None:
    for rule in RULES:
        assert check(rule, {"id": "A1"}, tmp_path, profile()) == []


def test_format_and_extension_never_speak_of_one_fault(tmp_path: Path) -> None:
    put(tmp_path, {"a.jpg": Drawing("WEBP", 64, 64), "b.jpg": Drawing("PNG", 64, 64)})
    fields = {"images": ["a.jpg", "b.jpg"]}
    market = profile(formats=("JPEG",), tolerated_formats=("PNG",))
    assert [hit.severity for hit in check(BY_NAME["image-format"], fields, tmp_path, market)] == [
        None,
        "warning",
    ]
    assert check(BY_NAME["image-extension"], fields, tmp_path, market) == []
    market = profile(formats=("PNG", "JPG", "WEBP"))
    assert check(BY_NAME["image-format"], fields, tmp_path, market) == []
    assert len(check(BY_NAME["image-extension"], fields, tmp_path, market)) == 2


@pytest.mark.parametrize("name", ["a.JPG", "a.jpeg", "a.jfif", "a.jpe", "a", ".jpg", "a.v2", "a.final"])
def test_other_names_of_a_jpeg_are_fine(name: str, tmp_path: Path) -> None:
    put(tmp_path, {name: Drawing(width=64, height=64)})
    assert check(BY_NAME["image-extension"], {"images": [name]}, tmp_path, profile()) == []


def test_sizes_are_those_that_a_viewer_sees(tmp_path: Path) -> None:
    put(tmp_path, {"a.jpg": Drawing(width=300, height=600, orientation=6)})
    rule = BY_NAME["image-too-small"]
    assert check(rule, {"images": ["a.jpg"]}, tmp_path, profile(min_width=600, min_height=300)) == []
    (hit,) = check(rule, {"images": ["a.jpg"]}, tmp_path, profile(min_width=300, min_height=600))
    assert "600 x 300 pixels, Test Market wants at least 300 x 600 pixels" in hit.message
    assert (hit.limit, hit.actual) == (600, 300)


@pytest.mark.parametrize(
    ("values", "size", "severity"),
    [
        ({"min_longest_side": 500}, (499, 100), None),
        ({"min_longest_side": 500}, (500, 100), "silent"),
        ({"min_width": 500}, (499, 900), None),
        ({"min_height": 500}, (900, 499), None),
        ({"advised_longest_side": 1000}, (999, 10), "warning"),
        ({"best_longest_side": 1600}, (1000, 10), "info"),
        ({"best_longest_side": 1600, "min_longest_side": 500}, (400, 10), None),
    ],
)
def test_the_hardest_figure_speaks_alone(
    values: dict[str, FigureValue], size: tuple[int, int], severity: str | None, tmp_path: Path
) -> None:
    put(tmp_path, {"a.png": Drawing("PNG", *size)})
    hits = check(BY_NAME["image-too-small"], {"images": ["a.png"]}, tmp_path, profile(**values))
    assert [hit.severity for hit in hits] == ([] if severity == "silent" else [severity])


@pytest.mark.parametrize(
    ("size", "silent"),
    [((800, 800), True), ((800, 801), True), ((801, 800), True), ((803, 800), False), ((800, 803), False)],
)
def test_a_pixel_of_rounding_is_square(size: tuple[int, int], silent: bool, tmp_path: Path) -> None:
    put(tmp_path, {"a.png": Drawing("PNG", *size)})
    market = profile(min_aspect=1, max_aspect=1)
    assert (not check(BY_NAME["image-aspect-ratio"], {"images": ["a.png"]}, tmp_path, market)) is silent


def test_file_sizes_at_the_limit(tmp_path: Path) -> None:
    put(tmp_path, {"a.png": Drawing("PNG", 64, 64)})
    size = (tmp_path / "a.png").stat().st_size
    rule, fields = BY_NAME["image-file-size"], {"images": ["a.png"]}
    assert check(rule, fields, tmp_path, profile(max_bytes=size)) == []
    (hit,) = check(rule, fields, tmp_path, profile(max_bytes=size - 1, advised_max_bytes=10))
    assert hit.severity is None
    (hit,) = check(rule, fields, tmp_path, profile(max_bytes=size, advised_max_bytes=size - 1))
    assert hit.severity == "warning"


def test_remote_pictures_count_and_are_folded_by_kind(tmp_path: Path) -> None:
    fields = {"images": ["https://a.example/1.jpg", "//b.example/2.jpg", "data:image/png;base64,AAAA"]}
    assert check(BY_NAME["too-few-images"], fields, tmp_path, profile(min_count=3)) == []
    hits = check(BY_NAME["remote-image"], fields, tmp_path, profile())
    assert [hit.subject for hit in hits] == ["remote", "remote", "embedded"]


@pytest.mark.parametrize(
    ("src", "severity"),
    [
        ("https://starlight - pearl.jpg", "error"),
        ("https://volcanic.jpg", "error"),
        ("https://candy dreams", "error"),
        ("https://my shop.example/cup.jpg", "error"),
        ("https://shop.example/blue cup.jpg", None),
        ("//cdn.example/cup.jpg", None),
        ("https://shop.example/cup.jpg https://shop.example/mug.jpg", None),
    ],
)
def test_an_address_whose_site_is_none(src: str, severity: str | None, tmp_path: Path) -> None:
    (hit,) = check(BY_NAME["remote-image"], {"images": [src]}, tmp_path, profile())
    assert hit.severity == severity


@pytest.mark.parametrize("images", [None, []])
def test_no_images_are_zero_pictures(images: Any, tmp_path: Path) -> None:
    (hit,) = check(BY_NAME["too-few-images"], {"images": images}, tmp_path, profile(min_count=1))
    assert hit.message.startswith("no picture")
    assert hit.pointer == ("/images" if images == [] else "")


def test_every_picture_that_cannot_be_checked_is_one_finding(tmp_path: Path) -> None:
    """Whatever stands in a listing: each entry is either readable or reported once."""
    root = tmp_path / "catalog"
    (root / "folder").mkdir(parents=True)
    (tmp_path / "secret.jpg").write_bytes(draw(Drawing(width=8, height=8)))
    put(root, {"good.jpg": Drawing(width=64, height=64), "empty.jpg": Drawing(content=b"")})
    os.mkfifo(root / "pipe.jpg")
    (root / "link.jpg").symlink_to("../secret.jpg")
    entries = [
        "good.jpg", "empty.jpg", "pipe.jpg", "link.jpg", "folder", "none.jpg", "../secret.jpg", "/etc/hostname",
        "C:\\a.jpg", "\\\\host\\share\\a.jpg", "file:///etc/hostname", "https://a.example/a.jpg", "data:,", "a\0b",
        " ", "x" * 300, "x/" * 3000, "\ud800.jpg", "%2e%2e/secret.jpg", "..\\secret.jpg", "good.jpg/x.jpg",
    ]  # fmt: skip
    wanted = [
        "image-missing", "image-outside-catalog", "image-unreadable", "image-bomb", "remote-image",
    ]  # fmt: skip
    hits = [hit for name in wanted for hit in check(BY_NAME[name], {"images": entries}, root, profile())]
    assert sorted(hit.pointer for hit in hits) == sorted(f"/images/{n}" for n in range(1, len(entries)))
    for hit in hits:
        assert hit.message.isprintable()
        assert len(hit.message) < 250
        repr((hit.message, hit.help, dict(hit.data))).encode("utf-8")
        "".join(str(value) for value in hit.data.values()).encode("utf-8")


def test_variant_pictures_are_checked_once_and_not_counted(tmp_path: Path) -> None:
    fields = {
        "images": ["a.jpg"],
        "variants": [
            {"image": "b.jpg"},
            {"image": "b.jpg"},
            {"image": "a.jpg"},
            {"images": [{"src": "c.jpg"}]},
        ],
    }
    hits = check(BY_NAME["image-missing"], fields, tmp_path, profile())
    assert [hit.pointer for hit in hits] == ["/images/0", "/variants/0/image", "/variants/3/images/0/src"]
    assert check(BY_NAME["image-count"], fields, tmp_path, profile(max_count=1)) == []
