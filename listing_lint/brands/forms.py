"""The names of a mark, as its file has them, and those that follow from them: short forms, cases, other orders and spellings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.brands.cases import declined, shown
from listing_lint.brands.elsewhere import WORDS_ELSEWHERE, WORDS_THERE
from listing_lint.brands.guard import is_word
from listing_lint.brands.kinds import AS_WRITTEN, SHOWN_PEOPLE, SMALL_WORDS
from listing_lint.brands.letters import bare
from listing_lint.brands.lexicon import KINDS, LEAST_ODD, OwnerRow
from listing_lint.brands.references import DEVICES
from listing_lint.brands.spots import ARTICLE, FOR
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from listing_lint.brands.lexicon import Kind, TermRow
    from listing_lint.brands.marks import Mark

SAID_AS: dict[str, Kind] = {
    "name": "name", "aliases": "name", "words": "word", "lines": "line", "partial": "partial", "initials": "initials",
    "zh": "translit", "pinyin": "translit", "ru": "translit", "ja": "translit", "ko": "translit", "ar": "translit",
}  # fmt: skip
"""What kind of name each key of a mark holds."""

_LONG_PART = 6
"""Letters from which a single word of a longer name stands for it (``vuitton``), if it is no usual word or name."""
REMARK = re.compile(r"\s*\([^()]*\)$")
"""What tells marks of one name apart in the files: ``Spawn (Image Comics)``."""

COMMON = SMALL_WORDS | frozenset(
    " new old best good great easy fast free full high low long short small large big little mini max plus pro ultra super deluxe"
    " premium professional standard advanced basic classic original genuine official complete total universal portable compact"
    " single dual double triple multi one two three four five six seven eight nine ten first second"
    " black white red blue green pink gold silver grey gray brown yellow orange purple color colour colors clear dark light bright"
    " men man women woman boys boy girls girl baby kids kid children adult people family life love home house room office business"
    " design designed designs designer style fashion collection series edition version model type set sets kit pack packs piece"
    " product products production brand quality value size sizes feature features system systems software technology information"
    " digital smart mobile wireless bluetooth usb audio video photo photos picture music sound game games play player playing"
    " computer pc laptop phone phones tablet screen display monitor keyboard mouse memory drive drives disk disc hard flash card"
    " cards camera lens zoom printer ink toner paper battery power charger charging cable adapter plug port hub hd tv dvd cd"
    " web internet network server security control remote touch voice speaker speakers headphones headset radio stereo"
    " windows mac os win xp ii iii iv vs gb mb tb mm cm inch oz lb kg ml watch time hours hour day days year years night"
    " case cases cover covers bag bags box boxes bottle cup tool tools mount stand holder frame finish steel wood leather metal"
    " plastic glass cotton fabric air water fire star stars heat speed motion performance protection care beauty face hair skin"
    " eye body hand head foot dress dresses shirt shoes shoe club city world sport sports street line studio group company"
    " international uk usa us de la le du el san st dr mr mrs dog cat pet car cars toy toys top way space green wall door window"
    " include includes including included provide provides support supports create creating creative interactive visual effects 1 2 3 4 5 6 7 8 9 10".split()
)
"""Words that are in every second listing. Which word of a name of several is looked for depends on them, and so how many
texts are read closely; what is found does not."""


def names_of(mark: Mark) -> Iterator[tuple[str, Kind, tuple[str, ...]]]:
    """The names that a mark's file has: each as it is written, of which kind, and the goods beside which alone it counts."""
    if mark.source == AS_WRITTEN:
        yield REMARK.sub("", mark.name), "name", ()
        return
    for key, kind in SAID_AS.items():
        given = (mark.name,) if key == "name" else getattr(mark, key)
        for one in given:
            if isinstance(one, str):
                yield REMARK.sub("", one), kind, ()
            else:
                yield one.text, kind, one.needs


