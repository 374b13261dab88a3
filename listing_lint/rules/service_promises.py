"""SVC301 to SVC305: promises that nothing keeps, and certificates that stand alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.service_judging import forbidden, hit, is_media, said, speaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Hit, Json


def _watch(**fields: Json) -> dict[str, Json]:
    return {"id": "A1", "title": "Digital sports watch with silicone strap, 44 mm, black", **fields}


@rule(
    "SVC301",
    "promise-absolute",
    severity="warning",
    look=speaks,
    figures=("promises.absolute_allowed",),
    good=[
        Example(_watch(description="Water resistant, IP68, 50 m."), why="a rating says what it stands"),
        Example(_watch(description="The strap is not 100% waterproof."), why="the opposite of a promise"),
        Example(
            {"id": "A2", "title": "Unbreakable (DVD, 2000)", "category": "Movies"}, why="the name of a film"
        ),
    ],
    bad=[
        Example(
            _watch(description="<li>100% <b>waterproof</b></li>"),
            why="no watch is",
            says="description promises what no product can keep: “100% waterproof”",
            at="/description",
        ),
        Example(
            _watch(bullets=["Strong glass", "The strap will never break or fade"]),
            why="for ever",
            says="bullet 2 promises what no product can keep",
            at="/bullets/1",
        ),
    ],
)
def promise_absolute(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a promise that no product keeps: 100 % waterproof, never breaks, no side effects.

    Looks for such phrases in twelve languages. A rating in the same sentence (IP67, 5 ATM), a *not* before it or
    a *nearly* makes another thing of it; titles of books, films and games are left alone.

    The first buyer whose product breaks wins the dispute with the seller's own words.

    Say what was tested: the rating, the hours, the load.

    A guess by wording: *indestructible* may be the name of a series, so one word alone is only told.
    """
    figure = forbidden(ctx, "promises.absolute_allowed")
    if figure is None:
        return
    for one in said(listing, "absolute-water", "absolute", "absolute-word"):
        if is_media(listing):
            return
        # One word may be the name of a series: it is only told.
        word = one.claim.kind == "absolute-word"
        yield hit(
            one,
            "promises what no product can keep",
            "Say what was tested instead: a rating such as IP67, hours, a load.",
            figure,
            confidence="low" if word else "medium",
            severity="info" if word else None,
        )


@rule(
    "SVC302",
    "promise-lifetime",
    severity="warning",
    look=speaks,
    figures=("promises.lifetime_allowed",),
    good=[
        Example(_watch(description="Lifetime map updates, 2 year warranty."), why="another lifetime"),
    ],
    bad=[
        Example(
            _watch(warranty="Lifetime warranty"),
            why="whose life?",
            says="warranty promises a warranty for life: “Lifetime warranty”",
            at="/warranty",
            profile="dhgate",
        ),
    ],
)
def promise_lifetime(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a warranty or guarantee for life.

    Looks for *lifetime warranty*, *guaranteed for life* and their like in twelve languages.

    Nobody can say whose life is meant, and a store that closes cannot keep it; the sellers' guides count it
    among the promises that lose disputes.

    State years.

    Some makers do give such a warranty: where the marketplace has no word on it, this is only told.
    """
    figure = forbidden(ctx, "promises.lifetime_allowed")
    if figure is None:
        return
    for one in said(listing, "lifetime"):
        if is_media(listing):
            return
        yield hit(
            one,
            "promises a warranty for life",
            "State how many years, and whose warranty it is.",
            figure,
            confidence="medium",
        )


@rule(
    "SVC303",
    "promise-lowest-price",
    severity="warning",
    look=speaks,
    figures=("promises.lowest_price_allowed",),
    good=[
        Example(_watch(description="A good watch at a fair price."), why="no comparison"),
    ],
    bad=[
        Example(
            _watch(description="Lowest price guaranteed!"),
            why="nobody compares all prices",
            says="description promises the lowest price",
            at="/description",
        ),
    ],
)
def promise_lowest_price(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report the promise of the lowest price.

    Looks for *best price guaranteed*, *cheapest on the market*, *全网最低价* and their like.

    It cannot be proved, laws on advertising forbid it in many countries, and marketplaces refuse talk of price in
    the texts.

    Leave price out of the texts.

    *Price match* is a service and is not reported.
    """
    figure = forbidden(ctx, "promises.lowest_price_allowed")
    if figure is None:
        return
    for one in said(listing, "price"):
        if is_media(listing):
            return
        yield hit(
            one, "promises the lowest price", "Leave price out of the texts.", figure, confidence="medium"
        )


@rule(
    "SVC304",
    "claim-environment",
    severity="info",
    look=speaks,
    figures=("claims.environment_allowed",),
    good=[
        Example(
            _watch(description="The bag is 100% compostable, certified to EN 13432."),
            why="with the standard",
        ),
    ],
    bad=[
        Example(
            _watch(description="The strap is 100% biodegradable."),
            why="where, and in how long?",
            says="description makes an absolute claim about the environment",
            at="/description",
        ),
    ],
)
def claim_environment(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Tell of absolute claims about the environment that stand alone.

    Looks for *100 % biodegradable*, *fully compostable*, *carbon neutral* and their like, without a standard in
    the same sentence.

    Authorities in the USA and the EU want such claims proved; marketplaces ask for the certificate.

    Name the standard (EN 13432, ASTM D6400) or the share that it holds for.

    It is only told.
    """
    figure = forbidden(ctx, "claims.environment_allowed")
    if figure is None:
        return
    for one in said(listing, "environment"):
        if is_media(listing):
            return
        yield hit(
            one,
            "makes an absolute claim about the environment",
            "Name the standard, or the part of the product that it holds for.",
            figure,
            confidence="medium",
        )


@rule(
    "SVC305",
    "claim-certificate",
    severity="info",
    look=speaks,
    figures=("claims.certificates_allowed",),
    good=[
        Example(
            _watch(description="CE certified.", attributes={"Certificate number": "LCS230914"}),
            why="the document has a number",
        ),
    ],
    bad=[
        Example(
            _watch(description="CE and RoHS certified."),
            why="a claim that asks for a document",
            says="description claims a certificate, and no document or number is stated",
            at="/description",
        ),
    ],
)
def claim_certificate(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Tell of certificates that are claimed without a document: CE, RoHS, FCC, UKCA, REACH.

    Looks for *CE certified* and its like, and for an attribute that names a document, report or number.

    Marketplaces ask for the document sooner or later, and freeze the listing until it comes.

    Keep the declaration of conformity at hand, and state its number.

    It is only told: listing-lint cannot see the document.
    """
    figure = forbidden(ctx, "claims.certificates_allowed")
    if figure is None or _documented(listing):
        return
    one = next(said(listing, "certificate"), None)
    if one is not None:
        yield hit(
            one,
            "claims a certificate, and no document or number is stated",
            "Keep the declaration of conformity at hand and state its number.",
            figure,
            confidence="medium",
        )


def _documented(listing: Listing) -> bool:
    attributes = listing.fields.get("attributes")
    names: list[object] = []
    if isinstance(attributes, dict):
        names = list(attributes)
    elif isinstance(attributes, list):
        names = [one.get("name") for one in attributes if isinstance(one, dict)]
    words = ("certificate n", "certification n", "report n", "declaration", "certificate id", "document")
    return any(isinstance(name, str) and any(word in name.lower() for word in words) for name in names)


RULES: tuple[Rule, ...] = (
    promise_absolute,
    promise_lifetime,
    promise_lowest_price,
    claim_environment,
    claim_certificate,
)
