"""SCH105 to SCH108: texts, numbers and lists that are shorter, longer or otherwise than a schema allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.rule import Example, NoOptions, Rule, rule
from listing_lint.rules.schema_sentences import OK, own, said, storable_json, value_shown
from listing_lint.schema import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.rule import Context
    from listing_lint.schema.fault import SchemaFault


@rule(
    "SCH105",
    "text-length",
    severity="error",
    scope="event",
    good=[Example(OK)],
    bad=[
        Example({**OK, "title": ""}, says="title is empty, at least 1 character is required", at="/title"),
        Example(
            {**OK, "brand": "Zoë"},
            why="three characters are four bytes",
            says="brand has 4 bytes in UTF-8, at most 3 are allowed (schema my.schema.json)",
            at="/brand",
            config=own(b'{"properties": {"brand": {"maxUtf8ByteLength": 3}}}')[0],
            files=own(b'{"properties": {"brand": {"maxUtf8ByteLength": 3}}}')[1],
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
        said(fault, f"{words.place(fault.pointer)} {has}, {bound}"),
        fault.pointer,
        help="Complete the text, or remove the field."
        if least
        else f"Shorten it by {actual - int(fault.allowed)}.",
        chars=chars,
        limit=storable_json(fault.allowed),
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
    good=[Example({**OK, "price": 9.99})],
    bad=[Example({**OK, "price": -1}, says="price is -1, but must be at least 0", at="/price")],
)
def number_range(fault: SchemaFault, _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """A number is too small, too large, or no multiple of the step.

    Finds negative prices and stock, and whatever bounds a schema of your own sets.

    Such a number is a slip of the export more often than a wish, and an upload with it fails.

    Correct the number.

    Steps are counted in decimals: 19.99 is a multiple of 0.01.
    """
    sentence = f"{value_shown(fault)}, but {_BOUNDS[fault.keyword]} {words.shown(fault.allowed)}"
    yield Hit(
        said(fault, sentence),
        fault.pointer,
        help="Correct the number.",
        limit=storable_json(fault.allowed),
        actual=storable_json(fault.value),
    )


@rule(
    "SCH107",
    "pattern-mismatch",
    severity="error",
    scope="event",
    good=[Example({**OK, "price": 9.99, "currency": "USD"})],
    bad=[
        Example(
            {**OK, "price": 9.99, "currency": "usd"},
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
        said(fault, f"{value_shown(fault)}, but {wanted}"),
        fault.pointer,
        help=words.sentence(fault.message) or "Write it in the prescribed way.",
        limit=text,
        actual=storable_json(fault.value),
    )


_TWO_BULLETS = b'{"properties": {"bullets": {"minItems": 2, "uniqueItems": true}}}'


@rule(
    "SCH108",
    "item-count",
    severity="error",
    scope="event",
    good=[
        Example(
            {**OK, "bullets": ["Keeps cold", "Fits a bag"]},
            config=own(_TWO_BULLETS)[0],
            files=own(_TWO_BULLETS)[1],
        )
    ],
    bad=[
        Example(
            {**OK, "bullets": ["Keeps cold"]},
            says="bullets has 1 item, at least 2 are required (schema my.schema.json)",
            at="/bullets",
            config=own(_TWO_BULLETS)[0],
            files=own(_TWO_BULLETS)[1],
        ),
        Example(
            {**OK, "bullets": ["Keeps cold", "Keeps cold"]},
            says="bullets has equal items, 0 and 1, but all must differ",
            at="/bullets",
            config=own(_TWO_BULLETS)[0],
            files=own(_TWO_BULLETS)[1],
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
        said(fault, sentence),
        fault.pointer,
        help="Add, remove or merge items.",
        limit=storable_json(fault.allowed) if not isinstance(fault.allowed, dict | list) else None,
        actual=size,
    )


RULES: tuple[Rule, ...] = (text_length, number_range, pattern_mismatch, item_count)
