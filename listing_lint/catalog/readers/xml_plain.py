"""Elements of XML as plain names and values: without the signs that tell attributes, and numbers that stand beside a text."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.kept_names import kept
from listing_lint.catalog.readers.xml_places import TEXT


@kept
def short(written: str) -> str:
    """A name without its namespace; hyphens and points are lines as in other names, and the text of an element is its value."""
    if written == TEXT:
        return "value"
    return written.removeprefix("@").rpartition(":")[2].replace("-", "_").replace(".", "_")


def inner(item: Any) -> Any:
    """What an element holds, by short names all the way down."""
    if isinstance(item, str):
        return item  # as nearly all are
    if isinstance(item, dict) and item.keys() == {"language"}:
        # PrestaShop's texts, one a language: the first one is checked.
        item = (
            item["language"][0]
            if isinstance(item["language"], list) and item["language"]
            else item["language"]
        )
        return item.get(TEXT) if isinstance(item, dict) else item
    if is_numbered(item):
        return item[TEXT]
    if isinstance(item, dict):
        return {short(name): inner(one) for name, one in item.items()}
    if not isinstance(item, list):
        return item
    # Texts in several languages stay with what says which is which.
    told = any(isinstance(one, dict) and not _LANGUAGES.isdisjoint(one) for one in item)
    return [
        {short(name): one[name] for name in one} if told and is_numbered(one) else inner(one) for one in item
    ]


def is_numbered(item: Any) -> bool:
    """Whether an element is a text with no more than a number or a language beside it: ``<category id="7">Mugs</category>``."""
    return isinstance(item, dict) and TEXT in item and item.keys() <= _NUMBERED


_LANGUAGES = frozenset({"@lang", "@language", "@xml:lang"})
_NUMBERED = _LANGUAGES | {TEXT, "@id"}
