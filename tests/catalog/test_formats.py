"""The formats that are read, and which one a file has by its first bytes. Readers are imported when a file needs them."""

from __future__ import annotations

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.recognising import kind_of


@pytest.mark.parametrize(
    "text",
    [
        "const prods = [{id: 1, title: 'Mug', price: 3}];\nexport default prods;\n",
        "\n export default [{ sku: 'A', name: 'Mug', price: 3 }]",
        "export const PRODUCTS: Product[] = [{id: 1, title: 'Mug', price: 3}]",
        "module.exports = [{id: 1, title: 'Mug', price: 3}]",
    ],
)
def test_a_program_is_no_table(text: str) -> None:
    assert formats.detect(text.encode(), "goods.js") == "javascript"
    assert formats.detect(text.encode(), "goods.txt") is None
    assert "a program in JavaScript" in kind_of("goods.js", text.encode())


def test_a_table_may_begin_with_the_words_of_a_program() -> None:
    assert formats.detect(b"export,title,price\n1,Mug,3\n2,Lamp,4\n", "goods.csv") == "table"


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (b"sku,title,price\nA-1,Lamp,4.50\n", "table"),
        (b'"sku","title","price"\n"A-1","Lamp","4.50"\n', "table"),
        (b"<html><p>Not found</p></html>", "canonical"),
        (b"sku: A-1", "canonical"),
        (b'{"id": "A-1", "title": ', "canonical"),
        (b"[{'id': 'A-1'", "canonical"),
        (b"", "canonical"),
    ],
)
def test_a_table_that_is_called_json_is_read_as_a_table(head: bytes, found: str) -> None:
    assert formats.detect(head, "goods.json") == found
