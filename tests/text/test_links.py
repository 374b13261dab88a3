from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.links import find_links, trim
from listing_lint.text.view import MISSPELT, PUNYCODE, SPACED, SPOKEN, View


def found(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.value) for one in find_links(View(text))]


@pytest.mark.parametrize(
    ("text", "value", "way"),
    [
        ("see https://www.BlueWave.com/Path?x=1.", "https://www.bluewave.com/Path?x=1", 0),
        ("(http://bluewave.com/a_(b))", "http://bluewave.com/a_(b)", 0),
        ("http://bluewave.com:8080/x", "http://bluewave.com:8080/x", 0),
        ("http://anna:pw@bluewave.com/x", "http://anna:pw@bluewave.com/x", 0),
        ("http://8.8.8.8/x", "http://8.8.8.8/x", 0),
        ("ftp://files.bluewave.com", "ftp://files.bluewave.com", 0),
        ("http://магазин.рф/путь", "http://магазин.рф/путь", 0),
        ("https://bluewave.com联系", "https://bluewave.com", 0),
        ("https://shop.unregistered/x", "https://shop.unregistered/x", 0),
        ("hxxp://bluewave.com/x", "http://bluewave.com/x", MISSPELT),
        ("http:\\\\bluewave.com", "http://bluewave.com", MISSPELT),
        ("https//bluewave.com/a", "https://bluewave.com/a", MISSPELT),
        ("https:bluewave.com", "https://bluewave.com", MISSPELT),
        ("h t t p : / / bluewave.com", "http://bluewave.com", SPACED),
        ("http : // bluewave . com", "http://bluewave.com", SPACED),
        ("hxxps://bluewave[.]com/abc", "https://bluewave.com/abc", SPOKEN),
        ("http://xn--80aaxitdbjk.xn--p1ai", "http://папироска.рф", PUNYCODE),
        ("www.bluewave.co.uk/sale", "www.bluewave.co.uk/sale", 0),
        ("WWW.BLUEWAVE.COM", "www.bluewave.com", 0),
        ("www . bluewave . com", "www.bluewave.com", SPACED),
        ("www,bluewave,com", "www.bluewave.com", SPACED),
        ("www bluewave com", "www.bluewave.com", SPACED),
        ("www dot bluewave dot com", "www.bluewave.com", SPOKEN),
        ("www点bluewave点com", "www.bluewave.com", SPOKEN),
        ("add wa.me/8613800138000", "wa.me/8613800138000", 0),
        ("t.me/bluewave", "t.me/bluewave", 0),
        ("t . me / bluewave", "t.me/bluewave", SPACED),
        ("bit.ly/3abc, now", "bit.ly/3abc", 0),
        ("weixin://dl/chat?abc", "weixin://dl/chat?abc", 0),
        ("tg://resolve?domain=abc", "tg://resolve?domain=abc", 0),
        ("line://ti/p/~abc", "line://ti/p/~abc", 0),
        ("skype:john.doe?chat", "skype:john.doe?chat", 0),
    ],
)
def test_links(text: str, value: str, way: int) -> None:
    (one,) = find_links(View(text))
    assert (one.kind, one.value) == ("url", value)
    assert one.way & way == way
    assert one.way if way else not one.way


def test_schemes_of_other_contacts() -> None:
    assert found("mailto:Anna%40x@BlueWave.com?subject=Hi") == [("email", "Anna@x@bluewave.com")]
    assert found("mailto:anna@bluewave.com") == [("email", "anna@bluewave.com")]
    assert found("tel:+86-138-0013-8000") == [("phone", "+8613800138000")]
    (phone,) = find_links(View("whatsapp://send?phone=8613800138000"))
    assert (phone.kind, phone.value, phone.service) == ("phone", "+8613800138000", "WhatsApp")


