"""What a sign may be read as inside a word: digits and signs for letters, letters of other scripts, letters turned round.

Unlike :mod:`listing_lint.text.fold`, which decides for one reading, a sign has several here; the lexicon decides.
"""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from functools import lru_cache

from listing_lint.text.fold import EXTRA
from listing_lint.text.unicode_tables import LOOK_ALIKES

LEET: dict[str, tuple[str, ...]] = {
    "0": ("o", "d"), "1": ("i", "l"), "2": ("z",), "3": ("e", "b"), "4": ("a",), "5": ("s",), "6": ("g", "b"),
    "7": ("t", "l"), "8": ("b",), "9": ("g", "q"), "@": ("a",), "$": ("s",), "!": ("i", "l"), "|": ("i", "l"),
    "€": ("e", "c"), "£": ("l", "e"), "¥": ("y",), "¢": ("c",), "+": ("t",), "(": ("c",), "<": ("c",), "^": ("a",),
    "¡": ("i",), "?": (), "%": (), "&": (), "=": (),
}  # fmt: skip
"""Digits and signs by the letters for which they are written."""

LETTER_SIGNS = frozenset(sign for sign, letters in LEET.items() if letters and not sign.isalnum())
"""Signs that are written for letters."""

SHAPES: dict[str, tuple[str, ...]] = {
    # Cyrillic, by shape and by sound, where tables know one of them only.
    "и": ("n", "u"), "И": ("n", "u"), "й": ("n", "u"), "я": ("r",), "Я": ("r",), "п": ("n",), "П": ("n",),
    "л": ("n", "l"), "Л": ("n", "l"), "д": ("a", "d"), "Д": ("a", "d"), "ц": ("u",), "Ц": ("u",), "ш": ("w",), "Ш": ("w",),
    "щ": ("w",), "Щ": ("w",), "ч": ("y", "u"), "Ч": ("y", "u"), "э": ("e",), "Э": ("e",), "ю": ("io",), "ф": ("o",),
    "г": ("r", "g"), "Г": ("r", "g"), "б": ("b",), "Б": ("b",), "ь": ("b",), "Ь": ("b",), "ъ": ("b",), "в": ("b", "v"),
    "В": ("b", "v"), "н": ("h", "n"), "Н": ("h", "n"), "р": ("p", "r"), "Р": ("p", "r"), "с": ("c", "s"), "С": ("c", "s"),
    "у": ("y", "u"), "У": ("y", "u"), "х": ("x", "h"), "Х": ("x", "h"), "з": ("e", "z"), "З": ("e", "z"), "е": ("e",),
    "м": ("m",), "М": ("m",), "т": ("t", "m"), "Т": ("t",), "к": ("k",), "К": ("k",), "ж": ("k", "x"), "Ж": ("k", "x"),
    # Canadian syllabics and Hebrew, of which "fancy" alphabets are made; Ukrainian.
    "ᗩ": ("a",), "ᗷ": ("b",), "ᑕ": ("c",), "ᗪ": ("d",), "ᖴ": ("f",), "ᕼ": ("h",), "ᒍ": ("j",), "ᒪ": ("l",), "ᗰ": ("m",),
    "ᑎ": ("n",), "ᑭ": ("p",), "ᖇ": ("r",), "ᔕ": ("s",), "ᑌ": ("u",), "ᐯ": ("v",), "ᗯ": ("w",), "᙭": ("x",), "ᘔ": ("z",),
    "ᖱ": ("d",), "ᘜ": ("g",), "ᖽ": ("k",), "ᘺ": ("w",), "נ": ("j",), "ח": ("n",), "ט": ("u",), "ס": ("o",), "ץ": ("y",),
    "є": ("e", "c"), "Є": ("e", "c"),
    # Greek.
    "Α": ("a",), "Β": ("b",), "Γ": ("r", "g"), "Δ": ("a", "d"), "δ": ("d", "o"), "Ε": ("e",), "Ζ": ("z",), "Η": ("h",),
    "Θ": ("o",), "θ": ("o",), "Ι": ("i",), "Κ": ("k",), "Λ": ("a", "v", "l"), "λ": ("a", "l"), "Μ": ("m",), "Ν": ("n",),
    "Ξ": ("e",), "ξ": ("e",), "Ο": ("o",), "Π": ("n",), "π": ("n",), "Ρ": ("p", "r"), "ρ": ("p", "r"), "Σ": ("e", "s"),
    "σ": ("o", "s"), "ς": ("c", "s"), "Τ": ("t",), "τ": ("t",), "Υ": ("y",), "υ": ("u", "y"), "Φ": ("o",), "φ": ("o",),
    "Χ": ("x",), "χ": ("x",), "Ψ": ("y", "w"), "ψ": ("y", "w"), "Ω": ("o",), "ω": ("w", "o"), "η": ("n", "h"),
    "ν": ("v", "n"), "ε": ("e",), "ϵ": ("e",), "γ": ("y", "g"), "ι": ("i",), "κ": ("k",), "μ": ("u", "m"), "α": ("a",),
    "β": ("b",), "ζ": ("z",), "ο": ("o",),
    # Signs that look like letters.
    "°": ("o",), "º": ("o",), "ª": ("a",), "💲": ("s",), "✌": ("v",), "❕": ("i",), "🅾": ("o",), "⛔": ("o",),
    "∪": ("u",), "⋃": ("u",), "∩": ("n",), "⋂": ("n",), "∀": ("a",), "∃": ("e",), "∈": ("e",), "∊": ("e",), "∋": ("e",),
    "⊂": ("c",), "⊃": ("d",), "∧": ("a",), "∨": ("v",), "⋀": ("a",), "⋁": ("v",), "∑": ("e", "s"), "∏": ("n",),
    "∂": ("d", "a"), "∆": ("a",), "∇": ("v",), "√": ("v",), "∫": ("s", "f"), "§": ("s",), "†": ("t",), "‡": ("t",),
    "℮": ("e",), "№": ("no",), "∅": ("o",), "⌀": ("o",), "○": ("o",), "●": ("o",), "◯": ("o",), "◎": ("o",), "⊙": ("o",),
    "⭕": ("o",), "☉": ("o",), "△": ("a",), "▲": ("a",), "▵": ("a",), "▽": ("v",), "▼": ("v",), "◇": ("o",), "□": ("o",),
    "☆": ("a", "o"), "★": ("a", "o"), "♡": ("o",), "♥": ("o",), "❤": ("o",), "⚪": ("o",), "⚫": ("o",), "🔴": ("o",),
    "🔵": ("o",), "❌": ("x",), "✖": ("x",), "×": ("x",), "✕": ("x",), "☓": ("x",), "➕": ("t",), "✝": ("t",), "✚": ("t",),
    "©": ("c",), "❗": ("i",), "¦": ("i",), "∣": ("i", "l"), "│": ("i", "l"), "┃": ("i", "l"), "₤": ("l",), "₿": ("b",), "₦": ("n",),
    "₩": ("w",), "₮": ("t",), "₴": ("s",), "₵": ("c",), "₲": ("g",), "₳": ("a",), "₱": ("p",), "₽": ("p",), "₭": ("k",),
    "₺": ("t", "l"), "₹": ("r",), "฿": ("b",), "ⱻ": ("e",), "ǝ": ("e",), "Ǝ": ("e",), "ə": ("e", "a"), "Ə": ("e", "a"),
    "ɐ": ("a",), "ɔ": ("c", "o"), "Ɔ": ("c", "o"), "ɹ": ("r",), "ʁ": ("r",), "ʇ": ("t",), "ʌ": ("v", "a"), "ʍ": ("w", "m"),
    "ɯ": ("m",), "Ɯ": ("m",), "ʎ": ("y",), "ʞ": ("k",), "ɟ": ("f",), "ƃ": ("g", "b"), "ɥ": ("h",), "ı": ("i",), "ɾ": ("j", "r"),
    "⅃": ("l",), "⅂": ("l",), "⅄": ("y",), "Ⅎ": ("f",), "ꓕ": ("t",), "ᴚ": ("r",), "ᴎ": ("n",), "ᴙ": ("r",), "ø": ("o",),
    "Ø": ("o",), "đ": ("d",), "ð": ("d", "o"), "þ": ("p", "b"), "ł": ("l",), "ß": ("b", "ss", "s"), "æ": ("ae", "e"),
    "œ": ("oe",), "ŋ": ("n",), "ħ": ("h",), "ŧ": ("t",), "ĸ": ("k",), "ſ": ("s", "f"), "ꞵ": ("b",), "ƨ": ("s",), "Ƨ": ("s",),
    "ꓘ": ("k",), "Ↄ": ("c",), "ↄ": ("c",), "ᗡ": ("d",), "ᗺ": ("b",),
    # Turned and mirrored: Lisu, Greek, Canadian syllabics, signs of mathematics.
    "ꓒ": ("p", "d"), "ꓛ": ("c",), "ꓞ": ("f",), "ꓤ": ("r",), "ꓨ": ("g",), "ꓭ": ("b",), "ꓶ": ("l",), "ꓷ": ("d",), "ꓵ": ("u", "n"),
    "ꓩ": ("j",), "Ͻ": ("c",), "ͻ": ("c",), "ͼ": ("c",), "Ͼ": ("c",), "Ͽ": ("c",), "Ԁ": ("d", "p"), "ᙠ": ("b",), "ᖷ": ("f",), "ᑐ": ("c", "d"),
    "ᑫ": ("p", "q"), "ᖉ": ("r",), "ᖆ": ("r",), "ᒧ": ("l", "j"), "ᒐ": ("j",), "ᗱ": ("e",), "ᗴ": ("e",), "ᗝ": ("o", "d"), "ᗣ": ("a",), "ᙏ": ("m",),
    "ᙀ": ("p",), "ᘓ": ("e",), "ᔓ": ("s",), "ᴐ": ("c", "o"), "ᴧ": ("a", "v"), "ᴨ": ("n",), "ᴣ": ("e", "z"), "ʒ": ("z", "e"), "ʊ": ("u",),
    "ⅎ": ("f",), "Ɒ": ("a",), "ꭓ": ("x",), "⊏": ("c", "e"), "⊐": ("d",), "⋐": ("c",), "∁": ("c",), "⊥": ("t",), "⟂": ("t",), "⨅": ("n",),
    "⨆": ("u",), "⊔": ("u",), "⊓": ("n",), "ʘ": ("o",), "⍵": ("w",), "⋉": ("k",), "⌈": ("r",),
    # Mirrored Latin letters, and those with hooks of which "fancy" alphabets are made.
    "ɒ": ("a",), "ɘ": ("e",), "ɿ": ("r",), "ƚ": ("t", "l"), "ʏ": ("y",), "ǫ": ("g", "q"), "ɓ": ("b",), "ƈ": ("c",), "ɗ": ("d",),
    "ɛ": ("e",), "ƒ": ("f",), "ɠ": ("g",), "ɦ": ("h",), "ƙ": ("k",), "ɱ": ("m",), "ɲ": ("n",), "ɵ": ("o",), "ƥ": ("p",), "ƭ": ("t",),
    "ʋ": ("v", "u"), "ɨ": ("i",), "ƀ": ("b",), "ʂ": ("s",), "ɭ": ("l",), "ɽ": ("r",), "ɖ": ("d",), "ʈ": ("t",), "ɧ": ("h",), "ɳ": ("n",),
    "ɫ": ("l",), "ɬ": ("l",), "ɣ": ("y", "g"), "ɤ": ("y",), "ʑ": ("z",), "ʐ": ("z",), "ɩ": ("i",), "ɪ": ("i",), "ʃ": ("s", "f"),
    # Round things and ticks that stand for a letter.
    "⚽": ("o",), "🏀": ("o",), "🏐": ("o",), "🎾": ("o",), "⚾": ("o",), "🥎": ("o",), "🌍": ("o",), "🌎": ("o",), "🌏": ("o",), "🌐": ("o",),
    "🔘": ("o",), "🟠": ("o",), "🟡": ("o",), "🟢": ("o",), "🟣": ("o",), "🟤": ("o",), "🍩": ("o",), "🍪": ("o",), "💿": ("o",), "📀": ("o",),
    "🌕": ("o",), "🌑": ("o",), "🎯": ("o",), "🧿": ("o",), "🪙": ("o",), "🍊": ("o",), "🔺": ("a",), "⛺": ("a",), "🐍": ("s",), "✅": ("v",), "✓": ("v",),
    "✔": ("v",), "☑": ("v",),
    # Cherokee, Coptic and Old Italic, as far as they look like a Latin letter.
    "Ꭺ": ("a",), "Ᏼ": ("b",), "Ᏸ": ("b",), "Ꮯ": ("c",), "Ꭰ": ("d",), "Ꭼ": ("e",), "Ꮀ": ("f",), "Ꮐ": ("g",), "Ᏻ": ("g",), "Ꮋ": ("h",),
    "Ꮒ": ("h",), "Ꭵ": ("i",), "Ꮖ": ("i",), "Ꭻ": ("j", "u"), "Ꮷ": ("d", "j"), "Ꮶ": ("k",), "Ꮮ": ("l",), "Ꮇ": ("m",), "Ꮑ": ("n",),
    "Ꮻ": ("o",), "Ꮎ": ("o",), "Ꭴ": ("o", "d"), "Ꮲ": ("p",), "Ꭾ": ("p",), "Ꮔ": ("q",), "Ꭱ": ("r", "e"), "Ꮢ": ("r",), "Ꮪ": ("s",), "Ꭲ": ("t", "i"),
    "Ꮦ": ("t", "l"), "Ꮼ": ("u", "o"), "Ꮜ": ("u",), "Ꮙ": ("v",), "Ꮃ": ("w",), "Ꮤ": ("w",), "Ꭹ": ("y",), "Ꮍ": ("y",), "Ꮓ": ("z",),
    "Ⲉ": ("e",), "ⲉ": ("e",), "Ⲏ": ("h",), "ⲏ": ("h", "n"), "Ⲓ": ("i",), "Ⲕ": ("k",), "ⲕ": ("k",), "Ⲙ": ("m",), "ⲙ": ("m",),
    "Ⲛ": ("n",), "Ⲟ": ("o",), "ⲟ": ("o",), "Ⲣ": ("p", "r"), "ⲣ": ("p", "r"), "Ⲥ": ("c", "s"), "ⲥ": ("c", "s"), "Ⲧ": ("t",), "ⲧ": ("t",),
    "Ⲩ": ("y", "u"), "ⲩ": ("y", "u"), "Ⲭ": ("x",), "ⲭ": ("x",), "Ⲱ": ("w",), "ⲱ": ("w",), "Ⲗ": ("a", "l"), "ⲗ": ("a", "l"), "ⲃ": ("b",),
    "𐌁": ("b",), "𐌂": ("c",), "𐌃": ("d",), "𐌅": ("f", "v"), "𐌆": ("z",), "𐌇": ("h",), "𐌉": ("i",), "𐌊": ("k",), "𐌋": ("l",), "𐌌": ("m",),
    "𐌍": ("n",), "𐌐": ("p",), "𐌑": ("m",), "𐌒": ("q",), "𐌔": ("s",), "𐌕": ("t",), "𐌖": ("u", "v"), "𐌗": ("x",), "𐌚": ("f",), "𐌙": ("y",),
    "𐌈": ("o",), "𐌎": ("e",),
    # Armenian, Georgian, Coptic, Old Italic, Cherokee and Berber letters that look like Latin ones.
    "Տ": ("s", "m"), "Ս": ("u", "s"), "Օ": ("o",), "ե": ("t", "e"), "լ": ("l",), "Լ": ("l",), "Ր": ("r",), "տ": ("m",), "ձ": ("d", "a"), "Ⴖ": ("n",), "ნ": ("b",), "ⲁ": ("a",), "Ⲁ": ("a",),
    "Ⲃ": ("b",), "ⲛ": ("n",), "ⲓ": ("i",), "Ⲑ": ("o",), "𐌀": ("a",), "𐌄": ("e",), "𐌏": ("o",), "𐌓": ("r", "p"), "Ꭿ": ("a",), "ⴽ": ("k",),
    "ⵎ": ("c",), "ⵙ": ("o",),
}  # fmt: skip
"""Letters and signs with readings that Unicode's table of look-alikes does not give, or gives only one of."""

