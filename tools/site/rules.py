"""The pages of the rules: one for each, one for each family, and a table of all."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from listing_lint.config.schema import options_table
from listing_lint.profiles.load import builtin_names, load_profile
from listing_lint.profiles.show import written as figure_written
from listing_lint.registry import builtin_rules
from listing_lint.rule import NoOptions
from tools.site.markdown import cell, code, docstring, fence, prose, table
from tools.site.samples import beside, language, readable, said, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.finding import Severity
    from listing_lint.profiles.model import Figure, Profile
    from listing_lint.rule import Example, Rule
    from tools.site.samples import Said

FAMILIES = {
    "LOD": "Files that cannot be read",
    "SCH": "The listing's form",
    "IMG": "Pictures",
    "CON": "Contact details and links",
    "BRD": "Brands of others",
    "ATT": "Attributes and identifiers",
    "TTL": "Titles",
    "DSC": "Descriptions",
    "VAR": "Variants and prices",
    "SVC": "Service and promises",
    "GDS": "Restricted goods",
    "SIM": "Stores that look alike",
    "CHG": "Changes",
    "LNT": "The linter itself",
}
"""What a family is about, in the order of the site. A family that is not here stands last, under its letters."""

RUN = 2
"""How many bad examples of a rule are run for its page: a run takes a thirtieth of a second."""

_LATEST = date(9999, 12, 31)
_TRUST = {
    "primary": "primary source",
    "secondary": "secondary source",
    "unverified": "unverified: warns at most",
    "own": "your own",
}
_SCOPES = {
    "listing": "one listing at a time",
    "catalog": "listings that have a value in common",
    "stores": "all stores of a marketplace",
    "change": "a listing and what it was before a change (`--against`)",
    "event": "what happens while the catalog is read and checked",
}
_COSTS = {
    "none": "",
    "headers": "Opens the headers of pictures.",
    "pixels": "Decodes pictures.",
    "text": "Reads text in pictures (extra `ocr`).",
}
_FIXES = {
    "none": "a person has to do it",
    "safe": "`listing-lint fix`",
    "unsafe": "`listing-lint fix --unsafe-fixes`: it may take words away, so look at `--diff` first",
}


@cache
def profiles() -> tuple[Profile, ...]:
    """Every profile, with all known policies in force."""
    return tuple(load_profile(name, as_of=_LATEST) for name in builtin_names())


def families() -> dict[str, list[Rule]]:
    """The rules by the letters of their codes, in the order of the site."""
    known = list(FAMILIES)
    order = sorted(builtin_rules(), key=lambda rule: rule.code)
    found = {family: list(rules) for family, rules in groupby(order, key=lambda rule: rule.family)}
    return dict(
        sorted(found.items(), key=lambda item: (known.index(item[0]) if item[0] in known else 99, item[0]))
    )


def index() -> str:
    """The table of all rules."""
    every = families()
    count = sum(len(rules) for rules in every.values())
    lines = [
        "# Rules",
        "",
        f"{count} rules in {len(every)} families. Codes and names are accepted everywhere: `--select`, `[severity]`,",
        "`[[ignore]]`. A code never says how grave a finding is; [the configuration](../configuration.md) and",
        "[the marketplace](../marketplaces/index.md) do. `listing-lint rule CODE` prints a page at the terminal.",
        "",
    ]
    for family, rules in every.items():
        lines += [
            f"## {family}: {FAMILIES.get(family, family)} {{ #{family.lower()} }}",
            "",
            *_table(rules),
            "",
        ]
    return "\n".join(lines)


def family_page(family: str, rules: Sequence[Rule]) -> str:
    """The rules of one family."""
    title = FAMILIES.get(family, family)
    lines = [
        f"# {title} ({family})",
        "",
        f"`--select {family}` runs these alone, `--ignore {family}` leaves them out.",
        "",
    ]
    return "\n".join([*lines, *_table(rules), ""])


def _table(rules: Iterable[Rule]) -> list[str]:
    return table(
        ("Rule", "What it finds", "Severity", "Repair"),
        [
            (
                f"[{rule.code}]({rule.code}.md) {rule.name}",
                cell(rule.summary),
                rule.severity,
                "" if rule.fix == "none" else rule.fix,
            )
            for rule in rules
        ],
    )


def page(rule: Rule) -> str:
    """Everything about one rule: text, facts, figures with their sources, options, examples that were really run."""
    rest = rule.doc.partition("\n")[2].strip("\n")
    title = FAMILIES.get(rule.family, rule.family)
    lines = [f"[Rules](index.md) › [{title}]({rule.family}.md)", ""]
    lines += [f"# {rule.code} {rule.name}", "", prose(rule.summary), "", *docstring(rest), ""]
    lines += ["## In short", "", *_facts(rule), ""]
    rows = _figures(rule)
    if rows:
        head = ("Marketplace", "Figure", "Value", "Severity", "Source")
        lines += ["## By marketplace", "", *table(head, rows), "", _SEVERITY_NOTE, ""]
    options = _options(rule)
    if options:
        lines += ["## Options", "", f"In `listing-lint.toml`, under `[rules.{rule.code}]`:", "", *options, ""]
    lines += ["## Reported", ""]
    for number, example in enumerate(rule.bad):
        lines += _bad(rule, readable(example), run=number < RUN)
    lines += ["## Fine", ""]
    for example in rule.good:
        lines += _good(readable(example))
    lines += ["## Silencing it", "", *_silencing(rule), ""]
    return "\n".join(lines)


_SEVERITY_NOTE = (
    "A finding may be milder than that: a guess is at most a warning. "
    "`[severity]` in your configuration has the last word."
)


def _facts(rule: Rule) -> list[str]:
    reads = ", ".join(code(pointer) for pointer in rule.reads)
    facts = [
        ("Severity", f"{rule.severity}, unless a marketplace's figure or the finding itself says otherwise"),
        ("Looks at", _SCOPES[rule.scope]),
        ("Fields", reads),
        ("Cost", _COSTS[rule.cost]),
        ("Repair", _FIXES[rule.fix]),
        ("Since", rule.since),
        ("Stays on", "whatever is selected, unless its own code or name is ignored" if rule.always else ""),
    ]
    return table(("", ""), [(f"**{name}**", text) for name, text in facts if text])


def _figures(rule: Rule) -> list[tuple[str, ...]]:
    rows = []
    for profile in profiles():
        for key in rule.figures:
            figure = profile.figures.get(key)
            if figure is not None and (profile.name == "base" or not figure.origin.startswith("base")):
                rows.append(_row(rule, profile, figure))
    return rows


def _row(rule: Rule, profile: Profile, figure: Figure) -> tuple[str, ...]:
    name = (
        profile.title if profile.name == "base" else f"[{profile.title}](../marketplaces/{profile.name}.md)"
    )
    facts = [cell(figure.source), _TRUST[figure.confidence]]
    facts += [f"read on {figure.checked.isoformat()}"] if figure.checked else []
    facts += [f"in force since {figure.effective_from.isoformat()}"] if figure.effective_from else []
    more = [f"Penalty: {cell(figure.penalty)}."] if figure.penalty else []
    more += [cell(figure.note)] if figure.note else []
    return (
        name,
        f"`{figure.key}`",
        cell(figure_written(figure)),
        severity(rule, figure),
        "<br>".join(["; ".join(facts), *more]),
    )


def severity(rule: Rule, figure: Figure) -> Severity:
    """How grave a breach of a figure is, as the engine decides it where the finding says nothing of its own."""
    usual: Severity = figure.severity or rule.severity
    return "warning" if figure.confidence == "unverified" and usual == "error" else usual


def _options(rule: Rule) -> list[str]:
    if rule.options is NoOptions:
        return []
    properties: dict[str, dict[str, Any]] = options_table(rule)["properties"]
    rows = []
    for name, schema in properties.items():
        default = code(json.dumps(schema["default"], ensure_ascii=False)) if "default" in schema else ""
        rows.append((f"`{name}`", default, cell(schema.get("description", ""))))
    return table(("Key", "Default", "Meaning"), rows)


def _bad(rule: Rule, example: Example, *, run: bool) -> list[str]:
    lines = _source(example)
    found = said(rule, example) if run else None
    if found is not None:
        return [*lines, *_found(found)]
    return [*lines, *([f"Says: {code(example.says)}", ""] if example.says else [])]


def _found(found: Said) -> list[str]:
    lines = ["What `check` says:", "", *fence(found.report), ""]
    if found.diff:
        command = {"safe": "fix", "unsafe": "fix --unsafe-fixes"}.get(found.level)
        told = (
            f"What `listing-lint {command}` changes:"
            if command
            else "A suggestion, which nothing applies by itself:"
        )
        lines += [told, "", *fence(found.diff, "diff"), ""]
    return lines


def _good(example: Example) -> list[str]:
    return _source(example)


def _source(example: Example) -> list[str]:
    source = example.listing
    assert isinstance(source, str | bytes)
    facts = [prose(example.why)] if example.why else []
    facts += [f"profile `{example.profile}`"] if example.profile not in ("base", "") else []
    facts += [f"on {example.as_of.isoformat()}"] if example.as_of else []
    head = [f"**{'; '.join(facts)}**", ""] if facts else []
    lines = [*head, *fence(shown(source), language(example.file), example.file), ""]
    if example.options:
        lines += [f"Options: {code(json.dumps(dict(example.options), ensure_ascii=False, default=str))}", ""]
    if example.config:
        lines += [
            f"Configuration: {code(json.dumps(dict(example.config), ensure_ascii=False, default=str))}",
            "",
        ]
    if example.before is not None:
        former = readable(_former(example)).listing
        assert isinstance(former, str | bytes)
        lines += ["Before the change:", "", *fence(shown(former), language(example.file)), ""]
    files = beside(example)
    return [*lines, *(["Beside it:", "", *(f"- {one}" for one in files), ""] if files else [])]


def _former(example: Example) -> Example:
    assert example.before is not None
    return replace(example, listing=example.before)


def _silencing(rule: Rule) -> list[str]:
    return fence(
        [
            "[[ignore]]",
            f'code = "{rule.code}"',
            'path = "old-stock/**"       # or listing, store, at (a field)',
            'reason = "why this is accepted"',
            "",
            "[severity]",
            f'{rule.name} = "off"         # or another severity: error, warning, info',
        ],
        "toml",
    )
