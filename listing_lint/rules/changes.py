"""CHG1xx: what a change does to a listing that buyers and the marketplace know already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.attributes.names import meaning_of
from listing_lint.attributes.reading import attributes_of
from listing_lint.brands.letters import bare
from listing_lint.changes.identity import (
    brand_in_title,
    is_live,
    numbers_of,
    other_brand,
    other_category,
    share_in_common,
)
from listing_lint.changes.pictures import main_of
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.rule import Context, Drawing, Example, NoOptions, Rule, rule
from listing_lint.rules.attribute_needs import answers, needs_of
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.changes.sides import Edit

_MUG: dict[str, Any] = {
    "id": "M-7",
    "title": "Enamel camping mug with lid, 350 ml",
    "brand": "Linen Lane",
    "category": "Outdoor > Camping > Mugs",
    "images": ["front.jpg", "back.jpg"],
    "attributes": {"Material": "enamelled steel", "Colour": "blue"},
}
_PICTURES = {"front.jpg": Drawing(seed=1), "back.jpg": Drawing(seed=2)}
_FEW = 67
"""Per cent of a title's words below which another brand or category is no mere correction."""
_COUNTED = frozenset(
    {
        "title", "subtitle", "brand", "category", "description", "short_description", "bullets", "keywords", "tags", "images",
        "video", "attributes", "variants", "price", "list_price", "gtin", "mpn", "condition", "weight", "dimensions", "package",
        "shipping", "delivery", "returns", "warranty", "origin", "manufacturer",
    }
)  # fmt: skip
"""Fields that make the page: those that change from day to day (stock, promotion, status) are no change of the product."""


