"""What a third set of shops' files showed: brands by their numbers, pages whose pictures lie above them, buttons that say BUY."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

Capture = pytest.CaptureFixture[str]


def findings(file: Path, capsys: Capture, *options: str) -> list[dict[str, Any]]:
    run(["check", "--isolated", "--no-cache", "-o", "json", *options, str(file)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def brand_of(path: Path, capsys: Capture, **members: Any) -> list[tuple[str, str, int]]:
    entry = {"id": 174, "name": "Jar of glass with a lid", "price": 7.95, **members}
    (path / "goods.json").write_text(json.dumps([entry], indent=1), encoding="utf-8")
    return [
        (one["severity"], one["message"], one["span"]["line"])
        for one in findings(path / "goods.json", capsys, "--no-images", "--profile", "dhgate")
        if one["code"] == "BRD201"
    ]


@pytest.mark.parametrize(
    "members",
    [
        {"brand_id": 36},
        {"brandId": "36"},
        {"brand": "6841d7afa36a9a6185fce4c6"},
        {"brand": "0e984725-c51c-4bf4-9960-e1c80e27aba0"},
        {"brandId": "6841d7afa36a9a6185fce4c6"},
    ],
)
def test_a_brand_by_its_number_is_no_error(
    tmp_path: Path, capsys: Capture, members: dict[str, object]
) -> None:
    (told,) = brand_of(tmp_path, capsys, **members)
    assert told == ("warning", "the listing names its brand by the number of a record alone", 2)


@pytest.mark.parametrize(
    "members", [{}, {"brand_id": 0}, {"brand_id": None}, {"brand_id": ""}, {"brand_id": "0"}, {"brand_id": -1}, {"brand_id": False}]
)  # fmt: skip
def test_no_brand_is_an_error_as_before(tmp_path: Path, capsys: Capture, members: dict[str, object]) -> None:
    (told,) = brand_of(tmp_path, capsys, **members)
    assert told[:2] == ("error", "the listing names no brand")


def test_a_brand_beside_its_number_is_the_brand(tmp_path: Path, capsys: Capture) -> None:
    assert brand_of(tmp_path, capsys, brand_id=36, brand="Unbranded") == []


def test_the_same_brand_by_number_is_told_once_for_a_file(tmp_path: Path, capsys: Capture) -> None:
    entries = [
        {"id": n, "name": f"Jar {n} of glass with a lid", "price": 7, "brand_id": 36} for n in range(4)
    ]
    (tmp_path / "goods.json").write_text(json.dumps(entries), encoding="utf-8")
    found = findings(tmp_path / "goods.json", capsys, "--no-images", "--profile", "dhgate")
    assert [one["message"] for one in found if one["code"] == "BRD201"] == [
        "the listing names its brand by the number of a record alone (and 3 more of these in this file)"
    ]


CARDS = """<html><body><main><div class="row">
{cards}</div></main></body></html>
"""
CARD = '<div class="{card}"><img src="{src}"><h5 class="card-title">{name}</h5><p class="card-price">₹{price}.99</p>{button}</div>\n'
NAMES = ("Jute bag", "Agarbatti", "Rugs")


def page(path: Path, *, card: str = "product-card", src: str = "a.png", button: str = "") -> Path:
    cards = "".join(
        CARD.format(card=card, name=name, price=19 + at, button=button, src=src)
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
