"""Old encodings are guessed from their letters; a damaged UTF-8 file stays UTF-8."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.tables import decoding
from listing_lint.catalog.tables.decoding import Oversized, line_blocks
from listing_lint.catalog.tables.encodings import decode_as, guess

GERMAN = "Größe: mittel, Farbe: weiß; für Mädchen – geprüft, 12,50 €\nKüchenmesser aus Solingen, schärfer als üblich\n"
FRENCH = "Théière en fonte émaillée, très légère, idéale pour l'été\nLivraison gratuite dès 50 €, garçon et fille\n"
SPANISH = "Camiseta de algodón para niño, tamaño pequeño, ¡envío rápido!\nSillón cómodo, color marrón\n"
RUSSIAN = "Чайник керамический, объём 700 мл, подарочная упаковка\nРазмер одежды указан в таблице\n"
CHINESE = "纯棉短袖T恤男士夏季新款,尺码:均码,颜色:白色\n商品名称,价格,库存数量,产地广东\n"
TRADITIONAL = "純棉短袖上衣,男女適用,顏色白色,商品名稱與價格\n產地台灣,庫存數量充足,歡迎選購\n"
JAPANESE = "コットン100%のTシャツです。サイズはフリー、カラーはホワイト\n送料無料でお届けします\n"
KOREAN = "남성용 면 티셔츠, 색상: 화이트, 사이즈 프리\n상품명과 가격을 확인하세요\n"
POLISH = "Koszulka męska bawełniana, rozmiar duży, żółta\nWysyłka gratis, różne kolory, świetna jakość\n"
CZECH = "Dámské šaty, velikost střední, příjemný materiál\nČervená a žlutá, dodání zdarma\n"
TURKISH = "Erkek gömlek, büyük beden, şık ve rahat, ücretsiz kargo\nÇocuk ayakkabısı, yeşil\n"
GREEK = "Γυναικείο φόρεμα, μέγεθος μεσαίο, χρώμα λευκό\nΔωρεάν αποστολή σε όλη την Ελλάδα\n"
THAI = "เสื้อยืดผ้าฝ้าย สีขาว ขนาดกลาง\nจัดส่งฟรีทั่วประเทศ\n"
HEBREW = "חולצת כותנה לגבר, מידה בינונית, צבע לבן\nמשלוח חינם\n"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (GERMAN, "cp1252"),
        (FRENCH, "cp1252"),
        (SPANISH, "latin-1"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (CHINESE, "gb18030"),
        (TRADITIONAL, "big5"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "cp949"),
        (POLISH, "cp1250"),
        (CZECH, "cp1250"),
        (TURKISH, "cp1254"),
        (GREEK, "cp1253"),
        (THAI, "cp874"),
        (HEBREW, "cp1255"),
        (GERMAN, "mac_roman"),
        (FRENCH, "mac_roman"),
    ],
)
def test_the_text_is_read_as_it_was_written(text: str, codec: str) -> None:
    data = text.encode(codec, "replace")
    assert decode_as(data, guess(data).codec) == data.decode(codec)


@pytest.mark.parametrize("line", GERMAN.splitlines() + FRENCH.splitlines() + RUSSIAN.splitlines())
def test_a_single_line_is_enough(line: str) -> None:
    codec = "cp1251" if line in RUSSIAN else "cp1252"
    data = line.encode(codec)
    assert decode_as(data, guess(data).codec) == line


def test_one_letter_in_a_file_of_ascii() -> None:
    data = b"sku,title\n" + b"D-1,Plain mug\n" * 50 + b"D-2,Caf\xe9 mug\n"
    assert decode_as(data, guess(data).codec).endswith("Café mug\n")


def test_bytes_that_windows_leaves_open_are_read() -> None:
    data = FRENCH.encode("cp1252") + b"x\x81y\n"
    assert decode_as(data, guess(data).codec) == FRENCH + "x\x81y\n"


def test_utf8_with_a_cut_character_is_no_other_encoding() -> None:
    data = ("Größe und Maß\n" * 5).encode() + b"K\xc3\n"
    assert guess(data).codec == "utf-8"


def read(data: bytes, limit: int = 1 << 20) -> tuple[str, list[LoadProblem]]:
    items = list(line_blocks(io.BytesIO(data), limit))
    text = "".join("".join(item) for item in items if isinstance(item, list))
    return text, [item for item in items if isinstance(item, LoadProblem)]


def test_a_guess_is_told_at_the_first_letter_that_needs_it() -> None:
    text, problems = read("sku,title\nD-1,Mug\nD-2,Größe\n".encode("cp1252"))
    assert text == "sku,title\nD-1,Mug\nD-2,Größe\n"
    (problem,) = problems
    assert (problem.rule, problem.detail) == ("guessed-encoding", "windows-1252")
    assert (problem.span.line, problem.span.column) == (3, 7)


def test_a_bad_byte_in_utf8_is_told_with_its_place() -> None:
    text, problems = read("Größe\nMaß\n".encode() + b"x\xffy \xfe\n")
    assert text == "Größe\nMaß\nx\ufffdy \ufffd\n"
    (problem,) = problems
    assert (problem.rule, problem.detail) == ("undecodable-bytes", "0xFF, 2 in all")
    assert (problem.span.line, problem.span.column) == (3, 2)


def test_a_replacement_character_of_the_source_is_no_fault_of_the_file() -> None:
    assert read("Gr\ufffdße\n".encode())[1] == []


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings(codec: str) -> None:
    text, problems = read("sku\ttitle\nD-1\tGröße 😀 of a mug\n".encode(codec))
    assert text == "sku\ttitle\nD-1\tGröße 😀 of a mug\n"
    assert [problem.rule for problem in problems] == ["wide-encoding"]


def test_a_byte_order_mark_of_utf8_is_wanted_by_spreadsheets() -> None:
    assert read(b"\xef\xbb\xbfsku\n") == ("sku\n", [])


@settings(max_examples=200)
@given(st.binary(max_size=200), st.sampled_from([1, 3, 16, 1 << 18]))
def test_any_bytes_are_read_and_lines_stay_whole(data: bytes, block: int) -> None:
    was = decoding.BLOCK
    decoding.BLOCK = block
    try:
        items = list(line_blocks(io.BytesIO(data), 1 << 20))
    finally:
        decoding.BLOCK = was
    lines = [line for item in items if isinstance(item, list) for line in item]
    assert all("\n" not in line[:-1] for line in lines)
    assert all("\r" not in line[:-2] for line in lines)
    assert not any(line.endswith("\r") and after == "\n" for line, after in pairwise(lines))


def test_long_lines_are_passed_over_without_being_held() -> None:
    data = b"a,b\n" + b"x" * 3_000_000 + b"\r\ny,z\n"
    items = list(line_blocks(io.BytesIO(data), 1000))
    assert [item.size for item in items if isinstance(item, Oversized)] == [3_000_002]
    assert "".join("".join(item) for item in items if isinstance(item, list)) == "a,b\ny,z\n"
