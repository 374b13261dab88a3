"""What people say for the signs of an address, in the languages of the marketplaces' sellers. General knowledge.

A word that means nothing but the sign is certain. One that is an ordinary word as well ("at", "point", "et") counts only
where the rest of an address stands around it.
"""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(words.split())


AT_CERTAIN = (
    "arroba", "arrova", "arrobase", "arobase", "arobas", "chiocciola", "chiocciolina", "klammeraffe",
    "affenschwanz", "apenstaartje", "apestaartje",
    "małpa", "malpa", "małpka", "malpka", "собака", "собачка", "собачкой", "собаку", "собачку", "равлик",
    "равлика", "эт", "sobaka", "sobachka", "sabaka",
    "kuyruklu a", "kuyruklua", "guzel a", "güzel a", "zavináč", "zavinac", "zavinač", "kukac",
    "snabel-a", "snabela", "snabel a", "alfakrøll", "krøllalfa", "miuku",
    "miukumauku", "ät-merkki", "a còng", "a cong", "a móc", "a moc", "a-còng",
    "coadă de maimuță", "coada de maimuta", "afna", "majmunsko a", "кльомба", "маймунско а",
    "παπάκι", "papaki", "艾特", "圈a", "圈 a", "花a", "小老鼠", "老鼠号", "at符号", "アットマーク", "アット",
    "あっと", "골뱅이",
    "앳", "آت", "أت", "ات", "آرمه", "ادساين", "علامة آت",
    "แอท", "แอ็ท", "แอด", "एट", "ऐट", "एट द रेट", "at the rate", "at the rate of", "שטרודל", "כרוכית",
    "et işareti", "at işareti", "at sign", "at-sign", "at-zeichen", "@-zeichen",
    "et märk", "etmärk", "uuseet", "eta", "अॅट",
)  # fmt: skip
AT_OF_HANDLES = (
    "arroba", "arobase", "arrobase", "chiocciola", "małpa", "malpa", "собака", "собачка", "sobaka", "kuyruklu a", "kuyruklua",
    "et işareti", "at işareti", "at sign", "at-sign", "at-zeichen", "klammeraffe", "apenstaartje", "zavináč", "zavinac", "kukac",
    "snabel-a", "שטרודל", "כרוכית", "アットマーク", "골뱅이", "艾特", "圈a", "แอท", "एट", "آت",
)  # fmt: skip
"""Of these, what people say for the sign in front of a handle; the handle behind it is Latin."""

AT_WORDS = ("at", "ät", "aet", "a t", "et", "ad", "arr0ba", "chez", "ат")
BRACKETED_AT = ("a", "@", "à", "ett", "æt", "а", "am", "ä", "around", "alt")
"""What means the sign in brackets only."""

DOT_CERTAIN = (
    "dot", "d0t", "ponto", "punkt", "kropka", "kropeczka", "точка", "тчк", "точк", "крапка", "крапку",
    "кропка", "tochka", "tocka", "točka", "tačka", "nokta", "tečka", "tecka", "bodka",
    "piste", "prikk", "punktum", "punct", "taškas", "punkts", "titik", "chấm", "ڈاٹ", "ドット", "どっと", "닷",
    "नुक्ता", "डॉट", "डाट",
    "نقطة", "نقطه", "دوت", "دات", "จุด", "ดอท", "ดอต", "נקודה", "דוט", "τελεία", "τελεια", "дот", "点",
    "點", "圆点", "小数点", "dotto", "점",
    "full stop",
)  # fmt: skip
DOT_WORDS = ("punt", "punto", "пункт", "point", "pont", "puntu", "period", "stop", "cham")
DOT_GLUED = ("点", "點", "ドット", "닷", "점", "圆点", "ดอท", "จุด", "точка", "крапка", "نقطة", "دوت")
"""What stands without blanks between the parts of an address."""

SLASH_WORDS = (
    "slash", "forward slash", "barra", "schrägstrich", "barra inclinada", "barre oblique", "ukośnik",
    "слэш", "слеш", "слэшь", "taksim", "eğik çizgi", "lomítko", "lomitko",
    "斜杠", "斜线", "スラッシュ", "슬래시", "سلاش", "garis miring", "gạch chéo", "सलैश", "สแลช", "skråstrek",
    "snedstreck", "skråstreg", "perjel", "schuine streep",
)  # fmt: skip
JOINT_WORDS: dict[str, str] = {
    "underscore": "_", "under score": "_", "underline": "_", "guion bajo": "_", "guión bajo": "_",
    "underline score": "_", "tiret bas": "_", "unterstrich": "_",
    "sottolineato": "_", "podkreślnik": "_", "подчеркивание": "_", "подчёркивание": "_",
    "нижнее подчеркивание": "_", "alt çizgi": "_", "下划线": "_", "アンダーバー": "_",
    "언더바": "_", "gạch dưới": "_", "garis bawah": "_", "dash": "-", "hyphen": "-", "minus": "-",
    "guion": "-", "guión": "-", "tiret": "-", "trait d'union": "-", "hífen": "-",
    "bindestrich": "-", "trattino": "-", "myślnik": "-", "koppelteken": "-", "streepje": "-",
    "тире": "-", "дефис": "-", "tire": "-", "中划线": "-", "横杠": "-", "短横线": "-", "ハイフン": "-",
    "하이픈": "-", "gạch ngang": "-", "strip": "-",
}  # fmt: skip
"""What people say for the other signs in a name."""

ENDINGS: dict[str, str] = {
    "ком": "com", "кам": "com", "нет": "net", "орг": "org", "инфо": "info", "ру": "ru", "рус": "рус",
    "шоп": "shop", "стор": "store", "онлайн": "online",
    "юа": "ua", "ком юа": "com.ua", "コム": "com", "どっとこむ": "com", "ネット": "net", "オルグ": "org",
    "ジェーピー": "jp", "컴": "com", "콤": "com", "넷": "net", "케이알": "kr",
    "كوم": "com", "نت": "net", "اورج": "org", "أورغ": "org", "कॉम": "com", "काम": "com", "नेट": "net",
    "इन": "in", "คอม": "com", "เน็ต": "net", "קום": "com", "נט": "net", "κομ": "com",
    "康姆": "com", "抗母": "com", "c0m": "com", "kom": "com", "n3t": "net", "0rg": "org", "comm": "com",
    "коm": "com",
}  # fmt: skip
"""Endings as they are spoken or spelt in other scripts."""

NOT_BEFORE_DOT = listed(
    "a an the this that our your my polka quantum micro red green blue black white laser braille one"
    " single center centre pin decimal matrix"
    " ball power check view stand focal match high low turning starting end data selling key boiling"
    " melting access touch brownie plot"
    " connect six three two four five hot sore blind eye needle gun knife dew flash freezing pour price"
    " bullet case to every each"
    " kein ein der dem jeder vente mise rond gros petit au de un el cada medio del sul"
)
"""Ordinary words before "dot" or "point", with which they make another word."""
