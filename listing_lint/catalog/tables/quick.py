"""Listings of rows that hold plain values, made with as little Python as possible.

It makes what :func:`listing_lint.catalog.tables.making.make_listing` makes, or leaves the rows to it; a test compares the
two. A feed has a million rows, most of which have nothing that anybody has to look at twice.
"""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.breaks import broken
from listing_lint.catalog.tables.bulk_columns import step_of
from listing_lint.catalog.tables.making import (
    SHORT,
    SWATCH,
    drop_shared_code,
    list_pictures,
    make_listing,
    put_attributes,
)
from listing_lint.catalog.tables.pieces import is_one_address, plain_pictures
from listing_lint.catalog.tables.said import (
    MAY_BE_LISTS,
    is_nothing,
    number_of,
    price,
    says_none,
    weight,
    word_of,
)
from listing_lint.late import late
from listing_lint.text.placeholder_words import CELLS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from listing_lint.catalog.tables.plan import Cells, Fill, Pictures, Plan
    from listing_lint.catalog.tables.stretch import Row

_strip = str.strip
CURRENCY = late(r"[A-Z]{3}")
_PLAIN_PRICE = late(r"[0-9]+(?:\.[0-9]+)?")
_PRICED = late(r"[0-9]{1,9}(?:\.[0-9]{1,2})? [A-Z]{3}")
_prices: set[str] = set()
_told: dict[str, tuple[Any, str]] = {}
_KNOWN = 10_000
"""Prices that were found to be plain numbers: a catalog has the same ones again and again."""


def is_plain(cell: str) -> bool:
    """Whether a price is a plain number."""
    if cell in _prices:
        return True
    if not _PLAIN_PRICE.fullmatch(cell):
        return False
    if len(_prices) < _KNOWN and len(cell) < 16:
        _prices.add(cell)
    return True


def told_price(cell: str) -> tuple[Any, str] | None:
    """The number and the currency of a price such as ``19.90 USD``; None for what is written otherwise."""
    told = _told.get(cell)
    if told is None and _PRICED.fullmatch(cell):
        number, currency = price(cell)
        if currency is not None:
            told = number, currency
            if len(_told) < _KNOWN:
                _told[cell] = told
    return told


def has_several(text: str) -> bool:
    """Whether a text of addresses has what may part them. One look for each mark is faster than one pattern for all."""
    return (
        "," in text
        or "|" in text
        or ";" in text
        or "~" in text
        or "[" in text
        or len(text.split(None, 1)) != 1
    )


def _getter(columns: Sequence[int]) -> Callable[[Cells], tuple[str, ...]]:
    if len(columns) == 1:
        only = columns[0]
        return lambda cells: (cells[only],)
    return itemgetter(*columns) if columns else lambda _cells: ()


_TEXTS = frozenset({"text", "breaks", "currency"})


