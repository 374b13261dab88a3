"""Values that say nothing: what people and programs write where a value is missing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from listing_lint.brands.letters import bare

Sort = Literal[
    "no-value",
    "none",
    "unknown",
    "not-applicable",
    "elsewhere",
    "test",
    "default",
    "program",
    "template",
    "sign",
]

_SORTS: dict[Sort, str] = {
    "no-value": "n a, tbd, tba, tbc, to be determined, to be confirmed, to be announced, not available, not specified, unspecified, "
    "not provided, no data, no information, no info, k a, keine angabe, keine angaben, nicht angegeben, nicht verfügbar, "
    "non spécifié, non renseigné, non précisé, non disponible, non communiqué, no especificado, sin especificar, no disponible, "
    "non specificato, não especificado, não informado, não disponível, niet gespecificeerd, niet opgegeven, nie podano, brak danych, "
    "не указано, не указан, нет данных, нет информации, 暂无, 待定, 未填写, 未知参数, 暂无数据, 未設定, belirtilmemiş, 해당없음, "
    "fill in, enter value, please fill, please enter, your value here, insert value, change me, todo, to do, fixme",
    "none": "none, nothing, no, nil, 无, 無, 没有, нет, отсутствует, keine, keiner, keines, kein, ohne, aucun, aucune, sans, ninguno, "
    "ninguna, nada, nessuno, nessuna, nenhum, nenhuma, geen, brak, なし, yok, 없음, ingen, inga",
    "unknown": "unknown, unbekannt, inconnu, inconnue, desconocido, desconocida, sconosciuto, sconosciuta, desconhecido, onbekend, "
    "nieznany, неизвестно, неизвестен, 未知, 不详, 不明, bilinmiyor, unbekanntes, okänd",
    "not-applicable": "not applicable, does not apply, doesn t apply, nicht zutreffend, trifft nicht zu, nicht anwendbar, "
    "ne s applique pas, non applicable, sans objet, no aplica, no aplicable, no corresponde, non applicabile, não se aplica, "
    "não aplicável, niet van toepassing, nvt, n v t, nie dotyczy, не применимо, неприменимо, не применяется, 不适用, 不適用, 該当なし",
    "elsewhere": "see description, see the description, see description below, see the description below, refer to description, "
    "as described, as description, as per description, in description, see details, see detail, see picture, see pictures, "
    "see photo, see photos, see image, see images, see title, as shown, as picture, as picture shown, as photo shown, as shown in picture, as shown in the picture, as shown in pictures, as pictures, as pictured, as the picture, "
    "as the picture shows, as the picture shown, as pictures show, same as picture, like picture, as photo, as title, "
    "see size chart, refer to size chart, see table, see listing, see below, see above, check description, "
    "siehe beschreibung, s beschreibung, siehe bild, siehe foto, siehe artikelbeschreibung, wie abgebildet, siehe text, "
    "voir description, voir la description, voir photo, voir photos, comme sur la photo, ver descripción, ver la descripción, "
    "ver foto, ver fotos, como en la foto, vedi descrizione, vedere descrizione, vedi foto, come da foto, come da descrizione, "
    "ver descrição, veja a descrição, conforme foto, zie beschrijving, zie foto, patrz opis, zobacz opis, "
    "см описание, смотри описание, смотрите описание, см в описании, как на фото, см фото, 见描述, 见详情, 详见描述, 详见详情页, "
    "如图, 如图所示, 看图, 见图, 參照說明, 説明参照, 画像参照, 画像通り, açıklamaya bakın",
    "test": "test, testing, test test, test123, test 123, test1, tests, prueba, teste, тест, 测试, テスト, asdf, asdfgh, asdfasdf, "
    "qwerty, qwertz, lorem ipsum, lorem ipsum dolor sit amet, foo, foobar, foo bar, abc123, xxx, xxxx, xxxxx, yyy, zzz, "
    "blah, bla bla, bla bla bla, dummy text, dummy value, placeholder, placeholder text, example value, sample text",
    "default": "default, default value, defaults, standardwert, valeur par défaut, par défaut, valor predeterminado, "
    "valore predefinito, valor padrão, standaardwaarde, по умолчанию, 默认, 默认值, 預設, デフォルト",
    "program": "null, undefined, nan, object object, nonetype",
}

_ERRORS = re.compile(
    r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|NV|BEZUG!|WERT!|Н/Д|SPILL!)", re.IGNORECASE
)
_TEMPLATE = re.compile(
    r"\{\{[^{}]{1,80}\}\}|\$\{[^{}]{1,80}\}|%\([a-z_]{1,40}\)s|\{%[^%]{1,80}%\}|<%=?[^%]{1,80}%>|\[\[[^\[\]]{1,80}\]\]"
)
_SIGNS = re.compile(r"[\s\-\u2010-\u2015\u2212_.·…,;:/\\|?？！!。、~～=]+")
_LONGEST = 60


@lru_cache(maxsize=1)
def _words() -> dict[str, Sort]:
    return {bare(word): sort for sort, words in _SORTS.items() for word in words.split(", ")}


@lru_cache(maxsize=32768)
def placeholder(text: str) -> Sort | None:
    """What kind of empty answer a value is; None for a value that says something, and for a blank one.

    ``none`` and ``default`` are answers to some questions: the caller must know which.
    """
    if len(text) > _LONGEST:
        return "template" if len(text) < 400 and _TEMPLATE.search(text) else None
    if not text or text.isspace():
        return None
    if _SIGNS.fullmatch(text):
        return "sign"
    if _ERRORS.fullmatch(text.strip()):
        return "program"
    if ("{" in text or "%" in text or "[[" in text) and _TEMPLATE.search(text):
        return "template"
    key = bare(text)
    if key in ("n a", "na"):
        # "Na" is sodium, "NA" North America and the Neapolitan plate: only the slash or the points tell.
        return "no-value" if key == "n a" else None
    return _words().get(key)
