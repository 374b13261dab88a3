"""Listings of many products at once, most of several rows each, column by column.

It makes what :class:`listing_lint.catalog.tables.quick.Maker` makes of each product, or leaves the product to it; a test
compares the two. See :mod:`listing_lint.catalog.tables.columns` for products of one row.
"""

from __future__ import annotations

from itertools import compress, pairwise, repeat
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.tables.columns import (
    Doubts,
    all_single,
    are_plain,
    attributes_of,
    columnar,
    members_of,
    of_columns,
)
from listing_lint.catalog.tables.making import drop_shared_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.catalog.tables.columns import Columns
    from listing_lint.catalog.tables.quick import Maker
    from listing_lint.catalog.tables.stretch import Stretch

_strip = str.strip
Listings = list[dict[str, Any] | None]


class Grouped:
    """Makes the listings of one plan's products, each from its rows."""

    __slots__ = ("_alone", "_attributes", "_codes", "_columns", "_listing", "_maker", "_options", "_variant")

    def __init__(self, maker: Maker) -> None:
        plan = maker.plan
        self._maker = maker
        self._alone = columnar(maker)
        self._listing = members_of(plan.listing)
        self._variant = members_of(plan.variant)
        self._attributes = [(one.name, one.column) for one in (*plan.attributes, *plan.loose)]
        self._codes = [fill.column for fill in (*plan.listing, *plan.variant) if fill.member in ("id", "sku")]
        self._columns = {
            column
            for fill in plan.listing
            for column in (fill.column, fill.unit_column, fill.beside)
            if column >= 0
        }
        self._options = plan.options

    def __call__(self, rows: Stretch, starts: Sequence[int]) -> Listings:
        """The listing of each product, or None where it needs more care; ``starts`` has one place more than products."""
        columns = rows.columns
        escaped = "\\" in rows.text
        chosen = self._chosen(rows, columns, starts)
        above = self._own_rows(columns, starts, chosen)
        odd = self._varying(columns, starts, chosen, above)
        if self._maker.plan.parent >= 0:
            odd.update(number for number, (start, stop) in enumerate(pairwise(starts)) if stop - start > 1)
        sellable, doubts = self._variants(columns, starts, rows, escaped=escaped)
        first = Doubts(escaped=escaped)
        found = self._products(columns, starts, first)
        images = self._images(columns, starts)
        alone = self._single(rows, starts)
        bad = {row for row in doubts.odd if chosen[row]}
        listings: Listings = []
        for number, (start, stop) in enumerate(pairwise(starts)):
            value = found[number]
            if (
                number in odd
                or number in first.odd
                or "id" not in value
                or (bad and not bad.isdisjoint(range(start, stop)))
            ):
                listings.append(None)
                continue
            variants = list(compress(sellable[start:stop], chosen[start:stop]))
            if above[number]:
                variants = variants[1:]
            if stop - start == 1 and variants and "attributes" not in variants[0]:
                listings.append(alone[start])  # its variant's members are its own
                continue
            if variants and not self._are_told(variants):
                listings.append(None)
                continue
            shown = None if images is None else images[number]
            if shown is None:
                self._maker.put_pictures(rows.some_rows(start, stop), value)
            elif shown:
                value["images"] = shown
            if above[number]:
                for member, one in sellable[start].items():
                    value.setdefault(member, one)
            if variants:
                drop_shared_code(self._maker.plan, value, variants)
                value["variants"] = variants
            listings.append(value)
        return listings

    def may_be_damaged(self, rows: Stretch) -> bool:
        """Whether any identifier may have become a rounded number."""
        return "+" in rows.text and any("+" in "".join(rows.columns[column]) for column in self._codes)

    def _single(self, rows: Stretch, starts: Sequence[int]) -> dict[int, Any]:
        """What the products of one row are, by that row, if they are no choice."""
        single = [start for start, stop in pairwise(starts) if stop - start == 1]
        if not single or self._alone is None:
            return dict.fromkeys(single)
        return dict(zip(single, self._alone(rows.of(single))))  # noqa: B905

    def _are_told(self, variants: Sequence[dict[str, Any]]) -> bool:
        """Whether each variant says what it is chosen by, so that none may be the product's own row."""
        bare = any("attributes" not in variant for variant in variants)
        return not (bare and (len(variants) == 1 or self._options))

    def _chosen(self, rows: Stretch, columns: Columns, starts: Sequence[int]) -> list[bool]:
        """Which rows are variants, in one currency."""
        plan = self._maker.plan
        if not plan.variant:
            return [False] * len(rows)
        if plan.is_variant is None or any(all(columns[column]) for column in plan.filled):
            chosen = [True] * len(rows)
        else:
            chosen = list(map(plan.is_variant, rows.cells))
        if plan.currency >= 0 and len(set(columns[plan.currency])) > 1:
            currencies = columns[plan.currency]
            for start, stop in pairwise(starts):
                usual = next(compress(currencies[start:stop], chosen[start:stop]), "")
                others = {*currencies[start:stop]} - {"", usual}
                if others:
                    for row in range(start, stop):
                        chosen[row] = chosen[row] and currencies[row] not in others
        return chosen

    def _own_rows(self, columns: Columns, starts: Sequence[int], chosen: Sequence[bool]) -> list[bool]:
        """Of which products the first row is the product's own, above its variants, which all have an option."""
        count = len(starts) - 1
        if not self._options:
            return [False] * count
        texts = [columns[one.column] for one in self._options if any(columns[one.column])]
        if not texts:
            return [False] * count
        with_options = (
            list(map(bool, map(_strip, texts[0])))
            if len(texts) == 1
            else [bool("".join(row).strip()) for row in zip(*texts)]  # noqa: B905
        )
        above = []
        for start, stop in pairwise(starts):
            told = list(compress(with_options[start:stop], chosen[start:stop]))
            above.append(chosen[start] and len(told) > 1 and not told[0] and all(told[1:]))
        return above

    def _varying(
        self, columns: Columns, starts: Sequence[int], chosen: Sequence[bool], above: Sequence[bool]
    ) -> set[int]:
        """The products of which attributes may differ from variant to variant."""
        odd: set[int] = set()
        several = [number for number, (start, stop) in enumerate(pairwise(starts)) if stop - start > 1]
        # Where the product's own row is a variant, the others lack what it alone says.
        among = [
            (number, starts[number]) for number in several if chosen[starts[number]] and not above[number]
        ]
        for one in self._maker.plan.loose:
            cells = columns[one.column]
            if not any(cells):
                continue
            odd.update(number for number, start in among if len(set(cells[start : starts[number + 1]])) > 1)
            own = _of_rows(cells, starts)
            if len(own) - own.count("") != len(cells) - cells.count(""):
                odd.update(
                    number
                    for number in several
                    if not {"", own[number]}.issuperset(cells[starts[number] : starts[number + 1]])
                )
        return odd

    def _variants(
        self, columns: Columns, starts: Sequence[int], rows: Stretch, *, escaped: bool
    ) -> tuple[list[dict[str, Any]], Doubts]:
        """What each row would be as a variant."""
        doubts = Doubts(escaped=escaped)
        if not self._variant:
            return [{} for _ in rows.texts], doubts
        names = [name for name, _ in self._variant]
        made = [convert(columns, doubts) for _, convert in self._variant]
        if self._options:
            names.append("attributes")
            made.append(self._choices(columns, starts, doubts))
        return of_columns(names, made, zero=doubts.zero), doubts

    def _choices(self, columns: Columns, starts: Sequence[int], doubts: Doubts) -> Sequence[Any]:
        """The options of each row by their names, which may stand in the product's first row only; ``""`` for none."""
        plain = self._maker.plan.plain_option
        choices: list[Any] = [""] * len(columns[0])
        for option in self._options:
            cells = columns[option.column]
            if not any(cells):
                continue
            names: Iterable[str] = repeat(option.name)
            if option.name_column >= 0:
                names = _below(list(map(_strip, columns[option.name_column])), starts, option.name)
            for row, (cell, name) in enumerate(zip(cells, names)):  # noqa: B905
                if cell and cell != plain:
                    text = cell.strip()
                    chosen = choices[row]
                    if not text or not name or (chosen and name in chosen):
                        doubts.odd.add(row)
                    elif chosen:
                        chosen[name] = text
                    else:
                        choices[row] = {name: text}
        return choices

    def _products(self, columns: Columns, starts: Sequence[int], doubts: Doubts) -> list[Any]:
        """What each product says for all its variants: its own row, and where that says nothing the first that does."""
        own = {column: _of_rows(columns[column], starts) for column in self._columns}
        for column in self._maker.other_columns:
            cells, firsts = columns[column], own[column]
            if "" in firsts and len(cells) - cells.count("") > len(firsts) - firsts.count(""):
                own[column] = tuple(
                    cell or next(filter(None, cells[start:stop]), "")
                    for cell, (start, stop) in zip(firsts, pairwise(starts))  # noqa: B905
                )
        names = [name for name, _ in self._listing]
        made = [convert(own, doubts) for _, convert in self._listing]
        if self._attributes:
            names.append("attributes")
            own_texts = [_of_rows(columns[column], starts) for _, column in self._attributes]
            numbered = [(name, at) for at, (name, _) in enumerate(self._attributes)]
            made.append(attributes_of(numbered, own_texts))
        return of_columns(names, made, zero=doubts.zero)

    def _images(self, columns: Columns, starts: Sequence[int]) -> list[list[Any] | None] | None:
        """The pictures of each product, where each cell holds one at the most; None where that needs more care."""
        pictures = self._maker.plan.pictures
        if not pictures:
            return [[] for _ in starts[:-1]]
        one = pictures[0]
        if len(pictures) != 1 or one.role or one.repeats or (one.position >= 0 and one.separators):
            return None
        texts = list(map(_strip, columns[one.column]))
        if not all_single([text for text in texts if text]):
            return None
        entries: Sequence[Any] = texts
        if one.alt >= 0 and any(columns[one.alt]):
            alts = map(_strip, columns[one.alt])
            entries = [{"src": text, "alt": alt} if alt else text for text, alt in zip(texts, alts)]  # noqa: B905
        found: list[list[Any] | None] = []
        for start, stop in pairwise(starts):
            sources = texts[start:stop]
            images = list(compress(entries[start:stop], sources))
            sources = list(filter(None, sources))
            if len(set(sources)) < len(sources) or (
                one.position >= 0
                and list(compress(columns[one.position][start:stop], texts[start:stop]))
                != _counted(len(sources))
            ):
                found.append(None)
            else:
                found.append(images)
        return found


def _of_rows(cells: Sequence[str], starts: Sequence[int]) -> tuple[str, ...]:
    """What stands in the first row of each product."""
    return itemgetter(*starts[:-1])(cells) if len(starts) > 2 else (cells[starts[0]],)


def _counted(count: int) -> list[str]:
    return [str(number + 1) for number in range(count)]


def _below(names: Sequence[str], starts: Sequence[int], default: str) -> list[str]:
    """The names of an option, which the product's first row says for the others."""
    found = list(names[: starts[0]])
    for start, stop in pairwise(starts):
        usual = names[start] or default
        found += [name or usual for name in names[start:stop]]
    return found


def grouped_maker(maker: Maker) -> Grouped | None:
    """The maker of many products at once; None where the plan's columns hang on one another."""
    plan = maker.plan
    if not maker.simple or maker.doubled or not are_plain(plan.listing) or not are_plain(plan.variant):
        return None
    return Grouped(maker)
