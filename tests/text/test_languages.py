"""Which language a text is written in."""

from __future__ import annotations

import pytest

from listing_lint.text.languages import CALLED, is_chinese_elsewhere, is_foreign, language_of

TEXTS = {
    "en": "The bottle is made of steel and keeps your coffee hot for hours, with a lid that you open by one hand.",
    "de": "Die Flasche ist aus Stahl und hält den Kaffee für Stunden heiß, mit einem Deckel, der sich nicht von selbst öffnet.",
    "fr": "La bouteille est en acier et garde le café au chaud pour des heures, avec un couvercle qui ne fuit pas dans le sac.",
    "es": "La botella es de acero y mantiene el café caliente por horas, con una tapa que no gotea en la mochila.",
    "pt": "A garrafa é de aço e mantém o café quente por horas, com uma tampa que não vaza na mochila dos seus filhos.",
    "it": "La bottiglia è in acciaio e tiene il caffè caldo per ore, con un coperchio che non perde nello zaino dei figli.",
    "nl": "De fles is van staal en houdt uw koffie uren warm, met een deksel dat niet lekt in de tas van het kind.",
    "pl": "Butelka jest ze stali i trzyma ciepło przez godziny, z pokrywką, która nie przecieka w plecaku dla dziecka.",
    "tr": "Bu şişe çelik ve kahve için çok uygundur, her gün daha iyi bir içecek gibi ve ürün sızdırmaz olarak üretilir.",
    "ru": "Бутылка из стали и с крышкой, которая не протекает в рюкзаке, а кофе для вас будет горячим до вечера при морозе.",
    "ro": "Sticla este din oțel și ține cafeaua caldă pentru ore, cu un capac care nu curge în rucsac și se poate spăla.",
    "cs": "Láhev je z oceli a drží kávu teplou, s víčkem, které není třeba držet, a je vhodná do auta i na cesty pro děti.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_each_language_is_known_by_its_small_words(language: str, text: str) -> None:
    written = language_of(text)
    assert written is not None
    assert written.language == language
    for declared in ("en", "de", "ru", "tr"):  # of a sister language a single sentence has many words
        told = is_foreign(text, declared, words=6, different=4)
        assert (told is not None) is (declared != language), declared


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("La Vie est Belle Eau de Parfum", "de"),
        ("Der Herr der Ringe", "en"),
        ("Game of Thrones, The Complete Series", "de"),
        ("Steel, 500 ml, 22 cm", "fr"),
        ("", "en"),
        (
            "La bouteille est en acier. The bottle is made of steel and has a lid for the office, with you.",
            "en",
        ),
        ("Бутылка из стали и с крышкой для вас", "uk"),
        ("Hvad er det for en flaske til dig og med låg", "sv"),
        ("The bottle is made of steel and keeps your coffee hot", "xx"),
    ],
)
def test_names_pairs_and_unknown_languages_are_left_alone(text: str, declared: str) -> None:
    assert is_foreign(text, declared, words=4, different=3) is None


@pytest.mark.parametrize(
    ("text", "declared", "told"),
    [
        ("不锈钢保温杯带盖子", "ko", True),
        ("不锈钢保温杯带盖子", "ja", True),
        ("不锈钢保温杯带盖子", "zh", False),
        ("日本製南部鉄器急須", "ja", False),
        ("ステンレス保温杯", "ja", False),
        ("스텐 保温杯 텀블러 不锈钢", "ko", False),
        ("大韓民國", "de", False),
    ],
)
def test_chinese_where_it_is_not_expected(text: str, declared: str, told: bool) -> None:
    assert is_chinese_elsewhere(text, declared) is told


def test_every_language_has_a_name() -> None:
    assert TEXTS.keys() <= CALLED.keys()
