"""HTML as a shopper sees it, and what stands in it unseen.

Shop systems paste anything into descriptions, so this reads like a browser does: it never fails, closes what is left
open and takes a lone ``<`` for a sign. Every character keeps its place in the source. One pass, linear in the length
of the text whatever it holds.
"""

from __future__ import annotations

import re
from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from listing_lint.late import late
from listing_lint.records import dataclass
from listing_lint.text.view import ATTRIBUTE, COMMENT, ENTITY, HIDDEN, SCRIPT, TAG, Builder, View

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = Literal["hidden", "comment", "attribute", "script", "style"]

_MARKUP = late(r"<|&|\n|\r|\]\]>")  # no set: of single letters, re makes one to skip by
_NAME = late(r"/?[A-Za-z][^\s/>]*+")
_QUOTED_END = late(r"""[^>"']*+(?>(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*)>""")
_ATTRIBUTE = late(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:\\*+"([^"]*+)"|\\*+'([^']*+)'|([^\s"'=<>`]++)))?""")
"""An attribute with its value. Feeds that a program wrote may have backslashes before the quotes, which the next one takes away."""
_ENTITY = late(r"&(?:#(?:[0-9]{1,8}|[xX][0-9a-fA-F]{1,7})|[A-Za-z][A-Za-z0-9]{1,31});?")
_LOOKS_LIKE_TAG = late(r"<(?:/?[A-Za-z]|!--|!\[CDATA\[)")
_MOST_ATTRIBUTES = 200

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
        "video",
    ]
)
_VOID = frozenset(
    [
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
_RAW = {
    name: re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE)
    for name in ("script", "style", "title", "iframe", "noembed", "noframes", "xmp")
}
_SPOKEN = frozenset(
    {"at", "dot", "arroba", "punto", "ponto", "point", "punkt", "kropka", "arobase", "chiocciola"}
)
_UNSEEN = frozenset({"template", "noscript", "head", "datalist", "object"})
_CLOSED_BY = {  # what an opening tag closes when it was left open
    "li": ("li",),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("td", "th", "tr"),
    "dd": ("dd", "dt"),
    "dt": ("dd", "dt"),
    "option": ("option",),
}
_CLOSES_P = _BLOCKS - {"br", "button", "select", "option", "optgroup", "video", "textarea", "td", "th", "tr"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A text that is not part of what a shopper reads, with the element and attribute that hold it.

    ``why`` tells how it is hidden, where it is (``white on white``); ``start:end`` is its stretch of the source.
    """

    view: View
    place: Place
    tag: str
    name: str
    start: int
    end: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What was read: the visible text (blocks parted by line ends) and the unseen pieces in order."""

    visible: View
    pieces: tuple[Piece, ...] = ()


@dataclass(slots=True)
class _Open:
    """An open element and what it makes of its content."""

    name: str
    hidden: str = ""
    color: tuple[int, int, int] | None = None
    ground: tuple[int, int, int] | Literal["unknown"] | None = None


def looks_like_html(text: str) -> bool:
    """Whether a text holds anything that HTML would not show as it stands."""
    return _LOOKS_LIKE_TAG.search(text) is not None or ("&" in text and _ENTITY.search(text) is not None)


def read_html(view: View) -> Page:
    """Read a text as a browser does; escaped HTML (``&lt;p&gt;``) is read once more, as shop systems unescape it."""
    page = _Reader(view).read()
    if not looks_like_html(page.visible.text):
        return page
    again = _Reader(page.visible).read()
    return Page(again.visible, page.pieces + again.pieces)


@dataclass(slots=True)
class _Reader:
    base: View
    text: str = ""
    is_html: bool = False
    visible: Builder = field(init=False)
    unseen: Builder | None = None
    unseen_from: int = 0
    pieces: list[Piece] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    open: dict[str, int] = field(default_factory=dict)
    broken_quotes: bool = False
    no_more_tags: bool = False
    cdata: bool = False

    def __post_init__(self) -> None:
        self.text = self.base.text
        self.is_html = _LOOKS_LIKE_TAG.search(self.text) is not None
        self.visible = Builder(self.base)

    def read(self) -> Page:
        text, at, size = self.text, 0, len(self.text)
        while at < size:
            match = _MARKUP.search(text, at)
            if match is None:
                self._target().keep(at, size)
                break
            start = match.start()
            self._target().keep(at, start)
            char = text[start]
            if char == "<":
                at = self._markup(start)
            elif char == "&":
                at = _entity(self._target(), text, start)
            elif char == "]":
                at = start + 3
                if self.cdata:
                    self._target().drop(start, at, TAG)
                else:
                    self._target().keep(start, at)
            else:
                at = start + 1
                if self.is_html:  # white space of the source is a blank on the page
                    self._target().put(" ", start, at, 0)
                else:
                    self._target().keep(start, at)
        self._close_unseen(size)
        return Page(self.visible.done(), tuple(self.pieces))

    def _target(self) -> Builder:
        return self.visible if self.unseen is None else self.unseen

    def _close_unseen(self, end: int) -> None:
        if self.unseen is None:
            return
        view, why = self.unseen.done(HIDDEN), self.stack[-1].hidden if self.stack else ""
        self.unseen = None
        if view.text.strip():
            start, stop = self.base.span(self.unseen_from, max(end, self.unseen_from + 1))
            tag = self.stack[-1].name if self.stack else ""
            self.pieces.append(Piece(view, "hidden", tag, "", start, stop, why))

    def _markup(self, start: int) -> int:
        text = self.text
        if text.startswith("<!--", start):
            return self._comment(start)
        if text.startswith("<![CDATA[", start):
            self._target().drop(start, start + 9, TAG)
            self.cdata = True
            return start + 9
        name = _NAME.match(text, start + 1)
        if name is None:
            if text.startswith(("<!", "<?"), start) and text[start + 2 : start + 3].isalpha():
                end = text.find(">", start) + 1
                if end:
                    self._target().drop(start, end, TAG)
                    return end
            self._target().keep(start, start + 1)
            return start + 1
        end = self._tag_end(name.end())
        if end < 0:
            self._target().keep(start, start + 1)
            return start + 1
        tag = name[0].lower()
        if tag in _SPOKEN and end == name.end() + 1:  # "sales<at>shop<dot>com" is no markup
            self._target().keep(start, start + 1)
            return start + 1
        if tag.startswith("/"):
            self._end_tag(tag[1:], start, end)
            return end
        return self._start_tag(tag, start, name.end(), end)

    def _tag_end(self, at: int) -> int:
        """The offset behind a tag's ``>``, or -1. Once a quote is left open, quotes are no longer obeyed."""
        if not self.broken_quotes:
            match = _QUOTED_END.match(self.text, at)
            if match is not None:
                return match.end()
            self.broken_quotes = True
        if self.no_more_tags:
            return -1
        end = self.text.find(">", at)
        # Noted, or a text of many "<a" and no ">" would be searched to its end again and again.
        self.no_more_tags = end < 0
        return end + 1 if end >= 0 else -1

    def _comment(self, start: int) -> int:
        text = self.text
        end = text.find("-->", start + 2)
        stop = len(text) if end < 0 else end + 3
        inner = slice(min(start + 4, stop), len(text) if end < 0 else max(end, start + 4))
        if text[inner].strip():
            content = Builder(self.base)
            content.keep(inner.start, inner.stop)
            first, last = self.base.span(inner.start, inner.stop)
            self.pieces.append(Piece(content.done(COMMENT), "comment", "", "", first, last))
        self._target().drop(start, stop, TAG)
        return stop

    def _end_tag(self, tag: str, start: int, end: int) -> None:
        self._gap(tag, start, end)
        if self.open.get(tag, 0):
            self._close(tag, start)

    def _close(self, tag: str, at: int) -> None:
        while self.stack:
            self._leave(at)
            closed = self.stack.pop()
            self.open[closed.name] -= 1
            if closed.name == tag:
                break

    def _leave(self, at: int) -> None:
        """End the unseen text of the innermost element, if it is that element which hides."""
        if self.stack[-1].hidden and not (len(self.stack) > 1 and self.stack[-2].hidden):
            self._close_unseen(at)

    def _gap(self, tag: str, start: int, end: int) -> None:
        if tag in _BLOCKS:
            self._target().put("\n", start, end, 0)
        else:
            self._target().drop(start, end, TAG)

    def _start_tag(self, tag: str, start: int, inside: int, end: int) -> int:
        if tag in _CLOSES_P and self.open.get("p", 0):
            self._close("p", start)
        for other in _CLOSED_BY.get(tag, ()):
            if self.stack and self.stack[-1].name == other:
                self._close(other, start)
        attributes = self._attributes(tag, inside, end)
        self._gap(tag, start, end)
        if tag in _VOID:
            return end
        raw = _RAW.get(tag)
        if raw is not None:
            return self._raw(tag, raw, end)
        element = self._element(tag, attributes)
        self.stack.append(element)
        self.open[tag] = self.open.get(tag, 0) + 1
        if element.hidden and self.unseen is None:
            self.unseen, self.unseen_from = Builder(self.base), end
        return end

    def _raw(self, tag: str, closing: re.Pattern[str], at: int) -> int:
        match = closing.search(self.text, at)
        end = len(self.text) if match is None else match.start()
        if self.text[at:end].strip():
            content = Builder(self.base)
            content.keep(at, end)
            place: Place = "style" if tag == "style" else "script" if tag == "script" else "hidden"
            first, last = self.base.span(at, end)
            way = HIDDEN if place == "hidden" else SCRIPT
            self.pieces.append(Piece(content.done(way), place, tag, "", first, last, f"inside <{tag}>"))
        if end > at:
            self._target().drop(at, end, TAG)
        return end

    def _attributes(self, tag: str, inside: int, end: int) -> dict[str, str]:
        """Read a tag's attributes; each non-empty value becomes a piece."""
        found: dict[str, str] = {}
        stop = end - 1
        if self.text[inside:stop].isspace() or inside >= stop:
            return found
        for count, match in enumerate(_ATTRIBUTE.finditer(self.text, inside, stop)):
            if count >= _MOST_ATTRIBUTES:
                break
            name = match[1].lower()
            group = 2 if match[2] is not None else 3 if match[3] is not None else 4
            if name in found or match[group] is None:
                found.setdefault(name, "")
                continue
            first, last = match.span(group)
            if group != 4 and self.text[first - 2] == "\\":
                last = first + len(match[group].rstrip("\\"))
            if first == last:
                found[name] = ""
                continue
            view = decode_entities(self.base, first, last)
            found[name] = view.text
            start, finish = self.base.span(first, last)
            self.pieces.append(Piece(view, "attribute", tag, name, start, finish))
        return found

    def _element(self, tag: str, attributes: dict[str, str]) -> _Open:
        outer = self.stack[-1] if self.stack else _Open("")
        element = _Open(tag, outer.hidden, outer.color, outer.ground)
        if not element.hidden and (tag in _UNSEEN or attributes):
            from listing_lint.text.hiding import look

            look(element, tag, attributes, unseen=tag in _UNSEEN)
        return element


def decode_entities(base: View, start: int, end: int, whole: int = ATTRIBUTE) -> View:
    """``start:end`` of a view with its entities decoded."""
    text, made, at = base.text, Builder(base), start
    while at < end:
        amp = text.find("&", at, end)
        if amp < 0:
            made.keep(at, end)
            break
        made.keep(at, amp)
        at = _entity(made, text, amp, end)
    return made.done(whole)


def _entity(made: Builder, text: str, start: int, end: int | None = None) -> int:
    """Write the character of an entity, or the ampersand itself; returns where it ends."""
    match = _ENTITY.match(text, start) if end is None else _ENTITY.match(text, start, end)
    if match is not None:
        char, length = _character(match[0])
        if length:
            made.put(char, start, start + length, ENTITY)
            return start + length
    made.keep(start, start + 1)
    return start + 1


@lru_cache(maxsize=4096)
def _character(entity: str) -> tuple[str, int]:
    """The text of an entity and how much of it was used: ``&copyright`` begins with ``&copy``."""
    from html import unescape
    from html.entities import html5

    if entity[1] == "#":
        return unescape(entity if entity.endswith(";") else entity + ";"), len(entity)
    name = entity[1:]
    if name in html5:
        return html5[name], len(entity)
    for length in range(min(len(name), 7), 1, -1):  # the longest name that needs no semicolon has six letters
        if name[:length] in html5 and not name[:length].endswith(";"):
            return html5[name[:length]], length + 1
    return "", 0


def texts_of(page: Page) -> Iterator[View]:
    """Every text of a page, the visible one first."""
    yield page.visible
    for piece in page.pieces:
        yield piece.view
