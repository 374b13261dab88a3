"""What stands around a mark in a text: words for copies, for fans, and those that make a claim of it.

Judged on the visible text of :func:`listing_lint.brands.mentions.find_mentions`; languages are not told apart, since
listings mix them.
"""

from __future__ import annotations

import re

from listing_lint.late import late
from listing_lint.text.re2_syntax import gate

_STOP = late(r"[.!?;。！？；|｜\n]|\s[–—]\s")
_FASHION = (
    "[風风](?![味景雨邪速力車车船鈴铃呂扇衣箏筝琴管筒炮批枪槍嘴挡擋罩幕門门鏡镜湿濕尚暴雲云度華华輪轮能刃阻磨鎬镐笛神量除防避切炉俗土雅]"
    "|水(?![钻鑽晶])|光(?!面)|機(?![車能械])|机(?![车械])|冷(?!感)|暖(?!か)|口(?![红紅金罩袋])|箱(?!包)|帽(?!子)|火[轮輪]|油精|行(?!李)|情(?!侣|侶)"
    "|向(?!日)|[壓压圧](?![纹紋])|信子|合い|通し|干机|乾機|道)"
)
"""In the fashion of: "グッチ風 ベルト", "香奈儿风外套". Other words begin with it: 風衣 is a trench coat, 風防 the glass of a watch."""
WORSE: tuple[tuple[str, str], ...] = (
    ("replica", r"replicas?|r[ée]pliques?|replik(?:a|en|as)?|реплик[аиу]|レプリカ|레플리카|ريبليكا"),
    ("dupe", r"dup[eé]s?|doups?|(?<!of the )(?<!dos )(?<!los )(?<!des )clones?(?!\s+(?:wars?|troopers?|force|commanders?|captains?|disks?|drives?)\b)"),
    ("copy", r"های\s?کپی|کپی|cop(?:y|ies) of|copy(?!\s+(?:to|from|onto|into|your|files?|data|music|photos?|it|them)\b)|копия|копии|コピー|高仿|复刻|復刻|仿真|精仿|超a货|超级a货|a货|a貨|顶级复刻|1比1"),
    ("1:1", r"1\s?[:：∶]\s?1|1\s?to\s?1|one to one|(?<!\d)1\s?[вк]\s?1(?!\w)"),
    ("inspired", r"inspired by|(?:^[- ]?)inspired|inspir(?:ée?s?|ees?)(?: (?:de|par))?|inspirad[oa]s?(?: (?:en|em|por))?|inspiriert\w{0,2}(?: von)?|ispirat[oaie]"
     r"|in[sš]pirovan\w{1,3}|inspirowan\w{1,3}|ge[iï]nspireerd(?: op| door)?|inspirer(?:ad|at|et|te) (?:av|af)|inspirat[ăe]? (?:de|din)|ihlet\w{2,5}"
     r"|esinlen\w{3,7}|вдохновл[её]н\w{0,4}|по мотивам|натхненн\w{1,3}|за мотивами|مستوحا?[ةى]"),
    ("style", rf"[- ]?styles?|style of|[- ]?stil(?!\w)|{_FASHION}|스타일|[- ]?type(?![\s-]*(?:[a-z]|[ivx]{{2,4}}|[a-z]{{0,4}}\d[\w.-]{{0,9}})(?![^\W_]))|[- ]?like(?!\s+(?:an?|the|new|no|never|this|that|it|you|we)\b)|[- ]?look(?!\s+(?:like|at|for|no|so|as|even|more|much|great|good|better|amazing|new|\w+ly)\b)|lookalikes?|look-alikes?|[- ]?homages?|стиль|风格|風格|款式|benzeri|muadili?"),
    ("same model", r"同款|明星同款|同一款|平替|代购版|原单|原單|尾单|尾單|跟单|专柜品质|原厂品质|same (?:as|style as|design as)|знакомый фасон"),
    ("mirror quality", r"mirror (?:quality|image)|aaa\+?|aaaa\+?|5a quality|7a quality|top quality|grade a|high[- ]?quality copy|super ?copy|best version|ua quality|og batch|ljr batch"
     r"|(?<!de )(?:primeira|1[ªa]) linha|qualidade espelho|calidad espejo|qualit[ée] miroir|qualit[àa] specchio|(?<!dos )(?<!los )clon(?= |$)(?!\s+troop)|tipo original|(?<![\d ]\s)(?<!\d)kw ?(?:super|premium|import|1)\b|kualitas (?:mirror|kw)|grade ori(?:ginal)?\b"
     r"|semi ?ori(?:ginal)?\b|a kalite(?: ithal)?(?!\s+(?:enerji|sınıf))|çakma|hàng (?:f1|siêu cấp)|like auth|siêu cấp|莆田|纯原|公司级|งาน(?:มิลเลอร์|มิเรอร์|ก๊อป)|เกรดมิลเลอร์|هاي كوبي|كوبي ون|ماستر كوالتي"),
    ("fake", r"fakes?|counterfeit|knock[- ]?offs?|imitation|bootleg|unbranded version|no logo version|подделка|fälschung|falso|falsificat\w+|imitazione|imita[çc][ãa]o|imitaci[óo]n|山寨|假货|仿品|仿冒|짝퉁|이미테이션|podr[oó]bk[aięi]|napodobenin\w{1,3}|pad[eě]lek|namaak|hamisítvány|taklit|підробка|تقليد|مقلد(?:ة)?"),
)  # fmt: skip
"""Words beside a mark that say that the goods are not its owner's, by what they say."""

