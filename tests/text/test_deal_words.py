"""Offers to deal past the marketplace, and the careful seller's words about the same."""

from __future__ import annotations

import pytest

from listing_lint.text.seeing import find_contacts

OFFERED = """\
Order outside the platform and pay less
Buy it directly from us, you get a better price
Pay outside of this site and save 8 %
You get it cheaper without the marketplace fees
Außerhalb der Plattform verkaufen wir günstiger
Bestellen Sie direkt bei uns, das ist günstiger
Ohne Gebühren der Plattform kostet sie weniger
Hors du site le prix est plus bas, commandez par message
Achat en direct, remise de 10 %
Vendemos fuera de la página a mejor precio
Compre directamente a nosotros y ahorre
Comprando por fora da plataforma o preço é menor
Compre diretamente conosco com desconto
Acquistate fuori dal sito, il prezzo è più basso
Comprate direttamente da noi con lo sconto
Продаём мимо сайта, цена ниже
Купите напрямую у нас со скидкой
Замовляйте поза сайтом, дешевше
Напряму у нас дешевше
Poza serwisem sprzedajemy taniej
Kupując bezpośrednio u nas dostajesz rabat
Platform dışı satışta indirim var
Direkt bizden alın, daha ucuz
اشتر خارج المنصة بسعر أقل
اطلب مباشرة منا مع خصم
קנו מחוץ לאתר במחיר זול
הזמינו ישירות מאיתנו וקבלו הנחה
वेबसाइट से बाहर खरीदें, कीमत कम है
सीधे हमसे लें, सस्ता मिलेगा
สั่งนอกแอป ราคาถูกกว่า
Mua ngoài app giá rẻ hơn
Beli di luar shopee lebih murah
平台外交易更便宜
不走平台可优惠
サイト外でのお支払いも可能です
直接取引ならお安くします
플랫폼 밖에서 거래하면 저렴해요
Escríbanos un mensaje, pregunte por privado
Scriveteci in privato
Пишите в личку
"""

CAREFUL = """\
We never sell outside the platform
Payments outside of this site are not accepted
Bestellungen außerhalb der Plattform nehmen wir nicht an
Wir verkaufen nie außerhalb der Plattform
Nous ne vendons pas en dehors du site
No vendemos fuera de la plataforma
Não vendemos fora da plataforma
Non vendiamo fuori dal sito
Мимо сайта оплату не принимаем
Ми не продаємо поза сайтом
Nie sprzedajemy poza serwisem
Platform dışı satış yapmıyoruz
لا نبيع خارج المنصة
לא מוכרים מחוץ לאתר
हम वेबसाइट से बाहर भुगतान नहीं लेते
ไม่รับโอนนอกแอป
Chúng tôi không bán ngoài sàn
Kami tidak melayani transaksi di luar aplikasi
请勿私下交易
サイト外での取引は行っておりません
사이트 밖 거래는 하지 않습니다
Bought directly from the maker, no middleman
Direkt vom Hersteller, Versand durch die Plattform
Sandals: the heel stays inside, the sole outside the platform is rubber
Chaussures à plateforme, semelle hors tout 5 cm
Zapatos con plataforma de 6 cm, hormas anchas
Kauf auf Rechnung über die Plattform
Without commission to the bank: pay in 3 instalments
"""


def cues(text: str) -> list[str]:
    return [one.cue for one in find_contacts(text) if one.kind == "invitation"]


@pytest.mark.parametrize("text", OFFERED.splitlines())
def test_an_offer_to_deal_elsewhere_is_found(text: str) -> None:
    assert {"deal", "payment", "messenger", "website"} & set(cues(f"{text}."))


@pytest.mark.parametrize("text", CAREFUL.splitlines())
def test_who_refuses_it_offers_nothing(text: str) -> None:
    assert cues(f"{text}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Don't hesitate to contact us on WhatsApp",
        "If it does not fit contact us on WhatsApp",
        "N'hésitez pas à nous contacter sur WhatsApp",
        "No dude en escribirnos por WhatsApp",
        "Chame no WhatsApp",
        "Zögern Sie nicht, schreiben Sie uns auf WhatsApp",
        "Không ngại, nhắn zalo shop nhé",
    ],
)
def test_to_be_encouraged_is_no_refusal(text: str) -> None:
    assert cues(f"{text}.") == ["messenger"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Look up our shop, it is the first on Google", "search"),
        ("Tapez le nom de la boutique sur Google", "search"),
        ("Einfach googeln: Nosuch Leder", "search"),
        ("Вбейте название магазина в гугл", "search"),
        ("「ノサッチ工房」で検索", "search"),
        ("Our shop is on Google Maps", "map"),
        ("Notre atelier est sur Google Maps", "map"),
        ("Наш магазин есть на Яндекс Картах", "map"),
        ("The second half of our phone number is on the next photo", "phone"),
        ("La primera parte de nuestro número está arriba", "phone"),
        ("Write to the name of this shop at gmail", "email"),
    ],
)
def test_ways_that_lead_to_the_seller(text: str, cue: str) -> None:
    assert cues(f"{text}.") == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "Smart TV box: search by voice on Google, find your shop",
        "Holder for the car, keeps Google Maps in view",
        "The second part of the set is blue",
        "The serial number begins with 612",
        "Name tag in gmail red, 3 cm",
        "Pay by card or PayPal at the platform's checkout",
    ],
)
def test_goods_of_such_names_lead_nowhere(text: str) -> None:
    assert cues(f"{text}.") == []
