"""The values that a program of JavaScript or TypeScript writes out: texts, numbers, lists and objects, with their places.

What only running the program would tell is left open: the value of a member that calls a function is nothing, an entry of a
list that does is none. What stands behind a value (``as const``, ``.map(withSlug)``) does not change what was written.
"""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.strict import MAX_DEPTH

if TYPE_CHECKING:
    from collections.abc import Mapping


class Scalar(NamedTuple):
    """A text, a number, true, false or nothing, as JSON writes it."""

    json: str
    start: int
    end: int


class Items(NamedTuple):
    """A list."""

    entries: list[Node]
    start: int
    end: int


class Member(NamedTuple):
    """A member of an object, and where its name stands."""

    name: str
    key_start: int
    key_end: int
    value: Node


class Members(NamedTuple):
    """An object."""

    entries: list[Member]
    start: int
    end: int


Node = Scalar | Items | Members


class Code(NamedTuple):
    """A program: its text, the texts that its constants and imported pictures stand for, and whether its end is cut off."""

    text: str
    constants: Mapping[str, str]
    cut: bool


class NotPlainError(Exception):
    """What cannot be followed, from the offset ``at`` on."""

    def __init__(self, at: int) -> None:
        super().__init__(f"no plain data at {at}")
        self.at = at


_BLANK = re.compile(r"(?>[\s\ufeff]+|//[^\n]*)*")
_NUMBER = re.compile(
    r"[-+]?(?:0[xX][0-9a-fA-F]+|(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)n?(?![\w$])"
)
_OF_JSON = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_WORD = re.compile(r"[^\W\d][\w$]*|\$[\w$]*")
_PATH = re.compile(r"(?:new\s+|await\s+)?((?:[^\W\d]|\$)[\w$]*(?:\s*\??\.\s*[\w$]+)*)")
_GENERIC = re.compile(r"\s*(?:<[^<>()\n]{0,80}>)?\(\s*")
QUOTED = {
    '"': re.compile(r'"(?>[^"\\\n]+|\\.)*"', re.DOTALL),
    "'": re.compile(r"'(?>[^'\\\n]+|\\.)*'", re.DOTALL),
}
"""A text in quotation marks, by the mark."""
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|.))", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}
_TEMPLATE = re.compile(r"[^`\\$]+|\\.|\$(?!\{)", re.DOTALL)
_SKIPPED = re.compile(r"""[\[\](){},;"'`]|//|/\*|\\.""", re.DOTALL)
_KEPT = re.compile(r"(?:as|satisfies)\b|!(?!=)")
_CLOSERS = {"[": "]", "(": ")", "{": "}"}
_WORDS = {"true": "true", "false": "false", "null": "null", "undefined": "null", "NaN": "null"}
_WRAPPER_NAMES = (
    "require URL ref reactive shallowRef readonly markRaw toRaw freeze seal ObjectId ObjectID Date ISODate String Number "
    "parseFloat parseInt Decimal Decimal128 NumberDecimal NumberInt NumberLong BigInt observable signal stringify"
)
_WRAPPERS = frozenset(_WRAPPER_NAMES.split())
"""What a value may be handed to that stays the same: ``Object.freeze([...])``, ``JSON.stringify([...])``."""


def blank(text: str, at: int) -> int:
    """The first character from ``at`` on that is neither blank nor in a comment. Raises :class:`NotPlainError`."""
    while True:
        found = _BLANK.match(text, at)
        at = found.end() if found else at
        if not text.startswith("/*", at):
            return at
        at = comment_end(text, at)


def comment_end(text: str, at: int) -> int:
    """Where the comment ends that is opened at ``at``. Raises :class:`NotPlainError`."""
    end = text.find("*/", at + 2)
    if end < 0:
        raise NotPlainError(len(text))
    return end + 2


def value(code: Code, at: int, depth: int = 0) -> tuple[Node | None, int]:
    """The value at ``at`` and where the expression ends; None for one that only running the program would tell.

    Raises :class:`NotPlainError`.
    """
    text = code.text
    node, end = _plain(code, at, depth)
    behind = blank(text, end)
    if text[behind : behind + 1] in (",", "]", "}", ")", ";", ""):
        return node, behind
    if isinstance(node, Scalar):
        if text[behind] == "+" and node.json[:1] == '"':
            return _joined(code, node, behind + 1, depth)
        if not _KEPT.match(text, behind):
            node = None
    elif text[behind] in "[?":
        node = None
    return node, skip(code, behind, depth)


