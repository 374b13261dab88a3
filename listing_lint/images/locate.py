"""From what a listing writes to the file that is meant, without ever leaving the catalog.

A listing may come from a stranger. Nothing outside the catalog's root is opened, and no answer tells
whether a file out there exists: a path that leaves the root is ``outside``, whatever it leads to. Every
step of a path is looked at, so a symbolic link leads nowhere either.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from typing import TYPE_CHECKING, Literal, NamedTuple

from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.listing import ImageRef

Kind = Literal[
    "local", "missing", "remote", "embedded", "outside", "directory", "special", "unreadable", "invalid"
]
Nearness = Literal["", "case", "unicode", "query", "extension", "folder", "typo"]

_SCHEME = late(r"[A-Za-z][A-Za-z0-9+.\-]*(?=:)")
_LONGEST = 4096
# Above this many names in a folder a typing error is not looked for: one missing picture after the other
# would make the work grow with the square of the catalog.
_MOST_TYPO_NAMES = 1000
_MOST_LISTED = 64
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".avif", ".heic")
_WINDOWS = os.name == "nt"


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of a listing, and what stands where it points.

    ``src``, ``pointer``, ``index`` and ``role`` are those of the listing's entry. ``file`` is the real
    path, set for ``kind="local"`` alone. ``detail`` continues a sentence that starts with the name, where
    ``kind`` needs words. For a missing file ``near`` is the existing path that was probably meant, written
    like ``src``, and ``nearness`` tells what differs.
    """

    src: str
    pointer: str
    index: int
    role: str | None
    kind: Kind
    file: str = ""
    detail: str = ""
    near: str = ""
    nearness: Nearness = ""
    is_main: bool = False

    @property
    def shown(self) -> str:
        """``src`` as a message prints it: short, and without characters that play tricks on a terminal."""
        return show(self.src)


def show(text: str, limit: int = 120) -> str:
    """Make a stranger's text fit for a message: invisible characters escaped, the middle cut."""
    if len(text) > limit:
        text = f"{text[: limit - 30]}…{text[-29:]}"
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text
    )


def address(src: str) -> Literal["remote", "embedded", "outside", "invalid"] | None:
    """Tell what a source is by its look alone; None for a relative path, which :class:`Locator` has to find.

    ``remote`` is an address on a network, ``embedded`` a picture inside the text (``data:``), ``outside``
    an absolute path, a drive, a share or a ``file:`` address.
    """
    if ":" not in src and "\0" not in src and src[:1].isalnum():
        return None  # the usual case, and there may be millions
    src = src.strip()
    if not src or "\0" in src:
        return "invalid"
    if src.startswith("//"):
        return "remote"
    if src[0] in "/\\":
        return "outside"
    match = _SCHEME.match(src)
    if match is None:
        return None
    scheme, rest = match[0].lower(), src[match.end() + 1 :]
    if len(scheme) == 1 or scheme == "file":
        return "outside"
    if scheme in {"data", "blob", "cid"}:
        return "embedded"
    # Other names with a colon may be files: "size: 40.jpg".
    return "remote" if scheme in {"http", "https"} or rest.startswith("//") else None


class _Folder(NamedTuple):
    """A folder of the catalog; ``missing`` is the number of the first part of its path not there."""

    path: str
    missing: int = -1
    fault: OSError | ValueError | None = None


class _Names(NamedTuple):
    """The names in a folder, by what a slip leaves unchanged."""

    all: tuple[str, ...]
    composed: dict[str, str]
    folded: dict[str, str]
    stems: dict[str, str]


