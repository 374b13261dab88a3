"""Whether a colour or material in katakana or Hangul is a word of its own: ブルー is one, in ブルートゥース (Bluetooth) it is none.

Both scripts write words of several parts in one run, so that what stands before and behind a colour has to be known.
"""

from __future__ import annotations

from listing_lint.late import late

_KATAKANA = late(r"[ァ-ヺー]")
_HANGUL = late(r"[가-힣]")
_KANA_BEFORE = late(
    r"(?:マット|ダーク|ライト|ネイビー|ロイヤル|スカイ|ミント|オフ|ピュア|パール|ローズ|ワイン|チャコール|スペース|ペール|ディープ|アイス|モス|オリーブ"
    r"|ミッドナイト|スモーク|シャンパン|ピンク|グリーン|ブルー|ホワイト|ブラック|グレー|シルバー|ゴールド|カラー)\Z"
)
_KANA_BEHIND = late(
    r"(?:カラー|レザー|シャツ|ドレス|バッグ|ケース|シューズ|コート|ジャケット|パンツ|スカート|ワンピース|タイプ|デニム|スーツ|ブーツ|マグ|ソファ"
    r"|ゴールド|ブルー|グリーン|グレー|ピンク|ベージュ|シルバー|ブラック|ホワイト|レッド)"
)
_HANGUL_BEFORE = late(
    r"(?:다크|라이트|네이비|로얄|스카이|민트|매트|무광|유광|딥|크림|로즈|펄|와인|스페이스|미드나잇|올|진|연|짙은|밝은|파스텔|퓨어|애쉬|차콜|모카)\Z"
)
_HANGUL_BEHIND = late(
    r"(?:색|컬러|칼라|톤|계열|가죽|자켓|원피스|티셔츠|셔츠|바지|치마|스커트|코트|가방|케이스|운동화|구두)"
)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether ``start:end`` of a text is no part of a longer word in katakana or Hangul; True for other scripts."""
    before, behind = text[max(0, start - 8) : start], text[end : end + 8]
    for script, front, back in (
        (_KATAKANA, _KANA_BEFORE, _KANA_BEHIND),
        (_HANGUL, _HANGUL_BEFORE, _HANGUL_BEHIND),
    ):
        if script.match(text, start) is None:
            continue
        led = bool(before) and script.match(before[-1]) is not None
        if led and front.search(before) is None:
            return False
        if behind and script.match(behind[0]) is not None and back.match(behind) is None:
            return False
    return True


_KANA_KINDS = late(
    r"(?:ソフト|プレミアム|オーガニック|ピュア|リアル|ブラック|ブラウン|ホワイト|レディース|メンズ|ライト|ナチュラル|シープ|カウ|ストレッチ)\Z"
)


def begins_alone(text: str, start: int) -> bool:
    """Whether a material in katakana is not the end of another word: エコレザー is no leather."""
    before = text[max(0, start - 8) : start]
    if _KATAKANA.match(text, start) is None or not before or _KATAKANA.match(before[-1]) is None:
        return True
    return _KANA_KINDS.search(before) is not None
