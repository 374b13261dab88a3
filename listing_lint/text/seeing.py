"""Everything that a text says about how to get in touch: each view of it shown to each finder, the answers put together.

The text is read like a shopper reads it, then like a program that collects addresses. The plain reading comes first;
further ones are built only where the text gives a reason, and count only for what they alone made readable.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Literal

from listing_lint.records import dataclass
from listing_lint.text.bidi import OVERRIDE
from listing_lint.text.contact import Contact, Kind
from listing_lint.text.derived import backwards, collapsed, decoded, unpacked
from listing_lint.text.fold import fold, read_leet
from listing_lint.text.html import Page, Piece, looks_like_html, read_html
from listing_lint.text.known_words import known
from listing_lint.text.references import Reference, reference_of, references_of, scripted
from listing_lint.text.trigger import may_show
from listing_lint.text.view import BASE64, LEET, REVERSED, SPACED, TAG, View, way_names

if TYPE_CHECKING:
    from listing_lint.finding import Confidence

Where = Literal["text", "hidden", "comment", "attribute", "script", "style"]

_RANK: dict[Kind, int] = {
    "email": 0, "url": 1, "messenger": 2, "social": 3, "phone": 4, "domain": 5, "address": 6, "invitation": 7,
}  # fmt: skip
"""Which of two contacts at one place is told: the one that says more."""

_TEXT_ATTRIBUTES = frozenset(
    {"alt", "title", "aria-label", "placeholder", "value", "content", "label", "summary"}
)
_QUIET_ATTRIBUTES = frozenset(
    {"class", "style", "id", "width", "height", "align", "valign", "size", "face", "lang", "dir"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """One contact detail in a text.

    ``start:end`` are code points of the text. ``ways`` are the names of the ways in which it was hidden, none for what
    stands there plainly; ``where`` tells which part of an HTML page holds it and ``element`` names it (``a href``).
    """

    kind: Kind
    value: str
    start: int
    end: int
    ways: tuple[str, ...] = ()
    service: str = ""
    confidence: Confidence = "high"
    cue: str = ""
    where: Where = "text"
    element: str = ""


@dataclass(frozen=True, slots=True)
class Hidden:
    """A text that a shopper does not see, and how it is hidden."""

    text: str
    why: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen in one text."""

    contacts: tuple[Found, ...] = ()
    references: tuple[Reference, ...] = ()
    hidden: tuple[Hidden, ...] = ()


NOTHING = Sight()


@dataclass(frozen=True, slots=True)
class _Candidate:
    contact: Contact
    start: int
    end: int
    ways: int
    order: int
    where: Where
    element: str


def find_contacts(text: str, *, html: bool | None = None, label: str = "") -> list[Found]:
    """The contact details of a text; see :func:`see`."""
    return list(see(text, html=html, label=label).contacts)


def see(text: str, *, html: bool | None = None, label: str = "") -> Sight:
    """Read a text, plain or HTML (``html`` None: as it looks), and tell what it says about getting in touch.

    ``label`` is what a reader sees before the text, for example an attribute's name: it may be the cue for the value.
    Takes any text and never raises; time grows with its length alone.
    """
    lead = f"{label}: " if label else ""
    view = View(lead + text)
    is_html = looks_like_html(view.text) if html is None else html
    page = read_html(view) if is_html else Page(view)
    candidates = list(_in_text(page.visible, "text", "", overridden=OVERRIDE in text))
    references: list[Reference] = []
    hidden: list[Hidden] = []
    for piece in page.pieces:
        if piece.place == "attribute":
            references.extend(references_of(piece))
        elif piece.place == "script":
            references.extend(scripted(piece))
        elif piece.place == "hidden" and any(char.isalnum() for char in piece.view.text):
            hidden.append(Hidden(piece.view.text.strip(), piece.why, piece.start, piece.end))
        candidates += _in_piece(piece)
    shift = len(lead)
    return Sight(
        tuple(_found(one, shift) for one in _best(candidates) if one.end > shift),
        tuple(_shifted(references, shift)),
        tuple(Hidden(one.text, one.why, one.start - shift, one.end - shift) for one in hidden),
    )


