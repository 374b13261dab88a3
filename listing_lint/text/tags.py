"""The tags of an HTML text, each with its place, and whether they open and close as they should.

This reads like :mod:`listing_lint.text.html`, which maps to visible text, but keeps what that one throws away: which tags
there are, in which order, with which attributes. One pass, linear in the length of the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Kind = Literal["start", "end", "comment", "text", "torn"]

_NEXT = late(r"<(?:/?[A-Za-z]|!|\?)")
_NAME = late(r"/?[A-Za-z][^\s/>]*+")
_END = late(r"""[^>"']*+(?>(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*)>""")
_ATTRIBUTE = late(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:(\\*+)"([^"]*+)"|(\\*+)'([^']*+)'|([^\s"'=<>`]++)))?""")
_RAW = {
    name: re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE)
    for name in ("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp")
}
VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
KNOWN = frozenset(
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br"
    " button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div"
    " dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr"
    " html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu"
    " menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext"
    " pre progress q rb rp rt rtc ruby s samp script search section select shadow slot small source spacer span strike"
    " strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var"
    " video wbr xmp".split()
)
"""Every element of HTML, old ones included: ``<3`` and ``<AB-12>`` are none."""

OPTIONAL_END = frozenset(
    "p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rb rt rp rtc html head body".split()
)
"""Elements that the standard lets stand without an end tag."""

BLOCKS = frozenset(
    "address article aside blockquote br caption center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main"
    " nav ol p pre section table tbody td tfoot th thead tr ul".split()
)
"""Elements that begin on a line of their own."""

_LONG_URL = 2_000


@dataclass(frozen=True, slots=True)
class Tag:
    """A piece of markup: ``name`` in small letters, ``start:end`` in code points of the source.

    ``text`` is what stands between tags; ``torn`` is a tag without its ``>``. ``inner`` are the attributes of a start tag
    as a stretch of the source, read by :func:`attributes_of` where somebody asks.
    """

    kind: Kind
    name: str
    start: int
    end: int
    inner: tuple[int, int] = (0, 0)
    closed: bool = False


def read_tags(text: str) -> list[Tag]:
    """Read all tags and the stretches of text between them; the inside of scripts and styles is no text."""
    found: list[Tag] = []
    at, size, quotes = 0, len(text), True
    while at < size:
        match = _NEXT.search(text, at)
        if match is None:
            break
        start = match.start()
        if text.startswith("<!--", start):
            end = text.find("-->", start + 2)
            end = size if end < 0 else end + 3
            tag = Tag("comment", "", start, end)
        elif text[start + 1] in "!?":
            end = text.find(">", start)
            if end < 0:
                break
            end += 1
            tag = Tag("comment", "", start, end)
        else:
            name = _NAME.match(text, start + 1)
            assert name is not None
            close = _END.match(text, name.end()) if quotes else None
            if close is None:  # once a quote is left open, quotes are no longer obeyed
                quotes = False
                end = text.find(">", name.end()) + 1
                if not end:
                    # The rest is read again from here at most once: no tag ends behind this place.
                    if start > at:
                        found.append(Tag("text", "", at, start))
                    if name[0].lower().lstrip("/") in KNOWN:
                        found.append(Tag("torn", name[0].lower(), start, size))
                        return found
                    found = found[:-1] if start > at else found
                    break
            else:
                end = close.end()
            label = name[0].lower()
            if label.startswith("/"):
                tag = Tag("end", label[1:], start, end)
            else:
                tag = Tag("start", label, start, end, (name.end(), end - 1), text[end - 2] == "/")
        if start > at:
            found.append(Tag("text", "", at, start))
        found.append(tag)
        at = end
        raw = _RAW.get(tag.name) if tag.kind == "start" else None
        if raw is not None:
            until = raw.search(text, at)
            at = size if until is None else until.start()
    if at < size:
        found.append(Tag("text", "", at, size))
    return found


def attributes_of(text: str, tag: Tag) -> Iterator[tuple[str, str, int, int]]:
    """Yield name, raw value and the place of each attribute; 200 at most."""
    first, last = tag.inner
    for count, match in enumerate(_ATTRIBUTE.finditer(text, first, last)):
        if count >= 200:
            return
        value = next((match[group] for group in (3, 5, 6) if match[group] is not None), "")
        if match[2] or match[4]:
            value = value.rstrip("\\")  # the quotes are escaped, as some programs write them
        yield match[1].lower(), value[:_LONG_URL], match.start(), match.end()


@dataclass(frozen=True, slots=True)
class Fault:
    """A tag that does not open or close as it should. ``until`` is where the end tag stands that crosses the element, or -1."""

    kind: Literal["unclosed", "crossed", "stray", "torn"]
    name: str
    start: int
    end: int
    until: int = -1


def faults_of(tags: Sequence[Tag]) -> list[Fault]:
    """What is wrong with the nesting of the tags, in the order of the text."""
    faults: list[Fault] = []
    stack: list[Tag] = []
    depth: dict[str, int] = {}
    orphans: dict[str, int] = {}  # end tags that come later belong to elements that were crossed
    for tag in tags:
        if tag.kind == "torn":
            faults.append(Fault("torn", tag.name, tag.start, tag.end))
        elif tag.name not in KNOWN or tag.name in VOID:
            continue  # <o:p>, <AB-12> and the elements of drawings
        elif tag.kind == "start":
            stack.append(tag)
            depth[tag.name] = depth.get(tag.name, 0) + 1
        elif tag.kind == "end":
            if not depth.get(tag.name):
                if orphans.get(tag.name):
                    orphans[tag.name] -= 1
                elif tag.name not in OPTIONAL_END:
                    faults.append(Fault("stray", tag.name, tag.start, tag.end))
                continue
            crossed: list[Tag] = []
            while stack:
                top = stack.pop()
                depth[top.name] -= 1
                if top.name == tag.name:
                    break
                if top.name not in OPTIONAL_END:
                    crossed.append(top)
                    orphans[top.name] = orphans.get(top.name, 0) + 1
            faults += [Fault("crossed", one.name, one.start, one.end, tag.start) for one in crossed]
    faults += [
        Fault("unclosed", one.name, one.start, one.end) for one in stack if one.name not in OPTIONAL_END
    ]
    return sorted(faults, key=lambda one: one.start)
