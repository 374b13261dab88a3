"""Listings that wait until there are enough of them to be asked about together: see :mod:`listing_lint.engine.panels`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.record import Record
    from listing_lint.engine.findings import Bound
    from listing_lint.engine.outcome import Outcome
    from listing_lint.engine.panels import Panel
    from listing_lint.engine.scopes import Scope
    from listing_lint.rule import Rule

    Keep = Callable[[Bound, object, Iterator[object], Record, Listing, Outcome], int]
    Crashed = Callable[[Rule, BaseException, Record, Listing, Scope, Outcome], None]

BATCH, BATCH_SIZE = 32, 1 << 20
"""Listings that are asked about together, and characters of them, at the most."""


class Waiting(NamedTuple):
    """A listing that rules are not asked about yet, where it was read, and what holds for its file."""

    record: Record
    listing: Listing
    scope: Scope


class Batches:
    """Puts listings off, and asks the rules about them.

    ``keep`` takes the first hit of a rule about a listing and the iterator of those behind it, ``crashed`` what a rule raised.
    ``single`` asks about each listing by itself: where pictures are opened there are no batches, as those take far longer.
    """

    def __init__(self, keep: Keep, crashed: Crashed, *, single: bool) -> None:
        self._keep = keep
        self._crashed = crashed
        self._most = 1 if single else BATCH
        self._waiting: list[Waiting] = []
        self._panel: Panel | None = None
        self._size = 0

    def forget(self) -> None:
        """Let go of what waits."""
        self._waiting, self._size = [], 0

    def add(self, panel: Panel, one: Waiting, outcome: Outcome) -> None:
        """Put a listing off until its batch is full."""
        if panel is not self._panel:
            self.ask(outcome)
            self._panel = panel
        self._waiting.append(one)
        self._size += one.record.end - one.record.start
        if len(self._waiting) >= self._most or self._size > BATCH_SIZE:
            self.ask(outcome)

    def ask(self, outcome: Outcome) -> None:
        """Ask the rules about the listings that wait, group by group."""
        waiting, panel = self._waiting, self._panel
        self.forget()
        if not waiting or panel is None:
            return
        for group in panel.groups:
            for record, listing, scope in waiting:
                for stretch in group:
                    gate = stretch.gate
                    try:
                        if gate is not None and not gate(listing):
                            continue
                    except KeyboardInterrupt:
                        raise
                    except BaseException as error:  # noqa: BLE001 - whatever a look raises becomes a finding
                        for *_, bound in stretch.asks:
                            self._crashed(bound.rule, error, record, listing, scope, outcome)
                        continue
                    # As Session asks one rule, without the call: almost every rule is silent about almost every listing.
                    for check, options, ctx, bound in stretch.asks:
                        try:
                            items = iter(check(listing, options, ctx))
                            for item in items:
                                self._keep(bound, item, items, record, listing, outcome)
                                break
                        except KeyboardInterrupt:
                            raise
                        except BaseException as error:  # noqa: BLE001 - whatever a rule raises becomes a finding
                            self._crashed(bound.rule, error, record, listing, scope, outcome)
