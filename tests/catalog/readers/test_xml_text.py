"""XML product by product: what is read around faults, where it stands, and what is refused in bounded time and memory."""

from __future__ import annotations

import tracemalloc
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.xml_encoding import as_utf8
from listing_lint.catalog.readers.xml_text import pieces

if TYPE_CHECKING:
    from listing_lint.catalog.readers.xml_piece import Piece

LIMIT = 10_000_000
HEAD = '<rss xmlns:g="u"><channel>\n'
TAIL = "</channel></rss>"


def read(text: str | bytes, limit: int = LIMIT) -> list[Piece | LoadProblem]:
    opened = as_utf8(BytesIO(text.encode() if isinstance(text, str) else text))
    found = pieces(
        opened.stream, frozenset({"item"}), limit, lambda piece: piece, first_line=opened.first_line
    )
    return [*opened.problems, *found]


def told(text: str | bytes, limit: int = LIMIT) -> list[str | tuple[str, int, int]]:
    """Sources of products, and rule, line and column of problems."""
    return [
        (item.rule, item.span.line, item.span.column) if isinstance(item, LoadProblem) else item.raw.decode()
        for item in read(text, limit)
    ]


@pytest.mark.parametrize(
    "item",
    [
        "<item/>",
        '<item a=">"/>',
        "<item></item>",
        '<item a="/"></item>',
        "<item><a/></item>",
        "<item >x</item >",
        "<item><![CDATA[<item>]]></item>",
        "<item><!-- <item> --></item>",
        "<g:item xmlns:g='v'>x</g:item>",
    ],
)
def test_the_source_of_a_product_is_exact(item: str) -> None:
    assert told(f"{HEAD}{item}\n{item}{TAIL}") == [item, item]


def test_places_count_code_points_and_lines() -> None:
    found = read(f"{HEAD}日本 <item>a</item>\r\n\r 😀<item>b</item>{TAIL}")
    assert [(one.line, one.column) for one in found if not isinstance(one, LoadProblem)] == [(2, 3), (4, 2)]


def test_namespaces_around_a_product_are_known() -> None:
    (one,) = read('<rss xmlns:g="u" xmlns="d"><channel xmlns:g="v"><item/></channel></rss>')
    assert not isinstance(one, LoadProblem)
    assert dict(one.spaces) == {"g": "v", "": "d"}


@pytest.mark.parametrize(
    ("broken", "rule", "column"),
    [
        ("<item>a & b < c</item>", "xml-syntax", 14),
        ("<item>a < b</item>", "xml-syntax", 10),
        ("<item><x>a</y></item>", "xml-syntax", 13),
        ("<item a='1' a='2'>x</item>", "xml-syntax", 13),
        ("<item>a\x0bb</item>", "xml-syntax", 8),
        ("<item>&#0;</item>", "xml-syntax", 7),
        (f"<item>{'<a>' * 70}{'</a>' * 70}</item>", "nested-too-deep", 1),
        (f"<item><a {' '.join(f'a{n}={chr(34)}{chr(34)}' for n in range(300))}/></item>", "too-large", 7),
    ],
)
def test_a_fault_costs_one_product(broken: str, rule: str, column: int) -> None:
    found = told(f"{HEAD}<item>1</item>\n{broken}\n<item>2</item>{TAIL}")
    assert (found[0], *found[-2:]) == ("<item>1</item>", (rule, 3, column), "<item>2</item>")
    assert len(found) == 3 + ("&" in broken and "#" not in broken)  # the ampersand before it


