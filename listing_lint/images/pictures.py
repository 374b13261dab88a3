"""The pictures of the listings, and their facts, each computed once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.catalog.formats import BY_NAME
from listing_lint.catalog.listing import ImageRef
from listing_lint.catalog.recognising import is_packed
from listing_lint.images.facts import NotRead, Unreadable
from listing_lint.images.locate import Locator, Picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from listing_lint.catalog.listing import Listing
    from listing_lint.images.codes import Code
    from listing_lint.images.facts import Header
    from listing_lint.images.kept import Kept
    from listing_lint.images.mosaic import Mosaic
    from listing_lint.images.ocr import Line
    from listing_lint.images.pixels import Pixels
    from listing_lint.similarity.values import PictureMark

_REMEMBERED = 20_000
_PAGE = "schema-org"
"""The format of what web pages hold, whose pictures may lie above them."""


class Pictures:
    """What rules may ask about pictures. One for each run: it remembers files as it first saw them."""

    def __init__(
        self,
        root: str,
        images_root: str | None = None,
        *,
        kept: Kept | None = None,
        ocr: bool = True,
        marks: bool = False,
        opens: bool = True,
        staged: Mapping[str, str] | None = None,
    ) -> None:
        """Bound the catalog by ``root``; ``images_root`` is a second place to look, named by the user.

        ``kept`` holds what was read in earlier runs, ``ocr`` tells whether text is read at all. ``marks`` tells that both
        pixels and marks will be asked for: then both come out of one decoding. ``opens`` is False where the user wants no
        picture opened. ``staged`` are files that are not there yet: for the full real path of each, where it lies for now.
        """
        self.opens = opens
        self._marks = marks
        self.watch: Callable[[str, str], None] | None = None
        """Told of each place that is about to be looked at: the listing's folder, and what it names."""
        self._kept = kept
        self._ocr = ocr
        self._locator = Locator(root, images_root, staged)
        self._last: Listing | None = None
        self._gallery: tuple[Picture, ...] = ()
        self._all: tuple[Picture, ...] | None = None
        self._readable: tuple[tuple[Picture, Header], ...] | None = None
        self._header: Callable[[str], Header | Unreadable] = lru_cache(_REMEMBERED)(_read_header)
        self._pixels: Callable[[str, Header, bool], Pixels | Unreadable] = lru_cache(_REMEMBERED)(
            self._measure
        )
        self._codes: Callable[[str, Header, str], tuple[Code, ...] | Unreadable] = lru_cache(_REMEMBERED)(
            self._read_codes
        )
        self._lines: Callable[[str, Header, str], tuple[Line, ...] | Unreadable] = lru_cache(_REMEMBERED)(
            self._read_lines
        )
        self._mosaics: Callable[[str, Header], tuple[Mosaic, ...] | Unreadable] = lru_cache(_REMEMBERED)(
            _read_mosaic
        )
        self._mark: Callable[[str, Header, str], PictureMark | Unreadable] = lru_cache(_REMEMBERED)(
            self._read_mark
        )
        self._digest: Callable[[str], str] = lru_cache(_REMEMBERED)(_sha256)

    def of(self, listing: Listing) -> tuple[Picture, ...]:
        """Return the gallery: the entries of ``images``, in order."""
        if listing is not self._last:
            folder = listing.folder
            self._gallery = tuple(self._located(ref, folder) for ref in listing.images)
            self._all = self._readable = None
            self._last = listing
        return self._gallery

    def all_of(self, listing: Listing) -> tuple[Picture, ...]:
        """Return the gallery and, once each, the pictures of the variants that are not in it."""
        gallery = self.of(listing)
        if self._all is None:
            self._all = gallery + self._of_variants(listing, {picture.src for picture in gallery})
        return self._all

    def readable(self, listing: Listing) -> tuple[tuple[Picture, Header], ...]:
        """Return those of :meth:`all_of` whose header could be read, each with its header."""
        pictures = self.all_of(listing)
        if self._readable is None:
            headers = [(picture, self.header(picture)) for picture in pictures if picture.kind == "local"]
            self._readable = tuple(
                (picture, header) for picture, header in headers if not isinstance(header, Unreadable)
            )
        return self._readable

    def header(self, picture: Picture) -> Header | Unreadable:
        """Read the picture's header; for a picture that is no local file, the reason."""
        return self._header(picture.file) if picture.kind == "local" else unseen(picture)

    def in_catalog(self, picture: Picture) -> bool:
        """Whether the picture's file lies in the catalog itself, and not in the second place to look."""
        return picture.kind == "local" and self._locator.in_root(picture.file)

    def left_behind(self, listing: Listing, picture: Picture) -> bool:
        """Whether a listing of an export names a picture as its shop keeps it, and nothing of the shop's pictures is here.

        Files for an upload name what goes along with them, and so do those for which the seller names a marketplace; an
        export of a shop names what stays there, and an archive may hold what is not looked at. What lies above a page lies
        above it on its site.
        """
        if is_packed(listing.path):
            return (
                picture.kind == "missing"
            )  # it may be in the archive, which is not unpacked into the catalog
        native = listing.native
        if native is None or BY_NAME[native.format].upload:
            return False
        if listing.marketplace is not None and "marketplace" not in native.implied:
            return False
        if picture.kind == "outside":
            src = picture.src.lstrip()
            return src[:1] == "/" or (native.format == _PAGE and src[:3] == "../")
        return (
            picture.kind == "missing"
            and not picture.near
            and not self._locator.holds_pictures(picture.src, listing.folder)
        )

    def pixels(self, picture: Picture) -> Pixels | Unreadable:
        """Measure the picture's pixels. Never decodes a bomb, or a file whose header cannot be read."""
        header = self.header(picture)
        if isinstance(header, Unreadable):
            return header
        if header.bomb:
            return Unreadable(f"declares {header.width:,} x {header.height:,} pixels and was not decoded")
        return self._pixels(picture.file, header, picture.is_main)

    def digest(self, picture: Picture) -> str:
        """Return the SHA-256 of the file in hexadecimal; ``""`` where there is no readable local file."""
        return "" if isinstance(self.header(picture), Unreadable) else self._digest(picture.file)

    def mark(self, picture: Picture) -> PictureMark | Unreadable:
        """Take what copies of the picture are found by; for a file that cannot be decoded, the reason.

        A blank picture has a digest alone. What was taken in an earlier run is not taken again.
        """
        header = self.header(picture)
        if isinstance(header, Unreadable):
            return header
        digest = self._digest(picture.file)
        if not self._marks:
            return self._mark(picture.file, header, digest)
        # Always by way of the pixels, whoever asked first: a mark must not depend on what else was asked for.
        pixels = self.pixels(picture)
        if isinstance(pixels, Unreadable):
            return pixels
        assert pixels.mark is not None
        return pixels.mark._replace(digest=bytes.fromhex(digest))

    @property
    def reads_text(self) -> bool:
        """Whether text in pictures can be read and is wanted."""
        from listing_lint.images.ocr import installed

        return self._ocr and installed()

    def codes(self, picture: Picture) -> tuple[Code, ...] | Unreadable:
        """Read the QR and other codes on the picture, in reading order; for a file that cannot be decoded, the reason.

        Article numbers in bars (EAN, UPC, Code 128) are not read. A QR code that is there and damaged has
        ``readable=False``. Boxes are in pixels of the upright picture. What was read in an earlier run is not read again.
        """
        header = self.header(picture)
        if isinstance(header, Unreadable):
            return header
        return self._codes(picture.file, header, self._digest(picture.file) if self._kept else "")

    def lines(self, picture: Picture) -> tuple[Line, ...] | Unreadable | NotRead:
        """Read the rows of text on the picture from top to bottom, where a reader is installed and wanted.

        Otherwise the answer is a :class:`~listing_lint.images.facts.NotRead`; nothing is raised. Boxes are in pixels of the
        upright picture. It takes half a second a picture; what was read in an earlier run is not read again.
        """
        from listing_lint.images.ocr import MISSING, installed

        if not self._ocr:
            return NotRead("text in pictures was not read: it is switched off")
        if not installed():
            return NotRead(MISSING)
        header = self.header(picture)
        if isinstance(header, Unreadable):
            return header
        return self._lines(picture.file, header, self._digest(picture.file) if self._kept else "")

    def mosaics(self, picture: Picture) -> tuple[Mosaic, ...] | Unreadable | NotRead:
        """Find the patches of the picture that are covered by a mosaic, where the reader of text is installed.

        Boxes are in pixels of the upright picture. Nothing is raised.
        """
        from listing_lint.images.ocr import MISSING, installed

        if not installed():
            return NotRead(MISSING)
        header = self.header(picture)
        return header if isinstance(header, Unreadable) else self._mosaics(picture.file, header)

    def _measure(self, file: str, header: Header, is_main: bool) -> Pixels | Unreadable:
        from listing_lint.images.pixels import measure

        return measure(file, header, edge=is_main, mark=self._marks)

    def _read_mark(self, file: str, header: Header, digest: str) -> PictureMark | Unreadable:
        from listing_lint.images.marks import mark

        return mark(file, header, digest, self._kept)

    def _read_codes(self, file: str, header: Header, digest: str) -> tuple[Code, ...] | Unreadable:
        from listing_lint.images.reading import codes

        return codes(file, header, digest, self._kept)

    def _read_lines(self, file: str, header: Header, digest: str) -> tuple[Line, ...] | Unreadable:
        from listing_lint.images.reading import lines

        return lines(file, header, digest, self._kept)

    def find(self, ref: ImageRef, folder: str) -> Picture:
        """What stands where a listing in ``folder`` points."""
        return self._locator.locate(ref, folder)

    def content(self, file: str) -> str:
        """The SHA-256 of a file in hexadecimal; ``""`` where it cannot be read."""
        return self._digest(file)

    def _located(self, ref: ImageRef, folder: str) -> Picture:
        if self.watch is not None:
            self.watch(folder, ref.src)
        return self._locator.locate(ref, folder)

    def _of_variants(self, listing: Listing, known: set[str]) -> tuple[Picture, ...]:
        found = []
        for ref in variant_images(listing):
            if ref.src not in known:
                known.add(ref.src)
                found.append(self._located(ref, listing.folder))
        return tuple(found)


