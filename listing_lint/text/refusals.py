"""Whether a seller says that something is not done: "we never sell outside of the platform" invites nobody.

Looked for in the clause of an invitation alone, close before it, within it, or right behind it where the language puts
its "not" there. What a seller asks a buyer not to do on the way to it ("don't hesitate to write") refuses nothing, and
neither does a condition ("if it does not fit, write to us").
"""

from __future__ import annotations

import re
from functools import cache

_EDGE = re.compile(r"[,;:.!?\n()–—•。，、！？；：।]|\s-\s")
_BEFORE = 48
_AFTER = 36

_CONDITION = r"(?<![^\W\d_])(?:if|in case|when|unless|should you|wenn|falls|sollten|si|se|quando|cuando|quand|если|когда|якщо|коли|jeśli|gdy|jeżeli|eğer|nếu|khi|jika|kalau|bila|إذا|لو|אם|अगर|यदि|ถ้า|หาก)(?![^\W\d_])|如果|若|场合|場合|ならば?|만약"

_NOT = (
    r"(?<![^\W\d_])(?:(?<!why )do not|(?<!why )don['’]?t|(?<!why )not|does not|doesn['’]?t|never|cannot|can['’]?t|won['’]?t|refuse|refrain from|instead of|forbidden to|nicht|nie|niemals|keine?[nmrs]?|statt|(?<!-)ne|n['’]|jamais|pas de|aucun\w?|interdit de"
    r"|no(?= (?:nos|me|se|lo|la|le)\s| (?:acept|vend|hac|hag|trabaj|realiz|ofrec|permit|pued|podem|contacte|escrib|llam))|nunca|jamás|prohibido|não|nao|proibido|non|mai|vietato|не|ни|никогда|нельзя|запрещено|ні|ніколи|заборонено|nie|nigdy|không|đừng|chớ|tuyệt đối không|jangan|tidak|dilarang|لا|لن|لم|ممنوع|يمنع|يرجى عدم|לא|אין|איננו|אינם|אינני|אסור|ללא)(?![^\W\d_])"
    r"|请勿|不要|不会|不接受|不支持|不得|严禁|禁止|拒绝|切勿|绝不|谢绝|ไม่|ห้าม|งด"
)
_ENCOURAGED = (
    r"hesitat|forget|wait|miss|worry|pay(?!ment)|shy|lose|need|only|just|zöger|vergess|verpass|warte|scheu|nur|zahl(?:en|t|st)(?!\w)|hésit|oubli|attend|manqu|perd|seulement|dud[ae]|olvid|esper|pierd|pague|pagu|sol[oa]|hesit|esque[cç]|perca|deixe|espere|esit|dimentic|aspett|perd"
    r"|стесня|забуд|жди|ждите|переплач|упуст|медл|только|сором|забув|зволік|пропуст|лише|wahaj|zapomn|zwlek|przega|płać|czekaj|tylko|ngại|ngần|quên|bỏ lỡ|chỉ|qua (?:sàn|app|ứng)|ragu|sungkan|segan|lupa|lewat|تترد|تنس|تفو|תהסס|תשכח|תפספס|רק|犹豫|错过|忘|ลังเล|พลาด|ลืม|ต้องเสีย|เสียค่า|ผ่าน"
    r"|commission|fee|provision|gebühr|frais|comisi|comiss|комисс|коміс|prowizj|phí|biaya|عمول|עמל|手续费|佣金|ค่าธรรม"
)
_NOT_BEHIND = (
    r"\s?(?:(?:is|are|will be|remains?|we|I)(?: strictly| sadly| unfortunately)? )?(?:not|never|do not|don['’]t|cannot|forbidden|prohibited|against)(?!\w)|\s?(?:ist|sind|wird|werden|nehmen|akzeptieren|machen|bieten|lehnen)?(?: wir)?(?: leider)? ?(?:nicht|nie|verboten|untersagt|ausgeschlossen)(?!\w)|\s?(?:est|sont)? ?(?:interdit|pas |exclu)"
    r"|\s?(?:está|están|es|são|é|sono|è)? ?(?:prohibid|proibid|vietat|exclu)|\s?(?:запрещен|запрещён|невозможн|недопуст|не |заборонен|неможлив)|[^\n.!?,–—]{0,16}(?<!\w)не (?:прин|прийм|прод|работ|працю|пров|осущ|отпр|дела|возмож|допуск)|\s?(?:jest |są )?(?:zabronion|niemożliw|niedozwolon)|[^\n.!?,]{0,16}(?:yapm[ıi]y|yapmay|yapılm|etmiyor|etmey|satm[ıi]y|kabul etm|yoktur|yasak)"
    r"|[^\n।,]{0,16}(?<![\u0900-\u097f])(?:न करें|नहीं|मत )|\s?(?:ممنوع|غير مسموح|محظور)|\s?(?:אסור|אינו|אינה|לא )|[^\n。、]{0,16}(?:おりません|お断り|禁止|しません|できません|いたしません|致しません|ご遠慮(?!なく)|不可)|[^\n.,]{0,14}(?:불가|금지|사절|하지 않|안 ?(?:합|해|받)|받지 않)|[^\n。，]{0,6}(?:违规|禁止|不可|一律不|概不)|[^\n]{0,12}(?:ไม่ได้|ไม่รับ|เป็นข้อห้าม)|\s?(?:bị cấm|dilarang|tidak diperbolehkan)"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(source, re.IGNORECASE) for source in (_CONDITION, _NOT, _ENCOURAGED, _NOT_BEHIND))


def refused(text: str, start: int, end: int) -> bool:
    """Whether the clause around ``start:end`` says that this is not done, or asks not to do it."""
    condition, denial, encouraged, behind = _patterns()
    low = max(0, start - _BEFORE)
    edges = [edge.end() for edge in _EDGE.finditer(text, low, start)]
    first = edges[-1] if edges else low
    if condition.search(text, first, start):
        return False
    cut = _EDGE.search(text, start, end)
    last = cut.start() if cut else end
    for found in denial.finditer(text, first, last):
        way = text[found.end() : start]
        near = last if found.end() >= start else start + 24
        if len(way.split()) <= 4 and not encouraged.search(text, found.end(), near):
            return True
    return behind.match(text[end : end + _AFTER]) is not None
