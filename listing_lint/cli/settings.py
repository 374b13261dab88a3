"""Every setting in force, with where it comes from."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.sources import DEFAULT_EXCLUDE
from listing_lint.cli.options import SELECTION, origin_of, words
from listing_lint.config.layers import leaves
from listing_lint.config.model import LintTable

if TYPE_CHECKING:
    from listing_lint.engine.settings import Setup

DEFAULT = "default"

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def settings_in_force(setup: Setup, chosen: Mapping[str, Any]) -> dict[str, tuple[Any, str]]:
    """Value and origin by dotted TOML key. None stands for a key that is not set and has no default."""
    rows: dict[str, tuple[Any, str]] = {}
    merged = setup.layers.merged()
    origins = setup.layers.origins()
    given = merged.get("lint", {})
    for field in fields(LintTable):
        key = field.name.replace("_", "-")
        rows[f"lint.{key}"] = (given.get(key, _default(field)), origins.get(("lint", key), DEFAULT))
    if "as-of" not in given:
        rows["lint.as-of"] = (setup.settings.as_of, f"{DEFAULT}: today")
    if "exclude" not in given:
        rows["lint.exclude"] = (list(DEFAULT_EXCLUDE), DEFAULT)
    if given.get("select") is None:
        rows["lint.select"] = (["ALL"], DEFAULT)
    _selection(rows, chosen)
    for path, value in leaves({key: table for key, table in merged.items() if key not in ("lint", "rules")}):
        rows[dotted(path)] = (value, origins.get(path, DEFAULT))
    for code, rule in sorted(setup.rules.items()):
        for field in fields(rule.options):
            key = field.name.replace("_", "-")
            row = (_default(field), DEFAULT)
            for name in (rule.name, code):  # the code is read after the name, and so wins
                if key in merged.get("rules", {}).get(name, {}):
                    row = (merged["rules"][name][key], origins.get(("rules", name, key), DEFAULT))
            rows[dotted(("rules", code, key))] = row
    return rows


def _selection(rows: dict[str, tuple[Any, str]], chosen: Mapping[str, Any]) -> None:
    """Lay the selection flags over the configuration's, as :mod:`listing_lint.selection` does."""
    afresh = words(chosen.get("select", ()))
    for name in SELECTION:
        key = f"lint.{name.replace('_', '-')}"
        flags = words(chosen.get(name, ()))
        value, origin = rows[key]
        if afresh:
            rows[key] = (
                flags,
                (origin_of(name) or "") if flags else f"{origin_of('select')}: --select starts afresh",
            )
        elif flags:
            both = bool(value)
            rows[key] = ([*value, *flags], f"{origin}, {origin_of(name)}" if both else origin_of(name) or "")


def _default(field: Field[Any]) -> Any:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else None


def dotted(path: tuple[str, ...]) -> str:
    """A TOML key; parts that are no bare keys stand in quotes."""
    return ".".join(part if _BARE.fullmatch(part) else _text(part) for part in path)


def as_json(value: Any) -> Any:
    """Dates as text, tuples as lists."""
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [as_json(item) for item in value]
    if isinstance(value, Mapping):
        return {key: as_json(item) for key, item in value.items()}
    return value


def as_toml(value: Any) -> str:
    """A value on one line of TOML."""
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(as_toml, value))}]"
    if isinstance(value, Mapping):
        inner = ", ".join(f"{dotted((key,))} = {as_toml(item)}" for key, item in value.items())
        return f"{{{inner}}}"
    if isinstance(value, float):
        return repr(value)  # inf and nan too are written alike in both languages
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _text(value: str) -> str:
    """A TOML basic string; JSON's escapes are TOML's, except that TOML also wants DEL escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
