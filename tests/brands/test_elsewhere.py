"""Names that are words, people, places or codes somewhere, and the same names where they are marks."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.cases import declined
from listing_lint.brands.judging import Claim, Field, claims_in


def claims(title: str) -> tuple[Claim, ...]:
    return claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 29)).claims


def marks(title: str) -> list[str]:
    return list(dict.fromkeys(one.mention.term.mark.id for one in claims(title)))


@pytest.mark.parametrize(
    "title",
    [
        "Handschuhe für Kinder, nie mehr frieren",
        "Moule à tartelette cannelé, lot de 6",
        "Coussins nordiques 45x45 salon",
        "Plafonnier hublot LED 18W blanc",
        "Os et nerf de bœuf pour chien",
        "Petite marmite en fonte émaillée",
        "Llavero con borla de hilo rojo",
        "Champú para cabello denso 500 ml",
        "Queijo flamengo fatiador de mesa",
        "Peluche leoncino morbido per neonati",
        "Scaffali componibili per soggiorno",
        "Podkładki filcowe pod kubki: trefl, pik, karo",
        "Hacivat ve Karagöz gölge kuklası",
        "Лампочка миньон E14, 7 Вт",
        "Катушка Тесла, набор для опытов",
        "特斯拉线圈科学实验套装",
        "Garden fishpond pump with filter",
        "Indian tapestry for the wall, mandala",
        "Mug for a workmate who leaves",
    ],
)
def test_words_of_other_languages_and_trades(title: str) -> None:
    assert marks(title) == []


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Frieren Figur 20 cm Anime", "frieren"),
        ("Tartelette eyeshadow palette", "tarte"),
        ("Hublot montre homme automatique", "hublot"),
        ("Marmite yeast spread 250 g", "marmite"),
        ("Borla exhaust muffler", "borla"),
        ("Denso spark plugs, 4 pcs", "denso"),
        ("Fishpond sling pack for fly fishing", "fishpond"),
        ("Mammut Jacke Herren", "mammut"),
        ("VIZIO soundbar 36 inch", "vizio"),
    ],
)
def test_and_marks_on_their_goods(title: str, mark: str) -> None:
    assert marks(title) == [mark]


@pytest.mark.parametrize(
    "title",
    [
        "Custom name puzzle Oakley wooden",
        "Custom name necklace Harley, cursive",
        "Personalised baby blanket Zara, pink",
        "Garnier family crest on canvas",
        "Guinness surname, coat of arms on wood",
        "Ramones familia letrero de madera",
        "Kenzo name stamp for children",
        "Coraline prénom bracelet bébé",
        "Sirona Celtic Goddess Statue",
        "Marlboro Maryland County Map, vintage print",
        "Vauxhall Gardens, antique engraving",
        "Hobbs farm house sign, rustic",
        "Elsa birthday name banner",
        "Chloe personalised name necklace, gold plated",
        "Celine custom name pillow case, satin",
        "Ronaldo family name sign, rustic oak",
        "Zara personalised pram blanket with name",
        "Marni Armband mit Namen, 925 Silber",
        "Messi-proof bib for toddlers",
        "Hand painted mini Cooper's hawk brooch",
        "Saint Nikon icon, egg tempera on wood",
        "Professor Honda botanical poster",
        "The Gillette Family, established 2011, slate plaque",
        "Stetson engraved name pocket mirror",
        "Celio custom name mug, 330 ml",
        "Beckham Creek, landscape on canvas",
        "Timberland Forest wall mural, peel and stick",
        "Hershey Pennsylvania skyline magnet",
        "Tottenham Street poster of old London",
        "Oakley Cottage, photo print",
        "Nikon Lighthouse, watercolour print",
        "Mercedes's kitchen, metal sign",
        "Welcome baby Stetson, wooden sign",
        "Auntie Brita mug, 330 ml",
        "Harley the dog, ceramic bowl",
        "Mizuno Park in spring, postcard",
        "Duke of Dunhill, portrait engraving",
        "Clan Barbour crest, pewter",
        "Krups Familienwappen aus Holz",
        "Timberland circular saw blade, 250 mm",
        "Dahlia Burberry, flower seeds for the garden",
    ],
)
def test_names_of_people_on_what_is_made_for_them(title: str) -> None:
    assert marks(title) == []


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Personalised Oakley sunglasses", "oakley"),
        ("Elsa doll with hair brush", "frozen"),
        ("Pandora personalised name bracelet, silver", "pandora"),
        ("Messi jersey 10 with custom name", "lionel-messi"),
        ("Super Mario birthday shirt, custom name", "super-mario"),
        ("Nike engraved name dog tag", "nike"),
        ("Harley's garage, metal sign", "harley-davidson"),
        ("Happy birthday Elsa cake topper, frozen", "frozen"),
        ("Auntie Samsung mug, 330 ml", "samsung"),
        ("Timberland boots, waxed", "timberland"),
        ("Timberland sticker for laptops", "timberland"),
        ("Burberry check sheets, thread count 400", "burberry"),
        ("Beatles Abbey Road poster", "the-beatles"),
        ("Narnia Forest poster with lion", "narnia"),
        ("General Xiaomi charger, 33 W", "xiaomi"),
        ("Beckham 7 shirt, kids", "david-beckham"),
        # No place is called so, and a picture of one is a print.
        ("Gucci Forest print bag", "gucci"),
        ("Stussy California photo tee", "stussy"),
        ("Dior Palace print scarf", "dior"),
        ("Hermes Lake print silk scarf", "hermes"),
        ("Saint Gucci T-shirt", "gucci"),
        ("Professor Nike T-shirt", "nike"),
        ("Duke of Gucci hoodie", "gucci"),
        ("Cartier dog bed", "cartier"),
        ("Budweiser Alaska poster", "budweiser"),
        # Whoever is known to everybody is no customer's namesake.
        ("Personalised Mickey birthday banner", "mickey-mouse"),
        ("Personalised Ronaldo poster, A3", "cristiano-ronaldo"),
        ("Custom name puzzle Rapunzel", "tangled-rapunzel"),
    ],
)
def test_what_a_mark_is_known_for_bears_the_mark(title: str, mark: str) -> None:
    assert marks(title) == [mark]


def test_the_number_of_a_player_is_a_steel_as_well() -> None:
    assert marks("CR7 insert for lathe tool holder") == []
    assert marks("CR7 football shirt for men") == ["cristiano-ronaldo"]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Supreme case for iPhone 14, red", "supreme"),
        ("Coach case for iPhone 15 in leather", "coach"),
        ("Guess cover for iPhone 13", "guess"),
    ],
)
def test_a_case_for_a_phone_bears_marks_as_a_phone_does(title: str, mark: str) -> None:
    found = {one.mention.term.mark.id: one.level for one in claims(title)}
    assert found == {mark: "plain", "apple": "made for"}


def test_the_quality_of_a_case_is_no_mark() -> None:
    assert marks("Supreme protection case for iPhone 12") == ["apple"]


def test_words_that_are_written_as_one_name() -> None:
    assert marks("NewBalance 574") == ["new-balance"]
    assert marks("New balance beam for children") == []


@pytest.mark.parametrize("title", ["Skin for PS5", "Pieds pour PS5 slim", "Подставка для PS5"])
def test_a_device_that_is_named_by_its_number(title: str) -> None:
    assert [(one.mention.term.mark.id, one.level) for one in claims(title)] == [("playstation", "made for")]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("ꓷIOЯ lip glow oil", "dior"),
        ("ꓨUCCI belt men", "gucci"),
        ("ꓤOLEX watch men", "rolex"),
        ("ϽHANEL bag women", "chanel"),
        ("ᙠALENCIAGA cap", "balenciaga"),
        ("⒩⒤⒦⒠ shoes men", "nike"),
        ("Qucci bag women", "gucci"),
        ("Kasio digital watch men", "casio"),
        ("Spyderman mask for children", "spider-man"),
        ("McQueen sneakers white", "alexander-mcqueen"),
    ],
)
def test_turned_letters_and_names_that_are_written_otherwise(title: str, mark: str) -> None:
    assert marks(title) == [mark]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Кабель зарядки для айфона", "apple"),
        ("Фильтр для дайсона V10", "dyson"),
        ("Коврики для тойоты", "toyota"),
        ("Чехол для хуавея", "huawei"),
        ("Etui do Samsunga A53", "samsung"),
    ],
)
def test_names_are_declined_behind_for(title: str, mark: str) -> None:
    assert [(one.mention.term.mark.id, one.level) for one in claims(title)] == [(mark, "made for")]


def test_the_cases_of_names() -> None:
    assert [*declined("Дайсон")] == ["Дайсона"]
    assert [*declined("Тойота")] == ["Тойоты"]
    assert [*declined("Хуавей")] == ["Хуавея"]
    assert [*declined("Шанель")] == ["Шанеля", "Шанели"]
    assert [*declined("Сони")] == []
    assert [*declined("Samsung")] == ["Samsunga"]
    assert [*declined("Темпур")] == []  # "темпура" is a dish
    assert [*declined("")] == []