class Filler:
    """Members of one row from a list of fills, as ``products`` reads them."""

    __slots__ = ("broken", "codes", "counts", "others", "prices", "texts", "weights")

    def __init__(self, fills: Sequence[Fill]) -> None:
        texts = {fill.member: fill.column for fill in reversed(fills) if fill.read in _TEXTS}
        self.texts = tuple(texts.items())
        self.broken = tuple(fill.member for fill in fills if fill.read == "breaks")
        self.prices = tuple(
            (fill.member, fill.column, fill.unit, fill.beside, fill.may_lack, fill.pointed, fill.commas)
            for fill in fills
            if fill.read == "price"
        )
        self.codes = tuple((fill.member, fill.column) for fill in fills if fill.read == "code")
        self.counts = tuple(
            (fill.member, fill.column, fill.beside) for fill in fills if fill.read in ("count", "level")
        )
        self.weights = tuple(fill for fill in fills if fill.read == "weight")
        # A second column of a member, and what has to be put together.
        self.others = tuple(
            fill
            for fill in fills
            if fill.read in ("part", "list", "lines", "locale", "first", "named", "tier")
            or (fill.read in _TEXTS and texts[fill.member] != fill.column)
        )

    def __call__(self, cells: Cells) -> dict[str, Any] | None:
        """The members; None for a row that has to be read with more care."""
        value: dict[str, Any] = {}
        for member, column in self.texts:
            cell = cells[column]
            if cell and (cell := cell.strip()) and cell != "\\N":
                value[member] = cell
        for member in self.broken:
            if member in value:
                value[member] = broken(value[member])
        if "currency" in value and not CURRENCY.fullmatch(value["currency"]):
            return None
        for member, column in self.codes:
            cell = cells[column]
            if cell and member not in value and (cell := cell.strip()) and cell != "\\N":
                if cell[0] == "'":
                    return None
                value[member] = cell
        for member, column, unit, beside, may_lack, pointed, commas in self.prices:
            cell = cells[column]
            if cell and member not in value and (beside < 0 or cells[beside].strip()):
                if (may_lack and is_nothing(cell)) or (beside >= 0 and says_none(cells[beside])):
                    continue
                if (pointed and "." in cell) or (commas and "," in cell):
                    return None
                if is_plain(cell):
                    value[member] = cell
                    if unit and "currency" not in value:
                        value["currency"] = unit
                    continue
                told = told_price(cell)
                if told is None or value.get("currency", told[1]) != told[1]:
                    return None
                value[member], value["currency"] = told
        for member, column, beside in self.counts:
            cell = cells[column]
            if cell:
                if not (cell.isdecimal() and cell.isascii() and len(cell) < 16):
                    return None
                number = int(cell)
                if number or beside < 0 or cells[beside].strip():
                    value[member] = number
        for fill in self.weights:
            cell = cells[fill.column]
            if cell and not cell.isspace() and cell != "\\N":
                value["weight"] = weight(cell, fill, cells)
        for fill in self.others:
            cell = cells[fill.column]
            if not cell or not (cell := cell.strip()) or cell == "\\N":
                continue
            if fill.read == "part":
                if not _put_part(value, fill, cell):
                    return None
            elif fill.read == "tier":
                step = step_of(cell, fill.tier, cells[fill.beside] if fill.beside >= 0 else "")
                if step is not None:
                    value.setdefault(fill.member, []).append(step)
            elif fill.read == "lines" and MAY_BE_LISTS.search(cell):
                return None
            elif fill.read in ("list", "lines"):
                entries = value.setdefault(fill.member, [])
                if not isinstance(entries, list):
                    return None
                entries.append(cell)
            elif fill.read == "currency":
                return None
            elif fill.member not in value:
                word = cell if fill.read == "text" else word_of(fill.read, cell)
                if word:
                    value[fill.member] = word
        return value


def _put_part(value: dict[str, Any], fill: Fill, cell: str) -> bool:
    """Put a part of an object, as one side of a parcel; False where something else stands in its place."""
    name, _, part = fill.member.partition("/")
    whole = value.setdefault(name, {})
    if not isinstance(whole, dict):
        return False
    if part not in whole:
        whole[part] = number_of(cell)
        if fill.unit and "unit" not in whole:
            whole["unit"] = fill.unit
    return True


