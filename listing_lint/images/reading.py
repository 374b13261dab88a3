"""What is written on pictures: codes and lines, each picture read once and its result kept."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from listing_lint.images.codes import Code
from listing_lint.images.facts import Unreadable
from listing_lint.images.ocr import Line

if TYPE_CHECKING:
    from listing_lint.images.facts import Header
    from listing_lint.images.kept import Kept

_OURS = "1"
"""Raised when our own way of reading changes its results."""


def codes(file: str, header: Header, digest: str, kept: Kept | None) -> tuple[Code, ...] | Unreadable:
    """The codes of a picture file."""
    from importlib.metadata import version

    reader = f"zxing-cpp {version('zxing-cpp')}, {_OURS}"
    found = _kept(kept, digest, "codes", reader)
    if found is not None:
        return tuple(Code(**{**one, "box": tuple(one["box"])}) for one in found)
    from listing_lint.images.codes import read_codes

    result = read_codes(file, header)
    if not isinstance(result, Unreadable):
        _keep(kept, digest, "codes", reader, [asdict(one) for one in result])
    return result


def lines(file: str, header: Header, digest: str, kept: Kept | None) -> tuple[Line, ...] | Unreadable:
    """The lines of text of a picture file; the reader has to be installed."""
    from listing_lint.images.ocr import read_lines, version

    reader = f"rapidocr {version()}, {_OURS}"
    found = _kept(kept, digest, "lines", reader)
    if found is not None:
        return tuple(Line(**{**one, "box": tuple(one["box"])}) for one in found)
    result = read_lines(file, header)
    if not isinstance(result, Unreadable):
        _keep(kept, digest, "lines", reader, [asdict(one) for one in result])
    return result


def _kept(kept: Kept | None, digest: str, kind: str, reader: str) -> list[dict[str, Any]] | None:
    if kept is None or not digest:
        return None
    text = kept.get(digest, kind, reader)
    if text is None:
        return None
    try:
        found = json.loads(text)
    except ValueError:
        return None
    fields = {"format", "text", "box", "readable"} if kind == "codes" else {"text", "box", "score", "apart"}
    whole = isinstance(found, list) and all(isinstance(one, dict) and one.keys() == fields for one in found)
    return found if whole else None


def _keep(kept: Kept | None, digest: str, kind: str, reader: str, result: list[dict[str, Any]]) -> None:
    if kept is not None and digest:
        kept.put(digest, kind, reader, json.dumps(result, ensure_ascii=True))
