"""Capacities, light, power, magnification and data rates that cannot be, in the languages that sellers write."""

from __future__ import annotations

from typing import Any

import pytest

from tests.rules.test_service import ask

USD: dict[str, Any] = {"currency": "USD"}


@pytest.mark.parametrize(
    "title",
    [
        "Powerbank 50.000 mAh ultraflach",
        "Batterie externe 50 000 mAh",
        "Caricabatterie portatile 50.000 mAh",
        "Bateria zewnętrzna 50 000 mAh",
        "Taşınabilir şarj cihazı 50.000 mAh",
        "モバイルバッテリー 50000mAh",
        "보조배터리 50000mAh",
        "بنك طاقة 50000 مللي أمبير",
        "充电宝50000毫安",
        "Power bank 185Wh",
    ],
)
def test_batteries_that_weigh_too_little(title: str) -> None:
    assert len(ask("SVC401", title=title, weight="100 g")) == 1
    assert ask("SVC401", title=title, weight="1.1 kg") == []


@pytest.mark.parametrize(
    "name",
    ["Poids", "Peso", "Вес", "Waga", "Ağırlık", "Gewicht", "重量", "重さ", "무게", "الوزن", "Hmotnost"],
)
def test_weights_by_their_names(name: str) -> None:
    unit = {"重さ": "100グラム", "무게": "100그램", "الوزن": "100 جم", "Вес": "100 г"}.get(name, "100 g")
    assert len(ask("SVC401", title="Power bank 50000mAh", attributes={name: unit})) == 1
    assert ask("SVC401", title="Power bank 50000mAh", attributes={f"{name} max load": unit}) == []


@pytest.mark.parametrize(
    ("title", "price", "found"),
    [
        ("Power bank 99000mAh", 6, 1),
        ("Powerbank 20000 mAh", 9, 0),
        ("Power bank 10000mAh", 3, 0),
        ("Power bank case DIY 20000mAh", 1, 0),
        ("Sticker for power bank 50000mAh", 1, 0),
        ("Phone 5000mAh", 0.5, 0),
        ("18650 battery 3500mAh", 0.3, 1),
        ("18650 battery 3500mAh", 3, 0),
    ],
)
def test_batteries_that_cost_too_little(title: str, price: float, found: int) -> None:
    assert len(ask("SVC401", title=title, price=price, **USD)) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("AA NiMH 9000mAh 1.2V 4 pcs", 1),
        ("AAA Akku NiMH 3000mAh 1,2V", 1),
        ("AA NiMH 2800mAh", 0),
        ("AAA NiMH 1100mAh", 0),
        ("D NiMH 10000mAh 1.2V", 0),
        ("AA alkaline 2900mAh", 0),
        ("CR2032 3V 1000mAh", 1),
        ("CR2032 235mAh 3V 10 pcs", 0),
        ("CR2450 620mAh 3V", 0),
        ("Washing machine 60 kWh", 0),
    ],
)
def test_cells_by_their_names(title: str, found: int) -> None:
    assert len(ask("SVC401", title=title, weight="10 kg" if "Wash" in title else None)) == found


def test_one_weight_for_several_capacities_is_read_with_care() -> None:
    variants = [
        {"sku": "A", "attributes": {"Capacity": "10000mAh"}},
        {"sku": "B", "attributes": {"Capacity": "20000mAh"}},
    ]
    assert ask("SVC401", title="Power bank", weight="180 g", variants=variants) == []
    variants[1]["attributes"] = {"Capacity": "500000mAh"}
    (one,) = ask("SVC401", title="Power bank", weight="180 g", variants=variants)
    assert one.pointer == "/variants/1/attributes/Capacity"