@pytest.mark.parametrize(
    ("broken", "column", "text"),
    [
        ("<item>a & b</item>", 10, "a & b"),
        ("<item>a &nbsp; b &amp; c</item>", 9, "a &nbsp; b & c"),
        ("<item>x?a=1&b=2&c=3</item>", 14, "x?a=1&b=2&c=3"),
        ("<item><![CDATA[a & b]]> & c</item>", 26, "a & b & c"),
        (f"<item>{'x' * 40_000} & {'y' * 40_000}</item>", 40_009, f"{'x' * 40_000} & {'y' * 40_000}"),
    ],
)
def test_an_ampersand_costs_no_product(broken: str, column: int, text: str) -> None:
    source = f"{HEAD}<item>1</item>\n{broken}\n<item>2</item>{TAIL}"
    first, fault, mended, last = read(source)
    assert isinstance(fault, LoadProblem)
    assert (fault.rule, fault.lost, fault.span.line, fault.span.column) == ("xml-syntax", False, 3, column)
    assert not isinstance(mended, LoadProblem)
    assert "".join(event for event in mended.events if isinstance(event, str)) == text
    assert mended.raw.decode() == broken
    assert (mended.line, mended.column) == (3, 0)
    assert not isinstance(first, LoadProblem)
    assert not isinstance(last, LoadProblem)


def test_an_ampersand_in_an_attribute_costs_no_product() -> None:
    fault, mended = read(f'{HEAD}<item url="x?a=1&b=2"><a href="y?c&d"/></item>{TAIL}')
    assert isinstance(fault, LoadProblem)
    assert not isinstance(mended, LoadProblem)
    assert mended.attributes == {"url": "x?a=1&b=2"}
    assert mended.events[0] == ("a", {"href": "y?c&d"})


class _Counted(BytesIO):
    """A stream that counts the bytes that are read of it."""

    bytes_read = 0

    def read(self, size: int | None = -1) -> bytes:
        found = super().read(size)
        self.bytes_read += len(found)
        return found


def test_ampersands_in_every_product_cost_as_much_for_each_in_a_long_file() -> None:
    counts = []
    for number in (200, 800):
        items = "".join(f"<item>{'x' * 2000} & {at}</item>\n" for at in range(number))
        stream = _Counted(f"{HEAD}{items}{TAIL}".encode())
        found = list(pieces(stream, frozenset({"item"}), LIMIT, lambda piece: piece))
        assert sum(isinstance(item, LoadProblem) for item in found) == number
        assert len(found) == 2 * number
        counts.append(stream.bytes_read / number)
    assert counts[1] < counts[0] * 1.2


def test_a_product_that_is_not_closed_costs_itself() -> None:
    assert told(f"{HEAD}<item>1\n<item>2</item>\n<item>3</item>{TAIL}") == [
        ("xml-syntax", 3, 1),
        "<item>2</item>",
        "<item>3</item>",
    ]


def test_a_fault_between_products_is_told_and_passed() -> None:
    assert told(f"{HEAD}<item>1</item> & <item>2</item>{TAIL}") == [
        "<item>1</item>",
        ("xml-syntax", 2, 17),
        "<item>2</item>",
    ]


def test_a_file_that_was_cut_is_read_to_its_last_whole_product() -> None:
    assert told(f"{HEAD}<item>1</item>\n<item>2") == ["<item>1</item>", ("xml-syntax", 3, 8)]


def test_documents_one_after_the_other_are_all_read_and_told_once() -> None:
    one = f"{HEAD}<item>1</item>{TAIL}"
    assert told(one * 3) == ["<item>1</item>", ("xml-syntax", 2, 31), "<item>1</item>", "<item>1</item>"]


def test_a_declaration_behind_blank_lines_is_told_and_read() -> None:
    found = told(f'\n\n<?xml version="1.0"?>{HEAD}<item>1</item>{TAIL}')
    assert found == [("xml-syntax", 3, 1), "<item>1</item>"]


@pytest.mark.parametrize("text", ["", " ", "hello", "<", "<rss", "<rss>", "\ufeff", "<item"])
def test_what_is_no_document_is_told(text: str) -> None:
    found = told(text)
    assert found
    assert all(isinstance(one, tuple) for one in found)


# Encodings.


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-8", "gbk", "big5", "shift_jis", "utf-8-sig", "utf-16-le"]
)
def test_a_declared_encoding_is_read_without_a_word(encoding: str) -> None:
    declared = "utf-16" if encoding == "utf-16-le" else encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{declared}"?>\n{HEAD}中文<item>中文</item>{TAIL}'
    (one,) = read(text.encode(encoding))
    assert not isinstance(one, LoadProblem)
    assert (one.raw.decode(), one.line, one.column) == ("<item>中文</item>", 3, 2)