def _joined(code: Code, first: Scalar, at: int, depth: int) -> tuple[Node | None, int]:
    """Texts that are written one behind the other: ``"Mug of " + "steel"``."""
    said, end = [json.loads(first.json)], first.end
    while True:
        node, end = _plain(code, blank(code.text, at), depth)
        at = blank(code.text, end)
        if not isinstance(node, Scalar) or node.json[:1] != '"':
            return None, skip(code, at, depth)
        said.append(json.loads(node.json))
        if not code.text.startswith("+", at):
            break
        at += 1
    if code.text[at : at + 1] not in (",", "]", "}", ")", ";", ""):
        return None, skip(code, at, depth)
    return Scalar(_as_json("".join(said)), first.start, end), at


def skip(code: Code, at: int, depth: int = 0) -> int:
    """The comma, semicolon or closing bracket behind the expression at ``at``. Raises :class:`NotPlainError`."""
    text = code.text
    open_: list[str] = []
    while (found := _SKIPPED.search(text, at)) is not None:
        mark, at = found[0], found.end()
        if mark in _CLOSERS:
            open_.append(_CLOSERS[mark])
        elif mark in "])}":
            if not open_:
                return found.start()
            if open_.pop() != mark:
                raise NotPlainError(at)
        elif mark in ",;":
            if not open_:
                return found.start()
        elif mark == "//":
            at = _line_end(text, at)
        elif mark == "/*":
            at = comment_end(text, found.start())
        elif mark == "`":
            at = _template(code, found.start(), depth + 1)[1]
        elif mark in QUOTED and (quoted := QUOTED[mark].match(text, found.start())) is not None:
            at = quoted.end()
    raise NotPlainError(len(text))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _plain(code: Code, at: int, depth: int) -> tuple[Node | None, int]:
    """The value that begins at ``at``, and its end."""
    text = code.text
    if depth > MAX_DEPTH or at >= len(text):
        raise NotPlainError(at)
    first = text[at]
    if first in QUOTED:
        found = QUOTED[first].match(text, at)
        if found is None:
            raise NotPlainError(len(text) if code.cut and text.find("\n", at) < 0 else at + 1)
        return Scalar(_as_json(_unescaped(found[0][1:-1])), at, found.end()), found.end()
    if first == "`":
        return _template(code, at, depth)
    if first == "[":
        return listed(code, at, depth)
    if first == "{":
        return held(code, at, depth)
    if first == "(":
        node, end = value(code, blank(text, at + 1), depth + 1)
        return (node, end + 1) if text.startswith(")", end) else (None, at)
    if (number := _NUMBER.match(text, at)) is not None:
        return Scalar(_number(number[0]), at, number.end()), number.end()
    return _named(code, at, depth)


def _named(code: Code, at: int, depth: int) -> tuple[Node | None, int]:
    """What a name stands for: a word of the language, a constant, or a value that is handed to a function."""
    text = code.text
    path = _PATH.match(text, at)
    if path is None:
        return None, at
    name, end = path[1], path.end()
    if name in _WORDS:
        return Scalar(_WORDS[name], at, end), end
    if name in code.constants:
        return Scalar(_as_json(code.constants[name]), at, end), end
    call = _GENERIC.match(text, end)
    if call is None or name.rpartition(".")[2].strip() not in _WRAPPERS:
        return None, at
    node, end = value(code, blank(text, call.end()), depth + 1)
    while text.startswith(",", end):
        end = skip(code, end + 1, depth)
    if not text.startswith(")", end):
        raise NotPlainError(end)
    return node, end + 1


def listed(code: Code, at: int, depth: int) -> tuple[Items, int]:
    """The list that is opened at ``at``, and its end; of a cut program what stands before its end.

    Raises :class:`NotPlainError`.
    """
    entries: list[Node] = []
    try:
        end = _entries(code, at, depth, entries)
    except NotPlainError as error:
        end = _end_of_cut(code, error)
    return Items(entries, at, end), end


def _entries(code: Code, at: int, depth: int, entries: list[Node]) -> int:
    text = code.text
    at = blank(text, at + 1)
    while not text.startswith("]", at):
        if text.startswith("...", at):
            at = skip(code, at, depth)
        elif not text.startswith(",", at):
            node, at = value(code, at, depth + 1)
            entries += [] if node is None else [node]
        if text.startswith(",", at):
            at = blank(text, at + 1)
        elif not text.startswith("]", at):
            raise NotPlainError(at)
    return at + 1


