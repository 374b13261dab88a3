"""Whether a text is called YAML, asked of every text: what it takes to read one is imported for one that is."""

from __future__ import annotations

SUFFIXES = (".yml", ".yaml")
PAGES = (".md", ".markdown", ".mdx")
"""Pages of words, which may have goods in front of them."""
_OPENS = (b"---\n", b"---\r\n", b"+++\n", b"+++\r\n", b"\xef\xbb\xbf---")


def detect(head: bytes, name: str) -> str | None:
    """``yaml`` for a file that is called so and holds goods: most YAML configures programs, and is none of our business.

    ``front-matter`` for a page that begins with the members of a product in YAML or TOML.
    """
    if name.endswith(PAGES) and head.startswith(_OPENS):
        from listing_lint.catalog.readers import front_matter

        return "front-matter" if front_matter.holds_goods(head) else None
    if not name.endswith(SUFFIXES):
        return None
    from listing_lint.catalog.readers.yaml_goods import holds_goods

    return "yaml" if holds_goods(head, name) else None
