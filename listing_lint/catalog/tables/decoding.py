"""The lines of a table, as blocks of text: streamed, decoded, with every line end that an editor knows."""

from __future__ import annotations

import codecs
from io import StringIO
from typing import TYPE_CHECKING

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.tables.encodings import DAMAGED, decode_as, guess
from listing_lint.finding import Span
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import IO

BLOCK = 1 << 18
"""Bytes that are read at once. A block of lines is at most this and one line long."""

_PART = 1 << 15
"""Bytes that are decoded at once where nobody wants the text."""

_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_ODD = "\x0b\x0c\x1c\x1d\x1e"
_ODD_WIDE = "\x85\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Oversized:
    """A line of ``size`` bytes that was passed over, because it is longer than what is held."""

    size: int


@dataclass(slots=True)
class Coding:
    """How the bytes are read: ``codec`` is None as long as all of them were ASCII."""

    codec: str | None = None
    line: int = 1
    bad: int = 0
    first_bad: LoadProblem | None = None


def text_blocks(stream: IO[bytes], limit: int) -> Iterator[bytes | str | Oversized | LoadProblem]:
    """Texts of whole lines with their ends: LF, CR LF or a lone CR. Never raises for what the bytes are.

    A text that is UTF-8 comes as its bytes, any other decoded. A line of more than ``limit`` bytes is passed over without being
    held. What is no UTF-8 is read as the encoding that is most plausible, which is reported where it is decided; all before it
    was ASCII, which is the same in all of them.
    """
    coding = Coding()
    for piece in _pieces(stream, limit):
        if isinstance(piece, LoadProblem):
            yield piece
            continue
        if isinstance(piece, Oversized):
            coding.line += 1
            yield piece
            continue
        text = _decoded(piece, coding)
        if isinstance(text, tuple):
            yield text[1]
            text = text[0]
        # In all encodings that are read so far, these bytes are nothing else.
        coding.line += piece.count(b"\n")
        if b"\r" in piece:
            coding.line += piece.count(b"\r") - piece.count(b"\r\n")
        yield text
    if coding.first_bad is not None:
        yield coding.first_bad


def line_blocks(stream: IO[bytes], limit: int) -> Iterator[list[str] | Oversized | LoadProblem]:
    """The same, each text as its lines."""
    for block in text_blocks(stream, limit):
        yield lines_in(block) if isinstance(block, bytes | str) else block


def lines_in(block: bytes | str) -> list[str]:
    """The lines of a text, or of the bytes of one in UTF-8, with their ends."""
    return split_lines(block.decode("utf-8") if isinstance(block, bytes) else block)


def line_ends_in(text: str) -> int:
    """How many line ends a text has."""
    return text.count("\n") + (text.count("\r") - text.count("\r\n") if "\r" in text else 0)


def codec_of(file: Path) -> str | None:
    """The codec that a table is read with where it is an old one; None for UTF-8 and what says itself what it is.

    Reads no further than to the first letter that tells.
    """
    try:
        with file.open("rb") as stream:
            coding = Coding()
            for piece in _pieces(stream, 1 << 25):
                if isinstance(piece, LoadProblem):
                    return None  # a wide encoding, which is told by its zero bytes
                if isinstance(piece, bytes):
                    _decoded(piece, coding)
                if coding.codec is not None:
                    return None if coding.codec == "utf-8" else coding.codec
    except OSError:
        return None  # whoever reads the file meets it again and says so; only a quoted line is lost here
    return None


def split_lines(text: str) -> list[str]:
    """The lines with their ends, as editors have them: ``str.splitlines`` would also part them at form feeds and at U+2028."""
    # A search for each of them is C's; a set would be asked for every character of the text.
    if any(char in text for char in _ODD) or not (
        text.isascii() or all(char not in text for char in _ODD_WIDE)
    ):
        return StringIO(text, newline="").readlines()
    return text.splitlines(keepends=True)


def _decoded(piece: bytes, coding: Coding) -> bytes | str | tuple[str, LoadProblem]:
    """The piece itself if it is UTF-8, else what it says, and with the first of these what was guessed."""
    if piece.isascii():
        return piece
    if coding.codec is None:
        try:
            _check(piece)
        except UnicodeDecodeError:
            found = guess(piece)
            coding.codec = found.codec
            if found is not DAMAGED:
                text = decode_as(piece, found.codec)
                _count_bad(piece, text, coding)
                return text, _guessed(piece, coding.line, found.shown)
        else:
            coding.codec = "utf-8"
            return piece
    try:
        if coding.codec == "utf-8":
            _check(piece)
            return piece
        return decode_as(piece, coding.codec, errors="strict")
    except UnicodeDecodeError:
        text = decode_as(piece, coding.codec)
        _count_bad(piece, text, coding)
        return text


def _check(piece: bytes) -> None:
    """Raises :class:`UnicodeDecodeError` for what is no UTF-8. Part by part, so that what is made in vain stays small."""
    view = memoryview(piece)
    start, size = 0, len(piece)
    while start < size:
        end = piece.find(b"\n", start + _PART) + 1 or size
        str(view[start:end], "utf-8")
        start = end


