"""The wording of offers to deal outside of the marketplace, by language. General knowledge.

Each is made of parts: past the marketplace, without its fee, directly from the seller, and what the buyer gains by it or
how it is paid. A part alone says little: sandals without a platform are no offer, and neither is a purchase from the maker.
"""

from __future__ import annotations

from listing_lint.text.invitation_words import CHEAPER, TRANSFER
from listing_lint.text.re2_syntax import for_re2

_GAP = r"[^\n.!?।。！？]{0,45}?"
_START = r"(?<![^\W\d_])"

_PAST = (
    r"(?:without|ohne|sans|sin|sem|senza|без|bez) (?:ebay|amazon|aliexpress|dh ?gate|alibaba|allegro|mercado ?libre|mercado ?livre|shopee|ozon|wildberries)(?![^\W\d_])(?![ -](?:account|konto|prime|alexa|echo|fire|log|app|cuenta|compte|conta|аккаунт))"
    r"|outside (?:of )?(?:the |this )?(?:platform|site|app|marketplace|website)|off[ -](?:platform|site)|(?:bypass|skip|avoid)(?:ing)? (?:the |this )?(?:platform|marketplace|site)"
    r"|außerhalb (?:der |dieser |von )?(?:plattform|seite|app|website|webseite|ebay|amazon|aliexpress)|an der plattform vorbei"
    r"|(?:hors|en dehors) (?:de |du |de la |de l['’]|de cette )?(?:plate-?forme|site|appli|marketplace)|sans passer par (?:le |la |l['’]|ce |cette )?(?:site|plate-?forme|appli)"
    r"|fuera de(?:l)? (?:la |esta |el |este )?(?:plataforma|página|pagina|web|app|aplicaci|sitio|portal|marketplace)|sin pasar por (?:la |el )?(?:plataforma|página|pagina|web|app|sitio)"
    r"|fora (?:da|do|desta|deste) (?:plataforma|site|app|aplicativo|marketplace|mercado livre|shopee)|sem passar pel[oa] (?:plataforma|site|app|marketplace)"
    r"|(?:al di )?fuori d(?:a|al|alla|el|ella|a questo|a questa) (?:sito|piattaforma|app|portale|marketplace)|senza passare (?:dal|dalla|per il|per la|da questo) (?:sito|piattaforma|app)"
    r"|(?:вне|мимо|минуя|в обход|за пределами) (?:этой |этого )?(?:площадк|сайт|платформ|приложени|маркетплейс|озон|авито|алиэкспресс)|без участия (?:площадк|сайт|платформ)"
    r"|(?:поза|повз|минаючи|оминаючи|в обхід) (?:цим |цією )?(?:майданчик|сайт|платформ|застосунк|маркетплейс)"
    r"|poza (?:tą |tym )?(?:platform|serwis|stron|aplikacj|allegro|portal)|z pominięciem (?:platformy|serwisu|allegro|portalu)"
    r"|(?:platform|uygulama) ?(?:dış|disi)|site (?:dışı|dışın)|(?:siteye|platforma|uygulamaya) (?:girmeden|uğramadan)"
    r"|(?:خارج|بعيدا عن) (?:الموقع|المنصة|التطبيق)|מחוץ (?:לאתר|לפלטפורמה|לאפליקציה)|בלי לעבור דרך האתר"
    r"|(?:वेबसाइट|प्लेटफ़ॉर्म|प्लेटफॉर्म|ऐप|साइट) (?:से|के) बाहर"
    r"|(?:นอก|ไม่ผ่าน)(?:แอป|แอพ|แพลตฟอร์ม|เว็บ|ระบบ)"
    r"|ngoài (?:sàn|ứng dụng|app|nền tảng|shopee|lazada)|không qua (?:sàn|app|ứng dụng)"
    r"|di luar (?:platform|aplikasi|app|situs|shopee|tokopedia)|tanpa (?:lewat|melalui) (?:aplikasi|platform|app)"
)
"""Past the marketplace."""

