"""Goods that a program of JavaScript or TypeScript writes out, as shops that are made by hand do: ``const products = [...]``.

All lists and objects of the program are read as one document whose members are called as the program calls them, which is what
the same data are in JSON. What of them is goods is told as there; the rest of the program is none of our business.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.listing import escape, unescape
from listing_lint.catalog.money import read_money
from listing_lint.catalog.native import follow
from listing_lint.catalog.readers import json_head
from listing_lint.catalog.readers.js_values import (
    QUOTED,
    Code,
    Items,
    Member,
    Members,
    Node,
    NotPlainError,
    Scalar,
    comment_end,
    held,
    listed,
)
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.shape_signs import CANONICAL
from listing_lint.catalog.readers.shapes import inner_lists, is_described, is_surely_listing, keyed_listings
from listing_lint.catalog.readers.unsigned import other_thing
from listing_lint.catalog.readers.words import calls_goods, other_than_goods, stands_for
from listing_lint.catalog.readers.written import Writer
from listing_lint.catalog.readers.yaml_goods import listings_in
from listing_lint.catalog.spans import Place
from listing_lint.catalog.text import SourceText, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.catalog.readers.written import Written
    from listing_lint.catalog.record import Record

_LOOKED_AT = 20
_DEPTH = 5
_NEXT = re.compile(
    r"""//|/\*|["'`]|\\.|(?:(?<![=!<>+*/%&|^?-])=(?![=>])|\(|\bdefault\b|\breturn\b)\s*+(?=[\[{])|=>\s*+(?=\[)""",
    re.DOTALL,
)
_QUOTED = {**QUOTED, "`": re.compile(r"`(?>[^`\\]+|\\.)*`", re.DOTALL)}
_BOUND = re.compile(r"([A-Za-z_$][\w$]{0,60})\s*(?::[^=;\n]{0,100})?\Z")
_HANDED = re.compile(
    r"(?:([A-Za-z_$][\w$]{0,60})\s*(?::[^=;\n]{0,100})?=\s*(?:await\s+|new\s+)?)?"
    r"((?:[A-Za-z_$][\w$]{0,60}\.){0,4}[A-Za-z_$][\w$]{0,60})\s*(?:<[^<>\n]{0,60}>)?\Z"
)
_FUNCTION = re.compile(
    r"\b(?:const|let|var)\s+([A-Za-z_$][\w$]{0,60})\s*(?::[^=;\n]{0,100})?="
    r"(?:\s*[\w$.]{1,60}\s*(?:<[^<>\n]{0,60}>)?\()?\s*(?:async\s*)?(?:\(|[\w$]{1,60}\s*\Z)"
)
_BEFORE, _OF_FUNCTION = 240, 1000
"""Characters before a value in which it is told what it is called, and before what a function returns: its parameters."""
_CONSTANT = re.compile(
    r"\b(?:const|let|var)\s+([A-Za-z_$][\w$]{0,60})\s*(?::\s*string\s*)?=\s*"
    r"""(?:require\(\s*)?(?:"([^"\\\n$]{1,300})"|'([^'\\\n$]{1,300})'|`([^`\\$]{1,300})`)(?![ \t]*[+?.|&])"""
    r"""|\bimport\s+([A-Za-z_$][\w$]{0,60})\s+from\s+(?:"([^"\\\n]{1,300})"|'([^'\\\n]{1,300})')"""
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg)(?:\?[\w=&-]{0,40})?\Z", re.IGNORECASE)


class _Found(NamedTuple):
    """A list or an object of a program, and what it is called there."""

    name: str
    node: Items | Members


def holds_goods(head: bytes, name: str) -> bool:
    """Whether the first bytes of a program hold goods."""
    return text_holds_goods(head.decode("utf-8", "replace").removeprefix("\ufeff"), name)


def text_holds_goods(text: str, name: str = "", *, cut: bool = True) -> bool:
    """Whether the text of a program, which may be cut, writes out goods."""
    written = _written(text, cut=cut)
    return written is not None and _are_goods(json.loads(written.text), name)


def _are_goods(value: Any, name: str) -> bool:
    """Whether a value surely is or holds goods that are sold. What a program lists besides is not guessed at."""
    if isinstance(value, list):
        return _are_sold(value, called=json_head.calls_its_goods(name))
    if _is_sold(value) and other_thing(value, CANONICAL) is None:
        return True
    return (
        any(
            _are_sold(follow(value, at), called=calls_goods(unescape(at.rpartition("/")[2])))
            for at in inner_lists(value)
        )
        or any(_is_sold(follow(value, at)) for at in keyed_listings(value)[:_LOOKED_AT])
        or bool(_product_in(value))
    )


def _are_sold(entries: Any, *, called: bool) -> bool:
    return isinstance(entries, list) and any(
        _is_sold(one) or (called and is_described(one)) for one in entries[:_LOOKED_AT]
    )


def _is_sold(entry: Any) -> bool:
    """Whether an entry is a listing, and says what nobody says of an article, a person or a page: its price, its stock."""
    if not isinstance(entry, dict) or other_than_goods(entry) is not None:
        return False
    if is_surely_listing(entry):
        return any(stands_for(name) in _OF_GOODS or folded(name) in _SOLD for name in entry)
    price = entry.get("price")
    return "title" in entry and read_money(price) is not None and not {"id", "sku"}.isdisjoint(entry)


_OF_GOODS = frozenset({"price", "brand", "stock", "gtin"})
_SOLD = frozenset(
    {"sku", "variants", "variations", "sizes", "colors", "colours", "options", "instock", "prices"}
)


