"""Measures that tell a thing from its namesakes: a dose beside the name of a medicine, a calibre beside a pistol."""

from __future__ import annotations

import re

from listing_lint.late import late

MEASURES: dict[str, re.Pattern[str]] = {
    # 500mg, 0.5 mg/ml, 100 IU, 5 мг, 25毫克
    "dose": late(
        r"(?<![\w.])\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|μg|ug|iu|ui|i\.u\.|мг|мкг|毫克)(?![^\W\d_])", re.IGNORECASE
    ),
    # 0.05%, 2 %
    "percent": late(r"(?<![\w.,])\d{1,2}(?:[.,]\d+)?\s?%"),
    # 50 g, 1 kg, 2 oz: no 3G or 4G network, which is written without a blank and in capitals
    "mass": late(r"(?<![\w.])\d+(?:[.,]\d+)?(?:\s?(?:gr|grams?|gramm|kg|oz|г|克)|\s?g)(?![\w.])"),
    # 9mm, .22 LR, 5.56mm, 5.56x45mm, 12 gauge, .45 ACP, .50 BMG, 7,62
    "calibre": late(
        r"(?<![\w.,x])(?:9\s?(?:mm|мм)|5[.,](?:56|45)\s?(?:mm|мм|nato)|7[.,]62\s?(?:mm|мм|nato)|12[.,]7\s?(?:mm|мм)|10\s?mm auto|\d{1,2}[.,]\d{1,2}\s?[xх×]\s?\d{2}(?:\s?(?:mm|мм))?|9\s?[xх×]\s?(?:19|18|21)(?:\s?(?:mm|мм))?(?!\s?(?:in|inch|cm)\b)"
        r"|\.(?:17|22|25|30|32|38|40|44|45|50|223|243|270|300|308|338|357|380|410)(?!\d)(?:\s?(?:lr|acp|bmg|lapua|magnum|mag|auto|special|spl|win|rem|cal|s&w))?"
        r"|(?:22|25|32|38|40|44|45|50|223|243|270|308|357|380)\s?(?:lr|acp|magnum|mag|special|spl|winchester|remington|rem|cal(?:iber|ibre)?|s&w)"
        r"|(?:10|12|16|20|28)\s?(?:gauge|ga)|12/7[06]|(?:cal|kal)\.?\s?(?:12|16|20|28|36|410)|(?:kal(?:iber|\.)|calib(?:re|er|ro)|калибр\w?)\s?[.,]?\d\S*|(?:del|du)\s(?:12|16|20|28)|(?:6[.,]5|[78]|9[.,]3)\s?x\s?(?:51|57|62|64|65|68|74|33|39)(?:\s?j?r?s?)?(?!\s?(?:cm|mm|m|in|inch)\b))(?![\w])",
        re.IGNORECASE,
    ),
    # 1/2x28, 5/8-24: threads of barrels
    "thread": late(
        r"(?<![\w/])(?:1/2\s?[-xх×]\s?(?:20|28)|5/8\s?[-xх×]\s?24|m1[345](?:[.,]5)?\s?[x×]\s?1\s?(?:lh)?)(?!\w)",
        re.IGNORECASE,
    ),
    # 17 rounds, 30-round, 50 rds; no 3rd, 23rd
    "rounds": late(r"(?<![\w.,])(?:\d{1,4}[\s-]?rounds?|\d{0,3}[0-24-9][\s-]?rds?)(?!\w)", re.IGNORECASE),
    # 40% vol: alcohol, whatever else stands there
    "abv": late(
        r"(?<![\w.,])\d{1,2}(?:[.,]\d)?\s?%\s?(?:vol|abv|alc|alk)(?!\w)|\b(?:alc|alk|abv)\.?\s?\d{1,2}(?:[.,]\d)?\s?%",
        re.IGNORECASE,
    ),
    # 750 ml, 0,7 l, 70cl, 12 fl oz, x1lt, 450cc
    "volume": late(
        r"(?<![\w.,])x?\d+(?:[.,]\d+)?\s?(?:ml|cl|cc|dl|l|lt|lts|ltr|litres?|liters?|litros?|litri|fl\.?\s?oz|oz|мл|л|毫升|升)(?![^\W\d_])",
        re.IGNORECASE,
    ),
    # x 750, x473: the sizes of bottles and cans in price lists that leave the unit out
    "bottle": late(
        r"(?<!\w)x\s?(?:187|200|250|269|275|310|330|340|350|354|355|375|440|450|473|500|600|650|700|710|720|740|750|940|950|960|970|980|990|1000|1500)(?![\w.,])",
        re.IGNORECASE,
    ),
    # 6000 puffs, 10 000 затяжек, 5000口: as many as an electronic cigarette lasts
    "puffs": late(
        r"(?<![\w.,])(?:\d{3,5}|\d{1,2}[\s.,]000|\d{1,2}(?:[.,]\d)?\s?k)\s?(?:puffs?|züge|zuge|hits|bouff[ée]es?|taffes|caladas|puxadas|tragadas|tiri|puff|затяж\w*|тяг|zaciągnięć|nefes|口|吸引|回吸引|모금)(?!\w)",
        re.IGNORECASE,
    ),
    # 2% nic, 20 mg nicotine, 5 % никотина
    "nicotine": late(
        r"(?<![\w.,])\d{1,2}(?:[.,]\d)?\s?(?:%|mg(?:/ml)?|мг(?:/мл)?)\s?(?:nic|nicotine|nikotin\w*|nicotina|никотин\w*|nikotyn\w*|尼古丁|ニコチン|니코틴)(?!\w)",
        re.IGNORECASE,
    ),
    # 0.8 ohm, 1,2 Ω
    "ohm": late(r"(?<![\w.,])[0-2][.,]\d{1,2}\s?(?:ohms?|Ω|ом|Ом)(?!\w)", re.IGNORECASE),
    # 40% vol, 13.5 %, 80 proof, 53度
    "strength": late(
        r"(?<![\w.,])\d{1,2}(?:[.,]\d)?\s?(?:%\s?(?:vol|abv|alc|alk)|°\s?(?:vol|alc)?|度)|\b\d{2,3}\s?proof\b",
        re.IGNORECASE,
    ),
    # 2019, 1998: the year of a wine
    "vintage": late(r"(?<![\w.,/-])(?:19[6-9]\d|20[0-4]\d)(?![\w%]|[.,/-]\d)"),
    # $50, 25 EUR, £10
    "amount": late(
        r"(?:[$€£₽₺]|r\$)\s?\d{1,4}(?!\d)|(?<![\w.])\d{1,4}\s?(?:usd|eur|gbp|euros?|dollars?|руб|тл|tl|pln|zł|[$€£₽₺])|(?<!\d)\d{3,5}\s?(?:円|元)|¥\s?\d{3,5}(?!\d)",
        re.IGNORECASE,
    ),
    # 25 shots, 100 Schuss, 36 залпов
    "shots": late(
        r"(?<![\w.])\d{1,3}\s?(?:shots?|schuss|coups|tiros|disparos|colpi|залп\w*|strzał\w*|atım|发|響|响)(?!\w)",
        re.IGNORECASE,
    ),
    # 3mm, 5 mm: magnets that a child can swallow
    "millimetres": late(r"(?<![\w.,x])[2-9](?:[.,]\d)?\s?mm(?!\w)", re.IGNORECASE),
}
"""Patterns by the names that the files of ``kinds`` use. All are linear in the length of a text."""