_TRADE = (
    r"fech|negoci|tratt|cash|efectiv|dinheiro|pix(?!el)|bizum|lydia|paypal|virement|havale|buy|order|pay|purchas|deal|pric|cheap|discount|sell|sale|save|contact|kauf|bestell|zahl|preis|günstig|rabatt|spar|achet|achat|command|paie|prix|remise|moins|vend|vent"
    r"|compr|paga|pago|pague|preci|preç|descuento|desconto|barat|acquist|ordin|prezz|scont|куп|заказ|закаж|плат|цен|скид|дешев|замов|знижк|ціна|ціни|прода|kup|zam[oó]w|płac|cen[ya]|tani|rabat|sprzeda"
    r"|alı|alış|satı|satış|öde|indirim|ucuz|fiyat|اشتر|شراء|طلب|دفع|سعر|خصم|أرخص|קנ|הזמ|תשלו|לשלם|מחיר|זול|הנח|खरीद|ऑर्डर|भुगतान|कीमत|सस्त|छूट|बच|ซื้อ|สั่ง|โอน|ราคา|ถูก|ลด|จ่าย|mua|đặt|giá|rẻ|giảm|chuyển|beli|pesan|harga|murah|diskon|transfer|bayar"
)
"""What is done there."""

_WITHOUT_FEE = (
    r"(?:without|no|avoid|avoiding|save|skip|saves you|minus) (?:paying )?(?:the |any |its )?(?:platform|marketplace|site|app|ali ?express|amazon|ebay|dh ?gate|alibaba|wish)(?:['’]s)? (?:fee|commission|charge)"
    r"|(?:ohne|spar[a-z]{0,3}|umgeh[a-z]{0,2}|keine) (?:die |der )?(?:verkaufs)?(?:provision|gebühr)(?:en)? (?:der plattform|dieser plattform|des marktplatzes|der seite|von (?:ebay|amazon))|(?:ohne|keine) (?:die )?(?:plattform|marktplatz|ebay|amazon)-?(?:gebühr|provision)"
    r"|(?:sans|éviter|évitez|économisez|pas de) (?:payer )?(?:les |la |de )?(?:frais|commissions?) (?:du site|de la plate-?forme|de plate-?forme|de l['’]appli|ebay|amazon)"
    r"|(?:sin|evit[ae]r?|ahorr[ae]r?|no pagar) (?:pagar )?(?:las? |los )?(?:comisi[oó]n(?:es)?|gastos|cargos|tarifas?) (?:de (?:la |esta )?(?:plataforma|página|pagina|web|app|ebay|amazon)|del (?:sitio|portal|marketplace))"
    r"|sem (?:pagar )?(?:a |as |o )?(?:taxas?|comiss(?:ão|ões|ao)|tarifas?) (?:d[oa] )?(?:site|marketplace|app|aplicativo|plataforma|shopee|mercado livre)"
    r"|(?:senza|evita(?:te|re)?|risparmia(?:te|re)?) (?:pagare )?(?:le |la )?commission[ei] (?:del sito|della piattaforma|di (?:ebay|amazon|piattaforma))"
    r"|без (?:комисси[ий]|процент(?:а|ов)|наценк[иа]) (?:сайта|площадк[иа]|платформы|маркетплейс[а]?|сервиса)"
    r"|без (?:комісі[їй]|відсотк(?:а|ів)|націнк[иа]) (?:сайту|майданчик[ау]|платформи|маркетплейс[уа]?|сервісу)"
    r"|bez prowizji (?:platform|serwis|allegro|portal|dla (?:platform|serwis|allegro))|bez prowizji taniej"
    r"|(?:site|platform|uygulama|pazar ?yeri) komisyon[^\n.!?]{0,5} (?:ödemeden|olmadan|vermeden)|(?:elden|bizden|direkt|doğrudan)[^\n.!?]{0,30}komisyonsuz"
    r"|(?:بدون|دون|بلا) (?:دفع )?عمول(?:ة|ات) (?:الموقع|المنصة|التطبيق)|(?:בלי|ללא) עמל(?:ת|ות) (?:האתר|הפלטפורמה|אתר)"
    r"|बिना (?:प्लेटफॉर्म|प्लेटफ़ॉर्म|वेबसाइट|साइट|ऐप) (?:के )?(?:कमीशन|फीस|शुल्क)"
    r"|(?:ไม่มี|ไม่เสีย|ไม่ต้องเสีย|เลี่ยง)(?:ค่าธรรมเนียม|ค่าคอม)(?:แอป|แอพ|แพลตฟอร์ม|เว็บ)"
    r"|(?:không (?:mất|tốn|chịu)|khỏi|tránh) (?:mất )?(?:phí|hoa hồng)(?: của)? (?:sàn|shopee|lazada|app)"
    r"|(?:tanpa|bebas|hindari) (?:biaya|potongan|komisi) (?:aplikasi|platform|shopee|tokopedia|marketplace)"
    r"|(?:免|省|没有|不用付|避免)(?:去|掉|了)?平台的?(?:手续费|佣金|抽成|服务费)|(?:不走|绕过|绕开|避开|脱离)平台|平台(?:以外|之外|外)(?:交易|付款|下单|购买)|站外(?:交易|付款|下单|购买)"
    r"|(?:サイト|プラットフォーム|モール)の?(?:手数料|マージン)(?:なし|無し|がかから|不要)|(?:サイト|プラットフォーム|アプリ)外(?:で|の|での|にて)?(?:お)?(?:取引|支払|決済|購入|注文|販売)|(?:サイト|プラットフォーム|アプリ)を(?:通さず|介さず|経由せず)|直接(?:の)?(?:お)?取引"
    r"|(?:사이트|플랫폼|앱) ?(?:외|밖)(?:에서|의|으로)? ?(?:거래|결제|구매|주문|입금)|(?:플랫폼|사이트|앱)을? ?(?:거치지|통하지) 않고|수수료 ?(?:없이|빼고) ?(?:직접|더 싸게|싸게|저렴)"
)
"""Without its fee; some languages say it in one phrase that leaves nothing open."""