_STYLE_OF = (
    r"homages? to|(?:im|in) (?:stil|look) von|(?:dans le )?style (?:de|d(?=['’]))|(?:(?:al|ao) )?estilo(?: d[eao])?|tipo|(?:(?:in|nello) )?stile|im (?=\S+[- ](?:stil|look))|w stylu|ve stylu|v štýle|in de stijl van"
    r"|i stil med|в стиле|у стилі|شبيه(?:ة|ه)?(?: ل)?|مشابه(?:ة|ه)?(?: ل)?|على غرار|طرح|mirip(?: dengan)?|seperti"
)
"""Whose style the goods have stands behind it: "ve stylu Gucci" is a copy, and "ve stylu retro" none."""


def _as_words(words: str) -> re.Pattern[str]:
    return late(rf"(?<![^\W_])(?:{words})(?![^\W_])|(?:{words})(?<=[\u2e80-\u9fff])", re.IGNORECASE)


_BEFORE, _AFTER = "before", "after"
_SINGLE_WORSE = (
    *((said, _as_words(words), (_AFTER,) if said == "style" else (_AFTER, _BEFORE)) for said, words in WORSE),
    ("style", _as_words(_STYLE_OF), (_BEFORE,)),
)
"""What the words say, and on which sides of the mark they say it."""
_MAY_BE_WORSE = gate(*(words for _, words in WORSE), _STYLE_OF)
_NEAR = 34
_HARMLESS_WORSE = late(
    r"\baaa\+?\s*(?:batter|cell|alkaline|rechargeable|size|lr03|x\d|\d+\s*pack)|\b(?:batter(?:y|ies)|cells?)\s*\(?aaa|\b\d+\s*(?:x\s*)?aaa\b|\baaa game"
    r"|\bcop(?:y|ies)(?:\s?(?:and|&|/|or|n|-)\s?paste|[\s-](?:paper|machines?|function|mode|speed|protect\w*|stand|holder|editor|editing|shop|button|resolution))"
    r"|\b(?:back-?\s?up|hard|soft|disc|disk|photo|license[d]?|user|single|scan(?:,|ning)?|print,?|fax,?)(?:\s(?:and|or|&))?[\s-]cop(?:y|ies)\b"
    r"|1\s?[:：]\s?1\s*(?:scale|model|ratio|mix|size)|(?:scale|ratio|mix)\s*(?:of\s*)?1\s?[:：]\s?1|top quality (?:material|fabric|leather|steel)",
    re.IGNORECASE,
)

CLAIMS = late(
    r"^\s?[®™℠]|^\s?\((?:r|tm)\)|^[\s\-]*(?:brand|logo|official|authentic|genuine|original|licensed|trademark|collection|monogram|inc\b|品牌|官方|正品|logo)",
    re.IGNORECASE,
)
CLAIMED = late(r"(?:brand|by|from|authentic|genuine|original|official|licensed|logo|品牌|正品|官方|марк[аи]|бренда?|marca|marke|marque)[\s:：\-]*$", re.IGNORECASE)  # fmt: skip
DONE_BY = late(
    r"(?<!\w)(?!(?:hand)?made|(?:un)?signed|designed|created|produced|manufactured|crafted|developed|engineered|invented|branded|licen[sc]ed|patented"
    r"|sold|distributed|supplied|offered|owned|trademarked|presented|released|launched|published|named|labelled|labeled|marketed|authori[sz]ed|endorsed|powered)"
    r"(?:\w{2,}ed|lit|held|cut|hung|laid|led|fed|kept|left|shot|spun|driven|broken|worn|woven|hidden|taken|given)\sby\s$"
)
"""What somebody does or something surrounds, and no maker: "complemented by lush, trailing ivy"."""


_FANS_BEFORE = late(
    r"(?:fans?|lovers?|amantes|aficionados|fanáticos|supporters?|tifosi|фанат\w*|поклонник\w*|болельщик\w*|liebhaber|anhänger)\s+(?:of|de|du|des|di|do|da|von)?\s*$",
    re.IGNORECASE,
)
_FANS_AFTER = late(
    r"^[\s\-]*(?:\w+[\s\-]+)?(?:fans?|lovers?|enthusiasts?|collectors?|army|supporters?|fanatics?|admirers?|addicts?|shoppers?|粉丝|迷|ファン|팬)\b",
    re.IGNORECASE,
)


