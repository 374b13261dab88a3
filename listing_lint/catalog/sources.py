"""From the words of the command line to files that can be read: folders, files, globs, standard input.

Whatever cannot be read is handed on as a problem with its path. Nothing is skipped in silence, and no link makes the
walk go round in circles: within one word each real folder is walked once.
"""

from __future__ import annotations

import errno
import io
import os
import stat
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.disk import NOT_REGULAR, inside, read_regular, real_paths, reason
from listing_lint.catalog.own_reports import HEAD, is_own_report
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.recognising import (
    FEED_SUFFIXES,
    LISTING_SUFFIXES,
    MAYBE_SUFFIXES,
    SNIFF,
    Form,
    kind_of,
    recognise,
)
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.contents import Content, Contents

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


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A listing file: ``path`` as reports print it (forward slashes), ``file`` where it is opened.

    ``folder`` is the directory it stands in; for standard input, the one that ``--stdin-filename`` says. ``format`` is the
    name of one of :data:`listing_lint.catalog.formats.FORMATS`. ``columns`` says which column of a table fills which member,
    as pairs of member and column. ``settled`` is the mark by which an earlier run knows what stands in it: it was not opened,
    and nobody asked for its size, which is 0 until :func:`measured` does. ``content`` is that of a small file that is no
    link.
    """

    path: str
    file: str
    form: Form
    size: int
    folder: str
    format: str = "canonical"
    columns: tuple[tuple[str, str | tuple[str, ...]], ...] = ()
    settled: bytes = b""
    content: Content | None = None

    @property
    def place(self) -> str:
        """The path that the configuration's patterns are matched against: not the temporary copy of standard input."""
        return os.path.join(self.folder, self.path.rsplit("/", 1)[-1])


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """A file that cannot be opened or is of a kind that is not read. ``place`` is its full path."""

    path: str
    problem: LoadProblem
    place: str


Settled = Callable[[str], "Callable[[str], SourceFile | None] | None"]
"""What gives, for a folder, what gives the file of a name in it that need not be opened; None where there are no such files.

It is asked about regular files alone: about no link.
"""


class NoSuchPathError(ValueError):
    """A path of the command line does not exist and matches nothing: the caller made a mistake."""


class Told(NamedTuple):
    """What the configuration says of a file: the name of its format, and the columns of a table."""

    format: str | None = None
    columns: tuple[tuple[str, str | tuple[str, ...]], ...] = ()


_NOTHING = Told()


def _nobody_asks(_path: str) -> None:
    pass


def _nothing_told(_place: str) -> Told:
    return Told()


@dataclass(frozen=True, slots=True)
class _Search:
    """What one word of the command line asks for.

    Patterns of ``excluded`` are matched below ``anchor``. ``named`` says that the file was called for, by its name or by a
    pattern with its suffix, so that its format is a mistake if it is not read. ``matches`` decides over paths relative to
    ``below``, where the word holds ``**``.
    """

    base: str
    root: str
    anchor: str
    excluded: Callable[[str], bool]
    named: bool = True
    below: str = ""
    matches: Callable[[str], bool] | None = None
    told: Callable[[str], Told] = _nothing_told
    passed: Callable[[str], object] = _nobody_asks
    settled: Settled | None = None
    contents: Contents | None = None

    def leaves_out(self, full: str, *, folder: bool = False) -> bool:
        return self.excluded(display_path(full, self.anchor) + ("/" if folder else ""))

    def wants(self, full: str) -> bool:
        """Whether a file that a folder holds is looked at."""
        if not (self.named and self.matches) and not full.lower().endswith(
            LISTING_SUFFIXES + FEED_SUFFIXES + MAYBE_SUFFIXES
        ):
            return False
        return self.matches is None or self.matches(display_path(full, self.below))

    def broken(self, rule: str, full: str, detail: str) -> BrokenFile:
        return BrokenFile(display_path(full, self.base), LoadProblem(rule, detail=detail), full)


def display_path(file: str, base: str) -> str:
    """The path as reports print it: relative to ``base`` where it lies below, with forward slashes."""
    if file.startswith(base) and (rest := file[len(base) :])[:1] == "/" and _is_plain(rest):
        return rest[1:]
    relative = os.path.relpath(file, base) if _same_drive(file, base) else file
    outside = relative == os.pardir or relative.startswith(os.pardir + os.sep)
    return (file if outside else relative).replace(os.sep, "/")


