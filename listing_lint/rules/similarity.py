"""SIM1xx: the same product listed twice, in a store or in two; one picture in two stores."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Annotated, Any

from listing_lint.finding import Hit, Related
from listing_lint.images.locate import show
from listing_lint.records import dataclass
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable
from listing_lint.rules.image_gallery import OTHER, PHOTO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from listing_lint.rule import Stores
    from listing_lint.similarity.values import Fingerprint, Pair, Part

_COPY = 0.75
"""From how much two files are told to show one picture: two products beside the same box come near it, and no further."""

_MOST_STORES = 4
"""Stores that show a picture, above which it is a supplier's, a size chart or a logo, and says nothing about two of them."""

FIELDS = {
    "title": "titles",
    "description": "descriptions",
    "attributes": "attributes",
    "pictures": "pictures",
    "codes": "product codes",
}
"""What people call the parts of a score."""

_TEXT = (
    "This travel mug keeps coffee hot for six hours. The lid closes tight, so that nothing is spilt in a bag. "
    "The inside is polished and holds no taste; the outside has a coat that does not slip. Fits most car holders."
)
MUG: dict[str, Any] = {
    "title": "Stainless steel travel mug with leakproof lid, 450 ml, double wall, matt black",
    "description": _TEXT,
    "attributes": {"material": "stainless steel", "capacity": "450 ml"},
}
KETTLE: dict[str, Any] = {
    "title": "Whistling tea kettle for induction and gas hobs, 2.5 litres, wooden handle",
    "description": (
        "A kettle for every kind of hob. It whistles when the water boils. The handle of beech stays cool, and the "
        "spout pours without drops. Remove scale with vinegar."
    ),
    "attributes": {"material": "enamelled steel", "capacity": "2.5 l"},
}


def listed(product: dict[str, Any], listing: str, store: str, **more: Any) -> dict[str, Any]:
    """One product as a listing of a store."""
    return {"id": listing, "store": store, **product, **more}


def name_of(one: Fingerprint) -> str:
    """Name a listing in a message."""
    return f"listing {show(one.listing, 60)}" if one.listing else "a listing without an id"


def place_of(subject: Stores, member: int, said: str) -> Related:
    """Point at a listing of the catalog, or at where one of the index was read."""
    one = subject.listings[member]
    where = " (in the index)" if member < subject.held else ""
    return Related(f"{said}{where}", one.path, subject.lines[member])


def from_index(subject: Stores, member: int) -> str:
    """Say that a listing is one of the index, and in which file it stood."""
    if member >= subject.held:
        return ""
    path = subject.listings[member].path
    return f" in the index ({show(path, 100)})" if path else " in the index"


def why_alike(pair: Pair) -> str:
    """Say what two listings have in common, as the end of a sentence."""
    if pair.evidence:
        return f" ({'; '.join(show(fact, 80) for fact in pair.evidence[:3])})"
    parts = sorted(
        ((value, name) for name, value in pair.parts._asdict().items() if value is not None and value >= 0.5),
        reverse=True,
    )
    said = [f"{FIELDS[name]} {value:.0%}".replace("%", " %") for value, name in parts[:3]]
    return f" ({', '.join(said)} alike)" if said else ""


def data_of(subject: Stores, pair: Pair, other: int) -> dict[str, Any]:
    """What a finding about two listings holds for programs."""
    twin = subject.listings[other]
    return {
        "other_store": storable(twin.store),
        "other_listing": storable(twin.listing),
        "score": round(pair.score, 4),
    }


def sure(subject: Stores, pair: Pair) -> bool:
    """Whether two listings are the same beyond doubt: the same code, or the same words and no other code."""
    one, other = subject.listings[pair.a], subject.listings[pair.b]
    if (pair.parts.codes or 0) >= 1:
        return True
    return one.whole == other.whole != 0 and not (
        one.codes and other.codes and set(one.codes).isdisjoint(other.codes)
    )


