"""Texts that interfaces wrap: ``{"en": "Mug"}``, ``{"plain_text": "..."}``, ``{"rendered": "<p>...</p>"}``."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.readers.draft import Draft, Fields, scalar
from listing_lint.catalog.readers.rich_texts import text_of_tree

if TYPE_CHECKING:
    from listing_lint.catalog.readers.draft import Members

_TEXTS = ("title", "subtitle", "description", "short_description")
_INSIDE = (
    "rendered",
    "html",
    "plain_text",
    "plaintext",
    "text",
    "value",
    "raw",
    "content",
    "data",
    "displayTitle",
)
"""Names of the text itself, the richest first."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")


def unwrap_texts(into: Members) -> None:
    """Put the text in the place of the object around it; an object that wraps none stays, and is reported."""
    for name in _TEXTS:
        value = into.fields.get(name)
        if value is None or (isinstance(value, str) and not value.startswith("{")):
            continue
        if value == []:
            del into.fields[name], into.pointers[f"{into.here}/{name}"]  # no text at all
            continue
        blocks = _written_blocks(value) if isinstance(value, str) else _blocks(value)
        if isinstance(value, dict) and isinstance(value.get("blocks"), list):
            blocks = _of_editor(value["blocks"])
        elif isinstance(value, dict) and isinstance(value.get("sections"), list):
            blocks = _of_allegro(value["sections"])
        if blocks is not None:
            into.fields[name] = blocks
            continue
        if isinstance(value, list) and value and isinstance(value[0], dict) and _inside(value[0]):
            # One a language, or a locale and channel: the first one is checked.
            value = into.fields[name] = value[0]
            into.pointers[f"{into.here}/{name}"] += "/0"
        if not isinstance(value, dict):
            continue
        inner = _inside(value)
        if inner is None:
            tree = text_of_tree(value)
            if tree is None and name == "title" and (deeper := _within_languages(value)) is not None:
                tree, at = deeper
                into.pointers[f"{into.here}/{name}"] += at
            into.fields[name] = value if tree is None else tree
            continue
        into.fields[name] = value[inner]
        into.pointers[f"{into.here}/{name}"] += f"/{escape(inner)}"


def _within_languages(value: dict[str, Any]) -> tuple[str, str] | None:
    """The longest name that a product has in a language, and where: ``{"1": {"short": "שום", "long": "שום קלוף"}, "2": {…}}``.

    Languages are told by their codes, or by the numbers that a shop gives them: of those the first one is its own.
    """
    for key in sorted(value, key=lambda one: one[:2] != "en"):
        inner = value[key]
        if not (_LANGUAGE.fullmatch(key) or (key.isdecimal() and len(key) < _DIGITS)):
            return None
        if not isinstance(inner, dict):
            inner = {"": inner}
        said = [(name, text) for name, text in inner.items() if isinstance(text, str) and text.strip()]
        if said:
            name, text = max(said, key=lambda one: (one[0] in _FULL, len(one[1])))
            return text, f"/{escape(key)}" + (f"/{escape(name)}" if name else "")
    return None


_DIGITS = 4
_FULL = frozenset({"long", "full", "name", "title", "fullName", "longName"})
"""What the name of a product is called beside a short one, and beside its address."""


def _blocks(value: Any) -> str | None:
    """The text of paragraphs that editors keep apart with their marks, as Sanity and Strapi do; None for anything else.

    ``[{"type": "paragraph", "children": [{"text": "Fits "}, {"text": "all mugs", "bold": true}]}]``
    """
    if not isinstance(value, list):
        return None
    lines = []
    for block in value:
        if not isinstance(block, dict):
            return None
        spans = block.get("children")
        if isinstance(spans, list) and all(isinstance(span, dict) for span in spans):
            lines.append("".join(_of_block(span) for span in spans))
        elif block.keys().isdisjoint(("_type", "type")):
            return None
    return "\n".join(lines).strip() or None


def _written_blocks(text: str) -> str | None:
    """The text of Editor.js, as Saleor keeps it in a text of JSON: ``{"blocks": [{"data": {"text": "Fits all mugs"}}]}``."""
    if not text.startswith("{") or '"blocks"' not in text[:200]:
        return None
    try:
        blocks = json.loads(text).get("blocks")
    except (ValueError, RecursionError):
        return None  # a text that only begins so
    if not isinstance(blocks, list):
        return None
    return _of_editor(blocks)