def _guessed(piece: bytes, line: int, shown: str) -> LoadProblem:
    """The finding about a guessed encoding, at the first line that needs it."""
    at = next(index for index, byte in enumerate(piece) if byte > 127)
    line += len(split_lines(piece[:at].decode("ascii"))) - (
        0 if at == 0 or piece[at - 1 : at] in (b"\n", b"\r") else 1
    )
    start = max(piece.rfind(b"\n", 0, at), piece.rfind(b"\r", 0, at)) + 1
    column = at - start + 1
    return LoadProblem(
        "guessed-encoding", detail=shown, span=Span(line, column, line, column + 1), lost=False
    )


def _count_bad(piece: bytes, text: str, coding: Coding) -> None:
    """Remember where the first byte stands that is no character, and count them."""
    if "\ufffd" not in text:
        return
    own = piece.count("\ufffd".encode()) if coding.codec == "utf-8" else 0
    coding.bad += text.count("\ufffd") - own
    if coding.first_bad is None:
        byte, at = "", text.find("\ufffd")
        if coding.codec == "utf-8":
            try:
                piece.decode("utf-8")
            except UnicodeDecodeError as error:
                byte = f"0x{piece[error.start]:02X}"
                at = len(piece[: error.start].decode("utf-8"))
        lines = split_lines(text[:at] + "x")
        line, column = coding.line + len(lines) - 1, len(lines[-1])
        coding.first_bad = LoadProblem(
            "undecodable-bytes", detail=byte, span=Span(line, column, line, column + 1), lost=False
        )
    byte = coding.first_bad.detail.split(",")[0]
    detail = f"{byte}, {coding.bad} in all" if coding.bad > 1 else byte
    coding.first_bad = LoadProblem(
        "undecodable-bytes", detail=detail.lstrip(", "), span=coding.first_bad.span, lost=False
    )


def _pieces(stream: IO[bytes], limit: int) -> Iterator[bytes | Oversized | LoadProblem]:
    """Pieces of the stream that end with a line, without a byte order mark and in an encoding that contains ASCII."""
    head = stream.read(BLOCK)
    read: Callable[[int], bytes] = stream.read
    wide = next(((mark, name) for mark, name in _WIDE if head.startswith(mark)), None)
    if wide is None and (name := _unmarked(head)):
        wide = (b"", name)
    if head.startswith(codecs.BOM_UTF8):
        head = head[3:]  # spreadsheets write and want it
    elif wide is not None:
        decoder = codecs.getincrementaldecoder(wide[1])("replace")
        shown = wide[1][:6].upper()
        yield LoadProblem("wide-encoding", detail=shown, lost=False)
        head = _recoded(decoder.decode(head[len(wide[0]) :]))

        def recoded(size: int) -> bytes:
            while True:
                data = stream.read(size)
                text = decoder.decode(data, not data)
                if text or not data:
                    return _recoded(text)

        read = recoded
    yield from _cut(head, read, limit)


def _recoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _unmarked(head: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of ASCII text is zero."""
    some = head[:2000]
    if len(some) < 8:
        return None
    even, odd = some[::2].count(0), some[1::2].count(0)
    half = len(some) // 2
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _cut(held: bytes, read: Callable[[int], bytes], limit: int) -> Iterator[bytes | Oversized]:
    skipped = 0
    parts: list[bytes] = []
    size = 0
    data = held
    while data:
        end = _last_line_end(data)
        if skipped:
            first = _first_line_end(data)
            if first == 0:
                skipped += len(data)
                data = read(BLOCK)
                continue
            yield Oversized(skipped + first)
            skipped = 0
            data = data[first:]
            continue
        if end == 0:
            parts.append(data)
            size += len(data)
            if size > max(limit, BLOCK):
                skipped, parts, size = size, [], 0
        else:
            if parts:
                yield b"".join([*parts, memoryview(data)[:end]])
            else:
                yield data[:end]
            parts = [data[end:]]
            size = len(data) - end
        data = read(BLOCK)
        # A CR at the end of what was read may belong to a LF that follows.
        if size and data and end == 0 and parts[-1].endswith(b"\r") and not data.startswith(b"\n"):
            yield b"".join(parts)
            parts, size = [], 0
    if skipped:
        yield Oversized(skipped)
    elif size:
        yield b"".join(parts)


def _last_line_end(data: bytes) -> int:
    """The offset after the last line end; a CR at the very end may be half of one, and does not count."""
    found = data.rfind(b"\n") + 1
    return found or data.rfind(b"\r", 0, len(data) - 1) + 1


def _first_line_end(data: bytes) -> int:
    """The offset after the first line end; 0 where there is none."""
    feed, back = data.find(b"\n"), data.find(b"\r", 0, len(data) - 1)
    if back >= 0 and (feed < 0 or back < feed):
        return back + (2 if data.startswith(b"\r\n", back) else 1)
    return feed + 1
