"""What sellers do to a picture that they take from another shop: the transforms that picture marks are measured on."""

from __future__ import annotations

import io
import random
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFont, ImageOps

if TYPE_CHECKING:
    from collections.abc import Callable


def jpeg(picture: Image.Image, quality: int = 85) -> bytes:
    """The picture as a JPEG file."""
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


def cut(picture: Image.Image, left: float, top: float, right: float, bottom: float) -> Image.Image:
    """Cut shares off the four sides."""
    wide, high = picture.size
    box = (left * wide, top * high, (1 - right) * wide, (1 - bottom) * high)
    return picture.crop((round(box[0]), round(box[1]), round(box[2]), round(box[3])))


def _scaled(picture: Image.Image, across: float, down: float) -> Image.Image:
    return picture.resize((max(1, round(picture.width * across)), max(1, round(picture.height * down))))


def _centred(share: float) -> Callable[[Image.Image, random.Random], Image.Image]:
    return lambda picture, _: cut(picture, *[share / 2] * 4)


def _off_centre(share: float) -> Callable[[Image.Image, random.Random], Image.Image]:
    """Lose a share of both sides, the more of it on the one edge: in every second picture all of it, as at a corner."""

    def made(picture: Image.Image, dice: random.Random) -> Image.Image:
        across, down = (
            (dice.choice((0.0, 1.0)), dice.choice((0.0, 1.0)))
            if dice.random() < 0.5
            else (dice.random(), dice.random())
        )
        return cut(picture, share * across, share * down, share * (1 - across), share * (1 - down))

    return made


def _one_edge(picture: Image.Image, dice: random.Random) -> Image.Image:
    shares = [0.0] * 4
    shares[dice.randrange(4)] = dice.uniform(0.04, 0.12)
    return cut(picture, *shares)


