"""Every key of ``listing-lint.toml``. The JSON Schema and the reference are generated from this file.

TOML keys are written with hyphens; the fields here with underscores. The text beside each type is its documentation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Annotated, Any, Literal

from listing_lint.finding import Severity
from listing_lint.records import dataclass

FailOn = Literal["error", "warning", "info", "never"]
Level = Literal["error", "warning", "info", "off"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the greatest that a number may be; stands beside a type, as its documentation does."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class LintTable:
    """The table ``[lint]``."""

    select: Annotated[
        tuple[str, ...] | None, "Rules to run: codes, prefixes, names or ALL. All rules when it is absent."
    ] = None
    ignore: Annotated[tuple[str, ...], "Rules not to run: codes, prefixes or names."] = ()
    extend_select: Annotated[tuple[str, ...], "Rules to run besides those of select."] = ()
    fail_on: Annotated[FailOn, "Mildest severity that makes the exit status 1."] = "error"
    profile: Annotated[str | None, "Profile for every listing, whatever marketplace it names."] = None
    profiles: Annotated[tuple[str, ...], "Profile files of your own, relative to this file."] = ()
    as_of: Annotated[
        date | None,
        "Day whose policies are checked; today when it is absent. Pin it so that CI does not change on its own.",
    ] = None
    exclude: Annotated[
        tuple[str, ...] | None,
        "Path patterns to leave out, instead of the usual ones (hidden files, node_modules, package.json ...).",
    ] = None
    extend_exclude: Annotated[tuple[str, ...], "Path patterns to leave out besides those of exclude."] = ()
    force_exclude: Annotated[
        bool,
        "Treat files named on the command line as those of a folder, as hooks do: excluded ones are left out, and tables"
        " that are no feeds are only mentioned.",
    ] = False
    allow_empty: Annotated[bool, "Accept a run that finds no listing at all."] = False
    images: Annotated[
        Literal["all", "headers", "none"],
        "How pictures are checked: all opens and decodes them, headers reads file headers only, none opens no file.",
    ] = "all"
    ocr: Annotated[
        bool | Literal["auto"],
        "Whether text in pictures is read: auto does where the extra ocr is installed, true insists on it, false never does.",
    ] = "auto"
    require: Annotated[
        tuple[Literal["ocr"], ...], "Extras that must be installed: a run without one ends with status 2."
    ] = ()
    images_root: Annotated[
        str | None,
        "Folder that relative pictures are looked up in when they are not beside the listing's file.",
    ] = None
    schema: Annotated[
        tuple[str, ...], "JSON Schemas of your own that every listing must meet, relative to this file."
    ] = ()
    product_types: Annotated[
        str | None,
        "Folder of Amazon's product type definitions, a JSON Schema a file: LUGGAGE.json, or LUGGAGE.LISTING_OFFER_ONLY.json.",
    ] = None
    plugins: Annotated[
        tuple[str, ...] | None,
        "Installed rule plugins to load, by entry point or package; all when it is absent, [] for none.",
    ] = None
    jobs: Annotated[
        int | Literal["auto"], "Number of processes; auto uses every processor when it pays.", Bounds(1, 1024)
    ] = "auto"
    baseline: Annotated[
        str | None,
        "File of known findings, relative to this file, which are not told again; {store} in its name keeps a file for each"
        " store. Made by listing-lint baseline create.",
    ] = None
    index: Annotated[
        str | None,
        "Index of listings in other places, relative to this file, with which those of a run are compared, too. Made by"
        " listing-lint index build.",
    ] = None
    cache: Annotated[
        bool | str,
        "Whether results are kept between runs; or where: a folder or an SQLite file, relative to this file. By default the"
        " folder .listing-lint-cache beside this file.",
    ] = True
    rule_pages: Annotated[
        str | None,
        "Address of the pages of rules, as in https://lint.example.com/rules/{code}.html; {code} and {name} are a rule's."
        " Editors link to them.",
    ] = None
    max_listing_size: Annotated[
        int,
        "Most characters that one listing may have to be checked; in JSONL, bytes of its line.",
        Bounds(1, 1_000_000_000),
    ] = 32_000_000


@dataclass(frozen=True, slots=True)
class AuthorizedMark:
    """One entry of ``authorized`` that says more than the mark's name."""

    mark: Annotated[str, "The mark, or its owner for all marks of that owner."]
    until: Annotated[date | None, "Last day on which it may be used."] = None
    document: Annotated[str | None, "The letter or contract that says so, for your own records."] = None


@dataclass(frozen=True, slots=True)
class BrandsTable:
    """``[brands]``: which marks are looked for."""

    files: Annotated[
        tuple[str, ...],
        "Files of further marks, relative to this file: TOML as listing-lint writes its own, or CSV with a column name.",
    ] = ()
    add: Annotated[tuple[str, ...], "Further marks, by their names."] = ()
    remove: Annotated[tuple[str, ...], "Marks, or single names of them, that are not looked for."] = ()
    packs: Annotated[
        tuple[Literal["material", "certification"], ...],
        "Further kinds of marks: names of materials (Velcro), of standards and tests (Bluetooth).",
    ] = ()


