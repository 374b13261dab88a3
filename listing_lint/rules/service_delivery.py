"""SVC201 to SVC205: delivery that is stated twice and differently, too late, or not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.texts import texts_of
from listing_lint.finding import Hit
from listing_lint.late import late
from listing_lint.profiles.units import digits
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.service_judging import forbidden, hit, said, speaks, stated
from listing_lint.rules.service_times import arrives_before, general, worldwide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Json
    from listing_lint.profiles.model import Figure
    from listing_lint.service.durations import Span

_WORDS = {"dispatch": "dispatch", "arrival": "delivery"}


def _cup(**fields: Json) -> dict[str, Json]:
    return {
        "id": "A1",
        "title": "Stainless steel insulated travel cup with lid, 500 ml, matte black",
        **fields,
    }


@rule(
    "SVC201",
    "delivery-time-contradiction",
    severity="warning",
    look=speaks,
    figures=("shipping.contradictions_allowed",),
    good=[
        Example(
            _cup(description="Ships within 3 business days.", shipping={"handling_days": 3}),
            why="the same in words and fields",
        ),
        Example(
            _cup(
                description="Ships within 24 hours. Delivery time: 12-20 days.",
                shipping={"handling_days": 1, "delivery_days": "12-20"},
            ),
            why="dispatch and arrival are two things",
        ),
        Example(
            _cup(description="Handling time: 10-14 days. Delivery takes 2 days after shipment."),
            why="counted from the dispatch",
        ),
        Example(
            _cup(description="Delivery time to the USA: 5-8 days.", shipping={"delivery_days": "12-20"}),
            why="a time for one country",
        ),
    ],
    bad=[
        Example(
            _cup(description="Ships in 3 days!", shipping={"handling_days": 10}),
            why="the text promises more than the field",
            says="description states another time of dispatch than the field, which says “10”: “Ships in 3 days”",
            at="/description",
        ),
        Example(
            _cup(description="Delivery in 3-5 days.", shipping={"delivery_days": [20, 30]}),
            why="a field with the least and the most",
            says="another time of delivery than the field, which says “20-30”",
            at="/description",
        ),
        Example(
            _cup(description="Delivery time: 5-7 days.", bullets=["Delivery time 20-30 days"]),
            why="two texts",
            says="bullet 1 states another time of delivery than the description",
            at="/bullets/0",
        ),
        Example(
            _cup(description="Delivery in 3-5 days worldwide.", shipping={"delivery_days": "20-30"}),
            why="nobody waits so long, says the text",
            says="another time of delivery than the field, which says “20-30”",
            at="/description",
        ),
        Example(
            _cup(description="Delivered within 2 days. Handling time: 10-14 days."),
            why="it cannot arrive before it leaves",
            says="description states a time of delivery before the goods are dispatched",
            at="/description",
        ),
    ],
)
def delivery_time_contradiction(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report times of dispatch or delivery that contradict each other.

    Compares the times in texts with the fields of `shipping` (`handling_days`, `delivery_days` and the like), and
    with one another. Times contradict each other when they have no day in common, and when goods arrive before they leave.

    Buyers hold the seller to the better time, and a marketplace may count the order as late by the shorter one.

    State one time of dispatch and one of delivery, the same everywhere.

    Sentences that name a country or a carrier are left alone: they give a time for one of several ways. A time for
    the whole world counts where it is sooner than the field's.
    """
    figure = forbidden(ctx, "shipping.contradictions_allowed")
    if figure is None:
        return
    help_ = "State one time, the same in texts and fields."
    for kind, word in _WORDS.items():
        fields = [fact for fact in stated(listing) if fact.kind == kind and fact.span is not None]
        timed = [one for one in said(listing, kind) if one.claim.spans]
        texts = [one for one in timed if general(one)]
        if fields:
            # A time for the whole world counts only where it is sooner.
            several = [(one, False) for one in texts] + [(one, True) for one in timed if worldwide(one)]
            for one, sooner in several:
                if all(
                    fact.span is not None
                    and _apart(one.claim.spans[0], fact.span)
                    and (not sooner or one.claim.spans[0].calendar_high < fact.span.low)
                    for fact in fields
                ):
                    yield hit(
                        one,
                        f"states another time of {word} than the field, which says “{fields[0].shown[:40]}”",
                        help_,
                        figure,
                        confidence="medium",
                        data={"field": fields[0].shown},
                    )
        elif len(texts) > 1:
            for one in texts[1:]:
                if _apart(one.claim.spans[0], texts[0].claim.spans[0]):
                    yield hit(
                        one,
                        f"states another time of {word} than the {texts[0].text.name}",
                        help_,
                        figure,
                        confidence="medium",
                        data={"other": texts[0].claim.quote},
                    )
                    break
    yield from arrives_before(listing, figure)


