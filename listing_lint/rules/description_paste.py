"""DSC207 and DSC401 to DSC403: what is left in texts of how they were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.texts import strings_of, texts_of
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.attribute_values import told_as_placeholders
from listing_lint.rules.description_markup import cup
from listing_lint.rules.description_page import page_of
from listing_lint.rules.image_facts import storable
from listing_lint.text.leftovers import any_leftovers, find_leftovers, find_markdown
from listing_lint.text.pasted import find_pasted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.texts import Text
    from listing_lint.text.leftovers import Leftover

_SHOWN = 60
_UNREAD = frozenset({"attribute name", "SKU", "terms", "maker", "image"})
"""Texts that shoppers don't read, or that others write."""


@rule(
    "DSC207",
    "pasted-markup",
    severity="warning",
    reads="/description",
    good=[Example(cup('<p class="intro">Steel cup, <b>500 ml</b></p>'), why="markup of one's own")],
    bad=[
        Example(
            cup('<p class="MsoNormal" style="mso-fareast-language: EN-US">Steel cup<o:p></o:p></p>'),
            says="description holds markup of Microsoft Word (4 marks of it)",
            at="/description",
        ),
        Example(
            cup('<p data-start="0" data-end="42">Steel cup, 500 ml</p>'),
            why="it does not show, so it is only information",
            says="description holds markup of a chat assistant",
            at="/description",
        ),
    ],
)
def pasted_markup(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report markup that another program left behind when a text was copied from it.

    Knows the marks of word processors and spreadsheets, chat assistants, page translators, writing helpers,
    mail programs and page editors. Those of word processors bring fonts, sizes and comments along and are a
    warning; what is invisible and weighs little is information.

    Such markup looks different on each device, eats up the length that the marketplace allows, and tells
    where the text came from.

    Paste without formatting, and format in the marketplace's editor.
    """
    text = listing.description
    if text is None or "<" not in text:
        return
    found = find_pasted(text)
    if not found:
        return
    worst = next((one for one in found if one.heavy), found[0])
    others = [one.program for one in found if one is not worst]
    times = f" ({worst.count} marks of it)" if worst.count > 1 else ""
    more = f", and of {' and '.join(others[:2])}" if others else ""
    yield Hit(
        f"description holds markup of {worst.program}{times}{more}",
        listing.at("description"),
        "Paste the text without formatting, and format it anew.",
        chars=(worst.start, worst.end),
        severity=None if worst.heavy else "info",
        actual=worst.count,
        data={"programs": [one.program for one in found]},
    )


def _leftovers(
    listing: Listing, sorts: frozenset[str]
) -> Iterator[tuple[Text, str, Leftover, tuple[int, int]]]:
    """The leftovers of these sorts in the texts of the listing: the words as read, and their place in the source."""
    found = _found(listing)
    for text, words, one, place in found:
        if one.sort in sorts:
            yield text, words, one, place


_SHORT, _REMEMBERED = 60, 20_000
"""Texts up to this length are remembered as clean, so many at the most: values of attributes come again and again."""
_clean: set[str] = set()
_last: tuple[object, list[tuple[Text, str, Leftover, tuple[int, int]]]] | None = None


def _found(listing: Listing) -> list[tuple[Text, str, Leftover, tuple[int, int]]]:
    """Every leftover of the listing. Two rules ask, one behind the other: the last answer is remembered."""
    global _last
    if _last is not None and _last[0] is listing.fields:
        return _last[1]
    found: list[tuple[Text, str, Leftover, tuple[int, int]]] = []
    fresh = [text for text in strings_of(listing.fields) if text not in _clean]
    # Tags and entities within a word would blind the first look, so descriptions are read without them.
    if not any_leftovers([_plain(text) for text in fresh]):
        if len(_clean) < _REMEMBERED:
            _clean.update(text for text in fresh if len(text) < _SHORT)
    else:
        for text in texts_of(listing):
            if text.role in _UNREAD:
                continue
            plain = _plain(text.text)
            if not any_leftovers([plain]):
                continue
            leftovers = find_leftovers(plain)
            if leftovers and ("<" in text.text or "&" in text.text):
                view = page_of(text.text).view
                leftovers = find_leftovers(view.text)
                found += [
                    (text, view.text[one.start : one.end], one, view.span(one.start, one.end))
                    for one in leftovers
                ]
            else:
                found += [
                    (text, text.text[one.start : one.end], one, (one.start, one.end)) for one in leftovers
                ]
    _last = listing.fields, found
    return found


def _plain(text: str) -> str:
    return page_of(text).plain if "<" in text or "&" in text else text


@rule(
    "DSC401",
    "assistant-text",
    severity="error",
    good=[
        Example(
            cup("An AI robot with a language model: here is what it can do. Certainly fun."),
            why="about an assistant",
        ),
    ],
    bad=[
        Example(
            cup("<p>Certainly! Here is a product description for your cup:</p><p>Steel cup.</p>"),
            says="description holds words of an AI assistant: 'Certainly! Here is'",
            at="/description",
        ),
        Example(
            cup("Steel cup.", bullets=["As an AI language model, I cannot taste coffee."]),
            says="bullet 1 holds words of an AI assistant: 'As an AI language model'",
            at="/bullets/0",
        ),
        Example(
            cup("Steel cup :contentReference[oaicite:2]{index=2}"),
            says="description holds a source mark of an AI assistant",
            at="/description",
        ),
    ],
)
def assistant_text(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report sentences that a writing assistant says to the seller, and its source marks.

    Looks in every text for what assistants say of themselves ("as an AI language model"), before and behind
    their answer ("Certainly! Here is …", "Would you like me to shorten the description?"), for refusals
    ("I cannot fulfill this request"), in eight languages and more, and for marks such as `oaicite` and
    `turn0search1`. What a seller may say as well, such as "I hope this helps!", is a warning.

    Shoppers see that nobody has read the text, and some marketplaces want such texts marked.

    Remove the sentence, and read the rest of the text against the product.
    """
    for text, words, one, place in _leftovers(listing, frozenset({"assistant", "citation"})):
        what = "words" if one.sort == "assistant" else "a source mark"
        holds = "holds" if one.sure else "may hold"
        yield Hit(
            f"{show(text.name, 60)} {holds} {what} of an AI assistant: '{show(' '.join(words.split()), _SHOWN)}'",
            text.pointer,
            "Remove it, and read the rest of the text against the product.",
            chars=(text.offset + place[0], text.offset + place[1]),
            severity=None if one.sure else "warning",
            confidence="high" if one.sure else "medium",
            actual=storable(words),
            data={"kind": one.sort},
        )


_KINDS = {
    "template": "unfilled",
    "filler": "filler",
    "error": "program's error",
    "page": "words of a page's link",
    "list": "brackets of a program's list,",
}
_WRITTEN = frozenset({"title", "description", "bullet"})


@rule(
    "DSC402",
    "unfilled-template",
    severity="error",
    good=[
        Example(
            cup("<style>p {margin: 0}</style>[2 Pack] Insert the battery. 【Product Name】: Cup"),
            why="no template",
        ),
    ],
    bad=[
        Example(
            cup("<p>{{ product.title }} is a steel cup.</p>"),
            says="description holds the unfilled '{{ product.title }}'",
            at="/description",
        ),
        Example(
            {"id": "A1", "title": "[Your Brand] Travel Cup"},
            says="title holds the unfilled '[Your Brand]'",
            at="/title",
        ),
        Example(
            cup("Lorem ipsum dolor sit amet."),
            says="description holds the filler 'Lorem ipsum'",
            at="/description",
        ),
        Example(
            {"id": "A1", "title": "Wall Sticker, 22 x 30 cmOpen in new tab."},
            says="title holds the words of a page's link 'Open in new tab.'",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": '["Travel Cup", "500 ml"]'},
            says='title holds the brackets of a program\'s list, \'["Travel Cup", "500 ml"]\'',
            at="/title",
        ),
    ],
)
def unfilled_template(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report places of a template that nobody filled in, and filler text.

    Looks in every text for variables of template languages, for "[insert product name]" and "[your brand]",
    for lorem ipsum, for the errors that programs write instead of a value, and for what an export copies along:
    "Open in new tab" from a page, and the brackets of a list.

    Shoppers read it as it stands.

    Fill the place in, and check the template or the export that left it.

    A label in brackets before a value, "[Brand]: Acme", is no template.
    """
    filled: set[str] = set()
    told: frozenset[str] | None = None
    for text, words, one, place in _leftovers(listing, frozenset(_KINDS)):
        if text.role not in _WRITTEN and one.sort == "filler":
            told = told_as_placeholders(listing, ctx) if told is None else told
            if text.pointer in told or words.strip() == text.text.strip():
                continue  # whole values are judged by placeholder-value: "XXX" may be a size
        if one.sort == "list" and text.role not in _WRITTEN:
            continue  # attributes have lists of values in many a table
        if one.sort in ("filler", "error"):
            # "Lorem ipsum" and its "dolor sit amet" are one text to write, and an error of a program is one wherever it shows.
            if text.pointer in filled:
                continue
            filled.add(text.pointer)
        yield Hit(
            f"{show(text.name, 60)} holds the {_KINDS[one.sort]} '{show(' '.join(words.split()), _SHOWN)}'",
            text.pointer,
            "Write what belongs there, and check the template or the export.",
            chars=(text.offset + place[0], text.offset + place[1]),
            severity=None if one.sure else "warning",
            confidence="high" if one.sure else "medium",
            actual=storable(words),
            data={"kind": one.sort},
        )


@rule(
    "DSC403",
    "markdown-in-text",
    severity="warning",
    reads=("/description", "/short_description", "/bullets"),
    good=[
        Example(cup("#1 cup, 2**3 ml, * steel * 500 ml, rated ***"), why="signs that are no Markdown"),
    ],
    bad=[
        Example(
            cup("## Features\n**Steel** cup, **500 ml**"),
            says="description is written in Markdown: '## Features'",
            at="/description",
        ),
        Example(
            cup("Steel cup.", bullets=["**Leakproof** lid"]),
            says="bullet 1 may be written in Markdown: '**Leakproof**'",
            at="/bullets/0",
        ),
    ],
)
def markdown_in_text(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report Markdown in a field that takes HTML or plain text.

    Looks for headings with `#`, bold between `**`, links, tables and fences. One mark alone is only
    information.

    No marketplace draws Markdown: shoppers read the asterisks and hashes. It is how texts come out of chat
    assistants.

    Write HTML where the marketplace takes it, or plain text.
    """
    for name, role in (("description", "description"), ("short_description", "short description")):
        text = listing.text(name)
        if text and (
            "**" in text or "# " in text or "](" in text or "```" in text or "__" in text or "---" in text
        ):
            yield from _markdown(text, listing.at(name), role)
    for number, (text, pointer) in enumerate(listing.texts("bullets"), 1):
        if "**" in text or "](" in text or "# " in text:
            yield from _markdown(text, pointer, f"bullet {number}")


def _markdown(text: str, pointer: str, name: str) -> Iterator[Hit]:
    found = find_markdown(text)
    if not found:
        return
    first = found[0]
    sure = len(found) > 1 or first[0] in ("link", "code")
    yield Hit(
        f"{name} {'is' if sure else 'may be'} written in Markdown: '{show(text[first[1] : first[2]], _SHOWN)}'",
        pointer,
        "Write HTML where the marketplace takes it, or plain text.",
        chars=(first[1], first[2]),
        severity=None if sure else "info",
        confidence="high" if len({kind for kind, _, _ in found}) > 1 else "medium",
        actual=len(found),
    )


RULES: tuple[Rule, ...] = (pasted_markup, assistant_text, unfilled_template, markdown_in_text)
