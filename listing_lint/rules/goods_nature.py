"""GDS121 to GDS132: live animals, protected species, tobacco and alcohol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.rule import Context, Example, Rule, rule
from listing_lint.rules.goods_judging import Allowed, offers_any, refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Hit


@rule(
    "GDS121",
    "goods-live-animals",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.live_animals",),
    good=[
        Example({"id": "A1", "title": "Plush snake, 2 m"}, why="a toy"),
        Example({"id": "A2", "title": "Fish tank, 80 litres, with LED"}, why="for animals"),
        Example({"id": "A3", "title": "Live rat trap, humane"}, why="a trap"),
        Example(
            {"id": "A4", "title": "Live mealworms, 500 pcs"},
            why="feed, which Amazon permits",
            profile="amazon",
        ),
    ],
    bad=[
        Example(
            {"id": "A5", "title": "Live leopard gecko, juvenile male"},
            why="an animal",
            says="title offers a live animal, which Amazon does not allow: “leopard gecko”",
            profile="amazon",
        ),
        Example({"id": "A6", "title": "Lebende Guppys, 10 Stück"}, why="in German", says="“Guppys”"),
    ],
)
def goods_live_animals(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report live animals.

    Looks for the name of an animal beside a word that says it lives, in nine languages, and for categories of live
    animals. Feed, bait, insects, worms and shellfish, toys and goods for animals are left alone.

    Few carriers take live animals, many species need papers, and most marketplaces remove the listing.

    Take the listing out, or say what it is: *plush*, *figurine*.
    """
    yield from refused(listing, options, ctx, "live_animals")


@rule(
    "GDS122",
    "goods-wildlife",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.wildlife",),
    good=[
        Example({"id": "A1", "title": "Ivory dress with lace sleeves"}, why="a colour"),
        Example({"id": "A2", "title": "Coral pink lipstick, matte"}, why="a colour"),
        Example({"id": "A3", "title": "Faux tortoiseshell comb"}, why="an imitation"),
    ],
    bad=[
        Example(
            {"id": "A4", "title": "Elephant ivory carving, antique"},
            why="CITES, appendix I",
            says="title offers a part of a protected animal, which Amazon does not allow: “Elephant ivory”",
            profile="amazon",
        ),
        Example(
            {"id": "A5", "title": "Genuine tortoiseshell comb"},
            why="a sea turtle",
            says="“Genuine tortoiseshell”",
        ),
    ],
)
def goods_wildlife(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report parts of protected animals: ivory, rhino horn, tortoiseshell, shahtoosh, shark fin, bear bile.

    Looks for names that mean the real thing. *Ivory*, *coral* and *tortoiseshell* alone are colours and patterns, and
    imitations are left alone.

    CITES and national laws forbid the trade or want a permit for each piece; customs keep the goods, and marketplaces
    remove the listing.

    Take the listing out. If it is an imitation, say so in the title: *faux*, *resin*.

    Whether an antique is exempt no title can show.
    """
    yield from refused(listing, options, ctx, "wildlife")


@rule(
    "GDS131",
    "goods-tobacco",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.tobacco", "goods.e_cigarettes"),
    good=[
        Example({"id": "A1", "title": "Cigar cutter, stainless steel"}, why="an accessory"),
        Example({"id": "A2", "title": "Tobacco vanille eau de parfum, 50 ml"}, why="a scent"),
        Example({"id": "A3", "title": "Nicotine gum, 4 mg, mint"}, why="a medicine to give up smoking"),
        Example({"id": "A4", "title": "Vape detector for schools"}, why="a detector"),
    ],
    bad=[
        Example(
            {"id": "A5", "title": "Disposable vape, 600 puffs, watermelon"},
            why="with or without nicotine",
            says="title offers an electronic cigarette or its liquid, which Amazon does not allow",
            profile="amazon",
        ),
        Example(
            {"id": "A6", "title": "Pfeifentabak, 100 g"},
            why="pipe tobacco, in German",
            says="title offers tobacco or nicotine, which Wish does not allow: “Pfeifentabak”",
            profile="wish",
        ),
    ],
)
def goods_tobacco(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report tobacco, nicotine, electronic cigarettes and their liquids.

    Looks for their names in a dozen languages. Cutters, cases, ashtrays and detectors, scents and colours, sweets, and gum
    and patches to give up smoking are left alone.

    Selling them takes a licence and a check of age nearly everywhere; many marketplaces refuse them wholly.

    Take the listing out, or get the marketplace's approval where it gives one.

    Where no marketplace's policy is known it is only told.
    """
    yield from refused(listing, options, ctx, "tobacco", "e_cigarettes")


@rule(
    "GDS132",
    "goods-alcohol",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.alcohol",),
    good=[
        Example({"id": "A1", "title": "Wine glass, 500 ml, set of 4"}, why="a glass"),
        Example({"id": "A2", "title": "Champagne gold high heels"}, why="a colour"),
        Example({"id": "A3", "title": "Alcohol free beer, 330 ml"}, why="no alcohol"),
        Example({"id": "A4", "title": "Beer shampoo, 250 ml"}, why="a shampoo"),
    ],
    bad=[
        Example(
            {"id": "A5", "title": "Cabernet Sauvignon 2019, 750 ml"},
            why="a wine, by its bottle",
            says="title offers an alcoholic drink, which Amazon lets only sellers with its approval sell",
            profile="amazon",
        ),
        Example(
            {"id": "A6", "title": "Glen Example 12 years", "category": "Drinks > Whisky"},
            why="the category says it",
            says="category offers an alcoholic drink",
            at="/category",
        ),
    ],
)
def goods_alcohol(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report alcoholic drinks.

    Looks for the name of a drink at the end of its phrase, beside a volume or a strength, and for categories of drinks,
    in a dozen languages. Glasses, openers, scents, colours, sweets, flavours and drinks without alcohol are left alone.

    Selling drinks takes a licence and a check of age in most countries; several marketplaces refuse them or sell only
    for sellers whom they approved.

    Get the approval and the licence first, or take the listing out.

    Where no marketplace's policy is known it is only told.
    """
    yield from refused(listing, options, ctx, "alcohol")


RULES: tuple[Rule, ...] = (goods_live_animals, goods_wildlife, goods_tobacco, goods_alcohol)