@rule(
    "CHG101",
    "main-image-replaced",
    severity="warning",
    scope="change",
    reads="/images",
    figures=("changes.main_image_allowed",),
    good=[
        Example(
            {**_MUG, "images": ["front.jpg", "back.jpg", "new.jpg"]},
            why="the new picture stands behind the others first",
            files={**_PICTURES, "new.jpg": Drawing(seed=3)},
            before=_MUG,
            before_files=_PICTURES,
        ),
        Example(
            {**_MUG, "images": ["mug-front.jpg", "back.jpg"]},
            why="the same picture under another name",
            files={"mug-front.jpg": Drawing(seed=1), "back.jpg": Drawing(seed=2)},
            before=_MUG,
            before_files=_PICTURES,
        ),
        Example(
            {**_MUG, "images": ["back.jpg", "front.jpg"]},
            why="the second step: a picture that the listing had moves up",
            files=_PICTURES,
            before=_MUG,
            before_files=_PICTURES,
        ),
        Example(_MUG, why="a new listing; and without --against the rule is silent", files=_PICTURES),
    ],
    bad=[
        Example(
            _MUG,
            why="another picture in the same file",
            says="the main picture front.jpg was replaced",
            at="/images/0",
            files={**_PICTURES, "front.jpg": Drawing(seed=3)},
            before=_MUG,
            before_files=_PICTURES,
        ),
        Example(
            {**_MUG, "images": ["https://cdn.example.com/p/2.jpg"]},
            says="seems to have been replaced",
            at="/images/0",
            before={**_MUG, "images": ["https://cdn.example.com/p/1.jpg"]},
        ),
    ],
)
def main_image_replaced(edit: Edit, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a main picture that a change replaces by one that the listing did not have.

    Compares the files by content, so that a renamed picture is none that was replaced; addresses on a network are compared by
    their last name alone, which is a guess. Runs with `--against` only; drafts and new listings are left alone.

    A marketplace that sees another main picture may think that the product was swapped, and takes the listing's rank from it.

    Put the new picture in slot 6 first and move it up after two or three days; leave it while the product rises.

    What was a picture of the listing before is free to move up: that is the second step.
    """
    figure = ctx.figure("changes.main_image_allowed")
    after, before = edit.after, edit.before
    if figure is None or figure.value is not False or edit.main not in ("replaced", "perhaps"):
        return
    if after is None or before is None or not is_live(before):
        return
    now = main_of(after)
    if now is None:
        return
    sure = edit.main == "replaced"
    was = main_of(before)
    yield Hit(
        f"the main picture {show(now.src, 60)} {'was' if sure else 'seems to have been'} replaced"
        + (f" (it was {show(was.src, 60)})" if was is not None and was.src != now.src else ""),
        now.pointer,
        "Put the new picture in slot 6 first and move it up after two or three days; leave it while the product rises.",
        actual=storable(now.src),
        figure=figure,
        confidence="high" if sure else "medium",
        data={"was": storable(was.src) if was is not None else None},
    )


@rule(
    "CHG102",
    "product-swapped",
    severity="warning",
    scope="change",
    reads=("/title", "/brand", "/category"),
    figures=("changes.min_title_share",),
    good=[
        Example(
            {**_MUG, "title": "Enamel mug with lid for camping and hiking, 350 ml, chip-proof"},
            why="the same product in other words",
            before=_MUG,
        ),
        Example(
            {**_MUG, "title": "Emaille-Becher mit Deckel", "locale": "de"}, why="translated", before=_MUG
        ),
        Example({**_MUG, "brand": "Linen Lane Outdoor", "category": "Camping > Cups"}, before=_MUG),
    ],
    bad=[
        Example(
            {**_MUG, "title": "Wireless earbuds with charging case", "category": "Electronics > Audio"},
            says="shares none of its words",
            at="/title",
            before=_MUG,
        ),
        Example(
            {**_MUG, "brand": "Northfell", "category": "Pets > Bowls"},
            says="brand and category are others",
            at="/brand",
            before=_MUG,
        ),
        Example(
            {**_MUG, "brand": "Northfell", "title": "Northfell enamel camping mug with lid, 350 ml"},
            says="brand, in the title, too, is another one",
            at="/brand",
            before={**_MUG, "title": "Linen Lane enamel camping mug with lid, 350 ml"},
        ),
        Example(
            {**_MUG, "category": "Pets > Bowls"},
            why="perhaps it was wrong before: a remark",
            says='the category is another one than before, which was "Outdoor > Camping > Mugs"',
            at="/category",
            before=_MUG,
        ),
    ],
)
def product_swapped(edit: Edit, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a listing that is about another product than it was.

    Compares the words of the titles, and looks whether brand and category are others. A GTIN or part number that stayed
    says that the product is the same. A guess, surer the more of these changed at once; a brand or a category that changes
    alone may have been wrong before, and is a remark. Runs with `--against` only.

    Reviews and rank belong to the old product. Marketplaces take a swap for cheating, remove the listing and punish the store.

    Make a new listing for the new product, and take the old one down.

    A title in another script, or with another `locale`, is a translation.
    """
    figure = ctx.figure("changes.min_title_share")
    before, after = edit.before, edit.after
    if figure is None or before is None or after is None or not is_live(before):
        return
    if not {"title", "brand", "category"} & set(edit.fields):
        return
    was, now = numbers_of(before), numbers_of(after)
    if was & now:
        return
    brand, category = other_brand(before, after), other_category(before, after)
    share = None
    if before.title and after.title and before.locale == after.locale:
        share = share_in_common(before.title, after.title)
    others = [name for name, other in (("brand", brand), ("category", category)) if other]
    help_ = "Make a new listing for a new product, and take this one down."
    if share is not None and share < figure.number:
        signs = [
            *others,
            *(["number"] if was and now else []),
            *(["main picture"] if edit.main == "replaced" else []),
        ]
        besides = f"; {' and '.join(signs)} changed, too" if signs else ""
        common = f"only {share:.0%} of its words" if share else "none of its words"
        yield Hit(
            f'the title seems to name another product: it shares {common} with "{show(before.title or "", 80)}"{besides}',
            after.at("title"),
            help_,
            limit=figure.number,
            actual=storable(after.title or ""),
            figure=figure,
            confidence="medium" if signs else "low",
            data={"was": storable(before.title or ""), "share": round(share, 2)},
        )
    elif others:
        named = brand and brand_in_title(before, after)
        few = share is not None and share < _FEW / 100
        what = " and ".join(others) + (", in the title, too," if named else "")
        was_text = show(before.text(others[0]) or "", 60)
        if len(others) == 2 or named or few:
            are = "are others" if len(others) == 2 else "is another one"
            said = f"the listing seems to be about another product: {what} {are} than before"
        else:
            said = f'the {others[0]} is another one than before, which was "{was_text}"'
            help_ = "Nothing is to be done if it was wrong; for another product make a new listing, and take this one down."
        yield Hit(
            said,
            after.at(others[0]),
            help_,
            actual=storable(after.text(others[0]) or ""),
            figure=figure,
            severity=None if len(others) == 2 or named or few else "info",
            confidence="medium" if len(others) == 2 or named else "low",
            data={"was": storable(before.text(others[0]) or "")},
        )


@rule(
    "CHG103",
    "many-fields-changed",
    severity="warning",
    scope="change",
    figures=("changes.max_fields",),
    good=[Example({**_MUG, "title": "Enamel camping mug with a lid, 350 ml", "price": 9.5}, before=_MUG)],
    bad=[
        Example(
            {
                **_MUG,
                "title": "Enamel mug with lid, 350 ml, for camping",
                "brand": "Lane",
                "category": "Outdoor > Mugs",
                "description": "A mug for the fire.",
                "attributes": {"Material": "steel", "Colour": "blue"},
                "price": 9.5,
            },
            says="6 fields change at once",
            at="",
            before=_MUG,
        )
    ],
)
def many_fields_changed(edit: Edit, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a listing of which many fields change at once.

    Counts the fields that make the page: title, pictures, texts, attributes, prices and the like, not stock or promotions.
    Runs with `--against` only; drafts and new listings are left alone.

    A listing that changes in everything looks to the marketplace like another product, and is reviewed or ranked anew.

    Spread the work: texts today, pictures and attributes some days later.
    """
    figure = ctx.figure("changes.max_fields")
    if figure is None or edit.before is None or edit.after is None or not is_live(edit.before):
        return
    changed = [name for name in edit.fields if name in _COUNTED]
    if len(changed) <= figure.number:
        return
    yield Hit(
        f"{len(changed)} fields change at once ({', '.join(changed)}), more than {figure.number:g}",
        "",
        "Spread the work over some days, so that the listing is known again after each step.",
        limit=figure.number,
        actual=", ".join(changed),
        figure=figure,
        data={"fields": list(changed)},
    )


@rule(
    "CHG108",
    "attributes-removed",
    severity="warning",
    scope="change",
    reads="/attributes",
    good=[
        Example({**_MUG, "attributes": {"Material": "steel", "Farbe": "blau"}}, why="renamed", before=_MUG),
        Example({**_MUG, "attributes": {**_MUG["attributes"], "Care": "by hand"}}, before=_MUG),
    ],
    bad=[
        Example(
            {**_MUG, "attributes": {"Material": "enamelled steel"}},
            says='the attribute "Colour" was removed',
            at="/attributes",
            before=_MUG,
        )
    ],
)
def attributes_removed(edit: Edit, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report attributes that a change takes away.

    An attribute counts as there under its name in any language that is known, on the listing or a variant, or as a field.
    A warning where the marketplace's profile wants it for such goods, a remark elsewhere. Runs with `--against` only.

    A listing with fewer attributes is found by fewer filters; without required ones the next upload fails.

    Put them back, unless the product really no longer has them.
    """
    before, after = edit.before, edit.after
    if before is None or after is None or edit.partial or not {"attributes", "variants"} & set(edit.fields):
        return
    left = {_named(one.name) for one in attributes_of(after) if one.text.strip()}
    gone: dict[str, str] = {}
    for one in attributes_of(before):
        key = _named(one.name)
        if one.text.strip() and key not in left and key not in gone and not any(answers(after, one.name)):
            gone[key] = one.name
    if not gone:
        return
    required = {_named(name) for need in needs_of(after, ctx) for name in need.required if name[:1] != "/"}
    at = after.at("attributes") if isinstance(after.fields.get("attributes"), dict) else ""
    for names, wanted in (
        ([name for key, name in gone.items() if key in required], True),
        ([name for key, name in gone.items() if key not in required], False),
    ):
        if names:
            yield _removed(names, at, required=wanted)


def _removed(names: list[str], at: str, *, required: bool) -> Hit:
    shown = ", ".join(f'"{show(name, 40)}"' for name in names[:8])
    more = f" and {len(names) - 8} more" if len(names) > 8 else ""
    what = f"the attribute {shown} was" if len(names) == 1 else f"the attributes {shown}{more} were"
    return Hit(
        f"{what} removed{', though such goods need it' if required else ''}",
        at,
        "Put back what the product still has: buyers filter by it.",
        actual=storable(", ".join(names)),
        severity=None if required else "info",
        data={"removed": [storable(name) for name in names[:50]], "required": required},
    )


def _named(name: str) -> str:
    return meaning_of(name) or bare(name[:120])


RULES: tuple[Rule, ...] = (main_image_replaced, product_swapped, many_fields_changed, attributes_removed)
