"""What a listing sells, by its words."""

from __future__ import annotations

import pytest

from listing_lint.brands import core
from listing_lint.brands.goods import goods_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("愛馬仕 絲巾 90cm", "apparel"),
        ("純棉 T恤 男", "apparel"),
        ("真皮 錢包", "bags"),
        ("機械錶 男", "watches"),
        ("吸塵器 濾網 可水洗", "accessories"),
        ("汽車 腳墊 全包圍", "accessories"),
        ("無線 滑鼠 靜音", "computers"),
    ],
)
def test_goods_are_told_in_traditional_characters(text: str, kind: str) -> None:
    assert kind in goods_in(text, core.goods())


def test_words_that_name_no_goods_tell_none() -> None:
    assert goods_in("臺北的天氣", core.goods()) == frozenset()
    assert goods_in("", core.goods()) == frozenset()


@pytest.mark.parametrize(
    ("text", "kind", "others"),
    [
        ("Diesel water pump 3 inch cast iron", "tools", "shoes"),
        ("Timing belt 8M 20 mm rubber", "tools", "apparel"),
        ("Rear brake shoes for a bus", "accessories", "apparel"),
        ("Hot shoe adapter", "accessories", "shoes"),
        ("Soap pump bottle, ceramic", "kitchen", "shoes"),
        ("Clutch cable, 125 ccm", "motorcycle", "bags"),
        ("Piston rings 86 mm", "tools", "jewellery"),
        ("Backpack sprayer 16 L", "garden", "bags"),
        ("Drawer slides 45 cm", "tools", "shoes"),
        ("Cinturón de seguridad universal", "auto", "apparel"),
        ("Кольца поршневые 86 мм", "auto", "jewellery"),
    ],
)
def test_a_word_of_a_longer_name_is_not_told_by_itself(text: str, kind: str, others: str) -> None:
    found = goods_in(text, core.goods())
    assert kind in found
    assert others not in found


def test_the_word_by_itself_still_is() -> None:
    assert "shoes" in goods_in("Red pumps, 10 cm", core.goods())
    assert "shoes" in goods_in("A water pump, and pumps to dance in", core.goods())
