"""The patterns of the first look, in RE2's syntax; letters of either case match.

Each must stop every text in which a finder could see something, and few others: a name that is part of ordinary words
needs the company that the finder asks for, too.
"""

from __future__ import annotations

_SEP = r"[ \t\x{a0}\x{3000}.,\-_*~|/()\[\]·•・:+=–—]"

SIGNS = (
    r"@", r"://", r":\\\\", r"\bh ?[tx]{2} ?p ?s? ?:", r"\bwww?w\b", r"\bw ?w ?w ?\.",
    # Signs written as words, in brackets or beside a known ending.
    r"[\[({<] ?(?:at|a|dot|d0t|arroba|punto|ponto|point|punkt) ?[\])}>]",
    r"\b(?:dot|d0t|punto|ponto|point|punkt|kropka|tochka|nokta|tečka|titik|chấm)[ \-]{1,2}(?:com|net|org|shop|store|info|ru|de|fr|es|it|pl|br|co|cn)\b",
    r"(?:точка|крапка|ドット|닷|点|點|نقطة|نقطه|จุด|נקודה)",
    r"\b(?:arroba|arobase|chiocciola|małpa|malpa|apenstaartje|kukac|zavináč|zavinac|snabel-?a|klammeraffe|a còng|sobaka)\b",
    r"собак|собач|равлик|アットマーク|アット|艾特|小老鼠|圈a|골뱅이|آت",
    r"\b(?:g ?mail|hot ?mail|proton ?mail|foxmail|qq ?mail|gmx|mail\.ru)\b",
    r"\b(?:at|dot|punto|ponto|arroba|[#*]) ?(?:outlook|yahoo|icloud|yandex|aol|naver|163|126)\b",
)  # fmt: skip

_COMMON = "com|net|org|info|biz|shop|store|online|ru|cn|de|fr|es|pl|nl|uk|vn|com\\.br"
_ENDINGS = (
    "com|net|org|info|biz|shop|store|online|site|website|xyz|top|club|vip|app|dev|live|link|click|space|tech|pro|mobi|asia|icu"
    "|cc|tv|gg|ly|gl|ee|wang|ltd|group|sale|fashion|boutique|market|deals|world|today|life|email|page|fun|art|cloud|agency"
    "|cn|hk|tw|jp|kr|ru|su|ua|by|kz|de|at|ch|fr|es|it|pt|pl|nl|be|se|no|dk|fi|cz|sk|hu|ro|bg|gr|tr|uk|ie|us|ca|mx|br|ar|cl"
    "|co|pe|ve|au|nz|in|id|my|sg|th|vn|ph|pk|bd|lk|ae|sa|il|ir|eg|ma|za|ng|ke|me|io|ai|to|so|is|eu|lt|lv|si|hr|rs|al"
)
DOMAIN = (
    rf"[a-z0-9\-\pL](?:\.|。|．|․|｡|·)(?:{_ENDINGS}|рф|рус|бел|укр|中国|中國|公司|网络|網絡|在线|网址|香港|台灣|한국|コム|みんな|ストア|бг|қаз"
    r"|السعودية|مصر|امارات|ไทย|भारत)(?:[^a-z0-9\-_]|$)",
    rf"[a-z0-9\-\pL](?: [.,] ?|,|[\[({{<]\.[\])}}>]|[.,] | dot | punto | point | punkt | ponto )(?:{_COMMON})(?:[^a-z0-9\-_]|$)",
    r"\bxn--",
    r"\b(?:c0m|n3t|0rg)\b",
)  # fmt: skip

_LEET = {"a": "[a4@]", "e": "[e3]", "i": "[i1l!|]", "o": "[o0]", "s": "[s5$]", "t": "[t7+]", "g": "[g9]", "b": "[b8]", "l": "[l1|]"}


def _escape(text: str) -> str:
    return "".join(f"\\{char}" if char in r".^$*+?()[]{}|/\\" else char for char in text)


def names() -> str:
    """Messengers' names in their many spellings, for a text from which blanks and signs were taken."""
    from listing_lint.text.messenger_names import SERVICES

    found = []
    for service in SERVICES:
        for name in service.long:
            single = [char for place, char in enumerate(name) if char != name[place - 1 : place]]
            letters = [f"{_LEET[char]}{{1,3}}" if char in _LEET else f"{_escape(char)}{{1,3}}" for char in single]
            if name[0] == "w":
                letters[0] = r"(?:w{1,3}|vv|\\/\\/)"
            found.append("".join(letters))
        found += [_escape("".join(name.split())) for name in service.native]
    return "|".join(found)


