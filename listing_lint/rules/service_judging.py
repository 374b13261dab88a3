"""What the rules on service and promises share: the claims of a listing, read once, and how a finding is worded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.texts import Text, texts_of
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.records import dataclass
from listing_lint.rules.image_facts import storable
from listing_lint.rules.service_look import TERMS, glance
from listing_lint.service.claims import may_claim, read_claims

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Confidence, Json, Severity
    from listing_lint.profiles.model import Figure
    from listing_lint.rule import Context
    from listing_lint.service.claims import Claim
    from listing_lint.service.policies import Fact

_UNREAD = frozenset({"attribute name", "SKU", "maker", "image"})


@dataclass(frozen=True, slots=True)
class Said:
    """A claim and the text that makes it."""

    text: Text
    claim: Claim


def said(listing: Listing, *kinds: str) -> Iterator[Said]:
    """The claims of these kinds in the listing's texts, in the order of the fields; most listings make none."""
    for one in _all_said(listing):
        if one.claim.kind in kinds:
            yield one


def _all_said(listing: Listing) -> tuple[Said, ...]:
    found: tuple[Said, ...] | None = listing.__dict__.get("_said")
    if found is None:
        # Kept with the listing, as its pictures are: two dozen rules ask about one before the next one comes.
        found = listing.__dict__["_said"] = _read(listing)
    return found


def speaks(listing: Listing) -> bool:
    """Whether the listing says anything on service and effect, in texts or in fields: the look of these rules."""
    return bool(_all_said(listing) or stated(listing))


def _read(listing: Listing) -> tuple[Said, ...]:
    seen, joined = glance(listing)
    languages = seen - {"quantity", "material"}
    if not languages or not may_claim(joined, languages):
        return ()
    found = []
    for text in texts_of(listing):
        if text.role in _UNREAD and not text.name.startswith("alternative"):
            continue
        label = text.label or (text.name if text.role == "terms" else "")
        found += [Said(text, claim) for claim in read_claims(text.text, label)]
    return tuple(found)


def stated(listing: Listing) -> tuple[Fact, ...]:
    """The terms that the listing states in fields."""
    found: tuple[Fact, ...] | None = listing.__dict__.get("_stated")
    if found is None:
        found = ()
        fields = listing.fields
        attributes = fields.get("attributes")
        if any(fields.get(name) for name in TERMS) or (
            attributes.__class__ is dict and any(_names_terms(name) for name in attributes)
        ):
            from listing_lint.service.policies import facts

            found = facts(fields)
        listing.__dict__["_stated"] = found
    return found


def _names_terms(name: str) -> bool:
    """Whether an attribute may be one of delivery or warranty, by a glance at its name."""
    if name[:1] == "*":  # eBay's sign for what must be filled in
        name = name[1:]
    return name[:1] in "sSdDwWgGhHfFlLpPmM" and name[:4].lower() in _TERMS_BEGIN


_TERMS_BEGIN = frozenset(
    {"ship", "disp", "warr", "guar", "gara", "hand", "fulf", "lead", "proc", "max ", "max_"}
)


def is_media(listing: Listing, *, title: str | None = None) -> bool:
    """Whether the goods are a book, a film, a game: what their titles and blurbs say is no promise of the seller.

    With ``title`` as if that were the title.
    """
    found: bool | None = listing.__dict__.get("_media") if title is None else None
    if found is None:
        from listing_lint.service.goods import is_about

        category = listing.fields.get("category")
        names = " ".join(map(str, category)) if isinstance(category, list) else str(category or "")
        shown = listing.title if title is None else title
        found = is_about("media", f"{shown or ''} {names}") or _is_a_book(listing)
        if title is None:
            listing.__dict__["_media"] = found
    return found


def is_medicine(listing: Listing) -> bool:
    """Whether the listing speaks as a medicine's does: its substance is named, or a leaflet's words stand beside a dose.

    What such a leaflet says it is for is no boast of the seller.
    """
    from listing_lint.service.goods import is_about

    description = listing.fields.get("description")
    text = f"{listing.title or ''}\n{description if isinstance(description, str) else ''}"
    return is_about("drug", text) or (_DOSE.search(text[:4000]) is not None and is_about("leaflet", text))


_DOSE = late(
    r"(?<![\d.,])\d{1,4}(?:[.,]\d{1,3})?\s?(?:mg|mcg|µg|iu|i\.e\.|мг|мкг|毫克|mg/g|% ?w/w)(?![^\W_])",
    re.IGNORECASE,
)


def _is_a_book(listing: Listing) -> bool:
    """Whether the description calls the product a book: of one with a telling title, shops keep no category."""
    text = listing.fields.get("description")
    return isinstance(text, str) and _THIS_BOOK.search(text[:4000]) is not None


_THIS_BOOK = late(
    r"\b(?:this (?:book|e-?book|novel|workbook|cookbook|audiobook|paperback)|dieses (?:E-?)?Buch|ce livre|este (?:libro|livro)"
    r"|questo libro|эта книга|в этой книге)\b|本书|這本書",
    re.IGNORECASE,
)


def forbidden(ctx: Context, key: str) -> Figure | None:
    """The figure that forbids it, or None where nothing does."""
    figure = ctx.figure(key)
    return figure if figure is not None and figure.value is False else None


def quoted(one: Said) -> str:
    """The claim as a message quotes it."""
    return f"“{show(one.claim.quote, 80)}”"


def hit(
    one: Said,
    says: str,
    help_: str,
    figure: Figure | None,
    *,
    confidence: Confidence = "high",
    severity: Severity | None = None,
    limit: Json = None,
    actual: Json = None,
    policy: str = "",
    data: dict[str, Json] | None = None,
) -> Hit:
    """A finding about one claim: "description refuses returns: “no refunds”"."""
    if confidence != "high" and severity is None and (figure is None or figure.severity != "info"):
        severity = "warning"
    return Hit(
        f"{show(one.text.name, 60)} {says}: {quoted(one)}",
        one.text.pointer,
        help_,
        chars=None
        if one.text.on_key
        else (one.text.offset + one.claim.start, one.text.offset + one.claim.end),
        on_key=one.text.on_key,
        limit=limit,
        actual=storable(one.claim.quote[:200]) if actual is None else actual,
        figure=figure,
        severity=severity,
        confidence=confidence,
        policy=policy,
        data={"claim": one.claim.kind, "quote": storable(one.claim.quote[:200]), **(data or {})},
    )
