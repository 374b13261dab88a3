"""The patterns of the first look, in RE2's syntax; letters of either case match.

Each must stop every text in which a finder could see something, and few others: a name that is part of ordinary words
needs the company that the finder asks for, too.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SEP = r"[ \t\x{a0}\x{3000}.,\-_*~|/()\[\]·•・:+=–—]"

_LATIN = "com|net|org|info|biz|shop|store|online|site|xyz|top|club|vip|app|me|ru|su|ua|by|kz|cn|hk|tw|jp|kr|de|at|ch|fr|es|it|pt|pl|nl|be|se|no|dk|fi|cz|sk|hu|ro|bg|gr|tr|uk|ie|us|ca|mx|br|ar|cl|co|pe|au|nz|in|id|my|sg|th|vn|ph|pk|ae|sa|il|ir|eg|ma|za|ng|ke|io|eu"

SIGNS = (
    r"@", r"://", r":\\\\", r"\bh ?[tx]{2} ?p ?s? ?:", r"https?//", r"\bwww?w\b", r"\bw ?w ?w ?\.", r"vvvv",
    # Signs written as words, in brackets or beside a known ending.
    r"[\[({<（【] ?(?:at|a|dot|d0t|arroba|punto|ponto|point|punkt|am|ett|æt|点|點|точка|ドット|アット|艾特|圈a) ?[\])}>）】]",
    r"_(?:at|dot)_|(?-i:[a-z0-9]AT[a-z]{2,20}(?:DOT|\.)[a-z])",
    r"\b(?:g ?mail|hot ?mail|proton ?mail|foxmail|qq ?mail|gmx|mail\.ru)\b|qq邮箱",
    r"\b(?:at|dot|punto|ponto|arroba|[#*]) ?(?:outlook|yahoo|icloud|yandex|aol|naver|163|126)\b",
)  # fmt: skip


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted({_escape(word) for word in words}, key=lambda word: (-len(word), word)))


def _signs(plain: bool) -> tuple[str, ...]:
    """The words for the signs of an address, each with the company that the finders ask for."""
    from listing_lint.text import spoken

    ascii_dots = [word for word in (*spoken.DOT_CERTAIN, *spoken.DOT_WORDS) if word.isascii()]
    other_dots = [word for word in (*spoken.DOT_CERTAIN, *spoken.DOT_WORDS) if not word.isascii()]
    # Scripts without blanks have no borders; elsewhere a short word must stand alone.
    glued = [word for word in spoken.AT_CERTAIN if not word.isascii() and word[0] >= "\u0e00"]
    apart = [word for word in spoken.AT_CERTAIN if word not in glued and (word.isascii() or not plain)]
    return (
        rf"\b(?:{_either(ascii_dots)})[ \-_.]{{1,3}}(?:{_LATIN})\b",
        rf"(?:{_either(other_dots)})[ \-_.]{{0,3}}(?:[a-z]{{2,6}}\b|[\pL]{{2,5}}(?:[^\pL]|$))",
        rf"(?:^|[^\pL\pN])(?:{_either(apart)})(?:[^\pL\pN]|$)",
        _either(glued),
    )


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
    rf"[a-z0-9\-\pL](?: [.,] ?|,| ?[\[({{<] ?\. ?[\])}}>] ?|[.,] | dot | punto | point | punkt | ponto )(?:{_COMMON})(?:[^a-z0-9\-_]|$)",
    r"\bxn--", r"\b(?:t|wa|vk|line|fb|m) ?[.,] ?me\b", r"forms\.gle", r"[a-z0-9]\.[a-z]{2,12}/[a-z0-9@]", r"[a-z0-9]\.(?:tk|pw|ga|example|test|invalid)\b",
    r"[a-z0-9] ?[・•·★☆●] ?\.? ?[・•·★☆●]? ?(?:com|net|ru|cn)\b", rf"[a-z0-9] \([.]\) (?:{_COMMON})\b",
    r"\b(?:c0m|n3t|0rg)\b",
)  # fmt: skip

_LEET = {
    "a": "[a4@]",
    "e": "[e3]",
    "i": "[i1l!|İ]",
    "o": "[o0]",
    "s": "[s5$]",
    "t": "[t7+]",
    "g": "[g9]",
    "b": "[b8]",
    "l": "[l1|]",
}


def _escape(text: str) -> str:
    return "".join(f"\\{char}" if char in r".^$*+?()[]{}|/\\" else char for char in text)


def names(*, plain: bool = False) -> str:
    """Messengers' names in their many spellings, for a text from which blanks and signs were taken.

    ``plain`` leaves out what is not ASCII, for texts that are.
    """
    from listing_lint.text.messenger_names import SERVICES

    found = []
    for service in SERVICES:
        for name in service.long:
            if plain and not name.isascii():
                continue
            single = [char for place, char in enumerate(name) if char != name[place - 1 : place]]
            letters = [f"{_LEET[char]}+" if char in _LEET else f"{_escape(char)}+" for char in single]
            if name[0] == "w":
                letters[0] = r"(?:w+|vv|\\/\\/)"
            found.append("".join(letters))
        found += [_escape("".join(name.split())) for name in service.native if not plain or name.isascii()]
    return "|".join(dict.fromkeys(found))


_ALIKE = ("a4@", "e3", "il1!|", "o0", "s5$", "t7+", "g9", "b8", "wv")
"""Signs that ``_LEET`` takes for one another, directly or by way of a third; two v look like a w."""


def folding() -> tuple[bytes, bytes]:
    """Signs, and what each is read as, so that all spellings of a name in ASCII become one."""
    pairs = [(sign, alike[0]) for alike in _ALIKE for sign in alike]
    return "".join(sign for sign, _ in pairs).encode(), "".join(letter for _, letter in pairs).encode()


def folded_names() -> list[str]:
    """The names of ``names(plain=True)`` after folding, with one letter for several of the same."""
    from listing_lint.text.messenger_names import SERVICES

    table = bytes.maketrans(*folding())
    names = [name for service in SERVICES for name in (*service.long, *service.native) if name.isascii()]
    folded = ("".join(name.lower().split()).encode().translate(table).decode() for name in names)
    found = sorted(
        {"".join(letter for letter, _ in groupby(name)) for name in folded},
        key=lambda name: (len(name), name),
    )
    # What holds another name is found by that one.
    return [name for place, name in enumerate(found) if not any(other in name for other in found[:place])]


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
    r"napi[sš]te|pi[sš]te|kontaktujte|přidejte|sledujte|scrie|contacta|adăuga|urmări|[ií]rj|keress|kövess|skriv|lägg till|följ|ota yhteyttä|kirjoita|seuraa|στείλ|γράψ|επικοιν|ακολουθ|προσθέ|i-?add|mag-?message|sundan|send|drop|scan",
)

PHONES = (
    # National shapes that no code has, masked numbers, labels of a visiting card.
    r"\b0[1-9](?:[ .\-][0-9]{2}){4}\b",
    r"\b01[016789][ .\-][0-9]{3,4}[ .\-][0-9]{4}\b",
    r"\b07[0-9]{3} [0-9]{3} ?[0-9]{3}\b",
    r"\b0[789]0-[0-9]{4}-[0-9]{4}\b",
    r"\b[78] ?\(?9[0-9]{2}\)? ?[0-9]{3}[ \-][0-9]{2}[ \-]?[0-9]{2}\b",
    r"\b[0-9]{3,5} ?[*x]{2,4}[ *x]{0,8}[0-9]{2}",
    r"(?:\b[tm]|т|м)[.:] ?[+(]?[0-9]",
    r"(?:hotline|telefon|rufnummer|servicenummer|telefoon)[a-z]{0,8}[^0-9\n]{0,30}[0-9]",
    r"\+ ?\(?[1-9](?:[ \-.()/]{0,2}[0-9]){7}",
    r"\b00[1-9](?:[ \-.()]{0,2}[0-9]){8}",
    r"\(0?[0-9]{2,4}\) ?[0-9]{3,4}[ \-.]?[0-9]{3,4}",
    r"\b[2-9][0-9]{2}[\-.][2-9][0-9]{2}[\-.][0-9]{4}\b",
    r"\b1[ \-.]?8(?:00|33|44|55|66|77|88)[ \-.]",
    r"(?:\p{Han}|\b)1[3-9][0-9][ \-]?[0-9]{4}[ \-]?[0-9]{4}\b",
    r"☎|☏|📞|📱|📲|✆|℡",
    r"(?:\b|\p{Han})(?:[0-9][ .\-_*~|/·•,]{1,3}){6}[0-9]",
)


def _number_words(plain: bool) -> str:
    """Three words for numbers in a row, or five short ones; English ones without blanks, too.

    ``plain`` leaves all but ASCII out.
    """
    from listing_lint.text.number_word_data import DIGIT_WORDS, HUNDREDS, REPEATS, TENS

    words = {word for word in (*DIGIT_WORDS, *TENS, *HUNDREDS, *REPEATS) if word.isascii() or not plain}
    short = f"(?:{_either(word for word in words & DIGIT_WORDS.keys() if 1 < len(word) < 5)})"
    # Of a long word its beginning will do: the automaton is much smaller, and hardly stops more.
    beginnings = {word[:4] for word in words if len(word) > 4}
    long = rf"(?:{_either(word for word in words if 2 < len(word) < 5)}|(?:{_either(beginnings)})[\pL\pM'-]*)"
    between = r"[ ,.\-_/0-9]+"
    start = r"\b" if plain else r"(?:^|[^\pL])"
    joined = "(?:zero|one|two|three|four|five|six|seven|eight|nine|oh)"
    found = (
        rf"{start}{long}{between}{long}{between}{long}|{start}{short}(?:{between}{short}){{4}}|{joined}{{4}}"
    )
    if plain:
        return found
    unspaced = _either(
        word
        for word in DIGIT_WORDS
        if len(word) > 1 and ("\u3041" <= word[0] <= "\u30ff" or "\u0e01" <= word[0] <= "\u0e7f")
    )
    return rf"{found}|(?:{unspaced}){{3}}"


CJK_NUMBERS = (
    r"(?:[零〇○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖貳參陸][ \-—,，、.0-9]{0,4}){5}",
    r"(?:[공영일이삼사오육칠팔구][ \-0-9]{0,6}){6}",
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
)  # fmt: skip
BACKWARDS = (
    r"\b[a-z]{2,4}\.[a-z0-9\-_]{2,40}@[a-z0-9\-_]+(?:[^a-z0-9\-_.]|$)",
    r"\b(?:moc|gro|ofni|pohs|erots)\.[a-z]|//:s?ptth|\.www|ppastahw|tahcew|margelet|margatsni|koobecaf|liamg|liamtoh|rebiv|epyks",
)  # fmt: skip
PACKED = (
    r"[a-z0-9+/_\-]{11,}=",
    r"(?-i:[A-Za-z0-9+/_\-]{4,}[a-z0-9][A-Z]{1,3}[a-z0-9]{1,4}[A-Z][A-Za-z0-9+/_\-]{5,})",
    r"(?:2[de]|3[0-9a]|40|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]){8,}",
)

UNUSUAL = (
    r"[\x{fb00}-\x{fb06}\x{2071}\x{207f}\x{2090}-\x{209c}\x{1d2c}-\x{1d6a}\x{2121}\x{213b}]",
    r"[\x{ad}\x{34f}\x{115f}\x{1160}\x{180e}\x{200b}-\x{200f}\x{202a}-\x{202e}\x{2060}-\x{2064}\x{2066}-\x{2069}\x{2800}\x{3164}\x{feff}\x{e0000}-\x{e0fff}]",
    r"[\x{ff10}-\x{ff19}\x{ff21}-\x{ff3a}\x{ff41}-\x{ff5a}\x{ff20}\x{ff0e}]",
    r"[\x{1d400}-\x{1d7ff}\x{1f100}-\x{1f1e5}\x{2460}-\x{24ff}\x{2776}-\x{2793}]|[\x{1f1e6}-\x{1f1ff}]{3}",
    r"[0-9]\x{fe0f}?\x{20e3}|[\x{2070}-\x{2089}]{3}|[\x{b2}\x{b3}\x{b9}]{3}",
    r"[^\P{Nd}0-9]",
    r"[a-z][\x{300}-\x{36f}\x{370}-\x{52f}\x{531}-\x{587}\x{13a0}-\x{13ff}\x{ab70}-\x{abbf}\x{a4d0}-\x{a4ff}\x{1d00}-\x{1d7f}]",
    r"[\x{370}-\x{52f}\x{531}-\x{587}\x{13a0}-\x{13ff}\x{a4d0}-\x{a4ff}\x{1d00}-\x{1d7f}][a-z]",
    r"[\x{1d00}-\x{1d2b}\x{a4d0}-\x{a4ff}\x{13a0}-\x{13ff}]{2}",
)

SPREAD = (
    r"(?:^|[^a-z0-9])(?:[a-z][ .\-_*~|/\\·•,+^]{1,3}){4}[a-z](?:[^a-z0-9]|$)",
    r"(?:[a-z](?:[^\x00-\x7f]){1,2}){5}[a-z]",
)

INVITATIONS = (
    r"\bscan\b[^\n]{0,20}(?:code|qr|me|us)\b",
    r"\b(?:contact|email|e-mail|call|text|message|msg|dm|pm|add|reach|write|ping|find|follow|inbox|whatsapp) (?:us|me|our|seller|the seller|owner|factory)\b",
    r"(?-i:\bLINE\b|\bLine\b|\bMessenger\b|\bSignal\b)|\bqq\b|\bvx\b",
    r"\b(?:add|follow|join|dm|msg|find|check|visit|search) (?:insta|ig|fb|tg|wa|vk|snap|yt|tt)\b",
    r"\bour (?:web ?site|site|web|page|store link|official|online|shop|wechat|whatsapp|telegram|facebook|instagram|group|channel)",
    r"\bscan (?:the|this|our|my|me|it|qr|code|to)|\bqr[ \-]?code|link in (?:the )?bio|leave (?:your|us your) (?:number|phone|e-?mail|contact)",
    r"\bpay ?pal\b|western union|bank transfer|wire transfer|outside (?:of )?(?:the )?(?:platform|ali|dh|amazon|wish|ebay)|off[ \-]?platform|\bgoogle (?:us|our|for)\b",
    r"contact[aeo]|cont[aá]ct[ea]|escr[ií]b|ll[aá]m[ae]|s[ií]gue?nos|nuestr[ao]s? (?:web|p[aá]gina|sitio|tienda|whats|grupo)|escane[ae]|entre em contato|fale con|chame|siga[ -]?n|nosso site|nossa p[aá]gina|escaneie",
    r"contactez|[eé]crivez|appelez|suivez|notre site|notre page|scannez|kontaktier|schreiben sie|schreib uns|rufen sie|ruf uns|folge[nt]? (?:sie )?uns|unsere (?:web|seite|homepage|gruppe)|scannen sie",
    r"contatta|scrivi|chiama|segui(?:ci|te)|nostro sito|scansiona|skontaktuj|napisz|zadzwo|obserwuj|znajdzie(?:sz|cie) nas|nasz[aą]? stron|zeskanuj|neem contact|mail ons|bel ons|app ons|volg ons|onze (?:site|website|winkel)",
    r"ile[tş]i[sş]im|bize (?:ula|yaz)|bizi (?:ara|takip)|sitemiz|пиш[иу]|напиш|звон|позвон|свяж|связ|подпис|наш(?:ем|его)? (?:сайт|канал|групп)|сканируй|зателефон|наш сайт|пишіть|дзвон",
    r"加[\s]?[vV薇威微维我]|加群|进群|私聊|联系我|聯繫我|聯絡我|加我|私聊|私信|咨询|諮詢|官网|官網|网址|网站|关注|扫描|线下|转账|お問い合わせ|ご連絡|連絡先|フォロー|公式サイト|スキャン|電話|문의|연락|팔로우|홈페이지|스캔|전화",
    r"تواصل|اتصل|راسلنا|تابعنا|موقعنا|امسح|liên hệ|nhắn tin|gọi|theo dõi|trang web|quét mã|kết bạn|ติดต่อ|โทร|แอด|ทัก|ติดตาม|เว็บไซต์|สแกน|hubungi|kontak|ikuti|situs|pindai|chat kami|संपर्क|कॉल|व्हाट्स|फॉलो|वेबसाइट",
)

_STREET = "street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|way|parkway|pkwy|highway|hwy|square|sq|close|place|pl|terrace"
PLACES = (
    rf"\b[0-9]{{1,5}}[a-z]?,? (?:[a-z.'\-]+ ){{1,3}}(?:{_STREET})\b[^\n]*(?:\b[0-9]{{5}}\b|[0-9]{{4}} ?[a-z]{{2}}\b|suite|apt|floor|unit|room|\b[a-z]{{1,2}}[0-9][0-9a-z]? ?[0-9][a-z]{{2}}\b)",
    r"\bp\.? ?o\.? ?box\b|postfach|apartado|\baddress ?:|adresse|direcci[oó]n|endere[cç]o|indirizzo|адрес|地址|住所|주소|العنوان|địa chỉ|ที่อยู่|alamat",
    r"[a-zß](?:straße|strasse|str\.|weg|platz|allee|gasse|straat|laan) ?[0-9]|\b(?:rue|viale?|calle|rua|ul\.|ulica|ул\.|улица|вул\.) [^\n]*[0-9]|(?:路|街|道|巷)[0-9]+[号號]|〒|(?:로|길) ?[0-9]+",
)


def _has_ascii(pattern: str) -> bool:
    """Whether a pattern can match in ASCII: not one of other scripts' words alone."""
    return (
        re.search("[A-Za-z0-9%@&<*:/]", re.sub(r"\\x\{[0-9a-f]+\}|\\[a-zA-Z]|\{[0-9,]+\}", "", pattern))
        is not None
    )


