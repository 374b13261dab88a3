"""Fuzz the reading of texts: ``python tools/fuzz_contacts.py --minutes 20 [--seed 1]``.

Texts are put together from fragments that the engine treats specially, from mutations of such texts and from random
characters. For each, nothing may raise, every span must lie inside the text and not be empty, the time must stay within
a generous line of the length, and the first look must stop every text in which a finder sees something (or the
linter, which asks it first, would miss what the engine finds). Prints what it met and exits with 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import time

FRAGMENTS = [
    "<b>",
    "</b>",
    "<br>",
    "<p>",
    "</p>",
    "<p_hidden>",
    "<span_style='color:#fff'>",
    "<!--",
    "-->",
    "<a_href='",
    "'>",
    '"',
    "'",
    ">",
    "<",
    "&#64;",
    "&commat;",
    "&amp;lt;",
    "&shy;",
    "&",
    "#",
    "<![CDATA[",
    "]]>",
    "<script>",
    "</script>",
    "<style>",
    "<img_src=",
    "srcset=",
    "data-x=",
    'onclick="',
    "@",
    ".",
    ",",
    ":",
    "/",
    "//",
    "://",
    "http",
    "https",
    "www.",
    ".com",
    ".net",
    ".ru",
    ".co.uk",
    ".рф",
    "。",
    "．",
    "shop",
    "mail",
    "gmail",
    "dot",
    "at",
    "arroba",
    "punto",
    "точка",
    "собака",
    "点",
    "(at)",
    "[dot]",
    "{at}",
    "#",
    "whatsapp",
    "w",
    "h",
    "a",
    "t",
    "s",
    "a",
    "p",
    "p",
    "wechat",
    "微信",
    "微",
    "信",
    "v",
    "x",
    "vx:",
    "加",
    "加V",
    "telegram",
    "@",
    "line:",
    "LINE",
    "ไลน์",
    "카톡",
    "واتساب",
    "ватсап",
    "insta",
    "IG",
    "@x_1",
    "qq:",
    "号",
    "id:",
    "follow",
    "add",
    "us",
    "our",
    "on",
    "scan",
    "QR",
    "code",
    "+86",
    "138",
    "0013",
    "8000",
    "1",
    "2",
    "3",
    "0",
    "(",
    ")",
    "-",
    "_",
    "*",
    "|",
    "tel",
    "call",
    "phone",
    "电话",
    "звоните",
    "one",
    "two",
    "three",
    "zero",
    "double",
    "seven",
    "一",
    "三",
    "八",
    "零",
    "공일",
    "null",
    "eins",
    "cero",
    "uno",
    "①",
    "３",
    "٣",
    "1️⃣",
    "❶",
    "²",
    "O",
    "l",
    "I",
    "B",
    "\u200b",
    "\u200d",
    "\xad",
    "\u202e",
    "\ufeff",
    "é",
    "ѕ",
    "о",
    "а",
    "ԝ",
    "𝐰",
    "Ⓦ",
    "ｗ",
    "🅰",
    "🇨",
    "�",
    "\x00",
    "ﬁ",
    "㎏",
    "İ",
    "ß",
    "%40",
    "%2E",
    "%E4%BD%A0",
    "\\u0040",
    "\\x40",
    "=?utf-8?B?",
    "?=",
    "YUBiLmNv",
    "c2FsZXNAc2hvcC5jb20=",
    "moc.",
    "ten.",
    "//:ptth",
    "ppastahw",
    "736c6573",
    "street",
    "Street",
    "12",
    "Berlin",
    "10115",
    "P.O.",
    "Box",
    "地址：",
    "ул.",
    "路12号",
    "〒100-0001",
    "address:",
    "EAN",
    "4006381333931",
    "5V",
    "20cm",
    "100x200",
    "2024-05-17",
    "$12.99",
    "Node.js",
    "tested.It",
]


def make(rng: random.Random, kept: list[str]) -> str:
    """One text, up to a few thousand characters."""
    way = rng.random()
    if kept and way < 0.35:
        text = list(rng.choice(kept))
        for _ in range(rng.randint(1, 6)):
            place = rng.randint(0, len(text))
            act = rng.random()
            if act < 0.4:
                text[place:place] = rng.choice(FRAGMENTS)
            elif act < 0.7:
                del text[place : place + rng.randint(1, 4)]
            else:
                text[place:place] = text[max(0, place - rng.randint(1, 30)) : place]
        return "".join(text)[:4000]
    if way < 0.42:
        return (rng.choice(FRAGMENTS) + rng.choice(("", " ", "."))) * rng.randint(1, 800)
    if way < 0.5:
        return "".join(
            chr(
                rng.choice(
                    (rng.randrange(0x20, 0x7F), rng.randrange(0xA0, 0x3000), rng.randrange(0x1F000, 0x1FAFF))
                )
            )
            for _ in range(rng.randint(1, 80))
        )
    glue = rng.choice(("", " ", " ", " ", "-", "\n"))
    return glue.join(rng.choice(FRAGMENTS).replace("_", " ") for _ in range(rng.randint(1, 40)))[:4000]


def faults(text: str) -> list[str]:
    """What is wrong with the reading of a text."""
    from listing_lint.text.seeing import see
    from listing_lint.text.trigger import suspicious

    started = time.process_time()
    try:
        sight = see(text)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
        return [f"{type(error).__name__}: {error}"]
    took = time.process_time() - started
    found = []
    if took > 0.5 + len(text) * 0.0005:
        found.append(f"took {took:.2f} s for {len(text)} characters")
    spans = [
        (one.start, one.end) for group in (sight.contacts, sight.references, sight.hidden) for one in group
    ]
    found += [
        f"span {start}:{end} of {len(text)}" for start, end in spans if not 0 <= start < end <= len(text)
    ]
    if (sight.contacts or sight.references or sight.hidden) and not suspicious(text):
        found.append(f"the first look passes {[(one.kind, one.value) for one in sight.contacts]}")
    return found


def main() -> int:
    """Fuzz until the time is over."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--most", type=int, default=20, help="stop after so many different faults")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    until = time.monotonic() + options.minutes * 60
    kept: list[str] = []
    known: set[str] = set()
    count = seen = 0
    while time.monotonic() < until and len(known) < options.most:
        text = make(rng, kept)
        count += 1
        wrong = faults(text)
        for fault in wrong:
            kind = fault.partition("[")[0][:60]
            if kind not in known:
                known.add(kind)
                print(f"{fault}\n    {text[:400]!r}", flush=True)
        if len(text) < 300 and rng.random() < 0.05:
            seen += 1
            if len(kept) < 2000:
                kept.append(text)
            else:
                kept[rng.randrange(2000)] = text
    print(
        f"{count:,} texts in {options.minutes:g} minutes, seed {options.seed}: {len(known)} kinds of faults"
    )
    return 1 if known else 0


if __name__ == "__main__":
    sys.exit(main())
