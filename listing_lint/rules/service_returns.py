"""SVC101 to SVC103: returns and refunds that a listing refuses, cuts or delays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.profiles.units import digits
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.service_judging import forbidden, hit, said, speaks, stated
from listing_lint.service.goods import is_about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Json
    from listing_lint.rules.service_judging import Said


def _cup(**fields: Json) -> dict[str, Json]:
    return {
        "id": "A1",
        "title": "Stainless steel insulated travel cup with lid, 500 ml, matte black",
        **fields,
    }


_NO = frozenset({"no", "none", "false", "not accepted", "no returns", "no return", "never", "0"})


@rule(
    "SVC101",
    "returns-refused",
    severity="error",
    look=speaks,
    figures=("returns.refusal_allowed",),
    good=[
        Example(
            _cup(description="Returns within 30 days, no questions asked. Opened cups cannot be returned."),
            why="a condition is no refusal",
            profile="dhgate",
        ),
        Example(_cup(description="Please note: no return address label is needed."), why="other words"),
    ],
    bad=[
        Example(
            _cup(description="<p>All sales are <b>final</b>. We do not accept returns.</p>"),
            why="no way back",
            says="description refuses returns or refunds: “All sales are final”",
            at="/description",
            profile="dhgate",
        ),
        Example(
            _cup(returns={"accepted": False}),
            why="in a field",
            says="returns are refused",
            at="/returns/accepted",
            profile="aliexpress",
        ),
        Example(
            _cup(description="本店商品一经售出，概不退换"),
            why="in Chinese",
            says="refuses returns",
            at="/description",
            profile="dhgate",
        ),
    ],
)
def returns_refused(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a listing that refuses returns or refunds altogether.

    Looks for sentences such as *no refunds*, *all sales are final*, *sold as is* in twelve languages, and for
    fields of `returns` that say so. A condition in the same sentence (opened, worn, made to measure, after 30
    days) makes a term of it, which is left alone; that the goods are reduced, or paid for, is none.

    Marketplaces protect the buyer whatever the listing says: the seller loses the dispute, and the sentence is
    itself a reason to punish. In the EU and the UK it breaks the law as well.

    State the days within which you take goods back, and how they are refunded.

    Goods made to measure, opened software and the like may be excluded: say for which goods it holds.
    """
    figure = forbidden(ctx, "returns.refusal_allowed")
    if figure is None:
        return
    help_ = "State within how many days you take goods back, and what you refund."
    seen = set()
    for one in said(listing, "refused", "refused-all", "as-is"):
        place = (one.text.pointer, one.text.on_key)
        if place in seen or _is_written_on_them(one):
            continue  # one text, one finding: "no returns, no refunds" is one refusal
        seen.add(place)
        soft = one.claim.kind == "as-is"
        yield hit(
            one,
            "sells as is, without returns" if soft else "refuses returns or refunds",
            help_,
            figure,
            confidence="medium" if soft else "high",
        )
    for fact in stated(listing):
        if fact.kind == "accepted" and fact.text in _NO and not seen:
            yield Hit(
                "returns are refused",
                fact.pointer,
                help_,
                actual=fact.shown,
                figure=figure,
                data={"claim": "refused"},
            )


def _is_written_on_them(one: Said) -> bool:
    """Whether the words of a title are what the goods say: "No Refunds Sign", a film that is called "No Returns".

    In brackets they are the seller's: "Film on DVD (no returns)".
    """
    title, start = one.text.text, one.claim.start
    if one.text.role != "title" or title.count("(", 0, start) > title.count(")", 0, start):
        return False
    return is_about("notices", title) or (is_about("titled", title) and not title[:start].strip("\"'“”«» "))


