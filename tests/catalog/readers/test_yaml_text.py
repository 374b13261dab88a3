"""YAML as the same in JSON, a member a line, with the places of its members in the YAML."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture

SHELL = """[
  {
    _id: ObjectId("6437d40c251557de3bd8b96a"),
    title: 'Watch with a strap of steel',
    price: NumberDecimal("1199.99"),
    made: ISODate("2023-04-13T12:48:47Z"),
    image: 'watch.png'
  },
  { _id: ObjectId('6437d43a251557de3bd8b96b'), title: 'Clock', price: 84.5, image: 'clock.png' }
]
"""


def test_what_a_shell_prints_is_yaml(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "products.yml"
    file.write_text(SHELL, encoding="utf-8")
    run(["convert", "--isolated", str(file)])
    found = json.loads(capsys.readouterr().out)
    assert [(one["id"], one["price"]) for one in found] == [
        ("6437d40c251557de3bd8b96a", 1199.99),
        ("6437d43a251557de3bd8b96b", 84.5),
    ]
