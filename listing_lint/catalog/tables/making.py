"""Rows to the members of a listing, by a plan; and, asked for them, the places that the members come from.

One function makes the listing; asked for places, it runs a second time over the same rows and writes them down. So the two
cannot differ, and a clean row costs no more than its values.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import MISSED, escape
from listing_lint.catalog.tables.bulk_columns import step_of
from listing_lint.catalog.tables.by_size import is_blank
from listing_lint.catalog.tables.currencies import code_of
from listing_lint.catalog.tables.pieces import pairs_in, parts_in, pictures_in
from listing_lint.catalog.tables.said import (
    comma_price,
    count,
    is_nothing,
    lines_in,
    member_lacks,
    number_of,
    pointed_price,
    price,
    says_none,
    weight,
    word_of,
)
from listing_lint.late import late
from listing_lint.text.placeholder_words import CELLS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.tables.plan import Attribute, Fill, Pictures, Plan, Size
    from listing_lint.catalog.tables.products import Places
    from listing_lint.catalog.tables.stretch import Row

_DISPERSED = late(r"/[A-Za-z0-9_]/[A-Za-z0-9_]/[^/]+\.[A-Za-z]{3,4}$")


SHORT = 10
"""Characters of a picture's name below which it may be a word for none: ``-``, ``undefined``."""


def make_listing(plan: Plan, rows: Sequence[Row], places: Places | None) -> dict[str, Any]:
    """The listing of a product's rows; its places, too, if they are asked for."""
    value: dict[str, Any] = {}
    first = rows[0]
    if len(rows) > 1:
        # Whatever the product's own row calls it comes before a variant's code.
        _fill([fill for fill in plan.listing if fill.member == "id"], rows[:1], value, "", places)
    _fill(plan.listing, rows, value, "", places)
    if plan.nameless and "id" not in value:
        value["id"] = f"row {first.number}"
        if places is not None:
            places.put("/id", first, None)
    chosen = _variant_rows(plan, rows) if plan.variant else []
    above = _is_above(plan.options, chosen, rows, plan)
    if above:
        # What only the product's own row says (material, wattage) is no choice between its variants.
        chosen = chosen[1:]
    own_row = bool(chosen) and chosen[0] is not first
    varying: tuple[Attribute, ...] = ()
    if own_row and (len(chosen) > 1 or not plan.lone):
        # What a variant says beside the row of its product, be it the only one.
        varying = tuple(
            one
            for one in plan.loose
            if any(row.cells[one.column] not in ("", first.cells[one.column]) for row in chosen)
        )
    elif len(chosen) > 1:
        varying = tuple(one for one in plan.loose if len({row.cells[one.column] for row in chosen}) > 1)
    attributes = [*plan.attributes, *(one for one in plan.loose if own_row or one not in varying)]
    if attributes:
        put_attributes(attributes, first, value, "", places)
    if plan.own and not chosen:
        put_attributes(plan.offered, first, value, "", places)
    if plan.pictures:
        list_pictures(plan.pictures, rows, value, "", places)
    if plan.own or above:
        _fill(plan.variant, rows[:1], value, "", places)
    if plan.sizes and len(rows) == 1:
        _fill(plan.variant, rows, value, "", places)
        _by_size(plan.sizes, first, value, places)
    elif chosen:
        _variants(plan, rows, chosen, (*plan.options, *varying), value, places)
    elif places is not None:
        # A row of which nothing makes a variant, not even a price.
        for fill in plan.variant:
            if not first.cells[fill.column].strip():
                _note_blank(fill, first, "", places)
    return value


