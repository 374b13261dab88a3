"""Whole titles that name no goods: several words of a test one behind the other, payments, and what is kept for somebody."""

from __future__ import annotations

import re

from listing_lint.late import late
from listing_lint.text.placeholder_words import PLACEHOLDERS
from listing_lint.text.unwritten import is_for_a_test, is_unwritten

_TESTS = frozenset(
    (
        "test|tests|testing|test product|test item|test listing|test title|test order|test only|only test|for testing|for test|for testing only|for testing purposes|testing purposes only"
        "|just a test|this is a test|do not buy|don't buy|dont buy|do not order|don't order|dont order|do not purchase|do not bid|please do not buy|please do not order|please ignore|ignore"
        "|do not use|do not publish|dummy|dummy product|placeholder|lorem ipsum|lorem ipsum dolor sit amet|asdf|qwerty|not for sale|internal use only"
        "|testprodukt|testartikel|test artikel|test produkt|nicht kaufen|nicht bestellen|bitte nicht kaufen|bitte nicht bestellen|bitte ignorieren|nur ein test|nur test"
        "|produit test|produit de test|article test|ceci est un test|ne pas acheter|ne pas commander|essai"
        "|producto de prueba|producto prueba|prueba|no comprar|no compre|no comprar por favor|articulo de prueba|artículo de prueba"
        "|produto teste|produto de teste|teste|não comprar|nao comprar|anúncio de teste|anuncio de teste|anuncio de prueba"
        "|prodotto di prova|prodotto test|prova|non acquistare|non comprare"
        "|produkt testowy|nie kupować|nie kupowac|testproduct|niet kopen|niet bestellen"
        "|тест|тестовый товар|тестовый продукт|не покупать|не заказывать|проверка|deneme|deneme ürünü|test ürünü|satın almayın|almayın"
        "|sản phẩm test|sản phẩm thử|không mua|không đặt hàng|produk tes|produk test|jangan beli|jangan order|jangan dibeli|منتج تجريبي|لا تشتري"
    ).split("|")
)
_BESIDE = frozenset(
    (
        "product|item|listing|title|name|sample|example|demo|draft|new|my|a|the|this|is|only|please|shop|store|page|variant|artikel|produkt|produit|producto|produto"
        "|prodotto|товар|titel|bitte|por favor|не|for|api|integration|upload|import|sku|beispiel|ejemplo|exemple|exemplo|esempio"
    ).split("|")
)
"""Words that stand beside those of a test and say nothing of goods, either."""
_SIGNS = late(r"[\s\-–—_,;:!.*()\[\]{}<>\"'“”«»/|#~=+]+")
_NUMBER = late(r"#?\d{1,6}")
_LONGEST, _MOST_WORDS = 80, 12
_BEHIND = late(r"[\s\-_#(]*\d{0,6}\W*$")
"""A number behind a placeholder: "Test 3"."""


def is_placeholder(title: str) -> bool:
    """Whether a whole title, without blanks around it, is what somebody put there for the time being.

    A word for it ("Untitled 3"), a product that is none ("namenloses Produkt"), several words of a test behind one another
    ("TEST PRODUCT - DO NOT BUY"), or a prompt ("Insert title here").
    """
    if title.casefold() in PLACEHOLDERS:
        return True
    if len(title) > _LONGEST:
        return False
    if not (title[-1:].isalpha() and title[:1].isalpha()):
        bare = _BEHIND.sub("", title).strip(" .:;*-_[]<>\"'").casefold()
        if bare in PLACEHOLDERS:
            return True
    words = [word for word in _SIGNS.split(title.casefold()) if word]
    return (
        (0 < len(words) <= _MOST_WORDS and _covers(words))
        or is_for_a_test(title)
        or is_unwritten(_BEHIND.sub("", title))
    )


