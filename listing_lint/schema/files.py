"""Where the shipped JSON Schemas stand: inside the installed package, or at the top of a source checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
_FOLDERS = (_PACKAGE / "schemas", _PACKAGE.parent / "schemas")


def schema_text(name: str) -> str:
    """Return the text of a shipped schema: ``schema_text("listing")`` is that of ``listing.schema.json``.

    Raises :class:`LookupError` for a name that is not shipped.
    """
    if name.isidentifier():
        for folder in _FOLDERS:
            try:
                return (folder / f"{name}.schema.json").read_text(encoding="utf-8")
            except FileNotFoundError:
                continue
    raise LookupError(f"no schema called {name!r} is shipped")
