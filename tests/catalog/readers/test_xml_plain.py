"""Elements of XML as plain names and values: without the signs that tell attributes, and numbers that stand beside a text."""

from __future__ import annotations

from typing import Any

import pytest

from tests.catalog.readers.reading import in_xml, xml_listing


@pytest.mark.parametrize(
    ("inner", "member", "text"),
    [
        ('<category id="7"><![CDATA[Home > Mugs]]></category>', "category", "Home > Mugs"),
        ('<category lang="en">Mugs</category>', "category", "Mugs"),
        (
            "<categories><category>Home</category><category>Mugs</category></categories>",
            "category",
            ["Home", "Mugs"],
        ),
        (
            '<categories><category id="1">Home</category><category id="2">Mugs</category></categories>',
            "category",
            ["Home", "Mugs"],
        ),
        ('<ean type="13">4006381333931</ean>', "gtin", "4006381333931"),
        ("<ean>4006381333931</ean><ean>4006381333948</ean>", "gtin", "4006381333931"),
        ("<eans><ean>4006381333931</ean><ean>4006381333948</ean></eans>", "gtin", "4006381333931"),
        ('<color id="4">Red</color>', "attributes", {"color": "Red"}),
        ("<condition>New</condition>", "condition", "New"),
        ('<condition id="1000">New</condition>', "condition", "New"),
        ('<condition type="likenew"></condition>', "condition", "likenew"),
        (
            '<condition type="preowned"><quality>good</quality><reason>A scratch</reason></condition>',
            "condition",
            "preowned",
        ),
        ('<weight unit="kg">1.2</weight>', "weight", {"unit": "kg", "value": "1.2"}),
        (
            '<category><id>5</id><name id="9">Mugs</name></category>',
            "category",
            "Mugs",
        ),
    ],
)
def test_a_number_beside_a_text_changes_nothing(inner: str, member: str, text: Any) -> None:
    assert xml_listing(inner)[member] == text


def test_where_such_a_text_stands() -> None:
    (record,) = in_xml(
        '<products><product><id>1</id><name lang="en">Mug</name><price>5</price><category id="7">Mugs</category>'
        "<eans><ean>4006381333931</ean></eans></product></products>"
    )
    assert record.native is not None
    found = record.native.find("/category", "Mugs", (0, 4))
    assert (found.pointer, found.chars) == ("/category/#text", (0, 4))
    assert record.native.find("/gtin", "4006381333931", None).pointer == "/eans/ean"
    assert record.native.find("/title", "Mug", (0, 3)).chars == (0, 3)
