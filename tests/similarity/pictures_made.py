"""Pictures that the tests of the comparison are about: drawn, changed, marked."""

from __future__ import annotations

import hashlib
import io
from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import Image

from listing_lint.drawing import draw
from listing_lint.images.hashes import mark_of
from listing_lint.rule import Drawing

if TYPE_CHECKING:
    from listing_lint.similarity.values import PictureMark


@lru_cache(maxsize=128)
def picture(seed: int = 1, motif: str = "scene") -> Image.Image:
    """A drawing."""
    data = draw(Drawing(width=480, height=480, seed=seed, motif=motif, quality=95))
    return Image.open(io.BytesIO(data)).convert("RGB")


def marked(image: Image.Image, quality: int = 85) -> PictureMark:
    """The mark of the picture as a JPEG."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    content = out.getvalue()
    return mark_of(Image.open(io.BytesIO(content)).convert("RGB"), hashlib.sha256(content).digest())


def cut(image: Image.Image, left: float, top: float, right: float, bottom: float) -> Image.Image:
    """Shares cut off the four sides."""
    wide, high = image.size
    return image.crop(
        (round(left * wide), round(top * high), round((1 - right) * wide), round((1 - bottom) * high))
    )


def turned_hue(image: Image.Image, degrees: int) -> Image.Image:
    """A colourway."""
    hue, *others = image.convert("HSV").split()
    turned = hue.point([(level + degrees * 255 // 360) % 256 for level in range(256)])
    return Image.merge("HSV", (turned, *others)).convert("RGB")