class Locator:
    """Finds pictures below one root. It keeps what it learns of folders: make a new one for a new run."""

    def __init__(
        self, root: str, images_root: str | None = None, staged: Mapping[str, str] | None = None
    ) -> None:
        """Bound the catalog by ``root``; ``images_root`` is a second place to look, named by the user.

        ``staged`` are files that are taken for being there already, and where each lies for the time being.
        """
        self._staged = staged or {}
        self.root = os.path.realpath(root)
        self.images_root = os.path.realpath(images_root) if images_root is not None else None
        roots = [self.root, *([self.images_root] if self.images_root is not None else [])]
        self._bounds = tuple((place, place if place.endswith(os.sep) else place + os.sep) for place in roots)
        self._bases: dict[str, str | None] = {}
        self._folders: dict[tuple[str, str], _Folder | None] = {}
        self._names: dict[str, _Names] = {}

    def locate(self, ref: ImageRef, folder: str, *, hint: bool = True) -> Picture:
        """Find the picture of a listing that stands in ``folder`` (``""`` for the root).

        Without a ``hint`` nobody looks which file may have been meant by a name that is missing, which takes longest.
        """
        kind = address(ref.src)
        if kind is not None:
            return _picture(ref, kind, detail="is no usable path" if kind == "invalid" else "")
        if len(ref.src) > _LONGEST:
            return _picture(ref, "invalid", detail=f"is a path of {len(ref.src):,} characters")
        bases = [self._base(folder)]
        if self.images_root is not None:
            bases.append(self.images_root)
        first: Picture | None = None
        for base in bases:
            for path in _readings(ref.src):
                if base == self.images_root and first is not None and ".." in path.split("/"):
                    continue  # "up" is meant from the listing; the catalog holds no such file
                found = self._look(ref, base, path)
                if found.kind == "missing":
                    first = first or found
                else:
                    return found
        missing = first or _picture(ref, "missing")
        return self._with_hint(missing, bases) if hint else missing

    def _look(self, ref: ImageRef, base: str | None, path: str) -> Picture:
        if base is None or (kind := address(path)) == "outside":
            return _picture(ref, "outside")
        if kind is not None:  # what only decoding makes an address was not meant as one
            return _picture(ref, "missing")
        way, _, leaf = path.rpartition("/")
        if leaf in {"", ".", ".."}:
            way, leaf = path, ""
        try:
            folder = self._folder(base, way)
            if folder is None:
                return _picture(ref, "outside")
            if folder.fault is not None:
                return _refused(ref, folder.fault)
            if folder.missing >= 0:
                return _picture(ref, "missing")
            if not leaf:
                return _picture(ref, "directory", detail="is a folder, not a picture")
            file = os.path.join(folder.path, leaf)
            if file in self._staged:
                return _picture(ref, "local", self._staged[file])
            mode = os.lstat(file).st_mode
            if stat.S_ISLNK(mode) or _WINDOWS:
                file = os.path.realpath(file)
                if not self._inside(file):
                    return _picture(ref, "outside")
                mode = os.lstat(file).st_mode
        except (FileNotFoundError, NotADirectoryError):
            return _picture(ref, "missing")
        except (OSError, ValueError) as error:  # ValueError: characters that no file name can have
            return _refused(ref, error)
        if stat.S_ISREG(mode):
            return _picture(ref, "local", file)
        if stat.S_ISDIR(mode):
            return _picture(ref, "directory", detail="is a folder, not a picture")
        return _picture(ref, "special", detail=_special(mode))

    def holds_pictures(self, src: str, folder: str) -> bool:
        """Whether any picture lies in the folder that ``src`` names from ``folder``, or from the second place to look."""
        if address(src) is not None or len(src) > _LONGEST:
            return False
        way = src.replace("\\", "/").rpartition("/")[0]
        for base in (self._base(folder), self.images_root):
            found = None if base is None else self._folder(base, way)
            if found is None or found.fault is not None or found.missing >= 0:
                continue
            if any(name.lower().endswith(_PICTURES) for name in self._listed(found.path).all):
                return True
        return False

    def in_root(self, path: str) -> bool:
        """Whether a real path lies in the catalog itself."""
        return path.startswith(self._bounds[0][1])

    def _inside(self, path: str) -> bool:
        return any(path == place or path.startswith(prefix) for place, prefix in self._bounds)

    def _base(self, folder: str) -> str | None:
        if folder not in self._bases:
            real = os.path.realpath(folder) if folder else self.root
            self._bases[folder] = real if self._inside(real) else None
        return self._bases[folder]

    def _folder(self, base: str, way: str) -> _Folder | None:
        if not way:
            return _Folder(base)
        key = (base, way)
        if key not in self._folders:
            self._folders[key] = self._walk(base, way.split("/"))
        return self._folders[key]

    def _walk(self, base: str, parts: list[str]) -> _Folder | None:
        """Go down step by step, so that no link leads out of the catalog. None: the way leads outside."""
        path, missing = base, -1
        for index, part in enumerate(parts):
            if part in {"", "."}:
                continue
            if part == "..":
                path = os.path.dirname(path)
                if not self._inside(path):
                    return None
                continue
            path = os.path.join(path, part)
            if missing >= 0:
                continue
            try:
                mode = os.lstat(path).st_mode
                if stat.S_ISLNK(mode) or _WINDOWS:
                    path = os.path.realpath(path)
                    if not self._inside(path):
                        return None
                    mode = os.lstat(path).st_mode
                if not stat.S_ISDIR(mode):
                    missing = index
            except (FileNotFoundError, NotADirectoryError):
                missing = index
            except (OSError, ValueError) as error:  # ValueError: characters that no folder's name can have
                return _Folder(path, index, error)
        return _Folder(path, missing)

    def _with_hint(self, picture: Picture, bases: list[str | None]) -> Picture:
        for base in bases:
            for path in _readings(picture.src):
                hint = None if base is None else self._hint(base, path)
                if hint is not None:
                    near, nearness = hint
                    return Picture(
                        picture.src,
                        picture.pointer,
                        picture.index,
                        picture.role,
                        "missing",
                        near=near,
                        nearness=nearness,
                        is_main=picture.is_main,
                    )
        return picture

    def _hint(self, base: str, path: str) -> tuple[str, Nearness] | None:
        way, _, leaf = path.rpartition("/")
        folder = self._folder(base, way)
        if folder is None or folder.fault is not None:
            return None
        if folder.missing < 0:
            found = _nearest(leaf, self._listed(folder.path))
            return None if found is None else (path[: len(path) - len(leaf)] + found[0], found[1])
        # A folder on the way has another name: the hint counts only if the picture is there.
        parts = path.split("/")
        parent = self._folder(base, "/".join(parts[: folder.missing]))
        if parent is None or parent.missing >= 0:
            return None
        found = _nearest(parts[folder.missing], self._listed(parent.path))
        if found is None:
            return None
        parts[folder.missing] = found[0]
        other = self._folder(base, "/".join(parts[:-1]))
        if other is None or other.missing >= 0 or parts[-1] not in self._listed(other.path).all:
            return None
        return "/".join(parts), "folder"

    def _listed(self, folder: str) -> _Names:
        if folder not in self._names:
            if len(self._names) >= _MOST_LISTED:
                self._names.clear()
            self._names[folder] = _names(folder)
        return self._names[folder]


