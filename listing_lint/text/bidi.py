"""The sign that turns text round where it is shown."""

from __future__ import annotations

OVERRIDE = "\u202e"
"""Right-to-left override: what follows is shown backwards."""
