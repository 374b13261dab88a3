"""The comparison as JSON, described by ``schemas/compare.schema.json``; written line by line, so that it needs no memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from listing_lint.reports.machine import encoder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from listing_lint.reports.compare.model import CompareReport
    from listing_lint.reports.model import Style
    from listing_lint.similarity.comparison import Comparison
    from listing_lint.similarity.planning import Change

VERSION = 1
"""Version of the format; changes only where a reader would break."""

_DIGITS = 6


def write(report: CompareReport, out: TextIO, style: Style) -> None:  # noqa: ARG001 - for people only
    """Write one object, with a pair of stores, or of listings, a line."""
    encode = encoder(out)
    found = report.comparison
    tool = {"name": "listing-lint", "version": report.version}
    out.write(f'{{\n"version": {VERSION},\n"tool": {encode(tool)},\n')
    out.write(f'"settings": {encode(_settings(found))},\n')
    for name, items in (
        ("stores", _stores(found)),
        ("pairs", _pairs(found)),
        ("own", _own(found)),
        ("plan", [_change(found, change) for change in found.plan.changes]),
        ("deletions", _deletions(found)),
    ):
        out.write(f'"{name}": [')
        _lines(items, out, encode)
        out.write("],\n")
    groups = [[found.stores[number].label for number in group] for group in found.groups]
    out.write(f'"groups": {encode(groups)},\n"notes": {encode(list(report.notes))}\n}}\n')


def _lines(items: Iterable[object], out: TextIO, encode: Callable[[object], str]) -> None:
    separator = "\n"
    for item in items:
        out.write(separator + encode(item))
        separator = ",\n"
    if separator != "\n":
        out.write("\n")


def _settings(found: Comparison) -> dict[str, object]:
    settings = found.settings
    return {
        "limit": settings.limit,
        "near": settings.near,
        "measure": settings.measure,
        "min_matched": settings.min_matched,
        "min_products": settings.min_products,
        "linked": sorted(sorted(names) for names in settings.linked),
        "across": settings.across,
    }


def _stores(found: Comparison) -> Iterator[dict[str, object]]:
    plans = {(plan.a, plan.b): plan for plan in found.plans}
    for share in found.shares:
        plan = plans.get((share.a, share.b))
        yield {
            "a": found.stores[share.a].label,
            "b": found.stores[share.b].label,
            "n_a": share.n_a,
            "n_b": share.n_b,
            "matched": share.matched,
            "share_a": round(share.share_a, _DIGITS),
            "share_b": round(share.share_b, _DIGITS),
            "share": round(share.share, _DIGITS),
            "lower": round(share.lower, _DIGITS),
            "upper": round(share.upper, _DIGITS),
            "verdict": share.verdict,
            "change": [_change(found, change) for change in plan.changes] if plan else [],
        }


def _pairs(found: Comparison) -> Iterator[dict[str, object]]:
    for pair in found.pairs:
        yield {
            "a": _listing(found, pair.a),
            "b": _listing(found, pair.b),
            "score": round(pair.score, _DIGITS),
            "tier": pair.tier,
            "parts": {
                name: None if value is None else round(value, _DIGITS)
                for name, value in pair.parts._asdict().items()
            },
        }


def _own(found: Comparison) -> Iterator[dict[str, object]]:
    unions = {union.store: union for union in found.unions}
    for number, store in enumerate(found.stores):
        union = unions.get(number)
        yield {
            "store": store.label,
            "listings": store.listings,
            "products": store.products,
            "copies": store.copies,
            "share_of_all_others": None if union is None else round(union.share, _DIGITS),
        }


def _deletions(found: Comparison) -> Iterator[dict[str, object]]:
    for plan in found.plans:
        yield {
            "a": found.stores[plan.a].label,
            "b": found.stores[plan.b].label,
            "delete_a": plan.delete_a,
            "delete_b": plan.delete_b,
        }


def _listing(found: Comparison, place: int) -> dict[str, object]:
    return {"store": found.label(place), "listing": found.listings[place].listing}


def _change(found: Comparison, change: Change) -> dict[str, object]:
    return {
        "store": found.stores[change.store].label,
        "listings": [found.listings[place].listing for place in change.listings],
        "twin": _listing(found, change.twin),
        "fields": list(change.fields),
        "share": round(change.share, _DIGITS),
    }
