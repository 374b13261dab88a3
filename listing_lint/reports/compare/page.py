"""The comparison as one page: nothing is loaded from anywhere but the pictures that stand beside the listings.

Texts come from strangers: each is escaped, its steering characters are written out, and the page forbids itself every
script but its own.
"""

from __future__ import annotations

import base64
import hashlib
import os
from html import escape
from typing import TYPE_CHECKING, TextIO

from listing_lint.reports.closing import count
from listing_lint.reports.compare.model import shown_pairs
from listing_lint.reports.compare.page_parts import SCRIPT, STYLE
from listing_lint.reports.compare.words import (
    FIELDS,
    MEASURES,
    VERDICTS,
    change_words,
    listings_words,
    marked,
    percent,
    plan_words,
    verdict_words,
)
from listing_lint.reports.display import printer, visible
from listing_lint.reports.uri import encoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.face import Face
    from listing_lint.reports.compare.model import CompareReport
    from listing_lint.reports.model import Style
    from listing_lint.similarity.comparison import Comparison
    from listing_lint.similarity.planning import Change

_MATRIX = 40
"""Stores up to which the matrix is drawn."""
_LISTED = 500
"""Rows of a table; the JSON report has all."""
_WHAT = {"twin": "the same product", "maybe": "perhaps the same", "copy": "twice in one store"}


def write(report: CompareReport, out: TextIO, style: Style) -> None:
    """Write the page. ``style.base`` is the folder it will stand in: pictures are linked from there."""
    put = printer(out)
    for text in _page(report, style.base):
        put(text)


def _text(text: str) -> str:
    return escape(visible(text), quote=True)


def _page(report: CompareReport, base: str) -> Iterator[str]:
    found = report.comparison
    # The page may run this one script, and nothing else that a text smuggles in.
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:; script-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>Comparison of stores</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
    )
    failing = sum(share.verdict == "fail" for share in found.shares)
    said = (
        f"{count(failing, 'pair of stores is', 'pairs of stores are')} at the limit of {percent(found.settings.limit)}"
        if failing
        else f"No two stores are at the limit of {percent(found.settings.limit)}"
    )
    yield f'<h1>Comparison of stores</h1>\n<p class="lead">{said} ({MEASURES[found.settings.measure]}).</p>\n'
    for note in report.notes:
        yield f'<p class="note">{_text(note)}</p>\n'
    yield from _stores(found)
    if 1 < len(found.stores) <= _MATRIX:
        yield from _matrix(found)
    yield from _verdicts(found)
    if len(found.plans) > 1:
        yield "<h2>What to change for all</h2>\n<p>A small set, not always the smallest.</p>\n"
        yield from _changes(found, found.plan.changes)
    yield from _twins(report, base)
    yield (
        f"</main>\n<footer>listing-lint {_text(report.version)}</footer>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"
    )


def _stores(found: Comparison) -> Iterator[str]:
    unions = {union.store: union for union in found.unions}
    yield (
        '<h2>Stores</h2>\n<div class="wide"><table>\n<thead><tr><th scope="col">Store</th><th scope="col">Listings</th>'
        '<th scope="col">Products</th><th scope="col">Own copies</th>'
        '<th scope="col">Also in other stores</th></tr></thead>\n<tbody>\n'
    )
    for number, store in enumerate(found.stores[:_LISTED]):
        union = unions.get(number)
        others = "" if union is None else percent(union.share)
        yield (
            f'<tr><th scope="row">{_text(store.label)}</th><td>{store.listings:,}</td><td>{store.products:,}</td>'
            f"<td>{store.copies:,}</td><td>{others}</td></tr>\n"
        )
    yield "</tbody></table></div>\n" + _rest(len(found.stores), "stores")


def _rest(number: int, what: str) -> str:
    return f"<p>… {number - _LISTED:,} more {what} in the JSON report.</p>\n" if number > _LISTED else ""


def _matrix(found: Comparison) -> Iterator[str]:
    shares = {(share.a, share.b): share for share in found.shares}
    heads = "".join(f'<th scope="col">{_text(store.label)}</th>' for store in found.stores)
    yield f'<h2>Matrix</h2>\n<div class="wide"><table class="matrix">\n<thead><tr><td></td>{heads}</tr></thead>\n<tbody>\n'
    for row, store in enumerate(found.stores):
        cells = ""
        for other in range(len(found.stores)):
            share = shares.get((min(row, other), max(row, other)))
            if share is None:
                cells += "<td></td>"
            else:
                title = f"{VERDICTS[share.verdict]}: {share.matched:,} in common"
                cells += f'<td class="{share.verdict}" title="{title}">{percent(share.share)}</td>'
        yield f'<tr><th scope="row">{_text(store.label)}</th>{cells}</tr>\n'
    legend = "".join(f'<li class="{name}">{said}</li>' for name, said in VERDICTS.items())
    yield f'</tbody></table></div>\n<ul class="legend">{legend}</ul>\n'


