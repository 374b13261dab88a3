"""The package's own TOML files, parsed once: ``tomllib`` takes as long for a profile as all rules for a listing.

What was parsed stands as JSON in ``_compiled`` beside the file, with a hash of the file's content, so that it is never
taken for that of another one. The wheel brings it along; in a checkout it is written when a file is first read.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from listing_lint.digests import blake2b

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_FOLDERS = (
    "profiles",
    "text",
    os.path.join("service", "words"),
    os.path.join("brands", "built_in"),
    "restricted",
    os.path.join("restricted", "kinds"),
)
_DATE = "\0date"
"""The only name in an object that stands for a date, which JSON has not."""


def read_toml(path: str) -> dict[str, Any]:
    """What a TOML file of the package holds. Raises as ``open`` and ``tomllib`` do."""
    with open(path, "rb") as file:
        content = file.read()
    stamp = blake2b(content, digest_size=16).hexdigest()
    compiled = _compiled(path)
    try:
        with open(compiled, encoding="utf-8") as kept:
            if kept.readline() == f"{stamp}\n":
                found: dict[str, Any] = json.loads(kept.read(), object_hook=_read_date)
                return found
    except (OSError, ValueError):
        pass  # not there, or cut off: it is made anew
    import tomllib

    data = tomllib.loads(content.decode())
    if not sys.dont_write_bytecode:
        with suppress(OSError):  # an installation that is read-only: the file is parsed in every process
            _keep(compiled, stamp, data)
    return data


def compile_all() -> None:
    """Write what the wheel brings along. Raises :class:`OSError` where it cannot be written."""
    for path in shipped_files():
        with open(path, "rb") as file:
            content = file.read()
        import tomllib

        _keep(_compiled(path), blake2b(content, digest_size=16).hexdigest(), tomllib.loads(content.decode()))


def shipped_files() -> Iterator[str]:
    """The files that are read so."""
    for folder in _FOLDERS:
        for name in sorted(os.listdir(os.path.join(_PACKAGE, folder))):
            if name.endswith(".toml"):
                yield os.path.join(_PACKAGE, folder, name)


def _compiled(path: str) -> str:
    folder, name = os.path.split(path)
    return os.path.join(folder, "_compiled", f"{name}.json")


def _keep(compiled: str, stamp: str, data: dict[str, Any]) -> None:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=_write_date)
    os.makedirs(os.path.dirname(compiled), exist_ok=True)
    beside = f"{compiled}.{os.getpid()}"
    with open(beside, "w", encoding="utf-8", newline="\n") as file:
        file.write(f"{stamp}\n{text}")
    os.replace(beside, compiled)


def _write_date(value: Any) -> dict[str, str]:
    from datetime import date

    if type(value) is not date:
        raise TypeError(f"no place for a {type(value).__name__} in a compiled file")
    return {_DATE: value.isoformat()}


def _read_date(found: dict[str, Any]) -> Any:
    if _DATE not in found:
        return found
    from datetime import date

    return date.fromisoformat(found[_DATE])
