"""What does not have the form that listings, or a schema of your own, prescribe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.listing import escape
from listing_lint.finding import Hit, Related
from listing_lint.rule import Drawing, Example, Member, NoOptions, Rule, rule
from listing_lint.schema import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Json
    from listing_lint.rule import Context
    from listing_lint.schema.fault import SchemaFault

_OK = {"id": "B-1042", "title": "Steel bottle, 750 ml"}
_OWN_DATA = "keep data of your own under 'meta' or a name that starts with 'x-'"


def _own(schema: bytes) -> tuple[dict[str, object], dict[str, Drawing]]:
    """Make configuration and file of an example with a schema of the user's."""
    return {"schemas": [{"path": "**", "file": "my.schema.json"}]}, {
        "my.schema.json": Drawing(content=schema)
    }


def _said(fault: SchemaFault, sentence: str) -> str:
    """Return the sentence with the name of the user's schema."""
    return f"{sentence} (schema {words.shortened(fault.schema)})" if fault.schema else sentence


def _in(fault: SchemaFault) -> str:
    return f" in {words.place(fault.pointer)}" if fault.pointer else ""


def _value(fault: SchemaFault) -> str:
    return f"{words.place(fault.pointer)} is {words.shown(fault.value)}"


def _json(value: object) -> Json:
    """A value small enough for a report."""
    if value is None or isinstance(value, bool | int | float):
        return value
    return words.shown(value)


