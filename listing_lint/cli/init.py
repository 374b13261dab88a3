"""``listing-lint init``: a commented starter file."""

from __future__ import annotations

import os

import click

from listing_lint.config.layers import FILE_NAME

STARTER = """\
# Settings of listing-lint for this catalog and everything below it. Every line may be deleted.
# All keys: listing-lint config schema. What is in force: listing-lint config show.

[lint]
# Mildest severity that makes the exit status 1: "error", "warning", "info" or "never".
fail-on = "error"

# Rules to leave out, by code, prefix or name: see listing-lint rules.
# ignore = ["image-rotated"]

# Policies change. Pin the day whose policies are checked, and move it when you are ready.
# as-of = 2026-11-22

# Folders and files that are no listings.
# extend-exclude = ["drafts/", "exports/*.json"]

# Which files belong to which store and marketplace; the first match counts.
# Marketplaces: aliexpress, alibaba, amazon, dhgate, wish (listing-lint profiles).
# [[stores]]
# path = "dhgate-shop/**"
# store = "my-dhgate-shop"
# marketplace = "dhgate"

# Your own severities, by code, prefix or name: "error", "warning", "info" or "off".
# [severity]
# image-too-small = "warning"

# Rules to leave out on some files.
# [per-file-ignores]
# "old-stock/**" = ["IMG"]

# Your own figures, where they differ from the shipped ones (listing-lint profile dhgate).
# [profiles.dhgate.images]
# max_count = 6

# Your own rules without programming.
# [[custom-rule]]
# code = "OWN001"
# name = "no-clearance-words"
# kind = "banned-words"
# at = "/title"
# words = ["clearance", "liquidation"]
# message = "the title says '{word}'"
"""


@click.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False))
@click.option("--force", is_flag=True, help="Replace an existing file.")
def init(folder: str, force: bool) -> int:
    """Write a commented listing-lint.toml into FOLDER (the current one if none is named)."""
    from listing_lint.atomic import replaced

    file = os.path.join(folder, FILE_NAME)
    if os.path.lexists(file) and not force:
        raise click.UsageError(f"{file} exists already; --force replaces it")
    with replaced(file) as out:
        out.write(STARTER)
    click.echo(f"Wrote {file}. Next: listing-lint check {folder}")
    return 0