def later_first(subject: Stores, pair: Pair) -> tuple[int, int]:
    """Give the listing that is reported, and the other one.

    By their names, and not by where they stand: a feed that is sorted anew has the same findings.
    """
    first, later = sorted(
        pair[:2], key=lambda one: (subject.listings[one].store, subject.listings[one].listing, one)
    )
    return later, first


@rule(
    "SIM101",
    "duplicate-listing",
    severity="warning",
    scope="stores",
    figures=("similarity.copies_allowed",),
    good=[
        Example(
            [listed(MUG, "A1", "north"), listed(KETTLE, "A2", "north")],
            profile="aliexpress",
            why="two products",
        ),
        Example(
            [
                listed(MUG, "A1", "north", marketplace="aliexpress"),
                listed(MUG, "A1", "north", marketplace="dhgate"),
            ],
            profile="",
            why="a copy on purpose, on another marketplace",
        ),
        Example(
            [
                listed(MUG, "A1", "north", attributes={"parent_sku": "MUG"}),
                listed(MUG, "A2", "north", attributes={"parent_sku": "MUG"}),
            ],
            profile="aliexpress",
            why="two sizes or colours under one parent",
        ),
        Example(
            [listed(MUG, "A1", "north", locale="en"), listed(MUG, "A2", "north", locale="de")],
            profile="aliexpress",
            why="two languages",
        ),
    ],
    bad=[
        Example(
            [listed(MUG, "A1", "north"), listed(KETTLE, "A2", "north"), listed(MUG, "A3", "north")],
            profile="aliexpress",
            why="the mug is listed twice",
            says="the same product as listing A1 of this store",
            at="",
        )
    ],
)
def duplicate_listing(subject: Stores, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a product that its store lists twice.

    Compares words, codes, attributes and pictures of all listings of a store. Sizes and colours that name one
    parent, entries in several languages, and new and used pieces of one product are no copies. Every listing
    after the first is reported, with the one that is most like it.

    The marketplace calls it duplicate posting: it ranks the copies down, takes them off, or punishes the store.

    Remove the copy, join both as variants of one listing, or say in title, pictures and attributes how the
    products differ.

    One text may serve several flavours, colours or models: listings whose titles tell them apart by any word
    are not reported, unless they have the same code, or the same picture and no other colour, size or figure. Nor
    are things of one name that each have a description of their own, titles of one pattern in which a word stands
    for another, and goods under the picture of a whole range. Where the code or the price alone differs, the message
    says so.
    """
    from listing_lint.similarity.copies import listed_twice, pictures_of_a_range, told_apart_by

    figure = ctx.figure("similarity.copies_allowed")
    if figure is None or figure.value is not False:
        return
    told: set[int] = set()
    of_a_range = pictures_of_a_range(subject.listings, subject.pairs)
    for pair in subject.pairs:
        one, other = subject.listings[pair.a], subject.listings[pair.b]
        if (
            one.store != other.store
            or (one.group and one.group == other.group)
            or subject.kinds[pair.a] != subject.kinds[pair.b]
            or not listed_twice(pair, one, other, of_a_range)
        ):
            continue
        member, first = later_first(subject, pair)
        if member in told:
            continue
        told.add(member)
        twin = subject.listings[first]
        apart = told_apart_by(one, other)
        yield Hit(
            f"{f'nothing but {apart} tells it from' if apart else 'the same product as'} {name_of(twin)} of this store"
            f"{from_index(subject, first)}{why_alike(pair)}",
            help="Remove one of the two, join them as variants of one listing, or show how the products differ.",
            figure=figure,
            confidence="high" if sure(subject, pair) else "medium",
            related=(place_of(subject, first, f"the listing that was there before, {name_of(twin)}"),),
            data=data_of(subject, pair, first),
            member=member,
        )


@rule(
    "SIM102",
    "twin-in-another-store",
    severity="warning",
    scope="stores",
    figures=("similarity.twins_allowed",),
    good=[
        Example(
            [listed(MUG, "A1", "north"), listed(KETTLE, "B1", "south")],
            profile="aliexpress",
            why="two stores, two products",
        ),
        Example(
            [
                listed(MUG, "A1", "north", marketplace="aliexpress"),
                listed(MUG, "B1", "south", marketplace="dhgate"),
            ],
            profile="",
            why="two marketplaces, neither of which sees the other",
        ),
        Example(
            [listed(MUG, "A1", "north"), listed(MUG, "B1", "south")],
            profile="aliexpress",
            config={"stores": [{"path": "**", "linked": ["north", "south"]}]},
            why="the configuration links the stores",
        ),
    ],
    bad=[
        Example(
            [listed(MUG, "A1", "north"), listed(MUG, "B1", "south")],
            profile="aliexpress",
            why="the same words in two stores",
            says='the same product as listing A1 of store "north"',
            at="",
        )
    ],
)
def twin_in_another_store(subject: Stores, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a product that another store on the same marketplace lists too.

    Compares words, codes, attributes and pictures of all listings in reach. Of two twins the later one is
    reported, once, with the earlier one that is most like it.

    A marketplace that takes both stores for one seller's refuses the second listing, and twins add up to the
    share from which it does so (see store-association).

    Make title, pictures and description differ, sell the product in one store only, or, where the marketplace
    knows that the stores belong together, name them in `linked` of `[[stores]]`.

    Two sellers may buy from one supplier and use his words; to the marketplace that looks the same.
    """
    figure = ctx.figure("similarity.twins_allowed")
    if figure is None or figure.value is not False:
        return
    apart = _apart(subject)
    best: dict[int, Pair] = {}
    more: dict[int, set[str]] = defaultdict(set)
    for pair in subject.pairs:
        if pair.tier != "strict" or pair[:2] in subject.guessed or not apart(pair):
            continue
        member, first = later_first(subject, pair)
        best.setdefault(member, pair)
        more[member].add(subject.listings[first].store)
    for member, pair in best.items():
        first = later_first(subject, pair)[1]
        twin = subject.listings[first]
        others = len(more[member]) - 1
        also = f", and {others} more {'stores list' if others > 1 else 'store lists'} it" if others else ""
        yield Hit(
            f'the same product as {name_of(twin)} of store "{show(twin.store, 60)}"'
            f"{from_index(subject, first)}{why_alike(pair)}{also}",
            help="Make its title, pictures and description different, or sell it in one of the stores only.",
            figure=figure,
            confidence="high" if sure(subject, pair) else "medium",
            related=(place_of(subject, first, f"its twin, {name_of(twin)}"),),
            data=data_of(subject, pair, first),
            member=member,
        )


def _apart(subject: Stores) -> Callable[[Pair], bool]:
    """Give what tells whether two listings are of different stores that must not sell the same."""
    from listing_lint.similarity.clusters import StoreKey
    from listing_lint.similarity.limits import CompareSettings
    from listing_lint.similarity.shares import exempt_by

    settings = CompareSettings(linked=subject.linked)
    known: dict[tuple[str, str], bool] = {}

    def apart(pair: Pair) -> bool:
        stores = subject.listings[pair.a].store, subject.listings[pair.b].store
        found = known.get(stores)
        if found is None:
            one, other = (StoreKey(store, "") for store in stores)
            found = known[stores] = not exempt_by(one, other, settings)
        return found

    return apart


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """How many stores may show a picture before it counts as nobody's."""

    most_stores: Annotated[
        int, "Stores that show a picture above which it is a supplier's or a size chart, and is not told."
    ] = _MOST_STORES


@rule(
    "SIM103",
    "picture-of-another-store",
    severity="info",
    scope="stores",
    figures=("similarity.twins_allowed",),
    options=PictureOptions,
    cost="pixels",
    good=[
        Example(
            [
                listed(MUG, "A1", "north", images=["a.jpg"]),
                listed(KETTLE, "B1", "south", images=["b.jpg"]),
            ],
            files={"a.jpg": PHOTO, "b.jpg": OTHER},
            profile="aliexpress",
            why="each its own picture",
        ),
    ],
    bad=[
        Example(
            [
                listed(MUG, "A1", "north", images=["a.jpg"]),
                listed(KETTLE, "B1", "south", images=["a.jpg"]),
            ],
            files={"a.jpg": PHOTO},
            profile="aliexpress",
            why="two products, one picture",
            says='a picture of it is also in listing A1 of store "north"',
            at="/images",
        )
    ],
)
def picture_of_another_store(subject: Stores, options: PictureOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture that a listing of another store shows too, where the products are not twins.

    Compares the pictures of all listings in reach, also when they were saved again, cut or mirrored. Twins are
    reported by twin-in-another-store alone. Pictures that more than a few stores show are not told.

    Marketplaces compare pictures to find stores of one owner, and a picture of another product misleads.

    Take a picture of your own.

    A picture of the brand, a size chart or a certificate belongs to many listings by right. Two products beside one carton make
    pictures that are the same but for an edge or a corner, as a badge does: the message says where, and it is then a guess.
    """
    figure = ctx.figure("similarity.twins_allowed")
    if figure is None or figure.value is not False:
        return
    apart = _apart(subject)
    twins = {pair[:2] for pair in subject.pairs if pair.tier == "strict"}
    told: set[int] = set()
    for pair, covered in _same_pictures(subject, options.most_stores):
        member, first = later_first(subject, pair)
        if member in told or pair[:2] in twins or not apart(pair):
            continue
        told.add(member)
        twin = subject.listings[first]
        yield Hit(
            f'a picture of it is also in {name_of(twin)} of store "{show(twin.store, 60)}"'
            f"{from_index(subject, first)} ({pair.evidence[0]})",
            "/images",
            "Look at both: where only a badge or a text is laid over one, take a picture of your own for each store."
            if covered
            else "Take a picture of your own for each store.",
            figure=figure,
            severity="info",
            confidence="high" if pair.score >= 1 else "low" if covered else "medium",
            related=(place_of(subject, first, f"the listing that shows it too, {name_of(twin)}"),),
            data=data_of(subject, pair, first),
            member=member,
        )


_DONE = {
    "same file": "the same file",
    "same picture": "saved again",
    "mirrored": "mirrored",
    "cropped": "cut",
}


def _same_pictures(subject: Stores, most_stores: int) -> Iterator[tuple[Pair, Part | None]]:
    """Give pairs of listings of different stores that show one picture, and in which part alone of it they differ.

    It is the same file, or a copy however it was saved.
    """
    from listing_lint.similarity.pictures import near_pictures
    from listing_lint.similarity.values import Pair, Parts, pictured

    shown: dict[bytes, list[int]] = defaultdict(list)
    marks = {}
    stores = set()
    for place, one in pictured(subject.listings):
        stores.add(one.store)
        for mark in one.pictures:
            if mark.digest and place not in shown[mark.digest][-1:]:
                shown[mark.digest].append(place)
                marks[mark.digest] = mark
    if len(stores) < 2:
        return
    near = near_pictures(marks.values())
    alike: list[tuple[bytes, bytes, float, str, Part | None]] = [
        (digest, digest, 1.0, _DONE["same file"], None) for digest in shown
    ]
    alike += [
        (*both, match.likeness, _DONE.get(match.kind, match.kind) + match.but_for, match.covered)
        for both, match in near.matches.items()
        if match.copy and match.likeness >= _COPY
    ]
    for one_digest, other_digest, likeness, fact, covered in alike:
        first_of: dict[str, int] = {}
        places = sorted({*shown[one_digest], *shown[other_digest]})
        for place in places:
            first_of.setdefault(subject.listings[place].store, place)
        if not 1 < len(first_of) <= most_stores:
            continue
        for place in places:
            store = subject.listings[place].store
            first = next(other for name, other in first_of.items() if name != store)
            if first < place:
                yield Pair(first, place, likeness, "possible", Parts(pictures=likeness), (fact,)), covered


RULES: tuple[Rule, ...] = (duplicate_listing, twin_in_another_store, picture_of_another_store)
