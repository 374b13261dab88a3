"""Marks of the register of the United States: case files as USPTO gives them out in bulk, daily and yearly (XML).

The files are of hundreds of megabytes, so that they are read as a stream, one case file at a time. Element names are those of
USPTO's "Trademark Applications Documentation" (DTD ``trademark-applications-daily``, version 2.0), as public readers of
these files use them: ``case-file`` with ``serial-number``, ``registration-number``, ``case-file-header`` (``status-code``,
``mark-identification``), ``classifications/classification/international-code`` and
``case-file-owners/case-file-owner/party-name``. The list of status codes was read in the same place.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING
from xml.parsers import expat

from listing_lint.brands.marks import FaultyMarksError
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_CHUNK = 1 << 16
_DEEPEST = 32
"""Elements in each other, at the most; case files have seven."""
_LONGEST = 1000
"""Characters of a text that are kept."""
_LAST_CLASS = 45

_ABANDONED = (*range(600, 611), 614, 618, 622, 626)
"""Applications that were abandoned, those whose revival was denied, misassigned numbers, cancelled backfile."""
_CANCELLED = (401, 402, *range(710, 715), 716, 900, 969, 970)
"""Registrations that are cancelled or expired, and records that are none."""
DEAD_CODES = frozenset((*_ABANDONED, *_CANCELLED))
"""Status codes of marks that are no longer in force; all others are, or are applied for."""

_HEADER = "case-file/case-file-header/"
_TEXTS = {
    "case-file/serial-number": "serial",
    "case-file/registration-number": "registration",
    _HEADER + "status-code": "status",
    _HEADER + "mark-identification": "name",
    "case-file/classifications/classification/international-code": "classes",
    "case-file/case-file-owners/case-file-owner/party-name": "owner",
}


@dataclass(slots=True)
class CaseFile:
    """One mark of the register: numbers, name, owner (the last one that is named), Nice classes, status code."""

    serial: str = ""
    registration: str = ""
    name: str = ""
    owner: str = ""
    status: str = ""
    classes: set[int] = field(default_factory=set)

    @property
    def live(self) -> bool:
        """Whether it is in force or applied for."""
        return not (self.status.isdecimal() and int(self.status) in DEAD_CODES)


def case_files(stream: BinaryIO, shown: str) -> Iterator[CaseFile]:
    """Yield the case files of an XML stream; memory does not grow with its length.

    Raises :class:`~listing_lint.brands.marks.FaultyMarksError` where it is no such XML, is cut off, defines entities or
    nests without end.
    """
    reader = _Reader(shown)
    # The stream says itself how it is encoded; USPTO's are UTF-8.
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.EntityDeclHandler = reader.entity
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    try:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
            yield from reader.taken()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise FaultyMarksError(f"{shown}: not readable as XML: {error}") from None
    yield from reader.taken()
    if not reader.any:
        raise FaultyMarksError(f"{shown}: no case-file elements, as USPTO's bulk files have them")


class _Reader:
    def __init__(self, shown: str) -> None:
        self.any = False
        self._shown = shown
        self._path: list[str] = []
        self._kept: list[str] = []
        self._size = 0
        self._case: CaseFile | None = None
        self._wanted = ""
        self._done: list[CaseFile] = []

    def taken(self) -> list[CaseFile]:
        done, self._done = self._done, []
        return done

    def entity(self, *_: object) -> None:
        raise FaultyMarksError(f"{self._shown}: defines entities, which bulk files do not; it was not read")

    def start(self, tag: str, _: dict[str, str]) -> None:
        if len(self._path) >= _DEEPEST:
            raise FaultyMarksError(f"{self._shown}: elements nest deeper than {_DEEPEST}")
        if self._case is None:
            if tag != "case-file":
                return
            self._case, self.any = CaseFile(), True
        self._path.append(tag)
        self._wanted = _TEXTS.get("/".join(self._path), "")
        self._kept, self._size = [], 0

    def text(self, text: str) -> None:
        if self._wanted and self._size < _LONGEST:
            self._kept.append(text[: _LONGEST - self._size])
            self._size += len(text)

    def end(self, _: str) -> None:
        if self._case is None:
            return
        if self._wanted:
            self._keep(self._case, self._wanted, " ".join("".join(self._kept).split()))
            self._wanted = ""
        self._path.pop()
        if not self._path:
            self._done.append(self._case)
            self._case = None

    @staticmethod
    def _keep(case: CaseFile, wanted: str, text: str) -> None:
        if wanted == "classes":
            # Letters stand for classes of certification and membership marks (A, B, 200), which are no goods.
            if len(text) < 4 and text.isdecimal() and 1 <= int(text) <= _LAST_CLASS:
                case.classes.add(int(text))
        else:
            setattr(case, wanted, text)
