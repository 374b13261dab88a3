"""Units of measure in the spellings of many languages, with what one of them is in the base unit of its dimension.

Base units: byte, gram, millilitre, millimetre, watt, volt, milliampere hour, watt hour, hertz, megapixel. A unit may
mean two things (an ounce weighs or fills); then both stand there. Factors: SI; the pound and inch of 1959; fluid
measures of the United States and of the United Kingdom.
"""

from __future__ import annotations

from typing import Literal

Dimension = Literal[
    "data", "mass", "volume", "length", "power", "voltage", "charge", "energy", "frequency", "pixels"
]

Meaning = tuple[tuple[Dimension, float], ...]

_OUNCE: Meaning = (("mass", 28.349523125), ("volume", 29.5735295625))
_FLUID: Meaning = (("volume", 29.5735295625), ("volume", 28.4130625))
_PINT: Meaning = (("volume", 473.176473), ("volume", 568.26125))
_QUART: Meaning = (("volume", 946.352946), ("volume", 1136.5225))
_GALLON: Meaning = (("volume", 3785.411784), ("volume", 4546.09))

_WORDS: dict[str, tuple[Meaning, str]] = {
    # Data. 1 GB counts 10^9 bytes; the comparison knows of 2^30.
    "kB": ((("data", 1e3),), "kb kilobyte kilobytes килобайт"),
    "MB": (
        (("data", 1e6),),
        "mb mib megabyte megabytes мб мбайт мегабайт 兆字节 メガバイト 메가바이트",
    ),
    "GB": (
        (("data", 1e9),),
        "gb gib gigabyte gigabytes gigabajt gigabajtów gbyte гб гбайт гигабайт гигабайта 千兆字节 ギガバイト 기가바이트 기가 ギガ"
        " جيجابايت جيجا غيغابايت ג׳יגה गीगाबाइट กิกะไบต์",
    ),
    "TB": (
        (("data", 1e12),),
        "tb tib terabyte terabytes тб тбайт терабайт терабайта テラバイト 테라바이트 تيرابايت",
    ),
    # Mass.
    "mg": ((("mass", 1e-3),), "mg milligram milligrams milligramm milligrammes miligramos мг 毫克"),
    "g": (
        (("mass", 1.0),),
        "g gr grs gm gms gram grams gramme grammes gramm gramo gramos grama gramas grammo grammi gramów gramy г гр грамм граммов"
        " 克 グラム 그램 جرام غرام ग्राम กรัม",
    ),
    "kg": (
        (("mass", 1e3),),
        "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm kilogramos kilogramo quilo quilos quilogramas"
        " chilogrammi chili кг килограмм килограмма килограммов 公斤 千克 キログラム キロ 킬로그램 كجم كغ كيلو किलो किग्रा กก กิโลกรัม",
    ),
    "oz": (_OUNCE, "oz ozs ounce ounces unze unzen once onces onza onzas onça onças унция унций 盎司 オンス"),
    "lb": (
        (("mass", 453.59237),),
        "lb lbs pound pounds livre livres libra libras фунт фунта фунтов 磅 ポンド",
    ),
    # Volume.
    "ml": (
        (("volume", 1.0),),
        "ml mls milliliter milliliters millilitre millilitres mililitro mililitros millilitri mililitrów cc мл миллилитр миллилитров"
        " 毫升 ミリリットル 밀리리터 مل ملل मिली มล มิลลิลิตร",
    ),
    "cl": ((("volume", 10.0),), "cl centilitre centilitres centiliter сл"),
    "dl": ((("volume", 100.0),), "dl deciliter decilitre"),
    "l": (
        (("volume", 1e3),),
        "l lt ltr ltrs liter liters litre litres litro litros litri litrów litra литр литра литров л 升 公升 リットル 리터 لتر लीटर ลิตร",
    ),
    "fl oz": (_FLUID, "floz"),
    "pt": (_PINT, "pint pints"),
    "qt": (_QUART, "qt qts quart quarts"),
    "gal": (_GALLON, "gal gals gallon gallons galón galones 加仑"),
    # Length.
    "mm": (
        (("length", 1.0),),
        "mm millimeter millimeters millimetre millimetres milímetros millimetri мм миллиметр миллиметров 毫米 ミリ 밀리미터 مم มม",
    ),
    "cm": (
        (("length", 10.0),),
        "cm cms centimeter centimeters centimetre centimetres zentimeter centímetro centímetros centimètres centimetri"
        " см сантиметр сантиметров 厘米 公分 センチ 센티미터 سم सेमी ซม เซนติเมตร",
    ),
    "m": (
        (("length", 1e3),),
        "m meter meters metre metres mètre mètres metro metros metri metrów м метр метра метров 米 メートル 미터 متر मीटर เมตร",
    ),
    "in": (
        (("length", 25.4),),
        "inch inches inchs zoll pouce pouces pulgada pulgadas polegada polegadas pollici pollice cali cale duim tum inç"
        " дюйм дюйма дюймов 英寸 寸 吋 インチ 인치 بوصة इंच นิ้ว",
    ),
    "ft": (
        (("length", 304.8),),
        "ft feet foot pied pieds fuß pies piedi фут фута футов 英尺 フィート قدم फीट ฟุต",
    ),
    "yd": ((("length", 914.4),), "yd yds yard yards 码"),
    # Electricity.
    "W": (
        (("power", 1.0),),
        "w watt watts vatio vatios wat watów watt ватт вт 瓦 瓦特 ワット 와트 واط वाट วัตต์",
    ),
    "kW": ((("power", 1e3),), "kw kilowatt kilowatts киловатт квт 千瓦"),
    "hp": ((("power", 745.7),), "hp horsepower"),
    "V": (
        (("voltage", 1.0),),
        "v volt volts voltio voltios volty вольт вольта в 伏 伏特 ボルト 볼트 فولت वोल्ट โวลต์",
    ),
    "kV": ((("voltage", 1e3),), "kv kilovolt"),
    "mAh": ((("charge", 1.0),), "mah мач 毫安 毫安时 ミリアンペア ملي"),
    "Ah": ((("charge", 1e3),), "ah ач amperehour 安时"),
    "Wh": ((("energy", 1.0),), "wh вт⋅ч втч 瓦时"),
    "kWh": ((("energy", 1e3),), "kwh"),
    "Hz": ((("frequency", 1.0),), "hz hertz гц герц 赫兹"),
    "kHz": ((("frequency", 1e3),), "khz кгц"),
    "MHz": ((("frequency", 1e6),), "mhz мгц"),
    "GHz": ((("frequency", 1e9),), "ghz ггц"),
    "MP": (
        (("pixels", 1.0),),
        "mp mpx mpix megapixel megapixels mégapixels megapíxeles мп мпикс мегапикселей メガピクセル",
    ),
}

