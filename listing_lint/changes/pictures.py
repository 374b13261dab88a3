"""Pictures then and now: compared by their content, so that a renamed file is no new picture."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from listing_lint.images.formats import FORMAT_OF
from listing_lint.images.locate import address
from listing_lint.images.pictures import variant_images

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listing_lint.catalog.listing import ImageRef, Listing
    from listing_lint.changes.past import Past
    from listing_lint.changes.sides import Main

_LEAVES = tuple(FORMAT_OF)
_MOST_PICTURES = 50
"""Former pictures of a listing that are looked through for the present main one."""


def is_picture(path: str) -> bool:
    """Whether a file is a picture by its name."""
    return path.lower().endswith(_LEAVES)


def main_of(listing: Listing) -> ImageRef | None:
    """The main picture, if there is one."""
    return next((ref for ref in listing.images if ref.is_main), None)


class ChangedPictures:
    """The picture files that differ from the base, by their full real paths; ``replaced`` are those that were there before."""

    def __init__(self, replaced: Iterable[str], others: Iterable[str], images_root: str | None) -> None:
        self._replaced = frozenset(replaced)
        self._all = self._replaced | frozenset(others)
        self._names = frozenset(path.rsplit(os.sep, 1)[-1] for path in self._all)
        self._root = os.path.realpath(images_root) if images_root is not None else None
        self._folders: dict[str, str] = {}

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._all)

    def shown_by(self, listing: Listing) -> bool:
        """Whether the listing, or a variant of it, shows one of them."""
        return any(self._is_among(self._all, ref.src, listing.folder) for ref in shown(listing))

    def replaces_main(self, listing: Listing) -> bool:
        """Whether the file of the listing's main picture holds another picture now."""
        main = main_of(listing)
        return main is not None and self._is_among(self._replaced, main.src, listing.folder)

    def _is_among(self, paths: frozenset[str], src: str, folder: str) -> bool:
        leaf = src.replace("\\", "/").rsplit("/", 1)[-1]
        if leaf not in self._names and ("%" not in leaf or _unquoted(leaf) not in self._names):
            return False
        return any(path in paths for path in self._paths(src, folder))

    def _paths(self, src: str, folder: str) -> Iterator[str]:
        real = self._folders.get(folder)
        if real is None:
            real = self._folders[folder] = os.path.realpath(folder)
        yield from candidates(src, real)
        if self._root is not None:
            yield from candidates(src, self._root)


def shown(listing: Listing) -> Iterator[ImageRef]:
    """The pictures of a listing and of its variants."""
    yield from listing.images
    yield from variant_images(listing)


def _unquoted(text: str) -> str:
    from urllib.parse import unquote

    return unquote(text)


def candidates(src: str, folder: str) -> Iterator[str]:
    """The full paths that a source may mean, as the locator reads it: as written, or with percent signs decoded."""
    if address(src) is not None:
        return
    plain = src.replace("\\", "/")
    yield os.path.normpath(os.path.join(folder, *plain.split("/")))
    if "%" in plain:
        yield os.path.normpath(os.path.join(folder, *_unquoted(plain).replace("\\", "/").split("/")))


class Mains:
    """Tells what became of main pictures, by the files then and the files of today."""

    def __init__(self, past: Past, images_root: str | None) -> None:
        self._past = past
        self._top = past.top
        self._root = os.path.realpath(images_root) if images_root is not None else None

    def compared(self, before: Listing, now: ImageRef | None, folder: str) -> Main:
        """What became of the main picture of ``before``, where the listing in ``folder`` shows ``now``."""
        was = main_of(before)
        if was is None or now is None:
            return "same"  # none there, or none left: nothing was replaced
        far = address(now.src)
        if far is not None or address(was.src) is not None:
            return _by_address(before, was.src, now.src)
        if now.src == was.src and os.path.realpath(folder) == os.path.realpath(before.folder):
            return "same"  # what stands in the file is another question: see ChangedPictures
        present = self._of_file(now.src, folder)
        former = self._of_blob(was.src, before.folder)
        if present is None or former is None:
            # A file that is missing is told by other rules, and nobody can say what it showed.
            return "same" if now.src == was.src else "perhaps"
        if present == former:
            return "same"
        others = (ref.src for ref in before.images[:_MOST_PICTURES] if not ref.is_main)
        return "moved" if any(self._of_blob(src, before.folder) == present for src in others) else "replaced"

    def _places(self, src: str, folder: str) -> Iterator[str]:
        yield from candidates(src, os.path.realpath(folder))
        if self._root is not None:
            yield from candidates(src, self._root)

    def _of_file(self, src: str, folder: str) -> str | None:
        from hashlib import sha256

        from listing_lint.catalog.disk import inside, open_regular

        for path in self._places(src, folder):
            real = os.path.realpath(path)
            if not inside(real, self._top) and not (self._root and inside(real, self._root)):
                continue  # nothing out there is opened because a listing says so
            try:
                with open_regular(real) as stream:
                    head = stream.read(200)
                    kept = _kept_elsewhere(head)
                    if kept is not None:
                        return kept
                    digest = sha256(head)
                    while block := stream.read(1 << 20):
                        digest.update(block)
                    return digest.hexdigest()
            except (OSError, ValueError):
                continue
        return None

    def _of_blob(self, src: str, folder: str) -> str | None:
        from hashlib import sha256

        from listing_lint.catalog.disk import inside

        if address(src) is not None:
            return None
        for path in self._places(src, folder):
            if not inside(path, self._top) or "\0" in path:
                continue
            data = self._past.read(os.path.relpath(path, self._top).replace(os.sep, "/"))
            if data is not None:
                return _kept_elsewhere(data[:200]) or sha256(data).hexdigest()
        return None


def _kept_elsewhere(head: bytes) -> str | None:
    """The SHA-256 of the file that Git LFS keeps elsewhere and this one stands for; None for a file of its own."""
    if not head.startswith(b"version https://git-lfs"):
        return None
    lines = head.splitlines()
    return next(
        (
            line[11:].decode("ascii", "replace")
            for line in lines
            if line.startswith(b"oid sha256:") and len(line) == 75
        ),
        None,
    )


def _by_address(before: Listing, was: str, now: str) -> Main:
    """Compare addresses on a network, which are never opened: the same last name is taken for the same picture."""
    if now == was or _leaf(now) == _leaf(was):
        return "same"
    return "moved" if any(ref.src == now for ref in before.images) else "perhaps"


def _leaf(src: str) -> str:
    """The name of a picture in its address; a query counts only where the path names no picture."""
    path, _, query = src.partition("#")[0].partition("?")
    name = path.rsplit("/", 1)[-1]
    return name if is_picture(name) else f"{path}?{query}"


def full_paths(top: str, names: Iterable[str]) -> Iterator[str]:
    """Paths of a repository as full ones."""
    return (os.path.join(top, *name.split("/")) for name in names)
