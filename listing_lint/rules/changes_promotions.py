"""CHG1xx: changes of products that are in a promotion, or shall be."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from listing_lint.changes.promotion import promotion_of
from listing_lint.changes.sides import SILENT, same
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.offers.variants import Offer, variants_of
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.listing import Listing
    from listing_lint.changes.sides import Edit

_SEVERAL = frozenset(
    {
        "images",
        "attributes",
        "variants",
        "bullets",
        "keywords",
        "tags",
        "price_tiers",
        "dimensions",
        "returns",
    }
)
"""Members whose names are plurals."""
_DAY = date(2026, 11, 20)
_RUNNING: dict[str, Any] = {"start": "2026-11-10", "end": "2026-11-30", "discount": 20}
_COMING: dict[str, Any] = {"start": "2026-12-01", "end": "2026-12-10", "discount": 20}
_MUG: dict[str, Any] = {
    "id": "M-7",
    "title": "Enamel camping mug with lid, 350 ml",
    "price": 9.9,
    "currency": "USD",
    "stock": 40,
}
_SALE: dict[str, Any] = {**_MUG, "promotion": _RUNNING}


@rule(
    "CHG104",
    "locked-field-edited",
    severity="error",
    scope="change",
    figures=("changes.promotion_editable",),
    good=[
        Example({**_SALE, "stock": 12}, before=_SALE, as_of=_DAY, profile="dhgate", why="stock may change"),
        Example(
            {**_SALE, "title": "Enamel mug"},
            before=_SALE,
            as_of=date(2026, 12, 1),
            profile="dhgate",
            why="the promotion is over",
        ),
    ],
    bad=[
        Example(
            {**_SALE, "title": "Enamel mug with lid, 350 ml"},
            before=_SALE,
            as_of=_DAY,
            profile="dhgate",
            says="the title is edited while the promotion from 2026-11-10 until 2026-11-30 runs",
            at="/title",
        ),
        Example(
            {**_SALE, "attributes": {"Material": "steel"}},
            before={**_SALE, "attributes": {"Material": "enamelled steel"}},
            as_of=_DAY,
            profile="dhgate",
            says="the attributes are edited while",
            at="/attributes",
        ),
        Example(
            {**_MUG, "stock": 40},
            before=_SALE,
            as_of=_DAY,
            profile="dhgate",
            says="the promotion is removed",
            at="",
        ),
    ],
)
def locked_field_edited(edit: Edit, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report edits of a product that is in a promotion, in fields that are locked then.

    Whether the promotion runs is told by what the listing was, and by the day of the run (`--as-of`). Runs with `--against`
    only.

    The marketplace refuses the edit, or drops the product from the event.

    Wait until the promotion is over; until then only stock changes and a take-down go through.
    """
    figure = ctx.figure("changes.promotion_editable")
    before, after = edit.before, edit.after
    promotion = promotion_of(before)
    if (
        figure is None
        or before is None
        or after is None
        or promotion is None
        or not promotion.runs_on(ctx.as_of)
    ):
        return
    free = frozenset(figure.names) | SILENT
    for name in edit.fields:
        if name in free:
            continue
        if name == "variants" and _same_variants(before, after, free):
            continue
        there = after.fields.get(name) is not None
        done = "edited" if there else "removed"
        yield Hit(
            f"the {name.replace('_', ' ')} {'are' if name in _SEVERAL else 'is'} {done} while the promotion "
            f"{promotion.said} runs; only {_listed(figure.names)} may change",
            after.at(name) if there else "",
            "Wait until the promotion is over, or take the product down and out of the event first.",
            limit=list(figure.names),
            actual=name,
            figure=figure,
            confidence="high" if promotion.sure else "medium",
            data={"field": name, "start": _iso(promotion.start), "end": _iso(promotion.end)},
        )


def _same_variants(before: Listing, after: Listing, free: frozenset[str]) -> bool:
    """Whether the variants differ in nothing but what may change."""
    was, now = ([_without(one.fields, free) for one in variants_of(side)] for side in (before, after))
    if len(was) != len(now):
        return False
    keyed = [{str(one.get("sku")): one for one in side} for side in (was, now)]
    if len(keyed[0]) == len(was) and keyed[0].keys() == keyed[1].keys():
        return all(same(one, keyed[1][sku]) for sku, one in keyed[0].items())
    return all(map(same, was, now))


def _without(fields: Mapping[str, Any], free: frozenset[str]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in free}


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join(", ".join(names).rsplit(", ", 1))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


