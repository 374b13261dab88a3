"""XML as feeds hold it: expat, one product element after the other, each with its source and place.

A feed is data: no entity is declared in it, nothing outside is loaded, and no product is nested without end. What asks for
that is refused with a reason, in bounded time and memory. A product that is not well-formed costs that product: the next
one is looked for behind the fault. Only where ampersands or the HTML of its texts are all that is wrong with it, it is read
all the same.

Namespaces are resolved by the readers and not by expat, so that names stay as the file has them.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import IO, TYPE_CHECKING, Generic, NamedTuple, TypeVar
from xml.parsers import expat

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.xml_ampersands import Held, attributes_given_back, given_back, hold, is_read
from listing_lint.catalog.readers.xml_encoding import MOST_AT_ONCE
from listing_lint.catalog.readers.xml_faults import JUNK, fault_words, is_ampersand, is_bad_utf8
from listing_lint.catalog.readers.xml_piece import Piece, Start, with_spaces
from listing_lint.catalog.strict import MAX_DEPTH
from listing_lint.catalog.text import SourceText, decode
from listing_lint.finding import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from listing_lint.catalog.readers.xml_piece import Event

T = TypeVar("T")

MAX_ATTRIBUTES = 256
"""Attributes of one element; real feeds have under twenty, exports that keep a product in one tag about forty."""

_PRESCRIBED = frozenset({("yml_catalog", "shops.dtd"), ("BMECAT", "bmecat_new_catalog_1_2.dtd")})
"""Document types that the formats of feeds themselves ask for: what Yandex and BMEcat 1.2 tell to write."""

_BLOCK = 1 << 15
_AFTER_FAULT = 1 << 9
_LONGEST_NAME = 1000
_NAMES = 10_000
_LONGEST_TAG = 4000
"""Bytes of a product's own tag in which an ampersand is mended."""


class _Fault(NamedTuple):
    """What stopped the parser at an offset of the file; ``behind`` says that a whole document stands before it.

    ``again`` is where the product begins that is read once more, with its ampersands held.
    """

    problem: LoadProblem
    at: int
    behind: bool = False
    again: tuple[int, int, int] | None = None


class RefusedError(Exception):
    """Raised in a handler to stop the parser, which then still runs, without handlers, to the end of the block."""

    def __init__(self, fault: _Fault) -> None:
        super().__init__(fault.problem.detail)
        self.fault = fault


def pieces(
    stream: IO[bytes],
    wanted: frozenset[str],
    limit: int,
    make: Callable[[Piece], T],
    *,
    first_line: int = 1,
) -> Iterator[T | LoadProblem]:
    """What ``make`` makes of each outermost element whose local name is ``wanted``, in order, and what could not be read.

    ``make`` is called while the parser runs, so that no tree lives longer than it is looked at.

    ``stream`` holds UTF-8 and can be positioned; its present position is where the text begins. Other encodings are brought
    there by :mod:`listing_lint.catalog.readers.xml_encoding`. A product of more than ``limit`` bytes is a problem. Never
    raises for anything that the bytes hold.
    """
    start = stream.tell()
    given = 0
    feed = _Feed(stream, start, wanted, limit, make, first_line)
    for item in feed.run():
        yield item
        given += 1
    if not feed.bad_bytes:
        return
    # Bytes that are not UTF-8: read once more, with U+FFFD in their place, from where it went wrong.
    stream.seek(start)
    data = stream.read(MOST_AT_ONCE + 1)
    if len(data) > MOST_AT_ONCE:
        detail = f"it is not all UTF-8, and of such a file {MOST_AT_ONCE:,} bytes are the most that are read"
        yield LoadProblem("too-large", detail=detail, span=Span(first_line, 1, first_line, 1))
        return
    text, problems = decode(data, first_line)
    del data
    yield from problems
    again = _Feed(BytesIO(text.encode()), 0, wanted, limit, make, first_line)
    del text
    for number, item in enumerate(again.run()):
        if number >= given:
            yield item


class _Starts(dict[str, Start]):
    """The start of an element by its name; a hostile file may have a new name in each element, so not all are kept."""

    def __missing__(self, name: str) -> Start:
        made = Start(name)
        if len(self) < _NAMES:
            self[name] = made
        return made