def _by_size(sizes: Sequence[Size], row: Row, value: dict[str, Any], places: Places | None) -> None:
    """A variant for each size that has a price."""
    variants: list[dict[str, Any]] = []
    for one in sizes:
        cell = row.cells[one.column]
        if is_blank(cell):
            continue
        here, number = f"/variants/{len(variants)}", price(cell)
        variant: dict[str, Any] = {"attributes": {"size": one.label}, "price": number[0]}
        currency = number[1] or one.currency
        if currency and "currency" not in value:
            value["currency"] = currency
            if places is not None:
                places.put("/currency", row, one.column)
        if one.listed >= 0 and not is_blank(row.cells[one.listed]):
            variant["list_price"] = price(row.cells[one.listed])[0]
        if places is not None:
            places.put(here, row, one.column)
            places.put(f"{here}/attributes/size", row, one.column)
            places.put(f"{here}/price", row, one.column, _lead(cell))
            if "list_price" in variant:
                places.put(f"{here}/list_price", row, one.listed, _lead(row.cells[one.listed]))
        variants.append(variant)
    if variants:
        value["variants"] = variants


def _note_blank(fill: Fill, row: Row, above: str, places: Places) -> None:
    """Where a blank cell stands that a seller may have missed."""
    if fill.member in MISSED and not fill.may_lack:
        places.blank(f"{above}/{fill.member}", row, fill.column)


def _variant_rows(plan: Plan, rows: Sequence[Row]) -> list[Row]:
    """The rows that are variants, in one currency."""
    chosen = [row for row in rows if plan.is_variant is None or plan.is_variant(row.cells)]
    if plan.currency >= 0 and len(chosen) > 1:
        usual = chosen[0].cells[plan.currency]
        chosen = [row for row in chosen if row.cells[plan.currency] in ("", usual)]
    return chosen


def _is_above(options: Sequence[Attribute], chosen: Sequence[Row], rows: Sequence[Row], plan: Plan) -> bool:
    """Whether the first row is the product's own, above those that a shopper can choose: the only one without an option."""
    if len(chosen) < 2 or chosen[0] is not rows[0] or plan.own:
        return False
    if plan.parent >= 0 and not rows[0].cells[plan.parent].strip():
        return all(row.cells[plan.parent].strip() for row in chosen[1:])
    columns = [one.column for one in (*options, *plan.loose) if one.pairs or one in options]
    if not columns:
        return False
    with_options = [any(row.cells[column].strip() for column in columns) for row in chosen]
    return not with_options[0] and all(with_options[1:])


def _variants(
    plan: Plan,
    rows: Sequence[Row],
    chosen: Sequence[Row],
    options: Sequence[Attribute],
    value: dict[str, Any],
    places: Places | None,
) -> None:
    if (
        plan.lone
        and len(chosen) == 1
        and not any(
            row.cells[option.column] and row.cells[option.column] != plan.plain_option
            for row in chosen
            for option in options
        )
    ):
        _fill(plan.variant, chosen, value, "", places)
        return
    if _is_above(options, chosen, rows, plan):
        _fill(plan.variant, rows[:1], value, "", places)
        chosen = chosen[1:]
    variants: list[dict[str, Any]] = []
    value["variants"] = variants
    for row in chosen:
        here = f"/variants/{len(variants)}"
        variant: dict[str, Any] = {}
        if places is not None:
            places.put(here, row, None)
        _fill(plan.variant, (row,), variant, here, places)
        if plan.surcharge >= 0:
            _put_surcharge(plan, value, row, variant, here, places)
        put_attributes(options, row, variant, here, places, plan.plain_option, rows[0])
        variants.append(variant)
    if (
        plan.surcharge >= 0
        and is_nothing(str(value.get("price", "")))
        and any("price" in one for one in variants)
    ):
        del value["price"]  # what its variants cost stands in them
        if places is not None:
            places.pointers.pop("/price", None)
            places.shifts.pop("/price", None)
    if drop_shared_code(plan, value, variants) and places is not None:
        for index in range(len(variants)):
            places.pointers.pop(f"/variants/{index}/sku", None)
            places.shifts.pop(f"/variants/{index}/sku", None)


