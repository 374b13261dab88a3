"""``check --against``: which listings a change touches, and what each of them was.

Found out before anything is checked, in one process; workers get plain values. Files that are the same are not opened here.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack, suppress
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.disk import inside, real_paths
from listing_lint.catalog.recognising import FEED_SUFFIXES, LISTING_SUFFIXES, MAYBE_SUFFIXES
from listing_lint.catalog.sources import BrokenFile, SourceFile, display_path
from listing_lint.changes.pictures import ChangedPictures, Mains, candidates, full_paths, is_picture, shown
from listing_lint.changes.sides import Waiting, paired
from listing_lint.engine.sides import SideReader
from listing_lint.images.locate import Locator
from listing_lint.records import dataclass
from listing_lint.temporary import temporary_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.sources import Told
    from listing_lint.changes.git import Change
    from listing_lint.changes.past import Past
    from listing_lint.changes.sides import Key, Main, Met
    from listing_lint.engine.session import Session

_BATCH = 4 << 20
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the caller asks for: the past, and which files belong to the catalog.

    ``named`` are the full paths that the command line names, ``excluded`` decides over paths below the catalog root, ``told``
    says what the configuration knows of a file's format. ``settings`` is the configuration's file.
    """

    past: Past
    named: Sequence[str]
    excluded: Callable[[str], bool]
    told: Callable[[str], Told]
    settings: str | None = None


class Former(NamedTuple):
    """What a listing was, and what became of its main picture.

    ``along`` says that its file was moved, and that its pictures went along as they were.
    """

    listing: Listing
    main: Main
    along: bool = False


@dataclass(frozen=True, slots=True)
class Against:
    """What is checked, and against what. Plain values, which travel to other processes.

    ``changed`` holds the offsets of the listings to check by the printed path of their file: files that are the same are not
    in it. ``whole`` are files that were not compared and are checked all over. ``formers`` say what a listing was, by its
    file and offset. ``gone`` are listings that are no more, ``broken`` the places of unreadable files that changed.
    ``faces`` are the listings that are new, or changed in what they are compared with those of other stores by.
    """

    changed: Mapping[str, frozenset[int]]
    whole: frozenset[str]
    formers: Mapping[tuple[str, int], Former]
    gone: Mapping[Key, tuple[Listing, ...]]
    pictures: ChangedPictures
    broken: frozenset[str]
    faces: frozenset[tuple[str, int]] = frozenset()
    warnings: tuple[str, ...] = ()
    sizes: frozenset[int] | None = None
    """Bytes of the pictures that the change has to do with: no other picture has the content of one. None where unknown."""

    def touches(self, source: SourceFile) -> bool:
        """Whether the file itself changed."""
        return source.path in self.whole or source.path in self.changed

    def offsets(self, source: SourceFile) -> frozenset[int] | None:
        """The listings of a file that are checked; None for all."""
        return None if source.path in self.whole else self.changed.get(source.path, frozenset())

    @property
    def compares_stores(self) -> bool:
        """Whether the change can make a listing like another one: where only prices and stocks change, it cannot."""
        return bool(self.faces or self.whole or self.pictures)

    @property
    def nothing(self) -> bool:
        """Whether no file of the catalog changed, and no picture."""
        return not (self.changed or self.whole or self.gone or self.pictures or self.broken)


def against(session: Session, found: Iterable[SourceFile | BrokenFile], wanted: Asked) -> Against:
    """Compare what was found with the past. Raises :class:`~listing_lint.changes.git.GitError`.

    Raises :class:`ConfigError`, too, where former files have to be written down to be read, and cannot be.
    """
    with ExitStack() as stack:

        @cache
        def folder() -> str:
            with temporary_files():
                return stack.enter_context(tempfile.TemporaryDirectory(prefix="listing-lint-"))

        return _Comparison(session, wanted, folder).made(list(found))


