"""CON2xx: what a description's HTML leads to, loads, runs or hides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.images.pictures import variant_images
from listing_lint.late import late
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.contact_judging import forbidden, host_allowed, named, seen
from listing_lint.rules.image_facts import storable
from listing_lint.text.domains import host_of
from listing_lint.text.picture_hosts import marketplace_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.sights import Seen
    from listing_lint.finding import Json
    from listing_lint.profiles.model import Figure
    from listing_lint.text.references import Reference

_ELSEWHERE = late(r"(?:[a-z][a-z0-9+.\-]{1,20}:)?[/\\]{2}", re.IGNORECASE)
_LEADS = frozenset({"link"})
_ACTS = frozenset({"form", "script", "refresh", "frame"})
_SHOWN = 80


def _cup(description: str) -> dict[str, Json]:
    return {
        "id": "A1",
        "title": "Stainless steel insulated travel cup with lid, 500 ml, matte black",
        "description": description,
    }


def _elsewhere(reference: Reference) -> bool:
    """Whether an address leaves the page: not an anchor, a path or a script."""
    return _ELSEWHERE.match(reference.url) is not None


def _host(reference: Reference) -> str:
    return host_of(reference.url) or reference.url[:60]


def _hit(
    one: Seen, reference: Reference, message: str, help_: str, figure: Figure | None, **more: Json
) -> Hit:
    return Hit(
        message,
        one.text.pointer,
        help_,
        chars=(one.text.offset + reference.start, one.text.offset + reference.end),
        actual=storable(reference.url),
        figure=figure,
        data={
            "kind": reference.role,
            "value": storable(reference.url),
            "way": "in an HTML attribute" if reference.attribute else "in a script or style",
            "host": storable(_host(reference)),
            **more,
        },
    )


def _holder(reference: Reference) -> str:
    return f"<{reference.tag} {reference.attribute}>" if reference.attribute else f"<{reference.tag}>"


@rule(
    "CON201",
    "page-link",
    severity="error",
    sights=True,
    figures=("contact.links_allowed",),
    good=[
        Example(
            _cup(
                '<p><a href="https://www.aliexpress.com/store/110">our store</a> <a href="#size">sizes</a></p>'
            ),
            why="the marketplace's own site, and a place on the page",
            profile="aliexpress",
        ),
    ],
    bad=[
        Example(
            _cup('<p><a href="https://harborgoods.com/cups?a=1&amp;b=2">more colours</a></p>'),
            why="a link to the seller's own shop",
            says="description has a link to harborgoods.com",
            at="/description",
            profile="aliexpress",
        ),
    ],
)
def page_link(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a link in the markup of a text that leads to another site.

    Looks at `href` of links, areas and the page's base. Anchors, relative addresses, the marketplace's own
    sites and addresses that the law demands are fine, `mailto:` and `tel:` are the matter of contact-email and
    contact-phone.

    Marketplaces forbid links to other sites; some remove the link, others the listing.

    Remove the link and keep its text.

    `contact.own_hosts` and `description.link_hosts` in the profile list the sites that are fine,
    `allowed-contacts` in `[[stores]]` those of one store.
    """
    figure = forbidden(ctx, "contact.links_allowed")
    if figure is None:
        return
    for one in seen(listing, ctx):
        for reference in one.sight.references:
            if reference.role not in _LEADS or not _elsewhere(reference):
                continue
            if host_allowed(reference.url, listing, ctx, "description.link_hosts"):
                continue
            yield _hit(
                one,
                reference,
                f"{named(one)} has a link to {show(_host(reference), _SHOWN)}",
                "Remove the link; its text may stay.",
                figure,
            )