def _put_surcharge(
    plan: Plan,
    value: dict[str, Any],
    row: Row,
    variant: dict[str, Any],
    here: str,
    places: Places | None,
) -> None:
    """What a variant costs, where its row says how much that is above the product's price: of Wix."""
    more = number_of(row.cells[plan.surcharge].strip())
    less = value.get("price")
    base = number_of(less) if isinstance(less, str) else less
    if (
        "price" in variant
        or not isinstance(more, int | float)
        or not isinstance(base, int | float)
        or not more
    ):
        return
    variant["price"] = round(base + more, 4)
    if places is not None:
        places.put(f"{here}/price", row, plan.surcharge)


def drop_shared_code(plan: Plan, value: dict[str, Any], variants: Sequence[dict[str, Any]]) -> bool:
    """Take away the code that all rows of a product share, as in a sheet of sizes: it is the product's, and no variant's."""
    code = value.get("id")
    if plan.format != "table" or len(variants) < 2 or any(one.get("sku") != code for one in variants):
        return False
    for one in variants:
        one.pop("sku", None)
    return code is not None


def _fill(
    fills: Sequence[Fill], rows: Sequence[Row], value: dict[str, Any], above: str, places: Places | None
) -> None:
    """Members from the first of the rows that has them; the first column that has one wins."""
    several = len(rows) > 1
    cells = rows[0].cells
    for fill in fills:
        row = rows[0]
        cell = cells[fill.column]
        if not cell and several:
            for row in rows:
                cell = row.cells[fill.column]
                if cell:
                    break
        if not cell or cell.isspace() or cell == "\\N":
            if places is not None:
                _note_blank(fill, rows[0], above, places)
            continue
        if fill.may_lack and is_nothing(cell):
            continue
        if fill.read == "price" and cell.strip().casefold() == "variable":
            continue  # Square: said when it is sold
        if member_lacks(fill.member, cell):
            continue
        if fill.beside >= 0 and not _counts(fill, cell, row.cells[fill.beside]):
            continue
        member = fill.member
        if fill.read == "text":
            if member not in value:
                value[member] = _trimmed(cell)
                if places is not None:
                    places.put(f"{above}/{member}", row, fill.column, _lead(cell))
        elif fill.read == "list":
            entries = value.setdefault(member, [])
            if places is not None:
                places.put(f"{above}/{member}/{len(entries)}", row, fill.column, _lead(cell))
            entries.append(_trimmed(cell))
        elif fill.read == "lines":
            for shift, text in lines_in(cell) if member not in value else ():
                entries = value.setdefault(member, [])
                if places is not None:
                    places.put(f"{above}/{member}/{len(entries)}", row, fill.column, shift, piece=True)
                entries.append(text)
        elif fill.read == "tier":
            step = step_of(cell, fill.tier, row.cells[fill.beside] if fill.beside >= 0 else "")
            steps = value.setdefault(member, []) if step is not None else None
            if isinstance(steps, list):
                if places is not None:
                    places.put(f"{above}/{member}/{len(steps)}", row, fill.column, _lead(cell))
                steps.append(step)
        elif fill.read == "part":
            name, _, part = member.partition("/")
            if not isinstance(value.get(name, {}), dict):
                continue
            whole = value.setdefault(name, {})
            if part not in whole:
                whole[part] = number_of(cell)
                if fill.unit and "unit" not in whole:
                    whole["unit"] = fill.unit
                if places is not None:
                    places.put(f"{above}/{name}/{part}", row, fill.column, _lead(cell))
        elif member not in value:
            currency = None
            quoted = 0
            if fill.read in ("breaks", "named", "first", "locale"):
                word = word_of(fill.read, cell)
                if not word:
                    continue
                value[member] = word
            elif fill.read == "code":
                text = _trimmed(cell)
                quoted = int(len(text) > 1 and text[0] == "'")
                value[member] = text[quoted:]
            elif fill.read == "price":
                said = pointed_price if fill.pointed else comma_price if fill.commas else price
                value[member], currency = said(cell)
                currency = currency or fill.unit or None
            elif fill.read == "count":
                value[member] = count(cell)
            elif fill.read == "currency":
                code = code_of(cell)
                if code is None:
                    continue
                value[member] = code
            elif fill.read == "level":
                number = count(cell)
                if not isinstance(number, int):
                    # "In stock" says a status; of a variant nobody asks for one.
                    number = cell.strip()
                    member = "" if above or "status" in value or number.casefold() in CELLS else "status"
                if not member:
                    continue
                value[member] = number
            else:
                value[member] = weight(cell, fill, row.cells)
            if places is not None:
                places.put(f"{above}/{member}", row, fill.column, _lead(cell) + quoted)
            if currency is not None and "currency" not in value:
                value["currency"] = currency
                if places is not None:
                    places.put(f"{above}/currency", row, fill.column)


