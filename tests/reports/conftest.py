"""Reports made by hand, and the files they quote: every kind of text that has broken a terminal."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from listing_lint.finding import Finding, Hit, Related, Severity, Span, fingerprint
from listing_lint.reports.model import Report, Summary, summarize
from listing_lint.reports.source import SourceLines
from listing_lint.rule import Context, Example, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

GOLDEN = Path(__file__).parents[1] / "golden" / "reports"
UPDATE = "LISTING_LINT_UPDATE_GOLDEN"

POLICY = "DHgate seller guide (Ultraman), checked 2026-11-22, secondary source"


@rule(
    "IMG101",
    "image-count",
    severity="error",
    good=[Example({"id": "1", "title": "x"})],
    bad=[Example({"id": "1", "title": "x"})],
)
def image_count(listing: object, options: object, ctx: Context) -> Iterator[Hit]:
    """Too many pictures for the marketplace.

    Every marketplace takes only so many pictures a listing; the rest is lost without a word.

    Remove the least telling ones.
    """
    yield Hit("never run here")


@rule(
    "CON101",
    "contact-email",
    severity="warning",
    good=[Example({"id": "1", "title": "x"})],
    bad=[Example({"id": "1", "title": "x"})],
)
def contact_email(listing: object, options: object, ctx: Context) -> Iterator[Hit]:
    """An e-mail address where buyers can read it."""
    yield Hit("never run here")


RULES: tuple[Rule, ...] = (contact_email, image_count)

SOURCES: dict[str, bytes] = {
    "shops/a/dress.json": b"".join(b"{\n" if n == 0 else b'  "x": 1,\n' for n in range(13))
    + b'  "images": ["1.jpg", "2.jpg", "3.jpg", "4.jpg", "5.jpg", "6.jpg", "7.jpg", "8.jpg", "9.jpg", '
    + b'"10.jpg", "11.jpg"]\n}\n',
    "shops/b/cjk.json": '{"title": "韩版女装 加微信 abc123 连衣裙"}\n'.encode(),
    "shops/b/combining.json": '{"title": "cafe\u0301 नमस्ते x@y.example"}\n'.encode(),
    "shops/b/crlf.json": '\ufeff{\r\n  "title": "call me",\r\n  "id": "1"\r\n}\r\n'.encode(),
    "shops/b/emoji.json": '{"title": "🔥 ❤\ufe0f 👨\u200d👩\u200d👧 ➡ t.me/shop"}\n'.encode(),
    "shops/b/feed.jsonl": b"\n" * 99_999 + b'{"id": "L100000", "title": "mail a@b.example now"}\n',
    "shops/b/hostile.json": (
        '{"title": "\x1b[31mred\x07 \u202efdp.exe\u202c ##[error]x \x9b2J \u200bzero\t!"}\n'
    ).encode(),
    "shops/b/long.json": b'{"title": "'
    + b"abcdefghij " * 30_000
    + b"a@b.example"
    + b" klm" * 30_000
    + b'"}\n',
    "shops/b/rtl.json": '{"title": "שלום a@b.example \u061c مرحبا"}\n'.encode(),
    "shops/b/several.json": b'{\n  "variants": [\n    1,\n    2\n  ]\n}\n',
    "shops/b/utf16.json": '{"title": "naïve – a@b.example"}\n'.encode("utf-16"),
}


@dataclass(frozen=True)
class Texts:
    """Where a finding stands and what it says; the rest is the same for all."""

    path: str
    message: str
    span: Span
    listing: str | None = "D-1"
    pointer: str = "/title"


def finding(texts: Texts, severity: Severity = "warning") -> Finding:
    return Finding(
        code="CON101",
        name="contact-email",
        severity=severity,
        confidence="medium",
        message=texts.message,
        path=texts.path,
        pointer=texts.pointer,
        span=texts.span,
        listing=texts.listing,
        help="Take the contact details out.",
        fingerprint=fingerprint("CON101", None, texts.listing, texts.pointer, texts.message),
        data={"value": texts.message, "kind": "email"},
    )


def place(path: str, marked: str) -> Span:
    """The span of the first occurrence of a text in a one-line source."""
    text = SOURCES[path].decode("utf-16" if SOURCES[path][:2] == b"\xff\xfe" else "utf-8-sig")
    before, found, _ = text.partition(marked)
    assert found
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Span(line, column, line, column + len(marked))


def texts(path: str, marked: str, message: str, **more: str) -> Texts:
    return Texts(path, message, place(path, marked), **more)


FULL_FACTS = Finding(
    code="IMG101",
    name="image-count",
    severity="error",
    confidence="high",
    message="11 pictures, DHgate allows 8",
    path="shops/a/dress.json",
    pointer="/images",
    span=Span(14, 13, 14, 111),
    listing="D-1042",
    store="shop-a",
    marketplace="dhgate",
    limit=8,
    actual=11,
    policy=POLICY,
    penalty="The pictures after the eighth are not shown.",
    help="Remove 3 pictures.",
    related=(Related("first listing with this id", "shops/b/several.json", 3, 1),),
    fingerprint=fingerprint("IMG101", "shop-a", "D-1042", "/images", 11),
    data={"pictures": ["9.jpg", "10.jpg", "11.jpg"], "over": 3},
)

MIXED: tuple[Finding, ...] = (
    FULL_FACTS,
    finding(texts("shops/b/cjk.json", "加微信 abc123", "The title holds a WeChat name: 加微信 abc123")),
    finding(texts("shops/b/combining.json", "x@y.example", "The title holds an e-mail address: x@y.example")),
    finding(texts("shops/b/crlf.json", "call me", "100% sure: call, now")),
    finding(texts("shops/b/emoji.json", "t.me/shop", "The title holds a link: t.me/shop"), "info"),
    finding(texts("shops/b/feed.jsonl", "a@b.example", "An address in a feed", listing="L100000")),
    finding(
        texts(
            "shops/b/hostile.json",
            "\u202efdp.exe\u202c",
            "\x1b[2Jgone\n::error::fake \u202etxt \ud800 [click](https://x.example) {0} ##[error]y",
            listing="id\r\nwith\x1b]0;title\x07lines",
            pointer="/ti\ntle",
        ),
        "error",
    ),
    finding(texts("shops/b/long.json", "a@b.example", "An address far inside a long line")),
    finding(texts("shops/b/rtl.json", "a@b.example", "An address between right-to-left words")),
    finding(
        Texts("shops/b/several.json", "The variants are no objects", Span(2, 15, 5, 4), pointer="/variants"),
    ),
    finding(texts("shops/b/utf16.json", "a@b.example", "An address in UTF-16"), "error"),
    finding(Texts("shops/c/gone, 100%:a b.json", "The file vanished", Span(3, 1, 3, 1), None, ""), "error"),
)


def report(findings: Sequence[Finding], *, listings: int = 312, elapsed: float | None = None) -> Report:
    summary: Summary = summarize(
        findings,
        version="0.1.0",
        files=5 if listings else 0,
        listings=listings,
        pictures=1_204 if listings else 0,
        profiles=("dhgate",) if listings else (),
        rules=34,
        elapsed=elapsed,
        hints=() if listings else ("name a file or a folder",),
    )
    return Report(findings, summary, RULES)


MANY: tuple[Finding, ...] = tuple(
    finding(
        Texts("shops/b/cjk.json", f"Finding {n}", Span(1, n + 1, 1, n + 2), listing=f"D-{n // 2}"),
        "error" if n % 3 == 0 else "warning" if n % 3 == 1 else "info",
    )
    for n in range(45)
)

CASES: dict[str, Report] = {
    "mixed": report(MIXED),
    "many": report(MANY),
    "clean": report((), elapsed=0.42),
    "nothing": report((), listings=0),
}


@pytest.fixture(params=list(CASES))
def case(request: pytest.FixtureRequest) -> str:
    name = request.param
    assert isinstance(name, str)
    return name


@pytest.fixture
def reports() -> dict[str, Report]:
    return CASES


@pytest.fixture(scope="session")
def source_lines(tmp_path_factory: pytest.TempPathFactory) -> SourceLines:
    folder = tmp_path_factory.mktemp("sources")
    lines = SourceLines()
    for number, (path, content) in enumerate(SOURCES.items()):
        (folder / str(number)).write_bytes(content)
        lines.register(path, folder / str(number))
    lines.register("shops/c/gone, 100%:a b.json", folder / "gone")
    return lines


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare with a golden file, byte for byte. Rewriting one is asked for by name and fails the test."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if os.environ.get(UPDATE) == "1":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
            pytest.fail(f"{name} was written: read it, then run again without {UPDATE}")
        assert text == file.read_bytes().decode(), f"if the new text is right, run with {UPDATE}=1"

    return compare
