"""Reading a feed in XML, as a process of its own: ``python feed_reading.py expat|bare|tree|ours FILE``.

``expat`` parses with handlers that are called and do nothing: the least that hands a feed over to Python. ``bare`` is expat
without handlers, which hands over nothing. ``tree`` builds ElementTree's tree. ``ours`` reads canonical listings.
"""

from __future__ import annotations

import sys
from pathlib import Path

_BLOCK = 1 << 16


def _parsed(file: str, *, handlers: bool) -> None:
    from xml.parsers import expat

    parser = expat.ParserCreate()
    parser.buffer_text = True
    if handlers:
        parser.StartElementHandler = lambda _name, _attributes: None
        parser.EndElementHandler = lambda _name: None
        parser.CharacterDataHandler = lambda _text: None
    with open(file, "rb") as stream:
        while block := stream.read(_BLOCK):
            parser.Parse(block, False)
    parser.Parse(b"", True)


def expat(file: str) -> None:
    """Expat with handlers that do nothing."""
    _parsed(file, handlers=True)


def bare(file: str) -> None:
    """Expat alone."""
    _parsed(file, handlers=False)


def tree(file: str) -> None:
    """The standard library's tree."""
    from xml.etree import ElementTree

    ElementTree.parse(file)


def ours(file: str) -> None:
    """Canonical listings, each with the way to its places."""
    from listing_lint.catalog.readers.google_xml import read
    from listing_lint.catalog.record import Record

    with open(file, "rb") as stream:
        found = sum(1 for item in read(stream, 32_000_000, {}) if isinstance(item, Record))
    if not found:
        raise SystemExit("no listing was read")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    {"expat": expat, "bare": bare, "tree": tree, "ours": ours}[sys.argv[1]](sys.argv[2])
