"""The formats that are read, and which one a file has by its first bytes. Readers are imported when a file needs them.

To add a format: an entry in :data:`FORMATS`, a reader, and a line in the detector of its kind of bytes.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from listing_lint.catalog.readers.js_head import SUFFIXES as PROGRAMS
from listing_lint.catalog.readers.yaml_head import SUFFIXES as YAML
from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from listing_lint.catalog.record import Reader, StreamReader

Kind = Literal["json", "document", "stream"]
"""``json`` formats share one reader and have a shape in ``readers/shapes.py``; documents are read whole, streams not."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format by the name that the configuration writes; ``title`` is what messages call a file of it.

    ``reader`` is ``module:function`` below ``listing_lint.catalog.readers``; a json format has none of its own. ``text``
    says that a report can quote lines of the file, ``upload`` that such files are made to be uploaded, with the pictures they
    name: others are what a shop says of itself. ``mapped`` is a document whose reader takes the ``columns`` of the
    configuration, as those of streams do.
    """

    name: str
    title: str
    kind: Kind
    reader: str = ""
    text: bool = True
    upload: bool = False
    mapped: bool = False


FORMATS: tuple[Format, ...] = (
    Format("canonical", "listing JSON", "json", upload=True),
    Format("dhgate", "DHgate items", "json", upload=True),
    Format("aliexpress", "AliExpress products", "json", upload=True),
    Format("alibaba", "Alibaba.com products", "json", upload=True),
    Format("wish", "Wish products", "json", upload=True),
    Format("amazon", "Amazon listings", "json", upload=True),
    Format("shopify", "Shopify products", "json"),
    Format("google", "Google Merchant products", "json"),
    Format("ebay", "eBay inventory items", "json", upload=True),
    Format("tiktok", "TikTok Shop products", "json", upload=True),
    Format("shopify-csv", "a Shopify product CSV", "stream", "tables:read"),
    Format("woocommerce-csv", "a WooCommerce product CSV", "stream", "tables:read"),
    Format("wish-csv", "a Wish product CSV", "stream", "tables:read", upload=True),
    Format("google-table", "Google Merchant products as a table", "stream", "tables:read"),
    Format("amazon-flat-file", "an Amazon flat file", "stream", "tables:read", upload=True),
    Format("table", "a table", "stream", "tables:read_plain"),
    Format("workbook", "a workbook", "stream", "workbooks:read", text=False),
    Format("html-table", "a table saved as HTML", "stream", "saved_tables:read_html", text=False),
    Format("xml-spreadsheet", "a spreadsheet in XML of 2003", "stream", "saved_tables:read_xml", text=False),
    Format("shopify-bulk", "a bulk export of Shopify", "stream", "shopify_bulk:read"),
    Format("woocommerce", "WooCommerce products", "json"),
    Format("packed", "a packed export", "stream", "packed:read", text=False),
    Format("generic", "products of a shop", "json"),
    Format("json-map", "JSON by a map of its members", "document", "by_map:read", mapped=True),
    Format("google-xml", "a Google Merchant feed in XML", "stream", "google_xml:read"),
    Format("alibaba-xml", "Alibaba.com products in XML", "stream", "alibaba_xml:read", upload=True),
    Format("generic-xml", "products of a shop in XML", "stream", "shop_xml:read"),
    Format("yaml", "goods in YAML", "document", "yaml_goods:read"),
    Format("front-matter", "goods in the front matter of a page", "document", "front_matter:read"),
    Format("javascript", "goods in a program of JavaScript", "document", "js_goods:read"),
    Format("schema-org", "schema.org product data", "document", "schema_org:read_json"),
    Format("schema-org-page", "a web page with product data", "document", "schema_org_pages:read_page"),
)

TABLES = frozenset(
    {"shopify-csv", "woocommerce-csv", "wish-csv", "google-table", "amazon-flat-file", "table"}
)
"""Formats that a workbook may hold as well as a text."""

ZIP = b"PK\x03\x04"
GZIP = b"\x1f\x8b"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF = (
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x08\x08\x00",
    b"\x09\x08\x10\x00",
)

BY_NAME: dict[str, Format] = {entry.name: entry for entry in FORMATS}

Family = Literal["json", "markup", "zip", "gzip", "text"]

DETECTORS: dict[Family, tuple[str, ...]] = {
    "json": ("json_ld:detect", "json_head:detect"),
    "markup": ("markup:detect",),
    "zip": ("workbooks:detect", "packed:detect"),
    "gzip": ("packed:detect",),
    "text": ("yaml_head:detect", "table_signs:detect"),
}
"""By kind of bytes: ``module:function`` below ``listing_lint.catalog.readers``, asked in turn.

