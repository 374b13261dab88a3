"""What a file is, by its first bytes and its name."""

from __future__ import annotations

import os
from typing import IO, Literal

from listing_lint.catalog import formats
from listing_lint.catalog.heads import form_of
from listing_lint.catalog.readers.js_head import SUFFIXES as PROGRAMS
from listing_lint.catalog.readers.yaml_head import PAGES, SUFFIXES

Form = Literal["document", "lines", "stream"]

LISTING_SUFFIXES = (".json", ".jsonl", ".ndjson")
FEED_SUFFIXES = (".csv", ".tsv", ".xml", ".xlsx", ".xlsm", ".xls", ".html", ".htm", ".gz", ".zip")
"""What else a folder may hold that is a feed, if its content says so; one that does not is told."""
PACKED_SUFFIXES = (".gz", ".zip")
"""Archives of feeds, which are read and never written."""
MAYBE_SUFFIXES = (".txt", *SUFFIXES, *PAGES, *PROGRAMS)
"""What is a feed now and then, and mostly a note: one that does not look like a feed is passed over."""

SNIFF = 64 * 1024
"""Bytes of a file by which it is told what it is."""


def is_packed(path: str) -> bool:
    """Whether a file is called like an archive: what stands in it has no file of its own."""
    return path.lower().endswith(PACKED_SUFFIXES)


def kind_of(name: str, head: bytes = b"") -> str:
    """What a file is by its content and name: "a site map", "a CSV file"."""
    if head and formats.family_of(head, name) == "markup":
        from listing_lint.catalog.readers.markup import describe

        return describe(head)
    suffix = os.path.splitext(name)[1][1:].upper()
    article = "an" if suffix[:1] in tuple("AEFHILMNORSX") else "a"
    more = ""
    if suffix in ("CSV", "TSV", "TXT") and formats.family_of(head, name) == "text":
        from listing_lint.catalog.readers import table_signs

        more = table_signs.describe(head)
    if formats.is_program(head):
        more = " that is a program in JavaScript, and writes out no goods that are known,"
    return f"{article} {suffix[:10]} file{more}" if suffix else "a file of unknown kind"


def recognise(
    stream: IO[bytes], name: str, told: str | None = None, *, table: bool = False
) -> tuple[Form, str | None]:
    """Form and format of a file by its first bytes; its lower-case name decides where they leave a choice.

    ``told`` is the format that the configuration says, ``table`` that it names columns. The format is None for what no
    reader knows. Raises :class:`OSError`.
    """
    head = stream.read(SNIFF)
    found = told or formats.detect(head, name)
    if told == "shopify" and formats.detect(head, name) == "shopify-bulk":
        found = "shopify-bulk"
    if table and told is None and found in (None, "canonical") and not name.endswith(LISTING_SUFFIXES):
        found = "table"
    elif table and told is None and found in ("canonical", "generic"):
        found = "json-map"
    if head.startswith((formats.GZIP, formats.ZIP)) and formats.detect(head, name) == "packed":
        found = "packed"
    elif found in formats.TABLES and head.startswith(formats.ZIP):
        found = "workbook"
    elif found in formats.TABLES and formats.family_of(head, name) == "markup":
        from listing_lint.catalog.readers.markup import saved_table

        found = saved_table(head) or found
    if found is None:
        return "document", None
    kind = formats.BY_NAME[found].kind
    return (form_of(head, name) if kind == "json" else kind), found
