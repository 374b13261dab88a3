"""What the exports of trade mark registers call their columns, and what they say of a mark that is no longer in force.

Columns are those of USPTO's search and its case-file data set, of TMview and EUIPO's eSearch in the languages that they are
shown in, of WIPO's Global Brand Database and Madrid Monitor, of the registers of China, Japan, Korea and Russia, and of
people's own lists. Read in public programs that read such exports, the others from general knowledge.
"""

from __future__ import annotations

import re
import unicodedata

from listing_lint.brands.register import DEAD_CODES
from listing_lint.late import late

NAME_COLUMNS = (
    "word mark", "wordmark", "mark literal", "mark literal elements", "literal element", "mark identification", "mark id char",
    "mark verbal element text", "mark verbal element", "verbal element", "mark text", "trade mark name", "trademark name", "trade mark",
    "trademark", "trade marks", "mark name", "name of mark", "brand name", "brand", "brands", "mark", "name", "names", "denomination",
    "markenname", "wiedergabe der marke", "marke", "wortmarke", "nom de la marque", "marque", "dénomination", "nombre de la marca",
    "denominación", "marca", "nome del marchio", "denominazione", "marchio", "nome da marca", "merknaam", "merk", "nazwa znaku towarowego",
    "nazwa znaku", "znak towarowy", "nazwa", "ochranná známka", "znění", "varumärke", "varemærke", "varemerke", "marka adı", "marka",
    "товарный знак", "торговая марка", "наименование знака", "знак", "обозначение", "бренд", "商标名称", "商標名稱", "商标", "商標", "商標名",
    "品牌名称", "品牌", "標章", "ブランド", "상표명", "상표", "브랜드", "العلامة التجارية",
)  # fmt: skip
OWNER_COLUMNS = (
    "owner", "owners", "owner name", "owner names", "own name", "party name", "holder", "holders", "holder name", "applicant",
    "applicants", "applicant name", "applicant s", "proprietor", "registrant", "trade mark owner", "inhaber", "markeninhaber", "anmelder",
    "nom du titulaire", "titulaire", "nom du déposant", "déposant", "nom du demandeur", "nombre del titular", "titular",
    "nombre del solicitante", "solicitante", "titolare", "richiedente", "nome del richiedente", "requerente", "houder", "deposant",
    "właściciel", "uprawniony", "zgłaszający", "vlastník", "přihlašovatel", "innehavare", "indehaver", "innehaver", "marka sahibi",
    "başvuru sahibi", "sahibi", "правообладатель", "заявитель", "владелец", "商标权人", "注册人", "权利人", "申请人", "申請人", "权利人名称",
    "権利者", "権利者名", "出願人", "권리자", "출원인", "상표권자",
)  # fmt: skip
CLASS_COLUMNS = (
    "nice", "nice class", "nice classes", "nice class es", "nice classification", "nice cl", "nice cls", "nice class number", "niceclass",
    "international class", "international classes", "international code", "intl class", "intl class cd", "intl classes", "int class",
    "ic", "ncl", "class", "classes", "class es", "class s", "nizza klasse", "nizza klassen", "nizzaklasse", "nizzaklassen",
    "nizza klassifikation", "klasse", "klassen", "classe de nice", "classes de nice", "classification de nice", "classe", "classes nice",
    "clase de niza", "clases de niza", "clase niza", "clase", "clases", "classe di nizza", "classi di nizza", "classi", "nice klasse",
    "klasa nicejska", "klasy nicejskie", "klasa", "klasy", "třída", "třídy", "klass", "nice sınıfı", "nice sınıfları", "sınıf",
    "класс мкту", "классы мкту", "мкту", "класс", "классы", "尼斯分类", "国际分类", "国际分类号", "商标类别", "类别", "分类", "類別", "国際分類", "区分", "類",
    "니스분류", "상품분류", "류", "분류",
)  # fmt: skip
STATUS_COLUMNS = (
    "live dead", "trade mark status", "trademark status", "mark current status", "mark status", "legal status", "current status",
    "status", "status code", "cfh status cd", "state", "status der marke", "rechtsstand", "aktenzustand", "statut de la marque", "statut",
    "état", "estado de la marca", "estado", "situación", "stato del marchio", "stato", "situação", "stav", "stan", "durum", "durumu",
    "статус знака", "правовой статус", "статус", "法律状态", "商标状态", "商标流程状态", "状态", "狀態", "ステータス", "状態", "현재상태", "법적상태", "상태",
)  # fmt: skip
"""Names of columns in the form of :func:`column_key`; of several that a table has, the earlier one here is meant."""

