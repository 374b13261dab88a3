"""Google Merchant's product data as a table: one row an item, names as in the product data specification."""

from __future__ import annotations

from tests.catalog.readers.reading import detected, rows_and_problems, table_goods, values


def test_a_currency_of_its_own_beside_googles_names() -> None:
    (value,) = table_goods(
        "id,title,price,currency,image_link,link,availability\n"
        "c-1,Dash camera,60000,ARS,https://a.example/c.png,https://a.example/c,in stock\n"
    )
    assert (value["price"], value["currency"]) == ("60000", "ARS")


def test_attributes_of_google_as_in_xml() -> None:
    values, _ = rows_and_problems(
        "g:id,g:title,g:link,g:image_link,g:availability,g:price\nG-1,Linen dress,https://x.example/1,a.jpg,in_stock,9.90 EUR\n"
    )
    assert values[0]["id"] == "G-1"
    assert (values[0]["images"], values[0]["currency"]) == (["a.jpg"], "EUR")


def test_google_rows_are_listings_each() -> None:
    text = (
        "id\ttitle\tdescription\tlink\timage link\tadditional image link\tavailability\tprice\tsale price\tbrand\tgtin\tcolor\titem group id\n"
        "A-1\tLinen dress\tSoft\thttps://x.example/a\thttps://x.example/1.jpg\thttps://x.example/2.jpg,https://x.example/3.jpg\tin_stock\t"
        "24.90 EUR\t19.90 EUR\tBlue Pier\t4006381333931\tsand\tG-1\n"
        "A-2\tLinen dress\tSoft\thttps://x.example/a\thttps://x.example/1.jpg\t\tin_stock\t24.90 EUR\t\tBlue Pier\t\tblue\tG-1\n"
    )
    assert detected(text, "feed.tsv") == "google-table"
    first, second = values(text)
    assert (first["price"], first["currency"], first["list_price"]) == (19.9, "EUR", 24.9)
    assert len(first["images"]) == 3
    assert second["price"] == 24.9
    assert second["attributes"] == {"color": "blue", "item_group_id": "G-1"}
