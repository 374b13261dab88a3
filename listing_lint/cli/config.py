"""``listing-lint config show|schema``."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import click

from listing_lint.cli.options import configuration_options, make_setup
from listing_lint.config.layers import leaves
from listing_lint.config.model import LintTable


@click.group()
def config() -> None:
    """Show the effective configuration, or the JSON Schema of listing-lint.toml."""


@config.command()
@configuration_options
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def show(form: str, **chosen: Any) -> int:
    """Show every setting in force and where it comes from."""
    setup = make_setup(chosen)
    origins = setup.layers.origins()
    rows: dict[str, tuple[Any, str]] = {}
    merged = setup.layers.merged()
    given = merged.get("lint", {})
    for field in fields(LintTable):
        key = field.name.replace("_", "-")
        dotted = f"lint.{key}"
        value = given.get(key, field.default)
        rows[dotted] = (value, origins.get(dotted, "default"))
    for dotted, value in leaves({key: table for key, table in merged.items() if key != "lint"}):
        rows[dotted] = (value, origins.get(dotted, "default"))
    for flag in ("select", "ignore", "extend_select"):
        if chosen[flag]:
            rows[f"lint.{flag.replace('_', '-')}"] = (list(chosen[flag]), "command line")
    if form == "json":
        click.echo(
            json.dumps(
                {
                    "file": setup.layers.file,
                    "root": setup.settings.root,
                    "settings": {
                        key: {"value": _json(value), "from": origin} for key, (value, origin) in rows.items()
                    },
                    "rules": sorted(setup.settings.active),
                },
                ensure_ascii=False,
                indent=2,
            )
        )
        return 0
    click.echo(f"configuration file: {setup.layers.file or 'none found; all values are defaults'}")
    click.echo(f"catalog root: {setup.settings.root}")
    click.echo(
        f"rules on: {len(setup.settings.active)} of {len(setup.rules)} (listing-lint rules shows which)"
    )
    click.echo("")
    width = max(len(key) for key in rows)
    for key, (value, origin) in rows.items():
        click.echo(f"{key.ljust(width)} = {_toml(value)}  # {origin}")
    return 0


@config.command()
def schema() -> int:
    """Print the JSON Schema of the configuration, with the options of all installed rules."""
    from listing_lint.config.schema import config_schema
    from listing_lint.registry import load_rules

    click.echo(json.dumps(config_schema(load_rules(None).values()), ensure_ascii=False, indent=2))
    return 0


def _json(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_json(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _json(item) for key, item in value.items()}
    return value


def _toml(value: Any) -> str:
    if value is None:
        return "(not set)"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return json.dumps(_json(value), ensure_ascii=False)