SHORT_NAMES = (
    r"\b(?:line|v ?x|w ?x|v|q|qq|tg|ig|ins|insta|fb|face|wa|w/a|wsp|zap|vk|x|yt|tt|sc|snap|imo|kik|ok|signal|messenger|msgr|threads|icq|xhs|zl|wxid) ?(?:id|no|num(?:ber)?|account|号|me|us|is)?\.? ?[:：=＝@➕→>(（\[+]",
    r"\b(?:line|vx|wx|v|q|tg|ig|ins|fb|wa|qq|signal|insta|vk|snap|telegram|wechat) ?(?:id|号)\b",
    r"\b(?:qq|vx|wx|v|tg|wa|ig|insta|vk|line|fb|zl|ins)[ .\-]?\+?(?:[a-z]{0,14}_[a-z0-9]|[a-z]{2,14}[0-9]{2}|[0-9]{5})",
    r"\bv[ .\-_]x\b|\bw[ .\-_]x\b",
    r"тг\b|(?:^| )вк[ :.@]|инста|фб[ :]|аська",
)
VERBS = (
    r"\b(?:add|contact|message|msg|text|call|dm|pm|chat|write|reach|find|follow|join|ping|inquir|inbox|order|wholesale|question|our|my)",
    r"escr[ií]|cont[aá]|agr[eé]|añ[aá]d|s[ií]gu|h[aá]bl|m[aá]nd|consult|pregun|pid[ea]|pedid|fale|cham|adicion|sig|envi|écri|ecri|ajout|rejoi|suiv|joign|parl|discut|command",
    r"schreib|kontakt|füg|folg|erreich|meld|adde|bestell|scriv|aggiun|segu|ordin|napis|skontakt|dodaj|obserw|pisz|znaj|zam[oó]w|neem|stuur|\bapp\b|voeg|volg|bericht|yaz|ula[sş]|ileti|sipari|mesaj",
    r"пиш|напиш|добав|подпис|свяж|связ|обращ|стуч|заказ|вступ|дод|зверт|зв'яж|加|添加|关注|联系|搜|私|咨询|进群|問い合わせ|連絡|追加|登録|フォロー|相談|注文|문의|연락|추가|주세요|상담|주문|팔로우|친구",
    r"تواصل|راسل|ضف|تابع|اكتب|اطلب|kết bạn|nhắn|liên hệ|thêm|inbox|đặt hàng|แอด|ทัก|ติดต่อ|เพิ่ม|ติดตาม|สอบถาม|สั่งซื้อ|hubungi|kontak|tambah|ikuti|pesan|संपर्क|मैसेज|बात|जोड़|ऑर्डर|लिखें|כתבו|צרו|הוסיפו|עקבו|שלחו|פנו",
)

PHONES = (
    r"\+ ?\(?[1-9](?:[ \-.()/]{0,2}[0-9]){7}",
    r"\b00[1-9](?:[ \-.()]{0,2}[0-9]){8}",
    r"\(0?[0-9]{2,4}\) ?[0-9]{3,4}[ \-.]?[0-9]{3,4}",
    r"\b[2-9][0-9]{2}[\-.][2-9][0-9]{2}[\-.][0-9]{4}\b",
    r"\b1[ \-.]?8(?:00|33|44|55|66|77|88)[ \-.]",
    r"(?:\p{Han}|\b)1[3-9][0-9][ \-]?[0-9]{4}[ \-]?[0-9]{4}\b",
    r"☎|☏|📞|📱|📲|✆|℡",
    r"(?:\b|\p{Han})(?:[0-9][ .\-_*~|/·•,]{1,3}){6}[0-9]",
)