@rule(
    "SCH101",
    "missing-field",
    severity="error",
    scope="event",
    good=[Example(_OK)],
    bad=[
        Example({"id": "B-1042"}, says="'title' is missing", at=""),
        Example({**_OK, "images": [{"role": "main"}]}, says="'src' is missing in images[0]", at="/images/0"),
    ],
)
def missing_field(fault: SchemaFault, _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """A field that every listing must have is missing.

    Finds members that the listing schema, or a schema of your own, requires. A listing needs ``id`` and
    ``title``; an entry of ``images`` needs ``src``.

    Without them the marketplace cannot create the page, and the findings of this tool cannot be matched
    to a product.

    Add the field. Where the product has no such value, ask what the marketplace accepts in its place.

    A member that is ``null`` is present: it is then reported as being of the wrong type.
    """
    reason = f": {fault.message}" if fault.message else ""
    sentence = f"required field '{words.shortened(fault.member)}' is missing{_in(fault)}{reason}"
    yield Hit(
        _said(fault, sentence),
        fault.pointer,
        help=f"Add '{words.shortened(fault.member)}'.",
        limit=fault.member,
    )


@rule(
    "SCH102",
    "wrong-type",
    severity="error",
    scope="event",
    always=True,
    good=[Example({**_OK, "stock": 14})],
    bad=[
        Example(
            {**_OK, "stock": "14"},
            why="a number in quotes",
            says='stock is the text "14", but must be a whole number or null',
            at="/stock",
        ),
        Example({**_OK, "bullets": "Keeps cold"}, says="must be a list or null", at="/bullets"),
    ],
)
def wrong_type(fault: SchemaFault, _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """A value is of another type than the field has.

    Finds text where a number belongs, one value where a list belongs, and the like.

    The other rules cannot read such a value, so it would go unchecked; this rule therefore runs even
    where ``--select`` leaves it out. An upload fails on it.

    Write the value in the type that the message names: numbers without quotes, lists in brackets,
    ``null`` or no field at all for what is unknown.

    Exports from spreadsheets often quote every value. ``14.0`` counts as a whole number.
    """
    sort = words.kind(fault.value)
    if isinstance(fault.value, str):
        sort = f"the text {words.shown(fault.value)}"
    elif isinstance(fault.value, int | float) and not isinstance(fault.value, bool):
        sort = f"the number {words.shown(fault.value)}"
    wanted = words.types(fault.allowed)
    sentence = f"{words.place(fault.pointer)} is {sort}, but must be {wanted}"
    allowed = [fault.allowed] if isinstance(fault.allowed, str) else list(fault.allowed)
    yield Hit(
        _said(fault, sentence),
        fault.pointer,
        help=f"Write {wanted}.",
        limit=allowed,
        actual=_json(fault.value),
    )


@rule(
    "SCH103",
    "unknown-field",
    severity="warning",
    scope="event",
    fold=True,
    good=[Example({**_OK, "x-erp-number": 5, "meta": {"anything": True}}, why="data of your own")],
    bad=[
        Example(
            {**_OK, "desciption": "Keeps drinks cold."},
            says="unknown field 'desciption': did you mean 'description'?",
            at="/desciption",
        ),
        Example({**_OK, "warehouse": "B2"}, says="unknown field 'warehouse'", at="/warehouse"),
    ],
)
def unknown_field(fault: SchemaFault, _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """A field has a name that nothing reads.

    Finds names that the schema does not know. A name close to a known one is a warning, since it is most
    likely mistyped; any other is only noted, unless a schema of your own rules it out.

    What stands in a mistyped field is neither uploaded nor checked: a ``desciption`` leaves the page
    without text.

    Correct the name, or move data of your own under ``meta`` or to a name that starts with ``x-``.

    The same name in many listings of a file is reported once, with the number of the others.
    """
    from listing_lint.suggest import closest

    near = closest(fault.member, fault.known) if fault.known else None
    name = words.shortened(fault.member)
    sentence = f"unknown field '{name}'{_in(fault)}"
    if near is not None:
        sentence += f": did you mean '{near}'?"
    if near is not None:
        advice = f"Rename it to '{near}'."
    elif fault.schema:
        advice = "Remove it or correct its name."
    else:
        advice = f"Correct its name, or {_OWN_DATA}."
    place = f"{fault.pointer}/{escape(fault.member)}"
    yield Hit(
        _said(fault, sentence),
        place,
        help=advice,
        on_key=True,
        actual=fault.member,
        severity="warning" if near is not None or fault.schema else "info",
        subject=f"{fault.schema} {re.sub('/[0-9]+(?=/|$)', '/*', place)}",
    )


@rule(
    "SCH104",
    "value-not-allowed",
    severity="error",
    scope="event",
    good=[Example({**_OK, "images": [{"src": "a.jpg", "role": "main"}]}, files={"a.jpg": Drawing()})],
    bad=[
        Example(
            {**_OK, "images": [{"src": "a.jpg", "role": "Main"}]},
            says='did you mean "main"?',
            at="/images/0/role",
            files={"a.jpg": Drawing()},
        ),
    ],
)
def value_not_allowed(fault: SchemaFault, _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """A value is none of those that the field may have.

    Finds values outside a fixed list, and values that differ from the one that is prescribed.

    Marketplaces offer such fields as a menu: an unknown entry is rejected or dropped without a word.

    Write one of the values that the message lists, in exactly this spelling.

    Upper and lower case count, and so do spaces; ``"14"`` and ``14`` are different values.
    """
    allowed = (
        [fault.allowed] if fault.keyword == "const" or not isinstance(fault.allowed, list) else fault.allowed
    )
    choices = words.either([words.shown(choice) for choice in allowed])
    sentence = f"{_value(fault)}, but must be {choices}"
    near = None
    if isinstance(fault.value, str):
        from listing_lint.suggest import closest

        near = closest(fault.value, [choice for choice in allowed if isinstance(choice, str)])
    if near is not None and len(allowed) > 1:
        sentence += f": did you mean {words.shown(near)}?"
    yield Hit(
        _said(fault, sentence),
        fault.pointer,
        help=f"Write {words.shown(near)}." if near is not None else "Write one of the allowed values.",
        limit=[_json(choice) for choice in allowed[:100]],
        actual=_json(fault.value),
    )


@rule(
    "SCH105",
    "text-length",
    severity="error",
    scope="event",
    good=[Example(_OK)],
    bad=[
        Example({**_OK, "title": ""}, says="title is empty, at least 1 character is required", at="/title"),
        Example(
            {**_OK, "brand": "Zoë"},
            why="three characters are four bytes",
            says="brand has 4 bytes in UTF-8, at most 3 are allowed (schema my.schema.json)",
            at="/brand",
            config=_own(b'{"properties": {"brand": {"maxUtf8ByteLength": 3}}}')[0],
            files=_own(b'{"properties": {"brand": {"maxUtf8ByteLength": 3}}}')[1],
        ),
    ],
)
def text_length(fault: SchemaFault, _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """A text is shorter or longer than the schema allows.

    Counts characters (code points) or, for Amazon's ``maxUtf8ByteLength`` and ``minUtf8ByteLength``,
    bytes in UTF-8.

    Marketplaces cut or reject what is too long; an empty text is worse than no field, since it hides the
    gap.

    Shorten or complete the text; remove the field where there is nothing to say.

    Letters with accents have two bytes, Chinese characters three, most emoji four. A marketplace's own
    length limits are checked by the rules for titles and descriptions.
    """
    from listing_lint.schema.amazon import utf8_length

    text = fault.value if isinstance(fault.value, str) else ""
    in_bytes = "Utf8" in fault.keyword
    actual = utf8_length(text) if in_bytes else len(text)
    unit = "byte" if in_bytes else "character"
    least = fault.keyword.startswith("min")
    has = (
        f"has {actual} {unit}{'' if actual == 1 else 's'}{' in UTF-8' if in_bytes else ''}"
        if text
        else "is empty"
    )
    if least:
        one = fault.allowed == 1
        what = "" if text else f" {unit}{'' if one else 's'}"
        bound = f"at least {fault.allowed}{what} {'is' if one else 'are'} required"
    else:
        bound = f"at most {fault.allowed} {'is' if fault.allowed == 1 else 'are'} allowed"
    chars = None
    if not least and not in_bytes and isinstance(fault.allowed, int):
        chars = (fault.allowed, len(text))
    yield Hit(
        _said(fault, f"{words.place(fault.pointer)} {has}, {bound}"),
        fault.pointer,
        help="Complete the text, or remove the field."
        if least
        else f"Shorten it by {actual - int(fault.allowed)}.",
        chars=chars,
        limit=_json(fault.allowed),
        actual=actual,
    )


_BOUNDS = {
    "minimum": "must be at least",
    "maximum": "must be at most",
    "exclusiveMinimum": "must be more than",
    "exclusiveMaximum": "must be less than",
    "multipleOf": "must be a multiple of",
}


@rule(
    "SCH106",
    "number-range",
    severity="error",
    scope="event",
    good=[Example({**_OK, "price": 9.99})],
    bad=[Example({**_OK, "price": -1}, says="price is -1, but must be at least 0", at="/price")],
)
def number_range(fault: SchemaFault, _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """A number is too small, too large, or no multiple of the step.

    Finds negative prices and stock, and whatever bounds a schema of your own sets.

    Such a number is a slip of the export more often than a wish, and an upload with it fails.

    Correct the number.

    Steps are counted in decimals: 19.99 is a multiple of 0.01.
    """
    sentence = f"{_value(fault)}, but {_BOUNDS[fault.keyword]} {words.shown(fault.allowed)}"
    yield Hit(
        _said(fault, sentence),
        fault.pointer,
        help="Correct the number.",
        limit=_json(fault.allowed),
        actual=_json(fault.value),
    )


@rule(
    "SCH107",
    "pattern-mismatch",
    severity="error",
    scope="event",
    good=[Example({**_OK, "price": 9.99, "currency": "USD"})],
    bad=[
        Example(
            {**_OK, "price": 9.99, "currency": "usd"},
            says='currency is "usd", but must be 3 capital letters A-Z',
            at="/currency",
        ),
    ],
)
def pattern_mismatch(fault: SchemaFault, _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """A text is not written in the prescribed way.

    Finds codes, dates and addresses that do not follow the pattern or the format of the schema.

    A currency ``$`` or a date ``31/03/2026`` is read by nobody or, worse, read wrongly.

    Write the value as the message says; the help shows an example where the schema has one.

    Patterns are matched in linear time, so lookaround and backreferences are not supported. Of the
    formats, ``date``, ``time``, ``date-time``, ``email``, ``uri`` and ``uuid`` are checked.
    """
    text = str(fault.allowed)
    if fault.keyword == "format":
        from listing_lint.schema.formats import WORDS

        wanted = f"must be {WORDS.get(text, text)}"
    else:
        plain = words.pattern(text)
        wanted = f"must be {plain}" if plain else f"must match {words.shortened(text)}"
    yield Hit(
        _said(fault, f"{_value(fault)}, but {wanted}"),
        fault.pointer,
        help=words.sentence(fault.message) or "Write it in the prescribed way.",
        limit=text,
        actual=_json(fault.value),
    )


_TWO_BULLETS = b'{"properties": {"bullets": {"minItems": 2, "uniqueItems": true}}}'


@rule(
    "SCH108",
    "item-count",
    severity="error",
    scope="event",
    good=[
        Example(
            {**_OK, "bullets": ["Keeps cold", "Fits a bag"]},
            config=_own(_TWO_BULLETS)[0],
            files=_own(_TWO_BULLETS)[1],
        )
    ],
    bad=[
        Example(
            {**_OK, "bullets": ["Keeps cold"]},
            says="bullets has 1 item, at least 2 are required (schema my.schema.json)",
            at="/bullets",
            config=_own(_TWO_BULLETS)[0],
            files=_own(_TWO_BULLETS)[1],
        ),
        Example(
            {**_OK, "bullets": ["Keeps cold", "Keeps cold"]},
            says="bullets has equal items, 0 and 1, but all must differ",
            at="/bullets",
            config=_own(_TWO_BULLETS)[0],
            files=_own(_TWO_BULLETS)[1],
        ),
    ],
)
def item_count(fault: SchemaFault, _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """A list has too few, too many or repeated items, or an object the wrong number of fields.

    Finds lists and objects outside the bounds of the schema, items that must differ and don't, and
    Amazon's ``maxUniqueItems``, which limits the items that share the values of the ``selectors`` (five
    bullet points for each language, for example).

    Surplus items are cut off or the upload fails; too few mean that something required was forgotten.

    Add, remove or merge items.

    Items are counted from 0 in messages, as in the pointer beside them.
    """
    value = fault.value
    size = len(value) if isinstance(value, list | dict) else None
    if fault.message:
        sentence = f"{words.place(fault.pointer)} {fault.message}"
    else:
        unit = "field" if isinstance(value, dict) else "item"
        few = fault.keyword.startswith("min")
        verb = "is" if fault.allowed == 1 else "are"
        bound = (
            f"at least {fault.allowed} {verb} required" if few else f"at most {fault.allowed} {verb} allowed"
        )
        if fault.keyword == "additionalItems":
            bound = "the last ones are not in the schema"
        sentence = f"{words.place(fault.pointer)} has {size} {unit}{'' if size == 1 else 's'}, {bound}"
    yield Hit(
        _said(fault, sentence),
        fault.pointer,
        help="Add, remove or merge items.",
        limit=_json(fault.allowed) if not isinstance(fault.allowed, dict | list) else None,
        actual=size,
    )


_GTIN_OR_MPN = b'{"anyOf": [{"required": ["gtin"]}, {"required": ["mpn"]}]}'


@rule(
    "SCH109",
    "no-alternative-fits",
    severity="error",
    scope="event",
    good=[Example({**_OK, "mpn": "SB-750"}, config=_own(_GTIN_OR_MPN)[0], files=_own(_GTIN_OR_MPN)[1])],
    bad=[
        Example(
            _OK,
            says="the listing needs 'gtin' or 'mpn' (schema my.schema.json)",
            at="",
            config=_own(_GTIN_OR_MPN)[0],
            files=_own(_GTIN_OR_MPN)[1],
        ),
    ],
)
def no_alternative_fits(fault: SchemaFault, _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """A value fits none of the alternatives, more than one, or what is ruled out.

    Finds what a schema of your own says with ``anyOf``, ``oneOf`` and ``not``. Where it is clear which
    alternative was meant, the mistake inside it is reported instead, by the rule for that mistake.

    A marketplace that offers alternatives (a GTIN or a part number) rejects a listing with none of them.

    Complete the value until it fits one of the alternatives that the message names.

    Give the alternatives a ``title`` in the schema, and the message uses it.
    """
    yield Hit(
        _said(fault, f"{words.place(fault.pointer)} {fault.message}"),
        fault.pointer,
        help="Complete or correct it until it fits.",
        actual=_json(fault.value) if not isinstance(fault.value, dict | list) else None,
    )


_NOT_USED = (
    b'{"if": {"properties": {"condition": {"const": "used"}}, "required": ["condition"]}, "then": false}'
)


@rule(
    "SCH110",
    "other-keyword",
    severity="error",
    scope="event",
    good=[Example({**_OK, "condition": "new"}, config=_own(_NOT_USED)[0], files=_own(_NOT_USED)[1])],
    bad=[
        Example(
            {**_OK, "condition": "used"},
            says="the listing is ruled out by the schema (schema my.schema.json)",
            at="",
            config=_own(_NOT_USED)[0],
            files=_own(_NOT_USED)[1],
        ),
    ],
)
def other_keyword(fault: SchemaFault, _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """A value differs from the schema in a way that no other rule words.

    Finds places where the schema allows nothing at all, values nested without end, and listings with so
    many faults that only the first hundred are told.

    The listing does not have the form that the schema asks for, so an upload of it is likely to fail.

    Compare the place with the schema.

    Nothing that a schema refuses passes silently: what the other rules don't word ends here.
    """
    yield Hit(
        _said(fault, f"{words.place(fault.pointer)} {fault.message}"),
        fault.pointer,
        help="Compare the place with the schema.",
    )


def _identity(listing: Listing, _ctx: Context) -> str | None:
    if not listing.id:
        return None
    store = f"store {listing.store}" if listing.store else f"folder {listing.folder}"
    return "\0".join((listing.marketplace or "", store, listing.id))


@rule(
    "SCH201",
    "duplicate-id",
    severity="error",
    scope="catalog",
    key=_identity,
    good=[
        Example([_OK, {**_OK, "id": "B-1043"}]),
        Example([{**_OK, "store": "north"}, {**_OK, "store": "south"}], why="two stores may use the same id"),
    ],
    bad=[
        Example([_OK, {**_OK, "title": "Steel bottle, 1 l"}], says='id "B-1042" is already used', at="/id"),
    ],
)
def duplicate_id(members: Sequence[Member], _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """Two listings of one store have the same id.

    Compares the ids of all listings of a store on one marketplace; without a store, those of a folder.
    Every listing after the first is reported.

    On upload the later one overwrites the first, so a product vanishes, or both are rejected. Baselines
    and suppressions find listings by their id, too.

    Give each product its own id, or remove the copy.

    ``14`` and ``"14"`` are the same id. Listings of the same product in two languages belong in two
    stores or folders.
    """
    first = members[0]
    for index, member in enumerate(members[1:], start=1):
        name = words.shown(member.listing.id)
        yield Hit(
            f"id {name} is already used by the listing at {first.listing.path}:{first.line}",
            member.listing.at("id"),
            help="Give each product its own id, or remove the copy.",
            actual=member.listing.id,
            related=(Related("first use of the id", first.listing.path, first.line, first.column),),
            member=index,
        )


RULES: tuple[Rule, ...] = (
    missing_field,
    wrong_type,
    unknown_field,
    value_not_allowed,
    text_length,
    number_range,
    pattern_mismatch,
    item_count,
    no_alternative_fits,
    other_keyword,
    duplicate_id,
)
