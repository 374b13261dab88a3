"""LOD: files, or parts of them, that could not be read as they stand.

These rules word what the reading stage met. They stay on whatever is selected, because a file that was not checked must
never look like a file that passed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Change, Fix, Hit
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.load_hits import unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.problem import LoadProblem

_GOOD = {"id": "D-1042", "title": "Linen summer dress, midi length", "images": []}


@rule(
    "LOD101",
    "syntax-error",
    severity="error",
    scope="event",
    always=True,
    good=[Example(_GOOD)],
    bad=[
        Example(
            '{"id": "D-1042" "title": "Linen summer dress"}', why="a missing comma", says="expected a comma"
        ),
        Example(
            '[{"id": "1", "title": "Mug"}, {"id": "2", "title": "Mug"},]', says="before the closing bracket"
        ),
        Example('{"id": "D-1042", "title": "Linen', why="a cut file", says="closing quote is missing"),
        Example('// spring\n{"id": "D-1042", "title": "Linen summer dress"}', says="a comment stands here"),
        Example(
            '{"id": "1", "title": "Mug"}\n{"id": "2", "title"\n', file="feed.jsonl", says="expected a colon"
        ),
    ],
)
def syntax_error(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The file is no valid JSON, or no valid YAML where it is called so.

    Says what the parser expected and where. Other listings of the same file are still checked where their bounds can be
    told: the next lines of a JSONL feed always, the next elements of an array as long as the brackets match.

    Why it matters: an upload tool stops at the same place, or silently loads half of the catalog.

    How to repair: look at the marked place and just before it; a comma or quote is usually missing on the line above.
    """
    language = problem.subject or "JSON"
    yield unread(
        problem,
        f"not valid {language}: {problem.detail}",
        f"Correct the {language} at the marked place, or just before it.",
    )


