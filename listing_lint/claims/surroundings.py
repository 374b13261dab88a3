"""What a quantity in running text is the measure of, told by the words beside it.

"8GB RAM" and "256GB SSD" are two things, "for 64GB cards" and "up to 2 TB" are none that the goods have. Where no word
tells, the quantity is bare: it may be the one that the goods are sold by.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.claims.quantities import Quantity
    from listing_lint.claims.units import Dimension

OTHER = "other"
"""The quantity belongs to something else, or is a bound: it contradicts nothing."""

_CUES: dict[Dimension, dict[str, str]] = {
    "data": {
        "memory": "ram ddr ddr2 ddr3 ddr4 ddr5 ddr3l sdram lpddr4 lpddr5 lpddr4x lpddr3 dimm sodimm arbeitsspeicher vive оперативной"
        " оперативная озу оперативки 运行 运存 メモリ 램 رام",
        "storage": "storage rom ssd hdd emmc nvme sata hard disk drive flash speicher speicherplatz festplatte stockage disque"
        " almacenamiento armazenamento disco memorizzazione накопитель накопителя встроенной встроенная флешка 存储 硬盘 内存卡 固态 闪存"
        " ストレージ 저장 stick usb microsd sd sdxc sdhc card карта pendrive rom內存",
        OTHER: "cache l2 l3 graphics gpu vram gddr5 gddr6 gddr6x video dedicated buffer puffer data cloud files file traffic month free"
        " bandwidth dropbox icloud onedrive bundle gratis cuda geforce radeon nvidia onboard shared hbm2 per fifo slot slots port ports",
    },
    "mass": {
        "load": "capacity load holds supports support weight-capacity traglast belastbar belastung tragkraft charge carga нагрузка"
        " нагрузки выдерживает 承重 载重 耐荷重 payload withstand withstands bearing rated limit person persons user users",
        "weight": "weighs weighing wiegt pèse pesa весит весом schwer heavy lourd pesado 重达",
        "net weight": "net netto нетто netos net. 净含量 净重 füllmenge inhalt contents",
        OTHER: "test paper stock bond cardstock brutto gross shipping package versand protein sugar fat carbs caffeine sodium fiber"
        " fibre salt serving dose dosage collagen vitamin fill power denim force"
        " tank propane cylinder pressure recoil pull line draw resistance ink",
    },
    "volume": {
        OTHER: "per displacement engine motor ccm hubraum двигатель refill serving added daily water-tank daily flow fuel cooler minute"
        " cfm lpm gpm flush dust bag gpf lph l/h",
    },
    "length": {
        "screen": "screen display monitor lcd led tv hdtv diagonal diag laptop notebook tablet bildschirm écran pantalla tela"
        " schermo экран ips oled qled viewable bildschirmdiagonale displaydiagonale fernseher televisor telewizor 屏幕 显示屏 显示器 画面 모니터",
        "length": "long length lang länge long. longueur largo longitud comprimento lunghezza lang. длина длиной длинный 长 长度 長さ 길이",
        "width": "wide width breit breite largeur ancho largura larghezza ширина шириной 宽 幅",
        "height": "high height tall hoch höhe hauteur alto altura altezza высота высотой 高 高さ",
        "depth": "deep depth tief tiefe profondeur profundidad fondo profundidade profondità глубина глубиной 深",
        "diameter": "diameter dia ø durchmesser diamètre diámetro diâmetro diametro диаметр диаметром 直径 round",
        "thickness": "thick thickness dick dicke épaisseur grosor espessura spessore толщина толщиной толстый 厚",
        OTHER: "jack plug audio lens objektiv socket thread pitch drive bay port connector waterproof water depth range"
        " distance vision bluetooth wireless dive away reichweite portée alcance drop heel bit shank driver woofer",
    },
    "power": {
        "power": "power rms output leistung puissance potencia potência potenza мощность мощностью 功率",
        OTHER: "equivalent equiv äquivalent équivalent equivalente replaces ersetzt remplace peak pmpo surge solar panel standby"
        " idle music spitze ersetzt bulb bulbs halogen incandescent tdp per channel channels inverter psu",
    },
    "voltage": {
        OTHER: "usb tolerance ripple isolation insulation tester range detector mah wh cell cells zelle zellen",
    },
    "charge": {
        OTHER: "rated nenn case ladecase charging-case nennkapazität rated-capacity box 额定 ladebox",
    },
    "energy": {},
    "frequency": {"refresh": "refresh screen display monitor gaming ips bildwiederholrate 刷新率 刷新"},
    "pixels": {
        OTHER: "front selfie rear wide ultra macro telephoto depth secondary interpolated interpoliert video still photo photos"
    },
}

_ROLES: dict[Dimension, dict[str, str]] = {
    dimension: {word: role for role, words in cues.items() for word in words.split()}
    for dimension, cues in _CUES.items()
}
_UNSPACED_CUES: dict[Dimension, tuple[tuple[str, str], ...]] = {
    dimension: tuple(
        (word, role) for word, role in roles.items() if not word.isascii() and word[0] >= "\u2e80"
    )
    for dimension, roles in _ROLES.items()
}

_ELSEWHERE = frozenset(
    "for fits fit compatible supports support supporting expandable"
    " upgradable upgradeable expand extend handles handle accepts accommodates suitable für passend bis unter über mindestens höchstens"
    " maximal kompatibel geeignet unterstützt pour jusqu'à jusque jusqu convient maximum moins plus compatible para hasta menos más compatible"
    " até mais menos per fino massimo minimo adatto voor tot geschikt dla do max. ile для до более менее свыше поддержка поддерживает"
    " подходит compare vs versus instead like unlike previous old not no without from starting replaces replace every each per hits"
    " increments within 支持 适用 最大 最高 至 对応 最小 için kadar حتى يصل when if choose select available options option either also"
    " variants versions sizes another lasts saves save".split()
)
_BOUNDS = frozenset(
    "up max maximum min minimum over under below above than least most exceeds bis unter über mindestens höchstens maximal jusqu'à jusque jusqu moins"
    " plus hasta menos más até mais massimo minimo tot do ile до более менее свыше less more".split()
)
"""Words that make a bound of the number right behind them: up to 64 GB."""

_ELSEWHERE_UNSPACED = (
    "支持",
    "适用",
    "最大",
    "最高",
    "可扩展",
    "対応",
    "用于",
    "以上",
    "以下",
    "不超过",
    "最多",
    "兼容",
)
_AFTER_ELSEWHERE = frozenset(
    "compatible supported support version versions model models option options variant variants available and-up or-more expandable"
    " max maximum min minimum kompatibel compatibles equivalent + more less series equipped plus higher lower earlier later"
    " limit optional extra additional sold separately".split()
)
_WORD = late(r"[^\W\d_][\w'’]*")
_STOP = late(r"[.,;|\n()/+•·\[\]*!?–—\d&]| - ")
_AROUND = frozenset("hose tubing tube pipe thread nozzle schlauch tuyau manguera шланг belt strap".split())
"""What a length goes round or through, where it stands before: a hose of 20 m, but a 3/4 inch hose."""

_WINDOW = 48


def role_in_text(text: str, quantity: Quantity, dimension: Dimension) -> tuple[frozenset[str], bool]:
    """The roles that the words around give a quantity (empty where it is bare), and whether it is one of the goods' own."""
    roles = _ROLES[dimension]
    after = _after(text, quantity.end)
    before = _before(text, quantity.start)
    bound = any(word in _BOUNDS for word in before[-2:])
    if (
        bound
        or any(word in _ELSEWHERE for word in before)
        or any(word in _AFTER_ELSEWHERE for word in after[:2])
    ):
        return frozenset(), False
    close = text[max(0, quantity.start - 6) : quantity.start]
    if any(close.endswith(word) for word in _ELSEWHERE_UNSPACED):
        return frozenset(), False
    if close.rstrip().endswith(("<", ">", "≤", "≥", "±", "+/-")) or text[quantity.end :].lstrip()[:1] == "+":
        return frozenset(), False
    found: set[str] = set()
    for words in (after, before[::-1]):
        for word in words:
            if (role := roles.get(word)) is not None:
                found.add(role)
                break
    if not found:
        around = (
            text[quantity.end : quantity.end + 4] + "\n" + text[max(0, quantity.start - 5) : quantity.start]
        )
        found = {role for word, role in _UNSPACED_CUES[dimension] if word in around}
    if dimension == "charge" and _is_rated(text, quantity):
        return frozenset(), False
    if OTHER in found or (dimension == "length" and any(word in _AROUND for word in after[:2])):
        return frozenset(), False
    return frozenset(found), True