def test_latin_1_is_read_as_browsers_do() -> None:
    text = f'<?xml version="1.0" encoding="iso-8859-1"?>{HEAD}<item>5 \x80</item>{TAIL}'
    assert told(text.encode("latin-1")) == ["<item>5 €</item>"]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("windows-1252", "utf-8"),
        ("utf-8", "utf-16"),
        ("utf-16", "utf-8"),
        ("rot13", "utf-8"),
        ("zip", "utf-8"),
    ],
)
def test_an_encoding_that_is_not_the_declared_one_is_told(declared: str, encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?>{HEAD}<item>é</item>{TAIL}'
    assert told(text.encode(encoding)) == [("encoding-unlike", 1, 1), "<item>é</item>"]


def test_bytes_that_are_no_utf_8_are_replaced_and_told() -> None:
    text = f"{HEAD}<item>1</item><item>caf\xe9</item><item>2</item>{TAIL}"
    assert told(text.encode("latin-1")) == [
        "<item>1</item>",
        ("undecodable-bytes", 2, 24),
        "<item>caf\ufffd</item>",
        "<item>2</item>",
    ]


@pytest.mark.parametrize("encoding", ["gbk", "latin-1"])
def test_what_must_be_decoded_as_a_whole_has_a_limit(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("listing_lint.catalog.readers.xml_encoding.MOST_AT_ONCE", 100)
    monkeypatch.setattr("listing_lint.catalog.readers.xml_text.MOST_AT_ONCE", 100)
    declared = "utf-8" if encoding == "latin-1" else encoding
    text = (
        f'<?xml version="1.0" encoding="{declared}"?>{HEAD}<item>1</item><item>\xe9</item>{" " * 100}{TAIL}'
    )
    rules = [one[0] for one in told(text.encode(encoding, "replace")) if isinstance(one, tuple)]
    assert "too-large" in rules


def test_a_document_type_is_marked_where_it_begins() -> None:
    assert told(f"<?xml version='1.0'?>\n <!DOCTYPE rss\n>{HEAD}<item>1</item>{TAIL}") == [
        ("xml-doctype", 2, 2),
        "<item>1</item>",
    ]


@pytest.mark.parametrize(
    ("kind", "rules"),
    [
        ('rss SYSTEM "shops.dtd"', ["xml-doctype"]),
        ('yml_catalog SYSTEM "shops.dtd"', []),
        ("yml_catalog\nSYSTEM 'shops.dtd'", []),
        ("yml_catalog SYSTEM 'other.dtd'", ["xml-doctype"]),
        ("yml_catalog SYSTEM 'shops.dtd' [<!ATTLIST item a CDATA 'b'>]", ["xml-doctype"]),
    ],
)
def test_a_document_type_that_its_format_asks_for_is_not_told(kind: str, rules: list[str]) -> None:
    found = told(f"<?xml version='1.0'?><!DOCTYPE {kind}>{HEAD}<item>1</item>{TAIL}")
    assert [one[0] for one in found if isinstance(one, tuple)] == rules


# What is refused.


def bounded(text: str, megabytes: int) -> list[str | tuple[str, int, int]]:
    """What a text gives, and that it takes no more memory than that many times a million bytes."""
    tracemalloc.start()
    try:
        found = told(text)
        assert tracemalloc.get_traced_memory()[1] < megabytes * 1_000_000
    finally:
        tracemalloc.stop()
    return found


def test_entities_are_refused_before_they_grow() -> None:
    names = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 20))
    found = bounded(f'<!DOCTYPE rss [<!ENTITY a0 "ha">{names}]>{HEAD}<item>&a19;</item>{TAIL}', 20)
    assert [one[0] for one in found] == ["xml-doctype", "xml-entities"]