class _Comparison:
    def __init__(self, session: Session, wanted: Asked, folder: Callable[[], str]) -> None:
        self._session = session
        self._wanted = wanted
        self._past = wanted.past
        self._base = session.settings.base
        self._real_base = os.path.realpath(self._base)
        self._real = real_paths()
        self._reader = SideReader(session, wanted.past, wanted.told, folder, self._at)
        self._sides = self._reader.sides

    def made(self, found: list[SourceFile | BrokenFile]) -> Against:
        changed = {one.path: one for one in self._past.changes()}
        # What git takes for the same was not even opened where an earlier run knows it.
        found = [item for item in found if isinstance(item, BrokenFile) or not item.settled]
        names = [self._name(item) for item in found]
        links = [one.path for one in changed.values() if one.status == "submodule"]
        doubtful = [name for name in names if name is not None and name not in changed]
        known = self._past.known(doubtful)
        others = self._past.submodules() if len(known) < len(set(doubtful)) else []
        whole: dict[str, str] = {}
        met: dict[str, bool] = {}
        broken = set()
        claimed: set[str] = set()
        for item, name in zip(found, names, strict=True):
            change = changed.get(name) if name is not None else None
            if change is not None and change.before is not None:
                claimed.add(change.before)
            if (
                name is not None
                and change is None
                and (name in known or _below(name, others))
                and not _below(name, links)
                and (isinstance(item, BrokenFile) or _is_own(item))
            ):
                continue
            if isinstance(item, BrokenFile):
                broken.add(item.place)
                if change is not None and change.before is not None:
                    self._sides.unread.add(change.before)
            elif name is None or _below(name, links):
                whole[item.path] = "outside" if name is None else "submodule"
            else:
                met[item.path] = True
                before = change.before if change is not None else name if name in known else None
                self._reader.file(item, name, before)
        self._strangers(changed, set(names), claimed)
        return self._against(met, whole, broken, changed)

    def _against(
        self,
        met: Mapping[str, bool],
        whole: Mapping[str, str],
        broken: set[str],
        changed: Mapping[str, Change],
    ) -> Against:
        sides = self._sides
        waiting = Waiting(sides.after)  # a listing may have moved from one file into another
        left = [one for one in sides.before if not waiting.take(one.digest)]
        pairs, lost = paired(left, sorted(waiting.left(), key=lambda one: (one.file, one.offset)))
        offsets: dict[str, set[int]] = {path: set() for path in met}
        formers = {}
        faces = set()
        mains = Mains(self._past, self._session.settings.config.lint.images_root)
        for was, now in pairs:
            if now.file not in offsets:
                continue  # in a file that was not named
            offsets[now.file].add(now.offset)
            if was is None or was.face != now.face:
                faces.add((now.file, now.offset))
            if was is not None:
                listing = sides.listings[was.file, was.offset]
                ref, folder = sides.mains[now.file, now.offset]
                formers[now.file, now.offset] = Former(
                    listing, mains.compared(listing, ref, folder), self._went_along(listing, folder, changed)
                )
        gone: dict[Key, list[Listing]] = {}
        for one in lost:
            if one.key is not None and one.file not in sides.unread and self._covers(one.file):
                gone.setdefault(one.key, []).append(
                    self._shown(sides.listings[one.file, one.offset], changed)
                )
        return Against(
            changed={path: frozenset(found) for path, found in offsets.items()},
            whole=frozenset(whole),
            formers=formers,
            gone={key: tuple(several) for key, several in gone.items()},
            pictures=self._pictures(changed),
            broken=frozenset(broken),
            faces=frozenset(faces),
            warnings=(*_warnings(whole), *self._settings_changed(changed)),
            sizes=None
            if whole or not self._session.opens_pictures
            else frozenset(self._sizes((now for _, now in pairs), changed)),
        )

    def _went_along(self, before: Listing, folder: str, changed: Mapping[str, Change]) -> bool:
        """Whether a listing stands in another folder now, and none of its pictures is another one for that."""
        then, now = os.path.realpath(before.folder), os.path.realpath(folder)
        if then == now:
            return False
        for ref in shown(before):
            for was, at in zip(candidates(ref.src, then), candidates(ref.src, now), strict=True):
                name = self._relative(at)
                change = changed.get(name) if name is not None else None
                if change is not None and not (change.same and change.before == self._relative(was)):
                    return False
        return True

    def _sizes(self, listings: Iterable[Met], changed: Mapping[str, Change]) -> Iterator[int]:
        """The sizes of the main pictures of changed listings, and of all pictures that changed."""
        locator = Locator(self._session.settings.root, self._session.settings.config.lint.images_root)
        for one in listings:
            ref, folder = self._sides.mains[one.file, one.offset]
            if ref is not None and (found := locator.locate(ref, folder, hint=False)).kind == "local":
                with suppress(OSError):
                    yield os.path.getsize(found.file)
        for change in changed.values():
            if is_picture(change.path):
                with suppress(OSError):
                    yield os.path.getsize(self._at(change.path))

    def _settings_changed(self, changed: Mapping[str, Change]) -> Iterator[str]:
        file = self._wanted.settings
        name = self._relative(os.path.abspath(file)) if file is not None else None
        if file is not None and name in changed:
            yield (
                f"--against: {display_path(os.path.abspath(file), self._base)} changed, too; "
                "listings that did not change are not checked by it (a run without --against does)"
            )

    def _pictures(self, changed: Mapping[str, Change]) -> ChangedPictures:
        replaced: list[str] = []
        others: list[str] = []
        for one in changed.values():
            if one.status == "submodule":
                continue
            if is_picture(one.path):
                (replaced if one.status == "changed" else others).append(one.path)
            if one.before is not None and one.before != one.path and is_picture(one.before):
                others.append(one.before)
        top = self._past.top
        root = self._session.settings.config.lint.images_root
        return ChangedPictures(full_paths(top, replaced), full_paths(top, others), root)

    def _shown(self, listing: Listing, changed: Mapping[str, Change]) -> Listing:
        """A deleted listing at the path that its file has now."""
        from dataclasses import replace

        name = self._relative(os.path.join(self._base, listing.path))
        for one in changed.values() if name is not None else ():
            if one.before == name and one.status == "renamed":
                return replace(listing, path=display_path(self._at(one.path), self._base))
        return listing

    # Paths

    def _name(self, item: SourceFile | BrokenFile) -> str | None:
        """A file's path in the repository; None outside of it."""
        if isinstance(item, BrokenFile):
            return self._relative(item.place)
        return self._relative(item.file if _is_own(item) else item.place, link=not item.settled)

    def _relative(self, full: str, *, link: bool = True) -> str | None:
        path = self._real(os.path.normpath(full), link=link)
        top = self._past.top
        return display_path(path, top) if inside(path, top) else None

    def _at(self, name: str) -> str:
        """The full path of a file of the repository, spelled as the caller's folder is."""
        full = os.path.join(self._past.top, *name.split("/"))
        if inside(full, self._real_base) and full != self._real_base:
            return os.path.join(self._base, os.path.relpath(full, self._real_base))
        return full

    def _covers(self, name: str) -> bool:
        """Whether a path of the repository is among what the command line names."""
        full = os.path.join(self._past.top, *name.split("/"))
        return any(inside(full, os.path.realpath(word)) for word in self._wanted.named)

    def _may_be_listing(self, name: str) -> bool:
        if not name.lower().endswith(LISTING_SUFFIXES + FEED_SUFFIXES + MAYBE_SUFFIXES):
            return False
        root = self._session.settings.root
        full = os.path.join(self._past.top, *name.split("/"))
        if not inside(full, root):
            return False
        relative = os.path.relpath(full, root).replace(os.sep, "/")
        parts = relative.split("/")
        folders = ("/".join(parts[:count]) + "/" for count in range(1, len(parts)))
        return not self._wanted.excluded(relative) and not any(map(self._wanted.excluded, folders))

    # Files

    def _strangers(self, changed: Mapping[str, Change], names: set[str | None], claimed: set[str]) -> None:
        """Changed files that are not checked: deleted ones, and others that a listing may have come from or gone to."""
        for one in changed.values():
            if one.path in names or one.status == "submodule":
                continue
            if one.before is not None and one.before not in claimed and self._may_be_listing(one.before):
                self._reader.former(one.before, self._at(one.before), None)
            if one.status != "deleted" and self._may_be_listing(one.path):
                source = self._reader.source(self._at(one.path))
                if source is not None:
                    self._sides.after += self._reader.present(source, one.path, one.before)
                elif one.before is not None:
                    self._sides.unread.add(one.before)


def _is_own(source: SourceFile) -> bool:
    """Whether a source is read where it stands, and is not a copy of standard input."""
    return bool(source.settled) or os.path.normpath(source.file) == os.path.normpath(source.place)


def _below(name: str, folders: Iterable[str]) -> bool:
    return any(name.startswith(folder + "/") for folder in folders)


def _warnings(whole: Mapping[str, str]) -> Iterator[str]:
    for why, said in (
        ("submodule", "in submodules that changed"),
        ("outside", "outside of the repository"),
    ):
        paths = [path for path, reason in whole.items() if reason == why]
        if paths:
            are = "is" if len(paths) == 1 else "are"
            files = "1 file" if len(paths) == 1 else f"{len(paths):,} files"
            yield f"--against: {files} {are} {said}, and {are} checked as a whole (such as {paths[0]})"
