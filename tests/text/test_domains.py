from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.domains import host_of, readable, registrable, suffix_of, under


@pytest.mark.parametrize(
    ("host", "owner"),
    [
        ("www.blue-wave.co.uk", "blue-wave.co.uk"),
        ("a.b.bluewave.com", "bluewave.com"),
        ("bluewave.com.", "bluewave.com"),
        ("BlueWave.COM", "bluewave.com"),
        ("магазин.рф", "магазин.рф"),
        ("shop.bluewave.example", "bluewave.example"),
        ("co.uk", None),
        ("com", None),
        ("bluewave", None),
        ("tested.sentence", None),
        ("a..com", None),
        ("", None),
        ("\ud800.com", None),
    ],
)
def test_the_registered_part(host: str, owner: str | None) -> None:
    assert registrable(host) == owner


def test_a_shop_below_a_private_suffix_is_its_own_owner_and_so_is_the_suffix() -> None:
    assert registrable("www.anna.myshopify.com") == "anna.myshopify.com"
    assert registrable("myshopify.com") == "myshopify.com"
    assert suffix_of("anna.myshopify.com") == "myshopify.com"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.BlueWave.com/Path?x=a.b", "www.bluewave.com"),
        ("//cdn.bluewave.com/a.jpg", "cdn.bluewave.com"),
        ("http:\\\\bluewave.com\\x", "bluewave.com"),
        ("http:/\\bluewave.com", "bluewave.com"),
        ("https://user:secret@bluewave.com:8080/x", "bluewave.com"),
        ("https://google.com@bluewave.com/", "bluewave.com"),
        ("https://bluewave.com?x=//other.com", "bluewave.com"),
        ("http://[2001:DB8::1]:80/x", "2001:db8::1"),
        ("http://xn--80aaxitdbjk.xn--p1ai/", "папироска.рф"),
        ("http://8.8.8.8/x", "8.8.8.8"),
        ("  https://bluewave.com.  ", "bluewave.com"),
        ("bluewave.com/x", "bluewave.com"),
        ("bluewave.com:8080/x", "bluewave.com"),
        ("/images/a.com.jpg", None),
        ("images/a.jpg", None),
        ("#top", None),
        ("?page=2", None),
        ("mailto:anna@bluewave.com", None),
        ("javascript:alert(1)", None),
        ("data:image/png;base64,AAAA", None),
        ("http://", None),
        ("http://[::1", None),
        ("", None),
    ],
)
def test_the_host_of_an_address(url: str, host: str | None) -> None:
    assert host_of(url) == host


@given(st.text())
def test_any_text_has_a_host_or_none(url: str) -> None:
    for one in (url, f"http://{url}", f"//{url}@{url}"):
        host = host_of(one)
        assert host is None or (host and host == host.lower())


def test_under_compares_whole_labels() -> None:
    assert under("ae01.alicdn.com", "alicdn.com")
    assert under("ALICDN.com.", ["dhgate.com", "alicdn.com"])
    assert under("x.alicdn.com", "*.alicdn.com")
    assert not under("notalicdn.com", "alicdn.com")
    assert not under("alicdn.com.evil.net", "alicdn.com")
    assert not under("alicdn.com", [])
    assert not under("alicdn.com", "")


def test_punycode_that_cannot_be_decoded_stays() -> None:
    assert readable("xn--mller-kva.de") == "müller.de"
    assert readable("xn--\u00ff.de") == "xn--\u00ff.de"
    assert readable("plain.de") == "plain.de"