@rule(
    "SVC102",
    "refund-partial-only",
    severity="error",
    look=speaks,
    figures=("returns.partial_only_allowed", "returns.restocking_fee_allowed"),
    good=[
        Example(
            _cup(
                description="Small scratch? Keep it and get a partial refund, or return it for a full refund."
            ),
            why="the buyer may choose",
            profile="dhgate",
        ),
        Example(_cup(description="Free returns, no restocking fee."), why="none is kept back"),
    ],
    bad=[
        Example(
            _cup(description="If something is wrong we only offer a partial refund."),
            why="never the whole price",
            says="description limits refunds to a part of the price: “only offer a partial refund”",
            at="/description",
            profile="dhgate",
        ),
        Example(
            _cup(description="Returns are subject to a 20% restocking fee."),
            why="a part is kept back",
            says="description keeps a fee back from refunds: “restocking fee”",
            at="/description",
        ),
    ],
)
def refund_partial_only(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a listing that refunds a part of the price only, or keeps a fee back.

    Looks for sentences such as *partial refund only*, *we refund up to 50 %*, *minus a handling fee of 15 %*, and
    for restocking fees.

    Sellers' guides for DHgate and AliExpress call terms of this kind a sure way to lose disputes; EU law gives
    back the whole price and lets the buyer pay the direct cost of the return alone.

    Offer the full refund where goods are faulty or not as described.

    Deductions for damage that the buyer did are another matter, and are not reported.
    """
    figure = forbidden(ctx, "returns.partial_only_allowed")
    partial = []
    if figure is not None:
        for one in said(listing, "partial"):
            partial.append(one)
            yield hit(
                one,
                "limits refunds to a part of the price",
                "Offer a full refund for goods that are faulty or not as described.",
                figure,
            )
    figure = forbidden(ctx, "returns.restocking_fee_allowed")
    if figure is not None:
        for one in said(listing, "restocking"):
            if any(_overlap(one, other) for other in partial):
                continue  # "we keep a restocking fee of 15 % from refunds" is one fault
            yield hit(
                one,
                "keeps a fee back from refunds",
                "Drop the fee, or say that it does not hold where the law gives the whole price back.",
                figure,
                confidence="medium",
                severity=figure.severity or "warning",
            )


@rule(
    "SVC103",
    "refund-late",
    severity="error",
    look=speaks,
    figures=("returns.max_refund_days",),
    good=[
        Example(
            _cup(description="We refund within 3 business days after the return arrived."),
            why="within DHgate's five working days",
            profile="dhgate",
        ),
        Example(
            _cup(description="Full refund within 30 days of purchase if you are not satisfied."),
            why="the time to return goods, not the time to refund them",
            profile="dhgate",
        ),
    ],
    bad=[
        Example(
            _cup(returns="The money is returned at the end of the month."),
            why="up to a month",
            says="returns promises refunds once a month, DHgate allows 5 working days",
            at="/returns",
            profile="dhgate",
        ),
        Example(
            _cup(description="Refunds will be issued within 15 business days after we receive the item."),
            why="later than five working days",
            says="promises a refund after 15 working days, DHgate allows 5",
            at="/description",
            profile="dhgate",
        ),
        Example(
            _cup(returns={"days": 30, "refund_days": 14}),
            why="in a field; 14 days hold 10 working days",
            says="refund after 10 working days, AliExpress allows 5",
            at="/returns/refund_days",
            profile="aliexpress",
        ),
    ],
)
def refund_late(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a refund that is promised later than the marketplace wants.

    Reads the time in sentences such as *refunds take 10 days* and in fields such as `returns.refund_days`, turns
    it into working days (seven days hold five) and compares it with the profile's figure. *At the end of the month* is
    up to 21 working days.

    A late refund is a lost dispute, and counts against the store's service score.

    Refund within a few working days after the return arrived.

    Times that the buyer's bank needs are left alone, and so is the time within which goods may be returned.
    """
    limit = ctx.figure("returns.max_refund_days")
    if limit is None:
        return
    help_ = "Refund sooner, counted from the day on which the return arrived."
    if limit.number < _MONTH:
        for one in said(listing, "month-end"):
            yield hit(
                one,
                f"promises refunds once a month, {ctx.profile.title} allows {digits(limit.number)} working days",
                help_,
                limit,
                limit=limit.number,
                actual=_MONTH,
            )
    for one in said(listing, "late"):
        spans = one.claim.spans
        if not spans:
            continue
        days = _working_days(spans[-1].high, working=spans[-1].working)
        if days > limit.number:
            yield hit(
                one,
                f"promises a refund after {digits(days)} working days, {ctx.profile.title} allows {digits(limit.number)}",
                help_,
                limit,
                limit=limit.number,
                actual=days,
            )
    for fact in stated(listing):
        if fact.kind == "refund-time" and fact.span is not None:
            days = _working_days(fact.span.high, working=fact.span.working)
            if days > limit.number:
                yield Hit(
                    f"refund after {digits(days)} working days, {ctx.profile.title} allows {digits(limit.number)}",
                    fact.pointer,
                    help_,
                    limit=limit.number,
                    actual=days,
                    figure=limit,
                    data={"claim": "late"},
                )


def _overlap(one: Said, other: Said) -> bool:
    """Whether two claims share words of one text."""
    same = one.text.pointer == other.text.pointer and one.text.on_key == other.text.on_key
    return same and one.claim.start < other.claim.end and other.claim.start < one.claim.end


_MONTH = 21
"""Working days of a month: the longest that a refund at its end takes."""


def _working_days(days: float, *, working: bool) -> int:
    return round(days if working else days * 5 / 7)


RULES: tuple[Rule, ...] = (returns_refused, refund_partial_only, refund_late)