def held(code: Code, at: int, depth: int) -> tuple[Members, int]:
    """The object that is opened at ``at``, and its end; see :func:`listed`. Raises :class:`NotPlainError`."""
    entries: list[Member] = []
    try:
        end = _members(code, at, depth, entries)
    except NotPlainError as error:
        end = _end_of_cut(code, error)
    return Members(entries, at, end), end


def _members(code: Code, at: int, depth: int, entries: list[Member]) -> int:
    text = code.text
    at = blank(text, at + 1)
    while not text.startswith("}", at):
        member, at = _member(code, at, depth)
        entries += [] if member is None else [member]
        if text.startswith((",", ";"), at):
            at = blank(text, at + 1)
        elif not text.startswith("}", at):
            raise NotPlainError(at)
    return at + 1


def _end_of_cut(code: Code, error: NotPlainError) -> int:
    """The end of a cut program, where that is all that keeps a list or an object from being whole. Raises ``error`` again."""
    if not code.cut or error.at < len(code.text):
        raise error
    return len(code.text)


def _member(code: Code, at: int, depth: int) -> tuple[Member | None, int]:
    """The member that begins at ``at``; None for what is no plain one, as a method or the members of another object."""
    text, start = code.text, at
    if text.startswith(("...", "[", "#", "*"), at):
        return None, skip(code, at, depth)
    if text[at : at + 1] in QUOTED:
        quoted = QUOTED[text[at]].match(text, at)
        if quoted is None:
            raise NotPlainError(len(text) if code.cut and text.find("\n", at) < 0 else at + 1)
        name, end = _unescaped(quoted[0][1:-1]), quoted.end()
    else:
        word = _WORD.match(text, at) or _NUMBER.match(text, at)
        if word is None:
            raise NotPlainError(at)
        name, end = word[0], word.end()
    at = blank(text, end)
    if text.startswith("?", at):
        at = blank(text, at + 1)
    if not text.startswith(":", at):
        if text[at : at + 1] in (",", ";", "}") and name in code.constants:
            return Member(name, start, end, Scalar(_as_json(code.constants[name]), start, end)), at
        return None, skip(code, at, depth)
    at = blank(text, at + 1)
    node, behind = value(code, at, depth + 1)
    return Member(name, start, end, node or Scalar("null", at, behind)), behind


def _template(code: Code, at: int, depth: int) -> tuple[Scalar | None, int]:
    """A text between backquotes; None where something is put into it that is not known."""
    text, start = code.text, at
    if depth > MAX_DEPTH:
        raise NotPlainError(at)
    said: list[str] = []
    known = True
    at += 1
    while not text.startswith("`", at):
        if text.startswith("${", at):
            node, end = value(code, blank(text, at + 2), depth + 1)
            if not text.startswith("}", end):
                raise NotPlainError(end)
            known = known and isinstance(node, Scalar)
            said.append(_as_text(node))
            at = end + 1
            continue
        found = _TEMPLATE.match(text, at)
        if found is None:
            raise NotPlainError(len(text))
        said.append(found[0])
        at = found.end()
    return (Scalar(_as_json(_unescaped("".join(said))), start, at + 1) if known else None), at + 1


def _as_text(node: Node | None) -> str:
    if not isinstance(node, Scalar):
        return ""
    return str(json.loads(node.json)).replace("\\", "\\\\") if node.json[:1] == '"' else node.json


def _number(written: str) -> str:
    plain = written.replace("_", "").removesuffix("n").removeprefix("+")
    if len(plain) > _LONGEST_NUMBER:
        return _as_json(plain)  # no program counts so far, and parsers refuse it
    if _OF_JSON.fullmatch(plain):
        return plain
    if "x" in plain.lower():
        return str(int(plain, 16)) if len(plain) < 20 else "null"
    number = float(plain)
    if not math.isfinite(number):
        return "-1e999" if number < 0 else "1e999"  # as large in JSON, where it is told
    return repr(int(number) if number.is_integer() and abs(number) < 1e15 else number)


_LONGEST_NUMBER = 300


def _unescaped(said: str) -> str:
    return _ESCAPE.sub(_character, said) if "\\" in said else said


def _character(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code:
        number = int(code, 16)
        return chr(number) if number < 0x110000 else "\ufffd"
    return "" if found[4] in ("\n", "\r\n") else _ESCAPED.get(found[4], found[4])


def _as_json(said: str) -> str:
    """A text in JSON; halves of one character that were written one behind the other are the character."""
    if any("\ud800" <= one <= "\udfff" for one in said):
        said = said.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return json.dumps(said, ensure_ascii=False)
