"""What the columns of a table mean: which member each one fills, and which rows are one product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_what_became_a_name_of_an_option_has_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "goods.csv").write_text(
        '"TITLE","PRICE","QUANTITY","VARIATION 1 TYPE","VARIATION 1 NAME","VARIATION 1 VALUES","SKU"\n'
        '"Linen apron","39.00","5","Custom Property","Colour","Blue,Green","AP1,AP2"\n',
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(tmp_path / "goods.csv")])
    assert "VARIATION 1 NAME" not in capsys.readouterr().err
