"""Draw every picture of ``fixtures/catalogs`` and rebuild the Amazon feed: ``python -m tools.draw_fixtures``.

The same bytes come out on one version of Pillow. A new run replaces the contents of the picture folders; listing
files are written by hand and never touched, except for the feed.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import get_args

from PIL import Image, ImageFilter

from listing_lint.drawing import draw
from listing_lint.rule import Drawing
from tools.fixture_feed import THINGS, feed
from tools.fixture_studio import Pattern, Photo, View, shoot

CATALOGS = Path(__file__).parents[1] / "fixtures" / "catalogs"
DHGATE, ALI = "dhgate-clothing/pictures", "aliexpress-electronics/pictures"
CONTACTS = "aliexpress-contacts/pictures"
HARBOR, PINE = "multi-store/dhgate/harbor-goods/pictures", "multi-store/dhgate/little-pine/pictures"
WISH, OEM, AMAZON = "multi-store/wish/pictures", "multi-store/alibaba/pictures", "multi-store/amazon/pictures"
CLEAN = "clean-wish/pictures"

# Folder, name, goods, main colour, second colour, pattern, views: <name>-01.jpg is the first view.
SHOOTING: tuple[tuple[str, str, str, int, int, str, str], ...] = (
    (DHGATE, "wrap-dress", "dress", 0x1E6E78, 0xF0E2C8, "flowers", "front tilt hem chart"),
    (DHGATE, "graphic-tee", "tee", 0xA8432F, 0xF3D9B1, "plain", "front tilt detail chart"),
    (DHGATE, "pleated-skirt", "skirt", 0x8E3B1E, 0x2B1D18, "plain", "front tilt detail pair"),
    (DHGATE, "linen-shirt", "shirt", 0x8FB4CF, 0xF4F0E4, "plain", "front tilt detail"),
    (DHGATE, "wool-scarf", "scarf", 0x6E2F5C, 0xE9C9A1, "plain", "front tilt pair"),
    (DHGATE, "puffer-vest", "vest", 0x5F6B3A, 0xD8C79A, "plain", "front tilt box"),
    (
        DHGATE,
        "oversized-hoodie",
        "hoodie",
        0x1F5566,
        0xE6C7D8,
        "plain",
        "front tilt detail hem pair box chart table",
    ),
    (DHGATE, "knit-cardigan", "cardigan", 0xC9982E, 0x5A3A22, "plain", "front tilt detail pair"),
    (DHGATE, "maxi-dress", "maxi", 0x2E7B4F, 0xF5EFDC, "dots", "front tilt detail pair"),
    (DHGATE, "denim-jacket", "jacket", 0x4E78A6, 0xC8864E, "plain", "front tilt detail box"),
    (DHGATE, "striped-tee", "tee", 0xF2EEE2, 0x27406B, "stripes", "front tilt detail chart"),
    (DHGATE, "yoga-leggings", "leggings", 0x2A2A32, 0x5D2E57, "plain", "front tilt detail pair"),
    (DHGATE, "ribbed-beanie", "beanie", 0xA4472C, 0xE8DCC8, "plain", "front tilt pair box"),
    (DHGATE, "crew-socks", "socks", 0x33658A, 0xF6AE2D, "plain", "front tilt pair"),
    (DHGATE, "kids-pyjamas", "pyjamas", 0x2C3568, 0xF2D98B, "dots", "front tilt box"),
    (ALI, "gan-charger", "charger", 0xE4E6EA, 0x3C96D8, "plain", "front tilt box"),
    (ALI, "usb-c-cable", "cable", 0x56616E, 0xE2725B, "plain", "front detail box"),
    (ALI, "earbuds", "earbuds", 0xDDE2E6, 0x2F7F78, "plain", "front tilt detail hem pair box table"),
    (ALI, "power-bank", "power-bank", 0x2B3A55, 0x6FE0A0, "plain", "front box"),
    (ALI, "car-charger", "car-charger", 0x3C3F46, 0x4BA3F0, "plain", "front tilt box"),
    (ALI, "wireless-pad", "pad", 0xB9B4AA, 0x5C5C66, "plain", "front tilt box"),
    (ALI, "usb-hub", "hub", 0xAEB4BC, 0x3D6FB5, "plain", "front"),
    (ALI, "phone-stand", "stand", 0x8C96A3, 0xE07A5F, "plain", "front pair box"),
    (ALI, "magnetic-bank", "power-bank", 0xD9A7B0, 0xFFFFFF, "plain", "front tilt box"),
    (ALI, "desk-lamp", "lamp", 0x2F5D62, 0xE8B04B, "plain", "front tilt box"),
    (ALI, "cable-3-pack", "cable", 0xC44E52, 0x37474F, "plain", "front pair box"),
    (ALI, "mini-charger", "charger", 0x9FD1C4, 0xF2684A, "plain", "front pair box"),
    (HARBOR, "enamel-mug", "mug", 0x2E5E8C, 0xF0EAD8, "dots", "front tilt box"),
    (HARBOR, "insulated-bottle", "bottle", 0x3E7A54, 0xD9D2BF, "plain", "front tilt pair"),
    (HARBOR, "canvas-tote", "bag", 0x7A2E3E, 0xE8D3B0, "plain", "front tilt detail"),
    (HARBOR, "clearance-watch", "watch", 0xB07B4A, 0xF4EFE2, "plain", "front tilt box"),
    (PINE, "plant-pots", "planter", 0xC46A48, 0xF4E2CB, "plain", "front tilt pair"),
    (PINE, "teapot", "teapot", 0x37517E, 0xE5C56B, "plain", "front tilt box"),
    (PINE, "cushion-cover", "cushion", 0x9A4C62, 0xF0D9B5, "plain", "front tilt detail"),
    (WISH, "sneakers", "sneaker", 0x2F6F8F, 0xE9B872, "plain", "front pair"),
    (WISH, "soy-candle", "candle", 0x7D5A6E, 0xD9B44A, "plain", "front box"),
    (WISH, "notebook", "notebook", 0x264E43, 0xD3A94E, "plain", "front tilt"),
    (WISH, "cutting-board", "board", 0xC8A064, 0x6D4A2A, "plain", "front tilt"),
    (WISH, "towel-set", "towel", 0x5E8F9E, 0xF3EEE0, "plain", "front box"),
    (OEM, "bottle-oem", "bottle", 0x9AA3AD, 0x3F4A5A, "plain", "front tilt pair"),
    (OEM, "hoodie-oem", "hoodie", 0x8A8D94, 0xF1F1F1, "plain", "front tilt box"),
    (OEM, "mug-oem", "mug", 0xE6E2DA, 0x8FB0C9, "plain", "front pair box"),
    (CLEAN, "desk-planter", "planter", 0x5C7F92, 0xF6E3B8, "plain", "front pair"),
    (CLEAN, "reading-lamp", "lamp", 0xB5483A, 0x35383F, "plain", "front box"),
    (CLEAN, "winter-beanie", "beanie", 0x3D5A80, 0xEE6C4D, "plain", "front tilt"),
    (CLEAN, "small-teapot", "teapot", 0x88A07C, 0x6A4B36, "plain", "front box"),
    (CLEAN, "cloth-notebook", "notebook", 0x8B3A4A, 0xE4CFA8, "checks", "front pair"),
)


def _photo(row: tuple[str, str, str, int, int, str, str], view: str, side: int = 800) -> Photo:
    _, _, goods, main, second, pattern, _ = row
    first, other = ((value >> 16, value >> 8 & 255, value & 255) for value in (main, second))
    assert view in get_args(View)
    assert pattern in get_args(Pattern)
    return Photo(goods, first, other, view, pattern, side=side)  # type: ignore[arg-type]


def _encoded(picture: Image.Image, name: str = "JPEG", **options: object) -> bytes:
    out = BytesIO()
    if name == "JPEG":
        options = {"quality": 62, "progressive": True, "optimize": True} | options
    picture.save(out, name, **options)
    return out.getvalue()


def _seconds_of_a_spin(row: tuple[str, str, str, int, int, str, str]) -> bytes:
    frames = [shoot(_photo(row, view, 400)).quantize(48) for view in ("tilt", "pair", "front")]
    return _encoded(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=400, loop=0)


def _turned(picture: Image.Image) -> bytes:
    """Store the picture as a phone held upright does: sideways, with a note to turn it."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return _encoded(picture.transpose(Image.Transpose.ROTATE_90), exif=exif)