def _verdicts(found: Comparison) -> Iterator[str]:
    plans = {(plan.a, plan.b): plan for plan in found.plans}
    told = [share for share in found.shares if share.matched or share.possible]
    yield "<h2>Verdicts</h2>\n"
    if not told:
        yield "<p>The stores have nothing in common.</p>\n"
    for share in told[:_LISTED]:
        yield (
            f'<section><h3><span class="badge {share.verdict}">{VERDICTS[share.verdict]}</span></h3>\n'
            f"<p>{_text(verdict_words(found, share))}</p>\n"
        )
        plan = plans.get((share.a, share.b))
        if plan is not None:
            yield f"<p>{_text(plan_words(found, plan))}</p>\n"
            yield from _changes(found, plan.changes)
        yield "</section>\n"
    yield _rest(len(told), "pairs of stores")
    for group in found.groups:
        names = ", ".join(found.stores[number].label for number in group)
        yield f"<p><strong>Associated:</strong> {_text(names)}</p>\n"


def _changes(found: Comparison, changes: tuple[Change, ...]) -> Iterator[str]:
    yield (
        '<div class="wide"><table>\n<thead><tr><th scope="col">Store</th><th scope="col">Listing</th>'
        '<th scope="col">What to do</th><th scope="col">Unlike</th><th scope="col">Share then</th></tr></thead>\n<tbody>\n'
    )
    for change in changes[:_LISTED]:
        twin = f"{found.label(change.twin)} › {found.listings[change.twin].listing or '(no id)'}"
        yield (
            f"<tr><td>{_text(found.stores[change.store].label)}</td><td>{_text(listings_words(found, change))}</td>"
            f"<td>{change_words(change.fields)}</td><td>{_text(twin)}</td><td>{percent(change.share)}</td></tr>\n"
        )
    yield "</tbody></table></div>\n" + _rest(len(changes), "changes")


def _twins(report: CompareReport, base: str) -> Iterator[str]:
    found = report.comparison
    shown = list(shown_pairs(found))
    if not shown:
        return
    yield (
        "<h2>Side by side</h2>\n"
        '<p><label>Show those with <input id="filter" type="search" autocomplete="off"></label> '
        '<label>that are <select id="what"><option value="">anything</option>'
        + "".join(f'<option value="{name}">{said}</option>' for name, said in _WHAT.items())
        + '</select></label> <label>in stores that are <select id="verdict"><option value="">any</option>'
        + "".join(f'<option value="{name}">{said}</option>' for name, said in VERDICTS.items())
        + '</select></label> <output id="shown"></output></p>\n'
    )
    if len(found.pairs) > len(shown):
        yield f"<p>{len(shown):,} of {len(found.pairs):,} pairs; the CSV report has all.</p>\n"
    for one in shown:
        pair = found.pairs[one.pair]
        parts = "".join(
            f"<li>{FIELDS[name]} {percent(value)}</li>"
            for name, value in pair.parts._asdict().items()
            if value is not None
        )
        facts = "".join(f"<li>{_text(fact)}</li>" for fact in pair.evidence[:20])
        yield (
            f'<article class="pair" data-verdict="{one.verdict or ""}" data-what="{one.what}">\n'
            f"<p><strong>{_WHAT[one.what]}, {percent(pair.score)} alike</strong></p>\n"
            f'<ul class="parts">{parts}</ul><ul class="facts">{facts}</ul>\n<div class="two">\n'
        )
        for here, there in ((pair.a, pair.b), (pair.b, pair.a)):
            name = found.listings[here].listing or "(no id)"
            yield _side(f"{found.label(here)} › {name}", report.face(here), report.face(there), base)
        yield "</div>\n</article>\n"


def _side(name: str, face: Face, other: Face, base: str) -> str:
    theirs = dict(other.details)
    rows = "".join(
        f'<tr><th scope="row">{_text(key)}</th><td>{_diff(value, theirs.get(key, ""))}</td></tr>'
        for key, value in face.details
    )
    price = f'<p class="price">{_diff(face.price, other.price)}</p>' if face.price else ""
    text = f'<p class="text">{_diff(face.text, other.text)}</p>' if face.text else ""
    table = f"<table>{rows}</table>" if rows else ""
    pictures = "".join(_picture(picture, base) for picture in face.pictures)
    return (
        f'<div class="side"><h4>{_text(name)}</h4><p class="place">{_text(face.path)}:{face.line}</p>'
        f'<div class="pictures">{pictures}</div><p class="title">'
        f"{_diff(face.title, other.title)}</p>{price}{table}{text}</div>\n"
    )


def _diff(text: str, other: str) -> str:
    """Escape a text, with what the other does not say in ``<mark>``."""
    return "".join(
        f"<mark>{_text(run)}</mark>" if differs else _text(run) for run, differs in marked(text, other)
    )


def _picture(picture: str, base: str) -> str:
    """Show a file by a relative link; name an address, which is not loaded."""
    if picture.startswith(("http://", "https://", "//")):
        return f'<span class="remote">{_text(picture[:200])}</span>'
    try:
        link = encoded(os.path.relpath(picture, base or os.curdir))
    except ValueError:  # another drive
        return f'<span class="remote">{_text(picture)}</span>'
    # A first segment with a colon would be read as a scheme.
    return f'<img src="./{escape(link, quote=True)}" alt="" loading="lazy" decoding="async">'