@pytest.mark.parametrize(
    "text",
    [
        "http://192.168.1.1/",
        "http://10.0.0.1:80",
        "http://127.0.0.1",
        "http://localhost:8080",
        "http://router.local",
        "http://",
        "Skype: name",
        "http://www.w3.org/2000/svg",
    ],
)
def test_addresses_that_lead_nowhere_outside(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("bluewave.com", "bluewave.com"),
        ("blue-wave.net", "blue-wave.net"),
        ("BLUEWAVE.COM", "bluewave.com"),
        ("store.bluewave.com", "store.bluewave.com"),
        ("bluewave.co.uk/path", "bluewave.co.uk/path"),
        ("bluewave.com:8080/x", "bluewave.com:8080/x"),
        ("anna.myshopify.com/products", "anna.myshopify.com/products"),
        ("bluewave.com.Please call", "bluewave.com"),
        ("магазин.рф", "магазин.рф"),
        ("例子.中国", "例子.中国"),
        ("请访问例子.中国", "例子.中国"),
        ("官网bluewave.com", "bluewave.com"),
        ("kaufen.de", "kaufen.de"),
        ("mybestdeals.shop", "mybestdeals.shop"),
        ("bluewave24.shop for more", "bluewave24.shop"),
        ("Order on bluewave.store today", "bluewave.store"),
        ("visit us at bluewave.in", "bluewave.in"),
        ("our website bluewave.me", "bluewave.me"),
        ("Il nostro negozio online: scarpebelle.it", "scarpebelle.it"),
        ("Compra más barato en zapatosmadrid.es", "zapatosmadrid.es"),
        ("Mehr Infos unter lampenparadies.at", "lampenparadies.at"),
        ("Заказывайте на сайте obuvmir.by", "obuvmir.by"),
        ("公式サイトはこちら kutsuya.jp", "kutsuya.jp"),
        ("เว็บไซต์ rongtao.co.th", "rongtao.co.th"),
        ("موقعنا ahdhiya.sa", "ahdhiya.sa"),
        ("Kunjungi tokosepatu.id", "tokosepatu.id"),
        ("visit shop.example today", "shop.example"),
        ("instagram.com/bluewave", "instagram.com/bluewave"),
    ],
)
def test_bare_hosts(text: str, value: str) -> None:
    assert found(text) == [("domain", value)]


@pytest.mark.parametrize(
    ("text", "value", "way"),
    [
        ("bluewave。com", "bluewave.com", SPACED),
        ("bluewave·com", "bluewave.com", SPACED),
        ("bluewave .com", "bluewave.com", SPACED),
        ("bluewave . com . br", "bluewave.com.br", SPACED),
        ("visit bluewave,com", "bluewave.com", SPACED),
        ("bluewave,com is our website", "bluewave.com", SPACED),
        ("go to bluewave . store", "bluewave.store", SPACED),
        ("bluewave(dot)com", "bluewave.com", SPOKEN),
        ("bluewave[.]com", "bluewave.com", SPOKEN),
        ("bluewave dot com", "bluewave.com", SPOKEN),
        ("visit bluewave dot shop", "bluewave.shop", SPOKEN),
    ],
)
def test_hosts_with_dots_in_disguise(text: str, value: str, way: int) -> None:
    (one,) = find_links(View(text))
    assert (one.kind, one.value) == ("domain", value)
    assert one.way & way


QUIET = """Runs on Node.js, Vue.js and Socket.io, built with ASP.NET and VB.NET, created with .net
README.md, readme.info, photo.zip, clip.mov, main.py, install.sh, model.ai file, file.name, index.html
v1.2.3 and 2.1.0.pl, Ver.2.0.co, Fig.1, Vol.2, No.1 seller, Art.No, item.no 5, S.No.
Dr.Martens, St.Patrick, Mr.Coffee, J.Crew, L.L.Bean, A.P.C. and D.I.Y.
e.g.in the box, i.e.it, a.m.to p.m., vs. etc.the, U.S.A, U.K.Plug, Washington D.C. area
It was tested.It works. Use within 12 months.Store cool. Soft fabric.The best. shirt.Top quality
Co.Ltd and Inc.com
12 cm.in size, 12.5kg.in box, sq.in, Max.in, 10mm.at, approx.30cm.please, 5.5in, 10.5.in
in.black or red.blue.green, men.women.kids, plug.and.play, all.in.one
AXELA.ID, BLACK.IT dress, VCTR100.AE
casino games.play yours, follow the rules.in a series, burning.store up to 12, design.the, prize.you, works.how to
lightweight.it is nice, This is soft.so good, away from fire.no flame, help.me, love.me
polka dot com, polka dot shop dress, Quantum dot TV, power point com, at this point in time, point de vente
Vestido longo. com bolso, vestido,com bolso, algodão . com elastano, feito com amor, com carinho
mesh, net weight 2kg. Buy now. online only. web sites. it includes. visit us. in store
Check website.it is there. see more.at home. more.info
calidad.es muy buena, Breite.de, usw.de, ул.Ленина, размер.Большой, 产地.中国
3点com, COM port, com. port, the .com boom
10.0.0.1 or 4.4.4.4 or 1.2.3.4.5
note-10.pro max, iphone14.pro, t-shirt.fashion, anti-slip.shoes, smart.tv box, office.supplies, summer.sale now
Розетка, точка доступа Wi-Fi, net weight. ドット柄 コムサ 水玉 ドット コムサ. นวด จุด คอมพิวเตอร์. Kein Punkt de
Caneca 300ml,com tampa, 20x30,com moldura, sizes 38,39,us, Kit 10,net
#bluewave.com @bluewave.com $bluewave.com example@bluewave.com
gmail.com account""".splitlines()


