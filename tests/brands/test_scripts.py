"""Marks in Thai, Hebrew and Ukrainian, said of goods of their own and of what is made for them."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def claims(title: str) -> list[tuple[str, str]]:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 30))
    return [(one.mention.term.mark.id, one.level) for one in judged.claims]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("รองเท้าไนกี้ ผู้ชาย", "nike"),
        ("กระเป๋า หลุยส์ วิตตอง ผู้หญิง", "louis-vuitton"),
        ("นาฬิกา คาสิโอ ผู้ชาย", "casio"),
        ("נעלי נייקי גברים ריצה", "nike"),
        ("תיק שאנל קלאסי שחור", "chanel"),
        ("Кросівки Адідас чоловічі білі", "adidas"),
        ("Сумка Луї Віттон жіноча", "louis-vuitton"),
    ],
)
def test_a_mark_is_told(title: str, mark: str) -> None:
    assert claims(title) == [(mark, "plain")]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("ฟิล์มกระจก สำหรับ ซัมซุง S24", "samsung"),
        ("מסנן לשואב אבק דייסון V8 תחליפי", "dyson"),
        ("Фільтр для пилососа Дайсон V8", "dyson"),
        ("Ремінець для годинника Сяомі", "xiaomi"),
    ],
)
def test_what_is_made_for_it_is_no_claim(title: str, mark: str) -> None:
    assert claims(title) == [(mark, "made for")]


@pytest.mark.parametrize(
    "title",
    [
        "ชุดว่ายน้ำวันพีซ ผู้หญิง",
        "나이키우는 아이 성장 키재기 벽 스티커",
        "펜디자인 볼펜 10개 세트",
        "오메가3 캡슐 케이스",
    ],
)
def test_words_that_hold_a_name_are_none(title: str) -> None:
    assert claims(title) == []
