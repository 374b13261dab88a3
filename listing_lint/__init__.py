"""A compliance linter for cross-border product listings.

The names below are the public surface; everything else may move between releases. They are resolved on first use,
so that ``import listing_lint`` and ``listing-lint --version`` stay as cheap as Python itself. The decorator is not among
them, because a package cannot give one name to a function and to the module it is in: ``from listing_lint.rule import rule``.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from listing_lint.catalog.listing import ImageRef, Listing
    from listing_lint.finding import Finding, Hit, Nearby, Related, Span
    from listing_lint.profiles.model import Figure, Profile
    from listing_lint.rule import Context, Drawing, Example, Rule

__version__ = "0.1.0"

_HOMES = {
    "Context": "listing_lint.rule",
    "Drawing": "listing_lint.rule",
    "Example": "listing_lint.rule",
    "Figure": "listing_lint.profiles.model",
    "Finding": "listing_lint.finding",
    "Hit": "listing_lint.finding",
    "ImageRef": "listing_lint.catalog.listing",
    "Listing": "listing_lint.catalog.listing",
    "Profile": "listing_lint.profiles.model",
    "Nearby": "listing_lint.finding",
    "Related": "listing_lint.finding",
    "Rule": "listing_lint.rule",
    "Span": "listing_lint.finding",
}

__all__ = [
    "Context",
    "Drawing",
    "Example",
    "Figure",
    "Finding",
    "Hit",
    "ImageRef",
    "Listing",
    "Nearby",
    "Profile",
    "Related",
    "Rule",
    "Span",
    "__version__",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
