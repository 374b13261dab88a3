"""LNT: the linter itself could not do its work, or did less than it seems."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listing_lint.finding import Hit, Json
from listing_lint.rule import Context, Crash, Example, Leftover, NoOptions, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_MUG = {"id": "M-7", "title": "Enamel camping mug, 350 ml", "marketplace": "dhgate"}


@rule("DEMO001", "divides-by-zero", severity="info", good=[Example(_MUG)], bad=[Example(_MUG)])
def _divides_by_zero(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Crash on every listing; not registered, only for the example below."""
    yield Hit(message=str(1 / 0))


@rule(
    "LNT101",
    "rule-crashed",
    severity="error",
    scope="event",
    always=True,
    good=[Example(_MUG)],
    bad=[Example(_MUG, rules=(_divides_by_zero,), says="ZeroDivisionError")],
)
def rule_crashed(crash: Crash, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A rule raised an exception on this listing; the other rules went on.

    An error, because the listing was not checked by that rule. A crash is a defect of the rule (or of the plugin that brings
    it), never of the catalog.

    How to repair: report it to the package that is named, with the listing; meanwhile switch the rule off.
    """
    yield Hit(
        message=f"the rule {crash.crashed} crashed here: {crash.error}",
        help=f"Report it to {crash.package}; until it is mended, add --ignore {crash.crashed}.",
        data={"rule": crash.crashed, "package": crash.package, "where": crash.where},
    )


@rule(
    "LNT102",
    "unknown-marketplace",
    severity="error",
    always=True,
    fold=True,
    good=[Example(_MUG, profile="")],
    bad=[
        Example(
            {**_MUG, "marketplace": "dhagte"}, profile="", says="did you mean 'dhgate'", at="/marketplace"
        )
    ],
)
def unknown_marketplace(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The listing names a marketplace that no profile describes, so only the neutral rules ran.

    An error when the name looks like a misspelling of a known one, a warning otherwise. A typo here would make a gate pass
    everything. For shops and marketplaces that are known and have no profile yet it is advice only.

    How to repair: correct the name, or write a profile of your own (``[profiles.NAME]`` in the configuration).
    """
    if not ctx.assumed or listing.marketplace is None:
        return
    from listing_lint.profiles.names import WITHOUT_PROFILE, fold
    from listing_lint.suggest import closest

    if fold(listing.marketplace) in WITHOUT_PROFILE:
        yield Hit(
            message=f"there is no profile for {listing.marketplace} yet, so only the neutral rules ran",
            help="Nothing to mend; a [profiles.NAME] table of your own adds its figures.",
            severity="info",
            subject=listing.marketplace,
        )
        return
    near = closest(listing.marketplace, ctx.known)
    shown = listing.marketplace[:60]
    hint = f"; did you mean '{near}'?" if near else ""
    yield Hit(
        message=f"no profile describes the marketplace '{shown}', so only the neutral rules ran{hint}",
        pointer=listing.at("marketplace") if "marketplace" in listing.fields else "",
        help=f"Write one of: {', '.join(ctx.known)}; or add a [profiles.NAME] table of your own.",
        severity="error" if near else "warning",
        subject=listing.marketplace,
        actual=listing.marketplace,
    )


@rule(
    "LNT103",
    "no-marketplace",
    severity="info",
    fold=True,
    good=[Example(_MUG, profile="")],
    bad=[Example({"id": "M-7", "title": "Enamel mug"}, profile="", says="names no marketplace")],
)
def no_marketplace(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Nothing says which marketplace the listing is for, so only the neutral rules ran.

    How to repair: write ``marketplace`` in the listing, map folders to stores with ``[[stores]]``, or give ``--profile``.
    """
    if ctx.assumed and listing.marketplace is None:
        yield Hit(
            message="the listing names no marketplace, so only the neutral rules ran",
            help='Add --profile NAME, write "marketplace" in the listing, or map the folder with [[stores]] '
            "in listing-lint.toml.",
        )


_LONG_MUG: dict[str, Json] = {"id": "M-7", "title": 7, "marketplace": "dhgate"}
_ACCEPTED = {"code": "SCH102", "listing": "M-7", "reason": "the ERP writes numbers; ticket 88"}


@rule(
    "LNT104",
    "ignore-expired",
    severity="warning",
    scope="event",
    always=True,
    good=[
        Example(
            _LONG_MUG,
            config={"ignore": [{**_ACCEPTED, "until": date(2027, 1, 31)}]},
            as_of=date(2026, 11, 27),
        )
    ],
    bad=[
        Example(
            _LONG_MUG,
            config={"ignore": [{**_ACCEPTED, "until": date(2026, 10, 31)}]},
            as_of=date(2026, 11, 27),
            says="held until 2026-10-31",
        )
    ],
)
def ignore_expired(leftover: Leftover, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """An ``[[ignore]]`` table held until a day that is over, so its findings are told again.

    A date stands there so that somebody looks again.

    How to repair: mend what it accepts, and remove the table; or move the date, if the reason still holds.
    """
    yield Hit(
        message=f"the ignore table for {leftover.said} held until {leftover.until}: its findings are told again",
        help="Mend what it accepts and remove the table, or set a later day if its reason still holds.",
        subject=str(leftover.number),
    )


@rule(
    "LNT105",
    "ignore-unused",
    severity="warning",
    scope="event",
    always=True,
    good=[Example(_LONG_MUG, config={"ignore": [_ACCEPTED]})],
    bad=[
        Example(_MUG, config={"ignore": [{**_ACCEPTED, "path": "*.json"}]}, says="silences nothing"),
    ],
)
def ignore_unused(leftover: Leftover, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """An ``[[ignore]]`` table silences nothing, though the files that it is for were checked.

    What it accepted is mended, or the table never fitted. Left alone, it would hide the next fault of that kind.

    How to repair: remove the table, or correct its path, listing or field.

    A table is judged only when its files are among those that are checked, with its rules on.
    """
    yield Hit(
        message=f"the ignore table for {leftover.said} silences nothing",
        help="Remove the table, or correct its code, path, store, listing or at.",
        subject=str(leftover.number),
    )


RULES: tuple[Rule, ...] = (rule_crashed, unknown_marketplace, no_marketplace, ignore_expired, ignore_unused)