_USUAL_PARTS = frozenset(
    # Substances and foods, read of all such words by hand: lists of words lack what is sold only now.
    "niacinamide bakuchiol ceramide ceramides hatomugi graphene probiotic probiotics superfood superfoods ramyun chikin"
    # Trades, goods and what is said of them.
    " leathercraft fightwear sleepsuit suncare bodyfit ecostretch openwater multisurface dishwashing electricals handpiece kamado autoparts"
    " motosports motocycles rollerskates dogwear terraforming codenames musthave heartbreaker komodo darkside deathwish powerlock silverline"
    " blackstar smartbuy plantlife hardwear prodesign powerwash artdeco"
    # The same in other languages.
    " professionnel parfumeur kugellager sportauspuff getriebeol motorradreiniger uhrband werkstatt sammelbilder elektrogerate figuritas"
    " liniya chistaya purificacion".split()
)
"""Words of names that are nobody's by themselves: no short form of one."""


def single_words(marks: Mapping[str, Mark]) -> Iterator[tuple[str, int]]:
    """Words that stand for a longer name by themselves: long, in one mark's names only, and nobody's word."""
    found: dict[str, set[int]] = {}
    for owner, mark in enumerate(marks.values()):
        if not mark.fuzzy or mark.class_ in {"club", "league"}:
            continue
        for text in (mark.name, *mark.aliases):
            words = bare(text).split(" ")
            for word in words if len(words) > 1 else ():
                if len(word) < _LONG_PART or word in _USUAL_PARTS:
                    continue
                if word.isascii() and word.isalpha() and not is_word(word):
                    found.setdefault(word, set()).add(owner)
    for word, holders in found.items():
        if len(holders) == 1:
            yield word, min(holders)


_SHORTENED = frozenset(
    {"luxury", "fashion", "sport", "cosmetics", "watch", "jewellery", "eyewear", "character", "media", "toy"}
)
"""Classes of marks that sellers write with one of two words as a letter."""
_LEAST_SHORTENED = 3
_MOST_HOLDERS = 2


def short_forms(marks: Mapping[str, Mark], sold: Collection[str]) -> Iterator[tuple[str, int]]:
    """Names of two words with one of them as a letter: Tommy H, C Klein. As one word (bmax) they are other names."""
    found: dict[str, set[int]] = {}
    for owner, mark in enumerate(marks.values()):
        words = bare(REMARK.sub("", mark.name)).removeprefix("the ").split(" ")
        if mark.class_ not in _SHORTENED or len(words) != 2 or mark.source == AS_WRITTEN:
            continue
        if all(len(word) >= _LEAST_SHORTENED and word.isascii() and word.isalpha() for word in words):
            first, last = words
            if first not in COMMON and first not in sold:
                found.setdefault(f"{first} {last[0]}", set()).add(owner)
            if last not in COMMON and last not in sold:
                found.setdefault(f"{first[0]} {last}", set()).add(owner)
    for text, holders in found.items():
        if len(holders) <= _MOST_HOLDERS:
            for owner in sorted(holders):
                yield text, owner


_TURNED = frozenset({"luxury", "fashion", "sport", "cosmetics", "watch", "jewellery", "eyewear", "toy"})
"""Classes of marks whose two words sellers write the other way round: Lauren Ralph."""


def turned_names(
    exact: Mapping[str, list[int]],
    terms: Sequence[TermRow],
    owners: Sequence[OwnerRow],
    sold: Collection[str],
) -> Iterator[tuple[str, list[int]]]:
    """Names of two words, of marks that are nothing else, in the other order; what is a name that way is left out."""
    for key, numbers in exact.items():
        first, _, last = key.partition(" ")
        turned = f"{last} {first}"
        if (
            not last
            or " " in last
            or turned in exact
            or not (key.isascii() and key.replace(" ", "").isalpha())
        ):
            continue
        if min(len(first), len(last)) < _LEAST_SHORTENED or any(
            word in COMMON or word in sold for word in (first, last)
        ):
            continue  # "Detangling Brush Wet Dry" is no Wet Brush
        names = [one for one in numbers if KINDS[terms[one][2]] == "name" and not terms[one][3]]
        if names:
            _, name, _, class_, _, ambiguous, _, fuzzy, *_ = owners[terms[names[0]][1]]
            if bare(name) == key and class_ in _TURNED and fuzzy and ambiguous == "no":
                yield turned, names


_HAMZA = str.maketrans("أإآ", "ااا")
_LAST_YA, _LAST_TA = re.compile(r"ي(?= |$)"), re.compile(r"ة(?= |$)")
_LEAST_JOINED = 4
"""Letters of an Arabic name that is written in these ways."""


