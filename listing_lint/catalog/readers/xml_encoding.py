"""The encoding of an XML file: what it says, what it is, and the same text as UTF-8."""

from __future__ import annotations

import codecs
import re
from io import BytesIO
from typing import IO, NamedTuple

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.text import SourceText
from listing_lint.finding import Span

MOST_AT_ONCE = 512 * 1024 * 1024
"""Bytes of a file in another encoding, which is brought to UTF-8 as a whole."""

_HEAD = 4096
_DECLARED = re.compile(
    rb"""<\?xml\s+version\s*=\s*["'][^"']{1,10}["']\s+encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._\-]{0,39})["']"""
)
_TEXT_CODECS = frozenset(
    [
        "ascii",
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-be",
        "utf-16-le",
        "utf-32",
        "utf-32-be",
        "utf-32-le",
        "utf-7",
        "gb2312",
        "gbk",
        "gb18030",
        "big5",
        "big5hkscs",
        "hz",
        "cp932",
        "cp949",
        "cp950",
        "shift_jis",
        "shift_jis_2004",
        "shift_jisx0213",
        "euc_jp",
        "euc_jis_2004",
        "euc_jisx0213",
        "euc_kr",
        "iso2022_jp",
        "johab",
        "iso8859-1",
        "iso8859-2",
        "iso8859-3",
        "iso8859-4",
        "iso8859-5",
        "iso8859-6",
        "iso8859-7",
        "iso8859-8",
        "iso8859-9",
        "iso8859-10",
        "iso8859-11",
        "iso8859-13",
        "iso8859-14",
        "iso8859-15",
        "iso8859-16",
        "cp1250",
        "cp1251",
        "cp1252",
        "cp1253",
        "cp1254",
        "cp1255",
        "cp1256",
        "cp1257",
        "cp1258",
        "cp437",
        "cp850",
        "cp852",
        "cp855",
        "cp857",
        "cp858",
        "cp866",
        "cp874",
        "koi8-r",
        "koi8-u",
        "koi8-t",
        "tis-620",
        "mac-roman",
        "mac-cyrillic",
        "kz1048",
    ]
)
"""Python knows codecs besides these that are no encodings of text, or read a text as a program."""

_LATIN1 = frozenset({"iso8859-1", "ascii"})


class Opened(NamedTuple):
    """The text as UTF-8 from the present position of ``stream`` on; ``first_line`` is the line that it begins on."""

    stream: IO[bytes]
    first_line: int
    problems: tuple[LoadProblem, ...]


def as_utf8(stream: IO[bytes]) -> Opened:
    """Bring an XML file to UTF-8: that is the file itself, without a mark, where it is UTF-8 already.

    A UTF-8 mark is allowed in XML and says nothing. Blanks before the declaration are passed over and told. Raises nothing
    for what the bytes hold; bytes that the encoding does not know become U+FFFD.
    """
    start = stream.tell()
    head = stream.read(_HEAD)
    marked = marked_encoding(head)
    if marked is not None and marked != "utf-8":
        return _decoded(stream, start, marked, _told(head.decode(marked, "replace").encode()))
    if marked:
        start += 3
        head = head[3:]
    declared = _told(head)
    line, problems = 1, []
    blanks = len(head) - len(head.lstrip(b" \t\r\n"))
    if blanks and head.startswith(b"<?xml", blanks):
        lead = SourceText(head[:blanks].decode())
        line, column = lead.position(blanks)
        problems.append(
            LoadProblem(
                "xml-syntax",
                detail="blank lines or spaces stand before <?xml, where XML allows none",
                span=Span(line, column, line, column + 5),
                lost=False,
            )
        )
        start += blanks
        declared = _told(head[blanks:])
    stream.seek(start)
    name = text_codec(declared)
    if declared and name is None:
        problems.append(
            LoadProblem(
                "encoding-unlike", detail=f"{declared[:40]}, an encoding that is not known", lost=False
            )
        )
    elif declared and name is not None and name.startswith(("utf-16", "utf-32")):
        # The declaration was read as ASCII, so the file is not what it says.
        problems.append(LoadProblem("encoding-unlike", detail=f"{declared}, and is UTF-8", lost=False))
    elif name not in {None, "utf-8", "utf-8-sig", "ascii"}:
        return _decoded(stream, start, name or "", declared, tuple(problems), line)
    return Opened(stream, line, tuple(problems))


def head_text(head: bytes) -> str:
    """The first bytes of a file as text, as well as they can be read."""
    marked = marked_encoding(head)
    if marked is None:
        marked = text_codec(_told(head.lstrip(b" \t\r\n"))) or "utf-8"
        if marked.startswith(("utf-16", "utf-32")):
            marked = "utf-8"
    return head.decode(marked, "replace").removeprefix("\ufeff")


def marked_encoding(head: bytes) -> str | None:
    """The encoding by a byte order mark, or by the zero bytes of ``<``."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if head.startswith(mark):
            return name
    for first, name in (
        (b"<\0\0\0", "utf-32-le"),
        (b"\0\0\0<", "utf-32-be"),
        (b"<\0", "utf-16-le"),
        (b"\0<", "utf-16-be"),
    ):
        if head.startswith(first):
            return name
    return None


def _told(head: bytes) -> str:
    found = _DECLARED.match(head.removeprefix(codecs.BOM_UTF8))
    return found[1].decode("ascii") if found else ""


def text_codec(name: str) -> str | None:
    """Python's name of an encoding of text; None for any other."""
    if not name:
        return None
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return known if known in _TEXT_CODECS else None


def _decoded(
    stream: IO[bytes],
    start: int,
    name: str,
    declared: str,
    problems: tuple[LoadProblem, ...] = (),
    line: int = 1,
) -> Opened:
    """The rest of a file from another encoding."""
    stream.seek(start)
    data = stream.read(MOST_AT_ONCE + 1)
    if len(data) > MOST_AT_ONCE:
        detail = f"it is not UTF-8, and of such a file {MOST_AT_ONCE:,} bytes are the most that are read"
        return Opened(BytesIO(), line, (*problems, LoadProblem("too-large", detail=detail)))
    wide = name.startswith(("utf-16", "utf-32"))
    if wide and declared and not (text_codec(declared) or "").startswith(name[:6]):
        problems += (
            LoadProblem("encoding-unlike", detail=f"{declared}, and is {name[:6].upper()}", lost=False),
        )
    elif not wide and not data.isascii():
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            problems += (LoadProblem("encoding-unlike", detail=f"{declared}, and is UTF-8", lost=False),)
            return Opened(BytesIO(data), line, problems)
    # What browsers and shops mean by Latin-1 is windows-1252, which has letters where Latin-1 has control characters.
    text, first_bad = _replaced(data, "cp1252" if name in _LATIN1 else name)
    if first_bad is not None:
        before = SourceText(text[:first_bad].removeprefix("\ufeff"), line)
        at_line, column = before.position(len(before.text))
        problems += (
            LoadProblem(
                "encoding-unlike",
                detail=f"{declared or name.upper()}, and has bytes that are none of it",
                span=Span(at_line, column, at_line, column + 1),
                lost=False,
            ),
        )
    return Opened(BytesIO(text.removeprefix("\ufeff").encode("utf-8", "replace")), line, problems)


def _replaced(data: bytes, name: str) -> tuple[str, int | None]:
    """The text, and where in it the first byte stands that the encoding does not know."""
    try:
        return data.decode(name), None
    except UnicodeDecodeError as error:
        first = len(data[: error.start].decode(name, "replace"))
        if name == "cp1252":
            return data.decode("latin-1"), first
        return data.decode(name, "replace"), first
