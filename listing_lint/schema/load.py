"""Schemas from files: the canonical one that is shipped, and the user's own."""

from __future__ import annotations

import json
from functools import cache

from listing_lint.schema.compile import CompiledSchema, compile_schema
from listing_lint.schema.error import SchemaError
from listing_lint.schema.files import schema_text

__all__ = ["SchemaError", "canonical_schema", "load_schema"]


@cache
def canonical_schema() -> CompiledSchema:
    """Return the schema of canonical listings, compiled once, and only when a few have been met."""
    return CompiledSchema(json.loads(schema_text("listing")), "", late=True)


def load_schema(file: str, *, name: str) -> CompiledSchema:
    """Compile a schema file. Raises :class:`SchemaError` when it cannot be read or is no schema."""
    from pathlib import Path

    path = Path(file)
    try:
        schema = json.loads(path.read_bytes())
    except OSError as error:
        raise SchemaError(f"{name}: cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise SchemaError(f"{name}: not valid JSON: {error}") from error
    return compile_schema(schema, name=name, path=path)