PAIRS: dict[str, str] = {"vv": "w", "rn": "m", "nn": "m", "cl": "d", "uu": "w"}
"""Two letters that look like one."""

ART: dict[str, str] = {
    "/\\/": "n", "|\\|": "n", "|/|": "n", "|-|": "h", "]-[": "h", "}{": "h", "|_|": "u", "(_)": "u", "\\_/": "u", "\\/\\/": "w",
    "\\/": "v", "/\\": "a", "/-\\": "a", "|<": "k", "|{": "k", "|)": "d", "|>": "p", "|°": "p", "()": "o", "[]": "o", "{}": "o",
    "<>": "o", "|=": "f", "|_": "l", "1_": "l", "_/": "j", "_|": "j", "|2": "r", "|3": "b", "13": "b", "|\\/|": "m", "/\\/\\": "m",
    "><": "x", "`/": "y", "-|-": "t", "7_": "z", "[-": "e", "\\/\\": "n", "(-": "g",
}  # fmt: skip
"""Letters drawn with signs."""

SWAPPED: dict[str, str] = {"l": "i", "i": "l", "v": "u", "u": "v"}
"""Letters that are taken for one another, by the eye or in an inscription."""

MASKS = frozenset("*#~＊～×○●◯〇█•·_﹡✱✳❋♥♡❤☆★◆◇□■…")
"""Signs that cover a letter."""

