"""What expat stumbled over, in a seller's words."""

from __future__ import annotations

import re
from xml.parsers.expat import errors

_CODES: dict[str, int] = errors.codes
_INVALID_TOKEN = _CODES[errors.XML_ERROR_INVALID_TOKEN]
_MISMATCH = _CODES[errors.XML_ERROR_TAG_MISMATCH]
_UNDEFINED = _CODES[errors.XML_ERROR_UNDEFINED_ENTITY]
_ENDS = frozenset(
    {
        _CODES[errors.XML_ERROR_NO_ELEMENTS],
        _CODES[errors.XML_ERROR_UNCLOSED_TOKEN],
        _CODES[errors.XML_ERROR_PARTIAL_CHAR],
        _CODES[errors.XML_ERROR_UNCLOSED_CDATA_SECTION],
    }
)
JUNK = frozenset({_CODES[errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT], _CODES[errors.XML_ERROR_MISPLACED_XML_PI]})
"""Codes for what follows the end of a document."""

_WORDS = {
    _CODES[errors.XML_ERROR_SYNTAX]: "this is no XML: a text or tag is expected to begin with '<'",
    _CODES[errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: "an attribute stands twice in one tag",
    _CODES[errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: "text follows the end of the document",
    _CODES[errors.XML_ERROR_MISPLACED_XML_PI]: "an XML declaration stands in the middle of the file",
    _CODES[errors.XML_ERROR_BAD_CHAR_REF]: "a character reference names a character that XML does not allow",
    _CODES[errors.XML_ERROR_ASYNC_ENTITY]: "a reference is not closed",
    _CODES[errors.XML_ERROR_UNCLOSED_CDATA_SECTION]: "a CDATA section is not closed",
}
_NAME = re.compile(rb"(?:</)?([^\s<>]{1,60})")
_ENTITY = re.compile(rb"&([^;\s&<]{1,40})")
_UNQUOTED = re.compile(rb"<[A-Za-z][^<>]*=\s*$")
"""A tag up to the value of an attribute, which has to begin with a quotation mark."""


def fault_words(code: int, source: bytes, at: int, opened: str, *, final: bool) -> str:
    """What is wrong at the byte ``at`` of ``source``; ``opened`` is the innermost element that is open."""
    if final and (code in _ENDS or at >= len(source)):
        closing = f" before </{opened[:60]}>" if opened else ""
        return f"the file ends{closing}: it was cut, or not written to its end"
    if code == _MISMATCH:
        found = _NAME.match(source, at)
        name = found[1].decode("utf-8", "replace") if found else "?"
        return f"</{name}> stands where </{opened[:60]}> is expected"
    if code == _UNDEFINED:
        found = _ENTITY.match(source, at)
        name = found[1].decode("utf-8", "replace") if found else "?"
        return f"&{name}; means nothing in XML; write the character itself, or its number as in &#160;"
    if code == _INVALID_TOKEN:
        return _invalid(source, at)
    return _WORDS.get(code, errors.messages.get(code, "it is not well-formed"))


def _is_alone(source: bytes, at: int) -> bool:
    before = source[max(at - 60, 0) : at]
    if _UNQUOTED.search(before) and b">" not in before[before.rfind(b"<") :]:
        return False
    return source[at : at + 1] == b"&" or b"&" in before[before.rfind(b";") + 1 :]


def _invalid(source: bytes, at: int) -> str:
    if _is_alone(source, at):
        return "an & stands alone; in XML it is written &amp;"
    here = source[at : at + 1]
    before = source[max(at - 60, 0) : at]
    if here and here < b" " and here not in b"\t\r\n":
        return f"the control character U+{here[0]:04X} is not allowed in XML"
    if _UNQUOTED.search(before):
        return "the value of an attribute stands without quotation marks; XML wants them as \" or as '"
    opening = before.rfind(b"<")
    if opening >= 0 and b">" not in before[opening:]:
        return "a tag is written wrongly here; a < that belongs to the text is written &lt;"
    return "this is not well-formed: a character stands where XML does not allow it"


def is_ampersand(code: int, source: bytes, at: int) -> bool:
    """Whether an ampersand that begins no reference of XML is what expat stumbled over at the byte ``at``."""
    return code == _UNDEFINED or (code == _INVALID_TOKEN and _is_alone(source, at))


def is_bad_utf8(source: bytes, at: int) -> bool:
    """Whether the bytes at ``at`` begin no character of UTF-8."""
    try:
        source[at : at + 4].decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start == 0  # else the four bytes cut a later character
    return False
