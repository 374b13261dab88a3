"""Names in scripts that part no words by blanks: Chinese, Japanese, Korean, Thai, and what sellers do to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.found import UNSPACED
from listing_lint.brands.parted import find_parted, may_be_parted
from listing_lint.late import late

if TYPE_CHECKING:
    import re

    from listing_lint.brands.found import Found
    from listing_lint.brands.lexicon import Lexicon, Term

RUN = late(f"[{UNSPACED}]+")
_SPACED_HAN = late(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:[ \t\u3000.·・_\-|/]{1,2}[\u4e00-\u9fff]){1,5}")


def find_unspaced(text: str, lexicon: Lexicon, found: Found) -> None:
    """Names in scripts that part no words, the longest first; then Chinese ones that are covered or only said so."""
    low = text.lower()
    if len(low) != len(text):  # a letter whose small form is two letters: then only small names are found
        low = text
    for run in RUN.finditer(text):
        start = _before(low, run.start())
        while start < run.end():
            term = _longest(low, start, lexicon)
            if (
                term is None
                or not found.free(start, start + len(term.text))
                or _is_inside(text, start, start + len(term.text))
                or _is_part_of_a_word(text, start, start + len(term.text), lexicon)
            ):
                start += 1
                continue
            found.add((term,), start, start + len(term.text), ())
            start += len(term.text)
        _said_alike(text, run, lexicon, found)
    if may_be_parted(text):
        find_parted(text, lexicon, found)
    for match in _SPACED_HAN.finditer(text):
        _spaced_han(match, lexicon, found)
    for match in _COVERED_HAN.finditer(text):
        if found.free(*match.span()):
            _covered_han(match, lexicon, found)
    for match in _HALF_COVERED.finditer(text):
        _half_covered(match, lexicon, found)


_PHONETIC = late("[\u30a1-\u30fa\u30fc\uac00-\ud7a3]+")
"""Signs for sounds, of which any row may stand in a longer word."""
_LONG = 5


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a short name in signs for sounds stands in the middle of a word: クプラ in スパークプラグ, 구글 in 야구글러브."""
    return (
        end - start < _LONG
        and start > 0
        and end < len(text)
        and _PHONETIC.fullmatch(text, start - 1, end + 1) is not None
    )


_KATAKANA = late("[\u30a1-\u30fa\u30fc]+")
_SHORT = 3
_FURTHEST = 24
"""Signs on either side of a name that are looked at: no word of goods is longer."""
_JOINED = frozenset(
    "メンズ レディース キッズ ジュニア ロゴ スタイル タイプ コラボ ブランド ライク セット オリジナル エア モデル ショップ ストア ファン グッズ コピー ドレス コスチューム コス カート ハウス ウォッチ".split()
)
"""Words that a mark is joined with in Japanese titles, besides those for goods."""


