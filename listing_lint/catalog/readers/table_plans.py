"""The formats that a table's header may be of, asked in turn, and which row it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.readers import (
    amazon_flat_file,
    google_table,
    shopify_csv,
    table,
    wish_csv,
    woocommerce_csv,
)
from listing_lint.catalog.readers.completed import completed
from listing_lint.catalog.tables.header import Header, find_header

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from listing_lint.catalog.tables.plan import Plan

PLANS: tuple[Callable[[Header], Plan | None], ...] = (
    amazon_flat_file.plan,
    shopify_csv.plan,
    woocommerce_csv.plan,
    wish_csv.plan,
    google_table.plan,
)
"""The formats of marketplaces and shops, asked in turn."""


def plan_of(header: Header) -> Plan | None:
    """What the columns of a table mean, by a format of its own or by their usual names; None for no table of products."""
    return native_plan(header, PLANS) or table.plan(header)


def native_plan(header: Header, plans: Sequence[Callable[[Header], Plan | None]]) -> Plan | None:
    """The plan of the first format that knows the header; with what shops have added to theirs, by its usual names."""
    plan = next((made for make in plans if (made := make(header)) is not None), None)
    return completed(plan, header) if plan is not None and plan.format in _ADDED_TO else plan


_ADDED_TO = frozenset({"shopify-csv", "woocommerce-csv", "google-table"})
"""Formats whose files sellers and their programs write, too, with columns of their own; uploads have none but theirs."""


def pick_header(rows: Sequence[Sequence[str]]) -> int | None:
    """The row of names: Amazon's below its labels, else the one with the most usual names."""
    found = amazon_flat_file.names_row(rows)
    return find_header(rows) if found is None else found