@pytest.mark.parametrize(
    "title",
    [
        "USB flash drive 2TB for phone and PC",
        "microSD card 2TB with SD adapter",
        "Karta pamięci 2 TB + adapter",
        "USB-Stick 2 TB für Handy",
        "Clé USB 2 To",
        "Memoria USB 2 TB",
        "Chiavetta USB 2 TB",
        "Pamięć USB 2 TB",
        "USB bellek 2 TB",
        "Флешка 2 ТБ",
        "U盘2TB",
        "USBメモリ2TB",
        "USB 메모리 2TB",
        "فلاش ميموري 2 تيرابايت",
        "メモリーカード 2TB",
        "메모리 카드 2TB",
        "Hafıza kartı 2TB",
        "Karta pamięci 2TB",
        "内存卡2TB",
        "microSDカード 2TB",
    ],
)
def test_memory_that_costs_too_little(title: str) -> None:
    assert len(ask("SVC402", title=title, price=5, **USD)) == 1
    assert ask("SVC402", title=title, price=190, **USD) == []


@pytest.mark.parametrize(
    "title",
    [
        "External hard drive 16TB portable",
        "Externe Festplatte 16 TB",
        "Disque dur externe 16 To",
        "Disco duro externo 16TB",
        "Внешний жёсткий диск 16 ТБ",
        "Dysk zewnętrzny 16TB",
        "Harici disk 16 TB",
        "移动硬盘16TB",
        "外付けHDD 16TB",
        "외장하드 16TB",
        "هارد خارجي 16 تيرابايت",
    ],
)
def test_disks_that_cost_too_little(title: str) -> None:
    assert len(ask("SVC402", title=title, price=22, **USD)) == 1
    assert ask("SVC402", title=title, price=299, **USD) == []


@pytest.mark.parametrize(
    "title",
    [
        "Card reader for 2TB cards",
        "Festplattengehäuse bis 16 TB",
        "Boîtier disque dur externe jusqu'à 16 To",
        "Caja para disco duro hasta 8TB",
        "Etui na pendrive 2TB",
        "外付けHDDケース 16TB対応",
        "외장하드 케이스 16TB",
        "移动硬盘盒 16TB",
        "Camera with 2TB microSD card",
        "Case for USB stick 2TB",
        "microSD adapter 2TB",
        "Adapter for SD card 2TB",
    ],
)
def test_what_goes_with_memory_is_left_alone(title: str) -> None:
    assert ask("SVC402", title=title, price=3, **USD) == []


@pytest.mark.parametrize(
    "title",
    [
        "LED Strahler 50 W 30.000 Lumen",
        "Refletor LED 50W 30000 lúmens",
        "Naświetlacz LED 50W 30000 lumenów",
        "LED projektör 50W 30000 lümen",
        "Прожектор 50 Вт 30000 люменов",
        "LED投光灯50瓦30000流明",
        "LED投光器 50W 30000ルーメン",
        "LED 투광등 50W 30000루멘",
        "كشاف LED 50 واط 30000 لومن",
    ],
)
def test_too_much_light(title: str) -> None:
    assert len(ask("SVC403", title=title)) == 1


@pytest.mark.parametrize(
    "title",
    [
        "プロジェクター 60W 30000ルーメン",
        "빔프로젝터 60W 30000루멘",
        "Rzutnik 60W 30000 lumenów",
        "Видеопроектор 60 Вт 30000 лм",
        "LED電球 9W 4000ルーメン 400W相当",
        "جهاز عرض 60 واط 30000 لومن",
    ],
)
def test_light_of_another_kind_is_left_alone(title: str) -> None:
    assert ask("SVC403", title=title) == []


