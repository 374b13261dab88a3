"""``listing-lint profiles`` and ``listing-lint profile NAME``: the figures in force, each with its source."""

from __future__ import annotations

import json
import shutil
from typing import Any

import click

from listing_lint.cli.options import Command, file_options, make_setup

_FORMAT = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)


@click.command(cls=Command)
@file_options
@_FORMAT
def profiles(form: str, **chosen: Any) -> int:
    """List the profiles: the shipped ones and your own."""
    from listing_lint.profiles.load import load_profiles
    from listing_lint.profiles.show import as_json, table

    setup = make_setup(chosen)
    settings = setup.settings
    found = load_profiles(as_of=settings.as_of, sources=settings.profiles).values()
    if form == "json":
        every = list(setup.rules.values())
        click.echo(json.dumps([as_json(profile, every) for profile in found], ensure_ascii=False, indent=2))
    else:
        click.echo(table(found).rstrip("\n"))
    return 0


@click.command(cls=Command)
@click.argument("name")
@file_options
@_FORMAT
def profile(name: str, form: str, **chosen: Any) -> int:
    """Show a marketplace's figures: value, meaning, confidence, source, date, penalty, and which rules read them."""
    from listing_lint.profiles.load import load_profile
    from listing_lint.profiles.show import as_json, describe

    setup = make_setup(chosen)
    settings = setup.settings
    found = load_profile(name, as_of=settings.as_of, sources=settings.profiles)
    every = list(setup.rules.values())
    if form == "json":
        click.echo(json.dumps(as_json(found, every), ensure_ascii=False, indent=2))
    else:
        width = min(shutil.get_terminal_size((90, 24)).columns, 110)
        click.echo(describe(found, every, width=width).rstrip("\n"))
    return 0
