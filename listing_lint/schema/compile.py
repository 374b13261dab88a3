"""A schema compiled once: ``is_valid`` decides in microseconds, ``faults`` explains what it refused."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from listing_lint.schema.error import SchemaError
from listing_lint.schema.fault import SchemaFault
from listing_lint.schema.limits import MAX_DEPTH, storable, too_deep

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import jsonschema_rs

    from listing_lint.schema.document import Document
    from listing_lint.schema.explainer import Explainer

__all__ = ["CompiledSchema", "SchemaError", "compile_schema"]


_FEW = 12
"""Values that are looked at before the schema is compiled."""


class CompiledSchema:
    """A schema ready for use. ``name`` is what messages call it; ``""`` for the canonical listing schema.

    ``late`` compiles it when a value is met that is not valid at a glance, or after a few: for a schema that is known to be
    sound.
    """

    def __init__(
        self, schema: dict[str, Any], name: str, path: Path | None = None, *, late: bool = False
    ) -> None:
        self.name = name
        self._source = schema, path
        self._few = _FEW if late else 0
        if not late:
            self.validator  # noqa: B018 - whoever has a faulty schema is told now

    @cached_property
    def document(self) -> Document:
        """The schema as both engines get it."""
        from listing_lint.schema.document import prepare

        return prepare(self._source[0], self.name, self._source[1])

    @cached_property
    def validator(self) -> jsonschema_rs.Validator:
        """The engine that decides."""
        return _compiled(self.document, self.name)

    def is_valid(self, value: Any) -> bool:
        """Whether the value is as the schema asks. Never raises for what JSON can hold."""
        if self._few:
            from listing_lint.schema.few import surely_valid

            self._few -= 1
            if surely_valid(self._source[0], value):
                return True
        if self.document.recursive and too_deep(value):
            return False
        try:
            return self.validator.is_valid(value)
        except ValueError:  # a lone surrogate, which JSON can hold and UTF-8 cannot
            try:
                return self.validator.is_valid(storable(value))
            except ValueError:
                return False

    def faults(self, value: Any) -> list[SchemaFault]:
        """Tell what is wrong with the value: one fault for each mistake, none if it is valid."""
        if self.is_valid(value):
            return []
        if self.document.recursive and too_deep(value):
            text = f"is nested more than {MAX_DEPTH} levels deep"
            return [SchemaFault("other-keyword", "", "", None, MAX_DEPTH, schema=self.name, message=text)]
        from listing_lint.schema.explain import explain

        return explain(self.document, self.name, self.validator, self._explainer, value)

    @cached_property
    def _explainer(self) -> Explainer:
        from listing_lint.schema.explainer import Explainer

        return Explainer(self.document)


def _pattern_keyword(document: Document) -> type[Any]:
    """Make the keyword ``pattern`` of RE2, for schemas whose word boundaries the other engine misreads."""
    from listing_lint.patterns import compile_pattern

    class Keyword:
        def __init__(self, _parent: dict[str, Any], value: Any, _path: list[str | int]) -> None:
            self.pattern = compile_pattern(document.patterns[value], dialect="ecma")

        def validate(self, instance: Any) -> None:
            if isinstance(instance, str) and self.pattern.search(instance) is None:
                raise ValueError("does not match")

    return Keyword


def compile_schema(schema: dict[str, Any], *, name: str, path: Path | None = None) -> CompiledSchema:
    """Compile a schema of draft 2020-12 (the default), 2019-09, 07, 06 or 04.

    ``name`` is what messages call it. ``path`` is its file, if it has one: relative references are read
    from that folder and below, and nothing is ever fetched. Raises :class:`SchemaError`.
    """
    if not isinstance(schema, dict):
        raise SchemaError(f"{name}: a schema must be an object")
    return CompiledSchema(schema, name, path)


def _compiled(document: Document, name: str) -> jsonschema_rs.Validator:
    import jsonschema_rs

    from listing_lint.schema.amazon import KEYWORDS
    from listing_lint.schema.document import needs_own_words
    from listing_lint.schema.formats import FORMATS

    classes: Mapping[str, tuple[type[jsonschema_rs.Validator], int]] = {
        "2020-12": (jsonschema_rs.Draft202012Validator, jsonschema_rs.Draft202012),
        "2019-09": (jsonschema_rs.Draft201909Validator, jsonschema_rs.Draft201909),
        "draft-07": (jsonschema_rs.Draft7Validator, jsonschema_rs.Draft7),
        "draft-06": (jsonschema_rs.Draft6Validator, jsonschema_rs.Draft6),
        "draft-04": (jsonschema_rs.Draft4Validator, jsonschema_rs.Draft4),
    }
    validator, draft = classes[document.draft]
    keywords = dict(KEYWORDS)
    if any(needs_own_words(document.draft, pattern) for pattern in document.patterns):
        keywords["pattern"] = _pattern_keyword(document)
    try:
        return validator(
            document.root,
            registry=jsonschema_rs.Registry(list(document.others.items()), draft=draft),
            base_uri=document.base,
            formats=dict(FORMATS),
            validate_formats=True,
            keywords=keywords,
            pattern_options=jsonschema_rs.RegexOptions(),
            offline=True,
        )
    except jsonschema_rs.ValidationError as error:
        place = "".join(f"/{part}" for part in error.instance_path)
        raise SchemaError(f"{name or 'listing schema'}: {error.message} (at {place or 'the top'})") from None
    except (jsonschema_rs.ReferencingError, ValueError) as error:
        raise SchemaError(f"{name or 'listing schema'}: {error}") from None
