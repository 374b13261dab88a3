"""SVC111 to SVC113: returns and warranties against the law of the destination, and against themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

from listing_lint.finding import Hit
from listing_lint.late import late
from listing_lint.profiles.units import counted, digits
from listing_lint.records import dataclass
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.service_judging import forbidden, hit, said, speaks, stated
from listing_lint.rules.service_times import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Json
    from listing_lint.profiles.model import Figure

_MONTH = 30.4375
_WORLDWIDE = "the listing ships worldwide"
_PART = late(
    r"extend|option|motor|compressor|batter|panel|frame|parts|labor|labour|module|pump|screen|lamp|zusätz|verläng|prolong|ampli|supplém",
    re.IGNORECASE,
)
"""Words of warranties for a part, or of those that cost extra: they differ from that of the whole."""
_ONE_OF_TWO = late(
    r"\bmodels?\b|\bversions?\b|statut|legal|gesetz|légale|legge|seller|shop|store|manufactur|herstell|fabri|produtt|produc"
    r"|europe|\beu\b|\busa?\b|regist|business|commercial|private|upgrade|paid|\bother|\bown\b|competit|most |usual|compared"
    r"|unlike|spring|finish|blade|\bheat|\bled|wear|wiring|structur|against|rust|leak|seal|glass|\bif\b|\bfor the\b|законн"
    r"|производител|магазин|продавц",
    re.IGNORECASE,
)
"""Words of warranties that one of several sellers, models, buyers or defects has."""
_USED = late(r"used|refurb|pre-?owned|second.?hand|gebraucht|occasion|usado|б/у|二手", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ShipsTo:
    """Where the store delivers to, for listings that do not say it."""

    ships_to: Annotated[
        tuple[str, ...], "Countries that every listing is shipped to, as ISO codes; EU for all of the EU."
    ] = ()


def _cup(**fields: Json) -> dict[str, Json]:
    return {
        "id": "A1",
        "title": "Stainless steel insulated travel cup with lid, 500 ml, matte black",
        **fields,
    }


def _named(listing: Listing, options: ShipsTo) -> dict[str, str]:
    """The places that the listing ships to, and how each is known."""
    from listing_lint.attributes.destinations import destinations_of
    from listing_lint.service.places import WORLD, place_of

    named: dict[str, str] = {}
    for code in options.ships_to:
        named.setdefault(place_of(code) or code.upper(), "your configuration ships there")
    for fact in stated(listing):
        if fact.kind == "to":
            for place in fact.places:
                named.setdefault(place, "the listing ships there")
    for code in sorted(destinations_of(listing)):
        named.setdefault(WORLD if code == "WORLD" else code, "the listing ships there")
    for one in said(listing, "to"):
        for place in one.claim.places or (WORLD,):
            named.setdefault(place, "the listing ships there")
    return named


def _laws(listing: Listing, options: ShipsTo, ctx: Context) -> Iterator[tuple[Figure, str, str]]:
    """The figures of the laws that hold where the listing ships to, with whose right it is and how that is known."""
    from listing_lint.service.places import WORLD, eu_members

    named = _named(listing, options)
    for key, members, whose in (
        ("returns.eu_min_days", eu_members(), "buyers in the EU"),
        ("returns.uk_min_days", frozenset({"GB"}), "buyers in the UK"),
    ):
        figure = ctx.figure(key)
        why = next((named[place] for place in named if place in members), None)
        if why is None and WORLD in named:
            why = _WORLDWIDE
        if figure is not None and why is not None:
            yield figure, whose, why


@rule(
    "SVC111",
    "returns-below-law",
    severity="error",
    look=speaks,
    options=ShipsTo,
    figures=("returns.eu_min_days", "returns.uk_min_days"),
    good=[
        Example(_cup(shipping={"to": ["DE", "FR"]}, returns={"days": 14}), why="what the directive asks for"),
        Example(_cup(returns={"days": 7}, shipping={"to": ["US"]}), why="no such law where this ships to"),
        Example(_cup(returns={"days": 7}), why="where it ships to is not known"),
        Example(
            _cup(ships_to=["DE"], description="For hygiene reasons opened earplugs cannot be returned."),
            why="the directive excepts what is sealed for hygiene",
        ),
    ],
    bad=[
        Example(
            _cup(ships_to=["FR"], returns="Returns only if the box is unopened."),
            why="who withdraws may have opened and tried the goods",
            says="returns takes back only what was never opened, buyers in the EU may open and try goods",
            at="/returns",
        ),
        Example(
            _cup(shipping={"to": ["DE", "US"]}, returns={"days": 7}),
            why="Germany is in the EU",
            says="7 days to return goods, buyers in the EU have 14",
            at="/returns/days",
        ),
        Example(
            _cup(description="We ship to the United Kingdom. Returns accepted within 7 days."),
            why="in sentences",
            says="description gives 7 days to return goods, buyers in the UK have 14",
            at="/description",
        ),
        Example(
            _cup(description="Rückgabe innerhalb von 10 Tagen möglich."),
            why="the configuration says where the store delivers to",
            says="buyers in the EU have 14",
            at="/description",
            options={"ships-to": ["EU"]},
        ),
    ],
)
def returns_below_law(listing: Listing, options: ShipsTo, ctx: Context) -> Iterator[Hit]:
    """Report a shorter time for returns than the law of the destination gives, or returns of unopened goods only.

    Reads the days in sentences and in fields of `returns`, and compares them with the right of withdrawal in the
    EU (Directive 2011/83/EU) and in the UK, if the listing or `ships-to` says that goods go there. Who withdraws may
    have opened the parcel and tried the goods as in a shop: *only unopened*, *opened boxes are excluded* cut that short,
    and warn.

    A shorter term is void, and marketplaces side with the buyer; authorities may fine the seller.

    Give at least the days of the law, for all countries or for these.

    Without any word on the destination days are left alone, and *only unopened* is only told. Some goods are
    exempt: made to measure, sealed for hygiene, opened software.
    """
    laws = tuple(_laws(listing, options, ctx))
    yield from _unopened(listing, options, ctx, laws)
    if not laws:
        return
    help_ = "Give at least the days that the law gives, for all countries or for these."
    for one in said(listing, "window"):
        if not one.claim.spans:
            continue
        days = one.claim.spans[0].calendar_high
        for figure, whose, why in laws:
            if 0 < days < figure.number:
                yield hit(
                    one,
                    f"gives {_days(days)} to return goods, {whose} have {digits(figure.number)}",
                    f"{help_} It is judged so because {why}.",
                    figure,
                    limit=figure.number,
                    actual=round(days, 1),
                    confidence="medium" if why == _WORLDWIDE else "high",
                )
                break
    for fact in stated(listing):
        if fact.kind != "window" or fact.span is None:
            continue
        days = fact.span.calendar_high
        for figure, whose, why in laws:
            if 0 < days < figure.number:
                yield Hit(
                    f"{_days(days)} to return goods, {whose} have {digits(figure.number)}",
                    fact.pointer,
                    f"{help_} It is judged so because {why}.",
                    limit=figure.number,
                    actual=round(days, 1),
                    figure=figure,
                    confidence="medium" if why == _WORLDWIDE else "high",
                    severity="warning" if why == _WORLDWIDE else None,
                    data={"claim": "window"},
                )
                break


def _unopened(
    listing: Listing, options: ShipsTo, ctx: Context, laws: tuple[tuple[Figure, str, str], ...]
) -> Iterator[Hit]:
    """Terms by which opened goods stay with the buyer; where the destination is not said they are only told."""
    help_ = "Take opened goods back, too, but those that are sealed for hygiene and the like."
    figure = laws[0][0] if laws else ctx.figure("returns.eu_min_days")
    for one in said(listing, "unopened"):
        if not laws and (figure is None or _named(listing, options)):
            return
        whose, why = (
            laws[0][1:] if laws else ("buyers in the EU and the UK", "nothing says where it ships to")
        )
        yield hit(
            one,
            f"takes back only what was never opened, {whose} may open and try goods",
            f"{help_} It is judged so because {why}.",
            figure,
            confidence="medium",
            severity=None if laws else "info",
        )


def _days(days: float) -> str:
    whole = round(days, 1)
    shown = int(whole) if whole == int(whole) else whole
    return "1 day" if shown == 1 else f"{shown} days"


@rule(
    "SVC112",
    "warranty-below-law",
    severity="warning",
    look=speaks,
    options=ShipsTo,
    figures=("warranty.eu_min_months",),
    good=[
        Example(_cup(shipping={"to": ["FR"]}, warranty="2 years"), why="as long as the legal guarantee"),
        Example(_cup(warranty="1 year"), why="where it ships to is not known"),
    ],
    bad=[
        Example(
            _cup(shipping={"to": "EU"}, warranty="No warranty"),
            why="the law's guarantee cannot be excluded",
            says="warranty excludes the warranty: “No warranty”, buyers in the EU have 24 months",
            at="/warranty",
        ),
        Example(
            _cup(shipping={"to": "DE"}, description="This cup comes with a 12 months warranty."),
            why="shorter than the legal guarantee: only told",
            says="description states a shorter warranty than the 24 months of the EU",
            at="/description",
        ),
    ],
)
def warranty_below_law(listing: Listing, options: ShipsTo, ctx: Context) -> Iterator[Hit]:
    """Report a warranty that is excluded, or shorter than the legal guarantee in the EU.

    Where the listing or `ships-to` says that goods go to the EU, the seller answers for them for two years
    (Directive (EU) 2019/771), whatever the listing says.

    *No warranty* misleads buyers about their right; so may *1 year warranty*, unless it is plain that it comes
    on top. That is only told.

    Name the legal guarantee, and call a warranty of your own an additional one.

    Used goods may have less, and are left alone.
    """
    limit = ctx.figure("warranty.eu_min_months")
    if limit is None or next(said(listing, "no-warranty", "warranty"), None) is None:
        return
    if _USED.search(f"{listing.text('condition') or ''} {listing.title or ''}"):
        return
    if not any(figure.key == "returns.eu_min_days" for figure, _, _ in _laws(listing, options, ctx)):
        return
    for one in said(listing, "no-warranty", "warranty"):
        if one.claim.kind == "no-warranty":
            found = hit(
                one,
                "excludes the warranty",
                "Name the legal guarantee of two years; it cannot be excluded.",
                limit,
                limit=limit.number,
                confidence="medium",
            )
            yield _ended(found, f", buyers in the EU have {counted(limit.number, limit)}")
        elif one.claim.spans and not _PART.search(one.claim.quote):
            months = round(one.claim.spans[-1].high / _MONTH)
            if 0 < months < limit.number:
                yield hit(
                    one,
                    f"states a shorter warranty than the {counted(limit.number, limit)} of the EU",
                    "Say that it comes on top of the legal guarantee of two years.",
                    limit,
                    limit=limit.number,
                    actual=months,
                    confidence="medium",
                    severity="info",
                )


def _ended(found: Hit, end: str) -> Hit:
    from dataclasses import replace

    return replace(found, message=found.message + end)


@rule(
    "SVC113",
    "warranty-contradiction",
    severity="warning",
    look=speaks,
    figures=("warranty.contradictions_allowed",),
    good=[
        Example(_cup(description="24 months warranty.", warranty="2 years"), why="the same in other words"),
        Example(
            _cup(description="10 years warranty on the motor.", warranty="2 years"),
            why="another part has another warranty",
        ),
        Example(
            _cup(description="2 year manufacturer warranty.", bullets=["1 year seller warranty"]),
            why="of two",
        ),
    ],
    bad=[
        Example(
            _cup(description="Comes with a 3 year warranty.", warranty="1 year"),
            why="two terms for one thing",
            says="description states another warranty than the field, which says “1 year”: “3 year warranty”",
            at="/description",
        ),
        Example(
            _cup(description="It comes with a 2 year warranty.", bullets=["1 year warranty"]),
            why="two texts",
            says="bullet 1 states another warranty than the description",
            at="/bullets/0",
        ),
    ],
)
def warranty_contradiction(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a warranty in a text that differs from the one in the listing's fields or in another sentence.

    Compares the times that the texts state with the field `warranty` or an attribute of that name; without one, with
    each other.

    Buyers hold the seller to the longer one; the shorter one looks like a trick.

    State one time, the same everywhere.

    Warranties for parts (motor, battery, panel) and extended ones may differ, and are left alone.
    """
    figure = forbidden(ctx, "warranty.contradictions_allowed")
    if figure is None:
        return
    fields = [fact for fact in stated(listing) if fact.kind == "warranty" and fact.span is not None]
    if not fields:
        yield from _two_warranties(listing, figure)
    if len(fields) != 1 or fields[0].span is None:
        return
    field = fields[0].span
    at = fields[0].pointer
    for one in said(listing, "warranty"):
        if one.text.pointer == at or not one.claim.spans or _PART.search(one.claim.sentence):
            continue
        if any(_same(span.high, field.high) for span in one.claim.spans):
            continue
        yield hit(
            one,
            f"states another warranty than the field, which says “{fields[0].shown[:40]}”",
            "State one warranty, the same everywhere.",
            figure,
            confidence="medium",
            data={"field": fields[0].shown},
        )


def _two_warranties(listing: Listing, figure: Figure) -> Iterator[Hit]:
    """Two sentences about the whole of the goods that state one warranty each, and not the same."""
    whole = [
        one
        for one in said(listing, "warranty")
        if len(one.claim.spans) == 1
        and not _PART.search(one.claim.sentence)
        and not _ONE_OF_TWO.search(one.claim.sentence)
    ]
    for one in whole[1:]:
        if not _same(one.claim.spans[0].high, whole[0].claim.spans[0].high):
            yield hit(
                one,
                f"states another warranty than {place_of(whole[0], one)}",
                "State one warranty, the same everywhere.",
                figure,
                confidence="medium",
                data={"other": whole[0].claim.quote},
            )
            return


def _same(one: float, other: float) -> bool:
    """Whether two times are the same: twelve months are a year, thirty days a month."""
    return abs(one - other) <= 0.05 * max(one, other)


RULES: tuple[Rule, ...] = (returns_below_law, warranty_below_law, warranty_contradiction)
