"""Colours of the light that lamps give, which say nothing of the lamp's own: warm white, blanc chaud, 昼白色."""

from __future__ import annotations

import re

from listing_lint.late import late
from listing_lint.text.re2_syntax import gate

_LAMPS = late(
    r"\bleds?\b|lamp|leucht|licht|light|bulb|lantern|lumi|ampoule|guirlande|bombill|\bfocos?\b|l[áa]mpara|\bluz\b|\bluces\b|luminari|\bluc[ei]\b|farett"
    r"|lâmpada|\bсвет|ламп|гирлянд|люстр|żarów|oświetl|ışık|ampul|lamba|灯|燈|ライト|照明|전구|조명|verlichting|kerze|candle",
    re.IGNORECASE,
)
_BEFORE = frozenset(
    (
        "warm cool cold soft natural neutral daylight bright warmes kaltes neutrales warmer kalter lumière lumiere luz luce luci licht light lights"
        " тёплый теплый тёплая теплая холодный холодная нейтральный нейтральная дневной дневная ciepły ciepła ciepłe zimny zimna zimne neutralny neutralna"
        " ışık ışığı sıcak soğuk koud koel"
    ).split()
)
_BEHIND = frozenset(
    (
        "chaud chaude froid froide neutre naturel naturelle cálido calido cálida calida frío frio fría fria neutro neutra natural naturale caldo calda"
        " freddo fredda quente ciepły ciepła ciepłe zimny zimna zimne neutralny neutralna тёплый теплый тёплая теплая холодный холодная нейтральный"
        " нейтральная дневной свет света светом light lights licht ışık ışıklı led leds glow"
    ).split()
)
_BEFORE_UNSPACED = frozenset("昼暖冷正温中")
_BEHIND_UNSPACED = frozenset("光")


_MAY_BE_LAMP = gate(_LAMPS.pattern)


def is_of_lamp(title: str) -> bool:
    """Whether a title is one of something that gives light."""
    return _MAY_BE_LAMP(title) and _LAMPS.search(title) is not None


def is_of_light(text: str, start: int, end: int, before: list[str], after: list[str]) -> bool:
    """Whether a colour in a text is one of light, by the words ``before`` and ``after`` it, or the signs of an unspaced script."""
    return (
        (bool(before) and before[-1] in _BEFORE)
        or (bool(after) and after[0] in _BEHIND)
        or text[max(0, start - 1) : start] in _BEFORE_UNSPACED
        or text[end : end + 1] in _BEHIND_UNSPACED
    )
