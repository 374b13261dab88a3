"""The lexicon that comes with the package, and one with the user's own marks.

``core.bin`` is written from ``known/*.toml`` and ``goods.toml`` when the wheel is built. In a checkout it is renewed when
those files have changed.
"""

from __future__ import annotations

import json
import mmap
import os
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.brands.kinds import AS_WRITTEN
from listing_lint.brands.layers import Layers
from listing_lint.brands.lexicon import Lexicon, Tables
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.brands.goods import GoodsWords
    from listing_lint.brands.marks import Mark
    from listing_lint.brands.rows import Bytes

HERE = os.path.dirname(os.path.abspath(__file__))
COMPILED = os.path.join(HERE, "core.bin")
_OPTIONAL = frozenset({"material", "certification"})
"""Classes of marks that are looked for only where the configuration asks: Velcro and Bluetooth are named everywhere."""


_GoodsTable = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Core:
    """What ``core.bin`` holds: a hash of the files it was made of, the lexicon's tables, the words for goods (packed).

    ``seen`` are the sizes and times of those files when they were read last: as long as they are the same, nothing is hashed.
    """

    stamp: str
    seen: list[list[str | int]]
    tables: Tables
    goods: Bytes


@cache
def core() -> Core:
    """The compiled core; made anew where a checkout's files have changed."""
    if not _is_checkout():
        return _decoded(_mapped(COMPILED))
    seen = _seen()
    try:
        made = _decoded(_mapped(COMPILED))
    except (OSError, ValueError, KeyError, TypeError):
        made = None
    if made is not None and made.seen == seen:
        return made
    stamp = _stamp()
    made = compiled(stamp) if made is None or made.stamp != stamp else replace(made, seen=seen)
    with suppress(OSError):  # a checkout that is read-only: it is compiled in every process
        _keep(made)
    return made


_LENGTH = 8
"""Bytes at the beginning of the file that tell how long the list of what it holds is."""


def _encoded(made: Core) -> bytes:
    """The file: its length, a list of what it holds (JSON), and that, one after the other; so it is read without unpacking."""
    blobs: list[bytes] = []

    def put(value: object) -> object:
        if isinstance(value, bytes | str | memoryview):
            # At a multiple of eight, so that numbers are read where they are.
            blob = value.encode() if isinstance(value, str) else bytes(value)
            blobs.append(blob + b"\0" * (-len(blob) % 8))
            return ["part", len(blob)]
        if isinstance(value, tuple):
            return ["tuple", [put(one) for one in value]]
        return ["json", value]

    tables = {name: put(getattr(made.tables, name)) for name in Tables._fields}
    head = json.dumps(
        {"stamp": made.stamp, "seen": made.seen, "tables": tables, "goods": put(made.goods)}
    ).encode()
    head += b" " * (-len(head) % 8)
    return b"".join((len(head).to_bytes(_LENGTH, "big"), head, *blobs))


def _decoded(data: memoryview) -> Core:
    """What a file holds. Raises :class:`ValueError`, :class:`KeyError` or :class:`TypeError` for one that is none."""
    at = _LENGTH + int.from_bytes(data[:_LENGTH], "big")
    head = json.loads(bytes(data[_LENGTH:at]))

    def take(entry: list[Any]) -> Any:
        nonlocal at
        kind, value = entry
        if kind == "tuple":
            return tuple(take(one) for one in value)
        if kind == "json":
            return value
        piece = data[at : at + value]
        at += value + -value % 8
        return piece

    tables = Tables(**{name: take(entry) for name, entry in head["tables"].items()})
    made = Core(head["stamp"], head["seen"], tables, take(head["goods"]))
    if at != len(data):
        raise ValueError("the file is cut off")
    return made


