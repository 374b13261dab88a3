"""How the condition of goods is written, and words that stand where a country should."""

from __future__ import annotations

from functools import cache

from listing_lint.brands.letters import bare

CONDITIONS = (
    "new, brand new, new new, new other, new with tags, new without tags, new with box, new without box, new in box, new sealed, "
    "new open box, new oem, new with defects, new with imperfections, open box, like new, as new, mint, near mint, very good, good, "
    "fair, acceptable, poor, excellent, used, used like new, used very good, used good, used acceptable, used excellent, used fair, "
    "pre owned, preowned, pre owned excellent, pre owned fair, pre owned good, second hand, secondhand, pre loved, worn, vintage, "
    "antique, collectible, collectible like new, collectible very good, collectible good, collectible acceptable, refurbished, "
    "refurbished refurbished, renewed, certified refurbished, manufacturer refurbished, seller refurbished, excellent refurbished, "
    "very good refurbished, good refurbished, refurbished excellent, refurbished good, refurbished fair, certified pre owned, "
    "reconditioned, remanufactured, rebuilt, for parts, for parts or not working, for parts not working, parts only, not working, "
    "damaged, defective, salvage, club club, newcondition, usedcondition, refurbishedcondition, damagedcondition, "
    "opened never used, opened unused, new condition, used condition, refurbished condition, damaged condition, factory new, unused, "
    "neu, neu mit etikett, neu ohne etikett, neuwertig, gebraucht, wie neu, sehr gut, gut, akzeptabel, generalüberholt, refurbisht, "
    "defekt, neuf, neuve, neuf avec étiquettes, comme neuf, occasion, d occasion, très bon état, bon état, état correct, reconditionné, "
    "reconditionnée, pour pièces, nuevo, nueva, nuevo con etiquetas, usado, usada, como nuevo, muy bueno, bueno, aceptable, "
    "reacondicionado, de segunda mano, para piezas, nuovo, nuova, usato, usata, come nuovo, ottime condizioni, buone condizioni, "
    "ricondizionato, novo, nova, seminovo, recondicionado, nieuw, gebruikt, tweedehands, zo goed als nieuw, nowy, nowa, nowe, używany, "
    "używana, odnowiony, новый, новая, новое, б у, бу, подержанный, использованный, восстановленный, отличное, хорошее, "
    "全新, 新品, 二手, 九成新, 95新, 99新, 几乎全新, 翻新, 官翻, 未使用, 中古, 中古品, 新品未使用, 未使用に近い, 目立った傷や汚れなし, "
    "やや傷や汚れあり, 整備済み品, yeni, ikinci el, kullanılmış, 새상품, 중고, baru, bekas, seperti baru, baharu, mới, mới 100, "
    "đã qua sử dụng, cũ, ของใหม่, ใหม่, มือสอง, สินค้าใหม่, สินค้ามือสอง, нове, новий, нова, вживане, б в, nový, nová, nové, použité, "
    "použitý, ny, ny med etikett, begagnad, brugt, brukt, uusi, käytetty, új, használt, nou, second hand nou, folosit, καινούργιο, "
    "μεταχειρισμένο, جديد, مستعمل, חדש, משומש, नया, पुराना, state new, 新貨, 二手貨, 새제품, 미개봉, 중고상품, 100 new, "
    "likenew, showcasesample, showcase sample, nowy z metką, nowy bez metki, powystawowy, jak nowy, usato come nuovo, semi novo, reacondicionada, nuevo en caja, "
    "ottimo, ottima, ottimi, ottime, buono, buona, buoni, buone, eccellente, eccellenti, discreto, discrete, ottimo stato, buono stato, "
    "sehr guter zustand, guter zustand, ausgezeichnet, excellent état, très bon, bon, excelente, muy buen estado, buen estado, ótimo, "
    "ótima, bom, bom estado, ótimo estado, goed, zeer goed, bardzo dobry, dobry, idealny, dobrý, výborný, velmi dobrý, bardzo dobre, dobre"
)
"""How marketplaces, schema.org and sellers write the condition of goods."""

CONDITION_IDS = frozenset(
    {
        "1000",
        "1500",
        "1750",
        "2000",
        "2010",
        "2020",
        "2030",
        "2500",
        "2750",
        "2990",
        "3000",
        "3010",
        "4000",
        "5000",
        "6000",
        "7000",
    }
)
"""eBay's condition ids (developer.ebay.com, ConditionEnum)."""

NO_PLACES = frozenset(
    "imported, import, local, various, mixed, multiple, overseas, foreign, abroad, asia, europe, africa, eu, european union, non eu, ce, "
    "oem, worldwide, international, other, others, importado, importiert, ausland, 进口, 国产, импорт".split(
        ", "
    )
)
"""Origins that name no country."""


@cache
def _known() -> frozenset[str]:
    return frozenset(bare(word) for word in CONDITIONS.split(", "))


def is_condition(key: str) -> bool:
    """Whether a text, in the form of :func:`listing_lint.brands.letters.bare`, is a condition that somebody knows."""
    return key in _known()