_FROM_US = (
    r"(?:buy|order|purchase) (?:it |them )?direct(?:ly)? (?:from|with) (?:us|me|our (?:factory|workshop|studio|warehouse))"
    r"|direkt (?:bei|von) (?:uns|mir)|(?:bei|von) (?:uns|mir) direkt|direct(?:ement)? (?:chez|auprès de|avec|à) (?:nous|moi)|(?:commande|vente|achat)s? en direct"
    r"|direct(?:o|amente) (?:a|con|de) (?:nosotros|mí|nuestra fábrica)|diret(?:o|amente) (?:com a gente|conosco|comigo|com nós|de nós)|direttamente (?:da|con) (?:noi|me)"
    r"|напрямую (?:у|от|с) (?:нас|нами|меня|производител)|напряму (?:у|від|з) (?:нас|нами|мене)|безпосередньо (?:у|в) нас|bezpośrednio (?:u|od|z) (?:nas|nami|mnie)"
    r"|(?:bizden|benden) (?:direkt|doğrudan|direk)|(?:direkt|doğrudan|direk) (?:bizden|benden)|مباشرة (?:منا|مني|معنا)|منا مباشرة|ישירות (?:מאיתנו|ממני|מולנו)|(?:सीधे|डायरेक्ट) (?:हमसे|हम से|मुझसे)"
    r"|(?:ซื้อ|สั่ง)(?:ตรง|โดยตรง)(?:กับ|จาก)(?:เรา|ร้าน)|(?:mua|đặt) trực tiếp (?:với|của|từ|tại) (?:shop|mình|chúng tôi|xưởng)|(?:beli|pesan|order) langsung (?:ke|dari|sama) (?:kami|saya)"
    r"|直接(?:找|跟|和|向)(?:我们?|厂家|老板|店主)(?:拿货|买|订|下单|购买|交易)|(?:当店|弊社|工房)(?:から|へ|に)直接(?:ご)?(?:購入|注文|取引)|(?:저희|판매자|공방|본사)(?:에게|한테|에|와|로) ?직접 ?(?:구매|주문|입금)"
)
"""Directly from the seller."""