MASKS_WITHIN = frozenset("?%^")
"""Signs that cover one between two letters, and mean something else elsewhere: ``Pok?mon``, ``Di^r``."""

DROPPED = frozenset(" .-_/\\|,:;'’`´\"~*·•‧・=+^°‐‑–—<>()[]{}!?&%#@$")
"""Signs that part the letters of a word."""


@lru_cache(maxsize=16384)
def readings(char: str) -> tuple[str, ...]:
    """The small Latin letters as which a character may be read, the likeliest first; none for a sign that is no letter."""
    low = char.lower()
    if low.isascii():
        return (low,) if low.isalpha() else LEET.get(low, ())
    given = SHAPES.get(char) or SHAPES.get(low) or LEET.get(char)
    return given or _both_strokes(_from_tables(char, low))


def _both_strokes(found: tuple[str, ...]) -> tuple[str, ...]:
    """A stroke may be an l and an i."""
    return (*found, "i") if found == ("l",) else (*found, "l") if found == ("i",) else found


def _from_tables(char: str, low: str) -> tuple[str, ...]:
    found = LOOK_ALIKES.get(char) or EXTRA.get(char) or LOOK_ALIKES.get(low) or EXTRA.get(low)
    if found:
        # A letter in brackets is the letter, and its brackets are none.
        return tuple(
            _letters(found[1:-1] if len(found) > 2 and found[0] == "(" and found[-1] == ")" else found)
        )
    plain = unicodedata.normalize("NFKD", char)
    base = plain[0]
    if base != char:
        return readings(base)
    return _named(char)


def _letters(found: str) -> list[str]:
    low = found.lower()
    return [low] if low.isalpha() else [one for char in low for one in LEET.get(char, ())]


def _named(char: str) -> tuple[str, ...]:
    """What the name of a letter says: ``LATIN CAPITAL LETTER TURNED A``, ``SQUARED LATIN CAPITAL LETTER N``."""
    words = unicodedata.name(char, "").split(" ")
    if "LATIN" in words or "SQUARED" in words or "CIRCLED" in words or "PARENTHESIZED" in words:
        singles = [word for word in words if len(word) == 1 and word.isalpha()]
        if singles:
            return (singles[-1].lower(),)
    base = " ".join(words).partition(" WITH ")[0]
    with suppress(KeyError):  # a letter with a hook or a tail is the letter, if there is one: Ԩ is Н
        letter = unicodedata.lookup(base)
        return readings(letter) if letter != char else ()
    return ()
