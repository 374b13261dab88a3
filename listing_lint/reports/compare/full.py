"""The comparison for a person at a terminal: the matrix, the verdicts, what to change, and twins side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from listing_lint.reports.closing import count
from listing_lint.reports.compare.model import shown_pairs
from listing_lint.reports.compare.words import (
    MEASURES,
    VERDICTS,
    change_words,
    listings_words,
    marked,
    percent,
    plan_words,
    verdict_words,
)
from listing_lint.reports.display import cells, printer, shorten, visible
from listing_lint.reports.paint import Kind, Paint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.reports.compare.model import CompareReport
    from listing_lint.reports.model import Style
    from listing_lint.similarity.comparison import Comparison
    from listing_lint.similarity.limits import Verdict
    from listing_lint.similarity.planning import Change

_MATRIX = 12
"""Stores up to which the matrix is drawn."""
_NAME = 18
_STORES = 40
"""Stores, pairs of stores and changes that are listed on a terminal; a file has all."""
_BELOW = 5
"""Pairs of stores below the limit that are listed on a terminal: where forty stores meet, they are hundreds."""
_SEVERAL = 3
"""Failing pairs of stores above which the changes of each are cut short: the plan for all of them follows."""
_TWINS = 5
"""Twins that are shown side by side on a terminal."""

_KIND: dict[Verdict, Kind] = {
    "fail": "error",
    "near": "warning",
    "too-few": "info",
    "ok": "frame",
    "linked-exempt": "frame",
}
_SIGN: dict[Verdict, str] = {"fail": "!", "near": "~", "too-few": "?", "ok": " ", "linked-exempt": "="}


def write(report: CompareReport, out: TextIO, style: Style) -> None:
    """Write everything that a person needs to decide, the gravest first."""
    put = printer(out)
    paint = Paint(color=style.color, hyperlinks=style.hyperlinks)
    for text in lines(report, style, paint):
        put(text.rstrip() + "\n")


def lines(report: CompareReport, style: Style, paint: Paint) -> Iterator[str]:
    """Give the report line by line."""
    found = report.comparison
    most = _STORES if style.shown is not None else len(found.stores) ** 2 + len(found.pairs) + 1
    yield from _stores(found, paint, most)
    if 1 < len(found.stores) <= _MATRIX:
        yield from _matrix(found, paint)
    yield from _verdicts(found, paint, most)
    if len(found.plans) > 1:
        yield ""
        yield paint(
            f"All stores below the limit: change {count(len(found.plan.changes), 'product')}", "strong"
        )
        yield "  a small set, not always the smallest: each step takes what helps most pairs of stores"
        for change in found.plan.changes[:most]:
            yield _change(found, change, paint)
        if len(found.plan.changes) > most:
            yield f"  … {len(found.plan.changes) - most:,} more: -o json=FILE"
    yield from _twins(report, style, paint)
    if not style.quiet:
        yield ""
        yield from (visible(note) for note in report.notes)
        yield _closing(found)


def _name(text: str, most: int = _NAME) -> str:
    return visible(shorten(text, most))


def _padded(text: str, width: int) -> str:
    return text + " " * max(width - cells(text), 0)


def _stores(found: Comparison, paint: Paint, most: int) -> Iterator[str]:
    names = [_name(store.label, 40) for store in found.stores[:most]]
    width = max([cells(name) for name in names] + [5])
    yield paint(f"{_padded('store', width)}  listings  products  own copies  also in other stores", "strong")
    unions = {union.store: union for union in found.unions}
    for number, (store, name) in enumerate(zip(found.stores, names, strict=False)):
        union = unions.get(number)
        others = "" if union is None else percent(union.share)
        copies = f"{store.copies:,}" + (f" ({percent(store.copy_rate)})" if store.copies else "")
        yield f"{_padded(name, width)}  {store.listings:>8,}  {store.products:>8,}  {copies:>10}  {others:>20}"
    if len(found.stores) > most:
        yield f"… {len(found.stores) - most:,} more stores"


def _matrix(found: Comparison, paint: Paint) -> Iterator[str]:
    names = [_name(store.label) for store in found.stores]
    width = max(cells(name) for name in names)
    column = max(width, 8)
    shares = {(share.a, share.b): share for share in found.shares}
    yield ""
    yield paint(
        f"{MEASURES[found.settings.measure]}, in per cent; the limit is {percent(found.settings.limit)}",
        "strong",
    )
    yield " " * width + "".join(f"  {' ' * (column - cells(name))}{name}" for name in names)
    for row, name in enumerate(names):
        text = _padded(name, width)
        for other in range(len(names)):
            share = shares.get((min(row, other), max(row, other)))
            if share is None:
                text += f"  {'-':>{column}}"
                continue
            cell = f"{percent(share.share).removesuffix(' %')} {_SIGN[share.verdict]}"
            text += f"  {paint(f'{cell:>{column}}', _KIND[share.verdict])}"
        yield text
    yield "! at the limit   ~ near it   ? too small to tell   = may sell the same"


def _verdicts(found: Comparison, paint: Paint, most: int) -> Iterator[str]:
    plans = {(plan.a, plan.b): plan for plan in found.plans}
    told = [share for share in found.shares if share.matched or share.possible]
    grave = sum(share.verdict != "ok" for share in told)
    terminal = most <= _STORES
    listed = [share for share in told if share.verdict != "ok"][:most]
    listed += [share for share in told if share.verdict == "ok"][: _BELOW if terminal else most]
    changes = _BELOW if terminal and len(plans) > _SEVERAL else most
    for share in listed:
        yield ""
        yield f"{paint(VERDICTS[share.verdict], _KIND[share.verdict])}: {visible(verdict_words(found, share))}"
        plan = plans.get((share.a, share.b))
        if plan is not None:
            yield f"  {visible(plan_words(found, plan))}"
            for change in plan.changes[:changes]:
                yield _change(found, change, paint)
            if len(plan.changes) > changes:
                yield f"  … {len(plan.changes) - changes:,} more: -o json=FILE"
    left = len(told) - len(listed)
    if left:
        below = ", all below the limit" if len(listed) >= min(grave, most) and grave <= most else ""
        yield ""
        yield f"… {left:,} more pairs of stores have something in common{below}: -o json=FILE"
    if found.groups:
        yield ""
    for group in found.groups:
        names = ", ".join(_name(found.stores[number].label, 40) for number in group[:10])
        more = f" and {len(group) - 10:,} more" if len(group) > 10 else ""
        yield paint(f"associated: {names}{more}", "strong")


def _change(found: Comparison, change: Change, paint: Paint) -> str:
    label = found.stores[change.store].label
    twin = found.listings[change.twin].listing or "(no id)"
    own = paint(visible(f"{label} › {listings_words(found, change)}"), "strong")
    other = visible(f"{found.label(change.twin)} › {twin}")
    return (
        f"  {own}: {change_words(change.fields)}, unlike {other}; brings the share to {percent(change.share)}"
    )


def _twins(report: CompareReport, style: Style, paint: Paint) -> Iterator[str]:
    found = report.comparison
    everything = list(shown_pairs(found))
    twins = [one for one in everything if one.what == "twin"]
    most = _TWINS if style.shown is not None else len(everything)
    shown = twins[:most] if style.shown is not None and twins else everything[:most]
    if shown:
        yield ""
        yield paint(
            "Side by side, the most alike of each two stores first; what only one says is marked", "strong"
        )
    for one in shown:
        pair = found.pairs[one.pair]
        parts = ", ".join(
            f"{name} {percent(value)}" for name, value in pair.parts._asdict().items() if value is not None
        )
        yield ""
        facts = "; ".join(visible(fact) for fact in pair.evidence[:4])
        kind = {"twin": "", "maybe": "may be the same: ", "copy": "twice in one store: "}[one.what]
        yield f"  {kind}{percent(pair.score)} alike ({parts}){': ' + facts if facts else ''}"
        width = min(max(style.width, 40), 1000) - 8
        for here, there in ((pair.a, pair.b), (pair.b, pair.a)):
            face, other = report.face(here), report.face(there)
            place = paint.place(face.path, face.line, 1)
            name = found.listings[here].listing or "(no id)"
            yield f"    {paint(visible(f'{found.label(here)} › {shorten(name, 60)}'), 'frame')}  {place}"
            yield "      " + _diff(face.title, other.title, width, paint)
            extra = [
                text
                for text in (face.price, ", ".join(f"{key}: {value}" for key, value in face.details))
                if text
            ]
            theirs = " ".join([other.price, *(f"{key} {value}" for key, value in other.details)])
            if extra:
                yield "      " + _diff(" · ".join(extra), theirs, width, paint)
    if len(found.pairs) > len(shown):
        yield ""
        yield (
            f"  … {len(found.pairs) - len(shown):,} more pairs: -o html=FILE shows them with their pictures, "
            "-o csv=FILE lists all"
        )


def _diff(text: str, other: str, width: int, paint: Paint) -> str:
    """One line of a text, with what the other does not say marked."""
    text = shorten(" ".join(text.split()), width)
    said = ""
    for run, differs in marked(text, other):
        if not differs:
            said += visible(run)
        elif paint.color:
            said += paint(visible(run), "warning")
        else:
            core = visible(run.strip())
            said += (
                run[: len(run) - len(run.lstrip())] + f"[{core}]" + run[len(run.rstrip()) :] if core else run
            )
    return said


def _closing(found: Comparison) -> str:
    stores = count(len(found.stores), "store")
    counts = {name: sum(share.verdict == name for share in found.shares) for name in VERDICTS}
    if counts["fail"]:
        pairs = count(counts["fail"], "pair of stores is", "pairs of stores are")
        return f"{pairs} at the limit ({stores}, {count(len(found.listings), 'listing')})."
    near = f"; {count(counts['near'], 'pair is', 'pairs are')} near it" if counts["near"] else ""
    return f"No two stores are at the limit{near} ({stores}, {count(len(found.listings), 'listing')})."
