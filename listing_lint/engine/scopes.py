"""What the configuration says about one file: its store, its schemas and the rules that are not run on it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from listing_lint.brands.authorized import Authorization
from listing_lint.catalog.sources import display_path
from listing_lint.config.layers import ConfigError
from listing_lint.config.load import options_of
from listing_lint.globs import compile_globs
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from listing_lint.config.model import AuthorizedMark
    from listing_lint.engine.settings import Settings
    from listing_lint.rule import Rule
    from listing_lint.schema.compile import CompiledSchema


@dataclass(frozen=True, slots=True)
class MappedSchema:
    """A compiled schema and the listings that it is for; None means all."""

    compiled: CompiledSchema
    canonical: bool = False
    store: str | None = None
    profile: str | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """The settings of a file: ``defaults`` are members that its listings may omit, ``allowed`` contacts they may show.

    ``linked`` are the stores that may sell what these listings sell.
    """

    defaults: tuple[tuple[str, Any], ...]
    ignored: frozenset[str]
    schemas: tuple[MappedSchema, ...]
    allowed: tuple[str, ...] = ()
    authorized: tuple[Authorization, ...] = ()
    linked: tuple[str, ...] = ()


class Scopes:
    """Resolves files to scopes; compiles patterns and schemas once."""

    def __init__(self, settings: Settings, rules: Mapping[str, Rule]) -> None:
        from listing_lint.schema.load import canonical_schema

        config = settings.config
        self.settings = settings
        self.options = {code: options_of(rule, config) for code, rule in rules.items()}
        self._stores = [(compile_globs([table.path]), table) for table in config.stores]
        self._ignores = [(compile_globs([pattern]), codes) for pattern, codes in settings.per_file_ignores]
        self._canonical = MappedSchema(canonical_schema(), canonical=True)
        self._own = self._own_schemas()
        self._made: dict[tuple[int | None, frozenset[str], tuple[int, ...]], Scope] = {}

    def _own_schemas(self) -> list[tuple[Callable[[str], bool], MappedSchema]]:
        from listing_lint.profiles.load import resolve_name

        config, folder = self.settings.config, self.settings.folder
        found: list[tuple[Callable[[str], bool], MappedSchema]] = [
            (_everything, MappedSchema(_compile(os.path.join(folder, name), name)))
            for name in config.lint.schema
        ]
        for table in config.schemas:
            profile = None
            if table.marketplace is not None:
                profile = resolve_name(table.marketplace, self.settings.profiles)
                if profile is None:
                    raise ConfigError(f"schemas: {table.file}: no profile is called {table.marketplace!r}")
            file = os.path.realpath(os.path.join(folder, table.file))
            compiled = _compile(file, table.file)
            mapped = MappedSchema(compiled, False, table.store, profile, table.category)
            found.append((compile_globs([table.path]) if table.path else _everything, mapped))
        return found

    def of(self, place: str) -> Scope:
        """The scope of a file, by its path below the configuration's folder; ``place`` is its full path."""
        relative = display_path(place, self.settings.folder)
        store = next((number for number, (match, _) in enumerate(self._stores) if match(relative)), None)
        ignored = frozenset().union(*(codes for match, codes in self._ignores if match(relative)))
        own = tuple(number for number, (match, _) in enumerate(self._own) if match(relative))
        key = (store, ignored, own)
        scope = self._made.get(key)
        if scope is None:
            defaults: tuple[tuple[str, Any], ...] = ()
            allowed: tuple[str, ...] = ()
            authorized: tuple[Authorization, ...] = ()
            linked: tuple[str, ...] = ()
            if store is not None:
                table = self._stores[store][1]
                allowed = table.allowed_contacts
                linked = table.linked
                authorized = tuple(_authorization(one) for one in table.authorized)
                defaults = tuple(
                    (name, getattr(table, name))
                    for name in ("store", "marketplace", "locale", "currency", "ships_to")
                    if getattr(table, name) is not None
                )
            schemas = (self._canonical, *(self._own[number][1] for number in own))
            scope = self._made[key] = Scope(defaults, ignored, schemas, allowed, authorized, linked)
        return scope


def _authorization(entry: str | AuthorizedMark) -> Authorization:
    if isinstance(entry, str):
        return Authorization(entry)
    return Authorization(entry.mark, entry.until, entry.document or "")


def _everything(_path: str) -> bool:
    return True


def _compile(file: str, shown: str) -> CompiledSchema:
    from listing_lint.schema.load import SchemaError, load_schema

    try:
        return load_schema(file, name=shown)
    except SchemaError as error:
        raise ConfigError(str(error)) from error
