"""TTL: titles. Lengths so far."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.profiles.units import counted, digits, fitting, size
from listing_lint.repair.changes import replacing
from listing_lint.repair.shortening import shortened
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.title_codes import is_one_code, is_one_model, is_own
from listing_lint.text.no_goods import is_placeholder
from listing_lint.text.scripts import east_asian_runs, script_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Fix, FixLevel
    from listing_lint.profiles.model import Figure

_CUP = "Stainless Steel Vacuum Insulated Travel Cup with Lid, 500 ml, Leakproof, Matte Black"
_LONG = f"{_CUP}, for Car, Office, Camping and Hiking, Keeps Drinks Hot for 8 Hours and Cold for 16 Hours"
_NOVEMBER_2026 = date(2026, 11, 22)


@rule(
    "TTL101",
    "title-too-long",
    severity="error",
    fix="unsafe",
    reads="/title",
    figures=("title.max_length",),
    good=[
        Example({"id": "A1", "title": _CUP}, why="within DHgate's 140 characters", profile="dhgate"),
    ],
    bad=[
        Example(
            {"id": "A1", "title": _LONG},
            why="longer than DHgate stores",
            says=f"title has {len(_LONG)} characters, DHgate allows 140",
            at="/title",
            profile="dhgate",
        ),
        Example(
            {"id": "A1", "title": f"{_LONG}, {_CUP}"},
            why="longer than Amazon's limit: one finding, not a second for the advised length",
            says="Amazon allows 200",
            at="/title",
            profile="amazon",
            as_of=_NOVEMBER_2026,
        ),
    ],
)
def title_too_long(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a title that is longer than the marketplace allows.

    Counts every character of the title as it is written, spaces included, and compares with the
    marketplace's limit. The finding points at the characters beyond it.

    A title over the limit may be rejected, cut or rewritten by the marketplace, and what matters to the
    shopper may stand in the part that is lost.

    Drop what the shopper sees elsewhere: repeated words, sizes that are variants, words of praise.

    Characters are Unicode code points: a Chinese character is one, some emoji are several.
    """
    title, limit = listing.title, ctx.figure("title.max_length")
    if title is None or limit is None:
        return
    length = size(title, limit)
    if length > limit.number:
        yield Hit(
            f"title has {counted(length, limit)}, {ctx.profile.title} allows {digits(limit.number)}",
            pointer=listing.at("title"),
            help="Shorten the title; the marked characters are over the limit.",
            chars=(fitting(title, limit), len(title)),
            limit=limit.number,
            actual=length,
            figure=limit,
            fix=_shorter(listing.at("title"), title, limit, ctx.figure("title.advised_max_length")),
        )


def _shorter(pointer: str, title: str, *limits: Figure | None) -> Fix | None:
    """Cut the title behind a phrase, or else behind a word, so that the next rule has nothing to say of its length either."""
    limit = min((one for one in limits if one is not None), key=lambda one: fitting(title, one))
    kept = shortened(title, fitting(title, limit))
    if not kept or not title.startswith(kept):
        return None
    # What somebody only advises, or says that it will be, must not cost words that are allowed: a person decides.
    level: FixLevel = "unsafe" if _is_sure(limit) else "suggested"
    return replacing(
        pointer, "Cut the title behind a phrase or a word.", [(len(kept), len(title), "")], level
    )


def _is_sure(limit: Figure) -> bool:
    """Whether a title may be cut at a figure unasked: the hard limit, or an advice of the marketplace itself or of the user."""
    if limit.confidence in ("primary", "own"):
        return True
    return limit.key == "title.max_length" and limit.confidence == "secondary"