def _apart(one: Span, other: Span) -> bool:
    """Whether two times have no day in common; a day either way is the difference of counting."""
    factor, second = (1.4 if span.working else 1.0 for span in (one, other))
    low, high = one.low, one.high * factor
    return low > other.high * second + 1 or other.low > high + 1


@rule(
    "SVC202",
    "shipping-cost-contradiction",
    severity="warning",
    look=speaks,
    figures=("shipping.contradictions_allowed",),
    good=[
        Example(_cup(description="Free shipping!", shipping={"cost": 0}), why="it is free"),
        Example(
            _cup(description="Free shipping on orders over $50.", shipping={"cost": 4.9}),
            why="free on a condition",
        ),
        Example(_cup(description="Free shipping!"), why="no cost is stated"),
    ],
    bad=[
        Example(
            _cup(description="Fast and free shipping.", shipping={"cost": 4.9}),
            why="the field has a price",
            says="description promises free shipping, the field states a cost of 4.9",
            at="/description",
        ),
        Example(
            _cup(description="<p>Steel cup. Shipping costs $4.90.</p>", shipping={"cost": 0}),
            why="the text has a price",
            says="description says that delivery costs $4.90, the field states a cost of 0",
            at="/description",
        ),
    ],
)
def shipping_cost_contradiction(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report free shipping in a text where the listing's fields state a cost, and a cost where they state none.

    Looks for *free shipping* and for sums without a condition, and at the cost in the fields of `shipping`.

    The buyer feels cheated at checkout, and marketplaces punish prices that differ from the promise.

    Set the cost to 0, or take the promise back.

    Whether *free shipping* may stand in a title is another matter: marketplaces differ.
    """
    figure = forbidden(ctx, "shipping.contradictions_allowed")
    if figure is None:
        return
    costs = [fact for fact in stated(listing) if fact.kind == "cost" and fact.amount is not None]
    if not costs:
        return
    if not any(fact.amount for fact in costs):
        yield from _costs_in_texts(listing, costs[0].shown, figure)
        return
    if not all(fact.amount for fact in costs):
        return
    for one in said(listing, "free"):
        if one.text.pointer == costs[0].pointer:
            continue
        yield hit(
            one,
            f"promises free shipping, the field states a cost of {costs[0].shown[:20]}",
            "Set the shipping cost to 0, or take the promise back.",
            figure,
            data={"field": costs[0].shown},
        )


def _costs_in_texts(listing: Listing, shown: str, figure: Figure) -> Iterator[Hit]:
    """Sums for delivery in the texts, where a field says that it is free."""
    from listing_lint.service.postage import postage_in

    for name in ("title", "short_description", "description"):
        text = listing.text(name)
        for start, end, cost in postage_in(text) if text else ():
            yield Hit(
                f"{name.replace('_', ' ')} says that delivery costs {cost}, the field states a cost of {shown[:20]}",
                listing.at(name),
                "Set the cost that holds, or take the sum out of the text.",
                chars=(start, end),
                figure=figure,
                severity="warning",
                confidence="medium",
                actual=cost,
                data={"field": shown},
            )
            break


@rule(
    "SVC203",
    "ships-from-contradiction",
    severity="warning",
    look=speaks,
    figures=("shipping.contradictions_allowed",),
    good=[
        Example(
            _cup(description="Ships from our warehouse in Germany.", shipping={"from": "DE"}),
            why="the same country",
        ),
        Example(_cup(description="Ships from the USA.", origin="China"), why="made there, kept here"),
    ],
    bad=[
        Example(
            _cup(description="Ships from USA.", shipping={"from": "China"}),
            why="another continent",
            says="description says where it ships from, the field says “China”: “Ships from USA”",
            at="/description",
        ),
    ],
)
def ships_from_contradiction(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a place of dispatch in a text that differs from the one in the listing's fields.

    Compares *ships from …* and *US warehouse* in texts with fields such as `shipping.from` and the attribute
    *Ships From*. Where the fields name several places, one of them is enough.

    A parcel from another country arrives later and may cost customs: buyers open disputes.

    Name the place that the parcel really starts from.

    The country of origin says where goods are made, and is not compared.
    """
    figure = forbidden(ctx, "shipping.contradictions_allowed")
    if figure is None:
        return
    from listing_lint.service.places import EU, WORLD, eu_members

    fields = [fact for fact in stated(listing) if fact.kind == "from"]
    places = {place for fact in fields for place in fact.places}
    if not places or WORLD in places:
        return
    if places & eu_members():
        places.add(EU)
    if places & {"CN", "HK"}:
        places |= {"CN", "HK"}
    for one in said(listing, "from"):
        named = set(one.claim.places)
        if (
            not named
            or named & places
            or (EU in places and named & eu_members() and EU in set(fields[0].places))
        ):
            continue
        yield hit(
            one,
            f"says where it ships from, the field says “{fields[0].shown[:40]}”",
            "Name the place that the parcel starts from, the same in texts and fields.",
            figure,
            confidence="medium",
            data={"field": fields[0].shown},
        )


@rule(
    "SVC204",
    "dispatch-too-late",
    severity="error",
    look=speaks,
    figures=("shipping.max_days",),
    good=[
        Example(_cup(shipping={"handling_days": 7}), why="a week", profile="aliexpress"),
    ],
    bad=[
        Example(
            _cup(shipping={"handling_days": 75}),
            why="beyond AliExpress's 60 days",
            says="75 days until dispatch, AliExpress allows 60",
            at="/shipping/handling_days",
            profile="aliexpress",
        ),
    ],
)
def dispatch_too_late(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a time until dispatch that is longer than the marketplace takes.

    Reads the fields of `shipping` that tell it (`handling_days`, `preparation_time` and the like) and sentences
    such as *ships within 90 days*.

    The marketplace refuses the value, or the order counts as late.

    Shorten it; sell by order only what the marketplace allows as pre-order.

    The time that the parcel travels is not counted.
    """
    limit = ctx.figure("shipping.max_days")
    if limit is None:
        return
    help_ = "Shorten the time until dispatch."
    for fact in stated(listing):
        if fact.kind == "dispatch" and fact.span is not None and fact.span.high > limit.number:
            days = round(fact.span.high)
            yield Hit(
                f"{digits(days)} days until dispatch, {ctx.profile.title} allows {digits(limit.number)}",
                fact.pointer,
                help_,
                limit=limit.number,
                actual=days,
                figure=limit,
                data={"claim": "dispatch"},
            )
    for one in said(listing, "dispatch"):
        if one.claim.spans and one.claim.spans[0].high > limit.number:
            days = round(one.claim.spans[0].high)
            yield hit(
                one,
                f"promises dispatch after {digits(days)} days, {ctx.profile.title} allows {digits(limit.number)}",
                help_,
                limit,
                confidence="medium",
                limit=limit.number,
                actual=days,
            )


@rule(
    "SVC205",
    "delivery-time-missing",
    severity="info",
    figures=("shipping.time_required",),
    fold=True,
    good=[
        Example(_cup(shipping={"handling_days": 3}), why="in a field", profile="aliexpress"),
        Example(_cup(description="Delivery within 12-20 days."), why="in a sentence", profile="aliexpress"),
        Example(
            _cup(description="Rok za isporuku: 1 do 3 radna dana."),
            why="in a language whose other claims are not read",
            profile="aliexpress",
        ),
        Example(
            "<SHOP><SHOPITEM><ITEM_ID>A1</ITEM_ID><PRODUCTNAME>Hrnek 350 ml</PRODUCTNAME>"
            "<PRICE_VAT>199</PRICE_VAT><DELIVERY_DATE>3</DELIVERY_DATE></SHOPITEM></SHOP>",
            file="feed.xml",
            why="in the feed's own element",
            profile="aliexpress",
        ),
    ],
    bad=[
        Example(
            _cup(description="A cup for the way."),
            why="no word on delivery",
            says="no delivery time is stated",
            at="",
            profile="aliexpress",
        ),
    ],
)
def delivery_time_missing(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a listing that states no delivery time, where the marketplace asks for one.

    Looks at the fields of `shipping` and for sentences on dispatch and delivery in all texts.

    Buyers ask, or buy elsewhere; where a template of the marketplace carries the time, nothing is missing.

    State the time until dispatch in `shipping`.

    The first such listing of a file is reported, the others are counted.
    """
    figure = ctx.figure("shipping.time_required")
    if figure is None or figure.value is not True:
        return
    if any(fact.kind in {"dispatch", "arrival"} for fact in stated(listing)):
        return
    if next(said(listing, "dispatch", "arrival"), None) is not None or _states_natively(listing.raw):
        return
    if any(_IN_OTHER_LANGUAGES.search(one.text[:_LOOKED_AT]) for one in texts_of(listing)):
        return
    yield Hit(
        "no delivery time is stated, neither in a field nor in a text",
        "",
        "State the time until dispatch in shipping; leave it where a template of the marketplace has it.",
        figure=figure,
        fold=True,
        confidence="medium",
    )


_LOOKED_AT = 20_000
_IN_OTHER_LANGUAGES = late(
    r"(?:isporu[kč]|dostav|wysyłk|dostaw[aęy]|doruč|dodán[ií]|levertijd|levering|bezorg|consegna|spedizione|livrar|szállít|kargo"
    r"|teslim|leverans|toimitus|giao hàng|pengiriman|จัดส่ง|배송|配送|発送|お届け)[^.!?\n]{0,40}?"
    r"[0-9][^.!?\n]{0,24}?"
    r"(?:dan[ai]?\b|dni\b|dn[ůíeě]|dagen|dage?\b|dagar|giorn|ore\b|zile|nap\b|gün|päiv|ngày|hari\b|วัน|일|日)",
    re.IGNORECASE,
)
"""A time of delivery in languages whose claims are not read: "Rok za isporuku: 1 do 3 radna dana"."""
_NATIVE = late(
    r"(?:delivery|lead(?:ing)?|handling|prepar\w*|process\w*|dispatch)[_\s-]?(?:time|days|period)|delivery[_\s-]?date"
    r"|(?:freight|shipping|delivery)[_\s-]?(?:template|model)",
    re.IGNORECASE,
)
"""Members of the marketplaces' own formats that hold the time, or the template that does."""


def _states_natively(raw: Json, depth: int = 3) -> bool:
    """Whether the seller's own object states a time that has no canonical place."""
    if isinstance(raw, dict):
        return any(
            (_NATIVE.search(str(name)[:80]) is not None and value not in (None, ""))
            or (depth > 0 and isinstance(value, dict) and _states_natively(value, depth - 1))
            for name, value in raw.items()
        )
    return False


RULES: tuple[Rule, ...] = (
    delivery_time_contradiction,
    shipping_cost_contradiction,
    ships_from_contradiction,
    dispatch_too_late,
    delivery_time_missing,
)
