"""Cells that hold several values: pictures joined by ``|``, ``~``, a comma, a blank, or written as a JSON list."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESS = re.compile(r"[\s,;|~]+(?=(?:https?:)?//)", re.IGNORECASE)
_ATTACHED = re.compile(r"[^()|\n]{1,200}? ?\((https?://[^()\s]+)\)(?:,|$)")
"""Airtable's attachments: ``front.jpg (https://…),back.jpg (https://…)``."""
_AROUND = " \t\r\n\xa0,;|~"
_BETWEEN = ",;|~"
_HTTP = ("https://", "http://")
_BARE = re.compile(r"https?://[^\s,;|~)]+")
_BARE_LINES = late(r"https?://[^\s,;|~)]++(?>(?:\nhttps?://[^\s,;|~)]++)*)")
_FILE = re.compile(r"[^/]*\.[A-Za-z]{3,4}|.*/[^/]*\.[A-Za-z]{3,4}|[0-9a-z]{6}_[0-9a-f]{32}(?:~mv2)?")
"""A file's name, or the one that Wix gives to a picture, which may have no ending."""


_WIX = "~mv2"
"""What the names of Wix's files have before their ending: ``2f334a_0b…~mv2.png``."""
_ARRAY = re.compile(r"\s*\{\s*((?:https?:)?//[^{}]*)\}\s*", re.IGNORECASE)
"""Addresses as PostgreSQL writes an array of them: ``{https://…/a.jpg,https://…/b.jpg}``."""
_SHOWN = re.compile(r"<img\s[^<>]{0,2000}?\bsrc\s*=\s*[\"']([^\"'<>]{1,2000})[\"']", re.IGNORECASE)
"""A picture as a page shows it."""


def pictures_in(text: str, separators: str) -> Iterator[tuple[int, str]]:
    """The pictures of a cell, each with its first character; blanks around them are left out.

    A separator that may stand inside an address parts only where another address follows; one that may stand inside a
    file's name only where every piece ends like a file.
    """
    if is_one_address(text):
        yield 0, text
        return
    if not text.lstrip().startswith("[") and (plain := unescaped(text)) != text:
        yield from ((0, piece) for _, piece in pictures_in(plain, separators))  # told of the cell as a whole
        return
    start = len(text) - len(text.lstrip())
    if text.startswith("<", start) and (shown := list(_SHOWN.finditer(text))):
        yield from ((one.start(1), one[1]) for one in shown)
        return
    if text.startswith("[", start):
        listed = _json_list(text, start)
        if listed is not None:
            yield from listed
            return
    if text.startswith("{", start) and (array := _ARRAY.fullmatch(text)):
        yield from ((array.start(1) + at, piece) for at, piece in pictures_in(array[1], separators))
        return
    if text.endswith(")") and "//" in text:
        attached = list(_ATTACHED.finditer(text))
        if sum(match.end() - match.start() for match in attached) == len(text):
            yield from ((match.start(1), match[1]) for match in attached)
            return
    if "//" in text:
        # Where one address follows another, what stands between parts them, be it what it may.
        at = 0
        found: list[tuple[int, str]] = []
        for match in _ADDRESS.finditer(text):
            if match.start() > at:
                found += _simple(text, at, match.start(), separators)
            at = match.end()
        found += _simple(text, at, len(text), separators)
        # Taobao puts a code of its own before each address: "4f1c:1:0:|https://...".
        yield from (piece for piece in found if "//" in piece[1] or not piece[1].endswith(":"))
        return
    yield from _simple(text, 0, len(text), separators)


def unescaped(text: str) -> str:
    r"""A text whose addresses are written as JSON writes them, though it is none: ``https:\/\/``, read as they are meant."""
    return text.replace("\\/", "/") if ":\\/\\/" in text else text


def is_one_address(text: str) -> bool:
    """Whether a text is one address and nothing else, without any sign that may part several; nearly all of them are."""
    return _BARE.fullmatch(text) is not None and text.count("//") == 1


def are_each_one_address(texts: list[str]) -> bool:
    """The same of several texts, at least one: they are looked at together, a line each, as a feed has half a million."""
    lines = "\n".join(texts)
    return (
        _BARE_LINES.fullmatch(lines) is not None and lines.count("//") == len(texts) == lines.count("\n") + 1
    )


