"""Words that make digits a phone number, and words that make them something else. General knowledge.

Cues come in five strengths. ``CALLING`` words speak of phoning and nothing else ("hotline", "звоните"). ``THINGS`` are
phones, apps and people to turn to ("phone", "WhatsApp", "contact"), which products are made for, too. ``LOOSE`` words
mean other things as well ("text", "ring", "bel"). ``SOFT`` ones speak of orders and questions: they count for numbers
written like phone numbers. ``NUMBERS`` just say number: behind "serial" they make no phone number.
"""

from __future__ import annotations

import unicodedata
from itertools import chain


def _words(table: str) -> tuple[str, ...]:
    """The words of a table; ``_`` stands for the blank inside one."""
    return tuple(word.replace("_", " ") for word in table.split())


CALLING = _words(
    """
    toll_free toll-free кличте наберите набирайте كلمنا كلمونا contattare contattateci tel tels
    hotline helpline helpdesk phoneline freephone tollfree ring_us call_us text_us reach_us
    reach_me call_me text_me phone_us phone_me message_me msg_me pod_numerem pod_nr على_الرقم calls calling
    call_or text_or call_text text_call call_whatsapp phone_no phone_number
    contact_number telephone_number
    mobile_number mobile_no cell_no cell_number cellphone_number customer_service customer_care support_line
    order_line sales_line
    tfno tlf tlfno llame llamar llámanos llámenos llamanos llámame llamando llamadas marque_al marca_al
    comuníquese comunícate
    chame chame_no chama_no ligue ligar ligue-nos ligue_para ligando contacte-nos contacta-nos telefonar
    tél appelez appeler appelez-nous appelle téléphonez téléphoner joindre joignez joignable
    anrufen anruf ruf rufe rufen rufnummer telefonnummer telefonnr tel.nr handynummer mobilnummer durchwahl
    erreichbar servicenummer
    chiama chiamare chiamaci chiamate chiamami telefonare telefonate recapito
    zadzwoń dzwoń dzwonić telefonicznie infolinia infolinii tel_kom
    bellen bel_ons telefoonnummer telefoonnr
    arayın arayınız telefonla telefonu irtibat
    gọi gọi_ngay đt sđt sdt hotlines alo
    telp no_hp nomor_hp no_telp no_wa hubungi telpon
    tawag tawagan tumawag piga_simu puh puhelinnumero soita soittakaa volejte zavolejte hívjon hívja
    telefonszám sunați sunați-ne
    telefonnummer mobilnr ringa skambinkite zvaniet helistage pozovite
    nazovite zovite pokličite zavolajte
    тел телефону телефонуйте зателефонуйте подзвоніть дзвоніть дзвонити звоните звонить позвоните звони
    позвони
    факс обадете_се позвънете тэл
    τηλ καλέστε
    اتصل اتصلوا اتصلي للاتصال الاتصال هاتفنا هاتفيا للطلب للحجز
    להתקשר התקשרו חייגו התקשר טל
    تماس کال رابطہ
    कॉल हेल्पलाइन কল হেল্পলাইন অর্ডার_করুন
    தொலைபேசி அழைக்க தொடர்புக்கு కాల్ വിളിക്കുക
    """
)
THINGS = _words(
    """
    زنگ تلفن تليفون τηλέφωνο telefonas mobiltelefon telefonlinje puhelin telefonico telefoniczny
    telefoniczne telefonisch звонок звонки звонков звонком
    phone phones telephone landline fax dial sms whats zap ph mobile mob cell cellphone cellular_no contact
    contacts whatsapp wechat viber zalo telegram whats_app imo orders
    teléfono móvil celular contacto contáctenos contáctanos telefone telemóvel fone contato contacte contate
    téléphone portable contactez numéro_vert telefon handy mobil kontakt kontaktaufnahme telefono cellulare
    contatto contattaci
    komórka telefonu kontaktowy telefoon mobiel gsm cep cep_tel iletişim
    điện_thoại di_động liên_hệ lh telepon kontak simu mobilul mobilní mobilni telefonszáma puhelimitse
    celphone selpon
    телефон телефона телефоны моб мобильный мобильного мобільний мобилен сотовый связь связи связаться
    свяжитесь зв'язок звертайтесь
    обращайтесь контакт контакты контактный контактний ватсап вотсап вацап вайбер телеграм
    κινητό επικοινωνία هاتف الهاتف جوال الجوال جوالنا موبايل تواصل للتواصل التواصل واتساب واتس والواتساب
    טלפון נייד וואטסאפ ליצירת_קשר شماره موبایل همراه واتساپ فون موبائل
    फोन फ़ोन मोबाइल संपर्क सम्पर्क व्हाट्सएप व्हाट्सऐप ফোন মোবাইল যোগাযোগ হোয়াটসঅ্যাপ ఫోన్ ഫോൺ ફોન ਫੋਨ
    """
)
SOFT = _words(
    """
    disque
    reorder reorders sales office service support reserve reservations reservation booking bookings quote quotes wholesale
    appointment
    kundenservice kundendienst service_client servicio atención atendimento assistenza prenotazioni obsługa
    klantenservice
    müşteri_hizmetleri destek бронирование справка поддержка підтримка довідки خدمة_العملاء العملاء الحجز
    للحجوزات שירות layanan
    bestellen auftrag commander cotización cotizaciones cotizar orçamento orçamentos preventivo wycena
    enquiries enquiry inquiries inquiry info questions message msg consultas consulta pedidos pedido
    informes mensaje mensagem dúvidas
    encomendas renseignements commandes commande infos fragen bestellung bestellungen auskunft ordini
    informazioni info_e_ordini
    informacje zamówienia zamówienie pytania vragen bestellen bilgi sipariş hub pesan pemesanan đặt_hàng
    tư_vấn inbox
    заказ заказы вопросам вопросы справки опт замовлення питання παραγγελίες πληροφορίες للاستفسار
    للاستفسارات للتواصل الاستفسار للطلبات
    להזמנות לפרטים سفارش معلومات जानकारी ऑर्डर অর্ডার objednávky dotazy comenzi rendelés beställning
    bestilling tilaukset
    """
)
LOOSE = _words(
    """
    call text ring phoning cel liga llama chamar ara bel dt hp kom wa puhelimella panggil goi
    """
)
NUMBERS = _words(
    """
    number numbers numero número numéro nummer numer numara numarası numaramız nomor номер номеру номера رقم
    الرقم رقمنا رقمي מספר מספרנו नंबर নম্বর
    """
)
OUR_NUMBER = frozenset(_words("numaramız numaram numaramiz رقمنا رقمي מספרנו"))
"""Those of them that say whose number it is."""
STEMS = _words(
    """
    telefon telephon téléphon teléfon anruf appel llám zadzwo dzwo звон позвон телефон дзвон aray soit sunaț
    volej tawag அழை hív καλέσ τηλεφων
    """
)
"""Beginnings of cues that are declined or conjugated; two to eight letters follow."""

