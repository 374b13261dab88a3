"""Goods that a text calls replicas."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.replicas import find_replica, may_name_replicas


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("This replica chair brings a classic home.", "replica chair"),
        ("Our Replica Lounge Chair in oak", "Replica Lounge Chair"),
        ("AAA replica men's watch", "AAA replica"),
        ("Top quality replicas, ship today", "Top quality replicas"),
        ("A replica of a famous table", "replica of a famous table"),
        ("Replica wrist watch for men", "Replica wrist watch"),
        ("Réplica de relógio masculino", "Réplica de relógio"),
        ("Bolso de mujer réplica", "Bolso de mujer réplica"),
        ("Montre homme réplique suisse", "Montre homme réplique"),
        ("Uhr-Replik mit Saphirglas", "Uhr-Replik"),
        ("Реплика часов, сталь", "Реплика часов"),
        ("高仿女包 真皮", "高仿"),
    ],
)
def test_what_calls_goods_a_copy(text: str, words: str) -> None:
    found = find_replica(text)
    assert found is not None
    assert found.text == text[found.start : found.end] == words
    assert may_name_replicas(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dinosaur fossil replica for school",
        "Replica model ship table decoration",
        "Replica toy watch for kids",
        "Movie prop replica sword",
        "This is not a replica watch",
        "Keine Replik: Uhr aus Stahl",
        "Official replica jersey 2026",
        "Database replica set",
        "高仿真花 绢花",
        "Chair, table, lamp",
    ],
)
def test_what_does_not(text: str) -> None:
    assert find_replica(text) is None


@given(
    st.lists(
        st.sampled_from(["replica", "chair", "watch ", "réplica de ", "реплика", " ", "高仿", "包"])
    ).map("".join)
)
def test_the_first_look_misses_none(text: str) -> None:
    if find_replica(text) is not None:
        assert may_name_replicas(text)


@pytest.mark.parametrize("piece", ["replica ", "replica a ", "réplica de ", "uhr replik", "高仿"])
def test_long_texts_end(piece: str) -> None:
    find_replica(piece * 20_000)
