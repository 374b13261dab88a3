"""GDS141 to GDS152: spying, false money and documents, accounts and keys, hazardous, recalled and intimate goods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.rule import Context, Example, Rule, rule
from listing_lint.rules.goods_judging import Allowed, offers_any, refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Hit


@rule(
    "GDS141",
    "goods-spying",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.surveillance", "goods.jammers", "goods.radar_detectors", "goods.lock_picks"),
    good=[
        Example({"id": "A1", "title": "Hidden camera detector with RF scanner"}, why="against them"),
        Example({"id": "A2", "title": "Signal blocker Faraday pouch for car keys"}, why="a pouch"),
        Example({"id": "A3", "title": "Outdoor security camera, 2K"}, why="shows what it is"),
    ],
    bad=[
        Example(
            {"id": "A4", "title": "GPS signal jammer for cars, 12 V"},
            why="forbidden in the USA and the EU",
            says="title offers a jammer, which Amazon does not allow: “GPS signal jammer”",
            profile="amazon",
        ),
        Example(
            {"id": "A5", "title": "Spy camera in a USB charger, 1080p"},
            why="made to be hidden",
            says="title offers a hidden camera or a listening device",
        ),
    ],
)
def goods_spying(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report hidden cameras, listening devices, jammers, radar detectors and lock picks.

    Looks for their names in a dozen languages; detectors of cameras and bugs, pouches that shield a phone, toys and mounts
    are left alone.

    Jammers are forbidden in the USA and the EU whoever buys them; disguised cameras and radar detectors are forbidden
    in some countries, and marketplaces restrict them.

    Take jammers out. For the others ask where you ship to, and get the marketplace's approval.

    What is lawful in some countries is only told where no marketplace's policy is known.
    """
    yield from refused(listing, options, ctx, "surveillance", "jammers", "radar_detectors", "lock_picks")


@rule(
    "GDS142",
    "goods-forged",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.counterfeit_money", "goods.documents", "goods.lottery"),
    good=[
        Example({"id": "A1", "title": "Counterfeit money detector pen"}, why="against it"),
        Example({"id": "A2", "title": "Play money for kids, 100 bills"}, why="a toy"),
        Example({"id": "A3", "title": "Fake lottery tickets, prank, 8 pack"}, why="a joke"),
        Example({"id": "A4", "title": "Passport holder, leather"}, why="a cover"),
    ],
    bad=[
        Example(
            {"id": "A5", "title": "Fake ID card, scannable"},
            why="a false document",
            says="title offers a false document, which Amazon does not allow",
            profile="amazon",
        ),
        Example(
            {"id": "A6", "title": "Faux billets 50 euros"}, why="in French", says="title offers false money"
        ),
    ],
)
def goods_forged(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report false money, false documents and lottery tickets.

    Looks for their names in a dozen languages; detectors, play money for children, jokes and covers are left alone.

    To sell copies of money or false documents is a crime nearly everywhere, and lotteries need a concession.

    Take the listing out. If it is play money or a joke, say so in the title.

    *Prop money* for films is reported: several marketplaces and central banks do not let it pass.
    """
    yield from refused(listing, options, ctx, "counterfeit_money", "documents", "lottery")


@rule(
    "GDS143",
    "goods-digital",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.accounts", "goods.gift_cards", "goods.licence_keys"),
    good=[
        Example({"id": "A1", "title": "Gift card box with ribbon"}, why="a box"),
        Example({"id": "A2", "title": "Account book, A4"}, why="a book"),
        Example({"id": "A3", "title": "Fortnite T-shirt, boys"}, why="a shirt"),
    ],
    bad=[
        Example(
            {"id": "A4", "title": "Fortnite account with 50 skins"},
            why="against the terms of the game",
            says="title offers an account or goods of a game or service, which Wish does not allow",
            profile="wish",
        ),
        Example(
            {"id": "A5", "title": "Steam gift card, $50"},
            why="money by another name",
            says="“Steam gift card”",
        ),
        Example(
            {"id": "A6", "title": "Windows 11 Pro key, lifetime"},
            why="a bare key",
            says="title offers a licence key",
        ),
    ],
)
def goods_digital(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report accounts, goods of games, gift cards, licence keys and download codes.

    Looks for their names in a dozen languages; boxes, holders, greeting cards, shirts and books are left alone.

    The terms of nearly every game and service forbid to sell accounts; gift cards and keys are a means of fraud, so
    marketplaces refuse those of others or ask for an authorisation.

    Take the listing out, or show the authorisation. A shop leaves its own gift card out of the export.

    Gift cards and keys are only told where no marketplace's policy is known.
    """
    yield from refused(listing, options, ctx, "accounts", "gift_cards", "licence_keys")


@rule(
    "GDS151",
    "goods-hazardous",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.hazardous", "goods.recalled"),
    good=[
        Example({"id": "A1", "title": "Gloves, resistant to sulfuric acid"}, why="gloves"),
        Example({"id": "A2", "title": "Mercury glass candle holder"}, why="a kind of glass"),
        Example({"id": "A3", "title": "Magnetic building tiles, 100 pcs"}, why="too large to swallow"),
    ],
    bad=[
        Example(
            {"id": "A4", "title": "Potassium cyanide powder, 100 g"},
            why="a poison",
            says="title offers a hazardous chemical, which most marketplaces refuse",
        ),
        Example(
            {"id": "A5", "title": "Magnetic balls, 5 mm, 216 pcs"},
            why="children swallow them",
            says="title offers goods that were recalled or banned, which Amazon does not allow",
            profile="amazon",
        ),
    ],
)
def goods_hazardous(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report poisons, concentrated acids and other hazardous chemicals, and goods that were recalled or banned.

    Looks for names of substances in a dozen languages, and for goods such as small strong magnets, padded crib bumpers and
    drop-side cribs. Tests, gloves and goods that only name a substance are left alone.

    Carriers do not take them as ordinary goods, and who sells recalled goods is liable for what they do.

    Take the listing out, or say what makes it another thing: the dilution, the size of the magnets.

    Single recalls are not known here: only kinds of goods that authorities banned.
    """
    yield from refused(listing, options, ctx, "hazardous", "recalled")


@rule(
    "GDS152",
    "goods-intimate",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.adult", "goods.used_underwear", "goods.human_remains"),
    good=[
        Example({"id": "A1", "title": "Human skull model, anatomical, life size"}, why="a model"),
        Example({"id": "A2", "title": "Women's cotton underwear, 6 pack"}, why="new"),
        Example({"id": "A3", "title": "Human hair wig, lace front"}, why="hair is sold freely"),
    ],
    bad=[
        Example(
            {"id": "A4", "title": "Real human skull, antique"},
            why="human remains",
            says="title offers human remains, which Wish does not allow",
            profile="wish",
        ),
        Example(
            {"id": "A5", "title": "Getragene Unterwäsche, Größe M"},
            why="in German",
            says="title offers used underwear",
        ),
    ],
)
def goods_intimate(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report human remains and used underwear, and sexual goods where the marketplace has a word on them.

    Looks for their names in a dozen languages; models for teaching, hair, and jokes are left alone.

    Marketplaces refuse them for law, hygiene or decency.

    Take the listing out; for sexual goods follow the marketplace's rules on pictures and words.

    Sexual goods are told only for marketplaces that restrict them.
    """
    yield from refused(listing, options, ctx, "adult", "used_underwear", "human_remains")


RULES: tuple[Rule, ...] = (goods_spying, goods_forged, goods_digital, goods_hazardous, goods_intimate)