ENDINGS = ("hotline", "telefon", "telefonnummer", "rufnummer", "servicenummer", "telefoonnummer", "telefoon")
"""Ends of cues that are composed of words: Bestellhotline."""

UNSPACED_CALLING = _words(
    """
    电话 電話 市话 热线 熱線 客服 致电 致電 拨打 撥打 请拨 打给 打給 来电 來電 座机 座機 传真 傳真 请打
    お電話 문자_주세요 문자주세요 문자_보내 문자로_연락
    フリーダイヤル フリーコール テレフォン 携帯番号 전화 상담전화 연락처 고객센터 대표번호 대표전화 전번
    폰번호 팩스 โทร ဖုန်း ໂທ ទូរស័ព្ទ
    ☎ ☏ 📞 📱 📲 ✆
    """
)
UNSPACED_THINGS = _words(
    """
    手机 手機 联系 聯繫 聯絡 联络 咨询 諮詢 微信 加我 加微 订购 洽 携帯 ケータイ ご連絡 連絡先 問い合わせ
    問合せ ご注文 ライン 연락 문의 휴대폰 핸드폰 상담 카톡 카카오톡 주문 เบอร์ ติดต่อ มือถือ สอบถาม สั่งซื้อ
    ไลน์ ဆက်သွယ်
    """
)
UNSPACED_NUMBERS = ("号码", "號碼", "番号", "번호")
"""Matched anywhere: words of scripts that put no blanks, and signs."""