def _cues(plain: bool) -> str:
    """The words that make a number a phone number, and a few of their spellings with digits."""
    from listing_lint.text.phone_cues import CUES, STEMS, UNSPACED_CUES

    latin = sorted({word for word in (*CUES, *STEMS) if word.isascii()}, key=len, reverse=True)
    other = {word for word in (*CUES, *STEMS, *UNSPACED_CUES) if not word.isascii()}
    found = rf"\b(?:{_either(latin)}|te1|t3l|ph0n|c4ll|ca11|m0b)|\+"
    return rf"(?:{found})" if plain else rf"(?:{found}|{_either(other)})"


_PATTERNS: dict[str, tuple[str, ...]] = {
    "signs": SIGNS,
    "domain": DOMAIN,
    "short names": SHORT_NAMES,
    "phones": PHONES,
    "page": HTML,
    "codes": CODES,
    "packed": PACKED,
    "backwards": BACKWARDS,
    "unusual": UNUSUAL,
    "spread": SPREAD,
    "invitations": INVITATIONS,
    "places": PLACES,
    "number words": CJK_NUMBERS,
    "verbs": VERBS,
}


def group_names() -> tuple[str, ...]:
    """The names of all groups."""
    return tuple(_PATTERNS)


def _finders_own(name: str) -> tuple[str, ...]:
    """What a finder itself wants stopped, beyond what stands here."""
    from listing_lint.text import addresses, deal_words, invitation_words, messenger_names

    return {
        "short names": messenger_names.TRIGGERS,
        "places": addresses.TRIGGERS,
        "invitations": (*invitation_words.TRIGGERS, *deal_words.triggers()),
    }.get(name, ())


