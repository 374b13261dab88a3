"""Titles that several listings share."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from listing_lint.catalog.listing import Listing
from listing_lint.profiles.load import load_profile
from listing_lint.rule import Context, Member
from listing_lint.rules.title_repeats import title_nearly_repeated, title_repeated

TODAY = date(2026, 11, 27)
CONTEXT = Context(load_profile("dhgate", as_of=TODAY), None, TODAY)  # type: ignore[arg-type]


def key(rule: Any, title: Any, store: str | None = "north") -> str | None:
    fields = {"title": title}
    found: str | None = rule.key(Listing(fields, fields, "A1", "x", "folder", store, "dhgate"), CONTEXT)
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Travel Cup, 500 ml", "TRAVEL cup - 500 ML"),
        ("Ｃｕｐ, steel", "cup  steel"),
        ("Größe STRASSE", "größe straße"),
        ("Case for Nova 7+", "Case for Nova 7 Plus"),
        ("Palm rest + touchpad", "Palm rest touchpad"),
    ],
)
def test_equal_titles_have_one_key(one: str, other: str) -> None:
    assert key(title_repeated, one) == key(title_repeated, other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cup 500 ml", "Cup 750 ml"),
        ("Cup a", "Cup b"),
        ("Watch 424.13.40", "Watch 424.40.13"),
        ("保温杯", "咖啡杯"),
        ("Glass for Nova S7", "Glass for Nova S7+"),
        ("Glass for Nova S7", "Glass for Nova S7＋"),
        ("Bulb A+", "Bulb A++"),
    ],
)
def test_other_titles_have_another(one: str, other: str) -> None:
    assert key(title_repeated, one) != key(title_repeated, other)


def test_stores_are_kept_apart() -> None:
    assert key(title_repeated, "Cup") != key(title_repeated, "Cup", "south")
    assert key(title_repeated, "Cup", None) is not None


@pytest.mark.parametrize("title", [None, 5, "", "!!!", [], " "])
def test_titles_without_words_are_not_compared(title: Any) -> None:
    assert key(title_repeated, title) is None
    assert key(title_nearly_repeated, title) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Insulated Steel Travel Cup, 500 ml, Black", "Travel Cup Insulated Steel 750ml red", True),
        ("Insulated Steel Travel Cups with Lid", "Insulated steel travel cup and lid", True),
        ("Men Cotton Summer Shirt XL Blue", "Cotton Men Summer Shirt size M, dark green", True),
        ("Canon PowerShot SD1000 Digital Camera", "Canon PowerShot SD1100 Digital Camera", False),
        ("Insulated Steel Travel Cup Model 7", "Insulated Steel Travel Cup Model 8", False),
        ("Steel Cup", "Cup Steel", False),  # too few words to mean anything
        (
            "Tasse en acier avec couvercle et paille, rouge",
            "Tasse en acier avec couvercle et paille, bleue",
            True,
        ),
        ("Taza de acero con tapa y pajita, roja", "Taza de acero con tapa y pajita, azul", True),
        ("Caneca de aço com tampa e canudo, vermelha", "Caneca de aço com tampa e canudo, preta", True),
        (
            "Tazza acciaio con coperchio e cannuccia, rossa",
            "Tazza acciaio con coperchio e cannuccia, nera",
            True,
        ),
        ("Kubek stalowy z pokrywką i słomką, czerwony", "Kubek stalowy z pokrywką i słomką, niebieski", True),
        ("Çelik bardak kapaklı pipetli, kırmızı", "Çelik bardak kapaklı pipetli, mavi", True),
        (
            "Кружка стальная с крышкой и трубочкой, красная",
            "Кружка стальная с крышкой и трубочкой, синяя",
            True,
        ),
        ("كوب ستيل مع غطاء للمكتب، أحمر", "كوب ستيل مع غطاء للمكتب، أزرق", True),
        ("스텐 텀블러 뚜껑 빨대 사무실용 빨강", "스텐 텀블러 뚜껑 빨대 사무실용 파랑", True),
        ("ステンレスタンブラー蓋付きオフィスレッド", "ステンレスタンブラー蓋付きオフィスブルー", True),
        ("不锈钢保温杯带盖子大容量红色", "不锈钢保温杯带盖子大容量深蓝色", True),
        ("不锈钢保温杯带盖子大容量 红色", "不锈钢保温杯带盖子大容量 蓝色", True),
        ("不锈钢保温杯带盖子大容量", "陶瓷保温杯带盖子大容量杯子", False),
        ("手机壳 iPhone 15 透明硅胶防摔", "手机壳 iPhone 14 透明硅胶防摔", False),
        ("Filter für Bosch BGL3 Staubsauger", "Filter für Bosch BGS5 Staubsauger", False),
        ("红色纸杯", "蓝色纸杯", False),
    ],
)
def test_colour_size_and_order_do_not_tell_titles_apart(one: str, other: str, same: bool) -> None:
    first, second = key(title_nearly_repeated, one), key(title_nearly_repeated, other)
    assert (first == second is not None) is same


@pytest.mark.parametrize(
    ("page", "severity"), [("https://a.example/7", "warning"), ("https://a.example/8", None)]
)
def test_rows_of_one_page_only_warn(page: str, severity: str | None) -> None:
    members = []
    for number, url in enumerate(("https://a.example/7", page), start=1):
        fields = {"title": "Slides", "url": url}
        members.append(Member(Listing(fields, fields, f"A{number}", "a.csv", ""), number, 1))
    (hit,) = title_repeated.check(members, title_repeated.options(), CONTEXT)
    assert hit.severity == severity
