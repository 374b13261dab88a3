"""What does not have the form that listings, or a schema of your own, prescribe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.listing import escape
from listing_lint.finding import Change, Fix, Hit
from listing_lint.late import late
from listing_lint.repair.changes import writing
from listing_lint.rule import Drawing, Example, NoOptions, Rule, rule
from listing_lint.rules import duplicate_ids, schema_sizes
from listing_lint.rules.schema_sentences import OK, OWN_DATA, own, said, storable_json, value_shown, within
from listing_lint.schema import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.rule import Context
    from listing_lint.schema.fault import SchemaFault


@rule(
    "SCH101",
    "missing-field",
    severity="error",
    scope="event",
    good=[Example(OK)],
    bad=[
        Example({"id": "B-1042"}, says="'title' is missing", at=""),
        Example({**OK, "images": [{"role": "main"}]}, says="'src' is missing in images[0]", at="/images/0"),
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
    sentence = f"required field '{words.shortened(fault.member)}' is missing{within(fault)}{reason}"
    yield Hit(
        said(fault, sentence),
        fault.pointer,
        help=f"Add '{words.shortened(fault.member)}'.",
        limit=fault.member,
        missing="" if fault.pointer else f"/{fault.member}",
    )


@rule(
    "SCH102",
    "wrong-type",
    severity="error",
    fix="safe",
    scope="event",
    always=True,
    good=[Example({**OK, "stock": 14})],
    bad=[
        Example(
            {**OK, "stock": "14"},
            why="a number in quotes",
            says='stock is the text "14", but must be a whole number or null',
            at="/stock",
        ),
        Example({**OK, "bullets": "Keeps cold"}, says="must be a list or null", at="/bullets"),
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
        said(fault, sentence),
        fault.pointer,
        help=f"Write {wanted}.",
        limit=allowed,
        actual=storable_json(fault.value),
        fix=_as_type(fault, allowed),
    )


_WHOLE = late(r"-?(?:0|[1-9][0-9]{0,14})")
_NUMBER = late(r"-?(?:0|[1-9][0-9]{0,11})\.[0-9]{1,4}")


def _as_type(fault: SchemaFault, allowed: Sequence[str]) -> Fix | None:
    """The same value in the wanted type, where there is only one way to write it."""
    value = fault.value
    if isinstance(value, str):
        text = value.strip()
        if {"integer", "number"} & set(allowed) and _WHOLE.fullmatch(text):
            return writing(fault.pointer, int(text), "Write the number without quotes.")
        if "number" in allowed and _NUMBER.fullmatch(text):
            return writing(fault.pointer, float(text), "Write the number without quotes.")
        if "boolean" in allowed and text in ("true", "false"):
            return writing(fault.pointer, text == "true", "Write it without quotes.")
        if "array" in allowed and text and not set(",;|\n") & set(text):
            return writing(fault.pointer, [value], "Write a list of one.")
    elif type(value) is int and set(allowed) <= {"string", "null"} and abs(value) < 10**15:
        return writing(fault.pointer, str(value), "Write it in quotes.")
    return None


@rule(
    "SCH103",
    "unknown-field",
    severity="warning",
    fix="safe",
    scope="event",
    fold=True,
    good=[Example({**OK, "x-erp-number": 5, "meta": {"anything": True}}, why="data of your own")],
    bad=[
        Example(
            {**OK, "desciption": "Keeps drinks cold."},
            says="unknown field 'desciption': did you mean 'description'?",
            at="/desciption",
        ),
        Example({**OK, "warehouse": "B2"}, says="unknown field 'warehouse'", at="/warehouse"),
        Example(
            {**OK, "variants": [{"sku": "A1-S", "options": {"Size": "S"}}]},
            why="the name that shops' systems have for it",
            says="unknown field 'options' in variants[0]: it is called 'attributes' here",
            at="/variants/0/options",
        ),
    ],
)
def unknown_field(fault: SchemaFault, _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """A field has a name that nothing reads.

    Finds names that the schema does not know. A name close to a known one is a warning, since it is most
    likely mistyped, and so is one that another format has for a field which is missing (``options``, ``qty``);
    any other is only noted, unless a schema of your own rules it out.

    What stands in a mistyped field is neither uploaded nor checked: a ``desciption`` leaves the page
    without text.

    Correct the name, or move data of your own under ``meta`` or to a name that starts with ``x-``.

    The same name in many listings of a file is reported once, with the number of the others.
    """
    from listing_lint.schema.other_names import meant
    from listing_lint.suggest import closest

    fields = fault.value if isinstance(fault.value, dict) else {}
    other = meant(fault.member, fields, fault.known) if fault.known and not fault.schema else None
    near = other or (closest(fault.member, fault.known) if fault.known else None)
    name = words.shortened(fault.member)
    sentence = f"unknown field '{name}'{within(fault)}"
    if other is not None:
        sentence += f": it is called '{other}' here"
    elif near is not None:
        sentence += f": did you mean '{near}'?"
    if near is not None:
        advice = f"Rename it to '{near}'."
    elif fault.schema:
        advice = "Remove it or correct its name."
    else:
        advice = f"Correct its name, or {OWN_DATA}."
    place = f"{fault.pointer}/{escape(fault.member)}"
    yield Hit(
        said(fault, sentence),
        place,
        help=advice,
        on_key=True,
        actual=fault.member,
        severity="warning" if near is not None or fault.schema else "info",
        fix=None if other is not None else _renamed(fault, place, near),
        subject=f"{fault.schema} {re.sub('/[0-9]+(?=/|$)', '/*', place)}",
    )


_SIGNS = str.maketrans("", "", "-_ .")
_SURE = 5
"""Letters that a name must have for a slip of one to be certain."""


def _renamed(fault: SchemaFault, place: str, near: str | None) -> Fix | None:
    """The right name, where one slip leads to it and nothing has it yet."""
    if near is None or not isinstance(fault.value, dict) or near in fault.value:
        return None
    wrong, right = (name.casefold().translate(_SIGNS) for name in (fault.member, near))
    if wrong != right:
        from rapidfuzz.distance import OSA

        if len(right) < _SURE or OSA.distance(wrong, right, score_cutoff=1) > 1:
            return None
        # "images2" or "titles" may be a field of its own; a letter too few, or two that changed places, is none.
        if len(wrong) > len(right) and not set(wrong) <= set(right):
            return None
        others = [name for name in fault.known if name != near]
        if any(
            OSA.distance(wrong, name.casefold().translate(_SIGNS), score_cutoff=1) <= 1 for name in others
        ):
            return None
    return Fix(f"Rename it to '{words.shortened(near)}'.", (Change(place, "rename", near),))


@rule(
    "SCH104",
    "value-not-allowed",
    severity="error",
    scope="event",
    good=[Example({**OK, "images": [{"src": "a.jpg", "role": "main"}]}, files={"a.jpg": Drawing()})],
    bad=[
        Example(
            {**OK, "images": [{"src": "a.jpg", "role": "Main"}]},
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
    sentence = f"{value_shown(fault)}, but must be {choices}"
    near = None
    if isinstance(fault.value, str):
        from listing_lint.suggest import closest

        near = closest(fault.value, [choice for choice in allowed if isinstance(choice, str)])
    if near is not None and len(allowed) > 1:
        sentence += f": did you mean {words.shown(near)}?"
    yield Hit(
        said(fault, sentence),
        fault.pointer,
        help=f"Write {words.shown(near)}." if near is not None else "Write one of the allowed values.",
        limit=[storable_json(choice) for choice in allowed[:100]],
        actual=storable_json(fault.value),
    )


_GTIN_OR_MPN = b'{"anyOf": [{"required": ["gtin"]}, {"required": ["mpn"]}]}'


@rule(
    "SCH109",
    "no-alternative-fits",
    severity="error",
    scope="event",
    good=[Example({**OK, "mpn": "SB-750"}, config=own(_GTIN_OR_MPN)[0], files=own(_GTIN_OR_MPN)[1])],
    bad=[
        Example(
            OK,
            says="the listing needs 'gtin' or 'mpn' (schema my.schema.json)",
            at="",
            config=own(_GTIN_OR_MPN)[0],
            files=own(_GTIN_OR_MPN)[1],
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
        said(fault, f"{words.place(fault.pointer)} {fault.message}"),
        fault.pointer,
        help="Complete or correct it until it fits.",
        actual=storable_json(fault.value) if not isinstance(fault.value, dict | list) else None,
    )


_NOT_USED = (
    b'{"if": {"properties": {"condition": {"const": "used"}}, "required": ["condition"]}, "then": false}'
)


@rule(
    "SCH110",
    "other-keyword",
    severity="error",
    scope="event",
    good=[Example({**OK, "condition": "new"}, config=own(_NOT_USED)[0], files=own(_NOT_USED)[1])],
    bad=[
        Example(
            {**OK, "condition": "used"},
            says="the listing is ruled out by the schema (schema my.schema.json)",
            at="",
            config=own(_NOT_USED)[0],
            files=own(_NOT_USED)[1],
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
        said(fault, f"{words.place(fault.pointer)} {fault.message}"),
        fault.pointer,
        help="Compare the place with the schema.",
    )


RULES: tuple[Rule, ...] = (
    missing_field,
    wrong_type,
    unknown_field,
    value_not_allowed,
    *schema_sizes.RULES,
    no_alternative_fits,
    other_keyword,
    *duplicate_ids.RULES,
)
