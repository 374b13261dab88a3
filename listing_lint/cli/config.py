"""``listing-lint config show|schema``."""

from __future__ import annotations

import json
from typing import Any

import click

from listing_lint.cli.options import Command, configuration_options, lint_options, make_setup


@click.group()
def config() -> None:
    """Show the effective configuration, or the JSON Schema of listing-lint.toml."""


@config.command(cls=Command, short_help="Show every setting in force and where it comes from.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@configuration_options
@lint_options
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def show(paths: tuple[str, ...], form: str, **chosen: Any) -> int:
    """Show every setting in force and where it comes from.

    PATHS and options as for check, which would run with just these settings. The text is TOML.
    """
    from listing_lint.cli.settings import as_json, as_toml, settings_in_force

    setup = make_setup(chosen, paths=paths)
    rows = settings_in_force(setup, chosen)
    if form == "json":
        shown = {
            "file": setup.layers.file,
            "root": setup.settings.root,
            "settings": {
                key: {"value": as_json(value), "from": origin} for key, (value, origin) in rows.items()
            },
            "rules": sorted(setup.settings.active),
        }
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
        return 0
    click.echo(f"# configuration file: {setup.layers.file or 'none'}")
    click.echo(f"# catalog root: {setup.settings.root}")
    click.echo(
        f"# rules on: {len(setup.settings.active)} of {len(setup.rules)}; listing-lint rules shows which"
    )
    click.echo("")
    width = max(len(key) for key in rows)
    for key, (value, origin) in rows.items():
        click.echo(
            f"# {key} is not set" if value is None else f"{key.ljust(width)} = {as_toml(value)}  # {origin}"
        )
    return 0


@config.command(short_help="Print the JSON Schema of listing-lint.toml.")
def schema() -> int:
    """Print the JSON Schema of listing-lint.toml, with the options of all installed rules."""
    from listing_lint.config.schema import config_schema
    from listing_lint.registry import load_rules

    click.echo(json.dumps(config_schema(load_rules(None).values()), ensure_ascii=False, indent=2))
    return 0