def _shifted(references: Iterable[Reference], shift: int) -> Iterator[Reference]:
    from dataclasses import replace

    for one in references:
        yield replace(one, start=one.start - shift, end=one.end - shift) if shift else one


def _found(one: _Candidate, shift: int) -> Found:
    contact = one.contact
    return Found(
        contact.kind,
        contact.value,
        max(0, one.start - shift),
        one.end - shift,
        way_names(one.ways),
        contact.service,
        contact.confidence,
        contact.cue,
        one.where,
        one.element,
    )


_Finder = tuple[Callable[[View], Iterator[Contact]], tuple[str, ...]]


@cache
def _finders() -> tuple[_Finder, ...]:
    """The finders, each with the groups of the first look of which a text must hold one."""
    from listing_lint.text.addresses import find_addresses
    from listing_lint.text.emails import find_emails
    from listing_lint.text.invitations import find_invitations
    from listing_lint.text.links import find_links
    from listing_lint.text.messengers import find_messengers
    from listing_lint.text.phones import find_phones

    return (
        (find_emails, ("signs", "domain")),
        (find_links, ("signs", "domain")),
        (find_messengers, ("names", "short names", "signs")),
        (find_phones, ()),
        (find_addresses, ("places",)),
        (find_invitations, ("invitations", "verbs", "names", "short names")),
    )


_ADDRESSES = 3
"""How many of the finders look for addresses and identifiers, not for numbers and wording."""


def _look(
    view: View, must: int, order: int, where: Where, element: str, most: int = 6
) -> Iterator[_Candidate]:
    """What the finders see in one reading; an attribute is short and is shown to all."""
    data = view.text.encode("utf-8", "surrogatepass")
    for finder, groups in _finders()[:most]:
        if not groups or where == "attribute" or any(may_show(group, data) for group in groups):
            yield from _ask(finder, view, must, order, where, element)


def _in_text(view: View, where: Where, element: str, *, overridden: bool = False) -> Iterator[_Candidate]:
    """What all finders see in all readings of a text."""
    base = fold(view, known)
    yield from _look(base, 0, 0, where, element)
    for order, (reading, must) in enumerate(_readings(base, overridden=overridden), 1):
        yield from _look(reading, must, order, where, element)


def _ask(
    finder: Callable[[View], Iterator[Contact]], view: View, must: int, order: int, where: Where, element: str
) -> Iterator[_Candidate]:
    """What one finder sees in a reading; ``must`` are ways of which a contact shows one, or the base has it already."""
    for contact in finder(view):
        if contact.kind == "domain" and contact.confidence == "low":
            continue  # a brand that is written like an address, as far as anybody can tell
        if contact.kind == "domain" and _ends_in_unit(view, contact):
            continue
        ways = _ways(view, contact)
        if must and not ways & must:
            continue
        start, end = view.span(contact.start, contact.end)
        yield _Candidate(contact, start, end, ways, order, where, element)


def _ways(view: View, contact: Contact) -> int:
    """The ways in which a contact is hidden. A tag between "Phone:" and the number splits neither of them."""
    ways = view.ways(contact.start, contact.end) | contact.way
    if not ways & TAG or not contact.cue or not view.text.startswith(contact.cue, contact.start):
        return ways
    behind = contact.start + len(contact.cue)
    rest = view.text[behind : contact.end]
    value = behind + len(rest) - len(rest.lstrip(" :.-–—"))
    parts = view.ways(contact.start, behind) | view.ways(value, contact.end)
    return ways & ~TAG | parts


def _ends_in_unit(view: View, contact: Contact) -> bool:
    """Whether the last letters of a domain are one sign of the text: a unit such as ㎏ and no top-level domain."""
    last = len(contact.value) - contact.value.rfind(".") - 1
    if last < 2 or contact.end - contact.start <= last:
        return False
    start, end = view.span(contact.end - last, contact.end)
    return end - start == 1