_GAIN = (
    rf"{CHEAPER}|{TRANSFER}|lower price|less|better price|billiger|sparen|moins cher|réduction|économ|barat[oa]|ahorr|econom|meno|risparm|выгод|вигід|ucuz|أقل|أرخص|وفر|זול|הנחה|נמוך|חסכ|सस्त|बचा|คุ้ม|ถูก|hemat|立减|安く|お得|싸게|저렴"
    r"|fees?|commission|provision|gebühr|frais|comisi|comiss|taxa|комисс|коміс|prowizj|komisyon|عمولة|עמל|कमीशन|ค่าธรรมเนียม|phí|komisi|手续费|佣金|手数料|수수료|upi|whats ?app"
)
"""What the buyer gains, or how it is paid."""

_ASIDE = (
    r"(?:preg[uú]nt|consúlt|consult|cont[aá]ct|escr[ií]b)\w{0,8}[^\n.!?]{0,20} (?:por|en) privado|(?:contatt|scriv|chied)\w{1,8}[^\n.!?]{0,15} in privato|(?:contact|écri|demand)\w{1,6}[^\n.!?]{0,20} en (?:privé|mp)(?!\w)"
    r"|(?:per|via|als) (?:pn|privatnachricht)(?!\w)|schreib\w{0,3}[^\n.!?]{0,15} privat(?!\w)|(?:chama|fal[ae]|pergunt|consult|contat)\w{0,6}[^\n.!?]{0,20} (?:no|em) privado|(?:pisz|napisz|pyta)\w{0,4}[^\n.!?]{0,20} na priv\w{0,2}(?!\w)"
    r"|(?:пиши|напиши|обращай|стучи)\w{0,4}[^\n.!?]{0,12} (?:в|у) (?:личк\w|лс|приват\w?|личн\w{2,3} сообщ)|(?:пиш|звертай|напиш)\w{1,4}[^\n.!?]{0,12} (?:в|у) (?:особист\w{1,3}|приват\w?)"
    r"|özelden (?:yaz|mesaj|ulaş)|(?:message|contact|write to|ask) (?:us|me) (?:privately|in private)(?!\w)|عالخاص|على الخاص|בפרטי|หลังไมค์|(?:ทัก|ทักแชท)ส่วนตัว|(?:nhắn|inbox|ib) riêng|(?:chat|wa|dm) pribadi|DM(?:いただ|頂)|갠톡|개인톡|私戳|私我"
)
"""Where nobody else reads it."""

DEALS = (
    rf"{_START}(?:{_PAST}){_GAP}(?:{_TRADE})|{_START}(?:{_TRADE}){_GAP}(?:{_PAST})|{_START}(?:{_WITHOUT_FEE})"
    rf"|{_START}(?:{_FROM_US}){_GAP}(?:{_GAIN})|(?:{_GAIN}){_GAP}(?<![^\W\d_])(?:{_FROM_US})|{_START}(?:{_ASIDE})"
)
"""Offers to deal past the marketplace."""

