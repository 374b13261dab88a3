"""XLSX: the parts of a workbook, opened with bounds. No macro is run, no link followed, no entity expanded.

A workbook is a ZIP archive of XML parts (ECMA-376). Read here are the list of sheets, the shared strings and the number
formats; :mod:`listing_lint.catalog.tables.sheet` reads the rows. A library would hold more of the file than a linter needs, and
does not tell a formula without a value from an empty cell.
"""

from __future__ import annotations

import re
import zipfile
from typing import IO, TYPE_CHECKING, Literal
from xml.parsers import expat

from listing_lint.catalog.archives import DAMAGED, MOST_PARTS, MOST_UNPACKED, is_bounded, most_of
from listing_lint.catalog.formats import is_old_workbook
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_STRINGS = 512 * 1024 * 1024
"""Bytes of the shared strings, which have to be held."""

_CHUNK = 1 << 16
"""How the binary forms before 1993 begin, and later ones that a program wrote without their container."""
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BUILT_IN_DATES = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_NOT_CODE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')

Kind = Literal["xls", "protected", "xlsb", "ods", "no-workbook", "damaged", "bomb", "entities"]


class WorkbookError(Exception):
    """A workbook that is not read: ``kind`` says why, ``detail`` what was met."""

    def __init__(self, kind: Kind, detail: str = "") -> None:
        super().__init__(detail or kind)
        self.kind: Kind = kind
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, in the order of its tabs."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Workbook:
    """An open workbook. ``dates`` are the numbers of the cell styles that show a date."""

    archive: zipfile.ZipFile
    sheets: tuple[Sheet, ...]
    strings: tuple[str, ...]
    dates: frozenset[int]
    since_1904: bool


def open_workbook(stream: IO[bytes]) -> Workbook:
    """Open a workbook for reading. Raises :class:`WorkbookError`; the stream must be seekable."""
    head = stream.read(8)
    stream.seek(0)
    if is_old_workbook(head):
        raise WorkbookError("protected" if _encrypted(stream) else "xls")
    try:
        archive = zipfile.ZipFile(stream)
    except DAMAGED as error:
        raise WorkbookError("damaged", f"the archive cannot be read: {error}") from error
    names = {name.lower(): name for name in archive.namelist()[:MOST_PARTS]}
    if len(archive.filelist) > MOST_PARTS:
        raise WorkbookError("bomb", f"the archive has {len(archive.filelist):,} parts")
    if "xl/workbook.bin" in names:
        raise WorkbookError("xlsb")
    if "content.xml" in names and "mimetype" in names:
        raise WorkbookError("ods")
    if "xl/workbook.xml" not in names:
        raise WorkbookError("no-workbook", "the archive holds no xl/workbook.xml")
    targets = _targets(archive, names)
    sheets: list[Sheet] = []
    since_1904 = False

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        nonlocal since_1904
        if tag == "sheet":
            link = next((text for name, text in attributes.items() if name.rsplit(":", 1)[-1] == "id"), "")
            part = names.get(targets.get(link, "").lower(), "")
            if part:
                hidden = attributes.get("state", "visible") != "visible"
                sheets.append(Sheet(attributes.get("name", part), part, hidden))
        elif tag == "workbookPr":
            since_1904 = attributes.get("date1904", "0") in ("1", "true")

    parse_part(archive, names["xl/workbook.xml"], start)
    strings = _strings(archive, names["xl/sharedstrings.xml"]) if "xl/sharedstrings.xml" in names else ()
    dates = _date_styles(archive, names["xl/styles.xml"]) if "xl/styles.xml" in names else frozenset()
    return Workbook(archive, tuple(sheets), strings, dates, since_1904)


def _encrypted(stream: IO[bytes]) -> bool:
    """Whether an OLE file is a workbook behind a password: its directory names the stream EncryptedPackage."""
    needle = "EncryptedPackage".encode("utf-16-le")
    found = needle in stream.read(1 << 20)
    if not found:
        stream.seek(0, 2)
        stream.seek(max(0, stream.tell() - (1 << 20)))
        found = needle in stream.read(1 << 20)
    stream.seek(0)
    return found


def open_part(archive: zipfile.ZipFile, name: str, most: int = MOST_UNPACKED) -> IO[bytes]:
    """Open a part whose directory entry promises a bearable size. Raises :class:`WorkbookError`."""
    info = archive.getinfo(name)
    if info.flag_bits & 1:
        raise WorkbookError("protected")
    if not is_bounded(info):
        raise WorkbookError("damaged", f"{name} is packed in a way that no workbook is")
    size = info.file_size
    if size > min(most, most_of(info.compress_size)):
        raise WorkbookError("bomb", f"{name} unpacks to {size:,} bytes")
    try:
        return archive.open(info)
    except DAMAGED as error:
        raise WorkbookError("damaged", f"{name} cannot be unpacked: {error}") from error


