"""Which product feed a file of tags is, by its root and the first elements in it; asked of the first bytes only."""

from __future__ import annotations

import re

from listing_lint.catalog.readers.xml_encoding import head_text
from listing_lint.catalog.readers.xml_goods import OTHERS, goods_elements

_LEAD = re.compile(r"\s*+(?>(?:<\?.*?\?>\s*+|<!--.*?-->\s*+|<![^\[>]*+(?:\[.*?\]\s*+)?>\s*+)*)", re.DOTALL)
_ROOT = re.compile(r"<([^\s<>/]{1,200})")
_GOOGLE = re.compile(r"base\.google\.com/c?ns/1\.0|<g:(?:id|title|price|image_link|link|availability)[\s>]")
_PLAIN_GOOGLE = re.compile(r"<(?:image_link|additional_image_link|google_product_category)[\s>]")
_ALIBABA = frozenset({"itemSchema", "itemParam", "itemRule"})
_FIELD = re.compile(r"""<field\s[^>]*\bid\s*=\s*["']""")


_ITEM = re.compile(
    r"<(?:[\w.-]+:)?(?:product|offer|item|shopitem|artikel|article|row|record|listing|goods)[\s>]",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"<(?:[\w.-]+:)?(?:name|title|product_?name|product_?title|item_?name)[\s>]|\s(?:name|title)\s*=\s*[\"']",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"<(?:[\w.-]+:)?(?:price|price_vat|regular_?price|sku|ean|gtin)[\s>]|\s(?:price|sku)\s*=\s*[\"']",
    re.IGNORECASE,
)
_CATALOGUES = {
    "BMECAT": ("<DESCRIPTION_SHORT",),
    "ICECAT-interface": ("<Product ", "Title="),
    "offers": ("<o ", "<name>"),
    "Index": ("<IndexItemAdd", "<SupplierPartID"),
    "kaspi_catalog": ("<offer ", "<model>"),
    "КоммерческаяИнформация": ("<Каталог", "<Товар>", "<Наименование>"),
}
"""Roots of catalogues whose products have names of their own, and what their first bytes hold."""
_KNOWN = {
    "urlset": "a site map",
    "sitemapindex": "an index of site maps",
    "rss": "an RSS feed without product data (no attribute of Google Merchant)",
    "feed": "an Atom feed without product data (no attribute of Google Merchant)",
    "html": "a web page without product data (no JSON-LD, no microdata, no Open Graph tags of a product)",
    "svg": "a drawing (SVG)",
    "schema": "a schema (XSD)",
    "stylesheet": "a stylesheet (XSL)",
    "plist": "a property list",
    "project": "a project file",
    "Envelope": "a message (SOAP)",
}


def describe(head: bytes) -> str:
    """What a file of tags is that no reader knows, for the message that says so."""
    text = head_text(head)
    lead = _LEAD.match(text)
    root = _ROOT.match(text, lead.end() if lead else 0)
    if root is None:
        return "a file that begins as XML and has no element"
    tag = root[1].rpartition(":")[2]
    return _KNOWN.get(tag) or _KNOWN.get(tag.lower()) or f"an XML file of <{root[1][:60]}>"


_CELLS = re.compile(r"<t(?:able|r|d|h)[\s>]", re.IGNORECASE)
_SHEET_SUFFIXES = (".xls", ".xlsx", ".xlsm", ".xlt", ".csv", ".tsv", ".txt", ".et")


def saved_table(head: bytes) -> str | None:
    """The format of a table that is written in tags; None for any other file of tags."""
    text = head_text(head)
    if "urn:schemas-microsoft-com:office:spreadsheet" in text[:4000] and re.search(
        r"<(?:\w+:)?Workbook[\s>]", text
    ):
        return "xml-spreadsheet"
    return "html-table" if _CELLS.search(text) or "urn:schemas-microsoft-com:office:excel" in text else None


def detect(head: bytes, name: str) -> str | None:
    """The format of a file of tags; None for a site map, a web page without product data, and what is not known."""
    text = head_text(head)
    lead = _LEAD.match(text)
    root = _ROOT.match(text, lead.end() if lead else 0)
    tag = root[1].rpartition(":")[2] if root else ""
    saved = saved_table(head)
    if saved == "xml-spreadsheet" or (saved and name.endswith(_SHEET_SUFFIXES)):
        return saved
    if tag in ("rss", "feed", "RDF", "channel"):
        google = _GOOGLE.search(text) or _PLAIN_GOOGLE.search(text)
        if google:
            return "google-xml"
        if "wordpress.org/export/" in text or "<wp:wxr_version>" in text:
            from listing_lint.catalog.readers.posts import GOODS

            if GOODS.search(text):
                return "generic-xml"
    if tag in _ALIBABA or (_FIELD.search(text) and any(f"<{one}" in text for one in _ALIBABA)):
        return "alibaba-xml"
    if tag.lower() in ("html", "head", "body") or name.endswith((".html", ".htm")):
        # The data may stand behind the first bytes: whether there is any is told when the page is read.
        if "ld+json" in text or len(head) > 60_000:
            return "schema-org-page"
        from listing_lint.catalog.readers.js_goods import text_holds_goods
        from listing_lint.catalog.readers.page import programs
        from listing_lint.catalog.readers.page_cards import shown_cards
        from listing_lint.catalog.readers.page_marks import MARKED
        from listing_lint.catalog.readers.page_shown import shown_product

        shown = MARKED.search(text) or shown_product(text) is not None or shown_cards(text)
        return "schema-org-page" if shown or text_holds_goods(programs(text)) else None
    if tag in _CATALOGUES and all(mark in text for mark in _CATALOGUES[tag]):
        return "generic-xml"
    if tag.lower() in OTHERS:
        return None
    if tag and _ITEM.search(text) and _TITLED.search(text) and _PRICED.search(text):
        return "generic-xml"
    if (tag == "yml_catalog" and "<categories" in text) or (
        tag and tag not in _KNOWN and tag.lower() not in _KNOWN and goods_elements(text)
    ):
        return "generic-xml"  # of Yandex' form even where the list of categories is longer than what was looked at
    return None
