"""TTL301 and TTL302: characters that a marketplace refuses in a title, and ornaments."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.repair.changes import cutting, replacing
from listing_lint.repair.ornaments import undecorated
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable
from listing_lint.rules.title_markup import markup_in
from listing_lint.text.scripts import EAST_ASIAN, scripts_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.catalog.listing import Listing


@lru_cache(maxsize=64)
def _one_of(characters: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(characters, key=len, reverse=True))))


@rule(
    "TTL301",
    "title-forbidden-character",
    severity="error",
    fix="safe",
    reads="/title",
    figures=("title.forbidden_characters", "title.restricted_characters"),
    good=[
        Example(
            {"id": "A1", "brand": "Yahoo!", "title": "Yahoo! Travel Cup #4, 10~12 oz"},
            why="part of the brand; a number and a range",
            profile="amazon",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Travel Cup 500 ml!"},
            says="title has the character '!', which Amazon refuses",
            at="/title",
            profile="amazon",
        ),
        Example(
            {"id": "A1", "title": "Punch! Home Design"},
            why="a brand's own character, if the brand were declared",
            says="title has the character '!', which Amazon refuses",
            at="/title",
            profile="amazon",
        ),
        Example(
            {"id": "A1", "title": "Travel Cup 500 ml！"},
            why="at full width",
            says="title has the character '！', which Amazon refuses",
            at="/title",
            profile="amazon",
        ),
        Example(
            {"id": "A1", "title": "~Travel Cup~ 500 ml"},
            says="title has the character '~' as an ornament",
            at="/title",
            profile="amazon",
        ),
    ],
)
def title_forbidden_character(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report characters that the marketplace refuses in a title.

    Looks for `title.forbidden_characters` outside of the declared brand, and for
    `title.restricted_characters` that neither identify nor measure: beside a digit, or within a name, they
    may stand. Where no brand is declared, an exclamation mark within the title is mostly one of a name ("Punch! Home
    Design"), and is a note, unless it cries out a word of sales: "New!", "Sale!".

    The marketplace suppresses the listing until the title is changed.

    Remove the character, or write it as a word.
    """
    title = listing.title
    forbidden, restricted = (
        ctx.figure("title.forbidden_characters"),
        ctx.figure("title.restricted_characters"),
    )
    if title is None:
        return
    signs = forbidden.names if forbidden is not None else ()
    if (
        not title.isascii()
        and any("\uff01" <= char <= "\uff5e" for char in title)
        and not EAST_ASIAN & scripts_in(title).keys()
    ):
        signs += tuple(chr(ord(sign) + 0xFEE0) for sign in signs if "!" <= sign <= "~")  # at full width
    if forbidden is not None and any(char in title for char in signs):
        found = [match for match in _one_of(signs).finditer(title) if match[0]]
        brand = listing.brand
        if found and brand:
            found = [match for match in found if not _in_brand(title, match, brand[:200])]
        uses = Counter(match[0] for match in found)
        for char, times in uses.items():
            first = next(match for match in found if match[0] == char)
            named = not brand and times == 1 and _may_be_named(title, first)
            yield Hit(
                f"title has the character '{show(char)}'{_times(times)}, which {ctx.profile.title} refuses",
                listing.at("title"),
                "Declare the brand if the character is a part of its name; else remove it."
                if named
                else "Remove it, or write it as a word.",
                chars=first.span(),
                actual=times,
                figure=forbidden,
                severity="info" if named else None,
                confidence="low" if named else "high",
                data={"character": storable(char)},
                fix=None
                if named
                else cutting(
                    listing.at("title"),
                    title,
                    [match.span() for match in found if match[0] == char],
                    f"Take '{char}' out.",
                    "safe" if char in "!?" and _are_cries(title, found) else "unsafe",
                ),
            )
    if restricted is not None and any(char in title for char in restricted.names):
        tags = [tag.span() for tag in markup_in(title)] if "<" in title else ()  # TTL107 tells them
        loose = [
            match
            for match in _one_of(restricted.names).finditer(title)
            if not _measures(title, match) and not any(start <= match.start() < end for start, end in tags)
        ]
        for char, times in Counter(match[0] for match in loose).items():
            first = next(match for match in loose if match[0] == char)
            yield Hit(
                f"title has the character '{show(char)}' as an ornament{_times(times)}, "
                f"{ctx.profile.title} takes it in numbers and measures only",
                listing.at("title"),
                "Remove it, or write it as a word.",
                chars=first.span(),
                actual=times,
                figure=restricted,
                severity="warning",
                confidence="medium",
                data={"character": storable(char)},
                # "~Cup~ 500 ml": half of a frame would stay.
                fix=None
                if times < title.count(char)
                else cutting(
                    listing.at("title"),
                    title,
                    [match.span() for match in loose if match[0] == char],
                    f"Take '{char}' out.",
                    "unsafe",
                ),
            )


