"""Names with an apostrophe or accents, whatever stands for them, and without."""

from __future__ import annotations

import pytest

from listing_lint.brands import core
from listing_lint.brands.mentions import find_mentions


@pytest.mark.parametrize("sign", ["'", "’", "´", "`", "‘", "‛", "ʼ", "ʹ", "′", "＇"])
@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Levi's", "Levi{}s jeans for men"),
        ("Victoria's Secret", "Bra by Victoria{}s Secret"),
        ("L'Oréal", "L{}Oreal hair dye"),
        ("McDonald's", "Toy, McDonald{}s 1998"),
    ],
)
def test_any_sign_for_it_is_no_disguise(name: str, title: str, sign: str) -> None:
    (mention, *_) = find_mentions(title.format(sign), core.lexicon()).mentions
    assert (mention.term.text, mention.ways) == (name, ())


@pytest.mark.parametrize("quoted", ["‘Nike’ shoes", "ʼNikeʼ shoes", "´Nike´ shoes"])
def test_quotes_of_such_signs_hide_nothing(quoted: str) -> None:
    assert [(one.term.text, one.matched) for one in find_mentions(quoted, core.lexicon()).mentions] == [
        ("Nike", "Nike")
    ]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("VICTORIAS SECRET bra", "Victoria's Secret"),
        ("sid meiers civilization", "Sid Meier's"),
        ("Hersheys Kisses tin", "Hershey's Kisses"),
        ("Ben and Jerrys mug", "Ben & Jerry's"),
        ("Five Nights at Freddys plush", "Five Nights at Freddy's"),
    ],
)
def test_names_of_several_words_are_written_without_it(title: str, name: str) -> None:
    first = find_mentions(title, core.lexicon()).mentions[0]
    assert (first.term.text, first.ways) == (name, ())


@pytest.mark.parametrize("title", ["The mat lays flat on the floor", "Hand-painted lays of the sea"])
def test_single_words_without_it_are_usual_ones(title: str) -> None:
    assert not find_mentions(title, core.lexicon()).mentions


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Kaercher Hochdruckreiniger", "Kärcher"),
        ("Fjaellraeven backpack", "Fjällräven"),
        ("Bjoern Borg boxer", "Björn Borg"),
        ("Jaegermeister glass", "Jägermeister"),
        ("Pokèmon cards", "Pokémon"),
        ("Hermés scarf", "Hermès"),
    ],
)
def test_umlauts_and_accents_are_written_otherwise_by_many(title: str, name: str) -> None:
    found = find_mentions(title, core.lexicon()).mentions
    assert name in {one.term.text for one in found}
    assert not any(one.ways for one in found)


def test_an_accent_too_many_is_a_disguise() -> None:
    (mention,) = find_mentions("Hërmês scarf", core.lexicon()).mentions
    assert mention.ways == ("accents",)