_ENGINE = (
    r"(?:google|googl|yandex|гугл\w{0,2}|яндекс\w?|جوجل|قوقل|غوغل|בגוגל|गूगल|กูเกิล|구글|네이버|グーグル|ヤフー)"
)
SEARCHES = (
    rf"{_START}(?:search|look|type|find|enter)(?!\w)[^\n.!?]{{0,25}}(?:us|our|name|shop|store|brand|[\"“«])[^\n.!?]{{0,30}}(?:on|in|into|via) google"
    rf"|(?:einfach|uns|namen?|shopname\w?)[^\n.!?]{{0,12}}googeln|googe?l[nt]? (?:sie |mal )?(?:nach )?(?:uns|unser)|(?:suchen|sucht|eingeben)[^\n.!?]{{0,15}}(?:bei|auf|in) google|(?:bei|auf|in) google (?:suchen|eingeben|finden)"
    rf"|(?:cherchez|tapez|recherchez)[^\n.!?]{{0,40}}(?:sur|dans) google|(?:b[uú]scan?os|b[uú]squen?os|b[uú]scame|busca nuestr[ao])[^\n.!?]{{0,30}}en google|(?:busque|procure|pesquise|digite)[^\n.!?]{{0,30}}no google|(?:cercaci|cercateci|cercate|cerca il nostro)[^\n.!?]{{0,30}}su google"
    rf"|(?:ищите|найдите|наберите|забейте|вбейте|шукайте|знайдіть|введіть|наберіть|введите)[^\n.!?]{{0,30}}(?:в|у|на) {_ENGINE}|(?:за|по)гугл(?:ите|іть)|(?:szukaj|wyszukaj|wpisz|znajdź)[^\n.!?]{{0,30}}(?:w|na) google"
    rf"|google['’]?(?:da|dan|a|ya|’da)? (?:arat|aray[ıi]n|yaz[ıi]n)|ابحث[^\n.!?]{{0,25}}{_ENGINE}|חפשו[^\n.!?]{{0,25}}בגוגל|{_ENGINE} (?:पर|में)[^\n।]{{0,15}}(?:खोज|सर्च)|(?:ค้นหา|เสิร์ช|พิมพ์)[^\n]{{0,25}}(?:กูเกิล|google)"
    rf"|(?:tìm|search|gõ)[^\n.!?]{{0,25}}trên google|(?:cari|ketik)[^\n.!?]{{0,25}}di google|[「『][^」』\n]{{2,20}}[」』](?:で|と)検索|{_ENGINE}(?:에서|에|で)[^\n.]{{0,15}}(?:검색|検索)"
)
"""Where to look for the seller."""

OF_DEVICES = r"voice|assistant|(?<!\w)tv(?!\w)|smart|android|chromecast|голос|voz|voix|sprach|voce|głos|sesli|صوت|קול|आवाज|เสียง|giọng|suara|语音|音声|음성|keyboard|remote"
"""Goods that search by themselves."""

_OURS = r"(?:us|our|unser|uns|notre|nous|nuestr|nos|noss|nostr|ci|наш|нас|nasz|nas|bizi|mağazamız|متجرنا|محلنا|موقعنا|אותנו|שלנו|हमार|हमें|เรา|ร้าน|chúng tôi|shop|kami|toko|我们|本店|当店|저희|매장)"
_MAP = r"(?:(?:google|apple|yandex|baidu|naver|kakao|bing|яндекс|гугл)[ .\-]?(?:maps?|mapp[ae]|mapa|mapy|mapach|harita\w{0,4}|карт\w{1,3}|(?:की )?मैप|แมพ|แผนที่|地图|マップ|지도)|(?:خرائط|خريطة) (?:جوجل|قوقل|غوغل)|(?:2gis|2гис|waze)|(?:mapach|mapy|mapie|mapas de|mappe|carte|plans|картах|картою) (?:google|гугл)|百度地图|高德地图|高德|네이버 ?지도|グーグルマップ|구글 ?맵|กูเกิลแมพ|गूगल मैप)"
MAPS = rf"{_START}{_OURS}[^\n.!?。]{{0,40}}{_MAP}|{_MAP}[^\n.!?。]{{0,14}}[「『\"“«„][^\n]{{3,40}}[」』\"”»“]|{_MAP}[^\n.!?。]{{0,25}}{_OURS}"
"""Where the seller is on a map."""

