"""Whether a text is called YAML, asked of every text: what it takes to read one is imported for one that is."""

from __future__ import annotations

SUFFIXES = (".yml", ".yaml")


def detect(head: bytes, name: str) -> str | None:
    """``yaml`` for a file that is called so and holds goods: most YAML configures programs, and is none of our business."""
    if not name.endswith(SUFFIXES):
        return None
    from listing_lint.catalog.readers.yaml_goods import holds_goods

    return "yaml" if holds_goods(head, name) else None