def faulty(files: dict[str, bytes]) -> None:
    """Put the faults into the pictures; ``fixtures/README.md`` lists each of them."""
    rows = {row[1]: row for row in SHOOTING}

    def photo(name: str, view: str) -> Image.Image:
        return shoot(_photo(rows[name], view))

    files[f"{DHGATE}/oversized-hoodie-09.jpg"] = _encoded(
        photo("oversized-hoodie", "front").rotate(200, fillcolor=(250, 250, 249))
    )
    files[f"{DHGATE}/knit-cardigan-02.jpg"] = _encoded(photo("knit-cardigan", "tilt"), "WEBP", quality=70)
    del files[f"{DHGATE}/knit-cardigan-03.jpg"]
    files[f"{DHGATE}/knit-cardigan-03.png"] = _encoded(
        photo("knit-cardigan", "detail").quantize(64), "PNG", optimize=True
    )
    files[f"{DHGATE}/maxi-dress-03.jpg"] = _encoded(shoot(_photo(rows["maxi-dress"], "detail", 300)))
    jacket = files[f"{DHGATE}/denim-jacket-02.jpg"]
    files[f"{DHGATE}/denim-jacket-02.jpg"] = jacket[: len(jacket) * 3 // 5]
    files[f"{DHGATE}/denim-jacket-03.jpg"] = _turned(photo("denim-jacket", "detail"))
    files[f"{DHGATE}/denim-jacket-04.jpg"] = _encoded(photo("denim-jacket", "box").convert("CMYK"))
    files[f"{DHGATE}/striped-tee-01.jpg"] = files[f"{DHGATE}/graphic-tee-01.jpg"]
    files[f"{DHGATE}/yoga-leggings-02 (1).jpg"] = files[f"{DHGATE}/yoga-leggings-02.jpg"]
    small = photo("yoga-leggings", "front").resize((760, 760), Image.Resampling.LANCZOS)
    files[f"{DHGATE}/yoga-leggings-small-file.jpg"] = _encoded(small, quality=45)
    files[f"{DHGATE}/ribbed-beanie-02.jpg"] = _encoded(Image.new("RGB", (800, 800), (236, 234, 231)))
    blurred = photo("ribbed-beanie", "pair").filter(ImageFilter.GaussianBlur(28))
    files[f"{DHGATE}/ribbed-beanie-03.jpg"] = _encoded(blurred)
    files[f"{ALI}/power-bank-spin.gif"] = _seconds_of_a_spin(rows["power-bank"])
    del files[f"{HARBOR}/clearance-watch-01.jpg"]
    watch = photo("clearance-watch", "front").quantize(64)
    files[f"{HARBOR}/clearance-watch-01.png"] = _encoded(watch, "PNG", optimize=True)


def contacts(files: dict[str, bytes]) -> None:
    """The pictures of the catalog with contact details: drawn ones, a QR code on one, a number on another."""
    for seed, name in enumerate(("tote", "mug", "lamp", "scarf", "vase", "tray", "watch"), start=1):
        for number in (1, 2, 3):
            drawing = Drawing(width=800, height=800, seed=seed * 10 + number, quality=70)
            if (name, number) == ("lamp", 3):
                drawing = replace(drawing, code="https://wa.me/8613800138000")
            if (name, number) == ("tray", 2):
                drawing = replace(drawing, lines=("Engraving: tel +86 138 0013 8000",))
            files[f"{CONTACTS}/{name}-{number:02d}.jpg"] = draw(drawing)


def pictures() -> dict[str, bytes]:
    """Draw all pictures, each under its path below the catalogs."""
    files: dict[str, bytes] = {}
    for row in SHOOTING:
        for number, view in enumerate(row[6].split(), start=1):
            files[f"{row[0]}/{row[1]}-{number:02d}.jpg"] = _encoded(shoot(_photo(row, view)))
    faulty(files)
    contacts(files)
    for number, thing in enumerate(THINGS, start=1):
        on_table = number == len(THINGS) - 3
        photo = Photo(
            thing.goods,
            thing.main,
            thing.second,
            "table" if on_table else "front",
            thing.pattern,  # type: ignore[arg-type]
            white=True,
            side=1000,
        )
        files[f"{AMAZON}/hh-{number:03d}.jpg"] = _encoded(shoot(photo))
    return files


def main() -> int:
    """Write everything and say how much it is."""
    files = pictures()
    for folder in {(CATALOGS / path).parent for path in files}:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            if old.relative_to(CATALOGS).as_posix() not in files:
                old.unlink()
    for path, content in files.items():
        (CATALOGS / path).write_bytes(content)
    (CATALOGS / "multi-store" / "amazon" / "feed.jsonl").write_bytes(feed().encode("utf-8"))
    print(f"{len(files)} pictures, {sum(map(len, files.values())) / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
