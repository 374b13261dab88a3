"""Marks of chips that say what a machine has inside: "Mini PC with Intel N100", "gaming laptop, NVIDIA GeForce RTX 4060".

Makers of computers buy them, and a seller has to say which one it is. A chip by itself is the mark's own goods.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.brands.goods import ACCESSORIES
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.brands.references import Place, Sold

MAKERS = frozenset({"intel", "amd", "nvidia", "qualcomm", "mediatek", "rockchip", "realtek"})
"""Marks, by their identifiers, whose chips others build in."""
_FAMILIES = (
    r"core|celeron|pentium|xeon|atom|n\d{2,4}|j\d{4}|[im][3579]|ultra|ryzen|athlon|epyc|threadripper|radeon|rx|vega|geforce"
    r"|rtx|gtx|quadro|jetson|arc|iris|uhd|snapdragon|dimensity|helio|kompanio|mt\d{4}|rk\d{4}"
)
_WORDS = (
    r"processors?|cpus?|gpus?|chips?|chipsets?|graphics?|prozessor\w*|grafik\w*|processeurs?|procesador\w*|processador\w*"
    r"|processor\w*|procesor\w*|процессор\w*|видеокарт\w*|işlemci\w*|处理器|處理器|显卡|芯片|プロセッサ\w*|프로세서"
)
_BETWEEN = r"(?:\s?(?:®|™|\((?:r|tm)\)))?[\s-]{1,2}(?:(?:quad|dual|octa|hexa)[ -]core\s|\d{1,2}(?:st|nd|rd|th)\sgen(?:eration)?\s)?"
_CHIP = late(rf"{_BETWEEN}(?:(?:{_FAMILIES})(?![^\W\d_])|(?:{_WORDS}))", re.IGNORECASE)
"""What stands behind the maker's name: a family of chips, or the word for one."""
_MACHINES = (
    r"laptops?|notebooks?|ultrabooks?|chromebooks?|(?:mini|gaming|tablet|desktop|tower)[ -]?pcs?|desktops?|workstations?|tablets?"
    r"|computers?|all-in-one|nas|servers?|ordinateurs?|portátil\w*|ordenador\w*|computador\w*|rechner|laptopy?|komputer\w*|ноутбук\w*"
    r"|компьютер\w*|планшет\w*|моноблок\w*|bilgisayar\w*|máy tính"
)
_MACHINE = late(
    rf"(?<![^\W_])(?:{_MACHINES})(?![^\W_])(?!\s(?:{_WORDS}|video|ram|memory|motherboards?|mainboards?|sockets?))"
    r"|笔记本|筆電|电脑|電腦|主机|ノートパソコン|パソコン|노트북|컴퓨터",
    re.IGNORECASE,
)
"""What has such a chip inside. A "desktop processor" is the chip itself, and a board or a cooler is made for one."""


def is_inside(place: Place, sold: Sold) -> bool:
    """Whether one of :data:`MAKERS` says which chip the machine has that is sold; not where the title sells the chip."""
    mark = place.mention.term.mark
    if place.mention.deformed or mark.id in sold.titled or ACCESSORIES in sold.goods:
        return False
    if place.role != "title" and mark.id in sold.made_for:
        return True  # its title has told it
    if place.mention.term.kind != "line" and _CHIP.match(place.text, place.mention.until) is None:
        return False
    if place.role == "title":
        return _MACHINE.search(place.text) is not None
    return "computers" in sold.goods
