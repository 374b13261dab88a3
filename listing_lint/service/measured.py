"""What a listing says about its own weight and size, however it says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listing_lint.service.quantities import UNITS, number, quantities

if TYPE_CHECKING:
    from collections.abc import Mapping

_WEIGHT = re.compile(
    r"weigh|gewicht|poids|peso|(?<!на)вес|вага|waga|masa|ağırlık|agirlik|hmotnost|vikt|vægt|vekt|súly|tömeg|greutate|βάρος|berat"
    r"|重量|净重|重さ|質量|무게|중량|وزن|الوزن",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"dimension|size|maße|abmess|größe|tamaño|medidas|dimensões|afmeting|wymiar|rozmiar|boyut|ölçü|rozměr|размер|розмір"
    r"|尺寸|サイズ|寸法|크기|사이즈|치수|أبعاد|ابعاد|المقاس",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"pack|ship|parcel|gross|max|capacity|load|support|up to|bear|user|limit|carton|versand|verpack|brutto|belast|tragkraft"
    r"|emball|colis|charge|embal|envío|envio|carga|imball|carico|opakow|obciąż|ambalaj|paket|taşıma|yük|упаков|нагруз|брутто"
    r"|包装|毛重|承重|载重|載重|梱包|耐荷重|積載|포장|하중|내하중|عبوة|التغليف|الشحن|حمولة|تحمل",
    re.IGNORECASE,
)
_SIDE = 'mm|cm|m|inches|inch|in|"|мм|см|毫米|厘米|公分|センチ|ミリ|센티|سم|مم'
_SIDES = re.compile(
    rf"(\d{{1,4}}(?:[.,]\d{{1,2}})?)\s*({_SIDE})?\s*[x×х*]\s*(\d{{1,4}}(?:[.,]\d{{1,2}})?)\s*({_SIDE})?"
    rf"(?:\s*[x×х*]\s*(\d{{1,4}}(?:[.,]\d{{1,2}})?))?\s*({_SIDE})?(?![a-z])",
    re.IGNORECASE,
)


def grams(fields: Mapping[str, Any]) -> float | None:
    """The weight of the product in grams, or of its parcel where that is all there is; None without a unit."""
    found = _mass(fields.get("weight"))
    if found is None:
        found = next((_mass(value) for name, value in _attributes(fields) if _WEIGHT.search(name) and not _OTHER.search(name)), None)  # fmt: skip
    if found is None and isinstance(fields.get("package"), dict):
        package = fields["package"]
        found = _mass(package.get("weight"), str(package.get("weight_unit") or ""))
    return found


def millimetres(fields: Mapping[str, Any]) -> tuple[float, ...]:
    """The sides of the product in millimetres, the longest first; empty where they are not stated with a unit."""
    sides = _sides(fields.get("dimensions"))
    if not sides:
        sides = next((found for name, value in _attributes(fields) if _SIZE.search(name) and not _OTHER.search(name) and (found := _sides(value))), ())  # fmt: skip
    return tuple(sorted(sides, reverse=True))


def _attributes(fields: Mapping[str, Any]) -> list[tuple[str, Any]]:
    value = fields.get("attributes")
    if isinstance(value, dict):
        return [(str(name), one) for name, one in list(value.items())[:200]]
    if isinstance(value, list):
        return [(str(one.get("name")), one.get("value")) for one in value[:200] if isinstance(one, dict)]
    return []


def _mass(value: Any, unit: str = "") -> float | None:
    if isinstance(value, dict):
        unit = str(value.get("unit") or value.get("units") or "")
        value = value.get("value", value.get("amount"))
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        factor = UNITS["mass"].get(unit.strip().lower())
        return float(value) * factor if factor and value > 0 else None
    if isinstance(value, str):
        found = quantities(value[:200] if not unit else f"{value[:60]} {unit[:10]}", "mass")
        return found[0].value if len(found) == 1 and found[0].value > 0 else None
    return None


def _sides(value: Any) -> tuple[float, ...]:
    if isinstance(value, str):
        match = _SIDES.search(value[:200])
        if match is None:
            return ()
        unit = match[6] or match[4] or match[2]
        factor = _factor(unit)
        texts = [text for text in (match[1], match[3], match[5]) if text]
        return tuple(number(text) * factor for text in texts) if factor else ()
    if isinstance(value, dict):
        factor = _factor(str(value.get("unit") or value.get("units") or ""))
        numbers = [value.get(name) for name in ("length", "width", "height", "depth")]
        sides = [
            float(one)
            for one in numbers
            if isinstance(one, int | float) and not isinstance(one, bool) and one > 0
        ]
        return tuple(side * factor for side in sides) if factor and len(sides) >= 2 else ()
    return ()


def _factor(unit: str | None) -> float | None:
    return UNITS["length"].get((unit or "").strip().lower().replace('"', "in"))