@rule(
    "CON202",
    "foreign-picture",
    severity="error",
    figures=("contact.links_allowed",),
    good=[
        Example(
            {**_cup(""), "images": ["https://i.ebayimg.com/images/g/x/s-l1600.jpg"]},
            why="a listing for no marketplace in particular: most likely eBay's own export",
        ),
        Example(
            {**_cup(""), "marketplace": "ebay", "images": ["https://i.ebayimg.com/images/g/x/s-l1600.jpg"]},
            why="the marketplace's own pictures",
        ),
        Example(
            _cup('<img src="https://ae01.alicdn.com/kf/S1.jpg">'),
            why="the marketplace's own pictures",
            profile="aliexpress",
        ),
        Example(_cup('<img src="https://cdn.harborgoods.com/cup.jpg">'), why="a picture host of one's own"),
    ],
    bad=[
        Example(
            _cup('<p><img src="//ae01.alicdn.com/kf/S1.jpg"></p>'),
            why="a picture taken from AliExpress in a listing for Amazon",
            says="description loads a picture from ae01.alicdn.com, where AliExpress and Alibaba keep theirs",
            at="/description",
            profile="amazon",
        ),
        Example(
            {**_cup(""), "images": ["https://i.ebayimg.com/images/g/x/s-l1600.jpg"]},
            why="a picture of the gallery taken from eBay",
            says="the picture comes from i.ebayimg.com, where eBay keeps its own",
            at="/images/0",
            profile="dhgate",
        ),
    ],
)
def foreign_picture(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture that is loaded from another marketplace, in a text or in the gallery.

    Compares the hosts of the listing's and its variants' pictures, and in texts those of `src`, `srcset`, `poster`,
    `background` and `url()`, with the hosts from which marketplaces deliver pictures.

    The address shows where the listing was copied from; the other marketplace may block the picture any day,
    and its owner may report it as stolen. A picture of the gallery only warns: it may be the seller's own, and the
    marketplace keeps a copy of it.

    Upload the picture to the marketplace that the listing is for, if it is yours.
    """
    texts = seen(listing, ctx)
    # A listing for nobody in particular may well be an export of the marketplace that its pictures come from.
    addresses = (
        [ref for ref in (*listing.images, *variant_images(listing)) if "//" in ref.src[:9]]
        if listing.marketplace or ctx.profile.name != "base"
        else []
    )
    if not texts and not addresses:
        return
    figure = forbidden(ctx, "contact.links_allowed")
    if figure is None:
        return
    for ref in addresses:
        owner = _other_marketplace(ref.src, listing, ctx)
        if owner is not None:
            host = show(host_of(ref.src) or "", _SHOWN)
            yield Hit(
                f"the picture comes from {host}, {_keeps(owner)}",
                ref.pointer,
                _UPLOAD,
                actual=storable(ref.src),
                figure=figure,
                # A sign and no more: most marketplaces fetch the picture and keep a copy, and a seller of both has it there.
                severity="warning",
                data={
                    "kind": "picture",
                    "value": storable(ref.src),
                    "way": "plain",
                    "host": host,
                    "marketplace": owner,
                },
            )
    for one in texts:
        for reference in one.sight.references:
            if reference.role != "picture" or not _elsewhere(reference):
                continue
            owner = _other_marketplace(reference.url, listing, ctx)
            if owner is not None:
                host = show(_host(reference), _SHOWN)
                said = f"{named(one)} loads a picture from {host}, {_keeps(owner)}"
                yield _hit(one, reference, said, _UPLOAD, figure, marketplace=owner)


_UPLOAD = "Upload the picture to the marketplace that this listing is for, if it is yours."


def _keeps(owner: str) -> str:
    return f"where {owner} keep theirs" if " and " in owner else f"where {owner} keeps its own"


def _other_marketplace(url: str, listing: Listing, ctx: Context) -> str | None:
    """The marketplace whose pictures an address leads to, if it is not the listing's own."""
    owner = marketplace_of(host_of(url) or "")
    own = (listing.marketplace or "").casefold()
    if owner is not None and own and own.removesuffix(".com") in owner.casefold():
        return None
    return None if owner is None or host_allowed(url, listing, ctx, "description.image_hosts") else owner


@rule(
    "CON203",
    "picture-host",
    severity="warning",
    sights=True,
    figures=("description.image_hosts",),
    good=[
        Example(
            _cup('<img src="https://ae01.alicdn.com/kf/S1.jpg"><img src="detail.jpg">'),
            why="the marketplace's own host, and a relative address",
            profile="aliexpress",
        ),
    ],
    bad=[
        Example(
            _cup('<p><img src="https://cdn.harborgoods.com/cup.jpg"></p>'),
            why="AliExpress shows pictures of its own hosts alone",
            says="description loads a picture from cdn.harborgoods.com",
            at="/description",
            profile="aliexpress",
        ),
    ],
)
def picture_host(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture in a text that comes from a host which the marketplace does not take.

    Runs where the profile sets `description.image_hosts`. Pictures of other marketplaces are reported by
    foreign-picture.

    The marketplace removes the picture, or refuses the description.

    Upload the picture to the marketplace's photo bank and use its address.
    """
    figure = ctx.figure("description.image_hosts")
    if figure is None:
        return
    for one in seen(listing, ctx):
        for reference in one.sight.references:
            if reference.role != "picture" or not _elsewhere(reference):
                continue
            if host_allowed(reference.url, listing, ctx, figure.key) or marketplace_of(_host(reference)):
                continue
            yield _hit(
                one,
                reference,
                f"{named(one)} loads a picture from {show(_host(reference), _SHOWN)},"
                f" {ctx.profile.title} takes those of {', '.join(figure.names)}",
                "Upload the picture to the marketplace's photo bank and use the address it gets there.",
                figure,
            )


@rule(
    "CON204",
    "page-action",
    severity="error",
    sights=True,
    figures=("contact.links_allowed",),
    good=[
        Example(
            _cup("<script>var sizes = ['S', 'M'];</script><p>Two sizes.</p>"),
            why="a script that opens nothing",
        ),
    ],
    bad=[
        Example(
            _cup('<p>Cup</p><script>window.location.href = "https://harborgoods.com";</script>'),
            why="a script that opens another site",
            says="description opens harborgoods.com by a script",
            at="/description",
            profile="dhgate",
        ),
        Example(
            _cup('<form action="https://harborgoods.com/order"><input name="mail"></form>'),
            why="a form that sends what the shopper writes elsewhere",
            says="description sends a form to harborgoods.com",
            at="/description",
            profile="dhgate",
        ),
    ],
)
def page_action(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report markup that opens or loads another site by itself: scripts, forms, frames and redirections.

    Looks at addresses in scripts and event attributes that navigate, at the targets of forms, at frames and
    embedded objects, at external scripts and style sheets, and at `<meta http-equiv="refresh">`.

    Marketplaces remove active content, and take what leads elsewhere for fraud.

    Remove the element.
    """
    figure = forbidden(ctx, "contact.links_allowed")
    if figure is None:
        return
    words = {
        "form": "sends a form to {}",
        "refresh": "redirects the page to {}",
        "frame": "embeds a page of {}",
    }
    for one in seen(listing, ctx):
        for reference in one.sight.references:
            if reference.role not in _ACTS or not _elsewhere(reference):
                continue
            if host_allowed(reference.url, listing, ctx, "description.link_hosts"):
                continue
            host = show(_host(reference), _SHOWN)
            said = words.get(reference.role, "opens {} by a script").format(host)
            if reference.role == "script" and reference.attribute == "src":
                said = f"loads a script from {host}"
            yield _hit(
                one,
                reference,
                f"{named(one)} {said}",
                f"Remove the element {_holder(reference)}.",
                figure,
            )


@rule(
    "CON205",
    "hidden-text",
    severity="warning",
    sights=True,
    figures=("contact.hidden_text_allowed",),
    good=[
        Example(
            _cup('<div style="background:#000;color:#fff">White on black is easy to read.</div>'),
            why="white text on a dark ground",
        ),
        Example(
            _cup("<template></template><style>p {margin: 0}</style><p>Two sizes.</p>"),
            why="nothing is hidden",
        ),
    ],
    bad=[
        Example(
            _cup('<p>Cup</p><p style="color:#fff">nike adidas puma cheap</p>'),
            why="white on white",
            says="description hides a text from shoppers (text in the colour of its background): nike adidas puma cheap",
            at="/description",
            profile="dhgate",
        ),
        Example(
            _cup('<span style="font-size:0">write to us</span> Cup'),
            why="letters without size",
            says="font-size: 0",
            at="/description",
            profile="dhgate",
        ),
    ],
)
def hidden_text(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report text in a description that a shopper cannot see.

    Looks for text in the colour of its background, without size, moved off the screen, clipped, transparent or
    switched off by `display`, `visibility`, `opacity` or `hidden`.

    Marketplaces take hidden text for keyword stuffing or for an attempt to get past their checks.

    Remove the text, or show it.

    Colours and sizes that a style sheet sets by class are not known here. What a theme hides for small screens
    may be meant well.
    """
    figure = forbidden(ctx, "contact.hidden_text_allowed")
    if figure is None:
        return
    for one in seen(listing, ctx):
        for hidden in one.sight.hidden:
            text = " ".join(hidden.text.split())
            why = f" ({hidden.why})" if hidden.why else ""
            yield Hit(
                f"{named(one)} hides a text from shoppers{why}: {show(text, _SHOWN)}",
                one.text.pointer,
                "Remove the text, or let shoppers see it.",
                chars=(one.text.offset + hidden.start, one.text.offset + hidden.end),
                actual=storable(text),
                figure=figure,
                confidence="medium",
                data={"kind": "hidden-text", "value": storable(text), "way": hidden.why or "hidden"},
            )


RULES: tuple[Rule, ...] = (page_link, foreign_picture, picture_host, page_action, hidden_text)