_DEAD = late(
    r"\b(?:dead|expired|cancell?ed|abandoned|withdrawn|refused|rejected|ended|surrendered|invalid(?:ated)?|lapsed|removed|inactive|revoked"
    r"|terminated|annulled|deregistered|struck off|abgelaufen|gelöscht|erloschen|zurückgewiesen|zurückgenommen|nichtig|verfallen|beendet"
    r"|expirée?|annulée?|retirée?|rejetée?|refusée?|radiée?|déchue?|caduque|terminée?|caducad[ao]|cancelad[ao]|denegad[ao]|retirad[ao]"
    r"|anulad[ao]|desistid[ao]|expirad[ao]|rechazad[ao]|extinguid[ao]|finalizad[ao]|scadut[ao]|cancellat[ao]|rifiutat[ao]|ritirat[ao]"
    r"|annullat[ao]|decadut[ao]|estint[ao]|respint[ao]|extint[ao]|arquivad[ao]|indeferid[ao]|vervallen|doorgehaald|geweigerd|ingetrokken"
    r"|verlopen|nietig|wygas\w+|unieważnion\w+|odrzucon\w+|umorzon\w+|wycofan\w+|zanikl\w+|zamítnut\w+|avregistrerad|avförd|upphör\w+"
    r"|geçersiz|reddedil\w+|hükümsüz|iptal|недейств\w+|прекращ\w+|истек\w*|аннулирован\w+|отказ\w*|отозван\w+)\b"
    r"|无效|無效|失效|注销|撤销|驳回|过期|期满|终止|終止|撤回|消滅|拒絶|取下|放棄|無効|抹消|소멸|거절|취하|무효|포기|말소|만료",
    re.IGNORECASE,
)
_STILL = late(
    r"\b(?:pending|partial\w*|partly|in part|requested|proceedings?|appeal\w*|anhängig\w*|teilweise|en cours|partiel\w*|parzial\w*|parcial\w*"
    r"|en trámite|em curso|in corso|częściow\w+|частичн\w+)\b|审理中|申请中|待审|審理中|係属",
    re.IGNORECASE,
)
"""What keeps a mark in force though it is contested: "Cancellation pending", "partially refused"."""
_SURELY = late(r"\bdead\b", re.IGNORECASE)
_CODE = 3
_US_CLASSES = late(r"\bUS(?:\s*\d{3}[,.]?)+")
_EDITION = late(r"\bncl\s?\(\d{1,2}(?:-\d{4})?\)", re.IGNORECASE)
_NUMBER = late(r"(?<!\d)\d{1,3}(?!\d)")
_LAST_CLASS = 45
_HUMP = late(r"(?<=[a-z])(?=[A-Z])")
_SIGNS = late(r"[\W_]+")
_FIGURATIVE = late(
    r"\s*\((?:fig(?:urative)?\.?(?: mark)?|device|logo|word(?: mark)?|stylized|bild\w*|图形)\)\s*$",
    re.IGNORECASE,
)


def column_key(cell: str) -> str:
    """The name of a column as it is compared: small letters, signs as blanks: ``Class(es)`` is ``class es``."""
    return _SIGNS.sub(" ", _HUMP.sub(" ", unicodedata.normalize("NFKC", cell)).casefold()).strip()


def is_dead(status: str) -> bool:
    """Whether a mark is no longer in force by what a register says of it, in words or as USPTO's number."""
    if status.isdecimal() and len(status) == _CODE:
        return int(status) in DEAD_CODES
    if _DEAD.search(status) is None:
        return False
    return _STILL.search(status) is None or _SURELY.search(status) is not None


def classes_in(cell: str) -> frozenset[int]:
    """The Nice classes in a cell: ``IC 025``, ``18, 25``, ``[9,35]``, ``25 - Clothing``; none of the classes of US law."""
    text = _EDITION.sub(" ", _US_CLASSES.sub(" ", cell))
    return frozenset(number for number in map(int, _NUMBER.findall(text)) if 1 <= number <= _LAST_CLASS)


def mark_in(cell: str) -> str:
    """The words of a mark as a register writes it, on one line, without the remark that it is a picture; empty without letters and digits."""
    name = " ".join(_FIGURATIVE.sub("", cell).split())
    return name if any(map(str.isalnum, name)) else ""
