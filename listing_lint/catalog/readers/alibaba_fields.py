"""The fields of an ``itemSchema``: what is where in them is worked out once for all of one shape.

A product is a list of ``<field id="…" type="…">``. A value stands in ``<value>`` or ``<values>``, one made of other fields
in ``<complex-value>``, several of these in ``<complex-values>``; what is below ``<rules>``, ``<options>`` and ``<fields>``
are the rules of the category and no value. Names and nesting: open.alitrip.com, articleId=119213 (Alibaba's own guide).

Thousands of products have the same field with the same elements in it, and nothing but the texts differ. So a :class:`Field`
holds no texts but the numbers of the events that are, and is kept by the shape of its events.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.readers.xml_piece import Start
from listing_lint.catalog.readers.xml_places import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from listing_lint.catalog.readers.xml_piece import Event, Piece


class Value(NamedTuple):
    """A value of a field: the numbers of the events of its text and of its tag, where that has attributes; its pointer.

    ``text`` is one number, or several where a comment parts the text. The pointer starts at the outermost field.
    """

    text: int | tuple[int, ...] | None
    tag: int | None
    at: str


Group = dict[str, "Field"]
"""The fields of one complex value, by their ids."""


class Field(NamedTuple):
    """A field of one shape: plain values, or groups of fields. ``options`` are the events of the values to choose among.

    ``all`` are the plain values of the field and of the fields in it, in order; ``within`` are all groups in it, the outer
    ones first.
    """

    id: str
    name: str
    at: str
    values: tuple[Value, ...]
    groups: tuple[tuple[str, Group], ...]
    options: tuple[int, ...]
    all: tuple[Value, ...]
    within: tuple[Group, ...]

    @property
    def is_filled(self) -> bool:
        """Whether there is a value in it."""
        return bool(self.values or self.groups)


class Part(NamedTuple):
    """An outermost element of a product: the number of its first event, and its pointer."""

    first: int
    at: str


class Bound(NamedTuple):
    """An outermost field of a product."""

    field: Field
    part: Part


class Product(NamedTuple):
    """The outermost fields of one product, by their ids, and what they say."""

    fields: Mapping[str, Bound]
    events: Sequence[Event]

    def text(self, value: Value, part: Part) -> str | None:
        """The text of a value, without the blanks around it; None where it has none."""
        text = value.text
        if text.__class__ is int:
            return self.events[part.first + text].strip()  # type: ignore[union-attr]
        if text is None:
            return None
        return "".join(str(self.events[part.first + one]) for one in text).strip()  # type: ignore[union-attr]

    def attribute(self, value: Value, part: Part, name: str) -> str | None:
        """What an attribute of a value's element says; None where it is not there or empty."""
        if value.tag is None:
            return None
        return _attributes(self.events[part.first + value.tag]).get(name) or None

    def options(self, field: Field, part: Part) -> dict[str, str]:
        """What the shopper reads for each value that may be chosen."""
        tags = [_attributes(self.events[part.first + number]) for number in field.options]
        return {
            tag["value"]: tag.get("displayName") or tag.get("display-name") or ""
            for tag in tags
            if tag.get("value")
        }


def _attributes(event: Event) -> Mapping[str, str]:
    return event[1] if isinstance(event, tuple) else _NONE


_NONE: Mapping[str, str] = {}


class Shapes:
    """The fields of products, each worked out once for its shape; a hostile file may have no two of one shape."""

    def __init__(self) -> None:
        self._products: dict[str, Mapping[str, Bound]] = {}
        self._parts: dict[str, Group] = {}
        self._room = _ROOM

    def product(self, piece: Piece) -> Product:
        """The fields of a product; of two with one id the first one that is filled."""
        events = piece.events
        signs = _signs(events)
        shape = _BETWEEN.join(signs)
        # Declarations of namespaces are attributes that say nothing, and the shape does not tell them from others.
        kept = b"xmlns" not in piece.raw
        fields = self._products.get(shape) if kept else None
        if fields is None:
            fields = self._fields(events, signs, kept=kept)
            if kept and self._has_room(shape):
                self._products[shape] = fields
        return Product(fields, events)

    def _has_room(self, shape: str) -> bool:
        """Whether a shape may be remembered, too."""
        if len(shape) > self._room:
            return False
        self._room -= len(shape)
        return True

    def _fields(self, events: Sequence[Event], signs: list[str], *, kept: bool) -> dict[str, Bound]:
        found: dict[str, Bound] = {}
        filled_in: list[tuple[Part, Group]] = []
        for name, part, behind in _parts(events):
            fields = self._of_part(
                events[part.first : behind], _BETWEEN.join(signs[part.first : behind]), kept=kept
            )
            if name == "fields":
                filled_in.append((part, fields))
                continue
            for id_, field in fields.items():
                if id_ not in found or not found[id_].field.is_filled:
                    found[id_] = Bound(field, part)
        for part, fields in filled_in:
            # A schema that was filled in: the values stand in the fields of the rules.
            for id_, field in fields.items():
                found.setdefault(id_, Bound(field, part))
        return found

    def _of_part(self, events: Sequence[Event], shape: str, *, kept: bool) -> Group:
        """The fields that an outermost element is, or has: one, none or, in rules that were filled in, several."""
        found = self._parts.get(shape) if kept else None
        if found is None:
            top = _tree(events)
            if top.name == "field":
                field = _field(top, "")
                found = {} if field is None else {field.id: field}
            else:
                found = _fields(top, "")
            if kept and self._has_room(shape):
                self._parts[shape] = found
        return found


_ROOM = 2_000_000
"""Characters of the shapes that are remembered, about eight for an event; what is known of them takes far more."""