def read_chunk(part: IO[bytes], name: str) -> bytes:
    """The next bytes of a part, at most as many as its directory entry promises. Raises :class:`WorkbookError`."""
    try:
        return part.read(_CHUNK)
    except DAMAGED as error:
        raise WorkbookError("damaged", f"{name} cannot be unpacked: {error}") from error


def make_parser() -> expat.XMLParserType:
    """An expat parser that takes no document type, and so no entity of the file's own."""
    parser = expat.ParserCreate(namespace_separator=None)
    parser.buffer_text = True

    def refuse(*_arguments: object) -> None:
        raise WorkbookError("entities")

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    return parser


def feed(parser: expat.XMLParserType, data: bytes, name: str, *, last: bool) -> None:
    """Hand bytes to the parser. Raises :class:`WorkbookError` for what is no XML."""
    try:
        parser.Parse(data, last)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise WorkbookError("damaged", f"{name}: {error}") from error


def parse_part(
    archive: zipfile.ZipFile,
    name: str,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
    most: int = MOST_UNPACKED,
) -> None:
    """Parse a part to its end; the handlers get names without their prefix. Raises :class:`WorkbookError`."""
    parser = make_parser()
    parser.StartElementHandler = lambda tag, attributes: start(tag.rsplit(":", 1)[-1], attributes)
    if end is not None:
        parser.EndElementHandler = lambda tag: end(tag.rsplit(":", 1)[-1])
    if text is not None:
        parser.CharacterDataHandler = text
    with open_part(archive, name, most) as part:
        while data := read_chunk(part, name):
            feed(parser, data, name, last=False)
        feed(parser, b"", name, last=True)


def _targets(archive: zipfile.ZipFile, names: Mapping[str, str]) -> dict[str, str]:
    """The part behind each link of the workbook."""
    targets: dict[str, str] = {}
    part = names.get("xl/_rels/workbook.xml.rels")
    if part is None:
        return targets

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "").replace("\\", "/")
            targets[attributes.get("Id", "")] = (
                target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            )

    parse_part(archive, part, start)
    return targets


def _strings(archive: zipfile.ZipFile, name: str) -> tuple[str, ...]:
    strings: list[str] = []
    parts: list[str] = []
    taking = False
    phonetic = 0

    def start(tag: str, _attributes: Mapping[str, str]) -> None:
        nonlocal taking, phonetic
        if tag == "si":
            parts.clear()
        elif tag == "rPh":  # how Japanese words are spoken
            phonetic += 1
        elif tag == "t":
            taking = not phonetic

    def end(tag: str) -> None:
        nonlocal taking, phonetic
        if tag == "t":
            taking = False
        elif tag == "rPh":
            phonetic -= 1
        elif tag == "si":
            strings.append(unescaped("".join(parts)))

    def text(data: str) -> None:
        if taking:
            parts.append(data)

    parse_part(archive, name, start, end, text, MOST_STRINGS)
    return tuple(strings)


def unescaped(text: str) -> str:
    """A text with its ``_x000D_`` written out: characters that XML cannot hold, or that a line end would lose."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: _char(int(match[1], 16), match[0]), text)


def _char(code: int, written: str) -> str:
    return written if 0xD800 <= code <= 0xDFFF else chr(code)


def _date_styles(archive: zipfile.ZipFile, name: str) -> frozenset[int]:
    """The numbers of the cell styles whose number format shows a date or a time."""
    own: dict[str, bool] = {}
    styles: list[bool] = []
    inside = False

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        nonlocal inside
        if tag == "numFmt":
            own[attributes.get("numFmtId", "")] = _shows_date(attributes.get("formatCode", ""))
        elif tag == "cellXfs":
            inside = True
        elif tag == "xf" and inside:
            number = attributes.get("numFmtId", "0")
            built_in = (
                number.isascii() and number.isdigit() and len(number) < 6 and int(number) in _BUILT_IN_DATES
            )
            styles.append(own.get(number, built_in))

    def end(tag: str) -> None:
        nonlocal inside
        inside = inside and tag != "cellXfs"

    parse_part(archive, name, start, end)
    return frozenset(index for index, shows in enumerate(styles) if shows)


def _shows_date(code: str) -> bool:
    plain = _NOT_CODE.sub("", code.split(";", 1)[0]).lower()
    return (
        any(letter in plain for letter in "ymdhs")
        and "general" not in plain
        and "0" not in plain.replace("ss.0", "")
    )
