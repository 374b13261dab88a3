"""What a text claims about delivery, returns, warranty and effect: phrase, condition and negation within one sentence.

Terms of returns may also be told by two sentences that follow each other, or have a short one between them.

The kinds, by what they say. Returns: ``refused``, ``refused-all`` (whatever the condition that it names), ``as-is``,
``partial`` (refund in part only), ``late`` (a refund after so many days), ``month-end`` (refunds once a month),
``elsewhere`` (by another payment), ``credit``, ``feedback-first``, ``feedback-paid``, ``buyer-pays`` (always),
``restocking``, ``unopened`` (returns of unopened goods only), ``window`` (returns within so many days). Warranty:
``warranty``, ``no-warranty``, ``lifetime``. Delivery: ``dispatch``, ``arrival``, ``free``, ``from``, ``to``. Promises:
``absolute-water``, ``absolute``, ``absolute-word`` (one word such as unbreakable), ``price``, ``medical``, ``pain``
(and what it comes with: cramps, inflammation), ``pesticide``, ``antimicrobial``, ``approval``, ``environment``, ``radiation``, ``slimming``, ``rejuvenation``,
``certificate``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.late import late
from listing_lint.records import dataclass
from listing_lint.service.cues import languages_in, readable, rough
from listing_lint.service.durations import Span, spans
from listing_lint.service.sentences import sentences
from listing_lint.service.vocabulary import Entry, units, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listing_lint.service.vocabulary import Vocabulary

TIMED = frozenset({"late", "window", "warranty", "dispatch", "arrival"})
PLACED = frozenset({"from", "to"})
NEGATABLE = frozenset(
    {
        "lifetime", "absolute-water", "absolute", "absolute-word", "price", "medical", "pain", "pesticide", "antimicrobial", "approval",
        "environment", "radiation", "slimming", "rejuvenation", "certificate", "free", "to", "feedback-paid", "elsewhere",
    }
)  # fmt: skip
"""Kinds that a "not" before them turns around; the others hold their own."""
_ASKED = frozenset(
    "absolute-water absolute absolute-word medical pain pesticide antimicrobial lifetime free approval restocking refused refused-all".split()
)
"""Kinds that a question does not claim: "No way to send it back? Of course there is."."""

_PRINTABLE = frozenset({"refused", "refused-all", "as-is", "partial", "late", "credit"})
"""Kinds that are no terms of the seller's where they stand in quotation marks: ``a mug that says "All sales final"``."""
_QUOTES = frozenset('"“”„«»「『')
_PRINTED = late(
    r"(?:\b(?:words?|text|texts|slogan|saying|quote|inscription|lettering|caption|reads|reading|says|saying|printed)"
    r"|\b(?:spruch|aufschrift|aufdruck|schriftzug|worten?|inscription|texte|mention|slogan|leyenda|texto|frase|palabras"
    r"|scritta|testo|parole|inscrição|dizeres|palavras|надпись|надписью|слова|словами|napis|napisem|tekst|opdruk|opschrift))"
    r"\s{0,2}:?\s{0,2}\Z|(?:字样|文字|印有|写着)[:：]?\s{0,2}\Z",
    re.IGNORECASE,
)
"""What stands before words that are printed on goods."""
_QUOTED = 80
"""Characters behind a claim in which its quotation ends."""

_APART, _BOTH = 4, 500
"""Characters between two sentences that belong together, and of both of them, at the most."""
_POLITE = 48
"""Characters of a sentence that may stand between two that belong together."""

_PLACES = 4
"""Places of a sentence at which one phrase is looked for, where the words at those before make something else of it."""

