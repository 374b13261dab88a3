"""Host names: whose they are by the list of public suffixes, and reading them out of addresses.

The list is the copy inside its package; nothing is fetched. Both of its parts count. A shop at ``anna.myshopify.com`` is
Anna's, not Shopify's, so the private part decides who owns it; ``myshopify.com`` itself is owned by somebody, too, which
only the other part knows.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_HOST = 253
"""Longest name that the domain name system knows."""

RESERVED = frozenset({"example", "test", "invalid"})
"""Endings that nobody can register. They are meant for examples, and read as any other."""

_BEFORE_HOST = late(r"\s*+(?:[A-Za-z][A-Za-z0-9+.\-]{0,20}+:)?[/\\]{2,}+")
_SCHEME_ALONE = late(r"\s*+[A-Za-z][A-Za-z0-9+\-]{0,20}+:(?![0-9])")
_AUTHORITY = late(r"[^/\\?#\s]{1,2000}+")
_NUMERIC = late(r"(?:[0-9]{1,3}\.){3}[0-9]{1,3}")
_NAME = late(r"[^\s!\"#$%&'()*+,/:;<=>?@\[\\\]^`{|}~]{1,300}")


@cache
def _suffixes() -> Any:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_unknown=False)


@cache
def _registry_suffixes() -> Any:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_unknown=False, only_icann=True)


@lru_cache(maxsize=8192)
def suffix_of(host: str) -> str | None:
    """The public suffix of a host (``co.uk``), None where its ending is no registered one."""
    name = _clean(host)
    if name is None:
        return None
    last = name.rpartition(".")[2]
    if last in RESERVED:
        return last
    found: str | None = _suffixes().publicsuffix(name)
    return found


@lru_cache(maxsize=8192)
def registrable(host: str) -> str | None:
    """The part of a host that somebody registered, ``shop.co.uk`` of ``www.shop.co.uk``; None where there is none."""
    name = _clean(host)
    if name is None:
        return None
    front, _, last = name.rpartition(".")
    if last in RESERVED:
        return f"{front.rpartition('.')[2]}.{last}" if front else None
    found: str | None = _suffixes().privatesuffix(name) or _registry_suffixes().privatesuffix(name)
    return found


def host_of(url: str) -> str | None:
    r"""The host of an address, as a browser reads it: small letters, punycode decoded, no user, port or end dot.

    ``shop.com/x``, ``//shop.com`` and ``http:\\shop.com`` have a host, ``/x``, ``a/b.jpg``, ``#x`` and ``mailto:a@b.com`` none.
    Never raises.
    """
    lead = _BEFORE_HOST.match(url)
    if lead is not None:
        at = lead.end()
    elif _SCHEME_ALONE.match(url):
        return None
    else:
        at = len(url) - len(url.lstrip())
    authority = _AUTHORITY.match(url, at)
    if authority is None:
        return None
    host = authority[0].rpartition("@")[2]
    if host.startswith("["):
        address, closed, _ = host[1:].partition("]")
        return address.lower() if closed and ":" in address else None
    name = _NAME.match(host)
    if name is None:
        return None
    found = readable(name[0].replace("。", ".").strip(".").lower())
    if lead is None and not _NUMERIC.fullmatch(found) and suffix_of(found) is None:
        return None  # a path: "img/a.jpg"
    return found or None


def under(host: str, allowed: Iterable[str] | str) -> bool:
    """Whether a host is one of some domains or below one: ``ae01.alicdn.com`` is under ``alicdn.com``."""
    name = host.lower().strip(".")
    for one in (allowed,) if isinstance(allowed, str) else allowed:
        domain = one.lower().removeprefix("*.").strip(".")
        if domain and (name == domain or name.endswith("." + domain)):
            return True
    return False


def readable(host: str) -> str:
    """A host with the labels in punycode decoded; one that can't be decoded stays as it is."""
    if "xn--" not in host.lower():
        return host
    return ".".join(map(_decoded, host.split(".")))


def _decoded(label: str) -> str:
    if not label.lower().startswith("xn--") or len(label) > 63:
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return label


def _clean(host: str) -> str | None:
    """A host as the list of suffixes takes it, None where it can't be one."""
    name = host.lower().strip(".")
    if not name or len(name) > MAX_HOST or ".." in name:
        return None
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return None
    return name