@dataclass(frozen=True, slots=True)
class StoreTable:
    """One ``[[stores]]`` table: which files belong to which store."""

    path: Annotated[str, "Path pattern of the store's listing files."]
    store: Annotated[str | None, "Name of the store, for listings that do not say it."] = None
    marketplace: Annotated[str | None, "Marketplace, for listings that do not say it."] = None
    locale: Annotated[str | None, "Language tag of the texts, for listings that do not say it."] = None
    currency: Annotated[str | None, "Currency of the prices, for listings that do not say it."] = None
    format: Annotated[
        str | None,
        "Format of the store's files, for example shopify-csv; told by their content when it is absent.",
    ] = None
    columns: Annotated[
        Mapping[str, str | tuple[str, ...]],
        "For tables and JSON whose names are not known: which column or member fills which member, several as a list. "
        "A column is meant by its name or its number, a member by its name, or by the way to it: price/retail.",
    ] = field(default_factory=dict)
    ships_to: Annotated[
        tuple[str, ...] | None,
        "Where the store delivers to: ISO 3166-1 codes, EU or WORLD, for listings that do not say it.",
    ] = None
    allowed_contacts: Annotated[
        tuple[str, ...],
        "Sites, e-mail addresses, numbers and handles that the store may show; a site includes those below it.",
    ] = ()
    authorized: Annotated[
        tuple[str | AuthorizedMark, ...],
        "Marks that the store may use, by name, or as {mark, until, document}; an owner's name covers all its marks.",
    ] = ()
    linked: Annotated[
        tuple[str, ...],
        "Other stores that may sell the same, because the marketplace knows that they belong together.",
    ] = ()


@dataclass(frozen=True, slots=True)
class SchemaTable:
    """One ``[[schemas]]`` table: a JSON Schema of your own and the listings that must meet it."""

    file: Annotated[str, "The schema, relative to this file: draft 4 to 2020-12, Amazon's keywords included."]
    path: Annotated[str | None, "Path pattern of the listing files; all when it is absent."] = None
    store: Annotated[str | None, "Only listings of this store."] = None
    marketplace: Annotated[str | None, "Only listings for this marketplace."] = None
    category: Annotated[str | None, "Only listings whose category is this one, or lies below it."] = None


@dataclass(frozen=True, slots=True)
class IgnoreTable:
    """One ``[[ignore]]`` table: findings that are accepted, where, why and until when."""

    code: Annotated[
        str | tuple[str, ...], "Rules that are silenced: codes, prefixes or names, as one text or a list."
    ]
    reason: Annotated[str, "Why, for whoever reads this next year."]
    path: Annotated[str | None, "Path pattern of the files; all when it is absent."] = None
    store: Annotated[str | None, "Only listings of this store."] = None
    listing: Annotated[str | None, "Only the listing with this id."] = None
    at: Annotated[
        str | None, "Only this field and what lies in it, as reports point at it: /description, /images/2."
    ] = None
    until: Annotated[
        date | None, "Last day on which it holds; afterwards the findings are told again, and so is this."
    ] = None


@dataclass(frozen=True, slots=True)
class Config:
    """A whole configuration."""

    lint: Annotated[LintTable, "What runs and what fails."] = field(default_factory=LintTable)
    severity: Annotated[Mapping[str, Level], "Severity by code, prefix or name; off switches a rule off."] = (
        field(default_factory=dict)
    )
    per_file_ignores: Annotated[
        Mapping[str, tuple[str, ...]], "Rules not to run on files that match a path pattern."
    ] = field(default_factory=dict)
    ignore: Annotated[
        tuple[IgnoreTable, ...], "Findings that are accepted; what is unused or out of date is told."
    ] = ()
    brands: Annotated[BrandsTable, "Which marks are looked for."] = field(default_factory=BrandsTable)
    stores: Annotated[
        tuple[StoreTable, ...], "Which files belong to which store and marketplace; the first match counts."
    ] = ()
    schemas: Annotated[tuple[SchemaTable, ...], "JSON Schemas of your own."] = ()
    rules: Annotated[Mapping[str, Mapping[str, Any]], "Options of rules, by code or name."] = field(
        default_factory=dict
    )
    custom_rule: Annotated[tuple[Mapping[str, Any], ...], "Rules of your own without Python."] = ()
    profiles: Annotated[
        Mapping[str, Mapping[str, Any]],
        "Figures of your own: changes to a shipped profile, or a new one that extends it.",
    ] = field(default_factory=dict)


RANK: Mapping[FailOn, int] = {"info": 0, "warning": 1, "error": 2, "never": 3}


def fails(severity: Severity, fail_on: FailOn) -> bool:
    """Whether a finding of this severity makes the run fail."""
    return RANK[severity] >= RANK[fail_on]
