"""E-mail addresses: plain, spread out, in brackets, and with their signs as words.

Everything starts at the sign, or at what stands for it: the host is read to its right and the name to its left. The less
a sign is one, the more the rest has to be an address: behind ``@`` any registered ending will do, "at" needs a spoken
dot, a provider of mail or a mailbox's usual name.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.text.contact import Contact
from listing_lint.text.hosts import (
    BLANK,
    COMMON_ENDINGS,
    DOT,
    LATIN,
    OTHER,
    Host,
    best_host,
    compiled,
    read_parts,
    words,
)
from listing_lint.text.link_words import COMMON_ENDINGS_OF_FILES, MAY_STAND_ALONE, UNITS
from listing_lint.text.mail_words import (
    MAIL_CUE,
    MAILBOXES,
    NO_ACCOUNT,
    NO_NAMES,
    NOUNS,
    PROVIDERS,
    WORDY_PROVIDERS,
)
from listing_lint.text.spoken import AT_CERTAIN, AT_WORDS, BRACKETED_AT, DOT_CERTAIN, DOT_WORDS, JOINT_WORDS
from listing_lint.text.view import MISSPELT, SPACED, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.finding import Confidence
    from listing_lint.text.view import View

_LONGEST_NAME = 64
_JOINTS = (
    rf"(?P<dot>{BLANK}(?:{DOT}){BLANK}|{BLANK}?[\[({{](?:\.|{DOT})[\])}}]{BLANK}?|{BLANK}\.{BLANK}"
    rf"|[\-_](?:{DOT})[\-_])"
    rf"|(?P<joint>{BLANK}(?:{words(JOINT_WORDS)}){BLANK})"
)
_GAP = re.compile(rf"{BLANK}{{0,2}}[\-_]?{BLANK}?")
_ENDS_WITH_GAP = re.compile(rf"(?:{BLANK}{{1,2}}[\-_]?{BLANK}?|[\-_]{BLANK}?)$")
_BLANK_ENDING = re.compile(
    rf"{BLANK}{{1,2}}(?P<ending>com|ru|de|fr|net|co\.uk|com\.br|cn|jp|es|it)(?![^\W_])", re.IGNORECASE
)
_AUTHORITY = re.compile(r"[/\\]{2}[^\s/\\?#]{0,70}$")
_WORDS = re.compile(r"[a-z0-9]+")
_DOTTED = re.compile(r"\.[A-Za-z]|[.,·] (?=com|net|org|[a-z]{2}\b)|,[a-z]{2,3}\b|[.,] ?[\])}>]")
_AT_TOKENS = frozenset(_WORDS.findall(" ".join((*AT_CERTAIN, *AT_WORDS)).lower()))
_DOT_TOKENS = frozenset(_WORDS.findall(" ".join((*DOT_CERTAIN, *DOT_WORDS)).lower()))
_LIKE_AN_ID = re.compile(r"[0-9._+]")


@cache
def _sign() -> re.Pattern[str]:
    spaced = words(word for word in AT_CERTAIN if word[0] < "\u0600")
    unspaced = words(word for word in AT_CERTAIN if word[0] >= "\u0600")
    return re.compile(
        rf"(?P<bracket>[\[({{<《【「]{BLANK}?(?:{words((*AT_CERTAIN, *AT_WORDS, *BRACKETED_AT))}){BLANK}?[\])}}>》】」])"
        r"|(?P<sign>@)"
        rf"|(?P<certain>(?<![^\W_])(?:{spaced})(?![^\W_])|(?:{unspaced}))"
        rf"|(?P<word>(?<![^\W_])(?:{words(AT_WORDS)})(?![^\W_]))"
        r"|(?P<capitals>(?<=[a-z0-9])AT(?=[a-z]))"
        rf"|(?P<odd>(?<=[{LATIN}])(?:[#*&¤]|\(\)|\[\]|\{{\}}|<>)(?=[a-z0-9])|(?<=[{LATIN}]){BLANK}[#*]{BLANK}(?=[a-z0-9]))",
        re.IGNORECASE,
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>[{LATIN}][\w.+\-]{{0,30}}|[{OTHER}]{{1,30}})(?:{_JOINTS})$", re.IGNORECASE)


@cache
def _provider_first() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_@.])(?P<provider>g{BLANK}?mail|hot{BLANK}?mail|yahoo|outlook|icloud"
        rf"|proton{BLANK}?mail|yandex|foxmail"
        r"|qq ?(?:邮箱|郵箱|mail|邮件|email)|谷歌邮箱|163邮箱|网易邮箱|126邮箱)(?!\.[a-z])"
        rf"(?:{BLANK}(?:id|address|account|mail|e-mail|email|adresse|账号|地址))?"
        rf"(?P<link>{BLANK}?[:：=\-–>→]{{1,2}}{BLANK}?|{BLANK}(?:is|es|ist|est|é){BLANK}|{BLANK}?(?:是"
        rf"|为)\s?|(?<=[箱件]){BLANK}?)"
        r"(?P<name>[A-Za-z0-9][\w.\-]{2,40}+)(?![@＠])",
        re.IGNORECASE,
    )


@cache
def _name_first() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_@.])(?P<name>[a-z0-9][\w.]{{2,40}}+){BLANK}(?P<provider>gmail|hotmail|yahoo|outlook"
        rf"|icloud|foxmail|yandex)"
        rf"{BLANK}?(?:[.,]|{DOT}|{BLANK}){BLANK}?com(?![^\W_])",
        re.IGNORECASE,
    )


def find_emails(view: View) -> Iterator[Contact]:
    """Yield the e-mail addresses of a view; the value is the address as one would type it."""
    text, behind = view.text, 0
    if not _may_hold(text):
        return
    for match in _sign().finditer(text):
        if match.start() < behind:
            continue
        found = _address(text, match, behind)
        if found is not None:
            yield found
            behind = found.end
    yield from _without_sign(text)


def _may_hold(text: str) -> bool:
    """Whether a text has what every address has: a sign or its word, and a host or a provider. False is certain."""
    if "@" in text or not text.isascii():
        return True
    present = set(_WORDS.findall(text.lower()))
    if not present.isdisjoint(PROVIDERS):
        return True
    if present.isdisjoint(_AT_TOKENS) and not any(map(text.__contains__, "([{<#*")) and "AT" not in text:
        return False
    return _DOTTED.search(text) is not None or not present.isdisjoint(_DOT_TOKENS) or "DOT" in text


def _address(text: str, match: re.Match[str], behind: int) -> Contact | None:
    kind = match.lastgroup or "sign"
    if kind == "capitals" and match[0] != "AT":
        return None
    gap = _GAP.match(text, match.end())
    assert gap is not None
    if kind in {"capitals", "odd"} and gap[0]:
        return None
    parts = read_parts(text, gap.end())
    if not parts:
        return None
    host = best_host(parts, any_ending=kind == "sign" and not gap[0], glued=True)
    provider = PROVIDERS.get(parts[0].text.lower())
    known = host is not None and (host.name in PROVIDERS.values() or host.name.split(".")[-2] in PROVIDERS)
    if host is None and provider is not None:
        ending = _BLANK_ENDING.match(text, parts[0].end)
        name = f"{parts[0].text.lower()}.{ending['ending'].lower()}" if ending else provider
        host = Host(
            name, parts[0].start, ending.end() if ending else parts[0].end, SPACED if ending else 0, parts[:1]
        )
        known = ending is not None
    if host is not None and gap[0] and _is_web(host) and text[match.start() - 1 : match.start()].isspace():
        return None  # "Donate @ www.charity.example": where, and to nobody's mailbox
    if host is None or (kind != "sign" and not known and any(part.before == "comma" for part in host.parts)):
        return None
    start, name, way = _name_before(text, match.start(), spread=kind != "sign" or match.start() != 0)
    if not name or start < behind or (kind == "sign" and _AUTHORITY.search(text, max(0, start - 80), start)):
        return None
    apart = (
        start + len(name) < match.start() if way == 0 else text[match.start() - 1 : match.start()].isspace()
    )
    confidence = _judge(
        text,
        kind,
        name,
        host,
        known=known,
        whole=len(host.parts) > 1 or known,
        apart=apart,
        gap=bool(gap[0]),
        at=start,
    )
    if confidence is None:
        return None
    way |= host.way
    if kind in {"bracket", "certain", "word", "capitals"}:
        way |= SPOKEN
    elif kind == "odd":
        way |= MISSPELT
    if kind == "sign" and (apart or gap[0]):
        way |= SPACED
    return Contact("email", f"{name}@{host.name}", start, host.end, way=way, confidence=confidence)


def _is_web(host: Host) -> bool:
    return host.name.lower().startswith("www.")


def _judge(
    text: str, kind: str, name: str, host: Host, *, known: bool, whole: bool, apart: bool, gap: bool, at: int
) -> Confidence | None:
    """How sure it is that name, sign and host are an address; None if they are not."""
    ending, owner = host.name.rpartition(".")[2], host.name.split(".")[0]
    small = name.lower()
    if ending in COMMON_ENDINGS_OF_FILES and not known:
        return None
    if not any(char.isalpha() for char in owner) and ending not in {"com", "net", "cn", "ru", "org"}:
        return None
    if ending in UNITS and len(owner) < 3 and not host.way:
        return None
    dotted_in_words = any(part.before in {"spoken", "bracket", "glued", "capitals"} for part in host.parts)
    if kind == "sign":
        if not host.registered:
            fits = not apart and not gap and name[0].isalpha() and len(owner) > 2
            return "medium" if fits else None
        if (
            not whole
            and (apart or gap)
            and not (_mail_cue(text, at) or (_LIKE_AN_ID.search(name) and name[0].isalpha()))
        ):
            return None
        if apart and small in NO_NAMES:
            return None
        titled = (
            name[0].isupper()
            and host.parts[0].text[0].isupper()
            and not (name.isupper() or name[:1].isdigit())
        )
        if apart and gap and titled and not (known or small in MAILBOXES or _mail_cue(text, at)):
            return None
        if (apart or gap) and not (
            known or small in MAILBOXES or len(ending) > 2 or _mail_cue(text, at) or _LIKE_AN_ID.search(name)
        ):
            return "medium" if ending not in UNITS else None
        return "high"
    if kind == "odd":
        return "high" if known and whole and any(char.isalpha() for char in name) else None
    if kind in {"bracket", "capitals"}:
        return "high" if whole or known or kind == "bracket" else "medium"
    if small in NO_NAMES:
        return None
    if kind == "certain":
        return "high" if whole else "medium"
    # An ordinary word.
    if not whole:
        plain = owner in WORDY_PROVIDERS and not (_LIKE_AN_ID.search(name) or _mail_cue(text, at))
        return None if plain else "medium"
    if known:
        return "high" if dotted_in_words or name[0].isalpha() else None
    if owner in NO_NAMES:
        return None
    if dotted_in_words and ending in COMMON_ENDINGS | MAY_STAND_ALONE:
        # "at any point in": a point is a dot only before an ending that is no word.
        dot = text[host.parts[-2].end : host.parts[-1].start].strip(" -_").lower()
        if ending not in UNITS or dot not in DOT_WORDS:
            return "high"
    if ending in UNITS:
        return None
    written = text[at + len(name) : host.start].strip(" ")
    if (written == "AT" and name.islower()) or written[:1] + written[-1:] in {"__", "--"}:
        return "high"
    letters = sum(map(str.isalpha, name))
    like_an_id = _LIKE_AN_ID.search(name) is not None and letters > 2 and name[0].isalpha()
    addressed = small in MAILBOXES - NOUNS or like_an_id or (_mail_cue(text, at) and letters > 1)
    return "high" if addressed and name.islower() and host.parts[0].text.islower() else None


def _mail_cue(text: str, at: int) -> bool:
    return compiled(MAIL_CUE).search(text, max(0, at - 40), at) is not None


def _name_before(text: str, end: int, *, spread: bool) -> tuple[int, str, int]:
    """The name of a mailbox that ends at a place: where it starts, what it is, and how it hid."""
    gap = _ENDS_WITH_GAP.search(text, max(0, end - 4), end)
    if gap is not None:
        end = gap.start()
    start = _walk(text, end)
    name = text[start:end]
    way = 0
    for _ in range(3) if spread and name else ():
        before = _before().search(text, max(0, start - 50), start)
        if before is None or not _starts_fresh(text, before.start()) or before["name"].lower() in NO_NAMES:
            break
        joint = "." if before["dot"] else JOINT_WORDS[before["joint"].strip().lower()]
        name, start = before["name"] + joint + name, before.start()
        way |= SPOKEN
    return start, name, way


def _starts_fresh(text: str, at: int) -> bool:
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "_.@")


def _walk(text: str, end: int) -> int:
    """Where the run of name characters that ends at a place starts; the place itself if there is none or it is too long."""
    if end == 0:
        return end
    latin = compiled(f"[{LATIN}]", 0)
    letter = latin if latin.match(text, end - 1) or text[end - 1] in "._+-" else compiled(f"[{OTHER}]", 0)
    at = end
    while at > 0 and end - at <= _LONGEST_NAME:
        char = text[at - 1]
        apostrophe = (
            char == "'"
            and at > 1
            and at < end
            and text[at].isalpha()
            and text[at - 2].isalpha()
            and end - at > 2
        )
        if not (letter.match(char) or char in "._+-%" or apostrophe):
            break
        at -= 1
    if end - at > _LONGEST_NAME:
        return end
    while at < end and not text[at].isalnum():
        at += 1
    return at


def _without_sign(text: str) -> Iterator[Contact]:
    """A provider's name with an account: "my gmail is name123", "QQ邮箱：123456", "name123 gmail com"."""
    for match in _provider_first().finditer(text):
        name = match["name"].rstrip("._-")
        provider = match["provider"].lower().replace(" ", "")
        if not _is_account(name, match, text):
            continue
        host = next((host for key, host in PROVIDERS.items() if provider.startswith(key)), None)
        if host is not None:
            yield Contact(
                "email",
                f"{name}@{host}",
                match.start(),
                match.start("name") + len(name),
                way=SPOKEN,
                confidence="medium",
                cue=match["provider"],
            )
    for match in _name_first().finditer(text):
        name = match["name"]
        if _LIKE_AN_ID.search(name) or _mail_cue(text, match.start()):
            if name.lower() in NO_NAMES | NO_ACCOUNT or name.lower().endswith("mail"):
                continue
            yield Contact(
                "email",
                f"{name}@{PROVIDERS[match['provider'].lower()]}",
                match.start(),
                match.end(),
                way=SPOKEN,
                confidence="medium",
            )


def _is_account(name: str, match: re.Match[str], text: str) -> bool:
    small = name.lower()
    if small in NO_ACCOUNT or len(name) < 3 or not _same_place(match["link"], text, match.start()):
        return False
    if _LIKE_AN_ID.search(name):
        return (
            any(char.isalpha() for char in name)
            or "qq" in match["provider"].lower()
            or "箱" in match["provider"]
        )
    # An ordinary word is a name only where nothing goes on behind it.
    rest = text[match.end() : match.end() + 2].strip(" ")
    return "箱" in match["provider"] or (
        (not rest or not rest[0].isalnum()) and name.islower() and not rest.startswith((",", "/", "-", "&"))
    )


def _same_place(link: str, text: str, start: int) -> bool:
    """Whether the word between provider and name binds them: a dash alone does in no list."""
    return link.strip(" ") not in {"-", "–"} or _mail_cue(text, start)