def _of_editor(blocks: list[Any]) -> str | None:
    """The text of the blocks that Editor.js makes, and Draft.js: ``[{"text": "Fits all mugs", "type": "unstyled"}]``."""
    lines: list[str] = []
    for block in blocks:
        held = block.get("data") if isinstance(block, dict) else None
        if isinstance(held, dict):
            items = held.get("items")
            lines += [one for one in (items if isinstance(items, list) else ()) if isinstance(one, str)]
            lines += [held[key] for key in ("text", "caption") if isinstance(held.get(key), str)]
        if isinstance(block, dict) and isinstance(block.get("text"), str):
            lines.append(block["text"])
    return "\n".join(lines).strip() or None


def _of_allegro(sections: list[Any]) -> str | None:
    """The texts of a description in sections: ``[{"items": [{"type": "TEXT", "content": "<p>A mug.</p>"}]}]``."""
    items = [
        one
        for section in sections
        if isinstance(section, dict) and isinstance(section.get("items"), list)
        for one in section["items"]
    ]
    texts = [one["content"] for one in items if isinstance(one, dict) and isinstance(one.get("content"), str)]
    return "\n".join(texts).strip() or None


def _of_block(span: dict[str, Any]) -> str:
    """The text of a part of a paragraph; a link has parts of its own."""
    inner = span.get("children")
    if isinstance(inner, list):
        return "".join(_of_block(one) for one in inner if isinstance(one, dict))
    text = span.get("text")
    return text if isinstance(text, str) else ""


def unwrap_typed(into: Members) -> None:
    """Put values in the place of MongoDB's objects around them: ``{"$oid": "..."}``, ``{"$numberDecimal": "9.99"}``."""
    for name, value in into.fields.items():
        if isinstance(value, dict) and len(value) == 1:
            ((key, inner),) = value.items()
            if key.startswith("$") and isinstance(inner, str | int | float):
                into.fields[name] = int(inner) if key in _WHOLE and str(inner).isdecimal() else inner
                into.pointers[f"{into.here}/{name}"] += f"/{escape(key)}"


def unwrap_scoped(into: Members) -> None:
    """Put a value in the place of the list of its values by language and channel, as Akeneo and Pimcore keep all of them.

    ``{"brand": [{"locale": null, "scope": null, "data": "Acme"}]}``: the English one, else the first one.
    """
    for name, value in into.fields.items():
        if name in ("price", "list_price", "images") or type(value) is not list or not value:
            continue
        if not all(isinstance(one, dict) and "locale" in one and _SCOPED & one.keys() for one in value):
            continue
        index = next((at for at, one in enumerate(value) if str(one["locale"])[:2] == "en"), 0)
        key = next(key for key in ("data", "value") if key in value[index] or key == "value")
        if scalar(value[index].get(key)):
            into.fields[name] = value[index][key]
            into.pointers[f"{into.here}/{name}"] += f"/{index}/{key}"


_SCOPED = frozenset({"data", "value"})


def unwrap_only(into: Members) -> None:
    """Put what an object holds alone in its place, as feeds in XML hold categories and codes; of several codes the first one.

    ``{"category": ["Home", "Mugs"]}``, ``{"ean": ["4006381333931", "4006381333948"]}``. Goods have a second code where their
    packing was changed, and an old one is as good as the new.
    """
    for name in ("category", "gtin"):
        value, pointer = into.fields.get(name), f"{into.here}/{name}"
        if isinstance(value, dict) and len(value) == 1:
            ((key, inner),) = value.items()
            if isinstance(inner, str) or (
                isinstance(inner, list) and inner and all(isinstance(one, str) for one in inner)
            ):
                into.fields[name] = value = inner
                into.pointers[pointer] += f"/{escape(key)}"
        if name == "gtin" and isinstance(value, list) and value and isinstance(value[0], str | int):
            into.fields[name] = value[0]
            into.pointers[pointer] += "/0"


