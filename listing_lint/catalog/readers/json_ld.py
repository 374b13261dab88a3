"""Whether a JSON file speaks of schema.org's products. A file of its own: it is asked of every JSON file."""

from __future__ import annotations

from typing import Any

from listing_lint.late import late

_TYPED = late(r'"@type"\s*:')
_SIGN = late(
    r'"(?:@context|@graph)"\s*:|"(?:https?://schema\.org/|schema:)?(?:Product|ProductGroup|ProductModel|IndividualProduct)"'
)

_API_PLATFORM = late(r'"@context"\s*:\s*"/|"hydra:member"\s*:')


def detect(head: bytes, name: str) -> str | None:  # noqa: ARG001 - a detector as any other
    """``schema-org`` where a JSON file speaks of schema.org's products."""
    if b"@" not in head or (b'"@type"' not in head and b"@\x00t\x00y\x00p\x00e" not in head):
        return None
    wide = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    text = head.decode(wide, "replace")
    if _API_PLATFORM.search(text):
        return None  # types of the shop's own, of which Sylius calls one "Product"
    return "schema-org" if _TYPED.search(text) and _SIGN.search(text) and not _only_holds_some(head) else None


def _only_holds_some(head: bytes) -> bool:
    """Whether the entries are listings of another form, which have JSON-LD among their members, as SEO plugins write it."""
    from listing_lint.catalog.readers.json_head import first_entries

    return any(map(_is_of_another_form, first_entries(head)))


def _is_of_another_form(entry: Any) -> bool:
    from listing_lint.catalog.readers.shapes import may_be_listing, recognise

    if not may_be_listing(entry):
        return False
    found = recognise(entry, None)
    return not any(name.startswith("@") for name in (found.listing if found else entry))
