"""DSC201 to DSC205 without DSC204: HTML that a marketplace refuses or strips, and HTML that is broken."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.late import late
from listing_lint.repair.changes import replacing
from listing_lint.repair.closing import balanced
from listing_lint.repair.markup import without_elements
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.description_page import page_of, texts_with_html
from listing_lint.text.tags import KNOWN, faults_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Json
    from listing_lint.text.tags import Fault, Tag

ACTIVE = frozenset(["script", "iframe", "frame", "frameset", "object", "embed", "applet", "form"])
FORM_FIELDS = frozenset(["input", "button", "textarea", "select"])
"""Elements that run, load or send something; active-content reports them."""

_MOST_NAMED = 4


def cup(description: str, **more: Json) -> Mapping[str, Json]:
    """A listing for examples."""
    return {
        "id": "A1",
        "title": "Stainless Steel Travel Cup with Lid, 500 ml",
        "description": description,
        **more,
    }


def _named(uses: Counter[str]) -> str:
    shown = [f"<{name}>" for name in uses]
    if len(shown) > _MOST_NAMED:
        return f"{', '.join(shown[: _MOST_NAMED - 1])} and {len(shown) - _MOST_NAMED + 1} more"
    return " and ".join((", ".join(shown[:-1]), shown[-1])) if len(shown) > 1 else shown[0]


def _elements(tags: list[Tag]) -> list[Tag]:
    return [tag for tag in tags if tag.kind == "start" and tag.name in KNOWN - ACTIVE - FORM_FIELDS]


@rule(
    "DSC201",
    "html-not-allowed",
    severity="error",
    reads=("/description", "/short_description", "/bullets"),
    figures=("description.html_allowed", "description.allowed_tags"),
    good=[
        Example(
            cup("Steel cup, 500 ml.<br>Keeps drinks hot, 5 < 8 hours."), why="line breaks", profile="amazon"
        ),
        Example(cup("<p>Steel cup.</p>"), why="a marketplace that takes HTML", profile="dhgate"),
    ],
    bad=[
        Example(
            cup("<p>Steel cup, <b>500 ml</b>.</p>"),
            says="description holds the HTML elements <p> and <b>, Amazon takes only <br>",
            at="/description",
            profile="amazon",
        ),
        Example(
            cup(
                "Steel cup, 500 ml.",
                bullets=["<b>Leakproof</b> lid", "Fits most car holders", "Steel, 500 ml"],
            ),
            says="selling point 1 holds the HTML element <b>, Amazon takes only <br>",
            at="/bullets/0",
            profile="amazon",
        ),
    ],
)
def html_not_allowed(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report HTML in a description where the marketplace takes none, or only certain elements.

    Compares the elements of description, short description and selling points with
    `description.allowed_tags`; where that is not set and `description.html_allowed` is no, every element is
    refused. Scripts, frames and forms are reported by active-content.

    The marketplace refuses the description, or shoppers read the tags.

    Write plain text, with line breaks between the paragraphs.
    """
    allowed, html = ctx.figure("description.allowed_tags"), ctx.figure("description.html_allowed")
    figure = allowed if allowed is not None else html
    if figure is None or (allowed is None and figure.value is not False):
        return
    taken = {name.lower() for name in allowed.names} if allowed is not None else set()
    only = ", ".join(f"<{name}>" for name in sorted(taken))
    for text, pointer, name in texts_with_html(listing):
        found = [tag for tag in _elements(page_of(text).tags) if tag.name not in taken]
        if not found:
            continue
        uses = Counter(tag.name for tag in found)
        kind = "element" if len(uses) == 1 else "elements"
        yield Hit(
            f"{name} holds the HTML {kind} {_named(uses)}, {ctx.profile.title} takes {f'only {only}' if only else 'none'}",
            pointer,
            "Write plain text, with line breaks between the paragraphs."
            if len(taken) < 3
            else "Remove these elements.",
            chars=(found[0].start, found[0].end),
            actual=len(found),
            figure=figure,
            data={"elements": sorted(uses)},
        )


