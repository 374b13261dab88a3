"""Shades that shops sell beside each other, and call by these words alone: a shirt in royal blue and in light blue.

Between two shops a shade is as good as its family; within one it is another article.
"""

from __future__ import annotations

_OF = {
    "blue": {
        "lightblue": "light blue, sky blue, baby blue, pale blue, hellblau, hellblaue, hellblauer, hellblaues,"
        " himmelblau, bleu clair, bleu ciel, azul claro, azul celeste, celeste, azzurro, lichtblauw,"
        " jasnoniebieski, blekitny, голубой, голубая, голубое, голубые, светло голубой, acik mavi, 天蓝, 天蓝色,"
        " 浅蓝, 浅蓝色, 水色, 하늘색",
        "royalblue": "royal blue, cobalt blue, electric blue, konigsblau, bleu roi, bleu electrique, azul rey,"
        " azul royal, 宝蓝, 宝蓝色",
    },
    "navy": {
        "navy": "dark blue, deep blue, midnight blue, dunkelblau, dunkelblaue, dunkelblauer, dunkelblaues,"
        " bleu fonce, azul oscuro, azul escuro, blu scuro, donkerblauw, темно синий, темно синяя",
    },
    "green": {
        "darkgreen": "dark green, forest green, bottle green, dunkelgrun, dunkelgrune, dunkelgruner, vert fonce,"
        " verde oscuro, verde escuro, verde scuro, donkergroen, темно зеленый, 墨绿, 墨绿色",
        "lightgreen": "light green, mint green, pale green, hellgrun, hellgrune, hellgruner, mintgrun, vert clair,"
        " verde claro, verde menta, verde chiaro, lichtgroen, мятный, мятная, 浅绿, 浅绿色, 薄荷绿",
        "lime": "lime green, neon green, limettengrun, neongrun, verde lima",
        "emerald": "emerald, emerald green, smaragd, smaragdgrun, smeraldo, изумрудный, изумрудная",
    },
    "pink": {
        "hotpink": "hot pink, fuchsia, fuschia, magenta, fuchsie, fucsia, фуксия, 玫红, 玫红色",
        "lightpink": "light pink, pale pink, baby pink, hellrosa, zartrosa, rose pale, rose clair, rosa claro,"
        " rosa palo, rosa chiaro, нежно розовый, 浅粉, 浅粉色",
    },
    "beige": {
        "cream": "cream, creme, cremefarben, ivory, ivoire, avorio, marfil, elfenbein, off white, ecru, kremowy,"
        " кремовый, кремовая, молочный, 奶油色, 米白, 米白色",
    },
    "gold": {
        "rosegold": "rose gold, rosegold, rotgold, oro rosa, ouro rosa, розовое золото, 玫瑰金",
    },
    "grey": {
        "anthracite": "anthracite, anthrazit, antracite, antracita, antraciet, antracyt, антрацит, charcoal,"
        " charcoal grey, charcoal gray, graphite, graphit, grafit, графит, slate, dark grey, dark gray,"
        " dunkelgrau, gris fonce, gris oscuro, cinza escuro, grigio scuro, donkergrijs, темно серый, 深灰,"
        " 深灰色",
        "lightgrey": "light grey, light gray, hellgrau, hellgraue, hellgrauer, gris clair, gris claro, cinza claro,"
        " grigio chiaro, lichtgrijs, светло серый, светло серая, 浅灰, 浅灰色",
    },
    "brown": {
        "darkbrown": "dark brown, chocolate brown, coffee brown, dunkelbraun, dunkelbraune, dunkelbrauner, marron fonce,"
        " marron oscuro, темно коричневый, 深棕, 咖啡色",
        "lightbrown": "light brown, hellbraun, hellbraune, marron clair, marron claro, светло коричневый, 浅棕",
    },
    "turquoise": {
        "teal": "teal, petrolblau, sarcelle",
    },
    "purple": {
        "lilac": "lilac, lavender purple, flieder, fliederfarben, сиреневый, сиреневая, 浅紫, 浅紫色",
    },
}

SHADES: dict[str, str] = {name: family for family, names in _OF.items() for name in names}
"""The family of each shade that is a word of its own."""
SPELLINGS: dict[str, tuple[str, ...]] = {
    name: tuple(spellings.split(", ")) for names in _OF.values() for name, spellings in names.items()
}
"""What shades are called, in small letters without accents."""
