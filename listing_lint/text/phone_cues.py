"""Words that make digits a phone number, and words that make them something else. General knowledge."""

from __future__ import annotations

CUES = (
    # Latin scripts; each is matched as a whole word.
    "call", "calls", "calling", "call us", "tel", "tels", "telephone", "phone", "phones", "ph", "phone no", "mobile", "mob", "cell", "cellphone", "cell phone", "hotline", "helpline",
    "fax", "sms", "text", "text us", "ring", "ring us", "dial", "contact", "contacts", "whatsapp", "wechat", "viber", "zalo", "telegram", "customer service", "support line", "order line", "orders", "phone number", "contact number", "reach us", "reach me",
    "teléfono", "telefono", "tfno", "tlf", "móvil", "movil", "celular", "cel", "llame", "llama", "llamar", "llámanos", "llamanos", "llámenos", "llamenos", "contacto", "contáctenos",
    "telefone", "telemóvel", "telemovel", "ligue", "liga", "ligar", "fone", "chame", "contato", "zap", "whats",
    "téléphone", "tél", "appelez", "appeler", "appelez-nous", "portable", "joindre", "joignez", "mobile", "numéro", "contactez",
    "telefon", "tel.nr", "telefonnummer", "handy", "handynummer", "anrufen", "rufen sie", "ruf", "rufe", "rufen", "rufnummer", "mobil", "mobilnummer", "durchwahl", "hotline", "kontakt", "whatsapp-nummer",
    "chiama", "chiamare", "chiamaci", "chiamate", "cellulare", "cell", "numero", "recapito", "contatto",
    "zadzwoń", "zadzwon", "dzwoń", "dzwon", "komórka", "komorka", "kom", "tel.kom", "numer", "infolinia", "kontaktowy",
    "bel", "bellen", "bel ons", "telefoonnummer", "telefoon", "mobiel", "nummer", "gsm", "06-nummer",
    "ara", "arayın", "arayin", "arayınız", "telefonla", "cep", "cep tel", "iletişim", "iletisim", "numara", "numarası", "irtibat",
    "gọi", "goi", "đt", "sđt", "dt", "sdt", "điện thoại", "dien thoai", "liên hệ", "lien he", "di động", "hotline", "lh",
    "hubungi", "telp", "telepon", "hp:", "no hp", "no. hp", "tawag", "tawagan", "puh", "piga simu", "simu", "mobilul", "mobilní", "volejte", "zavolejte", "hívjon", "telefonszám", "обадете се", "pozovi", "nazovite", "sunați", "ringa", "no wa", "wa", "nomor", "kontak", "panggil", "ring", "ringa", "telefonnr", "mobilnr", "puhelin", "soita", "zavolejte", "volejte", "hívja", "sunați", "sunati",
    # Other scripts.
    "тел", "телефон", "телефону", "телефона", "телефоны", "моб", "мобильный", "мобильного", "сотовый", "звоните", "звонить", "позвоните", "звони", "звонок", "номер", "номеру", "номера", "связь", "связи", "связаться", "свяжитесь", "обращайтесь", "контакт", "контакты", "ватсап", "вотсап", "вайбер",
    "телефонуйте", "дзвоніть", "дзвонити", "зателефонуйте", "зв'язок", "звертайтесь", "факс",
    "τηλέφωνο", "τηλ", "κινητό", "καλέστε",
    "هاتف", "الهاتف", "هاتفنا", "اتصل", "اتصلوا", "للاتصال", "الاتصال", "جوال", "الجوال", "موبايل", "رقم", "الرقم", "رقمنا", "تواصل", "للتواصل", "واتساب", "واتس", "تليفون", "للطلب",
    "טלפון", "נייד", "להתקשר", "התקשרו", "חייגו", "טל", "מספר", "וואטסאפ",
    "تماس", "شماره", "زنگ", "تلفن", "همراه", "موبایل", "واتساپ", "فون", "رابطہ", "کال", "ফোন", "মোবাইল", "কল", "কল করুন", "যোগাযোগ", "নম্বর", "হোয়াটসঅ্যাপ",
    "தொலைபேசி", "அழைக்க", "தொடர்புக்கு", "ఫోన్", "కాల్", "ഫോൺ", "ફોન", "ਫੋਨ",
    "फोन", "फ़ोन", "मोबाइल", "संपर्क", "कॉल", "नंबर", "व्हाट्सएप", "व्हाट्सऐप",
)  # fmt: skip
"""Matched as whole words, in any case."""