_NUMBERS = (
    "zero one two three four five six seven eight nine oh double triple"
    " cero uno dos tres cuatro cinco seis siete ocho nueve null eins zwei zwo drei vier fünf fuenf sechs sieben acht neun"
    " zéro un deux trois quatre cinq sept huit neuf um dois quatro sete oito nove due quattro cinque sei sette otto tre"
    " nul een twee drie zes zeven negen jeden dwa trzy cztery pięć sześć siedem osiem dziewięć sıfır bir iki üç dört beş altı"
    " yedi sekiz dokuz ноль нуль один два три четыре пять шесть семь восемь девять одна две чотири пять шість сім вісім"
    " không một hai ba bốn năm sáu bảy tám chín nol satu dua tiga empat lima enam tujuh delapan sembilan"
    " صفر واحد اثنان ثلاثة اربعة أربعة خمسة ستة سبعة ثمانية تسعة ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า"
    " dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante twenty thirty forty fifty sixty seventy eighty ninety"
    " девятьсот восемьсот семьсот шестьсот пятьсот четыреста триста двести сто двадцать тридцать сорок пятьдесят noll ett två tre fyra fem sju åtta nio nula jedna dvě tři čtyři pět šest sedm osm devět یک دو سه چهار پنج شش هفت هشت نه शून्य एक दो तीन चार पांच छह सात आठ नौ पाँच छः छह ling yi er san si wu liu qi ba jiu yao"
).split()  # fmt: skip


def _number_words() -> str:
    one = "(?:" + "|".join(sorted({*_NUMBERS}, key=len, reverse=True)) + ")"
    between = r"[ ,.\-_/0-9]*"
    return rf"{one}{between}{one}{between}{one}{between}{one}"


CJK_NUMBERS = (
    r"(?:[零〇○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖貳參陸][ \-—,，、.0-9]{0,4}){5}",
    r"(?:[공영일이삼사오육칠팔구][ \-0-9]{0,4}){6}",
)

HTML = (
    r"href ?=|src ?=|srcset|url ?\(|<script|<form|<iframe|<frame|<embed|<object|<meta|formaction|\bon[a-z]{4,12} ?=",
    r"style ?=|<font|<[a-z][^<>]*\bhidden\b|bgcolor|<template|<noscript|<title",
    r"<!--|\balt ?=|\btitle ?=|data-[a-z]",
    r"[0-9a-z@.]</?(?:b|i|u|s|a|p|q|em|tt|big|bdo|bdi|sub|sup|ins|del|var|kbd|code|mark|abbr|cite|font|span|small|strong|strike|label|wbr|nobr|x|z|[a-z]+-[a-z]+)\b[^<>]*>[0-9a-z@.<]",
    r"&#|&amp;#|&(?:amp;)?(?:shy|zwj|zwnj|zwsp|commat|period|colon|sol|lowbar|num|plus|dot|bsol|ZeroWidthSpace|NoBreak|nbsp;[0-9])",
    r"&lt;(?:/?[a-z]|!--)",
)

CODES = (
    r"%(?:40|2e|3a|2f)", r"(?:%[0-9a-f]{2}){3}", r"\\u\{?[0-9a-f]{2}", r"\\x[0-9a-f]{2}", r"U\+[0-9a-f]{4}", r"=\?[a-z0-9\-]+\?[bq]\?",
    r"[a-z0-9]=(?:40|2e|3a|2f)[a-z0-9]", r"base ?64",
    r"[a-z0-9+/_\-]{11,}=", r"(?-i:[A-Za-z0-9+/_\-]{4,}[a-z0-9][A-Z]{1,3}[a-z0-9]{1,4}[A-Z][A-Za-z0-9+/_\-]{5,})", r"(?:2[de]|3[0-9a]|40|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]){8,}",
    r"\b(?:ten|ur|nc|ed|oi)\.[a-z0-9\-]{2,40}@",
    r"\b(?:moc|gro|ofni|pohs|erots)\.[a-z]|//:s?ptth|\.www|ppastahw|tahcew|margelet|margatsni|koobecaf|liamg|liamtoh|rebiv|epyks",
)  # fmt: skip

