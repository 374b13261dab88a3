"""An XML element as objects, lists and texts, which native pointers lead through; and how its places are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.kept_names import kept
from listing_lint.catalog.listing import escape, unescape
from listing_lint.catalog.readers.xml_piece import Start
from listing_lint.catalog.readers.xml_places import TEXT, XmlPlaces

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.catalog.readers.xml_piece import Event, Piece
    from listing_lint.finding import Span


def raw_of(attributes: Mapping[str, str], events: Sequence[Event]) -> dict[str, Any]:
    """The object of an element. Elements of one name are a list; one without attributes and elements is its text.

    Attributes have an ``@`` before their names. Blanks around texts are left out, and so are declarations of namespaces.
    """
    raw = _attributes(attributes)
    texts: list[str] = []
    outer: list[tuple[dict[str, Any], str, list[str]]] = []
    at, end = 0, len(events)
    while at < end:
        event = events[at]
        at += 1
        if event.__class__ is Start:
            name: str = event
            # Almost every element is a text without attributes.
            if events[at].__class__ is str and events[at + 1] is None:
                value: Any = events[at].strip()  # type: ignore[union-attr]
                at += 2
            else:
                outer.append((raw, name, texts))
                raw, texts = {}, []
                continue
        elif event.__class__ is tuple:
            name, own = event
            following = events[at]
            if following is None:  # <picture src="…"/>
                value = _attributes(own) or ""
                at += 1
            elif following.__class__ is str and events[at + 1] is None:  # <value fileId="7">…</value>
                value = _attributes(own)
                whole = following.strip()
                if not value:
                    value = whole
                elif whole:
                    value[TEXT] = whole
                at += 2
            else:
                outer.append((raw, name, texts))
                raw, texts = _attributes(own), []
                continue
        elif event is None:
            value = _value(raw, texts)
            raw, name, texts = outer.pop()
        else:
            texts.append(event)  # type: ignore[arg-type]
            continue
        if name not in raw:
            raw[name] = value
        elif raw[name].__class__ is list:
            raw[name].append(value)
        else:
            raw[name] = [raw[name], value]
    whole = "".join(texts).strip()
    if whole:
        raw[TEXT] = whole
    return raw


def _attributes(attributes: Mapping[str, str]) -> dict[str, Any]:
    return {_at(name): text for name, text in attributes.items() if name[:5] != "xmlns"}


@kept
def _at(name: str) -> str:
    return f"@{name}"


def _value(raw: dict[str, Any], texts: list[str]) -> Any:
    whole = "".join(texts).strip() if texts else ""
    if not raw:
        return whole
    if whole:
        raw[TEXT] = whole
    return raw


def text_in(value: Any) -> str | None:
    """The text of an element, with or without attributes; None where it has none of its own."""
    if isinstance(value, dict):
        value = value.get(TEXT)
    return value if isinstance(value, str) and value else None


def each(raw: dict[str, Any], name: str) -> list[tuple[str, Any]]:
    """The elements of a name, each with its pointer."""
    value = raw.get(name)
    at = "/" + escape(name)
    if isinstance(value, list):
        return [(f"{at}/{index}", item) for index, item in enumerate(value)]
    return [] if value is None else [(at, value)]


def at_text(at: str, value: Any) -> str:
    """The pointer of an element's text."""
    return f"{at}/{TEXT}" if isinstance(value, dict) and TEXT in value else at


class Locator:
    """The way to the places of a product; its source is looked at when it is asked for the first time.

    ``raw`` is that source; ``line`` counts from 1, ``column`` from 0.
    """

    __slots__ = ("_places", "column", "line", "raw")

    def __init__(self, piece: Piece) -> None:
        self.raw, self.line, self.column = piece.raw, piece.line, piece.column
        self._places: XmlPlaces | None = None

    def __call__(self, pointer: str, chars: tuple[int, int] | None, on_key: bool) -> Span:
        """Where a native pointer stands: see :data:`~listing_lint.catalog.native.Locate`."""
        if self._places is None:
            self._places = XmlPlaces(self.raw, self.line, self.column)
        return self._places.locate(pointer, chars, on_key=on_key)


def name_field(pointer: str) -> str:
    """The same without numbers: what the elements of one name are called together."""
    return name_place("".join(f"/{token}" for token in pointer.split("/")[1:] if not token.isdigit()))


def name_place(pointer: str) -> str:
    """A pointer in words: "element g:additional_image_link 2", "attribute href of link"."""
    tokens = [unescape(token) for token in pointer.split("/")[1:]]
    names: list[str] = []
    attribute = ""
    for token in tokens:
        if token.startswith("@"):
            attribute = token[1:]
        elif token.isdigit() and names:
            names[-1] += f" {int(token) + 1}" if len(token) < 10 else ""
        elif token != TEXT:
            names.append(token)
    where = " > ".join(names)
    if attribute:
        return f"attribute {attribute} of {where}" if where else f"attribute {attribute}"
    return f"element {where}" if where else ""
