"""What a finder reports: one way to reach somebody outside the marketplace, and where it stands in a view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.finding import Confidence

Kind = Literal["email", "url", "domain", "phone", "messenger", "social", "invitation", "address"]


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact detail in a view.

    ``value`` is what a reader would type or dial: ``sales@example.com``, ``+86 138 0013 8000`` as ``+8613800138000``,
    a handle without its ``@``; for an invitation the words themselves. ``start:end`` is its place in the view's text,
    the cue or service name included, and not empty. ``service`` names the messenger or network (``WhatsApp``).
    ``way`` are the ways of hiding that the finder itself saw through, beyond those of the view. ``cue`` is the word
    that gave it away, if one did.
    """

    kind: Kind
    value: str
    start: int
    end: int
    service: str = ""
    way: int = 0
    confidence: Confidence = "high"
    cue: str = ""
