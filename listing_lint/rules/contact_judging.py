"""What the rules on contact details share: which ones a listing may show, and how a finding is worded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.repair.contacts import without_contact
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.sights import Seen
    from listing_lint.finding import Json, Severity
    from listing_lint.profiles.model import Figure
    from listing_lint.rule import Context
    from listing_lint.text.contact import Kind
    from listing_lint.text.seeing import Found

LEGAL_HOSTS = ("p65warnings.ca.gov", "ec.europa.eu")
"""Sites that the law wants named: California's Proposition 65 warnings, the EU's dispute resolution and product safety."""

_MAKER = late(
    r"manufactur|responsible (?:person|party)|importer|authori[sz]ed rep|\beu[ -]?rep\b|\bgpsr\b|producer|\bmade by\b"
    r"|hersteller|inverkehrbringer|verantwortliche|einführer|fabricant|importateur|personne responsable|fabricante"
    r"|importador|persona responsable|produttore|importatore|persona responsabile|producent|fabrikant|verantwoordelijke"
    r"|tillverkare|ansvarig person|üretici|ithalatçı|производител|изготовител|импорт[её]р"
    r"|生产商|制造商|欧代|英代|责任人|製造|販売元|제조",
    re.IGNORECASE,
)
_SIGNS = late(r"[^\w]+")

KINDS: dict[Kind, str] = {
    "email": "an e-mail address",
    "url": "a web address",
    "domain": "a web address",
    "phone": "a phone number",
    "messenger": "a messenger contact",
    "social": "a social network contact",
    "invitation": "an invitation to get in touch elsewhere",
    "address": "a postal address",
}


def seen(listing: Listing, ctx: Context) -> tuple[Seen, ...]:
    """What the texts of the listing show; nothing where a test gave no reader."""
    return () if ctx.sights is None else ctx.sights.of(listing)


def forbidden(ctx: Context, key: str) -> Figure | None:
    """The figure that forbids it, or None where the marketplace does not."""
    figure = ctx.figure(key)
    return figure if figure is not None and figure.value is False else None


def must_hold_contacts(one: Seen) -> bool:
    """Whether the law or the marketplace wants contact data in this place: the maker and its representative."""
    text = one.text
    return text.role == "maker" or bool(text.label and _MAKER.search(text.label))


def contacts(listing: Listing, ctx: Context, kinds: frozenset[Kind]) -> Iterator[tuple[Seen, Found]]:
    """The contact details of these kinds that the listing may not show, each with its text."""
    for one in seen(listing, ctx):
        if not one.sight.contacts or must_hold_contacts(one):
            continue
        shown = {_plain(found.value) for found in one.sight.contacts if found.where == "text"}
        for found in one.sight.contacts:
            if found.kind not in kinds or allowed(found, listing, ctx) or _is_copy(found, shown):
                continue
            if not _is_part_of_a_code(one, found):
                yield one, found


def _is_copy(found: Found, shown: Collection[str]) -> bool:
    """Whether an editor's own attribute holds what the same text shows: a copy of a link is told with the link."""
    mine = found.where == "attribute" and found.element.partition(" ")[2].startswith("data-")
    return mine and _plain(found.value) in shown


def _is_part_of_a_code(one: Seen, found: Found) -> bool:
    """Whether what may be an address is a stock code with a point: "kx20rb4.shop" is the code as one shop keeps it."""
    if one.text.role != "SKU" or found.kind != "domain" or found.confidence == "high":
        return False
    return any(map(str.isdigit, found.value.partition(".")[0]))


def allowed(found: Found, listing: Listing, ctx: Context) -> bool:
    """Whether this listing may show it: the store's own list, the marketplace's sites, the law's, the declared brand."""
    value = found.value
    if _is_listed(value, listing.allowed):
        return True
    if found.kind in {"url", "domain"}:
        if host_allowed(value, listing, ctx):
            return True
        return found.kind == "domain" and _is_called(_plain(value), listing.brand or "")
    return False


_FIRM = re.compile(
    r"[\s,]+(?:inc|llc|ltd|limited|corp|corporation|company|co|gmbh|ag|bv|srl|spa|sas|sa|usa)\b.*",
    re.IGNORECASE,
)


def _is_called(host: str, brand: str) -> bool:
    """Whether the declared brand is called by an address, with or without the form of the firm: "Findex.com Inc"."""
    return host == _plain(brand) or host == _plain(_FIRM.sub("", brand[:200]))


def host_allowed(url: str, listing: Listing, ctx: Context, key: str = "") -> bool:
    """Whether an address leads to the marketplace itself, to what the law wants named or what the store may show."""
    from listing_lint.text.domains import host_of, under

    host = host_of(url)
    if host is None:
        return False
    figures = (ctx.figure("contact.own_hosts"), ctx.figure(key) if key else None)
    names = [name for figure in figures if figure is not None for name in figure.names]
    return under(host, (*names, *LEGAL_HOSTS, *(name for name in listing.allowed if "@" not in name)))


def _is_listed(value: str, listed: Iterable[str]) -> bool:
    plain = _plain(value)
    return any(plain == _plain(entry) for entry in listed)


def _plain(text: str) -> str:
    """A contact for comparing: without signs and case."""
    return _SIGNS.sub("", text).casefold().removeprefix("www")


def hit(
    one: Seen, found: Found, figure: Figure | None, help_: str, *, severity: Severity | None = None
) -> Hit:
    """A finding about one contact detail."""
    hidden = f" ({'; '.join(found.ways)})" if found.ways else ""
    said = f"{named(one)} {verb(found)} {what(found)}: {show(found.value)}{hidden}"
    if found.confidence == "low":
        severity = "warning"
    return Hit(
        said,
        one.text.pointer,
        help_,
        chars=None if one.text.on_key else (one.text.offset + found.start, one.text.offset + found.end),
        on_key=one.text.on_key,
        actual=storable(found.value),
        figure=figure,
        severity=severity,
        confidence=found.confidence,
        data=about(found),
        fix=None if found.confidence == "low" else without_contact(one.text, found),
    )


def about(found: Found, **more: Json) -> dict[str, Json]:
    """The data of a finding about a contact detail."""
    data: dict[str, Json] = {
        "kind": found.kind,
        "value": storable(found.value),
        "way": ", ".join(found.ways) or "plain",
    }
    if found.service:
        data["service"] = found.service
    if found.cue and found.kind == "invitation":
        data["invitation"] = found.cue
    return {**data, **more}


def named(one: Seen) -> str:
    """The text as a message begins with it: ``description``, ``attribute Material``."""
    return show(one.text.name, 60)


def verb(found: Found) -> str:
    """How the text holds it."""
    places = {
        "hidden": "holds, hidden from shoppers,",
        "comment": "holds in an HTML comment",
        "attribute": f"holds in the HTML attribute {found.element}",
        "script": "holds in a script",
        "style": "holds in a style sheet",
    }
    return places.get(found.where, "shows")


def what(found: Found) -> str:
    """What it is, with the service where one is named."""
    if found.service and found.kind in {"messenger", "social"}:
        article = "an" if found.service[:1].lower() in "aeiou" else "a"
        return f"{article} {found.service} contact"
    return KINDS[found.kind]