MEANINGS: dict[str, Meaning] = {name: meaning for name, (meaning, _) in _WORDS.items()}
"""What a unit means, by its symbol."""

SPELLINGS: dict[str, str] = {
    spelling: name for name, (_, spellings) in _WORDS.items() for spelling in spellings.split()
}
"""The symbol of a unit by each of its spellings, folded to small letters."""

CASED: dict[str, str | None] = {
    # The small letter is a unit; the capital is a network (5G), a size (M), a million (10K), or a pixel count.
    "G": None,
    "M": None,
    "GR": None,
    "MG": "mg",
    "Gb": "GB",
    "mb": None,
    "В": "V",
    "г": "g",
    "Г": None,
    "М": None,
    "Mp": "MP",
    "Mo": "MB",
    "Go": "GB",
    "To": "TB",
    "Ko": "kB",
    "Го": "GB",
    "v": "V",
    "w": "W",
    "PT": None,
    "в": None,
    "Mm": None,
}
"""Spellings of one or two letters where their case decides; None says that it is no unit."""

FRENCH = frozenset({"Mo", "Go", "To", "Ko"})
"""Octets, which look like English words: believed beside a usual size of memory only."""

UNSPACED: dict[str, str] = {
    spelling: name
    for spelling, name in sorted(SPELLINGS.items(), key=lambda one: -len(one[0]))
    if "\u2e80" <= spelling[0] <= "\u9fff"
    or "\uac00" <= spelling[0] <= "\ud7a3"
    or "\u0e00" <= spelling[0] <= "\u0eff"
}
"""Units of scripts without blanks, the longest first: they may be followed by any letter."""

# 万像素 counts ten thousands of pixels.
MEANINGS["万像素"] = (("pixels", 0.01),)
UNSPACED["万像素"] = "万像素"
