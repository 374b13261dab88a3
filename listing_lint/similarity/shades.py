"""Shades that shops sell as colours of their own, though the families of colours hold them: light, sky and dark blue.

One family is enough to say that two texts do not contradict each other. It is too little to say that two listings are one: a
chair in "light blue" and one in "dark blue" are two colours of it, and "синий" is not "голубой".
"""

from __future__ import annotations

from functools import cache

from listing_lint.claims.colours import same_colour

_SHADES = {
    ("light-blue", "blue"): "light blue, sky blue, baby blue, pale blue, ice blue, hellblau, hellblaue,"
    " himmelblau, bleu clair, bleu ciel, azul claro,"
    " azul cielo, azul celeste, celeste, azzurro, azzurra, lichtblauw, błękitny, jasnoniebieski, голубой,"
    " голубая, голубое, голубые, açık mavi, 天蓝, 天蓝色, 浅蓝, 浅蓝色, 水色, 하늘색, สีฟ้า",
    ("dark-blue", "blue"): "dark blue, deep blue, dunkelblau, dunkelblaue, bleu foncé, azul oscuro, azul escuro,"
    " blu scuro, donkerblauw, ciemnoniebieski, koyu mavi",
    ("royal-blue", "blue"): "royal blue, königsblau, bleu roi, azul rey, blu royal, koningsblauw, 宝蓝, 宝蓝色",
    ("dark-green", "green"): "dark green, dunkelgrün, dunkelgrüne, vert foncé, verde oscuro, verde escuro,"
    " verde scuro, donkergroen, ciemnozielony, koyu yeşil, 深绿, 深绿色, 墨绿, 墨绿色",
    ("light-green", "green"): "light green, hellgrün, hellgrüne, vert clair, verde claro, verde chiaro,"
    " lichtgroen, jasnozielony, салатовый, салатовая, açık yeşil, 浅绿, 浅绿色",
    ("mint-green", "green"): "mint green, mintgrün, vert menthe, verde menta, mintgroen, miętowy, мятный, мятная, 薄荷绿",
    ("olive-green", "green"): "olive green, army green, olivgrün, vert olive, verde oliva, verde militar,"
    " olijfgroen, оливковый, оливковая, 军绿, 军绿色",
    ("lime-green", "green"): "lime green, limettengrün, vert citron, verde lima",
    ("light-grey", "grey"): "light grey, light gray, hellgrau, hellgraue, gris clair, gris claro, cinza claro,"
    " grigio chiaro, lichtgrijs, jasnoszary, светло серый, açık gri, 浅灰, 浅灰色",
    ("dark-grey", "grey"): "dark grey, dark gray, dunkelgrau, dunkelgraue, gris foncé, gris oscuro,"
    " cinza escuro, grigio scuro, donkergrijs, ciemnoszary, темно серый, тёмно серый, koyu gri, 深灰, 深灰色",
    ("light-pink", "pink"): "light pink, baby pink, hellrosa, rose clair, rosa claro, rosa chiaro, lichtroze,"
    " jasnoróżowy, светло розовый, 浅粉, 浅粉色",
    ("hot-pink", "pink"): "hot pink, fuchsia, fuschia, magenta, fuchsie, fucsia, fúcsia, фуксия, 玫红, 玫红色",
    ("dark-brown", "brown"): "dark brown, dunkelbraun, dunkelbraune, marron foncé, marrón oscuro, marrom escuro,"
    " marrone scuro, donkerbruin, ciemnobrązowy, темно коричневый, тёмно коричневый, 深棕, 深棕色",
    ("light-brown", "brown"): "light brown, hellbraun, hellbraune, marron clair, marrón claro, marrom claro,"
    " marrone chiaro, lichtbruin, jasnobrązowy, светло коричневый, 浅棕, 浅棕色",
    ("rose-gold", "gold"): "rose gold, rosegold, roségold, rosé gold, or rose, oro rosa, ouro rosa, oro rosado,"
    " розовое золото, 玫瑰金, ローズゴールド, 로즈골드",
}  # fmt: skip


def shade_words() -> dict[str, str]:
    """The shade of each of its words and phrases, in small letters."""
    return {word: name for (name, _), words in _SHADES.items() for word in words.split(", ")}


@cache
def families() -> dict[str, str]:
    """The family of each shade."""
    return dict(_SHADES.keys())


def may_be_one(one: str, other: str) -> bool:
    """Whether two colours may be one: the same shade, or a shade and its family; of two shades of a family one is another."""
    if one == other:
        return True
    mine, theirs = families().get(one, one), families().get(other, other)
    return same_colour(mine, theirs) and not (mine == theirs and one != mine and other != theirs)
