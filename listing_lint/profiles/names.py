"""The shipped profiles by name, and the other spellings under which a catalog may mean them.

A table in code, not a look into the profile files: a run over DHgate listings must not parse Amazon's
profile to learn what Amazon is called. A test keeps it equal to the ``aliases`` of the files.
"""

from __future__ import annotations

BUILTIN: dict[str, tuple[str, ...]] = {
    "base": (),
    "dhgate": ("dhgate.com", "敦煌网", "敦煌網", "敦煌"),
    "aliexpress": ("aliexpress.com", "aliexpress.us", "aliexpress.ru", "速卖通", "速賣通", "全球速卖通"),
    "alibaba": ("alibaba.com", "alibaba international", "icbu", "阿里巴巴国际站", "阿里国际站"),
    "wish": ("wish.com", "wish marketplace"),
    "amazon": (
        "amazon.com",
        "amazon.ca",
        "amazon.com.mx",
        "amazon.com.br",
        "amazon.co.uk",
        "amazon.de",
        "amazon.fr",
        "amazon.it",
        "amazon.es",
        "amazon.nl",
        "amazon.se",
        "amazon.pl",
        "amazon.com.be",
        "amazon.in",
        "amazon.co.jp",
        "amazon.com.au",
        "amazon.sg",
        "amazon us",
        "amazon mx",
        "amazon br",
        "amazon uk",
        "amazon be",
        "amazon jp",
        "amazon au",
        "amazon marketplace",
        "亚马逊",
        "亞馬遜",
    ),
}
"""Amazon's stores in Saudi Arabia, Egypt, Turkey and the Emirates are left out: they are exempt from its
newest title limit, so each needs a profile of its own that extends amazon."""

WITHOUT_PROFILE = frozenset(
    {"ebay", "etsy", "google", "googlemerchant", "shopify", "tiktok", "tiktokshop", "walmart", "woocommerce"}
)
"""Marketplaces and shops, folded, whose listings are read and for which no profile is shipped: no typing errors."""

_SKIPPED = str.maketrans("", "", " .-_")


def fold(text: str) -> str:
    """Make equal what differs only in case, spaces, dots, hyphens and underscores."""
    return text.casefold().translate(_SKIPPED)


SHIPPED_SPELLINGS: dict[str, str] = {
    fold(spelling): name for name, aliases in BUILTIN.items() for spelling in (name, *aliases)
}
"""Folded spelling -> shipped profile."""