def _watermark(picture: Image.Image, dice: random.Random) -> Image.Image:
    wide, high = picture.size
    layer = Image.new("L", picture.size, 0)
    pen = ImageDraw.Draw(layer)
    font = ImageFont.load_default(size=max(10, wide // 9))
    pen.text(
        (wide * dice.uniform(0.05, 0.3), high * dice.uniform(0.2, 0.7)), "BEST SHOP", font=font, fill=150
    )
    return Image.composite(Image.new("RGB", picture.size, (255, 255, 255)), picture, layer)


def _text_bar(picture: Image.Image, dice: random.Random) -> Image.Image:
    """A bar in one colour over the upper or lower eighth, with words on it."""
    wide, high = picture.size
    copy, bar = picture.copy(), high // 8
    top = dice.choice((0, high - bar))
    pen = ImageDraw.Draw(copy)
    pen.rectangle((0, top, wide, top + bar), fill=tuple(dice.randrange(256) for _ in range(3)))
    font = ImageFont.load_default(size=max(8, bar // 2))
    pen.text((wide * 0.06, top + bar // 4), "FREE SHIPPING 24H", font=font, fill=(255, 255, 255))
    return copy


def _corner_badge(picture: Image.Image, dice: random.Random) -> Image.Image:
    wide, high = picture.size
    copy, side = picture.copy(), min(wide, high) // 5
    left, top = dice.choice((0, wide - side)), dice.choice((0, high - side))
    ImageDraw.Draw(copy).ellipse((left, top, left + side, top + side), fill=(220, 20, 30))
    return copy


def _colour_shift(picture: Image.Image, dice: random.Random) -> Image.Image:
    """Another white balance: each channel by up to 12 %."""
    channels = [
        channel.point([min(255, round(level * gain)) for level in range(256)])
        for channel, gain in zip(picture.split(), [dice.uniform(0.88, 1.12) for _ in range(3)], strict=True)
    ]
    return Image.merge("RGB", channels)


def _border(picture: Image.Image, dice: random.Random) -> Image.Image:
    edge = round(min(picture.size) * dice.uniform(0.03, 0.08))
    return ImageOps.expand(picture, edge, tuple(dice.randrange(256) for _ in range(3)))


def _pad(picture: Image.Image, dice: random.Random) -> Image.Image:
    """White on two or four sides, up to a fifth of the picture."""
    wide, high = picture.size
    if dice.random() < 0.5:
        side = round(max(wide, high) * dice.uniform(1.05, 1.3))
        size = (side, side)
    else:
        size = (round(wide * dice.uniform(1.1, 1.4)), high)
    ground = Image.new("RGB", size, (255, 255, 255))
    ground.paste(picture, ((size[0] - wide) // 2, (size[1] - high) // 2))
    return ground


def _rotated(picture: Image.Image, dice: random.Random) -> Image.Image:
    return picture.rotate(
        dice.choice((-1, 1)) * dice.uniform(1, 2.5), Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)
    )


def _combo(picture: Image.Image, dice: random.Random) -> Image.Image:
    """Cropped a little, brightened, made smaller and marked at once."""
    small = cut(picture, *[dice.uniform(0, 0.03) for _ in range(4)])
    return _watermark(_scaled(ImageEnhance.Brightness(small).enhance(1.1), 0.7, 0.7), dice)


def _plain(
    change: Callable[[Image.Image], Image.Image],
) -> Callable[[Image.Image, random.Random], Image.Image]:
    return lambda picture, _: change(picture)


TRANSFORMS: dict[str, tuple[Callable[[Image.Image, random.Random], Image.Image], int]] = {
    "half the size": (_plain(lambda picture: _scaled(picture, 0.5, 0.5)), 85),
    "1.6 times the size": (_plain(lambda picture: _scaled(picture, 1.6, 1.6)), 85),
    "aspect 9 : 10": (_plain(lambda picture: _scaled(picture, 0.9, 1.0)), 85),
    "quality 40": (_plain(lambda picture: picture), 40),
    "quality 90": (_plain(lambda picture: picture), 90),
    "watermark": (_watermark, 85),
    "badge in a corner": (_corner_badge, 85),
    "text bar": (_text_bar, 85),
    "brightness +20 %": (_plain(lambda picture: ImageEnhance.Brightness(picture).enhance(1.2)), 85),
    "brightness -20 %": (_plain(lambda picture: ImageEnhance.Brightness(picture).enhance(0.8)), 85),
    "contrast +20 %": (_plain(lambda picture: ImageEnhance.Contrast(picture).enhance(1.2)), 85),
    "colour shift": (_colour_shift, 85),
    "border": (_border, 85),
    "pad": (_pad, 85),
    "crop 5 %": (_centred(0.05), 85),
    "crop 10 %": (_centred(0.10), 85),
    "crop 15 %": (_centred(0.15), 85),
    "crop 5 % off-centre": (_off_centre(0.05), 85),
    "crop 10 % off-centre": (_off_centre(0.10), 85),
    "crop 15 % off-centre": (_off_centre(0.15), 85),
    "crop of one edge": (_one_edge, 85),
    "mirror": (_plain(ImageOps.mirror), 85),
    "rotation by up to 2.5 degrees": (_rotated, 85),
    "combination": (_combo, 70),
}
"""What is done, and the quality at which the copy is saved. The first fit of section 3 of the research, and more."""


def copy_of(name: str, picture: Image.Image, number: int) -> bytes:
    """One transform of a picture as a JPEG file; the same one for the same ``number``."""
    change, quality = TRANSFORMS[name]
    return jpeg(change(picture, random.Random(f"{name} {number}")), quality)


def colourway(picture: Image.Image, degrees: int) -> Image.Image:
    """The same shot with the hue of what is coloured turned; greys, whites and blacks stay."""
    hue, *others = picture.convert("HSV").split()
    turned = hue.point([(level + degrees * 255 // 360) % 256 for level in range(256)])
    return Image.merge("HSV", (turned, *others)).convert("RGB")


def colour_moved(picture: Image.Image, other: Image.Image) -> float:
    """The share of a picture whose chroma a change of colour moved so far that a person sees another colour."""
    box = Image.Resampling.BOX
    one, two = (each.convert("YCbCr").resize((32, 32), box).split()[1:] for each in (picture, other))
    apart = [ImageChops.difference(a, b) for a, b in zip(one, two, strict=True)]
    moved = ImageChops.lighter(*apart).point([255 if level >= 16 else 0 for level in range(256)])
    return moved.histogram()[255] / 1024
