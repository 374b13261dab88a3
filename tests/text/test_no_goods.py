"""Whole titles that name no goods."""

from __future__ import annotations

import pytest

from listing_lint.text.no_goods import is_kept_for_somebody, is_of_a_till, is_payment, is_placeholder


@pytest.mark.parametrize(
    "title",
    [
        "TEST PRODUCT DO NOT BUY",
        "Test - do not buy",
        "Testing listing, please ignore",
        "Test Item 3 (do not order)",
        "Product title here",
        "테스트 상품",
        "Beispielprodukt",
        "Testartikel - bitte nicht kaufen",
        "Produit test, ne pas acheter",
        "Producto de prueba (no comprar)",
        "Тестовый товар, не покупать",
        "Produk tes - jangan dibeli",
        "示例商品",
        "Coming soon",
    ],
)
def test_words_of_a_test_and_prompts(title: str) -> None:
    assert is_placeholder(title)
    assert not is_payment(title)
    assert not is_kept_for_somebody(title)


@pytest.mark.parametrize(
    "title",
    [
        "Payment link",
        "Payment link for extra shipping",
        "VIP link",
        "Extra shipping fee $5",
        "Shipping difference",
        "Price difference for order",
        "Postage top up",
        "补差价专拍链接",
        "邮费补差",
        "Доплата за доставку",
        "Zusatzkosten",
        "Frais de port supplémentaires",
        "Diferencia de precio",
    ],
)
def test_payments(title: str) -> None:
    assert is_payment(title)
    assert not is_placeholder(title)


@pytest.mark.parametrize(
    "title",
    [
        "USPS Express Mail",
        "Royal Mail Tracked 48",
        "Cash",
        "Shipping & Handling",
        "現金",
        "代引",
        "配達料",
        "ヤマト運輸",
        "快递费",
        "Versand",
        "Livraison",
        "Доставка",
        "Ongkos kirim",
    ],
)
def test_what_a_till_keeps_among_the_goods(title: str) -> None:
    assert is_of_a_till(title)
    assert not is_placeholder(title)


@pytest.mark.parametrize(
    "title",
    [
        "Reserved for Anna",
        "RESERVED FOR ANNA",
        "Reserved Listing",
        "Custom listing for Jane",
        "Custom Order for Jane Doe",
        "Reserviert für Anna",
        "Réservé pour Léa",
        "Reservado para Ana",
        "Зарезервировано для Анны",
    ],
)
def test_kept_for_somebody(title: str) -> None:
    assert is_kept_for_somebody(title)
    assert not is_payment(title)


@pytest.mark.parametrize(
    "title",
    [
        "Not for sale sign",
        "Pregnancy test",
        "Test tubes, 10 pcs",
        "Test drive toy car",
        "Product photography box",
        "Payment terminal",
        "Pay it forward cards",
        "Custom order form pad",
        "Reserved seating sign",
        "Reserved for Parking",
        "Custom name necklace for mom",
        "Custom Mug for Dad",
        "Custom for Women",
        "邮费秤",
        "运费计算器",
        "Shipping labels",
        "Express delivery van toy",
        "Upgrade kit",
        "Test kit",
        "Do not disturb sign",
        "Sample box",
        "Coming soon neon sign",
        "Private label shampoo",
        "Teste de gravidez",
        "Deposit box",
        "Freight train",
        "Lorem ipsum poster",
        "Porto wine glass",
        "Card",
        "Bank",
        "Tips",
        "Cash box with a lock",
        "USPS mail truck toy",
        "DHL van, die cast",
        "配達 ステッカー",
        "Discount sign for shops",
        "Delivery backpack",
        "Surcharge protector",
        "Template {{ 3 }} cutter",
        "Chocolate",
        "",
    ],
)
def test_goods(title: str) -> None:
    assert not is_placeholder(title)
    assert not is_payment(title)
    assert not is_of_a_till(title)
    assert not is_kept_for_somebody(title)


@pytest.mark.parametrize(
    "title",
    [
        "Test product",
        "Test product, do not buy!",
        "TEST - please do not order",
        "Sample Product 12",
        "New item (3)",
        "Product title here",
        "Untitled listing",
        "Testartikel",
        "Neues Produkt",
        "Produit sans titre",
        "Nouvel article",
        "Unnamed article 3",
        "Temporary listing, do not buy",
        "Namenloses Produkt",
        "Isimsiz ürün",
        "Anuncio sin título",
        "未命名产品",
        "Artículo de prueba 2",
        "Produto sem nome",
        "Prodotto di prova",
        "Produkt testowy",
        "Тестовый товар",
        "Deneme ürünü",
        "测试商品请勿拍",
        "テスト商品",
        "샘플 상품",
    ],
)
def test_a_product_that_is_none(title: str) -> None:
    assert is_placeholder(title)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Pregnancy test",
        "Test tube rack, 12 places",
        "New goods every day",
        "Sample bottles, 10 ml",
        "Demo board",
        "Neues Produktdesign",
        "Test product photography box",
        "Produktfotografie Lichtzelt",
        "测试仪",
    ],
)
def test_a_product_that_is_one(title: str) -> None:
    assert not is_placeholder(title)
