"""Write ``docs/marketplaces/``: a page for each profile, and a table of what is there for each marketplace.

    python -m tools.build_docs

Everything comes from the profiles, the rules, the formats and the fixtures; a test says when a page is out of date.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from listing_lint.catalog.formats import FORMATS
from listing_lint.profiles.figures import FIGURES, KINDS
from listing_lint.profiles.load import builtin_names, load_profile
from listing_lint.profiles.show import written
from listing_lint.registry import load_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from listing_lint.catalog.formats import Format
    from listing_lint.profiles.model import Figure, Profile
    from listing_lint.rule import Rule

ROOT = Path(__file__).parent.parent
OUT = ROOT / "docs" / "marketplaces"
FIXTURES = ROOT / "fixtures" / "catalogs"

_LATEST = date(9999, 12, 31)
"""Pages show what holds once all known policies are in force, each with its first day."""

_GROUPS = {
    "images": "Pictures",
    "title": "Title",
    "description": "Description",
    "short_description": "Short description",
    "bullets": "Selling points",
    "keywords": "Keywords",
    "video": "Video",
    "contact": "Contact details and links",
    "attributes": "Attributes",
    "brand": "Brands",
    "gtin": "Product identifiers",
    "variants": "Variants",
    "price": "Prices",
    "package": "The parcel",
    "shipping": "Delivery",
    "changes": "Changes",
    "store": "The store",
    "similarity": "Similarity",
}
_TRUST = {
    "primary": "primary source",
    "secondary": "secondary source",
    "unverified": "unverified: it warns at most",
    "own": "your own",
}
_SHOPS = {
    "ebay": "eBay",
    "google": "Google Merchant",
    "schema": "schema.org",
    "shopify": "Shopify",
    "tiktok": "TikTok Shop",
    "woocommerce": "WooCommerce",
}
"""What is read without a profile: the first part of a format's name, and how it is called."""
_ATTRIBUTES = ("attributes", "brand", "gtin")
_MADE = "<!-- Made by tools/build_docs.py from the profile, the rules, the formats and the fixtures: do not edit. -->\n"


def pages() -> dict[str, str]:
    """Every page by its name below ``docs/marketplaces``."""
    rules = list(load_rules(()).values())
    profiles = [load_profile(name, as_of=_LATEST) for name in builtin_names() if name != "base"]
    made = {f"{profile.name}.md": page(profile, rules) for profile in profiles}
    made["index.md"] = index(profiles, rules)
    return made


def page(profile: Profile, rules: Sequence[Rule]) -> str:
    """What is checked for one marketplace, with which figure and from which source."""
    readers = _readers(rules)
    own = [figure for figure in _sorted(profile) if not figure.origin.startswith("base")]
    base = [figure for figure in _sorted(profile) if figure.origin.startswith("base")]
    lines = [_MADE, f"# {profile.title}", "", profile.summary, ""]
    if profile.penalty:
        lines += [f"What is at risk, where a figure names nothing of its own: {profile.penalty}.", ""]
    lines += ["## Files that are read", "", *_formats(profile.name), ""]
    lines += ["## What is checked", ""]
    checked = [figure for figure in own if readers.get(figure.key)]
    lines += _figures(checked, readers)
    unchecked = [figure for figure in own if not readers.get(figure.key)]
    if unchecked:
        lines += ["## Known, and not checked yet", "", "No rule reads these figures in this version.", ""]
        lines += _figures(unchecked, readers, level=3)
    if profile.needs:
        lines += ["## Attributes that are wanted", "", *_needs(profile), ""]
    if base:
        lines += [
            "## From the neutral profile",
            "",
            "These come from common sense and no policy of the marketplace; unverified as they are, they warn at most.",
            "",
            *_figures([figure for figure in base if readers.get(figure.key)], readers, level=3),
        ]
    lines += [
        "Rules that need no figure run as well: [all marketplaces](index.md#on-every-listing).",
        f"`listing-lint profile {profile.name}` prints the figures in force on a day, with your own changes to them.",
        "",
    ]
    return "\n".join(lines)