def _are_cries(title: str, found: Sequence[re.Match[str]]) -> bool:
    """Whether signs can go without harm: none parts two sentences, and they do not all belong to one word, as in "Act!"."""
    words = [title[: match.start()].rsplit(None, 1)[-1:] for match in found]
    one_name = len(words) > 1 and all(word == words[0] for word in words)
    return not one_name and all(_ends(title, match) for match in found)


def _ends(title: str, match: re.Match[str]) -> bool:
    """Whether a sign stands behind a word, as a cry or a question does, and parts no two sentences that would run together.

    "Best Mug! 350 ml" does without it, "a drink? not sure which" does not; behind a number a question mark is what became of
    another sign.
    """
    after = title[match.end() :]
    if after[:1].isalnum() or (match[0] == "?" and title[: match.start()][-1:].isdecimal()):
        return False
    rest = after.lstrip(" \t\"'”’)]}!?")
    return not rest or not rest[0].isalnum() or (match[0] == "!" and not rest[0].islower())


def _times(times: int) -> str:
    return f" {times} times" if times > 1 else ""


def _may_be_named(title: str, match: re.Match[str]) -> bool:
    """Whether the character may be a part of a name that nobody has declared: "Jeopardy! Deluxe"."""
    if match[0] != "!" or not title[match.end() :].strip():
        return False
    word = _WORD_BEFORE.search(title[max(0, match.start() - _LONGEST_CRY) : match.start()])
    return word is not None and word[0].casefold() not in _CRIES


_LONGEST_CRY = 20
_WORD_BEFORE = late(r"[^\W_]+\Z")
_CRIES_OF = (
    "new sale hot free wow bestseller discount limited special offer offers deal deals gift shipping off guaranteed "
    "promo neu aktion angebot gratis rabatt nouveau nouveauté soldes promotion offert nuevo nueva oferta ofertas "
    "rebajas descuento promoción nuovo offerta sconto novità novo nova promoção desconto grátis nieuw aanbieding "
    "korting nowość promocja okazja новинка акция скидка скидки хит распродажа yeni indirim kampanya "
)
_CRIES = frozenset(_CRIES_OF.split())
"""Words of sales before an exclamation mark, which is no part of a name then."""


def _in_brand(title: str, match: re.Match[str], brand: str) -> bool:
    """Whether the word around the character is one of the declared brand: "Punch!" of "Punch! Software"."""
    start = max(title.rfind(" ", 0, match.start()) + 1, match.start() - 40)
    end = title.find(" ", match.end())
    word = title[start : min(end if end >= 0 else len(title), match.end() + 40)].strip(",;:()[]").casefold()
    own = brand.casefold()
    # "Punch! Home Design" by Punch Software: the firm's name leaves out what its products bear.
    return len(word) > 1 and (word in own or word.replace(match[0], "") in own.split())


def _measures(title: str, match: re.Match[str]) -> bool:
    """Whether the character counts or names: "#4", "10~12", "<5 kg", "20*30 cm", "Part# A1", "Q*bert"."""
    before, after = title[: match.start()].rstrip()[-1:], title[match.end() :].lstrip()[:1]
    if before.isdigit() or after.isdigit():
        return True
    left, right = title[match.start() - 1 : match.start()], title[match.end() : match.end() + 1]
    return (match[0] == "#" and (left.isalpha() or right.isalpha())) or (left.isalpha() and right.isalpha())


