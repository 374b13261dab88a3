from __future__ import annotations

import pickle
import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.wordlist import _PLAIN, WordError, _continues, _fold_cluster, compile_words, fold


def found(words: list[str], text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in compile_words(words).find(text)]


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        (["free"], "Free FREE free", ["Free", "FREE", "free"]),
        (["free"], "freely carefree free-range", ["free"]),
        (["free"], "free2 2free", []),
        (["free"], "_free_", ["free"]),
        (["free"], "(free) free, «free».", ["free", "free", "free"]),
        (["free"], "Ｆｒｅｅ ⓕⓡⓔⓔ", ["Ｆｒｅｅ", "ⓕⓡⓔⓔ"]),
        (["ＦＲＥＥ"], "free", ["free"]),
        (["fine"], "ﬁne", ["ﬁne"]),
        (["strasse"], "Straße STRASSE", ["Straße", "STRASSE"]),
        (["s"], "ß s", ["s"]),
        (["café"], "cafe\u0301 CAFÉ cafe", ["cafe\u0301", "CAFÉ"]),
        (["cafe"], "cafe\u0301", []),
        (["free"], "free\u0331", []),
        (["free shipping"], "free  \n\u00a0shipping", ["free  \n\u00a0shipping"]),
        (["free", "free shipping", "shipping"], "Free shipping", ["Free shipping"]),
        (["free", "free shipping"], "free shippings", ["free"]),
        (["best", "t-shirt"], "best-t-shirt", ["best", "t-shirt"]),
        (["100%"], "100% and 2100%", ["100%"]),
        (["#1"], "the #1 and #12", ["#1"]),
        (["★★★"], "★★★★★★ x", ["★★★", "★★★"]),
        # scripts without spaces between words
        (["最好"], "这是最好的手机", ["最好"]),
        (["最", "最好"], "最好最", ["最好", "最"]),
        (["ガ"], "ｶﾞガカ\u3099", ["ｶﾞ", "ガ", "カ\u3099"]),
        (["カ"], "ガ カ\u3099 ｶﾞ", []),
        (["ราคา"], "ในราคาถูก", ["ราคา"]),
        (["무료"], "무료로 전체무료", ["무료", "무료"]),
        (["각"], "\u1100\u1161\u11a8", ["\u1100\u1161\u11a8"]),
        (["wifi"], "超wifi强 superwifi", ["wifi"]),
        (["wifi版"], "超WiFi版本", ["WiFi版"]),
        # scripts with spaces
        (["дом"], "Дом домой", ["Дом"]),
        (["हिन्दी"], "हिन्दी हिन्दीभाषा", ["हिन्दी"]),
        (["ΟΔΟΣ"], "οδος οδός", ["οδος"]),
        (["مجاني"], "شحن مجاني", ["مجاني"]),
        # hostile texts
        (["a"], "\ud800a \x00a\x00", ["a", "a"]),
        (["free"], "", []),
    ],
)
def test_words(words: list[str], text: str, expected: list[str]) -> None:
    assert found(words, text) == expected


def test_the_word_is_reported_as_listed() -> None:
    hits = list(compile_words(["Straße", "strasse"]).find("die STRASSE"))
    assert [(hit.start, hit.end, hit.word) for hit in hits] == [(4, 11, "Straße")]


def test_lists_travel_to_other_processes() -> None:
    words = pickle.loads(pickle.dumps(compile_words(["最好", "best", "-"])))
    assert [hit.word for hit in words.find("最好-best")] == ["最好", "-", "best"]


@pytest.mark.parametrize("word", ["", "  ", "\u3000", "x" * 201, "\u0301", "¸", "ͺ"])
def test_words_that_cannot_be_looked_for(word: str) -> None:
    with pytest.raises(WordError):
        compile_words([word])


def test_runs_are_folded_at_once_only_where_that_is_the_same() -> None:
    plain = re.compile(f"[{_PLAIN}]")
    for char in filter(plain.match, map(chr, range(0x110000))):
        assert _fold_cluster(char) == char.lower()
        assert len(char.lower()) == 1
        assert not _continues(char)


def test_many_words_and_long_texts_come_to_an_end() -> None:
    words = compile_words(
        [f"word{n} and {n}" for n in range(20_000)] + [f"最{chr(0x4E00 + n)}" for n in range(5_000)]
    )
    assert [hit.word for hit in words.find("xword7 " * 20_000 + "word7 and 7")] == ["word7 and 7"]
    assert not list(words.find("最" * 50_000))
    assert not list(words.find("a" + "\u0301\u0323" * 100_000))
    assert not list(words.find("a" * 200_000 + "é" * 100_000))


_TEXTS = st.text(
    st.one_of(st.characters(), st.sampled_from("aAsSßﬁｶﾞ\u3099\u0301 최고最ガéÉ\u1100\u1161\u11a8-\n")),
    max_size=25,
)


@given(_TEXTS)
def test_folding_by_pieces_is_folding_as_a_whole(text: str) -> None:
    once = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    assert "".join(fold(text)[0].split()) == "".join(once.split())


@given(_TEXTS, _TEXTS, _TEXTS)
def test_the_reported_range_folds_to_the_word(before: str, word: str, after: str) -> None:
    try:
        words = compile_words([word])
    except WordError:
        return
    text = f"{before} {word} {after}"
    hits = list(words.find(text))
    assert hits, "a word between spaces is found"
    folded = fold(word.strip())[0]
    for hit in hits:
        assert fold(text[hit.start : hit.end])[0] == folded
    for one, other in pairwise(hits):
        assert one.end <= other.start
