"""Loads the contact cases that lie beside this file in ``cases/``, and judges what a finder says of them."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER = Path(__file__).parent / "cases"
OPEN = ("positives", "negatives", "peers")
"""The files that whoever writes finders may read."""
HELD_OUT = ("held_out",)

_KEYS = frozenset({"id", "lang", "kind", "value", "html", "text", "fields"})
_HOST_PREFIX = re.compile(r"^(?:[a-z][a-z0-9+.-]{1,15}:)?(?://)?(?:www\.)?", re.IGNORECASE)
_SHORTEST_NUMBER = 7
"""A match of fewer last digits than this says nothing about a telephone number."""


@dataclass(frozen=True, slots=True)
class Case:
    """One text and what a reader sees in it.

    ``kinds`` are the kinds that are right, the best first; empty for a text without contact details. ``values`` are
    the ways to write the one value; empty where only the kind can be told (invitations, addresses). ``fields`` are
    (name, text) pairs; a plain case has one field without a name.
    """

    id: str
    group: str
    lang: str
    kinds: tuple[str, ...]
    values: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    html: bool
    held_out: bool

    @property
    def positive(self) -> bool:
        """Whether the text holds contact details."""
        return bool(self.kinds)

    @property
    def texts(self) -> tuple[str, ...]:
        """What to show to a finder: each field, and for a split case the fields one under the other as well."""
        alone = tuple(text for _, text in self.fields)
        return alone if len(alone) == 1 else (*alone, "\n".join(alone))


def load(names: Iterable[str] = OPEN) -> list[Case]:
    """The cases of these files, in their order. A malformed case is an error that names it."""
    cases: list[Case] = []
    for name in names:
        groups = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
        for group, table in groups.items():
            cases.extend(_case(group, entry, held_out=name in HELD_OUT) for entry in table["cases"])
    known: set[str] = set()
    for case in cases:
        if case.id in known:
            raise ValueError(f"{case.id}: two cases of this name")
        known.add(case.id)
    return cases


def value_matches(expected: Iterable[str], found: str) -> bool:
    """Whether a found value is one of the expected ones for somebody who types or dials it."""
    return any(_same(one, found) for one in expected)


def _case(group: str, entry: dict[str, Any], *, held_out: bool) -> Case:
    unknown = entry.keys() - _KEYS
    if unknown or ("text" in entry) == ("fields" in entry) or ("kind" in entry) != ("value" in entry):
        raise ValueError(
            f"{entry.get('id', group)}: needs id, lang, text or fields, and kind with value or neither"
        )
    fields = tuple(entry["fields"].items()) if "fields" in entry else (("", entry["text"]),)
    return Case(
        id=entry["id"],
        group=group,
        lang=entry["lang"],
        kinds=tuple(entry.get("kind", ())),
        values=tuple(entry.get("value", ())),
        fields=fields,
        html=entry.get("html", False),
        held_out=held_out,
    )


def _same(expected: str, found: str) -> bool:
    if not any(char.isalpha() for char in expected):
        return _same_number(_digits(expected), _digits(found))
    return _plain(expected) == _plain(found)


def _digits(text: str) -> str:
    return "".join(str(unicodedata.digit(char)) for char in text if char.isdecimal())


def _same_number(expected: str, found: str) -> bool:
    """National and international writing of a number are the same: the trunk zero is left out, the end is equal."""
    short, long = sorted((expected.lstrip("0"), found.lstrip("0")), key=len)
    return short == long or (
        len(short) >= _SHORTEST_NUMBER and len(long) - len(short) <= 3 and long.endswith(short)
    )


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).strip().casefold()
    return _HOST_PREFIX.sub("", folded).removeprefix("@").removesuffix("/")