ORNAMENT = late(
    "["
    "\u2190-\u21ff"  # arrows
    "\u2500-\u259f"  # box drawings and blocks
    "\u25a0-\u25ff"  # geometric shapes
    "\u2600-\u2639\u263a-\u266c\u2670-\u26ff"  # signs: stars, hearts, hands; flat and sharp of music are text
    "\u2700-\u2775\u2794-\u27bf"  # dingbats, without the circled digits
    "\u2b00-\u2bff"  # stars and arrows of another block
    "\u3004\u3012\u3013\u3020"
    "\ue000-\uf8fe"  # private use; U+F8FF is Apple's own sign
    "\U0001f000-\U0001f0ff\U0001f1e6-\U0001faff"  # emoji, cards, flags
    "\U000f0000-\U0010fffd"
    "]+[\ufe0f\u200d\U0001f3fb-\U0001f3ff]*+"
)
_REPEATED = late(
    r"!{2,}|\?{2,}(?!\?)|~{2,}|\*{2,}|={2,}|#{2,}|\^{2,}|\${2,}|<{2,}|>{2,}|@{2,}|_{3,}|-{3,}|…{2,}|[!?]{3,}"
)
_PAIRS = ("!!", "??", "~~", "**", "==", "##", "^^", "$$", "<<", ">>", "@@", "__", "--", "……", "!?", "?!")
_STYLED = late(
    "[\U0001d400-\U0001d7ff\u24b6-\u24e9\U0001f130-\U0001f189\uff21-\uff3a\uff41-\uff5a]{2,}"
    # Small capitals and raised letters, which phonetics has; "1ˢᵗ" is an ordinal. Letters that are struck through.
    "|[\u1d00-\u1d2b\ua730\ua731\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f]{2,}|(?<![0-9])[\u02b0-\u02b8\u02e1-\u02e3\u1d2c-\u1d6a]{3,}"
    "|(?:[^\\W\\d_][\u0334-\u0338]){2,}"
)


def _unstyled(text: str) -> str:
    """Styled letters as plain ones: Unicode's forms of other letters, small capitals, and letters that are struck through."""
    import unicodedata

    made = []
    for char in text:
        name = unicodedata.name(char, "")
        if "\u0334" <= char <= "\u0338":
            continue
        made.append(
            name[-1].lower() if name.startswith("LATIN LETTER SMALL CAPITAL ") and name[-2] == " " else char
        )
    return unicodedata.normalize("NFKC", "".join(made))


_BRACKETS = late("[【】〖〗『』「」《》〈〉]")
_PLAIN_BRACKETS = dict(zip("【】〖〗『』「」《》〈〉", '[][]""""""""', strict=True))
_SEX = frozenset("♀♂⚥")
_TEXT_SIGNS = frozenset("→←↔⇒▪•")


