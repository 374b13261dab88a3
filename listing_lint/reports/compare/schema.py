"""The JSON Schema of ``compare -o json``; ``schemas/compare.schema.json`` is its text."""

from __future__ import annotations

from typing import Any, get_args

from listing_lint.reports.compare.machine import VERSION
from listing_lint.similarity.limits import Measure, Verdict
from listing_lint.similarity.values import Parts, Tier

_COUNT = {"type": "integer", "minimum": 0}
_SHARE = {"type": "number", "minimum": 0, "maximum": 1}
_TEXT = {"type": "string"}
_LIKENESS = {"type": ["number", "null"], "minimum": 0, "maximum": 1}

_PARTS = {
    "title": "The titles.",
    "description": "Descriptions and selling points.",
    "attributes": "Names and values of attributes.",
    "pictures": "The pictures.",
    "codes": "GTIN, MPN and model names.",
}


def _object(title: str, members: dict[str, tuple[dict[str, Any], str]]) -> dict[str, Any]:
    """Describe an object with all these members and no others."""
    return {
        "title": title,
        "type": "object",
        "required": list(members),
        "properties": {name: {**kind, "description": text} for name, (kind, text) in members.items()},
        "additionalProperties": False,
    }


def _list(name: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def compare_schema() -> dict[str, Any]:
    """Make the schema of the comparison of stores."""
    reference = {"$ref": "#/$defs/listing"}
    settings = _object(
        "How stores were judged",
        {
            "limit": (_SHARE, "Share at which two stores count as associated."),
            "near": (_SHARE, "Part of the limit from which on a pair is near it."),
            "measure": ({"enum": list(get_args(Measure))}, "What the matches are divided by."),
            "min_matched": (_COUNT, "Fewest matches with which a pair can fail."),
            "min_products": (_COUNT, "Fewest products of the smaller store with which a pair can fail."),
            "linked": (
                {"type": "array", "items": {"type": "array", "items": _TEXT}},
                "Stores that may sell the same.",
            ),
            "across": ({"type": "boolean"}, "Whether stores of different marketplaces were judged."),
        },
    )
    stores = _object(
        "Two stores",
        {
            "a": (_TEXT, "One store; with its marketplace where its name alone does not tell."),
            "b": (_TEXT, "The other store."),
            "n_a": (_COUNT, "Products of store a: listings, with own copies and variants taken together."),
            "n_b": (_COUNT, "Products of store b."),
            "matched": (_COUNT, "Products of both that are the same, matched one to one."),
            "share_a": (_SHARE, "The part of the products of a that was matched."),
            "share_b": (_SHARE, "The part of the products of b that was matched."),
            "share": (_SHARE, "The share that the verdict is about, by the measure of the settings."),
            "lower": (_SHARE, "Least share: what is certainly the same."),
            "upper": (_SHARE, "Largest share: with what may be the same."),
            "verdict": (
                {"enum": list(get_args(Verdict))},
                "fail: at the limit. near: close below it, or what may be the same reaches it. too-few: too small to tell.",
            ),
            "change": (
                _list("change"),
                "The fewest products to change so that the share falls below the limit.",
            ),
        },
    )
    pairs = _object(
        "Two listings that are alike",
        {
            "a": (reference, "One listing."),
            "b": (reference, "The other listing."),
            "score": (_SHARE, "How alike they are."),
            "tier": ({"enum": list(get_args(Tier))}, "strict where they count as the same product."),
            "parts": ({"$ref": "#/$defs/parts"}, "How alike they are in each respect."),
        },
    )
    change = _object(
        "One product to change",
        {
            "store": (_TEXT, "Its store."),
            "listings": (
                {"type": "array", "items": _TEXT, "minItems": 1},
                "Its listings that have a twin, all of which must change.",
            ),
            "twin": (reference, "The listing of another store that is most like them."),
            "fields": ({"type": "array", "items": {"enum": list(Parts._fields)}}, "What of them is alike."),
            "share": (_SHARE, "What this change and those before it bring the share to."),
        },
    )
    own = _object(
        "One store",
        {
            "store": (_TEXT, "Its name, as in stores."),
            "listings": (_COUNT, "Its listings."),
            "products": (_COUNT, "Its products."),
            "copies": (_COUNT, "Listings that are a copy of another one of the same store."),
            "share_of_all_others": (
                _LIKENESS,
                "The part of its products that some other store has; null with fewer than three stores.",
            ),
        },
    )
    deletion = _object(
        "Deleting instead of changing",
        {
            "a": (_TEXT, "One store."),
            "b": (_TEXT, "The other store."),
            "delete_a": (_COUNT, "Matched products that a must delete; its own size falls too."),
            "delete_b": (_COUNT, "Matched products that b must delete instead."),
        },
    )
    whole = _object(
        "Comparison",
        {
            "version": ({"const": VERSION}, "Version of this format."),
            "tool": (
                {
                    "type": "object",
                    "required": ["name", "version"],
                    "properties": {"name": {"const": "listing-lint"}, "version": {"type": "string"}},
                    "additionalProperties": False,
                },
                "What wrote it.",
            ),
            "settings": (settings, "How stores were judged."),
            "stores": (_list("stores"), "Every two stores, the weightiest first."),
            "pairs": (_list("pair"), "All listings that are alike, the most alike first."),
            "own": (_list("own"), "Each store by itself, and against all the others."),
            "plan": (
                _list("change"),
                "What to change so that no two stores are at the limit: with one failing pair the fewest, else a small set.",
            ),
            "deletions": (_list("deletion"), "What deleting instead of changing would take."),
            "groups": (
                {"type": "array", "items": {"type": "array", "items": _TEXT, "minItems": 2}},
                "Stores that failing pairs join.",
            ),
            "notes": ({"type": "array", "items": _TEXT}, "What the comparison could not do."),
        },
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:listing-lint:schema:compare:1",
        **whole,
        "description": "How alike stores are. The same catalog and settings give the same report, byte for byte.",
        "$defs": {
            "stores": stores,
            "pair": pairs,
            "change": change,
            "own": own,
            "deletion": deletion,
            "listing": _object(
                "Listing", {"store": (_TEXT, "Its store."), "listing": (_TEXT, "Its id in its file.")}
            ),
            "parts": _object("Parts", {name: (_LIKENESS, text) for name, text in _PARTS.items()}),
        },
    }


def schema_text() -> str:
    """Write the schema as ``schemas/compare.schema.json`` holds it."""
    import json

    return json.dumps(compare_schema(), indent=2, ensure_ascii=False) + "\n"
