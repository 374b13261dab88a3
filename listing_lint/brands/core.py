"""The lexicon that comes with the package, and one with the user's own marks.

``core.bin`` is written from ``known/*.toml`` and ``goods.toml`` when the wheel is built. In a checkout it is renewed when
those files have changed.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from listing_lint.brands.goods import GoodsWords
from listing_lint.brands.lexicon import Lexicon, Tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.brands.marks import Mark

HERE = Path(__file__).parent
COMPILED = HERE / "core.bin"
_OPTIONAL = frozenset({"material", "certification"})
"""Classes of marks that are looked for only where the configuration asks: Velcro and Bluetooth are named everywhere."""


_GoodsTable = dict[str, list[str]]


class Core(msgspec.Struct, array_like=True, frozen=True):
    """What ``core.bin`` holds: a hash of the files it was made of, the lexicon's tables, the words for goods."""

    stamp: str
    tables: Tables
    goods: bytes


@cache
def core() -> Core:
    """The compiled core; made anew where a checkout's files have changed."""
    if not _is_checkout():
        return _decoded(COMPILED.read_bytes())
    stamp = _stamp()
    try:
        made = _decoded(COMPILED.read_bytes())
    except (OSError, msgspec.MsgspecError):
        made = None
    if made is None or made.stamp != stamp:
        made = write(stamp)
    return made


def _decoded(data: bytes) -> Core:
    import gc

    # Nothing of the thousands of small objects is garbage, and looking for some takes a fifth of the time.
    collects = gc.isenabled()
    gc.disable()
    try:
        return msgspec.msgpack.decode(data, type=Core)
    finally:
        if collects:
            gc.enable()


def write(stamp: str | None = None) -> Core:
    """Compile the files of the package and write ``core.bin``, if the folder can be written to."""
    import os

    made = compiled(stamp or _stamp())
    beside = COMPILED.with_name(f"{COMPILED.name}.{os.getpid()}")
    with suppress(OSError):  # a checkout that is read-only: it is compiled in every process
        beside.write_bytes(msgspec.msgpack.encode(made))
        beside.replace(COMPILED)
    return made


def compiled(stamp: str) -> Core:
    """The core, compiled from the files of the package."""
    from listing_lint.brands.compiling import build

    words = goods_words()
    marks = {id_: mark for id_, mark in core_marks().items() if mark.class_ not in _OPTIONAL}
    return Core(
        stamp,
        build(marks).tables,
        msgspec.msgpack.encode((words.spaced, words.unspaced)),
    )


def core_marks() -> dict[str, Mark]:
    """The marks of the package's files. Raises :class:`~listing_lint.brands.marks.FaultyMarksError`."""
    from listing_lint.brands.marks import read_marks

    return read_marks(HERE / "known")


def goods_words() -> GoodsWords:
    """The words for goods of the package's file."""
    import tomllib

    from listing_lint.brands.goods import words_of

    return words_of(tomllib.loads((HERE / "goods.toml").read_text(encoding="utf-8")))


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package alone."""
    return Lexicon(core().tables)


@cache
def goods() -> GoodsWords:
    """The words for goods."""
    spaced, unspaced = msgspec.msgpack.decode(core().goods, type=tuple[_GoodsTable, _GoodsTable])
    return GoodsWords(spaced, unspaced)


def with_marks(own: Mapping[str, Mark], removed: frozenset[str], packs: frozenset[str]) -> Lexicon:
    """The package's lexicon with the user's marks, without what is ``removed``: identifiers, or names as they are written."""
    from listing_lint.brands.compiling import build
    from listing_lint.brands.letters import bare
    from listing_lint.brands.marks import without

    gone = frozenset(bare(one) for one in removed)
    marks = {}
    for id_, mark in {**core_marks(), **own}.items():
        if mark.class_ in _OPTIONAL and mark.class_ not in packs and id_ not in own:
            continue
        kept = None if bare(id_) in gone else without(mark, gone)
        if kept is not None:
            marks[id_] = kept
    return build(marks)


def _is_checkout() -> bool:
    return (HERE.parents[1] / "hatch_build.py").is_file()


def _stamp() -> str:
    import hashlib

    digest = hashlib.blake2b(digest_size=16)
    for path in (*sorted((HERE / "known").glob("*.toml")), HERE / "goods.toml", *sorted(HERE.glob("*.py"))):
        if path.is_file():
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
