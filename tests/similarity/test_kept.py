"""Fingerprints on disk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from listing_lint.similarity.engine import Resources, candidates
from listing_lint.similarity.kept import DamagedFingerprintError, decoded, encoded, keep
from tests.similarity.catalogs import CATALOGS
from tests.similarity.test_candidates import PLAIN, made

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.similarity.values import Fingerprint


@given(CATALOGS)
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_kept_comes_back(tmp_path: Path, catalog: list[Fingerprint]) -> None:
    with keep(catalog, tmp_path / "fingerprints") as kept:
        assert len(kept) == len(catalog)
        assert [encoded(each) for each in kept] == [encoded(each) for each in catalog]
        assert kept[1:3] == list(kept)[1:3]
        if catalog:
            assert encoded(kept[-1]) == encoded(catalog[-1])
        with pytest.raises(IndexError):
            kept[len(catalog)]


def test_everything_of_a_fingerprint_comes_back() -> None:
    one = replace(
        PLAIN, attributes=(("colour", "red"),), price=9.5, currency="USD", whole=(1 << 64) - 1, group="g"
    )
    assert decoded(encoded(one)) == one
    broken = replace(one, title=("half \ud83d",), attributes=(("a\udc00", "b"),))
    assert decoded(encoded(broken)) == replace(one, title=("half ?",), attributes=(("a?", "b"),))


@pytest.mark.parametrize("data", [b"", b"\xc1", b"{}", encoded(PLAIN)[:-3]])
def test_anything_else_is_an_error(data: bytes) -> None:
    with pytest.raises(DamagedFingerprintError):
        decoded(data)


def test_a_catalog_on_disk_is_joined_as_one_in_memory(tmp_path: Path) -> None:
    catalog = made(300)
    with keep(catalog, tmp_path / "fingerprints") as kept:
        assert candidates(kept, resources=Resources(plain=-1)) == candidates(catalog)
