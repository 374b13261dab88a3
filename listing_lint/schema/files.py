"""Where the shipped JSON Schemas stand: inside the installed package, or at the top of a source checkout."""

from __future__ import annotations

import os

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_FOLDERS = (os.path.join(_PACKAGE, "schemas"), os.path.join(os.path.dirname(_PACKAGE), "schemas"))


def schema_text(name: str) -> str:
    """Return the text of a shipped schema: ``schema_text("listing")`` is that of ``listing.schema.json``.

    Raises :class:`LookupError` for a name that is not shipped.
    """
    if name.isidentifier():
        for folder in _FOLDERS:
            try:
                with open(os.path.join(folder, f"{name}.schema.json"), encoding="utf-8") as file:
                    return file.read()
            except FileNotFoundError:
                continue
    raise LookupError(f"no schema called {name!r} is shipped")
