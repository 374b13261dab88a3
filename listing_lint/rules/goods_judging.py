"""What the rules on restricted goods share: what a listing offers, found once, and how a finding is worded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from listing_lint.catalog.listing import escape
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.records import dataclass
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Severity
    from listing_lint.profiles.model import Figure
    from listing_lint.restricted.judging import Offer
    from listing_lint.rule import Context


@dataclass(frozen=True, slots=True)
class Allowed:
    """What the store may sell, or what only sounds like it."""

    allow: Annotated[
        tuple[str, ...],
        "Phrases, as whole words: a listing whose title holds one is left alone. For goods that you have a permit for, and "
        "for names that mean something else in your trade.",
    ] = ()


def offered(listing: Listing) -> tuple[Offer, ...]:
    """The restricted goods that the listing offers; most offer none."""
    found: tuple[Offer, ...] | None = listing.__dict__.get("_offered")
    if found is None:
        # Late, so that a run without these rules pays for nothing.
        from listing_lint.restricted.first_look import may_offer

        found = ()
        if may_offer(listing.fields):
            from listing_lint.restricted.judging import offers

            found = offers(listing.fields)
        # Kept with the listing: one rule for each remedy asks about it.
        listing.__dict__["_offered"] = found
    return found


def offers_any(listing: Listing) -> bool:
    """Whether the listing offers any restricted goods: the look of these rules."""
    return bool(offered(listing))


def refused(listing: Listing, options: Allowed, ctx: Context, *kinds: str) -> Iterator[Hit]:
    """A finding for each of these kinds of goods that the listing offers and the marketplace does not let anybody sell."""
    for one in offered(listing):
        if one.kind not in kinds:
            continue
        figure = ctx.figure(f"goods.{one.kind}")
        if (
            figure is None
            or figure.value == "allowed"
            or _is_allowed(listing, options)
            or _is_media(one, listing)
        ):
            continue
        yield _hit(one, listing, figure, ctx)


def _hit(one: Offer, listing: Listing, figure: Figure, ctx: Context) -> Hit:
    from listing_lint.restricted.kinds import kind

    what = kind(one.kind)
    forbidden = figure.value == "prohibited"
    market = ctx.profile.asked_by(figure)
    if market == "listing-lint":
        says = (
            "most marketplaces refuse" if forbidden else "many marketplaces refuse or sell only with a permit"
        )
    elif figure.confidence == "unverified":
        says = f"{market} is likely to refuse" if forbidden else f"{market} may want a permit for"
    else:
        says = (
            f"{market} does not allow" if forbidden else f"{market} lets only sellers with its approval sell"
        )
    where = {"title": "title", "category": "category", "description": "description"}.get(
        one.where
    ) or f"attribute {show(str(one.member), 40)}"
    help_ = (
        "Take the listing out before the marketplace does."
        if forbidden
        else "Get the approval, and hold the licence ready, before you upload it; else take the listing out."
    )
    severity: Severity | None = None
    if figure.severity is None and (not forbidden or one.confidence != "high"):
        severity = "warning"
    return Hit(
        f"{where} offers {what.says}, which {says}: “{show(one.quote, 80)}”",
        _pointer(one, listing),
        f"{help_} If it is {what.otherwise}, say so in the title, or name its words under allow of this rule.",
        chars=(one.start, one.end) if one.end else None,
        actual=storable(one.quote[:200]),
        figure=figure,
        severity=severity,
        confidence=one.confidence,
        data={"kind": one.kind, "quote": storable(one.quote[:200]), "policy": str(figure.value)},
        # What only some marketplaces want a permit for is advice: a wine shop is told once.
        subject=one.kind,
        fold=market == "listing-lint" and not forbidden,
    )


def _pointer(one: Offer, listing: Listing) -> str:
    if one.where != "attributes":
        return listing.at(one.where)
    at = f"{listing.at('attributes')}/{escape(str(one.member))}"
    return at if isinstance(one.member, str) else f"{at}/value"


def _is_allowed(listing: Listing, options: Allowed) -> bool:
    if not options.allow:
        return False
    from listing_lint.brands.letters import bare

    title = f" {bare(listing.title or '')} "
    return any(f" {bare(phrase)} " in title for phrase in options.allow if bare(phrase))


def _is_media(one: Offer, listing: Listing) -> bool:
    """Whether the goods are a book, a film or a game that is called so."""
    from listing_lint.restricted.kinds import kind

    if not kind(one.kind).media:
        return False
    from listing_lint.restricted.judging import beside
    from listing_lint.rules.service_judging import is_media

    # The name of the goods is asked last, for it may sound like a book in another language: "Roman" candles.
    return is_media(listing) and (
        one.where != "title" or is_media(listing, title=beside(one, listing.title or ""))
    )
