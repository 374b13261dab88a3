"""Which format a file really has, whatever it is called, and which names go with it."""

from __future__ import annotations

import re

EXTENSIONS: dict[str, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif", ".jfi", ".jif", ".pjpeg", ".pjp", ".mpo"),
    "PNG": (".png", ".apng"),
    "WEBP": (".webp",),
    "GIF": (".gif",),
    "TIFF": (".tif", ".tiff"),
    "BMP": (".bmp", ".dib"),
    "AVIF": (".avif", ".avifs"),
    "HEIF": (".heic", ".heif", ".heics", ".heifs", ".hif"),
    "PSD": (".psd", ".psb"),
}
"""The usual extensions of the formats whose header is read; the first is the one to suggest."""

FORMAT_OF: dict[str, str] = {
    extension: name for name, extensions in EXTENSIONS.items() for extension in extensions
}

NO_PICTURE: dict[str, str] = {
    "SVG": "is an SVG drawing, not a photograph: it has no pixels",
    "HTML": "is a web page, not a picture",
    "XML": "is an XML text, not a picture",
    "JSON": "is a JSON text, not a picture",
    "TEXT": "is plain text, not a picture",
    "LFS": "is a Git LFS pointer: the picture itself was not fetched",
    "PDF": "is a PDF document, not a picture",
    "EPS": "is a PostScript document, not a picture",
    "ZIP": "is a ZIP archive or office document, not a picture",
    "ARCHIVE": "is a packed archive, not a picture",
    "RAW": "is a camera's raw picture, a format that could not be checked",
    "MP4": "is a video, not a picture",
    "VIDEO": "is a video, not a picture",
    "JPEG2000": "is a JPEG 2000 picture, a format that could not be checked",
    "JXL": "is a JPEG XL picture, a format that could not be checked",
    "ICO": "is a Windows icon, not a photograph",
    "PNM": "is a portable anymap, a format that could not be checked",
    "XCF": "is a GIMP work file, a format that could not be checked",
    "QOI": "is a QOI picture, a format that could not be checked",
    "BIGTIFF": "is a BigTIFF picture, a format that could not be checked",
    "ZEROS": "begins with nothing but zero bytes: the file was damaged when it was written or copied",
    "": "is not a picture of any known format",
}
"""Recognised contents whose header is not read, each with the rest of a sentence about the file."""

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "BIGTIFF"),
    (b"MM\0+", "BIGTIFF"),
    (b"8BPS\0", "PSD"),
    (b"%PDF-", "PDF"),
    (b"%!PS", "EPS"),
    (b"\xc5\xd0\xd3\xc6", "EPS"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"Rar!\x1a\x07", "ARCHIVE"),
    (b"7z\xbc\xaf\x27\x1c", "ARCHIVE"),
    (b"\x1f\x8b\x08", "ARCHIVE"),
    (b"\x1aE\xdf\xa3", "VIDEO"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG2000"),
    (b"\xffO\xffQ", "JPEG2000"),
    (b"\0\0\0\x0cJXL \r\n\x87\n", "JXL"),
    (b"\xff\x0a", "JXL"),
    (b"gimp xcf", "XCF"),
    (b"qoif", "QOI"),
    (b"version https://git-lfs", "LFS"),
)

_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_HEIF_BRANDS = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"mif2", b"msf1"}
)
_PNM = re.compile(rb"P[1-7][ \t\r\n]")
_ICON = re.compile(rb"\0\0[\1\2]\0[\1-\xff]\0")
_COMMENTS = re.compile(rb"(?:\s+|<!--.*?-->|<\?.*?\?>)+", re.DOTALL)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|script|title|meta|div|p|h1|center)\b", re.IGNORECASE)
_SVG = re.compile(rb"<(?:!doctype\s+svg|svg|svg:svg)\b", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def recognise(head: bytes) -> str:
    """Return the format that the first bytes (a few hundred are enough) stand for, ``""`` for an unknown one.

    The answer is a key of :data:`EXTENSIONS` or of :data:`NO_PICTURE`.
    """
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    if head[4:8] == b"ftyp":
        return _brand(head)
    if head[:4] == b"RIFF":
        return {b"WEBP": "WEBP", b"AVI ": "VIDEO"}.get(head[8:12], "")
    if head[:2] == b"BM" and head[6:10] == b"\0\0\0\0":
        return "BMP"
    if _PNM.match(head):
        return "PNM"
    if _ICON.match(head):
        return "ICO"
    if not head.strip(b"\0"):
        return "ZEROS"
    return _text(head)


def _brand(head: bytes) -> str:
    size = min(int.from_bytes(head[:4], "big"), 512)
    brands = {head[8:12], *(head[place : place + 4] for place in range(16, size - 3, 4))}
    if brands & _AVIF_BRANDS:
        return "AVIF"
    if b"crx " in brands:
        return "RAW"
    return "HEIF" if brands & _HEIF_BRANDS else "MP4"


def _text(head: bytes) -> str:
    head = head.removeprefix(b"\xef\xbb\xbf")
    body = head[match.end() :] if (match := _COMMENTS.match(head)) else head
    if _SVG.match(body):
        return "SVG"
    if _PAGE.match(body):
        return "HTML"
    if head.lstrip().startswith(b"<?xml"):
        return "XML"
    if _CONTROL.search(head):
        return ""
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 3:  # a character may be cut off at the end of the window
            return ""
    if body[:1] in {b"{", b"["}:
        return "JSON"
    return "TEXT" if body else ""
