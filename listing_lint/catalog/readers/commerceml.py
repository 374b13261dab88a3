"""1C's exchange files (CommerceML): what they say once and of each product by an id, and what they keep beside attributes.

A classifier names the groups, the properties and the values that properties have; products hold ids of all three. Their
requisites are what the program keeps for itself, such as the kind of the entry and the name on bills.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers.xml_head import read_head
from listing_lint.catalog.tables.names import meaning
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

ALIASES = {
    "ид": "id",
    "артикул": "sku",
    "наименование": "title",
    "описание": "description",
    "картинка": "images",
    "штрихкод": "gtin",
    "страна": "origin",
    "вес": "weight",
}
"""Elements of a product that are a member here."""
INSIDE = {
    "изготовитель/наименование": "manufacturer",
    "значенияреквизитов/значениереквизита": "attributes",
    "значениясвойств/значениясвойства": "properties",
    "характеристикитовара/характеристикатовара": "attributes",
    "группы/ид": "category",
    "цены/цена/ценазаединицу": "price",
    "цены/цена/валюта": "currency",
}
"""The same inside of others."""


@dataclass(frozen=True, slots=True)
class Property:
    """What a property is called, and the values that it has by their ids."""

    name: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Classifier:
    """The names of groups (``Tools > Saws``) and the properties, by their ids."""

    groups: dict[str, str] = field(default_factory=dict)
    properties: dict[str, Property] = field(default_factory=dict)


_GROUPS = frozenset({"Группа", "Категория"})
_PROPERTIES = frozenset({"Свойство", "СвойствоНоменклатуры"})
_FRAMES = _GROUPS | _PROPERTIES | {"Справочник"}
_TEXTS = frozenset({"Ид", "Наименование", "ИдЗначения", "Значение"})
_LONGEST = 300
_LEVELS = 8


def is_exchange(head: str) -> bool:
    """Whether a file begins as one of 1C's."""
    return "<КоммерческаяИнформация" in head[:4000]


def classifier(head: str) -> Classifier:
    """What the first characters of a file say of groups and properties; what stands behind them stays unknown."""
    found = Classifier()
    frames: list[tuple[str, dict[str, str], dict[str, str]]] = []
    path: list[str] = []
    text: list[str] = []

    def start(name: str, _attributes: dict[str, str]) -> None:
        path.append(name)
        text.clear()
        if name in _FRAMES:
            frames.append((name, {}, {}))

    def end(name: str) -> None:
        path.pop()
        if name in _TEXTS and frames and path and path[-1] == frames[-1][0]:
            frames[-1][1].setdefault(name, " ".join("".join(text).split())[:_LONGEST])
        elif name in _FRAMES and frames:
            _, texts, values = frames.pop()
            key, called = texts.get("Ид", ""), texts.get("Наименование", "")
            if name == "Справочник" and frames:
                frames[-1][2][texts.get("ИдЗначения", "")] = texts.get("Значение", "")
            elif name in _PROPERTIES and key and called:
                found.properties[key] = Property(called, values)
            elif name in _GROUPS and key and called:
                above = [one[1].get("Наименование", "") for one in frames[-_LEVELS:] if one[0] == name]
                found.groups.setdefault(key, " > ".join([*filter(None, above), called]))
        text.clear()

    goods = head.find("<Товары")
    whole = read_head(head if goods < 0 else head[:goods], start, end, text.append)
    return found if whole else Classifier()


_KEPT_NAMES = (
    "ВидНоменклатуры,ТипНоменклатуры,ПолноеНаименование,ОписаниеФайла,НаименованиеДляПечати,СтавкаНДС,"
    "ПланируемаяДатаПоступления,Услуга,ВестиУчетПоХарактеристикам,ТоварнаяГруппа,КодНоменклатуры,ЕдиницаИзмерения"
)
_KEPT = frozenset(name.casefold() for name in _KEPT_NAMES.split(","))
"""Requisites that 1C keeps of a product for itself, or that say what stands in the product already."""
_IN_HTML = "описаниевформатеhtml"
_IS_AN_ID = late(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)


def settle(value: dict[str, Any], places: dict[str, str], known: Classifier) -> None:
    """Write names for ids in a product of plain names, and take away what is kept beside its attributes.

    ``places`` is where each member stands in the file.
    """
    if isinstance(value.get("category"), str):
        value["category"] = known.groups.get(value["category"], value["category"])
    for at, entry in _entries(value.get("properties")):
        _name(entry, at, value, places, known)
    for at, entry in _entries(value.get("attributes")):
        label = str(entry.get("Наименование", "")).replace(" ", "").casefold()
        if label == _IN_HTML and "description" not in value and entry.get("Значение"):
            value["description"], places["description"] = (
                entry["Значение"],
                f"{places['attributes']}{at}/Значение",
            )
        if label in _KEPT or label == _IN_HTML:
            entry.clear()
    if "sku" not in value and isinstance(value.get("Код"), str):
        value["sku"], places["sku"] = value.pop("Код"), places.pop("Код")


def _name(
    entry: dict[str, Any], at: str, value: dict[str, Any], places: dict[str, str], known: Classifier
) -> None:
    """Name one property of a product and its value; the brand is a member of its own."""
    told = known.properties.get(str(entry.get("Ид", "")))
    text = entry.get("Значение")
    if told is None or not isinstance(text, str) or not text:
        entry.clear()
        return
    text = told.values.get(text, text)
    if _IS_AN_ID.fullmatch(text):
        entry.clear()  # of a value that is named further on
        return
    found = meaning(told.name)
    if found is not None and found.member in ("brand", "manufacturer") and found.member not in value:
        value[found.member], places[found.member] = text, f"{places['properties']}{at}/Значение"
        entry.clear()
    else:
        entry["Наименование"], entry["Значение"] = told.name, text


def _entries(given: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a member, and where each stands below it."""
    for index, entry in enumerate(given) if isinstance(given, list) else [(-1, given)]:
        if isinstance(entry, dict):
            yield (f"/{index}" if index >= 0 else "", entry)
