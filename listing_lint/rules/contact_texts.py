"""CON1xx: contact details and addresses in the texts of a listing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.contact_judging import contacts, forbidden, hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Hit, Json

_MESSAGES = "Buyers can reach you through the marketplace's own messages."


def _cup(**fields: Json) -> dict[str, Json]:
    return {
        "id": "A1",
        "title": "Stainless steel insulated travel cup with lid, 500 ml, matte black",
        **fields,
    }


@rule(
    "CON101",
    "contact-email",
    severity="error",
    fix="unsafe",
    sights=True,
    figures=("contact.details_allowed",),
    good=[
        Example(
            _cup(description="Sharp on 2x screens: icon@2x.png. Works with Node.js 20."),
            why="an at-sign that is no address",
        ),
        Example(
            _cup(manufacturer={"name": "Northwind GmbH", "email": "safety@northwind.example.com"}),
            why="the EU wants the maker's address (GPSR)",
        ),
    ],
    bad=[
        Example(
            _cup(description="Wholesale? Write to sales@harborgoods.com for a better price."),
            why="in plain sight",
            says="description shows an e-mail address: sales@harborgoods.com",
            at="/description",
            profile="aliexpress",
        ),
        Example(
            _cup(description="<p>Questions: harborgoods at gmail dot com</p>"),
            why="signs written as words",
            says="signs written as words",
            at="/description",
            profile="dhgate",
        ),
        Example(
            _cup(bullets=["Double wall", "sales<b></b>@harbor&#103;oods.c\u200bom"]),
            why="split by tags, an entity and an invisible character",
            says="sales@harborgoods.com (HTML entities; split by HTML tags; invisible characters)",
            at="/bullets/1",
            profile="dhgate",
        ),
    ],
)
def contact_email(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report an e-mail address in any text of the listing.

    Reads every text as a shopper does, and then as a program that collects addresses: HTML tags, entities,
    invisible characters, look-alike letters, spoken signs (`at`, `dot`, `arroba`, `собака`) and encodings are
    seen through. The finding marks the characters in the source and gives the address as one would type it.

    Marketplaces forbid to lead buyers elsewhere; the listing is removed, and in repeated cases the account is
    closed.

    Remove the address. Buyers reach you through the marketplace's messages.

    Manufacturer and responsible person may have an address; `allowed-contacts` in `[[stores]]` lists others
    that a store may show.
    """
    figure = forbidden(ctx, "contact.details_allowed")
    if figure is None:
        return
    for one, found in contacts(listing, ctx, frozenset({"email"})):
        yield hit(one, found, figure, f"Remove the e-mail address. {_MESSAGES}")


