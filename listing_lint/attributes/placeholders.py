"""Values that say nothing: what people and programs write where a value is missing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from listing_lint.brands.letters import bare
from listing_lint.late import late

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
    "no-value": "n a, tbd, tba, tbc, t b a, t b d, t b c, none selected, not selected, nothing selected, nicht ausgewählt, "
    "non sélectionné, no seleccionado, non selezionato, не выбрано, не выбран, 未选择, to be determined, to be confirmed, to be announced, not available, not specified, unspecified, "
    "not provided, no data, no information, no info, k a, keine angabe, keine angaben, nicht angegeben, nicht verfügbar, "
    "non spécifié, non renseigné, non précisé, non disponible, non communiqué, no especificado, sin especificar, no disponible, "
    "non specificato, não especificado, não informado, não disponível, niet gespecificeerd, niet opgegeven, nie podano, brak danych, "
    "не указано, не указан, нет данных, нет информации, 暂无, 待定, 未填写, 未知参数, 暂无数据, 未設定, belirtilmemiş, 해당없음, "
    "fill in, enter value, please fill, please enter, please select, select one, select an option, choose one, choose an option, "
    "bitte wählen, bitte auswählen, veuillez choisir, veuillez sélectionner, sélectionnez, seleccione, seleccione una opción, "
    "selezionare, selecione, maak een keuze, wybierz, выберите, 请选择, 請選擇, 選択してください, seçiniz, unavailable, not known, "
    "not stated, not given, not sure, to follow, your value here, insert value, change me, todo, to do, fixme",
    "none": "none, nothing, no, nil, 无, 無, 没有, нет, отсутствует, keine, keiner, keines, kein, nichts, ohne, aucun, aucune, sans, ninguno, "
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
    "see size chart, refer to size chart, see table, see listing, see below, see above, same as above, as above, ditto, idem, 同上, dito, check description, "
    "siehe beschreibung, s beschreibung, siehe bild, siehe foto, siehe artikelbeschreibung, wie abgebildet, siehe text, "
    "voir description, voir la description, voir photo, voir photos, comme sur la photo, ver descripción, ver la descripción, "
    "ver foto, ver fotos, como en la foto, vedi descrizione, vedere descrizione, vedi foto, come da foto, come da descrizione, "
    "ver descrição, veja a descrição, conforme foto, zie beschrijving, zie foto, patrz opis, zobacz opis, "
    "см описание, смотри описание, смотрите описание, см в описании, как на фото, см фото, 见描述, 见详情, 详见描述, 详见详情页, "
    "如图, 如图所示, 看图, 见图, 參照說明, 説明参照, 画像参照, 画像通り, açıklamaya bakın",
    "test": "test, testing, test test, test123, test 123, test1, tests, prueba, teste, тест, 测试, テスト, asdf, asdfgh, asdfasdf, "
    "qwerty, qwertz, lorem ipsum, lorem ipsum dolor sit amet, foo, foobar, foo bar, abc123, xxx, xxxx, xxxxx, yyy, zzz, "
    "blah, bla bla, bla bla bla, dummy text, dummy value, placeholder, placeholder text, example value, sample text",
    "default": "default, default value, default colour, default color, default size, defaults, abc, value, standardwert, valeur par défaut, par défaut, valor predeterminado, "
    "valore predefinito, valor padrão, standaardwaarde, по умолчанию, 默认, 默认值, 默认颜色, 默认尺码, 預設, デフォルト",
    "program": "null, undefined, nan, object object, nonetype",
}

_ERRORS = re.compile(
    r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|NV|BEZUG!|WERT!|Н/Д|SPILL!)", re.IGNORECASE
)
_TEMPLATE = re.compile(
    r"\{\{[^{}]{1,80}\}\}|\$\{[^{}]{1,80}\}|%\([a-z_]{1,40}\)s|\{%[^%]{1,80}%\}|<%=?[^%]{1,80}%>|\[\[[^\[\]]{1,80}\]\]"
)
_SIGNS = re.compile(r"[\s\-\u2010-\u2015\u2212_.·…,;:/\\|?？！!。、~～=]+")
_WHOLE_TEMPLATE = late(
    r"\{[A-Za-z0-9_. ]{0,40}\}|%[sd]|[%#]{1,2}[A-Z][A-Z_]{1,30}[%#]{1,2}|[\[<](?P<inside>[^\[\]<>]{2,40})[\]>]"
)
_ELSEWHERE = re.compile(
    r"(?:[a-z]+ ){0,2}(?:see|refer to|check|look at|view|as|as in|as per|as on|same as|like|shown in|according to|depends on)"
    r"(?: the| our| my)?(?: item| product| listing)? (?:descriptions?|details?|pictures?|pics?|photos?|images?|title|table|size chart)"
    r"(?: (?:below|above|shown|please|for details?|for more(?: details?)?))?"
    r"|(?:other |more |full )?(?:info|information|details?) in (?:the )?(?:description|title|pictures?|photos?|listing)"
)
_PROMPT = re.compile(
    r"(?:please )?(?:select|choose|pick|enter|insert|type)(?: (?:a|an|one|the|your))? "
    r"(?:colou?r|size|option|value|material|style|text|name|brand|model|quantity|type)"
)
_ASKS = ("insert", "enter", "your", "add", "type", "fill")
_SAME_LETTER = re.compile(r"([^\W\d_])\1{2,}")
_KEYBOARD = "qwertyuiop asdfghjkl zxcvbnm qwertzuiop yxcvbnm azertyuiop qsdfghjklm wxcvbn йцукенгшщзхъ фывапролджэ ячсмитьбю"
_ROWS = frozenset(row[at : at + 4] for row in bare(_KEYBOARD).split(" ") for at in range(len(row) - 3)) - {
    "wert"
}
"""Four keys side by side: no word but the German "Wert" is made so."""
_PROMPTS = frozenset(
    {"select", "choose", "auswählen", "auswahlen", "choisir", "seleccionar", "scegli", "选择"}
)
"""Words of menus, which count between dashes only: "--Select--"; a grade of meat may be select."""
_PHRASE = 45
"""Characters that no placeholder in words has."""
_MARKS = frozenset("{%[")
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
    if (
        not text
        or text.isspace()
        or (len(text) > _PHRASE and text[0].isalnum() and not _MARKS.intersection(text))
    ):
        return None
    if _SIGNS.fullmatch(text):
        return "sign"
    if _ERRORS.fullmatch(text.strip()):
        return "program"
    if ("{" in text or "%" in text or "[[" in text) and _TEMPLATE.search(text):
        return "template"
    if text[0] in "{%#[<" and _is_template(text.strip()):
        return "template"
    key = bare(text)
    if key in ("n a", "na"):
        # "Na" is sodium, "NA" North America and the Neapolitan plate: only the slash or the points tell.
        return "no-value" if key == "n a" else None
    if key in _PROMPTS and text[0] in "-–—*(=.":
        return "no-value"
    found = _words().get(key)
    if found is None and " " in key and key.isascii():
        if _ELSEWHERE.fullmatch(key):
            return "elsewhere"
        return "no-value" if _PROMPT.fullmatch(key) else None
    if found is None and 2 < len(key) < 20 and key.isalpha() and _is_typed(key):
        return "test"
    return found


def _is_template(text: str) -> bool:
    """Whether the whole value is a name in brackets: ``{colour}``, ``[Brand]``, ``<insert size>``, ``%SIZE%``."""
    match = _WHOLE_TEMPLATE.fullmatch(text)
    if match is None or match["inside"] is None:
        return match is not None
    from listing_lint.attributes.names import meaning_of

    inside = match["inside"]
    return bare(inside).split(" ")[0] in _ASKS or meaning_of(inside) is not None


def _is_typed(key: str) -> bool:
    """Whether a word is one letter over and over, or a run of keys: what hands type that have nothing to say."""
    same = _SAME_LETTER.fullmatch(key)
    if same is not None:
        # Sizes and Roman numbers; AAA is a battery.
        return same[1] not in "xivlcm" and key != "aaa"
    return len(key) >= 4 and all(key[at : at + 4] in _ROWS for at in range(len(key) - 3))