@rule(
    "LOD102",
    "undecodable-bytes",
    severity="error",
    scope="event",
    always=True,
    good=[Example('{"id": "D-1", "title": "Café mug"}'.encode())],
    bad=[Example(b'{"id": "D-1", "title": "Caf\xe9 mug"}', why="saved as windows-1252", says="0xE9")],
)
def undecodable_bytes(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The file holds bytes that are not UTF-8.

    The rest is checked with the bad bytes replaced by U+FFFD. Most often the file was saved as windows-1252 or latin-1 by a
    spreadsheet.

    How to repair: export again as UTF-8, or convert the file (for example with ``iconv -f windows-1252 -t utf-8``).
    """
    yield unread(
        problem,
        f"the file is not UTF-8 here (byte {problem.detail}); shoppers would see broken letters",
        "Save or export the file as UTF-8.",
    )


@rule(
    "LOD103",
    "byte-order-mark",
    severity="warning",
    fix="safe",
    scope="event",
    always=True,
    good=[Example('{"id": "D-1", "title": "Mug"}')],
    bad=[Example(b'\xef\xbb\xbf{"id": "D-1", "title": "Mug"}', says="byte order mark")],
)
def byte_order_mark(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The file starts with a UTF-8 byte order mark.

    The mark is skipped and the file is checked. Why it matters: JSON texts must not start with one (RFC 8259, section 8.1),
    and many upload tools refuse the file or take the mark for part of the first name.

    How to repair: save as "UTF-8" rather than "UTF-8 with BOM".
    """
    yield unread(
        problem,
        "the file starts with a byte order mark, which JSON does not allow",
        "Save the file as UTF-8 without a byte order mark.",
        Fix("Take the byte order mark out.", (Change("", "text", ""),)),
    )


@rule(
    "LOD104",
    "wrong-encoding",
    severity="error",
    scope="event",
    always=True,
    good=[Example('{"id": "D-1", "title": "Mug"}')],
    bad=[Example('{"id": "D-1", "title": "Mug"}'.encode("utf-16"), says="UTF-16")],
)
def wrong_encoding(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The file is UTF-16 or UTF-32 instead of UTF-8.

    It is read and checked all the same. JSON that systems exchange must be UTF-8 (RFC 8259, section 8.1).

    How to repair: save as UTF-8; Windows tools call UTF-16 "Unicode".
    """
    yield unread(
        problem, f"the file is {problem.detail}; JSON for upload must be UTF-8", "Save the file as UTF-8."
    )


@rule(
    "LOD105",
    "non-finite-number",
    severity="error",
    scope="event",
    always=True,
    good=[Example({"id": "D-1", "title": "Mug", "price": 9.5})],
    bad=[
        Example('{"id": "D-1", "title": "Mug", "price": NaN}', says="NaN", at="/price"),
        Example('{"id": "D-1", "title": "Mug", "price": 1e999}', says="1e999", at="/price"),
    ],
)
def non_finite_number(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A number is NaN, Infinity, or too large to be one.

    The member is read as empty. Why it matters: it is no JSON, and it usually stands for a price or stock that a program
    failed to compute.

    How to repair: write the real number, or null where there is none.
    """
    yield unread(
        problem,
        f"{problem.detail} is not a number that JSON allows",
        "Write the real number, or null where there is none.",
    )


@rule(
    "LOD106",
    "duplicate-key",
    severity="error",
    scope="event",
    always=True,
    good=[Example({"id": "D-1", "title": "Mug"})],
    bad=[
        Example(
            '{"id": "D-1", "title": "Mug", "price": 5, "price": 50}', says="'price' stands twice", at="/price"
        )
    ],
)
def duplicate_key(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A name stands twice in one object.

    Parsers keep the last value, some keep the first: the listing that goes live may not be the one that you read. The last
    value is the one that is checked.

    How to repair: delete the one that is wrong.
    """
    yield unread(
        problem,
        f"'{problem.detail[:60]}' stands twice in one object; only one of the two values will be uploaded",
        "Delete the one that is wrong.",
    )


@rule(
    "LOD107",
    "nested-too-deep",
    severity="error",
    scope="event",
    always=True,
    good=[Example({"id": "D-1", "title": "Mug", "meta": {"a": {"b": {"c": 1}}}})],
    bad=[Example('{"id": "D-1", "title": "Mug", "meta": ' + "[" * 5000 + "]" * 5000 + "}", says="levels")],
)
def nested_too_deep(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A listing is nested deeper than any real one.

    Such a file is damaged or made to break the tools that read it; the listing is not checked. Real listings stay under
    twenty levels.
    """
    yield unread(
        problem,
        f"the listing is nested {problem.detail} deep and was not checked",
        "Look at how the file was made; it is damaged.",
    )


@rule(
    "LOD108",
    "lone-surrogate",
    severity="error",
    scope="event",
    always=True,
    good=[Example('{"id": "D-1", "title": "Mug \\ud83d\\ude00"}', why="both halves of an emoji")],
    bad=[Example('{"id": "D-1", "title": "Mug \\ud83d"}', why="an emoji cut in two", says="\\ud83d")],
)
def lone_surrogate(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    r"""A text holds half of a character.

    Characters such as emoji are written as two ``\\u`` escapes. One of the two is missing, mostly because a program cut the
    text at a fixed length. The rest is checked with U+FFFD in its place.

    How to repair: write the whole character, or take it out.
    """
    yield unread(
        problem,
        f"{problem.detail} is half of a character (a cut emoji, perhaps) and cannot be shown",
        "Write the whole character, or take it out.",
    )


@rule(
    "LOD109",
    "number-too-long",
    severity="error",
    scope="event",
    always=True,
    good=[Example({"id": "D-1", "title": "Mug", "stock": 12})],
    bad=[Example('{"id": "D-1", "title": "Mug", "stock": ' + "9" * 5000 + "}", says="digits")],
)
def number_too_long(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A whole number has thousands of digits; the listing is not checked.

    How to repair: write the real number, or make it a text if it is an identifier.
    """
    yield unread(
        problem,
        "a number has thousands of digits, so the listing was not checked",
        "Write the real number, or put it in quotes if it is an identifier.",
    )


@rule(
    "LOD110",
    "unread-rest",
    severity="error",
    scope="event",
    always=True,
    good=[Example([_GOOD])],
    bad=[Example('[{"id": "1", "title": "Mug}, {"id": "2", "title": "Plate"}]', says="not checked")],
)
def unread_rest(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """After a syntax error the listings that follow could not be told apart.

    Reported beside the syntax error, so that nobody believes that the rest of the file was checked.

    How to repair: correct the syntax error and run again.
    """
    yield unread(
        problem,
        "from here on the file was not checked, because the error before it hides where the next listing starts",
        "Correct the error before it and run again.",
    )


RULES: tuple[Rule, ...] = (
    syntax_error,
    undecodable_bytes,
    byte_order_mark,
    wrong_encoding,
    non_finite_number,
    duplicate_key,
    nested_too_deep,
    lone_surrogate,
    number_too_long,
    unread_rest,
)
