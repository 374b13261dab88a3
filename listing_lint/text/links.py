"""Web addresses: with a scheme, short links, and bare domains that the context makes one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.text.contact import Contact, Kind
from listing_lint.text.domains import host_of, readable, registrable, suffix_of
from listing_lint.text.spoken import DOT_WORDS
from listing_lint.text.view import PUNYCODE, SPACED, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.finding import Confidence
    from listing_lint.text.view import View

_DOT = "|".join(sorted(map(re.escape, DOT_WORDS), key=len, reverse=True))
_SCHEME = re.compile(
    r"(?<![a-z0-9])(?:(?P<web>h\s?[tx]\s?[tx]\s?p\s?s?|ftp)\s{0,2}[:：]\s{0,2}[/\\]{1,3}\s{0,2}|https?[/\\]{2}|https?[:：]\s?(?=www\.))"
    r"(?P<rest>[^\s<>\"'`{}|^，。；！？、）】》]{3,2000})",
    re.IGNORECASE,
)
_APP = re.compile(
    r"\b(?P<scheme>mailto|tel|sms|callto|whatsapp|tg|weixin|line|skype|viber|zalo|fb|instagram)[:：](?P<rest>[^\s<>\"'，。]{3,300})",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"(?<![\w@.\-/\\&=#])(?P<host>(?:[^\W_](?:[\w\-]{0,61}[^\W_])?[.。．｡]){1,6}(?:xn--[\w\-]{2,40}|[^\W\d_]{2,24}))(?![\w\-@])"
    r"(?P<port>:\d{2,5})?(?P<path>[/?#][^\s<>\"'，。；]{0,500})?"
)
_LOOSE = re.compile(
    rf"(?<![\w@.])(?P<www>w\s?w\s?w\s?[.,]\s?)?(?P<name>[^\W_](?:[\w\-]{{0,40}}[^\W_])?)"
    rf"(?P<dots>\s{{0,2}}[\[({{<(]\s?(?:\.|{_DOT}|d0t)\s?[\])}}>)]\s{{0,2}}|\s(?:{_DOT})\s|\s\.\s?|\.\s|[,，](?=\w)|\s*[・•·]\s*|-(?:{_DOT})-|_(?:{_DOT})_)"
    rf"(?P<tld>c\s?o\s?m(?!\w)|n\s?e\s?t(?!\w)|com?\.(?:uk|br|cn|tr|au|mx|kr)|co\.(?:uk|kr|jp|id|in|th|nz|za)|[^\W\d_]{{2,12}})(?![\w\-@])(?P<path>/[^\s<>\"']{{0,300}})?",
    re.IGNORECASE,
)
_GLUED = re.compile(rf"(?P<name>[a-z0-9\-]{{3,40}})(?P<dots>точка|крапка|点|點|ドット|닷|점)(?P<tld>[a-zа-я]{{2,6}})(?![a-z])", re.IGNORECASE)

SHORT_LINKS = frozenset(
    "bit.ly goo.gl t.co tinyurl.com cutt.ly s.id dwz.cn t.cn url.cn is.gd ow.ly buff.ly rebrand.ly shorturl.at linktr.ee lnk.bio beacons.ai"
    " forms.gle m.me wa.me t.me line.me lin.ee u.wechat.com qr.alipay.com fb.me vk.cc clck.ru amzn.to a.co s.click.aliexpress.com vm.tiktok.com"
    " youtu.be discord.gg chat.whatsapp.com api.whatsapp.com zalo.me kik.me snapchat.com signal.me viber.click msng.link taplink.cc page.link"
    " v.gd rb.gy t.ly bl.ink tiny.cc soo.gd bitly.com telegram.me instagr.am ig.me pin.it open.kakao.com pf.kakao.com qm.qq.com jq.qq.com".split()
)

_COMMON = frozenset(
    "com net org info biz shop store online site website xyz top club vip app dev live link click space tech pro mobi asia icu"
    " wang ltd sale fashion boutique market deals world today cloud agency page".split()
)
_WORDS = frozenset(
    "it in is me no so to at be my us do es de am as la id pm ps pa so md rs sh py ai ad al an are by ca co do fm gg gs hm hn im io ie ki ma mo ms"
    " mu na ne nu om pl pn pr pt re sa sc si sm sn st su sy td tel th tk tl tm tn tt tv ug uy va vc vg vi wf ws ye za cat one plus best bar bio"
    " blue red black pink green gold silver kids baby men women style shoes watch jewelry clothing gift gifts toys toys care health beauty hair"
    " photo photos video camera audio music game games fun play run fit fitness bike car cars auto zip mov app now new here how what see you like"
    " life live home house kitchen garden flowers tools parts band tips diet coffee wine beer pizza fish dog pet vet tires tattoo yoga ski golf"
    " soccer football hockey tennis surf art design ink show works work team group family love sexy date dating gay lol wow moe cool rich luxury"
    " vip best top select wiki data download host email mail chat call phone mobile computer support help guide free cheap discount bargains deal"
    " buy shopping supply supplies store exchange trade cash money pay credit fund gratis bid auction bet poker casino win limited company inc"
    " ltd llc gmbh international global world earth land city town place space zone direct express".split()
)
_FILES = frozenset("md zip py mov sh pl rs ps app info doc pdf jpg so cc java ai ink mp lk".split())
_SPOKEN_ENDINGS = {"ру": "ru", "ком": "com", "нет": "net", "орг": "org", "юа": "ua", "кз": "kz", "ком.ру": "com.ru"}
_NOT_ADDRESSES = frozenset("asp.net vb.net ado.net basic.net microsoft.net visual.net socket.io booking.com paper.io slither.io agar.io trip.com asp.net.core".split())
_CUE = re.compile(
    r"(?:visit|site|web ?page|web|home ?page|shop (?:at|on)|store(?: at|:)|order (?:at|on|from)|buy (?:at|on|from)|go to|goto|find (?:us|more)|more (?:at|on)|see (?:us|more)|at|check(?: out)?|browse|search|google|link|url|address|domain|catalog(?:ue)?"
    r"|sitio|página|pagina|web|visite|visita|tienda|comprar? en|loja|acesse|entre em|boutique|visitez|sur|seite|webseite|besuchen|besuche|auf|unter|sito|su|strona|sklep|na|zamów na|winkel|bezoek|op|sitemiz|adres"
    r"|сайт\w*|магазин\w*|заход\w*|на|заказ\w*|посетите|официальн\w*|官网|官網|网址|網址|网站|網站|访问|商城|搜索|店|公式サイト|サイト|ホームページ|通販|사이트|홈페이지|쇼핑몰|방문"
    r"|موقع\w*|زوروا|متجر\w*|trang web|website|ghé|truy cập|เว็บ\w*|เข้า|สั่งซื้อ\w*|situs|kunjungi|di|वेबसाइट|אתר)\s{0,2}[:：>\-–]?\s{0,3}[\"'“(]?$",
    re.IGNORECASE,
)
_STRONG_CUE = re.compile(
    r"(?:visit\w*|web ?site|web ?page|our site|home ?page|official|url|网址|官网|сайт\w*|sitio|sito|webseite|strona|página|pagina|besuch\w*|visite\w*|go to|order at|shop at|buy at|find us at)[^\n.]{0,20}$",
    re.IGNORECASE,
)
_PRIVATE = re.compile(r"(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0|localhost|\[)")
_TRAILING = ".,;:!?)]}>'\"’”*"


def find_links(view: View) -> Iterator[Contact]:
    """Yield the web addresses of a view; ``domain`` for a bare name, ``url`` for one with a scheme, www or a path."""
    text = view.text
    taken: list[tuple[int, int]] = []
    for finder in (_with_scheme, _with_app, _bare, _loose):
        for found in finder(text):
            if not any(found.start < end and start < found.end for start, end in taken[-200:]):
                taken.append((found.start, found.end))
                yield found


def _with_scheme(text: str) -> Iterator[Contact]:
    for match in _SCHEME.finditer(text):
        rest = match["rest"].rstrip(_TRAILING)
        host = host_of(rest)
        if host is None or _PRIVATE.match(host):
            continue
        if not re.search(r"\w\.\w|^[\w\-]+$|\d", host):
            continue
        scheme = re.sub(r"[\s]", "", match[0][: match.start("rest") - match.start()].lower()).replace("hxxp", "http")
        scheme = re.match(r"https|http|ftp", scheme.replace("httx", "http"))
        value = f"{scheme[0] if scheme else 'http'}://{_tidy(rest)}"
        way = SPACED if re.search(r"\s", match[0]) else 0
        yield Contact("url", value, match.start(), match.start("rest") + len(rest), way=way | _puny(rest))


def _tidy(rest: str) -> str:
    host, slash, path = re.match(r"([^/\\?#]*)([/\\?#]?)(.*)", rest, re.DOTALL).groups()  # type: ignore[union-attr]
    return f"{readable(host.lower())}{slash}{path}"


def _puny(rest: str) -> int:
    return PUNYCODE if "xn--" in rest.lower() else 0


def _with_app(text: str) -> Iterator[Contact]:
    for match in _APP.finditer(text):
        scheme, rest = match["scheme"].lower(), match["rest"].rstrip(_TRAILING)
        bare = rest.lstrip("/").partition("?")[0]
        kind: Kind = "messenger"
        value = bare
        if scheme == "mailto":
            if "@" not in bare:
                continue
            kind, value = "email", bare.lower()
        elif scheme in {"tel", "sms", "callto"}:
            value = "".join(char for char in bare if char.isdigit() or char == "+")
            if len(value) < 5:
                continue
            kind = "phone"
        elif not rest.startswith("//") and scheme in {"line", "fb", "instagram", "skype", "viber", "zalo", "whatsapp", "weixin", "tg"}:
            continue  # a name and an identifier: the messenger finder's
        yield Contact(kind, value, match.start(), match.start("rest") + len(rest))


def _bare(text: str) -> Iterator[Contact]:
    for match in _HOST.finditer(text):
        written = match["host"].replace("。", ".").replace("．", ".").replace("｡", ".")
        host = written.lower()
        path = (match["path"] or "").rstrip(_TRAILING)
        own = registrable(host)
        if own is None or host in _NOT_ADDRESSES or own in _NOT_ADDRESSES:
            continue
        end = match.end("path") - (len(match["path"]) - len(path)) if match["path"] else match.end("port") if match["port"] else match.end("host")
        judged = _judge(text, match.start(), written, own, path, bool(match["port"]))
        if judged is None:
            continue
        kind: Kind = "url" if path or match["port"] or host.startswith("www.") or host in SHORT_LINKS else "domain"
        value = readable(host) + (match["port"] or "") + path
        way = _puny(host) | (SPOKEN if written != match["host"] else 0)
        yield Contact(kind, value, match.start(), end, confidence=judged, way=way)


def _judge(text: str, start: int, written: str, own: str, path: str, port: bool) -> Confidence | None:
    """How sure it is that a name with dots is an address; None where it is rather something else."""
    host = written.lower()
    suffix = suffix_of(host) or ""
    label = own.partition(".")[0]
    subdomains = host[: -len(own)].strip(".")
    last = written.rpartition(".")[2]
    if host in SHORT_LINKS or own in SHORT_LINKS and path:
        return "high" if len(path) > 1 or host in {"linktr.ee"} else "medium" if _cue(text, start) else None
    if subdomains.startswith("www") or host.startswith("www."):
        return "high"
    if len(label) < 2 or (label.isdigit() and not _cue(text, start)):
        return None
    if last[:1].isupper() and not written.isupper() and not (path and len(path) > 1):
        # "tested.It", "months.Store": the end of one sentence and the start of the next.
        return None
    if path and len(path) > 2 and path[0] == "/" and suffix not in _FILES:
        return "high" if suffix in _COMMON or "." in suffix or len(label) >= 4 else "medium"
    if port:
        return "medium"
    if suffix in _FILES and not _strong_cue(text, start):
        return None
    if suffix in _WORDS and suffix not in _COMMON:
        if subdomains and len(label) >= 3 and not subdomains.isdigit() and len(subdomains) >= 2:
            return "medium" if _cue(text, start) else None
        return "medium" if _strong_cue(text, start) and len(label) >= 3 else None
    if written.isupper() and len(label) < 3:
        return None
    if suffix in _COMMON or "." in suffix or not suffix.isascii():
        if suffix in _WORDS and not _cue(text, start) and len(label) < 5:
            return None
        if len(label) >= 4 or _cue(text, start) or any(char.isdigit() or char == "-" for char in label):
            return _title_case(text, start, written, label)
        return "medium" if suffix in {"com", "net"} and len(label) == 3 and written.islower() and _cue(text, start) else None
    # Country endings that are no words: ru, cn, fr, uk ...
    if len(suffix) == 2 and len(label) >= 4 and written.islower():
        return "medium"
    return "medium" if _cue(text, start) and len(label) >= 3 else None


def _title_case(text: str, start: int, written: str, label: str) -> Confidence | None:
    """``StarTech.com USB hub``: a brand that is written like an address. At the end, or after a cue, it is one."""
    if written[:1].isupper() and not written.isupper() and not _strong_cue(text, start):
        behind = text[start + len(written) :].strip(" .)™®\"'")
        if behind and start < 200:
            return None
    return "high" if len(label) >= 4 else "medium"


def _cue(text: str, start: int) -> bool:
    return _CUE.search(text, max(0, start - 40), start) is not None or _strong_cue(text, start)


def _strong_cue(text: str, start: int) -> bool:
    return _STRONG_CUE.search(text, max(0, start - 60), start) is not None


def _loose(text: str) -> Iterator[Contact]:
    for pattern in (_LOOSE, _GLUED):
        for match in pattern.finditer(text):
            dots = match["dots"]
            name, tld = match["name"], match["tld"]
            if name.isdigit() or len(name) < 2:
                continue
            tld = _SPOKEN_ENDINGS.get(tld.lower(), tld).replace(" ", "")
            host = f"{name}.{tld}".lower()
            if suffix_of(host) is None or registrable(host) is None:
                continue
            word = any(char.isalpha() for char in dots)
            bracket = any(char in "[({<" for char in dots)
            www = pattern is _LOOSE and match["www"] is not None
            common = tld.lower() in _COMMON or "." in tld or tld.lower() in {"ru", "cn", "de", "fr", "uk", "br", "pl", "it", "es", "nl", "vn", "рф"}
            if not common or tld[:1].isupper() and not tld.isupper():
                continue
            if not (www or bracket or word):
                # A blank or a comma for the dot: only where the sentence speaks of a site, or the ending is no word.
                if dots.startswith((",", "，")) and not _cue(text, match.start()):
                    continue
                if tld.lower() not in {"com", "org", "ru", "cn"} and not _strong_cue(text, match.start()):
                    continue
                if dots == ". " and not _strong_cue(text, match.start()):
                    continue
            if word and not bracket and len(name) < 3:
                continue
            if word and tld.lower() in _WORDS and not (bracket or www) and not _cue(text, match.start()) and tld.lower() not in {"shop", "store", "online"}:
                continue
            way = SPOKEN if word or bracket else SPACED
            value = ("www." if www else "") + host + (match.groupdict().get("path") or "").rstrip(_TRAILING)
            kind: Kind = "url" if www else "domain"
            yield Contact(kind, value, match.start(), match.end("tld") if pattern is _GLUED else match.start() + len(match[0].rstrip(_TRAILING)), way=way)