@rule(
    "TTL302",
    "title-decoration",
    severity="warning",
    fix="safe",
    reads="/title",
    figures=("title.decoration_allowed",),
    good=[
        Example(
            {"id": "A1", "title": 'Brand™ Cup – 500 ml × 2, 22 °C, ½" Lid & Straw (Ø 7 cm)'},
            why="signs that say something",
        ),
        Example(
            {"id": "A1", "title": "【新色】ステンレスボトル 500ml"}, why="brackets as Japanese uses them"
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "★★ Travel Cup 🔥 500 ml"},
            says="title is decorated with '★★' and '🔥'",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "Travel Cup!!! 500 ml"}, says="title is decorated with '!!!'", at="/title"
        ),
        Example(
            {"id": "A1", "title": "𝐓𝐫𝐚𝐯𝐞𝐥 Cup 500 ml"}, says="title has letters in disguise", at="/title"
        ),
        Example(
            {"id": "A1", "title": "ꜱᴛᴇᴇʟ Cup 500 ml"},
            why="small capitals of phonetics",
            says="title has letters in disguise, which no search finds: 'ꜱᴛᴇᴇʟ' for 'steel'",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "Travel Cup \ue00a 500 ml"},
            says="title has a character that no font need have",
            at="/title",
        ),
    ],
)
def title_decoration(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report ornaments in a title: emoji, stars, arrows, box drawings, repeated signs, fancy letters.

    Looks at Unicode's blocks of symbols, at private-use characters, at signs such as `!`, `?`, `~` and `*`
    repeated, and at letters that are drawn bold, in circles or at full width. Chinese brackets in a title
    without Chinese are only information, and so are arrows between words.

    Marketplaces refuse or remove ornaments, and searches don't find words in fancy letters.

    Remove them, and write words in plain letters.

    Signs that mean something stay: ™, ®, °, ×, Ø, fractions.
    """
    title, figure = listing.title, ctx.figure("title.decoration_allowed")
    if title is None or figure is None or figure.value is not False:
        return
    repeated = list(_REPEATED.finditer(title)) if any(pair in title for pair in _PAIRS) else []
    for key in ("title.forbidden_characters", "title.restricted_characters"):
        refused = ctx.figure(key)
        if repeated and refused is not None:  # title-forbidden-character speaks of these
            repeated = [match for match in repeated if match[0][0] not in refused.names]
    if title.isascii():
        if repeated:
            yield _decorated(listing, repeated, ctx)
        return
    drawn = list(ORNAMENT.finditer(title))
    private = [match for match in drawn if _is_private(match[0])]
    text_like = [match for match in drawn if set(match[0]) <= _TEXT_SIGNS]
    drawn = [
        match
        for match in drawn
        if match not in private and match not in text_like and not set(match[0]) <= _SEX
    ]
    if drawn or repeated:
        yield _decorated(listing, sorted([*drawn, *repeated], key=lambda one: one.start()), ctx)
    if private:
        yield Hit(
            f"title has a character that no font need have: U+{ord(private[0][0][0]):04X}",
            listing.at("title"),
            "Remove it: most shoppers see an empty box there.",
            chars=private[0].span(),
            figure=figure,
            actual=len(private),
            fix=replacing(
                listing.at("title"),
                "Take the characters out.",
                ((*match.span(), "") for match in private),
            ),
        )
    styled = list(_STYLED.finditer(title))
    if styled:
        plain = _unstyled(styled[0][0])
        yield Hit(
            f"title has letters in disguise, which no search finds: '{show(styled[0][0], 40)}' for '{show(plain, 40)}'",
            listing.at("title"),
            "Write the words in plain letters.",
            chars=styled[0].span(),
            figure=figure,
            data={"plain": storable(plain)},
            fix=replacing(
                listing.at("title"),
                "Write the words in plain letters.",
                ((*match.span(), _unstyled(match[0])) for match in styled),
            ),
        )
    bracket = _BRACKETS.search(title)
    if bracket and not EAST_ASIAN & scripts_in(title).keys():
        yield Hit(
            f"title has the Chinese bracket '{bracket[0]}' in a text that is not Chinese",
            listing.at("title"),
            "Write plain brackets, or none.",
            chars=bracket.span(),
            figure=figure,
            severity="info",
            fix=replacing(
                listing.at("title"),
                "Write plain brackets.",
                ((*match.span(), _PLAIN_BRACKETS[match[0]]) for match in _BRACKETS.finditer(title)),
            ),
        )


def _is_private(text: str) -> bool:
    return any("\ue000" <= char <= "\uf8fe" or char >= "\U000f0000" for char in text)


def _decorated(listing: Listing, found: list[re.Match[str]], ctx: Context) -> Hit:
    shown = list(dict.fromkeys(show(match[0], 20) for match in found))
    said = f"'{shown[0]}'" if len(shown) == 1 else f"'{shown[0]}' and '{shown[1]}'"
    if len(shown) > 2:
        said = f"'{shown[0]}', '{shown[1]}' and {len(shown) - 2} more"
    title = listing.title or ""
    return Hit(
        f"title is decorated with {said}",
        listing.at("title"),
        "Remove the ornaments; a title is plain text.",
        chars=found[0].span(),
        actual=len(found),
        figure=ctx.figure("title.decoration_allowed"),
        fix=undecorated(listing.at("title"), title, found),
    )


RULES: tuple[Rule, ...] = (title_forbidden_character, title_decoration)
