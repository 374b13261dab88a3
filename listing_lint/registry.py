"""All rules of a run: the built-in families, installed plugins and the configuration's own."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from listing_lint.rule import Rule
from listing_lint.rules import FAMILY_MODULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from importlib.metadata import EntryPoint

GROUP = "listing_lint.rules"
"""Entry points of this group are a :class:`Rule`, a sequence of rules, or a function that returns one."""


class PluginError(RuntimeError):
    """A plugin cannot be loaded, or two packages claim one code or name."""


def builtin_rules() -> tuple[Rule, ...]:
    """Every rule of this package, in the order of the families."""
    return tuple(rule for name in FAMILY_MODULES for rule in importlib.import_module(name).RULES)


def load_rules(plugins: Sequence[str] | None, custom: Iterable[Rule] = ()) -> dict[str, Rule]:
    """Rules by code. ``plugins`` names the entry points or packages to load; None loads all that are installed.

    Raises :class:`PluginError` for a plugin that fails to load, is missing, or clashes; the message names both packages.
    """
    found: dict[str, Rule] = {}
    by_name: dict[str, Rule] = {}
    for rule in (*builtin_rules(), *plugin_rules(plugins), *custom):
        for other in (found.get(rule.code), by_name.get(rule.name)):
            if other is not None:
                same = f"code {rule.code}" if other.code == rule.code else f"name '{rule.name}'"
                raise PluginError(
                    f"two rules have the {same}: one from {other.package}, one from {rule.package}; "
                    f"remove one of the two, or rename the rule"
                )
        found[rule.code] = rule
        by_name[rule.name] = rule
    return found


def plugin_rules(plugins: Sequence[str] | None) -> list[Rule]:
    """The rules of the installed plugins, or of those that are named."""
    if plugins is not None and not plugins:
        return []
    entries = _entry_points()
    if plugins is not None:
        wanted = {name.casefold() for name in plugins}
        names = {entry: {entry.name.casefold(), _package(entry).casefold()} for entry in entries}
        missing = wanted - {name for known in names.values() for name in known}
        if missing:
            raise PluginError(f"no installed plugin is called {', '.join(sorted(missing))}")
        entries = [entry for entry in entries if names[entry] & wanted]
    return [rule for entry in entries for rule in _load(entry)]


def _entry_points() -> list[EntryPoint]:
    from listing_lint.plugins import has_plugins

    if not has_plugins(GROUP):
        return []
    from importlib.metadata import entry_points

    return sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value))


def _package(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist is not None else entry.module


def _load(entry: EntryPoint) -> list[Rule]:
    import dataclasses

    package = _package(entry)
    try:
        loaded = entry.load()
        if callable(loaded) and not isinstance(loaded, Rule):
            loaded = loaded()
    except Exception as error:  # whatever a plugin raises: the user must learn which one and why
        raise PluginError(
            f"the plugin '{entry.name}' of {package} cannot be loaded: {type(error).__name__}: {error}"
        ) from error
    rules = [loaded] if isinstance(loaded, Rule) else list(loaded)
    for item in rules:
        if not isinstance(item, Rule):
            raise PluginError(
                f"the plugin '{entry.name}' of {package} gives {type(item).__name__} where a Rule is expected"
            )
    return [dataclasses.replace(rule, package=package) for rule in rules]
