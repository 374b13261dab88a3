"""Which of the old encodings the bytes of a table are in, by trial and plausibility.

A spreadsheet says nowhere how it wrote a file. An encoding is plausible where its letters are those that its languages use
often, stand in words, and are not mixed with signs that nobody types there. This is a guess, and is reported as one.
"""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

WINDOWS_1252 = "".join(
    bytes([byte]).decode("cp1252", "replace").replace("\ufffd", chr(byte)) for byte in range(256)
)
"""Windows-1252 as browsers read it: the five bytes that it leaves open are the control characters of Latin-1."""

_SAMPLE = 64 * 1024

_MARKS = "‘’“”„–—…•€£¥©®™°±²³½¼¾×·«»§µ ¿¡ºª"
_WEST = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ"
_EAST = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽöőüűÖŐÜŰäôľĺŕăâîșțşţĂÂÎŞŢđĐß"
_TURKISH = "çğıöşüÇĞİÖŞÜâîû"
_HANZI = (
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事"
    "只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名"
    "定女问力机给等几很业最间新什打便位因重被走电四第门相次东海口使教西再平真听世气信北少关并内加化由却代产入先山五太水万市体别处总才场书比住员"
    "性通目立马命活数件安表原车白应路期常提感金何更反合放做系计利受光果界及今制解各任至清物台记边共风接它许八特直服毛林题建南度统色字请交爱百"
    "品牌型号颜尺码材质款式价格库存包装产地男童鞋壳充线耳标题商描述图片规货元套条双只夏冬秋春季棉麻皮革塑料红黑蓝绿黄灰粉紫适复古韩版休闲时尚"
)
_HAN_TRADITIONAL = (
    "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後小麼心多天而能好都然沒日於起還發成事"
    "只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部"
    "品牌型號顏色尺寸碼材質款式價格庫存重量包裝產地女男童鞋機殼充電線耳標題商描述圖片規格貨元套條雙夏冬秋春季棉麻皮革塑料紅黑藍綠黃灰粉紫適"
)
_KANA = (
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげ"
    "ござじずぜぞだでどばびぶべぼぱぴぷぺぽっゃゅょアイウエオカキクケコサシスセソタチツテトナニヌネノハヒ"
    "フヘホマミムメモヤユヨラリルレロワンガギグゲゴザジズゼゾダデドバビブベボパピプペポッャュョー、。・「"
    "」"
)
_HANGUL = (
    "이다는가에의을를은고로하지사기리어서자도한인아시대나수그것제일라정해보부전주만상들스과게장원여선"
    "성구동조유영신세국연용화무소비경물내관실방면모오식반체품중계음안마발산적교우명재양공간분미색격능"
    "트드크프즈블루그레이랙화트타입남녀성용품명상품가격재고브랜드색상사이즈배송무료할인"
)
_CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґОЕАИНТСРВЛКМДПУЯЫЬГЗБЧЙХЖШЮЦЩЭФЪЁІЇЄҐ№"
_GREEK = "αοιετσνηυρπκςμλίάόέγδήωθφύχβώξψζϊϋΑΟΙΕΤΣΝΗΥΡΠΚΜΛΓΔΩΘΦΧΒΞΨΖΆΈΉΊΌΎΏ"
_HEBREW = "יוהלאתרבמשנםדעקחפגטצכזסךןףץ₪"
_ARABIC = "اليمنوترةبعدسفهكقحأجشصطخذىغزضثءظآؤإئپچژگ،؟"
_THAI = (
    "านรอกเงมยลวดท่้สตะัปบคหแจใพชขไ็ีิึืุู์"
    + "".join(map(chr, range(0xE01, 0xE3B)))
    + "".join(map(chr, range(0xE3F, 0xE5C)))
)
_FULL = "，。：；！？（）【】、《》“”‘’　·～—…％／－＋０１２３４５６７８９"


@dataclass(frozen=True, slots=True)
class _Candidate:
    codec: str
    shown: str
    letters: Mapping[str, float]
    latin: bool = False
    wide: bool = False


