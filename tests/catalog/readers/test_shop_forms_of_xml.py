"""What PrestaShop, cXML and Amazon's feed keep inside of other elements."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]


def converted(folder: Path, text: str, capsys: Capture) -> list[dict[str, Any]]:
    file = folder / "goods.xml"
    file.write_text(text, encoding="utf-8")
    run(["convert", "--isolated", str(file)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_the_whole_product_of_amazons_feed_is_read(tmp_path: Path, capsys: Capture) -> None:
    described = (
        "<DescriptionData><Title>Oak stool</Title><Brand>Holt</Brand><Description>Of oak, 45 cm high.</Description>"
        '<BulletPoint>Oak</BulletPoint><MSRP currency="USD">59.00</MSRP></DescriptionData>'
    )
    code = "<StandardProductID><Type>EAN</Type><Value>4006381333931</Value></StandardProductID>"
    text = f"<AmazonEnvelope><Message><Product><SKU>ST</SKU>{code}{described}</Product></Message></AmazonEnvelope>"
    (stool,) = converted(tmp_path, text, capsys)
    assert (stool["id"], stool["gtin"], stool["title"]) == ("ST", "4006381333931", "Oak stool")
    assert stool["currency"] == "USD"


def test_pictures_of_prestashop_are_links(tmp_path: Path, capsys: Capture) -> None:
    images = "".join(
        f'<image xlink:href="https://s.example/api/images/1/{number}"><id>{number}</id></image>'
        for number in (1, 2)
    )
    text = (
        '<prestashop xmlns:xlink="http://www.w3.org/1999/xlink"><products><product><id>1</id><price>23.9</price>'
        '<name><language id="1">Shirt</language></name>'
        f'<associations><images nodeType="image">{images}</images></associations></product></products></prestashop>'
    )
    (shirt,) = converted(tmp_path, text, capsys)
    assert shirt["images"] == ["https://s.example/api/images/1/1", "https://s.example/api/images/1/2"]


@pytest.mark.parametrize("short", ["<ShortName>Cordless drill</ShortName>", ""])
def test_an_index_of_cxml(short: str, tmp_path: Path, capsys: Capture) -> None:
    text = (
        '<?xml version="1.0"?>\n<Index><SupplierID domain="DUNS">9</SupplierID><IndexItem><IndexItemAdd>'
        "<ItemID><SupplierPartID>22-4467</SupplierPartID></ItemID><ItemDetail>"
        '<UnitPrice><Money currency="USD">34.95</Money></UnitPrice>'
        f'<Description xml:lang="en">{short}Cordless drill with two batteries</Description>'
        "<ManufacturerName>Acme Tools</ManufacturerName></ItemDetail></IndexItemAdd></IndexItem></Index>"
    )
    (drill,) = converted(tmp_path, text, capsys)
    assert drill["id"] == "22-4467"
    assert (drill["price"], drill["currency"], drill["manufacturer"]) == ("34.95", "USD", "Acme Tools")
    if short:
        assert drill["title"] == "Cordless drill"
        assert drill["description"] == "Cordless drill with two batteries"
    else:
        assert "Cordless drill with two batteries" in (drill.get("title"), drill.get("description"))
