"""Text in a picture, read by RapidOCR (the extra ``ocr``): rows with their place, as far as it can read them.

The models lie inside RapidOCR's package, and their paths are given, so that nothing can be downloaded. They read Latin
and Chinese letters, Japanese in part; Cyrillic, Arabic, Korean and Thai words are not read, digits and handles beside
them are. Text lower than about one part in a hundred of the longer side is missed, and faint watermarks over patterns.

One search at :data:`SIDE` pixels is what pays. Measured on drawn contact texts: searching at 1280 or 1600 pixels finds
less and takes two to five times as long, lower thresholds find nothing more, and stretched contrast loses as much as it
finds.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.images.facts import Header, Unreadable
from listing_lint.images.rows import Fragment, joined
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PIL.Image import Image

SIDE = 960
"""Pixels of the longer side at which a picture is searched for text; its letters are read at :data:`LARGEST`."""
LARGEST = 2000
"""Pixels of the longer side above which a picture is made smaller first, as RapidOCR does anyway."""
MISSING = "text in pictures was not read: RapidOCR is not installed (pip install 'listing-lint[ocr]')"

_LEAST_SCORE = 0.5
_LEAST = 8
_PARTS = {"Det": "_det_", "Cls": "_cls_", "Rec": "_rec_"}
"""RapidOCR's three steps, and what the names of their model files have in them."""
_USUAL = frozenset(
    {"PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx", "ch_ppocr_mobile_v2.0_cls_mobile.onnx"}
)
"""The models of the wheel, preferred where somebody has put others beside them."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of text: what it says, its box in the upright picture (x, y, width, height) and how sure the reader is.

    ``apart`` tells whether it stands on the plain ground around the product and not on the product.
    """

    text: str
    box: tuple[int, int, int, int]
    score: float
    apart: bool = False


@cache
def installed() -> bool:
    """Whether the extra is there, with its models inside (nothing is ever downloaded); nothing is imported."""
    return _models() is not None


@cache
def _models() -> dict[str, Path] | None:
    """The model file of each step; None where RapidOCR, its runtime or one of its models is missing."""
    from importlib.util import find_spec

    package = find_spec("rapidocr")
    if package is None or package.origin is None or find_spec("onnxruntime") is None:
        return None
    from pathlib import Path

    files = sorted((Path(package.origin).parent / "models").glob("*.onnx"))
    found = {}
    for step, part in _PARTS.items():
        fitting = sorted(
            (file for file in files if part in file.name), key=lambda file: file.name not in _USUAL
        )
        if not fitting:
            return None
        found[step] = fitting[0]
    return found


def version() -> str:
    """What the results depend on, for those that are kept."""
    from importlib.metadata import version as version_of

    models = _models() or {}
    return ", ".join(
        [
            *(f"{name} {version_of(name)}" for name in ("rapidocr", "onnxruntime", "pillow")),
            *(file.name for file in models.values()),
        ]
    )


def read_lines(file: str, header: Header) -> tuple[Line, ...] | Unreadable:
    """Read the rows of text of a picture file, from top to bottom. Never raises for what the file holds."""
    from listing_lint.images.opening import opened

    read = _wary(header)
    width, height = header.sides
    return opened(file, header, lambda picture: read(picture, (width, height)), mode="RGB", enough=LARGEST)


def _wary(header: Header) -> Callable[[Image, tuple[int, int]], tuple[Line, ...] | Unreadable]:
    def read(picture: Image, sides: tuple[int, int]) -> tuple[Line, ...] | Unreadable:
        try:
            return lines_of(picture, sides)
        except MemoryError:
            return Unreadable("needs more memory to read its text than there is", header.format)
        except Exception as error:  # noqa: BLE001 - RapidOCR, OpenCV and the runtime have exceptions of their own
            words = f"{type(error).__name__}: {error}".split("\n", 1)[0][:200]
            return Unreadable(f"has text that RapidOCR could not read ({words})", header.format)

    return read


def lines_of(picture: Image, sides: tuple[int, int] | None = None) -> tuple[Line, ...]:
    """The rows of text of a decoded RGB picture. ``sides`` are those that the boxes are to be in; else the picture's."""
    import numpy

    wide, high = sides or picture.size
    longest = max(picture.size)
    if longest > LARGEST:
        share = LARGEST / longest
        picture = picture.resize(
            (max(1, round(picture.width * share)), max(1, round(picture.height * share)))
        )
    if min(picture.size) < _LEAST:
        return ()
    # OpenCV's order of the colours.
    pixels = numpy.ascontiguousarray(numpy.asarray(picture)[:, :, ::-1])
    found = _engine()(pixels)
    if found.txts is None or found.boxes is None or found.scores is None:
        return ()
    fragments = [
        Fragment(" ".join(text.split()), tuple((float(x), float(y)) for x, y in corners), float(score))
        for text, score, corners in zip(found.txts, found.scores, found.boxes, strict=True)
        if score >= _LEAST_SCORE and text.strip()
    ]
    rows = joined(fragments)
    if not rows:
        return ()
    from listing_lint.images.ground import stands_apart

    apart = stands_apart(pixels, [row.corners for row in rows])
    x, y = wide / picture.width, high / picture.height
    made = []
    for row, free in zip(rows, apart, strict=True):
        left, top, right, bottom = row.bounds
        box = (max(0, round(left * x)), max(0, round(top * y)))
        size = (min(wide, round(right * x)) - box[0], min(high, round(bottom * y)) - box[1])
        made.append(Line(row.text, box + size, round(row.score, 3), free))
    return tuple(sorted(made, key=lambda line: (line.box[1], line.box[0], line.text)))


@cache
def _engine() -> Any:
    """The reader, made once a process; loading it takes two seconds."""
    models = _models()
    if models is None:
        raise RuntimeError(MISSING)
    import cv2
    from rapidocr import RapidOCR

    # One picture is one process's work; and threads of a library do not survive a fork.
    cv2.setNumThreads(1)
    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Det.limit_type": "max",
            "Det.limit_side_len": SIDE,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            **{f"{step}.model_path": str(file) for step, file in models.items()},
        }
    )
