"""The canonical listing: what every rule reads, whatever file it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.brands.authorized import Authorization
    from listing_lint.catalog.native import Native
    from listing_lint.finding import Json


MISSED = frozenset({"price", "description"})
"""Members of which a reader notes the place, too, where the file has one and nothing stands in it."""


def escape(part: str | int) -> str:
    """One reference token of a JSON pointer (RFC 6901)."""
    if isinstance(part, str) and "/" not in part and "~" not in part:
        return part
    return str(part).replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """The name that a reference token of a JSON pointer stands for."""
    return token.replace("~1", "/").replace("~0", "~") if "~" in token else token


def pointer(*parts: str | int) -> str:
    """A JSON pointer from its parts: ``pointer("images", 3)`` is ``/images/3``."""
    made = ""
    for part in parts:
        made += f"/{part}" if type(part) is int else "/" + escape(part)
    return made


@dataclass(frozen=True, slots=True)
class ImageRef:
    """One entry of a listing's ``images``: ``src`` as written, its place, and the role if the listing says one."""

    src: str
    pointer: str
    index: int
    role: str | None = None

    @property
    def is_main(self) -> bool:
        """Whether this is the first picture or is called the main one."""
        return self.role == "main" or (self.index == 0 and self.role is None)


@dataclass(frozen=True, slots=True)
class Variant:
    """One entry of a listing's ``variants``, with its pointer."""

    fields: Mapping[str, Json]
    pointer: str


@dataclass(frozen=True)
class Listing:
    """One product page as the seller holds it.

    ``fields`` are the canonical members; ``raw`` is what the file holds, which for canonical JSON is the same. ``path`` is the
    file as reports print it, ``folder`` the directory that relative pictures start from (``""`` for standard input without
    a name).
    ``allowed`` are the hosts, addresses and numbers that the configuration lets this store show, ``authorized`` the marks
    that it may use. ``native`` knows where the members come from, None for canonical JSON. ``halves`` counts the halves of
    characters that the file holds for it, each told and read as U+FFFD.
    The accessors never raise: a member of the wrong type reads as absent, and the schema stage has already reported it.
    """

    fields: Mapping[str, Json]
    raw: Json
    id: str
    path: str
    folder: str
    store: str | None = None
    marketplace: str | None = None
    allowed: tuple[str, ...] = ()
    authorized: tuple[Authorization, ...] = ()
    native: Native | None = None
    halves: int = 0

    @property
    def format(self) -> str:
        """What the listing was written in, by its name in :mod:`listing_lint.catalog.formats`."""
        return "canonical" if self.native is None else self.native.format

    @property
    def is_named_by_title(self) -> bool:
        """Whether the file gives no identifier, so that its reader took the title for one."""
        return self._is_named_by("title")

    @property
    def is_named_by_link(self) -> bool:
        """Whether the file gives no identifier, so that its reader took the address of the listing's page for one."""
        return self._is_named_by("url")

    def _is_named_by(self, name: str) -> bool:
        value = self.fields.get(name)
        if self.native is None or value is None or self.fields.get("id") != value:
            return False
        pointers = self.native.pointers
        return pointers.get("/id") == pointers.get(f"/{name}")

    def is_blank(self, name: str, above: str = "", holder: Mapping[str, Json] | None = None) -> bool:
        """Whether the file has a place for a member and nothing stands in it: a cell, or ``null``.

        ``name`` is one of :data:`MISSED`, of the listing or of the variant ``above``, whose members are in ``holder``. What
        has no place at all, as in a table without such a column, is not blank.
        """
        fields = self.fields if holder is None else holder
        if fields.get(name) not in (None, ""):
            return False
        native = self.native
        if native is None:
            return name in fields
        return f"/{name}" not in native.lacks and native.has_place(f"{above}/{name}")

    def called(self, pointer: str) -> str:
        """What the file calls a canonical member: the name of its column or member."""
        found = pointer if self.native is None else self.native.find(pointer, None, None).pointer
        return found.rpartition("/")[2]

    def at(self, *parts: str | int) -> str:
        """The canonical pointer of a field: ``listing.at("images", 3)``. The engine turns it into the file's own terms."""
        return pointer(*parts)

    def text(self, name: str) -> str | None:
        """A member that is a string; None when it is absent or of another type."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else None

    def texts(self, name: str) -> Iterator[tuple[str, str]]:
        """The strings of a member that is a string or a list of strings, each with its pointer."""
        value = self.fields.get(name)
        if isinstance(value, str):
            yield value, self.at(name)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, str):
                    yield item, self.at(name, index)

    @property
    def title(self) -> str | None:
        """The product name."""
        return self.text("title")

    @property
    def description(self) -> str | None:
        """The product detail, plain or HTML."""
        return self.text("description")

    @property
    def brand(self) -> str | None:
        """The declared brand."""
        return self.text("brand")

    @property
    def category(self) -> str | None:
        """The category as the listing names it."""
        return self.text("category")

    @property
    def locale(self) -> str | None:
        """The language tag of the texts, for example ``en-US``."""
        return self.text("locale")

    @property
    def currency(self) -> str | None:
        """ISO 4217 code of the prices."""
        return self.text("currency")

    @property
    def images(self) -> tuple[ImageRef, ...]:
        """The pictures in order; entries without a usable source are left out (the schema stage reports them)."""
        found: tuple[ImageRef, ...] | None = self.__dict__.get("_images")
        if found is None:
            # Not functools.cached_property, whose lock costs more than the work under Python 3.11.
            found = self.__dict__["_images"] = self._find_images()
        return found

    def _find_images(self) -> tuple[ImageRef, ...]:
        entries = self.fields.get("images")
        if not isinstance(entries, list):
            return ()
        found = []
        for index, entry in enumerate(entries):
            at = f"/images/{index}"
            if isinstance(entry, str):
                if entry:
                    found.append(ImageRef(entry, at, index))
            elif isinstance(entry, dict):
                src, role = entry.get("src"), entry.get("role")
                if isinstance(src, str) and src:
                    at += "/src"
                    found.append(ImageRef(src, at, index, role if isinstance(role, str) else None))
        return tuple(found)

    @property
    def variants(self) -> tuple[Variant, ...]:
        """The variants that are objects, in order."""
        entries = self.fields.get("variants")
        if not isinstance(entries, list):
            return ()
        return tuple(
            Variant(cast("Mapping[str, Json]", entry), self.at("variants", index))
            for index, entry in enumerate(entries)
            if isinstance(entry, dict)
        )