_BETWEEN = "\0"
_TEXT, _BLANK, _FIELD, _OTHER = "\1", "\2", "\3", "\4"
"""What stands for events in a shape: no XML may have these characters, so that no two shapes are taken for one."""


def _signs(events: Sequence[Event]) -> list[str]:
    """What each event is to the shape of a product: nothing of its text, and of attributes what fields are told apart by."""
    return [
        ""
        if event is None
        else event
        if isinstance(event, Start)
        else (_BLANK if event.isspace() else _TEXT)
        if isinstance(event, str)
        else f"{_FIELD}{event[1].get('id', '')}{_FIELD}{event[1].get('name', '')}"
        if event[0] == "field"
        else _OTHER + event[0]
        for event in events
    ]


def _parts(events: Sequence[Event]) -> Iterator[tuple[str, Part, int]]:
    """The outermost ``<field>`` and ``<fields>`` of a product, each with its name and the number of the event behind it."""
    found: list[tuple[str, int, int]] = []
    depth = start = 0
    name = ""
    for number, event in enumerate(events):
        if event is None:
            depth -= 1
            if not depth and name in ("field", "fields"):
                found.append((name, start, number + 1))
        elif event.__class__ is not str:
            if not depth:
                start, name = number, event[0] if isinstance(event, tuple) else event
            depth += 1
    counts = {"field": 0, "fields": 0}
    several = {one: sum(name == one for name, *_ in found) > 1 for one in counts}
    for name, start, behind in found:
        yield name, Part(start, f"/{name}/{counts[name]}" if several[name] else f"/{name}"), behind
        counts[name] += 1


class _Element:
    """An element: its attributes, the numbers of its own and its texts' events, and the elements in it by their names."""

    __slots__ = ("attributes", "inner", "name", "tag", "texts")

    def __init__(self, name: str, tag: int, attributes: Mapping[str, str]) -> None:
        self.name = name
        self.tag = tag
        self.attributes = {key: text for key, text in attributes.items() if key[:5] != "xmlns"}
        self.texts: list[int] = []
        self.inner: dict[str, list[_Element]] = {}

    def each(self, name: str) -> list[tuple[str, _Element]]:
        """The elements of a name, each with its pointer; those that have nothing but a text count as well."""
        found = self.inner.get(name, ())
        if len(found) == 1:
            return [(f"/{name}", found[0])]
        return [(f"/{name}/{index}", one) for index, one in enumerate(found)]


def _tree(events: Sequence[Event]) -> _Element:
    """The outermost element of events, which begin and end with it."""
    around = _Element("", -1, _NONE)
    open_ = [around]
    for number, event in enumerate(events):
        if event is None:
            done = open_.pop()
            if not any(not str(events[text]).isspace() for text in done.texts):
                done.texts = []
        elif event.__class__ is str:
            open_[-1].texts.append(number)
        else:
            name, attributes = event if isinstance(event, tuple) else (event, _NONE)
            made = _Element(name, number, attributes)
            open_[-1].inner.setdefault(name, []).append(made)
            open_.append(made)
    (top,) = (one for several in around.inner.values() for one in several)
    return top


def _fields(element: _Element, at: str) -> Group:
    """The fields directly in an element, by their ``id``; of two with one id the first one that is filled."""
    found: Group = {}
    for below, item in element.each("field"):
        field = _field(item, at + below)
        if field is not None and (field.id not in found or not found[field.id].is_filled):
            found[field.id] = field
    for below, item in element.each("fields"):
        for name, field in _fields(item, at + below).items():
            found.setdefault(name, field)
    return found


def _field(item: _Element, at: str) -> Field | None:
    """What stands where in a field; None where it has no ``id``."""
    if not item.attributes.get("id"):
        return None
    values = [_value(one, at + below) for below, one in item.each("value")]
    for below, group in item.each("values"):
        values += [_value(one, at + below + inner) for inner, one in group.each("value")]
    groups: list[tuple[str, Group]] = []
    for around in ("complex-value", "complex-values"):
        for below, group in item.each(around):
            groups += _groups(group, at + below)
    if not groups:
        # Fields may stand directly in a field of fields, and in its rules if these were filled in.
        inner = {key: field for key, field in _fields(item, at).items() if field.is_filled}
        groups = [(at, inner)] if inner else []
    own = tuple(one for one in values if one.text is not None or one.tag is not None)
    within = (field.all for _, fields in groups for field in fields.values())
    options = (one.tag for _, group in item.each("options") for _, one in group.each("option"))
    return Field(
        item.attributes["id"],
        item.attributes.get("name", ""),
        at,
        own,
        tuple(groups),
        tuple(options),
        own + tuple(one for several in within for one in several),
        tuple(_within(groups)),
    )


def _within(groups: Sequence[tuple[str, Group]]) -> Iterator[Group]:
    """The groups, and those in their fields."""
    waiting = [group for _, group in groups]
    while waiting:
        yield from waiting
        waiting = [below for group in waiting for one in group.values() for _, below in one.groups]


def _groups(group: _Element, at: str) -> list[tuple[str, Group]]:
    """The groups of fields in a complex value; some tools wrap each once more."""
    wrapped = [found for below, item in group.each("complex-value") for found in _groups(item, at + below)]
    own = _fields(group, at)
    return [(at, own), *wrapped] if own else wrapped


def _value(element: _Element, at: str) -> Value:
    tag = element.tag if element.attributes else None
    text = element.texts[0] if len(element.texts) == 1 else tuple(element.texts) or None
    # An element with attributes or others in it has its text below it.
    return Value(
        text, tag, f"{at}/{TEXT}" if text is not None and (element.attributes or element.inner) else at
    )