VETOES = _words(
    """
    ean upc gtin isbn issn sku asin mpn ref reference model modell modello modelo modèle models part parts
    part_no part_number pn item
    item_no item_number art artnr artikelnummer artikel article article_no articolo serial sn batch lot
    barcode bar_code patent pat hs
    hscode cas order_no order_number order_id order_code orderno product_code product_id product_no code
    codes codice código kod kodu kode
    style stock_no version firmware imei fcc certificate cert iso din nsn oem oe réf référence barkod
    katalogowy części ürün fits
    tracking invoice registration reg vat eori iban mã bestelnummer catalog cat_no catalogue year años
    number_of postal zip pin dpi seri
    modellnummer seriennummer bestellnummer teilenummer artikelnr katalognummer catalogo catálogo patente
    brevet brevetto id order_nr lote
    partita matrícula série serie serienummer onderdeelnummer numer_części numer_seryjny nr_kat nr_seryjny
    nip regon cnpj cpf siret siren nif cif
    compatible compatibile kompatibel compatibles convient zgodny uyumlu engraved
    артикул арт модель модели код коды штрихкод штрих-код серийный серійний партия гост каталожный детали
    деталь запчасти номер_заказа код_заказа заказ_№ инн огрн
    окпо тнвэд совместим штрихкоду моделі
    phụ_tùng suku_cadang पार्ट חלק חילוף
    موديل الموديل باركود التسلسلي القطعة المنتج الطلب كود कोड मॉडल सीरियल דגם מקט ברקוד מק
    """
)
UNSPACED_VETOES = _words(
    """
    电话机 电话线 电话手表 電話機 電話線 手机壳 手机膜 手机支架 手機殼 전화기 電話帳
    条形码 條形碼 条码 條碼 型号 型號 机型 機型 货号 貨號 批号 批號 编号 編號 序列号 序號 款号 品番 型番
    商品番号 注文番号 モデル バーコード 製造番号 型式 모델 품번 바코드 상품번호 제품번호 주문번호 등록번호
    부품 部品 零件 部件 อะไหล่ 사업자 통신판매 登録番号 注册号 信用代码 รหัส รุ่น บาร์โค้ด 专利 專利 订单号 訂單 证书 适用于 適用於
    対応
    """
)

LINK_WORDS = frozenset(
    _words(
        """
    no nr num number numbers us me at on now today or and is the our for to by a an in via only please with
    here order orders ordering
    more info information details questions any free toll your my anytime hours line sales service support
    team shop store office mob
    mobile phone cell tel whatsapp wechat viber telegram zalo text sms fax directly direct reservations
    booking bookings enquiries
    inquiries inquiry help desk manager seller owner between from this uk usa us/whatsapp
    salesman salesmen saleswoman salesperson salespeople rep reps representative representatives agent agents
    dealer advisor adviser specialist specialists
    al el la los de del en por para nuestro nos número ao na pelo pela nosso à au le les notre sur numéro
    unter der die das uns den im
    an nummer bei il numero nostro pod numer nas op het ons στο of app şu bize hemen bizi aşağıdaki
    numaradan
    numaralı
    nolu için số vào qua ngay cho mua hàng tư vấn mình
    ke di ini nomor kami sa aming se la ne på til hos oss
    по на в или и нам номеру номер с под наш мой мне за для справок заказа заказов связи ya já jetzt now
    телефону або за до сюда
    على معنا رقم أو الرقم هو لنا عبر بنا مباشرة अब हमें पर करें कीजिए कर सकते हैं के है सूत्र लिए নম্বরে
    করুন এই
    بگیرید
    بزنید با به ب על מספר לנו
        """
    )
)
"""Words that may stand between a cue and its number."""

