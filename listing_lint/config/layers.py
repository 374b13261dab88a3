"""Where values come from: files, ``--config`` and options, merged, each value with its origin."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from listing_lint.records import dataclass

FILE_NAME = "listing-lint.toml"
PYPROJECT = "pyproject.toml"
COMMAND_LINE = "command line"
ENVIRONMENT = "environment"


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
    """All sources from weak to strong. ``file`` is the configuration file that was found, if any.

    ``folder`` is where relative paths and patterns of the merged table start. ``holds`` tells that it is the configuration
    file's own folder and that all paths of the run lie below it.
    """

    layers: tuple[Layer, ...] = ()
    file: str | None = None
    folder: str | None = None
    holds: bool = False

    def merged(self) -> dict[str, Any]:
        """One table: stronger values replace weaker ones, tables are merged, lists are replaced."""
        result: dict[str, Any] = {}
        for layer in self.layers:
            _merge(result, layer.values)
        return result

    def origins(self) -> dict[tuple[str, ...], str]:
        """The origin of each leaf by its path of keys."""
        found: dict[tuple[str, ...], str] = {}
        for layer in self.layers:
            for path, _value in leaves(layer.values):
                found[path] = layer.origin
        return found

    def folder_of(self, key: str, default: str) -> str:
        """The folder that relative paths of a dotted key start from."""
        wanted = tuple(key.split("."))
        for layer in reversed(self.layers):
            if any(path[: len(wanted)] == wanted for path, _ in leaves(layer.values)):
                return layer.folder
        return default


def leaves(table: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Paths of keys and their values; a list is a leaf."""
    for key, value in table.items():
        if isinstance(value, Mapping) and value:
            yield from leaves(value, (*above, key))
        else:
            yield (*above, key), value


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
    """Whether a ``pyproject.toml`` has our table. Most don't mention us, so that they need no parsing."""
    try:
        with open(file, "rb") as stream:
            if b"listing-lint" not in stream.read():
                return False
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror}") from error
    return _own_table(_parsed(file, file)) is not None


def _own_table(values: Mapping[str, Any]) -> Any:
    tool = values.get("tool")
    return tool.get("listing-lint") if isinstance(tool, Mapping) else None


def _parsed(file: str, shown: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(file, "rb") as stream:
            text = stream.read().decode(
                "utf-8-sig"
            )  # editors on Windows write the mark, TOML does not know it
        return tomllib.loads(text)
    except OSError as error:
        raise ConfigError(f"{shown}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown}: not UTF-8; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{shown}: not valid TOML: {error}") from error
    except RecursionError as error:
        raise ConfigError(f"{shown}: not valid TOML: nested too deep") from error


def read_file(file: str, shown: str) -> Layer:
    """The values of one file. Raises :class:`ConfigError` when it cannot be read, is no TOML or has no table of ours."""
    values: Any = _parsed(file, shown)
    if os.path.basename(file) == PYPROJECT:
        values = _own_table(values)
        if values is None:
            raise ConfigError(f"{shown}: there is no table [tool.listing-lint]")
        if not isinstance(values, Mapping):
            raise ConfigError(f"{shown}: tool.listing-lint must be a table")
    return Layer(shown, os.path.dirname(os.path.abspath(file)), values)


def parse_inline(text: str, folder: str) -> Layer:
    """``--config "lint.fail-on='warning'"`` as a layer. Raises :class:`ConfigError`."""
    import tomllib

    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(
            f"--config {text!r} is neither a file nor a TOML assignment such as \"lint.fail-on = 'warning'\": {error}"
        ) from error
    return Layer("--config", folder, values)


def collect(
    *,
    paths: Sequence[str],
    configs: Sequence[str],
    isolated: bool,
    options: Sequence[tuple[str, Mapping[str, Any]]],
    base: str,
) -> Layers:
    """All layers of a run: the file found upward from ``paths`` (or the one named), ``--config`` assignments, options.

    ``options`` are tables with their origins, the weaker first. Relative paths and patterns of every layer are rewritten
    to start from ``Layers.folder``. Raises :class:`ConfigError`.
    """
    from listing_lint.config.places import check_patterns, moved

    files = [text for text in configs if os.path.isfile(os.path.join(base, text))]
    inline = [text for text in configs if text not in files]
    for text in inline:
        if "=" not in text:
            raise ConfigError(
                f"--config {text!r}: no such file, and no assignment such as \"lint.fail-on = 'warning'\""
            )
    if len(files) > 1:
        raise ConfigError(f"--config names {len(files)} files, only one can be used: {', '.join(files)}")
    if files and isolated:
        raise ConfigError(f"--isolated reads no configuration file, but --config names {files[0]}")
    found = os.path.abspath(os.path.join(base, files[0])) if files else None
    if found is None and not isolated:
        found = find_file(_start(paths, base))
    layers: list[Layer] = []
    if found is not None:
        layers.append(read_file(found, _shown(found, base)))
    layers += [parse_inline(text, base) for text in inline]
    layers += [Layer(origin, base, table) for origin, table in options]
    holds = found is not None and (not files or _holds(os.path.dirname(found), paths, base))
    folder = os.path.dirname(found) if found is not None and holds else base
    check_patterns(layers)
    return Layers(tuple(moved(layer, folder) for layer in layers), found, folder if found else None, holds)


def _start(paths: Sequence[str], base: str) -> str:
    """Where the search for a configuration begins: the closest folder that holds all paths."""
    fulls = [os.path.abspath(os.path.join(base, path)) for path in paths]
    folders = [full if os.path.isdir(full) else os.path.dirname(full) for full in fulls]
    if not folders:
        return base
    try:
        return os.path.commonpath(folders)
    except ValueError:  # different drives on Windows
        return base


def _holds(folder: str, paths: Sequence[str], base: str) -> bool:
    from listing_lint.catalog.disk import inside

    real = os.path.realpath(folder)
    return all(inside(os.path.realpath(os.path.join(base, path)), real) for path in paths or ["."])


def _shown(file: str, base: str) -> str:
    from listing_lint.catalog.sources import display_path

    return display_path(file, base)