def _mapped(path: str) -> memoryview:
    """The bytes of a file, of which the system reads what is looked at. Raises :class:`OSError` and :class:`ValueError`."""
    with open(path, "rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def write() -> None:
    """Compile the files of the package and write ``core.bin``. Raises :class:`OSError` where it cannot be written."""
    _keep(compiled(_stamp()))


def _keep(made: Core) -> None:
    beside = f"{COMPILED}.{os.getpid()}"
    with open(beside, "wb") as file:
        file.write(_encoded(made))
    os.replace(beside, COMPILED)


def compiled(stamp: str) -> Core:
    """The core, compiled from the files of the package."""
    import msgspec

    from listing_lint.brands.compiling import build

    words = goods_words()
    marks = {id_: mark for id_, mark in core_marks().items() if mark.class_ not in _OPTIONAL}
    return Core(
        stamp,
        _seen(),
        build(marks, sold=words.spaced, for_a_file=True).tables,
        msgspec.msgpack.encode((words.spaced, words.unspaced, sorted(words.compounding))),
    )


def core_marks() -> dict[str, Mark]:
    """The marks of the package's files. Raises :class:`~listing_lint.brands.marks.FaultyMarksError`."""
    from pathlib import Path

    from listing_lint.brands.marks import read_marks

    return read_marks(Path(HERE, "known"))


def goods_words() -> GoodsWords:
    """The words for goods of the package's file."""
    import tomllib

    from listing_lint.brands.goods import words_of

    with open(os.path.join(HERE, "goods.toml"), "rb") as file:
        return words_of(tomllib.load(file))


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package alone."""
    return Lexicon(core().tables)


@cache
def goods() -> GoodsWords:
    """The words for goods."""
    import msgspec

    from listing_lint.brands.goods import GoodsWords

    spaced, unspaced, compounding = msgspec.msgpack.decode(
        core().goods, type=tuple[_GoodsTable, _GoodsTable, frozenset[str]]
    )
    return GoodsWords(spaced, unspaced, compounding)


def with_marks(own: Mapping[str, Mark], removed: frozenset[str], packs: frozenset[str]) -> Lexicon | Layers:
    """The package's lexicon with the user's marks, without what is ``removed``: identifiers, or names as they are written.

    The user's marks are a lexicon of their own above the package's, which need not be compiled anew.
    """
    from listing_lint.brands.compiling import build
    from listing_lint.brands.letters import bare
    from listing_lint.brands.marks import without

    gone = frozenset(bare(one) for one in removed)
    marks: dict[str, Mark] = {}
    if packs:
        marks = {id_: mark for id_, mark in core_marks().items() if mark.class_ in _OPTIONAL & packs}
    marks.update(own)
    if gone:
        left = {id_: without(mark, gone) for id_, mark in marks.items() if bare(id_) not in gone}
        marks = {id_: mark for id_, mark in left.items() if mark is not None}
    # A bare name says less of a mark than the package does; a mark that is described replaces the package's.
    gone |= {id_ for id_, mark in own.items() if mark.source != AS_WRITTEN}
    below = Lexicon(core().tables, gone) if gone else lexicon()
    return Layers((below, build(marks))) if marks else below


def _is_checkout() -> bool:
    return os.path.isfile(os.path.join(os.path.dirname(os.path.dirname(HERE)), "tools", "hatch_build.py"))


def _sources() -> list[str]:
    """The files that the core is made of, and by."""
    known = os.path.join(HERE, "known")
    return [
        *(os.path.join(known, name) for name in sorted(os.listdir(known)) if name.endswith(".toml")),
        os.path.join(HERE, "goods.toml"),
        *(os.path.join(HERE, name) for name in sorted(os.listdir(HERE)) if name.endswith(".py")),
    ]


def _seen() -> list[list[str | int]]:
    """Name, size and time of each: what Python asks of a module before it trusts the compiled one."""
    found: list[list[str | int]] = []
    for path in _sources():
        state = os.stat(path)
        found.append([os.path.basename(path), state.st_size, state.st_mtime_ns])
    return found


def _stamp() -> str:
    import hashlib

    digest = hashlib.blake2b(digest_size=16)
    for path in _sources():
        with open(path, "rb") as file:
            digest.update(os.path.basename(path).encode() + b"\0" + file.read())
    return digest.hexdigest()