@rule(
    "CON102",
    "contact-phone",
    severity="error",
    fix="unsafe",
    sights=True,
    figures=("contact.details_allowed",),
    good=[
        Example(
            _cup(description="Style 844204 374, EAN 4006381333931, fits iPhone 13 12 11 Pro."),
            why="style codes, article numbers and models are no phone numbers",
        ),
        Example(_cup(attributes={"Part number": "920-002825"}), why="a part number"),
    ],
    bad=[
        Example(
            _cup(description="Call us: +1 (212) 555-0187, every day."),
            why="in plain sight",
            says="description shows a phone number: +12125550187",
            at="/description",
            profile="aliexpress",
        ),
        Example(
            _cup(description="电话：一三八 零零一三 八零零零"),
            why="digits written as words",
            says="digits written as words",
            at="/description",
            profile="dhgate",
        ),
    ],
)
def contact_phone(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a phone number in any text of the listing.

    A run of digits counts as a phone number when it is written like one (`+`, brackets, the groups of a
    country) or when a word like *call*, *tel* or *电话* stands beside it. Digits of any script, digits as words
    and digits with other signs between them are read as well.

    Marketplaces forbid to lead buyers elsewhere; the listing is removed, and in repeated cases the account is
    closed.

    Remove the number. Buyers reach you through the marketplace's messages.

    Model numbers, article numbers (EAN, ISBN), dates, sizes and prices are left alone; so is a phone number
    that nothing tells from them.
    """
    figure = forbidden(ctx, "contact.details_allowed")
    if figure is None:
        return
    for one, found in contacts(listing, ctx, frozenset({"phone"})):
        yield hit(one, found, figure, f"Remove the phone number. {_MESSAGES}")


@rule(
    "CON103",
    "contact-web-address",
    severity="error",
    fix="unsafe",
    sights=True,
    figures=("contact.links_allowed",),
    good=[
        Example(
            _cup(description="Tested.It is dishwasher safe. Powered by Node.js. See manual.pdf."),
            why="sentences and names with dots",
        ),
        Example(
            {"id": "A2", "title": "StarTech.com USB-C hub, 4 ports", "brand": "StarTech.com"},
            why="the declared brand is called so",
        ),
        Example(_cup(description="WARNING: see www.P65Warnings.ca.gov."), why="a link that the law demands"),
    ],
    bad=[
        Example(
            _cup(description="Full range at www.harborgoods.com/cups"),
            why="in plain sight",
            says="description shows a web address: www.harborgoods.com/cups",
            at="/description",
            profile="aliexpress",
        ),
        Example(
            _cup(description="Visit harborgoods (dot) com for more colours."),
            why="signs written as words",
            says="harborgoods.com",
            at="/description",
            profile="dhgate",
        ),
    ],
)
def contact_web_address(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a web address that a shopper can read, in any text of the listing.

    Finds addresses with and without `http`, short links, and bare domains by the list of public suffixes,
    with their dots spoken, spaced or replaced. Addresses in the markup of a page (`href`, `src`) are the matter of
    [page-link](page-link) and its neighbours.

    Marketplaces forbid to lead buyers elsewhere; the listing is removed, and in repeated cases the account is
    closed.

    Remove the address.

    The marketplace's own site, the declared brand (`StarTech.com`) and addresses that the law demands are
    left alone. `allowed-contacts` in `[[stores]]` lists others that a store may show.
    """
    figure = forbidden(ctx, "contact.links_allowed")
    if figure is None:
        return
    for one, found in contacts(listing, ctx, frozenset({"url", "domain"})):
        yield hit(one, found, figure, "Remove the web address; listings must not lead to other sites.")


@rule(
    "CON104",
    "contact-messenger",
    severity="error",
    fix="unsafe",
    sights=True,
    figures=("contact.details_allowed",),
    good=[
        Example(
            _cup(description="Smart watch shows WhatsApp, WeChat and Line notifications."),
            why="a list of what the product works with",
        ),
    ],
    bad=[
        Example(
            _cup(description="WhatsApp: +86 138 0013 8000"),
            why="a number for a messenger",
            says="description shows a WhatsApp contact: +8613800138000",
            at="/description",
            profile="aliexpress",
        ),
        Example(
            _cup(attributes={"WeChat": "harbor_goods88"}),
            why="an attribute's name is read with its value",
            says="attribute WeChat shows a WeChat contact: harbor_goods88",
            at="/attributes/WeChat",
            profile="dhgate",
        ),
    ],
)
def contact_messenger(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a messenger's name together with an identifier, in any text of the listing.

    Knows the messengers in their own and other scripts (WhatsApp, WeChat 微信, QQ, Telegram, LINE, Viber, Skype,
    Zalo, KakaoTalk and others) and their broken spellings (`v x`, `wha tsapp`, `za.lo`). The name alone is not
    reported: many products list what they work with.

    Marketplaces forbid to lead buyers elsewhere; the listing is removed, and in repeated cases the account is
    closed.

    Remove name and identifier. Buyers reach you through the marketplace's messages.
    """
    figure = forbidden(ctx, "contact.details_allowed")
    if figure is None:
        return
    for one, found in contacts(listing, ctx, frozenset({"messenger"})):
        yield hit(one, found, figure, f"Remove the messenger contact. {_MESSAGES}")


@rule(
    "CON105",
    "contact-social",
    severity="error",
    fix="unsafe",
    sights=True,
    figures=("contact.details_allowed",),
    good=[
        Example(
            _cup(description="Ring light for Instagram and TikTok videos."), why="what the product is for"
        ),
    ],
    bad=[
        Example(
            _cup(description="Follow us on Instagram @harbor_goods for new cups."),
            why="a handle",
            says="description shows an Instagram contact: harbor_goods",
            at="/description",
            profile="aliexpress",
        ),
    ],
)
def contact_social(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report the handle or page of a social network, in any text of the listing.

    Looks for the networks' names (Instagram, Facebook, TikTok, VK, YouTube and others, with their short forms)
    together with a handle, and for handles with an invitation to follow.

    Marketplaces forbid to lead buyers elsewhere; the listing is removed, and in repeated cases the account is
    closed.

    Remove the handle.
    """
    figure = forbidden(ctx, "contact.details_allowed")
    if figure is None:
        return
    for one, found in contacts(listing, ctx, frozenset({"social"})):
        yield hit(one, found, figure, "Remove the handle; listings must not lead to other sites.")


@rule(
    "CON106",
    "contact-invitation",
    severity="warning",
    fix="unsafe",
    sights=True,
    figures=("contact.details_allowed",),
    good=[
        Example(
            _cup(description="Questions? Contact us through AliExpress messages."),
            why="the marketplace's own messages are fine",
        ),
        Example(
            _cup(description="Scan the QR code in the manual to pair the speaker."),
            why="a function of the product",
        ),
    ],
    bad=[
        Example(
            _cup(description="Add our WeChat for wholesale prices."),
            why="no address, but a way around the marketplace",
            says="invitation to get in touch elsewhere",
            at="/description",
            profile="aliexpress",
        ),
        Example(
            _cup(description="Please contact us before ordering."),
            why="where the marketplace is set to forbid that",
            says="invitation to get in touch elsewhere",
            at="/description",
            profile="dhgate",
            config={"profiles": {"dhgate": {"contact": {"order_invitations_allowed": False}}}},
        ),
    ],
)
def contact_invitation(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report an invitation to get in touch outside of the marketplace that names no address.

    Looks for requests in many languages to add or message the seller on a messenger, to scan a code, to visit a
    site or to look for it, to call, to pay elsewhere, or to buy past the marketplace. Who says that this is not done
    ("we never sell outside of the platform") invites nobody. "Contact us before ordering" counts only where the marketplace's
    profile sets `contact.order_invitations_allowed = false`; no shipped profile does, since no source was read for it.

    Marketplaces take it for leading buyers elsewhere.

    Say that you answer the marketplace's messages.

    This goes by wording, so it only warns.
    """
    figure = forbidden(ctx, "contact.details_allowed")
    if figure is None:
        return
    orders = forbidden(ctx, "contact.order_invitations_allowed")
    for one, found in contacts(listing, ctx, frozenset({"invitation"})):
        if found.cue == "order" and orders is None:
            continue
        yield hit(
            one,
            found,
            orders if found.cue == "order" else figure,
            f"Remove the invitation. {_MESSAGES}",
            severity="warning",
        )


@rule(
    "CON107",
    "contact-address",
    severity="warning",
    fix="unsafe",
    sights=True,
    figures=("contact.details_allowed",),
    good=[
        Example(
            _cup(origin="China", description="Made in Shenzhen, shipped from Los Angeles, CA."), why="places"
        ),
    ],
    bad=[
        Example(
            _cup(description="Visit our showroom: 1600 Harbor Street, Suite 4, Seattle, WA 98101"),
            why="street, number and postcode",
            says="description shows a postal address",
            at="/description",
            profile="dhgate",
        ),
    ],
)
def contact_address(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a postal address in any text of the listing.

    Looks for at least two parts of an address together: street and number, postcode and city, a label. A stall in a
    market, coordinates and a code for maps count, too. An address in quotation marks is what a sign is to say.

    Some marketplaces forbid postal addresses like any other contact detail.

    Remove the address, or move it to the field for the manufacturer or the responsible person.

    The shape of addresses differs from country to country, so this only warns.
    """
    figure = forbidden(ctx, "contact.details_allowed")
    if figure is None:
        return
    for one, found in contacts(listing, ctx, frozenset({"address"})):
        yield hit(
            one,
            found,
            figure,
            "Remove the postal address; the maker's belongs in the field for the manufacturer.",
            severity="warning",
        )


RULES: tuple[Rule, ...] = (
    contact_email,
    contact_phone,
    contact_web_address,
    contact_messenger,
    contact_social,
    contact_invitation,
    contact_address,
)
