"""What a run is asked to do: everything a worker process needs, resolved once."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING

from listing_lint.catalog.sources import DEFAULT_EXCLUDE
from listing_lint.config.layers import COMMAND_LINE, ConfigError, Layers
from listing_lint.config.load import parse, validate
from listing_lint.profiles.load import SHIPPED, Sources
from listing_lint.records import dataclass
from listing_lint.selection import Source as Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from listing_lint.catalog.sources import Told
    from listing_lint.config.model import Config
    from listing_lint.finding import Severity
    from listing_lint.rule import Rule


@dataclass(frozen=True, slots=True)
class Settings:
    """A resolved run.

    ``root`` is the catalog root (a real path): pictures and links must stay below it. ``base`` is the directory that printed
    paths are relative to. ``folder`` is where the configuration's relative paths and patterns start. ``active`` are the
    codes of the rules that run, ``severities`` those that the configuration gives, ``per_file_ignores`` path patterns with
    the codes that are not run there, ``ignores`` the codes of each ``[[ignore]]`` table.
    """

    config: Config
    root: str
    base: str
    folder: str
    active: frozenset[str]
    severities: Mapping[str, Severity]
    per_file_ignores: tuple[tuple[str, frozenset[str]], ...]
    ignores: tuple[frozenset[str], ...]
    as_of: datetime.date
    profiles: Sources = SHIPPED
    timings: bool = False
    verbose: bool = False
    """Whether what was left uncompared is worth a word. It stays in the process that was started."""
    staged: Mapping[str, str] = field(default_factory=dict)
    """Pictures that a repair would write: for the full real path that each would have, where it lies for the time being."""

    def warn(self, text: str) -> None:
        """Tell the user what is not about the catalog, on standard error."""
        print(f"warning: {text}", file=sys.stderr)  # noqa: T201


@dataclass(frozen=True, slots=True)
class Setup:
    """Settings with the rules they were resolved against, and where the configuration came from."""

    settings: Settings
    rules: Mapping[str, Rule]
    layers: Layers
    cli_selection: Selection | None = None

    @property
    def running(self) -> list[Rule]:
        """The active rules in the order of their codes."""
        return [rule for code, rule in sorted(self.rules.items()) if code in self.settings.active]


def prepare(
    layers: Layers,
    *,
    base: str,
    root: str,
    cli_selection: Selection | None = None,
    extra_rules: Sequence[Rule] = (),
    timings: bool = False,
) -> Setup:
    """Resolve a run. ``cli_selection`` are ``--select``, ``--ignore`` and ``--extend-select``.

    Raises :class:`ConfigError`, :class:`~listing_lint.registry.PluginError` and
    :class:`~listing_lint.profiles.layers.ProfileError`: all of them the user's to mend, exit status 2.
    """
    from listing_lint.registry import builtin_rules, load_rules, plugin_rules

    merged = layers.merged()
    plain = merged.get("lint") if isinstance(merged.get("lint"), dict) else {}
    plugins = plain.get("plugins") if isinstance(plain, dict) else None
    plugins = [str(name) for name in plugins] if isinstance(plugins, list) else None
    validate(layers, lambda: [*builtin_rules(), *plugin_rules(plugins), *extra_rules])
    config = parse(merged, checked=all(one.origin == COMMAND_LINE or not one.values for one in layers.layers))
    _check_formats(config)
    _check_ignores(config)
    _check_pages(config.lint.rule_pages)
    rules = load_rules(config.lint.plugins, [*_custom(config, layers), *extra_rules])
    sources = _profiles(config, layers, base)
    if config.lint.profile is not None:
        config = replace(
            config, lint=replace(config.lint, profile=_profile_name(config.lint.profile, sources))
        )
    chosen = _choose(rules, config, cli_selection or Selection())
    return Setup(
        Settings(
            config=config,
            root=root,
            base=base,
            folder=layers.folder or base,
            active=chosen.active,
            severities=chosen.severities,
            per_file_ignores=chosen.per_file_ignores,
            ignores=chosen.ignores,
            as_of=config.lint.as_of or _today(),
            profiles=sources,
            timings=timings,
        ),
        rules,
        layers,
        cli_selection,
    )


Portable = tuple[Layers, str, str, Selection | None, bool, datetime.date, Mapping[str, str]]


def again(portable: Portable) -> Setup:
    """The setup of a run in a process that shares no memory with the first one: see :func:`portable`."""
    layers, base, root, cli_selection, timings, as_of, staged = portable
    setup = prepare(layers, base=base, root=root, cli_selection=cli_selection, timings=timings)
    # The day of the run, should a worker start after midnight.
    return replace(setup, settings=replace(setup.settings, as_of=as_of, staged=staged))


def portable(setup: Setup) -> Portable:
    """What :func:`again` needs; unlike rules, which are functions, it can be sent to another process."""
    settings = setup.settings
    return (
        setup.layers,
        settings.base,
        settings.root,
        setup.cli_selection,
        settings.timings,
        settings.as_of,
        settings.staged,
    )


def _profile_name(name: str, sources: Sources) -> str:
    from listing_lint.profiles.load import known_names, resolve_name
    from listing_lint.suggest import closest

    found = resolve_name(name, sources)
    if found is None:
        near = closest(name, known_names(sources))
        hint = f"did you mean {near!r}?" if near else f"there are {', '.join(known_names(sources))}"
        raise ConfigError(f"no profile is called {name!r}; {hint}")
    return found


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()


def _custom(config: Config, layers: Layers) -> list[Rule]:
    if not config.custom_rule:
        return []
    import msgspec

    from listing_lint.rules.custom import CustomRule, CustomRuleError, compile_custom

    made = []
    for number, table in enumerate(config.custom_rule, 1):
        try:
            rule = msgspec.convert(dict(table), CustomRule)
            made.append(compile_custom(rule, package=layers.file or "configuration"))
        except CustomRuleError as error:
            raise ConfigError(f"{layers.file or 'configuration'}: custom-rule {error}") from error
        except msgspec.ValidationError as error:
            code = table.get("code", f"number {number}")
            raise ConfigError(f"{layers.file or 'configuration'}: custom-rule {code}: {error}") from error
    return made


def _profiles(config: Config, layers: Layers, base: str) -> Sources:
    if not config.profiles and not config.lint.profiles:
        return SHIPPED
    from listing_lint.profiles.load import read_sources

    folder = layers.folder_of("lint.profiles", base)
    files = [os.path.join(folder, name) for name in config.lint.profiles]
    origin = os.path.basename(layers.file) if layers.file else "your configuration"
    return read_sources(files, config.profiles, overrides_from=origin)


@dataclass(frozen=True, slots=True)
class _Chosen:
    active: frozenset[str]
    severities: Mapping[str, Severity]
    per_file_ignores: tuple[tuple[str, frozenset[str]], ...]
    ignores: tuple[frozenset[str], ...]


def _choose(rules: Mapping[str, Rule], config: Config, cli: Selection) -> _Chosen:
    from listing_lint.selection import SelectionError, expand, ignored_by, resolve, severities

    everything = list(rules.values())
    lint = config.lint
    try:
        codes = resolve(
            everything, select=lint.select, ignore=lint.ignore, extend_select=lint.extend_select, cli=cli
        )
        levels = severities(everything, config.severity)
        named = expand(everything, tuple(config.severity))
        ignores = tuple(
            (pattern, ignored_by(everything, selectors))
            for pattern, selectors in config.per_file_ignores.items()
        )
        accepted = tuple(
            ignored_by(everything, (table.code,) if isinstance(table.code, str) else table.code)
            for table in config.ignore
        )
    except SelectionError as error:
        raise ConfigError(str(error)) from error
    opened = {
        "all": ("none", "headers", "pixels", *(("text",) if lint.ocr is not False else ())),
        "headers": ("none", "headers"),
        "none": ("none",),
    }
    active = frozenset(
        rule.code
        for rule in everything
        if rule.code in codes and rule.cost in opened[lint.images] and levels[rule.code] != "off"
    )
    given = {code: level for code, level in levels.items() if code in named and level != "off"}
    return _Chosen(active, given, ignores, accepted)


def _check_ignores(config: Config) -> None:
    for number, table in enumerate(config.ignore):
        if table.path is table.store is table.listing is table.at is None:
            raise ConfigError(
                f"ignore[{number}]: names no path, store, listing or at; [lint] ignore switches a rule off everywhere"
            )
        if not table.reason.strip():
            raise ConfigError(f"ignore[{number}]: the reason is empty")


def _check_pages(address: str | None) -> None:
    if address is None:
        return
    if not address.lower().startswith(("https://", "http://")):
        raise ConfigError(f"lint.rule-pages: {address!r} does not start with https:// or http://")
    if "{code}" not in address and "{name}" not in address:
        raise ConfigError(f"lint.rule-pages: {address!r} has neither {{code}} nor {{name}} in it")


def _check_formats(config: Config) -> None:
    for table in config.stores:
        if table.columns:
            _check_columns(table.path, table.columns)
        if table.format is None:
            continue
        from listing_lint.catalog.formats import BY_NAME
        from listing_lint.suggest import closest

        if table.format not in BY_NAME:
            near = closest(table.format, BY_NAME)
            hint = f"did you mean {near!r}?" if near else f"there are {', '.join(BY_NAME)}"
            raise ConfigError(f"stores: {table.path}: no format is called {table.format!r}; {hint}")


def _check_columns(path: str, columns: Mapping[str, object]) -> None:
    from listing_lint.catalog.readers.table import MEMBERS
    from listing_lint.suggest import closest

    for member in columns:
        if member not in MEMBERS and not member.startswith("attributes/"):
            near = closest(member, sorted(MEMBERS))
            hint = (
                f"did you mean {near!r}?"
                if near
                else f"there are {', '.join(sorted(MEMBERS))} and attributes/NAME"
            )
            raise ConfigError(f"stores: {path}: columns: no member is called {member!r}; {hint}")


def formats_told(settings: Settings) -> Callable[[str], Told]:
    """What ``[[stores]]`` says of a file's format, by its full path; the first table that matches counts."""
    from listing_lint.catalog.sources import Told, display_path
    from listing_lint.globs import compile_globs

    tables = settings.config.stores
    if not any(table.format or table.columns for table in tables):
        nothing = Told()
        return lambda _place: nothing
    matches = [
        (compile_globs([table.path]), Told(table.format, tuple(table.columns.items()))) for table in tables
    ]

    def told(place: str) -> Told:
        relative = display_path(place, settings.folder)
        return next((found for match, found in matches if match(relative)), Told())

    return told


def exclude_patterns(config: Config) -> tuple[str, ...]:
    """The path patterns that folders are walked without."""
    chosen = DEFAULT_EXCLUDE if config.lint.exclude is None else config.lint.exclude
    return (*chosen, *config.lint.extend_exclude)
