"""Picture catalogs made for measuring: photo-like JPEG files of 1600 pixels and 200 to 500 kB.

Drawing ten thousand of them would take a quarter of an hour, and 3 GB. ``DISTINCT`` are drawn, and hard links give each
as many names as needed, each listing naming its own: the linter remembers pictures by path and so opens every one of
them. The kernel serves the bytes from memory in both cases.
"""

from __future__ import annotations

import json
import os
import random
import shutil
from typing import TYPE_CHECKING

from benchmarks.catalogs import VERSION, listing

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

DISTINCT = 40
SIDES = ("front", "back", "side", "detail", "label")
_SIZES = ((1600, 1600), (1600, 1200), (1200, 1600), (1600, 1067))


def photo(number: int) -> Image:
    """A picture of soft colours under grain, which costs a decoder what a photograph of fabric does."""
    from PIL import Image

    rng = random.Random(number)
    size = _SIZES[number % len(_SIZES)]
    soft = Image.frombytes("RGB", (9, 9), rng.randbytes(243)).resize(size, Image.Resampling.BICUBIC)
    folds = Image.frombytes("L", (200, 200), rng.randbytes(40_000)).resize(size, Image.Resampling.BILINEAR)
    grain = Image.frombytes("L", size, rng.randbytes(size[0] * size[1]))
    cloth = Image.blend(folds, grain, 0.12 + 0.1 * rng.random())
    return Image.blend(soft, Image.merge("RGB", (cloth, cloth, cloth)), 0.3)


def originals(folder: Path) -> list[Path]:
    """The drawn pictures; kept if they are there already."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for number in range(DISTINCT):
        file = folder / f"{number}.jpg"
        if not file.exists():
            partial = file.with_suffix(".part")
            photo(number).save(partial, "JPEG", quality=80)
            partial.rename(file)
        made.append(file)
    return made


def write_catalog(data: Path, pictures: int) -> tuple[Path, Path]:
    """A JSONL feed whose listings name five pictures each, and the list of the pictures' paths, one a line."""
    shop = data / f"pictures-{pictures}-{VERSION}"
    feed, paths = shop / "listings.jsonl", shop / "paths.txt"
    if feed.exists():
        return feed, paths
    drawn = originals(data / f"photos-{VERSION}")
    rng = random.Random(20261122)
    lines, named = [], []
    for number in range(pictures // len(SIDES)):
        folder = shop / "pictures" / str(number)
        folder.mkdir(parents=True, exist_ok=True)
        for side, name in enumerate(SIDES):
            file = folder / f"{name}.jpg"
            _link(drawn[(number * len(SIDES) + side) % DISTINCT], file)
            named.append(str(file))
        # DHgate wants every main picture to be another one; these repeat, so the shop sells at Wish.
        made = {**listing(number, rng), "marketplace": "wish"}
        lines.append(json.dumps(made, ensure_ascii=False))
    paths.write_text("\n".join(named) + "\n", encoding="utf-8")
    feed.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return feed, paths


def _link(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    try:
        os.link(source, target)
    except OSError:  # a file system without hard links, or with too many of them
        shutil.copyfile(source, target)
