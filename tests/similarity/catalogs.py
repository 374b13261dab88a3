"""Small catalogs of fingerprints, drawn from so few words, codes and pictures that listings meet in every way."""

from __future__ import annotations

from hypothesis import strategies as st

from listing_lint.similarity.values import Fingerprint, PictureMark

_WORDS = st.sampled_from([f"w{number}" for number in range(30)] + ["ß", "中文", "\ud800", ""])
_MARKS = st.sampled_from(
    [bytes(range(place, place + 64)) for place in (0, 1, 64, 65)] + [b"", b"\x00" * 64, b"odd"]
)
_PICTURES = st.builds(
    PictureMark,
    st.sampled_from([b"", b"a", b"digest-b"]),
    st.lists(_MARKS, max_size=2).map(tuple),
    st.lists(_MARKS, max_size=2).map(tuple),
)


def fingerprints(*, stores: int = 3) -> st.SearchStrategy[Fingerprint]:
    return st.builds(
        Fingerprint,
        st.just("1"),
        st.integers(0, stores - 1).map(str),
        st.just("dhgate"),
        st.just("a.jsonl"),
        title=st.lists(_WORDS, max_size=9).map(tuple),
        body=st.lists(_WORDS, max_size=6, unique=True).map(tuple),
        models=st.lists(st.sampled_from(["ab12", "cd34"]), max_size=2).map(tuple),
        codes=st.lists(st.sampled_from(["gtin:4006381333931", "mpn:x"]), max_size=2).map(tuple),
        pictures=st.lists(_PICTURES, max_size=2).map(tuple),
        whole=st.sampled_from([0, 1, (1 << 64) - 1]),
    )


CATALOGS = st.lists(fingerprints(), max_size=25)