@rule(
    "CHG105",
    "promotion-dates",
    severity="error",
    scope="change",
    reads="/promotion",
    figures=("changes.promotion_months",),
    good=[
        Example({**_MUG, "promotion": _COMING}, before=_MUG, as_of=_DAY, profile="dhgate"),
        Example(
            {**_SALE, "stock": 1, "promotion": {**_RUNNING, "end": "2027-03-31"}},
            before={**_SALE, "promotion": {**_RUNNING, "end": "2027-03-31"}},
            as_of=_DAY,
            profile="dhgate",
            why="the change does not touch the promotion",
        ),
    ],
    bad=[
        Example(
            {**_MUG, "promotion": {**_COMING, "end": "2027-01-10"}},
            before=_MUG,
            as_of=_DAY,
            profile="dhgate",
            says="ends on 2027-01-10, after the last possible day, 2026-12-31",
            at="/promotion/end",
        ),
        Example(
            {**_MUG, "promotion": {"start": "2026-10-01", "end": "2026-10-31"}},
            before=_MUG,
            as_of=_DAY,
            profile="dhgate",
            says="is over",
            at="/promotion/end",
        ),
    ],
)
def promotion_dates(edit: Edit, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a new or changed promotion outside the months in which the marketplace takes promotions.

    Counts months from the day of the run (`--as-of`). Days are read as they are written (`2026-12-01`, with or without a
    time); others tell nothing. Runs with `--against` only; a promotion that the change does not touch is left alone.

    The marketplace takes events of this month and the next only.

    Choose days within them, or enter the promotion when its month comes nearer.
    """
    figure = ctx.figure("changes.promotion_months")
    after = edit.after
    promotion = promotion_of(after)
    if figure is None or after is None or promotion is None:
        return
    if edit.before is not None and "promotion" not in edit.fields:
        return
    first = ctx.as_of.replace(day=1)
    last = _last_day(ctx.as_of, int(figure.number))
    window = f"{ctx.profile.title} takes promotions from {first} until {last}"
    for name, day, verb in (("start", promotion.start, "starts"), ("end", promotion.end, "ends")):
        if day is None:
            continue
        if name == "end" and day < ctx.as_of:
            said = f"the promotion is over: it ends on {day}, and today is {ctx.as_of}"
        elif day > last:
            said = f"the promotion {verb} on {day}, after the last possible day, {last}"
        elif day < first and name == "start" and not promotion.is_over(ctx.as_of):
            said = f"the promotion starts on {day}, before the first possible day, {first}"
        else:
            continue
        yield Hit(
            f"{said} ({window})",
            after.at("promotion", name),
            "Choose days within these months, or enter the promotion when its month comes nearer.",
            limit=last.isoformat(),
            actual=day.isoformat(),
            figure=figure,
        )


def _last_day(day: date, months: int) -> date:
    """The last day of the month that lies so many months ahead."""
    number = min(day.year * 12 + day.month - 1 + min(months, 1200) + 1, 9999 * 12)
    return date.fromordinal(date(number // 12, number % 12 + 1, 1).toordinal() - 1)


@rule(
    "CHG106",
    "price-raised-before-discount",
    severity="warning",
    scope="change",
    reads=("/price", "/list_price", "/variants", "/promotion"),
    figures=("changes.price_rise_allowed",),
    good=[
        Example(
            {**_MUG, "price": 8.9, "promotion": _COMING}, before=_MUG, as_of=_DAY, why="it became cheaper"
        ),
        Example({**_MUG, "price": 11.9}, before=_MUG, as_of=_DAY, why="no discount follows"),
        Example(
            {**_MUG, "price": "12,90", "currency": "EUR", "promotion": _COMING},
            before=_MUG,
            as_of=_DAY,
            why="another currency",
        ),
    ],
    bad=[
        Example(
            {**_MUG, "price": 12.9, "promotion": _COMING},
            before=_MUG,
            as_of=_DAY,
            says="the price rises from 9.9 to 12.9 before a promotion from 2026-12-01 until 2026-12-10",
            at="/price",
        ),
        Example(
            {
                **_MUG,
                "promotion": _COMING,
                "variants": [{"sku": "B", "price": 12}, {"sku": "A", "price": 10}],
            },
            before={**_MUG, "variants": [{"sku": "A", "price": 10}, {"sku": "B", "price": 9}]},
            as_of=_DAY,
            says="the price of variant 1 rises from 9 to 12",
            at="/variants/0/price",
        ),
    ],
)
def price_raised_before_discount(edit: Edit, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a price that a change raises although a discount is to come.

    Compares price and list price of the listing and of its variants (by SKU) with those before, in one currency, where the
    listing has a promotion that has not begun, or gets one by this change. Runs with `--against` only.

    A discount on a price that was raised for it is a false one: marketplaces punish it, and in the EU it breaks the law.

    Keep the price until the promotion is over.
    """
    figure = ctx.figure("changes.price_rise_allowed")
    before, after = edit.before, edit.after
    promotion = promotion_of(after)
    if figure is None or figure.value is not False or before is None or after is None or promotion is None:
        return
    if not {"price", "list_price", "variants"} & set(edit.fields):
        return
    day = ctx.as_of
    is_new = "promotion" in edit.fields and not (
        (was := promotion_of(before)) is not None and was.runs_on(day)
    )
    if promotion.is_over(day) or not (is_new or (promotion.start is not None and promotion.start > day)):
        return
    rises = list(_rises(before, after))
    if not rises:
        return
    offer, member, old, new = max(rises, key=lambda rise: rise[3] / rise[2] if rise[2] else 1e9)
    name = member.replace("_", " ")
    called = f"the {name}" + (f" of {offer.name}" if offer.index is not None else "")
    more = f" (and {len(rises) - 1:,} more)" if len(rises) > 1 else ""
    yield Hit(
        f"{called} rises from {old:g} to {new:g} before a promotion {promotion.said}{more}",
        f"{offer.at}/{member}",
        "Keep the price until the promotion is over: the discount counts from the former one.",
        limit=old,
        actual=new,
        figure=figure,
        data={"was": old},
    )


def _rises(before: Listing, after: Listing) -> Iterator[tuple[Offer, str, float, float]]:
    yield from _risen(_whole(before), _whole(after), before, after)
    was, now = variants_of(before), variants_of(after)
    by_sku = {sku: one for one in was if (sku := _sku(one))}
    for index, one in enumerate(now):
        sku = _sku(one)
        other = (
            by_sku.get(sku) if sku else was[index] if len(was) == len(now) and not _sku(was[index]) else None
        )
        if other is not None:
            yield from _risen(other, one, before, after)


def _whole(listing: Listing) -> Offer:
    return Offer(dict(listing.fields), "")


def _sku(offer: Offer) -> str:
    value = offer.fields.get("sku")
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _risen(
    was: Offer, now: Offer, before: Listing, after: Listing
) -> Iterator[tuple[Offer, str, float, float]]:
    from listing_lint.catalog.money import read_money

    if (was.currency or before.currency) != (now.currency or after.currency):
        return
    for member in ("price", "list_price"):
        old, new = read_money(was.fields.get(member)), read_money(now.fields.get(member))
        if old is None or new is None or not old.amounts or not new.amounts or old.currency != new.currency:
            continue
        if new.amounts[0] > old.amounts[0] * 1.001:
            yield now, member, old.amounts[0], new.amounts[0]


@rule(
    "CHG107",
    "deleted-while-promoted",
    severity="warning",
    scope="change",
    good=[
        Example([_SALE], before=[_SALE, {**_MUG, "id": "M-8"}], as_of=_DAY, why="it was in no promotion"),
        Example([_MUG], before=[_MUG, {**_SALE, "id": "M-8"}], as_of=date(2026, 12, 1), why="it was over"),
    ],
    bad=[
        Example(
            [_MUG],
            before=[_MUG, {**_SALE, "id": "M-8"}],
            as_of=_DAY,
            says="listing M-8 is deleted, and its promotion from 2026-11-10 until 2026-11-30 is not over",
            at="",
        )
    ],
)
def deleted_while_promoted(edit: Edit, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a listing that a change deletes while it is in a promotion, or enrolled for one.

    A listing that moved into another file is not deleted. Reported at the first line of the file that it stood in, under the
    path that it had where the file is gone. Runs with `--against` only.

    A product that vanishes during an event leaves orders that cannot be filled, and the store is marked down.

    Take it down on the marketplace first, which stays possible during a promotion, or wait until the promotion is over.
    """
    before = edit.before
    promotion = promotion_of(before)
    if edit.after is not None or before is None or promotion is None or promotion.is_over(ctx.as_of):
        return
    yield Hit(
        f"listing {show(before.id, 60)} is deleted, and its promotion {promotion.said} is not over",
        "",
        "Take it down on the marketplace first, or wait until the promotion is over.",
        actual=storable(before.id),
        confidence="high" if promotion.sure else "medium",
        data={"start": _iso(promotion.start), "end": _iso(promotion.end)},
    )


RULES: tuple[Rule, ...] = (
    locked_field_edited,
    promotion_dates,
    price_raised_before_discount,
    deleted_while_promoted,
)