def _readings(base: View, *, overridden: bool) -> Iterator[tuple[View, int]]:
    """Further readings of a folded text, each with the ways that it adds."""
    from listing_lint.text.number_words import digits_read, spelled_digits
    from listing_lint.text.view import ESCAPE, NUMBER_WORD, PERCENT

    data = base.text.encode("utf-8", "surrogatepass")
    first: list[tuple[View, int]] = []
    for group, derive, must in (
        ("codes", decoded, PERCENT | ESCAPE | BASE64),
        ("packed", unpacked, BASE64),
        ("backwards", partial(backwards, overridden=overridden), REVERSED),
        ("spread", collapsed, SPACED),
    ):
        view = derive(base) if overridden or may_show(group, data) else None
        if view is not None:
            first.append((fold(view, known), must))
    yield from first
    for view, must in ((base, 0), *first):
        words = may_show("number words", view.text.encode("utf-8", "surrogatepass"))
        for made, way in (
            (spelled_digits(view) if words else None, NUMBER_WORD),
            (digits_read(view), LEET),
            (read_leet(view, known), LEET),
        ):
            if made is not None:
                yield made, must | way if must == 0 else way
    leet = read_leet(base, known)
    both = digits_read(leet) if leet is not None else None
    if both is not None:
        yield both, LEET
    for view, _ in first:
        again = collapsed(view)
        if again is not None and again.text != view.text:
            yield again, SPACED


def _in_piece(piece: Piece) -> Iterator[_Candidate]:
    """What is smuggled in a part of the page that shoppers do not read."""
    element = f"{piece.tag} {piece.name}".strip()
    if piece.place in {"hidden", "comment"}:
        yield from _in_text(piece.view, piece.place, element)
        return
    where: Where = piece.place
    if piece.place == "attribute":
        if piece.name in _QUIET_ATTRIBUTES and piece.name != "style":
            return
        if piece.name in _TEXT_ATTRIBUTES:
            yield from _in_text(piece.view, where, element)
            return
        if reference_of(piece) is not None and not piece.view.text.strip().lower().startswith(
            ("mailto:", "tel:", "sms:", "whatsapp:", "tg:", "skype:", "viber:", "weixin:", "line:", "callto:")
        ):
            return  # an address of the page, judged as such
    yield from _look(fold(piece.view, known), 0, 0, where, element, _ADDRESSES)


def _doubt(contact: Contact) -> int:
    """0 for a value that is whole by itself: a known mail provider, digits for a messenger; else 1."""
    if contact.kind == "email":
        from listing_lint.text.mail_words import PROVIDERS

        return contact.value.rpartition("@")[2].partition(".")[0] not in PROVIDERS
    if contact.kind == "messenger":
        return not contact.value.lstrip("+").isdigit()
    return 0


def _best(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """The contacts to tell, in the order of the text: of those that overlap, the one that says most."""
    kept: list[_Candidate] = []
    ordered = sorted(
        candidates,
        key=lambda one: (
            _RANK[one.contact.kind],
            _doubt(one.contact),
            one.order,
            one.start - one.end,
            one.start,
        ),
    )
    # Both are spans in order that do not overlap, so that a text full of contacts takes no square of its length.
    covered: list[tuple[int, int]] = []
    by_value: dict[str, list[tuple[int, int]]] = {}
    for one in ordered:
        same = by_value.setdefault(one.contact.value, [])
        # What stands for a whole word (base64, a decoded attribute) may hold several contacts.
        if _touches(same if one.ways & BASE64 else covered, one.start, one.end):
            continue
        kept.append(one)
        insort(same, (one.start, one.end))
        _cover(covered, one.start, one.end)
    return sorted(kept, key=lambda one: (one.start, one.end))


def _touches(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the spans, which are in order and do not overlap, has a place in common with this one."""
    place = bisect_left(spans, (end,))
    return place > 0 and spans[place - 1][1] > start


def _cover(spans: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a span, and make one of all that it overlaps."""
    last = bisect_left(spans, (end,))
    first = last
    while first > 0 and spans[first - 1][1] > start:
        first -= 1
    if first < last:
        start, end = min(start, spans[first][0]), max(end, spans[last - 1][1])
    spans[first:last] = [(start, end)]
