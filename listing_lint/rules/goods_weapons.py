"""GDS101 to GDS103: firearms, weapons and fireworks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.rule import Context, Example, Rule, rule
from listing_lint.rules.goods_judging import Allowed, offers_any, refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Hit


@rule(
    "GDS101",
    "goods-firearms",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.firearms", "goods.imitation_guns"),
    good=[
        Example({"id": "A1", "title": "Kydex holster for Glock 19, 9mm"}, why="made for it"),
        Example({"id": "A2", "title": "Hot glue gun 60 W with 30 sticks"}, why="another gun"),
        Example({"id": "A3", "title": "Toy pistol with sound, 6 shots"}, why="a toy"),
        Example(
            {"id": "A4", "title": "Airsoft pistol, spring powered"}, why="the marketplace has no word on it"
        ),
        Example(
            {"id": "A5", "title": "Hunting rifle .308"}, why="a permit", options={"allow": ["hunting rifle"]}
        ),
    ],
    bad=[
        Example(
            {"id": "A6", "title": "Semi-automatic pistol 9mm with two magazines"},
            why="a firearm",
            says="title offers a firearm, a part of one or ammunition, which Amazon does not allow: “Semi-automatic pistol”",
            at="/title",
            profile="amazon",
        ),
        Example(
            {"id": "A7", "title": "Airsoft pistol, spring powered"},
            why="AliExpress counts guns that look real among the weapons",
            says="title offers an airgun or another gun that looks like a firearm",
            profile="aliexpress",
        ),
    ],
)
def goods_firearms(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report firearms, their parts and ammunition, and guns that look like firearms.

    Looks for their names in the title, in attributes that tell the type of goods, and in the category, in a dozen
    languages. A name with other meanings (*pistol*, *bullets*) needs a calibre or another sign beside it. What is made
    for a gun (holsters, scopes, safes), toys, tools that are called guns, and prints are left alone.

    Marketplaces without a trade in firearms remove them and may close the account; exporting them is a crime without a
    licence.

    Take the listing out. If it is a replica, a toy or an accessory, say so in the title.

    Airguns, airsoft and paintball are a kind of their own: they are told only where the marketplace is known to refuse
    them.
    """
    yield from refused(listing, options, ctx, "firearms", "imitation_guns")


@rule(
    "GDS102",
    "goods-weapons",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.weapons", "goods.self_defence"),
    good=[
        Example({"id": "A1", "title": "Kitchen knife set, 8 pieces, stainless steel"}, why="a tool"),
        Example({"id": "A2", "title": "Butterfly knife trainer, dull"}, why="no edge"),
        Example({"id": "A3", "title": "Brass knuckle mug, ceramic"}, why="a mug"),
        Example({"id": "A4", "title": "Foam nunchucks for kids"}, why="a toy"),
    ],
    bad=[
        Example(
            {"id": "A5", "title": "Nunchaku, stainless steel chain"},
            why="forbidden to own in several countries",
            says="title offers a weapon that many countries forbid, which AliExpress does not allow",
            profile="aliexpress",
        ),
        Example(
            {"id": "A6", "title": "Springmesser mit Holzgriff"},
            why="a switchblade, in German",
            says="which most marketplaces refuse: “Springmesser”",
        ),
        Example(
            {"id": "A7", "title": "Pepper spray 60 ml with clip"},
            why="a weapon in some countries",
            says="title offers a self-defence spray or a stun gun",
        ),
    ],
)
def goods_weapons(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report weapons that are forbidden as such: switchblades, knuckles, batons, throwing stars, sprays, stun guns.

    Looks for their names in a dozen languages. Kitchen, pocket and hunting knives, trainers without an edge, toys of foam,
    and mugs or jewellery in the shape of a weapon are left alone.

    Many countries forbid to import or to own them; customs keep them, and marketplaces remove the listing.

    Take the listing out, or say what makes it harmless: *trainer*, *foam*, *unsharpened*.

    Pepper sprays and stun guns are only told where no marketplace's policy is known: the law on them differs.
    """
    yield from refused(listing, options, ctx, "weapons", "self_defence")


@rule(
    "GDS103",
    "goods-explosives",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.fireworks",),
    good=[
        Example({"id": "A1", "title": "Fireworks LED string lights, 8 modes"}, why="a lamp"),
        Example({"id": "A2", "title": "Gunpowder green tea, 250 g"}, why="a tea"),
    ],
    bad=[
        Example(
            {"id": "A3", "title": "Fireworks cake, 100 shots"},
            why="goods that burn",
            says="title offers fireworks or explosives, which Amazon does not allow",
            profile="amazon",
        ),
        Example(
            {"id": "A4", "title": "Smoke bomb, coloured, pack of 5"}, why="pyrotechnics", says="“Smoke bomb”"
        ),
    ],
)
def goods_explosives(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report fireworks, smoke bombs, powder and explosives.

    Looks for their names in a dozen languages. *Fireworks* alone is a pattern or a lamp more often than goods that burn, so
    it needs a number of shots or a class beside it.

    Post and carriers do not take them, most countries want a licence to sell them, and marketplaces remove the listing.

    Take the listing out, or say in the title what it is if it is no powder: *LED*, *confetti*.
    """
    yield from refused(listing, options, ctx, "fireworks")


RULES: tuple[Rule, ...] = (goods_firearms, goods_weapons, goods_explosives)
