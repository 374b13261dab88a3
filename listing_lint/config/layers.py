"""Where values come from: files, ``--config`` and options, merged, each value with its origin."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

FILE_NAME = "listing-lint.toml"
PYPROJECT = "pyproject.toml"
COMMAND_LINE = "command line"


class ConfigError(ValueError):
    """The configuration cannot be used; the message says which file, which key and what is expected."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One source of values: ``origin`` as ``config show`` prints it, ``folder`` that its relative paths start from."""

    origin: str
    folder: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Layers:
    """All sources from weak to strong. ``file`` is the configuration file that was found, if any."""

    layers: tuple[Layer, ...] = ()
    file: str | None = None
    folder: str | None = None
    hints: tuple[str, ...] = field(default=())

    def merged(self) -> dict[str, Any]:
        """One table: stronger values replace weaker ones, tables are merged, lists are replaced."""
        result: dict[str, Any] = {}
        for layer in self.layers:
            _merge(result, layer.values)
        return result

    def origins(self) -> dict[str, str]:
        """The origin of each leaf by its dotted key."""
        found: dict[str, str] = {}
        for layer in self.layers:
            for key, _value in leaves(layer.values):
                found[key] = layer.origin
        return found

    def folder_of(self, key: str, default: str) -> str:
        """The folder that relative paths of a dotted key start from."""
        for layer in reversed(self.layers):
            if any(name == key or name.startswith(key + ".") for name, _ in leaves(layer.values)):
                return layer.folder
        return default


def leaves(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Dotted keys and values; a list is a leaf."""
    for key, value in table.items():
        if isinstance(value, Mapping) and value:
            yield from leaves(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _merge(into: dict[str, Any], table: Mapping[str, Any]) -> None:
    for key, value in table.items():
        old = into.get(key)
        if isinstance(value, Mapping):
            new = dict(old) if isinstance(old, dict) else {}
            _merge(new, value)
            into[key] = new
        else:
            into[key] = value


def find_file(start: str) -> str | None:
    """The nearest ``listing-lint.toml``, or ``pyproject.toml`` with ``[tool.listing-lint]``, from ``start`` upward."""
    folder = os.path.abspath(start)
    while True:
        own = os.path.join(folder, FILE_NAME)
        if os.path.isfile(own):
            return own
        project = os.path.join(folder, PYPROJECT)
        if os.path.isfile(project) and _has_table(project):
            return project
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def _has_table(file: str) -> bool:
    with open(file, "rb") as stream:
        return b"tool.listing-lint" in stream.read()


def read_file(file: str, shown: str) -> Layer:
    """The values of one file. Raises :class:`ConfigError` when it cannot be read or is no TOML."""
    import tomllib

    try:
        with open(file, "rb") as stream:
            values = tomllib.load(stream)
    except OSError as error:
        raise ConfigError(f"{shown}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{shown}: not valid TOML: {error}") from error
    if os.path.basename(file) == PYPROJECT:
        values = values.get("tool", {}).get("listing-lint", {})
    return Layer(shown, os.path.dirname(os.path.abspath(file)), values)


def parse_inline(text: str, folder: str) -> Layer:
    """``--config "lint.fail-on='warning'"`` as a layer. Raises :class:`ConfigError`."""
    import tomllib

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            f"--config {text!r} is neither a file nor a TOML assignment such as \"lint.fail-on = 'warning'\": {error}"
        ) from error
    return Layer("--config", folder, values)


def collect(
    *, start: str, configs: Sequence[str], isolated: bool, options: Mapping[str, Any], base: str
) -> Layers:
    """All layers of a run: the file found upward from ``start`` (or those named), ``--config`` assignments, options.

    Raises :class:`ConfigError`.
    """
    files = [text for text in configs if os.path.isfile(os.path.join(base, text))]
    inline = [text for text in configs if text not in files]
    for text in inline:
        if "=" not in text:
            raise ConfigError(
                f"--config {text!r}: no such file, and no assignment such as \"lint.fail-on = 'warning'\""
            )
    layers: list[Layer] = []
    found: str | None = None
    if files:
        found = os.path.join(base, files[-1])
        layers += [read_file(os.path.join(base, name), name) for name in files]
    elif not isolated:
        found = find_file(start)
        if found is not None:
            layers.append(read_file(found, _shown(found, base)))
    layers += [parse_inline(text, base) for text in inline]
    if options:
        layers.append(Layer(COMMAND_LINE, base, options))
    folder = os.path.dirname(os.path.abspath(found)) if found else None
    return Layers(tuple(layers), found, folder)


def _shown(file: str, base: str) -> str:
    from listing_lint.catalog.sources import display_path

    return display_path(file, base)
