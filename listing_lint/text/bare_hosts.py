"""Bare host names in a text: which of the dotted words are addresses.

Most dotted words are sentences without a blank, abbreviations, files and names. The ending says how much more is asked
for: nothing behind ``.com``, the look of a shop's name behind ``.store``, a cue or a path behind ``.in``. A capital
behind the dot begins a sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.records import dataclass
from listing_lint.text import link_words as lw
from listing_lint.text.domains import readable, suffix_of
from listing_lint.text.hosts import (
    BLANK,
    LABEL,
    LATIN,
    OTHER,
    Host,
    Part,
    best_host,
    compiled,
    owner_of,
)
from listing_lint.text.link_words import COUNTRIES, GENERIC
from listing_lint.text.short_links import NEUTRAL_HOSTS, SHORT_HOSTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.finding import Confidence

_PLACES = (
    COUNTRIES | lw.MAY_STAND_ALONE | {"shop", "store", "online", "site", "app", "dev", "club", "top", "vip"}
)
WORDS = re.compile(r"[a-z0-9]+")
_DOT_LETTER = re.compile(r"[^\W_]\.[^\W\d_]")
_CUE_REACH = 60


@dataclass(frozen=True, slots=True)
class Bare:
    """A bare host that is an address."""

    host: Host
    confidence: Confidence
    cue: str = ""


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![{LATIN}_@.$#\\])(?<![^\W_]-)(?:xn--)?[{LATIN}][{LATIN}\-]{{0,62}}+|(?<![\w@.])(?<!\w-)[{OTHER}][{OTHER}\-]{{0,62}}+)(?>(?:\.(?:{LABEL})){{1,8}})(?!@)"
    )


_PATH = re.compile(r"/(?=[\w~%#?!@\-])|\?[\w]{1,30}=|#[A-Za-z!]|:[1-9][0-9]{1,4}(?![0-9])(?=/|\s|$|[,.;)])")
_WORD_PATH = re.compile(r"/[A-Za-z]{1,20}(?![\w/?=.\-%])")
_FIRM = re.compile(r",? (?:inc|llc|ltd|limited|corp|corporation|gmbh|bv|srl)\b", re.IGNORECASE)
_MAKER = re.compile(r"(?<![^\W_])(?:by|from|von|par|de|da)\s{1,2}\Z", re.IGNORECASE)
_UNITS = frozenset({"ml", "cm", "mm", "kg", "mg", "cl", "dl", "un", "pç", "gr", "gb", "tb"})
GOES_ON = re.compile(rf"{BLANK}{{1,2}}[a-zà-öø-ÿ0-9а-яё]|[a-z0-9]")
ODD_NAME = re.compile(r"[^\W\d_]-[^\W_]|[0-9]-[^\W\d_]|[^\W\d_]{2}[0-9]|^[0-9]{1,4}[^\W\d_]{3}")
_MEASURE = re.compile(r"[0-9]+[a-z]{1,3}")
_UNSPACED_CUE = (
    r"^(?:(?:欢迎|请|可以|我们|我们的|的|是|为|在|到|去|上|从|于|访问|登录|登陆|浏览|官网|官方网站|网址|网站|网店|搜索|进入|购买|下单|链接|更多|详情|店铺|公司|地址"
    r"|域名|：)+|(?:公式サイト|サイト|通販|は)+|(?:홈페이지|사이트)+)(?=[^\W_]{1,})"
)


def cue_before(text: str, at: int) -> str:
    """The words that send a reader to what stands at a place, empty if there are none."""
    match = compiled(lw.CUE).search(text, max(0, at - _CUE_REACH), at)
    return match[0].strip(" \t:：-–—>→,.(\"'") if match else ""


def find_bare(text: str) -> Iterator[Bare]:
    """Yield the bare hosts of a text in which the dots are plain."""
    if _DOT_LETTER.search(text) is None:
        return
    for match in _dotted().finditer(text):
        found = _plain(text, match.start(), match.end())
        if found is not None:
            yield found


def _plain(text: str, start: int, end: int) -> Bare | None:
    parts: list[Part] = []
    at = start
    for label in text[start:end].split("."):
        parts.append(
            Part(
                label.rstrip("-") or label, at, at + len(label.rstrip("-") or label), "plain" if parts else ""
            )
        )
        at += len(label) + 1
    lead = compiled(_UNSPACED_CUE, 0).match(parts[0].text)
    cue = ""
    if lead is not None and not parts[0].text.isascii():
        cue = lead[0]
        parts[0] = Part(parts[0].text[lead.end() :], parts[0].start + lead.end(), parts[0].end, "")
        if not parts[0].text:
            return None
    host = best_host(parts)
    if host is None:
        return None
    cue = cue or cue_before(text, host.start)
    confidence = judge(text, host, cue)
    return Bare(host, confidence, cue) if confidence else None


def judge(text: str, host: Host, cue: str) -> Confidence | None:
    """How sure it is that a dotted word is an address, given what stands around it; None if it is none."""
    labels = [readable(part.text) for part in host.parts]
    name, ending, written = host.name, labels[-1].lower(), ".".join(labels)
    owner = owner_of(name)
    if owner is None or name in lw.QUIET_NAMES or owner in lw.QUIET_NAMES or owner in NEUTRAL_HOSTS:
        return None
    if name in lw.MAIL_HOSTS and not cue:
        return None
    suffix = suffix_of(name) or ending
    label = owner.partition(".")[0]
    path = _PATH.match(text, host.end)
    if (
        path
        and _WORD_PATH.match(text, host.end)
        and not (cue or ending in GENERIC or ("." in suffix and suffix != name))
    ):
        path = None  # "red/blue"
    if name in SHORT_HOSTS and path:
        return "high"
    below = (
        owner != name
        and all(len(part) > 1 for part in labels)
        and label not in lw.ABBREVIATIONS
        and len(label) > 2
    )
    compound = "." in suffix and owner != suffix and len(suffix.split(".")[-1]) == 2
    odd = bool(ODD_NAME.search(label))
    strong = bool(cue or path or labels[0].lower() == "www")
    if _is_file(text, host, labels, ending) and not (cue or path or labels[0].lower() == "www"):
        return None
    if len(label) == 1 and not (strong and ending in GENERIC | {"co", "ly", "me"}):
        return None
    if label in lw.ABBREVIATIONS and not (
        labels[0].lower() == "www" or compound or (strong and ending == "com")
    ):
        return None
    if not any(char.isalpha() for char in label) and not (
        ending in {"com", "net", "cn"} and len(label) > 2 and labels[-1].islower()
    ):
        return None
    if label[0].isdigit() and len(label) < 4 and ending not in {"com", "net", "cn", "ru", "org"}:
        return None
    if ending in {"info", "biz"} and label in lw.BEFORE_INFO and not strong:
        return None
    capital = labels[-1][0].isupper()
    shouted = written.isupper()
    if capital and not shouted and not _titled(labels, ending, label, cue):
        return None
    if ending in {"com", "net", "org"} or (ending in GENERIC and (strong or len(label) > 3)) or compound:
        if strong or (below and labels[0].islower()):
            return "high"
        sent = weak(text, host) and not _MAKER.search(text, max(0, host.start - 8), host.start)
        if not sent and (name in lw.CALLED or _FIRM.match(text, host.end)):
            return "low"  # a firm whose name is its address
        if shouted:
            return "medium"
        if label in _UNITS and text[: host.start].rstrip(" ")[-1:].isdigit():
            return None  # "500 ml.com tampa"
        if len(label) == 2 and not written.islower():
            return None
        return (
            "low"
            if any(part[:1].isupper() or (not part.islower() and not part.isdigit()) for part in labels[:-1])
            and not weak(text, host)
            else "high"
        )
    return _other_ending(text, host, ending, label, strong=strong, below=below, odd=odd, shouted=shouted)


def _other_ending(
    text: str, host: Host, ending: str, label: str, *, strong: bool, below: bool, odd: bool, shouted: bool
) -> Confidence | None:
    """The same for endings that are words or rare."""
    if (_MEASURE.fullmatch(label) or label in lw.BEFORE_INFO) and not strong:
        return None
    if strong:
        return "high" if len(label) > 2 or label.isdigit() else "medium"
    if shouted:
        return None  # a part number
    mixed = not all(
        part.text.islower() or part.text.isdigit() or not part.text.isascii() for part in host.parts
    )
    after = compiled(lw.AFTER_CUE).match(text, host.end) is not None
    if mixed and not (weak(text, host) or after):
        return None
    if after or (below and ending in _PLACES):
        return "medium" if ending not in lw.UNITS or after else None
    if ending in lw.UNITS - lw.MAY_STAND_ALONE:
        return None
    ends = GOES_ON.match(text, host.end) is None
    near = compiled(lw.NEAR_CUE).search(text, max(0, host.start - 40), host.start) is not None
    native = not label.isascii() or not ending.isascii()
    if ending in COUNTRIES:
        if native or odd or near or (len(label) > 3 and (ends or weak(text, host) or _shop_name(label))):
            return "high" if native or odd or near else "medium"
        return "medium" if len(label) > 4 else None
    if ending == "me":  # "love.me"
        return "medium" if near or (odd and "mail" not in label) or _shop_name(label) else None
    if ending in lw.MAY_STAND_ALONE:
        if (
            odd
            or near
            or (len(label) > 3 and (weak(text, host) or (ends and (_alone(text, host) or _shop_name(label)))))
        ):
            return "medium"
        return None
    if ending in lw.TRADING:
        fits = near or weak(text, host) or (len(label) > 5 and _shop_name(label))
        shop = ending in lw.SHOPS and (odd or (len(label) > 4 and ends and _alone(text, host)))
        return "medium" if fits or shop else None
    return "medium" if odd and near else None


def _shop_name(label: str) -> bool:
    """Whether a name is made of what names of shops are made of."""
    return compiled(lw.SHOPPING).search(label) is not None


def weak(text: str, host: Host) -> bool:
    """Whether a word for "at" or "on" leads to a host."""
    return compiled(lw.PREPOSITION).search(text, max(0, host.start - 12), host.start) is not None


def _alone(text: str, host: Host) -> bool:
    """Whether a host is the whole of a line or of what stands between marks."""
    before = text[max(0, host.start - 2) : host.start].rstrip(" ")
    return not before or not before[-1].isalnum()


def _titled(labels: list[str], ending: str, label: str, cue: str) -> bool:
    """Whether a host with a capital ending is one all the same: ``MyShop.Com``, or ``MyShop.Store`` behind a cue."""
    if ending in {"com", "net", "org"}:
        return len(label) > 3
    return (
        bool(cue)
        and labels[-2][0].isupper()
        and not labels[-2].isupper()
        and labels[-2][1:] != labels[-2][1:].lower()
    )


def _is_file(text: str, host: Host, labels: list[str], ending: str) -> bool:
    if ending not in lw.FILE_ENDINGS:
        return False
    if compiled(lw.FILE_STEMS).fullmatch(labels[-2]) or ending in {
        "zip",
        "mov",
        "md",
        "py",
        "sh",
        "rs",
        "ps",
    }:
        return True
    return compiled(lw.FILE_CUE).search(text, max(0, host.start - 30), host.start) is not None
