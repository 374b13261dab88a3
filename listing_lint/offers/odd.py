"""Words of variants that are not the goods: a part, a sample, a fee. In the languages that sellers write."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, Literal

from listing_lint.late import late

Sort = Literal["fee", "sample", "part"]

_FEES = (
    r"deposit(?: only)?|down ?payment|pre-?payment|shipping (?:fee|cost|charge|difference)s?|freight(?: fee| cost| charge)?|postage(?: fee| difference)?|extra (?:fee|charge|cost|postage|shipping|payment)"
    r"|price difference|make up (?:the )?(?:difference|price)|difference (?:in )?price|balance payment|payment link|vip link|special link|custom(?:er)? link|order link|link for \w+|for old customers?|custom fee|customization fee"
    r"|do not (?:buy|order|choose|select|pay)|don'?t (?:buy|order|choose|select|pay)|not for sale|pls contact|please contact|contact (?:us|seller)|add(?:itional)? (?:fee|cost|money)|dropshipping fee|remote area fee|tax fee|test link|placeholder"
    r"|anzahlung|zuzahlung|kaution|zahlungslink|versandgebühr|versandkosten|porto|aufpreis|nachzahlung|preisdifferenz|nicht (?:kaufen|bestellen)"
    r"|acompte|caution|lien de paiement|frais de livraison|frais supplémentaires|frais de port|frais d'expédition|supplément|différence de prix|ne pas (?:acheter|commander)"
    r"|enlace de pago|tasa de envío|coste de envío|diferencia de envío|cargo (?:extra|adicional)|depósito|seña|gastos de envío|costo de envío|diferencia de precio|no comprar|pago adicional"
    r"|link de pagamento|taxa de (?:envio|frete|entrega)|diferença de frete|sinal|frete|custo de envio|taxa extra|diferença de preço|não comprar"
    r"|caparra|link di pagamento|costi di spedizione|acconto|spese di spedizione|differenza di prezzo|non acquistare"
    r"|zaliczka|dopłata|kaucja|koszt(?:y)? wysyłki|aanbetaling|verzendkosten|kapora|kargo ücreti|fark ücreti"
    r"|задаток|залог|оплата доставки|предоплата|доплата|депозит|стоимость доставки|разница в цене|не покупать|не заказывать|ссылка для оплаты"
    r"|补差价|差价|补邮费|邮费|运费|定金|押金|订金|尾款|补拍|专拍|专用链接|链接|勿拍|不要拍|请勿下单|加急费|定制费"
    r"|送料|差額|手付金|배송비|차액|예약금|رسوم الشحن|عربون|فرق السعر"
)
_SAMPLES = (
    r"samples?(?: only)?|colou?r (?:card|chart|swatch)|fabric swatch(?:es)?|swatch(?:es)?|tester|trial (?:size|pack)|muster|probe|farbkarte|stoffprobe|échantillons?|nuancier|muestras?|carta de colores|amostras?|campion[ei]"
    r"|образ(?:ец|цы)|пробник|样品|小样|色卡|色板|试用装|サンプル|샘플|عينة"
)
_PARTS = (
    r"accessor(?:y|ies)|spare parts?|replacement (?:parts?|\w+)|parts? only|(?:\w+ )?only|case|cover|pouch|bag|box|packag(?:e|ing)|gift box|strap|band|cable|usb cable|charging cable|charger|adapter|adaptor|plug|battery|batteries|remote(?: control)?|screws?|bracket|mount|holder|stand|clip"
    r"|filters?|refills?|brush(?: head)?|nozzle|hose|lid|cap|straw|manual|sticker|screen protector|protective film|tempered glass|lens cap|memory card|bulb|bulbs|pads?|ear ?tips|blades?|knob|button|keychain|tool ?kit|empty box|without \w+|no (?:host|machine|camera|phone|watch|console|device)"
    r"|(?:keycap )?pullers?|propellers?|(?:side|roller) brush(?:es)?|mop (?:pads?|cloths?)|dust (?:bags?|cover)|ear ?(?:pads?|cushions?)|spare \w+|power (?:cord|supply)|nibs?|gaskets?|o-rings?|lanyards?"
    r"|zubehör|(?:seiten)?bürsten?|propeller|netzteil|schultergurt|trageriemen|armband|düse|staubbeutel|beutel|filter|ersatzteil(?:e)?|ersatz\w+|hülle|tasche|kabel|ladegerät|ladekabel|akku|batterie|halterung|schrauben|verpackung|nur \w+|ohne \w+|deckel|aufkleber|fernbedienung"
    r"|hélices?|brosses?|brosses latérales|filtres?|sacs?|batterie|adaptateur|support|de rechange|accessoires?|pièces? (?:de rechange|détachées?)|étui|housse|câble|chargeur|couvercle|seulement \w+|sans \w+|boîte|emballage|sangle|télécommande"
    r"|cepillos?(?: laterales?)?|filtros?|batería|adaptador|estuche|bolsa|recambios?|mopas?|accesorios?|repuestos?|funda|cable|cargador|tapa|solo \w+|sin \w+|caja|correa|soporte|tornillos?|mando"
    r"|escovas?(?: laterais)?|bateria|estojo|refil|de reposição|suporte|parafusos?|controle remoto|acessórios?|peças? (?:de reposição|sobressalentes?)|capa|cabo|carregador|tampa|só \w+|sem \w+|embalagem|pulseira"
    r"|spazzol[ae]|filtr[io]|elica|eliche|batteria|adattatore|supporto|viti|telecomando|accessori|ricamb[io]|custodia|cavo|caricatore|coperchio|solo \w+|scatola|cinturino"
    r"|akcesoria|części? zamienn\w|etui|pokrowiec|kabel|ładowarka|bateria|filtry?|szczotk[ai]|pilot|pudełko|tylko \w+|bez \w+"
    r"|onderdelen|onderdeel|hoes|oplader|batterij|borstel|doos|alleen \w+|zonder \w+|aksesuar|yedek parça|kılıf|kablo|şarj aleti|filtre|fırça|kutu|sadece \w+"
    r"|фильтры?|щ[её]тк[аи]|насадк[аи]|пропеллеры?|аккумулятор|батарея|адаптер|держатель|сумка|мешок|пл[её]нка|аксессуары?|запчаст[ьи]|чехол|кабель|зарядка|зарядное устройство|крышка|только \w+|без \w+|коробка|упаковка|ремешок|крепление|винты|пульт|наклейка|сменн\w+|запасн\w+"
    r"|刷头|滚刷|边刷|拖布|螺旋桨|桨叶|杯盖|适配器|拔键器|手提袋|收纳包|防尘罩|替换头|笔芯|喷头|耳塞|耳套|底座|配件|零件|备件|替换装|替换|单卖|仅\w{1,6}|不含\w{1,6}|保护套|保护壳|收纳袋|收纳盒|包装盒|礼盒|数据线|充电线|充电器|电池|遥控器|螺丝|支架|贴膜|钢化膜|表带|盖子|滤芯|说明书|贴纸|挂绳"
    r"|アクセサリー|部品|ケース|カバー|ケーブル|充電器|バッテリー|のみ|フィルター|액세서리|부품|케이스|케이블|충전기|배터리|إكسسوارات|قطع غيار|غطاء|كابل|شاحن"
)
_UNSPACED = "\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7a3"


def _plain(words: str) -> str:
    """Those of the alternatives that are written in ASCII; no part of the others can be left out."""
    kept, depth, start = [], 0, 0
    for place, char in enumerate(f"{words}|"):
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            if words[start:place].isascii():
                kept.append(words[start:place])
            start = place + 1
    return "|".join(kept)


@cache
def _whole(words: str, plain: bool) -> re.Pattern[str]:
    if plain:
        return re.compile(rf"(?<![^\W_])(?:{_plain(words)})(?![^\W_])", re.IGNORECASE)
    # Letters of these scripts have no case. Told so, re need not ask for that of each one of them, which takes 30 ms.
    unspaced = f"(?-i:[{_UNSPACED}])"
    return re.compile(
        rf"(?:(?<![^\W_])|(?<={unspaced}))(?:{words})(?:(?![^\W_])|(?={unspaced}))", re.IGNORECASE
    )


@cache
def _first_look() -> Any:
    """One automaton of RE2 for texts of ASCII, which is compiled sooner and reads sooner; nearly all hold no such word."""
    from listing_lint.text.trigger import compiled

    return compiled("|".join(_plain(words) for _, words in _SORTS), plain=True)


_SORTS: tuple[tuple[Sort, str], ...] = (("fee", _FEES), ("sample", _SAMPLES), ("part", _PARTS))
_JOINED = late(
    r"(?:\bwith|\bw/|\bincl\w*\.?|\bplus|\band|[+&＋]|\bmit|\bund|\binkl\w*\.?|\bavec|\bet|\bcon|\by|\bcom|\be|\bс|\bи|带|送|含|加|付き?|포함|\bmet|\bset|bundle|kit|\bfree)\s*(?:\d{1,3}\s?[x×]?\s*)?(?:[^\W\d_]+\s+){0,2}\Z",
    re.IGNORECASE,
)


def odd_words(text: str) -> tuple[Sort, str, int, int] | None:
    """The first word that says that a variant is a fee, a sample or a part; what is added to the goods ("with case") is none."""
    return _odd_words(text[:300])


@lru_cache(maxsize=4096)
def _odd_words(text: str) -> tuple[Sort, str, int, int] | None:
    """Remembered: options come again and again."""
    plain = text.isascii()
    if plain and _first_look().search(text.encode()) is None:
        return None
    for sort, words in _SORTS:
        for match in _whole(words, plain).finditer(text):
            if sort == "part" and (
                _JOINED.search(text[: match.start()]) or text[match.end() :].lstrip()[:1] in ("+", "&", "＋")
            ):
                continue
            return sort, match[0], match.start(), match.end()
    return None
