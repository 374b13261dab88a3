"""Markup that a word processor, a chat or a translator leaves behind when a text is copied from it into a listing."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from listing_lint.records import dataclass

_PROGRAMS: tuple[tuple[str, bool, str, str], ...] = (
    (
        "Microsoft Word",
        True,
        "mso o:p <w: </w: st1: vml xmlns: xml:namespace urn:schemas fragment--> wordsection <!--[if",
        # The one rule of "mso-" that Google's sheets write is theirs.
        r"(?<!#cccccc;}br {)\bmso-[a-z-]{2,40}\s{0,3}:|class\s{0,2}=\s{0,2}[\"']?Mso\w{2,30}|</?o:p\b|</?w:[A-Za-z]{2,30}|</?st1:\w|<!--\[if (?:gte|lte|gt|lt|!)? ?(?:mso|vml|support)"
        r"|xmlns:o=|xmlns:w=|<\?xml:namespace|urn:schemas-microsoft-com|<!--StartFragment-->|<!--EndFragment-->|\bWordSection\d",
    ),
    (
        "Google Docs",
        True,
        "docs-internal google-sheets data-sheets- #cccccc;}br",
        r"docs-internal-guid-|id=[\"']?docs-internal|<google-sheets-html|data-sheets-(?:value|userformat|root|formula)|#cccccc;}br {mso-data-placement",
    ),
    (
        "LibreOffice",
        True,
        "office sdfield sdval sdnum",
        r"<meta name=[\"']generator[\"'] content=[\"'](?:Libre|Open)Office|<sdfield\b|\bsdval=|\bsdnum=",
    ),
    (
        "a chat assistant",
        False,
        "data- prose _ngcontent",
        r"\bdata-start=[\"']?\d+[\"']? data-end=|\bdata-turn-id|\bdata-message-(?:author-role|id)=|\bdata-is-(?:last|only)-node|class=[\"'](?:markdown )?prose\b"
        r"|\bdata-testid=[\"']conversation-turn|\bdata-writing-block|_ngcontent-ng-c\d+",
    ),
    (
        "a page translator",
        False,
        "vertical-align immersive-translate goog- _mst",
        r"<font[^>]{0,40}vertical-align: ?inherit|class=[\"'](?:notranslate )?immersive-translate|\bdata-immersive-translate|class=[\"']goog-(?:te|text)|_msttexthash=|_msthash=",
    ),
    (
        "a writing helper",
        False,
        "data- grammarly- gr_",
        r"\bdata-gramm(?:arly)?[a-z_-]{0,30}=|</?grammarly-|\bdata-lt-tmp-id|class=[\"']gr_ gr_|<g class=[\"']gr_",
    ),
    (
        "a mail program",
        False,
        "gmail_ apple- webkit-nbsp divtagdefaultwrapper",
        r"class=[\"'](?:gmail_|Apple-(?:converted-space|style-span|tab-span|interchange))|-webkit-nbsp-mode|id=[\"']?x_?divtagdefaultwrapper",
    ),
    (
        "a page editor",
        False,
        "data- cke_ ql- contenteditable ispasted wp:",
        r"\bdata-mce-[a-z-]{2,20}=|\bdata-pm-slice=|\bdata-cke-|\bcke_\w|class=[\"']ql-|contenteditable=[\"']?true|\bid=[\"']?isPasted|<!-- ?wp:",
    ),
)
"""Program, whether its markup weighs and shows (fonts, sizes, conditional comments), parts of which each of its marks holds
one, in small letters, and the marks that it leaves."""


@cache
def _marks(shape: str) -> re.Pattern[str]:
    return re.compile(shape, re.IGNORECASE)


@cache
def _parts() -> Any:
    """One automaton of RE2 for all the parts: an order of magnitude quicker than to look for one after the other."""
    from listing_lint.text.trigger import compiled

    return compiled("|".join(re.escape(part) for _, _, parts, _ in _PROGRAMS for part in parts.split()))


@dataclass(frozen=True, slots=True)
class Pasted:
    """The first mark of a program in a text, and how many there are (counted up to a thousand)."""

    program: str
    heavy: bool
    start: int
    end: int
    count: int


def find_pasted(text: str) -> list[Pasted]:
    """Find which programs a text was copied from, the first mark of each."""
    if "<" not in text or _parts().search(text.encode("utf-8", "surrogatepass")) is None:
        return []
    found = []
    # The marks are many and begin anywhere: to look for a few parts of them first is a hundred times as quick.
    small = text.lower()
    for program, heavy, parts, marks in _PROGRAMS:
        if not any(part in small for part in parts.split()):
            continue
        shape = _marks(marks)
        first = shape.search(text)
        if first is not None:
            count = sum(1 for _, _ in zip(shape.finditer(text), range(1000), strict=False))
            found.append(Pasted(program, heavy, first.start(), first.end(), count))
    return found
