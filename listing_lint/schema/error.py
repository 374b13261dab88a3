"""What is raised for a schema."""

from __future__ import annotations


class SchemaError(ValueError):
    """A schema that cannot be used; the text names the file, the place and what is wrong."""
