"""Words of other languages beside marks: what no disguise is, and what goods are made for."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.listing import Listing
from listing_lint.catalog.native import Native
from listing_lint.cli.main import run
from listing_lint.profiles.load import load_profile, read_sources
from listing_lint.registry import builtin_rules
from listing_lint.rule import Context

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def codes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def found(**fields: Any) -> list[str]:
        path = tmp_path / "a.json"
        path.write_text(json.dumps({"id": "A1", "title": "Plain goods", **fields}), encoding="utf-8")
        run(["check", str(path), "--isolated", "--no-cache", "--select", "BRD1", "-o", "json"])
        return [finding["code"] for finding in json.loads(capsys.readouterr().out)["findings"]]

    return found


@pytest.mark.parametrize(
    "text", ["Um vinho com prestígio histórico", "Avec poche intérieure", "Décoration_intérieure"]
)
def test_a_word_with_accents_is_no_disguised_mark(codes: Any, text: str) -> None:
    assert codes(description=text, keywords=[text]) == []


def test_an_adjective_with_the_article_is_no_mark_of_tobacco(codes: Any) -> None:
    assert codes(description="عباية بقماش لمار الكوري الفاخر") == []
    assert codes(title="معسل الفاخر تفاحتين") == ["BRD101"]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (
            "Videojuego Horizon Forbidden West",
            '"Horizon Forbidden West", a mark of Sony Interactive Entertainment',
        ),
        ("刺客信条 游戏光盘", '"刺客信条", a name of Assassin\'s Creed (owner: Ubisoft Entertainment)'),
    ],
)
def test_a_game_is_told_by_its_owner(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], title: str, told: str
) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"id": "A1", "title": title}), encoding="utf-8")
    run(["check", str(path), "--isolated", "--no-cache", "--select", "BRD1", "-o", "json"])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["message"] == f"title names {told}"


def test_accents_that_no_word_has_are_one(codes: Any) -> None:
    assert codes(title="Sandals Hërmês") == ["BRD102"]


def test_a_number_run_together_with_a_name_is_no_disguise(codes: Any) -> None:
    assert codes(title="Game Black Ops7 for consoles") == ["BRD101"]


def test_signs_around_words_cover_no_letters(codes: Any) -> None:
    assert codes(description="These labels are WATER PROOF★★★★") == []
    assert codes(title="Sandals Herm★s") == ["BRD102"]


def test_processors_are_no_cars(codes: Any) -> None:
    assert codes(title="Computing card NVIDIA Tesla T4") == ["BRD101"]
    assert codes(title="Tesla wall charger") == ["BRD101"]


def test_a_number_parted_from_a_name_is_no_disguise(codes: Any) -> None:
    assert codes(title="Fairing kit, CBR 1000RR") == codes(title="Fairing kit, CBR1000RR") == ["BRD101"]


@pytest.mark.parametrize(
    "title", ["Pouzdro na iPad", "Kryt na telefon iPhone 13", "Puzdro na iPhone", "Taška na iPad mini"]
)
def test_czech_and_slovak_cases_are_made_for_what_they_hold(codes: Any, title: str) -> None:
    assert codes(title=title) == ["BRD105"]


@pytest.mark.parametrize(
    ("form", "fields", "hits"),
    [
        ("generic", {"manufacturer": "TP-Link"}, 0),
        ("generic-xml", {"attributes": {"Producent": "TP-Link"}}, 0),
        ("generic", {"manufacturer": "N/A"}, 1),
        ("generic", {"brand": "unnamed"}, 1),
        ("generic", {}, 1),
        ("amazon", {"manufacturer": "TP-Link"}, 1),
    ],
)
def test_the_maker_is_the_brand_in_a_shops_own_export(form: str, fields: dict[str, Any], hits: int) -> None:
    value = {"id": "A1", "title": "Thermostat", **fields}
    listing = Listing(value, value, "A1", "a.json", "", native=Native(form, None, {}))
    rule = next(rule for rule in builtin_rules() if rule.code == "BRD201")
    today = date(2026, 11, 27)
    context = Context(load_profile("dhgate", as_of=today, sources=read_sources()), None, today)  # type: ignore[arg-type]
    assert len(list(rule.check(listing, rule.options(), context))) == hits


@pytest.mark.parametrize(
    "title",
    [
        "Černé koše na prádlo z vrby",
        "Tapis décathlon gris très épais pour salon",
        "Vintersko i skinn, håpe om snø",
        "Stół drewniany nadał wnętrzu ciepło żółć",
    ],
)
def test_a_word_whose_accents_one_language_has_is_one_of_it(codes: Any, title: str) -> None:
    assert codes(title=title) == []


def test_beside_the_goods_of_a_mark_it_is_a_disguise(codes: Any) -> None:
    assert codes(title="Crème de nuit nivéa soin visage été") == ["BRD102"]


@pytest.mark.parametrize(
    "title",
    [
        "Pennarello nero per lavagna bianca",
        "Gafas de lectura con embellecer metálico",
        "Mesa atada de madera",
        "Стол крак деревянный",
    ],
)
def test_what_is_nearly_a_little_known_name_is_a_word_on_other_goods(codes: Any, title: str) -> None:
    assert codes(title=title) == []


@pytest.mark.parametrize(
    "title", ["Pinarelo road bike frame carbon", "Balencaiga phone case", "Samsnug keyring for a desk"]
)
def test_beside_its_goods_or_of_a_well_known_mark_it_is_a_misspelt_name(codes: Any, title: str) -> None:
    assert codes(title=title) == ["BRD102"]


@pytest.mark.parametrize(
    "title",
    [
        "Houten snijplank koken en bakken",
        "Karhu villapaita naisille",
        "Hama perler rød 1000 stk",
        "Lampe de table coccinelle pour enfant",
        "Fundas de descente de lit gris",
        "Led strip for car ambient lighting",
        "Moon star jewelry set for girls",
        "Stone walls outdoor lamp waterproof",
        "Summer infant girl romper cotton",
        "Golden goose gummy candy mold kitchen",
    ],
)
def test_usual_words_and_phrases_are_no_names(codes: Any, title: str) -> None:
    assert codes(title=title) == []


def test_a_short_name_is_written_as_it_sounds(codes: Any) -> None:
    assert codes(title="Nyke sneakers for men") == ["BRD102"]


def test_french_goods_are_adapted_to_a_device_without_a_preposition(codes: Any) -> None:
    assert codes(title="Filtre à huile adaptable Honda GX160") == ["BRD105"]


@pytest.mark.parametrize(
    "title",
    [
        "Joint pour machine à café Krups EA8108",
        "Goma para lavadora Bosch puerta",
        "Guarnizione per lavatrice Samsung oblò",
        "Koolborstels voor wasmachine Miele",
        "Ремень для стиральной машины Samsung",
        "Szűrő porszívóhoz Philips",
        "Túi lọc cho máy hút bụi Dyson V8",
        "Bàn phím cho máy tính bảng Samsung Galaxy Tab S9",
        "Ngòi thay thế cho bút Apple Pencil 1 và 2",
        "Suodatin pölynimuriin Bosch",
        "アイパッド 第10世代 対応 ケース",
    ],
)
def test_a_household_machine_may_stand_before_its_mark(codes: Any, title: str) -> None:
    assert codes(title=title) == ["BRD105"]


@pytest.mark.parametrize("title", ["Machine à café Krups noire 1500 W", "Máy hút bụi Dyson V8 không dây"])
def test_a_machine_of_the_mark_is_a_claim(codes: Any, title: str) -> None:
    assert codes(title=title) == ["BRD101"]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Dacıa Logan Cam Rüzgarlığı", "BRD101"),
        ("CİTROEN C3 SİLECEK TAKIMI", "BRD105"),
        ("Fıat Egea 2015 ve Sonrası Modellerine Özel Paspas", "BRD105"),
        ("Nıke running shoes", "BRD102"),
    ],
)
def test_the_case_of_turkish_letters_disguises_no_mark(codes: Any, title: str, told: str) -> None:
    assert codes(title=title) == [told]


@pytest.mark.parametrize(
    ("title", "description", "disguised"),
    [
        ("BAGAJ KİLİDİ 8 PIN", "Audı &gt; A3 04&gt;13, OEM 8P48", False),
        ("Bagaj Kapağı Butonu", "Cıtroen C2 - C4 - C5, OEM 6490R3", False),
        ("Trunk lock 8 PIN", "Audı A3 04, OEM 8P48", True),
        ("NİKE SHOES", "Nıke shoes, new", True),
    ],
)
def test_a_title_in_turkish_tells_the_case_of_a_description(
    codes: Any, title: str, description: str, disguised: bool
) -> None:
    assert ("BRD102" in codes(title=title, description=description)) is disguised


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"title": "Aceite de girasol Natura 1.5 L", "brand": "NATURA"}, []),
        ({"title": "Aderezo suave 250 g", "brand": "NATURA", "category": "Aderezos"}, []),
        ({"title": "Crema hidratante de manos 75 ml", "brand": "NATURA"}, ["BRD101"]),
    ],
)
def test_groceries_are_no_cosmetics(codes: Any, fields: dict[str, str], told: list[str]) -> None:
    assert codes(**fields) == told


@pytest.mark.parametrize(
    ("title", "found"),
    [
        # A question mark is what a wrong encoding left of é, and nobody's cover.
        ("Trading card game pok?mon, 60 cards", ["BRD101"]),
        ("H?agen-Dazs ice cream, 500 ml", ["BRD101"]),
        ("n?ke running shoes for men", ["BRD102"]),
        # A line that its owner calls Replica, and a copy.
        ("Maison Margiela Replica sneakers, white leather", ["BRD101"]),
        ("Rolex replica watch for men", ["BRD106"]),
    ],
)
def test_lost_letters_hide_nothing_and_a_replica_may_be_a_line(
    codes: Any, title: str, found: list[str]
) -> None:
    assert codes(title=title) == found


@pytest.mark.parametrize(
    ("title", "brand", "found"),
    [
        # What a maker of club shirts calls the grade for fans, under his own name.
        ("Rovers Black 2024 Primary Replica Jersey by adidas", "adidas", {"BRD101"}),
        ("Camiseta réplica adidas, rayas negras", "adidas", {"BRD101"}),
        # Under another's name, or of anything else, it is a copy.
        ("Rovers Black Replica Jersey adidas", "Plainwear", {"BRD106"}),
        ("adidas replica watch, black", "adidas", {"BRD106"}),
    ],
)
def test_a_replica_shirt_is_its_maker_s(codes: Any, title: str, brand: str, found: set[str]) -> None:
    assert set(codes(title=title, brand=brand)) - ({"BRD101"} - found) == found
