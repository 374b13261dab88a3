"""What a result depends on besides the listings: the linter's own code, what is installed, and the configuration.

Two digests: one for the results of single files, and one for whole runs, which also depend on ``[[ignore]]`` tables and on
the place that reports are told from. Where a part of it cannot be told (a plugin without source), nothing is kept.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint import __version__
from listing_lint.digests import blake2b
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listing_lint.engine.settings import Setup
    from listing_lint.rule import Rule

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_FORM = 2
"""Goes up when what is kept of a file changes its form."""
_MOST_FILES = 2_000
"""Files of a plugin that are looked at; one with more is taken for something else, and nothing is kept."""
_GENERATED = ("__pycache__", "_compiled", "core.bin")
"""What a checkout makes of its other files at the first run, which must not make the second one cold."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Digests of what the results of a file, and of a whole run, depend on besides the files.

    ``listings`` is that of what is known of single listings, which is the same on another day.
    """

    files: bytes
    runs: bytes
    listings: bytes


class _UnknownError(Exception):
    """Something that results depend on cannot be told."""


def surroundings(setup: Setup) -> Surroundings | None:
    """The digests for a run, or None where results cannot be kept."""
    settings = setup.settings
    config = settings.config
    # What is found in a file does not depend on these; which files there are, is known by other means.
    lint = replace(
        config.lint, fail_on="error", allow_empty=False, jobs=1, baseline=None, cache=True, require=(),
        exclude=None, extend_exclude=(), force_exclude=False, images_root=None, index=None, as_of=None,
    )  # fmt: skip
    try:
        own = [
            *_code(),
            *_installed(),
            *_plugins(setup.rules[code] for code in sorted(settings.active)),
            *_named_files(setup),
            repr(replace(config, lint=lint, ignore=())),
            repr(sorted(settings.active)),
            repr(sorted(settings.severities.items())),
            repr([(pattern, sorted(codes)) for pattern, codes in settings.per_file_ignores]),
            repr([_below(place, settings.folder) for place in (settings.root, settings.base)]),
            # It is looked up from where the command is given.
            repr(
                config.lint.images_root and _below(os.path.realpath(config.lint.images_root), settings.folder)
            ),
        ]
        told = [
            *_index(setup),
            repr(config.ignore),
            repr([sorted(codes) for codes in settings.ignores]),
            *(
                (_below(setup.layers.file, settings.folder), _content(setup.layers.file))
                if setup.layers.file
                else ()
            ),
        ]
    except (_UnknownError, OSError):
        return None
    listings = _digest(own)
    files = _digest([listings.hex(), settings.as_of.isoformat()])
    return Surroundings(files, _digest([files.hex(), *told]), listings)


def _digest(parts: Iterable[str]) -> bytes:
    mark = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        mark.update(b"%d:" % len(data) + data)
    return mark.digest()


def _below(place: str, folder: str) -> str:
    """A path as seen from the configuration's folder, so that a catalog may be moved as a whole."""
    with suppress(ValueError):  # another drive
        return os.path.relpath(os.path.join(folder, place), folder)
    return place


def _content(file: str) -> str:
    with open(file, "rb") as stream:
        return blake2b(stream.read(), digest_size=16).hexdigest()


def _code() -> Iterator[str]:
    """The linter itself. A wheel's list of files says what is in them; in a checkout their sizes and times do."""
    yield f"{_FORM} {__version__} {sys.version} {sys.platform} {unicodedata.unidata_version}"
    record = os.path.join(os.path.dirname(_PACKAGE), f"listing_lint-{__version__}.dist-info", "RECORD")
    with suppress(OSError):
        with open(record, "rb") as stream:
            content = stream.read()
        if b"listing_lint/cache/surroundings.py," in content:
            yield blake2b(content, digest_size=16).hexdigest()
            return
    for top in (_PACKAGE, os.path.join(os.path.dirname(_PACKAGE), "schemas")):
        for file in _files(top):
            state = os.stat(file)
            yield f"{os.path.relpath(file, _PACKAGE)} {state.st_size} {state.st_mtime_ns}"


def _files(top: str) -> Iterator[str]:
    for folder, names, files in os.walk(top):
        names[:] = sorted(name for name in names if name not in _GENERATED and not name.startswith("."))
        yield from (os.path.join(folder, name) for name in sorted(files) if name not in _GENERATED)


def _installed() -> Iterator[str]:
    """The names of all distributions, in which their versions stand: pictures, schemas and words are read with some of them."""
    for folder in sys.path:
        with suppress(OSError):
            for name in sorted(os.listdir(folder or ".")):
                if name.endswith((".dist-info", ".egg-info")):
                    yield name


def _plugins(rules: Iterable[Rule]) -> Iterator[str]:
    """The code of rules that are not our own: a plugin that is being written keeps its version."""
    seen = set()
    for rule in rules:
        code = getattr(rule.check, "__code__", None)
        file = getattr(code, "co_filename", "")
        if not os.path.isabs(file) or not os.path.isfile(file):
            raise _UnknownError
        if file.startswith(_PACKAGE + os.sep):
            continue
        top = os.path.dirname(file)
        while os.path.isfile(os.path.join(os.path.dirname(top), "__init__.py")):
            top = os.path.dirname(top)
        # A module by itself may have a whole site-packages around it.
        whole = os.path.isfile(os.path.join(top, "__init__.py"))
        if (top if whole else file) in seen:
            continue
        seen.add(top if whole else file)
        for number, one in enumerate(_files(top) if whole else (file,)):
            if number == _MOST_FILES:
                raise _UnknownError
            yield f"{rule.package} {os.path.basename(one)} {_content(one)}"


def _index(setup: Setup) -> Iterator[str]:
    """The index that a run is compared with: it is replaced as a whole, and may be too long to be read for this."""
    if setup.settings.config.lint.index:
        state = os.stat(os.path.join(setup.settings.folder, setup.settings.config.lint.index))
        yield f"{state.st_size} {state.st_mtime_ns} {state.st_ino}"


def _named_files(setup: Setup) -> Iterator[str]:
    """The contents of the files that the configuration names: schemas, profiles, marks, product types."""
    config, folder = setup.settings.config, setup.settings.folder
    profiles = setup.layers.folder_of("lint.profiles", setup.settings.base)
    named = [
        *(os.path.join(folder, name) for name in config.lint.schema),
        *(os.path.join(folder, table.file) for table in config.schemas),
        *(os.path.join(folder, name) for name in config.brands.files),
        *(os.path.join(profiles, name) for name in config.lint.profiles),
    ]
    if config.lint.product_types is not None:
        types = os.path.join(folder, config.lint.product_types)
        named += (
            os.path.join(types, name) for name in sorted(os.listdir(types)) if name.lower().endswith(".json")
        )
    for file in named:
        yield f"{os.path.basename(file)} {_content(file)}"
