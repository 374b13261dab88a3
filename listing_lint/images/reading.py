"""What is written on pictures: codes and lines, each picture read once and its result kept.

Results are kept as JSON, in the form of the :class:`~listing_lint.images.codes.Code` and
:class:`~listing_lint.images.ocr.Line` that were read, so that a warm run says what a cold one did. What was kept in
another form is read again.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from listing_lint.images.codes import Code
from listing_lint.images.facts import Unreadable
from listing_lint.images.ocr import Line

if TYPE_CHECKING:
    from collections.abc import Callable

    from listing_lint.images.facts import Header
    from listing_lint.images.kept import Kept, Kind

Item = TypeVar("Item", Code, Line)

_OURS = "1"
"""Raised when our own way of reading changes its results."""
_CODE = {"format": str, "text": str, "box": list, "readable": bool}
_LINE = {"text": str, "box": list, "score": float, "apart": bool}


def codes(file: str, header: Header, digest: str, kept: Kept | None) -> tuple[Code, ...] | Unreadable:
    """The codes of a picture file; ``digest`` names its content."""
    return _through(kept, digest, "codes", _code_reader(), _codes_of, lambda: _read_codes(file, header))


def lines(file: str, header: Header, digest: str, kept: Kept | None) -> tuple[Line, ...] | Unreadable:
    """The rows of text of a picture file; the reader has to be installed."""
    return _through(kept, digest, "lines", _line_reader(), _lines_of, lambda: _read_lines(file, header))


def _read_codes(file: str, header: Header) -> tuple[Code, ...] | Unreadable:
    from listing_lint.images.codes import read_codes

    return read_codes(file, header)


def _read_lines(file: str, header: Header) -> tuple[Line, ...] | Unreadable:
    from listing_lint.images.ocr import read_lines

    return read_lines(file, header)


def _through(
    kept: Kept | None,
    digest: str,
    kind: Kind,
    reader: str,
    parse: Callable[[str], tuple[Item, ...] | None],
    read: Callable[[], tuple[Item, ...] | Unreadable],
) -> tuple[Item, ...] | Unreadable:
    known = kept.get(digest, kind, reader) if kept is not None and digest else None
    found = parse(known) if known is not None else None
    if found is not None:
        return found
    result = read()
    # What could not be read is not kept: more memory, or another permission, may let the next run read it.
    if kept is not None and digest and not isinstance(result, Unreadable):
        kept.put(digest, kind, reader, json.dumps([asdict(one) for one in result]))
    return result


@cache
def _code_reader() -> str:
    from importlib.metadata import version

    return f"{_OURS}, zxing-cpp {version('zxing-cpp')}, pillow {version('pillow')}"


@cache
def _line_reader() -> str:
    from listing_lint.images.ocr import version

    return f"{_OURS}, {version()}"


def _codes_of(text: str) -> tuple[Code, ...] | None:
    found = _parsed(text, _CODE)
    return None if found is None else tuple(Code(**one) for one in found)


def _lines_of(text: str) -> tuple[Line, ...] | None:
    found = _parsed(text, _LINE)
    return None if found is None else tuple(Line(**one) for one in found)


def _parsed(text: str, form: dict[str, type]) -> list[dict[str, Any]] | None:
    """The kept values, or None where they do not have the form."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, list) or not all(_fits(one, form) for one in found):
        return None
    return [{**one, "box": tuple(one["box"])} for one in found]


def _fits(one: object, form: dict[str, type]) -> bool:
    return (
        isinstance(one, dict)
        and one.keys() == form.keys()
        and all(type(one[key]) is kind for key, kind in form.items())
        and [type(side) for side in one["box"]] == [int] * 4
    )
