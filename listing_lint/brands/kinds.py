"""Kinds of marks, and what stands where a brand should: the little that rules need without the matcher."""

from __future__ import annotations

SHOWN_PEOPLE = frozenset({"character", "celebrity", "media", "club", "league", "music"})
"""Classes of marks that are shown on goods: nothing is made "for" them."""

UNBRANDED = frozenset(
    "unbranded generic none no brand nobrand na n a not applicable does not apply other others oem odm no null unknown tbd"
    " sans marque ohne marke sin marca senza marca sem marca без бренда нет бренда 无品牌 无 其他 其它 ノーブランド".split(" ")
) | {
    "no brand", "not applicable", "does not apply", "sans marque", "ohne marke", "sin marca", "senza marca", "sem marca",
    "без бренда", "нет бренда", "non branded", "n a", "brand name", "brand new", "your brand", "no name", "private label",
}  # fmt: skip
"""What is written in place of a brand, in the form of :func:`listing_lint.brands.letters.bare`."""

BRAND_LABELS = frozenset(
    {
        "brand",
        "brand name",
        "marke",
        "marque",
        "marca",
        "merk",
        "marka",
        "бренд",
        "品牌",
        "ブランド",
        "브랜드",
    }
)
"""Names of the attribute that holds the brand, in the form of :func:`listing_lint.brands.letters.bare`."""
AS_WRITTEN = "your own list"
"""The source of marks of which only the name is known: they count as they are written, in no other way."""
