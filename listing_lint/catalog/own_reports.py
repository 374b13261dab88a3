"""Reports of our own, which are often written beside the listings: no feeds, though some have the suffix of one.

They are told by how they begin, and closely: a product may well be called as this program is.
"""

from __future__ import annotations

import re
from functools import cache

HEAD = 1 << 14
"""Bytes that suffice to tell one."""

_TOOL = rb'"name"\s*:\s*"listing-lint"'
_MARKS = (
    b'"listing-lint"',
    b'{"code": "',
    b'{"summary": {"version": "',
    b'"check_name"',
    b"store_a,listing_a,",
    b"of stores</title>",
)
"""One of these stands in each; what has none is not looked at more closely."""


_START = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*"(?:version|\$schema|code|summary)"|\[\s*\{\s*"description"|<|store_a)'
)
"""How each begins, roughly: what begins otherwise, as nearly all listings do, is not looked through."""


@cache
def _forms() -> re.Pattern[bytes]:
    """How they begin. Made when it is needed: a short run over a clean catalog does without."""
    return re.compile(
        b"|".join(
            (
                # json, of a check and of a comparison
                rb'\{\s*"version"\s*:\s*[0-9]+\s*,\s*"tool"\s*:\s*\{\s*' + _TOOL,
                # sarif
                rb'\{\s*"\$schema"\s*:\s*"[^"]*"\s*,\s*"version"\s*:\s*"[0-9.]+"\s*,\s*"runs"\s*:\s*\[\s*\{\s*"tool"\s*:'
                rb'\s*\{\s*"driver"\s*:\s*\{\s*' + _TOOL,
                # jsonl: a finding a line, or the summary of a run without any
                rb'\{"code": "[A-Z]{2,8}[0-9]+", "name": "[a-z0-9-]+", "severity": "[a-z]+", "confidence": "[a-z]+",',
                rb'\{"summary": \{"version": "[^"]*", "files": [0-9]+, "listings": [0-9]+, ',
                # gitlab
                (
                    rb'\[\s*\{\s*"description"\s*:\s*"(?P<code>[A-Z]{2,8}[0-9]+): (?:[^"\\]|\\.)*"\s*,\s*"check_name"\s*:'
                    rb'\s*"(?P=code)"\s*,\s*"fingerprint"\s*:\s*"[0-9a-f]{32}"'
                ),
                # junit
                rb'(?:<\?xml[^>]{0,200}\?>\s*)?<testsuites name="listing-lint" ',
                # html, of a check and of a comparison
                (
                    rb'<!doctype html>\s*<html[^>]{0,100}>\s*<head>\s*<meta charset="utf-8">\s*'
                    rb'<meta name="generator" content="listing-lint">'
                ),
                (
                    rb"<!doctype html>\s*<html[^>]{0,100}>\s*<head>\s*(?:<meta [^>]{0,500}>\s*){2,8}"
                    rb"<title>Comparison of stores</title>"
                ),
                # csv of a comparison
                rb"store_a,listing_a,file_a,store_b,",
            )
        )
    )


def is_own_report(head: bytes) -> bool:
    """Whether a file that begins so is a report of this program. Plain texts and Markdown are not told: they are no feeds."""
    if _START.match(head) is None or not any(mark in head for mark in _MARKS):
        return False
    return _forms().match(head.removeprefix(b"\xef\xbb\xbf").lstrip()) is not None