def group(name: str, *, plain: bool = False) -> str:
    """The pattern of a group; each finder asks for its own before it starts. ``plain`` is for texts of ASCII alone."""
    if name == "numbers":
        return numbers(plain=plain)
    chosen = (*_PATTERNS[name], *_finders_own(name))
    if name == "number words":
        chosen = (_number_words(plain), *CJK_NUMBERS)
    elif name == "signs":
        chosen = (*SIGNS, *_signs(plain))
    if plain:
        chosen = tuple(one for one in chosen if _has_ascii(one))
    return "|".join(f"(?:{one})" for one in chosen)


_FIRST = ("signs", "domain", "short names", "codes", "backwards", "page", "phones", "spread")
TOGETHER: dict[bool, tuple[tuple[str, ...], ...]] = {
    True: ((*_FIRST, "invitations", "number words"), ("packed",), ("places", "numbers")),
    False: (_FIRST, ("packed",), ("places", "numbers"), ("invitations",), ("number words",), ("unusual",)),
}
"""Which groups one automaton looks for, in texts of ASCII alone and in others: so that none has more states than it keeps."""


def numbers(*, plain: bool = False) -> str:
    """A run of at least seven digits, or of letters that stand for them, on one line with a word for phones."""
    digit = "[0-9oOlI]" if plain else "[0-9oOlIОоЗ]"
    last = "[0-9xXoOlIBS]" if plain else "[0-9xXoOlIBSОо]"
    between = r"[\x00-\x09\x0b-/:-@\[-`{-\x7f]{0,3}" if plain else r"[^0-9A-Za-z\n]{0,3}"
    run = rf"(?:(?:{digit}{between}){{3}}(?:{last}{between}){{3}}{last}|[0-9]{{3,4}}[*#]{{3,4}}[0-9]{{3,4}})"
    cue = _cues(plain)
    return rf"{cue}[^\n]*{run}|{run}[^\n]*{cue}"
