"""The goods that a web page shows side by side without marking them: cards, each with a name and a price."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.record import Record
from listing_lint.cli.main import run
from tests.catalog.readers.pages import SHOWN, card, page_goods, page_items, shelf
from tests.catalog.readers.running import findings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture


def test_a_price_in_boxes_in_each_other() -> None:
    boxes = [card(name, f"{'<span class=price>' * 6}$3.80{'</span>' * 6}") for name in ("Rose", "Salt")]
    assert [value["price"] for value in page_goods(shelf(*boxes))] == [3.8, 3.8]


def test_the_cards_of_a_page_are_its_goods() -> None:
    page = shelf(card("Olive", "$7.40 <s>$8.80</s>"), card("Rose", "$3.80"), card("Salt", "$5.80"))
    assert formats.detect(page.encode(), "soaps.html") == "schema-org-page"
    problem, *records = page_items(page)
    assert isinstance(problem, LoadProblem)
    assert "its 3 cards" in problem.detail
    found = [record.value for record in records if isinstance(record, Record)]
    assert [(one["title"], one["price"], one["images"]) for one in found] == [
        ("Olive", 7.4, ["Olive.jpg"]),
        ("Rose", 3.8, ["Rose.jpg"]),
        ("Salt", 5.8, ["Salt.jpg"]),
    ]


@pytest.mark.parametrize(
    "one",
    [
        '<li class="producto"><img src="a.jpg"><h3>{}</h3><p class="precio">S/ 25.00</p></li>',
        '<article><h2>{}</h2><span class="prix">25,00 €</span><a class="btn">Ajouter au panier</a></article>',
        '<div class="card"><p class="card-title">{}</p><p class="price">25 €</p><a class="buy-btn">Go</a></div>',
    ],
)
def test_cards_of_other_makers(one: str) -> None:
    found = page_goods(shelf(one.format("Olive"), one.format("Rose")))
    assert [value["title"] for value in found] == ["Olive", "Rose"]


@pytest.mark.parametrize(
    "one",
    [
        '<div class="product"><img src="a.jpg"><h2>{}</h2><p>Regular price</p><p>RM45</p></div>',
        '<div class="product-card"><img src="a.jpg"><h3>{}</h3><p>Cold pressed.</p><h4>$12.00</h4></div>',
        '<li class="product"><h3>{}</h3><del>$15</del> <strong>$12</strong><button>Add to cart</button></li>',
    ],
)
def test_cards_whose_sums_nobody_calls_prices(one: str) -> None:
    page = shelf(one.format("Olive"), one.format("Rose"), one.format("Salt"))
    assert formats.detect(page.encode(), "soaps.html") == "schema-org-page"
    found = page_goods(page)
    assert [value["title"] for value in found] == ["Olive", "Rose", "Salt"]
    assert {value["price"] for value in found} <= {12, 45}


def test_a_shelf_of_sums_is_no_card() -> None:
    rows = "".join(f"<h4>Soap {n}</h4><p>${n}.00</p>" for n in range(3, 7))
    page = shelf(f'<div class="products">{rows}</div>', f'<div class="products">{rows}</div>')
    assert page_goods(page) == []


@pytest.mark.parametrize(
    "page",
    [
        shelf(card("Olive", "$7.40")),
        shelf(
            '<div class="pricing-plan"><h3>Basic</h3><p class="price">$9</p><a>Start</a></div>',
            '<div class="pricing-plan"><h3>Pro</h3><p class="price">$19</p><a>Start</a></div>',
        ),
        shelf(
            '<div class="card"><h3>Haircut</h3><p class="price">$19</p></div>',
            '<div class="card"><h3>Shave</h3><p class="price">$9</p></div>',
        ),
        shelf(card("Olive", "on request", button="Ask"), card("Rose", "on request", button="Ask")),
    ],
)
def test_other_cards_are_no_goods(page: str) -> None:
    assert [value["title"] for value in page_goods(page) if value["title"] != "Our soaps"] == []


def test_goods_that_are_shown_beside_a_pages_product() -> None:
    page = SHOWN.replace(
        "</body>", f'<div class="more">{card("Rose", "3,80 €")}{card("Salt", "5,80 €")}</div></body>'
    )
    assert [value["title"] for value in page_goods(page)] == ["Olive soap, 100 g"]


PRICED_CARD = (
    '<div class="col"><img src="{name}.png"><h4>{name}</h4><p>${price}</p>'
    "<button>Add to Cart</button></div>\n"
)


def cards(*names: str) -> str:
    return "".join(PRICED_CARD.format(name=name, price=4 + at) for at, name in enumerate(names))


def shown(path: Path, body: str, capsys: Capture) -> list[str]:
    (path / "page.html").write_text(f"<html><body>\n{body}</body></html>\n", encoding="utf-8")
    run(["convert", "--isolated", str(path / "page.html")])
    out = capsys.readouterr().out
    return [one["title"] for one in json.loads(out)] if out.strip() else []


@pytest.mark.parametrize(
    "menu",
    ['<div id="Winter-Menu">', '<section class="menu">', '<div class="container our-menu" id="x">', '<div class="menu-items">'],
)  # fmt: skip
def test_a_menu_of_drinks_is_a_shelf(tmp_path: Path, capsys: Capture, menu: str) -> None:
    end = f"</{menu[1:].partition(' ')[0]}>"
    body = f"{menu}{cards('Apple Retreat', 'Grape Juice')}{end}<div>{cards('Kiwi Bonanza', 'Mango Fusion')}</div>"
    assert shown(tmp_path, body, capsys) == ["Apple Retreat", "Grape Juice", "Kiwi Bonanza", "Mango Fusion"]


@pytest.mark.parametrize(
    "menu",
    [
        '<div class="mega-menu">',
        '<div class="main-menu">',
        '<div id="mobile-menu">',
        '<ul class="menu">',
        '<nav class="menu">',
        '<header><div class="menu">',
        '<div class="menu-drawer">',
        '<div class="dropdown-menu">',
    ],
)
def test_a_menu_of_the_page_is_none(tmp_path: Path, capsys: Capture, menu: str) -> None:
    ends = "".join(f"</{part.partition(' ')[0].strip('>')}>" for part in reversed(menu.split("<")[1:]))
    body = f"{menu}{cards('Apple Retreat', 'Grape Juice')}{ends}<div>{cards('Kiwi Bonanza', 'Mango Fusion')}</div>"
    assert shown(tmp_path, body, capsys) == ["Kiwi Bonanza", "Mango Fusion"]


CARDS = """<html><body><main><div class="row">
{cards}</div></main></body></html>
"""
BUTTON_CARD = '<div class="{card}"><img src="{src}"><h5 class="card-title">{name}</h5><p class="card-price">₹{price}.99</p>{button}</div>\n'
NAMES = ("Jute bag", "Agarbatti", "Rugs")


def page(path: Path, *, card: str = "product-card", src: str = "a.png", button: str = "") -> Path:
    cards = "".join(
        BUTTON_CARD.format(card=card, name=name, price=19 + at, button=button, src=src)
        for at, name in enumerate(NAMES)
    )
    (path / "shop").mkdir()
    file = path / "shop" / "goods.html"
    file.write_text(CARDS.format(cards=cards), encoding="utf-8")
    return file


@pytest.mark.parametrize("src", ["../public/images/a.jpg", "../../a.jpg", "/images/a.jpg"])
def test_pictures_above_a_page_are_addresses_on_its_site(tmp_path: Path, capsys: Capture, src: str) -> None:
    told = [one for one in findings(page(tmp_path, src=src), capsys) if one["code"] == "IMG104"]
    (one,) = told
    assert one["severity"] == "info"
    assert one["message"].startswith(f"{src} is an address on the shop's own site and was not opened")


def test_a_drive_in_a_page_leads_outside_as_before(tmp_path: Path, capsys: Capture) -> None:
    told = [one for one in findings(page(tmp_path, src="C:/me/a.jpg"), capsys) if one["code"] == "IMG104"]
    assert {one["severity"] for one in told} == {"error"}


def test_pictures_above_a_list_of_json_lead_outside_as_before(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "shop").mkdir()
    file = tmp_path / "shop" / "goods.json"
    file.write_text(
        json.dumps([{"id": "a", "title": "Jute bag with handles", "images": ["../a.jpg"]}]), encoding="utf-8"
    )
    told = [one for one in findings(file, capsys) if one["code"] == "IMG104"]
    assert [one["severity"] for one in told] == ["error"]


@pytest.mark.parametrize(
    "button",
    [
        '<a href="#" class="btn">BUY</a>',
        "<button> Buy </button>",
        "<button>Buy!</button>",
        "<button>Order</button>",
        '<a class="btn">Pesan sekarang</a>',
        "<button>Заказать</button>",
        "<button>Pedir</button>",
        "<button>Bestellen</button>",
        "<button>Commander</button>",
        "<button>Add to wishlist</button><button>Shop now</button>",
    ],
)
def test_cards_with_a_button_to_buy_are_goods(tmp_path: Path, capsys: Capture, button: str) -> None:
    file = page(tmp_path, card="card", button=button)
    run(["convert", "--isolated", str(file)])
    assert [one["title"] for one in json.loads(capsys.readouterr().out)] == [*NAMES]


@pytest.mark.parametrize(
    "button", ["<a>Read more</a>", "<a>Buyers' guide</a>", "<a>Order history</a>", "<a>Book</a>", ""]
)
def test_cards_without_one_are_none(tmp_path: Path, capsys: Capture, button: str) -> None:
    file = page(tmp_path, card="card", button=button)
    assert "LOD302" in {one["code"] for one in findings(file, capsys)}


ROW = (
    '<div class="col-4"><a href="{0}.html"><img src="{0}.jpg" alt="one"></a><h4>{0}</h4><p>Rs-{1}/-</p></div>'
)
GOODS = ("Olive", "Rose", "Salt", "Honey")


def rows(around: str = '<a href="cart.html">Cart</a>', row: str = ROW, names: tuple[str, ...] = GOODS) -> str:
    shelf_ = "".join(row.format(name, at * 100) for at, name in enumerate(names, 9))
    return f"<html><body><nav>{around}</nav><h2>All goods</h2><div class='row'>{shelf_}</div></body></html>"


@pytest.mark.parametrize(
    "row",
    [
        ROW,
        '<section><div><img src="{0}.jpg"></div><div><h3>{0}</h3><span>${1}.00</span></div></section>',
        '<div><img src="{0}.jpg"><h1>{0}</h1><p>Rs.{1}</p></div>',
        '<li><img src="{0}.jpg"><h5><a href="#">{0}</a></h5><div class="price">${1}.00 <s>$1500</s></div></li>',
    ],
)
def test_pictures_names_and_sums_side_by_side_in_a_shop(row: str) -> None:
    found = page_goods(rows(row=row))
    assert [(one["title"], one["price"]) for one in found] == [
        (name, at * 100) for at, name in enumerate(GOODS, 9)
    ]
    assert [one["images"] for one in found] == [[f"{name}.jpg"] for name in GOODS]


@pytest.mark.parametrize(
    "page",
    [
        rows(around="<a href='about.html'>About us</a>"),  # of no shop
        rows(row='<div><img src="{0}.jpg"><h1>{0}</h1><p>Rs.{1}</p></div>', around="<a>About us</a>"),
        rows(names=GOODS[:3]),  # too few
        rows(around="<a>Cart</a> Rooms with two bedrooms"),
        rows(around="<a>Cart</a> Book now your journey"),
        rows(row=ROW.replace("<img", "<i")),  # without pictures
        rows(row=ROW + "<p>$12</p><p>$13</p><p>$14</p>"),  # sums that stand nowhere
        rows(row=ROW.replace("Rs-{1}/-", "from page {1}")),
    ],
)
def test_what_else_stands_beside_pictures_is_no_card(page: str) -> None:
    assert formats.detect(page.encode(), "page.html") != "schema-org-page"