UNUSUAL = (
    r"[\x{ad}\x{34f}\x{115f}\x{1160}\x{180e}\x{200b}-\x{200f}\x{202a}-\x{202e}\x{2060}-\x{2064}\x{2066}-\x{2069}\x{2800}\x{3164}\x{feff}\x{e0000}-\x{e0fff}]",
    r"[\x{ff10}-\x{ff19}\x{ff21}-\x{ff3a}\x{ff41}-\x{ff5a}\x{ff20}\x{ff0e}]",
    r"[\x{1d400}-\x{1d7ff}\x{1f100}-\x{1f1e5}\x{2460}-\x{24ff}\x{2776}-\x{2793}]|[\x{1f1e6}-\x{1f1ff}]{3}",
    r"[0-9]\x{fe0f}?\x{20e3}|[\x{2070}-\x{2089}]{3}|[\x{b2}\x{b3}\x{b9}]{3}",
    r"[\x{660}-\x{669}\x{6f0}-\x{6f9}\x{966}-\x{96f}\x{9e6}-\x{9ef}\x{e50}-\x{e59}\x{17e0}-\x{17e9}\x{1040}-\x{1049}]",
    r"[a-z][\x{300}-\x{36f}\x{370}-\x{52f}\x{531}-\x{587}\x{13a0}-\x{13ff}\x{ab70}-\x{abbf}\x{a4d0}-\x{a4ff}\x{1d00}-\x{1d7f}]",
    r"[\x{370}-\x{52f}\x{531}-\x{587}\x{13a0}-\x{13ff}\x{a4d0}-\x{a4ff}\x{1d00}-\x{1d7f}][a-z]",
    r"[\x{1d00}-\x{1d2b}\x{a4d0}-\x{a4ff}\x{13a0}-\x{13ff}]{2}",
)

SPREAD = (
    r"(?:^|[^a-z0-9])(?:[a-z][ .\-_*~|/\\·•,+^]{1,3}){4}[a-z](?:[^a-z0-9]|$)",
    r"(?:[a-z](?:[^\x00-\x7f]){1,2}){5}[a-z]",
)

INVITATIONS = (
    r"\b(?:contact|email|e-mail|call|text|message|msg|dm|pm|add|reach|write|ping|find|follow|inbox|whatsapp) (?:us|me|our|seller|the seller|owner|factory)\b",
    r"\bour (?:web ?site|site|web|page|store link|official|online|shop|wechat|whatsapp|telegram|facebook|instagram|group|channel)",
    r"\bscan (?:the|this|our|my|me|it|qr|code|to)|\bqr[ \-]?code|link in (?:the )?bio|leave (?:your|us your) (?:number|phone|e-?mail|contact)",
    r"\bpay ?pal\b|western union|bank transfer|wire transfer|outside (?:of )?(?:the )?(?:platform|ali|dh|amazon|wish|ebay)|off[ \-]?platform|\bgoogle (?:us|our|for)\b",
    r"contact[aeo]|cont[aá]ct[ea]|escr[ií]b|ll[aá]m[ae]|s[ií]gue?nos|nuestr[ao]s? (?:web|p[aá]gina|sitio|tienda|whats|grupo)|escane[ae]|entre em contato|fale con|chame|siga[ -]?n|nosso site|nossa p[aá]gina|escaneie",
    r"contactez|[eé]crivez|appelez|suivez|notre site|notre page|scannez|kontaktier|schreiben sie|schreib uns|rufen sie|ruf uns|folge[nt]? (?:sie )?uns|unsere (?:web|seite|homepage|gruppe)|scannen sie",
    r"contatta|scrivi|chiama|segui(?:ci|te)|nostro sito|scansiona|skontaktuj|napisz|zadzwo|obserwuj|nasz[aą]? stron|zeskanuj|neem contact|mail ons|bel ons|app ons|volg ons|onze (?:site|website|winkel)",
    r"ile[tş]i[sş]im|bize (?:ula|yaz)|bizi (?:ara|takip)|sitemiz|пиш[иу]|напиш|звон|позвон|свяж|связ|подпис|наш(?:ем|его)? (?:сайт|канал|групп)|сканируй|зателефон|наш сайт|пишіть|дзвон",
    r"联系我|聯繫我|聯絡我|加我|私聊|私信|咨询|諮詢|官网|官網|网址|网站|关注|扫描|线下|转账|お問い合わせ|ご連絡|連絡先|フォロー|公式サイト|スキャン|電話|문의|연락|팔로우|홈페이지|스캔|전화",
    r"تواصل|اتصل|راسلنا|تابعنا|موقعنا|امسح|liên hệ|nhắn tin|gọi|theo dõi|trang web|quét mã|kết bạn|ติดต่อ|โทร|แอด|ทัก|ติดตาม|เว็บไซต์|สแกน|hubungi|kontak|ikuti|situs|pindai|chat kami|संपर्क|कॉल|व्हाट्स|फॉलो|वेबसाइट",
)

