"""Goods that are made for a mark's goods, and those that only look like it: both halves of the cases."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in
from listing_lint.brands.made_for import has_a_device_before_for, is_made_for, past_models
from listing_lint.brands.references import nouns_of
from tools.score_brands import CASES, Tally, cases_in, half_of, score


@pytest.mark.parametrize("half", [1, 2])
@pytest.mark.parametrize(("way", "least"), [("nominative", 0.92), ("nominative_own", 0.95)])
def test_both_halves(half: int, way: str, least: float) -> None:
    tally = Tally()
    for case in cases_in(CASES / "made_for"):
        if case["way"] == way and half_of(case) == half:
            score(case, tally)
    assert tally.marks > 60
    assert tally.levelled / tally.marks >= least, "\n".join(tally.misses)


@pytest.mark.parametrize(
    ("text", "mark", "said"),
    [
        ("Case for iPhone 15", "iPhone", "perhaps"),
        ("Case fully compatible only with the new iPhone", "iPhone", "surely"),
        ("Laptop for students Dell Inspiron", "Dell", ""),
        ("Shoes for men Nike", "Nike", ""),
        ("Slim fit Levi's jeans", "Levi", "perhaps"),
        ("Dyson V8 uyumlu filtre", "Dyson", "surely"),
        ("Nike kadınlar için", "Nike", ""),
        ("Wiper blades, fits Golf VII, Audi A3", "Audi", "surely"),
        ("Bag for Women 2024 Gucci", "Gucci", ""),
        ("This is not a product made by Dyson", "Dyson", "surely"),
        ("Genuine. Dyson", "Dyson", ""),
        ("Wired mouse – Compatible – PC, Mac, Xbox", "Xbox", "surely"),
        ("Mouse, compatibility: PC, Mac, Xbox", "Xbox", "surely"),
        ("Hoodie for gamers – Xbox", "Xbox", ""),
        ("Fiat Egea HB 2015 ve Sonrası Modellerine Özel Paspas", "Fiat Egea", "surely"),
        ("RENAULT CLIO TÜM MODELLERİ İÇİN KOLÇAK", "RENAULT", "surely"),
        ("Audi A4 Araçlara Özel 3D Havuzlu Paspas", "Audi A4", "surely"),
        ("Galaxy S24'e Özel Kılıf", "Galaxy", "surely"),
        ("Nike Erkek Modelleri Özel Fiyat", "Nike", ""),
        ("Nike Yeni Sezon Özel Tasarım", "Nike", ""),
        ("כיסוי ל-iPhone 15", "iPhone", "perhaps"),
        ("Toner for HP LaserJet", "HP", "perhaps"),
        ("סוללה תואמת Dyson V8", "Dyson", "surely"),
        ("قاب مخصوص iPhone 13", "iPhone", "surely"),
        ("Peça de reposição, atende as séries John Deere 5075", "John Deere", "surely"),
        ("Retentor, aplicação: Toyota Hilux 2008", "Toyota", "surely"),
        ("Pastilha de freio, encaixa em Yamaha Fazer 250", "Yamaha", "surely"),
        ("Serve nos modelos Honda CG 150", "Honda", "surely"),
        ("Repuesto, se adapta a Toyota Corolla", "Toyota", "surely"),
        ("Si monta su Vespa 125", "Vespa", "surely"),
        ("Tênis com aplicação Nike", "Nike", ""),
        ("", "", ""),
    ],
)
def test_words_around(text: str, mark: str, said: str) -> None:
    at = text.find(mark)
    assert is_made_for(text, at, at + len(mark)) == said


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_words_are_taken(before: str, after: str) -> None:
    assert is_made_for(f"{before}X{after}", len(before), len(before) + 1) in {"", "perhaps", "surely"}


@pytest.mark.parametrize("piece", ["1", "a1-", "I ", "for ", "not ", " the", "，", "a b ", "1/"])
def test_hostile_words_end(piece: str) -> None:
    text = f"{piece * 4000}X{piece * 4000}é"
    at = text.find("X")
    assert is_made_for(text, at, at + 1) in {"", "perhaps", "surely"}
    assert past_models(text, at + 1, None)


def _levels(title: str, description: str = "") -> list[tuple[str, str]]:
    """The marks of a listing with their level."""
    fields = [Field(title, "title")] + ([Field(description, "description")] if description else [])
    judged = claims_in(fields, core.lexicon(), core.goods(), day=date(2026, 11, 29))
    return [(claim.mention.matched, claim.level) for claim in judged.claims]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        pytest.param("Nóż do maszynki do mięsa Bosch MFW nr 8", "Bosch", id="the noun of the device between"),
        pytest.param("Guarnizioni e piastrina per moka Bialetti 6 tazze", "Bialetti", id="its own device"),
        pytest.param("Repuesto goma puerta lavadora Balay 3TS976", "Balay", id="a part, without for"),
        pytest.param("Staubsaugerschlauch zu Nilfisk GM80 2 m", "Nilfisk", id="a compound for a part"),
        pytest.param("Vestel Buzdolabı İçin Kapı Lastiği 60x110", "Vestel", id="for behind the device"),
        pytest.param(
            "パナソニック ラムダッシュ 対応 替刃 ES9036", "パナソニック", id="compatible behind the line"
        ),
        pytest.param("互換インク キヤノン BCI-381 6色セット", "キヤノン", id="compatible goods before"),
        pytest.param(
            "LD Xerox Phaser 3250 Compatible Black Toner Cartridge", "Xerox", id="compatible behind the model"
        ),
        pytest.param("Toner nero sostituisce HP 106A 1000 pagine", "HP", id="replaces"),
        pytest.param(
            "Otterbox Impact Series Case for Dell Streak", "Dell", id="a name that is a word as well"
        ),
        pytest.param(
            "Jarra de cristal para batidora Taurus Optima Legend", "Taurus", id="a usual word by its device"
        ),
        pytest.param("Game controller for PC, Mac, PS5", "PS5", id="platforms between"),
        pytest.param("Brašna na notebook a iPad", "iPad", id="a bag for something"),
        pytest.param(
            "كبسولات قابلة لإعادة الاستخدام مناسبة لآلة نسبريسو", "نسبريسو", id="Arabic, for as a letter"
        ),
    ],
)
def test_the_device_may_be_named_in_any_words(title: str, mark: str) -> None:
    assert (mark, "made for") in _levels(title)


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Quilted leather bag for Chanel elegant women", "Chanel"),
        ("Leather bracelet fits with Hermes outfits", "Hermes"),
        ("Earrings made with Swarovski crystals", "Swarovski"),
        ("Plush for Pokemon trainers Pikachu 20cm", "Pokemon"),
        ("Arçelik ev için buzdolabı no frost", "Arçelik"),
        ("Case for iPhone by Philips", "Philips"),
    ],
)
def test_goods_of_the_marks_own_kind_show_it(title: str, mark: str) -> None:
    assert (mark, "plain") in _levels(title)


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        pytest.param("كفر لايفون 15 شفاف", "ايفون", id="for as a letter of the name"),
        pytest.param("كفر للآيفون 15 شفاف", "آيفون", id="for and the article"),
        pytest.param("كفر للايفون 15 شفاف", "ايفون", id="the same, without hamza"),
        pytest.param("جراب لسامسونج S24", "سامسونج", id="a maker"),
        pytest.param("قطع غيار لتويوتا كورولا", "تويوتا", id="a maker of cars, and its line"),
        pytest.param("حقيبة للكزس", "لكزس", id="a name that begins with the letter"),
    ],
)
def test_arabic_joins_for_to_the_name(title: str, mark: str) -> None:
    assert (mark, "made for") in _levels(title)


def test_an_arabic_name_or_noun_may_begin_with_the_letter_of_for() -> None:
    assert _levels("لابتوب لينوفو ثينك باد") == [("لينوفو", "plain")]
    assert _levels("شاحن لينوفو") == [("لينوفو", "plain")]


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Replacement lenses for Ray-Ban RB2132 polarized", "made for"),
        ("Polarized sunglasses for Ray-Ban lovers", "plain"),
        ("Batería Makita BL1850B 18V 5Ah", "plain"),
        ("Chargeur Makita DC18RC 14.4-18V", "plain"),
        ("Batería para Makita BL1850B", "made for"),
        ("Batería de repuesto Makita BL1850B", "made for"),
        ("Batterie Makita DHP482", "made for"),
        ("Радіатор кондиціонера Jeep Grand Cherokee WK2", "made for"),
        ("Shock absorber front Jeep Grand Cherokee", "made for"),
        ("Pastilhas de freio Fiat Uno", "made for"),
        ("Kotflügel Audi A4 B8", "made for"),
        ("Brembo brake discs front", "plain"),
        ("Bosch Scheinwerfer", "plain"),
    ],
)
def test_a_part_is_for_the_device_or_its_makers_own(title: str, level: str) -> None:
    assert {one for _, one in _levels(title)} == {level}


@pytest.mark.parametrize(
    "title", ["Switch OLED用 保護ケース", "Switch OLED用", "for Switch OLED", "Switch OLED"]
)
def test_a_device_may_stand_first(title: str) -> None:
    assert {level for _, level in _levels(title)} <= {"made for", "plain"}


@given(st.sampled_from(["", "for ", "a for ", "mixer for ", "cup of mixer for ", "ل"]), st.text(max_size=20))
def test_any_words_before_for_are_taken(before: str, after: str) -> None:
    goods, nouns = frozenset({"games"}), nouns_of(core.goods())
    assert has_a_device_before_for(before + after, len(before), goods, nouns) in {True, False}


def test_a_usual_word_behind_a_device_is_none() -> None:
    assert _levels("Cable Management System, Rubberized Feet, Dark Espresso Finish") == []


def levels(title: str) -> list[tuple[str, str]]:
    found = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 29)).claims
    return [(one.mention.term.mark.id, one.level) for one in found]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Covorase cauciuc pentru Dacia Duster", "dacia"),
        ("Gummimattor passar Volvo V60", "volvo"),
        ("Lasikannu sopii Moccamaster keittimeen", "technivorm-moccamaster"),
        ("Porzsák Gorenje porszívóhoz 5 db", "gorenje"),
        ("ผ้าเบรกหน้า สำหรับ Toyota Hilux", "toyota"),
        ("다이슨 에어랩용 거치대", "dyson"),
        ("삼성 제트 청소기 호환 필터", "samsung"),
        ("트렁크 매트 현대 투싼 전용", "hyundai"),
        ("ريموت كنترول متوافق مع تلفزيون سامسونج", "samsung"),
        ("Дефлекторы окон на Hyundai Solaris", "hyundai"),
        ("滚刷边刷 适配石头 T7 扫地机", "roborock"),
        ("Copo de liquidificador para Arno Power Max", "arno-eletro"),
        ("Resistenza per ferro da stiro Ariete Stiromatic", "ariete-home"),
        ("Toner zamiennik do Brother TN-2421", "brother"),
        ("Wall Plate Cover for ecobee Thermostat Lite", "ecobee"),
        ("Щетки для робота-пылесоса Xiaomi Mi Robot комплект", "xiaomi"),
        ("에어팟 프로 2세대용 실리콘 케이스", "apple"),
        ("Borracha de porta para Fiat Strada 2021", "fiat"),
        ("Autopotahy na míru Škoda Octavia 2", "skoda"),
        ("Chlapacze Ford Focus 2015", "ford"),
        ("Etui Samsung A52 z klapką", "samsung"),
        ("Szkło hartowane Samsung A52", "samsung"),
        ("Carcasa llave Seat Leon 3 botones", "seat"),
        ("HP 305XL remanufactured ink cartridge black", "hp"),
        ("Plachta na Ford Focus kombi", "ford"),
        ("Storage box for Playmobil figures", "playmobil"),
        ("マキタ 掃除機 用 紙パック 10枚", "makita"),
        ("电池 配件 适用爱玛 电动车", "aima"),
        ("Pneu Plein 8.5 Pouces pour Trottinette Xiaomi M365 Pro", "xiaomi"),
        ("Neumático para Patinete Xiaomi M365 Pro", "xiaomi"),
        ("Cast iron cooking grates, replacement parts for Weber Spirit 300", "weber-grill"),
        ("比亚迪海鸥专用后备箱垫防水TPE", "byd"),
        ("本田思域汽车钥匙套适用男女扣", "honda"),
        ("ダイハツ タント LA650S 用 サンシェード 4枚", "daihatsu"),
        ("Grip pour Trottinette Segway Ninebot", "segway"),
    ],
)
def test_ways_of_other_languages_to_say_for(title: str, mark: str) -> None:
    assert levels(title) == [(mark, "made for")]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("나이키 여성용 운동화", "nike"),
        ("삼성 가정용 공기청정기 필터 포함", "samsung"),
        ("รองเท้า สำหรับผู้ชาย Nike", "nike"),
        ("Garmin futáshoz óra", "garmin"),
        ("Traje a medida Hugo Boss azul", "hugo-boss"),
        ("Genuine Ford Focus floor mats 2015", "ford"),
        ("Radkappen BMW 60 mm", "bmw"),
        ("Akku Bosch 18V 5Ah", "bosch"),
        ("Samsung A54 phone with case", "samsung"),
        ("Llavero Seat Leon metal", "seat"),
        ("Playmobil figures storage set", "playmobil"),
        ("HP 305XL Black Ink Cartridge compatible with HP DeskJet 2710", "hp"),
    ],
)
def test_whom_goods_of_its_own_are_for(title: str, mark: str) -> None:
    assert levels(title) == [(mark, "plain")]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("滤芯 配件 适用松下 通用款", "panasonic"),
        ("交換フィルター シャープ用 互換品", "sharp"),
        ("교체 필터 쿠쿠 전용", "cuckoo"),
        ("Spiegelset passend für Simson S51", "simson"),
    ],
)
def test_a_usual_word_of_an_unspaced_script_is_a_mark_where_goods_are_made_for_it(
    title: str, mark: str
) -> None:
    assert levels(title) == [(mark, "made for")]


@pytest.mark.parametrize(
    "title", ["松下童子问 国画 装饰画", "シャープペンシル 0.5mm", "브라운 색상 가죽 지갑", "石头纹 餐盘"]
)
def test_and_none_elsewhere(title: str) -> None:
    assert levels(title) == []


def test_such_a_word_hides_no_longer_name() -> None:
    assert levels("爱玛仕 皮带") == [("hermes", "plain")]


def test_a_porthole_is_no_watch() -> None:
    assert levels("Charnière de hublot pour lave-linge Brandt") == [("brandt-electromenager", "made for")]
    assert levels("Montre homme Hublot de luxe") == [("hublot", "plain")]


def test_a_makers_own_car_parts_are_its_own() -> None:
    assert levels("Dachträger Thule WingBar Evo 127") == [("thule", "plain")]
    assert levels("Roof bars Thule for VW Golf") == [("thule", "plain"), ("volkswagen", "made for")]


@pytest.mark.parametrize("title", ["耐克男士专用跑鞋透气", "耐克运动专用袜子"])
def test_whom_and_what_chinese_goods_are_only_for(title: str) -> None:
    assert levels(title) == [("nike", "plain")]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Phone Case for iPhone 16 Chanel Logo Quilted", "chanel"),
        ("Hülle für Samsung Galaxy S24 Ultra Louis Vuitton Leder", "louis-vuitton"),
        ("适用苹果15promax香奈儿手机壳", "chanel"),
    ],
)
def test_what_stands_on_a_case_is_no_device_it_is_for(title: str, mark: str) -> None:
    assert (mark, "plain") in levels(title)


@pytest.mark.parametrize(
    "title",
    [
        "Case for iPhone 15, Samsung S24 and Huawei P60",
        "Strap for Samsung Galaxy Watch 6 Tissot PRX",
        "Organizer for Chanel Louis Vuitton Bag Felt Insert",
        "Liners Paper for Ninja Dual Zone Air Fryer 100 pcs",
        "Clothes Outfit for Labubu 17cm Doll Denim",
        "Purse Organizer Liner for Hermes Evelyne Felt",
    ],
)
def test_and_a_list_of_devices_is_one(title: str) -> None:
    found = levels(title)
    assert found
    assert {level for _, level in found} == {"made for"}


@pytest.mark.parametrize(
    ("title", "brand", "level"),
    [
        ("PS5 Moon Racer EU", "Pixel Foundry", "made for"),
        ("PS4 Moon Racer Deluxe", "Activision", "made for"),
        ("PS5 Console Slim 1TB", "Pixel Foundry", "plain"),
        ("PS5 Moon Racer EU", "", "plain"),
        ("PS5 Moon Racer EU", "PlayStation", "plain"),
        ("Moon Racer PS5", "Pixel Foundry", "plain"),
    ],
)
def test_the_platform_of_a_game_stands_before_its_name(title: str, brand: str, level: str) -> None:
    fields = [Field(title, "title")]
    judged = claims_in(
        fields, core.lexicon(), core.goods(), brand=brand, category="Videogiochi", day=date(2026, 11, 29)
    )
    assert {claim.level for claim in judged.claims if claim.mention.matched.startswith("PS")} == {level}


def test_a_game_behind_its_platform_is_no_device() -> None:
    judged = claims_in(
        [Field("PS4 Call of Duty", "title")],
        core.lexicon(),
        core.goods(),
        brand="Activision",
        category="Games",
        day=date(2026, 11, 29),
    )
    assert [claim.level for claim in judged.claims] == ["made for", "plain"]


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Pochette uomo porta iPad mini", "made for"),
        ("Borsa porta cellulare iPhone", "made for"),
        ("Support porte téléphone Samsung", "made for"),
        ("Borsa porta Nike", "plain"),
        ("MacBook Air 13 felt sleeve, grey", "made for"),
        ("iPhone 15 tok szilikon", "made for"),
        ("iPad tok billentyűzettel", "made for"),
        ("맥북 파우치 13인치 방수", "made for"),
        ("아이패드 케이스 펜슬 수납", "made for"),
        ("맥북 에어 13인치 노트북", "plain"),
        ("Nintendo Switch logo backpack for kids", "plain"),
        ("나이키 파우치 블랙", "plain"),
        ("Hub 3 porte USB Samsung", "plain"),
    ],
)
def test_what_carries_a_device_is_made_for_it(title: str, level: str) -> None:
    assert {one for _, one in _levels(title)} == {level}


def test_a_colourway_of_shoes_is_no_biscuit() -> None:
    assert "oreo" not in {mark for mark, _ in levels("Jordan 5 Oreo size 9")}
    assert "oreo" in {mark for mark, _ in levels("Oreo biscuits 154 g")}


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Тонер для лица COSRX успокаивающий 150 мл", "name"),
        ("Tóner para rostro COSRX 150 ml", "name"),
        ("Toner do twarzy COSRX 150 ml", "name"),
        ("Тонер для принтера Brother HL-1110", "made for"),
        ("Насадки для волос Dyson Airwrap", "made for"),
    ],
)
def test_care_of_the_body_is_for_no_device(title: str, level: str) -> None:
    (claim,) = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 29)).claims
    assert ("made for" if claim.level == "made for" else "name") == level


@pytest.mark.parametrize(
    "title",
    [
        "Szilikon tok iPhone 15-höz átlátszó",
        "Telefontok Samsung Galaxy S24-hez fekete",
        "Kuori iPhone 15 puhelimelle",
        "Suojakuori iPhone 15:lle läpinäkyvä",
        "Ümbris iPhone 15 jaoks läbipaistev",
        "Vāciņš priekš iPhone 15 caurspīdīgs",
        "Dėklas skirtas iPhone 15 skaidrus",
        "Këllëf për iPhone 15 silikon",
        "Hulstur fyrir iPhone 15 glært",
        "iPhone 15 üçün kabura silikon",
        "iPhone 15 үшін қап силикон",
        "כיסוי עבור iPhone 15 שקוף",
        "iPhone 15 के लिए कवर सिलिकॉन",
        "iPhone 15 এর জন্য কভার",
        "iPhone 15 کے لیے کور",
        "ქეისი iPhone 15-თვის",
        "Պատյան iPhone 15-ի համար",
    ],
)
def test_for_in_languages_of_fewer_sellers(title: str) -> None:
    assert [level for _, level in _levels(title)] == ["made for"]


@pytest.mark.parametrize(
    "title",
    [
        "Nike cipő férfi 42-höz",
        "iPhone 15 Pro 256GB puhelin",
        "Adidas jalatsid meestele",
        "Apple iPhone 15 128GB новый телефон",
        "Nike batai vyrams",
        "Gucci soma sievietēm",
        "Nike जूते पुरुषों के लिए",
        "Adidas পুরুষদের জন্য জুতা",
        "Chanel çanta qadınlar üçün",
        "נעליים לנשים Nike",
    ],
)
def test_goods_of_the_mark_for_people_there(title: str) -> None:
    assert "plain" in [level for _, level in _levels(title)]
