"""Members that show one picture in several sizes: ``thumbnailUrl``, ``imageUrl`` and ``originalImageUrl`` show the same."""

from __future__ import annotations

import re
from collections import deque
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers.values import is_address
from listing_lint.catalog.tables.names import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SIZES: tuple[tuple[str, ...], ...] = (
    ("original", "orig", "master", "uncropped"),
    ("full", "fullsize"),
    ("hd", "hi", "hires", "high", "zoom", "superzoom", "max", "xxl", "xlarge", "xl"),
    ("large", "big", "lg"),
    ("source", "normal", "standard", "regular", "medium", "mid", "md", "m"),
    ("small", "sm", "square", "sq", "preview", "mobile"),
    ("mini", "tiny", "micro", "icon", "swatch", "xs", "thumb", "thumbs", "thumbnail", "thumbnails", "tm"),
)
"""Words for the sizes of pictures, the largest first."""
_RANKS = {word: 2 * rank for rank, words in enumerate(_SIZES) for word in words}
_UNSAID = 2 * next(rank for rank, words in enumerate(_SIZES) if "large" in words) + 1
"""Where a picture stands whose name says no size: below the large one, above the medium one."""
_BESIDE = frozenset(
    {"res", "resolution", "size", "sized", "url", "urls", "uri", "src", "link", "links", "href", "path"}
)
SHOWS = re.compile(r"images?|imgs?|pictures?|picts?|pics?|photos?|thumb(?:nail)?s?|previews?")
"""Words for pictures in the names of members."""
PICTURE_FILE = re.compile(r"[^/]\.(?:jpe?g|png|webp|gif|avif)$", re.IGNORECASE)
"""The end of a picture's path."""
_OF_SMALL = frozenset({"thumb", "thumbs", "thumbnail", "thumbnails", "preview"})
_PIXELS = re.compile(r"[0-9]{3,4}(?:x[0-9]{3,4})?|[0-9]x")


@lru_cache(maxsize=2048)
def size_of(name: str) -> tuple[str, int]:
    """What a member shows by its name without the words for a size, and how large: the lower, the larger."""
    words = plain(name).split()
    ranks = [_RANKS[word] for word in words if word in _RANKS]
    stem: list[str] = []
    for word in words:
        if SHOWS.fullmatch(word):
            word = "images" if word.endswith("s") else "image"  # noqa: PLW2901 - whatever a language calls it
        elif word in _RANKS or word in _BESIDE or _PIXELS.fullmatch(word):
            continue
        if stem[-1:] != [word]:
            stem.append(word)
    if words[-1:] == ["urls"] and stem[-1:] == ["image"]:
        stem[-1] = "images"
    small = [rank for word, rank in ((word, _RANKS.get(word, 0)) for word in words) if word in _OF_SMALL]
    return " ".join(stem), max(small) if small else min(ranks, default=_UNSAID)


def larger_of(members: Mapping[str, Any], groups: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """The names in :func:`groups_of` pictures that another one shows in a larger size, each with that one's name."""
    found: dict[str, str] = {}
    for group in groups:
        lists = [name for name in group if isinstance(members[name], list) and members[name]]
        others = [name for name in group if not isinstance(members[name], list) and members[name]]
        for same in (lists, others):
            if len(same) > 1:
                largest = min(same, key=lambda name: size_of(name)[1])
                found.update({name: largest for name in same if name != largest})
    return found


@lru_cache(maxsize=512)
def groups_of(names: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Those of the names that show the same, wherever there are several."""
    groups: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        groups.setdefault(size_of(name)[0], []).append(name)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def way_to_picture(item: Mapping[str, Any]) -> tuple[str | int, ...] | None:
    """The names and numbers on the way to the largest picture that stands inside of an object; None where none does.

    ``{"responsiveImage": {"src": "https://…"}}``, ``{"perspective": "front", "sizes": [{"size": "medium", "url": "https://…"}]}``
    """
    found: list[tuple[int, int, tuple[str | int, ...]]] = []
    waiting: deque[tuple[Any, tuple[str | int, ...], int]] = deque([(item, (), 0)])
    while waiting and len(found) < _MOST:
        here, way, rank = waiting.popleft()
        if len(way) > _DEPTH:
            continue
        if isinstance(here, dict):
            said = next((here[name] for name in _SAY_SIZE if isinstance(here.get(name), str)), "")
            rank = size_of(said)[1] if said else rank
            width = here.get("width")
            for name, part in islice(here.items(), _MOST):
                if isinstance(part, dict | list):
                    waiting.append((part, (*way, name), size_of(name)[1] if _says_size(name) else rank))
                elif (is_address(part) and " " not in part) or _is_path(part):
                    wide = width if type(width) is int else 0
                    found.append(
                        (size_of(name)[1] if _says_size(name) else rank or _UNSAID, -wide, (*way, name))
                    )
        elif isinstance(here, list):
            waiting += [(part, (*way, index), rank) for index, part in enumerate(here[:_MOST])]
    return min(found, key=lambda one: one[:2])[2] if found else None


def _is_path(part: object) -> bool:
    """Whether a member holds the path of a picture on its own site: ``/media/product_large/7.jpg``."""
    return isinstance(part, str) and part[:1] == "/" and _PATH.fullmatch(part) is not None


_PATH = re.compile(r"/[^\s?#]{1,500}\.(?:jpe?g|png|webp|gif|avif)(?:\?\S{0,500})?", re.IGNORECASE)


def _says_size(name: str) -> bool:
    return size_of(name)[1] != _UNSAID


_SAY_SIZE = ("size", "view_type", "viewType", "format", "dimension", "name", "type")
_DEPTH = 4
_MOST = 40
