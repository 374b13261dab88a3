"""One HTML page to look at and to hand on: the counts, the listings with their pictures, and what is wrong with them.

The page is a single file and asks no network. Its policy lets only its own style and script in, by their hashes, and
pictures from inside the page; the script makes elements and texts and never reads markup. So a listing that
holds a script shows the script.
"""

from __future__ import annotations

import base64
import hashlib
import os
from html import escape
from typing import TYPE_CHECKING, TextIO

from listing_lint.reports.closing import WORDS, closing, count
from listing_lint.reports.display import visible
from listing_lint.reports.page import overview as counting
from listing_lint.reports.page.cards import MOST, Cards

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from listing_lint.reports.model import Report, Style, Summary

_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "page")

SCRIPTS = ("cards.js", "script.js")

HEAD = '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="listing-lint">\n'
"""How every report begins: by it one is known again, and replaced without fear."""


def asset(name: str) -> str:
    """The page's style or script. Plain ASCII, so that the hash holds in every encoding. Raises :class:`OSError`."""
    with open(os.path.join(_FOLDER, name), encoding="ascii") as file:
        return file.read().strip()


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy that lets this style and this script in, and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            "img-src data:",
            f"style-src {_hash(style)}",
            f"script-src {_hash(script)}",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def write(report: Report, out: TextIO, style: Style) -> None:
    """Write the page. Findings are written as they come; two passes over them are made."""
    put, ascii_only = _printer(out)
    look, script = asset("style.css"), "\n".join(map(asset, SCRIPTS))
    put(HEAD)
    put(f'<meta http-equiv="Content-Security-Policy" content="{escape(policy(look, script))}">\n')
    put('<meta name="viewport" content="width=device-width, initial-scale=1">\n')
    put('<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n')
    put(f"<title>{_title(report)}</title>\n<style>{look}</style>\n</head>\n<body>\n")
    counts = counting.overview(report.findings)
    for text in _top(report, counts):
        put(text)
    if report.summary.findings:
        for text in _list(report):
            put(text)
        put('<script type="application/json" id="data">')
        # Not through ``put``: what cannot be encoded is escaped as JSON does it.
        Cards(counts, style).write(report, out.write, ascii_only=ascii_only)
        put("</script>\n")
    put(f"<script>{script}</script>\n</body>\n</html>\n")


def _printer(out: TextIO) -> tuple[Callable[[str], object], bool]:
    """How to print, and whether only ASCII gets through: the page says that it is UTF-8."""
    encoding = (getattr(out, "encoding", None) or "utf-8").lower().replace("_", "-")
    if encoding in {"utf-8", "utf8", "utf-8-sig"}:
        return out.write, False
    return lambda text: out.write(text.encode("ascii", "xmlcharrefreplace").decode("ascii")), True


def _title(report: Report) -> str:
    found = report.summary.findings
    return (
        f"{count(found, 'finding')} &middot; listing-lint" if found else "Nothing found &middot; listing-lint"
    )


def _top(report: Report, counts: counting.Overview) -> Iterator[str]:
    summary = report.summary
    first, *hints = closing(summary)
    state = next(
        (severity for severity in counting.GRAVEST_FIRST if summary.by_severity.get(severity)), "clean"
    )
    if not summary.listings and state == "clean":
        state = "nothing"
    yield '<a class="skip" href="#listings">Skip to the listings</a>\n' if summary.findings else ""
    yield f'<header class="top {state}">\n<div class="wide">\n<div class="brand"><span>listing-lint</span>'
    yield '<button type="button" id="theme" class="plain" hidden>Dark</button></div>\n'
    yield f"<h1>{escape(visible(first))}</h1>\n"
    yield from (f'<p class="hint">{escape(hint)}</p>\n' for hint in hints)
    facts = [
        (summary.listings, "listing", "checked"),
        (summary.affected, "listing", "with findings"),
        (summary.pictures, "picture", "checked"),
        (summary.files, "file", "read"),
    ]
    yield '<dl class="facts">\n'
    for severity in counting.GRAVEST_FIRST:
        number = summary.by_severity.get(severity, 0)
        word = WORDS[severity] + "s" * (number != 1)
        yield f'<div class="{severity}"><dt>{word}</dt><dd>{number:,}</dd></div>\n'
    for number, noun, state_ in facts:
        yield f"<div><dt>{noun}{'s' * (number != 1)} {state_}</dt><dd>{number:,}</dd></div>\n"
    yield "</dl>\n</div>\n</header>\n<main>\n"
    if not summary.findings:
        yield "</main>\n"
        return
    yield '<section class="wide" aria-labelledby="overview"><h2 id="overview">Overview</h2>\n'
    panels = list(counting.html(counts, {visible(rule.code): visible(rule.name) for rule in report.rules}))
    yield f'<div class="panels of-{len(panels)}">\n'
    yield from panels
    yield "</div>\n</section>\n"


def _list(report: Report) -> Iterator[str]:
    summary = report.summary
    yield '<section id="listings" aria-labelledby="found" tabindex="-1">\n'
    yield '<div class="wide"><h2 id="found">Listings</h2></div>\n<noscript><p class="wide">'
    yield "The listings are shown by a script, which this browser does not run.</p></noscript>\n"
    yield from _filters(summary)
    yield '<div class="wide"><p id="status" role="status"></p>\n'
    if summary.findings > MOST:
        rest = count(summary.findings - MOST, "finding is", "findings are")
        yield f'<p class="hint">Below are the gravest {MOST:,}; {rest} only counted. '
        yield "Fewer files or rules at a time show all.</p>\n"
    yield '<div id="cards"></div>\n<button type="button" id="further" class="more" hidden>Show more</button>'
    yield '</div>\n</section>\n</main>\n<dialog id="large" aria-label="Picture">'
    yield '<form method="dialog"><button class="plain">Close</button></form><div></div></dialog>\n'


_FACETS = {"store": "Store", "market": "Marketplace", "rule": "Rule", "penalty": "Penalty"}


def _filters(summary: Summary) -> Iterator[str]:
    yield '<form id="filters" class="filters" role="search" aria-label="Findings" hidden>\n<div class="wide">\n'
    yield '<label class="search"><span>Search</span><input id="search" type="search" autocomplete="off" '
    yield 'spellcheck="false" placeholder="title, id, code"></label>\n'
    yield '<div class="severities" role="group" aria-label="Severity">'
    for number, severity in enumerate(counting.GRAVEST_FIRST):
        if summary.by_severity.get(severity):
            yield f'<button type="button" class="{severity}" data-severity="{number}" aria-pressed="true">'
            yield f"{WORDS[severity]}s</button>"
    yield "</div>\n"
    for facet, title in _FACETS.items():
        yield f'<label><span>{title}</span><select id="{facet}"><option value="">all</option></select></label>\n'
    yield '<label><span>Order</span><select id="order"><option value="grave">gravest</option>'
    yield '<option value="file">by file</option></select></label>\n'
    yield '<button type="reset" class="plain">Reset</button>\n</div>\n</form>\n'