_RATED_BEFORE = late(
    r"(?:\b(?:rated|usable|actual|real|effective|typical|output|nominal|nenn\w*|nutzbar\w*|r[ée]el\w*|efectiva|nominale?)\b|\bat 5 ?v\b|额定|實際|实际)[^.;\n]{0,30}\Z",
    re.IGNORECASE,
)
_RATED_AFTER = late(
    r"\s*[(,]?\s*(?:rated|usable|actual|effective|at (?:5|9|12) ?V|@ ?5 ?V|typ)\b", re.IGNORECASE
)


def _is_rated(text: str, quantity: Quantity) -> bool:
    """Whether it is what a power bank gives, which is less than its cells hold: "rated capacity at 5 V: 6,000 mAh"."""
    before = text[max(0, quantity.start - _WINDOW) : quantity.start]
    return bool(_RATED_BEFORE.search(before) or _RATED_AFTER.match(text, quantity.end))


def is_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether the words around say that what stands there is none of the goods' own: "for", "fits", "up to", "compatible"."""
    after = _after(text, end)
    if any(word in _ELSEWHERE for word in _before(text, start)) or any(
        word in _AFTER_ELSEWHERE for word in after[:1]
    ):
        return True
    close = text[max(0, start - 6) : start]
    return any(close.endswith(word) for word in _ELSEWHERE_UNSPACED)


def words_before(text: str, start: int, most: int = 3) -> list[str]:
    """The words before a place, from the beginning of the clause."""
    return _before(text, start)[-most:]


def words_after(text: str, end: int, most: int = 3) -> list[str]:
    """The words behind a place, up to the end of the clause."""
    return _after(text, end)[:most]


def _after(text: str, end: int) -> list[str]:
    piece = text[end : end + _WINDOW]
    stop = _STOP.search(piece)
    if stop is not None:
        piece = piece[: stop.start()]
    return [word.casefold() for word in _WORD.findall(piece)[:3]]


def _before(text: str, start: int) -> list[str]:
    piece = text[max(0, start - _WINDOW) : start]
    last = 0
    for stop in _STOP.finditer(piece):
        last = stop.end()
    words = _WORD.findall(piece[last:])
    return [word.casefold() for word in words[-4:]]
