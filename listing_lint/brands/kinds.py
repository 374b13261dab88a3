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
        *("producent", "znacka", "varemaerke", "thuong hieu", "العلامة التجارية", "торговая марка"),
    }
)
"""Names of the attribute that holds the brand, in the form of :func:`listing_lint.brands.letters.bare`."""
AS_WRITTEN = "your own list"
"""The source of marks of which only the name is known: they count as they are written, in no other way."""

SMALL_WORDS = frozenset(
    "a an the and or of for with without in on to from by at as is are was be it its this that these you your we our"
    " i me my he his she her they them their all any each every more most much many some no not only just even than"
    " then so too very can will would should could do does make made makes have has had get gets got go goes need"
    " needs want like use used using uses work works working help helps what when where which while who how why if up"
    " down out over under through into off after before between around".split()
)  # fmt: skip
"""Words that every English text is made of: two of them are no torn name ("and is", "can make")."""

LONG_NAME = 8
"""Letters of a name of several words of which one may be misspelt as another word."""

WELL_KNOWN = 20
"""Names of a mark, its lines and what it is called in other scripts with them, from which it is misspelled on any goods."""
