"""Puts profiles together: the shipped ones, the user's files, and what a configuration changes in them.

The command line reads its sources once (:func:`read_sources`), asks for each listing's marketplace
(:func:`resolve_name`) and loads only the profiles that occur (:func:`load_profile`).
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.profiles.layers import Layer, ProfileError, read_layer, start
from listing_lint.profiles.model import Figure, Profile
from listing_lint.profiles.names import BUILTIN, SHIPPED_SPELLINGS, fold
from listing_lint.profiles.needs import put_together
from listing_lint.records import dataclass
from listing_lint.shipped import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

__all__ = [
    "SHIPPED",
    "ProfileError",
    "Sources",
    "builtin_names",
    "known_names",
    "load_profile",
    "load_profiles",
    "read_sources",
    "resolve_name",
]

_LARGEST_FILE = 1_000_000
"""Bytes. Profiles have some ten thousand; a file beyond this is something else."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The user's own profile files and overrides, checked but not yet put together.

    ``spellings`` leads from a folded name or alias to the profile. All values are plain, so this can be
    handed to another process.
    """

    files: Mapping[str, Layer] = field(default_factory=dict)
    overrides: Mapping[str, Layer] = field(default_factory=dict)
    spellings: Mapping[str, str] = field(default_factory=dict)


SHIPPED = Sources()
"""No files and no overrides: the profiles as shipped."""


def builtin_names() -> tuple[str, ...]:
    """Return the names of the shipped profiles."""
    return tuple(BUILTIN)


def known_names(sources: Sources = SHIPPED) -> tuple[str, ...]:
    """Return the names of all profiles, the shipped ones first."""
    return tuple(dict.fromkeys((*BUILTIN, *sources.files, *sources.overrides)))


def resolve_name(marketplace: str, sources: Sources = SHIPPED) -> str | None:
    """Return the profile that a listing's ``marketplace`` means, or None when no profile is called so.

    Case, spaces, dots, hyphens and underscores don't matter. A user's own profile is preferred to a shipped
    one. No profile file is opened.
    """
    folded = fold(marketplace)
    return sources.spellings.get(folded) or SHIPPED_SPELLINGS.get(folded)


def read_sources(
    files: Iterable[Path | str] = (),
    overrides: Mapping[str, Any] | None = None,
    *,
    overrides_from: str = "your configuration",
) -> Sources:
    """Read the user's profile files and the ``[profiles.NAME]`` tables of a configuration.

    In both, a bare value (``max_count = 10``) is short for a table with that ``value``, set by the user. A
    table without ``value`` changes only what it names, ``off = true`` removes a figure. An override with a
    new name and ``extends`` makes a new profile. A file may replace a shipped profile, or extend the one of
    its own name. ``overrides_from`` is what reports call the configuration.

    Raises :class:`ProfileError` for what can't be read, understood or found.
    """
    read: dict[str, Layer] = {}
    for file in files:
        path = os.fspath(file)
        layer = read_layer(
            _parse(path),
            name=None,
            where=str(file),
            origin=str(file),
            source=f"your profile {os.path.basename(path)}",
        )
        if layer.name in read:
            raise ProfileError(
                f"{file}: the profile {layer.name} stands in {read[layer.name].origin} already"
            )
        read[layer.name] = layer
    changed: dict[str, Layer] = {}
    for name, table in (overrides or {}).items():
        where = f"{overrides_from}: [profiles.{name}]" if name.isprintable() else overrides_from
        if not isinstance(table, Mapping):
            raise ProfileError(f"{where} must be a table")
        layer = read_layer(table, name=name, where=where, origin=overrides_from, source="your configuration")
        exists = name in BUILTIN or name in read
        if exists and layer.extends is not None:
            raise ProfileError(f"{where}: {name} exists already, so leave out extends or choose a new name")
        if not exists and layer.extends is None:
            hint = _near(name, (*BUILTIN, *read))
            raise ProfileError(f"{where}: there is no profile {name}{hint}; a new one needs extends")
        changed[name] = layer
    sources = Sources(read, changed, _spellings(read, changed))
    for layer in (*read.values(), *changed.values()):
        if layer.extends is not None and layer.extends not in known_names(sources):
            hint = _near(layer.extends, known_names(sources))
            raise ProfileError(
                f"{layer.origin}: {layer.name} extends {layer.extends}, which is unknown{hint}"
            )
    return sources


def load_profile(name: str, *, as_of: date, sources: Sources = SHIPPED) -> Profile:
    """Return the profile ``name`` (or an alias of it) with the figures in force on ``as_of``.

    Only the profile's own file and those it extends are parsed. Raises :class:`ProfileError` for an unknown
    name, for profiles that extend each other in a circle, and for a change of a figure that isn't set.
    """
    found = name if name in known_names(sources) else resolve_name(name, sources)
    if found is None:
        raise ProfileError(f"there is no profile {name!r}{_near(name, known_names(sources))}")
    layers = _lineage(found, sources)
    dated: dict[str, tuple[Figure, ...]] = {}
    for layer in reversed(layers):
        _apply(layer, dated)
    in_force: dict[str, Figure] = {}
    upcoming: list[Figure] = []
    for key, figures in sorted(dated.items()):
        for figure in figures:  # earliest first, so the last one that has begun stays
            if start(figure) <= as_of:
                in_force[key] = figure
            else:
                upcoming.append(figure)
    own = [layer for layer in layers if layer.name == found]
    return Profile(
        name=found,
        title=next((layer.label for layer in own if layer.label), found),
        figures=in_force,
        extends=own[-1].extends,
        aliases=tuple(dict.fromkeys(alias for layer in own for alias in layer.aliases)),
        summary=next((layer.summary for layer in own if layer.summary), ""),
        penalty=next((layer.penalty for layer in layers if layer.penalty), ""),
        upcoming=tuple(sorted(upcoming, key=lambda figure: (start(figure), figure.key))),
        needs=put_together((layer.needs for layer in reversed(layers)), as_of),
    )


def load_profiles(
    names: Iterable[str] | None = None, *, as_of: date, sources: Sources = SHIPPED
) -> dict[str, Profile]:
    """Return several profiles by name, or all there are. See :func:`load_profile`."""
    wanted = known_names(sources) if names is None else names
    loaded = (load_profile(name, as_of=as_of, sources=sources) for name in wanted)
    return {profile.name: profile for profile in loaded}


def _lineage(name: str, sources: Sources) -> list[Layer]:
    """Return the layers that make up a profile, the nearest first."""
    layers: list[Layer] = []
    seen: list[tuple[str, bool]] = []
    current: str | None = name
    over_shipped = False  # a file that extends the shipped profile of its own name
    while current is not None:
        own = current in sources.files and not over_shipped
        if (current, own) in seen:
            circle = " -> ".join([*(step for step, _ in seen), current])
            raise ProfileError(f"the profile {name} extends itself: {circle}")
        seen.append((current, own))
        override = sources.overrides.get(current)
        if override is not None and not over_shipped:
            layers.append(override)
        if own:
            layer = sources.files[current]
            layers.append(layer)
        elif current in BUILTIN:
            layer = _builtin(current)
            layers.append(layer)
        elif override is not None:
            layer = override
        else:
            raise ProfileError(f"the profile {name} extends {current}, which is unknown")
        over_shipped = own and layer.extends == current and current in BUILTIN
        current = layer.extends
    return layers


def _apply(layer: Layer, dated: dict[str, tuple[Figure, ...]]) -> None:
    """Lay a layer over what it extends: its values replace the inherited ones from their first day on."""
    for key, statement in layer.said.items():
        inherited = dated.get(key, ())
        if statement.off:
            dated.pop(key, None)
        elif statement.changes:
            if not inherited:
                raise ProfileError(
                    f"{layer.origin}: {layer.name} changes {key}, which no profile sets; give it a value"
                )
            dated[key] = tuple(
                dataclasses.replace(figure, **statement.changes, origin=f"{figure.origin}, {layer.origin}")
                for figure in inherited
            )
        else:
            first = start(statement.values[0])
            dated[key] = (*(figure for figure in inherited if start(figure) < first), *statement.values)


@cache
def _builtin(name: str) -> Layer:
    path = os.path.join(os.path.dirname(__file__), f"{name}.toml")
    return read_layer(
        read_toml(path), name=None, where=f"{name}.toml", origin=None, source="not named in the profile"
    )


def _parse(path: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as file:
            content = file.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise ProfileError(f"{path}: the profile can't be read: {error.strerror or error}") from error
    if len(content) > _LARGEST_FILE:
        raise ProfileError(f"{path}: the profile is larger than {_LARGEST_FILE:,} bytes")
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ProfileError(f"{path}: the profile is not UTF-8: {error.reason}") from error
    except (ValueError, RecursionError) as error:
        raise ProfileError(f"{path}: the profile is no valid TOML: {error}") from error


def _spellings(files: Mapping[str, Layer], overrides: Mapping[str, Layer]) -> dict[str, str]:
    """Lead from each folded name and alias of the user's profiles to its name; names win over aliases."""
    named: dict[str, str] = {}
    for name in dict.fromkeys((*files, *overrides)):
        other = named.setdefault(fold(name), name)
        if other != name:
            raise ProfileError(f"the profiles {other} and {name} differ too little to be told apart")
    called: dict[str, str] = {}
    for layer in (*files.values(), *overrides.values()):
        for alias in layer.aliases:
            other = called.setdefault(fold(alias), layer.name)
            if other != layer.name:
                raise ProfileError(
                    f"{layer.origin}: the alias {alias} stands for both {other} and {layer.name}"
                )
    return {**called, **named}


def _near(name: str, known: Iterable[str]) -> str:
    from listing_lint.suggest import closest

    near = closest(name, known)
    return f", did you mean {near}?" if near else ""
