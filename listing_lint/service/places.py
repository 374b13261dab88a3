"""Countries that a listing names for delivery, as ISO codes."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import Any

from listing_lint.shipped import read_toml

EU = "EU"
WORLD = "world"


@cache
def _data() -> dict[str, Any]:
    return read_toml(os.path.join(os.path.dirname(__file__), "words", "places.toml"))


@cache
def names(_language: str = "") -> tuple[str, ...]:
    """Every name of a place; shops mix languages, so one list serves all."""
    return tuple(dict.fromkeys(name for several in _data()["names"].values() for name in several))


@cache
def _codes() -> dict[str, str]:
    found = {_plain(name): code for code, several in _data()["names"].items() for name in several}
    found |= {code.lower(): code for code in (*_data()["names"], *_data()["eu"])}
    return found | {_plain(name): WORLD for name in _data()["world"]}


@cache
def eu_members() -> frozenset[str]:
    """The members of the European Union, ``EU`` itself included."""
    return frozenset({*_data()["eu"], EU})


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name.lower()).strip()


def place_of(text: str) -> str | None:
    """The ISO code of a place that is written alone: a name, or a code."""
    return _codes().get(_plain(text[:80]))


def place_in(text: str, *, beside: str = "") -> str | None:
    """The ISO code of the last place that a short text names: "our warehouse in the USA"; a code of two letters is written in capitals.

    ``beside`` is a place that does not count.
    """
    words = re.findall(r"[^\W_]+", text[:400])
    lower = [word.lower() for word in words]
    for length in (4, 3, 2, 1):
        for at in range(len(words) - length, -1, -1):
            code = _codes().get(" ".join(lower[at : at + length]))
            if code not in (None, beside) and (
                length > 1 or len(words[at]) > 2 or words[at].isupper() or not words[at].isascii()
            ):
                return code
    return next((code for name, code in _unspaced() if name in text and code != beside), None)


@cache
def _unspaced() -> tuple[tuple[str, str], ...]:
    """The names in scripts without blanks between words."""
    return tuple((name, code) for name, code in _codes().items() if ord(name[0]) > _LAST_SPACED)


_LAST_SPACED = 0x2E80
