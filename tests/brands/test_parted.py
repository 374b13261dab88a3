"""Names in Hangul and katakana that blanks part or signs cover, and words that only look so."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Claim, Field, claims_in


def claims(title: str) -> tuple[Claim, ...]:
    return claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 30)).claims


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("나 이 키 운동화 남성", "Nike"),
        ("샤 넬 가방 여성", "CHANEL"),
        ("구·찌 가방 여성", "Gucci"),
        ("아 디 다 스 운동화", "Adidas"),
        ("루 이 비 통 가방 여성", "Louis Vuitton"),
        ("나*키 운동화", "Nike"),
        ("나1키 운동화 남성", "Nike"),
        ("ナ〇キ スニーカー メンズ", "Nike"),
        ("シャネ〇 バッグ レディース", "CHANEL"),
        ("ロレ○クス 腕時計 メンズ", "Rolex"),
    ],
)
def test_it_is_seen(title: str, mark: str) -> None:
    assert [(one.mention.term.mark.name, one.mention.deformed) for one in claims(title)] == [(mark, True)]


@pytest.mark.parametrize(
    "title",
    [
        "새 옷 걸이 논슬립 10개",
        "큰 컵 머그 흰색 500ml",
        "아 기 옷 내의 세트",
        "한 손 에 들고 다니는 미니 선풍기",
        "꽃 병 유리 투명 25cm",
        "쿠션 1인용 방석 2개",
        "치마 2벌 세트 3색",
        "ゴム 5本 セット 髪留め",
        "プラ ケース 収納 10個",
        "マグ○個セット 白",
    ],
)
def test_it_only_looks_so(title: str) -> None:
    assert claims(title) == ()


@pytest.mark.parametrize(
    ("title", "mark"), [("نايكى حذاء رياضي رجالي", "Nike"), ("غوتشى حقيبة نسائية", "Gucci")]
)
def test_the_last_letter_of_an_arabic_name_may_have_no_points(title: str, mark: str) -> None:
    assert [one.mention.term.mark.name for one in claims(title)] == [mark]
