"""Text in a picture, read by RapidOCR (the extra ``ocr``): lines with their place, as far as it can read them.

The models lie inside RapidOCR's package, so nothing is downloaded. They read Latin and Chinese letters, Japanese in part;
Cyrillic, Arabic, Korean and Thai words are not read, digits and handles beside them are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.images.facts import Header, Unreadable

if TYPE_CHECKING:
    from PIL.Image import Image

SIDE = 960
"""Pixels of the longer side at which a picture is searched for text; its letters are read at full size."""

_LARGEST = 2400
"""Pixels of the longer side above which a picture is made smaller first: letters that small are not read by people."""

_LEAST_SCORE = 0.5
_MASK = 256
_FILLED = 1
MISSING = "text in pictures was not read: RapidOCR is not installed (pip install 'listing-lint[ocr]')"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: what it says, its box in the upright picture (x, y, width, height) and how sure the reader is.

    ``apart`` tells whether it stands on the plain ground around the product and not on the product.
    """

    text: str
    box: tuple[int, int, int, int]
    score: float
    apart: bool = False


@cache
def installed() -> bool:
    """Whether the extra is there, with its models inside (nothing is ever downloaded); nothing is imported."""
    from importlib.util import find_spec
    from pathlib import Path

    package = find_spec("rapidocr")
    if package is None or package.origin is None or find_spec("onnxruntime") is None:
        return False
    names = [model.name for model in Path(package.origin).parent.glob("models/*.onnx")]
    return all(any(part in name for name in names) for part in ("_det_", "_rec_", "_cls_"))


def version() -> str:
    """The reader's version, for results that are kept."""
    from importlib.metadata import version as version_of

    return version_of("rapidocr")


def read_lines(file: str, header: Header) -> tuple[Line, ...] | Unreadable:
    """Read the lines of a picture file, from top to bottom. Never raises for what the file holds."""
    from listing_lint.images.opening import opened

    return opened(file, header, lines_of, mode="RGB")


def lines_of(picture: Image) -> tuple[Line, ...]:
    """The lines of a decoded picture; fragments of one row are joined."""
    import numpy

    scale = 1.0
    longest = max(picture.size)
    if longest > _LARGEST:
        scale = longest / _LARGEST
        picture = picture.resize((max(1, round(picture.width / scale)), max(1, round(picture.height / scale))))
    if min(picture.size) < 8:
        return ()
    # OpenCV's order of the colours.
    found = _engine()(numpy.asarray(picture)[:, :, ::-1])
    if found.txts is None or found.boxes is None:
        return ()
    fragments = []
    for text, score, corners in zip(found.txts, found.scores, found.boxes, strict=True):
        if score < _LEAST_SCORE or not text.strip():
            continue
        xs, ys = [float(corner[0]) for corner in corners], [float(corner[1]) for corner in corners]
        left, top = max(0.0, min(xs)), max(0.0, min(ys))
        box = (left, top, max(xs) - left, max(ys) - top)
        fragments.append(Line(text, _scaled(box, scale), round(float(score), 4)))
    rows = _rows(fragments)
    if not rows:
        return ()
    original = (picture.width * scale, picture.height * scale)
    ground = _ground(picture)
    return tuple(replace(row, apart=_stands_apart(row.box, ground, original)) for row in rows)


def _ground(picture: Image) -> Image:
    """The plain ground that reaches the corners, as a small mask: 255 where it is."""
    from PIL import Image, ImageDraw

    share = _MASK / max(picture.size)
    size = (max(4, round(picture.width * share)), max(4, round(picture.height * share)))
    small = picture.convert("L").resize(size, Image.Resampling.BOX)
    width, height = small.size
    for corner in ((0, 0), (width - 1, 0), (0, height - 1), (width - 1, height - 1)):
        if small.getpixel(corner) != _FILLED:
            ImageDraw.floodfill(small, corner, _FILLED, thresh=10)
    return small.point([255 if level == _FILLED else 0 for level in range(256)])


def _stands_apart(box: tuple[int, int, int, int], ground: Image, original: tuple[float, float]) -> bool:
    """Whether what surrounds a line is the ground of the picture."""
    x, y = ground.width / original[0], ground.height / original[1]
    margin = max(2.0, box[3] * y * 0.6)
    outer = (
        max(0, round(box[0] * x - margin)),
        max(0, round(box[1] * y - margin)),
        min(ground.width, round((box[0] + box[2]) * x + margin)),
        min(ground.height, round((box[1] + box[3]) * y + margin)),
    )
    if outer[2] - outer[0] < 3 or outer[3] - outer[1] < 3:
        return False
    part = ground.crop(outer)
    edge = [part.crop((0, 0, part.width, 1)), part.crop((0, part.height - 1, part.width, part.height))]
    edge += [part.crop((0, 0, 1, part.height)), part.crop((part.width - 1, 0, part.width, part.height))]
    total = sum(one.width * one.height for one in edge)
    return sum(one.histogram()[255] for one in edge) >= 0.95 * total


def _scaled(box: tuple[float, float, float, float], scale: float) -> tuple[int, int, int, int]:
    x, y, width, height = (round(side * scale) for side in box)
    return x, y, width, height


def _rows(fragments: list[Line]) -> tuple[Line, ...]:
    """Join what stands side by side: a number is often found in pieces."""
    rows: list[list[Line]] = []
    for one in sorted(fragments, key=lambda line: (line.box[1] + line.box[3] / 2, line.box[0])):
        middle = one.box[1] + one.box[3] / 2
        for row in rows:
            last = row[-1]
            near = last.box[1] <= middle <= last.box[1] + last.box[3]
            alike = 0.5 <= one.box[3] / max(1, last.box[3]) <= 2
            apart = one.box[0] - (last.box[0] + last.box[2])
            if near and alike and -last.box[3] <= apart <= 3 * last.box[3]:
                row.append(one)
                break
        else:
            rows.append([one])
    return tuple(_joined(sorted(row, key=lambda line: line.box[0])) for row in rows)


def _joined(row: list[Line]) -> Line:
    left, top = min(one.box[0] for one in row), min(one.box[1] for one in row)
    right = max(one.box[0] + one.box[2] for one in row)
    bottom = max(one.box[1] + one.box[3] for one in row)
    text = " ".join(one.text for one in row)
    return Line(text, (left, top, right - left, bottom - top), min(one.score for one in row))


@cache
def _engine() -> Any:
    """The reader, made once a process; loading it takes two seconds."""
    import logging

    from rapidocr import RapidOCR

    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return RapidOCR(
        params={
            "Global.log_level": "error",
            "Det.limit_type": "max",
            "Det.limit_side_len": SIDE,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
