"""DSC204: content of a description that runs, loads or sends something."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.entities import unescape
from listing_lint.finding import Hit
from listing_lint.late import late
from listing_lint.repair.markup import without_active
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.description_markup import ACTIVE, FORM_FIELDS, cup
from listing_lint.rules.description_page import page_of, texts_with_html
from listing_lint.text.tags import attributes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.profiles.model import Figure
    from listing_lint.text.tags import Tag

_EVENT = late(r"on[a-z]{4,30}")
_RUNS = late(r"[\s\x00-\x20]*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:", re.IGNORECASE)
_DATA = late(r"\s*data:(?!image/(?:png|jpe?g|gif|webp|bmp|avif)\b)", re.IGNORECASE)
_STYLE_RUNS = late(r"expression\s*\(|-moz-binding|behavior\s*:", re.IGNORECASE)
_ADDRESSES = frozenset(
    ["href", "src", "action", "formaction", "data", "srcset", "poster", "background", "xlink:href"]
)
_CHEAP = late(
    r"<(?:script|i?frame|frameset|object|embed|applet|form|meta|link|base|input|button|textarea|select)\b"
    r"|\bon[a-z]{4,30}\s*=|script\s*:|\bdata:|&#|expression\s*\(|-moz-binding|behavior\s*:|@import",
    re.IGNORECASE,
)
_PARTS = (
    *(
        "script",
        "frame",
        "<object",
        "<embed",
        "<applet",
        "<form",
        "<meta",
        "<link",
        "<base",
        "<input",
        "<button",
    ),
    *("<textarea", "<select", "data:", "&#", "expression", "-moz-binding", "behavior", "@import"),
)
_EVENTS = late(r"on[a-z]{4,30}\s*=")


@cache
def _parts() -> Any:
    """One automaton of RE2 for all the parts."""
    from listing_lint.text.trigger import compiled

    return compiled("|".join(map(re.escape, _PARTS)))


def _may_run(text: str) -> bool:
    """A cheap look: parts of what runs, then the way it is written. The parts alone are found twenty times as quickly."""
    if _parts().search(text.encode("utf-8", "surrogatepass")) is None and (
        "=" not in text or _EVENTS.search(text.lower()) is None
    ):
        return False
    return _CHEAP.search(text) is not None


@rule(
    "DSC204",
    "active-content",
    severity="error",
    fix="safe",
    reads=("/description", "/short_description", "/bullets"),
    figures=("description.active_content_allowed",),
    good=[
        Example(
            cup('<p style="color: navy">Steel cup</p><img src="data:image/png;base64,AAAA" alt="cup">'),
            why="text, style and a picture",
        ),
        Example(cup("<p>For script fonts; data: 500 ml; on sale = no</p>"), why="words that look like it"),
    ],
    bad=[
        Example(
            cup("<script>alert(1)</script><p>Steel cup</p>"),
            says="description holds <script>",
            at="/description",
        ),
        Example(
            cup('<p onclick="open()">Steel cup</p>'),
            says="description holds the event handler onclick of <p>",
            at="/description",
        ),
        Example(
            cup('<a href="java&#115;cript:open()">Sizes</a>'),
            says="description holds a script as the href of <a>",
            at="/description",
        ),
        Example(
            cup('<meta http-equiv="refresh" content="0;url=/x"><p>Steel cup</p>'),
            says="description holds a redirection by <meta>",
            at="/description",
        ),
        Example(
            cup("Steel cup", bullets=["Keeps hot", "Leakproof <img src=x onerror=open()>"]),
            why="a selling point is read by the same browser",
            says="selling point 2 holds the event handler onerror of <img>",
            at="/bullets/1",
        ),
    ],
)
def active_content(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report content of a description that runs, loads or sends something.

    Looks in the description, the short description and the selling points for scripts, frames, embedded
    objects, forms and their fields, event attributes, addresses that are scripts or hold data other than a
    picture, external and imported style sheets, a base address and redirections.

    Marketplaces remove it or refuse the listing: it can track shoppers, or lead them away.

    Remove it; text, pictures and simple styles say what a description has to say.

    Where the address of a frame or a script leads to another site, page-action says so as well.
    """
    figure = ctx.figure("description.active_content_allowed")
    if figure is None or figure.value is not False:
        return
    for text, pointer, name in texts_with_html(listing):
        if _may_run(text):
            yield from _runs(text, pointer, name, figure, ctx)


def _runs(text: str, pointer: str, name: str, figure: Figure, ctx: Context) -> Iterator[Hit]:
    stripped = ctx.figure("description.stripped_tags")
    refused = ctx.figure("description.html_allowed")
    told: dict[str, list[tuple[int, int, int]]] = {}
    tags = page_of(text).tags
    has_form = any(tag.name == "form" for tag in tags)
    for number, tag in enumerate(tags):
        if tag.kind == "start":
            for what, start, end in _active(text, tag, has_form):
                told.setdefault(what, []).append((number, start, end))
    for what, places in told.items():
        number, start, end = places[0]
        tag = tags[number]
        source = figure
        if stripped is not None and tag.name in stripped.names:
            source = stripped
        elif refused is not None and refused.value is False:
            source = refused
        yield Hit(
            f"{name} holds {what}",
            pointer,
            "Remove it; a description is text, pictures and simple styles."
            if name == "description"
            else "Remove it, and write plain text.",
            chars=(start, end),
            figure=source,
            data={"element": tag.name},
            fix=without_active(pointer, text, tags, places),
        )


def _active(text: str, tag: Tag, has_form: bool) -> Iterator[tuple[str, int, int]]:
    """What of a start tag is active, and where it stands."""
    whole = (tag.start, tag.end)
    if tag.name in ACTIVE:
        yield f"<{tag.name}>", *whole
    elif tag.name in FORM_FIELDS and not has_form:
        yield f"the form field <{tag.name}>", *whole
    elif tag.name == "base":
        yield "<base>, which turns every address of the page", *whole
    elif tag.name == "style":
        end = text.find("</", tag.end)
        if "@import" in text[tag.end : len(text) if end < 0 else end]:
            yield "a style sheet that imports another", *whole
    if tag.inner[1] <= tag.inner[0]:
        return
    attributes = list(attributes_of(text, tag))
    values = {name: value.lower() for name, value, _, _ in attributes}
    if tag.name == "meta" and "refresh" in values.get("http-equiv", ""):
        yield "a redirection by <meta>", *whole
    if tag.name == "link" and ("stylesheet" in values.get("rel", "") or "import" in values.get("rel", "")):
        yield "an external style sheet", *whole
    for name, value, start, end in attributes:
        if name.startswith("on") and _EVENT.fullmatch(name):
            yield f"the event handler {name} of <{tag.name}>", start, end
        elif name in _ADDRESSES:
            read = _decoded(value)
            if _RUNS.match(read):
                yield f"a script as the {name} of <{tag.name}>", start, end
            elif _DATA.match(read) and tag.name not in ACTIVE:
                yield f"data as the {name} of <{tag.name}>", start, end
        elif name == "style" and _STYLE_RUNS.search(value):
            yield f"a style of <{tag.name}> that runs a script", start, end


def _decoded(value: str) -> str:
    if "&" not in value:
        return value
    return unescape(value)


RULES: tuple[Rule, ...] = (active_content,)
