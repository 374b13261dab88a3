"""The word data: every phrase can be read, and the first look lets none of them pass."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.service.claims import NEGATABLE, PLACED, TIMED
from listing_lint.service.cues import first_look, languages_in, readable
from listing_lint.service.few import few_look
from listing_lint.service.looks import Lists, look_of
from listing_lint.service.notation import NotationError, parts_of, pattern
from listing_lint.service.vocabulary import LANGUAGES, Entry, lists_of, read, vocabulary
from tools.build_cues import PHRASES, TARGET, phrase_words, source

if TYPE_CHECKING:
    from collections.abc import Iterator

ENGLISH = set(read("en")["kinds"])


def test_the_cues_are_those_of_the_word_data() -> None:
    assert TARGET.read_text(encoding="utf-8") == source(), "run: python -m tools.build_cues"
    assert PHRASES.read_text(encoding="utf-8") == phrase_words(), "run: python -m tools.build_cues"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_where_its_words_come_from(language: str) -> None:
    data = read(language)
    assert data["origin"]
    assert set(data["kinds"]) <= ENGLISH
    assert set(data["units"]) == {"hour", "day", "week", "month", "year", "working"}


def test_the_kinds_are_those_of_the_code() -> None:
    assert TIMED | PLACED | NEGATABLE <= ENGLISH


def spoken(phrase: str, lists: dict[str, Any], spaced: bool) -> Iterator[str]:
    """What a phrase matches, in its shortest forms: each word of each group once."""
    phrase = phrase.replace(" ++ ", " + ")
    if " + " in phrase:
        several_parts = [list(spoken(part, lists, spaced)) for part in phrase.split(" + ")]
        for number in range(max(map(len, several_parts))):
            said = [part[number % len(part)] for part in several_parts]
            yield ", ".join(said)
            yield ", ".join(reversed(said))
        return
    parts: list[list[str]] = []
    for group, optional, dots, word in re.findall(r"\(([^()]*)\)(\?)?|(\.{2,3})|(\S+)", phrase):
        if dots or optional or (word.endswith("?") and len(word) > 1):
            continue
        choices = group.split("|") if group else [word]
        several: list[str] = []
        for choice in choices:
            words = [one for one in choice.split() if not (one.endswith("?") and len(one) > 1)]
            listed = [
                [said for entry in lists[one[1:-1]][:3] for said in [*spoken(str(entry), lists, spaced)][:3]]
                if one.startswith("<")
                else ["2"]
                if one == "N"
                else [one.replace("*", "")]
                for one in words
            ]
            several += [" ".join(made) for made in product(*listed)][:3]
        parts.append(several)
    joined = " " if spaced else ""
    for number in range(max((len(part) for part in parts), default=0)):
        yield joined.join(part[number % len(part)] for part in parts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_found_and_passes_the_first_look(language: str) -> None:
    data = read(language)
    lists, words = lists_of(data), vocabulary(language)
    count = 0
    for kind, entry in data["kinds"].items():
        for phrase in entry["phrases"]:
            for text in spoken(phrase, dict(lists), data["spaced"]):
                assert language in languages_in(text), (kind, phrase, text)
                assert language in few_look(f"<p>{text.upper()}"), (kind, phrase, text)
                seen = [words.entries[number] for number in words.set.Match(text)]
                assert any(one.kind == kind and one.find(text) for one in seen), (kind, phrase, text)
                count += 1
    assert count > 100


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("no (refund|refunds)", "Sorry, no refunds!", "no refunds"),
        ("no (refund|refunds)", "casino refund", None),
        ("never (ever)? breaks", "never breaks", "never breaks"),
        ("never (ever)? breaks", "never ever breaks", "never ever breaks"),
        ("cures .. gout", "cures all kinds gout", "cures all kinds gout"),
        ("cures .. gout", "cures all known kinds of gout", None),
        ("repel*", "repelling", "repelling"),
        ("N % off", "20% off", "20% off"),
        ("N % off", "20 percent off", "20 percent off"),
        ("N % rabatt", "20 Prozent Rabatt", "20 Prozent Rabatt"),
        ("N usd", "3-5 USD", "3-5 USD"),
        ("N usd", "3 – 5 USD", "3 – 5 USD"),
        ("don't care", "don’t care", "don’t care"),
        ("garantía", "GARANTIA", "GARANTIA"),
        ("e-mail", "email", "email"),
        ("(very)? (much)? fun", "fun", "fun"),
    ],
)
def test_the_notation(phrase: str, text: str, found: str | None) -> None:
    import re2

    match = re2.search(pattern([phrase], {}, spaced=True), text)
    assert (match and match[1]) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a voucher instead of a refund, sorry", "voucher instead of a refund"),
        ("the refund comes as a voucher", "refund comes as a voucher"),
        ("a voucher", None),
        ("a refund", None),
    ],
)
def test_parts_stand_in_any_order(text: str, found: str | None) -> None:
    parts = tuple(pattern([part], {}, spaced=True) for part in parts_of("voucher + refund*"))
    span = Entry("credit", "en", parts).find(text)
    assert (span and text[slice(*span)]) == found


LISTS = {
    "give_up": ["waive*", "give up"],
    "back": ["refund*", "(send|ship) .. back", "money back"],
    "pay": ["N %", "half"],
}


@pytest.mark.parametrize(
    ("phrase", "look"),
    [
        ("no (refund|refunds)", ""),
        ("<give_up> ... (right|claim)", "(right|claim)"),
        ("(cannot|never) .. (reimburse|repay)", "(reimburse|repay)"),
        ("(we|you) .. (it|them)", ""),
        ("<pay> + <back> .. policy", "policy"),
        ("(5 star|5-star) .. review + gift", "review"),
        ("(voucher|coupon) + <pay>", "(voucher|coupon)"),
        ("the .. <place>", ""),
    ],
)
def test_a_phrase_with_gaps_is_looked_for_by_its_most_telling_words(phrase: str, look: str) -> None:
    found = look_of(phrase, Lists({**LISTS, "N": ["one"], "place": ["China"]}))
    assert found == look


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_phrase_is_looked_for_by_stands_in_what_it_matches(language: str) -> None:
    import re2

    data = read(language)
    lists, spaced = lists_of(data), data["spaced"]
    known = Lists(lists)
    for kind, words in data["kinds"].items():
        for phrase in words["phrases"]:
            look = look_of(phrase, known)
            if look:
                seen = re2.compile(pattern([look], lists, spaced=spaced))
                for text in spoken(phrase, dict(lists), spaced):
                    assert seen.search(text) is not None, (kind, phrase, look, text)


@pytest.mark.parametrize("phrase", ["", "(a (b|c))", "<unknown> cure", "maybe?"])
def test_a_wrong_phrase_is_an_error(phrase: str) -> None:
    with pytest.raises(NotationError):
        pattern([phrase], {}, spaced=True)


_WORDS = sorted(
    {
        word.strip("()|?*.<>")
        for language in LANGUAGES
        for kind in read(language)["kinds"].values()
        for phrase in kind["phrases"]
        for word in re.split(r"[\s|]+", phrase)
    }
)
_TEXTS = st.lists(
    st.one_of(
        st.sampled_from(_WORDS),
        st.sampled_from(["5", "days", "mAh", "Wſ", "5\u212a", "gold", "<b>", "&shy;", "-", ""]),
    ),
    max_size=12,
).map(" ".join)


@given(st.one_of(_TEXTS, st.text(max_size=40)))
def test_the_look_at_a_few_texts_misses_nothing(text: str) -> None:
    text = readable(text)
    seen = few_look(text)
    for language in LANGUAGES:
        words = vocabulary(language)
        spoken = any(words.entries[number].find(text) for number in words.set.Match(text) or ())
        assert language in seen or not spoken
    assert first_look(text) & {"quantity", "material"} <= seen


def test_what_may_be_written_in_two_ways() -> None:
    assert "en" in few_look("NONREFUNDABLE")
    assert "fr" in few_look("Remboursement impossible, aucun remboursement")
    assert few_look("Soft cotton, made to keep its shape") == set()
    assert few_look("Akku: 5000 mAh") == {"quantity"}
    assert few_look("Real Gold") == {"material"}
