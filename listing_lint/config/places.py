"""Paths and path patterns of a layer: where they start, and whether they can be read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from listing_lint.config.layers import ConfigError, Layer

PATTERN_LISTS = ("exclude", "extend-exclude")
TABLES = {"stores": (), "schemas": ("file",), "ignore": ()}
"""Tables of the configuration with a pattern under ``path``, and their keys that name a file."""


def check_patterns(layers: Sequence[Layer]) -> None:
    """Try every path pattern. Raises :class:`ConfigError` that names the file and the key."""
    from listing_lint.globs import GlobError, compile_globs

    for layer in layers:
        for key, pattern in _patterns(layer.values):
            try:
                compile_globs([pattern])
            except GlobError as error:
                raise ConfigError(f"{layer.origin}: {key}: {error}") from error


def _patterns(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    lint = values.get("lint")
    if isinstance(lint, Mapping):
        yield from ((f"lint.{key}", text) for key in PATTERN_LISTS for text in _texts(lint.get(key)))
    ignores = values.get("per-file-ignores")
    for text in ignores if isinstance(ignores, Mapping) else ():
        yield "per-file-ignores", text
    for name in TABLES:
        for number, table in enumerate(_list(values.get(name))):
            if isinstance(table, Mapping) and isinstance(table.get("path"), str):
                yield f"{name}[{number}].path", table["path"]


def moved(layer: Layer, folder: str) -> Layer:
    """The layer with paths and patterns that start from ``folder``; values of a wrong type are left for validation."""
    values = dict(layer.values)
    lint = values.get("lint")
    if isinstance(lint, Mapping):
        lint = values["lint"] = dict(lint)
        for key in ("images-root", "product-types", "baseline"):
            if isinstance(lint.get(key), str) and lint[key]:
                lint[key] = os.path.normpath(os.path.join(layer.folder, lint[key]))
    if os.path.realpath(layer.folder) == os.path.realpath(folder):
        return Layer(layer.origin, layer.folder, values)
    path, pattern = _mover(layer.folder, folder)
    if isinstance(lint, dict):
        for key, move in (("schema", path), *((key, pattern) for key in PATTERN_LISTS)):
            if key in lint and len(_texts(lint[key])) == len(_list(lint[key])):
                lint[key] = [move(text) for text in _texts(lint[key])]
    ignores = values.get("per-file-ignores")
    if isinstance(ignores, Mapping):
        values["per-file-ignores"] = {pattern(text): codes for text, codes in ignores.items()}
    for name, files in TABLES.items():
        if isinstance(values.get(name), list):
            moves = {"path": pattern, **dict.fromkeys(files, path)}
            values[name] = [_moved_table(table, moves) for table in values[name]]
    return Layer(layer.origin, layer.folder, values)


def _moved_table(table: Any, moves: Mapping[str, Callable[[str], str]]) -> Any:
    if not isinstance(table, Mapping):
        return table
    return {
        key: moves[key](value) if key in moves and isinstance(value, str) else value
        for key, value in table.items()
    }


def _mover(origin: str, folder: str) -> tuple[Callable[[str], str], Callable[[str], str]]:
    """How a path, and how a pattern, that starts from ``origin`` is said from ``folder``."""
    try:
        down = os.path.relpath(os.path.realpath(origin), os.path.realpath(folder)).replace(os.sep, "/")
        up = os.path.relpath(os.path.realpath(folder), os.path.realpath(origin)).replace(os.sep, "/")
    except ValueError:  # different drives on Windows
        return (lambda text: os.path.join(origin, text)), (lambda text: text)

    def path(text: str) -> str:
        return text if os.path.isabs(text) else os.path.normpath(os.path.join(down, text))

    def pattern(text: str) -> str:
        plain = text.replace("\\", "/").removeprefix("./")
        anchored = "/" in plain.rstrip("/") or text.startswith("./")
        if not anchored or plain.startswith("**/"):
            return text
        if not down.startswith(".."):
            return "".join(f"[{char}]" if char in "*?[{" else char for char in down) + "/" + plain.lstrip("/")
        plain = plain.lstrip("/")
        return "/" + plain[len(up) + 1 :] if plain.startswith(up + "/") else text

    return path, pattern


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _texts(value: Any) -> list[str]:
    return [text for text in _list(value) if isinstance(text, str)]