@pytest.mark.parametrize("text", QUIET)
def test_dotted_words_that_are_no_hosts(text: str) -> None:
    assert found(text) == []


def test_a_brand_that_looks_like_a_host_counts_little_without_a_cue() -> None:
    for text in ("StarTech.com 7-port USB hub", "7-port USB hub - StarTech.com"):
        (one,) = find_links(View(text))
        assert (one.value, one.confidence) == ("startech.com", "low")
    (one,) = find_links(View("Visit StarTech.com for more"))
    assert (one.confidence, one.cue) == ("high", "Visit")


def test_firms_that_are_called_by_their_address() -> None:
    for text in ("web.com site builder, boxed", "findex.com inc sermon builder", "STARTECH.COM patch cable"):
        (one,) = find_links(View(text))
        assert one.confidence == "low", text
    for text in ("see web.com for more", "sold by harborgoods.com", "www.web.com"):
        assert [one.confidence for one in find_links(View(text))] == ["high"], text
    assert list(find_links(View("Copo 500 ml.com tampa"))) == []


def test_nothing_is_told_twice() -> None:
    text = "https://www.bluewave.com/x.com?u=other.com and bit.ly/abc www.bluewave.com"
    assert [value for _, value in found(text)] == [
        "https://www.bluewave.com/x.com?u=other.com",
        "bit.ly/abc",
        "www.bluewave.com",
    ]


def test_marks_of_the_sentence_are_trimmed() -> None:
    assert trim("a.com/x).") == "a.com/x"
    assert trim("a.com/(x)!?") == "a.com/(x)"
    assert trim("...") == ""


@given(st.text(alphabet=st.sampled_from("abcom.w/:\\htps-_ ()[],@dot点。xn中рф\n\ud800?#1")))
def test_any_text_gives_places_in_it_that_do_not_overlap(text: str) -> None:
    places = sorted((one.start, one.end) for one in find_links(View(text)))
    for start, end in places:
        assert 0 <= start < end <= len(text)
    assert all(first[1] <= second[0] for first, second in pairwise(places))


@pytest.mark.parametrize(
    "piece",
    [
        "a.",
        "1",
        "a",
        "http://",
        "www.",
        "www ",
        "h ",
        "中",
        "中.",
        "a-",
        ".",
        " ",
        "visit ",
        "our web site ",
        "a/b.",
        "tel:",
        "w",
    ],
)
def test_long_runs_hold_nothing(piece: str) -> None:
    assert list(find_links(View(piece * (60_000 // len(piece))))) == []


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("wa dot me slash 4917612345678", "wa.me"),
        ("t dot me slash bluewave", "t.me"),
        ("bit dot ly forward slash abc1", "bit.ly"),
        ("wa punkt me schrägstrich 491761234", "wa.me"),
    ],
)
def test_a_stroke_in_words(text: str, host: str) -> None:
    (one,) = find_links(View(text))
    assert one.value.startswith(host)


@pytest.mark.parametrize(
    "text", ["contact me dot me slash you", "tell me slash prices", "red slash blue dot me"]
)
def test_and_where_it_is_none(text: str) -> None:
    assert not found(text)
