"""A title that is too long, cut where a reader would cut it: between two phrases, or else between two words."""

from __future__ import annotations

from listing_lint.late import late
from listing_lint.repair.cutting import COMMAS, DASHES

_PHRASE = late(r"\s*[,;|，；、]|\s+[-–—|/]\s|\s*[(（\[【]")
_KEPT = 0.7
"""Share of the room that a cut between two phrases must use; else it is cut between two words."""

_LOOSE = frozenset(
    {
        *(
            "a",
            "an",
            "the",
            "and",
            "or",
            "with",
            "without",
            "for",
            "of",
            "in",
            "on",
            "to",
            "by",
            "at",
            "from",
            "as",
        ),
        *("und", "oder", "mit", "ohne", "für", "von", "im", "aus", "zum", "der", "die", "das"),
        *("et", "ou", "avec", "sans", "pour", "de", "du", "des", "la", "le", "les", "en", "dans"),
        *("y", "con", "sin", "para", "por", "el", "los", "las", "e", "com", "sem", "da", "do", "dos"),
        *("ed", "per", "di", "il", "и", "с", "без", "для", "из", "в", "на"),
    }
)
"""Words that lead to the next one: no title ends with them."""

_BRACKETS = {")": "(", "]": "[", "）": "（", "】": "【"}


def shortened(title: str, room: int) -> str | None:
    """The beginning of the title in at most ``room`` code points; None where no word fits, or half of the room is lost."""
    if room >= len(title):
        return title
    best = 0
    for match in _PHRASE.finditer(title, 0, min(len(title), room + 4)):
        if match.start() <= room:
            best = match.start()
    if best < room * _KEPT:
        best = room
        if _is_in_word(title, best):
            while best and not title[best - 1].isspace():
                best -= 1
    kept = _ended(title[:best])
    return kept if len(kept) * 2 >= room else None


def _is_in_word(title: str, at: int) -> bool:
    """Whether a cut would part a word. Scripts without blanks have none to wait for."""
    return (
        not title[at].isspace()
        and not title[at - 1].isspace()
        and title[at].isalnum()
        and ord(title[at]) < 0x2E80
    )


def _ended(text: str) -> str:
    """Without what leads to something that is gone: separators, small words, a bracket that stays open."""
    for _ in range(20):
        before = text
        text = text.rstrip().rstrip(COMMAS + DASHES + "([（【").rstrip()
        for closing, opening in _BRACKETS.items():
            if text.count(opening) > text.count(closing):
                text = text[: text.rfind(opening)]
        head, _, last = text.rpartition(" ")
        if last.lower() in _LOOSE or last.lower().endswith(("'s", "’s")):
            text = head
        if text == before:
            break
    return text
