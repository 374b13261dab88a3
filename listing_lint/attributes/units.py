"""Units: what each measures and how large it is."""

from __future__ import annotations

from functools import lru_cache

from listing_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of ``dimension``; ``size`` is how many of the dimension's base units it is, 0 where it does not convert.

    Base units: metre, gram, litre, square metre, second, watt, volt, ampere, watt-hour, ampere-hour, byte, hertz, pascal,
    newton, lumen. ``cldr`` is its name in CLDR, ``""`` for one that CLDR does not have.
    """

    dimension: str
    size: float
    cldr: str = ""


UNITS: dict[str, Unit] = {
    "mm": Unit("length", 0.001, "length-millimeter"),
    "cm": Unit("length", 0.01, "length-centimeter"),
    "dm": Unit("length", 0.1, "length-decimeter"),
    "m": Unit("length", 1, "length-meter"),
    "km": Unit("length", 1000, "length-kilometer"),
    "um": Unit("length", 1e-6, "length-micrometer"),
    "nm": Unit("length", 1e-9, "length-nanometer"),
    "in": Unit("length", 0.0254, "length-inch"),
    "ft": Unit("length", 0.3048, "length-foot"),
    "yd": Unit("length", 0.9144, "length-yard"),
    "mi": Unit("length", 1609.344, "length-mile"),
    "cun": Unit("length", 1 / 30),
    "mg": Unit("mass", 0.001, "mass-milligram"),
    "ug": Unit("mass", 1e-6, "mass-microgram"),
    "g": Unit("mass", 1, "mass-gram"),
    "kg": Unit("mass", 1000, "mass-kilogram"),
    "t": Unit("mass", 1e6, "mass-tonne"),
    "oz": Unit("mass", 28.349523125, "mass-ounce"),
    "lb": Unit("mass", 453.59237, "mass-pound"),
    "st": Unit("mass", 6350.29318, "mass-stone"),
    "ct": Unit("mass", 0.2, "mass-carat"),
    "gr": Unit("mass", 0.06479891, "mass-grain"),
    "jin": Unit("mass", 500),
    "liang": Unit("mass", 50),
    "gsm": Unit("weight of an area", 1),
    "ml": Unit("volume", 0.001, "volume-milliliter"),
    "cl": Unit("volume", 0.01, "volume-centiliter"),
    "dl": Unit("volume", 0.1, "volume-deciliter"),
    "l": Unit("volume", 1, "volume-liter"),
    "cm3": Unit("volume", 0.001, "volume-cubic-centimeter"),
    "m3": Unit("volume", 1000, "volume-cubic-meter"),
    "in3": Unit("volume", 0.016387064, "volume-cubic-inch"),
    "ft3": Unit("volume", 28.316846592, "volume-cubic-foot"),
    "fl-oz": Unit("volume", 0.0295735295625, "volume-fluid-ounce"),
    "cup": Unit("volume", 0.2365882365, "volume-cup"),
    "pt": Unit("volume", 0.473176473, "volume-pint"),
    "qt": Unit("volume", 0.946352946, "volume-quart"),
    "gal": Unit("volume", 3.785411784, "volume-gallon"),
    "cm2": Unit("area", 0.0001, "area-square-centimeter"),
    "m2": Unit("area", 1, "area-square-meter"),
    "in2": Unit("area", 0.00064516, "area-square-inch"),
    "ft2": Unit("area", 0.09290304, "area-square-foot"),
    "yd2": Unit("area", 0.83612736, "area-square-yard"),
    "ms": Unit("time", 0.001, "duration-millisecond"),
    "s": Unit("time", 1, "duration-second"),
    "min": Unit("time", 60, "duration-minute"),
    "h": Unit("time", 3600, "duration-hour"),
    "d": Unit("time", 86400, "duration-day"),
    "week": Unit("time", 604800, "duration-week"),
    "month": Unit("time", 2629800, "duration-month"),
    "year": Unit("time", 31557600, "duration-year"),
    "mW": Unit("power", 0.001, "power-milliwatt"),
    "W": Unit("power", 1, "power-watt"),
    "kW": Unit("power", 1000, "power-kilowatt"),
    "hp": Unit("power", 745.7, "power-horsepower"),
    "va": Unit("power", 1),
    "kva": Unit("power", 1000),
    "btu": Unit("energy", 0.29307, "energy-british-thermal-unit"),
    "mV": Unit("voltage", 0.001),
    "V": Unit("voltage", 1, "electric-volt"),
    "kV": Unit("voltage", 1000),
    "mA": Unit("current", 0.001, "electric-milliampere"),
    "A": Unit("current", 1, "electric-ampere"),
    "ohm": Unit("resistance", 1, "electric-ohm"),
    "mah": Unit("charge", 0.001),
    "ah": Unit("charge", 1),
    "wh": Unit("energy", 1),
    "kwh": Unit("energy", 1000, "energy-kilowatt-hour"),
    "j": Unit("energy", 1 / 3600, "energy-joule"),
    "kj": Unit("energy", 1 / 3.6, "energy-kilojoule"),
    "kcal": Unit("energy", 1.163, "energy-kilocalorie"),
    "bit": Unit("data", 0.125, "digital-bit"),
    "byte": Unit("data", 1, "digital-byte"),
    "kb": Unit("data", 1e3, "digital-kilobyte"),
    "mb": Unit("data", 1e6, "digital-megabyte"),
    "gb": Unit("data", 1e9, "digital-gigabyte"),
    "tb": Unit("data", 1e12, "digital-terabyte"),
    "mbit": Unit("data", 1.25e5, "digital-megabit"),
    "gbit": Unit("data", 1.25e8, "digital-gigabit"),
    "Hz": Unit("frequency", 1, "frequency-hertz"),
    "kHz": Unit("frequency", 1e3, "frequency-kilohertz"),
    "MHz": Unit("frequency", 1e6, "frequency-megahertz"),
    "GHz": Unit("frequency", 1e9, "frequency-gigahertz"),
    "bar": Unit("pressure", 1e5, "pressure-bar"),
    "mbar": Unit("pressure", 100, "pressure-millibar"),
    "atm": Unit("pressure", 101325, "pressure-atmosphere"),
    "psi": Unit("pressure", 6894.76, "pressure-pound-force-per-square-inch"),
    "kpa": Unit("pressure", 1e3, "pressure-kilopascal"),
    "mpa": Unit("pressure", 1e6, "pressure-megapascal"),
    "celsius": Unit("temperature", 0, "temperature-celsius"),
    "fahrenheit": Unit("temperature", 0, "temperature-fahrenheit"),
    "kelvin": Unit("temperature", 0, "temperature-kelvin"),
    "km/h": Unit("speed", 1, "speed-kilometer-per-hour"),
    "mph": Unit("speed", 1.609344, "speed-mile-per-hour"),
    "m/s": Unit("speed", 3.6, "speed-meter-per-second"),
    "rpm": Unit("rotation", 1),
    "N": Unit("force", 1, "force-newton"),
    "lbf": Unit("force", 4.4482216, "force-pound-force"),
    "nmeter": Unit("torque", 1, "torque-newton-meter"),
    "degree": Unit("angle", 1, "angle-degree"),
    "px": Unit("pixels", 1, "graphics-pixel"),
    "mp": Unit("pixels", 1e6, "graphics-megapixel"),
    "dpi": Unit("resolution", 1, "graphics-dot-per-inch"),
    "ppi": Unit("resolution", 1, "graphics-pixel-per-inch"),
    "lm": Unit("light", 1, "light-lumen"),
    "lx": Unit("light", 0, "light-lux"),
    "cd": Unit("light", 0, "light-candela"),
    "db": Unit("loudness", 1),
    "percent": Unit("share", 0.01, "concentr-percent"),
    "karat": Unit("fineness", 1, "concentr-karat"),
    "den": Unit("fineness of yarn", 1),
    "dtex": Unit("fineness of yarn", 1),
    "pcs": Unit("count", 1, "concentr-item"),
    "pack": Unit("count", 1),
    "pages": Unit("count", 1),
}
"""Units by a short name of their own."""

_MORE: dict[str, str] = {
    '"': "in", "''": "in", "″": "in", "”": "in", "“": "in", "'": "ft", "′": "ft", "’": "ft", "inchs": "in", "inchi": "in",
    "inh": "in", "zoll": "in", "pouces": "in", "吋": "in", "英吋": "in", "英寸": "in", "寸": "in cun", "英尺": "ft", "尺": "cun ft",
    "mtr": "m", "mtrs": "m", "meter": "m", "meters": "m", "metre": "m", "metres": "m", "mts": "m", "lfm": "m", "cms": "cm",
    "mms": "mm", "micron": "um", "microns": "um", "μm": "um", "µm": "um", "公分": "cm", "公尺": "m", "公厘": "mm", "mil": "um",
    "feet": "ft", "foot": "ft", "yards": "yd", "кв м": "m2", "cм": "cm", "см": "cm", "mm2": "area", "tum": "in", "дюйм": "in",
    "дюйма": "in", "дюймов": "in",
    "gm": "g", "gms": "g", "grs": "g", "gr": "g gr", "grams": "g", "gramm": "g", "克": "g", "kgs": "kg", "kilo": "kg",
    "kilos": "kg", "公斤": "kg", "千克": "kg", "斤": "jin", "市斤": "jin", "两": "liang", "lbs": "lb", "pounds": "lb", "ozs": "oz",
    "磅": "lb", "盎司": "oz", "ons": "g", "ton": "t", "tons": "t", "mt": "t", "吨": "t", "carats": "ct", "cts": "ct", "quintal": "t",
    "gsm": "gsm", "g/m2": "gsm", "g/m²": "gsm", "g/㎡": "gsm", "gr/m2": "gsm", "gr/m²": "gsm", "g/sqm": "gsm", "克/平方米": "gsm",
    "г/м2": "gsm", "г/м²": "gsm", "mc": "ml", "cc": "cm3", "ccm": "cm3", "cm³": "cm3", "cm3": "cm3", "m³": "m3", "m3": "m3",
    "cbm": "m3", "ltr": "l", "ltrs": "l", "lt": "l", "lts": "l", "litres": "l", "liters": "l", "litre": "l", "liter": "l",
    "mls": "ml", "毫升": "ml", "升": "l", "公升": "l", "floz": "fl-oz", "fl oz": "fl-oz", "fl.oz": "fl-oz", "fl. oz": "fl-oz",
    "fluid oz": "fl-oz", "fluid ounces": "fl-oz", "us fl oz": "fl-oz", "oz fl": "fl-oz", "pint": "pt", "pints": "pt",
    "gallons": "gal", "cu ft": "ft3", "cu. ft": "ft3", "cuft": "ft3", "ft³": "ft3", "cubic feet": "ft3", "in³": "in3",
    "qm": "m2", "sqm": "m2", "sq m": "m2", "m²": "m2", "m2": "m2", "㎡": "m2", "cm2": "cm2", "cm²": "cm2", "mm²": "cm2",
    "sq ft": "ft2", "sqft": "ft2", "ft²": "ft2", "sq. ft": "ft2", "sq in": "in2", "in²": "in2",
    "hrs": "h", "hr": "h", "std": "h", "secs": "s", "sec": "s", "mins": "min", "yrs": "year", "yr": "year", "tage": "d",
    "小时": "h", "分钟": "min", "天": "d", "年": "year", "个月": "month", "mos": "month", "mo": "month",
    "w": "W", "watts": "W", "watt": "W", "kw": "kW", "瓦": "W", "вт": "W", "квт": "kW", "ps": "hp", "cv": "hp", "ch": "hp",
    "va": "va", "kva": "kva", "btu": "btu", "btu/h": "btu", "mv": "mV", "v": "V", "vac": "V", "vdc": "V", "v ac": "V",
    "v dc": "V", "volts": "V", "伏": "V", "kv": "kV", "ma": "mA", "a": "A", "amp": "A", "amps": "A", "安": "A", "ω": "ohm",
    "ohm": "ohm", "ohms": "ohm", "kω": "ohm", "kohm": "ohm", "mah": "mah", "мач": "mah", "毫安": "mah mA", "毫安时": "mah",
    "ah": "ah", "wh": "wh", "kwh": "kwh", "втч": "wh", "gb": "gb", "go": "gb", "гб": "gb", "tb": "tb", "to": "tb", "mb": "mb",
    "mo.": "mb", "kb": "kb", "gib": "gb", "mib": "mb", "tib": "tb", "g byte": "gb", "bits": "bit", "mbps": "mbit",
    "mbit/s": "mbit", "mb/s": "mbit mb", "gbps": "gbit", "gbit/s": "gbit", "gb/s": "gb", "hz": "Hz", "khz": "kHz", "mhz": "MHz",
    "ghz": "GHz", "赫兹": "Hz", "fps": "Hz", "atm": "atm", "psi": "psi", "°c": "celsius", "℃": "celsius", "° c": "celsius",
    "degc": "celsius", "c": "celsius", "°f": "fahrenheit", "℉": "fahrenheit", "f": "fahrenheit", "k": "kelvin", "rpm": "rpm",
    "r/min": "rpm", "u/min": "rpm", "rev/min": "rpm", "об/мин": "rpm", "转": "rpm", "nm": "nm nmeter", "n·m": "nmeter",
    "lb-ft": "nmeter", "ft-lb": "nmeter", "deg": "degree", "°": "degree", "度": "degree celsius", "px": "px", "pix": "px",
    "像素": "px", "mp": "mp", "mpx": "mp", "megapixels": "mp", "万像素": "mp", "dpi": "dpi", "ppi": "ppi", "lumens": "lm",
    "lumen": "lm", "流明": "lm", "cd/m2": "cd", "cd/m²": "cd", "nits": "cd", "db": "db", "dba": "db", "db(a)": "db", "%": "percent",
    "karat": "karat", "k gold": "karat", "den": "den", "denier": "den", "dtex": "dtex", "d": "den d", "旦": "den",
    "pcs": "pcs", "pc": "pcs", "pieces": "pcs", "piece": "pcs", "stück": "pcs", "stk": "pcs", "st": "pcs st", "pièces": "pcs",
    "piezas": "pcs", "pezzi": "pcs", "шт": "pcs", "штук": "pcs", "件": "pcs", "个": "pcs", "只": "pcs", "pack": "pack",
    "packs": "pack", "pk": "pack", "set": "pack", "sets": "pack", "count": "pcs", "pairs": "pcs", "pair": "pcs", "bags": "pcs",
    "pages": "pages", "seiten": "pages", "persons": "pcs", "people": "pcs", "person": "pcs", "personen": "pcs", "人": "pcs",
    "cups": "cup pcs", "slices": "pcs", "sheets": "pcs", "cards": "pcs", "bottles": "pcs", "users": "pcs", "servings": "pcs",
}  # fmt: skip
"""Spellings that traders use and CLDR does not have."""

_SEVERAL = {"area": "cm2"}


@lru_cache(maxsize=4096)
def units_named(written: str) -> tuple[str, ...]:
    """The units that a spelling may stand for; none for a word that is no unit. Case and dots count for nothing."""
    from listing_lint.attributes.tables import SPELLINGS

    key = " ".join(written.casefold().split()).strip(". ")
    found = f"{_MORE.get(key, '')} {SPELLINGS.get(key, '')}".split()
    return tuple(dict.fromkeys(_SEVERAL.get(name, name) for name in found))


def dimensions_of(written: str) -> frozenset[str]:
    """What a spelled unit may measure: ``length``, ``mass`` …; empty for a word that is no unit."""
    return frozenset(UNITS[name].dimension for name in units_named(written))