def is_for_fans(text: str, start: int, end: int) -> bool:
    """Whether the goods are for those who love the mark: they show it."""
    return bool(
        _FANS_AFTER.search(text[end : end + 30]) or _FANS_BEFORE.search(text[max(0, start - 30) : start])
    )


def _gap(said: str, written: str) -> int:
    """Words that may stand between a mark and the word: "copy" is a verb, and "bud style" a style of the goods."""
    if said == "style":
        return 0
    return 1 if said == "copy" and written.isascii() else 3


_AND_MADE_BY = late(
    r"\s*(?:,|&|and|und|et|y|e)\s*(?:hand)?(?:made|created|designed|crafted|drawn|produced|developed|manufactured|imagined)\s+by\s*",
    re.IGNORECASE,
)
"""Behind "inspired": the mark is whose goods they are, as in "Inspired and created by Nordwind"."""


_BY = late(
    r"\s*(?:by|par|von|en|em|por|op|door|av|af|din|al|alla|ai|dal|dalla|dagli|dai|dai|da|de|di|w|přes)\s+[^\W\d_]",
    re.IGNORECASE,
)
"""By whom somebody was inspired, behind the word."""


_OF_A_PROGRAM = late(
    r"(?:interface|tools?|toolbars?|lay-?out|ui|ux|workflow|features?|menus?|dashboard|navigation|shortcuts?|controls?|gameplay|app|apps|widgets?"
    r"|editors?|software|programs?|(?:region|object|text|area)[\s-]selection"
    r"|oberfläche|benutzeroberfläche|bedienung|werkzeuge?|interfaz|herramientas?|ferramentas?|interfaccia|strumenti|outils?|интерфейс\w*|инструмент\w*|界面|工具)"
    r"(?:,|\s(?:is|are|was|were|ist|sind|est|sont|es|está))?(?:\s(?:strongly|heavily|partly|clearly|stark|fuertemente))?[\s(]*$",
    re.IGNORECASE,
)
"""What of a program is inspired by another: "a pen tool inspired by Nordwind Draw". The goods are no copy for that."""
_LICENSED = late(r"(?<![^\W_])(?:officially\s)?licen[sc]ed(?![^\W_])", re.IGNORECASE)
"""What is said of a club's shirt for its fans, which the trade calls a replica."""
_SHIRTS = r"(?:jerseys?|shirts?|kits?|uniforms?|camisetas?|camisas?|maglia|maglie|maillots?|trikots?|koszulk[ai]|forma(?:sı)?|футболк[аи])"
_REPLICA_SHIRT = late(
    rf"(?<![^\W_])(?:(?:r[ée]plicas?|replika|реплика)\s(?:[^\W_]+\s){{0,2}}{_SHIRTS}|{_SHIRTS}\s(?:r[ée]plicas?|replika|реплика))(?![^\W_])",
    re.IGNORECASE,
)
"""The shirt of a club as its fans buy it, in the words of its maker: beside it he sells the one that the players wear."""


def is_replica_shirt(text: str) -> bool:
    """Whether the text is of a club's shirt for its fans, which its own maker calls a replica."""
    return _REPLICA_SHIRT.search(text) is not None


def _is_of_another(there: str, match: re.Match[str], gap: str, side: str) -> bool:
    """Whether "inspired" is not said of the mark's goods: "a Nordwind shoe inspired by the sea", "inspired and made by Nordwind"."""
    if side == _BEFORE:
        return _AND_MADE_BY.fullmatch(gap) is not None
    by = match[0].rstrip().rpartition(" ")[2] if " " in match[0].strip(" -") else ""
    rest = there[match.end() :]
    return _BY.match(f" {by} {rest.lstrip()}" if by and rest.strip() else rest) is not None


def made_worse(text: str, start: int, end: int) -> tuple[str, str] | None:
    """The word beside a mark that says that it is a copy, and what it says; None where there is none."""
    first, last = max(0, start - _NEAR), end + _NEAR
    before, after = text[first:start], text[end:last]
    before_stops = [one.end() for one in _STOP.finditer(before)]
    before = before[before_stops[-1] if before_stops else 0 :]
    stop = _STOP.search(after)
    after = after[: stop.start()] if stop else after
    around = f"{before}\x00{after}"
    if _HARMLESS_WORSE.search(around):
        around = _HARMLESS_WORSE.sub(" ", around)
    before, _, after = around.partition("\x00")
    if not (_MAY_BE_WORSE(before) or _MAY_BE_WORSE(after)):
        return None
    for said, pattern, sides in _SINGLE_WORSE:
        for side in sides:
            there = after if side == _AFTER else before
            match = pattern.search(there)
            if match is None:
                continue
            gap = there[: match.start()] if side == _AFTER else there[match.end() :]
            if said == "inspired" and _is_of_another(there, match, gap, side):
                continue
            if said == "inspired" and side == _BEFORE and _OF_A_PROGRAM.search(there[: match.start()]):
                continue
            if said == "replica" and _LICENSED.search(around):
                continue
            if len(re.findall(r"\w+", gap)) <= _gap(said, match[0]):
                return said, match[0].strip(" -")
    return None