Each is a ``detect(head: bytes, name: str) -> str | None``: the name of a format, or None for what it does not know. ``head``
are the first 64 KB, ``name`` is the file's name in lower case."""

_JSON_SUFFIXES = (".json", ".jsonl", ".ndjson")
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


def detect(head: bytes, name: str) -> str | None:
    """The name of a file's format by its content; a JSON suffix is believed, so that broken JSON is told as such.

    It is not where the content is a table, which begins as no JSON does.
    """
    if not head.strip(b" \t\r\n"):
        return "canonical"  # which says that the file is empty
    family = family_of(head, name)
    if family == "text" and (is_program(head) or name.endswith(PROGRAMS)):
        program: str | None = load("js_head:detect")(head, name)
        return program  # never a table: names of goods in a program look like one's
    for place in DETECTORS[family]:
        found: str | None = load(place)(head, name)
        if found is not None:
            return found
    if family != "json":
        return None
    if family_of(head, "") == "text" and (table := load("table_signs:detect")(head, name)) is not None:
        return str(table)
    return "canonical"


_PROGRAM = late(
    r"\s*(?:export\s+(?:default|const|let|var)\b|(?:const|let|var)\s+[\w$]+(?:\s*:[^=\n]{1,60})?\s*=|module\.exports\s*="
    r"|window\.[\w$]+\s*=)"
)


def is_program(head: bytes) -> bool:
    """Whether a file begins as a program in JavaScript does that holds data: ``const products = [...]``."""
    return _PROGRAM.match(head[:200].decode("latin-1")) is not None


def family_of(head: bytes, name: str) -> Family:
    """What kind of bytes a file holds."""
    if head.startswith(GZIP):
        return "gzip"
    if name.endswith(_JSON_SUFFIXES):
        return "json"
    if head.startswith(ZIP):
        return "zip"
    start = head.replace(b"\x00", b"") if head[:2] in _MARKS or b"\x00" in head[:4] else head
    start = start.lstrip(b"\xff\xfe\xef\xbb\xbf \t\r\n")[:200]
    if start.startswith(b"<"):
        return "markup"
    # A table may start with a bracket too, but not go on as JSON does.
    if start[:1] in (b"{", b"[") and start[1:].lstrip()[:1] in (b'"', b"{", b"[", b"}", b"]"):
        return "text" if name.endswith(YAML) and _BARE_NAME.match(start.decode("latin-1")) else "json"
    return "text"


_BARE_NAME = late(r"[\[\s]*\{\s*[^\s\"}]")
"""How an object in YAML begins that is none in JSON: ``[{ name: 'Mug' }]``, as a program prints one."""


def is_old_workbook(head: bytes) -> bool:
    """Whether a file begins as a workbook of the old binary form."""
    return head.startswith((_OLE, *_BIFF))


def reader(name: str, columns: Mapping[str, str | tuple[str, ...]]) -> Reader:
    """The reader of a document format; ``columns`` are what the configuration maps."""
    entry = BY_NAME[name]
    found = load(entry.reader)
    return partial(found, columns=columns) if entry.mapped else found


def stream_reader(name: str) -> StreamReader:
    """The reader of a stream format."""
    found: StreamReader = load(BY_NAME[name].reader)
    return found


def load(place: str) -> Callable[..., Any]:
    """``module:function`` below ``listing_lint.catalog.readers``."""
    from importlib import import_module

    module, _, function = place.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"listing_lint.catalog.readers.{module}"), function)
    return found
