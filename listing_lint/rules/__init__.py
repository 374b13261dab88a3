"""The rules, one file a family. The registry below is literal: no scan, nothing hidden, greppable."""

FAMILY_MODULES: tuple[str, ...] = (
    "listing_lint.rules.load",
    "listing_lint.rules.schema",
    "listing_lint.rules.lint",
    "listing_lint.rules.image_files",
    "listing_lint.rules.image_pixels",
    "listing_lint.rules.title_lengths",
    "listing_lint.rules.title_shape",
    "listing_lint.rules.title_words",
    "listing_lint.rules.title_capitals",
    "listing_lint.rules.title_promotion",
    "listing_lint.rules.title_characters",
    "listing_lint.rules.title_language",
    "listing_lint.rules.title_repeats",
    "listing_lint.rules.description_lengths",
    "listing_lint.rules.contact_texts",
    "listing_lint.rules.contact_pages",
    "listing_lint.rules.contact_pictures",
    "listing_lint.rules.brand_texts",
    "listing_lint.rules.brand_attribute",
    "listing_lint.rules.brand_pictures",
)
