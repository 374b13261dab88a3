"""The first bytes of a JSON file: their text, the first value in it, and what that says of the whole."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, Literal

LINE_SUFFIXES = (".jsonl", ".ndjson")


@lru_cache(maxsize=1)
def first_value(head: bytes) -> tuple[str, Any, int]:
    """The text, its first value and where that ends; -1 where no whole value stands there.

    Two questions are asked of each file, one after the other, and the value is parsed once for both: do not change it.
    Bytes that are not UTF-8, or a character cut by the end of what was read, must not hide it.
    """
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = head.decode("utf-16", "replace")
    elif b"\x00" in head[:4]:
        text = head.decode("utf-16-le" if head[1:2] == b"\x00" else "utf-16-be", "replace")
    else:
        text = head.lstrip(b"\xef\xbb\xbf \t\r\n").decode("utf-8", "replace")
    text = text.lstrip("\ufeff \t\r\n")
    try:
        value, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return text, None, -1
    return text, value, end


def form_of(head: bytes, name: str) -> Literal["document", "lines"]:
    """Whether a file holds one JSON document or one a line, by its first value; the name decides a tie."""
    by_name: Literal["document", "lines"] = "lines" if name.endswith(LINE_SUFFIXES) else "document"
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in head[:4]:
        return "document"  # UTF-16 is decoded whole
    text, value, end = first_value(head)
    if end < 0:
        # No whole value: a long one, or a broken one. A line of a feed may be broken; of a document's first line
        # only the opening bracket may be there.
        first = text.partition("\n")[0].strip()
        return "document" if first[:1] == "[" or (len(first) <= 2 and len(first) < len(text)) else by_name
    lines = text[end:].partition("\n")[2].strip() != ""
    if "\n" in text[:end] or (isinstance(value, dict) and "listings" in value):
        return "document"
    if isinstance(value, list):
        return by_name if lines else "document"
    if text[end:].lstrip(" \t\r").startswith("{"):
        return "document"  # objects that nothing, or the line end of an old Mac, parts
    return "lines" if by_name == "lines" or lines else "document"