class Maker:
    """Makes the listings of one plan."""

    __slots__ = (
        "attribute_names",
        "attributes",
        "besides",
        "chosen_options",
        "doubled",
        "fill",
        "fill_alone",
        "fill_variant",
        "listed",
        "loose",
        "options",
        "other_columns",
        "others",
        "painted",
        "pictures",
        "plan",
        "simple",
        "told_pictures",
    )

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.fill = Filler(plan.listing)
        self.fill_variant = Filler(plan.variant)
        # A product of one row: its variant's members are its own.
        self.fill_alone = Filler((*plan.listing, *plan.variant))
        attributes = (*plan.attributes, *plan.loose)
        names = tuple(one.name for one in attributes)
        self.simple = (
            not any(one.name_column >= 0 or one.several or one.pairs for one in attributes)
            and not any(one.pairs for one in plan.options)
            and not plan.own
            and plan.lone
            and not plan.sizes
        )
        self.attribute_names = names
        self.doubled = tuple(
            (name, _getter([one.column for one in attributes if one.name == name]))
            for name, count in Counter(names).items()
            if count > 1
        )
        self.attributes = _getter([one.column for one in attributes])
        self.told_pictures = not any(one.alt >= 0 or one.position >= 0 for one in plan.pictures)
        self.pictures = _getter([one.column for one in plan.pictures])
        self.other_columns = [fill.column for fill in plan.listing if fill.member != "id"]
        self.others = _getter(self.other_columns)
        self.listed = plan.pictures[0] if len(plan.pictures) == 1 and not plan.pictures[0].role else None
        self.loose = tuple((one.column, one.name) for one in plan.loose)
        self.chosen_options = _getter([one.column for one in plan.options])
        self.besides = any(fill.beside >= 0 for fill in plan.listing)
        self.options = tuple((one.column, one.name_column, one.name) for one in plan.options)
        self.painted = any(one.choices for one in plan.options)

    def __call__(self, rows: Sequence[Row]) -> dict[str, Any]:
        """The listing of a product's rows."""
        if self.simple:
            value = self._of_one(rows) if len(rows) == 1 else self._of_many(rows)
            if value is not None and ("id" in value or not self.plan.nameless):
                return value
        elif self.plan.own and len(rows) == 1 and not self._may_vary(rows[0].cells):
            value = self._of_its_own(rows)
            if value is not None and ("id" in value or not self.plan.nameless):
                return value
        return make_listing(self.plan, rows, None)

    def _may_vary(self, cells: Cells) -> bool:
        """Whether a row may be a variant."""
        plan = self.plan
        return bool(plan.variant) and (plan.is_variant is None or plan.is_variant(cells))

    def _of_its_own(self, rows: Sequence[Row]) -> dict[str, Any] | None:
        """A product of one row, in a table where products have rows beside those of their variants."""
        value = self.fill_alone(rows[0].cells)
        if value is None:
            return None
        put_attributes((*self.plan.attributes, *self.plan.loose), rows[0], value, "", None)
        put_attributes(self.plan.offered, rows[0], value, "", None)
        if self.plan.pictures:
            self.put_pictures(rows, value)
        return value

    def _of_one(self, rows: Sequence[Row]) -> dict[str, Any] | None:
        plan, cells = self.plan, rows[0].cells
        fill = self.fill
        if self._may_vary(cells):
            for column, _, _ in self.options:
                if cells[column] and cells[column] != plan.plain_option:
                    return self._of_many(rows)
            fill = self.fill_alone
        value = fill(cells)
        return None if value is None else self._around(rows, value)

    def _of_many(self, rows: Sequence[Row]) -> dict[str, Any] | None:
        plan, first = self.plan, rows[0].cells
        if len(rows) > 1 and (plan.parent >= 0 or self.besides):
            return None  # what stands beside counts in its own row only
        value = self.fill(first if len(rows) == 1 else self._product_of(rows))
        if value is None or ("id" not in value and len(rows) > 1):
            return None  # a later row may have the product's code
        chosen = self._chosen(rows) if plan.variant else []
        above = self._is_above(chosen, rows)
        if above:
            chosen = chosen[1:]
        varying = self._varying(chosen, first)
        if varying and (self.doubled or chosen[0] is rows[0]):
            return None  # the product's own row, perhaps, or one variant's among others
        variants = []
        for row in chosen:
            variant = self._variant(row.cells, first, varying)
            if variant is None:
                return None
            variants.append(variant)
        bare = sum(1 for variant in variants if "attributes" not in variant)
        if bare and (len(variants) == 1 or self.options):
            return None  # the product's own row, perhaps
        value = self._around(rows, value)
        if value is None:
            return None
        if above:
            own = self.fill_variant(first)
            if own is None:
                return None
            for member, one in own.items():
                value.setdefault(member, one)
        if variants:
            drop_shared_code(plan, value, variants)
            value["variants"] = variants
        return value

    def _product_of(self, rows: Sequence[Row]) -> Cells:
        """The cells of the product's own row, and for its empty members those of the first row that has them."""
        first = rows[0].cells
        if "" not in self.others(first):
            return first
        cells = list(first)
        for column in self.other_columns:
            if not cells[column]:
                for row in rows:
                    if row.cells[column]:
                        cells[column] = row.cells[column]
                        break
        return cells

    def _chosen(self, rows: Sequence[Row]) -> Sequence[Row]:
        """The rows that are variants, in one currency."""
        plan = self.plan
        is_variant = plan.is_variant
        chosen = rows if is_variant is None else [row for row in rows if is_variant(row.cells)]
        if plan.currency >= 0 and len(chosen) > 1:
            usual = chosen[0].cells[plan.currency]
            if any(row.cells[plan.currency] != usual for row in chosen):
                chosen = [row for row in chosen if row.cells[plan.currency] in ("", usual)]
        return chosen

    def _is_above(self, chosen: Sequence[Row], rows: Sequence[Row]) -> bool:
        """Whether the first row is the product's own, and all below it have an option."""
        if len(chosen) < 2 or chosen[0] is not rows[0] or not self.options:
            return False
        get = self.chosen_options
        with_options = ["".join(get(row.cells)) for row in chosen]
        return not with_options[0].strip() and all(map(_strip, with_options[1:]))

    def _varying(self, chosen: Sequence[Row], first: Cells) -> list[tuple[int, str]]:
        """The loose attributes that are the variants'."""
        if len(chosen) < 2:
            return []
        columns = self.loose
        if chosen[0].cells is first:
            return [
                (column, name) for column, name in columns if len({row.cells[column] for row in chosen}) > 1
            ]
        return [
            (column, name)
            for column, name in columns
            if any(row.cells[column] and row.cells[column] != first[column] for row in chosen)
        ]

    def _variant(
        self, cells: Cells, first: Cells, varying: Sequence[tuple[int, str]]
    ) -> dict[str, Any] | None:
        """A variant with what a shopper chooses it by; None for what has to be read with more care."""
        variant = self.fill_variant(cells)
        if variant is None:
            return None
        plain = self.plan.plain_option
        chosen = {}
        for column, name_column, name in self.options:
            text = cells[column]
            if text and text != plain:
                text = text.strip()
                if self.painted and ":" in text and SWATCH.match(text):
                    return None
                if name_column >= 0:
                    name = cells[name_column].strip() or first[name_column].strip() or name  # noqa: PLW2901
                if not text or not name or name in chosen:
                    return None
                chosen[name] = text
        for column, name in varying:
            text = cells[column].strip()
            if text and text != plain:
                if name in chosen:
                    return None
                chosen[name] = text
        if chosen:
            variant["attributes"] = chosen
        return variant

    def _around(self, rows: Sequence[Row], value: dict[str, Any]) -> dict[str, Any] | None:
        """Attributes and pictures."""
        plan = self.plan
        if self.attribute_names:
            texts = tuple(map(_strip, self.attributes(rows[0].cells)))
            found: dict[str, Any]
            if "" in texts:
                # B905: the check of their lengths costs as much as the work.
                found = {name: text for name, text in zip(self.attribute_names, texts) if text}  # noqa: B905
            else:
                found = dict(zip(self.attribute_names, texts))  # noqa: B905
            for name, columns in self.doubled:
                told = list(dict.fromkeys(filter(None, map(_strip, columns(rows[0].cells)))))
                if len(told) > 1:
                    found[name] = told
            if found:
                value["attributes"] = found
        if plan.pictures:
            self.put_pictures(rows, value)
        return value

    def put_pictures(self, rows: Sequence[Row], value: dict[str, Any]) -> None:
        """The pictures of a product's rows."""
        if self.told_pictures:
            get = self.pictures
            shown_first = get(rows[0].cells)
            # Of rows that all show the same, those below the first show nothing new.
            if len(rows) == 1 or all(get(row.cells) == shown_first for row in rows[1:]):
                sources = self.plain_sources(shown_first)
                if sources is not None:
                    if sources:
                        value["images"] = sources
                    return
        if self.listed is not None and not self.listed.separators:
            images = _in_order(self.listed, rows)
            if images is not None:
                if images:
                    value["images"] = images
                return
        get = self.pictures
        shown = rows if len(rows) == 1 else [row for row in rows if any(get(row.cells))]
        if shown:
            list_pictures(self.plan.pictures, shown, value, "", None)

    def plain_sources(self, cells: Cells) -> list[Any] | None:
        """The pictures of a row from the cells of columns that say no more of them than a role; None for a closer look."""
        found: list[Any] = []
        for cell, one in zip(cells, self.plan.pictures):  # noqa: B905
            text = cell.strip()
            if not text:
                continue
            if is_one_address(text):
                if not one.repeats or text not in found:
                    found.append({"src": text, "role": one.role} if one.role else text)
                continue
            sources = plain_pictures(text, one.separators)
            if sources is None:
                return None
            told = [src for src in sources if len(src) >= SHORT or src.casefold() not in CELLS]
            if one.repeats and found:
                told = [src for src in told if src not in found]
            found += [{"src": src, "role": one.role} for src in told] if one.role else told
        return found


def _in_order(one: Pictures, rows: Sequence[Row]) -> list[Any] | None:
    """The pictures of a column that holds one in a row; None where their positions are not 1, 2, 3, or one comes twice."""
    images: list[Any] = []
    column, alt_column, position_column = one.column, one.alt, one.position
    seen = set()
    for row in rows:
        cells = row.cells
        src = cells[column]
        if not src or not (src := src.strip()):
            continue
        if len(src) < SHORT or src[0] == "[" or src in seen or "//" in src[8:]:
            return None
        seen.add(src)
        if position_column >= 0 and cells[position_column] != str(len(images) + 1):
            return None
        if alt_column >= 0 and (alt := cells[alt_column]) and (alt := alt.strip()):
            images.append({"src": src, "alt": alt})
        else:
            images.append(src)
    return images
