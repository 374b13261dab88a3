"""What the tests of rules on texts share: asking one rule about one listing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from listing_lint.catalog.listing import Listing
from listing_lint.profiles.load import load_profile, read_sources
from listing_lint.rule import Context

if TYPE_CHECKING:
    from listing_lint.finding import Hit
    from listing_lint.rule import Rule

TODAY = date(2026, 11, 27)


class Ask(Protocol):
    """Ask a rule about a listing with these fields, under a profile with figures of one's own."""

    def __call__(self, rule: Rule, fields: Any, profile: str = "base", **figures: Any) -> list[Hit]: ...


@pytest.fixture
def ask() -> Ask:
    def asked(rule: Rule, fields: Any, profile: str = "base", **figures: Any) -> list[Hit]:
        overrides: dict[str, dict[str, Any]] = {}
        for key, value in figures.items():
            group, _, short = key.partition("__")
            overrides.setdefault(group, {})[short] = value
        sources = read_sources(overrides={profile: overrides} if overrides else {})
        context = Context(load_profile(profile, as_of=TODAY, sources=sources), None, TODAY)  # type: ignore[arg-type]
        listing = Listing(fields, fields, "A1", "listing.json", "")
        hits = list(rule.check(listing, rule.options(), context))
        for hit in hits:
            value = fields
            for part in hit.pointer.split("/")[1:]:
                value = value[int(part)] if isinstance(value, list) else value[part]
            if hit.chars is not None and not hit.on_key:
                assert 0 <= hit.chars[0] < hit.chars[1] <= len(value), (rule.code, hit.chars)
        return hits

    return asked