def arabic_forms(
    exact: Mapping[str, list[int]], owners: Sequence[OwnerRow], terms: Sequence[TermRow]
) -> Iterator[tuple[str, str, list[int]]]:
    """Arabic names without the signs on their letters, and of devices with "for" joined to them: each with the name's first word.

    What another mark is called is left out, and so are short names, of which other words are made.
    """
    for key, numbers in exact.items():
        if not "\u0600" <= key[0] <= "\u06ff":
            continue
        first = key.split(" ")[0]
        if len(first) < _LEAST_JOINED:
            continue
        of_devices = all(owners[terms[one][1]][3] in DEVICES for one in numbers)
        joined = ("", FOR, FOR + FOR) if of_devices and not key.startswith(ARTICLE) else ("",)
        plain = key.translate(_HAMZA)
        # Egypt writes the last letter of نايكي without its points, and keyboards ة as ه.
        for name in dict.fromkeys((key, plain, _LAST_YA.sub("ى", plain), _LAST_TA.sub("ه", plain))):
            yield from ((before + name, first, numbers) for before in joined if before + name not in exact)


_LEAST_SPOKEN = 6
"""Letters of a Chinese name that is written as it is said; shorter ones are words in many languages."""


def said_names(marks: Mapping[str, Mark]) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Chinese names as they are said (戴森 is daisen): each with its mark, and the goods beside which alone it counts."""
    for owner, mark in enumerate(marks.values()):
        for name in mark.zh:
            said = spoken(name).replace(" ", "") if len(name) > 1 and mark.goods else ""
            if len(said) >= _LEAST_SPOKEN and not is_word(said):
                yield said, owner, mark.goods


def declined_names(marks: Mapping[str, Mark]) -> Iterator[tuple[str, int]]:
    """Cases of names, each with its mark: of devices and their makers, of others and of Latin names those that everybody declines."""
    for owner, mark in enumerate(marks.values()):
        if mark.source == AS_WRITTEN:
            continue
        known = mark.ambiguous == "no" and len(list(names_of(mark))) >= _DECLINED
        figure = mark.class_ in SHOWN_PEOPLE
        latin = (mark.name,) if known and (mark.fuzzy or figure) else ()
        if mark.class_ in DEVICES:
            names: tuple[str, ...] = (*mark.ru, *mark.mistyped, *latin)
        else:
            names = (*mark.ru, *latin) if known else ()  # "фигурка Шрека", "buty Adidasa"
        for name in names:
            if name.lower() not in WORDS_THERE | WORDS_ELSEWHERE:
                yield from ((form, owner) for form in declined(name))
                if figure:
                    yield from ((form, owner) for form in shown(name))


_DECLINED = 20
"""Names of a mark from which it is so well known that its Latin name is declined: "do Samsunga"."""


def keys_of(text: str) -> list[str]:
    """The words of a name; with its "and" and its umlauts written out, too, and without its apostrophe: "Victorias Secret".

    A single word without it may be a usual one: "Lay's".
    """
    spelled = [text]
    if "&" in text and len(text) > 5:
        spelled.append(text.replace("&", " and "))
    if not text.isascii() and len(text) >= LEAST_ODD:
        spelled += [form.translate(_TRANSCRIBED) for form in spelled]
    spelled += [one for one in (_APOSTROPHE.sub("", form) for form in spelled) if " " in bare(one)]
    return [key for key in dict.fromkeys(map(bare, spelled)) if key]


_TRANSCRIBED = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "Ä": "Ae",
        "Ö": "Oe",
        "Ü": "Ue",
        "ß": "ss",
        "ø": "oe",
        "Ø": "Oe",
        "å": "aa",
        "Å": "Aa",
    }
)
"""How Germans and Scandinavians write their letters where a keyboard has none: Kaercher, Fjaellraeven."""
_APOSTROPHE = late(r"(?<=[^\W\d_])['’´`](?=[^\W\d_])")


def is_unspaced(key: str) -> bool:
    """Whether a name is in a script that parts no words by blanks, or attaches particles."""
    return not key.isascii() and any(
        "\u0e00" <= char <= "\u0eff" or "\u1100" <= char <= "\u11ff" or char >= "\u2e80" for char in key
    )


def spoken(name: str) -> str:
    """The syllables of a Chinese name, with blanks between them; empty for names of other scripts."""
    from listing_lint.brands.han import syllables_of

    return syllables_of(name)