_STREET = "street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|way|parkway|pkwy|highway|hwy|square|sq|close|place|pl|terrace"
PLACES = (
    rf"\b[0-9]{{1,5}}[a-z]?,? (?:[a-z.'\-]+ ){{1,3}}(?:{_STREET})\b[^\n]*(?:\b[0-9]{{5}}\b|[0-9]{{4}} ?[a-z]{{2}}\b|suite|apt|floor|unit|room|\b[a-z]{{1,2}}[0-9][0-9a-z]? ?[0-9][a-z]{{2}}\b)",
    r"\bp\.? ?o\.? ?box\b|postfach|apartado|\baddress ?:|adresse|direcci[oó]n|endere[cç]o|indirizzo|адрес|地址|住所|주소|العنوان|địa chỉ|ที่อยู่|alamat",
    r"[a-zß](?:straße|strasse|str\.|weg|platz|allee|gasse|straat|laan) ?[0-9]|\b(?:rue|viale?|calle|rua|ul\.|ulica|ул\.|улица|вул\.) [^\n]*[0-9]|(?:路|街|道|巷)[0-9]+[号號]|〒|(?:로|길) ?[0-9]+",
)

CUES = (
    r"\bcall|\btel|phone|mobile|\bcell|hot ?line|\bfax|\bsms\b|\btext\b|\bring\b|\bdial|contact|whats|wechat|viber|\bline\b|zalo|handy|kontakt|\brufen|\bruf\b|anruf|\bligue|llam|"
    r"fono|telef|m[oó]vil|celular|whatsapp|appel|portable|joindre|chiam|cell\.|zadzw|kom[oó]r|dzwo|\bbel\b|bellen|mobiel|\bara|telefon|gsm|тел|моб|звон|номер|связ|тлф|"
    r"电话|電話|手机|手機|热线|熱線|客服|致电|拨打|撥打|联系|聯繫|聯絡|咨询|微信|号码|전화|연락|문의|휴대폰|핸드폰|携帯|番号|ケータイ|お問い合わせ|هاتف|اتصل|جوال|رقم|موبايل|"
    r"gọi|đt|sđt|điện thoại|liên hệ|hotline|โทร|เบอร์|ติดต่อ|มือถือ|hubungi|\bhp\b|telp|telepon|nomor|फोन|मोबाइल|संपर्क|कॉल|נייד|טלפון|להתקשר|τηλ|κινητό|"
    r"\bnumber\b|\bnum\b|\bno\.? ?:|\badd\b|\border|support|service|help|inquir|enquir|wholesale|\+",
)


_PATTERNS: dict[str, tuple[str, ...]] = {
    "signs": SIGNS,
    "domain": DOMAIN,
    "short names": SHORT_NAMES,
    "phones": PHONES,
    "page": HTML,
    "codes": CODES,
    "unusual": UNUSUAL,
    "spread": SPREAD,
    "invitations": INVITATIONS,
    "places": PLACES,
    "number words": CJK_NUMBERS,
    "verbs": VERBS,
}


def group(name: str) -> str:
    """The pattern of a group; each finder asks for its own before it starts."""
    chosen = (_number_words(), *CJK_NUMBERS) if name == "number words" else _PATTERNS[name]
    return "|".join(f"(?:{one})" for one in chosen)


TOGETHER: tuple[tuple[str, ...], ...] = (
    ("signs", "domain", "short names"),
    ("codes", "unusual", "page"),
    ("phones", "spread"),
    ("invitations",),
    ("places",),
    ("number words",),
)
"""Which groups one automaton looks for: together they are quick, others would multiply each other's states."""


def numbers() -> str:
    """A run of at least seven digits, or of letters that stand for them, on one line with a word for phones."""
    run = (
        rf"(?:(?:[0-9oOlI]{_SEP}{{0,3}}){{3}}(?:[0-9xXoOlI]{_SEP}{{0,3}}){{3}}[0-9xXoOlI]"
        r"|[0-9]{3,4}\*{3,4}[0-9]{3,4})"
    )
    cue = "(?:" + "|".join(CUES) + ")"
    return rf"{cue}[^\n]*{run}|{run}[^\n]*{cue}"