def variant_images(listing: Listing) -> Iterator[ImageRef]:
    """Yield the pictures that the variants name, in order; their role is ``variant`` where none is given."""
    variants = listing.fields.get("variants")
    if not isinstance(variants, list):
        return
    for number, variant in enumerate(variants):
        if not isinstance(variant, dict) or ("image" not in variant and "images" not in variant):
            continue
        single, several = variant.get("image"), variant.get("images")
        if isinstance(single, str) and single:
            yield ImageRef(single, listing.at("variants", number, "image"), 0, "variant")
        if not isinstance(several, list):
            continue
        for index, entry in enumerate(several):
            if isinstance(entry, str) and entry:
                yield ImageRef(entry, listing.at("variants", number, "images", index), index, "variant")
            elif isinstance(entry, dict):
                src, role = entry.get("src"), entry.get("role")
                if isinstance(src, str) and src:
                    place = listing.at("variants", number, "images", index, "src")
                    yield ImageRef(src, place, index, role if isinstance(role, str) else "variant")


def unseen(picture: Picture) -> Unreadable:
    """Say why a picture whose kind is not ``local`` was not opened."""
    reasons = {
        "missing": "does not exist",
        "remote": "is an address on the network and was not opened",
        "embedded": "is written into the listing and was not opened",
        "outside": "lies outside the catalog and was not opened",
    }
    return Unreadable(reasons.get(picture.kind, picture.detail))


def _read_header(file: str) -> Header | Unreadable:
    from listing_lint.images.header import read_header

    return read_header(file)


def _read_mosaic(file: str, header: Header) -> tuple[Mosaic, ...] | Unreadable:
    from listing_lint.images.mosaic import read_mosaic

    return read_mosaic(file, header)


def _sha256(file: str) -> str:
    import hashlib

    try:
        with open(file, "rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