@pytest.mark.parametrize(
    ("title", "fields", "found"),
    [
        ("Haartrockner 15000 W", {}, 1),
        ("Фен 9000 Вт", {}, 1),
        ("Sèche-cheveux 9000W", {}, 1),
        ("Hair dryer 2200W", {}, 0),
        ("Kettle 9000W 400V", {}, 0),
        ("Hair dryer stand 5000W", {}, 0),
        ("Pannello solare 300W", {"dimensions": "30 x 20 x 1 cm"}, 1),
        ("태양광 패널 300W", {"dimensions": "30 x 20 x 1 cm"}, 1),
        ("折りたたみ ソーラーパネル 100W", {"dimensions": "30 x 20 x 5 cm"}, 0),
        ("Zasilany z USB wzmacniacz 2000 W", {}, 1),
    ],
)
def test_power(title: str, fields: dict[str, Any], found: int) -> None:
    assert len(ask("SVC404", title=title, **fields)) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Binoculars 1000x1000", 1),
        ("Бинокль 1000х60", 1),
        ("双筒望远镜1000x50", 1),
        ("Prismáticos 3000x70", 1),
        ("Telescope 50mm 2000x", 1),
        ("Optical microscope 100000x", 1),
        ("顕微鏡 5000倍", 1),
        ("Binoculars 10x42", 0),
        ("Zoom binoculars 10-180x100", 0),
        ("Giant binoculars 25x100", 0),
        ("Telescope 76/700, 525x", 0),
        ("Telescope poster 1000x700 mm", 0),
        ("Binoculars case 1000x600", 0),
        ("Bilderrahmen Fernglas 1000x700", 0),
        ("Digital microscope 50-1600x", 0),
        ("Microscope 2000x", 0),
        ("Picture frame 1000x1000 mm", 0),
    ],
)
def test_magnifications(title: str, found: int) -> None:
    assert len(ask("SVC406", title=title)) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Monocular 40x60", 1),
        ("Pocket binoculars 40x22", 1),
        ("Бинокль 90x90", 1),
        ("Prismáticos 100x22 plegables", 1),
        ("Fernglas 180x100", 1),
        ("Binoculars 20x32", 0),
        ("Binoculars 30x60", 0),
        ("Zoom binoculars 8-24x25", 0),
        ("Zoom binoculars 10-30x25", 0),
        ("Spotting scope monocular 60x60", 0),
        ("Strap for binoculars 40x60 mm", 0),
    ],
)
def test_glasses_for_the_hand_that_are_called_far_too_strong(title: str, found: int) -> None:
    hits = ask("SVC406", title=title)
    assert [hit.severity for hit in hits] == ["info"] * found


@pytest.mark.parametrize(
    ("title", "price", "found"),
    [
        ("16TB portable SSD external hard drive USB 3.0", 25, 1),
        ("4TB USB flash drive, metal keychain", 12, 1),
        ("8TB external hard drive SSD", 290, 0),
        ("Keychain with a USB-C cable, 256GB", 5, 0),
    ],
)
def test_memory_under_two_names_and_on_a_ring(title: str, price: float, found: int) -> None:
    assert len(ask("SVC402", title=title, price=price, currency="USD")) == found


def test_money_of_large_markets_is_known() -> None:
    assert len(ask("SVC402", title="2TB flash drive", price=9800, currency="NGN")) == 1


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Rechargeable torch 120,000 High Lumens super bright", 1),
        ("Flashlight 90000 super lumen zoom", 1),
        ("ไฟฉายแรงสูง 100000 lumens LED", 1),
        ("Senter LED 200000 lumen", 1),
        ("Flashlight 3000 High Lumens", 0),
        ("Flashlight, 100000 high candela, 2000 lumens", 0),
    ],
)
def test_light_that_is_praised_between_number_and_unit(title: str, found: int) -> None:
    assert len(ask("SVC403", title=title)) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("USB 2.0 flash drive 64GB 500MB/s", 1),
        ("Clé USB 2.0 64 Go, 300 Mo/s", 1),
        ("microSD 128GB 9000MB/s", 1),
        ("USB 2.0 flash drive 64GB 30MB/s", 0),
        ("USB 3.0 flash drive 128GB 400MB/s", 0),
        ("USB 3.0 flash drive 128GB 900MB/s", 1),
        ("USB 3.2 Gen 2 SSD 1TB 1050MB/s", 0),
        ("USB 3.0/2.0 flash drive 128GB 400MB/s", 0),
        ("Hard drive dock USB 3.0 5.0Gbps", 0),
        ("NVMe SSD 2TB 7400MB/s", 0),
        ("WiFi adapter USB 2.0 150 MB/s", 0),
    ],
)
def test_data_rates(title: str, found: int) -> None:
    assert len(ask("SVC407", title=title)) == found
