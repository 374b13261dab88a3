"""Products among the posts of a shop that were exported with WordPress."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Harbor Goods</title><wp:wxr_version>1.2</wp:wxr_version>
<item><title>front</title><wp:post_id>50</wp:post_id><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>https://harbor.example/kettle.jpg</wp:attachment_url></item>
<item><title>side</title><wp:post_id><![CDATA[51]]></wp:post_id><wp:post_type>attachment</wp:post_type>
<wp:attachment_url><![CDATA[https://harbor.example/side.jpg]]></wp:attachment_url></item>
<item><title>About us</title><content:encoded>Write to post@harbor.example</content:encoded>
<wp:post_id>52</wp:post_id><wp:post_type>page</wp:post_type></item>
"""
_END = "</channel></rss>"


def _meta(**kept: str) -> str:
    return "".join(
        f"<wp:postmeta><wp:meta_key>{name}</wp:meta_key><wp:meta_value><![CDATA[{text}]]></wp:meta_value></wp:postmeta>"
        for name, text in kept.items()
    )


_KETTLE = f"""<item><title><![CDATA[Steel kettle]]></title><link>https://harbor.example/product/kettle/</link>
<content:encoded><![CDATA[<p>A kettle of steel, 1.5 litres.</p>]]></content:encoded>
<excerpt:encoded><![CDATA[For gas and induction.]]></excerpt:encoded>
<wp:post_id>60</wp:post_id><wp:post_type><![CDATA[product]]></wp:post_type><wp:status>publish</wp:status>
<category domain="product_type" nicename="simple"><![CDATA[simple]]></category>
<category domain="product_tag" nicename="tea"><![CDATA[tea]]></category>
<category domain="product_cat" nicename="kettles"><![CDATA[Kettles]]></category>
<category domain="pa_colour" nicename="black"><![CDATA[black]]></category>
{_meta(_regular_price="40", _sale_price="32", _price="32", _sku="K-1", _stock="7", _thumbnail_id="50")}
{_meta(_product_image_gallery="51", total_sales="3")}</item>
"""


def _convert(folder: Path, text: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    (folder / "shop.xml").write_text(text, encoding="utf-8")
    assert run(["convert", str(folder / "shop.xml"), "--isolated", "--format", "canonical-json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def _check(folder: Path, text: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    (folder / "shop.xml").write_text(text, encoding="utf-8")
    run(["check", str(folder / "shop.xml"), "--isolated", "--no-cache", "--no-images", "-o", "json"])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def test_a_product_is_read_with_what_is_kept_for_its_post(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (made,) = _convert(tmp_path, _HEAD + _KETTLE + _END, capsys)
    assert made == {
        "id": "K-1",
        "marketplace": "woocommerce",
        "title": "Steel kettle",
        "category": "Kettles",
        "price": "32",
        "list_price": "40",
        "stock": 7,
        "sku": "K-1",
        "short_description": "For gas and induction.",
        "description": "<p>A kettle of steel, 1.5 litres.</p>",
        "tags": ["tea"],
        "attributes": {"colour": "black"},
        "images": ["https://harbor.example/kettle.jpg", "https://harbor.example/side.jpg"],
        "url": "https://harbor.example/product/kettle/",
        "status": "publish",
    }


def test_a_product_without_a_number_is_called_by_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short = "<item><title>Tea pot</title><wp:post_type>product</wp:post_type></item>"
    one, two = _convert(tmp_path, _HEAD + _KETTLE + short + _END, capsys)
    assert (one["id"], two["id"], two["title"]) == ("K-1", "Tea pot", "Tea pot")


def test_findings_stand_where_the_text_stands_in_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = _HEAD + _KETTLE.replace("For gas", "Ask seller@harbor.example, for gas") + _END
    mail = [one for one in _check(tmp_path, text, capsys) if one["code"] == "CON101"]
    assert [(one["listing"], one["pointer"]) for one in mail] == [("K-1", "/excerpt:encoded")]
    span = mail[0]["span"]
    line = text.splitlines()[span["line"] - 1]
    assert line[span["column"] - 1 : span["end_column"] - 1] == "seller@harbor.example"


def test_pictures_that_stand_in_another_export_are_told_as_references(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = _KETTLE.replace('="50"', '="90"').replace("[50]", "[90]").replace("[51]", "[91]")
    told = [one for one in _check(tmp_path, _HEAD + other + _END, capsys) if one["code"] == "IMG102"]
    assert [one["severity"] for one in told] == ["info"]
    assert "named by references alone" in told[0]["message"]


def test_posts_without_a_product_are_no_feed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [one["code"] for one in _check(tmp_path, _HEAD + _END, capsys)] == ["LOD302"]
    categories = "<wp:term><wp:term_taxonomy>product_cat</wp:term_taxonomy></wp:term>"
    (told,) = _check(tmp_path, _HEAD + categories + _END, capsys)
    assert "none of its posts is a product" in told["message"] + told.get("detail", "")
