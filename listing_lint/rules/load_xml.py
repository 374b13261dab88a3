"""``LOD12x``: XML that could not be read as it stands. What the reader met is worded here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.rule import Context, Example, NoOptions, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.problem import LoadProblem

_SPACE = 'xmlns:g="http://base.google.com/ns/1.0"'


def _feed(items: str, before: str = "") -> str:
    return f'{before}<rss version="2.0" {_SPACE}><channel>\n{items}\n</channel></rss>\n'


_ITEM = "<item><g:id>D-1</g:id><g:title>Dress</g:title></item>"
_OTHER = "<item><g:id>D-2</g:id><g:title>Skirt</g:title></item>"


def _hit(problem: LoadProblem, message: str, help_: str, effect: str = "") -> Hit:
    return Hit(message, pointer=problem.pointer, help=help_, penalty=effect)


@rule(
    "LOD121",
    "xml-syntax",
    severity="error",
    scope="event",
    always=True,
    good=[
        Example(_feed("<item><g:id>D-1</g:id><g:title>Salt &amp; pepper</g:title></item>"), file="feed.xml")
    ],
    bad=[
        Example(
            _feed("<item><g:id>D-1</g:id><g:title>Salt & pepper</g:title></item>" + _OTHER),
            file="feed.xml",
            says="&amp;",
        ),
        Example(
            _feed("<item><g:id>D-1</g:id><g:title>Dress</g:name></item>" + _OTHER),
            file="feed.xml",
            says="</g:name> stands where </g:title> is expected",
        ),
        Example(_feed(_ITEM)[:-40], file="feed.xml", why="a file that was cut", says="the file ends"),
    ],
)
def xml_syntax(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The XML is not well-formed.

    A marketplace refuses the whole file for one such place. Here the product that it stands in is left out, and the check
    goes on with the next one, so that one run shows all of them. Most often an ``&`` of an address or a ``<`` of a text
    was written as it is, or an export ended early. Where ampersands are all that is wrong with a product, the first of them
    is reported, and the product is checked as it is meant.

    How to repair: let the program that writes the feed escape texts (``&amp;``, ``&lt;``), or put them into CDATA sections.
    """
    effect = "the product that it stands in is not checked" if problem.lost else ""
    yield _hit(
        problem, f"not valid XML: {problem.detail}", "Correct the marked place, or just before it.", effect
    )


@rule(
    "LOD122",
    "xml-entities",
    severity="error",
    scope="event",
    always=True,
    good=[Example(_feed(_ITEM), file="feed.xml")],
    bad=[
        Example(
            _feed(
                "<item><g:id>D-1</g:id><g:title>&shop; dress</g:title></item>",
                '<!DOCTYPE rss [<!ENTITY shop "LL">]>',
            ),
            file="feed.xml",
            says="'shop'",
        )
    ],
)
def xml_entities(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The file declares entities or wants to load other documents, and is not read.

    Entities can make a small file large enough to stop the tool that reads it, or draw other files of the machine into it.
    No marketplace asks for them, and none loads them.

    How to repair: write the text itself instead of the entity, and take the document type out.
    """
    yield _hit(
        problem,
        f"{problem.detail}; such a file is not read",
        "Write the text itself, and take the document type out.",
        "nothing in the file was checked",
    )


@rule(
    "LOD123",
    "xml-doctype",
    severity="info",
    scope="event",
    always=True,
    good=[Example(_feed(_ITEM), file="feed.xml")],
    bad=[Example(_feed(_ITEM, '<!DOCTYPE rss SYSTEM "rss.dtd">'), file="feed.xml", says="rss.dtd")],
)
def xml_doctype(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The file has a document type, which a product feed does not need.

    The products are checked; what the document type names is not loaded. Some marketplaces refuse files that have one.

    How to repair: take the ``<!DOCTYPE …>`` out.
    """
    yield _hit(
        problem, f"{problem.detail} has no meaning in a product feed and was passed over", "Take it out."
    )


@rule(
    "LOD124",
    "encoding-unlike",
    severity="error",
    scope="event",
    always=True,
    good=[Example(_feed(_ITEM, '<?xml version="1.0" encoding="UTF-8"?>'), file="feed.xml")],
    bad=[
        Example(
            _feed(_ITEM.replace("Dress", "Café"), '<?xml version="1.0" encoding="windows-1252"?>'),
            file="feed.xml",
            says="windows-1252, and is UTF-8",
        )
    ],
)
def encoding_unlike(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A file says one encoding and is written in another.

    It is read as what it is. Who believes the declaration sees broken letters (``CafÃ©``), or refuses the file.

    How to repair: write the file as UTF-8 and say so: ``<?xml version="1.0" encoding="UTF-8"?>``.
    """
    yield _hit(
        problem,
        f"the file says that it is {problem.detail}",
        'Write it as UTF-8 and say so: <?xml version="1.0" encoding="UTF-8"?>.',
    )


RULES: tuple[Rule, ...] = (xml_syntax, xml_entities, xml_doctype, encoding_unlike)
