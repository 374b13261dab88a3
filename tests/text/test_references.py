"""Addresses in markup: which role each has, decoded, and where it stands."""

from __future__ import annotations

import pytest

from listing_lint.text.html import read_html
from listing_lint.text.picture_hosts import PICTURE_HOSTS, marketplace_of
from listing_lint.text.references import references_of, scripted
from listing_lint.text.view import View


def found(source: str) -> list[tuple[str, str]]:
    roles: list[tuple[str, str]] = []
    for piece in read_html(View(source)).pieces:
        if piece.place == "attribute":
            roles += [(one.role, one.url) for one in references_of(piece)]
        elif piece.place == "script":
            roles += [(one.role, one.url) for one in scripted(piece)]
    return roles


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<a href='https://x.com/?a=1&amp;b=2'>", [("link", "https://x.com/?a=1&b=2")]),
        ("<a href=' java\nscript:go() '>", [("link", "javascript:go()")]),
        ("<area href=//x.com>", [("link", "//x.com")]),
        ("<img src=//x.com/a.jpg alt=y>", [("picture", "//x.com/a.jpg")]),
        ("<img srcset='a.jpg 1x, //x.com/b.jpg 2x'>", [("picture", "a.jpg"), ("picture", "//x.com/b.jpg")]),
        (
            "<img srcset='//x.com/a,b.jpg 400w, c.jpg'>",
            [("picture", "//x.com/a,b.jpg"), ("picture", "c.jpg")],
        ),
        ("<img data-src='https://x.com/a.jpg'>", [("picture", "https://x.com/a.jpg")]),
        ("<p style=\"background:url( 'https://x.com/a.jpg' )\">", [("picture", "https://x.com/a.jpg")]),
        ("<td background=//x.com/a.jpg>", [("picture", "//x.com/a.jpg")]),
        ("<iframe src=https://x.com></iframe>", [("frame", "https://x.com")]),
        ("<form action=https://x.com/pay></form>", [("form", "https://x.com/pay")]),
        ("<button formaction=https://x.com>x</button>", [("form", "https://x.com")]),
        ("<meta http-equiv=refresh content='0; URL=https://x.com'>", [("refresh", "https://x.com")]),
        ("<script src=https://x.com/a.js></script>", [("script", "https://x.com/a.js")]),
        ("<script>window.location.href = 'https://x.com';</script>", [("script", "https://x.com")]),
        ("<script>location.replace(`//x.com`)</script>", [("script", "//x.com")]),
        ("<p onclick=\"window.open('https://x.com')\">", [("script", "https://x.com")]),
        ("<link rel=stylesheet href=//x.com/a.css>", [("style", "//x.com/a.css")]),
        ("<p class='a' id=b data-start='12'>", []),
        ("<script>var location2 = 'x'; reopen('y');</script>", []),
    ],
)
def test_roles_and_addresses(source: str, expected: list[tuple[str, str]]) -> None:
    assert found(source) == expected


def test_the_place_in_the_source() -> None:
    source = "x<script>go();location='https://x.com';</script>"
    (piece,) = read_html(View(source)).pieces
    (one,) = scripted(piece)
    assert source[one.start : one.end] == "https://x.com"


@pytest.mark.parametrize(
    ("host", "owner"),
    [
        ("ae01.alicdn.com", "AliExpress and Alibaba"),
        ("ALICDN.COM.", "AliExpress and Alibaba"),
        ("notalicdn.com", None),
        ("alicdn.com.evil.net", None),
        ("i5.walmartimages.com", "Walmart"),
        ("localhost", None),
        ("", None),
        ("cf.shopee.com.br", "Shopee"),
        ("cf.shopee.co.th", "Shopee"),
        ("shopee.com.br", None),
        ("cdn.dsmcdn.com", "Trendyol"),
    ],
)
def test_whose_pictures_a_host_delivers(host: str, owner: str | None) -> None:
    assert marketplace_of(host) == owner


def test_no_host_is_listed_below_another() -> None:
    for host in PICTURE_HOSTS:
        assert marketplace_of(host.partition(".")[2]) is None, host
