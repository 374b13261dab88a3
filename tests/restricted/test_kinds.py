"""The files of restricted goods, and what is made of them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from listing_lint.brands.core import goods
from listing_lint.brands.letters import bare
from listing_lint.profiles.figures import GOODS
from listing_lint.restricted.first_look import may_offer
from listing_lint.restricted.judging import offers
from listing_lint.restricted.kinds import FOLDER, GRADES, files, kind, names
from listing_lint.restricted.measures import MEASURES
from listing_lint.rules import goods_health, goods_nature, goods_other, goods_weapons
from tools.build_goods import TARGET, made

KEYS = {
    "origin", "says", "otherwise", "measures", "categories", "stems", "stem_exceptions", "exempt", "near", "strict",
    "false_too", "own_heads", "media", "cues_in_description", "cues", "heads", "never", "denied", "after", "also", "same",
    "uses", "sure_cues", "between", "makers", "young", "ages", "told_what", "told_how", "told", "told_not",
    "sexes", "described", "named_in_description", "dosed", *GRADES,
}  # fmt: skip
LANGUAGES = {
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "ru",
    "pl",
    "tr",
    "nl",
    "zh",
    "ja",
    "ko",
    "inn",
    "brand",
    "vintage",
}


def data(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(FOLDER, f"{name}.toml").read_text(encoding="utf-8"))


def test_each_figure_has_its_words_and_a_rule() -> None:
    assert set(files()) == set(GOODS)
    rules = (*goods_weapons.RULES, *goods_health.RULES, *goods_nature.RULES, *goods_other.RULES)
    asked = [figure for rule in rules for figure in rule.figures]
    assert sorted(asked) == sorted(f"goods.{name}" for name in GOODS)


@pytest.mark.parametrize("name", files())
def test_a_file_holds_what_is_known(name: str) -> None:
    found = data(name)
    assert set(found) <= KEYS
    assert found["origin"]
    for key, value in found.items():
        if isinstance(value, dict):
            assert set(value) <= LANGUAGES, key
            for language, listed in value.items():
                keys = [bare(one) or one for one in listed]
                assert all(keys), (key, language)
                assert len(keys) == len(set(keys)), (
                    key,
                    language,
                    [one for one in keys if keys.count(one) > 1],
                )
    assert set(kind(name).measures) <= set(MEASURES)
    known = {goods_kind for kinds in goods().spaced.values() for goods_kind in kinds}
    assert kind(name).exempt <= known
    assert kind(name).says[0].islower()
    assert not kind(name).says.endswith(".")


def test_a_sure_name_alone_is_told() -> None:
    several = [one for listed in names().spaced.values() for one in listed if one.grade in {"sure", "likely"}]
    missed = [one for one in several if one.kind not in told(" ".join(one.words))]
    missed += [one for one in names().unspaced if one.grade == "sure" and one.kind not in told(one.unspaced)]
    assert missed == []


def told(title: str) -> set[str]:
    return {one.kind for one in offers({"title": title})}


def test_the_first_look_knows_all_names() -> None:
    assert TARGET.read_text(encoding="utf-8") == made()
    missed = [
        one
        for several in names().spaced.values()
        for one in several
        if not may_offer({"title": " ".join(one.words)})
    ]
    assert missed == []
    assert all(may_offer({"title": one.unspaced}) for one in names().unspaced)
    assert all(may_offer({"category": f"Shop > {category}"}) for category in names().categories)
    assert may_offer({"title": "Flucloxacillin"})
    assert may_offer(
        {"title": "Pills", "attributes": [{"name": "Active ingredient", "value": "Sildenafil 50 mg"}]}
    )


@pytest.mark.parametrize(
    "fields",
    [{}, {"title": None}, {"title": 3}, {"title": "Red cotton shirt", "category": 77, "attributes": "x"}],
)
def test_the_first_look_takes_anything(fields: dict[str, Any]) -> None:
    assert not may_offer(fields)