def _product_in(value: Any, at: str = "", depth: int = _DEPTH) -> str:
    """The pointer of the object that is called the product of a page and is one; empty where there is none.

    ``{"props": {"pageProps": {"product": {...}}}}``
    """
    if not isinstance(value, dict) or not depth:
        return ""
    for name, inner in value.items():
        here = f"{at}/{escape(name)}"
        if folded(name) == "product" and is_surely_listing(inner):
            return here
        if found := _product_in(inner, here, depth - 1):
            return found
    return ""


def read(data: bytes, first_line: int, first_offset: int, limit: int) -> Iterator[Record | LoadProblem]:
    """The listings of a program."""
    del first_offset
    text, problems = decode(data, first_line)
    del data
    yield from problems
    yield from read_text(text, SourceText(text, first_line), limit, "javascript")


def read_text(text: str, source: SourceText, limit: int, format_: str) -> Iterator[Record | LoadProblem]:
    """The listings of a program's text; ``source`` has them at the same places."""
    written = _written(text, cut=False)
    if written is not None:
        yield from listings_in(written, source, limit, format_)


def _written(text: str, *, cut: bool) -> Written | None:
    """The values of a program as JSON; None where it writes out none."""
    found = list(_values(text, cut=cut))
    if not found:
        return None
    writer = Writer()
    if len(found) == 1 and not found[0].name:
        _write(writer, found[0].node, "", -1, -1, None)
        written = writer.written()
        product = _product_in(json.loads(written.text))
        if product:  # what stands around it is of the page
            writer = Writer()
            _write(writer, _node_at(found[0].node, product), "", -1, -1, None)
        return writer.written()
    writer.begin("", Place(found[0].node.start, found[-1].node.end))
    writer.put("{")
    taken: set[str] = set()
    for number, (name, node) in enumerate(found):
        called = name or "data"
        called = f"{called}{number}" if called in taken else called
        taken.add(called)
        writer.put("," if number else "")
        _write(writer, node, f"/{escape(called)}", -1, -1, called)
    writer.put("}")
    return writer.written()


def _node_at(node: Node, pointer: str) -> Node:
    """What stands at a pointer that leads through objects alone."""
    for name in map(unescape, pointer.split("/")[1:]):
        entries: list[Member] = node.entries if isinstance(node, Members) else []
        node = next(one.value for one in reversed(entries) if one.name == name)
    return node


def _write(writer: Writer, node: Node, at: str, key_start: int, key_end: int, key: str | None) -> None:
    writer.begin(at, Place(node.start, node.end, key_start, key_end), key)
    if isinstance(node, Scalar):
        writer.put(node.json)
    elif isinstance(node, Items):
        writer.put("[")
        for index, entry in enumerate(node.entries):
            writer.put("," if index else "")
            _write(writer, entry, f"{at}/{index}", -1, -1, None)
        writer.put("]")
    else:
        writer.put("{")
        for index, (name, start, end, value) in enumerate(node.entries):
            writer.put("," if index else "")
            _write(writer, value, f"{at}/{escape(name)}", start, end, name)
        writer.put("}")


def _values(text: str, *, cut: bool) -> Iterator[_Found]:
    """The lists and objects of a program that tell something, from its first to its last; none stands in another."""
    code = Code(text, _constants(text), cut)
    at = 0
    while (found := _NEXT.search(text, at)) is not None:
        mark, at = found[0], found.end()
        try:
            if mark == "//":
                at = text.find("\n", at)
                if at < 0:
                    return
            elif mark == "/*":
                at = comment_end(text, found.start())
            elif mark in _QUOTED:
                quoted = _QUOTED[mark].match(text, found.start())
                at = quoted.end() if quoted is not None else at
            elif mark[0] != "\\":
                node, at = (listed if text[at] == "[" else held)(code, at, 0)
                if _tells(node):
                    yield _Found(_name_before(text, found.start()), node)
        except NotPlainError as error:
            at = max(at, error.at)


def _name_before(text: str, at: int) -> str:
    """What a value is called that a program binds to a name, returns from a function, or hands to one, at ``at``."""
    if text.startswith("=>", at):
        head = text[max(0, at - _OF_FUNCTION) : at]
        functions = list(_FUNCTION.finditer(head[head.rfind("=>") + 1 :]))
        return functions[-1][1] if functions else ""
    before = text[max(0, at - _BEFORE) : at]
    if text[at] == "=":
        bound = _BOUND.search(before)
        return bound[1] if bound is not None else ""
    handed = _HANDED.search(before) if text[at] == "(" else None
    if handed is None:
        return ""
    return handed[1] or handed[2].split(".")[-2:][0]  # of ``db.products.insertMany(`` what owns the function


def _tells(node: Node) -> bool:
    """Whether there is an object in a value that has two members besides others."""
    if isinstance(node, Items):
        return any(_tells(entry) for entry in node.entries)
    if not isinstance(node, Members):
        return False
    plain = sum(isinstance(one.value, Scalar) and one.value.json != "null" for one in node.entries)
    return plain > 1 or any(_tells(member.value) for member in node.entries)


def _constants(text: str) -> dict[str, str]:
    """The texts that a program gives a name, and the pictures that it imports."""
    found: dict[str, str] = {}
    for match in _CONSTANT.finditer(text):
        name, said = match[1] or match[5], match[2] or match[3] or match[4] or match[6] or match[7]
        if match[1] or _PICTURE.search(said):
            found.setdefault(name, said)
    return found