def plain_pictures(text: str, separators: str) -> list[str] | None:
    """What :func:`pictures_in` finds in the commonest cells: names of files or addresses between marks of one kind.

    None where that takes a closer look. ``text`` has no blanks around it, and is not empty.
    """
    if text[0] in "[{/<" or text[-1] == ")" or "\\/" in text:
        return None
    mark = ""
    for one in separators:
        if one in text and not (one == "~" and _WIX in text):
            mark = one
            break
    if mark and text.startswith(_HTTP):
        # The commonest of all: addresses, one mark, perhaps a blank behind it.
        pieces = text.split(f"{mark} " if f"{mark} " in text else mark)
        if all(map(_BARE.fullmatch, pieces)) and text.count("//") == len(pieces):
            return pieces
    if not separators:
        pieces = [text]
    else:
        pieces = [piece for part in (text.split(mark) if mark else (text,)) if (piece := part.strip(_AROUND))]
    if "//" in text:
        told = "".join(pieces)
        if any(sign in told for sign in _BETWEEN) or len(told.split(None, 1)) != 1:
            return None
        alike = all([piece.startswith(_HTTP) for piece in pieces]) and told.count("//") == len(pieces)  # noqa: C419
        return pieces if alike else None
    if mark in "|\n" or all(map(_FILE.fullmatch, pieces)):
        return pieces
    return None


def _simple(text: str, start: int, end: int, separators: str) -> Iterator[tuple[int, str]]:
    address = text.find("//", start, end) >= 0
    for mark in separators:
        if mark in " ,;" and address:
            continue
        # "~" parts addresses at Wish, and stands in the names of Wix's files.
        if text.find(mark, start, end) < 0 or (mark == "~" and text.find(_WIX, start, end) >= 0):
            continue
        pieces = list(_cut(text, start, end, mark))
        if mark in "|\n" or all(_FILE.fullmatch(piece) for _, piece in pieces):
            yield from pieces
            return
    yield from _piece(text, start, end)


def _cut(text: str, start: int, end: int, mark: str) -> Iterator[tuple[int, str]]:
    at = start
    while (found := text.find(mark, at, end)) >= 0:
        yield from _piece(text, at, found)
        at = found + len(mark)
    yield from _piece(text, at, end)


def _piece(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end].strip(_AROUND)
    if piece:
        yield text.index(piece, start), piece


def _json_list(text: str, start: int) -> list[tuple[int, str]] | None:
    """The texts of a JSON list in a cell, or of Python's spelling of one; None where it is neither."""
    try:
        items = json.loads(text[start:])
    except (ValueError, RecursionError):
        inner = text.strip()
        if not inner.endswith("]"):
            return None
        items = [match[2] for match in re.finditer(r"(['\"])([^'\"]+)\1", inner)]
        if not items:
            return None
    found = []
    at = start
    for entry in items if isinstance(items, list) else ():
        item = entry
        if isinstance(item, dict):
            item = next(
                (item[name] for name in ("src", "url", "link") if isinstance(item.get(name), str)), None
            )
        if not isinstance(item, str) or not item.strip():
            continue
        place = text.find(item, at)
        if place < 0:
            place = start  # written with escapes: the place of the list stands for it
        else:
            at = place + len(item)
        found.append((place, item))
    return found


def parts_in(text: str, separators: str) -> Iterator[tuple[int, str]]:
    """The values of a cell, parted by whichever of the separators stands in it first in their order; a backslash keeps one."""
    mark = next((mark for mark in separators if mark in text), "")
    if not mark:
        yield from _value(text, 0, len(text))
        return
    at = start = 0
    while (found := text.find(mark, at)) >= 0:
        at = found + len(mark)
        if found and text[found - 1] == "\\":
            continue
        yield from _value(text, start, found)
        start = at
    yield from _value(text, start, len(text))


_PAIR_MARKS = ("||", "|", ";", ",", "\n")
_JOINS = ("=", ":", "|")
_MOST_PAIRS = 100
_NAME = 60


def pairs_in(text: str) -> list[tuple[int, str, str]]:
    """Names with values in one cell, each with its value's first character: ``color=Red,size=S``, ``Fabric:Linen:1``.

    Empty where the cell is written otherwise.
    """
    if len(text) > 4000:
        return []
    inner = text.strip()
    if inner[:1] in ("{", "["):
        listed = _json_pairs(text, inner)
        if listed is not None:
            return listed
        if inner[0] == "[" and inner[-1] == "]":  # eBay: "[Size=M;Colour=Red]"
            start = text.index("[") + 1
            return [(start + at, name, value) for at, name, value in _joined_pairs(inner[1:-1])]
    return _lines_in_groups(text) or _joined_pairs(text)


def _lines_in_groups(text: str) -> list[tuple[int, str, str]]:
    """OpenCart's attributes: a line for each, of its group, its name and its value, ``Motor|Power, W|1100``."""
    found: list[tuple[int, str, str]] = []
    at = 0
    for line in text.splitlines(keepends=True) if text.count("|") > 1 else ():
        parts = line.strip().split("|")
        if line.strip():
            if len(parts) != _OF_A_LINE or not all(map(str.strip, parts)) or len(parts[1]) > _NAME:
                return []
            if "=" in parts[1]:
                return []  # BigCommerce: "Type=Rectangle|Name=Size|Value=S"
            value = parts[-1].strip()
            found.append((at + line.rindex(value), parts[1].strip(), value))
        at += len(line)
    return found if len(found) > 1 else []