@rule(
    "TTL102",
    "title-too-short",
    severity="error",
    reads="/title",
    figures=("title.min_length", "title.chinese_allowed"),
    good=[
        Example({"id": "A1", "title": _CUP}, why="says what it is", profile="dhgate"),
        Example(
            {"id": "A1", "title": "不锈钢真空保温杯带盖五百毫升防漏车载办公室户外便携水杯"},
            why="title-chinese tells it: it is to be translated first",
            profile="dhgate",
        ),
        Example(
            {"id": "A1", "sku": "GA-2100", "title": "GA-2100"},
            why="title-placeholder tells it: it is to be written anew",
            profile="dhgate",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Travel Cup"},
            why="shorter than DHgate's upload accepts",
            says="title has 10 characters, DHgate wants at least 50",
            at="/title",
            profile="dhgate",
        ),
    ],
)
def title_too_short(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a title that is shorter than the marketplace demands.

    Counts the characters of the title without the spaces around it, and compares with the marketplace's
    minimum. A Chinese title that the marketplace refuses anyway is left to title-chinese: translated, it is
    longer. A placeholder and a code are left to title-placeholder.

    A marketplace that demands a minimum rejects the upload, and shoppers don't find what a title leaves
    out.

    Say what the product is, what it is made of, its size or quantity and its use.

    Don't fill up with repeated words: marketplaces take that for keyword stacking.
    """
    title, limit = listing.title, ctx.figure("title.min_length")
    if title is None or limit is None:
        return
    length = size(title.strip(), limit)
    if length < limit.number and not (_is_no_name(listing, title) or _is_to_be_translated(title, ctx)):
        yield Hit(
            f"title has {counted(length, limit)}, {ctx.profile.title} wants at least {digits(limit.number)}",
            pointer=listing.at("title"),
            help="Add what the product is, its material, its size or quantity and its use.",
            limit=limit.number,
            actual=length,
            figure=limit,
        )


def _is_no_name(listing: Listing, title: str) -> bool:
    """Whether title-placeholder tells that a title is to be written anew: nobody lengthens a placeholder or a code."""
    plain = " ".join(title.split())
    return (
        is_placeholder(title.strip())
        or bool(is_own(listing, plain))
        or is_one_code(listing, plain)
        or is_one_model(listing, plain)
    )


def _is_to_be_translated(title: str, ctx: Context) -> bool:
    """Whether a title is mostly Chinese or Japanese where the marketplace takes no Chinese signs, which title-chinese tells."""
    figure = ctx.figure("title.chinese_allowed")
    if figure is None or figure.value is not False or title.isascii():
        return False
    written = sum(end - start for start, end in east_asian_runs(title))
    return 2 * written > len(title) and any(script_of(char) == "Han" for char in title)


@rule(
    "TTL103",
    "title-over-advised-length",
    severity="warning",
    fix="unsafe",
    reads="/title",
    figures=("title.advised_max_length", "title.max_length"),
    good=[
        Example(
            {"id": "A1", "title": "Stainless Steel Insulated Travel Cup with Lid, 500 ml, Matte Black"},
            why="within the 75 characters that Amazon is said to want",
            profile="amazon",
            as_of=_NOVEMBER_2026,
        ),
        Example(
            {"id": "A1", "title": _CUP},
            why="before the policy starts, nothing is said",
            profile="amazon",
            as_of=date(2026, 7, 26),
        ),
        Example(
            {"id": "A1", "title": f"{_LONG}, {_CUP}"},
            why="over the hard limit too: title-too-long speaks",
            profile="amazon",
            as_of=_NOVEMBER_2026,
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": _CUP},
            why="allowed by the confirmed limit, too long by the newer one",
            says=f"title has {len(_CUP)} characters, Amazon advises at most 75",
            at="/title",
            profile="amazon",
            as_of=_NOVEMBER_2026,
        ),
    ],
)
def title_over_advised_length(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a title that is longer than advised, though within the hard limit.

    Compares the title's characters with the length that the marketplace advises, or that newer sources
    state without a confirmation by the marketplace itself. It is silent where the title breaks the hard
    limit as well.

    A title over the advised length may be rewritten by the marketplace, or rejected once the newer limit is
    applied in full.

    Put what matters first and move the rest to the selling points.

    To make it a hard limit, set `max_length` for the marketplace in your configuration.
    """
    title, advised, limit = (
        listing.title,
        ctx.figure("title.advised_max_length"),
        ctx.figure("title.max_length"),
    )
    if title is None or advised is None:
        return
    length = size(title, advised)
    if length <= advised.number or (limit is not None and size(title, limit) > limit.number):
        return
    yield Hit(
        f"title has {counted(length, advised)}, {ctx.profile.title} advises at most {digits(advised.number)}",
        pointer=listing.at("title"),
        help="Put what matters first and move the rest to the selling points.",
        chars=(fitting(title, advised), len(title)),
        limit=advised.number,
        actual=length,
        figure=advised,
        fix=_shorter(listing.at("title"), title, advised),
    )


RULES: tuple[Rule, ...] = (title_too_long, title_too_short, title_over_advised_length)
