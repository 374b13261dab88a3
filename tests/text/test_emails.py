from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.emails import find_emails
from listing_lint.text.view import MISSPELT, PUNYCODE, SPACED, SPOKEN, View


def values(text: str) -> list[str]:
    return [found.value for found in find_emails(View(text))]


@pytest.mark.parametrize(
    ("text", "value", "where"),
    [
        ("Email:x@bluewave.comPhone 1", "x@bluewave.com", "x@bluewave.com"),
        (
            "Sales_01@BlueWave-Store.com.cn",
            "Sales_01@bluewave-store.com.cn",
            "Sales_01@BlueWave-Store.com.cn",
        ),
        ("(anna.k+shop@bluewave.co.uk).", "anna.k+shop@bluewave.co.uk", "anna.k+shop@bluewave.co.uk"),
        ("<anna@bluewave.com>!", "anna@bluewave.com", "anna@bluewave.com"),
        ("write o'neil@bluewave.com", "o'neil@bluewave.com", "o'neil@bluewave.com"),
        ("anna@bluewave.com.Please call", "anna@bluewave.com", "anna@bluewave.com"),
        ("anna@bluewave.com. in stock", "anna@bluewave.com", "anna@bluewave.com"),
        ("anna@bluewave.com.br", "anna@bluewave.com.br", "anna@bluewave.com.br"),
        ("联系邮箱sales@bluewave.com谢谢", "sales@bluewave.com", "sales@bluewave.com"),
        ("иван@почта.рф", "иван@почта.рф", "иван@почта.рф"),
        ("user@müller.de", "user@müller.de", "user@müller.de"),
        ("38472910@qq.com", "38472910@qq.com", "38472910@qq.com"),
        ("anna@bluewave.shop", "anna@bluewave.shop", "anna@bluewave.shop"),
        (
            "anna@mail.bluewave.internalnet",
            "anna@mail.bluewave.internalnet",
            "anna@mail.bluewave.internalnet",
        ),
        ("anna@gmail", "anna@gmail.com", "anna@gmail"),
    ],
)
def test_plain_addresses(text: str, value: str, where: str) -> None:
    (found,) = find_emails(View(text))
    assert found.value == value
    assert text[found.start : found.end] == where
    assert found.way == 0


def test_several_addresses() -> None:
    assert values("a1@bluewave.com/b2@bluewave.com, c3@bluewave.com") == [
        "a1@bluewave.com",
        "b2@bluewave.com",
        "c3@bluewave.com",
    ]


@pytest.mark.parametrize(
    ("text", "value", "way"),
    [
        ("sales @ bluewave . com", "sales@bluewave.com", SPACED),
        ("sales@ bluewave,com", "sales@bluewave.com", SPACED),
        ("anna @bluewave.com", "anna@bluewave.com", SPACED),
        ("anna@bluewave. com", "anna@bluewave.com", SPACED),
        ("anna@bluewave。com", "anna@bluewave.com", SPACED),
        ("anna88@gmail com", "anna88@gmail.com", SPACED),
        ("anna(at)bluewave.com", "anna@bluewave.com", SPOKEN),
        ("anna [at] bluewave [dot] com", "anna@bluewave.com", SPOKEN),
        ("anna{at}bluewave{dot}com", "anna@bluewave.com", SPOKEN),
        ("anna <at> bluewave <dot> com", "anna@bluewave.com", SPOKEN),
        ("anna(a)bluewave.com", "anna@bluewave.com", SPOKEN),
        ("anna(arroba)bluewave.es", "anna@bluewave.es", SPOKEN),
        ("anna_at_bluewave_dot_com", "anna@bluewave.com", SPOKEN),
        ("anna-at-bluewave-dot-com", "anna@bluewave.com", SPOKEN),
        ("anna AT gmail DOT com", "anna@gmail.com", SPOKEN),
        ("annaATgmailDOTcom", "anna@gmail.com", SPOKEN),
        ("john dot smith at gmail dot com", "john.smith@gmail.com", SPOKEN),
        ("john underscore smith at yahoo dot co dot uk", "john_smith@yahoo.co.uk", SPOKEN),
        ("sales at bluewave.com", "sales@bluewave.com", SPOKEN),
        ("my email: anna at bluewave.com", "anna@bluewave.com", SPOKEN),
        ("anna88 at gmail", "anna88@gmail.com", SPOKEN),
        ("gmail: anna88", "anna88@gmail.com", SPOKEN),
        ("my gmail is anna88", "anna88@gmail.com", SPOKEN),
        ("QQ邮箱：38472910", "38472910@qq.com", SPOKEN),
        ("anna88 gmail com", "anna88@gmail.com", SPOKEN),
        ("anna88#gmail.com", "anna88@gmail.com", MISSPELT),
        ("anna88*gmail.com", "anna88@gmail.com", MISSPELT),
        ("anna@xn--mller-kva.de", "anna@müller.de", PUNYCODE),
    ],
)
def test_hidden_addresses(text: str, value: str, way: int) -> None:
    (found,) = find_emails(View(text))
    assert found.value == value
    assert found.way & way


@pytest.mark.parametrize(
    "text",
    [
        "icon@2x.png and logo@3x.webp",
        "output 2.4A @ 5 V, 3 pcs @ $12.50, 2 @ 12.50",
        "1080P@30.fps RGB@60.Hz 10W@5V.to",
        "npm i @org/pkg react@18.2.0 @vue/cli",
        "@media screen and (max-width: 600px) @font-face",
        "follow @my.store on tiktok @best.shop",
        "good at dot painting, ideal at home or at work",
        "look at point of sale, at any point in the network, choose at what point you want",
        "bis 50 Hz at. de",
        "Sold at amazon.com, only $95.00 at bluewave.com, speed class 10 at Bluewave.com",
        "find us at bluewave dot com",
        "String Trimmers @ Direct.com",
        "Visit them today to donate @ www.bluewave.com, or find us @ www.bluewave.org",
        "Works with Gmail: fast and easy. Gmail, Outlook, Yahoo supported",
        "Gmail - Outlook - Yahoo",
        "C# and F#.net, 5#com",
        "see http://user:secret@bluewave.com/x and https://medium.com/@anna.k",
        "AT&T network, R&D@Berlin, CABLE@@23",
        "at 5 p.m. at 10 a.m.",
        "Игрушка собака, 20 см. Małpa pluszowa 30 cm. 艾特 小老鼠 玩具, com 接口. arroba 15 kg, com tampa",
    ],
)
def test_what_is_no_address(text: str) -> None:
    assert values(text) == []


def test_a_place_and_no_mailbox_before_the_word() -> None:
    assert values("order at bluewave.com") == []
    assert values("contact john at bluewave dot com") == ["john@bluewave.com"]


@given(st.text(alphabet=st.sampled_from("ab1@#.,- _()[]'ATatdot点艾特собакaé\n\ud800:")))
def test_any_text_gives_places_in_it(text: str) -> None:
    behind = 0
    for found in find_emails(View(text)):
        assert 0 <= found.start < found.end <= len(text)
        assert "@" in found.value
        behind = found.end
    assert behind <= len(text)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "@",
        "a@",
        "a.",
        "at ",
        "a at b ",
        "gmail ",
        "(at)",
        "dot ",
        "_",
        "中",
        "艾特",
        "'a",
        "a@b,",
        "#a",
        " @ ",
    ],
)
def test_long_runs_end(piece: str) -> None:
    assert list(find_emails(View(piece * (60_000 // len(piece))))) == []