def _readers(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    readers: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        for key in rule.figures:
            readers[key].append(rule)
    return readers


_ORDER = {figure.key: number for number, figure in enumerate(FIGURES)}


def _sorted(profile: Profile) -> list[Figure]:
    return sorted(profile.figures.values(), key=lambda figure: _ORDER[figure.key])


def _group(figure: Figure) -> str:
    group = figure.key.partition(".")[0]
    return _GROUPS.get(group, group.replace("_", " ").capitalize())


def _figures(figures: Sequence[Figure], readers: Mapping[str, list[Rule]], level: int = 3) -> list[str]:
    lines = []
    for title, group in groupby(figures, key=_group):
        lines += [
            f"{'#' * level} {title}",
            "",
            "| What | Figure | Checked by | Source |",
            "|---|---|---|---|",
        ]
        lines += [_row(figure, readers) for figure in group]
        lines.append("")
    return lines


def _row(figure: Figure, readers: Mapping[str, list[Rule]]) -> str:
    names = "<br>".join(f"{rule.code} {rule.name}" for rule in readers.get(figure.key, ())) or "nothing yet"
    what = f"{KINDS[figure.key].meaning}<br>`{figure.key}`"
    return f"| {what} | {_cell(written(figure))} | {names} | {_source(figure)} |"


def _source(figure: Figure) -> str:
    """Where a figure was read, when, how far it can be trusted, and what follows from it."""
    source = [figure.source, _TRUST[figure.confidence]]
    if figure.checked is not None:
        source.append(f"read on {figure.checked.isoformat()}")
    if figure.effective_from is not None:
        source.append(f"in force since {figure.effective_from.isoformat()}")
    more = [f"Penalty: {figure.penalty}."] if figure.penalty else []
    if figure.severity is not None:
        more.append(f"Reported as {'an' if figure.severity[0] in 'aeiou' else 'a'} {figure.severity}.")
    if figure.note:
        more.append(figure.note)
    return "; ".join(source) + "".join(f"<br>{_cell(one)}" for one in more)


def _needs(profile: Profile) -> list[str]:
    lines = ["| Of which listings | Required | Advised | Source |", "|---|---|---|---|"]
    for need in profile.needs:
        facts = [("category", need.category), ("goods", need.goods), ("delivered to", need.ships_to)]
        told = [f"{name}: {', '.join(values)}" for name, values in facts if values]
        told += [f"{name}: {', '.join(values) or 'any value'}" for name, values in need.when.items()]
        which = "<br>".join(_cell(one) for one in told) or "all"
        wanted = [_cell(", ".join(names)) for names in (need.required, need.recommended)]
        lines.append(f"| {which} | {wanted[0]} | {wanted[1]} | {_source(need.statement)} |")
    return lines


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")


def _formats(marketplace: str) -> list[str]:
    found = formats_of(marketplace)
    lines = ["| Format | What it is | Read |", "|---|---|---|"]
    how = {"json": "listing by listing", "document": "as a whole", "stream": "row by row"}
    every = (*found, *(one for one in FORMATS if one.name == "canonical"))
    lines += [f"| `{entry.name}` | {entry.title} | {how[entry.kind]} |" for entry in every]
    lines += [
        "",
        "A file's format is told by its content; `format` under `[[stores]]` says it where that fails.",
    ]
    return lines


def formats_of(marketplace: str) -> list[Format]:
    """The native formats of a marketplace: those that are called by its name."""
    return [entry for entry in FORMATS if entry.name.partition("-")[0] == marketplace]


def fixtures_of(marketplace: str) -> list[str]:
    """The fixture catalogs with files of a marketplace, by the names of their folders."""
    found = set()
    for folder in FIXTURES.rglob("*"):
        inner = folder.relative_to(FIXTURES)
        if folder.is_dir() and marketplace in re.split(r"[-_]", folder.name):
            found.add(inner.parts[0])
    return sorted(found)


def index(profiles: Sequence[Profile], rules: Sequence[Rule]) -> str:
    """The table marketplace by capability, and the rules that need no figure."""
    lines = [
        _MADE,
        "# Marketplaces",
        "",
        "| Marketplace | Native formats | Profile | Attributes | Fixtures | Page |",
        "|---|---|---|---|---|---|",
    ]
    for profile in profiles:
        own = [figure for figure in profile.figures.values() if not figure.origin.startswith("base")]
        attributes = sum(figure.key.partition(".")[0] in _ATTRIBUTES for figure in own)
        lines.append(
            _line(
                profile.title,
                formats_of(profile.name),
                _figures_of(len(own)),
                _figures_of(attributes),
                fixtures_of(profile.name),
                f"[{profile.name}]({profile.name}.md)",
            )
        )
    for name, title in _SHOPS.items():
        found = formats_of(name)
        if found:
            lines.append(_line(title, found, "", "", fixtures_of(name), ""))
    named = {*(profile.name for profile in profiles), *_SHOPS, "canonical"}
    others = [entry for entry in FORMATS if entry.name.partition("-")[0] not in named]
    if others:
        lines.append(_line("Any other", others, "", "", [], ""))
    lines += [
        "",
        "A marketplace without a profile is checked by the neutral rules; `[profiles.NAME]` in the configuration adds figures",
        "of your own.",
        "",
        "## On every listing",
        "",
        "These rules need no figure of a marketplace. `listing-lint rule CODE` explains each with examples.",
        "",
        "| Rule | What it finds |",
        "|---|---|",
    ]
    lines += [
        f"| {rule.code} {rule.name} | {_cell(rule.summary)} |"
        for rule in sorted(rules, key=lambda rule: rule.code)
        if not rule.figures and rule.scope != "event"
    ]
    return "\n".join(lines) + "\n"


def _figures_of(number: int) -> str:
    return f"{number} figure{'s' * (number != 1)}" if number else ""


def _line(
    title: str, found: Sequence[Format], profile: str, attributes: str, fixtures: Sequence[str], page_: str
) -> str:
    cells = (
        ", ".join(f"`{entry.name}`" for entry in found),
        profile,
        attributes,
        ", ".join(fixtures),
        page_,
    )
    return f"| {title} | " + " | ".join(f"yes: {cell}" if cell else "no" for cell in cells) + " |"


def main() -> int:
    """Write the pages, and take away those of profiles that are gone."""
    made = pages()
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (OUT / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(made)} pages in {OUT.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
