"""Exports that pad their cells with blanks: a padded code is no sentence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_first_product_of_a_padded_table_is_no_note(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "goods.csv").write_text(
        "  name , slug , description , sku , price , optionGroups , optionValues \n"
        "  Enamel mug , mug , For camping and tea , M1 , 5.00 , color , blue \n"
        " , , , M2 , 6.00 , , red \n",
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(tmp_path / "goods.csv")])
    (found,) = json.loads(capsys.readouterr().out)
    assert found["title"] == "Enamel mug"
    assert [one["sku"] for one in found["variants"]] == ["M1", "M2"]
