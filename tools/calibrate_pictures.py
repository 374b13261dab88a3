"""Measure how well pictures are told apart: recall on copies, confusions of colourways and of different pictures.

    python tools/calibrate_pictures.py FOLDER [FOLDER ...] [--sample 60] [--seed 1]

Copies and colourways are made in memory of a sample of the pictures; every pair of different files is compared.
The limits in ``listing_lint.images.signature`` and the default of image-blurred were chosen with it. A "colourway" is a
turn of the hue that moves the chroma of at least 3 % of the cells by 20 levels; grey pictures have none.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import itertools
import random
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageEnhance, ImageFilter

from listing_lint.images.pixels import Pixels, measure
from listing_lint.images.signature import Signature, distance, same_picture, signature

if TYPE_CHECKING:
    from collections.abc import Iterator


def saved(picture: Image.Image, quality: int = 85, file_format: str = "JPEG") -> Image.Image:
    """Save and open again."""
    out = io.BytesIO()
    picture.save(out, file_format, quality=quality)
    return Image.open(io.BytesIO(out.getvalue())).convert("RGB")


def cropped(picture: Image.Image, left: float, top: float, right: float, bottom: float) -> Image.Image:
    """Cut shares off the four sides."""
    wide, high = picture.size
    box = (left * wide, top * high, (1 - right) * wide, (1 - bottom) * high)
    return picture.crop((round(box[0]), round(box[1]), round(box[2]), round(box[3])))


def scaled(picture: Image.Image, factor: float) -> Image.Image:
    """Resize by a factor."""
    return picture.resize((max(1, round(picture.width * factor)), max(1, round(picture.height * factor))))


def copies(picture: Image.Image, dice: random.Random) -> Iterator[tuple[str, Image.Image]]:
    """Make what should count as the same picture."""
    bright = ImageEnhance.Brightness(picture)
    for quality in (95, 75, 60, 40):
        yield f"quality {quality}", saved(picture, quality)
    yield "webp 80", saved(picture, 80, "WEBP")
    for factor in (0.5, 0.73, 2.0):
        yield f"scale {factor}", saved(scaled(picture, factor))
    yield "brightness +10 %", saved(bright.enhance(1.1))
    yield "brightness -10 %", saved(bright.enhance(0.9))
    yield "crop 2 %", saved(cropped(picture, *[0.02] * 4))
    yield "crop 5 %", saved(cropped(picture, *[0.05] * 4))
    yield "crop 5 % one side", saved(cropped(picture, 0.05, 0, 0, 0))
    yield "crop 0-5 % each", saved(cropped(picture, *[dice.uniform(0, 0.05) for _ in range(4)]))
    mixed = scaled(cropped(bright.enhance(1.08), *[dice.uniform(0, 0.04) for _ in range(4)]), 0.6)
    yield "all together", saved(mixed, 60)
    contrast = ImageEnhance.Contrast(picture)
    yield "(contrast +10 %)", saved(contrast.enhance(1.1))
    yield "(contrast -10 %)", saved(contrast.enhance(0.9))


def turned(picture: Image.Image, degrees: int) -> Image.Image:
    """Turn the hue."""
    hue, *others = picture.convert("HSV").split()
    moved = hue.point([(level + degrees * 255 // 360) % 256 for level in range(256)])
    return Image.merge("HSV", (moved, *others)).convert("RGB")


def is_colourway(first: Signature, second: Signature) -> bool:
    """Tell whether the colours moved far enough for a person to see another colour."""
    cells = zip(first.blue, second.blue, first.red, second.red, strict=True)
    moved = sum((a - b) ** 2 + (c - d) ** 2 >= 400 for a, b, c, d in cells)
    return moved >= 0.03 * len(first.blue)


def of(picture: Image.Image) -> Signature:
    """Take a signature as the linter does, of a picture below 512 pixels."""
    factor = max(1, max(picture.size) // 256)
    return signature(picture.reduce(factor), picture.width / picture.height)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--sample", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    dice = random.Random(arguments.seed)
    files = {
        hashlib.sha256(file.read_bytes()).digest(): file
        for folder in arguments.folders
        for file in sorted(folder.iterdir())
    }
    measured = {str(file): measure(str(file.resolve())) for file in files.values()}
    pictures = {name: pixels for name, pixels in measured.items() if isinstance(pixels, Pixels)}
    sample = dice.sample(sorted(pictures), min(arguments.sample, len(pictures)))
    same: dict[str, list[bool]] = {}
    colourways: dict[int, list[bool]] = {}
    widths: dict[float, list[float]] = {}
    for name in sample:
        with Image.open(name) as opened:
            picture = opened.convert("RGB")
        own = of(picture)
        for kind, copy in copies(picture, dice):
            same.setdefault(kind, []).append(same_picture(own, of(copy)) is not None)
        for degrees in (20, 30, 60, 120, 180):
            other = of(saved(turned(picture, degrees)))
            if is_colourway(own, other):
                colourways.setdefault(degrees, []).append(same_picture(own, other) is not None)
    for kind, found in same.items():
        print(f"{kind:20} {sum(found):4} of {len(found)} found")
    for turn, confused in colourways.items():
        print(f"hue turned {turn:3}       {sum(confused):4} of {len(confused)} confused")
    near = sorted(
        (distance(pictures[one].signature, pictures[two].signature), one, two)
        for one, two in itertools.combinations(pictures, 2)
        if same_picture(pictures[one].signature, pictures[two].signature) is not None
    )
    print(f"{len(pictures)} different pictures, {len(near)} pairs confused")
    for far, one, two in near:
        print(f"  {far:.2f} {one} {two}")
    for share in (0.0, 0.3, 0.5, 0.7, 1.0, 1.5):
        for name in sample:
            with Image.open(name) as opened:
                picture = opened.convert("RGB")
            soft = picture.filter(ImageFilter.GaussianBlur(share / 100 * max(picture.size)))
            found_pixels = _measured(soft)
            if found_pixels.edge_width is not None:
                widths.setdefault(share, []).append(found_pixels.edge_width)
    for share, values in widths.items():
        values.sort()
        shown = [round(values[int(place * (len(values) - 1))] * 1000, 1) for place in (0, 0.05, 0.5, 0.95, 1)]
        print(f"blur of {share} % of the side: edges in thousandths, least 5 % half 95 % most: {shown}")


def _measured(picture: Image.Image) -> Pixels:
    import tempfile

    with tempfile.NamedTemporaryFile(suffix=".jpg") as file:
        picture.save(file, "JPEG", quality=88)
        file.flush()
        found = measure(file.name)
    assert isinstance(found, Pixels)
    return found


if __name__ == "__main__":
    main()