STEMS = (
    "telefon", "telephon", "téléphon", "teléfon", "anruf", "appel", "llám", "zadzwo", "dzwo", "звон", "позвон", "телефон", "дзвон", "aray",
    "soit", "sunaț", "volej", "tawag", "அழை", "hív", "καλέσ",
)  # fmt: skip
"""Beginnings of cues that are declined or conjugated; two to eight letters follow."""

UNSPACED_CUES = (
    "电话", "電話", "手机", "手機", "热线", "熱線", "客服", "致电", "致電", "拨打", "撥打", "联系", "聯繫", "聯絡", "联络", "咨询", "諮詢", "号码", "號碼", "座机", "传真", "微信", "微信同号", "加我", "加微", "打给", "订购", "来电", "洽",
    "携帯", "携帯番号", "番号", "お電話", "ご連絡", "連絡先", "問い合わせ", "問合せ", "ケータイ", "ご注文", "ライン", "フリーダイヤル",
    "전화", "연락", "연락처", "문의", "휴대폰", "핸드폰", "번호", "상담", "카톡", "카카오톡", "주문",
    "ဖုန်း", "ဆက်သွယ်", "ໂທ", "ទូរស័ព្ទ", "அழைக்க", "โทร", "เบอร์", "ติดต่อ", "มือถือ", "สอบถาม", "สั่งซื้อ", "ไลน์", "☎", "☏", "📞", "📱", "📲", "✆",
)  # fmt: skip
"""Matched anywhere: words of scripts that put no blanks, and signs."""

VETOES = (
    "ean", "upc", "gtin", "isbn", "issn", "sku", "asin", "mpn", "ref", "reference", "model", "modell", "modello", "modelo", "modèle", "part", "part no", "part number", "p/n", "pn", "item", "item no", "item number", "art", "art.nr", "artikelnummer",
    "article", "article no", "serial", "s/n", "sn", "batch", "lot", "barcode", "bar code", "patent", "hs", "hs code", "hscode", "cas", "order no", "order number", "order id", "product code", "product id", "code", "codice", "código", "codigo", "style", "style code", "stock no", "version",
    "firmware", "imei", "fcc id", "fcc", "certificate", "certificate no", "iso", "en", "din", "ref.", "réf", "référence", "kod", "kodu", "ürün kodu", "barkod", "numer katalogowy", "numer części", "model number", "model no", "fits", "oem", "oe", "tracking", "invoice", "registration", "reg", "vat", "mã", "mã sp", "kode", "nomor seri", "bestelnummer", "catalog", "cat no", "catalogue", "year", "años", "number of", "postal", "zip", "pin code", "dpi",
    "артикул", "арт", "модель", "код", "штрихкод", "штрих-код", "серийный", "партия", "гост", "каталожный", "заказ №",
    "رقم الموديل", "موديل", "رقم القطعة", "باركود", "الرقم التسلسلي", "رقم المنتج", "कोड", "मॉडल", "דגם", "מקט", "ברקוד",
)  # fmt: skip
UNSPACED_VETOES = ("条形码", "條形碼", "条码", "型号", "型號", "货号", "貨號", "批号", "批號", "编号", "編號", "序列号", "款号", "品番", "型番", "商品番号", "注文番号", "バーコード", "製造番号", "型式", "모델", "품번", "바코드", "상품번호", "주문번호", "등록번호", "사업자", "통신판매", "登録番号", "注册号", "信用代码", "รหัส", "รุ่น", "บาร์โค้ด", "专利", "專利", "订单号", "证书")  # fmt: skip

LINK_WORDS = frozenset(
    "no nr num number numbers us me at on now today or and is the our for to by a an in via only please with here number: order orders ordering more info information details questions any free toll your my anytime 24 7 24/7 hours line sales service support team shop store office mob mobile phone cell tel whatsapp wechat viber telegram zalo line text sms fax"
    " al el la los de del en por para nuestro nos número numero número: ao no na pelo pela nosso à au le notre sur numéro unter der die das uns den im nummer bei il al numero nostro na pod numer nas op het ons şu bize hemen bizi aşağıdaki numaradan numaralı nolu số vào qua ngay cho mình ke di nomor kami ini"
    " по на в или и нам номеру номер с под наш мой мне за по: на: على رقم أو الرقم هو لنا عبر अब हमें पर करें कीजिए कर सकते हैं के लिए নম্বরে করুন بگیرید بزنید با به ב על מספר לנו".split()
)
"""Words that may stand between a cue and its number."""
