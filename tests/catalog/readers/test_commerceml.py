"""1C's exchange files: ids of groups, properties and values are names, and what 1C keeps for itself is no attribute."""

from __future__ import annotations

import pytest

from listing_lint.catalog.readers.commerceml import classifier
from tests.catalog.readers.reading import in_xml

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<КоммерческаяИнформация ВерсияСхемы="2.08"><Классификатор><Ид>k</Ид><Наименование>Классификатор</Наименование>
<Группы><Группа><Ид>g1</Ид><Наименование>Посуда</Наименование><Группы><Группа><Ид>g2</Ид><Наименование>Кружки</Наименование>
</Группа></Группы></Группа></Группы>
<Свойства><Свойство><Ид>p1</Ид><Наименование>Бренд</Наименование><ТипЗначений>Справочник</ТипЗначений><ВариантыЗначений>
<Справочник><ИдЗначения>v1</ИдЗначения><Значение>Норд</Значение></Справочник></ВариантыЗначений></Свойство>
<Свойство><Ид>p2</Ид><Наименование>Объём</Наименование><ТипЗначений>Строка</ТипЗначений></Свойство></Свойства></Классификатор>
<Каталог><Товары>"""
_TAIL = "</Товары></Каталог></КоммерческаяИнформация>"


def _goods(inner: str) -> str:
    return f"{_HEAD}<Товар><Ид>1</Ид><Наименование>Кружка синяя</Наименование><Группы><Ид>g2</Ид></Группы>{inner}</Товар>{_TAIL}"


def _of(*pairs: tuple[str, str]) -> str:
    told = "".join(
        f"<ЗначенияСвойства><Ид>{key}</Ид><Значение>{text}</Значение></ЗначенияСвойства>"
        for key, text in pairs
    )
    return f"<ЗначенияСвойств>{told}</ЗначенияСвойств>"


def _kept(*pairs: tuple[str, str]) -> str:
    told = "".join(
        f"<ЗначениеРеквизита><Наименование>{name}</Наименование><Значение>{text}</Значение></ЗначениеРеквизита>"
        for name, text in pairs
    )
    return f"<ЗначенияРеквизитов>{told}</ЗначенияРеквизитов>"


def test_ids_of_groups_properties_and_values_are_names() -> None:
    (record,) = in_xml(_goods("<Артикул/><Код>K-7</Код>" + _of(("p1", "v1"), ("p2", "330 мл"))))
    value = record.value
    assert (value["category"], value["brand"], value["sku"]) == ("Посуда > Кружки", "Норд", "K-7")
    assert value["attributes"] == {"Объём": "330 мл"}
    assert record.native is not None
    place = record.native.find("/brand", "Норд", None)
    assert place.pointer == "/ЗначенияСвойств/ЗначенияСвойства/0/Значение"
    assert place.chars is None, "the id that stands there is not the name"


def test_what_1c_keeps_for_itself_is_no_attribute() -> None:
    kept = _kept(
        ("ВидНоменклатуры", "Товар"),
        ("Полное наименование", "Кружка синяя"),
        ("ОписаниеФайла", "import_files/a.png#x"),
        ("Вес", "0.3"),
    )
    (record,) = in_xml(_goods(kept))
    assert record.value["attributes"] == {"Вес": "0.3"}


def test_a_description_may_stand_among_the_requisites() -> None:
    (record,) = in_xml(_goods(_kept(("ОписаниеВФорматеHTML", "Кружка для чая"))))
    assert record.value["description"] == "Кружка для чая"


@pytest.mark.parametrize(
    "pair", [("p9", "v1"), ("p1", ""), ("p2", "deb1949b-67ea-11ec-bbee-ac1f6b7679b4")], ids=str
)
def test_a_property_that_is_not_named_is_left_out(pair: tuple[str, str]) -> None:
    (record,) = in_xml(_goods(_of(pair)))
    assert "attributes" not in record.value
    assert "brand" not in record.value


def test_prices_and_features_of_offers() -> None:
    (record,) = in_xml(
        "<КоммерческаяИнформация><ПакетПредложений><Предложения><Предложение><Ид>1</Ид><Артикул>K</Артикул>"
        "<Наименование>Кружка</Наименование><ХарактеристикиТовара><ХарактеристикаТовара><Наименование>Цвет</Наименование>"
        "<Значение>Синий</Значение></ХарактеристикаТовара></ХарактеристикиТовара><Цены><Цена><Представление>250 руб.</Представление>"
        "<ЦенаЗаЕдиницу>250</ЦенаЗаЕдиницу><Валюта>RUB</Валюта></Цена></Цены><Количество>12</Количество></Предложение>"
        "</Предложения></ПакетПредложений></КоммерческаяИнформация>"
    )
    value = record.value
    assert (value["price"], value["currency"], value["stock"], value["attributes"]) == (
        "250",
        "RUB",
        12,
        {"Цвет": "Синий"},
    )


def test_a_head_that_breaks_off_or_is_hostile() -> None:
    assert classifier(_HEAD[:-300]).groups == {"g1": "Посуда", "g2": "Посуда > Кружки"}
    hostile = _HEAD.replace(
        "<КоммерческаяИнформация", '<!DOCTYPE x [<!ENTITY a "b">]><КоммерческаяИнформация'
    )
    assert classifier(hostile).groups == {}
    deep = "<КоммерческаяИнформация>" + "<Группа><Ид>g</Ид><Наименование>n</Наименование>" * 20_000
    assert classifier(deep).groups == {}
