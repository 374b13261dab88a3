"""Listings of many products at once, most of several rows each, column by column.

It makes what :class:`listing_lint.catalog.tables.quick.Maker` makes of each product, or leaves the product to it; a test
compares the two. See :mod:`listing_lint.catalog.tables.columns` for products of one row.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, chain, compress, count, pairwise, repeat
from operator import and_, itemgetter, ne, sub
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.tables.columns import are_of_kinds, are_plain, attributes_of, columnar
from listing_lint.catalog.tables.making import drop_shared_code
from listing_lint.catalog.tables.members import Doubts, members_of
from listing_lint.catalog.tables.named import Named
from listing_lint.catalog.tables.objects import of_columns
from listing_lint.catalog.tables.shown import all_single, shown_together

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from listing_lint.catalog.tables.members import Cells
    from listing_lint.catalog.tables.objects import Columns
    from listing_lint.catalog.tables.plan import Fill
    from listing_lint.catalog.tables.quick import Maker
    from listing_lint.catalog.tables.stretch import Stretch

_strip = str.strip
Listings = list[dict[str, Any] | None]


class Grouped:
    """Makes the listings of one plan's products, each from its rows."""

    __slots__ = (
        "_alone",
        "_attributes",
        "_codes",
        "_columns",
        "_listing",
        "_maker",
        "_named",
        "_naming",
        "_options",
        "_sold",
        "_variant",
    )

    def __init__(self, maker: Maker) -> None:
        plan = maker.plan
        self._maker = maker
        self._alone = columnar(maker)
        self._listing = members_of(plan.listing)
        self._variant = members_of(plan.variant)
        self._attributes = [(one.name, one.column) for one in (*plan.attributes, *plan.loose)]
        self._codes = [fill.column for fill in (*plan.listing, *plan.variant) if fill.member in ("id", "sku")]
        self._columns = _read_by(plan.listing)
        self._sold = _read_by(plan.variant)
        self._options = plan.options
        self._named = Named(plan.attributes) if plan.own else None
        self._naming = {
            at for one in plan.attributes for at in (one.column, one.name_column) if plan.own and at >= 0
        }

    def __call__(self, rows: Stretch, starts: Sequence[int]) -> Listings:
        """The listing of each product, or None where it needs more care; ``starts`` has one place more than products."""
        chosen = self._chosen(rows, starts)
        plain = self._plain(rows, starts, chosen)
        made = dict(zip(plain, self._made_alone(rows, plain)))  # noqa: B905
        if len(plain) * 2 < len(starts):
            return self._several(rows, starts, chosen, made)
        others = [(start, stop) for start, stop in pairwise(starts) if start not in made]
        if others:
            taken = [at for start, stop in others for at in range(start, stop)]
            within = list(accumulate((stop - start for start, stop in others), initial=0))
            found = self._several(rows.of(taken), within, [chosen[at] for at in taken], {})
            made.update(zip((start for start, _ in others), found))  # noqa: B905
        return [made[start] for start in starts[:-1]]

    def may_be_damaged(self, rows: Stretch) -> bool:
        """Whether any identifier may have become a rounded number."""
        return rows.may_hold("+") and any("+" in "".join(rows.columns[column]) for column in self._codes)

    def _plain(self, rows: Stretch, starts: Sequence[int], chosen: Sequence[bool]) -> list[int]:
        """The rows of products of one row each that are no choice: what would be their variant's is their own.

        Where products have rows of their own, these are no variants.
        """
        own = self._maker.plan.own
        single = [start for start, stop in pairwise(starts) if stop - start == 1 and chosen[start] is not own]
        if own:
            return single
        for one in self._options if single else ():
            cells, plain = rows.columns[one.column], ("", self._maker.plan.plain_option)
            single = [start for start in single if cells[start] in plain]
        return single

    def _made_alone(self, rows: Stretch, plain: Sequence[int]) -> Listings:
        return self._alone(rows.of(plain)) if plain and self._alone is not None else [None] * len(plain)

    def _several(
        self, rows: Stretch, starts: Sequence[int], chosen: Sequence[bool], alone: Mapping[int, Any]
    ) -> Listings:
        """The same, but for those that are made ``alone``."""
        columns = rows.columns
        escaped = rows.may_hold("\\")
        # Where the rows of a product begin among those that are variants.
        among = list(itemgetter(*starts)(list(accumulate(chosen, initial=0))))
        above = self._own_rows(columns, starts, chosen, among)
        odd = self._varying(columns, starts, chosen, above)
        if self._maker.plan.parent >= 0 or self._maker.plan.surcharge >= 0:
            odd.update(number for number, (start, stop) in enumerate(pairwise(starts)) if stop - start > 1)
        sellable, doubts = self._variants(columns, starts, chosen, escaped=escaped)
        first = Doubts(escaped=escaped)
        found = self._products(columns, starts, first)
        images = self._images(columns, starts)
        odd |= first.odd
        odd |= {bisect_right(among, row) - 1 for row in doubts.odd}
        owned: Sequence[Mapping[str, Any]] = ()
        if self._maker.plan.own:
            owned, doubts = self._sold_in(columns, starts[:-1], escaped=escaped)
            odd |= doubts.odd
        # Each variant has to say what it is chosen by, or it may be the product's own row.
        bare = list(accumulate(["attributes" not in one for one in sellable], initial=0))
        listings: Listings = []
        for number, (start, stop) in enumerate(pairwise(starts)):
            value = found[number]
            if start in alone:
                listings.append(alone[start])
                continue
            first_sold, end = among[number] + above[number], among[number + 1]
            variants = sellable[first_sold:end]
            unsaid = bare[end] != bare[first_sold] and (len(variants) < 2 or self._options)
            if number in odd or "id" not in value or unsaid:
                listings.append(None)
                continue
            shown = None if images is None else images[number]
            if shown is None:
                self._maker.put_pictures(rows.some_rows(start, stop), value)
            elif shown:
                value["images"] = shown
            own = owned[number] if owned else sellable[among[number]] if above[number] else {}
            for member, one in own.items():
                value.setdefault(member, one)
            if variants:
                drop_shared_code(self._maker.plan, value, variants)
                value["variants"] = variants
            listings.append(value)
        return listings

    def _chosen(self, rows: Stretch, starts: Sequence[int]) -> list[bool]:
        """Which rows are variants, in one currency."""
        plan = self._maker.plan
        columns = rows.columns
        if not plan.variant:
            return [False] * len(rows)
        is_variant = plan.is_variant
        if plan.own:
            chosen = [False] * len(rows)
            for at in plan.below(columns[plan.kind]):
                chosen[at] = True
        elif is_variant is None or any(all(columns[column]) for column in plan.filled):
            chosen = [True] * len(rows)
        else:
            chosen = list(map(is_variant, rows.cells))
        if plan.currency < 0 or len(set(columns[plan.currency])) < 2:
            return chosen
        currencies = columns[plan.currency]
        for start, stop in pairwise(starts):
            told = currencies[start:stop]
            if told.count(told[0]) == stop - start:
                continue
            usual = next(compress(told, chosen[start:stop]), "")
            of_one = [not currency or currency == usual for currency in told]
            chosen[start:stop] = map(and_, chosen[start:stop], of_one)
        return chosen

    def _own_rows(
        self, columns: Columns, starts: Sequence[int], chosen: Sequence[bool], among: Sequence[int]
    ) -> list[bool]:
        """Of which products the first row is the product's own, above its variants, which all have an option."""
        count = len(starts) - 1
        texts = [columns[one.column] for one in self._options if any(columns[one.column])]
        if not texts:
            return [False] * count
        options = texts[0] if len(texts) == 1 else map("".join, zip(*texts))  # noqa: B905
        told = list(map(bool, map(_strip, compress(options, chosen))))
        if all(told):
            return [False] * count
        return [
            chosen[start] and stop - begin > 1 and not told[begin] and all(told[begin + 1 : stop])
            for start, (begin, stop) in zip(starts, pairwise(among))  # noqa: B905
        ]

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
        self, columns: Columns, starts: Sequence[int], chosen: Sequence[bool], *, escaped: bool
    ) -> tuple[list[dict[str, Any]], Doubts]:
        """The rows that are variants, each with its members."""
        doubts = Doubts(escaped=escaped)
        if not self._variant:
            return [], doubts
        sold: Cells = columns
        if not all(chosen):
            sold = {column: list(compress(columns[column], chosen)) for column in self._sold}
        names = [name for name, _ in self._variant]
        made = [convert(sold, doubts) for _, convert in self._variant]
        if self._options:
            names.append("attributes")
            made.append(self._choices(columns, starts, chosen, doubts))
        return of_columns(names, made, zero=doubts.zero), doubts

    def _sold_in(
        self, columns: Columns, rows: Sequence[int], *, escaped: bool
    ) -> tuple[list[dict[str, Any]], Doubts]:
        """What products have in their own rows of what variants have."""
        doubts = Doubts(escaped=escaped)
        if not self._variant:
            return [{} for _ in rows], doubts
        cells = {column: [columns[column][at] for at in rows] for column in self._sold}
        made = [convert(cells, doubts) for _, convert in self._variant]
        return of_columns([name for name, _ in self._variant], made, zero=doubts.zero), doubts

    def _choices(
        self, columns: Columns, starts: Sequence[int], chosen: Sequence[bool], doubts: Doubts
    ) -> Sequence[Any]:
        """The options of each variant by their names, which may stand in the product's first row only; ``""`` for none."""
        plain = self._maker.plan.plain_option
        choices: list[Any] = [""] * sum(chosen)
        for option in self._options:
            if not any(columns[option.column]):
                continue
            cells = list(compress(columns[option.column], chosen))
            if plain and plain in cells:
                cells = ["" if cell == plain else cell for cell in cells]
            texts = list(map(_strip, cells))
            if texts.count("") != cells.count(""):
                doubts.odd.update(compress(count(), map(ne, map(bool, cells), map(bool, texts))))
            names = [option.name] * len(texts)
            if option.name_column >= 0:
                told = list(map(_strip, columns[option.name_column]))
                names = list(compress(_below(told, starts, option.name), chosen))
            if "" in names:
                doubts.odd.update(at for at, name in enumerate(names) if texts[at] and not name)
            if not any(choices):
                choices = [{name: text} if text else "" for name, text in zip(names, texts)]  # noqa: B905
                continue
            for at in compress(count(), texts):
                if not choices[at]:
                    choices[at] = {names[at]: texts[at]}
                elif names[at] in choices[at]:
                    doubts.odd.add(at)
                else:
                    choices[at][names[at]] = texts[at]
        return choices

    def _products(self, columns: Columns, starts: Sequence[int], doubts: Doubts) -> list[Any]:
        """What each product says for all its variants: its own row, and where that says nothing the first that does."""
        own: dict[int, Sequence[str]] = {
            column: _of_rows(columns[column], starts) for column in self._columns
        }
        for column in self._maker.other_columns:
            cells, firsts = columns[column], own[column]
            if "" in firsts and any(cells):
                own[column] = _first_filled(cells, firsts, starts)
        names = [name for name, _ in self._listing]
        made = [convert(own, doubts) for _, convert in self._listing]
        if self._named is not None:
            names.append("attributes")
            firsts_of = {column: _of_rows(columns[column], starts) for column in self._naming}
            made.append(self._named(firsts_of, doubts) or [""] * (len(starts) - 1))
        elif self._attributes:
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
            return shown_together([columns[one.column] for one in pictures], pictures, starts)
        texts = list(map(_strip, columns[one.column]))
        if not all_single([text for text in texts if text]):
            return shown_together([texts], pictures, starts)
        entries: Sequence[Any] = texts
        if one.alt >= 0 and any(columns[one.alt]):
            alts = map(_strip, columns[one.alt])
            entries = [{"src": text, "alt": alt} if alt else text for text, alt in zip(texts, alts)]  # noqa: B905
        places = columns[one.position] if one.position >= 0 else None
        counted = list(map(str, range(1, 1 + max(map(sub, starts[1:], starts)))))
        found: list[list[Any] | None] = []
        for start, stop in pairwise(starts):
            sources = texts[start:stop]
            images = list(entries[start:stop])
            orders = counted if places is None else places[start:stop]
            if "" in sources:
                images = list(compress(images, sources))
                orders = list(compress(orders, sources))
                sources = list(filter(None, sources))
            count = len(images)
            twice = count > 1 and len(set(sources)) < count
            found.append(None if twice or (places and list(orders) != counted[:count]) else images)
        return found