def _counts(fill: Fill, cell: str, beside: str) -> bool:
    """Whether a cell says something, by what stands ``beside`` it."""
    if fill.read in ("count", "level"):
        return bool(beside.strip()) or count(cell) != 0
    return bool(beside.strip()) and not says_none(beside)


def _trimmed(cell: str) -> str:
    # Blanks at the ends are the table's in most cases (padded columns), and no shopper sees them.
    return cell.strip()


def _lead(cell: str) -> int:
    return len(cell) - len(cell.lstrip())


SWATCH = re.compile(r"(?:#[0-9a-fA-F]{3,8}|rgba?\([0-9., ]{1,40}\)):(?=.)|(?i:([a-z]{3,20}):(?=\1\s*\Z))")
"""What Wix writes before a colour's name: ``rgb(0, 0, 128):Navy``, ``#ffc0cb:Pink``, ``black:Black``."""
_PROMPT = re.compile(r"(?:please )?(?:select|choose|pick)(?: an?| your| one)?(?: options?)?", re.IGNORECASE)
"""What stands first among the values for the shopper to see before choosing: no value."""


def _without_swatch(shift: int, text: str) -> tuple[int, str]:
    """A colour's name without the paint that Wix writes before it."""
    found = SWATCH.match(text)
    return (shift + found.end(), text[found.end() :]) if found else (shift, text)


def _remark(
    text: str, value: dict[str, Any], above: str, places: Places | None, at: tuple[Row, int, int]
) -> None:
    """Put what stands among the attributes without a name where a shopper reads it: among the selling points."""
    points = value.setdefault("bullets", [])
    if isinstance(points, list):
        points.append(text)
        if places is not None:
            row, column, shift = at
            places.put(f"{above}/bullets/{len(points) - 1}", row, column, shift, piece=True)


def put_attributes(
    attributes: Sequence[Attribute],
    row: Row,
    value: dict[str, Any],
    above: str,
    places: Places | None,
    plain_option: str = "",
    named: Row | None = None,
) -> None:
    """Attributes of a row; their names may stand in the product's first row only, ``named``."""
    cells = row.cells
    for one in attributes:
        cell = cells[one.column]
        if not cell or cell.isspace():
            continue
        if one.pairs and (pairs := pairs_in(cell)):
            found = value.setdefault("attributes", {})
            for shift, label, text in pairs:
                if not label and named is None:
                    _remark(text, value, above, places, (row, one.column, shift))
                elif label and label not in found:
                    found[label] = text
                    if places is not None:
                        places.put(f"{above}/attributes/{escape(label)}", row, one.column, shift, piece=True)
            continue
        name = one.name
        if one.name_column >= 0:
            name = cells[one.name_column].strip() or (
                named.cells[one.name_column].strip() if named is not None else ""
            )
            name = name or one.name
        if plain_option and cell == plain_option:
            continue
        name = name or "option"
        found = value.setdefault("attributes", {})
        here = f"{above}/attributes/{escape(name)}"
        pieces = list(parts_in(cell, one.several)) if one.several else [(_lead(cell), _trimmed(cell))]
        if one.choices:
            pieces = [_without_swatch(shift, text) for shift, text in pieces]
            pieces = [piece for piece in pieces if not _PROMPT.fullmatch(piece[1])]
        if not pieces:
            continue
        old = found.get(name)
        if old is None and len(pieces) == 1:
            found[name] = pieces[0][1]
            if places is not None:
                places.put(here, row, one.column, pieces[0][0], piece=bool(one.several))
            continue
        if old is None:
            old = found[name] = []
        elif not isinstance(old, list):
            if [old] == [text for _, text in pieces]:
                continue
            if places is not None and here in places.pointers:
                places.pointers[f"{here}/0"] = places.pointers.pop(here)
                if here in places.shifts:
                    places.shifts[f"{here}/0"] = places.shifts.pop(here)
            old = found[name] = [old]
        known = set(old)
        for shift, text in pieces:
            if text in known:
                continue
            if places is not None:
                places.put(f"{here}/{len(old)}", row, one.column, shift, piece=bool(one.several))
            old.append(text)
            known.add(text)