@rule(
    "DSC202",
    "html-stripped",
    severity="warning",
    fix="safe",
    reads="/description",
    figures=("description.stripped_tags",),
    good=[Example(cup("<p>Steel cup, 500 ml.</p>"), why="nothing is lost", profile="aliexpress")],
    bad=[
        Example(
            cup("<style>p {color: navy}</style><p>Steel cup, 500 ml.</p><pre>22 cm</pre>"),
            says="description holds <style> and <pre>, which AliExpress removes",
            at="/description",
            profile="aliexpress",
        ),
    ],
)
def html_stripped(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report elements that the marketplace removes from a description.

    Compares the elements with `description.stripped_tags`. Scripts, frames and forms are reported by
    active-content.

    What stood in them, or what they styled, is lost: a table may fall apart, a text may be gone.

    Say it with other elements, and style with simple `style` attributes.
    """
    figure, text = ctx.figure("description.stripped_tags"), listing.description
    if figure is None or text is None or "<" not in text:
        return
    stripped = {name.lower() for name in figure.names}
    found = [tag for tag in _elements(page_of(text).tags) if tag.name in stripped]
    if found:
        uses = Counter(tag.name for tag in found)
        yield Hit(
            f"description holds {_named(uses)}, which {ctx.profile.title} removes",
            listing.at("description"),
            "Say it with other elements.",
            chars=(found[0].start, found[0].end),
            actual=len(found),
            figure=figure,
            data={"elements": sorted(uses)},
            fix=without_elements(listing.at("description"), text, page_of(text).tags, uses),
        )


_HEAVY = frozenset(
    [
        "div",
        "table",
        "ul",
        "ol",
        "a",
        "blockquote",
        "center",
        "section",
        "article",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "font",
        "form",
        "select",
        "script",
        "style",
        "pre",
    ]
)
"""Elements that take what comes behind them along when they are not closed."""

_SAID = {
    "unclosed": "opens <{}> and never closes it",
    "crossed": "closes another element before <{}>, which is still open",
    "stray": "closes <{}> without having opened it",
    "torn": "breaks off within the tag <{}>",
}


@rule(
    "DSC203",
    "html-unbalanced",
    severity="warning",
    fix="safe",
    reads="/description",
    good=[
        Example(
            cup("<ul><li>Steel<li>500 ml</ul><p>One<p>Two<br>"), why="end tags that HTML lets one leave out"
        ),
        Example(cup("Keeps drinks hot for 5 < t < 8 hours, model <AB-12>, we <3 tea."), why="no markup"),
    ],
    bad=[
        Example(
            cup("<div><p>Steel cup, 500 ml.</p>"),
            says="description opens <div> and never closes it",
            at="/description",
        ),
        Example(
            cup("<p><b>Steel <i>cup</b>, 500 ml</i>.</p>"),
            says="description closes another element before <i>, which is still open",
            at="/description",
        ),
        Example(
            cup('<p>Steel cup</p><a href="x'),
            says="description breaks off within the tag <a>",
            at="/description",
        ),
    ],
)
def html_unbalanced(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report elements that are not closed, are closed in the wrong order, or are closed without having been opened.

    Reads the tags as a browser does. End tags that HTML lets one leave out (`li`, `p`, `td` and their like)
    are not missed. A description that ends within a tag was cut off. A stray end tag, or an open `b` or
    `span`, is mere information.

    An open `div` or table takes the rest of the page along, and marketplaces close tags where they think
    best.

    Close each element where it ends.
    """
    text = listing.description
    if text is None or "<" not in text:
        return
    page = page_of(text)
    if not page.is_html:
        return
    faults = [
        fault for fault in faults_of(page.tags) if fault.kind != "torn" or _is_cut(text, fault, page.tags)
    ]
    if not faults:
        return
    worst = next((one for one in faults if _is_grave(one)), faults[0])
    more = len(faults) - 1
    others = (
        f", and has {more} more of such faults" if more > 1 else ", and has one more fault" if more else ""
    )
    yield Hit(
        f"description {_SAID[worst.kind].format(worst.name)}{others}",
        listing.at("description"),
        "Close each element where it ends.",
        chars=(worst.start, worst.end),
        actual=len(faults),
        severity=None if _is_grave(worst) else "info",
        fix=balanced(listing.at("description"), text, page.tags, faults),
    )


def _is_grave(fault: Fault) -> bool:
    return fault.kind in ("torn", "crossed") or (fault.kind == "unclosed" and fault.name in _HEAVY)


_INSIDE = late(r"</?[A-Za-z][\w:-]*+(?:\s+[\w:-]+\s*=|\s*$)")


def _is_cut(text: str, fault: Fault, tags: list[Tag]) -> bool:
    """Whether a tag without an end is one: an attribute follows its name, or nothing does."""
    return _INSIDE.match(text, fault.start) is not None and len(tags) > 1


_TWICE = late(
    r"&(?:amp;)+(?:lt|gt|quot|apos|nbsp|amp|#\d{2,6}|#x[0-9a-fA-F]{2,5});|&lt;(?:/?(?:p|br|div|span|b|strong|ul|li|table|tr|td|h[1-6]|img|a|em|i|font|script|iframe|style|form|section|article)(?=[\s/]|&gt;))"
)


@rule(
    "DSC205",
    "html-escaped-twice",
    severity="warning",
    fix="safe",
    reads="/description",
    good=[Example(cup("<p>Steel &amp; silicone, &lt; 500 ml</p>"), why="escaped once, as it should be")],
    bad=[
        Example(
            cup("<p>Steel cup &amp;amp; lid</p>"),
            says="description holds HTML that was escaped twice: &amp;amp;",
            at="/description",
        ),
        Example(
            cup("&lt;p&gt;Steel cup&lt;/p&gt;"),
            says="description holds tags that were escaped: &lt;p",
            at="/description",
        ),
    ],
)
def html_escaped_twice(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report HTML that was escaped once too often.

    Looks for entities within entities, and for tags of which the brackets are entities.

    Exports and imports that each escape the text do this; the shopper reads `&amp;` and `<p>` instead of
    what was meant.

    Unescape the text once, and check the export.

    Some shop systems unescape escaped tags again, so these are a warning of medium confidence.
    """
    text = listing.description
    if text is None or "&" not in text or ("&amp;" not in text and "&lt;" not in text):
        return
    found = list(_TWICE.finditer(text))
    if not found:
        return
    twice = next((match for match in found if match[0].startswith("&amp")), None)
    if twice is None and len(found) < 2:
        return
    first = twice or found[0]
    yield Hit(
        f"description holds {'HTML that was escaped twice' if twice else 'tags that were escaped'}: {first[0]}",
        listing.at("description"),
        "Unescape the text once, and check the export that it came from.",
        chars=first.span(),
        actual=len(found),
        confidence="high" if twice else "medium",
        subject="" if twice else "tags",
        fold=twice is None,  # the export's way with all descriptions, or that of the shop
        fix=replacing(
            listing.at("description"),
            "Unescape it once.",
            (
                (*match.span(), f"&{match[0][:-1].rpartition(';')[2]};")
                for match in found
                if match[0].startswith("&amp")
            ),
        ),
    )


RULES: tuple[Rule, ...] = (html_not_allowed, html_stripped, html_unbalanced, html_escaped_twice)