def _read_by(fills: Iterable[Fill]) -> set[int]:
    """The columns that members are made of."""
    return {
        column for fill in fills for column in (fill.column, fill.unit_column, fill.beside) if column >= 0
    }


def _of_rows(cells: Sequence[str], starts: Sequence[int]) -> tuple[str, ...]:
    """What stands in the first row of each product."""
    return itemgetter(*starts[:-1])(cells) if len(starts) > 2 else (cells[starts[0]],)


def _first_filled(cells: Sequence[str], firsts: Sequence[str], starts: Sequence[int]) -> list[str]:
    """For each product the first of its cells that holds something; ``firsts`` are those of its first row."""
    last = len(cells) - 1
    # Where the product's own row says nothing, mostly the one below it does.
    seconds = [cells[start + 1] if start < last else "" for start in starts[:-1]]
    found = []
    for cell, second, (start, stop) in zip(firsts, seconds, pairwise(starts)):  # noqa: B905
        if cell or stop - start < 2:
            found.append(cell)
        else:
            found.append(second or next(filter(None, cells[start:stop]), ""))
    return found


def _below(names: Sequence[str], starts: Sequence[int], default: str) -> Sequence[str]:
    """The names of an option, which the product's first row says for the others."""
    usual = [name or default for name in _of_rows(names, starts)]
    if not any(usual):
        return names
    above = chain.from_iterable(map(repeat, usual, map(sub, starts[1:], starts)))
    told = [name or other for name, other in zip(names[starts[0] : starts[-1]], above)]  # noqa: B905
    return [*names[: starts[0]], *told, *names[starts[-1] :]]


def grouped_maker(maker: Maker) -> Grouped | None:
    """The maker of many products at once; None where the plan's columns hang on one another."""
    plan = maker.plan
    if not are_plain(plan.listing) or not are_plain(plan.variant):
        return None
    if plan.own:
        return Grouped(maker) if are_of_kinds(plan) else None
    return Grouped(maker) if maker.simple and not maker.doubled else None
