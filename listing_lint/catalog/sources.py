"""From the words of the command line to files that can be read: folders, files, globs, standard input.

Whatever cannot be read is handed on as a problem with its path. Nothing is skipped in silence.
"""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

from listing_lint.catalog.problem import LoadProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Form = Literal["document", "lines"]

LISTING_SUFFIXES = (".json", ".jsonl", ".ndjson")
LINE_SUFFIXES = (".jsonl", ".ndjson")
FEED_SUFFIXES = (".csv", ".tsv", ".xml", ".xlsx", ".xls")
DEFAULT_EXCLUDE = (
    ".*",
    "node_modules",
    "__pycache__",
    "venv",
    "package.json",
    "package-lock.json",
    "composer.json",
    "tsconfig.json",
    "tsconfig.*.json",
    "*.schema.json",
    "listing-lint-baseline.json",
)
"""What a folder may hold that is never a listing. A path named on the command line is checked all the same."""

_SNIFF = 64 * 1024


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A listing file: ``path`` as reports print it (forward slashes), ``file`` where it is opened."""

    path: str
    file: str
    form: Form
    size: int
    folder: str


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """A file that cannot be opened or is of a kind that is not read."""

    path: str
    problem: LoadProblem


class NoSuchPathError(ValueError):
    """A path of the command line does not exist and matches nothing: the caller made a mistake."""


def display_path(file: str, base: str) -> str:
    """The path as reports print it: relative to ``base`` where it lies below, with forward slashes."""
    relative = os.path.relpath(file, base) if _same_drive(file, base) else file
    shown = file if relative.startswith("..") else relative
    return shown.replace(os.sep, "/")


def _same_drive(first: str, second: str) -> bool:
    return os.path.splitdrive(first)[0].casefold() == os.path.splitdrive(second)[0].casefold()


def discover(
    paths: Sequence[str],
    *,
    base: str,
    root: str,
    excluded: Callable[[str], bool],
    force_exclude: bool = False,
) -> Iterator[SourceFile | BrokenFile]:
    """All files that ``paths`` name, each once, folders in sorted order.

    ``base`` is the directory that printed paths are relative to, ``root`` the catalog root (a real path) that links
    must not leave, ``excluded`` decides over paths relative to ``root``. Raises :class:`NoSuchPathError`.
    """
    seen: set[str] = set()
    for word in paths:
        for named in _expand(word, base):
            full = os.path.normpath(os.path.join(base, named))
            if force_exclude and excluded(_below(full, root)):
                continue
            # A folder that is named is meant, even where a pattern would leave it out: patterns then start below it.
            anchor = full if os.path.isdir(full) and excluded(_below(full, root)) else root
            for found in _walk(full, base, root, anchor, excluded, explicit=True, above=()):
                key = os.path.realpath(found.file) if isinstance(found, SourceFile) else "!" + found.path
                if key not in seen:
                    seen.add(key)
                    yield found


def _below(full: str, root: str) -> str:
    return display_path(full, root)


def _expand(word: str, base: str) -> list[str]:
    full = os.path.join(base, word)
    if os.path.lexists(full):
        return [word]
    if any(mark in word for mark in "*?["):
        import glob

        found = sorted(glob.glob(word, root_dir=base, recursive=True))
        if found:
            return found
        raise NoSuchPathError(f"nothing matches {word!r}")
    raise NoSuchPathError(f"no such file or folder: {word!r}")


def _broken(rule: str, path: str, detail: str) -> BrokenFile:
    return BrokenFile(path, LoadProblem(rule, detail=detail))


def _walk(
    full: str,
    base: str,
    root: str,
    anchor: str,
    excluded: Callable[[str], bool],
    *,
    explicit: bool,
    above: tuple[str, ...],
) -> Iterator[SourceFile | BrokenFile]:
    path = display_path(full, base)
    try:
        link = os.path.islink(full)
        status = os.stat(full)
    except OSError as error:
        if error.errno == errno.ELOOP:
            yield _broken("symlink-loop", path, "the link leads back to itself")
        elif os.path.islink(full):
            yield _broken("unreadable-file", path, "the link leads nowhere")
        else:
            yield _broken("unreadable-file", path, _reason(error))
        return
    if stat.S_ISDIR(status.st_mode):
        real = os.path.realpath(full)
        if real in above:
            yield _broken("symlink-loop", path, "the folder contains itself through a link")
            return
        if link and not explicit and not inside(real, root):
            yield _broken("symlink-outside", path, "the link leads out of the catalog")
            return
        if not explicit and path.lower().endswith(LISTING_SUFFIXES):
            yield _broken("directory-for-file", path, "a folder has the name of a listing file")
        yield from _walk_folder(full, base, root, anchor, excluded, above=(*above, real))
        return
    if not stat.S_ISREG(status.st_mode):
        yield _broken("unreadable-file", path, "it is no regular file but a pipe, socket or device")
        return
    if link and not explicit and not inside(os.path.realpath(full), root):
        yield _broken("symlink-outside", path, "the link leads out of the catalog")
        return
    yield _file(full, path, status.st_size, explicit=explicit)


def _walk_folder(
    full: str, base: str, root: str, anchor: str, excluded: Callable[[str], bool], *, above: tuple[str, ...]
) -> Iterator[SourceFile | BrokenFile]:
    try:
        with os.scandir(full) as entries:
            names = sorted((entry.name, _is_dir(entry)) for entry in entries)
    except OSError as error:
        yield _broken(
            "unreadable-file", display_path(full, base), f"the folder cannot be listed: {_reason(error)}"
        )
        return
    relative = _below(full, anchor)
    prefix = "" if relative == "." else relative + "/"
    for name, is_dir in names:
        lower = name.lower()
        wanted = is_dir or lower.endswith(LISTING_SUFFIXES) or lower.endswith(FEED_SUFFIXES)
        if not wanted or excluded(prefix + name):
            continue
        yield from _walk(os.path.join(full, name), base, root, anchor, excluded, explicit=False, above=above)


def _is_dir(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that loops: _walk reports it, so it must count as wanted
        return True


def _file(full: str, path: str, size: int, *, explicit: bool) -> SourceFile | BrokenFile:
    lower = path.lower()
    if lower.endswith(FEED_SUFFIXES):
        kind = lower[lower.rindex(".") + 1 :].upper()
        return _broken("unsupported-format" if explicit else "feed-not-read", path, f"a {kind} file")
    try:
        with open(full, "rb") as stream:
            form = sniff(stream, lower)
    except OSError as error:
        return _broken("unreadable-file", path, _reason(error))
    return SourceFile(path, full, form, size, os.path.dirname(full))


def sniff(stream: IO[bytes], name: str) -> Form:
    """Whether the file holds one JSON document or one a line, by its first line; the name decides a tie."""
    import json

    head = stream.read(_SNIFF)
    by_name: Form = "lines" if name.endswith(LINE_SUFFIXES) else "document"
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in head[:4]:
        return "document"  # UTF-16 is decoded whole
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"["):
        first = start.split(b"\n", 1)[0].strip()
        return (
            by_name
            if by_name == "lines" and first.endswith(b"]") and len(first) < len(start.strip())
            else "document"
        )
    line, separator, rest = start.partition(b"\n")
    if not separator:
        return by_name
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        # A line of a feed may be broken; a document's first line is broken by nature ("{").
        if by_name == "lines" and len(line.strip()) > 2 and rest.lstrip()[:1] == b"{":
            return "lines"
        return by_name if by_name == "document" or len(line.strip()) > 2 else "document"
    if isinstance(value, dict) and "listings" in value:
        return "document"
    return "lines" if by_name == "lines" or rest.strip() else "document"


def inside(real: str, root: str) -> bool:
    """Whether a real path is ``root`` or below it."""
    return real == root or real.startswith(root.rstrip(os.sep) + os.sep)


def _reason(error: OSError) -> str:
    known = {
        errno.EACCES: "no permission to read it",
        errno.ENOENT: "it does not exist",
        errno.ENAMETOOLONG: "its name is too long",
        errno.EIO: "the disk reported an error",
    }
    return known.get(error.errno or 0, error.strerror or str(error))


def spool(stream: IO[bytes]) -> str:
    """Copy standard input to a temporary file, so that it streams like any other; the caller deletes it."""
    import shutil
    import tempfile

    with tempfile.NamedTemporaryFile(prefix="listing-lint-", suffix=".json", delete=False) as file:
        shutil.copyfileobj(stream, file, 1 << 20)
        return file.name


def find_root(paths: Sequence[str], base: str, configured: str | None) -> str:
    """The catalog root: the configuration's folder, else ``base`` when it holds all paths, else their common parent."""
    real_base = os.path.realpath(configured or base)
    fulls = [os.path.realpath(os.path.join(base, path)) for path in paths if path != "-"]
    if all(inside(full, real_base) for full in fulls):
        return real_base
    folders = [full if os.path.isdir(full) else os.path.dirname(full) for full in fulls]
    try:
        return os.path.commonpath([*folders, real_base] if configured else folders)
    except ValueError:  # different drives on Windows
        return str(Path(folders[0]))
