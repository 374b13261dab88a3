"""A price or a description that is left blank is told at its place, whatever the file is; one that has no place is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

_MARK = re.compile(r"<<([A-Z0-9]+)>>")

# ``<<CODE>>`` stands where a finding of that rule begins, and not in the file.
FILES = {
    "a table": """t.csv
sku,title,description,price,currency
M1,Stoneware mug,"A mug, 350 ml.",9,EUR
M2,Stoneware bowl,<<DSC206>>,<<VAR307>>,EUR
""",
    "a table without such columns": """t.csv
sku,title,brand
M1,Stoneware mug,Olive
""",
    "a table of prices alone": """t.csv
id|name|price
1|Stoneware mug|<<VAR307>>
""",
    "rows of Shopify": """s.csv
Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Price
mug,Stoneware mug,<<DSC206>>,Title,Default Title,A,<<VAR307>>
""",
    "one of two variations": """w.csv
ID,Type,SKU,Name,Published,Short description,Description,Regular price,Sale price,Parent
2,variable,B,Stoneware bowl,1,A bowl for two.,,,,
3,variation,B-1,Stoneware bowl - red,1,,,9,,B
4,variation,B-2,Stoneware bowl - blue,1,,,<<VAR307>>,,B
""",
    "Shopify's interface": """s.json
{"products": [{"id": 1, "title": "Stoneware mug", "body_html": <<DSC206>>null, "vendor": "Olive",
"variants": [{"id": 2, "title": "Default Title", "price": "9.00", "sku": "A"}], "images": []}]}
""",
    "WooCommerce's interface": """w.json
[{"id": 7, "name": "Stoneware mug", "type": "simple", "description": <<DSC206>>"", "sku": "A", "price": "",
"regular_price": <<VAR307>>"", "sale_price": "", "images": [], "variations": []}]
""",
    "objects": """g.json
[{"id": "7", "name": "Stoneware mug", "desc": <<DSC206>>"", "price": <<VAR307>>null, "image": "a.jpg", "category": "Mugs"}]
""",
    "a sale that is none": """g.json
[{"id": "7", "name": "Stoneware mug", "sale_price": null, "price": 9, "image": "a.jpg", "category": "Mugs"}]
""",
    "canonical": """c.json
{"id": "A1", "title": "Mug", "price": <<VAR307>>null}
""",
    "a number that JSON does not allow, which is told as such": """c.json
{"id": "A1", "title": "Mug", "price": NaN}
""",
    "such a number of a shop's own product": """g.json
[{"id": "7", "name": "Stoneware mug", "price": 1e999, "image": "a.jpg", "category": "Mugs", "description": "A mug."}]
""",
    "Google's feed": """x.xml
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>
<item><g:id>1</g:id><g:title>Stoneware mug</g:title><<VAR307>><g:price></g:price></item></channel></rss>
""",
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_left_blank(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, *lines = FILES[name].splitlines()
    expected = []
    for number, line in enumerate(lines, 1):
        for mark in _MARK.finditer(line):
            before = _MARK.sub("", line[: mark.start()])
            expected.append(f"{file}:{number}:{len(before) + 1}: {mark[1]}")
        lines[number - 1] = _MARK.sub("", line)
    (tmp_path / file).write_text("\n".join(lines))
    asked = ["--no-cache", "--no-images", "--isolated", "--select", "VAR307,DSC206", "-o", "concise"]
    run(["check", *asked, str(tmp_path / file)])
    told = capsys.readouterr().out.replace(f"{tmp_path}/", "").splitlines()
    assert [" ".join(line.split()[:2]) for line in told if re.search("VAR307|DSC206", line)] == expected