_OF_A_LINE = 3


def _joined_pairs(text: str) -> list[tuple[int, str, str]]:
    for join in _JOINS:
        if join not in text:
            continue
        for mark in _PAIR_MARKS:
            if mark == join or (join == "|" and mark != "||"):
                continue
            found = _pairs(text, mark, join)
            if found:
                return found
    return []


_LABELS = ("name", "key", "label", "attribute", "title")
_VALUES = ("value", "values", "val", "option")


def _parsed(text: str) -> Any:
    """What a text of JSON means, or of Ruby's or Python's spelling of it; None where it is none."""
    for spelled in (str, _respelled):
        try:
            return json.loads(spelled(text))
        except (ValueError, RecursionError):
            continue
    return None


_SPELLED = late(r"\"(?>(?:[^\"\\]|\\.)*)\"|'(?>(?:[^'\\]|\\.)*)'|=>|\b(?:True|False|None|nil)\b", re.DOTALL)
"""What Python and Ruby write in another way than JSON, and the strings in double quotes, which stay as they are."""
_IN_JSON = {"=>": ":", "True": "true", "False": "false", "None": "null", "nil": "null"}


def _respelled(text: str) -> str:
    return _SPELLED.sub(_in_json, text)


def _in_json(match: re.Match[str]) -> str:
    found = match[0]
    if found[0] == "'":
        return json.dumps(found[1:-1].replace("\\'", "'"))
    return _IN_JSON.get(found, found)


def _json_pairs(text: str, inner: str) -> list[tuple[int, str, str]] | None:
    """The names and values of an object, or of a list of such, in JSON or as Ruby writes it; None where it is neither.

    A remark among them, which has a value alone, has an empty name.
    """
    found = _parsed(inner)
    if found is None:
        return None
    while isinstance(found, dict) and len(found) == 1 and isinstance(next(iter(found.values())), dict | list):
        found = next(iter(found.values()))
    pairs: list[tuple[Any, Any]] = []
    if isinstance(found, dict):
        pairs = list(found.items())
    elif isinstance(found, list):
        for entry in found:
            if isinstance(entry, dict):
                label = next((entry[name] for name in _LABELS if name in entry), None)
                value = next((entry[name] for name in _VALUES if name in entry), None)
                if label is not None:
                    pairs.append((label, value))
                else:
                    pairs += [("", value)] if value is not None and len(entry) == 1 else entry.items()
    made = []
    for label, value in pairs[:_MOST_PAIRS]:
        if (
            isinstance(label, str)
            and (label.strip() or not label)
            and isinstance(value, str | int | float)
            and value != ""
        ):
            said = str(value).strip()
            at = text.find(said, max(0, text.find(label)))
            if said and at >= 0 and len(label) <= _NAME:  # one that is written with escapes has no place
                made.append((at, label.strip(), said))
    return made


def _pairs(text: str, mark: str, join: str) -> list[tuple[int, str, str]]:
    found: list[tuple[int, str, str]] = []
    for start, piece in _values(text, mark):
        name, joined, rest = piece.partition(join)
        value, _, place = rest.rpartition(join) if join == ":" else ("", "", "")
        if not (value and place.strip().isdecimal()):  # the third part is the place in PrestaShop's list
            value = rest
        label, value = name.strip(), value.strip()
        if not joined or not label or not value or len(label) > _NAME or value.startswith("//"):
            return []
        if join in value or (join == ":" and label.isdecimal()):
            return []  # parted by another mark; a time or a ratio
        found.append((start + piece.index(value, len(name)), label, value))
        if len(found) > _MOST_PAIRS:
            return []
    return _named_pairs(found)


def _named_pairs(found: list[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    """BigCommerce's ``Type=Rectangle|Name=Size|Value=Small`` as ``Size=Small``."""
    if [label for _, label, _ in found[:3]] != ["Type", "Name", "Value"]:
        return found
    made = []
    for at, (_, label, value) in enumerate(found[:-1]):
        if label == "Name" and found[at + 1][1] == "Value":
            made.append((found[at + 1][0], value, found[at + 1][2]))
    return made


def _values(text: str, mark: str) -> Iterator[tuple[int, str]]:
    at = 0
    for piece in text.split(mark):
        if piece.strip():
            yield at, piece
        at += len(piece) + len(mark)


def _value(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end].strip()
    if piece:
        yield text.index(piece, start), piece
