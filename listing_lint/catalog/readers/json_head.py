"""The format of a JSON file, told by its first bytes: they may end in the middle of a listing, and the JSON may be broken."""

from __future__ import annotations

import json
import os
import re
from typing import Any

from listing_lint.catalog.heads import first_value
from listing_lint.catalog.native import follow
from listing_lint.catalog.readers.boxed import is_boxed
from listing_lint.catalog.readers.interface_signs import is_of_interface
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.shape_signs import CANONICAL, SHAPES, WRAPPERS
from listing_lint.catalog.readers.shapes import (
    by_signs,
    inner_lists,
    is_described,
    keyed_listings,
    recognise,
)
from listing_lint.catalog.readers.unsigned import is_named_otherwise
from listing_lint.catalog.readers.words import calls_goods
from listing_lint.late import late

_PARENT = '"__parentId"'
"""What only lines of Shopify's bulk exports have."""
_LOOKED_AT = 3
"""Entries of a list that are looked at."""


def detect(head: bytes, name: str) -> str | None:
    """The format of a JSON file by its first listing; None where that is canonical or unknown."""
    text, value, end = first_value(head)
    if _PARENT in text and isinstance(value, dict) and text[end:].lstrip(" \t\r\n").startswith("{"):
        return "shopify-bulk"
    tail = ""
    if end < 0:
        value, tail = _whole_part(text)
    if value is None:
        return _by_words(text)
    entries = value[:_LOOKED_AT] if isinstance(value, list) else [value]
    called = len(entries) > 0 and isinstance(value, list) and calls_its_goods(name)
    for entry in entries:
        if tail and isinstance(entry, dict) and len(entries) == 1:
            # A listing that is longer than what was looked at: the name of the member that was cut counts too.
            entry.update(dict.fromkeys((match[1] for match in _NAME.finditer(tail[:200])), tail))
        if not isinstance(entry, dict) or (
            entry.keys() <= CANONICAL and not is_of_interface(entry, CANONICAL)
        ):
            continue
        if (told := _by_first_entry(entry)) is not None:
            return told
        found = recognise(entry, None)
        if found is not None:
            return found.shape.format
        if called and is_described(entry):
            return "generic"
        for at in inner_lists(entry):
            for inner in _at(entry, at)[:_LOOKED_AT]:
                found = recognise(inner, None) if isinstance(inner, dict) else None
                if found is not None:
                    return found.shape.format
        if any(inner_lists(entry)):
            continue
        if CANONICAL.isdisjoint(entry):
            return _by_words(text)
        if is_named_otherwise(entry, CANONICAL):
            return "generic"
    return None


def calls_its_goods(name: str) -> bool:
    """Whether a file's name says that it lists goods, in whatever language: ``produkty.json``, ``urunler-2026.json``.

    With it a list says what ``{"products": [...]}`` says; ``product-categories.json`` names other things.
    """
    words = [word for word in _WORD.split(os.path.basename(name).rpartition(".")[0]) if word]
    goods = [word for word in words if calls_goods(word)]
    return bool(goods) and all(
        word in goods or len(word) < 3 or word.isdigit() or word in _OF_FILES for word in words
    )


_WORD = late(r"[\W_]+")
_OF_FILES = frozenset(
    {
        *(
            "all",
            "new",
            "our",
            "shop",
            "store",
            "list",
            "data",
            "full",
            "export",
            "import",
            "final",
            "backup",
        ),
        *("copy", "feed", "catalog", "catalogue", "seed", "min", "prod"),
    }
)
"""What the name of a file of goods may say besides."""

_OF_PAGES = frozenset(
    {
        "header",
        "total",
        "count",
        "page",
        "limit",
        "offset",
        "size",
        "next",
        "code",
        "success",
        "nextPageToken",
    }
)
"""What stands beside the list of an envelope, and says nothing of goods."""


def _by_first_entry(envelope: dict[str, Any]) -> str | None:
    """The format of a plain envelope whose first entry has a marketplace's own names; None for all that is less plain.

    A closer look gives the same. It asks what members are called in all languages, and to read these names alone takes as
    long as a small feed.
    """
    lists = [name for name in envelope if name not in _OF_PAGES]
    entries = envelope[lists[0]] if len(lists) == 1 and lists[0] in WRAPPERS else None
    if (
        not isinstance(entries, list)
        or not entries
        or not isinstance(entries[0], dict)
        or is_boxed(entries[0])
    ):
        return None
    shape, _ = by_signs({folded(name) for name in entries[0]})
    return None if shape is None or shape.format == "generic" else shape.format


def first_entries(head: bytes) -> list[Any]:
    """The first entries of a JSON file, by its first bytes: of what an envelope holds in lists or by keys, or its value."""
    text, value, end = first_value(head)
    if end < 0:
        value, _ = _whole_part(text)
    entries = value[:_LOOKED_AT] if isinstance(value, list) else [value]
    if not isinstance(value, dict):
        return entries
    keyed = [follow(value, at) for at in keyed_listings(value)[:_LOOKED_AT]]
    return entries + keyed + [entry for at in inner_lists(value) for entry in _at(value, at)[:_LOOKED_AT]]


def _at(value: Any, pointer: str) -> list[Any]:
    found = follow(value, pointer)
    return found if isinstance(found, list) else []


_DEEPEST = 64
_TRIES = 4
_NAME = late(r'"([A-Za-z_@][\w-]{0,60})"[ \t\r\n]*:')
_MARK = late(r'"[^"\\]*+(?>(?:\\.[^"\\]*+)*)"|[\[\]{},]', re.DOTALL)


def _whole_part(text: str) -> tuple[Any, str]:
    """Of the first value of a text that is cut or broken, what is whole before that place, or None; and the rest."""
    commas: list[tuple[int, str]] = []
    closers: list[str] = []
    for match in _MARK.finditer(text):
        mark = match[0]
        if mark in ("{", "["):
            closers.append("}" if mark == "{" else "]")
        elif mark in ("}", "]"):
            if not closers or closers.pop() != mark:
                break
        elif mark == ",":
            if len(closers) > _DEEPEST:
                break
            commas.append((match.start(), "".join(reversed(closers))))
    for _ in range(_TRIES):
        if not commas:
            break
        cut, closing = commas[-1]
        try:
            return json.loads(text[:cut] + closing), text[cut:]
        except json.JSONDecodeError as error:
            while commas and commas[-1][0] >= error.pos:
                commas.pop()
        except (ValueError, RecursionError):
            break
    return None, ""


def _by_words(text: str) -> str | None:
    """The format that the names in a broken text speak for."""
    names = {folded(match[1]) for match in _NAME.finditer(text)}
    for shape in SHAPES:
        if any(sign <= names for sign in shape.signs):
            return shape.format
    return None