_BEFORE = 48
"""Characters before a claim in which a negation counts; a clause, about."""
_AFTER = 16
_NOT_ONLY = late(
    r"\b(?:not|nicht|no|não|не|non|pas)\s+(?:only|just|nur|sólo|solo|só|apenas|только|seulement)\b|不仅|不但|不只"
    r"|\b(?:not|don['’]t)\s+hesitate\b|zögern\s+sie\s+nicht|n['’]hésitez\s+pas|\bno\s+dude|não\s+hesite|не\s+стесняйтесь",
    re.IGNORECASE,
)
_BREAK = late(r"[,:(]|\b(?:but|and|aber|und|mais|et|pero|y|mas|e|но|и)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: ``start:end`` are code points of the text, ``quote`` is what a shopper reads there.

    ``spans`` are the spans of time in it, ``places`` the ISO codes of the places that it names,
    ``sentence`` the sentence around it.
    """

    kind: str
    start: int
    end: int
    quote: str
    language: str
    spans: tuple[Span, ...] = ()
    places: tuple[str, ...] = ()
    sentence: str = ""


def read_claims(text: str, label: str = "") -> tuple[Claim, ...]:
    """The claims of a text, plain or HTML, in order. ``label`` is what stands before it: "Warranty".

    Takes any text and never raises; time grows with its length alone.
    """
    lead = f"{label}: " if label else ""
    source = readable(lead + text)
    spoken = _spoken(source)
    if not spoken:
        return ()
    from listing_lint.text.fold import plain
    from listing_lint.text.html import looks_like_html, read_html
    from listing_lint.text.view import View

    view = View(source)
    if looks_like_html(source):
        view = read_html(view).visible
    view = plain(view)
    found: list[Claim] = []
    ranges = list(sentences(view.text))
    for start, end in ranges:
        sentence = view.text[start:end]
        asked = view.text[end : end + 1] in "?？" and end < len(view.text)
        for language in spoken:
            words, skip = vocabulary(language), max(0, len(lead) - start)
            for one, first, last in _in_sentence(sentence, words, skip, spoken, asked=asked):
                if _excepted(one.kind, sentence, spoken):
                    continue
                if one.kind in NEGATABLE and _negated(sentence, first, last, spoken):
                    continue
                if one.kind in _PRINTABLE and _is_quoted(view.text, start + first, start + last):
                    continue
                begin, stop = view.span(start + first, start + last)
                if stop > len(lead):
                    found.append(
                        _claim(one, sentence, first, last, max(0, begin - len(lead)), stop - len(lead), label)
                    )
    kept: dict[str, list[Claim]] = {}
    # Of claims of one kind that overlap (in two languages, say) the longest; what one sentence says, before what two say.
    for claim in sorted(found, key=lambda claim: claim.start - claim.end):
        _keep(kept, claim)
    for start, end, one, first, last in _in_neighbours(view.text, ranges, spoken):
        begin, stop = view.span(start + first, start + last)
        if stop > len(lead):
            pair, begin, stop = view.text[start:end], max(0, begin - len(lead)), stop - len(lead)
            _keep(kept, _claim(one, pair, first, last, begin, stop, label))
    if "pain" in kept:
        # "Freedom from back pain and arthritis" acts on a disease, and once is enough.
        of_diseases = kept.get("medical", ())
        kept["pain"] = [
            one
            for one in kept["pain"]
            if not any(one.start < other.end and other.start < one.end for other in of_diseases)
        ]
    every = [claim for several in kept.values() for claim in several]
    return tuple(sorted(every, key=lambda claim: (claim.start, claim.end, claim.kind)))


def may_claim(text: str, languages: Iterable[str]) -> bool:
    """Whether a readable text may make a claim in one of the languages; False is certain, but for words that tags break up."""
    seen = rough(text)
    return any(_is_spoken(seen, vocabulary(language)) for language in languages)


def _spoken(source: str) -> list[str]:
    """The languages in which a text holds the phrase of a claim."""
    languages = languages_in(source)
    if not languages:
        return []
    seen = rough(source)
    return [language for language in languages if _is_spoken(seen, vocabulary(language))]


def _is_spoken(text: str, words: Vocabulary) -> bool:
    """Whether all parts of a phrase stand in a text: a single one, "devolu*", may be of the neighbours' language."""
    return any(words.entries[number].find(text) is not None for number in words.set.Match(text))


def _in_sentence(
    sentence: str, words: Vocabulary, label: int, languages: Sequence[str], *, asked: bool
) -> Iterator[tuple[Entry, int, int]]:
    """The claims of a sentence, one of a kind; of one that begins with a label, those that need no label are preferred.

    What stands as one phrase is preferred to what is said in parts, and of phrases the first one, and the longest.
    """
    told: dict[str, tuple[Entry, int, int]] = {}
    for number in sorted(words.set.Match(sentence)):
        entry = words.entries[number]
        kind, single = entry.kind, len(entry.parts) == 1
        if (asked and kind in _ASKED) or (kind in told and not single):
            continue
        span = (entry.find(sentence, label - 1) if label else None) or entry.find(sentence)
        for _ in range(_PLACES):
            if span is None:
                break
            if not _called_off(kind, sentence, span, languages):
                before = told.get(kind)
                if before is None or (single and _comes_first(span, before, label)):
                    told[kind] = (entry, *span)
                break
            span = entry.find(sentence, span[1] - 1)
    yield from told.values()


def _comes_first(span: tuple[int, int], told: tuple[Entry, int, int], label: int) -> bool:
    """Whether a phrase is better than what was told: that needs the label, stands behind it, is shorter or said in parts."""
    entry, start, end = told
    return len(entry.parts) > 1 or (span[0] < label, span[0], -span[1]) < (start < label, start, -end)


def _in_neighbours(
    text: str, ranges: list[tuple[int, int]], languages: Sequence[str]
) -> Iterator[tuple[int, int, Entry, int, int]]:
    """The claims that two sentences make together: "Not happy? You get a voucher."."""
    near = [
        words.entries[number]
        for words in map(vocabulary, languages)
        for number in sorted(words.set.Match(text))
        if words.entries[number].near
    ]
    if not near:
        return
    for (start, first_end), (second, end) in _neighbours(ranges):
        pair = text[start:end]
        for entry in near:
            span = entry.find(pair)
            if (
                span is not None
                and span[0] < first_end - start
                and span[1] > second - start
                and not _excepted(entry.kind, pair, languages)
                and not _called_off(entry.kind, pair, span, languages)
            ):
                yield start, end, entry, *span


def _neighbours(
    ranges: Sequence[tuple[int, int]],
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The first and the last of two sentences that follow each other, and of three of which the middle one is short.

    "Not happy? We understand. You get a voucher.": a polite word between both parts them no more than a full stop.
    """
    for first, last in pairwise(ranges):
        if last[0] - first[1] <= _APART and last[1] - first[0] <= _BOTH:
            yield first, last
    for first, middle, last in zip(ranges, ranges[1:], ranges[2:], strict=False):
        close = middle[0] - first[1] <= _APART and last[0] - middle[1] <= _APART
        if close and middle[1] - middle[0] <= _POLITE and last[1] - first[0] <= _BOTH:
            yield first, last


def _excepted(kind: str, sentence: str, languages: Sequence[str]) -> bool:
    """Whether the sentence holds an exception to the kind.

    Those of all languages that the text speaks count, and the English ones, as shops mix them.
    """
    for language in {"en", *languages}:
        conditions = vocabulary(language).conditions.get(kind)
        if conditions is not None and conditions.hold(sentence):
            return True
    return False


def _called_off(kind: str, sentence: str, span: tuple[int, int], languages: Sequence[str]) -> bool:
    """Whether the words at a claim make something else of it."""
    for language in {"en", *languages}:
        conditions = vocabulary(language).close_conditions.get(kind)
        if conditions is not None and conditions.touch(sentence, *span):
            return True
    return False


def _negated(sentence: str, first: int, last: int, languages: Sequence[str]) -> bool:
    """Whether the clause before a claim (in some languages, what follows it) turns it around.

    A word may belong to two languages ("impermeable"), so that all that the text speaks are asked.
    """
    clause = _NOT_ONLY.sub(" ", _BREAK.split(sentence[max(0, first - _BEFORE) : first])[-1])
    for language in languages:
        words = vocabulary(language)
        if words.negation.search(clause) is not None:
            return True
        if words.negation_after is not None and words.negation_after.search(sentence[last : last + _AFTER]):
            return True
    return False


def _is_quoted(text: str, first: int, last: int) -> bool:
    """Whether the claim is what goods show: a quotation begins with it and ends behind it, or words before it say so."""
    if _PRINTED.search(text[max(0, first - 24) : first]) is not None:
        return True
    before = text[max(0, first - 2) : first].rstrip()[-1:]
    return before in _QUOTES and not _QUOTES.isdisjoint(text[last : last + _QUOTED])


def _claim(entry: Entry, sentence: str, first: int, last: int, start: int, end: int, label: str) -> Claim:
    quote = sentence[first:last]
    times: tuple[Span, ...] = ()
    places: tuple[str, ...] = ()
    if entry.kind in TIMED:
        times = tuple(spans(quote, units(entry.language)))
    elif entry.kind in PLACED:
        from listing_lint.service.places import place_in

        place = place_in(quote)
        places = (place,) if place else ()
    if label and quote.startswith(f"{label}:"):
        quote = quote[len(label) + 1 :]
    return Claim(entry.kind, start, end, " ".join(quote.split()), entry.language, times, places, sentence)


def _keep(kept: dict[str, list[Claim]], claim: Claim) -> None:
    """Put a claim among those of its kind, which are in order, unless it overlaps with one of them."""
    several = kept.setdefault(claim.kind, [])
    at = bisect_left(several, claim.end, key=lambda one: one.start)
    if at == 0 or several[at - 1].end <= claim.start:
        several.insert(at, claim)