TITLES = frozenset(
    _words(
        """
        mr mrs ms miss mme mlle sr sra srta herr frau sig dr mgr ask г-н г-жа pan pani bay bayan anh chị
        khun bapak ibu bu pak
        """
    )
)
"""Words that a name follows: "contact Mr. Li 138…"."""

POINTING = frozenset(
    _words(
        """
        us me on at nos uns ons bizi нам al a ao au sur auf su na op sa my our nuestro nosso unter unser
        onze nasz наш мой мне на по στο हमारा मेरा आमचा
        """
    )
)
"""Words that make a loose cue a call: "text us", "bel ons op"."""

ALTERNATIVES = frozenset(
    _words(
        "or and oder und ou et o y e i и или або та lub oraz of en ya veya ve và hoặc atau dan أو या और או"
    )
)
"""Words that put two numbers of one kind beside each other."""

BETWEEN_TWO = ALTERNATIVES | frozenset(_words("fax tel phone mobile mob cell"))
"""Words between two numbers, the second of which is one more of the first kind."""

UNITS = frozenset(
    _words(
        """
    mm cm m km in inch inches ft kg g mg lb lbs oz ml l w kw v kv a ma mah wh hz khz mhz ghz gb mb tb kb rpm
    btu pcs pieces pc psi dpi lm lumen lumens lux k usd eur gbp rub cny hours hrs hour times cycles iu ohm
    ohms nm px pixels colors pack packs sold reviews orders руб шт мм см м кг г мл грн zł zl kč tl lei kr
    stück stk szt pz uds
    """
    )
)
"""What figures are counted and measured in; written behind a number, it is no phone number."""


def _bare(word: str) -> str:
    """The word as it is typed without accents, which Latin keyboards make people do."""
    return "".join(
        char
        for char in unicodedata.normalize("NFD", word.replace("đ", "d").replace("ı", "i"))
        if not unicodedata.combining(char)
    )


def _both(words: tuple[str, ...]) -> dict[str, str]:
    """Each word in both spellings; other scripts have one."""
    spellings = {}
    for word in words:
        spellings[word] = word
        if word[0] < "\u0250" or word[0] >= "\u1e00":
            spellings[_bare(word)] = word
    return spellings


_calling, _things, _soft, _loose, _numbers, _vetoes = map(
    _both, (CALLING, THINGS, SOFT, LOOSE, NUMBERS, VETOES)
)
STRENGTHS: dict[str, str] = {
    **dict.fromkeys(_vetoes, "veto"),
    **dict.fromkeys(_numbers, "number"),
    **dict.fromkeys(_soft, "soft"),
    **dict.fromkeys(_things, "thing"),
    **dict.fromkeys(_calling, "calling"),
    **dict.fromkeys(_loose, "loose"),
}
"""What each word says of the number behind it, in lower case, with and without accents."""

CUES: tuple[str, ...] = tuple(sorted({*_calling, *_things, *_soft, *_loose, *_numbers}))
"""Matched as whole words, in any case."""

UNSPACED_STRENGTHS: dict[str, str] = {
    **dict.fromkeys(UNSPACED_NUMBERS, "number"),
    **dict.fromkeys(UNSPACED_THINGS, "thing"),
    **dict.fromkeys(UNSPACED_CALLING, "calling"),
    **dict.fromkeys(UNSPACED_VETOES, "veto"),
}
UNSPACED_CUES: tuple[str, ...] = (*UNSPACED_CALLING, *UNSPACED_THINGS, *UNSPACED_NUMBERS)

PHONE_CUES: tuple[str, ...] = tuple(chain(CUES, STEMS, UNSPACED_CUES))
"""Everything that may make a number a phone number, for a first look; a text without any may still hold a ``+``."""