_NUMBER = r"(?:phone number|telephone number|mobile number|phone|number|whats ?app|(?:telefon|handy|rufnummer|telefonnummer|handynummer|nummer)|numéro|téléphone|n[uú]mero|teléfono|telefone|celular|telefono|numero|телефон\w?|номер\w?|numer|telefon\w?|numara\w{0,4}|رقم\w{0,2}|הטלפון|המספר|नंबर|เบอร์|số điện thoại|số|nomor|号码|电话|番号|번호)"
_MINE = r"(?:our|my|the|unser\w{0,2}|mein\w{0,2}|notre|mon|nuestro|mi|nosso|meu|nostro|mio|наш\w{0,3}|мой|мого|нашого|nasz\w{0,3}|mój)"
PIECES = (
    rf"{_START}(?:first|1st|second|2nd|third|3rd|last|other|final|next) (?:part|half|piece|digits|three digits|four digits|two digits)(?: of| in)? {_MINE} {_NUMBER}"
    rf"|{_START}(?:erste|zweite|letzte)[rn]? (?:teil|hälfte|ziffern) (?:der |unserer |meiner |des )?{_NUMBER}|(?:première|deuxième|seconde|dernière) (?:partie|moitié) (?:de |du )?(?:notre |mon )?{_NUMBER}"
    rf"|(?:primera|segunda|última|primeira|prima|seconda|ultima) (?:parte|mitad|metade|metà) (?:de |do |del )?(?:nuestro |nosso |meu |mi |nostro )?{_NUMBER}|(?:перв|втор|последн|перш|друг|останн)\w{{2,3}} (?:часть|половина|цифры|частина) (?:нашего |моего |нашого |мого )?(?:номера|телефона|телефону)"
    rf"|(?:pierwsza|druga|ostatnia) (?:część|połowa) (?:naszego )?numeru"
    rf"|{_START}{_MINE} {_NUMBER}[^\n.!?\d]{{0,12}}(?:starts?|begins?|beginnt|fängt|commence|empieza|comienza|começa|inizia|comincia|начинается|починається|zaczyna)[^\n.!?\d]{{0,12}}\d{{2,5}}"
)
"""A number that is told in pieces."""

MAILBOXES = r"(?<![^\W\d_])(?:name|nickname|login|username|nom|nombre|nome|имя|название|логин|ник|nazwa|nazwę|店名)(?!\w)[^\n.!?]{0,40}(?<!\w)(?:at|on|bei|chez|en|no|su|w|na|на|собака|@)\s(?:the )?(?:google ?mail|g ?mail|hot ?mail|yahoo|outlook|mail\.?ru|yandex|qq ?mail)(?!\w)"
"""An address whose first half stands elsewhere: "the name of this shop at gmail"."""

_NEAR_WORDS = (
    r"(?:por|en|no|em) privado|in privato|en priv[ée]|\ben mp\b|privatnachricht|(?:per|via|als) pn|\bin private\b|\bprivately\b|privat(?:[^a-z]|$)|na priv|личк|(?:в|у) (?:лс|приват|личн|особист)|özelden|عالخاص|على الخاص|בפרטי|หลังไมค์|ส่วนตัว|(?:nhắn|inbox|ib) riêng|pribadi|dm(?:いただ|頂)|갠톡|개인톡|私戳|私我",
    rf"{_ENGINE}|googe?l[nt]?|[」』](?:で|と)検索",
    _MAP,
    r"(?:first|1st|second|2nd|third|3rd|last|other|final|next) (?:part|half|piece|digits|three digits|four digits|two digits)|(?:teil|hälfte|ziffern) (?:der|unserer|meiner|des)|(?:partie|moitié) d|(?:parte|mitad|metade|metà) d|(?:часть|половина|цифры|частина) (?:н|м)|(?:część|połowa) ",
    r"(?:\bstarts|\bbegins|beginnt|fängt|commence|empieza|comienza|começa|inizia|comincia|начинается|починається|zaczyna)[^\n0-9]{0,12}[0-9]{2}",
    r"google ?mail|hot ?mail|(?:at|on|bei|chez|en|no|su|w|na|на|собака) (?:yahoo|outlook|yandex)",
)

KINDS: tuple[tuple[str, str, str], ...] = (
    ("deal", DEALS, "|".join((_PAST, _WITHOUT_FEE, _FROM_US, _NEAR_WORDS[0]))),
    ("search", SEARCHES, _NEAR_WORDS[1]),
    ("map", MAPS, _NEAR_WORDS[2]),
    ("phone", PIECES, "|".join(_NEAR_WORDS[3:5])),
    ("email", MAILBOXES, rf"{_NEAR_WORDS[5]}|g ?mail|mail\.?ru|qq ?mail"),
)
"""Kind and pattern, like ``invitation_words.INVITATIONS``, and what a text must hold of it, which is soon looked for."""

ANY = "|".join(gate for _, _, gate in KINDS)
"""What a text must hold for one of them."""


def triggers() -> tuple[str, ...]:
    """What the first look stops for, in RE2's syntax."""
    return tuple(for_re2(part) for part in (_PAST, _WITHOUT_FEE, _FROM_US, *_NEAR_WORDS))
