"""The rules, one file a family. The registry below is literal: no scan, nothing hidden, greppable."""

FAMILY_MODULES: tuple[str, ...] = (
    "listing_lint.rules.load",
    "listing_lint.rules.schema",
    "listing_lint.rules.lint",
    "listing_lint.rules.image_files",
    "listing_lint.rules.image_pixels",
    "listing_lint.rules.titles",
    "listing_lint.rules.descriptions",
    "listing_lint.rules.contact_texts",
    "listing_lint.rules.contact_pages",
    "listing_lint.rules.contact_pictures",
    "listing_lint.rules.attribute_values",
    "listing_lint.rules.attribute_units",
    "listing_lint.rules.attribute_magnitudes",
    "listing_lint.rules.attribute_measurements",
    "listing_lint.rules.attribute_identifiers",
    "listing_lint.rules.attribute_gtin_repeats",
    "listing_lint.rules.brand_texts",
    "listing_lint.rules.brand_attribute",
    "listing_lint.rules.brand_pictures",
)
