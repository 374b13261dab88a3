"""Make a lexicon of marks: every name under every key by which it is looked for."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.brands.cases import declined
from listing_lint.brands.elsewhere import WORDS_ELSEWHERE, WORDS_THERE
from listing_lint.brands.guard import is_word
from listing_lint.brands.keyed import hashed, index, packed
from listing_lint.brands.kinds import AS_WRITTEN, LONG_NAME, SMALL_WORDS
from listing_lint.brands.letters import bare, sounds_of
from listing_lint.brands.lexicon import (
    BEGINS,
    ENDS,
    KINDS,
    LEAST_ODD,
    LEAST_SAID,
    LONGEST_GRAM,
    Lexicon,
    OwnerRow,
    Tables,
    Terms,
    gram_place,
)
from listing_lint.brands.references import DEVICES
from listing_lint.brands.rows import rows
from listing_lint.brands.spots import ARTICLE, FOR
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from listing_lint.brands.keyed import Hashed, Table
    from listing_lint.brands.lexicon import Kind, TermRow
    from listing_lint.brands.marks import Mark

SAID_AS: dict[str, Kind] = {
    "name": "name", "aliases": "name", "words": "word", "lines": "line", "partial": "partial", "initials": "initials",
    "zh": "translit", "pinyin": "translit", "ru": "translit", "ja": "translit", "ko": "translit", "ar": "translit",
}  # fmt: skip
"""What kind of name each key of a mark holds."""

_SURE = 6
"""Letters of a name whose typing errors are looked for even where its file says that they are mostly other words: beside
its goods only."""
_LONG_PART = 6
"""Letters from which a single word of a longer name stands for it (``vuitton``), if it is no usual word or name."""
_REMARK = re.compile(r"\s*\([^()]*\)$")
"""What tells marks of one name apart in the files: ``Spawn (Image Comics)``."""
_PEOPLE = frozenset({"character", "celebrity", "media", "club", "league", "music"})


def build(
    marks: Mapping[str, Mark], *, sold: Collection[str] = frozenset(), for_a_file: bool = False
) -> Lexicon:
    """The lexicon of these marks, by their identifiers; its tables are packed if they are ``for_a_file``.

    ``sold`` are the words for goods, which tell of no mark beside a letter, or before the other word of a name.
    """
    pack: Callable[[dict[str, list[int]]], Hashed | Table] = hashed if for_a_file else dict
    owners: list[OwnerRow] = []
    terms: list[TermRow] = []
    exact: dict[str, list[int]] = {}
    longest: dict[str, int] = {}
    joined: dict[str, list[int]] = {}
    unspaced: dict[str, list[int]] = {}
    syllables: dict[str, list[int]] = {}
    harmless: dict[str, None] = {}
    fuzzy: set[str] = set()

    as_written = False

    def add(
        text: str, owner: int, kind: Kind, needs: Sequence[str], *, errors: bool, together: bool = True
    ) -> None:
        number = len(terms)
        terms.append((text, owner, KINDS.index(kind), list(needs)))
        for key in _keys(text):
            tight = key.replace(" ", "")
            if is_unspaced(key):
                _put(unspaced, text.lower()[:2], number)
                if " " in text:
                    _put(exact, key, number)
                spoken = _spoken(tight)
                if spoken:
                    _put(syllables, spoken, number)
                continue
            _put(exact, key, number)
            first, *rest = key.split(" ")
            longest[first] = max(longest.get(first, 0), len(rest) + 1)
            if (
                kind != "initials"
                and together
                and len(tight) >= LEAST_ODD
                and not as_written
                and number not in joined.get(tight, ())
            ):
                _put(joined, tight, number)
                if errors and tight.isascii() and tight.isalpha():
                    fuzzy.add(tight)

    for id_, mark in marks.items():
        owner = len(owners)
        as_written = mark.source == AS_WRITTEN
        ok = [bare(one) for one in (*mark.ok, *mark.must_not)]
        ok = [one for one in ok if " " in one or not one.isascii() or one in map(bare, mark.ok)]
        owners.append(
            (
                id_,
                _REMARK.sub("", mark.name),
                mark.owner,
                mark.class_,
                list(mark.goods),
                mark.ambiguous,
                ok,
                mark.fuzzy,
                len(list(_names(mark))),
            )
        )
        harmless.update(dict.fromkeys(bare(one) for one in mark.must_not))
        for text, kind, needs in _names(mark):
            add(text, owner, kind, needs, errors=_has_errors(mark, text, kind, needs))
            if " " in text and is_unspaced(bare(text)):
                # Korean names are written with and without their blanks.
                add(text.replace(" ", ""), owner, kind, needs, errors=False)
    for form, owner in _declined(marks):
        if bare(form) not in exact and bare(form) not in harmless and not is_word(form.lower()):
            add(form, owner, "translit", (), errors=False, together=False)
    for said, owner, goods in _said_names(marks):
        if said not in exact and said not in harmless:
            add(said, owner, "translit", goods, errors=False)
    for word, owner in _single_words(marks):
        if word not in exact and word not in harmless:
            # The plural of a word is near to other forms of it: "La Redoute Interieurs" owns no "intérieure".
            add(word, owner, "partial", (), errors=not (word[-1:] == "s" and is_word(word[:-1])))
    for short, owner in [one for one in _short_forms(marks, sold) if one[0] not in exact]:
        if short not in harmless:
            add(short, owner, "partial", (), errors=False, together=False)
    for turned, numbers in list(_turned(exact, terms, owners, sold)):
        exact[turned] = numbers
        first = turned.split(" ")[0]
        longest[first] = max(longest.get(first, 0), 2)
    for form, first, numbers in list(_arabic_forms(exact, owners, terms)):
        exact[form] = numbers
        longest[form.split(" ")[0]] = max(longest.get(form.split(" ")[0], 0), longest[first])
    names = sorted(joined)
    places = {name: place for place, name in enumerate(names)}
    deletes: dict[str, list[int]] = {}
    sounds: dict[str, list[int]] = {}
    for name in sorted(fuzzy):
        place = places[name]
        for key in {name, *(name[:cut] + name[cut + 1 :] for cut in range(len(name)))}:
            _put(deletes, key, place)
        for key in sounds_of(name):
            _put(sounds, key, place)
    parts = sorted(_parts(exact, [kind for _, _, kind, _ in terms]))
    part_deletes: dict[str, list[int]] = {}
    for place, part in enumerate(parts):
        for key in {part, *(part[:cut] + part[cut + 1 :] for cut in range(len(part)))}:
            _put(part_deletes, key, place)
    part_sounds: dict[str, list[int]] = {}
    for place, part in enumerate(parts):
        for key in sounds_of(part) if len(part) >= LEAST_SAID else ():
            _put(part_sounds, key, place)
    several = [*(key for key in exact if " " in key), *_halves(names)]
    bigrams = _bigrams(several)
    return Lexicon(
        Tables(
            (rows(owners), rows(terms)) if for_a_file else Terms(owners, terms),
            pack(exact),
            pack({word: [most] for word, most in longest.items()}),
            pack(joined),
            "\n".join(names),
            _grams("\n".join(names)),
            pack({word: [1] for word in harmless}),
            pack({word: [1] for word in (*_looked_for(several), *_mistaken(exact, terms))}),
            pack({pair: [1] for pair in bigrams}),
            pack(_sides(bigrams)),
            "\n".join(parts),
            "\n".join(sorted(one for one in harmless if not one.isascii() and max(one) >= "\u0e00")),
            packed(unspaced),
            packed(syllables),
            index(deletes, for_a_file=for_a_file),
            index(sounds, for_a_file=for_a_file),
            index(part_deletes, for_a_file=for_a_file),
            index(part_sounds, for_a_file=for_a_file),
        )
    )


_COMMON = SMALL_WORDS | frozenset(
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


def _looked_for(several: Iterable[str]) -> Iterator[str]:
    """One word of each name of several."""
    return (max(key.split(" "), key=_rarity) for key in several)


def _mistaken(exact: Mapping[str, list[int]], terms: Sequence[TermRow]) -> Iterator[str]:
    """Usual words that such a word is when a letter of it is left out, or two are swapped: the Laren of ``Ralph Laren``."""
    for key, numbers in exact.items():
        if " " not in key or len(key.replace(" ", "")) < LONG_NAME or not key.isascii():
            continue
        if all(KINDS[terms[one][2]] != "name" for one in numbers):
            continue
        word = max(key.split(" "), key=_rarity)
        if len(word) >= LEAST_ODD:
            for at in range(1, len(word)):
                shorter, swapped = (
                    word[:at] + word[at + 1 :],
                    word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
                )
                yield from (one for one in (shorter, swapped) if one not in _COMMON and is_word(one))


def _rarity(word: str) -> tuple[bool, bool, int]:
    return len(word) > 1, word not in _COMMON and not word.isdigit(), len(word)


def _parts(exact: Mapping[str, list[int]], kinds: Sequence[int]) -> set[str]:
    """The words of names of several words, as far as they are long enough to be seen in a deformed one."""
    found: set[str] = set()
    for key, numbers in exact.items():
        if " " in key and any(KINDS[kinds[number]] in {"name", "line"} for number in numbers):
            words = key.split(" ")
            found.update(
                word for word in words if len(word) >= LEAST_ODD and word.isascii() and word.isalpha()
            )
            found.update(word for word in words if len(word) == 3 and word in _SHORT_PARTS)
    return found


_SHORT_PARTS = frozenset("new van dr mac tag ray off old jo red tom max miu hot paw one".split())


def _bigrams(several: Iterable[str]) -> set[str]:
    """Pairs of words that stand side by side in names of several words."""
    return {f"{one} {other}" for key in several for one, other in pairwise(key.split(" "))}


def _sides(bigrams: Iterable[str]) -> dict[str, list[int]]:
    """Which words begin pairs, and which end them."""
    found: dict[str, int] = {}
    for pair in bigrams:
        for word, side in zip(pair.split(" "), (BEGINS, ENDS), strict=True):
            found[word] = found.get(word, 0) | side
    return {word: [sides] for word, sides in found.items()}


def _grams(names: str) -> bytes:
    """The bits of all pieces of names: see :meth:`Lexicon.may_hold`."""
    bits = bytearray(1 << 20)
    for size in range(2, LONGEST_GRAM + 1):
        for gram in {names[at : at + size] for at in range(len(names) - size + 1)}:
            place = gram_place(gram)
            bits[place >> 3] |= 1 << (place & 7)
    return bytes(bits)


def _halves(names: Iterable[str]) -> Iterator[str]:
    """Names that are two words when a blank tears them."""
    for name in names:
        if len(name) > LEAST_ODD and name.isascii() and name.isalpha():
            for cut in range(2, len(name) - 1):
                one, other = name[:cut], name[cut:]
                if is_word(one) and is_word(other) and not (one in SMALL_WORDS and other in SMALL_WORDS):
                    yield f"{one} {other}"


def _put(table: dict[str, list[int]], key: str, number: int) -> None:
    table.setdefault(key, []).append(number)


def _names(mark: Mark) -> Iterator[tuple[str, Kind, tuple[str, ...]]]:
    if mark.source == AS_WRITTEN:
        yield _REMARK.sub("", mark.name), "name", ()
        return
    for key, kind in SAID_AS.items():
        given = (mark.name,) if key == "name" else getattr(mark, key)
        for one in given:
            if isinstance(one, str):
                yield _REMARK.sub("", one), kind, ()
            else:
                yield one.text, kind, one.needs


def _has_errors(mark: Mark, text: str, kind: Kind, needs: tuple[str, ...]) -> bool:
    """Whether typing errors of a name are looked for: not of most lines, of initials and short names of persons."""
    if text in mark.mistyped:
        return True
    if needs or kind != "name" or (not mark.fuzzy and len(text) < _SURE):
        return False
    return mark.class_ not in _PEOPLE or len(text) >= _SURE


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


def _single_words(marks: Mapping[str, Mark]) -> Iterator[tuple[str, int]]:
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


def _short_forms(marks: Mapping[str, Mark], sold: Collection[str]) -> Iterator[tuple[str, int]]:
    """Names of two words with one of them as a letter: Tommy H, C Klein. As one word (bmax) they are other names."""
    found: dict[str, set[int]] = {}
    for owner, mark in enumerate(marks.values()):
        words = bare(_REMARK.sub("", mark.name)).removeprefix("the ").split(" ")
        if mark.class_ not in _SHORTENED or len(words) != 2 or mark.source == AS_WRITTEN:
            continue
        if all(len(word) >= _LEAST_SHORTENED and word.isascii() and word.isalpha() for word in words):
            first, last = words
            if first not in _COMMON and first not in sold:
                found.setdefault(f"{first} {last[0]}", set()).add(owner)
            if last not in _COMMON and last not in sold:
                found.setdefault(f"{first[0]} {last}", set()).add(owner)
    for text, holders in found.items():
        if len(holders) <= _MOST_HOLDERS:
            for owner in sorted(holders):
                yield text, owner


_TURNED = frozenset({"luxury", "fashion", "sport", "cosmetics", "watch", "jewellery", "eyewear", "toy"})
"""Classes of marks whose two words sellers write the other way round: Lauren Ralph."""


def _turned(
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
            word in _COMMON or word in sold for word in (first, last)
        ):
            continue  # "Detangling Brush Wet Dry" is no Wet Brush
        names = [one for one in numbers if KINDS[terms[one][2]] == "name" and not terms[one][3]]
        if names:
            _, name, _, class_, _, ambiguous, _, fuzzy, _ = owners[terms[names[0]][1]]
            if bare(name) == key and class_ in _TURNED and fuzzy and ambiguous == "no":
                yield turned, names


_HAMZA = str.maketrans("أإآ", "ااا")
_LAST_YA, _LAST_TA = re.compile(r"ي(?= |$)"), re.compile(r"ة(?= |$)")
_LEAST_JOINED = 4
"""Letters of an Arabic name that is written in these ways."""


def _arabic_forms(
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


def _said_names(marks: Mapping[str, Mark]) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Chinese names as they are said (戴森 is daisen): each with its mark, and the goods beside which alone it counts."""
    for owner, mark in enumerate(marks.values()):
        for name in mark.zh:
            said = _spoken(name).replace(" ", "") if len(name) > 1 and mark.goods else ""
            if len(said) >= _LEAST_SPOKEN and not is_word(said):
                yield said, owner, mark.goods


def _declined(marks: Mapping[str, Mark]) -> Iterator[tuple[str, int]]:
    """Cases of names, each with its mark: of devices and their makers, of others and of Latin names those that everybody declines."""
    for owner, mark in enumerate(marks.values()):
        if mark.source == AS_WRITTEN:
            continue
        known = mark.ambiguous == "no" and len(list(_names(mark))) >= _DECLINED
        latin = (mark.name,) if known and mark.fuzzy else ()
        if mark.class_ in DEVICES:
            names: tuple[str, ...] = (*mark.ru, *mark.mistyped, *latin)
        else:
            names = (*mark.ru, *latin) if known else ()  # "фигурка Шрека", "buty Adidasa"
        for name in names:
            if name.lower() not in WORDS_THERE | WORDS_ELSEWHERE:
                yield from ((form, owner) for form in declined(name))


_DECLINED = 20
"""Names of a mark from which it is so well known that its Latin name is declined: "do Samsunga"."""


def _keys(text: str) -> list[str]:
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


def _spoken(name: str) -> str:
    from listing_lint.brands.han import syllables_of

    return syllables_of(name)