def list_pictures(
    columns: Sequence[Pictures],
    rows: Sequence[Row],
    value: dict[str, Any],
    above: str,
    places: Places | None,
) -> None:
    """The pictures of all rows, in the order that their positions say; one that an earlier row had is not told again."""
    found: list[tuple[int, Any, Row, int, int, bool]] = []
    ordered = True
    last = 0
    seen: set[str] = set()
    told = 0  # pictures of the rows above
    for row in rows:
        cells = row.cells
        # Variants say the product's pictures again; within one row a repetition is the seller's.
        seen.update(item[1] if isinstance(item[1], str) else item[1]["src"] for item in found[told:])
        told = len(found)
        stands: dict[str, set[int]] = {}  # the columns of this row that a picture stands in
        for one in columns:
            cell = cells[one.column]
            if not cell or cell.isspace():
                continue
            position = last
            if one.position >= 0:
                text = cells[one.position].strip()
                if text.isascii() and text.isdigit() and len(text) < 6:
                    position = int(text)
            ordered = ordered and position >= last
            last = position
            if not one.separators:
                pieces: list[tuple[int, str]] = [(_lead(cell), cell.strip())]
            else:
                pieces = list(pictures_in(cell, one.separators))
            if cell[0] == "/" and pieces and all(_DISPERSED.match(src) for _, src in pieces):
                # Magento's folder of pictures, which its export calls "/": no place on this computer.
                pieces = [(shift + 1, src[1:]) for shift, src in pieces]
            alt = cells[one.alt].strip() if one.alt >= 0 else ""
            for shift, src in pieces:
                if len(src) < SHORT and src.casefold() in CELLS:
                    continue  # what an export writes for none: "-", "nan"
                if src in seen or (one.repeats and stands.get(src, set()) - {one.column}):
                    continue
                entry: Any = src
                if not alt and not one.role:
                    stands.setdefault(src, set()).add(one.column)
                else:
                    entry = {"src": src}
                    if one.role:
                        entry["role"] = one.role
                    if alt:
                        entry["alt"] = alt
                found.append((position, entry, row, one.column, shift, len(src) != len(cell)))
    if not found:
        return
    if not ordered:
        found.sort(key=lambda item: item[0])
    value["images"] = [item[1] for item in found]
    if places is None:
        return
    for index, (_, entry, row, column, shift, part) in enumerate(found):
        here = f"{above}/images/{index}"
        places.put(here, row, column, shift, piece=part)
        if isinstance(entry, dict):
            places.put(f"{here}/src", row, column, shift, piece=part)
            if "alt" in entry:
                alt_column = next(one.alt for one in columns if one.column == column)
                places.put(f"{here}/alt", row, alt_column, _lead(row.cells[alt_column]))
