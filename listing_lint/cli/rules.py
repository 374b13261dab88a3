"""``listing-lint rules`` and ``listing-lint rule CODE|NAME``: what is checked, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from listing_lint.cli.options import Command, configuration_options, make_setup
from listing_lint.rule import Drawing, Example, NoOptions, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.engine.settings import Setup

_FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    help="How to print it.",
)


@click.command(cls=Command)
@configuration_options
@_FORMAT
def rules(form: str, **chosen: Any) -> int:
    """List all rules: code, name, severity, and whether the rule is on under this configuration."""
    setup = make_setup(chosen)
    every = [setup.rules[code] for code in sorted(setup.rules)]
    if form == "json":
        click.echo(json.dumps([_facts(rule, setup) for rule in every], ensure_ascii=False, indent=2))
        return 0
    rows = [
        (rule.code, rule.name, _severity(rule, setup), "on" if _on(rule, setup) else "off", rule.summary)
        for rule in every
    ]
    if form == "markdown":
        click.echo("| code | name | severity | on | what it reports |\n| --- | --- | --- | --- | --- |")
        for row in rows:
            click.echo("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |")
        return 0
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        click.echo(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)) + "  " + row[4]
        )
    return 0


@click.command(cls=Command)
@click.argument("names", nargs=-1, metavar="CODE|NAME...")
@click.option("--all", "everything", is_flag=True, help="Explain every rule.")
@configuration_options
@_FORMAT
def rule(names: tuple[str, ...], everything: bool, form: str, **chosen: Any) -> int:
    """Explain a rule: what it does, why it matters, how to repair, with examples."""
    setup = make_setup(chosen)
    if not names and not everything:
        raise click.UsageError("name a rule by its code or name, or use --all")
    found = list(setup.rules.values()) if everything else [_find(name, setup.rules) for name in names]
    if form == "json":
        click.echo(json.dumps([_facts(one, setup) for one in found], ensure_ascii=False, indent=2))
        return 0
    for number, one in enumerate(found):
        if number:
            click.echo("")
        click.echo("\n".join(explain(one, setup, markdown=form == "markdown")))
    return 0


def _find(name: str, rules: Mapping[str, Rule]) -> Rule:
    by_name = {rule.name: rule for rule in rules.values()}
    found = rules.get(name.upper()) or by_name.get(name.lower())
    if found is not None:
        return found
    if name.isalpha() and any(code.startswith(name.upper()) for code in rules):
        raise click.UsageError(f"{name!r} is a family of rules; listing-lint rules lists them")
    from listing_lint.suggest import closest

    near = closest(name, [*rules, *by_name])
    raise click.UsageError(
        f"no rule is called {name!r}" + (f"; did you mean {near!r}?" if near else "; see listing-lint rules")
    )


def _severity(rule: Rule, setup: Setup) -> str:
    return setup.settings.severities.get(rule.code, rule.severity)


def _on(rule: Rule, setup: Setup) -> bool:
    return rule.code in setup.settings.active


def _facts(rule: Rule, setup: Setup) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "summary": rule.summary,
        "severity": _severity(rule, setup),
        "on": _on(rule, setup),
        "always": rule.always,
        "since": rule.since,
        "fix": rule.fix,
        "package": rule.package,
        "figures": list(rule.figures),
        "documentation": rule.doc,
        "options": _options(rule),
    }


def _options(rule: Rule) -> dict[str, Any]:
    if rule.options is NoOptions:
        return {}
    from listing_lint.config.schema import options_table

    properties: dict[str, Any] = options_table(rule)["properties"]
    return properties


def explain(rule: Rule, setup: Setup, *, markdown: bool = False) -> list[str]:
    """The page of one rule, as lines."""
    code = "`" if markdown else ""
    facts = f"{_severity(rule, setup)}; {'on' if _on(rule, setup) else 'off'} here; since {rule.since}; from {rule.package}"
    if rule.always:
        facts += "; stays on whatever is selected, unless ignored by its own code or name"
    lines = [f"## {rule.code} {rule.name}" if markdown else f"{rule.code} {rule.name}", "", facts, ""]
    doc = rule.doc if markdown else rule.doc.replace("``", "'")
    lines += doc.splitlines()
    if rule.figures:
        lines += ["", f"Reads from the profile: {', '.join(code + key + code for key in rule.figures)}."]
    options = _options(rule)
    if options:
        lines += ["", f"Options, under [rules.{rule.code}]:"]
        for name, schema in options.items():
            default = (
                f" (default {json.dumps(schema['default'], ensure_ascii=False)})"
                if "default" in schema
                else ""
            )
            lines.append(f"- {code}{name}{code}: {schema.get('description', '')}{default}")
    for title, examples in (("Reported", rule.bad), ("Fine", rule.good)):
        for example in examples:
            lines += ["", *_example(title, example, markdown)]
    return lines


def _example(title: str, example: Example, markdown: bool) -> list[str]:
    head = f"{title}{': ' + example.why if example.why else ''}"
    if example.profile not in ("base", ""):
        head += f" (profile {example.profile})"
    text = _source(example.listing)
    body = ["```json", *text, "```"] if markdown else ["    " + line for line in text]
    files = [f"{name}: {_drawn(drawing)}" for name, drawing in example.files.items()]
    files += [f"{name}: a link to {target}" for name, target in example.links.items()]
    said = [f"→ {example.says}"] if example.says else []
    return [head, *body, *(f"    {line}" for line in (*files, *said))]


def _source(listing: Any) -> list[str]:
    if isinstance(listing, bytes):
        if any(sign < 32 and sign not in b"\x00\t\n\r" for sign in listing):
            return [f"(a binary file of {len(listing):,} bytes)"]
        text = listing[:400].decode("utf-8", "backslashreplace")
    elif isinstance(listing, str):
        text = listing[:400]
    else:
        text = json.dumps(listing, ensure_ascii=False)
    if len(text) > 400:
        text = text[:399] + "…"
    return [line for line in text.replace("\x00", "␀").splitlines() if line.strip()] or ["(an empty file)"]


def _drawn(drawing: Drawing) -> str:
    if drawing.content is not None:
        return f"{len(drawing.content):,} bytes"
    facts = [drawing.format, f"{drawing.width} x {drawing.height}"]
    facts += [drawing.mode] if drawing.mode != "RGB" else []
    facts += [drawing.motif] if drawing.motif != "product" else []
    facts += [f"{drawing.frames} frames"] if drawing.frames > 1 else []
    facts += [f"EXIF orientation {drawing.orientation}"] if drawing.orientation != 1 else []
    facts += [f"cut at {drawing.truncate:.0%}"] if drawing.truncate < 1 else []
    return ", ".join(facts)
