from __future__ import annotations

import random
import string
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.brands import guard
from listing_lint.brands.guard import is_word
from tools.build_guard import MISSPELT, PACKAGES, PREFIX, WRITTEN, _goods, _present, _written, tokens

FOLDER = Path(guard.__file__).parent
LINES = (FOLDER / "words.txt").read_text(encoding="ascii").splitlines()


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(
            "mike bike nice niece like pike dyke couch poach apply ample goose quest gutsy pearl", id="en"
        ),
        pytest.param(
            "women's womens men's don't mirrorless rearview keychain waterproof detachable", id="trade"
        ),
        pytest.param("the of air new for led bag", id="short"),
        pytest.param(
            "gürtel gurtel guertel für fuer schuhe straße strasse leder kinder damen uhren", id="de"
        ),
        pytest.param(
            "chaussures montre l'école lecole fillette niveau bosse canot fermes sont boîte boite", id="fr"
        ),
        pytest.param("zapatos niño nino relojes mujer pulsera fija gafas parada acero", id="es"),
        pytest.param("scarpe orologio donna borsa delle conversa gusci ferrati", id="it"),
        pytest.param("sapatos relógio relogio homem mulher praça praca verão verao", id="pt"),
        pytest.param("schoenen horloge vrouwen kinderen niks korf aldi niko", id="nl"),
        pytest.param("buty zegarek sukienka męski meski żółty zolty łódka lodka", id="pl"),
        pytest.param("ayakkabı ayakkabi çanta canta saat kadın kadin nokta", id="tr"),
        pytest.param("sepatu tas baju jam tangan celana kacamata", id="id"),
        pytest.param("skor klocka väska vaska barn kläder klader korg", id="sv"),
        pytest.param("taske børn born klæder klaeder smykker kjole", id="da"),
        pytest.param("emma olivia hannah chantel janet mariel sandro nikita", id="first names"),
        pytest.param("smith garcia müller muller o'brien obrien kowalski johansson", id="family names"),
        pytest.param("berlin prague praga columbia colombo kingston mechelen andorra granada", id="places"),
        pytest.param("litre litres gram grams inch inches ounce meter metre watts volts", id="units"),
        pytest.param("aldi lidl kohls walgreens carrefour pixlr", id="companies"),
    ],
)
def test_words_of_many_kinds_are_known(words: str) -> None:
    assert [word for word in words.split() if not is_word(word)] == []


@pytest.mark.parametrize(
    "words",
    [
        "addidas adiddas adidass addias guccii guchi guci nikke nikee nkie rolexx roleks",
        "balenciga balanciaga burbery burbberry louboutinn vuiton vuitonn versacee givency chanell shanel",
        "hermess herms swarovsky swarowski samsumg samsun xiaomii pokémonn pikacu nintedo playstaion",
        "birkenstok converce lacosta mncler monclar supremme timberlnd skecher reeboc asicss",
    ],
)
def test_misspelt_marks_are_not_known(words: str) -> None:
    assert [word for word in words.split() if is_word(word)] == []


def test_what_was_sorted_out_by_hand_is_out_and_what_was_added_is_in() -> None:
    assert [word for word in MISSPELT.split() if is_word(word)] == []
    assert [word for word in WRITTEN.split() if not is_word(word)] == []


def test_the_words_for_goods_are_known() -> None:
    assert [word for word in _goods() - tokens(MISSPELT) if not is_word(word)] == []
    assert _present() >= _goods() - tokens(MISSPELT)


@pytest.mark.parametrize(
    ("letters", "most"), [(4, 0.07), (5, 0.01), (6, 0.001), (7, 0.0001), (8, 0.00001), (12, 0.0)]
)
def test_random_letters_are_not_known(letters: int, most: float) -> None:
    # Measured: 5.3 % of what has four letters (24,000 words of 457,000 strings), 0.6 % of five, 0.04 % of six.
    rng = random.Random(letters)
    made = ("".join(rng.choices(string.ascii_lowercase, k=letters)) for _ in range(20_000))
    assert sum(map(is_word, made)) <= most * 20_000 + 1


@pytest.mark.parametrize(
    "word",
    [
        "",
        " ",
        "a",
        "'s",
        "'",
        ",",
        ",,",
        "\n",
        "#",
        "123",
        "iphone15",
        "a,b",
        "женщина",
        "鞋",
        "µ",
        "été",
        "uhr",
    ],
)
def test_what_is_no_word_of_latin_letters_is_not_known(word: str) -> None:
    assert not is_word(word)


@given(st.text(max_size=12))
def test_every_text_gets_an_answer(text: str) -> None:
    assert is_word(text.casefold()) in {True, False}


def test_the_first_and_the_last_word_of_every_line_are_found() -> None:
    assert LINES[1:] == sorted(LINES[1:])
    assert LINES[0] < LINES[1]
    for line in LINES[1:]:
        start, *rest = line.removesuffix(",").split(",")
        assert rest == sorted(set(rest))
        assert len(start) == PREFIX or rest == [""]
        assert is_word(start + rest[0])
        assert is_word(start + rest[-1])
        assert not is_word(start + "qxz")


def test_a_line_ends_where_another_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    words = {"of", "off", "offer", "offers", "zoo", "a", "con", "conca"}
    data = _written(words).encode("ascii")
    monkeypatch.setattr(guard, "_data", lambda: data)
    monkeypatch.setattr(guard, "_line", guard._line.__wrapped__)  # what is kept is of the real file
    monkeypatch.setattr(guard, "is_word", guard.is_word.__wrapped__)
    assert {
        word for word in [*words, "ofe", "offe", "ffer", "zo", "zoos", "conc", "ca"] if guard.is_word(word)
    } == words


def test_the_words_weigh_little() -> None:
    data = (FOLDER / "words.txt").read_bytes()
    assert len(data) < 3_500_000
    assert len(zlib.compress(data, 9)) < 1_500_000


def test_the_notices_name_every_package() -> None:
    notices = (FOLDER / "words.licences.txt").read_text(encoding="utf-8")
    for package in PACKAGES.values():
        assert f"({package.file}): {package.licence}" in notices
    for text in (
        "Kevin Atkinson",
        "J Ross Beresford",
        "OpenTaal",
        "Dr Martin Porter",
        "Unicode, Inc.",
        "Apache License",
    ):
        assert text in notices


def test_how_a_text_is_taken_apart() -> None:
    assert tokens("Women's O’Brien l'été Łódź Größe i18n a") == {
        "women", "brien", "obrien", "ete", "lete", "lodz", "grosse",
    }  # fmt: skip