@cache
def _candidates() -> tuple[_Candidate, ...]:
    def one(
        codec: str, shown: str, letters: str, *, latin: bool = False, wide: bool = False, often: int = 1 << 30
    ) -> _Candidate:
        """``letters`` are those of the languages, of which the first ``often`` make up most of a text."""
        weights = dict.fromkeys(_FULL if wide else _MARKS, 1.0)
        for place, letter in enumerate(letters):
            weights.setdefault(letter, 1.0 if place < often else 0.3)
        return _Candidate(codec, shown, weights, latin, wide)

    return (
        # In the order of preference where two are equally plausible.
        one("windows-1252", "windows-1252", _WEST, latin=True),
        one("gb18030", "GB18030", _HANZI, wide=True),
        one("cp1251", "windows-1251", _CYRILLIC, often=13),
        one("cp932", "Shift-JIS", _KANA + _HANZI[:120], wide=True),
        one("cp1250", "windows-1250", _EAST, latin=True),
        one("cp1254", "windows-1254", _TURKISH, latin=True),
        one("big5", "Big5", _HAN_TRADITIONAL, wide=True),
        one("cp949", "EUC-KR", _HANGUL, wide=True),
        one("euc_jp", "EUC-JP", _KANA + _HANZI[:120], wide=True),
        one("cp1253", "windows-1253", _GREEK, often=14),
        one("cp1255", "windows-1255", _HEBREW, often=11),
        one("cp1256", "windows-1256", _ARABIC, often=14),
        one("cp874", "windows-874", _THAI, often=26),
        one("koi8_r", "KOI8-R", _CYRILLIC, often=13),
        one("cp866", "cp866", _CYRILLIC, often=13),
        one("mac_roman", "Mac Roman", _WEST, latin=True),
        one("cp850", "cp850", _WEST, latin=True),
    )


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding: ``codec`` as :func:`decode_as` takes it, ``shown`` as people call it."""

    codec: str
    shown: str


DAMAGED = Guess("utf-8", "UTF-8")
"""UTF-8 with a few bytes that are not: most sequences of bytes above 127 are characters."""

_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")


def guess(data: bytes) -> Guess:
    """The most plausible encoding of bytes that are no valid UTF-8. Looks at the first 64 kB of lines that are not ASCII."""
    sample = _telling_lines(data)
    high = len(_HIGH.findall(sample))
    paired = sum(len(found) for found in _SEQUENCE.findall(sample))
    if paired * 2 > high:
        return DAMAGED
    best: tuple[float, _Candidate] | None = None
    for candidate in _candidates():
        try:
            text = decode_as(sample, candidate.codec, errors="strict")
        except UnicodeDecodeError:
            continue
        points = _plausibility(text, candidate)
        if best is None or points > best[0] + 0.02:
            best = (points, candidate)
    chosen = best[1] if best else _candidates()[0]
    return Guess(chosen.codec, chosen.shown)


def decode_as(data: bytes, codec: str, *, errors: str = "replace") -> str:
    """The text of the bytes; Windows-1252 as browsers read it, which never fails."""
    if codec == "windows-1252":
        return codecs.charmap_decode(data, errors, WINDOWS_1252)[0]
    return data.decode(codec, errors)


def _telling_lines(data: bytes) -> bytes:
    """Lines that are not ASCII, whole ones: a character of two bytes must not be cut."""
    lines = []
    size = 0
    for line in data.splitlines(keepends=True):
        if line.isascii():
            continue
        lines.append(line)
        size += len(line)
        if size > _SAMPLE:
            break
    return b"".join(lines)


def _plausibility(text: str, candidate: _Candidate) -> float:
    """The mean of what each character beyond ASCII speaks for the encoding: 1 for a usual one, less than 0 for an odd one."""
    total = 0.0
    count = 0
    before = " "
    run = 0
    for at, char in enumerate(text):
        if char < "\x80":
            before, run = char, 0
            continue
        count += 1
        run += 1
        if char in candidate.letters:
            total += candidate.letters[char]
        elif _never(char):
            total -= 2.0
        elif candidate.wide:
            # Rare characters exist; those that only a misreading yields lie outside of the usual planes.
            total += 0.35 if "\u4e00" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" else -1.0
        else:
            total -= 1.0
        after = text[at + 1 : at + 2]
        if candidate.latin:
            if run > 2:
                total -= 1.2  # no Latin word has three such letters one after the other
            if char.isupper() and before.islower():
                total -= 1.5
            if not char.isalpha() and before.isalpha() and after.isalpha() and char not in "’'·®™–-":
                total -= 1.5
        elif not candidate.wide:
            if before < "\x80" and before.isalpha():
                total -= 0.7  # a word of two scripts
            if after < "\x80" and after.isalpha():
                total -= 0.7
            if char.isupper() and before.islower():
                total -= 1.0
        before = char
    return total / count if count else 0.0


def _never(char: str) -> bool:
    """Control and private characters, and what stands for no character."""
    return char < "\xa0" or "\ue000" <= char <= "\uf8ff" or char >= "\U00020000" or char == "\ufffd"
