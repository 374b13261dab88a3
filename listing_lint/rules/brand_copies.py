"""BRD108: goods that the listing itself calls copies, with no mark beside the word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.texts import strings_of, texts_of
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.brand_judging import FIGURE, claims, forbidden, matter_of
from listing_lint.rules.image_facts import storable
from listing_lint.text.replicas import find_replica, may_name_replicas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Json

_READ = frozenset({"title", "description", "bullet", "keyword", "attribute", "variant"})


def _looks_like_copies(listing: Listing) -> bool:
    return may_name_replicas("\n".join(strings_of(listing.fields)))


def _chair(**fields: Json) -> dict[str, Json]:
    return {"id": "A1", "title": "Lounge chair with ottoman, moulded ash, grey wool", **fields}


@rule(
    "BRD108",
    "brand-replica-goods",
    severity="warning",
    figures=(FIGURE,),
    look=_looks_like_copies,
    good=[
        Example(
            _chair(description="A replica of a Viking ship stands on the table of the picture."),
            why="a model, and not the goods",
        ),
        Example(_chair(description="Movie prop replica, 1:1 scale model"), why="what is made to be one"),
    ],
    bad=[
        Example(
            _chair(description="This replica lounge chair brings a classic home."),
            why="a design of somebody else, and said so",
            says='description calls the goods a copy: "replica lounge chair"',
            at="/description",
            profile="amazon",
        ),
        Example(
            {"id": "A1", "title": "AAA replica men's watch, automatic, 40 mm"},
            why="the grade of a counterfeit",
            says='title calls the goods a copy: "AAA replica"',
            at="/title",
            profile="dhgate",
        ),
    ],
)
def brand_replica_goods(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report texts that call the goods replicas and name no mark: "replica chair", "AAA replica", 高仿包.

    Looks beside furniture, lamps, watches, bags, shoes, glasses and scent, in nine languages. Models, props and toys are
    replicas by right, and beside a mark brand-copy-words tells of the word.

    Designs are protected as names are, and the word alone gets a listing taken down as an offer of counterfeits.

    Take the word out, and describe the goods by themselves; sell them only if the design is free or licensed.
    """
    figure = forbidden(ctx)
    beside_marks = {
        one.text.pointer
        for one in claims(listing, ctx)
        if matter_of(one.claim) == "copy" or "replica" in one.claim.mention.term.mark.calls
    }
    for text in texts_of(listing):
        found = find_replica(text.text) if text.role in _READ and may_name_replicas(text.text) else None
        if found is not None and text.pointer not in beside_marks:
            yield Hit(
                f'{show(text.name, 60)} calls the goods a copy: "{show(found.text, 60)}"',
                text.pointer,
                "Take the word out, and describe the goods by themselves.",
                chars=(text.offset + found.start, text.offset + found.end),
                actual=storable(found.text),
                figure=figure,
                confidence="medium",
            )


RULES: tuple[Rule, ...] = (brand_replica_goods,)