def _is_part_of_a_word(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a short name in katakana begins or ends a word of which the rest is nothing by itself: リコー in リコーダー.

    A mark is joined with goods, with whom they are for or with another name: ナイキスニーカー, メンズナイキ, マリオカート.
    """
    if end - start > _SHORT or not _KATAKANA.fullmatch(text, start, end):
        return False
    after = _KATAKANA.match(text, end, end + _FURTHEST)
    if after is not None:
        return not _stands_alone(after[0], lexicon)
    first = start
    while first > max(0, start - _FURTHEST) and _KATAKANA.match(text, first - 1, first):
        first -= 1
    return first < start and not _stands_alone(text[first:start], lexicon)


def _stands_alone(rest: str, lexicon: Lexicon) -> bool:
    """Whether the rest of a word begins or ends with a word for goods, or with what else a mark is joined with."""
    from listing_lint.brands.core import goods
    from listing_lint.brands.letters import bare

    words, key = goods().unspaced, bare(rest)
    pieces = {key[:size] for size in range(2, len(key) + 1)} | {
        key[-size:] for size in range(2, len(key) + 1)
    }
    if any(piece in words for piece in pieces) or any(
        rest.startswith(one) or rest.endswith(one) for one in _JOINED
    ):
        return True
    return any(rest.startswith(term.text) for term in lexicon.unspaced(rest[:2]))


def _before(low: str, start: int) -> int:
    """Where a name with Latin letters before others may begin: ``Gショック``."""
    first = start
    while first > 0 and start - first < 10 and (low[first - 1] in ".:&·- " or _is_latin(low[first - 1])):
        first -= 1
    return first


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _longest(low: str, start: int, lexicon: Lexicon) -> Term | None:
    best: Term | None = None
    for term in lexicon.unspaced(low[start : start + 2]):
        if (best is None or len(term.text) > len(best.text)) and low.startswith(term.text.lower(), start):
            best = term
    if best is not None and _within_harmless(low, start, start + len(best.text), lexicon):
        return None
    return best


def _within_harmless(low: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name stands within a longer word that stays quiet: プラダ in プラダン."""
    return any(low.startswith(word, start - at) for word, at in _harmless_around(low[start:end], lexicon))


def _harmless_around(name: str, lexicon: Lexicon) -> tuple[tuple[str, int], ...]:
    """The longer words that stay quiet with the places in them where a name stands, remembered."""
    known = lexicon.around.get(name)
    if known is None:
        known = tuple(
            (word, at)
            for word in lexicon.harmless_unspaced
            if len(word) > len(name)
            for at in range(len(word) - len(name) + 1)
            if word.startswith(name, at)
        )
        lexicon.around[name] = known  # one for each name, at the most
    return known


_LONGEST_HAN = 6
_COVERED_HAN = late(r"([\u4e00-\u9fff]{1,4})([*＊#~～×○●•·_﹡✱❋♥♡☆★◆◇□■xX]{1,3})([\u4e00-\u9fff]{1,4})")


def _spaced_han(match: re.Match[str], lexicon: Lexicon, found: Found) -> None:
    """Names whose characters are parted: ``香 奈 儿``."""
    chars = [
        (place, char) for place, char in enumerate(match[0], match.start()) if "\u4e00" <= char <= "\u9fff"
    ]
    joined = "".join(char for _, char in chars)
    for at in range(len(chars) - 1):
        for term in lexicon.unspaced(joined[at : at + 2]):
            size = len(term.text)
            if joined.startswith(term.text, at) and size > 2:
                start, end = chars[at][0], chars[at + size - 1][0] + 1
                if found.free(start, end):
                    found.add((term,), start, end, ("signs between the letters",))


_HALF_COVERED = late(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[*＊#~～✱❋]{1,2}(?=[\u4e00-\u9fffA-Za-z\s]|$)")


def _half_covered(match: re.Match[str], lexicon: Lexicon, found: Found) -> None:
    """Names of two characters of which the second is covered (``古*``), at the beginning of a word."""
    if not found.free(*match.span()):
        return
    terms: dict[str, Term] = {}
    for number in lexicon.beginning(match[1]):
        term = lexicon.term(number)
        if len(term.text) == 2:
            terms.setdefault(term.mark.id, term)
    if terms:
        found.add(tuple(terms.values())[:3], *match.span(), ("half of the name covered",), chance=True)


def _said_alike(text: str, run: re.Match[str], lexicon: Lexicon, found: Found) -> None:
    """Names written with other characters of the same sound: 香奈尔 for 香奈儿."""
    from listing_lint.brands.han import syllable

    said = [syllable(char) for char in run[0]]
    for at in range(len(said) - 1):
        spoken = said[at]
        for size in range(2, min(_LONGEST_HAN, len(said) - at) + 1):
            if not said[at + size - 1]:
                break
            spoken = f"{spoken} {said[at + size - 1]}"
            for term in lexicon.sounding(spoken):
                start, end = run.start() + at, run.start() + at + size
                written = text[start:end]
                same = sum(one == other for one, other in zip(written, term.text, strict=False))
                # Two characters are said alike by many words: those must begin the run, one being the name's own. Three of
                # which none is the name's own may be the end of one word and the beginning of the next: 茱蒂丝|奶油.
                short = size == 2
                chance = (at or not same) if short else (at and not same and size == 3)
                if len(term.text) != size or same == size or chance:
                    continue
                if found.free(start, end):
                    found.add((term,), start, end, ("other characters of the same sound",), chance=short)
                    break


def _covered_han(match: re.Match[str], lexicon: Lexicon, found: Found) -> None:
    before, mask, after = match.groups()
    for lead in range(len(before)):
        head = before[lead:]
        for number in lexicon.beginning(head[0]):
            term = lexicon.term(number)
            name = term.text
            for covered in (len(mask), 1, 0):  # a sign may cover nothing, too: 拉布*布
                tail = name[len(head) + covered :]
                if name.startswith(head) and tail and after.startswith(tail) and len(name) >= 3:
                    start = match.start() + lead
                    end = match.start() + len(before) + len(mask) + len(tail)
                    if found.free(start, end):
                        found.add((term,), start, end, ("covered letters",))
                    return