def unwrap_values(into: Members) -> None:
    """Put what an object says in the place of a word or a code: ``{"currency": {"value": "MXN", "display_name": "Peso"}}``.

    An interface means by such a name what it likes: ``{"status": {"state_name": "On sale", "since": 3}}``. What says nothing is
    left out, and told by ``convert``, as a form of its own is no fault of the goods; but goods need an identifier.
    """
    if not any(isinstance(value, dict | list) for value in into.fields.values()):
        return  # as is usual
    for name, wanted in _VALUES.items():
        value = into.fields.get(name)
        pointer = f"{into.here}/{name}"
        at = into.pointers.get(pointer, "").removeprefix(into.prefix)
        if isinstance(value, list) and any(isinstance(one, dict | list) for one in value):
            value, at = value[0], f"{at}/0"  # one a language, a shop or a day: the first one is taken
        elif not isinstance(value, dict):
            continue
        inner = Fields(value, at)
        is_fit = scalar if name in _CODED else _is_text
        found = next((held for one in wanted if is_fit((held := inner.get(one))[0])), None)
        if found is not None:
            into.fields[name], place = found
            into.pointers[pointer] = into.prefix + place
        elif name != "id":
            del into.fields[name]
            into.pointers.pop(pointer, None)
            if isinstance(into, Draft):
                into.lose(inner.at, "an object, and neither a text nor a code")


def _is_text(value: object) -> bool:
    return isinstance(value, str)


CURRENCIES = ("code", "isocode", "iso", "currencycode", "value", "name", "symbol", "id")
"""What the code of a currency is called in an object of one, folded; the best first."""
_CODES = ("value", "current", "$oid", "oid", "id", "code", "sku", "number")
_CODED = {
    "id": _CODES,
    "sku": _CODES,
    "mpn": _CODES,
    "gtin": ("value", "code", "gtin", "ean", "barcode"),
    "currency": CURRENCIES,
}
_WORDS = (
    *("name", "displayname", "label", "title", "statename", "state"),
    *("value", "text", "code", "status", "type"),
)
_VALUES = _CODED | dict.fromkeys(
    ("status", "condition", "locale", "origin", "warranty", "returns", "manufacturer"), _WORDS
)
"""Members that are one code or one word, and what objects in their place call it, folded; the best first."""


def unwrap_listed(into: Members) -> None:
    """Put values in the place of lists of one, as scrapers write them; several lines of a description are its points."""
    for name, value in list(into.fields.items()):
        if name not in _ONE or not isinstance(value, list) or not value:
            continue
        pointer = f"{into.here}/{name}"
        at = into.pointers[pointer].removeprefix(into.prefix)
        if len(value) == 1 and isinstance(value[0], str | int | float):
            del into.fields[name]
            if name in ("price", "list_price"):
                into.price(name, value[0], f"{at}/0")
            else:
                into.put(name, value[0], f"{at}/0")
        elif name == "description" and all(isinstance(line, str) for line in value):
            del into.fields[name], into.pointers[pointer]
            into.put("bullets", value, at)


_ONE = frozenset(
    {
        *(
            "id",
            "title",
            "subtitle",
            "description",
            "short_description",
            "brand",
            "manufacturer",
            "sku",
            "gtin",
        ),
        *("mpn", "price", "list_price", "currency", "stock", "condition", "origin", "url", "status"),
    }
)
"""Members that are one value, or none."""


def unwrap_languages(into: Members) -> None:
    """Put a code, a price or a brand in the place of its values by language: ``{"en-US": 44}``."""
    for name, value in into.fields.items():
        if (
            type(value) is not dict
            or name in _TEXTS
            or not value
            or not all(map(_BY_LANGUAGE.fullmatch, value))
        ):
            continue
        key = next((key for key in value if key[:2] == "en"), next(iter(value)))
        if isinstance(value[key], str | int | float):
            into.fields[name] = value[key]
            into.pointers[f"{into.here}/{name}"] += f"/{escape(key)}"


_BY_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
_WHOLE = ("$numberInt", "$numberLong")


_NUMBERED = frozenset({"id", "uid", "uri", "url", "ref"})
"""What names an object and says nothing of it: alone, "id" is no Indonesian."""


def _inside(value: dict[str, Any]) -> str | None:
    """The member with the text: by its name, else the English or the first one of several languages."""
    for name in _INSIDE:
        if isinstance(value.get(name), str):
            return name
    if any(name[:1].isupper() for name in value):  # of Billbee: {"Text": "Mug", "LanguageCode": "EN"}
        written = {name.lower(): name for name in value}
        for name in _INSIDE:
            if name in written and isinstance(value[written[name]], str):
                return written[name]
    if not value or value.keys() <= _NUMBERED or not all(_LANGUAGE.fullmatch(name) for name in value):
        return None
    texts = [name for name, text in value.items() if isinstance(text, str) and text]
    english = [name for name in texts if name[:2] == "en"]
    return next(iter(english or texts), None)