def _covers(words: list[str]) -> bool:
    """Whether words of a test, and such as stand beside them, make up all words, the first kind at least once."""
    at, tested = 0, False
    while at < len(words):
        for wide in range(min(5, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + wide])
            if phrase in _TESTS:
                tested = True
                break
            if phrase in _BESIDE or (wide > 1 and phrase in PLACEHOLDERS) or _NUMBER.fullmatch(phrase):
                break
        else:
            return False
        at += wide
    return tested


_FOR = r"(?:\s?(?:for|to|für|pour|para|per|voor|dla|для)\s(?:an?\s|the\s|my\s|your\s|der\s|die\s|den\s|la\s|le\s|el\s)?[^,;()]{1,40})?"
_PAID = late(
    r"\W*(?:"
    r"(?:(?:(?:extra|additional|vip|special|custom(?:er)?|private|secure|order|remaining|balance|second|final)\s){0,2}(?:payment|checkout|order|pay)\slinks?|vip link|special link)"
    r"|(?:extra|additional|shipping|postage|freight|delivery|customi[sz]ation|remote area|express|upgrade|re-?ship(?:ping|ment)?)\s(?:shipping\s|postage\s|payment\s)?(?:fees?|costs?|charges?|payments?|differences?|top[- ]?up|upgrade)"
    r"|price differences?|difference in price|make up (?:the )?(?:price |shipping )?difference|(?:deposit|balance|remaining) payment|postage top[- ]?up"
    r"|zusatzkosten(?: versand)?|versandkosten(?:differenz)?|aufpreis|nachzahlung|preisdifferenz|zahlungslink|bezahllink"
    r"|suppl[ée]ment (?:de )?(?:frais de port|livraison|prix)|frais de port(?: suppl[ée]mentaires?)?|lien de paiement|diff[ée]rence de prix"
    r"|diferencia de (?:precio|env[ií]o)|pago adicional|enlace de pago|gastos de env[ií]o(?: extra| adicionales)?|link de pagamento|diferen[çc]a de (?:pre[çc]o|frete)|frete adicional"
    r"|differenza di prezzo|spese di spedizione(?: aggiuntive)?|link (?:di|per il) pagamento|dop[łl]ata(?: do wysy[łl]ki)?|доплата(?: за доставку| за пересылку| разницы)?|ссылка для оплаты|разница в цене|стоимость доставки"
    rf"){_FOR}\W*(?:[$€£]?\d{{1,4}}(?:[.,]\d{{2}})?\s?(?:usd|eur|\$|€)?)?\W*"
    r"|\W*(?:补差价?|差价|补邮费|补运费|邮费|运费|定金|订金|尾款|补拍|专拍|邮费差价|运费差价)(?:补拍|补差价?|专拍|专用|链接|连接|请勿拍|勿拍|差价|专用链接|补运费|补邮费|\W){0,6}"
    r"|\W*(?:送料|差額)(?:の)?(?:差額)?(?:お支払い)?(?:専用|ページ)*\W*",
    re.IGNORECASE,
)
_OF_A_TILL = late(
    r"\W*(?:cash(?: payment)?|card payment|bank transfer|cash on delivery|shipping|postage|postage (?:and|&) (?:packing|packaging|handling)|shipping (?:and|&) handling"
    r"|(?:home )?delivery(?: (?:fee|charge)s?)?|handling fees?|service (?:charge|fee)s?|gratuity|discounts?|deposit|down payment|store credit|rounding|surcharge"
    r"|(?:usps|fedex|fed ex|dhl|royal mail|parcelforce|dpd|hermes|evri|gls|canada post|australia post|auspost|correos|colissimo|chronopost|mondial relay|japan post|sf express|ems)"
    r"(?: (?:express|priority|first[ -]class|ground|overnight|standard|economy|next[ -]day|2nd day|two[ -]day|media|international|domestic|parcel|tracked|signed(?: for)?|24|48"
    r"|mail|shipping|delivery|post|postage|flat rate)){1,4}|ups (?:ground|next day air|2nd day air|worldwide express)"
    r"|versand|lieferung|liefergebühr|lieferkosten|verpackungskosten|barzahlung|überweisung|anzahlung|trinkgeld|rabatt|gutschrift|skonto|nachnahme(?:gebühr)?"
    r"|livraison|frais de livraison|espèces|virement|acompte|pourboire|remise|avoir"
    r"|envío|costo de envío|coste de envío|flete|efectivo|transferencia|anticipo|propina|descuento|contra reembolso"
    r"|spedizione|consegna|contanti|bonifico|acconto|mancia|sconto|contrassegno"
    r"|frete|entrega|taxa de entrega|dinheiro|gorjeta|desconto"
    r"|verzending|verzendkosten|bezorgkosten|contant|fooi|korting|aanbetaling|wysyłka|koszt(?:y)? (?:dostawy|wysyłki)|dostawa|gotówka|przelew|zaliczka|napiwek|rabat|pobranie"
    r"|doprava|poštovné|dobírka|hotově|sleva|frakt|fragt|szállítás(?:i díj)?|livrare|taxă de livrare|transport"
    r"|доставка|услуги доставки|наличные|предоплата|аванс|скидка|чаевые|наложенный платеж|готівка|знижка|передплата"
    r"|kargo(?: ücreti)?|nakit|havale|indirim|kapıda ödeme|kapora|phí (?:vận chuyển|giao hàng|ship)|tiền mặt|chuyển khoản|giảm giá|đặt cọc|ongkir|ongkos kirim|tunai|diskon"
    r"|现金|快递费|配送费|打包费|手续费|折扣|小费|押金|货到付款|現金|配達料|配送料|宅配料|振込|銀行振込|代引き?|代引き?手数料|代金引換|売掛|掛売|手数料|振込手数料|値引き?|割引|消費税|前受金|ヤマト運輸|佐川急便|日本郵便"
    r"|宅急便|宅配便|クール便|ゆうパック|배송비|택배비|현금|할인|계좌이체|착불|شحن|رسوم التوصيل|توصيل|نقدا|خصم|משלוח|דמי משלוח|הנחה|מזומן)\W*",
    re.IGNORECASE,
)
"""What tills and invoices keep among the goods: ways to pay, discounts, delivery and those who deliver."""
_NAME = r"(?!(?i:parking|vips?|family|guests?|bride|groom|wedding|staff|women|men|kids|children|adults|girls|boys|dogs?|cats?|him|her|mom|dad)\b)[A-ZÀ-ÞА-Я@][\w'’.@-]{1,20}(?:\s[A-ZÀ-ÞА-Я][\w'’.-]{0,20}){0,2}"
_KEPT = late(
    rf"\W*(?i:reserved(?: listing| order| item)? for|(?:custom|private|special)(?:i[sz]ed)? (?:listing|order) for|reserviert für|reservierung für|r[ée]serv[ée]e? (?:pour|à)|reservad[oa] para"
    rf"|riservat[oa] (?:a|per)|gereserveerd voor|rezerwacja dla|зарезервировано для|резерв для)\s{_NAME}\W*"
    r"|\W*(?i:(?:reserved|custom|private) (?:listing|order)|reserviert|réservée?|reservad[oa]|riservat[oa]|gereserveerd)\W*"
)


def is_payment(title: str) -> bool:
    """Whether a whole title names a payment, and no goods: "Payment link for extra shipping", "补差价专拍"."""
    return len(title) <= _LONGEST and _PAID.fullmatch(title) is not None


def is_of_a_till(title: str) -> bool:
    """Whether a whole title names a way to pay or to deliver, and no goods: "Cash", "USPS Express Mail", "振込"."""
    return len(title) <= _LONGEST and _OF_A_TILL.fullmatch(title) is not None


def is_kept_for_somebody(title: str) -> bool:
    """Whether a whole title says for whom the goods are kept, and not what they are: "Reserved for Anna"."""
    return len(title) <= _LONGEST and _KEPT.fullmatch(title) is not None