def _picture(ref: ImageRef, kind: Kind, file: str = "", detail: str = "") -> Picture:
    return Picture(ref.src, ref.pointer, ref.index, ref.role, kind, file, detail, is_main=ref.is_main)


def _refused(ref: ImageRef, error: OSError | ValueError) -> Picture:
    if isinstance(error, ValueError) or error.errno in {errno.ENAMETOOLONG, errno.EILSEQ, errno.EINVAL}:
        return _picture(ref, "invalid", detail="is no path that a file can have")
    if isinstance(error, PermissionError):
        return _picture(ref, "unreadable", detail="may not be read: the system refuses access to it")
    words = (error.strerror or type(error).__name__).lower()
    return _picture(ref, "unreadable", detail=f"could not be read: {words}")


def _special(mode: int) -> str:
    if stat.S_ISFIFO(mode):
        return "is a pipe, not a picture"
    if stat.S_ISSOCK(mode):
        return "is a socket, not a picture"
    return "is a device, not a picture"


def _readings(src: str) -> Iterator[str]:
    """Yield what a source may mean: as written, with Windows separators, with percent signs decoded."""
    if "\\" in src:
        if not _WINDOWS:
            yield src
        plain = src.replace("\\", "/")
    else:
        plain = src
    yield plain
    if "%" in src:
        from urllib.parse import unquote

        try:
            decoded = unquote(plain, errors="strict")
        except UnicodeDecodeError:
            return
        if decoded != plain:
            yield decoded.replace("\\", "/")


def _names(folder: str) -> _Names:
    import unicodedata

    try:
        names = sorted(os.listdir(folder))
    except OSError:
        # The picture is reported as missing all the same; only the hint falls away.
        names = []
    composed: dict[str, str] = {}
    folded: dict[str, str] = {}
    stems: dict[str, str] = {}
    for name in names:
        whole = unicodedata.normalize("NFC", name)
        composed.setdefault(whole, name)
        folded.setdefault(whole.casefold(), name)
        stem, dot, _ = whole.casefold().rpartition(".")
        if dot and stem:
            stems.setdefault(stem, name)
    return _Names(tuple(names), composed, folded, stems)


def _nearest(wanted: str, names: _Names) -> tuple[str, Nearness] | None:
    import unicodedata

    whole = unicodedata.normalize("NFC", wanted)
    if whole in names.composed:
        return names.composed[whole], "unicode"
    low = whole.casefold().strip()
    if low in names.folded:
        return names.folded[low], "case"
    bare = re.split(r"[?#]", low, maxsplit=1)[0]
    if bare != low and bare in names.folded:
        return names.folded[bare], "query"
    stem = bare.rpartition(".")[0] or bare
    if stem in names.stems:
        return names.stems[stem], "extension"
    if len(names.all) > _MOST_TYPO_NAMES:
        return None
    from listing_lint.suggest import closest

    # 3.jpg is not 2.jpg mistyped: numbers tell pictures apart.
    digits = _digits(whole)
    match = closest(whole, [name for name in names.all if _digits(name) == digits])
    return None if match is None else (match, "typo")


def _digits(name: str) -> list[str]:
    return re.findall(r"[0-9]+", name)