def _is_plain(rest: str) -> bool:
    """Whether nothing in a path changes when it is normalised. Those with names that begin with a dot are not looked into."""
    return os.sep == "/" and "/." not in rest and "//" not in rest and rest[-1] != "/"


def _same_drive(first: str, second: str) -> bool:
    return os.path.splitdrive(first)[0].casefold() == os.path.splitdrive(second)[0].casefold()


def discover(
    paths: Sequence[str],
    *,
    base: str,
    root: str,
    excluded: Callable[[str], bool],
    force_exclude: bool = False,
    told: Callable[[str], Told] = _nothing_told,
    passed: Callable[[str], object] = _nobody_asks,
    settled: Settled | None = None,
    contents: Contents | None = None,
) -> Iterator[SourceFile | BrokenFile]:
    """All files that ``paths`` name, each once, folders in sorted order.

    ``base`` is the directory that printed paths are relative to, ``root`` the catalog root (a real path) that links
    must not leave, ``excluded`` decides over paths relative to ``root``; a path that ends in a slash is a folder's. With
    ``force_exclude`` files that are named are treated like those that a folder holds.
    ``told`` says what the configuration knows of a file's format, by its full path. ``passed`` is given the path, as reports
    print it, of each report of our own that a folder holds, and which is no feed. ``settled`` knows files that need not be
    opened, and ``contents`` what files are that need not be parsed to be known. Raises :class:`NoSuchPathError`.
    """
    seen: set[object] = set()
    real, followed = real_paths(), cache(os.path.realpath)
    for word in paths:
        full = os.path.normpath(os.path.join(base, word))
        search = _Search(
            base, root, root, excluded, told=told, passed=passed, settled=settled, contents=contents
        )
        if os.path.lexists(full):
            folder = os.path.isdir(full)
            if search.leaves_out(full, folder=folder):
                if force_exclude:
                    continue
                # A folder that is named is meant, even where a pattern would leave it out: patterns then start below it.
                search = replace(search, anchor=full if folder else root)
            if force_exclude and not folder and full.lower().endswith(FEED_SUFFIXES):
                search = replace(search, named=False)  # a hook names every table of a commit, feed or not
            found = _look(full, search, trusted=True)
        elif any(mark in word for mark in "*?["):
            found = _matching(word, full, search)
        else:
            raise NoSuchPathError(f"no such file or folder: {word!r}")
        for item in found:
            if isinstance(item, SourceFile):
                # A link beside its target is the same file again; one in another folder may be another store's.
                link = not (item.settled or item.content)
                key: object = (real(item.file, link=link), followed(item.folder))
            else:
                key = (item.problem.rule, item.place)
            if key not in seen:
                seen.add(key)
                yield item


def _matching(word: str, full: str, search: _Search) -> Iterator[SourceFile | BrokenFile]:
    """The files of a pattern. Unlike with ``glob.glob``, ``**`` enters each real folder once, however links cross."""
    import glob

    from listing_lint.globs import compile_globs

    head, rest = _fixed(full)
    deep = next((index for index, part in enumerate(rest) if part == "**"), len(rest))
    # A pattern with a suffix means the files that it matches; any other one means the listings among them.
    search = replace(search, named="." in rest[-1])
    found = False
    starts = sorted(glob.glob(os.path.join(glob.escape(head), *rest[:deep]))) if deep else [head]
    for start in starts:
        folder = os.path.isdir(start)
        if search.leaves_out(start, folder=folder) or not (folder or search.named or search.wants(start)):
            continue
        chosen = search
        if deep < len(rest):
            if not folder:
                continue
            chosen = replace(search, below=start, matches=compile_globs(["/" + "/".join(rest[deep:])]))
        for item in _look(start, chosen, trusted=not deep):
            found = True
            yield item
        found = found or deep == len(rest)
    if not found:
        raise NoSuchPathError(f"nothing matches {word!r}")


def fixed_part(full: str) -> str:
    """The folder that a pattern starts from; a path without marks as it is."""
    return _fixed(full)[0] if any(mark in full for mark in "*?[") else full


