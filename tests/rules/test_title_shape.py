"""Titles that are no titles, and blanks and markup in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.rules.title_markup import title_markup
from listing_lint.rules.title_shape import RULES, title_blanks, title_placeholder, title_without_words

if TYPE_CHECKING:
    from tests.rules.conftest import Ask


@pytest.mark.parametrize(
    ("title", "message", "chars"),
    [
        ("Travel Cup", None, None),
        (" Travel Cup", "title has a needless blank", (0, 1)),
        ("Travel  Cup  ", "title has 2 needless blanks", (6, 8)),
        ("Travel\tCup", "title has a needless blank", (6, 7)),
        ("Travel Cup\r\n500 ml", "title has a line break", (10, 12)),
        ("Travel\u00a0Cup", None, None),
        ("Travel\u00a0 Cup", "title has a needless blank", (6, 8)),
        ("\u3000杯", "title has a needless blank", (0, 1)),
        ("   ", None, None),  # title-without-words says it is blank
        ("", None, None),
    ],
)
def test_blanks(ask: Ask, title: str, message: str | None, chars: Any) -> None:
    assert [(hit.message, hit.chars) for hit in ask(title_blanks, {"title": title})] == (
        [(message, chars)] if message else []
    )


@pytest.mark.parametrize(
    ("title", "severity"),
    [
        ("Cup", "none"),
        ("杯", "none"),
        ("ก", "none"),
        ("1984", "warning"),
        ("---", "error"),
        ("🔥🔥", "error"),
        ("", "error"),
        (" \n", "error"),
    ],
)
def test_a_title_has_a_letter(ask: Ask, title: str, severity: str) -> None:
    found = [hit.severity or "error" for hit in ask(title_without_words, {"title": title})]
    assert found == ([] if severity == "none" else [severity])


@pytest.mark.parametrize(
    "title",
    [
        "Untitled",
        "TEST",
        "test 123",
        "test_1",
        "Test Product",
        "[Object object]",
        "null",
        "NULL.",
        "n/a",
        "N/A",
        "無題",
        "тест",
        "测试商品",
        "Neues Produkt",
        "New Product (2)",
        "PRODUTO 1",
        "Produkt 12",
        "Товар 3",
        "商品",
        "Artículo #4",
        "lorem ipsum",
        "IMG_1234",
        "DSC01234.JPG",
        "cup-front (1).png",
        "price list.xlsx",
        "微信图片_20240101",
    ],
)
def test_placeholders_are_errors(ask: Ask, title: str) -> None:
    hits = ask(title_placeholder, {"title": title})
    assert [hit.severity for hit in hits] == [None]


@pytest.mark.parametrize(
    "title",
    [
        "Copy of Travel Cup",
        "Travel Cup (Copy)",
        "Travel Cup - copy 2",
        "保温杯 - 副本",
        "Копия Термокружка",
        "TC-500-BK",
        "AB12345",
    ],
)
def test_copies_and_codes_are_warnings(ask: Ask, title: str) -> None:
    hits = ask(title_placeholder, {"title": title})
    assert [(hit.severity, hit.confidence) for hit in hits] == [("warning", "medium")]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Travel cup of steel with double wall, keeps drinks hot and lea...", True),
        ("Steel travel cup with double wall for cold and hot drinks, 500 ml…", True),
        ("Wandbild eines Waldes im Nebel, Leinwand auf Holzrahmen, drei, ...", True),
        ("Keep calm and...", False),
        ('Poster with the words "To be or not to be, that is the question..."', False),
        ("Steel travel cup with double wall for cold and hot drinks, 500 ml.", False),
        ("And so on, said the fox, and so on. (Picture book, hardcover) ... ?", False),
    ],
)
def test_a_long_title_that_ends_in_dots_was_cut(ask: Ask, title: str, found: bool) -> None:
    hits = ask(title_placeholder, {"title": title})
    assert [(hit.severity, hit.fold) for hit in hits] == [("warning", True)] * found


@pytest.mark.parametrize("member", ["sku", "gtin", "mpn", "id"])
def test_the_listings_own_codes(ask: Ask, member: str) -> None:
    (hit,) = ask(title_placeholder, {"title": "cup 500", member: "CUP 500"})
    assert hit.severity == "warning"


@pytest.mark.parametrize("member", ["sku", "mpn", "id"])
def test_a_name_written_where_the_code_belongs_is_a_name(ask: Ask, member: str) -> None:
    title = "0.5-2.0 mm washed river gravel"
    assert ask(title_placeholder, {"title": title, member: title}) == []


@pytest.mark.parametrize(
    ("listing", "found"),
    [
        ({"id": "392877624101", "title": "Product 392877624101"}, 1),
        ({"sku": "A-7", "title": "New item A-7"}, 1),
        ({"id": "392877624101", "title": "Product 392877624102"}, 0),
        ({"id": "500", "title": "Travel Cup 500"}, 0),
    ],
)
def test_a_placeholder_with_a_code_of_the_listing(ask: Ask, listing: dict[str, str], found: int) -> None:
    assert [hit.severity for hit in ask(title_placeholder, listing)] == [None] * found


@pytest.mark.parametrize(
    "title",
    [
        "Pregnancy Test, 25 Strips",
        "Null Modem Cable",
        "PS5",
        "iPhone 15",
        "Test Tube",
        "Copyholder A4",
        "Node.js Sticker",
        "4711",
        "Untitled Goose Game",
        "Sample Bag",
        "Photocopy Paper",
        "Copy Paper A4 500 Sheets",
        "Produktkarten A4",
        "Artikel 5 Postkarte",
        "Vara 3",
        "Travel Cup",
        "MP3",
    ],
)
def test_products_are_left_alone(ask: Ask, title: str) -> None:
    assert ask(title_placeholder, {"title": title}) == []


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Cup <b>500</b>", 1),
        ("Cup<br/>500", 1),
        ("Women&#39;s &amp; Men&trade;", 1),
        ("Pens & Pencils <3", 0),
        ("Memory <DDR4> 16GB", 0),
        ("A&B; Co", 0),
        ("Champion39;s Helm", 1),
        ("Women#39;s &quot;Wave&quot; Scarf", 1),
        ("Plate 12 quot; white", 1),
        ("Bed amp; Breakfast sign", 1),
        ("Fuse 20 amp; 12 V", 0),
        ("Sizes 38; 39; 40", 0),
        ("EU39; US8", 0),
        ("AT&T <= 5", 0),
        ("<3A Fuse", 0),
    ],
)
def test_markup(ask: Ask, title: str, found: int) -> None:
    assert len(ask(title_markup, {"title": title})) == found


@given(st.none() | st.integers() | st.lists(st.text(), max_size=2) | st.text(st.characters(), max_size=80))
def test_no_title_breaks_a_rule(title: object) -> None:
    from datetime import date

    from listing_lint.catalog.listing import Listing
    from listing_lint.profiles.load import load_profile
    from listing_lint.rule import Context

    context = Context(load_profile("base", as_of=date(2026, 11, 27)), None, date(2026, 11, 27))  # type: ignore[arg-type]
    fields: Any = {"title": title, "sku": title}
    for rule in (*RULES, title_markup):
        for hit in rule.check(Listing(fields, fields, "", "x", ""), rule.options(), context):
            assert isinstance(title, str)
            assert hit.chars is None or 0 <= hit.chars[0] < hit.chars[1] <= len(title)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Vert clair", True),
        ("Vert foncé 2", True),
        ("Navy Blue", True),
        ("Rose/Vert", False),
        ("Blanc / Noir", True),
        ("深蓝", True),
        ("Rose", False),
        ("Orange", False),
        ("Black Friday", False),
        ("Jean noir", False),
        ("Chocolate brown mug", False),
        ("Red, Blue and Green", True),
        ("Lichtgroen", True),
        ("Donkerbruin", True),
        ("Dunkelgrün", True),
        ("Mörk blå", True),
        ("Tmavě modrá", True),
        ("Sötétkék", True),
        ("Taupe", True),
        ("Zwart wit", True),
        ("Wit", False),
        ("Must", False),
        ("Lichtbak", False),
        ("Hellraiser", False),
        ("Musta makkara", False),
        ("Crna Gora", False),
        ("Gul Ahmed", False),
    ],
)
def test_a_colour_names_no_goods(ask: Ask, title: str, told: bool) -> None:
    hits = ask(title_placeholder, {"title": title})
    assert [hit.severity for hit in hits] == (["warning"] if told else [])


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("Afnan 9 AM EDP Default Title", "Default Title"),
        ("Steel mug - Default Title", "Default Title"),
        ("Steel mug (Default Title)", "Default Title"),
        ("Steel mug / default title", "default title"),
        ("Tasse en acier - Titre par défaut", "Titre par défaut"),
        ("Taza de acero | Título predeterminado", "Título predeterminado"),
        ("Stahlbecher, Standardtitel", "Standardtitel"),
        ("ステンレスマグ 既定のタイトル", "既定のタイトル"),
        ("Steel mug undefined", "undefined"),
        ("Steel mug, blue, null", "null"),
        ("Steel mug - NaN", "NaN"),
        ("Steel mug [object Object]", "[object Object]"),
        ("Garlic Naan", ""),
        ("Peshwari nan", ""),
        ("Poster Rebels Undefined", ""),
        ("Pokémon card Type: Null", ""),
        ("Null modem cable", ""),
        ("Leather edition, second to None", ""),
        ("Undefined curls cream", ""),
        ("Cream for undefined curls", ""),
        ("Default title deed frame", ""),
        ("Adapter standard, title engraved", ""),
        ("Steel mug_null", ""),
        ("Steel mug", ""),
    ],
)
def test_what_a_program_left_behind_a_name(ask: Ask, title: str, left: str) -> None:
    hits = ask(title_placeholder, {"title": title})
    assert [(hit.severity, hit.subject) for hit in hits] == ([("warning", left)] if left else [])


@pytest.mark.parametrize(
    ("title", "message"),
    [
        (" | Платье летнее", "title begins with '|', which joins nothing"),
        ("- Green Gold", "title begins with '-', which joins nothing"),
        (", Steel mug", "title begins with ',', which joins nothing"),
        ('Laptop 8 GB/15.6" DOS HP /', "title ends with '/', which joins nothing"),
        ("69 Perfum -", "title ends with '-', which joins nothing"),
        ("Steel mug (blue) |", "title ends with '|', which joins nothing"),
        ("Steel mug, ", "title ends with ',', which joins nothing"),
        ("Steel mug | | blue", "title has nothing between '|' and '|'"),
        ("Steel mug,  , blue", "title has nothing between ',' and ','"),
        ("Steel mug - - blue", "title has nothing between '-' and '-'"),
        ("-20 °C gel pack", ""),
        ("/dev/null mug", ""),
        ("+ Shroom", ""),
        ("Mug A-", ""),
        ("Mug 12oz/", ""),
        ("Steel mug | blue | 500 ml", ""),
        ("Steel mug - blue - 500 ml", ""),
        ("Vol. 1 -- The Start", ""),
        ("C/C++ / Java, 2nd edition", ""),
        ("||| ---", ""),
    ],
)
def test_a_sign_that_joins_nothing(ask: Ask, title: str, message: str) -> None:
    hits = [hit for hit in ask(title_blanks, {"title": title}) if "blank" not in hit.message]
    assert [hit.message for hit in hits] == ([message] if message else [])