@pytest.mark.parametrize("place", ['SYSTEM "file:///etc/passwd"', 'PUBLIC "x" "http://example.org/x"'])
def test_nothing_outside_is_loaded(place: str) -> None:
    found = told(f"<!DOCTYPE rss [<!ENTITY a {place}>]>{HEAD}<item>&a;</item>{TAIL}")
    assert [one[0] for one in found] == ["xml-doctype", "xml-entities"]
    # The entity of a document type elsewhere is not known, and the product is not read without its text.
    found = told(f"<!DOCTYPE rss {place}>{HEAD}<item>&a;</item><item>1</item>{TAIL}")
    assert [one if isinstance(one, str) else one[0] for one in found] == [
        "xml-doctype",
        "xml-syntax",
        "<item>1</item>",
    ]


def test_parameter_entities_are_refused() -> None:
    found = told(f'<!DOCTYPE rss [<!ENTITY % a "b"> %a;]>{HEAD}<item/>{TAIL}')
    assert [one[0] for one in found] == ["xml-doctype", "xml-entities"]


def test_attributes_from_declarations_do_not_appear() -> None:
    text = f'<!DOCTYPE rss [<!ATTLIST item a CDATA "b">]>{HEAD}<item>1</item>{TAIL}'
    one = read(text)[-1]
    assert not isinstance(one, LoadProblem)
    assert one.attributes == {}


@pytest.mark.parametrize(
    "text",
    [
        "<a>" * 200_000,
        f"{HEAD}<item>{'<a>' * 200_000}",
        f"{HEAD}<item>{'<a>' * 200_000}{'</a>' * 200_000}</item>{TAIL}",
        f"{HEAD}<!--{'x' * 2_000_000}",
        f"{HEAD}<item a='{'x' * 2_000_000}",
        f"{HEAD}<item>{'&amp;' * 400_000}",
        "<item>" * 10_000,
        f"{HEAD}{'<item>&' * 10_000}",
        f"<rss a='{'x' * 500_000}'>{'<item>&' * 5_000}",
    ],
    ids=[
        "deep",
        "deep-product",
        "deep-closed",
        "comment",
        "attribute",
        "text",
        "items",
        "faults",
        "faults-below-much",
    ],
)
def test_hostile_texts_are_told_and_cost_little(text: str) -> None:
    found = bounded(text, 200)
    assert found
    assert isinstance(found[0], tuple)


def test_a_product_that_is_too_large_is_followed_to_its_end() -> None:
    large = f"<item><a>{'x' * 300_000}</a><b/></item>"
    assert told(f"{HEAD}{large}<item>1</item>{TAIL}", limit=1000) == [("too-large", 2, 1), "<item>1</item>"]


def test_a_text_without_end_is_given_up() -> None:
    found = told(f"{HEAD}<item>1</item><x>{'<!--' + 'x' * 3_000_000}", limit=1_000_000)
    assert [one if isinstance(one, str) else one[0] for one in found] == [
        "<item>1</item>",
        "too-large",
        "unread-rest",
    ]


# Anything.

_NOISE = st.lists(
    st.sampled_from(
        ["<item>", "</item>", "<item/>", "<a>", "</a>", "&amp;", "&", "<", ">", "<![CDATA[", "]]>", "<!--", "-->", "é",
         "<?x?>", "\r\n", "\r", " ", "x", "<rss>", "</rss>", "<!DOCTYPE rss>", "\x00", "😀", '<item a="1">']
    ),
    max_size=60,
)  # fmt: skip


@settings(max_examples=300)
@given(_NOISE)
def test_any_mixture_is_read_or_told(parts: list[str]) -> None:
    text = "".join(parts)
    found = read(text)
    for one in found:
        if not isinstance(one, LoadProblem):
            assert one.raw.decode() in text
            assert text.encode()[one.offset :].startswith(one.raw)
    assert found or "<item" not in text


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    assert read(data) is not None
    assert read(HEAD.encode() + data + TAIL.encode()) is not None


@settings(max_examples=200)
@given(st.lists(st.sampled_from(["ok", "broken", "cut"]), max_size=8))
def test_items_in_are_products_and_problems(kinds: list[str]) -> None:
    sources = {"ok": "<item><a>1</a></item>", "broken": "<item>&#0;</item>", "cut": "<item><a>"}
    found = told(HEAD + "\n".join(sources[kind] for kind in kinds) + TAIL)
    assert sum(isinstance(one, str) for one in found) == kinds.count("ok")
    assert len(found) >= len(kinds)