def _fixed(full: str) -> tuple[str, list[str]]:
    """A path that may be a pattern: the part that exists as it is written, brackets and all, and the names behind it."""
    parts = full.split(os.sep)
    known = 1
    while known < len(parts) and os.path.lexists(os.sep.join(parts[: known + 1])):
        known += 1
    return os.sep.join(parts[:known]) or os.sep, parts[known:]


def _look(full: str, search: _Search, *, trusted: bool) -> Iterator[SourceFile | BrokenFile]:
    """What stands at a path. A link that the caller named is ``trusted``; others must not leave the catalog."""
    try:
        status = os.lstat(full)
        link = stat.S_ISLNK(status.st_mode)
        status = os.stat(full) if link else status
    except OSError as error:
        if error.errno == errno.ELOOP:
            yield search.broken("symlink-loop", full, "the link leads back to itself")
        elif os.path.islink(full) and error.errno == errno.ENOENT:
            yield search.broken("unreadable-file", full, "the link leads nowhere")
        else:
            yield search.broken("unreadable-file", full, reason(error))
        return
    if not trusted and link and not inside(os.path.realpath(full), search.root):
        yield search.broken("symlink-outside", full, "the link leads out of the catalog")
    elif stat.S_ISDIR(status.st_mode):
        yield from _walk(full, replace(search, named=search.named and search.matches is not None))
    elif not stat.S_ISREG(status.st_mode):
        yield search.broken("unreadable-file", full, NOT_REGULAR)
    else:
        folder, name = os.path.split(full)
        look = None if link or search.settled is None else search.settled(folder)
        found = (look(name) if look is not None else None) or _file(full, status.st_size, search)
        if found is not None:
            yield found


def _walk(start: str, search: _Search) -> Iterator[SourceFile | BrokenFile]:
    """Everything below a folder, without recursion: folders may be nested deeper than Python calls."""
    visited: set[str] = set()
    # Folders behind links wait until the others are done, so that a file is reported under its own path.
    links: deque[tuple[str, str]] = deque()
    yield from _descend(start, os.path.realpath(start), search, visited, links)
    while links:
        full, origin = links.popleft()
        real = os.path.realpath(full)
        if inside(origin, real):
            yield search.broken("symlink-loop", full, "the folder contains itself through a link")
        elif not inside(real, search.root):
            yield search.broken("symlink-outside", full, "the link leads out of the catalog")
        elif real not in visited:
            yield from _descend(full, real, search, visited, links)


def _descend(
    start: str, start_real: str, search: _Search, visited: set[str], links: deque[tuple[str, str]]
) -> Iterator[SourceFile | BrokenFile]:
    stack: list[_Opened] = []
    enter: tuple[str, str] | None = (start, start_real)
    while enter is not None or stack:
        if enter is not None:
            visited.add(enter[1])
            try:
                stack.append(_opened(*enter, search))
            except OSError as error:
                detail = f"the folder cannot be listed: {reason(error)}"
                yield search.broken("unreadable-file", enter[0], detail)
            enter = None
            continue
        here = stack[-1]
        entry = next(here.entries, None)
        if entry is None:
            stack.pop()
            continue
        if entry.is_file and here.look is not None and (settled := here.look(entry.name)) is not None:
            if search.wants(settled.file) and not search.excluded(here.shown + entry.name):
                yield settled
            continue
        folder, real = here.folder, here.real
        full = here.begun + entry.name
        if entry.is_folder:
            if search.leaves_out(full, folder=True):
                continue
            if full.lower().endswith(LISTING_SUFFIXES):
                yield search.broken("directory-for-file", full, "a folder has the name of a listing file")
            if entry.is_link:
                links.append((full, real))
            elif os.path.join(real, entry.name) not in visited:
                enter = (full, os.path.join(real, entry.name))
        elif (search.wants(full) or _lost_folder(full, entry)) and not search.excluded(
            here.shown + entry.name
        ):
            known = None
            if entry.is_file and search.contents is not None:
                known = _known(full, here.told_of + entry.name, folder, search, search.contents)
            if known is not None:
                yield known
            else:
                yield from _look(full, search, trusted=False)


