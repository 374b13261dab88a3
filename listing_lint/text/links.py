"""Web addresses: with a scheme or ``www``, short links, links that open an app, and bare hosts."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.text.bare_hosts import find_bare
from listing_lint.text.contact import Contact
from listing_lint.text.domains import host_of, readable, registrable, suffix_of, under
from listing_lint.text.hosts import BLANK, LATIN, best_host, compiled, read_parts, words
from listing_lint.text.loose_hosts import find_loose, find_www
from listing_lint.text.short_links import APPS, NEUTRAL_HOSTS, SHORT_HOSTS
from listing_lint.text.spoken import SLASH_WORDS
from listing_lint.text.view import MISSPELT, PUNYCODE, SPACED, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.text.bare_hosts import Bare
    from listing_lint.text.hosts import Host
    from listing_lint.text.view import View

_REST = (
    r"[^\s<>\"`{}|^\\，。；！？、）】》」』“”„«»"
    r"\u3000-\u303f\uff00-\uffef\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]{1,2000}+"
)
_ENDS = ".,;:!?…'*_~"
_PAIRS = {")": "(", "]": "[", "}": "{"}
_PRIVATE = re.compile(
    r"(?:10|127|0|192\.168|169\.254|172\.(?:1[6-9]|2[0-9]|3[01])|22[4-9]|2[3-5][0-9])(?:\.[0-9]{1,3}){2,3}$"
)
_IP = re.compile(r"(?:[0-9]{1,3}\.){3}[0-9]{1,3}$")
_DIGITS = re.compile(r"\+?[0-9][0-9\-.() ]{4,24}")


@cache
def _scheme() -> re.Pattern[str]:
    colon = rf"(?:{BLANK}?[:：;]{BLANK}?|{BLANK}?[\[(]{BLANK}?[:：]{BLANK}?[\])]{BLANK}?)"
    return re.compile(
        rf"(?<![{LATIN}])(?P<scheme>h{BLANK}?[tx*]{{1,2}}{BLANK}?[tx*]?{BLANK}?p{BLANK}?s?|hptts?|hppts?"
        rf"|ftps?|sftp)(?:\(s\))?"
        rf"(?:(?P<full>{colon}[/\\⁄∕]{BLANK}?[/\\⁄∕]{{1,3}}{BLANK}{{0,2}})"
        rf"|(?P<one>{colon}[/\\]{BLANK}?)|(?P<lost>[/\\]{{2}})|(?P<none>{colon})(?=www\b|[{LATIN}\-]{{2,40}}\.(?:com|net|org|ru|cn)\b)"
        rf"|(?P<words>{BLANK}(?:colon|dos puntos|dois pontos|deux points|doppelpunkt|двоеточие|冒号){BLANK}"
        rf"(?:(?:double |doble |dupla )?(?:{words(SLASH_WORDS)}){BLANK}){{1,2}}))",
        re.IGNORECASE,
    )


@cache
def _app() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![{LATIN}:/])(?P<scheme>mailto|tel|sms|smsto|callto|whatsapp|{words(APPS)})(?P<colon>:(?://?)?|：//)(?P<rest>[^\s<>\"'`，。；]{{2,500}}+)",
        re.IGNORECASE,
    )


@cache
def _short() -> re.Pattern[str]:
    """Two or three labels, their dots perhaps apart, and a path: what the host of a short link looks like."""
    dot = rf"{BLANK}?[.,。·]{BLANK}?"
    return re.compile(
        rf"(?<![{LATIN}_@.\-])(?P<host>[a-z0-9\-]{{1,20}}+(?>(?:{dot}[a-z0-9\-]{{1,16}}+){{1,3}})){BLANK}?[/\\]{BLANK}?"
        r"(?P<rest>[\w+@~%][^\s<>\"'`，。；]{0,200}+)",
        re.IGNORECASE,
    )


def find_links(view: View) -> Iterator[Contact]:
    """Yield the web addresses and links of a view, then the bare hosts outside of them.

    The value is what a reader would type: the host in small letters, punycode decoded, the path as written.
    """
    text = view.text
    starts: list[int] = []
    ends: list[int] = []
    for finder in (_with_scheme, _apps, _shortened, _with_www, _bare):
        for contact in finder(text):
            at = bisect_left(ends, contact.start + 1)  # the first that ends behind its beginning
            if at < len(starts) and starts[at] < contact.end:
                continue
            starts.insert(at, contact.start)
            ends.insert(at, contact.end)
            yield contact


def _with_scheme(text: str) -> Iterator[Contact]:
    if "p" not in text and "P" not in text:
        return
    behind = 0
    for match in _scheme().finditer(text):
        if match.start() < behind:
            continue
        letters = re.sub(r"[^a-z]", "", match["scheme"].lower().replace("*", "t"))
        scheme = (
            "ftp" if letters.startswith(("ftp", "sftp")) else "https" if letters.endswith("s") else "http"
        )
        way = (
            0
            if match["full"] and match[0].lower() == f"{scheme}://"
            else SPACED
            if match["full"] and " " in match[0]
            else MISSPELT
        )
        found = _address(text, match.end(), scheme, match.start(), way, sure=match["full"] is not None)
        if found is not None:
            yield found
            behind = found.end


def _address(text: str, at: int, scheme: str, start: int, way: int, *, sure: bool) -> Contact | None:
    rest = compiled(_REST, 0).match(text, at)
    written = trim(rest[0]) if rest else ""
    parts = read_parts(text, at)
    spread = best_host(parts) if parts else None
    if spread is not None and spread.way & (SPACED | SPOKEN):
        tail, end = path_after(text, spread)
        return Contact("url", f"{scheme}://{spread.name}{tail}", start, end, way=way | spread.way)
    host = host_of(f"{scheme}://{written}") if written else None
    if host is None or not _reachable(host) or not (sure or suffix_of(host)):
        return None
    known = suffix_of(host) is not None and registrable(host) is not None
    if not known and not _IP.match(host) and "." not in host.strip("."):
        return None
    value, end = _readable(written), at + len(written)
    if host != host_of_ascii(written):
        way |= PUNYCODE
    if spread is not None and spread.end < end and text[spread.end] not in "/?#:\\@.":
        # Glued to what follows: "shop.comCall".
        value, end = spread.name, spread.end
    return Contact(
        "url",
        f"{scheme}://{value}",
        start,
        end,
        way=way,
        confidence="high" if known or _IP.match(host) else "medium",
    )


def host_of_ascii(written: str) -> str:
    """The host as it is written, in small letters."""
    return (
        re.split(r"[/\\?#]", written, maxsplit=1)[0].rpartition("@")[2].partition(":")[0].strip(".").lower()
    )


def _readable(written: str) -> str:
    """An address with its host in small letters and decoded."""
    cut = re.search(r"[/\\?#]", written)
    front, tail = (written[: cut.start()], written[cut.start() :]) if cut else (written, "")
    user, at, host = front.rpartition("@")
    return f"{user}{at}{readable(host.lower())}{tail}"


def _reachable(host: str) -> bool:
    """Whether a host is somewhere on the network rather than in the house or the name of a format."""
    if host in {"localhost", ""} or host.endswith((".local", ".lan", ".localhost", ".home", ".internal")):
        return False
    if not any(char.isalnum() for char in host) or host.startswith(("-", ".")):
        return False
    if _IP.match(host):
        return _PRIVATE.match(host) is None and all(int(one) < 256 for one in host.split("."))
    return not under(host, NEUTRAL_HOSTS)


def trim(written: str) -> str:
    """An address without the marks of the sentence around it."""
    text = written
    while text:
        last = text[-1]
        if last in _ENDS or (last in _PAIRS and text.count(last) > text.count(_PAIRS[last])):
            text = text[:-1]
            continue
        break
    return text


def path_after(text: str, host: Host) -> tuple[str, int]:
    """What follows a host: port, path, query, and where it ends; a spoken slash counts."""
    at = host.end
    if at < len(text) and text[at] in "/?#:\\":
        rest = compiled(_REST, 0).match(text, at)
        tail = trim(rest[0]) if rest else ""
        if tail.startswith(":") and not re.match(r":[0-9]{2,5}(?=[/?#]|$)", tail):
            tail = ""
        if tail == "/":
            return "", at + 1
        if len(tail) > 1:
            return tail, at + len(tail)
    spoken = _spoken_path().match(text, at) if host.way else None
    if spoken is not None:
        return f"/{spoken['rest']}", spoken.end()
    return "", at


@cache
def _spoken_path() -> re.Pattern[str]:
    return re.compile(rf"{BLANK}(?:{words(SLASH_WORDS)}|/){BLANK}(?P<rest>[\w\-]{{1,60}})", re.IGNORECASE)


def _apps(text: str) -> Iterator[Contact]:
    if ":" not in text and "：" not in text:
        return
    for match in _app().finditer(text):
        scheme, rest = match["scheme"].lower(), trim(match["rest"])
        end = match.start("rest") + len(rest)
        slashes = "/" in match["colon"]
        if scheme == "mailto":
            from urllib.parse import unquote

            address = unquote(rest.partition("?")[0]).strip("/")
            if "@" in address and address.partition("@")[2]:
                name, _, host = address.rpartition("@")
                yield Contact("email", f"{name}@{host.lower()}", match.start(), end, cue="mailto")
        elif scheme in {"tel", "sms", "smsto", "callto", "whatsapp"}:
            phone = re.search(r"phone=(\+?[0-9]{6,15})", rest)
            number = _DIGITS.match(phone[1] if phone else rest.replace("%20", " ").replace("%2B", "+"))
            digits = re.sub(r"[^0-9]", "", number[0]) if number else ""
            if 6 <= len(digits) <= 15 and (match["scheme"].islower() or slashes):
                plus = (
                    "+"
                    if number and (number[0].startswith("+") or (scheme == "whatsapp" and len(digits) > 10))
                    else ""
                )
                yield Contact(
                    "phone",
                    plus + digits,
                    match.start(),
                    end,
                    service="WhatsApp" if scheme == "whatsapp" else "",
                    cue=scheme,
                )
        elif any(map(str.isalnum, rest)) and _opens(match, rest, slashes=slashes):
            value = f"{scheme}{match['colon'].replace('：', ':')}{rest}"
            yield Contact("url", value, match.start(), end, service=APPS.get(scheme, ""), cue=scheme)


def _opens(match: re.Match[str], rest: str, *, slashes: bool) -> bool:
    """Whether a scheme opens an app: "Skype: name" is no more than a messenger and a name."""
    if slashes:
        return "//" in match["colon"]
    return match["scheme"] in {"skype", "tg", "facetime"} and "?" in rest


def _shortened(text: str) -> Iterator[Contact]:
    if "/" not in text and "\\" not in text:
        return
    for match in _short().finditer(text):
        labels = re.findall(r"[\w\-]+", match["host"].lower())
        places = [one.start() for one in re.finditer(r"[\w\-]+", match["host"])]
        first = next((at for at in range(len(labels) - 1) if ".".join(labels[at:]) in SHORT_HOSTS), None)
        if first is None:
            continue
        host, start = ".".join(labels[first:]), match.start() + places[first]
        if first and text[start - 1] == ".":
            host, start = ".".join(labels), match.start()  # below it
        rest = trim(match["rest"])
        apart = text[start : match.start("rest")].lower() != f"{host}/"
        yield Contact(
            "url",
            f"{host}/{rest}",
            start,
            match.start("rest") + len(rest),
            way=SPACED if apart else 0,
            cue=host,
        )


def _with_www(text: str) -> Iterator[Contact]:
    lowered = text.lower()
    if "www" not in lowered and "w w w" not in lowered and "ввв" not in lowered:
        return
    for found in find_www(text):
        yield _made("url", text, found)


def _bare(text: str) -> Iterator[Contact]:
    for finder in (find_bare, find_loose):
        for found in finder(text):
            yield _made("domain", text, found)


def _made(kind: str, text: str, found: Bare) -> Contact:
    host = found.host
    tail, end = path_after(text, host)
    return Contact(
        "url" if kind == "url" else "domain",
        f"{host.name}{tail}",
        host.start,
        end,
        way=host.way,
        confidence=found.confidence,
        cue=found.cue,
    )
