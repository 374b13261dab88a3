"""A listing taken apart into what it says where: read once, asked by every rule about contradictions."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, cast

from listing_lint.claims.labels import label_of
from listing_lint.claims.statements import Passage, Statement, labelled, lines, passages, written
from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.catalog.listing import Listing
    from listing_lint.claims.packs import Count
    from listing_lint.claims.quantities import Quantity

_WORD = late(r"[^\W\d_]{3,}")
_HAN = late("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]{2,}")
_NUMBER = late("[\\d¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_FIELDS = ("weight", "brand", "dimensions")
_MOST_VARIANTS = 300


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a statement that somebody can be shown."""

    statement: Statement
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words as they stand there."""
        return self.statement.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two places that say different things of one and the same.

    ``what`` names it ("the storage"). ``sure`` tells that both places name it themselves, or that one is the title; a clash
    with running text is a good guess.
    """

    what: str
    at: Spot
    other: Spot
    sure: bool = True


@dataclass(slots=True)
class Told:
    """What a listing, or one of its variants, says.

    ``pairs`` are attributes and fields, ``options`` the attributes of the variants (empty inside of a variant), ``parts``
    the variants as things of their own: those that say enough to contradict themselves. Running text is taken apart when somebody asks for it.
    """

    title: Statement | None
    pairs: list[Statement]
    options: list[Statement] = field(default_factory=list)
    parts: list[Told] = field(default_factory=list)
    listing: Listing | None = None
    _passages: list[Passage] | None = None
    _lines: list[Statement] | None = None
    _words: frozenset[str] | None = None
    _heads: Sequence[Quantity] | None = None
    _packs: list[Count] | None = None
    _spoken: list[str] | None = None
    _counts: bool | None = None
    _by_role: tuple[Mapping[str, list[Statement]], Mapping[str, list[Statement]]] | None = None

    @property
    def heads(self) -> Sequence[Quantity]:
        """The quantities of the title."""
        if self._heads is None:
            from listing_lint.claims.quantities import quantities

            self._heads = quantities(self.title.text) if self.title is not None else []
        return self._heads

    @property
    def packs(self) -> list[Count]:
        """The numbers of pieces in the title."""
        if self._packs is None:
            from listing_lint.claims.packs import counts

            self._packs = counts(self.title.text) if self.title is not None else []
        return self._packs

    @property
    def alone(self) -> bool:
        """Whether there is nothing beside the title that it could be compared with."""
        return not self.pairs and not self.options and not self.parts and not self.talks

    @property
    def talks(self) -> bool:
        """Whether there is running text, without reading its HTML."""
        if self.listing is None:
            return False
        fields = self.listing.fields
        return bool(fields.get("description") or fields.get("bullets") or fields.get("short_description"))

    @property
    def spoken(self) -> list[str]:
        """The running texts as they are written, for a first look: reading their HTML costs more than all else."""
        if self._spoken is None:
            self._spoken = written(self.listing) if self.listing is not None else []
        return self._spoken

    @property
    def counts(self) -> bool:
        """Whether the running texts may hold a number; False is certain. An entity may stand for a digit."""
        if self._counts is None:
            self._counts = any(_may_count(text) for text in self.spoken)
        return self._counts

    @property
    def shares(self) -> bool:
        """Whether the running texts may hold a share in percent; False is certain."""
        return any("%" in text or "&" in text for text in self.spoken)

    def of_role(self, role: str) -> tuple[Sequence[Statement], Sequence[Statement]]:
        """The pairs and the options whose label is of a role."""
        if self._by_role is None:
            self._by_role = _sorted_by_role(self.pairs), _sorted_by_role(self.options)
        pairs, options = self._by_role
        return pairs.get(role, ()), options.get(role, ())

    @property
    def passages(self) -> list[Passage]:
        """The running texts."""
        if self._passages is None:
            self._passages = passages(self.listing) if self.listing is not None else []
        return self._passages

    @property
    def lines(self) -> list[Statement]:
        """The pairs of label and value in the running texts."""
        if self._lines is None:
            self._lines = [one for passage in self.passages for one in lines(passage)]
        return self._lines

    @property
    def words(self) -> frozenset[str]:
        """The words of the title, small; of scripts without blanks every two letters."""
        if self._words is None:
            self._words = words_of(self.title.text) if self.title is not None else frozenset()
        return self._words


def _sorted_by_role(statements: list[Statement]) -> Mapping[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.label is not None:
            known = found.get(statement.label.role)
            if known is None:
                found[statement.label.role] = [statement]
            else:
                known.append(statement)
    return found


def _may_count(text: str) -> bool:
    if text.isascii():  # to look for ten digits one by one is ten times as quick as for a set of them
        return "&" in text or any(digit in text for digit in "0123456789")
    return "&" in text or _NUMBER.search(text) is not None


def words_of(text: str) -> frozenset[str]:
    """The words of three letters and more, small; of scripts without blanks every two letters."""
    found = {word.casefold() for word in _WORD.findall(text)}
    for run in _HAN.findall(text) if max(text, default="") >= "\u0e00" else ():
        found.update(run[place : place + 2] for place in range(len(run) - 1))
    return frozenset(found)


def told(listing: Listing) -> Told:
    """Take a listing apart; the answer is kept with the listing."""
    known = cast("Told | None", listing.__dict__.get("_told"))
    if known is None:
        known = listing.__dict__["_told"] = _told(listing)
    return known


def _told(listing: Listing) -> Told:
    title = listing.title
    made = Told(
        Statement("title", title, "/title") if title and len(title) <= 4000 else None,
        labelled(listing.fields, ""),
        listing=listing,
    )
    for name in _FIELDS:
        made.pairs += _field(listing, name)
    variants = listing.fields.get("variants")
    if isinstance(variants, list):
        from listing_lint.claims.measures import names_measure

        for index, variant in enumerate(variants[:_MOST_VARIANTS]):
            if isinstance(variant, dict):
                at = f"/variants/{index}"
                pairs = labelled(variant, at)
                made.options += pairs
                title = variant.get("title")
                head = None
                if isinstance(title, str) and 0 < len(title) <= 4000:
                    head = Statement("title", title, f"{at}/title")
                if head is not None or sum(map(names_measure, pairs)) > 1:
                    made.parts.append(Told(head, pairs))
    return made


def _field(listing: Listing, name: str) -> list[Statement]:
    value = listing.fields.get(name)
    label = label_of(name)
    if label is None or value is None:
        return []
    at = f"/{name}"
    if isinstance(value, dict) and "value" in value:
        number, unit = value.get("value"), value.get("unit")
        if isinstance(unit, str) and isinstance(number, (int, float, str)):
            from dataclasses import replace

            return [
                Statement(
                    "field",
                    str(number),
                    f"{at}/value",
                    replace(label, unit=unit[:24]),
                    name,
                    plain=not isinstance(number, str),
                )
            ]
        return []
    if isinstance(value, str) and value.strip() and len(value) <= 400:
        return [Statement("field", value, at, label, name)]
    return []