class _Opened(NamedTuple):
    """A folder that is being walked: its path, how those in it begin, its real one, names left, what knows its settled files.

    ``shown`` is how the paths in it begin that patterns are matched against, ``told_of`` how reports begin them.
    """

    folder: str
    begun: str
    real: str
    entries: Iterator[_Entry]
    look: Callable[[str], SourceFile | None] | None
    shown: str
    told_of: str


def _opened(folder: str, real: str, search: _Search) -> _Opened:
    """Raises :class:`OSError`."""
    look = None if search.settled is None else search.settled(folder)
    shown, told_of = (
        display_path(os.path.join(folder, "x"), base)[:-1] for base in (search.anchor, search.base)
    )
    return _Opened(folder, os.path.join(folder, ""), real, iter(_listed(folder)), look, shown, told_of)


class _Entry(NamedTuple):
    """A name in a folder; ``is_folder`` looks through links, ``is_file`` does not."""

    name: str
    is_folder: bool
    is_link: bool
    is_file: bool


def _listed(folder: str) -> list[_Entry]:
    """The entries of a folder by name. Raises :class:`OSError`."""
    with os.scandir(folder) as entries:
        return sorted(map(_entry, entries))


def _entry(entry: os.DirEntry[str]) -> _Entry:
    with suppress(OSError):  # _look says what is the matter with it
        if entry.is_file(follow_symlinks=False):
            return _Entry(entry.name, False, False, True)
    return _Entry(entry.name, _is_folder(entry), entry.is_symlink(), False)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that loops; _look says so
        return False


def _lost_folder(full: str, entry: _Entry) -> bool:
    """Whether a link leads nowhere and may have led to a folder of listings, by its name."""
    return entry.is_link and "." not in entry.name and not os.path.exists(full)


def _is_own(data: bytes) -> bool:
    return is_own_report(data[:HEAD])


def _known(full: str, shown: str, folder: str, search: _Search, contents: Contents) -> SourceFile | None:
    """A small listing file that is no link, told by its content; None where it is looked at in the usual way."""
    lower = full.lower()
    if not lower.endswith(LISTING_SUFFIXES) or search.told(full) != _NOTHING:
        return None
    found = contents.look(full, lower, _is_own)
    if found is None:
        return None
    what, content = found
    return SourceFile(shown, full, what.form, content.state[1], folder, what.format, content=content)


def _file(full: str, size: int, search: _Search) -> SourceFile | BrokenFile | None:
    lower = full.lower()
    told = search.told(full)
    try:
        head = read_regular(full, 0, SNIFF)
        form, name = recognise(io.BytesIO(head), lower, told.format, table=bool(told.columns))
        if not search.named and told.format is None and is_own_report(head[:HEAD]):
            search.passed(display_path(full, search.base))
            return None
    except OSError as error:
        return search.broken("unreadable-file", full, reason(error))
    if not search.named and lower.endswith(MAYBE_SUFFIXES) and name in (None, "canonical"):
        return None
    if name is None:
        what = kind_of(lower, head)
        return search.broken("unsupported-format" if search.named else "feed-not-read", full, what)
    return SourceFile(
        display_path(full, search.base), full, form, size, os.path.dirname(full), name, told.columns
    )


def measured(source: SourceFile) -> SourceFile:
    """A settled file with its size, for those that it is read by after all. One that is gone has none."""
    try:
        return replace(source, size=os.lstat(source.file).st_size)
    except OSError:  # the session meets it again, and reports it
        return source


def find_root(paths: Sequence[str], base: str, configured: str | None) -> str:
    """The catalog root: the configuration's folder, else ``base`` when it holds all paths, else their common parent."""
    real_base = os.path.realpath(configured or base)
    named = [os.path.normpath(os.path.join(base, path)) for path in paths if path != "-"]
    fulls = [
        os.path.realpath(_fixed(full)[0] if any(mark in full for mark in "*?[") else full) for full in named
    ]
    if all(inside(full, real_base) for full in fulls):
        return real_base
    folders = [full if os.path.isdir(full) else os.path.dirname(full) for full in fulls]
    try:
        return os.path.commonpath([*folders, real_base] if configured else folders)
    except ValueError:  # different drives on Windows
        return os.path.normpath(folders[0])