class _Feed(Generic[T]):
    """One reading of one file: parsers come and go with the faults, the place in the file stays."""

    def __init__(
        self,
        stream: IO[bytes],
        start: int,
        wanted: frozenset[str],
        limit: int,
        make: Callable[[Piece], T],
        first_line: int,
    ) -> None:
        self.bad_bytes = False
        self._stream, self._wanted, self._limit, self._make = stream, wanted, limit, make
        names = b"|".join(sorted(re.escape(name.encode()) for name in wanted))
        self._begins = re.compile(rb"<(?:[^\s<>/:&'\"=]{1,100}:)?(?:" + names + rb")(?=[\s/>])")
        self._done: list[T | LoadProblem] = []
        self._named: dict[str, bool] = {}
        self._starts = _Starts()
        # The elements around the products, each with the namespaces around it.
        self._open: list[tuple[str, Mapping[str, str]]] = []
        self._spaces: Mapping[str, str] = {}
        # The product that is open: where it began, its name and attributes, and what was met in it.
        self._began: tuple[int, int, int] | None = None
        self._own = ""
        self._attributes: dict[str, str] = {}
        self._events: list[Event] = []
        self._depth = self._counted = self._skipped = 0
        # The bytes fed last, and where they stand in the file.
        self._block, self._block_at, self._fed = b"", start, start
        self._rooted = self._told = False
        self._held = Held(-1)
        self._restart(start, first_line, 0)

    def _restart(self, offset: int, line: int, column: int) -> None:
        """A new parser that reads on from ``offset``, as deep in the document as the last one was."""
        self._began, self._skipped = None, 0
        self._origin, self._line, self._column = offset, line, column
        self._fed = offset
        parser = self._parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.specified_attributes = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        opening = "".join(f"<{name}>" for name, _ in self._open)
        parser.Parse(opening.encode(), False)
        # What the parser counts and the file does not have.
        self._primed, self._primed_columns = len(opening.encode()), len(opening)
        parser.StartElementHandler = self._enter
        parser.EndElementHandler = self._leave
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._no_entities
        parser.SkippedEntityHandler = self._no_skipping
        parser.ExternalEntityRefHandler = self._no_external

    # Outside of products.

    def _doctype(self, name: str, system: str | None, public: str | None, internal: bool) -> None:
        if not internal and system is not None and (name, system) in _PRESCRIBED:
            return
        line, column = self._position()
        before = self._block.rfind(b"<!DOCTYPE", 0, max(self._offset() - self._block_at, 0) + 1)
        if before >= 0 and self._block_at == self._origin:
            # Expat stands at the end of the declaration's head.
            text = SourceText(self._block[:before].decode("utf-8", "replace"))
            lines, columns = text.position(len(text.text))
            line, column = self._moved(lines, columns - 1 + (self._primed_columns if lines == 1 else 0))
        what = f"<!DOCTYPE {name[:40]}>"
        if system or public:
            what += f" that names the document {(system or public or '')[:60]!r}"
        if internal:
            what += " with declarations of its own"
        span = Span(line, column + 1, line, column + 2)
        self._done.append(LoadProblem("xml-doctype", detail=what, span=span, lost=False))

    def _enter(self, name: str, attributes: dict[str, str]) -> None:
        self._rooted = True
        wanted = self._named.get(name)
        if wanted is None:
            wanted = name.rpartition(":")[2] in self._wanted
            if len(self._named) < 1000:
                self._named[name] = wanted
        self._check_attributes(attributes)
        if wanted:
            self._begin(name, attributes)
            return
        if len(self._open) >= MAX_DEPTH:
            raise self._refused("nested-too-deep", f"more than {MAX_DEPTH} levels")
        if len(name) > _LONGEST_NAME:
            raise self._refused("too-large", f"the name of an element has {len(name):,} characters")
        self._open.append((name, self._spaces))
        self._spaces = with_spaces(self._spaces, attributes)

    def _refused(self, rule: str, detail: str) -> RefusedError:
        """What stops the parser here: ``rule`` names the rule of the family ``LOD`` that words it."""
        problem = LoadProblem(rule, detail=detail, span=_at(*self._position()))
        return RefusedError(_Fault(problem, self._offset()))

    def _check_attributes(self, attributes: dict[str, str]) -> None:
        if len(attributes) > MAX_ATTRIBUTES:
            raise self._refused("too-large", f"an element has {len(attributes):,} attributes")

    def _no_entities(self, name: str, *_rest: object) -> None:
        raise self._refused("xml-entities", f"the document declares the entity {name[:40]!r}")

    def _no_skipping(self, name: str, *_rest: object) -> None:
        raise self._refused("xml-syntax", f"&{name[:40]}; is declared in no place that is read")

    def _no_external(self, _context: str, _base: str | None, system: str | None, _public: str | None) -> int:
        raise self._refused("xml-entities", f"the document wants to load {(system or '')[:60]!r}")

    def _leave(self, _name: str) -> None:
        self._spaces = self._open.pop()[1]

    def _outside(self) -> None:
        parser = self._parser
        parser.CharacterDataHandler = None
        parser.StartElementHandler = self._enter
        parser.EndElementHandler = self._leave

    # Inside of a product. Almost all of the time of reading a feed is spent in these closures, so that they do next to
    # nothing: what stands in a product is noted in a flat list, whose texts come from C without a call in between.

    def _begin(self, own: str, attributes: dict[str, str]) -> None:
        self._began = (self._offset(), *self._position())
        self._own, self._attributes = own, attributes
        events: list[Event] = []
        self._events = events
        self._depth = self._counted = 0
        note = events.append
        starts = self._starts

        def start(name: str, attributes: dict[str, str]) -> None:
            if name == own:
                what = f"<{own[:60]}> starts inside another one, whose </{own[:60]}> is missing"
                raise self._refused("xml-syntax", what)
            if attributes:
                if len(attributes) > MAX_ATTRIBUTES:
                    self._check_attributes(attributes)
                note((name, attributes))
            else:
                note(starts[name])

        def end(name: str) -> None:
            # No other element of this name can be open.
            if name == own:
                self._finish()
            else:
                note(None)

        parser = self._parser
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = note

    def _finish(self) -> None:
        self._outside()
        if self._began is None:
            raise AssertionError("a product ends that did not begin")
        offset, line, column = self._began
        self._began = None
        end = self._offset()
        if offset >= self._block_at:
            source, back = self._block, self._block_at
        else:
            source, back = self._again(offset, self._fed - offset), offset
        # At the end of <a/> expat stands behind the tag, at that of <a></a> before the second one.
        events = self._events
        alone = not events and source[end - back - 2 : end - back] == b"/>"
        stop = end - back if alone else source.find(b">", end - back) + 1
        raw = source[offset - back : stop]
        if len(raw) > self._limit:
            self._done.append(_too_large(len(raw), self._limit, line, column))
        elif len(events) >= 2 * MAX_DEPTH and self._too_deep():  # fewer cannot be
            self._done.append(_nested(line, column))
        else:
            attributes = self._attributes
            if self._held.product == offset:
                events = given_back(events, self._held)
                attributes = attributes_given_back(attributes, self._held)
                raw = self._again(offset, len(raw))
            piece = Piece(self._own, attributes, events, raw, offset, line, column, self._spaces)
            self._done.append(self._make(piece))

    def _too_deep(self) -> bool:
        """Whether what was met since the last look is nested too deep; brings the depth up to date."""
        events, depth, deepest = self._events, self._depth, 0
        for index in range(self._counted, len(events)):
            event = events[index]
            if event is None:
                depth -= 1
            elif event.__class__ is not str:
                depth += 1
                deepest = max(depth, deepest)
        self._depth, self._counted = depth, len(events)
        return deepest >= MAX_DEPTH

    def _opened(self) -> str:
        """The name of the innermost element that is open."""
        if self._began is None:
            return self._open[-1][0] if self._open else ""
        if self._skipped:
            return self._own
        names = [self._own]
        for event in self._events:
            if event is None:
                names.pop()
            elif isinstance(event, tuple):
                names.append(event[0])
            elif isinstance(event, Start):
                names.append(event)
        return names[-1]

    # A product that is too large or too deep to be held is followed to its end, and forgotten.

    def _skip(self, depth: int) -> None:
        self._skipped = depth + 1
        self._events = []
        parser = self._parser
        parser.CharacterDataHandler = None
        parser.StartElementHandler = self._skip_start
        parser.EndElementHandler = self._skip_end

    def _skip_start(self, _name: str, _attributes: dict[str, str]) -> None:
        self._skipped += 1

    def _skip_end(self, _name: str) -> None:
        self._skipped -= 1
        if not self._skipped and self._began is not None:
            offset, line, column = self._began
            self._began = None
            size = self._offset() - offset
            large = size > self._limit
            self._done.append(_too_large(size, self._limit, line, column) if large else _nested(line, column))
            self._outside()

    # Places.

    def _offset(self) -> int:
        return max(self._parser.CurrentByteIndex - self._primed, 0) + self._origin

    def _position(self) -> tuple[int, int]:
        return self._moved(self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber)

    def _moved(self, line: int, column: int) -> tuple[int, int]:
        """Line (from 1) and column (from 0) in the file, of those that the parser counts."""
        if line == 1:
            return self._line, max(column - self._primed_columns, 0) + self._column
        return self._line + line - 1, column

    def _again(self, offset: int, size: int) -> bytes:
        self._stream.seek(offset)
        return self._stream.read(size)

    # The loop.

    def run(self) -> Iterator[T | LoadProblem]:
        size = _BLOCK
        while True:
            before = self._parser.CurrentByteIndex
            self._stream.seek(self._fed)
            self._block, self._block_at = self._stream.read(size), self._fed
            if self._held.places:
                self._block = self._held.within(self._block, self._block_at)
            self._fed += len(self._block)
            fault = self._parse()
            done, self._done = self._done, []
            yield from done
            if self.bad_bytes:
                return
            if fault is not None:
                if not (fault.behind and self._told):
                    yield fault.problem
                self._told = self._told or fault.behind
                if not self._resume(fault):
                    if self._lost(fault):
                        yield _unread(fault.problem.span)
                    return
                # A parser that a handler stops runs to the end of its block all the same: behind a fault blocks are small.
                size = _AFTER_FAULT
            elif not self._block:
                return
            elif (waiting := self._fed - self._offset()) > self._limit:
                line, column = self._position()
                yield _too_large(waiting, self._limit, line, column)
                yield _unread(Span(line, column + 1, line, column + 1))
                return
            else:
                # A tag that is not complete is looked through again: ever larger blocks keep that linear.
                size = size * 2 if self._parser.CurrentByteIndex == before else min(size * 2, _BLOCK)
                if self._began and not self._skipped:
                    deep = self._too_deep()
                    if deep or self._fed - self._began[0] > self._limit + _BLOCK:
                        self._skip(self._depth)

    def _lost(self, fault: _Fault) -> bool:
        """Whether something behind a fault stays unread that the fault itself does not tell of."""
        if fault.problem.rule == "xml-entities":
            return False  # its rule says that nothing was read
        return not fault.behind and bool(self._block)

    def _parse(self) -> _Fault | None:
        """Parse the block: the fault that ended it, if any."""
        parser, block = self._parser, self._block
        try:
            parser.Parse(block, not block)
        except expat.ExpatError as error:
            at = max(parser.ErrorByteIndex - self._primed, 0) + self._origin
            back = max(at - 200, 0)
            source = self._again(back, 400)
            if is_bad_utf8(source, at - back):
                self.bad_bytes = True
                return None
            place = self._moved(error.lineno, error.offset)
            detail = fault_words(error.code, source, at - back, self._opened(), final=not block)
            behind = error.code in JUNK and self._rooted and not self._open and self._began is None
            alone = is_ampersand(error.code, source, at - back)
            again = self._hold(at, place) if alone else None
            if again is None and self._began is not None and error.code not in JUNK:
                again = self._hold_markup(at)
            problem = LoadProblem("xml-syntax", detail=detail, span=_at(*place), lost=again is None)
            return _Fault(problem, at, behind, again)
        except RefusedError as error:
            return error.fault
        return None

    def _hold(self, at: int, place: tuple[int, int]) -> tuple[int, int, int] | None:
        """Hold the ampersands of the product that is open ``at`` a place: where it begins; None where that is no help."""
        began = self._began or self._tag_before(at, place)
        if began is None or self._skipped or began[0] == self._held.product:
            return None
        held = hold(self._product(began[0], at - began[0]), began[0])
        if not held.places:
            return None
        self._held = held
        return began

    def _hold_markup(self, at: int) -> tuple[int, int, int] | None:
        """Hold the HTML in the product that is open, as well; None where it is not what is wrong with it."""
        began = self._began
        if began is None or self._skipped or (began[0] == self._held.product and self._held.markup):
            return None
        product = self._product(began[0], at - began[0])
        held = hold(product, began[0], markup=True)
        if not held.places or not is_read(product, held, self._own):
            return None
        self._held = held
        return began

    def _product(self, offset: int, size: int) -> bytes:
        """The bytes of a product, which begins at an offset and is longer than ``size``, up to the next one or the limit."""
        asked = size + _BLOCK
        while True:  # little is read for most: each of a million products may have an ampersand
            product = self._again(offset, min(asked, self._limit))
            found = self._begins.search(product, size)
            if found:
                return product[: found.start()]
            if len(product) < asked:
                return product
            asked *= 4

    def _tag_before(self, at: int, place: tuple[int, int]) -> tuple[int, int, int] | None:
        """Where the tag of a product begins that is open ``at`` a place, on the same line; None where none is."""
        back = max(at - _LONGEST_TAG, self._origin)
        before = self._again(back, at - back)
        start = before.rfind(b"<")
        if start < 0 or b"\n" in before[start:] or not self._begins.match(before, start):
            return None
        return back + start, place[0], place[1] - len(before[start:].decode("utf-8", "replace"))

    def _resume(self, fault: _Fault) -> bool:
        """Read on behind a fault, at the next product or document; False where there is none."""
        at = fault.at
        if fault.problem.rule == "xml-entities":
            return False
        if fault.again is not None:
            self._restart(*fault.again)
            return True
        line, column = fault.problem.span.line, fault.problem.span.column - 1
        if fault.behind and at > self._origin and self._again(at, 1) == b"<":
            self._rooted = False
            self._restart(at, line, column)
            return True
        found = self._next(at, line, column)
        if found is None:
            return False
        self._restart(*found)
        return True

    def _next(self, at: int, line: int, column: int) -> tuple[int, int, int] | None:
        """Where the next product begins at or behind ``at``, which stands on that line and column."""
        start = max(at, self._origin + 1)
        while True:
            block = self._again(at, _BLOCK)
            if block.endswith(b"\r"):
                block += self._again(at + len(block), 1)
            found = self._begins.search(block, max(start - at, 0))
            last = len(block) < _BLOCK
            if found is None and last:
                return None
            # A tag that the block cuts is looked for in the next one.
            tag = block.rfind(b"<", _BLOCK - 300)
            cut = found.start() if found else tag if tag > 0 else len(block)
            text = SourceText(block[:cut].decode("utf-8", "replace"))
            lines, columns = text.position(len(text.text))
            line, column = (line + lines - 1, columns - 1) if lines > 1 else (line, column + columns - 1)
            at += cut
            if found:
                return at, line, column


def _at(line: int, column: int) -> Span:
    return Span(line, column + 1, line, column + 2)


def _unread(span: Span) -> LoadProblem:
    return LoadProblem("unread-rest", span=Span(span.line, span.column, span.line, span.column))


def _nested(line: int, column: int) -> LoadProblem:
    return LoadProblem("nested-too-deep", detail=f"more than {MAX_DEPTH} levels", span=_at(line, column))


def _too_large(size: int, limit: int, line: int, column: int) -> LoadProblem:
    detail = f"the element has {size:,} bytes, {limit:,} is the most that is checked"
    return LoadProblem("too-large", detail=detail, span=_at(line, column))
